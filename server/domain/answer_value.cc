#include "server/domain/answer_value.h"

#include <string>

#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::AnswerValue;
using type::v1::Question;

uint32_t Bit(uint32_t option) { return 1u << (option - 1); }

tl::unexpected<Error> Invalid(const char* problem, const char* problem_nl) {
  return RefuseField("value", problem, problem_nl);
}

// That the answer is of another kind than the question takes.
tl::unexpected<Error> WrongKind(const Question& question) {
  switch (question.kind_case()) {
    case Question::kOneChoice:
    case Question::kScale:
      return Invalid("this question takes one choice", "bij deze vraag kiest u er één");
    case Question::kSeveralChoices:
      return Invalid("this question takes several choices", "bij deze vraag kiest u er meer");
    case Question::kRanking:
      return Invalid("this question takes options in order",
                     "bij deze vraag zet u keuzes op volgorde");
    case Question::kPoints:
      return Invalid("this question takes points for options",
                     "bij deze vraag verdeelt u punten over keuzes");
    case Question::kScores:
      return Invalid("this question takes scores of options",
                     "bij deze vraag geeft u keuzes een cijfer");
    case Question::kOpenText:
      return Invalid("this question takes an answer in words",
                     "bij deze vraag antwoordt u in woorden");
    case Question::KIND_NOT_SET:
      break;
  }
  return Invalid("this question takes no answer", "deze vraag neemt geen antwoord aan");
}

Result<void> CheckOption(uint32_t option, const Question& question) {
  if (option == 0 || option > static_cast<uint32_t>(OptionsOf(question).size())) {
    return Refuse(kOptionUnknown, {{"option", std::to_string(option)}});
  }
  return {};
}

Result<void> CheckCount(int count, uint32_t min, uint32_t max) {
  if (static_cast<uint32_t>(count) >= min && static_cast<uint32_t>(count) <= max) return {};
  return Refuse(kChoicesOutOfRange, {{"min", std::to_string(min)},
                                     {"max", std::to_string(max)},
                                     {"count", std::to_string(count)}});
}

// Options that stand in the order of their numbers, each once. `number` reads one's number.
template <class Given, class NumberOf>
Result<void> CheckAscending(const Given& given, const Question& question, NumberOf number) {
  uint32_t last = 0;
  for (const auto& one : given) {
    const uint32_t option = number(one);
    if (auto ok = CheckOption(option, question); !ok) return ok;
    if (option <= last)
      return Invalid("options in ascending order, each once",
                     "keuzes in oplopende volgorde, elk één keer");
    last = option;
  }
  return {};
}

Result<void> CheckSeveral(const type::v1::OptionSet& chosen, const Question& question) {
  const auto same = [](uint32_t option) { return option; };
  if (auto ok = CheckAscending(chosen.options(), question, same); !ok) return ok;
  const auto& several = question.several_choices();
  return CheckCount(chosen.options_size(), several.choices_min(), several.choices_max());
}

Result<void> CheckRanking(const type::v1::RankedOptions& ranked, const Question& question) {
  uint32_t seen = 0;
  for (const uint32_t option : ranked.options()) {
    if (auto ok = CheckOption(option, question); !ok) return ok;
    if ((seen & Bit(option)) != 0)
      return Invalid("options in order of preference, each once",
                     "keuzes op volgorde van voorkeur, elk één keer");
    seen |= Bit(option);
  }
  return CheckCount(ranked.options_size(), 1, question.ranking().places_max());
}

Result<void> CheckPoints(const type::v1::PointsDivided& divided, const Question& question) {
  const auto number = [](const auto& one) { return one.option(); };
  if (auto ok = CheckAscending(divided.options(), question, number); !ok) return ok;
  if (divided.options().empty())
    return Invalid("points for at least one option", "punten voor ten minste één keuze");
  uint64_t together = 0;
  for (const auto& one : divided.options()) {
    if (one.points() == 0)
      return Invalid("at least one point for each option that is named",
                     "ten minste één punt voor elke keuze die u noemt");
    together += one.points();
  }
  if (together <= question.points().points()) return {};
  return Refuse(kPointsOutOfRange, {{"max", std::to_string(question.points().points())},
                                    {"count", std::to_string(together)}});
}

Result<void> CheckScores(const type::v1::ScoresGiven& given, const Question& question) {
  const auto number = [](const auto& one) { return one.option(); };
  if (auto ok = CheckAscending(given.options(), question, number); !ok) return ok;
  if (given.options().empty())
    return Invalid("a score of at least one option", "een cijfer voor ten minste één keuze");
  const auto& scores = question.scores();
  for (const auto& one : given.options()) {
    if (one.score() >= scores.lowest() && one.score() <= scores.highest()) continue;
    return Refuse(kScoreOutOfRange, {{"lowest", std::to_string(scores.lowest())},
                                     {"highest", std::to_string(scores.highest())},
                                     {"score", std::to_string(one.score())}});
  }
  return {};
}

