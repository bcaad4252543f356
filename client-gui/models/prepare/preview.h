// What somebody will read of an item of the plan before there is a session; pure.
#pragma once

#include <QString>
#include <vector>

#include "client-gui/models/prepare/plan_parts.h"

namespace vooraf::gui {

// Which of the questions it is: what is talked about or agreed on is none.
struct QuestionPlace {
  int number = 0;
  int of = 0;
};
QuestionPlace PlaceOf(const type::v1::SessionPlan& plan, int item);

// The wordings by which somebody of the side is asked: one for each aspect of a ladder that asks
// about aspects. Without any, the item asks this side nothing, or has no words of its own.
std::vector<const type::v1::Text*> AskedOf(const type::v1::AgendaItem& item, type::v1::Side side);

// What to do, by the kind of the question.
QString HowToAnswer(const type::v1::Question& question);

}  // namespace vooraf::gui
