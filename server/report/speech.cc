#include "server/report/speech.h"

#include <array>
#include <chrono>

#include "server/domain/sentences.h"

namespace vooraf::report {
namespace {

using google::protobuf::Timestamp;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr std::array<Words, 12> kMonths{{{"januari", "January"},
                                         {"februari", "February"},
                                         {"maart", "March"},
                                         {"april", "April"},
                                         {"mei", "May"},
                                         {"juni", "June"},
                                         {"juli", "July"},
                                         {"augustus", "August"},
                                         {"september", "September"},
                                         {"oktober", "October"},
                                         {"november", "November"},
                                         {"december", "December"}}};

// Under this many people percentages would pretend a precision that is not there (rule D7).
constexpr uint32_t kSharesFrom = 5;

bool Absent(const Timestamp& time) { return time.seconds() == 0 && time.nanos() == 0; }

sys_seconds UtcOf(const Timestamp& time) {
  return sys_seconds(std::chrono::seconds(time.seconds()));
}

// The European Union's summer time: from the last Sunday of March to that of October, at 1:00 UTC.
// Worked out here, so that a report is the same whatever the machine has installed.
sys_seconds InTheNetherlands(sys_seconds utc) {
  const auto year = year_month_day(floor<days>(utc)).year();
  const auto last_sunday = [&](std::chrono::month month) {
    return sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + hours(1);
  };
  const bool summer =
      utc >= last_sunday(std::chrono::March) && utc < last_sunday(std::chrono::October);
  return utc + hours(summer ? 2 : 1);
}

std::string IsoDayOf(sys_seconds time) {
  const year_month_day day(floor<days>(time));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string ClockOf(sys_seconds time) {
  const auto since_midnight = time - floor<days>(time);
  const auto hour = floor<hours>(since_midnight);
  return fmt::format("{:02}:{:02}", hour.count(), floor<minutes>(since_midnight - hour).count());
}

}  // namespace

std::string Speech::In(const type::v1::Text& text) const {
  return domain::InLanguage(text, language());
}

std::string Speech::Day(const std::string& date) const {
  const bool shaped = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                      date.find_first_not_of("0123456789-") == std::string::npos;
  if (!shaped) return date;
  const int month = (date[5] - '0') * 10 + (date[6] - '0');
  const int day = (date[8] - '0') * 10 + (date[9] - '0');
  if (month < 1 || month > 12) return date;
  return fmt::format("{} {} {}", day, (*this)(kMonths[static_cast<size_t>(month - 1)]),
                     date.substr(0, 4));
}

std::string Speech::Moment(const Timestamp& time) const {
  if (Absent(time)) return "";
  const auto here = InTheNetherlands(UtcOf(time));
  return Day(IsoDayOf(here)) + ", " + ClockOf(here);
}

std::string Speech::DayOf(const Timestamp& time) const { return Day(IsoDay(time)); }

std::string Speech::Thousandths(int32_t value) const {
  const int32_t hundredths = (value < 0 ? -value : value) / 10;
  return fmt::format("{}{}{}{:02}", value < 0 && hundredths > 0 ? "-" : "", hundredths / 100,
                     dutch_ ? ',' : '.', hundredths % 100);
}

std::string Speech::Figure(int64_t value, int64_t unit) const {
  const int64_t size = value < 0 ? -value : value;
  std::string text = (value < 0 ? "-" : "") + std::to_string(size / unit);
  int64_t rest = size % unit;
  if (rest == 0) return text;
  text += dutch_ ? ',' : '.';
  // Counts have units of at most 10 to the power of 6; __int128 is not needed.
  for (int64_t left = unit; left > 1 && rest > 0; left = (left + 9) / 10) {
    rest *= 10;
    text += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
  return text;
}

std::string Speech::CountOf(uint32_t count, uint32_t of) const {
  if (of < kSharesFrom) return std::to_string(count);
  return fmt::format("{} ({}%)", count, (uint64_t{count} * 200 + of) / (uint64_t{of} * 2));
}

std::string IsoDay(const Timestamp& time) {
  return Absent(time) ? "" : IsoDayOf(InTheNetherlands(UtcOf(time)));
}

std::string IsoTime(const Timestamp& time) {
  if (Absent(time)) return "";
  const sys_seconds utc = UtcOf(time);
  const auto second = (utc - floor<minutes>(utc)).count();
  return fmt::format("{}T{}:{:02}Z", IsoDayOf(utc), ClockOf(utc), second);
}

}  // namespace vooraf::report
