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
constexpr size_t kWordsPerPage = 4;
constexpr qsizetype kCharactersPerPage = 500;
constexpr size_t kThemesPerPage = 8;
constexpr size_t kFactsPerPage = 8;
// Bars that can be read at once.
constexpr size_t kBarsPerPage = 16;

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
  if (content->text.isEmpty()) content->text = Words::tr("(erased)");
  content->lines << In(ballot.rule_sentence());
  if (ballot.rule().secret()) content->lines << Words::tr("This is a secret ballot.");
  content->lines << Words::tr("What happens with the result: %1").arg(In(ballot.what_happens()))
                 << Words::tr("Who decides: %1").arg(In(ballot.who_decides()))
                 << Words::tr("When you hear: %1").arg(In(ballot.when()));
  if (!ballot.one_person_one_vote_checked()) {
    content->lines << Words::tr("Nobody checked whether each person votes once.");
  }
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

// So many at a time as can be read at once: of long ones fewer. `length`: characters of one.
template <class T, class Length>
std::vector<std::vector<T>> PerPage(std::vector<T> all, size_t at_once, Length length) {
  std::vector<std::vector<T>> pages;
  qsizetype characters = 0;
  for (auto& one : all) {
    characters += length(one);
    if (pages.empty() || pages.back().size() == at_once || characters > kCharactersPerPage) {
      pages.emplace_back();
      characters = length(one);
    }
    pages.back().push_back(std::move(one));
  }
  return pages;
}

void AddWords(const ScreenContent& page, std::vector<ScreenWords> all, size_t at_once,
              std::vector<ScreenContent>* pages) {
  const auto length = [](const ScreenWords& words) { return words.text.size(); };
  for (auto& some : PerPage(std::move(all), at_once, length)) {
    pages->push_back(page);
    pages->back().words = std::move(some);
  }
}

void AddThemes(const SessionSnapshot& session, const v1::RoundView& round, const QString& heading,
               std::vector<ScreenContent>* pages) {
  std::vector<ScreenWords> themes;
  for (const auto* theme : session.Themes(round.item())) {
    QStringList parts;
    for (const auto& counts : theme->counts()) {
      if (counts.round() != round.round()) continue;
      const QString aspect = AspectName(counts.aspect());
      for (const auto& part : counts.parts()) {
        const QString name = PartNamed(session, counts.partition(), part.part());
        parts << (aspect.isEmpty() ? name : u"%1 (%2)"_qs.arg(name, aspect)) +
                     u": %1"_qs.arg(part.count());
      }
    }
    themes.push_back(
        {theme->erased() ? Words::tr("(erased)") : Clean(theme->name()), parts.join(u" · "_qs)});
  }
  ScreenContent page;
  page.kicker = Words::tr("Themes");
  page.heading = heading;
  AddWords(page, std::move(themes), kThemesPerPage, pages);
}

// Whose words they are: the part, and of what aspect.
QString From(const SessionSnapshot& session, const v1::RoundView& round,
             const v1::ReasonView& reason) {
  QStringList from;
  for (const auto& result : round.result().aspects()) {
    if (result.aspect() != reason.aspect() || reason.part() == 0) continue;
    from << PartNamed(session, result.partition(), reason.part());
  }
  const QString aspect = AspectName(reason.aspect());
  if (!aspect.isEmpty()) from << aspect;
  return from.isEmpty() ? QString() : Words::tr("from %1").arg(from.join(u", "_qs));
}

void AddReasons(const SessionSnapshot& session, const client::Stage& stage, const QString& heading,
                std::vector<ScreenContent>* pages) {
  std::vector<ScreenWords> released;
  for (const auto* reason : session.Reasons(stage.item->item().item(), stage.round->round())) {
    if (!reason->released() || reason->erased()) continue;
    released.push_back(
        {u"“%1”"_qs.arg(Clean(reason->text())), From(session, *stage.round, *reason)});
  }
  ScreenContent page;
  page.kicker = stage.item->item().question().has_open_text() ? Words::tr("In your own words")
                                                              : Words::tr("Reasons");
  page.heading = heading;
  AddWords(page, std::move(released), kWordsPerPage, pages);
}

