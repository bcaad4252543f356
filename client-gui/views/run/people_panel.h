// Who is here: counts per group, in the hall and at home, and connected now; the list, with moving,
// removing and erasing; the lock; invitations.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"
#include "client-gui/models/people_model.h"

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace vooraf::gui {

class PlainLabel;

class PeoplePanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  PeoplePanel(SessionState& session, Commands& commands);

 Q_SIGNALS:
  void InvitationsWanted();

 private:
  QLayout* NewPersonRow();
  QLayout* NewSessionRow();
  void UpdateCounts();
  void UpdateActions();
  // 0 if nobody is selected.
  uint32_t Selected() const;
  void Move(int index);
  void Remove();
  void Erase();
  void MarkYoung();
  void AddFacilitator();

  SessionState& session_;
  Commands& commands_;
  PeopleModel model_;
  QSortFilterProxyModel* filter_;
  PlainLabel* counts_;
  PlainLabel* locked_;
  QTableView* table_;
  QComboBox* group_;
  QPushButton* remove_;
  QPushButton* erase_;
  QPushButton* lock_;
  QPushButton* young_;
};

}  // namespace vooraf::gui
