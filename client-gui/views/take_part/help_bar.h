// For whom things are filled in: who sits here, or somebody without a device whom that person
// helps. Hidden where nobody is helped.
#pragma once

#include <QWidget>
#include <vector>

#include "client-gui/link/session_state.h"

class QHBoxLayout;

namespace vooraf::gui {

class HelpBar : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the session outlives this object.
  explicit HelpBar(SessionState& session);

  // 0 is who sits here.
  uint32_t person() const { return person_; }

 Q_SIGNALS:
  void PersonChanged();

 private:
  void Update();
  void Choose(uint32_t person);
  void AddButton(uint32_t person, const QString& name);

  SessionState& session_;
  uint32_t person_ = 0;
  // As it was drawn: each person with the group.
  std::vector<std::pair<uint32_t, uint32_t>> drawn_;
  QHBoxLayout* row_;
};

}  // namespace vooraf::gui
