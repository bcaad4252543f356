#include "tests/sim/solver.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>

namespace vooraf::sim {
namespace {

using Rational = boost::multiprecision::cpp_rational;
using Row = std::vector<Rational>;
using Matrix = std::vector<Row>;

// Numbers the unknowns; linked ones get the same number.
class Columns {
 public:
  Columns(const std::vector<Figure>& figures, const std::vector<Link>& links) {
    for (const Figure& figure : figures) {
      for (const Unknown& unknown : figure.sum) Add(unknown);
    }
    for (const Link& link : links) {
      const size_t a = Add(link.a);
      const size_t b = Add(link.b);
      for (auto& [unknown, column] : columns_) {
        if (column == b) column = a;
      }
    }
  }

  size_t Of(const Unknown& unknown) const { return columns_.at(unknown); }
  size_t size() const { return next_; }
  // The columns in which each person's unknowns stand.
  std::map<uint32_t, std::set<size_t>> ByPerson() const {
    std::map<uint32_t, std::set<size_t>> columns;
    for (const auto& [unknown, column] : columns_) columns[unknown.person].insert(column);
    return columns;
  }

 private:
  size_t Add(const Unknown& unknown) {
    const auto [found, added] = columns_.emplace(unknown, next_);
    next_ += added;
    return found->second;
  }

  std::map<Unknown, size_t> columns_;
  size_t next_ = 0;
};

// The rows in echelon form without those that are zero; only `columns` count.
size_t Rank(Matrix rows, const std::vector<size_t>& columns) {
  size_t rank = 0;
  for (const size_t column : columns) {
    size_t pivot = rank;
    while (pivot < rows.size() && rows[pivot][column] == 0) ++pivot;
    if (pivot == rows.size()) continue;
    std::swap(rows[rank], rows[pivot]);
    for (size_t i = rank + 1; i < rows.size(); ++i) {
      if (rows[i][column] == 0) continue;
      const Rational factor = rows[i][column] / rows[rank][column];
      for (const size_t k : columns) rows[i][k] -= factor * rows[rank][k];
    }
    ++rank;
  }
  return rank;
}

// People whose unknowns stand in the same figures, so that no sum holds one of them without the
// others.
struct Class {
  std::set<uint32_t> people;
  std::vector<size_t> columns;  // of one of them: those of the others say the same
};

std::vector<Class> ClassesOf(const Matrix& rows, const Columns& columns) {
  std::map<std::vector<Row>, Class> classes;  // by what stands in their columns
  for (const auto& [person, own] : columns.ByPerson()) {
    std::vector<Row> signature;
    for (const size_t column : own) {
      Row values;
      for (const Row& row : rows) values.push_back(row[column]);
      signature.push_back(std::move(values));
    }
    std::sort(signature.begin(), signature.end());
    Class& joined = classes[signature];
    joined.people.insert(person);
    joined.columns.assign(own.begin(), own.end());
  }
  std::vector<Class> all;
  for (auto& [signature, found] : classes) all.push_back(std::move(found));
  return all;
}

}  // namespace

std::optional<std::set<uint32_t>> WhoIsTold(const std::vector<Figure>& figures,
                                            const std::vector<Link>& links, uint32_t minimum) {
  const Columns columns(figures, links);
  Matrix rows;
  for (const Figure& figure : figures) {
    Row row(columns.size());
    for (const Unknown& unknown : figure.sum) row[columns.Of(unknown)] += 1;
    rows.push_back(std::move(row));
  }
  const std::vector<Class> classes = ClassesOf(rows, columns);
  const auto rank_without = [&](const std::vector<bool>& left_out) {
    std::vector<size_t> kept;
    for (size_t i = 0; i < classes.size(); ++i) {
      if (!left_out[i])
        kept.insert(kept.end(), classes[i].columns.begin(), classes[i].columns.end());
    }
    return Rank(rows, kept);
  };
  const size_t whole = rank_without(std::vector<bool>(classes.size()));

  std::optional<std::set<uint32_t>> told;
  std::vector<bool> left_out(classes.size());
  std::set<uint32_t> people;
  // Every union of classes with fewer people than the minimum.
  const auto search = [&](const auto& self, size_t from) -> void {
    // A sum vanishes outside these people just where leaving them out loses rank.
    if (!people.empty() && (!told || people.size() < told->size()) &&
        rank_without(left_out) < whole) {
      told = people;
    }
    for (size_t i = from; i < classes.size(); ++i) {
      if (people.size() + classes[i].people.size() >= minimum) continue;
      left_out[i] = true;
      people.insert(classes[i].people.begin(), classes[i].people.end());
      self(self, i + 1);
      left_out[i] = false;
      for (const uint32_t person : classes[i].people) people.erase(person);
    }
  };
  search(search, 0);
  return told;
}

}  // namespace vooraf::sim
