// 19 published cases, each in the method and variant that it names.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "server/domain/tally/method/borda.h"
#include "server/domain/tally/method/bucklin.h"
#include "server/domain/tally/method/copeland.h"
#include "server/domain/tally/method/plurality.h"
#include "server/domain/tally/method/ranked_pairs.h"
#include "server/domain/tally/method/schulze.h"
#include "server/domain/tally/method/stv.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

namespace json = boost::json;

struct Case {
  std::string id, method, variant;
  std::vector<std::string> names;
  RankedBallots ballots = *RankedBallots::For(1);
  json::object expected;

  Option OptionOf(std::string_view name) const {
    for (Option option = 0; option < names.size(); ++option) {
      if (names[option] == name) return option;
    }
    throw std::out_of_range(std::string(name));
  }
  std::set<std::string> Names(const std::vector<Option>& options) const {
    std::set<std::string> all;
    for (const Option option : options) all.insert(names[option]);
    return all;
  }
};

std::string String(const json::value& value) { return json::value_to<std::string>(value); }

std::vector<Case> Cases() {
  std::vector<Case> cases;
  const json::value file = testing::ReadJson("ranked/ranked.json");
  for (const json::value& entry : file.as_array()) {
    Case next{.id = String(entry.at("id")),
              .method = String(entry.at("method")),
              .variant = String(entry.at("variant")),
              .names = json::value_to<std::vector<std::string>>(entry.at("candidates")),
              .expected = entry.at("expected").as_object()};
    next.ballots = *RankedBallots::For(next.names.size());
    for (const json::value& ballot : entry.at("ballots").as_array()) {
      std::vector<std::vector<Option>> places;
      for (const json::value& place : ballot.at(0).as_array()) {
        places.emplace_back();
        for (const json::value& name : place.as_array()) {
          places.back().push_back(next.OptionOf(std::string_view(name.as_string())));
        }
      }
      EXPECT_TRUE(next.ballots.Add(places, ballot.at(1).to_number<uint64_t>()));
    }
    cases.push_back(std::move(next));
  }
  return cases;
}

Result CountCase(const Case& a_case) {
  const auto& ballots = a_case.ballots;
  if (a_case.method == "borda") return CountBorda(ballots);
  if (a_case.method == "plurality") return CountPlurality(ballots);
  if (a_case.method == "bucklin") return *CountBucklin(ballots);
  if (a_case.method == "copeland") return *CountCopeland(ballots);
  if (a_case.method == "ranked_pairs") return *CountRankedPairs(ballots);
  if (a_case.method == "stv") {
    return *CountStv(ballots, a_case.expected.at("seats").to_number<size_t>());
  }
  EXPECT_EQ(a_case.method, "schulze");
  if (a_case.variant == "margins") return *CountSchulze(ballots, Strength::kMargins);
  if (a_case.variant == "ratio") return *CountSchulze(ballots, Strength::kRatio);
  EXPECT_EQ(a_case.variant, "winning_votes");
  return *CountSchulze(ballots);
}

void ExpectRound(const Case& a_case, const Round& round, const json::value& expected) {
  for (const auto& [name, votes] : expected.as_object()) {
    const Option option = a_case.OptionOf(name);
    for (size_t i = 0; i < round.counted.size(); ++i) {
      if (round.counted[i] == option) {
        EXPECT_EQ(round.votes[i], votes.as_int64() * round.unit) << name;
      }
    }
  }
}

TEST(RankedCases, M19M20M23M24AreAsPublished) {
  const auto cases = Cases();
  EXPECT_EQ(cases.size(), 19u);
  for (const Case& a_case : cases) {
    SCOPED_TRACE(a_case.id);
    const Result result = CountCase(a_case);
    const auto& expected = a_case.expected;
    if (expected.contains("winners")) {
      EXPECT_EQ(a_case.Names(result.winners),
                json::value_to<std::set<std::string>>(expected.at("winners")));
      EXPECT_EQ(result.tied.empty(), result.winners.size() == 1);
    }
    if (expected.contains("ranking")) {
      std::vector<std::set<std::string>> ranking;
      for (const auto& place : result.ranking) ranking.push_back(a_case.Names(place));
      EXPECT_EQ(ranking,
                json::value_to<std::vector<std::set<std::string>>>(expected.at("ranking")));
    }
    if (expected.contains("scores")) {
      for (const auto& [name, score] : expected.at("scores").as_object()) {
        EXPECT_EQ(result.scores[a_case.OptionOf(name)], score.as_int64() * result.score_unit);
      }
    }
    if (expected.contains("strengths")) {
      const auto& strengths = testing::TableOf(result, "strengths").rows;
      for (const auto& [from, row] : expected.at("strengths").as_object()) {
        for (const auto& [to, votes] : row.as_object()) {
          EXPECT_EQ(strengths[a_case.OptionOf(from)][a_case.OptionOf(to)], votes.as_int64());
        }
      }
    }
    if (expected.contains("quota")) {
      EXPECT_EQ(testing::FigureOf(result, "quota"), expected.at("quota").as_int64());
      std::vector<std::string> elected;
      for (const Option option : result.winners) elected.push_back(a_case.names[option]);
      EXPECT_EQ(elected, json::value_to<std::vector<std::string>>(expected.at("elected_in_order")));
      ExpectRound(a_case, result.rounds.at(0), expected.at("round1"));
      ExpectRound(a_case, result.rounds.at(1), expected.at("round2"));
    }
  }
}

}  // namespace
}  // namespace vooraf::tally
