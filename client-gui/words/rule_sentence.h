// A rule of deciding as a sentence, so that who builds one reads what it means. Once a ballot is
// open the server's own sentence stands.
#pragma once

#include <QString>

#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::gui {

QString RuleSentence(const type::v1::DecisionRule& rule);
// "more than 1/2", "at least 2/3".
QString ShareName(const type::v1::Fraction& share, bool exactly_is_enough);

}  // namespace vooraf::gui
