// The texts of a plan, each in several languages; pure.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

// As it is written in this language, empty where it is not.
QString ValueIn(const type::v1::Text& text, const std::string& language);
// Replaces one language's wording, also by nothing.
void SetValue(type::v1::Text* text, const std::string& language, const QString& value);
bool IsWritten(const type::v1::Text& text);
// As it is called while it is changed: in this language, else in another.
QString ShownText(const type::v1::Text& text, const std::string& language);

struct PlacedText {
  // As the server names the field, such as "items[0].question.wording".
  std::string path;
  type::v1::Text* text = nullptr;
};
// All texts that are there, in the order of the contract. They point into the plan.
std::vector<PlacedText> TextsOf(type::v1::SessionPlan* plan);
// How many texts are written, but not in this language.
int MissingIn(const type::v1::SessionPlan& plan, const std::string& language);

// With all that is written in it.
void RemoveLanguage(type::v1::SessionPlan* plan, const std::string& language);
// As it is sent: without spaces around texts, without what is empty, and of each text first the
// session's first language, which is what readers of other languages get. Nobody can choose more
// options than there are.
void Tidy(type::v1::SessionPlan* plan);

}  // namespace vooraf::gui
