// The reports of one evening in every format and language, for people to read: golden/.
#include "tests/report/evening.h"
#include "tests/report/files.h"

namespace vooraf::report::testing {
namespace {

namespace fs = std::filesystem;

TEST(Golden, I3TheReportsOfAnEvening) {
  const Source source = SourceOf(PlayEvening().session());
  for (const std::string language : {"nl", "en"}) {
    const fs::path folder = fs::path(VOORAF_REPORT_TESTS) / "golden" / language;
    for (const Format format : {Format::kMarkdown, Format::kHtml, Format::kCsv, Format::kJson}) {
      const Options options{format, language, language == "nl" ? ';' : ','};
      for (const File& file : Write(source, options)) {
        ExpectFile(format == Format::kCsv ? folder / "csv" / file.name : folder / file.name,
                   file.content);
      }
    }
  }
}

}  // namespace
}  // namespace vooraf::report::testing
