// What professionals fill in beforehand: what is fixed and open, who may decide what, money, when
// people hear back; of which parts the task consists, and whom it is about.
#pragma once

#include "client-gui/views/prepare/sections.h"

namespace vooraf::gui {

class FactsForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;

 private:
  void AddTexts();
  void AddReplyDate();
  void AddTaskParts();
  void AddTargetGroups();
};

}  // namespace vooraf::gui
