// The report's language: its words, and how dates and figures are written.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "google/protobuf/timestamp.pb.h"
#include "vooraf/type/v1/text.pb.h"

namespace vooraf::report {

// A text in both languages; {} are places filled in, the same in both.
struct Words {
  std::string_view nl, en;
};

class Speech {
 public:
  // "nl" or "en".
  explicit Speech(std::string_view language) : dutch_(language == "nl") {}

  std::string_view language() const { return dutch_ ? "nl" : "en"; }

  std::string operator()(const Words& words) const {
    return std::string(dutch_ ? words.nl : words.en);
  }
  template <class... Args>
  std::string operator()(const Words& words, const Args&... args) const {
    return fmt::vformat(dutch_ ? words.nl : words.en, fmt::make_format_args(args...));
  }

  // What people wrote, in this language if they did, else in their first.
  std::string In(const type::v1::Text& text) const;

  // "26 November 2026" for "2026-11-26"; what is no date stays as it is.
  std::string Day(const std::string& date) const;
  // "26 November 2026, 19:30", as clocks in the Netherlands show it; "" for no time.
  std::string Moment(const google::protobuf::Timestamp& time) const;
  std::string DayOf(const google::protobuf::Timestamp& time) const;
  // "0.84" for 840.
  std::string Thousandths(int32_t value) const;
  // "2.5" for 5 halves. REQUIRES: unit > 0.
  std::string Figure(int64_t value, int64_t unit) const;
  // "3 (60%)"; the share alone only where there are enough people to speak of shares.
  std::string CountOf(uint32_t count, uint32_t of) const;

 private:
  bool dutch_;
};

// "2026-11-26" of a moment, in the Netherlands; "" for no time.
std::string IsoDay(const google::protobuf::Timestamp& time);
// "2026-11-26T18:30:05Z"; "" for no time.
std::string IsoTime(const google::protobuf::Timestamp& time);

}  // namespace vooraf::report
