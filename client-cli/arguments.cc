#include "client-cli/arguments.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "client-cli/problems.h"
#include "client-cli/terminal.h"
#include "client-cli/text/width.h"
#include "client-core/files.h"
#include "client-core/problems.h"

namespace vooraf::cli {
namespace {

using client::Fail;
using client::Result;

constexpr uint32_t kDurationMaxS = 8 * 3600;

std::optional<uint32_t> NumberFrom(std::string_view typed) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) return std::nullopt;
  return number;
}

std::string Choices(const std::vector<Candidate>& candidates) {
  std::string choices;
  for (const auto& candidate : candidates) {
    if (!choices.empty()) choices += "; ";
    choices += std::to_string(candidate.number);
    if (!candidate.labels.empty()) choices += " " + candidate.labels.front();
  }
  return choices;
}

template <class E>
struct Word {
  E value;
  std::string_view en, nl;
};

template <class E, size_t n>
Result<E> WordFrom(const std::string& typed, const std::array<Word<E>, n>& words) {
  const std::string lower = LowerCase(typed);
  std::string choices;
  for (const auto& word : words) {
    if (lower == word.en || lower == word.nl) return word.value;
    if (!choices.empty()) choices += ", ";
    choices += word.en;
    if (word.nl != word.en) choices.append(" (").append(word.nl).append(")");
  }
  return Fail(kNoSuchName, {{"typed", typed}, {"choices", choices}});
}

// Collects what the parsers of protobuf complain about.
class Complaints : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, int column, const std::string& message) override {
    if (first_.empty()) {
      first_ = std::to_string(line + 1) + ":" + std::to_string(column + 1) + ": " + message;
    }
  }
  const std::string& first() const { return first_; }

 private:
  std::string first_;
};

}  // namespace

Candidate CandidateOf(uint32_t number, const type::v1::Text& label, std::string mark) {
  Candidate candidate{number, std::move(mark), {}};
  for (const auto& entry : label.entries()) candidate.labels.push_back(entry.value());
  return candidate;
}

Result<uint32_t> Choose(const std::string& typed, const std::vector<Candidate>& candidates) {
  if (candidates.empty()) return Fail(kNothingToChoose);
  if (const auto number = NumberFrom(typed)) {
    for (const auto& candidate : candidates) {
      if (candidate.number == *number) return *number;
    }
  }
  const std::string wanted = LowerCase(typed);
  using Fits = std::function<bool(const std::string& name)>;
  const std::array<Fits, 3> ways{
      [&](const std::string& name) { return name == wanted; },
      [&](const std::string& name) { return name.starts_with(wanted); },
      [&](const std::string& name) { return name.find(wanted) != std::string::npos; }};
  for (const Fits& fits : ways) {
    std::vector<Candidate> found;
    for (const auto& candidate : candidates) {
      bool any = !candidate.mark.empty() && fits(candidate.mark);
      for (const auto& label : candidate.labels) any |= fits(LowerCase(label));
      if (any && !wanted.empty()) found.push_back(candidate);
    }
    if (found.size() == 1) return found.front().number;
    if (!found.empty()) {
      return Fail(kAmbiguousName, {{"typed", typed}, {"choices", Choices(found)}});
    }
  }
  return Fail(kNoSuchName, {{"typed", typed}, {"choices", Choices(candidates)}});
}

Result<const v1::ItemView*> ChooseItem(const client::SessionSnapshot& session,
                                       const std::string& typed) {
  if (typed.empty() || typed == "." || typed == "current") {
    const auto* item = session.CurrentItem();
    if (item == nullptr) return Fail(kNoCurrentItem);
    return item;
  }
  std::vector<Candidate> candidates;
  for (const auto* item : session.Items()) {
    candidates.push_back(CandidateOf(item->item().item(), item->item().title()));
  }
  const auto number = Choose(typed, candidates);
  if (!number) return tl::unexpected(number.error());
  return session.Item(*number);
}

Result<uint32_t> ChooseGroup(const std::string& typed,
                             const std::vector<const type::v1::Group*>& groups) {
  std::vector<Candidate> candidates;
  for (const auto* group : groups) {
    Candidate candidate = CandidateOf(group->group(), group->name());
    for (const auto& entry : group->self_description().entries()) {
      candidate.labels.push_back(entry.value());
    }
    candidates.push_back(std::move(candidate));
  }
  if (typed.empty()) return Fail(kWhichGroup, {{"choices", Choices(candidates)}});
  return Choose(typed, candidates);
}

