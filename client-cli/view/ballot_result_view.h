// What came of a ballot: the counts of each group, and the words of those who voted against.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// REQUIRES: the ballot is closed.
void DrawBallotResult(const ViewContext& context, const v1::BallotView& ballot, Page* page);
// What the reader may see of the objections and needs; nothing if there are none.
void DrawObjections(const ViewContext& context, const v1::BallotView& ballot, Page* page);

// A vote in words, such as "yes" or "Green; Blue".
std::string VoteInWords(const ViewContext& context, const v1::BallotView& ballot,
                        const type::v1::Vote& vote);
// "Green", or "2" if the ballot's words are erased.
std::string BallotOptionLabel(const ViewContext& context, const v1::BallotView& ballot,
                              uint32_t option);

}  // namespace vooraf::cli
