// A walk past the views of one talk, in both languages and both colours; see pictures.h.
//
// Thread contract: the interface thread.
#pragma once

#include <functional>
#include <string>

#include "client-core/next_step.h"
#include "client-core/stage.h"
#include "tests/client-gui/a_talk.h"
#include "tests/client-gui/pictures.h"

namespace vooraf::gui_test {

// In a session that has an item of each kind.
class AWalk : public ATalk {
 protected:
  AWalk();

  // The page of the session with all that the server sent.
  bool IsThere();
  // The window, once this holds of what it shows.
  void TakeRun(const QString& name, const std::function<bool(const client::SessionSnapshot&)>& is);
  void TakeStage(const QString& name, client::StageKind stage);
  void TakeScreen(const QString& name, client::StageKind stage);
  // The window of who takes part, once it shows the session and a widget of this name.
  void TakePart(const QString& name, const QString& when_shown);
  // Presses what the steps of now offer of this kind, in whatever language.
  void PressStep(client::StepKind kind);
  void TakeStepDialog(const QString& name, const QString& dialog, client::StepKind kind,
                      const std::function<void(QDialog*)>& use = {});
  void OpenBallotAt(const std::string& item, const Arguments& options = {});

  system_test::CommandLine& fatima_;
  Pictures pictures_{desk_};
};

}  // namespace vooraf::gui_test
