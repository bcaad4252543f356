// A ballot that is open: what is put to the vote, the form of its method, and how many voted. Made
// anew for another ballot.
#pragma once

#include <QWidget>

#include "client-gui/models/take_part/voting.h"
#include "client-gui/views/take_part/part.h"

class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class AskForm;
class DeliveryLabel;
class PlainLabel;
class Progress;
class WordsBox;

class VoteView : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the ballot is there.
  VoteView(TakingPart part, uint32_t ballot);

 private:
  void AddProposal(QVBoxLayout* layout, const v1::BallotView& ballot);
  void AddForm(QVBoxLayout* layout, const v1::BallotView& ballot);
  Draft Given(const v1::BallotView& ballot, bool* is_given) const;
  // As it is filled in, words and all.
  Draft Typed() const;
  void Edited();
  void Send();
  void Update();

  TakingPart part_;
  uint32_t ballot_;
  std::string slot_;
  PlainLabel* too_late_;
  QWidget* voting_;
  AskForm* form_ = nullptr;
  WordsBox* argument_ = nullptr;
  WordsBox* need_ = nullptr;
  QPushButton* send_ = nullptr;
  DeliveryLabel* delivery_ = nullptr;
  Progress* progress_;
};

}  // namespace vooraf::gui
