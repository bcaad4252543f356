// Figures on a page: each with its title, a chart, what is said of it, and on request as a table.
#pragma once

#include <QWidget>
#include <vector>

#include "client-gui/models/figures.h"

namespace vooraf::gui {

class Results : public QWidget {
  Q_OBJECT

 public:
  explicit Results(QWidget* parent = nullptr);

  // Draws anew only if something differs from what is shown.
  void Show(std::vector<Figures> figures);
  // Tables in place of charts.
  void SetAsTable(bool as_table);
  bool as_table() const { return as_table_; }

 private:
  void Draw();

  std::vector<Figures> figures_;
  bool as_table_ = false;
};

}  // namespace vooraf::gui
