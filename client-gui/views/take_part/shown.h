// What an item came to so far, as the facilitator's window shows it, and beside that what is one's
// own: my answer, what others wrote and was released, and changes that are proposed.
#pragma once

#include <QWidget>

#include "client-gui/app/desk.h"
#include "client-gui/views/take_part/part.h"

class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class NowPanel;
class PlainLabel;
class WordsBox;

class Shown : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: desk outlives this object.
  Shown(Desk& desk, TakingPart part, uint32_t item);

 private:
  void Update(const client::KeySet& keys);
  void UpdateMine();
  void UpdateWords();
  void UpdateAmendments();
  void Propose();

  TakingPart part_;
  uint32_t item_;
  PlainLabel* mine_;
  PlainLabel* words_title_;
  QVBoxLayout* words_;
  QWidget* amending_;
  PlainLabel* amendments_;
  WordsBox* own_;
  QPushButton* propose_;
  PlainLabel* proposed_;
};

}  // namespace vooraf::gui
