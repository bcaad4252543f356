#include "client-gui/views/prepare/sections.h"

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/agenda_form.h"
#include "client-gui/views/prepare/facts_form.h"
#include "client-gui/views/prepare/groups_form.h"
#include "client-gui/views/prepare/languages_form.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/views/prepare/simple_forms.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

SectionForm::SectionForm(PlanDraft& draft) : draft_(draft), content_(new QVBoxLayout(this)) {
  content_->setContentsMargins(0, 0, kWideSpace, kWideSpace);
  content_->setSpacing(kWideSpace);
}

void SectionForm::Make() {
  Clear(content_);
  Fill();
  content_->addStretch();
}

void SectionForm::Rebuild(const std::string& focus) {
  // The button that was pressed is in the midst of it.
  QMetaObject::invokeMethod(
      this,
      [this, focus] {
        Make();
        if (focus.empty()) return;
        // Its place is known once it is laid out.
        QMetaObject::invokeMethod(
            this,
            [this, focus] {
              if (auto* field = FieldAt(focus)) field->setFocus();
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
}

QWidget* SectionForm::FieldAt(std::string path) const {
  for (; !path.empty(); path = ParentOf(path)) {
    for (auto* found : findChildren<QWidget*>(Q(path))) {
      Unfold(found);
      // What was made anew may still be there, hidden.
      if (found->isVisibleTo(this)) return found;
    }
  }
  return nullptr;
}

SectionForm* NewSection(Section section, PlanDraft& draft) {
  switch (section) {
    case Section::kTalk:
      return new TalkForm(draft);
    case Section::kLanguages:
      return new LanguagesForm(draft);
    case Section::kGroups:
      return new GroupsForm(draft);
    case Section::kAgenda:
      return new AgendaForm(draft);
    case Section::kRule:
      return new RuleForm(draft);
    case Section::kFacts:
      return new FactsForm(draft);
    case Section::kPrivacy:
      return new PrivacyForm(draft);
    case Section::kSettings:
      return new SettingsForm(draft);
  }
  return nullptr;
}

}  // namespace vooraf::gui
