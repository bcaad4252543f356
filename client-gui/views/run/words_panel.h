// What people wrote: released, hidden, merged, sorted under themes, accepted or declined. The
// buttons are those of the text that is selected.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/models/words_model.h"

class QComboBox;
class QListView;
class QPushButton;

namespace vooraf::gui {

class PlainLabel;

class WordsPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  WordsPanel(SessionState& session, Commands& commands);

  // How many wait for a facilitator.
  int waiting() const { return model_.waiting(); }

 Q_SIGNALS:
  void WaitingChanged();

 private:
  void Update();
  void UpdateThemes();
  // Null if none is selected.
  const WordsRow* Selected() const;
  void Release(const WordsRow& row);
  void ReleaseAll();
  void HideOrTakeBack(const WordsRow& row);
  void ShowAgain(const WordsRow& row);
  void MergeInto(const WordsRow& row);
  void SortUnder(const WordsRow& row, int index);
  void Decide(const WordsRow& row, bool accepted);
  void Resolve(const WordsRow& row);
  void Erase(const WordsRow& row);
  void AddStatement();
  QPushButton* AddAction(const QString& name, const QString& text,
                         void (WordsPanel::*act)(const WordsRow&));

  SessionState& session_;
  Commands& commands_;
  WordsModel model_;
  QListView* list_;
  PlainLabel* none_;
  QLayout* actions_;
  QPushButton* release_;
  QPushButton* release_all_;
  QPushButton* hide_;
  QPushButton* show_again_;
  QPushButton* merge_;
  QComboBox* theme_;
  QPushButton* accept_;
  QPushButton* decline_;
  QPushButton* resolve_;
  QPushButton* erase_;
  QPushButton* add_;
};

}  // namespace vooraf::gui
