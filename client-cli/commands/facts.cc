// Facts filled in beforehand.

#include <algorithm>

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/facts_view.h"

namespace vooraf::cli {
namespace {

// The facts as they stand, for whoever may change them.
struct Present {
  App::Seen seen;
  v1::FactsView view;
};
Result<Present> Look(App& app) {
  auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  Present present{*seen, {}};
  if (const auto* facts = seen->snapshot->Facts()) present.view = *facts;
  return present;
}

Result<void> Show(App& app) {
  const auto present = Look(app);
  if (!present) return tl::unexpected(present.error());
  Page page = app.out().NewPage();
  DrawFacts(app.ContextOf(*present->seen.snapshot), &page);
  app.out().Print(page);
  app.out().Json(present->view);
  return {};
}

template <class Response>
Result<void> Told(App& app, const Present& present, const Result<Response>& response) {
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kFactsKept, response->version()));
  app.out().Json(WithSession(*response, present.seen.session));
  return {};
}

struct SetOptions {
  std::vector<std::string> fixed, open, mandate, budget, reply_from;
  std::string reply_date;
  CLI::App* command = nullptr;
};

Result<void> Set(App& app, const SetOptions& o) {
  const auto present = Look(app);
  if (!present) return tl::unexpected(present.error());
  const Languages languages = LanguagesOf(*present->seen.snapshot, app.language());
  v1::ChangeFactsRequest request;
  request.set_session(present->seen.session);
  request.set_based_on(present->view.version());
  type::v1::Facts& facts = *request.mutable_facts();
  facts = present->view.facts();
  facts.clear_task_parts();
  facts.clear_target_groups();
  const auto take = [&](const char* option, const std::vector<std::string>& typed,
                        type::v1::Text* text) {
    if (o.command->count(option) == 0) return;
    *text = TextFrom(typed, languages.all, languages.preferred);
    const bool emptied = typed.size() == 1 && typed.front().empty();
    if (emptied) text->Clear();
  };
  take("--fixed", o.fixed, facts.mutable_fixed());
  take("--open", o.open, facts.mutable_open());
  take("--mandate", o.mandate, facts.mutable_mandate());
  take("--budget", o.budget, facts.mutable_budget());
  take("--reply-from", o.reply_from, facts.mutable_reply_from());
  if (o.command->count("--reply-date") > 0) facts.set_reply_date(o.reply_date);
  return Told(app, *present,
              app.DoAs(present->seen.identity, client::kChangeFacts, std::move(request)));
}

struct EntryOptions {
  std::vector<std::string> name;
  std::string kind;
  std::vector<std::string> explanation;
  bool remove = false;
};

// The entry of that name, in any language; null where there is none.
template <class Entries>
auto FindEntry(Entries& entries, const type::v1::Text& name) {
  return std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
    for (const auto& theirs : entry.name().entries()) {
      for (const auto& ours : name.entries()) {
        if (theirs.value() == ours.value()) return true;
      }
    }
    return false;
  });
}

// Adds the entry of that name or finds it, or removes it; null where it is gone.
template <class Entries>
auto* Upsert(Entries& entries, const type::v1::Text& name, bool remove) {
  const auto found = FindEntry(entries, name);
  if (remove) {
    if (found != entries.end()) entries.erase(found);
    return static_cast<decltype(entries.Add())>(nullptr);
  }
  if (found != entries.end()) return &*found;
  auto* added = entries.Add();
  *added->mutable_name() = name;
  return added;
}

Result<type::v1::TaskForm> FormFrom(const std::string& typed) {
  const auto form = Choose(typed, {{type::v1::TASK_FORM_POLICY, "policy", {"beleid"}},
                                   {type::v1::TASK_FORM_SOCIETAL, "societal", {"maatschappelijk"}},
                                   {type::v1::TASK_FORM_TAKING_OVER, "taking-over", {"overnemen"}},
                                   {type::v1::TASK_FORM_UNKNOWN, "unknown", {"onbekend"}}});
  if (!form) return tl::unexpected(form.error());
  return static_cast<type::v1::TaskForm>(*form);
}

