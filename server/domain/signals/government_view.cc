// The government's view dominates (overheidsperspectief): in the words agreed on, in the goals, or
// in who speaks. Rules: docs/SPEC.md, H12 to H14.
#include <algorithm>
#include <chrono>
#include <string>

#include "server/domain/signals/causes.h"
#include "server/domain/signals/chosen.h"
#include "server/domain/signals/wording.h"
#include "server/domain/speaking.h"

namespace vooraf::domain::signals {
namespace {

using type::v1::SIDE_OTHER;
using type::v1::SIDE_PROFESSIONAL;
using type::v1::SIDE_RESIDENT;

// Speaking time under this says little.
constexpr std::chrono::seconds kSpokenMin = std::chrono::minutes(10);

// Words without what does not make them others: case of Latin letters, spaces around, a full stop.
std::string Plain(const std::string& words) {
  std::string plain = words;
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const size_t first = plain.find_first_not_of(" \t\n");
  if (first == std::string::npos) return {};
  return plain.substr(first, plain.find_last_not_of(" \t\n.") - first + 1);
}

// Whether `holds` is true of any entry of one text and any of the other.
template <class Holds>
bool AnyEntries(const type::v1::Text& a, const type::v1::Text& b, Holds holds) {
  for (const auto& of_a : a.entries()) {
    for (const auto& of_b : b.entries()) {
      const std::string plain = Plain(of_b.value());
      if (!plain.empty() && holds(Plain(of_a.value()), plain)) return true;
    }
  }
  return false;
}

bool Same(const type::v1::Text& words, const type::v1::Text& label) {
  return AnyEntries(words, label,
                    [](const std::string& a, const std::string& b) { return a == b; });
}

bool Names(const type::v1::Text& words, const type::v1::Text& label) {
  return AnyEntries(words, label, [](const std::string& all, const std::string& part) {
    return all.find(part) != std::string::npos;
  });
}

// The option that the item's last ballot chose; null if none did.
const type::v1::Text* ChosenByBallot(const Session& session, const Item& item) {
  const Ballot* last = nullptr;
  for (const BallotNumber number : item.ballots) {
    if (session.Find(number)->closed()) last = session.Find(number);
  }
  if (last == nullptr || last->result->outcome() != type::v1::BALLOT_OUTCOME_PASSED) return nullptr;
  if (last->result->winners_size() != 1) return nullptr;
  const int index = static_cast<int>(last->result->winners(0)) - 1;
  return index < last->texts.options_size() ? &last->texts.options(index).label() : nullptr;
}

uint32_t ClosedBallots(const Session& session, const Item& item) {
  return static_cast<uint32_t>(
      std::count_if(item.ballots.begin(), item.ballots.end(),
                    [&](BallotNumber number) { return session.Find(number)->closed(); }));
}

// What a side answered in a round: of a ladder, professionals what they offer and residents what
// they expect.
Chosen Answered(const Item& item, const Round& round, type::v1::Side side) {
  type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED;
  if (item.definition.question().scale().aspects_size() > 0) {
    aspect = side == SIDE_RESIDENT ? type::v1::ASPECT_EXPECTED : type::v1::ASPECT_OFFERED;
  }
  const type::v1::AspectResult* result = ResultOf(round, aspect);
  return result == nullptr ? Chosen{} : OfSides(*result, {side});
}

std::string MinutesSeconds(uint32_t seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

// The goals that the joint answer names by their label.
std::vector<uint32_t> GoalsNamed(const Item& item) {
  std::vector<uint32_t> named;
  for (const auto& option : OptionsOf(item)) {
    if (Names(item.joint_answer.wording, option.label())) named.push_back(option.option());
  }
  return named;
}

}  // namespace

bool AsksGoals(const Item& item) {
  return HasAnyMark(item, {"support", "better_plans", "better_execution", "behaviour_change",
                           "taking_part", "self_reliance", "own_control", "social_base",
                           "activation", "relation_and_trust", "stronger_democracy"});
}

Found WordingOfProfessionals(const Session& session, const Item& item) {
  const Round* round = FirstShown(item);
  if (round == nullptr) return std::nullopt;
  const Chosen professionals = Answered(item, *round, SIDE_PROFESSIONAL);
  const Chosen residents = Answered(item, *round, SIDE_RESIDENT);
  const uint32_t minimum = session.group_minimum();
  if (professionals.people < minimum || residents.people < minimum) return std::nullopt;
  const std::vector<uint32_t> theirs = professionals.Leading();
  const std::vector<uint32_t> ours = residents.Leading();
  if (theirs.size() != 1) return std::nullopt;
  const uint32_t option = theirs.front();
  if (std::find(ours.begin(), ours.end(), option) != ours.end()) return std::nullopt;
  const auto& label = OptionsOf(item).Get(static_cast<int>(option) - 1).label();
  const type::v1::Text* by_ballot = ChosenByBallot(session, item);
  const bool same =
      Same(item.joint_answer.wording, label) || (by_ballot != nullptr && Same(*by_ballot, label));
  if (!same) return std::nullopt;
  Signal signal;
  signal.version = item.joint_answer.version + ClosedBallots(session, item);
  signal.figures = {professionals.Figure(option, professionals.Count(option)),
                    residents.Figure(option, residents.Count(option)),
                    residents.Figure(ours.front(), residents.Count(ours.front()))};
  signal.sentence = Sentence([&](const Words& words) {
    std::string told(In(words, "Het antwoord is woordelijk wat professionals als eerste kozen: ",
                        "The answer is word for word what professionals chose first: "));
    told += Label(words, item, option) + " (" +
            CountOf(words, professionals.Count(option), professionals.people);
    told += In(words, " professionals, ", " professionals, ");
    told += CountOf(words, residents.Count(option), residents.people);
    told += In(words, " bewoners). Bewoners kozen vooral ", " residents). Residents mostly chose ");
    return told + Labels(words, item, ours) + " (" +
           CountOf(words, residents.Count(ours.front()), residents.people) + ").";
  });
  return signal;
}

Found NoResidentGoal(const Session& session, const Item& item) {
  const Round* round = LastShown(item);
  const auto* result = round == nullptr ? nullptr : ResultOf(*round, type::v1::ASPECT_UNSPECIFIED);
  if (result == nullptr) return std::nullopt;
  const Chosen residents = OfSides(*result, {SIDE_RESIDENT});
  const std::vector<uint32_t> named = GoalsNamed(item);
  if (residents.people < session.group_minimum() || named.empty()) return std::nullopt;
  const bool any = std::any_of(named.begin(), named.end(),
                               [&](uint32_t goal) { return residents.Count(goal) > 0; });
  if (any) return std::nullopt;
  Signal signal;
  // A later round may tell otherwise, as may a later wording.
  signal.version = item.joint_answer.version + round->number;
  for (const uint32_t goal : named) signal.figures.push_back(residents.Figure(goal, 0));
  signal.sentence = Sentence([&](const Words& words) {
    std::string told(In(words,
                        "Het gezamenlijke antwoord noemt geen doel dat een bewoner koos. Het "
                        "noemt ",
                        "The joint answer names no goal that a resident chose. It names "));
    told += Labels(words, item, named) + " (";
    told += CountOf(words, 0, residents.people);
    told += In(words, " bewoners).", " residents).");
    return told;
  });
  return signal;
}

Found SpeakingTime(const Session& session) {
  // Looked at first: people come and go long before anybody has spoken.
  std::chrono::microseconds spoken_together{};
  for (const Spoken& group : session.floor.spoken) spoken_together += group.time;
  if (spoken_together < kSpokenMin) return std::nullopt;
  const type::v1::Partition partition = SpeakingPartition(session);
  if (partition.too_few()) return std::nullopt;
  type::v1::SignalFigure time;
  type::v1::SignalFigure people;
  for (const auto& part : partition.parts()) {
    const uint32_t seconds = SecondsSpoken(session.floor, part.groups());
    time.set_of(time.of() + seconds);
    people.set_of(people.of() + part.roll());
    if (part.side() != SIDE_PROFESSIONAL) continue;
    time.set_count(time.count() + seconds);
    people.set_count(people.count() + part.roll());
    time.mutable_groups()->MergeFrom(part.groups());
  }
  *people.mutable_groups() = time.groups();
  // More than a tenth of all time above their share of the people, in whole numbers.
  const uint64_t all = uint64_t{time.of()} * people.of();
  const uint64_t spoken = uint64_t{time.count()} * people.of();
  const uint64_t share = uint64_t{people.count()} * time.of();
  if (10 * spoken <= 10 * share + all) return std::nullopt;
  Signal signal;
  signal.figures = {time, people};
  signal.sentence = Sentence([&](const Words& words) {
    std::string told(In(words, "Professionals spraken ", "Professionals spoke for "));
    told += MinutesSeconds(time.count()) + std::string(words.of) + MinutesSeconds(time.of());
    told += In(words, " minuten; zij zijn ", " minutes; they are ");
    told += CountOf(words, people.count(), people.of());
    told += In(words, " deelnemers.", " participants.");
    return told;
  });
  return signal;
}

}  // namespace vooraf::domain::signals
