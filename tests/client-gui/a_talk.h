// A server with a talk that is ready to open, people at the terminal client, and the window of its
// facilitator: what tests of running a session begin with.
//
// Thread contract: the interface thread.
#pragma once

#include <gtest/gtest.h>

#include <QListView>
#include <QTableView>
#include <map>
#include <string>

#include "client-gui/link/session_state.h"
#include "tests/client-gui/desk_at_work.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui_test {

using system_test::Arguments;
using system_test::Hall;

class ATalk : public ::testing::Test {
 protected:
  // A session from the template, being prepared, of the facilitator fatima.
  explicit ATalk(const char* of_template = "eerste-gesprek");

  // As in an editor. REQUIRES: not open yet.
  void ChangePlan(const std::function<void(type::v1::SessionPlan&)>& change);
  // The terminal opens the session.
  void LetIn();
  // And everyone joins.
  void LetJoin();
  // Signs in at the window, in English, and goes to the session.
  void GoThere();
  // Both, one after the other.
  void Open();
  void JoinAll();
  // The same command for each of these people, all at once.
  void Each(const Arguments& names, const Arguments& command);

  // Presses the next step once it is this one.
  void Step(const QString& text);
  QString StepText();
  // Presses a button by what it says.
  void Press(const QString& text) { desk_.Click(desk_.Button(text)); }
  QTableView* Table(const char* name) { return desk_.Find<QTableView>(QString::fromUtf8(name)); }
  QListView* List(const char* name) { return desk_.Find<QListView>(QString::fromUtf8(name)); }
  QString Text(const char* name);
  // People, texts, floor, signals, more.
  void Tab(int index);
  // Chooses a row of a list once it has that many.
  void Choose(const char* list, int row, int rows);
  // All that the charts of the page say in words, a line for each.
  std::string Charts();
  // The session as the window has it. REQUIRES: a page that runs one.
  const client::SessionSnapshot& Shown();

  // Types words into the dialog that asks for them next, and sends them.
  void TypeWhenAsked(const QString& words);
  // Item 1 of the first talk, up to the answers of all eleven.
  void AskAndAnswer();
  void Reveal();
  // On item 1. REQUIRES: its results are shown.
  void OpenBallot();

  const Arguments residents_{"anna", "bram", "carla", "dirk", "els"};
  const Arguments streets_{"sam", "sara", "stef"};
  const Arguments care_{"ko", "kim", "klaas"};
  Hall hall_;
  DeskAtWork desk_;
  std::string code_;
};

}  // namespace vooraf::gui_test
