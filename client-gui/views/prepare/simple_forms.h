// Parts of the page that are nothing but fields: the talk, how is decided, people's data, settings.
#pragma once

#include "client-gui/views/prepare/sections.h"

namespace vooraf::gui {

class PlainLabel;

class TalkForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;
};

class RuleForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;
};

class PrivacyForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;

 private:
  QString Lacking();
};

class SettingsForm : public SectionForm {
  Q_OBJECT

 public:
  using SectionForm::SectionForm;

 protected:
  void Fill() override;
};

}  // namespace vooraf::gui
