// Decision rules, as checked before a ballot is held by one. Source: docs/SPEC.md, B.
#pragma once

#include <string>

#include "server/domain/error.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::domain {

// A share from 0 to 1; `field` is its path.
Result<void> CheckFraction(const type::v1::Fraction& fraction, const std::string& field);

// The rule with defaults filled in and without what means nothing by its method, or what is wrong
// with it; `field` is its path.
Result<type::v1::DecisionRule> NormaliseRule(const type::v1::DecisionRule& rule,
                                             const std::string& field);

// The rule ballots start from where a plan names none: yes or no, more than half of the votes yes
// and no, at least half of those entitled voting, in every group.
type::v1::DecisionRule DefaultRule();

}  // namespace vooraf::domain
