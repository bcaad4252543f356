#include "client-gui/models/figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

#include "client-gui/models/figure_cells.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::SessionSnapshot;
using type::v1::OptionResult;
using type::v1::PartResult;
using type::v1::Question;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString People(uint32_t count) { return Words::tr("%n people", nullptr, static_cast<int>(count)); }

// "2", or "2 or 3" where two are in the middle.
QString Middle(const OptionResult& result) {
  if (result.lower_median() == result.upper_median()) {
    return QString::number(result.lower_median());
  }
  return Words::tr("%1 or %2").arg(result.lower_median()).arg(result.upper_median());
}

// Of a ranking, points or scores: how good the middle place or score is, or the share of points.
FiguresCell OptionCell(const Question& question, const PartResult& part, uint32_t option) {
  const auto found = std::find_if(part.options().begin(), part.options().end(),
                                  [option](const auto& r) { return r.option() == option; });
  if (found == part.options().end() || found->count() == 0) return {0, Words::tr("nobody")};
  const double middle = (found->lower_median() + found->upper_median()) / 2.0;
  if (question.has_points()) {
    uint32_t together = 0;
    for (const auto& each : part.options()) together += each.total();
    return {together == 0 ? 0 : static_cast<double>(found->total()) / together,
            Words::tr("%n points, from %1", nullptr, static_cast<int>(found->total()))
                .arg(People(found->count()))};
  }
  if (question.has_ranking()) {
    const auto& ranking = question.ranking();
    const auto options = static_cast<uint32_t>(ranking.options_size());
    const uint32_t places =
        std::max(1u, ranking.places_max() == 0 ? options : ranking.places_max());
    return {(places + 1 - middle) / places,
            Words::tr("middle place %1, from %2").arg(Middle(*found), People(found->count()))};
  }
  const double lowest = question.scores().lowest();
  const double range = std::max(1.0, question.scores().highest() - lowest);
  return {(middle - lowest) / range,
          Words::tr("middle score %1, from %2").arg(Middle(*found), People(found->count()))};
}

void TellMiddle(const Question& question, const PartResult& part, const QString& name,
                QStringList* sentences) {
  if (part.lower_median() == 0) {
    sentences->append(Words::tr("%1: nobody chose a step.").arg(name));
    return;
  }
  const auto& steps = question.scale().steps();
  const QString lower = OptionLabel(steps, part.lower_median());
  if (part.lower_median() == part.upper_median()) {
    sentences->append(Words::tr("%1: the middle answer is “%2”.").arg(name, lower));
  } else {
    sentences->append(Words::tr("%1: the middle answer is between “%2” and “%3”.")
                          .arg(name, lower, OptionLabel(steps, part.upper_median())));
  }
}

void TellDifferences(const SessionSnapshot& session, const Question& question,
                     const type::v1::AspectResult& result, QStringList* sentences) {
  if (!result.has_differences()) return;
  if (result.differences().found().empty()) {
    sentences->append(Words::tr("Do the groups differ? Too few people to say."));
    return;
  }
  for (const auto& found : result.differences().found()) {
    const QString text = question.has_scale()
                             ? Words::tr("Of %1 a larger share chose “%2” or higher than of %3.")
                             : Words::tr("Of %1 a larger share chose “%2” than of %3.");
    sentences->append(text.arg(PartNamed(session, result.partition(), found.part()),
                               OptionLabel(client::OptionsOf(question), found.option()),
                               PartNamed(session, result.partition(), found.other_part())));
  }
  sentences->append(Words::tr("Of all else: too few people to say."));
}

void TellTurnout(const PartResult& part, const QString& name, QStringList* sentences) {
  QString text = Words::tr("%1: %n answers.", nullptr, static_cast<int>(part.answered())).arg(name);
  if (part.dont_know() + part.skipped() > 0) {
    text += u' ' +
            Words::tr("Don't know yet: %1. Skipped: %2.").arg(part.dont_know()).arg(part.skipped());
  }
  if (part.hand_counted() > 0) {
    text += u' ' + Words::tr("Counted by hand: %1.").arg(part.hand_counted());
  }
  if (part.beforehand() > 0) {
    text += u' ' + Words::tr("Gathered beforehand: %1.").arg(part.beforehand());
  }
  sentences->append(text);
}

void TellShifts(const SessionSnapshot& session, const type::v1::AspectResult& result,
                uint32_t round, QStringList* sentences) {
  for (const auto& shift : result.shifts()) {
    const QString name = PartNamed(session, result.partition(), shift.part());
    sentences->append(shift.shown()
                          ? Words::tr("%1: since round %2, %3 of the %4 who answered twice answer "
                                      "otherwise now; %5 new, %6 gone.")
                                .arg(name)
                                .arg(round - 1)
                                .arg(shift.changed())
                                .arg(shift.both())
                                .arg(shift.arrived())
                                .arg(shift.departed())
                          : Words::tr("%1: too few people to show what changed.").arg(name));
  }
}

