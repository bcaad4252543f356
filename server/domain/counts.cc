// Answers counted otherwise than by device. Rules: docs/SPEC.md, C.
#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

using type::v1::EnteredCounts;
using type::v1::Question;

uint32_t OptionsOf(const Question& question) {
  if (question.has_one_choice()) {
    return static_cast<uint32_t>(question.one_choice().options_size());
  }
  if (question.has_several_choices()) {
    return static_cast<uint32_t>(question.several_choices().options_size());
  }
  return static_cast<uint32_t>(question.scale().steps_size());
}

Result<const Item*> FindCountable(const Session& session, uint32_t number) {
  auto found = FindItem(session, number);
  if (!found) return found;
  const Question& question = (*found)->definition.question();
  if (question.has_one_choice() || question.has_several_choices() || question.has_scale()) {
    return found;
  }
  return Refuse(kCountsNotTaken, {{"item", std::to_string(number)}});
}

Result<void> CheckNumber(uint32_t number, const char* field) {
  if (number <= kCountMax) return {};
  return RefuseField(field, "0 to 10,000 people", "0 tot 10.000 mensen");
}

// Of several choices each person made some: the choices must fit the people.
Result<void> CheckSeveral(const EnteredCounts& counts, uint32_t choices,
                          const type::v1::SeveralChoices& several) {
  const uint32_t people = counts.people();
  bool fits =
      choices >= people * several.choices_min() && choices <= people * several.choices_max();
  for (const auto& count : counts.counts()) fits = fits && count.count() <= people;
  if (fits) return {};
  return Refuse(kCountsDoNotAddUp, {{"people", std::to_string(people)},
                                    {"min", std::to_string(people * several.choices_min())},
                                    {"max", std::to_string(people * several.choices_max())},
                                    {"count", std::to_string(choices)}});
}

// Checks the counts and makes them whole: without zeros, with the people who chose something.
Result<EnteredCounts> Normalise(const EnteredCounts& given, const Question& question) {
  EnteredCounts counts;
  counts.set_dont_know(given.dont_know());
  counts.set_skipped(given.skipped());
  counts.set_people(given.people());
  if (auto ok = CheckNumber(given.dont_know(), "counts.dont_know"); !ok) return Propagate(ok);
  if (auto ok = CheckNumber(given.skipped(), "counts.skipped"); !ok) return Propagate(ok);
  if (auto ok = CheckNumber(given.people(), "counts.people"); !ok) return Propagate(ok);
  uint32_t choices = 0;
  uint32_t last = 0;
  for (const auto& count : given.counts()) {
    if (count.option() == 0 || count.option() > OptionsOf(question)) {
      return Refuse(kOptionUnknown, {{"option", std::to_string(count.option())}});
    }
    if (count.option() <= last) {
      return RefuseField("counts", "options in ascending order, each once",
                         "keuzes in oplopende volgorde, elk één keer");
    }
    last = count.option();
    if (auto ok = CheckNumber(count.count(), "counts.count"); !ok) return Propagate(ok);
    if (count.count() == 0) continue;
    *counts.add_counts() = count;
    choices += count.count();
  }
  if (question.has_several_choices()) {
    if (auto ok = CheckSeveral(counts, choices, question.several_choices()); !ok) {
      return Propagate(ok);
    }
  } else if (given.people() != 0 && given.people() != choices) {
    return Refuse(kCountsDoNotAddUp, {{"people", std::to_string(given.people())},
                                      {"min", std::to_string(given.people())},
                                      {"max", std::to_string(given.people())},
                                      {"count", std::to_string(choices)}});
  } else {
    counts.set_people(choices);
  }
  return counts;
}

// What was entered of the group in this way; end() where nothing.
template <class AllEntered>
auto FindEntered(AllEntered& all, GroupNumber group, type::v1::CountKind kind) {
  return std::find_if(all.begin(), all.end(), [&](const Entered& entered) {
    return entered.group == group && entered.kind == kind;
  });
}

// The group is one of the session's, and is asked for the aspect.
Result<void> CheckGroup(const Session& session, const Item& item, type::v1::Aspect aspect,
                        GroupNumber group) {
  if (session.Find(group) == nullptr) {
    return Refuse(kGroupUnknown, {{"group", std::to_string(group.value)}});
  }
  for (const auto& asked : item.definition.question().scale().aspects()) {
    if (asked.aspect() == aspect && !AskedSide(asked.sides(), SideOf(session, group))) {
      return Refuse(kAspectNotAsked);
    }
  }
  return {};
}

}  // namespace

bool AspectRound::HandCounted(GroupNumber group) const {
  return FindEntered(entered, group, type::v1::COUNT_KIND_HAND_COUNT) != entered.end();
}

Result<Decision> Decide(const Session& session, const v1::EnterCountsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto item = FindCountable(session, request.item());
  if (!item) return Propagate(item);
  auto round = FindOpenRound(**item, request.round());
  if (!round) return Propagate(round);
  const AspectRound* aspect = (*round)->Find(request.aspect());
  if (aspect == nullptr) return Refuse(kAspectNotAsked);
  const GroupNumber group{request.group()};
  if (auto ok = CheckGroup(session, **item, request.aspect(), group); !ok) return Propagate(ok);
  if (!type::v1::CountKind_IsValid(request.kind()) ||
      request.kind() == type::v1::COUNT_KIND_UNSPECIFIED) {
    return RefuseField("kind", "counted by hand or beforehand", "met de hand geteld of vooraf");
  }
  auto counts = Normalise(request.counts(), (*item)->definition.question());
  if (!counts) return Propagate(counts);

  const auto there = FindEntered(aspect->entered, group, request.kind());
  const EnteredCounts present = there == aspect->entered.end() ? EnteredCounts() : there->counts;
  if (counts->SerializeAsString() == present.SerializeAsString()) return Decision{};
  NewEvent entered;
  auto& body = *entered.event.mutable_counts_entered();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_aspect(request.aspect());
  body.set_group(request.group());
  body.set_kind(request.kind());
  *body.mutable_counts() = *std::move(counts);
  return Decided(std::move(entered));
}

void Apply(Session& session, const log::v1::CountsEntered& event, const StoredEvent&) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (AspectRound& aspect : round.aspects) {
    if (aspect.aspect != event.aspect()) continue;
    const GroupNumber group{event.group()};
    const auto there = FindEntered(aspect.entered, group, event.kind());
    if (there != aspect.entered.end()) aspect.entered.erase(there);
    Entered entered{group, event.kind(), event.counts()};
    if (entered.people() == 0) continue;
    const auto before = [](const Entered& a, const Entered& b) {
      return std::pair(a.group, a.kind) < std::pair(b.group, b.kind);
    };
    aspect.entered.insert(
        std::upper_bound(aspect.entered.begin(), aspect.entered.end(), entered, before), entered);
  }
}

}  // namespace vooraf::domain
