// Answers to questions: what each kind of question asks, and the answer that a draft means.
//
// Thread contract: free functions, any thread.
#pragma once

#include <vector>

#include "client-core/session_model.h"
#include "client-gui/models/take_part/draft.h"
#include "vooraf/type/v1/answer.pb.h"

namespace vooraf::gui {

inline constexpr uint32_t kDontKnow = 1;
inline constexpr uint32_t kSkip = 2;
// As the server has them; see docs/SPEC.md.
inline constexpr int kReasonMax = 500;
inline constexpr int kStatementMax = 300;
inline constexpr int kAmendmentMax = 600;

std::vector<Choice> ChoicesOf(const google::protobuf::RepeatedPtrField<type::v1::Option>& options);

// One that somebody is asked; without a name where the question has no aspects.
struct AskedAspect {
  type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED;
  type::v1::Text wording;
};
// Those that somebody of a side is asked; none if the question is for other sides.
std::vector<AskedAspect> AspectsFor(const type::v1::Question& question, type::v1::Side side);

Ask AskOf(const type::v1::Question& question);
// How to fill it in.
QString HintOf(const type::v1::Question& question);
// REQUIRES: IsComplete().
type::v1::AnswerValue AnswerOf(const Ask& ask, const Draft& draft);
Draft DraftOf(const Ask& ask, const type::v1::AnswerValue& value);

// My answer of a round that counts, or null.
const v1::MyAnswer* MyAnswerIn(const client::SessionSnapshot& session, uint32_t item,
                               uint32_t round, type::v1::Aspect aspect);
// An answer in words, for who gave it.
QString AnswerInWords(const type::v1::Question& question, const type::v1::AnswerValue& value);

}  // namespace vooraf::gui
