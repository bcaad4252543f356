#include "client-gui/models/take_part/answering.h"

#include <QCoreApplication>
#include <algorithm>

#include "client-core/stage.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using type::v1::AnswerValue;
using type::v1::Question;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Answering)
};

constexpr uint32_t kUsualCharacters = 500;
constexpr uint32_t kUsualLowest = 1;
constexpr uint32_t kUsualHighest = 10;

std::vector<uint32_t> Ascending(std::vector<uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace

std::vector<Choice> ChoicesOf(const google::protobuf::RepeatedPtrField<type::v1::Option>& options) {
  std::vector<Choice> choices;
  for (const auto& option : options) {
    choices.push_back({option.option(), OptionLabel(options, option.option()),
                       In(option.explanation()), In(option.warning())});
  }
  return choices;
}

std::vector<AskedAspect> AspectsFor(const Question& question, type::v1::Side side) {
  if (!question.has_scale() || question.scale().aspects().empty()) {
    return {{type::v1::ASPECT_UNSPECIFIED, question.wording()}};
  }
  std::vector<AskedAspect> asked;
  for (const auto& aspect : question.scale().aspects()) {
    const auto& sides = aspect.sides();
    if (!sides.empty() && std::find(sides.begin(), sides.end(), side) == sides.end()) continue;
    asked.push_back({aspect.aspect(), aspect.wording()});
  }
  return asked;
}

Ask AskOf(const Question& question) {
  Ask ask;
  ask.choices = ChoicesOf(client::OptionsOf(question));
  ask.others = {{kDontKnow, Words::tr("I don't know (yet)")}, {kSkip, Words::tr("Skip")}};
  const auto count = static_cast<uint32_t>(ask.choices.size());
  switch (question.kind_case()) {
    case Question::kSeveralChoices: {
      const auto& several = question.several_choices();
      ask.kind = Ask::Kind::kSeveral;
      ask.least = std::max(1u, several.choices_min());
      ask.most = several.choices_max() == 0 ? count : several.choices_max();
      break;
    }
    case Question::kRanking:
      ask.kind = Ask::Kind::kRanking;
      ask.most = question.ranking().places_max() == 0 ? count : question.ranking().places_max();
      break;
    case Question::kPoints:
      ask.kind = Ask::Kind::kPoints;
      ask.most = question.points().points();
      break;
    case Question::kScores: {
      const auto& scores = question.scores();
      ask.kind = Ask::Kind::kScores;
      ask.least = scores.highest() == 0 ? kUsualLowest : scores.lowest();
      ask.most = scores.highest() == 0 ? kUsualHighest : scores.highest();
      break;
    }
    case Question::kOpenText:
      ask.kind = Ask::Kind::kText;
      ask.most = question.open_text().chars_max() == 0 ? kUsualCharacters
                                                       : question.open_text().chars_max();
      break;
    default:
      ask.kind = Ask::Kind::kOne;
  }
  return ask;
}

QString HintOf(const Question& question) {
  const Ask ask = AskOf(question);
  switch (ask.kind) {
    case Ask::Kind::kOne:
      return Words::tr("Choose one answer.");
    case Ask::Kind::kSeveral:
      if (ask.least == ask.most) return Words::tr("Choose %1.").arg(ask.most);
      if (ask.least == 1) return Words::tr("Choose at most %1.").arg(ask.most);
      return Words::tr("Choose %1 to %2.").arg(ask.least).arg(ask.most);
    case Ask::Kind::kRanking:
      return Words::tr("First choose what you like best, then number 2. You may choose %1.")
          .arg(ask.most);
    case Ask::Kind::kPoints:
      return Words::tr("Divide your points.");
    case Ask::Kind::kScores:
      return Words::tr(
                 "Give scores from %1 to %2. Is there something you do not know? Leave it "
                 "empty.")
          .arg(ask.least)
          .arg(ask.most);
    case Ask::Kind::kText:
      return Words::tr("At most %1 characters. Do not write down any names.").arg(ask.most);
  }
  return {};
}

AnswerValue AnswerOf(const Ask& ask, const Draft& draft) {
  AnswerValue value;
  if (draft.other == kDontKnow) {
    value.mutable_dont_know();
    return value;
  }
  if (draft.other == kSkip) {
    value.mutable_skip();
    return value;
  }
  switch (ask.kind) {
    case Ask::Kind::kOne:
      value.set_option(draft.chosen.front());
      break;
    case Ask::Kind::kSeveral: {
      const auto chosen = Ascending(draft.chosen);
      value.mutable_options()->mutable_options()->Add(chosen.begin(), chosen.end());
      break;
    }
    case Ask::Kind::kRanking:
      value.mutable_ranking()->mutable_options()->Add(draft.chosen.begin(), draft.chosen.end());
      break;
    case Ask::Kind::kPoints:
      for (const auto& [option, points] : draft.figures) {
        auto* given = value.mutable_points()->add_options();
        given->set_option(option);
        given->set_points(points);
      }
      break;
    case Ask::Kind::kScores:
      for (const auto& [option, score] : draft.figures) {
        auto* given = value.mutable_scores()->add_options();
        given->set_option(option);
        given->set_score(score);
      }
      break;
    case Ask::Kind::kText:
      value.mutable_text()->set_text(draft.text.trimmed().toStdString());
      break;
  }
  return value;
}

Draft DraftOf(const Ask&, const AnswerValue& value) {
  Draft draft;
  switch (value.value_case()) {
    case AnswerValue::kDontKnow:
      draft.other = kDontKnow;
      break;
    case AnswerValue::kSkip:
      draft.other = kSkip;
      break;
    case AnswerValue::kOption:
      draft.chosen = {value.option()};
      break;
    case AnswerValue::kOptions:
      draft.chosen.assign(value.options().options().begin(), value.options().options().end());
      break;
    case AnswerValue::kRanking:
      draft.chosen.assign(value.ranking().options().begin(), value.ranking().options().end());
      break;
    case AnswerValue::kPoints:
      for (const auto& given : value.points().options()) {
        draft.figures[given.option()] = given.points();
      }
      break;
    case AnswerValue::kScores:
      for (const auto& given : value.scores().options()) {
        draft.figures[given.option()] = given.score();
      }
      break;
    case AnswerValue::kText:
      draft.text = Q(value.text().text());
      break;
    case AnswerValue::VALUE_NOT_SET:
      break;
  }
  return draft;
}

GivenBy GivenAt(const client::SessionSnapshot& session, uint32_t item, uint32_t person) {
  static const v1::MyItemView kNothing;
  const auto* found = session.MyItem(item);
  const auto& mine = found == nullptr ? kNothing : *found;
  if (person == 0) return {mine.answers(), mine.ratings(), mine.votes()};
  for (const auto& part : mine.helped()) {
    if (part.participant() == person) return {part.answers(), part.ratings(), part.votes()};
  }
  return {kNothing.answers(), kNothing.ratings(), kNothing.votes()};
}

std::vector<const v1::HelpedPerson*> HelpedBy(const client::SessionSnapshot& session) {
  std::vector<const v1::HelpedPerson*> helped;
  const auto* me = session.Me();
  if (me == nullptr) return helped;
  for (const auto& person : me->helped()) {
    if (!person.left()) helped.push_back(&person);
  }
  return helped;
}

uint32_t GroupOf(const client::SessionSnapshot& session, uint32_t person) {
  for (const auto* helped : HelpedBy(session)) {
    if (helped->participant() == person) return helped->group();
  }
  const auto* me = session.Me();
  return me == nullptr ? 0 : me->group();
}

const v1::MyAnswer* MyAnswerIn(const client::SessionSnapshot& session, uint32_t item,
                               uint32_t round, type::v1::Aspect aspect, uint32_t person) {
  for (const auto& answer : GivenAt(session, item, person).answers) {
    if (answer.round() == round && answer.aspect() == aspect && !answer.late()) return &answer;
  }
  return nullptr;
}

QString AnswerInWords(const Question& question, const AnswerValue& value) {
  const auto& options = client::OptionsOf(question);
  const auto name = [&](uint32_t option) { return OptionLabel(options, option); };
  QStringList parts;
  switch (value.value_case()) {
    case AnswerValue::kDontKnow:
      return Words::tr("I don't know (yet)");
    case AnswerValue::kSkip:
      return Words::tr("Skip");
    case AnswerValue::kOption:
      return name(value.option());
    case AnswerValue::kOptions:
      for (const uint32_t option : value.options().options()) parts << name(option);
      break;
    case AnswerValue::kRanking:
      for (const uint32_t option : value.ranking().options()) {
        parts << u"%1. %2"_qs.arg(parts.size() + 1).arg(name(option));
      }
      break;
    case AnswerValue::kPoints:
      for (const auto& given : value.points().options()) {
        parts << u"%1: %2"_qs.arg(name(given.option())).arg(given.points());
      }
      break;
    case AnswerValue::kScores:
      for (const auto& given : value.scores().options()) {
        parts << u"%1: %2"_qs.arg(name(given.option())).arg(given.score());
      }
      break;
    case AnswerValue::kText:
      return Clean(value.text().text());
    case AnswerValue::VALUE_NOT_SET:
      break;
  }
  return parts.join(u", "_qs);
}

}  // namespace vooraf::gui
