// Ballots as JSON.
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "client-cli/tally/ballot_file.h"
#include "client-cli/tally/problems.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using client::Fail;
using client::Result;

constexpr std::array<const char*, 4> kForms{"ranking", "approvals", "scores", "choice"};

// Reads one file; errors name it and the place in it.
class Reader {
 public:
  Reader(const std::string& path, const json::object& root) : path_(path), root_(root) {}

  Result<BallotFile> Read(const std::string& method) {
    Result<void> done = ReadMethod(method);
    if (done) done = ReadOptions();
    if (done) done = ReadNumbers();
    if (done) done = ReadShares();
    if (done) done = ReadDefault();
    if (done) done = ReadAllBallots();
    if (!done) return tl::unexpected(done.error());
    return std::move(file_);
  }

 private:
  tl::unexpected<client::Error> Wrong(const Problem& problem, const std::string& field,
                                      const std::string& given = {}) const {
    return Fail(problem, {{"path", path_}, {"field", field}, {"given", given}});
  }
  tl::unexpected<client::Error> Unknown(const std::string& where, std::string_view name) const {
    return Fail(kTallyUnknownOption,
                {{"path", path_}, {"where", where}, {"given", std::string(name)}});
  }
  std::string Where() const { return "ballots[" + std::to_string(ballot_) + "]"; }

  Result<int64_t> Number(const json::value& value, const std::string& field) const {
    if (value.is_int64()) return value.get_int64();
    // Beyond every bound, which then says so.
    if (value.is_uint64()) return INT64_MAX;
    if (value.is_double() && std::abs(value.get_double()) < 1e15 &&
        std::trunc(value.get_double()) == value.get_double()) {
      return static_cast<int64_t>(value.get_double());
    }
    return Wrong(kTallyNeedsNumber, field, json::serialize(value));
  }
  Result<tally::Option> OptionOf(const json::value& name, const std::string& where) const {
    if (!name.is_string()) return Wrong(kTallyNeedsText, where);
    const auto found = numbers_.find(std::string_view(name.get_string()));
    if (found == numbers_.end()) return Unknown(where, name.get_string());
    return found->second;
  }

  Result<void> ReadMethod(const std::string& method) {
    std::string name = method;
    if (const auto* own = root_.if_contains("method"); name.empty() && own) {
      if (!own->is_string()) return Wrong(kTallyNeedsText, "method");
      name = own->get_string().c_str();
    }
    file_.method = FindTallyMethod(name);
    if (!file_.method) return Fail(kWhichTallyMethod, {{"choices", TallyMethodNames()}});
    return {};
  }

  Result<void> ReadOptions() {
    const auto method = file_.method->method;
    const auto* options = root_.if_contains("options");
    if (!options && method == TallyMethod::kYesNo) {
      file_.options = {"yes", "no", "abstain"};
    } else if (!options && method == TallyMethod::kConsent) {
      file_.options = {"consent", "objection", "abstain"};
    } else {
      if (!options || !options->is_array()) return Wrong(kTallyNeedsList, "options");
      for (const json::value& option : options->get_array()) {
        if (!option.is_string()) return Wrong(kTallyNeedsText, "options");
        file_.options.emplace_back(option.get_string());
      }
    }
    for (const std::string& name : file_.options) {
      if (!numbers_.emplace(name, static_cast<tally::Option>(numbers_.size())).second) {
        return Fail(kTwiceNamedOption, {{"path", path_}, {"given", name}});
      }
    }
    return {};
  }

  Result<void> ReadNumbers() {
    for (const char* field : {"seats", "lowest", "highest", "points", "support", "eligible"}) {
      const auto* value = root_.if_contains(field);
      if (!value) continue;
      const auto number = Number(*value, field);
      if (!number) return tl::unexpected(number.error());
      const std::string_view name = field;
      if (name == "seats") file_.seats = *number < 0 ? 0 : static_cast<size_t>(*number);
      if (name == "lowest") file_.lowest = *number;
      if (name == "highest") file_.highest = *number;
      if (name == "points") file_.points = *number;
      if (name == "support") file_.support = *number;
      if (name == "eligible") file_.eligible = *number;
    }
    return {};
  }

