// Results of rankings, points and scores: for each option what each group makes of it.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// Whether the question asks for places, points or scores of its options.
bool AsksForFigures(const type::v1::Question& question);

// What somebody gave an option, such as "place 2" or "5 points"; empty if nothing.
std::string FigureText(const ViewContext& context, const type::v1::AnswerValue& value,
                       uint32_t option);

// The parts side by side where there is room, else under each other. `mine` may be null.
// REQUIRES: the partition does not say too_few.
void DrawFigures(const ViewContext& context, const type::v1::Question& question,
                 const type::v1::AspectResult& result, const v1::MyAnswer* mine, Page* page);

}  // namespace vooraf::cli