void AddFacts(const SessionSnapshot& session, const ScreenContent& page,
              std::vector<ScreenContent>* pages) {
  const auto length = [](const FactsRow& row) { return row.said.join(u' ').size(); };
  for (auto& some : PerPage(FactsRowsOf(session), kFactsPerPage, length)) {
    pages->push_back(page);
    pages->back().facts = std::move(some);
  }
}

// As many as can be read, at least one.
size_t StatementsAtOnce(const std::vector<Figures>& statements) {
  if (statements.empty()) return 1;
  const auto& first = statements.front();
  const size_t bars = std::max<size_t>(1, first.rows.size() * first.columns.size());
  return std::clamp<size_t>(kBarsPerPage / bars, 1, kStatementsPerPage);
}

void AddResult(const SessionSnapshot& session, const client::Stage& stage, const QString& heading,
               std::vector<ScreenContent>* pages) {
  const auto figures = FiguresOf(session, stage);
  QString note;
  if (stage.item->item().has_statements()) {
    const size_t at_once = StatementsAtOnce(figures);
    for (size_t from = 0; from < figures.size(); from += at_once) {
      ScreenContent page;
      page.heading = heading;
      for (size_t i = from; i < std::min(figures.size(), from + at_once); ++i) {
        page.figures.push_back(figures[i]);
      }
      pages->push_back(std::move(page));
    }
    if (stage.round->others_wait()) {
      note = Words::tr("These are the results of residents. Those of others follow.");
    }
  } else {
    // What is said of all aspects together comes after them.
    const auto aspects = static_cast<size_t>(stage.round->result().aspects_size());
    for (size_t i = 0; i < figures.size(); ++i) {
      if (i < aspects) {
        AddFigures(heading, figures[i], pages);
      } else {
        note = figures[i].sentences.join(u' ');
      }
    }
  }
  for (auto& page : *pages) page.note = note;
  AddThemes(session, *stage.round, heading, pages);
  AddReasons(session, stage, heading, pages);
}

void AddJointAnswer(const SessionSnapshot& session, uint32_t item, const QString& heading,
                    std::vector<ScreenContent>* pages) {
  const auto* answer = session.JointAnswer(item);
  if (answer == nullptr || answer->erased()) return;
  ScreenContent page;
  const auto* view = session.Item(item);
  const bool is_agreement = view != nullptr && view->item().has_agreement();
  page.kicker = is_agreement ? Words::tr("Our agreement") : Words::tr("Our joint answer");
  page.heading = heading;
  page.text = In(answer->wording());
  pages->push_back(std::move(page));
}

ScreenContent QuestionPage(const SessionSnapshot& session, const client::Stage& stage,
                           const QString& heading) {
  ScreenContent page;
  page.heading = heading;
  page.progress = true;
  if (stage.round->held()) {
    page.note =
        Words::tr("We wait a moment with the results: %1").arg(Clean(stage.round->hold_reason()));
  }
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
    case StageKind::kTalked:
      page.kicker = stage.kind == StageKind::kTalk ? Words::tr("We talk about this now")
                                                   : Words::tr("We talked about this");
      page.heading = heading;
      AddFacts(session, page, &pages);
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
    case StageKind::kDecision:
      page.kicker = Words::tr("Vote");
      page.heading = In(stage.item->item().title());
      AddFigures(page.heading, FiguresOfBallot(session, *stage.ballot), &pages);
      AddBallotFacts(*stage.ballot, &page);
      break;
    case StageKind::kClosed:
      page.heading = Words::tr("The session is over. Thank you!");
      for (const auto* item : session.Items()) {
        if (!item->item().has_agreement()) continue;
        AddJointAnswer(session, item->item().item(), page.heading, &pages);
      }
      break;
  }
  // What is decided on follows the votes; elsewhere the page stands alone.
  if (stage.kind == StageKind::kDecision || pages.empty()) {
    if (page.heading.isEmpty()) page.heading = heading;
    for (auto& votes : pages) votes.kicker = page.kicker;
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace vooraf::gui
