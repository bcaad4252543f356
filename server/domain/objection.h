// The words of votes against: held until the ballot closes, then listed.
#pragma once

#include "server/domain/ballot.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// Lists the ballot's objections in `closed`, whose result is set. Of a ballot with too few people
// none: that there are any would tell what somebody voted.
void ListObjections(const Session& session, const Ballot& ballot, log::v1::BallotClosed& closed);

}  // namespace vooraf::domain
