// What ballots of every method are counted by: who counts, who was there, which share is reached.
// Source: docs/SPEC.md, B9 to B13; integers only.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain::tally {

// Whether somebody who was entitled still counts: who left without voting does not.
bool Counts(const Session& session, const Ballot& ballot, size_t participant_index);
// How many people of the group count.
uint32_t EligibleIn(const Session& session, const Ballot& ballot, GroupNumber group);
// Whether somebody who counts voted or was connected. `connected`: ascending.
bool Present(const Ballot& ballot, size_t participant_index,
             const std::vector<ParticipantNumber>& connected);

// Hands counted of a group, and what they add to the figures of its people: who were moved or
// removed after the count are not among those any more.
struct CountedHands {
  const Hands& hands;
  uint32_t more_eligible = 0;
  uint32_t more_present = 0;
};
std::vector<CountedHands> HandsIn(const Session& session, const Ballot& ballot,
                                  const std::vector<ParticipantNumber>& connected);
// What the participant voted, unless hands were counted of the group: then those count. Lives as
// long as the ballot.
const VoteGiven& VoteByDevice(const Session& session, const Ballot& ballot,
                              size_t participant_index);

// One person who counts in a ballot.
struct Sheet {
  VoteGiven vote;  // none, if hands were counted of the group: then those count
  uint32_t part = 0;
  bool present = false;
};
// Of everybody who counts. `connected`: ascending.
std::vector<Sheet> SheetsIn(const Session& session, const Ballot& ballot,
                            const type::v1::Partition& partition,
                            const std::vector<ParticipantNumber>& connected);

// A result with the ballot's rule, and with its partition as it is at the closing.
type::v1::BallotResult StartResult(const Session& session, const Ballot& ballot);

// The number of which the threshold is a share.
uint32_t BasisOf(type::v1::Basis basis, uint32_t cast, uint32_t present, uint32_t eligible);
// Whether `count` of `basis` reaches the threshold. B9: where nobody counts, nothing is reached.
bool Reaches(const type::v1::Threshold& threshold, uint32_t count, uint32_t basis);
bool QuorumReached(const type::v1::Fraction& quorum, uint32_t voted, uint32_t eligible);

}  // namespace vooraf::domain::tally
