// One agenda item: what it is about, how long it takes, and by its kind what is asked.
#pragma once

#include <QWidget>

#include "client-gui/models/prepare/plan_draft.h"

class QVBoxLayout;

namespace vooraf::gui {

class ItemForm : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the item stays at this place as long as the form is there.
  ItemForm(PlanDraft& draft, int index);

 Q_SIGNALS:
  // It consists of other fields now and is to be made anew; the field of the path is the one to go
  // on at, empty: none.
  void Reshaped(const std::string& focus);

 private:
  void AddStatements();
  void AddDiscussion();
  void AddMore();
  void AddGuard(QLayout* layout);
  void AddStopRule(QLayout* layout);
  void AddRule(QLayout* layout);
  bool IsAsked() const { return item_.has_question() || item_.has_statements(); }

  PlanDraft& draft_;
  type::v1::AgendaItem& item_;
  std::string path_;
  QVBoxLayout* content_;
};

}  // namespace vooraf::gui
