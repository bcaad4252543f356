// Results as lines, so that a whole one is compared at once and a difference can be read.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/system/selwerd.h"

namespace vooraf::system_test::selwerd {
namespace {

std::string Joined(const std::vector<std::string>& words, const std::string& between) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : between) + word;
  return joined;
}

std::string Numbers(const google::protobuf::RepeatedPtrField<type::v1::OptionCount>& counts) {
  std::vector<std::string> numbers;
  for (const auto& count : counts) numbers.push_back(std::to_string(count.count()));
  return Joined(numbers, " ");
}

// "group 1" or "group 2+3", for the part of that number.
std::string PartName(const type::v1::Partition& partition, uint32_t number) {
  for (const auto& part : partition.parts()) {
    if (part.part() != number) continue;
    std::vector<std::string> groups;
    for (const uint32_t group : part.groups()) groups.push_back(std::to_string(group));
    return "group " + Joined(groups, "+");
  }
  return "no part";
}

std::string Figure(const type::v1::PartResult& part) {
  std::string line = Numbers(part.counts());
  const auto add = [&](uint32_t count, const char* what) {
    if (count > 0) line += ", " + std::to_string(count) + " " + what;
  };
  add(part.dont_know(), "don't know");
  add(part.skipped(), "skipped");
  if (part.lower_median() > 0) {
    line += ", median " + std::to_string(part.lower_median());
    if (part.upper_median() != part.lower_median())
      line += "-" + std::to_string(part.upper_median());
  }
  return line;
}

const type::v1::AspectResult& ResultOf(const client::SessionSnapshot& session, uint32_t item,
                                       uint32_t round, type::v1::Aspect aspect) {
  static const type::v1::AspectResult none;
  const auto* view = session.Round(item, round);
  if (view == nullptr) return none;
  const auto& aspects = view->result().aspects();
  const auto found = std::find_if(aspects.begin(), aspects.end(),
                                  [&](const auto& each) { return each.aspect() == aspect; });
  return found == aspects.end() ? none : *found;
}

}  // namespace

Lines Figures(const type::v1::AspectResult& result) {
  Lines lines;
  for (const auto& part : result.parts()) {
    lines.push_back(PartName(result.partition(), part.part()) + ": " + Figure(part));
  }
  if (result.has_everyone()) lines.push_back("all: " + Figure(result.everyone()));
  return lines;
}

Lines Figures(const client::SessionSnapshot& session, uint32_t item, uint32_t round,
              type::v1::Aspect aspect) {
  return Figures(ResultOf(session, item, round, aspect));
}

Lines Shifts(const client::SessionSnapshot& session, uint32_t item, uint32_t round,
             type::v1::Aspect aspect) {
  Lines lines;
  const auto& result = ResultOf(session, item, round, aspect);
  for (const auto& shift : result.shifts()) {
    std::string line = PartName(result.partition(), shift.part()) + ": " +
                       std::to_string(shift.both()) + " both, ";
    if (shift.arrived() > 0) line += std::to_string(shift.arrived()) + " new, ";
    if (shift.departed() > 0) line += std::to_string(shift.departed()) + " gone, ";
    line += shift.shown() ? std::to_string(shift.changed()) + " changed, " +
                                Numbers(shift.before()) + " -> " + Numbers(shift.after())
                          : "not shown";
    lines.push_back(line);
  }
  return lines;
}

Lines Tallies(const client::SessionSnapshot& session, uint32_t ballot) {
  Lines lines;
  const auto* view = session.Ballot(ballot);
  if (view == nullptr || !view->has_result()) return lines;
  const auto say = [&](const std::string& whose, const type::v1::YesNoTally& tally) {
    lines.push_back(whose + ": " + std::to_string(tally.yes()) + " yes, " +
                    std::to_string(tally.no()) + " no, " + std::to_string(tally.abstain()) +
                    " abstained of " + std::to_string(tally.eligible()) +
                    (tally.threshold_reached() ? ", reached" : ", not reached"));
  };
  for (const auto& part : view->result().parts()) {
    say(PartName(view->result().partition(), part.part()), part);
  }
  say("all", view->result().everyone());
  return lines;
}

std::vector<uint32_t> TurnsPerGroup(const client::SessionSnapshot& session) {
  const auto* speaking = session.Speaking();
  if (speaking == nullptr) return {};
  std::vector<uint32_t> turns;
  uint32_t seconds = 0;
  for (const auto& part : speaking->parts()) {
    turns.push_back(part.turns());
    seconds += part.seconds();
  }
  // Whole seconds, so that the parts may lose one each.
  EXPECT_GE(speaking->everyone().seconds(), seconds);
  EXPECT_LE(speaking->everyone().seconds(), seconds + turns.size());
  turns.push_back(speaking->everyone().turns());
  return turns;
}

std::string Dutch(const type::v1::Text& text) {
  for (const auto& entry : text.entries()) {
    if (entry.language() == "nl") return entry.value();
  }
  return {};
}

}  // namespace vooraf::system_test::selwerd
