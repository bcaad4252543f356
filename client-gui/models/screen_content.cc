#include "client-gui/models/screen_content.h"

#include <QCoreApplication>
#include <algorithm>

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::SessionSnapshot;
using client::StageKind;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Screen)
};

constexpr size_t kStatementsPerPage = 3;
constexpr size_t kNewestStatements = 6;
constexpr int kWordsPerPage = 4;
// Bars that can be read at once.
constexpr size_t kBarsPerPage = 24;

void AddJoined(const SessionSnapshot& session, ScreenContent* content) {
  for (const auto* view : session.Groups()) {
    const QString name = In(view->group().name());
    content->joined << (view->at_home() > 0 ? Words::tr("%1: %2 in the hall, %3 at home")
                                                  .arg(name)
                                                  .arg(view->in_hall())
                                                  .arg(view->at_home())
                                            : u"%1: %2"_qs.arg(name).arg(view->in_hall()));
  }
}

void AddBallotFacts(const v1::BallotView& ballot, ScreenContent* content) {
  content->text = In(ballot.proposal());
  content->lines << In(ballot.rule_sentence());
  if (ballot.rule().secret()) content->lines << Words::tr("This is a secret ballot.");
  content->lines << Words::tr("What happens with the result: %1").arg(In(ballot.what_happens()))
                 << Words::tr("Who decides: %1").arg(In(ballot.who_decides()))
                 << Words::tr("When you hear: %1").arg(In(ballot.when()));
}

// Of many options some at a time; what is said of them stands on the last page.
void AddFigures(const QString& heading, const Figures& figures, std::vector<ScreenContent>* pages) {
  const size_t bars = std::max<size_t>(1, figures.columns.size());
  const size_t at_once = std::max<size_t>(1, kBarsPerPage / bars);
  const size_t rows = figures.rows.size();
  for (size_t from = 0; from == 0 || from < rows; from += at_once) {
    Figures some = figures;
    const size_t to = std::min(rows, from + at_once);
    some.rows.assign(figures.rows.begin() + static_cast<ptrdiff_t>(from),
                     figures.rows.begin() + static_cast<ptrdiff_t>(to));
    if (to < rows) some.sentences.clear();
    if (from > 0) some.lead.clear();
    ScreenContent page;
    page.heading = heading;
    page.figures.push_back(std::move(some));
    pages->push_back(std::move(page));
  }
}

void AddResult(const SessionSnapshot& session, const client::Stage& stage, const QString& heading,
               std::vector<ScreenContent>* pages) {
  const auto figures = FiguresOf(session, stage);
  if (stage.item->item().has_statements()) {
    for (size_t from = 0; from < figures.size(); from += kStatementsPerPage) {
      ScreenContent page;
      page.heading = heading;
      for (size_t i = from; i < std::min(figures.size(), from + kStatementsPerPage); ++i) {
        page.figures.push_back(figures[i]);
      }
      pages->push_back(std::move(page));
    }
  } else {
    for (const auto& one : figures) AddFigures(heading, one, pages);
  }
  QStringList released;
  for (const auto* reason : session.Reasons(stage.item->item().item(), stage.round->round())) {
    if (reason->released() && !reason->erased()) released << u"“%1”"_qs.arg(Clean(reason->text()));
  }
  for (int from = 0; from < released.size(); from += kWordsPerPage) {
    ScreenContent page;
    page.kicker = Words::tr("In your own words");
    page.heading = heading;
    page.lines = released.mid(from, kWordsPerPage);
    pages->push_back(std::move(page));
  }
}

void AddJointAnswer(const SessionSnapshot& session, uint32_t item, const QString& heading,
                    std::vector<ScreenContent>* pages) {
  const auto* answer = session.JointAnswer(item);
  if (answer == nullptr || answer->erased()) return;
  ScreenContent page;
  page.kicker = Words::tr("Our joint answer");
  page.heading = heading;
  page.text = In(answer->wording());
  pages->push_back(std::move(page));
}

