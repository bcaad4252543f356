#include "client-cli/view/tally_view.h"

#include <algorithm>

#include "client-cli/view/bars.h"

namespace vooraf::cli {
namespace {

using tally::Option;
using tally::Votes;

// Of a matrix as many options are drawn as can be read; all are in --json.
constexpr size_t kMatrixOptionsMax = 12;

std::string Figure(Votes value, int64_t unit) {
  std::string text = std::to_string(value / unit);
  if (value % unit == 0) return text;
  std::string decimals;
  Votes rest = value % unit < 0 ? -(value % unit) : value % unit;
  for (int64_t left = unit; left > 1 && rest > 0; left = left > 10 ? left / 10 : 1) {
    rest *= 10;
    decimals += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
  if (value < 0 && value / unit == 0) text.insert(0, "-");
  return text + "." + decimals;
}

class Drawing {
 public:
  Drawing(const BallotFile& file, const Counted& counted, const Texts& texts, Page* page)
      : file_(file), counted_(counted), result_(counted.result), texts_(texts), page_(*page) {}

  void All() const {
    page_.Text(texts_(file_.method->label), Style::kTitle);
    page_.Text(texts_(file_.method->how), Style::kQuiet);
    page_.Blank();
    Outcome();
    page_.Blank();
    Scores();
    for (size_t i = 0; i < result_.rounds.size(); ++i) RoundAt(i);
    for (const auto& table : result_.tables) Matrix(table);
    page_.Blank();
    page_.Text(texts_(T::kTallyVotes, result_.votes, result_.blank), Style::kQuiet);
    if (const auto quota = FigureNamed("quota")) {
      page_.Text(texts_(T::kTallyQuota, FigureNamed("seats").value_or(1), *quota), Style::kQuiet);
    }
  }

 private:
  std::optional<Votes> FigureNamed(std::string_view name) const {
    for (const auto& figure : result_.figures) {
      if (figure.name == name) return figure.value;
    }
    return std::nullopt;
  }

  std::string Names(const std::vector<Option>& options) const {
    std::string names;
    for (size_t i = 0; i < options.size(); ++i) {
      if (i > 0) names += i + 1 == options.size() ? " " + texts_(T::kTallyAnd) + " " : ", ";
      names += page_.Clean(file_.options[options[i]]);
    }
    return names;
  }

  void Outcome() const {
    if (counted_.quorum_reached == false) {
      page_.Text(texts_(T::kTallyNoQuorum), Style::kWarning);
      return;
    }
    if (result_.passed) {
      page_.Text(texts_(*result_.passed ? T::kTallyPassed : T::kTallyNotPassed),
                 *result_.passed ? Style::kGood : Style::kWarning);
    }
    if (result_.winners.empty()) {
      const bool run_off = !result_.rounds.empty() && !result_.rounds.back().of.empty();
      if (run_off) page_.Text(texts_(T::kTallyRunOffNext, Names(result_.rounds.back().of)));
      if (!run_off && !result_.passed) page_.Text(texts_(T::kTallyNobody));
      return;
    }
    std::vector<Option> certain;
    for (const Option option : result_.winners) {
      const auto& tied = result_.tied;
      if (std::find(tied.begin(), tied.end(), option) == tied.end()) certain.push_back(option);
    }
    if (!certain.empty()) {
      page_.Text(texts_(certain.size() == 1 ? T::kTallyWinner : T::kTallyWinners, Names(certain)),
                 Style::kGood);
    }
    if (!result_.tied.empty()) {
      page_.Text(texts_(T::kTallyTie, Names(result_.tied)), Style::kWarning);
    }
  }

  // A row for each option, the best first, with its place and figures.
  void Scores() const {
    int widest = 0, figures = 0;
    Votes most = 0;
    for (Option option = 0; option < file_.options.size(); ++option) {
      widest = std::max(widest, page_.CellsOf(page_.Clean(file_.options[option])));
      if (result_.scores.empty()) continue;
      figures =
          std::max(figures, page_.CellsOf(Figure(result_.scores[option], result_.score_unit)));
      most = std::max(most, result_.scores[option]);
    }
    size_t place = 1;
    for (const auto& group : result_.ranking) {
      for (const Option option : group) Row(place, option, widest, figures, most);
      place += group.size();
    }
  }

  void Row(size_t place, Option option, int widest, int figures, Votes most) const {
    const std::string name = page_.Clean(file_.options[option]);
    std::string text = fmt::format("{:>3}. ", place) + name;
    if (!result_.scores.empty()) {
      const std::string figure = Figure(result_.scores[option], result_.score_unit);
      const int pad = widest - page_.CellsOf(name) + 2 + figures - page_.CellsOf(figure);
      text += std::string(static_cast<size_t>(std::max(pad, 1)), ' ') + figure;
      const int cells = std::min(30, page_.width() - 5 - widest - 2 - figures - 2);
      if (most > 0 && cells >= 8 && result_.scores[option] >= 0) {
        const double share =
            static_cast<double>(result_.scores[option]) / static_cast<double>(most);
        text += "  " + Bar(share, cells, page_.charset());
      }
      while (text.ends_with(' ')) text.pop_back();
    }
    for (const auto& column : result_.columns) {
      const T label = LabelOf(column.name);
      text += "  " + texts_(label, Figure(column.values[option], column.unit));
    }
    page_.Text(text, Style::kPlain, 0, 7);
  }

  static T LabelOf(std::string_view name) {
    if (name == "above") return T::kTallyAbove;
    if (name == "below") return T::kTallyBelow;
    if (name == "shown" || name == "answered") return T::kTallyAnswered;
    if (name == "below_three") return T::kTallyBelowThree;
    if (name == "blocks") return T::kTallyBlocks;
    if (name == "median_step") return T::kTallyMedianStep;
    if (name == "over_default") return T::kTallyOverDefault;
    if (name == "under_default") return T::kTallyUnderDefault;
    if (name == "quorum_reached") return T::kTallyQuorumReached;
    return T::kTallyMajorityReached;
  }

  void RoundAt(size_t at) const {
    const tally::Round& round = result_.rounds[at];
    page_.Blank();
    page_.Text(texts_(T::kTallyRound, at + 1) + Happened(round), Style::kStrong);
    if (round.votes.empty()) return;
    int widest = 0, figures = 0;
    for (size_t i = 0; i < round.votes.size(); ++i) {
      widest = std::max(widest, page_.CellsOf(page_.Clean(file_.options[round.counted[i]])));
      figures = std::max(figures, page_.CellsOf(Figure(round.votes[i], round.unit)));
    }
    for (size_t i = 0; i < round.votes.size(); ++i) {
      const std::string name = page_.Clean(file_.options[round.counted[i]]);
      const std::string votes = Figure(round.votes[i], round.unit);
      const int pad = widest - page_.CellsOf(name) + 2 + figures - page_.CellsOf(votes);
      page_.Text(name + std::string(static_cast<size_t>(pad), ' ') + votes, Style::kPlain, 2, 4);
    }
    if (round.not_transferable > 0) {
      page_.Text(texts_(T::kTallyNotTransferable, Figure(round.not_transferable, round.unit)),
                 Style::kQuiet, 2);
    }
    if (!round.elected.empty()) {
      page_.Text(texts_(T::kTallyElected, Names(round.elected)), Style::kGood, 2);
    }
    if (!round.tied.empty()) {
      const bool goes_on = at + 1 < result_.rounds.size();
      page_.Text(texts_(goes_on ? T::kTallyTieGoesOn : T::kTallyTieStops, Names(round.tied)),
                 Style::kWarning, 2);
    }
  }

  std::string Happened(const tally::Round& round) const {
    if (round.of.empty()) return "";
    if (round.kind == tally::RoundKind::kSurplus) {
      return ": " + texts_(T::kTallySurplusOf, Names(round.of));
    }
    if (round.kind == tally::RoundKind::kExclusion) {
      return ": " + texts_(T::kTallyExcluded, Names(round.of));
    }
    return ": " + texts_(T::kTallyRunOffNext, Names(round.of));
  }

  // Options against each other, or grades: rows and columns by number, named before.
  void Matrix(const tally::Table& table) const {
    const size_t options = file_.options.size();
    page_.Blank();
    const T title = table.first_grade           ? T::kTallyDistribution
                    : table.name == "pairwise"  ? T::kTallyPairwise
                    : table.name == "strengths" ? T::kTallyStrengths
                                                : T::kTallyKept;
    page_.Text(texts_(title), Style::kStrong);
    if (options > kMatrixOptionsMax || (table.first_grade && table.rows[0].size() > 12)) {
      page_.Text(texts_(T::kTallyTooLarge), Style::kQuiet, 2);
      return;
    }
    size_t cell = 3;
    for (const auto& row : table.rows) {
      for (const Votes value : row) cell = std::max(cell, std::to_string(value).size() + 1);
    }
    std::string head(5, ' ');
    for (size_t i = 0; i < table.rows[0].size(); ++i) {
      const auto column = table.first_grade.value_or(1) + static_cast<int64_t>(i);
      head += fmt::format("{:>{}}", column, cell);
    }
    page_.Text(head, Style::kQuiet);
    for (size_t row = 0; row < options; ++row) {
      std::string line = fmt::format("{:>4} ", row + 1);
      for (size_t i = 0; i < table.rows[row].size(); ++i) {
        const bool self = !table.first_grade && i == row;
        line += self ? fmt::format("{:>{}}", "-", cell)
                     : fmt::format("{:>{}}", table.rows[row][i], cell);
      }
      page_.Text(line + "  " + page_.Clean(file_.options[row]), Style::kPlain, 0, 5);
    }
  }

  const BallotFile& file_;
  const Counted& counted_;
  const tally::Result& result_;
  const Texts& texts_;
  Page& page_;
};

}  // namespace

void DrawTally(const BallotFile& file, const Counted& counted, const Texts& texts, Page* page) {
  Drawing(file, counted, texts, page).All();
}

}  // namespace vooraf::cli
