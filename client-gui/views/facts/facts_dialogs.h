// What is known beforehand, changed while the session is open: a dialog for each of the three parts
// that the server takes. Each starts from what stood there when it was opened; if somebody else
// changed the same meanwhile, the server says so, and what was typed stays.
#pragma once

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
  FactsDialog(const client::SessionSnapshot& session, Commands& commands, QWidget* parent);

 private:
  void Check();
  void Send() override;

  struct Edit {
    type::v1::Text* text;
    QString name;
    LanguageEdits* edits;
  };

  v1::ChangeFactsRequest request_;
  std::vector<Edit> edits_;
  DayEdit* day_;
  PlainLabel* problem_;
};

// One of the two lists.
class NamedListDialog : public CommandDialog {
  Q_OBJECT

 protected:
  NamedListDialog(NamedList* list, Commands& commands, QWidget* parent);
  const std::vector<NamedThing>& things() const { return list_->things(); }

 private:
  void Check();

  NamedList* list_;
  PlainLabel* problem_;
};

class TaskPartsDialog : public NamedListDialog {
  Q_OBJECT

 public:
  TaskPartsDialog(const client::SessionSnapshot& session, Commands& commands, QWidget* parent);

 private:
  void Send() override;

  uint32_t based_on_;
};

class TargetGroupsDialog : public NamedListDialog {
  Q_OBJECT

 public:
  TargetGroupsDialog(const client::SessionSnapshot& session, Commands& commands, QWidget* parent);

 private:
  void Send() override;

  uint32_t based_on_;
};

}  // namespace vooraf::gui
