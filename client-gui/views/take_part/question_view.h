// A question that is open: what somebody is asked, aspect by aspect, what was answered and how many
// have. Made anew for another round.
#pragma once

#include <QWidget>
#include <vector>

#include "client-gui/models/take_part/answering.h"
#include "client-gui/views/take_part/part.h"

class QPushButton;

namespace vooraf::gui {

class AskForm;
class DeliveryLabel;
class PlainLabel;
class Progress;
class WordsBox;

class QuestionView : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the item has a question, whose round is open; `part` outlives this object.
  QuestionView(TakingPart part, uint32_t item, uint32_t round);

 private:
  // One aspect.
  struct Card {
    type::v1::Aspect aspect;
    std::string slot;
    AskForm* form;
    WordsBox* reason;  // null where none is asked
    QPushButton* send;
    DeliveryLabel* delivery;
  };

  QWidget* NewCard(const type::v1::Question& question, const AskedAspect& asked, bool several);
  // What I gave, sent or on its way; without value if nothing.
  Draft Given(const Card& card, bool* is_given) const;
  void Send(size_t card);
  void Update();
  void UpdateCard(const Card& card);

  TakingPart part_;
  uint32_t item_;
  uint32_t round_;
  std::vector<Card> cards_;
  PlainLabel* held_;
  Progress* progress_;
};

}  // namespace vooraf::gui
