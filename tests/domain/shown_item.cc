#include "tests/domain/shown_item.h"

#include <numeric>

namespace vooraf::domain::testing {
namespace {

google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(type::v1::Question& question,
                                                                Kind kind) {
  if (kind == Kind::kOneChoice) return *question.mutable_one_choice()->mutable_options();
  if (kind == Kind::kSeveralChoices) return *question.mutable_several_choices()->mutable_options();
  auto& scale = *question.mutable_scale();
  if (kind == Kind::kLadder) {
    scale.add_aspects()->set_aspect(type::v1::ASPECT_OFFERED);
    scale.add_aspects()->set_aspect(type::v1::ASPECT_EXPECTED);
  }
  return *scale.mutable_steps();
}

// "right_to_challenge" as "Right to challenge".
std::string LabelOf(const std::string& mark) {
  std::string label = mark;
  for (char& c : label) c = c == '_' ? ' ' : c;
  label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

void Count(const PartAnswers& answers, type::v1::PartResult& result) {
  for (uint32_t option = 1; option <= answers.counts.size(); ++option) {
    auto& count = *result.add_counts();
    count.set_option(option);
    count.set_count(answers.counts[option - 1]);
  }
  const uint32_t chosen = answers.people != 0
                              ? answers.people
                              : std::accumulate(answers.counts.begin(), answers.counts.end(), 0u);
  result.set_dont_know(answers.dont_know);
  result.set_answered(chosen + answers.dont_know);
}

}  // namespace

Item& AddItem(Session& session, Kind kind, std::initializer_list<const char*> marks) {
  Item& item = session.items.emplace_back();
  item.definition.set_item(static_cast<uint32_t>(session.items.size()));
  auto& options = OptionsOf(*item.definition.mutable_question(), kind);
  for (const char* mark : marks) {
    auto& option = *options.Add();
    option.set_option(static_cast<uint32_t>(options.size()));
    option.set_mark(mark);
    *option.mutable_label() = Words(LabelOf(mark));
  }
  return item;
}

Round& AddShownRound(Item& item) {
  Round& round = item.rounds.emplace_back();
  round.number = static_cast<uint32_t>(item.rounds.size());
  round.revealed = true;
  return round;
}

void AddResult(Round& round, type::v1::Aspect aspect, const std::vector<PartAnswers>& parts) {
  auto& result = *round.result.add_aspects();
  result.set_aspect(aspect);
  for (uint32_t number = 1; number <= parts.size(); ++number) {
    const PartAnswers& answers = parts[number - 1];
    auto& part = *result.mutable_partition()->add_parts();
    part.set_part(number);
    part.mutable_groups()->Add(answers.groups.begin(), answers.groups.end());
    part.set_side(answers.side);
    auto& shown = *result.add_parts();
    shown.set_part(number);
    Count(answers, shown);
  }
}

Round& Show(Item& item, const std::vector<PartAnswers>& parts) {
  Round& round = AddShownRound(item);
  AddResult(round, type::v1::ASPECT_UNSPECIFIED, parts);
  return round;
}

type::v1::Text Words(const std::string& english) {
  type::v1::Text text;
  auto& entry = *text.add_entries();
  entry.set_language("en");
  entry.set_value(english);
  return text;
}

}  // namespace vooraf::domain::testing
