// What changed between two rounds, over those who answered both.
// Source: docs/SPEC.md, R rules.
#pragma once

#include "server/domain/session.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Adds to `result`, whose partition is set, the shift of each part from round `before` to the
// item's last round `now`, of the same aspect. A part's figures are shown only if neither those who
// answered both, nor those who arrived, nor those who left are a number of people under the
// minimum, if the part was shown apart before as well, and if no shift in which people arrived or
// left was shown of it before: otherwise results added and subtracted would tell on a few.
void AddShift(const Session& session, const Item& item, const AspectRound& before,
              const type::v1::AspectResult& result_before, const AspectRound& now, uint32_t options,
              type::v1::AspectResult& result);

}  // namespace vooraf::domain::tally
