#include "client-cli/tally/count.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using tally::Option;
using tally::Votes;

json::value Number(Votes value, int64_t unit) {
  if (value % unit == 0) return value / unit;
  return static_cast<double>(value) / static_cast<double>(unit);
}

class Writer {
 public:
  explicit Writer(const std::vector<std::string>& options) : options_(options) {}

  json::array Names(const std::vector<Option>& options) const {
    json::array names;
    for (const Option option : options) names.emplace_back(options_[option]);
    return names;
  }
  json::object Figures(const std::vector<Votes>& values, int64_t unit) const {
    json::object figures;
    for (size_t i = 0; i < values.size(); ++i) figures[options_[i]] = Number(values[i], unit);
    return figures;
  }

  json::object RoundOf(const tally::Round& round, size_t number) const {
    static constexpr const char* kKinds[] = {"count", "surplus", "exclusion", "run-off"};
    json::object votes;
    for (size_t i = 0; i < round.votes.size(); ++i) {
      votes[options_[round.counted[i]]] = Number(round.votes[i], round.unit);
    }
    json::array transfers;
    for (const auto& transfer : round.transfers) {
      transfers.push_back(
          {{"from", options_[transfer.from]},
           {"to", transfer.to == tally::kNoOption ? json::value(nullptr)
                                                  : json::value(options_[transfer.to])},
           {"papers", transfer.papers},
           {"value", Number(transfer.value, round.unit)},
           {"votes", Number(transfer.votes, round.unit)}});
    }
    const bool excluded = round.kind == tally::RoundKind::kExclusion;
    return {{"round", number},
            {"kind", kKinds[static_cast<size_t>(round.kind)]},
            {"of", Names(round.of)},
            {"excluded", excluded ? Names(round.of) : json::array()},
            {"votes", std::move(votes)},
            {"transfers", std::move(transfers)},
            {"not_transferable", Number(round.not_transferable, round.unit)},
            {"lost_to_rounding", Number(round.lost_to_rounding, round.unit)},
            {"elected", Names(round.elected)},
            {"tied", Names(round.tied)}};
  }

  json::object TableOf(const tally::Table& table) const {
    json::object rows;
    for (size_t row = 0; row < table.rows.size(); ++row) {
      json::object cells;
      for (size_t column = 0; column < table.rows[row].size(); ++column) {
        const Votes value = table.rows[row][column];
        if (table.first_grade) {
          cells[std::to_string(*table.first_grade + static_cast<int64_t>(column))] = value;
        } else if (row != column) {
          cells[options_[column]] = value;
        }
      }
      rows[options_[row]] = std::move(cells);
    }
    return rows;
  }

 private:
  const std::vector<std::string>& options_;
};

}  // namespace

json::object TallyJson(const BallotFile& file, const Counted& counted) {
  const tally::Result& result = counted.result;
  const Writer write(file.options);
  json::array ranking, rounds;
  for (const auto& place : result.ranking) ranking.push_back(write.Names(place));
  for (const auto& round : result.rounds) {
    rounds.push_back(write.RoundOf(round, rounds.size() + 1));
  }
  json::object working;
  for (const auto& figure : result.figures) {
    working[figure.name] = Number(figure.value, figure.unit);
  }
  for (const auto& column : result.columns) {
    working[column.name] = write.Figures(column.values, column.unit);
  }
  for (const auto& table : result.tables) working[table.name] = write.TableOf(table);
  json::object object{{"method", file.method->name},
                      {"options", write.Names(tally::AllOptions(file.options.size()))},
                      {"votes", result.votes},
                      {"blank", result.blank},
                      {"winners", write.Names(result.winners)},
                      {"tie", !result.tied.empty()},
                      {"tied", write.Names(result.tied)},
                      {"ranking", std::move(ranking)},
                      {"scores", write.Figures(result.scores, result.score_unit)},
                      {"rounds", std::move(rounds)},
                      {"working", std::move(working)}};
  if (result.passed) object["passed"] = *result.passed;
  if (counted.quorum_reached) object["quorum_reached"] = *counted.quorum_reached;
  return object;
}

}  // namespace vooraf::cli
