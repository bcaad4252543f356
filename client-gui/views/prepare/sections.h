// The parts of the page that prepares a session, each a form over the plan. A form that changes
// what it consists of makes itself anew.
#pragma once

#include <QWidget>
#include <functional>

#include "client-gui/models/prepare/plan_draft.h"

class QVBoxLayout;

namespace vooraf::gui {

class SectionForm : public QWidget {
  Q_OBJECT

 public:
  explicit SectionForm(PlanDraft& draft);

  // Draws it anew, as after undoing; also when it is shown for the first time.
  void Make();
  // Makes sure that the item or part that holds the field is there to be seen.
  virtual void Reveal(const std::string& /*path*/) {}
  // The field of the path, or what it is part of; null if nothing of it is here.
  QWidget* FieldAt(std::string path) const;

 Q_SIGNALS:
  // Another item is selected, or it looks otherwise.
  void Selected();

 protected:
  virtual void Fill() = 0;
  PlanDraft& draft() { return draft_; }
  type::v1::SessionPlan& plan() { return draft_.plan(); }
  QVBoxLayout* content() { return content_; }
  // The plan has other parts; the field of the path is the one to go on at.
  void Rebuild(const std::string& focus = {});

 private:
  PlanDraft& draft_;
  QVBoxLayout* content_;
};

SectionForm* NewSection(Section section, PlanDraft& draft);

}  // namespace vooraf::gui
