// A list of things that is changed: each with a name, a choice and, where wanted, an explanation,
// in the session's languages.
#pragma once

#include <QWidget>
#include <vector>

#include "client-gui/models/facts_words.h"
#include "client-gui/words/text.h"

class QVBoxLayout;

namespace vooraf::gui {

struct NamedThing {
  type::v1::Text name;
  int choice = 0;
  type::v1::Text explanation;
};

class NamedList : public QWidget {
  Q_OBJECT

 public:
  NamedList(NamedListWords words, SessionLanguages languages, std::vector<NamedThing> things);

  const std::vector<NamedThing>& things() const { return things_; }
  // What the server would not take, as a sentence; empty if nothing.
  QString Problem() const;

 Q_SIGNALS:
  void Changed();

 private:
  void Make();
  void AddCard(int at);
  // Once what was pressed is done with. `focus`: the thing to go on at.
  void Remake(int focus);
  QString NameOf(int at) const;

  const NamedListWords words_;
  const SessionLanguages languages_;
  std::vector<NamedThing> things_;
  QVBoxLayout* layout_;
};

}  // namespace vooraf::gui
