// A day that people are told, or none.
#pragma once

#include <QWidget>
#include <string>

class QCheckBox;
class QDateEdit;

namespace vooraf::gui {

class DayEdit : public QWidget {
  Q_OBJECT

 public:
  // `name`: what day it is, for screen readers. `day`: as yyyy-mm-dd; empty if none.
  DayEdit(const QString& name, const std::string& day);

  std::string day() const;

 Q_SIGNALS:
  void Changed();

 private:
  QCheckBox* is_known_;
  QDateEdit* edit_;
};

}  // namespace vooraf::gui
