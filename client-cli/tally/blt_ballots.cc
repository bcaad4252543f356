// Ballots as OpenSTV and the Electoral Reform Society write them.
#include <algorithm>
#include <charconv>
#include <optional>

#include "client-cli/tally/ballot_file.h"
#include "client-cli/tally/problems.h"

namespace vooraf::cli {
namespace {

using client::Fail;
using client::Result;

// Words and quoted names, one after another; from # to the end of a line nothing counts.
class Tokens {
 public:
  explicit Tokens(std::string_view bytes) : left_(bytes) {}

  // False at the end. A name keeps its quotes, so that it is told from a word; one that does not
  // end on its line, or that something is stuck to, comes with all of that line.
  bool Next(std::string_view* token) {
    while (!left_.empty()) {
      const char c = left_.front();
      if (c == '#') {
        left_.remove_prefix(std::min(left_.find('\n'), left_.size()));
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        if (c == '\n') ++line_;
        left_.remove_prefix(1);
      } else {
        break;
      }
    }
    if (left_.empty()) return false;
    const size_t length = left_.front() == '"' ? NameLength() : left_.find_first_of(kAfterWord);
    *token = left_.substr(0, length);
    left_.remove_prefix(token->size());
    return true;
  }
  size_t line() const { return line_; }

 private:
  static constexpr std::string_view kAfterWord = " \t\r\n#";

  size_t NameLength() const {
    const size_t line_end = std::min(left_.find_first_of("\r\n"), left_.size());
    const size_t length = std::min(left_.find('"', 1), left_.size() - 1) + 1;
    const bool whole = length <= line_end && (length == left_.size() ||
                                              kAfterWord.find(left_[length]) != kAfterWord.npos);
    return whole ? length : line_end;
  }

  std::string_view left_;
  size_t line_ = 1;
};

// Between quotes; none for anything else.
std::optional<std::string> NameIn(std::string_view token) {
  const bool quoted =
      token.size() > 1 && token.front() == '"' && token.find('"', 1) == token.size() - 1;
  if (!quoted) return std::nullopt;
  return std::string(token.substr(1, token.size() - 2));
}

class Reader {
 public:
  Reader(const std::string& path, std::string_view bytes) : path_(path), tokens_(bytes) {}

  Result<BallotFile> Read(const std::string& method) {
    file_.method = FindTallyMethod(method.empty() ? "stv" : method);
    if (!file_.method) return Fail(kWhichTallyMethod, {{"choices", TallyMethodNames()}});
    if (file_.method->form != BallotForm::kRanking) {
      return Fail(kWrongBallotForm, {{"path", path_},
                                     {"ballot", "1"},
                                     {"method", std::string(file_.method->name)},
                                     {"forms", "scores"},
                                     {"given", ".blt"}});
    }
    Result<void> done = ReadHead();
    while (done && !ended_) done = ReadBallot();
    if (done) done = ReadNames();
    if (done) done = Count();
    if (!done) return tl::unexpected(done.error());
    return std::move(file_);
  }

 private:
  struct Ballot {
    uint64_t count;
    std::vector<std::vector<tally::Option>> places;
  };

  tl::unexpected<client::Error> Wrong(std::string_view given) const {
    return Fail(
        kBltWrong,
        {{"path", path_}, {"line", std::to_string(tokens_.line())}, {"given", std::string(given)}});
  }
  tl::unexpected<client::Error> TooShort() const {
    return Fail(kBltTooShort, {{"path", path_}, {"given", std::to_string(options_)}});
  }
  Result<int64_t> Number(std::string_view token) const {
    int64_t number = 0;
    const auto read = std::from_chars(token.data(), token.data() + token.size(), number);
    if (read.ec != std::errc() || read.ptr != token.data() + token.size()) return Wrong(token);
    return number;
  }
  Result<int64_t> NextNumber() {
    std::string_view token;
    if (!tokens_.Next(&token)) return TooShort();
    return Number(token);
  }

