// Counting a ballot of yes, no and abstain, and deciding it by its rule.
// Source: docs/SPEC.md, B9 to B14; integers only.
#pragma once

#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"

namespace vooraf::domain::tally {

// `connected`: ascending.
type::v1::BallotResult CountYesNo(const Session& session, const Ballot& ballot,
                                  const std::vector<ParticipantNumber>& connected);

// Fills `parts` and `everyone` of a result whose partition is set with who voted for, against and
// abstained, and with who could vote and was present. Judges nothing.
void CountForAndAgainst(const Session& session, const Ballot& ballot,
                        const std::vector<ParticipantNumber>& connected,
                        type::v1::BallotResult& result);
// Fewer people than the minimum could vote in the end: leaves nothing of what they voted.
void HideFigures(type::v1::BallotResult& result);

}  // namespace vooraf::domain::tally