void Take(Answer& answer, uint32_t option, uint32_t figure) {
  answer.chosen |= Bit(option);
  answer.figures[option - 1] = static_cast<uint8_t>(figure);
}

// The chosen options as the question's kind asks for them.
AnswerValue Chosen(const Answer& answer, const Question& question) {
  AnswerValue value;
  for (uint32_t option = 1; option <= kOptionsMax; ++option) {
    if ((answer.chosen & Bit(option)) == 0) continue;
    if (question.has_several_choices()) {
      value.mutable_options()->add_options(option);
    } else if (question.has_points()) {
      auto& given = *value.mutable_points()->add_options();
      given.set_option(option);
      given.set_points(answer.figures[option - 1]);
    } else if (question.has_scores()) {
      auto& given = *value.mutable_scores()->add_options();
      given.set_option(option);
      given.set_score(answer.figures[option - 1]);
    } else {
      value.set_option(option);
    }
  }
  return value;
}

AnswerValue Ranked(const Answer& answer) {
  AnswerValue value;
  auto& ranked = *value.mutable_ranking();
  for (uint32_t place = 1; place <= answer.figures.size(); ++place) {
    for (uint32_t option = 1; option <= answer.figures.size(); ++option) {
      if (answer.figures[option - 1] == place) ranked.add_options(option);
    }
  }
  return value;
}

}  // namespace

Result<void> CheckValue(const AnswerValue& value, const Question& question) {
  switch (value.value_case()) {
    case AnswerValue::kDontKnow:
    case AnswerValue::kSkip:
      return {};
    case AnswerValue::kOption:
      if (!question.has_one_choice() && !question.has_scale()) return WrongKind(question);
      return CheckOption(value.option(), question);
    case AnswerValue::kOptions:
      if (!question.has_several_choices()) return WrongKind(question);
      return CheckSeveral(value.options(), question);
    case AnswerValue::kRanking:
      if (!question.has_ranking()) return WrongKind(question);
      return CheckRanking(value.ranking(), question);
    case AnswerValue::kPoints:
      if (!question.has_points()) return WrongKind(question);
      return CheckPoints(value.points(), question);
    case AnswerValue::kScores:
      if (!question.has_scores()) return WrongKind(question);
      return CheckScores(value.scores(), question);
    case AnswerValue::kText:
      if (!question.has_open_text()) return WrongKind(question);
      return CheckRequired(value.text().text(), question.open_text().chars_max(), "value.text");
    case AnswerValue::VALUE_NOT_SET:
      break;
  }
  return Refuse(kFieldMissing, {{"field", "value"}});
}

Answer AnswerFrom(const AnswerValue& value) {
  Answer answer;
  answer.kind = Answer::Kind::kChosen;
  uint32_t place = 0;
  switch (value.value_case()) {
    case AnswerValue::kOption:
      answer.chosen = Bit(value.option());
      break;
    case AnswerValue::kOptions:
      for (const uint32_t option : value.options().options()) answer.chosen |= Bit(option);
      break;
    case AnswerValue::kRanking:
      for (const uint32_t option : value.ranking().options()) Take(answer, option, ++place);
      break;
    case AnswerValue::kPoints:
      for (const auto& one : value.points().options()) Take(answer, one.option(), one.points());
      break;
    case AnswerValue::kScores:
      for (const auto& one : value.scores().options()) Take(answer, one.option(), one.score());
      break;
    case AnswerValue::kText:
      answer.kind = Answer::Kind::kWritten;
      answer.reason = value.text().text();
      break;
    case AnswerValue::kDontKnow:
      answer.kind = Answer::Kind::kDontKnow;
      break;
    case AnswerValue::kSkip:
      answer.kind = Answer::Kind::kSkip;
      break;
    case AnswerValue::VALUE_NOT_SET:
      answer.kind = Answer::Kind::kNone;
      break;
  }
  return answer;
}

AnswerValue ToValue(const Answer& answer, const Question& question) {
  AnswerValue value;
  switch (answer.kind) {
    case Answer::Kind::kDontKnow:
      value.mutable_dont_know();
      break;
    case Answer::Kind::kSkip:
      value.mutable_skip();
      break;
    case Answer::Kind::kChosen:
      return question.has_ranking() ? Ranked(answer) : Chosen(answer, question);
    case Answer::Kind::kWritten:
      value.mutable_text()->set_text(answer.reason);
      break;
    case Answer::Kind::kNone:
    case Answer::Kind::kErased:
      break;
  }
  return value;
}

const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(const Question& question) {
  switch (question.kind_case()) {
    case Question::kOneChoice:
      return question.one_choice().options();
    case Question::kSeveralChoices:
      return question.several_choices().options();
    case Question::kScale:
      return question.scale().steps();
    case Question::kRanking:
      return question.ranking().options();
    case Question::kPoints:
      return question.points().options();
    case Question::kScores:
      return question.scores().options();
    case Question::kOpenText:
    case Question::KIND_NOT_SET:
      break;
  }
  return type::v1::OneChoice::default_instance().options();
}

}  // namespace vooraf::domain
