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

// What I gave at an item; or with a number what I entered for a person whom I help.
struct GivenBy {
  const google::protobuf::RepeatedPtrField<v1::MyAnswer>& answers;
  const google::protobuf::RepeatedPtrField<v1::MyRating>& ratings;
  const google::protobuf::RepeatedPtrField<v1::MyVote>& votes;
};
// Empty where nothing is known. Lives as long as the snapshot.
GivenBy GivenAt(const client::SessionSnapshot& session, uint32_t item, uint32_t person);
// Those for whom I enter what they say, and who still take part.
std::vector<const v1::HelpedPerson*> HelpedBy(const client::SessionSnapshot& session);
// The group of such a person, or mine.
uint32_t GroupOf(const client::SessionSnapshot& session, uint32_t person);

// The answer of a round that counts, or null.
const v1::MyAnswer* MyAnswerIn(const client::SessionSnapshot& session, uint32_t item,
                               uint32_t round, type::v1::Aspect aspect, uint32_t person = 0);
// An answer in words, for who gave it.
QString AnswerInWords(const type::v1::Question& question, const type::v1::AnswerValue& value);

}  // namespace vooraf::gui
