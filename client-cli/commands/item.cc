// The items of the agenda.

#include <optional>

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/head_view.h"
#include "client-cli/view/session_view.h"

namespace vooraf::cli {
namespace {

struct AddOptions {
  std::string file;
  std::vector<std::string> title, explanation, question, statements, discussion, options, aspects;
  std::string several;  // "1-3"
  std::string scores;   // "1-10"
  uint32_t rank_places = 0;
  uint32_t points = 0;
  uint32_t open_text_chars = 0;
  bool ranking = false;
  bool open_text = false;
  bool agreement = false;
  uint32_t minutes = 0;
  bool scale = false;
  bool reason = false;
  bool optional = false;
  bool residents_first = false;
  uint32_t answers_min = 0;
  bool live = false;
  uint32_t stop_after = 0;
  std::optional<uint32_t> stop_at_percent;
};

// "1-3" or "3" (from 1).
Result<std::pair<uint32_t, uint32_t>> RangeFrom(const std::string& typed) {
  const size_t dash = typed.find('-');
  uint32_t least = 1;
  uint32_t most = 0;
  const bool ok =
      CLI::detail::lexical_cast(typed.substr(dash + 1), most) &&
      (dash == std::string::npos || CLI::detail::lexical_cast(typed.substr(0, dash), least));
  if (!ok) return Fail(kNoSuchName, {{"typed", typed}, {"choices", "1-2, 1-3, 2-3"}});
  return std::pair(least, most);
}

// "offered" or "offered=What do you offer?": who is asked follows from the aspect.
Result<type::v1::AspectQuestion> AspectQuestionFrom(const App& app, const Languages& languages,
                                                    const std::string& typed) {
  const size_t equals = typed.find('=');
  const auto aspect = AspectFrom(typed.substr(0, equals));
  if (!aspect) return tl::unexpected(aspect.error());
  type::v1::AspectQuestion question;
  question.set_aspect(*aspect);
  const client::SessionSnapshot nothing;
  const ViewContext context{nothing, app.texts(), {}};
  const std::string wording =
      equals == std::string::npos ? AspectName(context, *aspect) : typed.substr(equals + 1);
  *question.mutable_wording() = TextFrom({wording}, languages.all, languages.preferred);
  if (*aspect == type::v1::ASPECT_OFFERED) question.add_sides(type::v1::SIDE_PROFESSIONAL);
  if (*aspect == type::v1::ASPECT_EXPECTED) question.add_sides(type::v1::SIDE_RESIDENT);
  return question;
}

Result<void> FillQuestion(const App& app, const Languages& languages, const AddOptions& o,
                          type::v1::Question* question) {
  const auto text = [&](const std::vector<std::string>& typed) {
    return TextFrom(typed, languages.all, languages.preferred);
  };
  *question->mutable_wording() = text(o.question);
  question->set_reason_asked(o.reason);
  const auto fill = [&](auto* options) {
    for (const auto& label : o.options) *options->Add()->mutable_label() = text({label});
  };
  if (o.scale || !o.aspects.empty()) {
    fill(question->mutable_scale()->mutable_steps());
    for (const auto& typed : o.aspects) {
      const auto aspect = AspectQuestionFrom(app, languages, typed);
      if (!aspect) return tl::unexpected(aspect.error());
      *question->mutable_scale()->add_aspects() = *aspect;
    }
  } else if (!o.several.empty()) {
    const auto range = RangeFrom(o.several);
    if (!range) return tl::unexpected(range.error());
    fill(question->mutable_several_choices()->mutable_options());
    question->mutable_several_choices()->set_choices_min(range->first);
    question->mutable_several_choices()->set_choices_max(range->second);
  } else if (o.open_text) {
    question->mutable_open_text()->set_chars_max(o.open_text_chars);
  } else if (o.ranking || o.rank_places > 0) {
    fill(question->mutable_ranking()->mutable_options());
    question->mutable_ranking()->set_places_max(o.rank_places);
  } else if (o.points > 0) {
    fill(question->mutable_points()->mutable_options());
    question->mutable_points()->set_points(o.points);
  } else if (!o.scores.empty()) {
    const auto range = RangeFrom(o.scores);
    if (!range) return tl::unexpected(range.error());
    fill(question->mutable_scores()->mutable_options());
    question->mutable_scores()->set_lowest(range->first);
    question->mutable_scores()->set_highest(range->second);
  } else {
    fill(question->mutable_one_choice()->mutable_options());
  }
  return {};
}

// How many options the kind of question asks for, at least.
size_t OptionsNeeded(const AddOptions& o) {
  if (o.open_text) return 0;
  return o.scores.empty() ? 2 : 1;
}

Result<type::v1::AgendaItem> ItemFrom(const App& app, const Languages& languages,
                                      const AddOptions& o) {
  type::v1::AgendaItem item;
  const int kinds = !o.file.empty() + !o.question.empty() + !o.statements.empty() +
                    !o.discussion.empty() + o.agreement;
  if (kinds != 1 || (!o.question.empty() && o.options.size() < OptionsNeeded(o)))
    return Fail(kWhichKind);
  if (!o.file.empty()) {
    const auto bytes = ReadFileOrInput(o.file);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto parsed = ParseMessage(o.file, *bytes, &item); !parsed) {
      return tl::unexpected(parsed.error());
    }
    return item;
  }
  const auto text = [&](const std::vector<std::string>& typed) {
    return TextFrom(typed, languages.all, languages.preferred);
  };
  const auto& wording = !o.question.empty()     ? o.question
                        : !o.statements.empty() ? o.statements
                                                : o.discussion;
  *item.mutable_title() = text(o.title.empty() ? wording : o.title);
  if (o.agreement && o.title.empty()) {
    *item.mutable_title() = text({app.texts()(T::kAgreementTitle)});
  }
  if (!o.explanation.empty()) *item.mutable_explanation() = text(o.explanation);
  item.set_planned_minutes(o.minutes);
  item.set_may_be_skipped(o.optional);
  if (o.residents_first) item.mutable_guard()->set_residents_first(true);
  if (o.answers_min != 0) item.mutable_guard()->set_answers_per_group_min(o.answers_min);
  if (o.stop_after != 0) item.mutable_stop_rule()->set_rounds_max(o.stop_after);
  if (o.stop_at_percent) {
    auto& share = *item.mutable_stop_rule()->mutable_changed_max();
    share.set_numerator(*o.stop_at_percent);
    share.set_denominator(100);
  }
  if (o.agreement) {
    item.mutable_agreement();
  } else if (!o.statements.empty()) {
    *item.mutable_statements()->mutable_wording() = text(o.statements);
    item.mutable_statements()->set_live_ratings(o.live);
  } else if (!o.discussion.empty()) {
    *item.mutable_discussion()->mutable_wording() = text(o.discussion);
  } else if (auto filled = FillQuestion(app, languages, o, item.mutable_question()); !filled) {
    return tl::unexpected(filled.error());
  }
  return item;
}

Result<void> Add(App& app, const AddOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  v1::AddItemRequest request;
  request.set_session(seen->session);
  auto item = ItemFrom(app, LanguagesOf(*seen->snapshot, app.language()), o);
  if (!item) return tl::unexpected(item.error());
  *request.mutable_item() = std::move(*item);
  const auto response = app.Do(client::kAddItem, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kItemAdded, response->item()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> List(App& app) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawAgenda(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::array items;
  for (const auto* item : seen->snapshot->Items()) items.push_back(ToJson(*item));
  app.out().Json({{"items", items}});
  return {};
}

// All entities that belong to one item.
boost::json::object JsonOf(const client::SessionSnapshot& session, const v1::ItemView& item) {
  const uint32_t number = item.item().item();
  boost::json::array rounds, statements, reasons, themes, ballots, objections, amendments;
  for (uint32_t round = 1; round <= item.rounds(); ++round) {
    if (const auto* view = session.Round(number, round)) rounds.push_back(ToJson(*view));
    for (const auto* reason : session.Reasons(number, round)) reasons.push_back(ToJson(*reason));
  }
  for (const auto* statement : session.Statements(number)) statements.push_back(ToJson(*statement));
  for (const auto* theme : session.Themes(number)) themes.push_back(ToJson(*theme));
  for (const auto* ballot : session.Ballots(number)) {
    ballots.push_back(ToJson(*ballot));
    for (const auto* objection : session.Objections(ballot->ballot())) {
      objections.push_back(ToJson(*objection));
    }
  }
  for (const auto* amendment : session.Amendments(number)) amendments.push_back(ToJson(*amendment));
  boost::json::object object{{"item", ToJson(item)},     {"rounds", rounds},
                             {"statements", statements}, {"reasons", reasons},
                             {"themes", themes},         {"ballots", ballots},
                             {"objections", objections}, {"amendments", amendments}};
  if (const auto* joint = session.JointAnswer(number)) object["joint_answer"] = ToJson(*joint);
  if (const auto* mine = session.MyItem(number)) object["my_item"] = ToJson(*mine);
  return object;
}

Result<void> Show(App& app, const std::string& typed) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  Page page = app.out().NewPage();
  DrawItem(app.ContextOf(*seen->snapshot), **item, /*earlier_rounds=*/true, &page);
  app.out().Print(page);
  app.out().Json(JsonOf(*seen->snapshot, **item));
  return {};
}

}  // namespace

void AddItemCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("item", T::kHelpItem);
  {
    auto o = std::make_shared<AddOptions>();
    auto* command = tree.Command(noun, "add", T::kHelpItemAdd, T::kExamplesItemAdd,
                                 [&app, o] { return Add(app, *o); });
    const auto texts = [&](const char* name, std::vector<std::string>& into, T description) {
      command->add_option(name, into, tree.Text(description))->allow_extra_args(false);
    };
    texts("--title", o->title, T::kArgTitle);
    texts("--explanation", o->explanation, T::kArgExplanation);
    texts("--question", o->question, T::kArgQuestion);
    texts("--option", o->options, T::kArgOption);
    texts("--aspect", o->aspects, T::kArgAspectAsked);
    texts("--statements", o->statements, T::kArgStatements);
    command->add_flag("--live", o->live, tree.Text(T::kArgLive));
    command->add_flag("--agreement", o->agreement, tree.Text(T::kArgAgreement));
    texts("--discussion", o->discussion, T::kArgDiscussion);
    command->add_flag("--scale", o->scale, tree.Text(T::kArgScale));
    command->add_option("--several", o->several, tree.Text(T::kArgSeveral));
    command->add_flag("--open", o->open_text, tree.Text(T::kArgOpenText));
    command->add_option("--open-chars", o->open_text_chars, tree.Text(T::kArgOpenTextChars));
    command->add_flag("--ranking", o->ranking, tree.Text(T::kArgRanking));
    command->add_option("--rank-places", o->rank_places, tree.Text(T::kArgRankPlaces));
    command->add_option("--points", o->points, tree.Text(T::kArgPointsToDivide));
    command->add_option("--scores", o->scores, tree.Text(T::kArgScoresAsked));
    command->add_flag("--reason", o->reason, tree.Text(T::kArgReasonAsked));
    command->add_option("--minutes", o->minutes, tree.Text(T::kArgMinutes));
    command->add_flag("--residents-first", o->residents_first, tree.Text(T::kArgResidentsFirst));
    command->add_option("--answers-min", o->answers_min, tree.Text(T::kArgGuard));
    command->add_option("--stop-after", o->stop_after, tree.Text(T::kArgStopAfter));
    command->add_option("--stop-at-percent", o->stop_at_percent, tree.Text(T::kArgStopAtPercent));
    command->add_flag("--optional", o->optional, tree.Text(T::kArgOptional));
    command->add_option("--file", o->file, tree.Text(T::kArgItemFile));
  }
  tree.Command(noun, "list", T::kHelpItemList, T::kExamplesItemList, [&app] { return List(app); });
  AddSkipCommand(tree, noun);
  auto item = std::make_shared<std::string>();
  auto* show = tree.Command(noun, "show", T::kHelpItemShow, T::kExamplesItemShow,
                            [&app, item] { return Show(app, *item); });
  show->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
}

}  // namespace vooraf::cli
