// What the screen in the hall shows: few words, read from the back row. More than fits is shown on
// several pages.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "client-core/stage.h"
#include "client-gui/models/facts_rows.h"
#include "client-gui/models/figures.h"

namespace vooraf::gui {

// What somebody wrote, or a theme.
struct ScreenWords {
  QString text;
  // Whose it is; of a theme, how many texts of each part stand under it.
  QString more;

  friend bool operator==(const ScreenWords&, const ScreenWords&) = default;
};

struct ScreenContent {
  // "Answer now on your phone".
  QString kicker;
  QString heading;
  // That the results wait, or that only some of them are shown.
  QString note;
  // The options of a question, the newest statements, the facts of a ballot.
  QStringList lines;
  std::vector<ScreenWords> words;
  std::vector<FactsRow> facts;
  // A proposal, a joint answer.
  QString text;
  std::vector<Figures> figures;
  // How many answered or voted is shown under it.
  bool progress = false;
  // How to take part, large; the code then stands nowhere else.
  bool lobby = false;
  QStringList joined;

  friend bool operator==(const ScreenContent&, const ScreenContent&) = default;
};

// The pages of what is on; never empty.
std::vector<ScreenContent> ScreenPagesOf(const client::SessionSnapshot& session);

}  // namespace vooraf::gui
