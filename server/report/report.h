// The report of a session: a pure function of what is shown, the log's fingerprint, and the
// language. The same source and options give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "server/report/source.h"

namespace vooraf::report {

enum class Format : uint8_t { kMarkdown, kHtml, kCsv, kJson };

struct Options {
  Format format = Format::kMarkdown;
  std::string language = "nl";  // or "en"
  char separator = ';';         // of CSV, or ','
};

struct File {
  std::string name;
  std::string content;
};

// One file; of CSV one per table.
std::vector<File> Write(const Source& source, const Options& options);

}  // namespace vooraf::report
