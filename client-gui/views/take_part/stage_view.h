// What a participant sees of each stage of a session, and the small pages between.
#pragma once

#include <QString>
#include <QStringList>

#include "client-core/stage.h"
#include "client-gui/app/desk.h"
#include "client-gui/link/commands.h"
#include "client-gui/views/page.h"
#include "client-gui/views/take_part/part.h"

namespace vooraf::gui {

// A heading with sentences under it; what is empty is left out.
QWidget* NewWords(const QString& title, const QStringList& more);
// The occasion, and what is known beforehand, for professionals to fill in.
QWidget* NewFactsView(SessionState& session, Commands& commands);

// What a stage view may lead to.
struct StageWays {
  // REQUIRES: all outlive the views.
  Desk& desk;
  Ways& ways;
  Commands& commands;
};
// For the stage that is on. REQUIRES: the session is there.
QWidget* NewStageView(const StageWays& to, TakingPart part, const client::Stage& stage);

}  // namespace vooraf::gui
