#include "server/domain/tally/common_ground.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <vector>

#include "server/domain/tally/method/group_consensus.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::RatingCounts;
using type::v1::StatementResult;
using type::v1::StatementsResult;
using vooraf::tally::GroupView;

constexpr double kMillionths = 1'000'000;

uint32_t Rated(const RatingCounts& counts) {
  return counts.agree() + counts.disagree() + counts.pass();
}

// A statement that every part rated.
struct Shared {
  StatementResult* result = nullptr;
  const RatingCounts* smallest = nullptr;  // the part in which the smallest share agrees
  std::vector<GroupView> views;            // of the parts
};

bool RatedByEveryPart(const StatementResult& result) {
  return !result.parts().empty() &&
         std::all_of(result.parts().begin(), result.parts().end(),
                     [](const RatingCounts& counts) { return Rated(counts) > 0; });
}

// Exactly. REQUIRES: both parts rated.
std::strong_ordering CompareShares(const RatingCounts& a, const RatingCounts& b) {
  return uint64_t{a.agree()} * Rated(b) <=> uint64_t{b.agree()} * Rated(a);
}

std::strong_ordering BySmallest(const Shared& a, const Shared& b) {
  return CompareShares(*a.smallest, *b.smallest);
}

std::strong_ordering ByConsensus(const Shared& a, const Shared& b) {
  return vooraf::tally::CompareConsensus(a.views, b.views);
}

Shared LookAt(StatementResult& result) {
  Shared shared{&result, &result.parts(0), {}};
  for (const RatingCounts& counts : result.parts()) {
    if (CompareShares(counts, *shared.smallest) < 0) shared.smallest = &counts;
    shared.views.push_back({counts.agree(), Rated(counts)});
  }
  return shared;
}

// Lists the statements, highest first, equal ones by number, and notes the place of each.
template <class Compare>
void List(std::vector<Shared>& statements, Compare compare,
          void (StatementResult::*place)(uint32_t),
          google::protobuf::RepeatedField<uint32_t>& list) {
  std::stable_sort(statements.begin(), statements.end(),
                   [&](const Shared& a, const Shared& b) { return compare(a, b) > 0; });
  uint32_t at = 0;
  for (size_t i = 0; i < statements.size(); ++i) {
    const bool equal = i > 0 && compare(statements[i - 1], statements[i]) == 0;
    if (!equal) at = static_cast<uint32_t>(i) + 1;
    (statements[i].result->*place)(at);
    list.Add(statements[i].result->statement());
  }
}

}  // namespace

void AddCommonGround(StatementsResult& result) {
  std::vector<Shared> statements;
  for (StatementResult& statement : *result.mutable_statements()) {
    if (!RatedByEveryPart(statement)) continue;
    const Shared& shared = statements.emplace_back(LookAt(statement));
    statement.set_smallest_share_part(shared.smallest->part());
    statement.set_consensus(static_cast<uint32_t>(
        std::lround(vooraf::tally::GroupConsensus(shared.views) * kMillionths)));
  }
  List(statements, ByConsensus, &StatementResult::set_consensus_place,
       *result.mutable_by_consensus());
  std::sort(statements.begin(), statements.end(), [](const Shared& a, const Shared& b) {
    return a.result->statement() < b.result->statement();
  });
  List(statements, BySmallest, &StatementResult::set_smallest_share_place,
       *result.mutable_by_smallest_share());
}

}  // namespace vooraf::domain::tally
