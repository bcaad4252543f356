// Statements: what people propose, what the reader thinks of it, and after the reveal what each
// group thinks.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// After the reveal those that every group agrees with most come first; before it, as proposed.
void DrawStatements(const ViewContext& context, const v1::ItemView& item, Page* page);

// The order in which statements are shown: by the smallest share of agreement over the groups,
// highest first, then by everyone's. Without results: by number.
std::vector<const v1::StatementView*> Sorted(std::vector<const v1::StatementView*> statements);

}  // namespace vooraf::cli
