#include "server/domain/tally/turnout.h"

#include <algorithm>

#include "server/domain/limits.h"
#include "server/domain/partition.h"

namespace vooraf::domain::tally {
namespace {

// Q5: with the list of voters, votes of a part tell who voted what unless enough people of it
// voted. A part in which nobody did tells nothing; who did not vote stands as counted otherwise.
type::v1::Partition PartitionOfSecret(const Session& session, const Ballot& ballot) {
  const auto voted = [&](size_t i) {
    return Counts(session, ballot, i) && ballot.voters[i].vote.given();
  };
  std::vector<uint32_t> silent(static_cast<size_t>(session.plan.groups_size()) + 1);
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    if (Counts(session, ballot, i) && !voted(i)) ++silent[session.participants[i].group.value];
  }
  if (ballot.rule.scope() != type::v1::SCOPE_EVERYONE) {
    return Coarsen(session, ballot.partition, voted, silent);
  }
  std::vector<Unit> units = UnitsByGroup(session, voted);
  for (Unit& unit : units) unit.counted = silent[unit.groups.front()];
  return MakePartition(session, {Together(std::move(units))});
}

}  // namespace

bool Counts(const Session& session, const Ballot& ballot, size_t participant_index) {
  if (participant_index >= ballot.voters.size()) return false;
  const Voter& voter = ballot.voters[participant_index];
  return voter.entitled &&
         (voter.vote.given() || session.participants[participant_index].on_roll());
}

uint32_t EligibleIn(const Session& session, const Ballot& ballot, GroupNumber group) {
  uint32_t eligible = 0;
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    eligible += session.participants[i].group == group && Counts(session, ballot, i);
  }
  return eligible;
}

bool Present(const Ballot& ballot, size_t participant_index,
             const std::vector<ParticipantNumber>& connected) {
  const ParticipantNumber number{static_cast<uint32_t>(participant_index) + 1};
  return ballot.voters[participant_index].vote.given() ||
         std::binary_search(connected.begin(), connected.end(), number);
}

std::vector<CountedHands> HandsIn(const Session& session, const Ballot& ballot,
                                  const std::vector<ParticipantNumber>& connected) {
  const auto missing = [](uint32_t voted, uint32_t people) {
    return voted > people ? voted - people : 0;
  };
  std::vector<CountedHands> all;
  for (const Hands& hands : ballot.hands) {
    uint32_t present = 0;
    for (size_t i = 0; i < ballot.voters.size(); ++i) {
      present += session.participants[i].group == hands.group && Counts(session, ballot, i) &&
                 Present(ballot, i, connected);
    }
    const uint32_t eligible = EligibleIn(session, ballot, hands.group);
    all.push_back({hands, missing(hands.voted(), eligible), missing(hands.voted(), present)});
  }
  return all;
}

const VoteGiven& VoteByDevice(const Session& session, const Ballot& ballot,
                              size_t participant_index) {
  static constexpr VoteGiven kNoVote;
  const GroupNumber group = session.participants[participant_index].group;
  return ballot.HandsOf(group) == nullptr ? ballot.voters[participant_index].vote : kNoVote;
}

std::vector<Sheet> SheetsIn(const Session& session, const Ballot& ballot,
                            const type::v1::Partition& partition,
                            const std::vector<ParticipantNumber>& connected) {
  const PartOfGroup part_of(partition);
  std::vector<Sheet> sheets;
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    if (!Counts(session, ballot, i)) continue;
    sheets.push_back({.vote = VoteByDevice(session, ballot, i),
                      .part = part_of(session.participants[i].group),
                      .present = Present(ballot, i, connected)});
  }
  return sheets;
}

type::v1::BallotResult StartResult(const Session& session, const Ballot& ballot) {
  type::v1::BallotResult result;
  result.set_rules_version(kRulesVersion);
  *result.mutable_rule() = ballot.rule;
  if (ballot.rule.secret()) {
    *result.mutable_partition() = PartitionOfSecret(session, ballot);
    return result;
  }
  std::vector<uint32_t> counted(static_cast<size_t>(session.plan.groups_size()) + 1);
  for (const Hands& hands : ballot.hands) counted[hands.group.value] = hands.voted();
  const auto by_device = [&](size_t i) {
    return counted[session.participants[i].group.value] == 0 && Counts(session, ballot, i);
  };
  *result.mutable_partition() = Coarsen(session, ballot.partition, by_device, counted);
  return result;
}

uint32_t BasisOf(type::v1::Basis basis, uint32_t cast, uint32_t present, uint32_t eligible) {
  switch (basis) {
    case type::v1::BASIS_PRESENT:
      return present;
    case type::v1::BASIS_ELIGIBLE:
      return eligible;
    default:
      return cast;
  }
}

bool Reaches(const type::v1::Threshold& threshold, uint32_t count, uint32_t basis) {
  const uint64_t reached = uint64_t{count} * threshold.share().denominator();
  const uint64_t needed = uint64_t{basis} * threshold.share().numerator();
  return basis > 0 && (threshold.exactly_is_enough() ? reached >= needed : reached > needed);
}

bool QuorumReached(const type::v1::Fraction& quorum, uint32_t voted, uint32_t eligible) {
  return uint64_t{voted} * quorum.denominator() >= uint64_t{eligible} * quorum.numerator();
}

}  // namespace vooraf::domain::tally