Result<type::v1::Rating> RatingFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::Rating>>(
                             {{type::v1::RATING_AGREE, "agree", "eens"},
                              {type::v1::RATING_DISAGREE, "disagree", "oneens"},
                              {type::v1::RATING_PASS, "pass", "geen-mening"}}));
}

Result<type::v1::YesNoVote> VoteFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::YesNoVote>>(
                             {{type::v1::YES_NO_VOTE_YES, "yes", "voor"},
                              {type::v1::YES_NO_VOTE_NO, "no", "tegen"},
                              {type::v1::YES_NO_VOTE_ABSTAIN, "abstain", "onthouding"}}));
}

Result<type::v1::ConsentVote> ConsentFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::ConsentVote>>(
                             {{type::v1::CONSENT_VOTE_CONSENT, "consent", "akkoord"},
                              {type::v1::CONSENT_VOTE_OBJECTION, "object", "bezwaar"},
                              {type::v1::CONSENT_VOTE_ABSTAIN, "abstain", "onthouding"}}));
}

Result<type::v1::DecisionMethod> MethodFrom(const std::string& typed) {
  return WordFrom(
      typed, std::to_array<Word<type::v1::DecisionMethod>>(
                 {{type::v1::DECISION_METHOD_YES_NO, "yes-no", "voor-tegen"},
                  {type::v1::DECISION_METHOD_ONE_OF_SEVERAL, "one-of", "een-van"},
                  {type::v1::DECISION_METHOD_APPROVAL, "approval", "goedkeuring"},
                  {type::v1::DECISION_METHOD_CONSENT, "consent", "instemming"},
                  {type::v1::DECISION_METHOD_FIST_TO_FIVE, "fist-to-five", "vuist-tot-vijf"},
                  {type::v1::DECISION_METHOD_GRADIENTS, "gradients", "trappen"},
                  {type::v1::DECISION_METHOD_POINTS, "points", "punten"},
                  {type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING, "systemic", "minste-weerstand"},
                  {type::v1::DECISION_METHOD_SCORE, "score", "cijfers"},
                  {type::v1::DECISION_METHOD_MAJORITY_JUDGMENT, "majority-judgment",
                   "meerderheidsoordeel"},
                  {type::v1::DECISION_METHOD_MAJORITY, "majority", "meerderheid"},
                  {type::v1::DECISION_METHOD_INSTANT_RUNOFF, "irv", "afvalrondes"},
                  {type::v1::DECISION_METHOD_BORDA, "borda", "plaatspunten"},
                  {type::v1::DECISION_METHOD_SCHULZE, "schulze", "paarsgewijs"},
                  {type::v1::DECISION_METHOD_STV, "stv", "meer-plaatsen"}}));
}

Result<type::v1::Aspect> AspectFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::Aspect>>(
                             {{type::v1::ASPECT_NOW, "now", "nu"},
                              {type::v1::ASPECT_OFFERED, "offered", "aangeboden"},
                              {type::v1::ASPECT_EXPECTED, "expected", "verwacht"}}));
}

Result<type::v1::FloorPolicy> FloorPolicyFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::FloorPolicy>>(
                             {{type::v1::FLOOR_POLICY_FIRST_COME, "first-come", "op-volgorde"},
                              {type::v1::FLOOR_POLICY_BALANCED, "balanced", "evenwichtig"},
                              {type::v1::FLOOR_POLICY_ROUND, "round", "rondje"}}));
}

Result<type::v1::Role> RoleFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::Role>>(
                             {{type::v1::ROLE_PARTICIPANT, "participant", "deelnemer"},
                              {type::v1::ROLE_OBSERVER, "observer", "toehoorder"},
                              {type::v1::ROLE_SCREEN, "screen", "scherm"},
                              {type::v1::ROLE_INTERPRETER, "interpreter", "tolk"}}));
}

Result<type::v1::Basis> BasisFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::Basis>>(
                             {{type::v1::BASIS_CAST, "cast", "uitgebracht"},
                              {type::v1::BASIS_PRESENT, "present", "aanwezig"},
                              {type::v1::BASIS_ELIGIBLE, "eligible", "stemgerechtigd"}}));
}

Result<type::v1::Scope> ScopeFrom(const std::string& typed) {
  return WordFrom(typed, std::to_array<Word<type::v1::Scope>>(
                             {{type::v1::SCOPE_EVERYONE, "everyone", "iedereen"},
                              {type::v1::SCOPE_EVERY_GROUP, "every-group", "elke-groep"},
                              {type::v1::SCOPE_EVERY_SIDE, "every-side", "elke-kant"}}));
}