ScreenContent QuestionPage(const SessionSnapshot& session, const client::Stage& stage,
                           const QString& heading) {
  ScreenContent page;
  page.heading = heading;
  page.progress = true;
  if (stage.kind == StageKind::kStatements) {
    page.kicker = Words::tr("Respond now on your phone");
    std::vector<const v1::StatementView*> shown;
    for (const auto* statement : session.Statements(stage.item->item().item())) {
      if (statement->released() && statement->merged_into() == 0) shown.push_back(statement);
    }
    const size_t from = shown.size() - std::min(shown.size(), kNewestStatements);
    for (size_t i = from; i < shown.size(); ++i) page.lines << Clean(shown[i]->text());
    return page;
  }
  page.kicker = Words::tr("Answer now on your phone");
  if (stage.item->rounds() > 1) {
    page.kicker += u" ("_qs + Words::tr("round %1").arg(stage.round->round()) + u')';
  }
  for (const auto& option : client::OptionsOf(stage.item->item().question())) {
    page.lines << In(option.label());
  }
  return page;
}

}  // namespace

std::vector<ScreenContent> ScreenPagesOf(const SessionSnapshot& session) {
  const auto stage = client::StageOf(session);
  std::vector<ScreenContent> pages;
  QString heading;
  if (stage.item != nullptr) {
    heading = In(client::WordingOf(stage.item->item()));
    if (heading.isEmpty()) heading = In(stage.item->item().title());
  }
  ScreenContent page;
  switch (stage.kind) {
    case StageKind::kUnknown:
      page.heading = Words::tr("Connecting…");
      break;
    case StageKind::kLobby:
    case StageKind::kWaiting:
      page.lobby = true;
      page.heading = Words::tr("Take part with your phone");
      if (stage.kind == StageKind::kWaiting) page.kicker = Words::tr("The next question follows.");
      AddJoined(session, &page);
      break;
    case StageKind::kQuestion:
    case StageKind::kStatements:
      page = QuestionPage(session, stage, heading);
      break;
    case StageKind::kTalk:
      page.kicker = Words::tr("We talk about this now");
      page.heading = heading;
      break;
    case StageKind::kTalked:
      page.kicker = Words::tr("We talked about this");
      page.heading = heading;
      break;
    case StageKind::kResult:
      AddResult(session, stage, heading, &pages);
      AddJointAnswer(session, stage.item->item().item(), heading, &pages);
      break;
    case StageKind::kJointAnswer:
      AddJointAnswer(session, stage.item->item().item(), heading, &pages);
      break;
    case StageKind::kBallot:
      page.kicker = Words::tr("Vote now on your phone");
      page.heading = In(stage.item->item().title());
      page.progress = true;
      AddBallotFacts(*stage.ballot, &page);
      break;
    case StageKind::kDecision: {
      AddFigures(In(stage.item->item().title()), FiguresOfBallot(session, *stage.ballot), &pages);
      page.heading = In(stage.item->item().title());
      AddBallotFacts(*stage.ballot, &page);
      break;
    }
    case StageKind::kClosed:
      page.heading = Words::tr("The session is over. Thank you!");
      for (const auto* item : session.Items()) {
        if (!item->item().has_agreement()) continue;
        AddJointAnswer(session, item->item().item(), Words::tr("Our agreements"), &pages);
      }
      break;
  }
  const bool has_page = stage.kind != StageKind::kResult && stage.kind != StageKind::kJointAnswer;
  if (has_page) pages.push_back(std::move(page));
  if (pages.empty()) pages.push_back({{}, heading});
  return pages;
}

QString FloorLine(const SessionSnapshot& session) {
  const auto* floor = session.Floor();
  if (floor == nullptr) return {};
  QStringList said;
  if (floor->has_turn()) {
    const std::string name = session.SpeakerName();
    const QString group = GroupName(session, floor->turn().group());
    said << Words::tr("Has the floor: %1")
                .arg(name.empty() ? group : Clean(name) + u", "_qs + group);
  }
  QStringList waiting;
  for (const auto& group : floor->waiting()) {
    if (group.waiting() == 0) continue;
    waiting << u"%1 %2"_qs.arg(GroupName(session, group.group())).arg(group.waiting());
  }
  if (!waiting.isEmpty()) said << Words::tr("Waiting: %1").arg(waiting.join(u", "_qs));
  return said.join(u". "_qs);
}

}  // namespace vooraf::gui
