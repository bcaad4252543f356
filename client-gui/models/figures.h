// A result as rows and columns: what a chart draws and a table lists. Made from what the server
// shows, without any counting of its own beyond shares of what stands there.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "client-core/session_model.h"
#include "client-core/stage.h"

namespace vooraf::gui {

// The answers of one part of the people.
struct FiguresColumn {
  QString name;
  // Which of the groups' colours.
  int tone = 0;

  friend bool operator==(const FiguresColumn&, const FiguresColumn&) = default;
};

struct FiguresCell {
  // From 0 to 1: as far as the bar goes.
  double share = 0;
  // "5 (45%)", "middle place 2, of 7".
  QString text;

  friend bool operator==(const FiguresCell&, const FiguresCell&) = default;
};

struct FiguresRow {
  QString label;
  // One per column.
  std::vector<FiguresCell> cells;

  friend bool operator==(const FiguresRow&, const FiguresRow&) = default;
};

struct Figures {
  // May be empty.
  QString title;
  std::vector<FiguresColumn> columns;
  std::vector<FiguresRow> rows;
  // What comes before the rows, a sentence each: what was decided.
  QStringList lead;
  // What is said of it, a sentence each; rows may be empty then.
  QStringList sentences;

  friend bool operator==(const Figures&, const Figures&) = default;
};

// Of each aspect that was asked. REQUIRES: the round has a result.
std::vector<Figures> FiguresOfRound(const client::SessionSnapshot& session,
                                    const v1::ItemView& item, const v1::RoundView& round);
// One for each statement that has a result, the most shared first.
std::vector<Figures> FiguresOfStatements(const client::SessionSnapshot& session, uint32_t item);
// What ratings came to so far, where they are shown while people rate.
Figures LiveFiguresOf(const client::SessionSnapshot& session, const v1::StatementView& statement);
// REQUIRES: the ballot is closed.
Figures FiguresOfBallot(const client::SessionSnapshot& session, const v1::BallotView& ballot);
// All that the stage shows: of a result or a decision; else none.
std::vector<Figures> FiguresOf(const client::SessionSnapshot& session, const client::Stage& stage);

}  // namespace vooraf::gui
