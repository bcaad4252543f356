// What is said of results beyond their counts: where the middle stands, how far people agree, what
// is expected and offered, and which groups differ.
#pragma once

#include "client-cli/view/context.h"
#include "client-cli/view/page.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::cli {

// Under the middle answer of one part of a scale: the middle half, and how far its people agree.
void DrawSpread(const ViewContext& context, const type::v1::Question& question,
                const type::v1::PartResult& part, Page* page);
// Nothing where the result says nothing of differences.
void DrawDifferences(const ViewContext& context, const type::v1::Question& question,
                     const type::v1::AspectResult& result, Page* page);
// Likewise of the gap.
void DrawGap(const ViewContext& context, const type::v1::Question& question,
             const type::v1::RoundResult& result, Page* page);
// When the rounds of the item are to stop, and whether that is reached. `round`: the last, or null.
void DrawStopRule(const ViewContext& context, const type::v1::AgendaItem& item,
                  const v1::RoundView* round, Page* page);

// The name of a part by its number; empty if there is none.
std::string PartNamed(const ViewContext& context, const type::v1::Partition& partition,
                      uint32_t part);

}  // namespace vooraf::cli