  Result<void> ReadHead() {
    const auto options = NextNumber();
    if (!options) return tl::unexpected(options.error());
    if (*options < 1 || *options > static_cast<int64_t>(tally::kOptionsMax)) {
      return Wrong(std::to_string(*options));
    }
    options_ = static_cast<size_t>(*options);
    in_.assign(options_, true);
    const auto seats = NextNumber();
    if (!seats) return tl::unexpected(seats.error());
    if (*seats < 1) return Wrong(std::to_string(*seats));
    file_.seats = static_cast<size_t>(*seats);
    return {};
  }

  // A ballot, a withdrawn option, or the 0 that ends them.
  Result<void> ReadBallot() {
    std::string_view token;
    if (!tokens_.Next(&token)) return TooShort();
    if (token.starts_with('(')) {  // a ballot's mark, which does not matter
      while (!token.ends_with(')')) {
        if (!tokens_.Next(&token)) return TooShort();
      }
      if (!tokens_.Next(&token)) return TooShort();
    }
    const auto count = Number(token);
    if (!count) return tl::unexpected(count.error());
    if (*count < 0) {
      if (-*count > static_cast<int64_t>(options_)) return Wrong(token);
      in_[static_cast<size_t>(-*count - 1)] = false;
      return {};
    }
    if (*count == 0) {
      ended_ = true;
      return {};
    }
    Ballot ballot{.count = static_cast<uint64_t>(*count)};
    while (true) {
      if (!tokens_.Next(&token)) return TooShort();
      if (token == "0") break;
      if (token == "-") continue;
      ballot.places.emplace_back();
      if (auto place = ReadPlace(token, ballot.places.back()); !place) return place;
    }
    ballots_.push_back(std::move(ballot));
    return {};
  }

  // "3", or "1=3" for two that are equal.
  Result<void> ReadPlace(std::string_view token, std::vector<tally::Option>& place) const {
    while (true) {
      const size_t end = std::min(token.find('='), token.size());
      const auto number = Number(token.substr(0, end));
      if (!number) return Wrong(token);
      if (*number < 1 || *number > static_cast<int64_t>(options_)) return Wrong(token);
      place.push_back(static_cast<tally::Option>(*number - 1));
      if (end == token.size()) return {};
      token.remove_prefix(end + 1);
    }
  }

  Result<void> ReadNames() {
    for (size_t i = 0; i < options_; ++i) {
      std::string_view token;
      if (!tokens_.Next(&token)) return TooShort();
      const auto name = NameIn(token);
      if (!name) return Wrong(token);
      if (std::find(file_.options.begin(), file_.options.end(), *name) != file_.options.end()) {
        return Fail(kTwiceNamedOption, {{"path", path_}, {"given", *name}});
      }
      numbers_.push_back(in_[i] ? static_cast<tally::Option>(file_.options.size())
                                : tally::kNoOption);
      if (in_[i]) file_.options.push_back(*name);
    }
    return {};
  }

  // Withdrawn options are taken out of the ballots; what stood below them moves up.
  Result<void> Count() {
    auto ranked = tally::RankedBallots::For(file_.options.size());
    if (!ranked) return tl::unexpected(TallyError(path_, file_, ranked.error()));
    for (auto& [count, places] : ballots_) {
      for (auto& place : places) {
        for (tally::Option& option : place) option = numbers_[option];
        std::erase(place, tally::kNoOption);
      }
      std::erase_if(places, [](const auto& place) { return place.empty(); });
      if (places.size() > 1) file_.ranks = true;
      if (auto added = ranked->Add(places, count); !added) {
        return tl::unexpected(TallyError(path_, file_, added.error()));
      }
    }
    file_.ballots = std::move(*ranked);
    return {};
  }

  const std::string& path_;
  Tokens tokens_;
  BallotFile file_;
  size_t options_ = 0;
  std::vector<bool> in_;
  std::vector<Ballot> ballots_;
  std::vector<tally::Option> numbers_;  // of each in the file; kNoOption for those withdrawn
  bool ended_ = false;
};

}  // namespace

Result<BallotFile> ReadBltBallots(const std::string& path, std::string_view bytes,
                                  const std::string& method) {
  return Reader(path, bytes).Read(method);
}

}  // namespace vooraf::cli
