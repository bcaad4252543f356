// Sessions from draft to close.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/session_view.h"

namespace vooraf::cli {
namespace {

struct CreateOptions {
  std::string template_name;
  std::string plan_file;
  std::string copied;
  std::vector<std::string> title, controller, purpose, legal_basis, contact;
  uint32_t retention_days = 0;
};

type::v1::Text TextOf(const App& app, const std::vector<std::string>& typed) {
  return TextFrom(typed, {"nl", "en"}, app.language());
}

Result<void> Create(App& app, const CreateOptions& o) {
  const int sources = !o.template_name.empty() + !o.plan_file.empty() + !o.copied.empty();
  if (sources != 1) return Fail(kWhichSource);
  v1::CreateSessionRequest request;
  if (!o.plan_file.empty()) {
    const auto bytes = ReadFileOrInput(o.plan_file);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto parsed = ParseMessage(o.plan_file, *bytes, request.mutable_plan()); !parsed) {
      return parsed;
    }
  } else if (!o.copied.empty()) {
    request.set_session(o.copied);
  } else {
    request.set_template_(o.template_name);
  }
  if (!o.title.empty()) *request.mutable_title() = TextOf(app, o.title);
  const bool any_privacy = !o.controller.empty() || !o.purpose.empty() || !o.legal_basis.empty() ||
                           !o.contact.empty() || o.retention_days != 0;
  if (any_privacy) {
    auto* privacy = request.mutable_privacy();
    *privacy->mutable_controller() = TextOf(app, o.controller);
    *privacy->mutable_purpose() = TextOf(app, o.purpose);
    *privacy->mutable_legal_basis() = TextOf(app, o.legal_basis);
    *privacy->mutable_contact() = TextOf(app, o.contact);
    privacy->set_retention_days(o.retention_days);
  }
  const auto response = app.Do(client::kCreateSession, std::move(request));
  if (!response) return tl::unexpected(response.error());
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  if (auto set = (*client)->tokens().SetCurrentSession(response->session()); !set) return set;
  app.out().Line(app.texts()(T::kSessionCreated, response->session()));
  app.out().Say(app.texts()(T::kNextOpen));
  app.out().Json(*response);
  return {};
}

Result<void> List(App& app) {
  v1::ListSessionsRequest request;
  boost::json::array all;
  Page page = app.out().NewPage();
  do {
    const auto response = app.Ask(client::kListSessions, request);
    if (!response) return tl::unexpected(response.error());
    for (const auto& session : response->sessions()) {
      all.push_back(ToJson(session));
      page.Text({{session.session()},
                 {"  " + ShownJoinCode(session.join_code()), Style::kStrong},
                 {"  " + app.texts()(SessionPhaseText(session.phase())), Style::kQuiet},
                 {"  " + client::In(session.title(), app.language())}},
                0, 4);
      if (session.reply_overdue()) {
        page.Text(app.texts()(T::kReplyOverdue, session.reply_due_date()), Style::kWarning, 4, 4);
      }
    }
    request.set_page_token(response->next_page_token());
  } while (!request.page_token().empty());
  if (all.empty()) app.out().Say(app.texts()(T::kNoSessions));
  app.out().Print(page);
  app.out().Json({{"sessions", all}});
  return {};
}

Result<void> Show(App& app) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawOverview(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::array entities;
  for (const auto& [key, entity] : seen->snapshot->entities()) entities.push_back(ToJson(*entity));
  app.out().Json({{"revision", ToJson(seen->snapshot->revision())}, {"entities", entities}});
  return {};
}

Result<void> Find(App& app, const std::string& code) {
  v1::FindSessionRequest request;
  request.set_join_code(code);
  const auto response = app.Ask(client::kFindSession, request);
  if (!response) return tl::unexpected(response.error());
  const auto in = [&](const type::v1::Text& text) { return client::In(text, app.language()); };
  Page page = app.out().NewPage();
  page.LeftRight({in(response->title()), Style::kTitle},
                 {app.texts()(SessionPhaseText(response->phase())), Style::kStrong});
  if (!in(response->occasion()).empty()) page.Text(in(response->occasion()));
  page.Blank();
  page.Text(app.texts()(T::kGroupsToChoose), Style::kStrong);
  for (const auto& group : response->groups()) {
    page.Text({{fmt::format("{:>2}  ", group.group())},
               {in(group.name()), Style::kStrong},
               {": " + in(group.self_description())}},
              0, 4);
  }
  if (response->invitation_required()) page.Text(app.texts()(T::kInvitationNeeded));
  if (response->joining_locked()) page.Text(app.texts()(T::kJoiningLocked));
  page.Blank();
  DrawPrivacy(app.texts(), response->privacy(), &page);
  app.out().Print(page);
  app.out().Json(*response);
  return {};
}

// Opening, starting and closing differ in method and words alone.
template <class M>
Result<void> Move(App& app, const M& method, T done, T next) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  typename M::Request request;
  request.set_session(*session);
  const auto response = app.Do(method, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(done));
  app.out().Say(app.texts()(next));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> Open(App& app) {
  if (auto opened = Move(app, client::kOpenSession, T::kSessionOpened, T::kNextStart); !opened) {
    return opened;
  }
  // What everybody in the hall asks for.
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  if (const auto* session = seen->snapshot->session()) {
    app.out().Line(app.texts()(T::kJoinWith) + " " + ShownJoinCode(session->join_code()));
  }
  return {};
}

Result<void> Close(App& app, bool yes) {
  if (auto agreed = app.Confirm(app.texts()(T::kSureClose), yes); !agreed) return agreed;
  return Move(app, client::kCloseSession, T::kSessionClosed, T::kNextShow);
}

}  // namespace

void AddSessionCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("session", T::kHelpSession);
  {
    auto o = std::make_shared<CreateOptions>();
    auto* command = tree.Command(noun, "create", T::kHelpSessionCreate, T::kExamplesSessionCreate,
                                 [&app, o] { return Create(app, *o); });
    command->add_option("--template", o->template_name, tree.Text(T::kArgTemplate));
    command->add_option("--plan", o->plan_file, tree.Text(T::kArgPlanFile));
    command->add_option("--copy", o->copied, tree.Text(T::kArgCopySession));
    command->add_option("--title", o->title, tree.Text(T::kArgTitle))->allow_extra_args(false);
    command->add_option("--controller", o->controller, tree.Text(T::kArgController))
        ->allow_extra_args(false);
    command->add_option("--purpose", o->purpose, tree.Text(T::kArgPurpose))
        ->allow_extra_args(false);
    command->add_option("--legal-basis", o->legal_basis, tree.Text(T::kArgLegalBasis))
        ->allow_extra_args(false);
    command->add_option("--privacy-contact", o->contact, tree.Text(T::kArgPrivacyContact))
        ->allow_extra_args(false);
    command->add_option("--retention-days", o->retention_days, tree.Text(T::kArgRetentionDays));
  }
  tree.Command(noun, "list", T::kHelpSessionList, T::kExamplesSessionList,
               [&app] { return List(app); });
  tree.Command(noun, "show", T::kHelpSessionShow, T::kExamplesSessionShow,
               [&app] { return Show(app); });
  {
    auto code = std::make_shared<std::string>();
    auto* command = tree.Command(noun, "find", T::kHelpSessionFind, T::kExamplesSessionFind,
                                 [&app, code] { return Find(app, *code); });
    command->add_option("CODE", *code, tree.Text(T::kArgCode))->required();
  }
  AddPlanCommands(tree, noun);
  AddTimeCommand(tree, noun);
  tree.Command(noun, "open", T::kHelpSessionOpen, T::kExamplesSessionOpen,
               [&app] { return Open(app); });
  tree.Command(noun, "start", T::kHelpSessionStart, T::kExamplesSessionStart, [&app] {
    return Move(app, client::kStartSession, T::kSessionStarted, T::kNextRound);
  });
  {
    auto yes = std::make_shared<bool>(false);
    auto* command = tree.Command(noun, "close", T::kHelpSessionClose, T::kExamplesSessionClose,
                                 [&app, yes] { return Close(app, *yes); });
    command->add_flag("--yes", *yes, tree.Text(T::kArgYes));
  }
  AddWatchCommand(tree, noun, T::kExamplesSessionWatch);
}

}  // namespace vooraf::cli
