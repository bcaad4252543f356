// What was counted in a group otherwise than by device: hands, or answers gathered beforehand. For
// the open round, or for a ballot if one is named.
#pragma once

#include <utility>
#include <vector>

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/command_dialog.h"

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace vooraf::gui {

class CountsDialog : public CommandDialog {
  Q_OBJECT

 public:
  // `ballot`: 0 is the open round of the item.
  CountsDialog(SessionState& session, Commands& commands, uint32_t item, uint32_t ballot,
               QWidget* parent);

 private:
  void Send() override;
  void AddQuestion(const client::SessionSnapshot& session, QFormLayout* form);
  void AddBallot(const v1::BallotView& ballot, QFormLayout* form);
  // A row to type a number in.
  QSpinBox* AddNumber(const QString& label, QFormLayout* form);
  std::vector<std::pair<uint32_t, uint32_t>> Given() const;
  void SendCounts();
  void SendHands();

  uint32_t item_;
  uint32_t ballot_;
  // The one that was open when the dialog was: what was counted is about that one.
  uint32_t round_ = 0;
  QComboBox* group_;
  QComboBox* kind_ = nullptr;
  QComboBox* aspect_ = nullptr;
  bool by_steps_ = false;
  // By option or step.
  std::vector<std::pair<uint32_t, QSpinBox*>> counts_;
  QSpinBox* yes_ = nullptr;
  QSpinBox* no_ = nullptr;
  QSpinBox* abstain_ = nullptr;
  QSpinBox* dont_know_ = nullptr;
  QSpinBox* skipped_ = nullptr;
  // Where each could choose several.
  QSpinBox* people_ = nullptr;
};

}  // namespace vooraf::gui
