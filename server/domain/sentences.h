// Rules and results as sentences that a citizen can follow, in Dutch and English.
#pragma once

#include "server/domain/session.h"
#include "vooraf/type/v1/ballot_result.pb.h"
#include "vooraf/type/v1/decision.pb.h"
#include "vooraf/type/v1/text.pb.h"

namespace vooraf::domain {

// Such as "Passes if more than half of the votes yes and no are yes, in every group, and at least
// half of those entitled vote."
type::v1::Text RuleSentence(const type::v1::DecisionRule& rule);

// Why a ballot passed or failed, with the figures that decided it.
type::v1::Text ResultSentence(const Session& session, const type::v1::BallotResult& result);

// The names of a part's groups, joined by " + ", in `language`.
std::string PartName(const Session& session, const type::v1::Part& part, std::string_view language);
// The entry in `language`, else the first, else empty.
std::string InLanguage(const type::v1::Text& text, std::string_view language);

}  // namespace vooraf::domain
