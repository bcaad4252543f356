// How what is known beforehand is called where it is filled in, in a draft and while the session is
// open.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QString>
#include <utility>
#include <vector>

#include "vooraf/type/v1/facts.pb.h"

namespace vooraf::gui {

struct FactsText {
  const char* field;
  QString name;
  type::v1::Text* (type::v1::Facts::*text)();
};
// In the order in which they are filled in.
std::vector<FactsText> FactsTexts();
QString ReplyDateName();

// A list of things that each have a name, a choice and, where wanted, an explanation.
struct NamedListWords {
  QString title;
  QString hint;
  QString of_one;  // of one that has no name yet: "Part %1"
  QString add;     // on the button
  QString choice;
  std::vector<std::pair<int, QString>> choices;  // the first is a new one's
  int things_max = 0;
  bool explains = false;
};
NamedListWords TaskPartsWords();
NamedListWords TargetGroupsWords();

}  // namespace vooraf::gui
