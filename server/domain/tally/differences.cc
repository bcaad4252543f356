#include "server/domain/tally/differences.h"

#include <algorithm>
#include <vector>

#include "server/domain/limits.h"
#include "server/domain/tally/method/fisher.h"
#include "server/domain/tally/method/holm.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::AspectResult;
using type::v1::Difference;
using type::v1::Differences;
using type::v1::PartResult;
using type::v1::Question;
using type::v1::RatingCounts;
using vooraf::tally::FisherTest;

constexpr double kLevel = 0.05;

// Of the people of one part, how many chose or agreed.
struct PartShare {
  uint32_t part = 0;
  uint32_t has = 0;
  uint32_t of = 0;
};

// All comparisons of one result: they are corrected together.
class Comparisons {
 public:
  // `people`: in all parts together. `about`: how many options or statements are compared at most.
  Comparisons(uint32_t people, int about, int parts)
      : test_(people), stands_anyway_(kLevel / std::max(1, about * parts * (parts - 1) / 2)) {}

  // Compares each two parts on one option or statement, which `about` names.
  void Add(const Difference& about, const std::vector<PartShare>& parts) {
    for (size_t i = 0; i < parts.size(); ++i) {
      for (size_t j = i + 1; j < parts.size(); ++j) Compare(about, parts[i], parts[j]);
    }
  }

  Differences Found() const {
    Differences differences;
    differences.set_compared(compared_);
    for (const size_t place : vooraf::tally::StandAfterHolm(p_, compared_, kLevel)) {
      *differences.add_found() = candidates_[place];
    }
    return differences;
  }

 private:
  void Compare(const Difference& about, const PartShare& one, const PartShare& other) {
    if (one.of < kComparedFrom || other.of < kComparedFrom) return;
    ++compared_;
    const double p = test_.TwoSided({one.has, one.of, other.has, other.of}, kLevel, stands_anyway_);
    if (p >= kLevel) return;
    const bool one_more = uint64_t{one.has} * other.of > uint64_t{other.has} * one.of;
    Difference& candidate = candidates_.emplace_back(about);
    candidate.set_part(one_more ? one.part : other.part);
    candidate.set_other_part(one_more ? other.part : one.part);
    p_.push_back(p);
  }

  const FisherTest test_;
  const double stands_anyway_;  // what is under this stands after any correction
  uint32_t compared_ = 0;
  std::vector<Difference> candidates_;
  std::vector<double> p_;  // of the candidates
};

uint32_t Chose(const PartResult& part) {
  return part.answered() - part.dont_know() - part.skipped();
}

uint32_t Rated(const RatingCounts& counts) {
  return counts.agree() + counts.disagree() + counts.pass();
}

// Of each part who chose the options from `first` to `last`.
std::vector<PartShare> SharesOf(const AspectResult& result, int first, int last) {
  std::vector<PartShare> shares;
  for (const PartResult& part : result.parts()) {
    PartShare& share = shares.emplace_back(PartShare{part.part(), 0, Chose(part)});
    for (int option = first; option <= last; ++option) share.has += part.counts(option - 1).count();
  }
  return shares;
}

}  // namespace

Differences DifferencesOf(const Question& question, const AspectResult& result) {
  const int options = result.parts().empty() ? 0 : result.parts(0).counts_size();
  uint32_t people = 0;
  for (const PartResult& part : result.parts()) people += Chose(part);
  Comparisons comparisons(people, options, result.parts_size());
  // Each comparison once: everybody stands on the first step or higher; and of two options of
  // which everybody chose one, the shares of the second are what is left.
  const int first = question.has_scale() ? 2 : 1;
  const int last = question.has_one_choice() && options == 2 ? 1 : options;
  for (int option = first; option <= last; ++option) {
    Difference about;
    about.set_option(static_cast<uint32_t>(option));
    comparisons.Add(about, SharesOf(result, option, question.has_scale() ? options : option));
  }
  return comparisons.Found();
}

Differences DifferencesOf(const type::v1::StatementsResult& result) {
  uint32_t people = 0;
  for (const auto& statement : result.statements()) {
    people = std::max(people, Rated(statement.everyone()));
  }
  Comparisons comparisons(people, result.statements_size(), result.partition().parts_size());
  std::vector<PartShare> shares;
  for (const auto& statement : result.statements()) {
    shares.clear();
    for (const RatingCounts& part : statement.parts()) {
      shares.push_back({part.part(), part.agree(), Rated(part)});
    }
    Difference about;
    about.set_statement(statement.statement());
    comparisons.Add(about, shares);
  }
  return comparisons.Found();
}

}  // namespace vooraf::domain::tally
