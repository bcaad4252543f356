// Votes: what each method asks of a voter, and the vote that a draft means.
//
// Thread contract: free functions, any thread.
#pragma once

#include "client-core/session_model.h"
#include "client-gui/models/take_part/draft.h"
#include "vooraf/type/v1/answer.pb.h"

namespace vooraf::gui {

inline constexpr uint32_t kLeaveToOthers = 1;
inline constexpr uint32_t kNoneOfThem = 2;
// As the server has them; see docs/SPEC.md.
inline constexpr int kObjectionMax = 1'000;
inline constexpr int kNeedMax = 500;

Ask AskOf(const v1::BallotView& ballot);
// How to fill it in; may be empty.
QString HintOf(const v1::BallotView& ballot);
// REQUIRES: IsComplete().
type::v1::Vote VoteOf(const v1::BallotView& ballot, const Draft& draft);
Draft DraftOf(const v1::BallotView& ballot, const type::v1::Vote& vote);

// An objection counts with its argument alone.
bool NeedsArgument(const v1::BallotView& ballot, const Draft& draft);
// Whether the vote is against, and so may say what its voter needs. Never in a secret ballot.
bool MayExplain(const v1::BallotView& ballot, const Draft& draft);
// Whether it can be sent, words and all.
bool CanVote(const v1::BallotView& ballot, const Draft& draft);

// Null where nothing is known of me, or of a person whom I help, and this ballot.
const v1::MyVote* MyVoteIn(const client::SessionSnapshot& session, const v1::BallotView& ballot,
                           uint32_t person = 0);

}  // namespace vooraf::gui
