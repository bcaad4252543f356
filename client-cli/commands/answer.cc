// Answering a question.

#include <algorithm>

#include "client-cli/answer_form.h"
#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

struct AnswerOptions {
  std::string item;
  AnswerForm form;
  std::string aspect;
  std::string reason;
  uint32_t for_person = 0;
};

// The side on which the reader stands, or the person for whom the reader answers.
type::v1::Side SideOf(const client::SessionSnapshot& session, uint32_t for_person) {
  const auto* group = session.Group(GroupOfPerson(session, for_person));
  return group == nullptr ? type::v1::SIDE_UNSPECIFIED : group->group().side();
}

// The aspect that is meant: the one named, else the only one that the reader is asked.
Result<type::v1::Aspect> AspectMeant(const client::SessionSnapshot& session,
                                     const type::v1::Question& question, const AnswerOptions& o) {
  if (!o.aspect.empty()) return AspectFrom(o.aspect);
  const auto& asked = question.scale().aspects();
  if (asked.empty()) return type::v1::ASPECT_UNSPECIFIED;
  std::vector<type::v1::Aspect> mine;
  for (const auto& aspect : asked) {
    const auto& sides = aspect.sides();
    const bool asks_me = sides.empty() || std::find(sides.begin(), sides.end(),
                                                    SideOf(session, o.for_person)) != sides.end();
    if (asks_me) mine.push_back(aspect.aspect());
  }
  if (mine.size() != 1) return Fail(kWhichAspect);
  return mine.front();
}

Result<void> Answer(App& app, const AnswerOptions& o) {
  const auto seen = LookFor(app, o.for_person);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, o.item);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  if (!(*item)->item().has_question()) {
    return Fail(kNotAQuestion, {{"item", std::to_string(number)}});
  }
  if ((*item)->phase() != type::v1::ITEM_PHASE_ANSWERING) {
    return Fail(kNoOpenRound, {{"item", std::to_string(number)}});
  }
  const auto& question = (*item)->item().question();
  const auto value = ValueFrom(o.form, question);
  if (!value) return tl::unexpected(value.error());
  const auto aspect = AspectMeant(*seen->snapshot, question, o);
  if (!aspect) return tl::unexpected(aspect.error());
  v1::SubmitAnswerRequest request;
  request.set_session(seen->session);
  request.set_on_behalf_of(o.for_person);
  request.set_item(number);
  request.set_round((*item)->rounds());
  request.set_aspect(*aspect);
  *request.mutable_value() = *value;
  request.set_reason(TextOrInput(o.reason));
  const auto response = app.DoAs(seen->identity, client::kSubmitAnswer, std::move(request));
  if (!response) return tl::unexpected(response.error());
  const auto context = app.ContextOf(*seen->snapshot);
  const std::string said = AnswerText(context, question, *value);
  if (response->late()) {
    app.out().Say(app.texts()(T::kAnswerLate, said));
  } else if (o.for_person != 0) {
    app.out().Say(app.texts()(T::kHelpedPerson, o.for_person, said));
  } else {
    app.out().Say(app.texts()(T::kAnswerKept, said));
  }
  for (const auto& option : client::OptionsOf(question)) {
    const auto& warning = context.In(option.warning());
    if (value->option() == option.option() && !warning.empty()) app.out().Say(warning);
  }
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddAnswerCommands(CommandTree& tree) {
  App& app = tree.app;
  auto o = std::make_shared<AnswerOptions>();
  auto* command = tree.Command(nullptr, "answer", T::kHelpAnswer, T::kExamplesAnswer,
                               [&app, o] { return Answer(app, *o); });
  command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
  command->add_option("OPTION", o->form.options, tree.Text(T::kArgOptionChosen));
  command->add_option("--rank", o->form.rank, tree.Text(T::kArgRank));
  command->add_option("--points", o->form.points, tree.Text(T::kArgPoints));
  command->add_option("--score", o->form.scores, tree.Text(T::kArgScore));
  command->add_option("--text", o->form.text, tree.Text(T::kArgAnswerText));
  command->add_flag("--dont-know", o->form.dont_know, tree.Text(T::kArgDontKnow));
  command->add_flag("--skip", o->form.skip, tree.Text(T::kArgSkip));
  command->add_option("--aspect", o->aspect, tree.Text(T::kArgAspect));
  command->add_option("--reason", o->reason, tree.Text(T::kArgReason));
  AddForOption(tree, command, &o->for_person);
}

}  // namespace vooraf::cli
