// The languages of the session, the first of which readers of other languages get; and all texts
// side by side, to be translated.
#pragma once

#include "client-gui/views/prepare/sections.h"

namespace vooraf::gui {

class LanguagesForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;

 private:
  QWidget* NewLanguageRow(int index);
  void AddChooser();
  void AddTable();
  void Add(const std::string& language);
};

}  // namespace vooraf::gui
