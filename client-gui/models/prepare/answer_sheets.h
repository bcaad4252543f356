// Answer sheets on paper, for who has no phone and for when the network dies: what is asked, as a
// page that a text document draws. A helper or facilitator enters what is on them. Pure.
#pragma once

#include <QString>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

// A sheet for one person, in the language of the interface. Whatever is in the plan stands there as
// text, never as markup.
QString AnswerSheetHtml(const type::v1::SessionPlan& plan);

}  // namespace vooraf::gui
