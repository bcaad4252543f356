// What a rule of deciding says by which method, as the server has it (docs/SPEC.md, B).
#pragma once

#include <span>

#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::client {

// Those that most evenings need, and the others.
std::span<const type::v1::DecisionMethod> EverydayMethods();
std::span<const type::v1::DecisionMethod> MoreMethods();

bool HasThreshold(type::v1::DecisionMethod method);
// Whether it can be counted per group or side.
bool HasScope(type::v1::DecisionMethod method);
// Not where people say why they are against.
bool MayBeSecret(type::v1::DecisionMethod method);
// Whether a ballot by the rule has options of its own.
bool HasOptions(const type::v1::DecisionRule& rule);
// Whether hands in the hall can be counted: not where each vote says more than one thing, or is
// nobody's to see.
bool TakesHands(const type::v1::DecisionRule& rule);

// More than half of the votes cast, in every group; half of the votes is the quorum.
type::v1::DecisionRule NewRule();
// The same rule by another method, with what that one needs.
type::v1::DecisionRule ByMethod(type::v1::DecisionRule rule, type::v1::DecisionMethod method);

}  // namespace vooraf::client
