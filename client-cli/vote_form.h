// Votes as they are typed.
#pragma once

#include <string>

#include "client-core/error.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::cli {

// What was typed, in the form that the ballot's method takes; see kArgVote for the forms.
client::Result<type::v1::Vote> VoteIn(const v1::BallotView& ballot, const std::string& typed);

}  // namespace vooraf::cli
