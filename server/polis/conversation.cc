#include "server/polis/conversation.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "server/polis/csv.h"
#include "server/polis/refusals.h"

namespace vooraf::polis {
namespace {

using domain::Result;

// As it can be shown, whatever it is.
std::string Shown(const std::string& value) {
  constexpr size_t kShown = 40;
  std::string shown = value.substr(0, kShown);
  for (char& c : shown) {
    if (c < ' ' || c > '~') c = '?';
  }
  return shown;
}

// Whether all of the bytes are UTF-8, as RFC 3629 has it.
bool IsUtf8(const std::string& text) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  for (size_t i = 0; i < text.size();) {
    const uint8_t lead = byte(i++);
    if (lead < 0x80) continue;
    const size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - i < more) return false;
    // No longer form than need be, no surrogates, nothing beyond U+10FFFF.
    const uint8_t first = byte(i);
    if ((lead == 0xE0 && first < 0xA0) || (lead == 0xED && first > 0x9F) ||
        (lead == 0xF0 && first < 0x90) || (lead == 0xF4 && first > 0x8F)) {
      return false;
    }
    for (size_t k = 0; k < more; ++k) {
      if ((byte(i++) & 0xC0) != 0x80) return false;
    }
  }
  return true;
}

std::optional<int64_t> NumberIn(const std::string& text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// A file and the columns that are asked of it, by number. The first thing that is wrong with it is
// kept, and ends it: what is read after that is of no use.
class Table {
 public:
  explicit Table(const std::filesystem::path& file) : csv_(CsvFile::Open(file)) {
    if (!csv_) fault_ = csv_.error();
  }

  size_t Column(const char* name) {
    if (fault_) return 0;
    const auto found = csv_->Column(name);
    if (!found) fault_ = found.error();
    return found.value_or(0);
  }
  std::optional<size_t> MaybeColumn(const char* name) const {
    const auto found = fault_ ? std::nullopt : std::optional(csv_->Column(name));
    return found && *found ? std::optional(**found) : std::nullopt;
  }

  // False at the end, and where something is wrong.
  bool Next() {
    if (fault_) return false;
    const auto more = csv_->Next();
    if (!more) fault_ = more.error();
    return more.value_or(false);
  }
  const std::string& operator[](size_t column) const { return (*csv_)[column]; }
  uint64_t line() const { return csv_->line(); }

  std::string Text(size_t column) {
    if (!IsUtf8((*csv_)[column])) BadValue(column);
    return (*csv_)[column];
  }
  int64_t Number(size_t column) {
    const auto number = NumberIn((*csv_)[column]);
    if (!number) BadValue(column);
    return number.value_or(0);
  }
  // Seconds in earlier exports, milliseconds in later ones.
  domain::Time Time(size_t column) {
    constexpr int64_t kMillisFrom = 100'000'000'000;
    constexpr int64_t kMillisTo = 100'000'000'000'000;
    const int64_t number = Number(column);
    if (number <= 0 || number >= kMillisTo) BadValue(column);
    if (number < kMillisFrom) return domain::Time(std::chrono::seconds(number));
    return domain::Time(std::chrono::milliseconds(number));
  }

  // Something is wrong with what stands there.
  void BadValue(size_t column) { Fault(kBadValue, column); }
  void Twice(size_t column) { Fault(kTwice, column); }
  void UnknownStatement(size_t column) { Fault(kUnknownStatement, column); }

  bool ok() const { return !fault_; }
  Result<void> result() const {
    if (fault_) return tl::unexpected(*fault_);
    return {};
  }

 private:
  void Fault(const domain::Refusal& refusal, size_t column) {
    if (fault_) return;
    fault_ = domain::Error{&refusal,
                           {{"file", csv_->name()},
                            {"line", std::to_string(csv_->line())},
                            {"column", csv_->columns()[column]},
                            {"value", Shown((*csv_)[column])}}};
  }

  Result<CsvFile> csv_;
  std::optional<domain::Error> fault_;
};

class Reading {
 public:
  explicit Reading(const std::filesystem::path& folder) : folder_(folder) {}
  Result<Conversation> Run();

 private:
  Result<void> ReadPeople();
  Result<void> ReadStatements();
  Result<void> ReadVotes();
  Result<void> ReadSummary();
  size_t PersonOf(int64_t id) { return people_.try_emplace(id, people_.size()).first->second; }
  void PutInOrder();

  const std::filesystem::path& folder_;
  Conversation read_;
  std::map<int64_t, size_t> people_;  // by id, in the order in which they were met
  std::map<int64_t, std::optional<int64_t>> groups_;
  std::map<int64_t, size_t> statements_;  // by id
};

// People are those of the matrix, and whoever else wrote or voted.
Result<void> Reading::ReadPeople() {
  Table table(folder_ / "participants-votes.csv");
  const size_t person = table.Column("participant");
  const size_t group = table.Column("group-id");
  while (table.Next()) {
    const int64_t id = table.Number(person);
    std::optional<int64_t> number;
    if (!table[group].empty()) number = table.Number(group);
    if (number && *number < 0) table.BadValue(group);
    if (!table.ok()) break;
    if (!groups_.try_emplace(id, number).second) table.Twice(person);
    PersonOf(id);
  }
  return table.result();
}

Result<void> Reading::ReadStatements() {
  Table table(folder_ / "comments.csv");
  const size_t time = table.Column("timestamp");
  const size_t id = table.Column("comment-id");
  const size_t author = table.Column("author-id");
  const size_t moderated = table.Column("moderated");
  const size_t body = table.Column("comment-body");
  // Of later exports only.
  const auto seed = table.MaybeColumn("is-seed");
  while (table.Next()) {
    Statement statement{.id = table.Number(id),
                        .is_seed = seed && table[*seed] == "true",
                        .moderated_out = table.Number(moderated) < 0,
                        .time = table.Time(time),
                        .text = table.Text(body),
                        .line = table.line()};
    const int64_t by = table.Number(author);
    if (!table.ok()) break;
    statement.author = PersonOf(by);
    if (!statements_.try_emplace(statement.id, read_.statements.size()).second) table.Twice(id);
    read_.statements.push_back(std::move(statement));
  }
  return table.result();
}

Result<void> Reading::ReadVotes() {
  Table table(folder_ / "votes.csv");
  const size_t time = table.Column("timestamp");
  const size_t id = table.Column("comment-id");
  const size_t voter = table.Column("voter-id");
  const size_t vote = table.Column("vote");
  while (table.Next()) {
    const domain::Time at = table.Time(time);
    const auto statement = statements_.find(table.Number(id));
    const int64_t by = table.Number(voter);
    const int64_t value = table.Number(vote);
    if (value < -1 || value > 1) table.BadValue(vote);
    if (statement == statements_.end()) table.UnknownStatement(id);
    if (!table.ok()) break;
    const auto rating = value == 1   ? type::v1::RATING_AGREE
                        : value == 0 ? type::v1::RATING_PASS
                                     : type::v1::RATING_DISAGREE;
    read_.votes.push_back({statement->second, PersonOf(by), rating, at});
  }
  return table.result();
}

// Lines of a name and a value, without a first line that names columns.
Result<void> Reading::ReadSummary() {
  const std::filesystem::path file = folder_ / "summary.csv";
  std::error_code none;
  if (!std::filesystem::exists(file, none)) return {};
  auto csv = CsvFile::Open(file);
  if (!csv) return domain::Propagate(csv);
  if (csv->columns().size() != 2) return {};
  const auto take = [&](const std::string& name, const std::string& value) {
    if (!IsUtf8(value)) return;
    if (name == "topic") read_.topic = value;
    if (name == "conversation-description") read_.description = value;
  };
  take(csv->columns()[0], csv->columns()[1]);
  while (true) {
    auto more = csv->Next();
    if (!more) return domain::Propagate(more);
    if (!*more) return {};
    take((*csv)[0], (*csv)[1]);
  }
}

void Reading::PutInOrder() {
  // People by their ids rather than in the order in which the files happen to name them.
  std::vector<size_t> place(people_.size());
  for (const auto& [id, met] : people_) {
    place[met] = read_.people.size();
    const auto group = groups_.find(id);
    read_.people.push_back({id, group == groups_.end() ? std::nullopt : group->second});
  }
  for (Statement& statement : read_.statements) statement.author = place[statement.author];
  for (Vote& vote : read_.votes) {
    vote.voter = place[vote.voter];
    // What was voted on was there.
    Statement& statement = read_.statements[vote.statement];
    statement.time = std::min(statement.time, vote.time);
  }
  std::vector<size_t> order(read_.statements.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const Statement& one = read_.statements[a];
    const Statement& other = read_.statements[b];
    return std::pair(one.time, one.id) < std::pair(other.time, other.id);
  });
  std::vector<size_t> rank(order.size());
  std::vector<Statement> sorted;
  for (const size_t i : order) {
    rank[i] = sorted.size();
    sorted.push_back(std::move(read_.statements[i]));
  }
  read_.statements = std::move(sorted);
  for (Vote& vote : read_.votes) vote.statement = rank[vote.statement];
  std::stable_sort(read_.votes.begin(), read_.votes.end(),
                   [](const Vote& a, const Vote& b) { return a.time < b.time; });
}

Result<Conversation> Reading::Run() {
  for (auto step : {&Reading::ReadPeople, &Reading::ReadStatements, &Reading::ReadVotes,
                    &Reading::ReadSummary}) {
    if (auto done = (this->*step)(); !done) return domain::Propagate(done);
  }
  if (read_.statements.empty() || read_.votes.empty()) {
    return Refuse(kNobodyVoted, {{"folder", folder_.string()}});
  }
  PutInOrder();
  return std::move(read_);
}

}  // namespace

Result<Conversation> Read(const std::filesystem::path& folder) { return Reading(folder).Run(); }

}  // namespace vooraf::polis
