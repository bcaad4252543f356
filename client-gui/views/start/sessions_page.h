// The sessions of an account: found by words and phase, made, opened, copied.
#pragma once

#include <vector>

#include "client-gui/models/sessions_model.h"
#include "client-gui/views/page.h"

class QTableView;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class SessionsPage : public Page {
  Q_OBJECT

 public:
  SessionsPage(Desk& desk, Ways& ways);
  QString Title() const override;

 private:
  QLayout* NewTopRow();
  QLayout* NewFilterRow();
  QLayout* NewButtonRow();
  // All pages of the list, one after another.
  void Load(const std::string& page_token);
  // Empty if none is selected.
  std::string Selected() const;
  void OpenSelected();
  void CopySelected();
  void SignOut();

  Notice* notice_;
  PlainLabel* none_;
  QTableView* table_;
  SessionsModel model_;
  SessionsFilter filter_;
  std::vector<v1::SessionSummary> loaded_;
};

}  // namespace vooraf::gui
