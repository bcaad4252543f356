// Playing, stepping and jumping in a replay: the moment, a line to drag along with the chapters
// marked on it, buttons, the speed, and the list of chapters.
#pragma once

#include <QWidget>
#include <optional>

#include "client-gui/link/replay_link.h"
#include "client-gui/models/replay/chapters.h"

class QComboBox;
class QListView;
class QPushButton;

namespace vooraf::gui {

class MarkedSlider;
class PlainLabel;

class Player : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: replay and chapters outlive this object.
  Player(ReplayLink& replay, ChaptersModel& chapters);

  // For where there is room.
  QWidget* NewChapterList();

  void PlayOrPause();
  void StepOn();
  void StepBack();
  void NextChapter();
  void PreviousChapter();
  void ChangeSpeed(int by);
  void Jump(uint64_t seq);

 private:
  QLayout* NewButtons();
  void Update();
  void UpdateMarks();

  ReplayLink& replay_;
  ChaptersModel& chapters_;
  // Where somebody dragged to, until it is shown.
  std::optional<uint64_t> wanted_;
  bool updating_ = false;

  PlainLabel* moment_;
  PlainLabel* chapter_;
  MarkedSlider* place_;
  PlainLabel* place_in_words_;
  QPushButton* back_;
  QPushButton* play_;
  QPushButton* on_;
  QComboBox* speed_;
  PlainLabel* line_;
  PlainLabel* end_;
  QListView* list_ = nullptr;
};

}  // namespace vooraf::gui
