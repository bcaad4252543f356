// Statements one by one: agree, disagree or no opinion; what I thought so far; and one of my own.
// Made anew for another round.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "client-core/session_model.h"
#include "client-gui/views/take_part/part.h"

class QListWidget;
class QPushButton;

namespace vooraf::gui {

class DeliveryLabel;
class PlainLabel;
class Progress;
class Results;
class WordsBox;

class StatementsView : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the item has statements, and its round is open.
  StatementsView(TakingPart part, uint32_t item);

 private:
  QWidget* NewRating();
  QWidget* NewOwn();
  std::vector<const v1::StatementView*> ToRate() const;
  std::optional<type::v1::Rating> RatingOf(uint32_t statement) const;
  // It counts in what is shown already, and stays as it is.
  bool Stays(uint32_t statement) const;
  void Rate(type::v1::Rating rating);
  void Propose();
  void Update();
  void UpdateMine(const std::vector<const v1::StatementView*>& all);
  void UpdateOwn();
  void UpdateLive(const std::vector<const v1::StatementView*>& all);
  std::string SlotOf(uint32_t statement) const;

  TakingPart part_;
  uint32_t item_;
  // Chosen to change; 0: the next without a rating.
  uint32_t chosen_ = 0;
  uint32_t shown_ = 0;
  PlainLabel* place_;
  PlainLabel* text_;
  std::vector<std::pair<type::v1::Rating, QPushButton*>> ratings_;
  PlainLabel* stays_;
  DeliveryLabel* delivery_;
  QWidget* rating_;
  PlainLabel* mine_title_;
  QListWidget* mine_;
  WordsBox* own_;
  QPushButton* propose_;
  PlainLabel* proposed_;
  bool was_proposed_ = false;
  // What is shown while people rate.
  PlainLabel* live_title_;
  Results* live_;
  Progress* progress_;
};

}  // namespace vooraf::gui
