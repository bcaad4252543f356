// Statements and how they were rated, those that all parts share most on top.
#include <algorithm>
#include <functional>
#include <limits>
#include <map>

#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

// As many as can be taken in at a glance are drawn; the table has them all.
constexpr size_t kDrawnMax = 10;

using Statements = std::vector<const v1::StatementView*>;

uint32_t PlaceOf(const v1::StatementView& statement) {
  const uint32_t place = statement.result().smallest_share_place();
  return place == 0 ? std::numeric_limits<uint32_t>::max() : place;
}

std::string Name(const Shown& shown, const v1::StatementView& statement) {
  return fmt::format("{}. {}", statement.statement(),
                     shown.WordsOr(statement.text(), statement.erased()));
}

std::string Ratings(const Speech& say, const type::v1::RatingCounts& counts) {
  return say(words::kRatings, counts.agree(), counts.disagree(), counts.pass());
}

// Statements of one round have the same partition.
void AddTable(const Shown& shown, const Statements& rated, const type::v1::Partition& partition,
              Document& doc) {
  const Speech& say = shown.speech();
  Grid grid{.caption = say(words::kStatements), .head = {say(words::kStatement)}};
  for (const auto& part : partition.parts()) grid.head.push_back(shown.PartName(part));
  if (partition.too_few()) grid.head.push_back(say(words::kEveryone));
  for (const v1::StatementView* statement : rated) {
    std::vector<std::string> row{Name(shown, *statement)};
    for (int i = 0; i < partition.parts_size(); ++i) {
      const auto& parts = statement->result().parts();
      row.push_back(i < parts.size() ? Ratings(say, parts.Get(i)) : "-");
    }
    row.resize(grid.head.size(), "-");
    grid.rows.push_back(std::move(row));
  }
  doc.Add(std::move(grid));
}

void AddCharts(const Shown& shown, const Statements& rated, const type::v1::Partition& partition,
               Document& doc) {
  const Speech& say = shown.speech();
  if (partition.parts().empty()) return;
  const size_t drawn = std::min(rated.size(), kDrawnMax);
  if (drawn < rated.size()) doc.Say(say(words::kFirstDrawn, drawn, rated.size()));
  for (size_t i = 0; i < drawn; ++i) {
    StackedChart chart{.title = Name(shown, *rated[i]),
                       .description = say(words::kRatingsDescription),
                       .kinds = {say(words::kAgree), say(words::kDisagree), say(words::kPass)}};
    for (const auto& counts : rated[i]->result().parts()) {
      chart.rows.push_back({shown.PartName(partition, counts.part()),
                            {counts.agree(), counts.disagree(), counts.pass()}});
    }
    doc.Add(std::move(chart));
  }
}

void AddDifferences(const Shown& shown, const Statements& rated,
                    const type::v1::Partition& partition, Document& doc) {
  const Speech& say = shown.speech();
  Bullets told;
  for (const v1::StatementView* statement : rated) {
    for (const auto& found : statement->differences()) {
      told.items.push_back({Name(shown, *statement),
                            say(words::kDifferOnStatement, shown.PartName(partition, found.part()),
                                shown.PartName(partition, found.other_part()))});
    }
  }
  doc.Say(say(words::kDoGroupsDiffer),
          say(told.items.empty() ? words::kTooFewToSay : words::kOtherwiseTooFew));
  if (!told.items.empty()) doc.Add(std::move(told));
}

}  // namespace

void AddStatements(const Shown& shown, const v1::ItemView& item, Document& doc) {
  const Speech& say = shown.speech();
  // By round, the newest first: each has a partition of its own, and a statement that was left out
  // of a later round keeps the result of the one before.
  std::map<uint32_t, Statements, std::greater<>> rated;
  Bullets others;
  for (const v1::StatementView* statement : shown.statements(item.item().item())) {
    if (statement->has_result()) rated[statement->round()].push_back(statement);
    if (statement->merged_into() != 0) {
      others.items.push_back(
          {Name(shown, *statement), say(words::kMergedInto, statement->merged_into())});
    } else if (!statement->has_result()) {
      others.items.push_back({"", Name(shown, *statement)});
    }
  }
  if (rated.empty() && others.items.empty()) return doc.Say(say(words::kNoStatements));
  for (auto& [round, statements] : rated) {
    std::stable_sort(statements.begin(), statements.end(),
                     [](const auto* a, const auto* b) { return PlaceOf(*a) < PlaceOf(*b); });
    const type::v1::Partition& partition = statements.front()->partition();
    if (item.rounds() > 1) doc.Say(say(words::kRound, round), "");
    doc.Say(say(words::kInOrderOfCommonGround));
    AddCharts(shown, statements, partition, doc);
    AddTable(shown, statements, partition, doc);
    AddDifferences(shown, statements, partition, doc);
  }
  if (others.items.empty()) return;
  doc.Say(say(words::kOtherStatements), "");
  doc.Add(std::move(others));
}

}  // namespace vooraf::report
