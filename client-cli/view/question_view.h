// A question while it is asked: its wording, what can be answered, what the reader answered, and
// how many have answered. And the progress bars that statements and ballots use too.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// Wording and explanation of an item of any kind, with its phase.
void DrawItemHead(const ViewContext& context, const v1::ItemView& item, Page* page);
// The answers offered, the reader's own marked.
void DrawOptions(const ViewContext& context, const v1::ItemView& item, Page* page);
// How many answered in each aspect of a round that is not revealed.
void DrawProgress(const ViewContext& context, const v1::ItemView& item, const v1::RoundView& round,
                  Page* page);

// "Residents ###### 7 of 11 answered" for each part, in the words of `text`. Where the partition
// says too few, everyone alone.
void DrawPartProgress(const ViewContext& context, T text, const type::v1::Partition& partition,
                      const google::protobuf::RepeatedPtrField<type::v1::PartProgress>& parts,
                      const type::v1::PartProgress& everyone, Page* page);

// The reader's own answer in a round; null if none.
const v1::MyAnswer* MyAnswerIn(const client::SessionSnapshot& session, uint32_t item,
                               uint32_t round, type::v1::Aspect aspect);

}  // namespace vooraf::cli