  // "2/3", ">1/2", ">=1/2".
  Result<tally::Share> ShareFrom(const json::value& value, const std::string& field) const {
    if (!value.is_string()) return Wrong(kTallyNeedsShare, field);
    std::string_view text(value.get_string());
    tally::Share share;
    share.more_than = text.starts_with(">") && !text.starts_with(">=");
    while (!text.empty() && (text[0] == '>' || text[0] == '=')) text.remove_prefix(1);
    const char* end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, share.numerator);
    share.denominator = 1;
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == '/') {
      read = std::from_chars(read.ptr + 1, end, share.denominator);
    }
    if (read.ec != std::errc() || read.ptr != end) return Wrong(kTallyNeedsShare, field);
    return share;
  }

  Result<void> ReadShares() {
    for (const auto& [field, into] :
         {std::pair{"threshold", &file_.threshold}, std::pair{"quorum", &file_.quorum}}) {
      const auto* value = root_.if_contains(field);
      // With a default option the quorum is a number of votes.
      if (!value || (into == &file_.quorum && root_.contains("default"))) continue;
      const auto share = ShareFrom(*value, field);
      if (!share) return tl::unexpected(share.error());
      *into = *share;
    }
    return {};
  }

  Result<void> ReadDefault() {
    const auto* name = root_.if_contains("default");
    if (!name) return {};
    tally::DefaultOptionRule rule;
    const auto option = OptionOf(*name, "default");
    if (!option) return tl::unexpected(option.error());
    rule.default_option = *option;
    if (const auto* quorum = root_.if_contains("quorum")) {
      const auto number = Number(*quorum, "quorum");
      if (!number) return tl::unexpected(number.error());
      rule.quorum = *number;
    }
    rule.ratios.resize(file_.options.size());
    if (const auto* ratios = root_.if_contains("ratios")) {
      if (!ratios->is_object()) return Wrong(kTallyNeedsObject, "ratios");
      for (const auto& [key, value] : ratios->get_object()) {
        const auto of = OptionOf(json::string(key), "ratios");
        if (!of) return tl::unexpected(of.error());
        const auto ratio = ShareFrom(value, "ratios");
        if (!ratio) return tl::unexpected(ratio.error());
        rule.ratios[*of] = {ratio->numerator, ratio->denominator};
      }
    }
    file_.default_rule = std::move(rule);
    return {};
  }

  Result<void> ReadAllBallots() {
    const auto* ballots = root_.if_contains("ballots");
    if (!ballots || !ballots->is_array()) return Wrong(kTallyNeedsList, "ballots");
    if (auto made = MakeBallots(); !made) {
      return tl::unexpected(TallyError(path_, file_, made.error()));
    }
    for (const json::value& ballot : ballots->get_array()) {
      ++ballot_;
      if (auto read = ReadBallot(ballot); !read) return read;
    }
    return {};
  }

  tally::Expected<void> MakeBallots() {
    if (file_.method->form == BallotForm::kRanking) {
      auto made = tally::RankedBallots::For(file_.options.size());
      if (!made) return tally::Fail(made.error());
      file_.ballots = std::move(*made);
      return {};
    }
    auto made = tally::GradedBallots::For(file_.options.size(), Range());
    if (!made) return tally::Fail(made.error());
    file_.ballots = std::move(*made);
    return {};
  }

  tally::GradeRange Range() const {
    switch (file_.method->method) {
      case TallyMethod::kApproval:
        return {0, 1};
      case TallyMethod::kGradients:
        return {1, 8};
      case TallyMethod::kSystemic:
        return {0, 10};
      case TallyMethod::kFistToFive:
        return {0, 5};
      case TallyMethod::kPoints:
        return {0, file_.points > 0 ? std::min(file_.points, tally::kGradeMax) : tally::kGradeMax};
      default:
        return {file_.lowest.value_or(std::min<int64_t>(0, file_.highest.value_or(0))),
                file_.highest.value_or(100)};
    }
  }

  Result<void> ReadBallot(const json::value& ballot) {
    if (!ballot.is_object()) return Wrong(kTallyNeedsObject, Where());
    const json::object& object = ballot.get_object();
    uint64_t count = 1;
    if (const auto* value = object.if_contains("count")) {
      const auto number = Number(*value, Where() + ".count");
      if (!number) return tl::unexpected(number.error());
      if (*number < 0) return Wrong(kTallyNeedsNumber, Where() + ".count", json::serialize(*value));
      count = static_cast<uint64_t>(*number);
    }
    const json::value* says = nullptr;
    std::string_view form;
    for (const char* name : kForms) {
      if (const auto* value = object.if_contains(name); value && !value->is_null()) {
        says = value;
        form = name;
      }
    }
    return file_.method->form == BallotForm::kRanking ? ReadRanking(form, says, count)
                                                      : ReadGrades(form, says, count);
  }

  tl::unexpected<client::Error> WrongForm(std::string_view forms, std::string_view given) const {
    return Fail(kWrongBallotForm, {{"path", path_},
                                   {"ballot", std::to_string(ballot_)},
                                   {"method", std::string(file_.method->name)},
                                   {"forms", std::string(forms)},
                                   {"given", std::string(given)}});
  }

  Result<void> ReadRanking(std::string_view form, const json::value* says, uint64_t count) {
    auto& ballots = std::get<tally::RankedBallots>(file_.ballots);
    ballots.StartBallot();
    if (form == "choice") {
      const auto option = OptionOf(*says, Where());
      if (!option) return tl::unexpected(option.error());
      ballots.Place({&*option, 1});
    } else if (form == "ranking") {
      if (!says->is_array()) return Wrong(kTallyNeedsList, Where() + ".ranking");
      file_.ranks = true;
      for (const json::value& place : says->get_array()) {
        place_.clear();
        // A place of one option may do without its brackets.
        const json::value* begin = place.is_array() ? place.get_array().data() : &place;
        const size_t size = place.is_array() ? place.get_array().size() : 1;
        for (size_t i = 0; i < size; ++i) {
          const auto option = OptionOf(begin[i], Where());
          if (!option) return tl::unexpected(option.error());
          place_.push_back(*option);
        }
        ballots.Place(place_);
      }
    } else if (says) {
      return WrongForm("ranking, choice", form);
    }
    return Checked(ballots.EndBallot(count));
  }

  Result<void> ReadGrades(std::string_view form, const json::value* says, uint64_t count) {
    const bool approval = file_.method->method == TallyMethod::kApproval;
    grades_.clear();
    if (approval && form == "choice") {
      const auto option = OptionOf(*says, Where());
      if (!option) return tl::unexpected(option.error());
      grades_.push_back({*option, 1});
    } else if (approval && form == "approvals") {
      if (!says->is_array()) return Wrong(kTallyNeedsList, Where() + ".approvals");
      for (const json::value& name : says->get_array()) {
        const auto option = OptionOf(name, Where());
        if (!option) return tl::unexpected(option.error());
        grades_.push_back({*option, 1});
      }
    } else if (form == "scores") {
      if (!says->is_object()) return Wrong(kTallyNeedsObject, Where() + ".scores");
      for (const auto& [name, value] : says->get_object()) {
        const auto found = numbers_.find(std::string_view(name));
        if (found == numbers_.end()) return Unknown(Where(), name);
        const auto grade = Number(value, Where() + "." + std::string(name));
        if (!grade) return tl::unexpected(grade.error());
        grades_.push_back({found->second, *grade});
      }
    } else if (says) {
      return WrongForm(approval ? "approvals, choice, scores" : "scores", form);
    }
    return Checked(std::get<tally::GradedBallots>(file_.ballots).Add(grades_, count));
  }

  Result<void> Checked(const tally::Expected<void>& added) const {
    if (!added) return tl::unexpected(TallyError(path_, file_, added.error()));
    return {};
  }

  const std::string& path_;
  const json::object& root_;
  BallotFile file_;
  std::unordered_map<std::string_view, tally::Option> numbers_;
  size_t ballot_ = 0;  // from 1
  std::vector<tally::Option> place_;
  std::vector<tally::Grade> grades_;
};

}  // namespace

Result<BallotFile> ReadJsonBallots(const std::string& path, std::string_view bytes,
                                   const std::string& method) {
  json::monotonic_resource memory;
  json::stream_parser parser(&memory);
  json::error_code error;
  const size_t read = parser.write_some(bytes.data(), bytes.size(), error);
  if (!error) parser.finish(error);
  const auto line =
      1 + std::count(bytes.begin(), bytes.begin() + static_cast<ptrdiff_t>(read), '\n');
  if (!error && bytes.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
    error = json::error::extra_data;
  }
  if (error) {
    return Fail(kBallotsUnreadable,
                {{"path", path}, {"line", std::to_string(line)}, {"cause", error.message()}});
  }
  const json::value root = parser.release();
  return Reader(path, root.get_object()).Read(method);
}

}  // namespace vooraf::cli
