// Every text that the program prints, in Dutch and English. The texts themselves stand in
// texts/*.def, one entry each with both languages, so that none can lack one; {} are places filled
// in, the same in both.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vooraf::cli {

enum class T : uint16_t {
#define VOORAF_TEXT(name, en, nl) name,
#include "client-cli/texts/conclusions.def"
#include "client-cli/texts/examples.def"
#include "client-cli/texts/facts.def"
#include "client-cli/texts/floor.def"
#include "client-cli/texts/follow_up.def"
#include "client-cli/texts/help.def"
#include "client-cli/texts/log.def"
#include "client-cli/texts/messages.def"
#include "client-cli/texts/people.def"
#include "client-cli/texts/record.def"
#include "client-cli/texts/replay.def"
#include "client-cli/texts/report.def"
#include "client-cli/texts/sheets.def"
#include "client-cli/texts/signals.def"
#include "client-cli/texts/tally.def"
#include "client-cli/texts/view.def"
#undef VOORAF_TEXT
};

struct Phrase {
  std::string_view name, en, nl;
};

inline constexpr auto kPhrases = std::to_array<Phrase>({
#define VOORAF_TEXT(name, en, nl) {#name, en, nl},
#include "client-cli/texts/conclusions.def"
#include "client-cli/texts/examples.def"
#include "client-cli/texts/facts.def"
#include "client-cli/texts/floor.def"
#include "client-cli/texts/follow_up.def"
#include "client-cli/texts/help.def"
#include "client-cli/texts/log.def"
#include "client-cli/texts/messages.def"
#include "client-cli/texts/people.def"
#include "client-cli/texts/record.def"
#include "client-cli/texts/replay.def"
#include "client-cli/texts/report.def"
#include "client-cli/texts/sheets.def"
#include "client-cli/texts/signals.def"
#include "client-cli/texts/tally.def"
#include "client-cli/texts/view.def"
#undef VOORAF_TEXT
});

class Texts {
 public:
  // "nl" or "en".
  explicit Texts(std::string_view language) : dutch_(language == "nl") {}

  std::string_view language() const { return dutch_ ? "nl" : "en"; }
  std::string_view Raw(T text) const {
    const Phrase& phrase = kPhrases[static_cast<size_t>(text)];
    return dutch_ ? phrase.nl : phrase.en;
  }
  std::string operator()(T text) const { return std::string(Raw(text)); }
  template <class... Args>
  std::string operator()(T text, const Args&... args) const {
    return fmt::vformat(Raw(text), fmt::make_format_args(args...));
  }

 private:
  bool dutch_;
};

// The language to speak: what --lang says, else the locale's, else English.
std::string LanguageFrom(int argc, const char* const* argv);

}  // namespace vooraf::cli
