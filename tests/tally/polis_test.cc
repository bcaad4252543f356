// Agreement A and group-informed consensus, against published values.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "server/domain/tally/method/agreement.h"
#include "server/domain/tally/method/group_consensus.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

TEST(AgreementA, M25IsAsPublished) {
  const auto cases = testing::ReadJson("ordinal-agreement/ordinal-agreement.json");
  ASSERT_EQ(cases.as_array().size(), 4u);
  for (const auto& a_case : cases.as_array()) {
    const auto on_step = boost::json::value_to<std::vector<Votes>>(a_case.at("frequencies"));
    EXPECT_NEAR(AgreementA(on_step).value(), a_case.at("expected").to_number<double>(), 1e-6);
  }
}

TEST(AgreementA, M25NobodyAgreesOnNothing) {
  EXPECT_FALSE(AgreementA({0, 0, 0}));
  EXPECT_FALSE(AgreementA({3, 4}));
  EXPECT_EQ(AgreementA({0, 1, 0}), 1.0);
}

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == ',') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

TEST(GroupConsensus, M26All371AreAsPublished) {
  std::istringstream matrix(testing::ReadFixture("polis-bg2050/participants-votes.csv"));
  std::string line;
  std::getline(matrix, line);
  const auto head = Cells(line);
  constexpr size_t kFirstStatement = 7, kGroup = 2;
  // By statement and group.
  std::map<std::string, std::map<std::string, GroupView>> views;
  std::map<std::string, size_t> groups;
  while (std::getline(matrix, line)) {
    const auto cells = Cells(line);
    const std::string& group = cells.at(kGroup);
    if (group.empty()) continue;
    ++groups[group];
    for (size_t i = kFirstStatement; i < head.size(); ++i) {
      GroupView& view = views[head[i]][group];
      if (i >= cells.size() || cells[i].empty()) continue;
      ++view.seen;
      if (cells[i] == "1") ++view.agrees;
    }
  }
  std::istringstream comments(testing::ReadFixture("polis-bg2050/comments.csv"));
  std::getline(comments, line);
  size_t same = 0;
  std::vector<std::pair<double, std::vector<GroupView>>> all;
  while (std::getline(comments, line)) {
    const auto cells = Cells(line);
    std::vector<GroupView> of_groups;
    for (const auto& [group, view] : views[cells.at(1)]) of_groups.push_back(view);
    const double published = std::stod(cells.at(8));
    if (std::abs(GroupConsensus(of_groups) - published) < 1e-9) ++same;
    all.emplace_back(published, std::move(of_groups));
  }
  EXPECT_EQ(same, 371u);
  EXPECT_EQ(all.size(), 371u);
  // The exact order is that of the published values wherever these differ clearly.
  for (size_t i = 1; i < all.size(); ++i) {
    if (std::abs(all[i].first - all[i - 1].first) < 1e-9) continue;
    EXPECT_EQ(CompareConsensus(all[i].second, all[i - 1].second) > 0,
              all[i].first > all[i - 1].first);
  }
}

TEST(GroupConsensus, M26TheOrderIsExact) {
  const auto compare = [](std::vector<GroupView> one, std::vector<GroupView> other) {
    return CompareConsensus(one, other);
  };
  EXPECT_EQ(compare({{0, 1}, {1, 4}}, {{1, 4}, {0, 1}}), std::strong_ordering::equal);
  EXPECT_EQ(compare({{0, 1}, {0, 1}}, {{0, 7}}), std::strong_ordering::equal);  // 1/9
  // Differences that no double holds.
  const Votes big = kVotesMax - 2;
  EXPECT_EQ(compare({{big - 1, big}, {big - 1, big}}, {{big - 2, big}, {big, big}}),
            std::strong_ordering::greater);
}

}  // namespace
}  // namespace vooraf::tally