Figures FiguresOfAspect(const SessionSnapshot& session, const Question& question,
                        const type::v1::AspectResult& result, uint32_t round) {
  Figures figures;
  figures.title = AspectName(result.aspect());
  if (result.partition().too_few()) {
    figures.sentences << Words::tr("Too few people to show the answers. Answers: %1.")
                             .arg(result.everyone().answered());
    return figures;
  }
  if (result.everyone().answered() == 0 && result.has_everyone()) {
    figures.sentences << Words::tr("Nobody answered this.");
    return figures;
  }
  figures.columns = ColumnsOf(session, result.partition());
  for (const auto& option : client::OptionsOf(question)) {
    FiguresRow row{OptionLabel(client::OptionsOf(question), option.option()), {}};
    for (const auto& part : result.parts()) {
      const uint32_t chose = part.answered() - part.dont_know() - part.skipped();
      row.cells.push_back(part.options().empty()
                              ? CountCell(CountOf(part.counts(), option.option()), chose)
                              : OptionCell(question, part, option.option()));
    }
    figures.rows.push_back(std::move(row));
  }
  for (const auto& part : result.parts()) {
    const QString name = PartNamed(session, result.partition(), part.part());
    if (question.has_scale()) TellMiddle(question, part, name, &figures.sentences);
  }
  TellDifferences(session, question, result, &figures.sentences);
  TellShifts(session, result, round, &figures.sentences);
  for (const auto& part : result.parts()) {
    TellTurnout(part, PartNamed(session, result.partition(), part.part()), &figures.sentences);
  }
  return figures;
}

void TellGap(const type::v1::RoundResult& result, QStringList* sentences) {
  if (!result.has_gap()) return;
  const int steps = result.gap().steps();
  if (steps == 0) {
    sentences->append(Words::tr("What residents expect fits what professionals offer."));
  } else if (steps > 0) {
    sentences->append(
        Words::tr("Residents expect %n steps more than professionals offer.", nullptr, steps));
  } else {
    sentences->append(
        Words::tr("Residents expect %n steps less than professionals offer.", nullptr, -steps));
  }
}

void AddRatings(const google::protobuf::RepeatedPtrField<type::v1::RatingCounts>& parts,
                Figures* figures) {
  const auto row = [&](const QString& label, auto count_of) {
    FiguresRow made{label, {}};
    for (const auto& part : parts) {
      made.cells.push_back(CountCell(count_of(part), part.agree() + part.disagree() + part.pass()));
    }
    figures->rows.push_back(std::move(made));
  };
  row(Words::tr("agree"), [](const auto& part) { return part.agree(); });
  row(Words::tr("disagree"), [](const auto& part) { return part.disagree(); });
  row(Words::tr("no opinion"), [](const auto& part) { return part.pass(); });
}

Figures FiguresOfStatement(const SessionSnapshot& session, const v1::StatementView& statement) {
  Figures figures;
  figures.title = statement.erased() ? Words::tr("(erased)") : Clean(statement.text());
  const auto& result = statement.result();
  if (statement.merged_into() != 0) {
    figures.sentences << Words::tr("Belongs to statement %1 now.").arg(statement.merged_into());
  }
  if (statement.partition().too_few()) {
    figures.sentences << Words::tr("Too few people to show the ratings.");
    return figures;
  }
  figures.columns = ColumnsOf(session, statement.partition());
  AddRatings(result.parts(), &figures);
  for (const auto& found : statement.differences()) {
    figures.sentences << Words::tr("Of %1 a larger share agrees than of %2.")
                             .arg(PartNamed(session, statement.partition(), found.part()),
                                  PartNamed(session, statement.partition(), found.other_part()));
  }
  return figures;
}

}  // namespace

std::vector<Figures> FiguresOfRound(const SessionSnapshot& session, const v1::ItemView& item,
                                    const v1::RoundView& round) {
  std::vector<Figures> all;
  for (const auto& aspect : round.result().aspects()) {
    all.push_back(FiguresOfAspect(session, item.item().question(), aspect, round.round()));
  }
  Figures said;
  if (round.others_wait()) {
    said.sentences << Words::tr("These are the results of residents. Those of others follow.");
  }
  TellGap(round.result(), &said.sentences);
  if (round.stop_rule_reached()) {
    said.sentences << Words::tr(
        "What was agreed beforehand is reached: not much changes any more.");
  }
  if (!said.sentences.isEmpty()) all.push_back(std::move(said));
  return all;
}

std::vector<Figures> FiguresOfStatements(const SessionSnapshot& session, uint32_t item) {
  auto statements = session.Statements(item);
  std::erase_if(statements, [](const auto* statement) { return !statement->has_result(); });
  std::stable_sort(statements.begin(), statements.end(), [](const auto* a, const auto* b) {
    // What has no place comes last.
    const auto place = [](const auto* statement) {
      const uint32_t at = statement->result().smallest_share_place();
      return at == 0 ? std::numeric_limits<uint32_t>::max() : at;
    };
    return place(a) < place(b);
  });
  std::vector<Figures> all;
  all.reserve(statements.size());
  for (const auto* statement : statements) all.push_back(FiguresOfStatement(session, *statement));
  return all;
}

Figures LiveFiguresOf(const SessionSnapshot& session, const v1::StatementView& statement) {
  Figures figures;
  figures.title = Clean(statement.text());
  const auto* round = session.LastRound(statement.item());
  if (round == nullptr || round->progress().empty()) return figures;
  for (const auto& counts : statement.live()) {
    // Parts of which too few rated so far are not there.
    for (const auto& part : round->progress(0).partition().parts()) {
      if (part.part() == counts.part()) figures.columns.push_back(ColumnOf(session, part));
    }
  }
  if (figures.columns.size() == static_cast<size_t>(statement.live_size())) {
    AddRatings(statement.live(), &figures);
  }
  return figures;
}

std::vector<Figures> FiguresOf(const SessionSnapshot& session, const client::Stage& stage) {
  if (stage.kind == client::StageKind::kDecision) return {FiguresOfBallot(session, *stage.ballot)};
  if (stage.kind != client::StageKind::kResult) return {};
  if (stage.item->item().has_statements()) {
    return FiguresOfStatements(session, stage.item->item().item());
  }
  return FiguresOfRound(session, *stage.item, *stage.round);
}

}  // namespace vooraf::gui
