// Which parts of a result differ by more than chance, as far as their people are enough to say.
// Source: docs/SPEC.md, R18, W11 and M28.
#pragma once

#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Of a question of one choice, several choices or a scale, option by option; none of other
// questions. Follows from the counts of the parts alone.
type::v1::Differences DifferencesOf(const type::v1::Question& question,
                                    const type::v1::AspectResult& result);

// Of what share agrees, statement by statement. Likewise.
type::v1::Differences DifferencesOf(const type::v1::StatementsResult& result);

}  // namespace vooraf::domain::tally
