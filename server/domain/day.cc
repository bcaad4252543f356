#include "server/domain/day.h"

#include <chrono>
#include <cstdio>
#include <optional>

namespace vooraf::domain {
namespace {

std::optional<std::chrono::year_month_day> Parse(const std::string& text) {
  unsigned year = 0, month = 0, day = 0;
  int read = 0;
  const int fields = std::sscanf(text.c_str(), "%4u-%2u-%2u%n", &year, &month, &day, &read);
  if (fields != 3 || read != 10 || text.size() != 10 || text.find_first_of(" +") < text.size()) {
    return std::nullopt;
  }
  const std::chrono::year_month_day parsed{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
  return parsed.ok() ? std::optional(parsed) : std::nullopt;
}

}  // namespace

bool IsDay(const std::string& text) { return Parse(text).has_value(); }

bool HasGoneBy(const std::string& day, Time now) {
  const auto parsed = Parse(day);
  return parsed && std::chrono::sys_days(*parsed) < std::chrono::floor<std::chrono::days>(now);
}

}  // namespace vooraf::domain