Result<type::v1::TargetPresence> PresenceFrom(const std::string& typed) {
  const auto presence = Choose(typed, {{type::v1::TARGET_PRESENCE_UNKNOWN, "unknown", {"onbekend"}},
                                       {type::v1::TARGET_PRESENCE_PRESENT, "present", {"aanwezig"}},
                                       {type::v1::TARGET_PRESENCE_ABSENT, "absent", {"afwezig"}}});
  if (!presence) return tl::unexpected(presence.error());
  return static_cast<type::v1::TargetPresence>(*presence);
}

Result<void> Task(App& app, const EntryOptions& o) {
  const auto present = Look(app);
  if (!present) return tl::unexpected(present.error());
  const Languages languages = LanguagesOf(*present->seen.snapshot, app.language());
  v1::ChangeTaskPartsRequest request;
  request.set_session(present->seen.session);
  request.set_based_on(present->view.task_parts_version());
  *request.mutable_task_parts() = present->view.facts().task_parts();
  auto* part = Upsert(*request.mutable_task_parts(),
                      TextFrom(o.name, languages.all, languages.preferred), o.remove);
  if (part != nullptr && !o.kind.empty()) {
    const auto form = FormFrom(o.kind);
    if (!form) return tl::unexpected(form.error());
    part->set_form(*form);
  }
  if (part != nullptr && !o.explanation.empty()) {
    *part->mutable_explanation() = TextFrom(o.explanation, languages.all, languages.preferred);
  }
  return Told(app, *present,
              app.DoAs(present->seen.identity, client::kChangeTaskParts, std::move(request)));
}

Result<void> Target(App& app, const EntryOptions& o) {
  const auto present = Look(app);
  if (!present) return tl::unexpected(present.error());
  const Languages languages = LanguagesOf(*present->seen.snapshot, app.language());
  v1::ChangeTargetGroupsRequest request;
  request.set_session(present->seen.session);
  request.set_based_on(present->view.target_groups_version());
  *request.mutable_target_groups() = present->view.facts().target_groups();
  auto* group = Upsert(*request.mutable_target_groups(),
                       TextFrom(o.name, languages.all, languages.preferred), o.remove);
  if (group != nullptr && !o.kind.empty()) {
    const auto presence = PresenceFrom(o.kind);
    if (!presence) return tl::unexpected(presence.error());
    group->set_presence(*presence);
  }
  return Told(app, *present, app.Do(client::kChangeTargetGroups, std::move(request)));
}

}  // namespace

void AddFactsCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("facts", T::kHelpFacts);
  tree.Command(noun, "show", T::kHelpFactsShow, T::kExamplesFactsShow,
               [&app] { return Show(app); });
  auto o = std::make_shared<SetOptions>();
  auto* set = tree.Command(noun, "set", T::kHelpFactsSet, T::kExamplesFactsSet,
                           [&app, o] { return Set(app, *o); });
  o->command = set;
  set->add_option("--fixed", o->fixed, tree.Text(T::kArgFixed));
  set->add_option("--open", o->open, tree.Text(T::kArgOpen));
  set->add_option("--mandate", o->mandate, tree.Text(T::kArgMandate));
  set->add_option("--budget", o->budget, tree.Text(T::kArgBudget));
  set->add_option("--reply-date", o->reply_date, tree.Text(T::kArgReplyDate));
  set->add_option("--reply-from", o->reply_from, tree.Text(T::kArgReplyFrom));
  auto t = std::make_shared<EntryOptions>();
  auto* task = tree.Command(noun, "task", T::kHelpFactsTask, T::kExamplesFactsTask,
                            [&app, t] { return Task(app, *t); });
  task->add_option("NAME", t->name, tree.Text(T::kArgTaskName))->required();
  task->add_option("--form", t->kind, tree.Text(T::kArgTaskForm));
  task->add_option("--explanation", t->explanation, tree.Text(T::kArgTaskExplanation));
  task->add_flag("--remove", t->remove, tree.Text(T::kArgFactRemove));
  auto g = std::make_shared<EntryOptions>();
  auto* target = tree.Command(noun, "target", T::kHelpFactsTarget, T::kExamplesFactsTarget,
                              [&app, g] { return Target(app, *g); });
  target->add_option("NAME", g->name, tree.Text(T::kArgTargetName))->required();
  target->add_option("--presence", g->kind, tree.Text(T::kArgTargetPresence));
  target->add_flag("--remove", g->remove, tree.Text(T::kArgFactRemove));
}

}  // namespace vooraf::cli
