#include "server/domain/signals/chosen.h"

#include <algorithm>
#include <numeric>

namespace vooraf::domain::signals {
namespace {

void Add(const type::v1::AspectResult& result, int index, Chosen& chosen) {
  const auto& part = result.parts(index);
  const auto& groups = result.partition().parts(index).groups();
  chosen.groups.insert(chosen.groups.end(), groups.begin(), groups.end());
  std::sort(chosen.groups.begin(), chosen.groups.end());
  chosen.people += part.answered() - part.dont_know() - part.skipped();
  chosen.dont_know += part.dont_know();
  for (const auto& count : part.counts()) {
    if (count.option() >= chosen.counts.size()) chosen.counts.resize(count.option() + 1);
    chosen.counts[count.option()] += count.count();
  }
}

bool Shown(const Round& round) { return round.revealed && !round.others_wait; }

}  // namespace

uint32_t Chosen::FromUp(uint32_t option) const {
  const size_t from = std::min<size_t>(option, counts.size());
  return std::accumulate(counts.begin() + static_cast<ptrdiff_t>(from), counts.end(), 0u);
}

uint32_t Chosen::UpTo(uint32_t option) const {
  const size_t end = std::min<size_t>(size_t{option} + 1, counts.size());
  return std::accumulate(counts.begin(), counts.begin() + static_cast<ptrdiff_t>(end), 0u);
}

std::vector<uint32_t> Chosen::Leading() const {
  const auto most = std::max_element(counts.begin(), counts.end());
  std::vector<uint32_t> leading;
  if (most == counts.end() || *most == 0) return leading;
  for (uint32_t option = 1; option < counts.size(); ++option) {
    if (counts[option] == *most) leading.push_back(option);
  }
  return leading;
}

uint32_t Chosen::UpperMedian() const {
  uint32_t step = 1;
  while (step + 1 < counts.size() && 2 * UpTo(step) <= people) ++step;
  return step;
}

type::v1::SignalFigure Chosen::Figure(uint32_t option, uint32_t count) const {
  type::v1::SignalFigure figure;
  figure.mutable_groups()->Add(groups.begin(), groups.end());
  figure.set_option(option);
  figure.set_count(count);
  figure.set_of(people);
  return figure;
}

const Round* LastShown(const Item& item) {
  const auto found = std::find_if(item.rounds.rbegin(), item.rounds.rend(), Shown);
  return found == item.rounds.rend() ? nullptr : &*found;
}

const Round* FirstShown(const Item& item) {
  return item.rounds.empty() || !Shown(item.rounds.front()) ? nullptr : &item.rounds.front();
}

const type::v1::AspectResult* ResultOf(const Round& round, type::v1::Aspect aspect) {
  for (const auto& result : round.result.aspects()) {
    if (result.aspect() == aspect) return result.partition().too_few() ? nullptr : &result;
  }
  return nullptr;
}

Chosen OfPart(const type::v1::AspectResult& result, int index) {
  Chosen chosen;
  Add(result, index, chosen);
  return chosen;
}

Chosen OfSides(const type::v1::AspectResult& result, std::initializer_list<type::v1::Side> sides) {
  Chosen chosen;
  for (int i = 0; i < result.parts_size(); ++i) {
    const type::v1::Side side = result.partition().parts(i).side();
    if (std::find(sides.begin(), sides.end(), side) != sides.end()) Add(result, i, chosen);
  }
  return chosen;
}

const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(const Item& item) {
  const auto& question = item.definition.question();
  if (question.has_one_choice()) return question.one_choice().options();
  if (question.has_several_choices()) return question.several_choices().options();
  return question.scale().steps();  // empty where nothing of these is asked
}

uint32_t OptionMarked(const Item& item, std::string_view mark) {
  for (const auto& option : OptionsOf(item)) {
    if (option.mark() == mark) return option.option();
  }
  return 0;
}

bool HasAnyMark(const Item& item, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return OptionMarked(item, mark) != 0; });
}

}  // namespace vooraf::domain::signals
