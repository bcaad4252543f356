// What the law asks to be told of people's data: before one joins, and beside one's own data.
#pragma once

#include <QWidget>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

QWidget* NewPrivacyCard(const type::v1::PrivacyFacts& privacy);

}  // namespace vooraf::gui
