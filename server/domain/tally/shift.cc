#include "server/domain/tally/shift.h"

#include <algorithm>
#include <vector>

#include "server/domain/partition.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::AspectResult;
using type::v1::Part;
using type::v1::PartShift;

struct Counting {
  PartShift shift;
  std::vector<uint32_t> before;
  std::vector<uint32_t> after;
};

bool SameGroups(const Part& a, const Part& b) {
  return std::equal(a.groups().begin(), a.groups().end(), b.groups().begin(), b.groups().end());
}

bool ShownApart(const AspectResult& result, const Part& part) {
  if (result.partition().too_few()) return false;
  return std::any_of(result.partition().parts().begin(), result.partition().parts().end(),
                     [&](const Part& other) { return SameGroups(other, part); });
}

// Whether a shift of the part in which people arrived or left has been shown. One such shift tells
// the answers of those who stayed apart from the others'; a second one would do so with other
// people, and who is in both could be worked out: of seven, four answered before and four go on.
bool ToldApartBefore(const Item& item, type::v1::Aspect aspect, const Part& part) {
  for (const Round& round : item.rounds) {
    for (const AspectResult& result : round.result.aspects()) {
      if (result.aspect() != aspect) continue;
      for (const PartShift& shift : result.shifts()) {
        const bool told = shift.shown() && shift.arrived() + shift.departed() > 0;
        const auto index = static_cast<int>(shift.part()) - 1;
        if (told && SameGroups(result.partition().parts(index), part)) return true;
      }
    }
  }
  return false;
}

void CountOptions(const Answer& answer, std::vector<uint32_t>& counts) {
  for (size_t i = 0; i < counts.size(); ++i) counts[i] += answer.chosen >> i & 1u;
}

const Answer& AnswerAt(const AspectRound& round, size_t index) {
  static const Answer none;
  return index < round.answers.size() ? round.answers[index] : none;
}

// Adds one.
void Count(PartShift& shift, uint32_t (PartShift::*get)() const, void (PartShift::*set)(uint32_t)) {
  (shift.*set)((shift.*get)() + 1);
}

template <class Counts>
void FillCounts(const std::vector<uint32_t>& counts, Counts* into) {
  for (size_t i = 0; i < counts.size(); ++i) {
    auto& count = *into->Add();
    count.set_option(static_cast<uint32_t>(i) + 1);
    count.set_count(counts[i]);
  }
}

}  // namespace

void AddShift(const Session& session, const Item& item, const AspectRound& before,
              const AspectResult& result_before, const AspectRound& now, uint32_t options,
              AspectResult& result) {
  const PartOfGroup part_of(result.partition());
  std::vector<Counting> parts(static_cast<size_t>(result.partition().parts_size()));
  for (Counting& part : parts) {
    part.before.resize(options);
    part.after.resize(options);
  }
  for (size_t i = 0; i < session.participants.size(); ++i) {
    const Answer& first = AnswerAt(before, i);
    const Answer& second = AnswerAt(now, i);
    // Who moved meanwhile departed from the one part and arrived in the other.
    // C6: whoever's hand was counted has not answered here.
    const GroupNumber group_then{first.group};
    const GroupNumber group_now = session.participants[i].group;
    const bool did_count = first.given() && !before.HandCounted(group_then);
    const bool does_count = second.given() && !now.HandCounted(group_now);
    const uint32_t was_in = did_count ? part_of(group_then) : 0;
    const uint32_t is_in = does_count ? part_of(group_now) : 0;
    if (was_in != is_in) {
      if (was_in != 0)
        Count(parts[was_in - 1].shift, &PartShift::departed, &PartShift::set_departed);
      if (is_in != 0) Count(parts[is_in - 1].shift, &PartShift::arrived, &PartShift::set_arrived);
    } else if (is_in != 0) {
      Counting& part = parts[is_in - 1];
      PartShift& shift = part.shift;
      shift.set_both(shift.both() + 1);
      if (!first.SameChoice(second)) shift.set_changed(shift.changed() + 1);
      CountOptions(first, part.before);
      CountOptions(second, part.after);
    }
  }

  const uint32_t minimum = session.group_minimum();
  const auto none_or_enough = [&](uint32_t people) { return people == 0 || people >= minimum; };
  for (size_t i = 0; i < parts.size(); ++i) {
    Counting& part = parts[i];
    PartShift& shift = part.shift;
    const Part& shown_part = result.partition().parts(static_cast<int>(i));
    shift.set_part(shown_part.part());
    shift.set_shown(!result.partition().too_few() && shift.both() >= minimum &&
                    none_or_enough(shift.arrived()) && none_or_enough(shift.departed()) &&
                    ShownApart(result_before, shown_part) &&
                    (shift.arrived() + shift.departed() == 0 ||
                     !ToldApartBefore(item, now.aspect, shown_part)));
    if (shift.shown()) {
      FillCounts(part.before, shift.mutable_before());
      FillCounts(part.after, shift.mutable_after());
    } else {
      shift.clear_changed();
    }
    *result.add_shifts() = std::move(shift);
  }
}

}  // namespace vooraf::domain::tally
