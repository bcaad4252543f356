// Preparing a session: the parts of its plan at the left, the form of one of them, and beside the
// agenda what people will see. Saved as one types.
#pragma once

#include <memory>

#include "client-gui/models/prepare/plan_draft.h"
#include "client-gui/views/page.h"

class QListWidget;
class QPushButton;
class QSplitter;

namespace vooraf::gui {

class TallScroll;

class Notice;
class PlainLabel;
class PreviewPanel;
class SectionForm;

class PreparePage : public Page {
  Q_OBJECT

 public:
  // `draft` outlives the page; see Window::Show.
  PreparePage(Desk& desk, Ways& ways, std::shared_ptr<PlanDraft> draft);
  ~PreparePage() override;
  QString Title() const override;
  bool MayLeave() override;
  void Remember() override;

 private:
  QLayout* NewTopRow();
  QWidget* NewSide();
  QWidget* NewSections();
  // Once the plan is there, and again when it is another one.
  void Fill();
  void OpenSection(Section section);
  void UpdateTop();
  void UpdateState();
  void UpdateSections();
  // Where the field is that the server objects to.
  void GoToProblem();
  void AskWhichPlan();
  void PutBack();
  // Saves first; what cannot be saved is asked about.
  void Leave(const std::function<void()>& then);
  void SaveSheets();
  void LetPeopleJoin();
  void OpenNow();
  // With the code that it got: where invitations are needed, they are made before anybody comes.
  void Opened();

  std::shared_ptr<PlanDraft> draft_;
  Notice* notice_;
  PlainLabel* title_label_ = nullptr;
  PlainLabel* state_ = nullptr;
  QPushButton* problem_ = nullptr;
  QPushButton* put_back_ = nullptr;
  QPushButton* sheets_ = nullptr;
  QPushButton* open_ = nullptr;
  QSplitter* splitter_ = nullptr;
  QListWidget* sections_ = nullptr;
  TallScroll* scroll_ = nullptr;
  SectionForm* form_ = nullptr;
  PreviewPanel* preview_ = nullptr;
  PlainLabel* heading_ = nullptr;
  bool may_leave_ = false;
};

}  // namespace vooraf::gui
