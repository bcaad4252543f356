#include "tests/logfile/log_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "server/domain/session.h"
#include "server/live/session_record.h"
#include "server/logfile/export.h"
#include "server/logfile/export_line.h"
#include "tests/domain/talk.h"
#include "tests/store/sqlite/database.h"

namespace vooraf::logfile::testing {

LogFiles::LogFiles() { domain::testing::PlayTalk(talk_); }

fs::path LogFiles::Data(const std::string& name) {
  const fs::path data = folder_.path() / name;
  fs::create_directories(data);
  return data;
}

std::unique_ptr<store::SqliteStore> LogFiles::Open(const fs::path& data) {
  auto opened = store::OpenSqlite(data / "vooraf.db");
  if (!opened) throw std::runtime_error(opened.error().Message("en"));
  return std::move(*opened);
}

void LogFiles::PutTalk(const fs::path& data, const std::string& name) { Put(data, name, talk()); }

void LogFiles::Put(const fs::path& data, const std::string& name,
                   const std::vector<domain::StoredEvent>& events) {
  domain::Session session;
  for (const domain::StoredEvent& event : events) domain::Evolve(session, event);
  store::Append append = store::testing::AppendOf({name}, 0, events);
  append.record = live::MakeRecord({name}, session);
  const auto store = Open(data);
  const auto result = store::testing::CommitOne(store->log(), append);
  ASSERT_EQ(result.status, store::CommitStatus::kDone) << store::testing::ReasonOf(result);
}

void LogFiles::Meddle(const fs::path& data, const std::string& sql) {
  store::testing::OtherProgram(data / "vooraf.db").Execute(sql);
}

fs::path LogFiles::ExportOf(const fs::path& data, const std::string& name) {
  const fs::path file = File("export-" + std::to_string(++exports_) + ".jsonl");
  const auto exported = ExportLog(data, name, file, {});
  EXPECT_TRUE(exported) << exported.error().Message("en");
  return file;
}

fs::path LogFiles::WithUnknownField(const fs::path& exported) {
  constexpr std::string_view kField900 = "\xa0\x38\x01";
  std::vector<std::string> lines = Lines(Read(exported));
  const auto without_feed = [](const std::string& line) { return line.substr(0, line.size() - 1); };
  const auto header = ReadHeaderLine(without_feed(lines.front()));
  const auto end = ReadEndLine(without_feed(lines.back()));
  std::string bytes;
  std::string bytes_before;
  std::string& last = lines[lines.size() - 2];
  store::RowView row;
  store::RowView before;
  EXPECT_TRUE(ReadRowLine(without_feed(last), bytes, row));
  EXPECT_TRUE(ReadRowLine(without_feed(lines[lines.size() - 3]), bytes_before, before));
  domain::Hash previous;
  std::copy(before.hash.begin(), before.hash.end(), previous.begin());
  const std::string structure = std::string(row.structure) + std::string(kField900);
  row.structure = structure;
  const domain::Hash hash = store::ChainHash(previous, *store::LinkOf(header->session, row));
  row.hash = {reinterpret_cast<const char*>(hash.data()), hash.size()};
  last.clear();
  AppendRowLine(row, last);
  lines.back() = EndLine({end->seq, hash});
  std::string text;
  for (const std::string& line : lines) text += line;
  const fs::path file = exported.string() + ".newer";
  Write(file, text);
  return file;
}

std::string LogFiles::Read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void LogFiles::Write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::vector<std::string> LogFiles::Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line + "\n");
  return lines;
}

std::vector<std::string> LogFiles::Problems(const fs::path& path, const VerifyOptions& options) {
  const auto verified = Verify(path, options);
  if (!verified) return {std::string(verified.error().reason())};
  std::vector<std::string> reasons;
  const auto add = [&](const std::vector<domain::Error>& problems) {
    for (const domain::Error& problem : problems) reasons.emplace_back(problem.reason());
  };
  add(verified->problems);
  for (const SessionFound& found : verified->sessions) add(found.problems);
  EXPECT_EQ(reasons.empty(), verified->whole());
  return reasons;
}

std::string LogFiles::FirstSeq(const fs::path& path) {
  const auto verified = Verify(path, {});
  EXPECT_TRUE(verified) << verified.error().Message("en");
  for (const SessionFound& found : verified->sessions) {
    if (found.problems.empty()) continue;
    const auto seq = found.problems.front().metadata.find("seq");
    return seq == found.problems.front().metadata.end() ? "" : seq->second;
  }
  return {};
}

store::Head LogFiles::HeadOf(const fs::path& data, const std::string& name) {
  const auto head = Open(data)->log().ReadHead({name});
  EXPECT_TRUE(head);
  return *head;
}

}  // namespace vooraf::logfile::testing
