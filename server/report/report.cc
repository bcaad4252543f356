#include "server/report/report.h"

#include "server/report/sections.h"
#include "server/report/writers.h"

namespace vooraf::report {

std::vector<File> Write(const Source& source, const Options& options) {
  const Shown shown(source, Speech(options.language));
  switch (options.format) {
    case Format::kMarkdown:
      return {{"report.md", WriteMarkdown(MakeDocument(shown))}};
    case Format::kHtml:
      return {{"report.html", WriteHtml(MakeDocument(shown))}};
    case Format::kCsv:
      return WriteCsv(MakeTables(shown), shown.speech(), options.separator);
    case Format::kJson:
      return {{"report.json", WriteJson(MakeTables(shown), shown)}};
  }
  return {};
}

}  // namespace vooraf::report
