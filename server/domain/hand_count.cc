// Hands counted in a ballot. Rules: docs/SPEC.md, C7 to C10.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/decision_method.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::domain {
namespace {

using type::v1::HandCount;

Result<void> CheckNumber(uint32_t number, const char* field) {
  if (number <= kCountMax) return {};
  return RefuseField(field, "0 to 10,000 people", "0 tot 10.000 mensen");
}

// Checks the counts of the options and keeps those that somebody chose; returns their sum.
Result<uint32_t> KeepOptions(const HandCount& given, const Ballot& ballot, HandCount& kept) {
  uint32_t sum = 0;
  uint32_t last = 0;
  for (const auto& count : given.options()) {
    if (count.option() == 0 || count.option() > ballot.options) {
      return Refuse(kOptionUnknown, {{"option", std::to_string(count.option())}});
    }
    if (count.option() <= last) {
      return RefuseField("hands.options", "options in ascending order, each once",
                         "keuzes in oplopende volgorde, elk één keer");
    }
    last = count.option();
    if (auto ok = CheckNumber(count.count(), "hands.options.count"); !ok) return Propagate(ok);
    if (count.count() == 0) continue;
    *kept.add_options() = count;
    sum += count.count();
  }
  return sum;
}

// Checks the counts of the steps and keeps those on which somebody stands; returns their sum.
Result<uint32_t> KeepSteps(const HandCount& given, VoteRange range, HandCount& kept) {
  uint32_t sum = 0;
  std::optional<uint32_t> last;
  for (const auto& count : given.steps()) {
    const bool in_order = !last || count.step() > *last;
    if (count.step() < range.lowest || count.step() > range.highest || !in_order) {
      const std::string lowest = std::to_string(range.lowest);
      const std::string highest = std::to_string(range.highest);
      return RefuseField("hands.steps",
                         "steps from " + lowest + " to " + highest + " in ascending order",
                         "stappen van " + lowest + " tot " + highest + " in oplopende volgorde");
    }
    last = count.step();
    if (auto ok = CheckNumber(count.count(), "hands.steps.count"); !ok) return Propagate(ok);
    if (count.count() == 0) continue;
    *kept.add_steps() = count;
    sum += count.count();
  }
  return sum;
}

// The counts are of what the ballot asks.
Result<void> CheckKind(const HandCount& given, VoteForm form, bool has_options) {
  const bool of_yes_no = given.yes() + given.no() > 0;
  const bool of_options = !given.options().empty() || given.people() > 0;
  const bool of_steps = !given.steps().empty();
  if (form == VoteForm::kYesNo && (of_options || of_steps)) {
    return RefuseField("hands", "counts of yes and no", "aantallen voor en tegen");
  }
  if (form == VoteForm::kStep && (of_yes_no || of_options)) {
    return RefuseField("hands", "counts of the steps", "aantallen per stap");
  }
  if (has_options && (of_yes_no || of_steps)) {
    return RefuseField("hands", "counts of the options", "aantallen per keuze");
  }
  return {};
}

// By approval each person may choose several, or none.
Result<uint32_t> PeopleWhoApproved(const HandCount& given) {
  if (auto ok = CheckNumber(given.people(), "hands.people"); !ok) return Propagate(ok);
  for (const auto& count : given.options()) {
    if (count.count() <= given.people()) continue;
    return RefuseField("hands.people", "at least as many as approve one option",
                       "minstens zo veel als er één keuze goedkeuren");
  }
  return given.people();
}

// Checks the counts and makes them whole: of the ballot's kind, with the people who chose.
Result<HandCount> Normalise(const HandCount& given, const Ballot& ballot) {
  HandCount hands;
  hands.set_abstain(given.abstain());
  if (auto ok = CheckNumber(given.abstain(), "hands.abstain"); !ok) return Propagate(ok);
  if (auto ok = CheckNumber(given.yes(), "hands.yes"); !ok) return Propagate(ok);
  if (auto ok = CheckNumber(given.no(), "hands.no"); !ok) return Propagate(ok);
  const VoteForm form = TraitsOf(ballot.rule.method()).form;
  const bool has_options = HasOptions(ballot.rule.method());
  if (auto ok = CheckKind(given, form, has_options); !ok) return Propagate(ok);
  if (form == VoteForm::kYesNo) {
    hands.set_yes(given.yes());
    hands.set_no(given.no());
    hands.set_people(given.yes() + given.no());
    return hands;
  }
  if (form == VoteForm::kStep) {
    auto people = KeepSteps(given, RangeOf(ballot.rule), hands);
    if (!people) return Propagate(people);
    hands.set_people(*people);
    return hands;
  }
  auto chosen = KeepOptions(given, ballot, hands);
  if (!chosen) return Propagate(chosen);
  if (ballot.rule.method() == type::v1::DECISION_METHOD_APPROVAL) {
    chosen = PeopleWhoApproved(given);
    if (!chosen) return Propagate(chosen);
  }
  hands.set_people(*chosen);
  return hands;
}

}  // namespace

const Hands* Ballot::HandsOf(GroupNumber group) const {
  const auto found = std::find_if(hands.begin(), hands.end(),
                                  [&](const Hands& counted) { return counted.group == group; });
  return found == hands.end() ? nullptr : &*found;
}

Result<Decision> Decide(const Session& session, const v1::CountHandsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  const Ballot& ballot = **found;
  if (!TraitsOf(ballot.rule.method()).takes_hands) return Refuse(kHandsNotCounted);
  if (ballot.rule.secret()) return Refuse(kHandsInSecret);
  const GroupNumber group{request.group()};
  if (session.Find(group) == nullptr) {
    return Refuse(kGroupUnknown, {{"group", std::to_string(request.group())}});
  }
  auto hands = Normalise(request.hands(), ballot);
  if (!hands) return Propagate(hands);
  const uint32_t may_vote = tally::EligibleIn(session, ballot, group);
  if (hands->people() + hands->abstain() > may_vote) {
    return Refuse(kMoreHandsThanVoters,
                  {{"count", std::to_string(hands->people() + hands->abstain())},
                   {"people", std::to_string(may_vote)}});
  }
  const Hands* there = ballot.HandsOf(group);
  const HandCount present = there == nullptr ? HandCount() : there->counts;
  if (hands->SerializeAsString() == present.SerializeAsString()) return Decision{};
  NewEvent counted;
  auto& body = *counted.event.mutable_hands_counted();
  body.set_ballot(request.ballot());
  body.set_group(request.group());
  *body.mutable_hands() = *std::move(hands);
  return Decided(std::move(counted));
}

void Apply(Session& session, const log::v1::HandsCounted& event, const StoredEvent&) {
  std::vector<Hands>& all = session.ballots[event.ballot() - 1].hands;
  const GroupNumber group{event.group()};
  std::erase_if(all, [&](const Hands& counted) { return counted.group == group; });
  Hands hands{group, event.hands()};
  if (hands.voted() == 0) return;
  const auto before = [](const Hands& a, const Hands& b) { return a.group < b.group; };
  all.insert(std::upper_bound(all.begin(), all.end(), hands, before), std::move(hands));
}

}  // namespace vooraf::domain
