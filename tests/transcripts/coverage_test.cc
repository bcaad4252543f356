// The transcripts together show every rule that a session follows, and every refusal.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace vooraf::transcripts {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What `pattern` finds in its first group, throughout `text`.
std::set<std::string> FindAll(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
    found.insert((*match)[1]);
  }
  return found;
}

std::string AllTranscripts() {
  std::string all;
  for (const auto& entry : fs::directory_iterator(VOORAF_TRANSCRIPTS)) {
    if (entry.path().extension() == ".txt") all += ReadFile(entry.path()) + "\n";
  }
  return all;
}

TEST(TranscriptCoverage, EveryRefusalIsInATranscript) {
  const std::string source = ReadFile(fs::path(VOORAF_SOURCE) / "server/domain/refusals.h");
  const std::set<std::string> there = FindAll(source, "\"([A-Z]+(?:_[A-Z]+)+)\"");
  ASSERT_GT(there.size(), 40u) << "the refusals were not found";
  const std::set<std::string> shown = FindAll(AllTranscripts(), "refused ([A-Z_]+):");
  for (const std::string& reason : there) {
    EXPECT_TRUE(shown.contains(reason)) << "no transcript shows " << reason;
  }
}

// The rules of the log, of views, of replays and of erasing (L, V, Y, Z) are about more than one
// command and its answer, those of counting methods (M) about none, those of templates (E) about
// none of a session's, those of the report (I) about what is made of a session, and P19 is about
// the way by which somebody comes, which only the api sees; they have tests of their own.
TEST(TranscriptCoverage, EveryRuleIsInATranscript) {
  const std::string spec = ReadFile(fs::path(VOORAF_SOURCE) / "docs/SPEC.md");
  std::set<std::string> there = FindAll(spec, "- \\*\\*([A-DF-HJKN-UWX]\\d+)\\*\\*");
  there.erase("P19");
  ASSERT_GT(there.size(), 60u) << "the rules were not found";
  const std::string transcripts = AllTranscripts();
  const std::set<std::string> shown = FindAll(transcripts, "rule ([A-Z]\\d+)");
  for (const std::string& rule : there) {
    EXPECT_TRUE(shown.contains(rule)) << "no transcript shows rule " << rule;
  }
  const std::set<std::string> known = FindAll(spec, "- \\*\\*([A-Z]\\d+)\\*\\*");
  for (const std::string& rule : shown) {
    EXPECT_TRUE(known.contains(rule)) << "there is no rule " << rule;
  }
}

}  // namespace
}  // namespace vooraf::transcripts
