// The groups of people, and on which side each stands.
#pragma once

#include "client-gui/views/prepare/sections.h"

namespace vooraf::gui {

class GroupsForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;

 private:
  QWidget* NewGroupCard(int index);
};

}  // namespace vooraf::gui