type::v1::Text TextFrom(const std::vector<std::string>& typed,
                        const std::vector<std::string>& languages,
                        const std::string& default_language) {
  type::v1::Text text;
  for (const auto& argument : typed) {
    const size_t equals = argument.find('=');
    const std::string before = argument.substr(0, equals);
    const bool named = equals != std::string::npos &&
                       std::find(languages.begin(), languages.end(), before) != languages.end();
    auto* entry = text.add_entries();
    entry->set_language(named ? before : default_language);
    entry->set_value(named ? argument.substr(equals + 1) : argument);
  }
  return text;
}

Result<std::chrono::seconds> DurationFrom(const std::string& typed) {
  const auto bad = [&] { return Fail(kBadDuration, {{"typed", typed}}); };
  uint64_t seconds = 0;
  std::string_view rest = typed;
  const bool clock = rest.find(':') != std::string_view::npos;
  if (rest.empty()) return bad();
  while (!rest.empty()) {
    const size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto number = NumberFrom(rest.substr(0, digits));
    if (!number || *number > kDurationMaxS) return bad();
    rest.remove_prefix(digits);
    const char unit = rest.empty() ? '\0' : rest.front();
    if (!rest.empty()) rest.remove_prefix(1);
    if (clock) {
      if (unit != ':' && unit != '\0') return bad();
      seconds = seconds * 60 + *number;
      if (unit == ':' && rest.empty()) return bad();
    } else if (unit == 'h' || unit == 'u') {
      seconds += uint64_t{*number} * 3600;
    } else if (unit == 'm' || (unit == '\0' && digits == typed.size())) {
      seconds += uint64_t{*number} * 60;
    } else if (unit == 's') {
      seconds += *number;
    } else {
      return bad();
    }
  }
  if (seconds < 1 || seconds > kDurationMaxS) return bad();
  return std::chrono::seconds(seconds);
}

Result<type::v1::Fraction> FractionFrom(const std::string& typed) {
  const size_t slash = typed.find('/');
  const auto numerator = NumberFrom(std::string_view(typed).substr(0, slash));
  const auto denominator = slash == std::string::npos
                               ? std::optional<uint32_t>(1)
                               : NumberFrom(std::string_view(typed).substr(slash + 1));
  if (!numerator || !denominator || *denominator < 1 || *denominator > 1000 ||
      *numerator > *denominator) {
    return Fail(kBadFraction, {{"typed", typed}});
  }
  type::v1::Fraction fraction;
  fraction.set_numerator(*numerator);
  fraction.set_denominator(*denominator);
  return fraction;
}

Result<type::v1::Threshold> ThresholdFrom(const std::string& typed) {
  std::string share = typed;
  const bool more_than = typed.starts_with('>') && !typed.starts_with(">=");
  if (typed.starts_with(">=")) {
    share = typed.substr(2);
  } else if (more_than) {
    share = typed.substr(1);
  }
  const auto fraction = FractionFrom(share);
  if (!fraction) return tl::unexpected(fraction.error());
  type::v1::Threshold threshold;
  *threshold.mutable_share() = *fraction;
  threshold.set_exactly_is_enough(!more_than);
  return threshold;
}

Result<std::string> ReadFileOrInput(const std::string& path) {
  if (path == "-") return ReadInput();
  auto bytes = client::ReadWhole(path);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!*bytes) {
    return Fail(client::kFileMissing, {{"path", path}});
  }
  return std::move(**bytes);
}

std::string TextOrInput(const std::string& text) {
  if (text != "-") return text;
  std::string input = ReadInput();
  while (!input.empty() && (input.back() == '\n' || input.back() == '\r')) input.pop_back();
  return input;
}

Result<void> ParseMessage(const std::string& path, const std::string& bytes,
                          google::protobuf::Message* message) {
  const auto bad = [&](const std::string& cause) {
    return Fail(kBadMessageFile,
                {{"path", path}, {"kind", message->GetTypeName()}, {"cause", cause}});
  };
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && bytes[first] == '{') {
    const auto status = google::protobuf::util::JsonStringToMessage(bytes, message);
    if (!status.ok()) return bad(std::string(status.message()));
    return {};
  }
  Complaints complaints;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&complaints);
  if (!parser.ParseFromString(bytes, message)) return bad(complaints.first());
  return {};
}

}  // namespace vooraf::cli
