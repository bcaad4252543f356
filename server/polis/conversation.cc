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

tl::unexpected<domain::Error> BadValue(const CsvFile& csv, const std::string& column,
                                       const std::string& value) {
  return Refuse(kBadValue, {{"file", csv.name()},
                            {"line", std::to_string(csv.line())},
                            {"column", column},
                            {"value", Shown(value)}});
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

// A column and what stands in it.
struct Column {
  CsvFile& csv;
  size_t index;
  std::string name;

  static Result<Column> Find(CsvFile& csv, const char* name) {
    auto index = csv.Column(name);
    if (!index) return domain::Propagate(index);
    return Column{csv, *index, name};
  }
  Result<std::string> Text() const {
    if (IsUtf8(csv[index])) return csv[index];
    return BadValue(csv, name, csv[index]);
  }
  Result<int64_t> Number() const {
    const std::string& text = csv[index];
    if (const auto number = NumberIn(text)) return *number;
    return BadValue(csv, name, text);
  }
  // Seconds in earlier exports, milliseconds in later ones.
  Result<domain::Time> Time() const {
    constexpr int64_t kMillisFrom = 100'000'000'000;
    constexpr int64_t kMillisTo = 100'000'000'000'000;
    auto number = Number();
    if (!number) return domain::Propagate(number);
    if (*number <= 0 || *number >= kMillisTo) return BadValue(csv, name, csv[index]);
    if (*number < kMillisFrom) return domain::Time(std::chrono::seconds(*number));
    return domain::Time(std::chrono::milliseconds(*number));
  }
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
  auto csv = CsvFile::Open(folder_ / "participants-votes.csv");
  if (!csv) return domain::Propagate(csv);
  auto person = Column::Find(*csv, "participant");
  if (!person) return domain::Propagate(person);
  auto group = Column::Find(*csv, "group-id");
  if (!group) return domain::Propagate(group);
  while (true) {
    auto more = csv->Next();
    if (!more) return domain::Propagate(more);
    if (!*more) return {};
    auto id = person->Number();
    if (!id) return domain::Propagate(id);
    const std::string& typed = (*csv)[group->index];
    std::optional<int64_t> number;
    if (!typed.empty()) {
      number = NumberIn(typed);
      if (!number || *number < 0) return BadValue(*csv, group->name, typed);
    }
    if (!groups_.try_emplace(*id, number).second) {
      return Refuse(kTwice, {{"file", csv->name()},
                             {"line", std::to_string(csv->line())},
                             {"column", person->name},
                             {"value", std::to_string(*id)}});
    }
    PersonOf(*id);
  }
}

Result<void> Reading::ReadStatements() {
  auto csv = CsvFile::Open(folder_ / "comments.csv");
  if (!csv) return domain::Propagate(csv);
  auto time = Column::Find(*csv, "timestamp");
  if (!time) return domain::Propagate(time);
  auto id = Column::Find(*csv, "comment-id");
  if (!id) return domain::Propagate(id);
  auto author = Column::Find(*csv, "author-id");
  if (!author) return domain::Propagate(author);
  auto moderated = Column::Find(*csv, "moderated");
  if (!moderated) return domain::Propagate(moderated);
  auto body = Column::Find(*csv, "comment-body");
  if (!body) return domain::Propagate(body);
  // Of later exports only.
  const auto seed = csv->Column("is-seed");
  while (true) {
    auto more = csv->Next();
    if (!more) return domain::Propagate(more);
    if (!*more) return {};
    auto at = time->Time();
    if (!at) return domain::Propagate(at);
    auto number = id->Number();
    if (!number) return domain::Propagate(number);
    auto by = author->Number();
    if (!by) return domain::Propagate(by);
    auto verdict = moderated->Number();
    if (!verdict) return domain::Propagate(verdict);
    auto text = body->Text();
    if (!text) return domain::Propagate(text);
    if (!statements_.try_emplace(*number, read_.statements.size()).second) {
      return Refuse(kTwice, {{"file", csv->name()},
                             {"line", std::to_string(csv->line())},
                             {"column", id->name},
                             {"value", std::to_string(*number)}});
    }
    read_.statements.push_back({.id = *number,
                                .author = PersonOf(*by),
                                .is_seed = seed && (*csv)[*seed] == "true",
                                .moderated_out = *verdict < 0,
                                .time = *at,
                                .text = *std::move(text),
                                .line = csv->line()});
  }
}

Result<void> Reading::ReadVotes() {
  auto csv = CsvFile::Open(folder_ / "votes.csv");
  if (!csv) return domain::Propagate(csv);
  auto time = Column::Find(*csv, "timestamp");
  if (!time) return domain::Propagate(time);
  auto id = Column::Find(*csv, "comment-id");
  if (!id) return domain::Propagate(id);
  auto voter = Column::Find(*csv, "voter-id");
  if (!voter) return domain::Propagate(voter);
  auto vote = Column::Find(*csv, "vote");
  if (!vote) return domain::Propagate(vote);
  while (true) {
    auto more = csv->Next();
    if (!more) return domain::Propagate(more);
    if (!*more) return {};
    auto at = time->Time();
    if (!at) return domain::Propagate(at);
    auto on = id->Number();
    if (!on) return domain::Propagate(on);
    auto by = voter->Number();
    if (!by) return domain::Propagate(by);
    auto value = vote->Number();
    if (!value) return domain::Propagate(value);
    if (*value < -1 || *value > 1) return BadValue(*csv, vote->name, (*csv)[vote->index]);
    const auto statement = statements_.find(*on);
    if (statement == statements_.end()) {
      return Refuse(kUnknownStatement, {{"file", csv->name()},
                                        {"line", std::to_string(csv->line())},
                                        {"value", std::to_string(*on)}});
    }
    const auto rating = *value == 1   ? type::v1::RATING_AGREE
                        : *value == 0 ? type::v1::RATING_PASS
                                      : type::v1::RATING_DISAGREE;
    read_.votes.push_back({statement->second, PersonOf(*by), rating, *at});
  }
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
