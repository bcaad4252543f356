// The questions of a plan, as checked before anybody is asked them.
#pragma once

#include <string>

#include "server/domain/error.h"
#include "vooraf/type/v1/agenda.pb.h"

namespace vooraf::domain {

// Numbers the question's options from 1 in their order and fills in defaults, or says what is wrong
// with it. `field` is its path.
Result<void> NormaliseQuestion(type::v1::Question& question, const std::string& field);

// The same for what a ballot offers to vote for: 2 to 12 options.
using BallotOptions = google::protobuf::RepeatedPtrField<type::v1::Option>;
Result<BallotOptions> NormaliseBallotOptions(BallotOptions options, const std::string& field);

}  // namespace vooraf::domain
