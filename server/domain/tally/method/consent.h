// Consent: a proposal is carried when somebody consents and nobody objects.
// SOURCE: docs/SPEC.md, M17, which follows B18; sociocracy's rule (Endenburg).
#pragma once

#include "server/domain/tally/method/yes_no.h"

namespace vooraf::tally {

// REQUIRES: the stances are options.
Result CountConsent(const RankedBallots& ballots, const Stances& stances);

}  // namespace vooraf::tally
