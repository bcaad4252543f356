// What is known beforehand, to read.
#pragma once

#include <QWidget>
#include <vector>

#include "client-gui/link/session_state.h"
#include "client-gui/models/facts_rows.h"

class QGridLayout;

namespace vooraf::gui {

class FactsList : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the session outlives this object.
  explicit FactsList(SessionState& session);

 private:
  void Update();

  SessionState& session_;
  std::vector<FactsRow> rows_;
  QGridLayout* grid_;
};

}  // namespace vooraf::gui
