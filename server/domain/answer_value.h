// What somebody answers: checked against the question, in the session's smallest form, and back as
// its giver sees it. Rules: docs/SPEC.md, R4, R5 and R11 to R15.
#pragma once

#include "server/domain/agenda.h"
#include "server/domain/error.h"

namespace vooraf::domain {

// Whether this is an answer to the question.
Result<void> CheckValue(const type::v1::AnswerValue& value, const type::v1::Question& question);

// REQUIRES: the value is one that CheckValue let through, or one from the log, where open text
// stands without its words.
Answer AnswerFrom(const type::v1::AnswerValue& value);

// REQUIRES: the answer was given to this question.
type::v1::AnswerValue ToValue(const Answer& answer, const type::v1::Question& question);

// The options of a question, or the steps of its scale, in their order.
const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(
    const type::v1::Question& question);

}  // namespace vooraf::domain
