// What is known beforehand, changed while the session is open: a dialog for each of the three parts
// that the server takes. What somebody else changed meanwhile stays; where it is the same that was
// changed here, the dialog says what it is now, and replaces it when asked a second time.
#pragma once

#include <string>
#include <vector>

#include "client-gui/link/session_state.h"
#include "client-gui/views/facts/day_edit.h"
#include "client-gui/views/facts/named_list.h"
#include "client-gui/views/parts/command_dialog.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/language_edits.h"

namespace vooraf::gui {

// What is fixed and open, who may decide what, money, when people hear back and from whom.
class FactsDialog : public CommandDialog {
  Q_OBJECT

 public:
  // REQUIRES: both outlive the dialog.
  FactsDialog(SessionState& session, Commands& commands, QWidget* parent);

 private:
  void Check();
  void Send() override;

  struct Edit {
    FactsText what;
    LanguageEdits* edits;
    type::v1::Text before;
  };

  SessionState& session_;
  type::v1::Facts known_;  // as who types knows them
  std::vector<Edit> edits_;
  DayEdit* day_;
  std::string day_before_;
  PlainLabel* problem_;
};

// One of the two lists.
class NamedListDialog : public CommandDialog {
  Q_OBJECT

 protected:
  NamedListDialog(const NamedListWords& words, SessionState& session,
                  std::vector<NamedThing> things, Commands& commands, QWidget* parent);
  const std::vector<NamedThing>& things() const { return list_->things(); }
  const v1::FactsView& facts() const;
  // As everyone has it now.
  virtual std::vector<NamedThing> Present() const = 0;
  virtual void SendList() = 0;

 private:
  void Check();
  void Send() override;

  SessionState& session_;
  std::vector<NamedThing> known_;  // as who changes it knows it
  NamedList* list_;
  PlainLabel* problem_;
};

class TaskPartsDialog : public NamedListDialog {
  Q_OBJECT

 public:
  TaskPartsDialog(SessionState& session, Commands& commands, QWidget* parent);

 private:
  std::vector<NamedThing> Present() const override;
  void SendList() override;
};

class TargetGroupsDialog : public NamedListDialog {
  Q_OBJECT

 public:
  TargetGroupsDialog(SessionState& session, Commands& commands, QWidget* parent);

 private:
  std::vector<NamedThing> Present() const override;
  void SendList() override;
};

}  // namespace vooraf::gui
