#include "server/domain/erasure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/live_ratings.h"
#include "server/domain/putting_right.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

using log::v1::Content;
using log::v1::Event;

constexpr std::string_view kPerson = "person/";
constexpr std::string_view kText = "text/";
constexpr std::string_view kSingleAnswers = "single_answers";

// --- a person ---

// All that the person said and chose, but for facts, which stand for the session; and what was said
// of the person.
Parts OfPerson(const Event& event, ParticipantNumber person) {
  switch (event.body_case()) {
    case Event::kFactsChanged:
    case Event::kTaskPartsChanged:
    case Event::kTargetGroupsChanged:
      return {};
    case Event::kParticipantRemoved:
      return {.content = event.participant_removed().participant() == person.value};
    default: {
      const bool own = event.actor() == person.value;
      return {.choice = own, .content = own};
    }
  }
}

Decision ErasedPerson(const Session& session, ParticipantNumber person) {
  NewEvent erased;
  erased.event.mutable_person_erased()->set_participant(person.value);
  Decision decision = Decided(std::move(erased));
  ForgetSecretVotes(session, person, decision);
  decision.side.emplace_back(DropTokens{person});
  decision.side.emplace_back(PutName{person, ""});
  decision.side.emplace_back(
      EraseParts{std::string(kPerson) + std::to_string(person.value),
                 [person](const Event& event, const Content&) { return OfPerson(event, person); }});
  return decision;
}

// --- a text ---

// Names words as entities are named: a noun and up to three numbers.
struct TextKey {
  std::string_view noun;
  std::array<uint32_t, 3> numbers{};
};

std::optional<TextKey> ReadKey(std::string_view key) {
  TextKey read;
  const size_t slash = key.find('/');
  read.noun = key.substr(0, slash);
  const char* at = key.data() + std::min(key.size(), read.noun.size());
  const char* const end = key.data() + key.size();
  for (uint32_t& number : read.numbers) {
    if (at == end) break;
    const auto [next, error] = std::from_chars(at + 1, end, number);
    if (*at != '/' || error != std::errc() || number == 0) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return read;
}

using InText = std::function<bool(const Event&)>;

const ReasonShown* FindReason(const Session& session, const TextKey& key) {
  const auto [item, round, reason] = key.numbers;
  const Item* found = session.Find(ItemNumber{item});
  if (found == nullptr || round == 0 || round > found->rounds.size()) return nullptr;
  const auto& reasons = found->rounds[round - 1].reasons;
  return reason > 0 && reason <= reasons.size() ? &reasons[reason - 1] : nullptr;
}

const Objection* FindObjection(const Session& session, const TextKey& key) {
  const Ballot* ballot = session.Find(BallotNumber{key.numbers[0]});
  const uint32_t objection = key.numbers[1];
  if (ballot == nullptr || objection == 0 || objection > ballot->objections.size()) return nullptr;
  return &ballot->objections[objection - 1];
}

// Which events hold the words that the key names; none if there are no such words.
InText EventsOf(const Session& session, const TextKey& key) {
  const auto [first, second, third] = key.numbers;
  const uint32_t n = first;
  const uint32_t round = second;
  if (key.noun == "statement" && session.Find(StatementNumber{n}) != nullptr) {
    return [n](const Event& e) {
      return e.statement_proposed().statement() == n || e.statement_hidden().statement() == n;
    };
  }
  if (key.noun == "theme" && session.Find(ThemeNumber{n}) != nullptr) {
    return [n](const Event& e) {
      return e.theme_added().theme() == n || e.theme_renamed().theme() == n;
    };
  }
  if (key.noun == "amendment" && session.Find(AmendmentNumber{n}) != nullptr) {
    return [n](const Event& e) {
      return e.amendment_proposed().amendment() == n || e.amendment_decided().amendment() == n;
    };
  }
  if (key.noun == "text_turn" && session.Find(TextTurnNumber{n}) != nullptr) {
    return [n](const Event& e) { return e.hand_raised().text_turn() == n; };
  }
  if (key.noun == "joint_answer" && session.Find(ItemNumber{n}) != nullptr) {
    return [n](const Event& e) { return e.joint_answer_drafted().item() == n; };
  }
  if (key.noun == "ballot" && session.Find(BallotNumber{n}) != nullptr) {
    return [n](const Event& e) {
      return e.ballot_opened().ballot() == n || e.ballot_withdrawn().ballot() == n;
    };
  }
  if (key.noun == "round" && session.Find(ItemNumber{n}) != nullptr) {
    return [n, round](const Event& e) {
      return (e.round_revealed().item() == n && e.round_revealed().round() == round) ||
             (e.reveal_held().item() == n && e.reveal_held().round() == round);
    };
  }
  if (key.noun == "follow_up" && n > 0 && n <= session.follow_ups.size()) {
    return [n](const Event& e) { return e.follow_up_added().follow_up() == n; };
  }
  if (key.noun == "person" && session.Find(ParticipantNumber{n}) != nullptr) {
    return [n](const Event& e) { return e.participant_removed().participant() == n; };
  }
  if (key.noun == "signal" && n > 0) {
    return [n, item = second](const Event& e) {
      return static_cast<uint32_t>(e.signal_dismissed().cause()) == n &&
             e.signal_dismissed().item() == item;
    };
  }
  if (key.noun == "facts" && n == 0) {
    return [](const Event& e) {
      return e.has_facts_changed() || e.has_task_parts_changed() || e.has_target_groups_changed();
    };
  }
  if (key.noun == "reason") {
    const ReasonShown* reason = FindReason(session, key);
    if (reason == nullptr) return nullptr;
    return [n, round, giver = reason->participant.value, aspect = reason->aspect](const Event& e) {
      const auto& given = e.answer_given();
      return e.actor() == giver && given.item() == n && given.round() == round &&
             given.aspect() == aspect;
    };
  }
  if (key.noun == "objection") {
    const Objection* objection = FindObjection(session, key);
    if (objection == nullptr) return nullptr;
    return [n, voter = objection->participant.value](const Event& e) {
      return e.actor() == voter && e.vote_cast().ballot() == n;
    };
  }
  return nullptr;
}

Decision ErasedText(const std::string& key, InText in_text) {
  NewEvent erased;
  erased.event.mutable_text_erased()->set_key(key);
  Decision decision = Decided(std::move(erased));
  decision.side.emplace_back(EraseParts{
      std::string(kText) + key, [in_text = std::move(in_text)](const Event& event, const Content&) {
        return Parts{.content = in_text && in_text(event)};
      }});
  return decision;
}

// --- everybody ---

// The words that were shown to everyone, which stay: what was said first and then said otherwise is
// not among them.
class WordsShown {
 public:
  explicit WordsShown(const Session& session) {
    for (const Item& item : session.items) {
      for (const Round& round : item.rounds) AddReasons(item, round);
    }
    for (uint32_t n = 1; n <= session.ballots.size(); ++n) AddObjections(n, session.ballots[n - 1]);
    for (uint32_t n = 1; n <= session.statements.size(); ++n) {
      if (session.statements[n - 1].released) statements_.insert(n);
    }
    for (uint32_t n = 1; n <= session.amendments.size(); ++n) {
      if (session.amendments[n - 1].released) amendments_.insert(n);
    }
    const auto& turns = session.floor.text_turns;
    for (uint32_t n = 1; n <= turns.size(); ++n) {
      if (turns[n - 1].phase == TextTurn::Phase::kReleased) turns_[n] = turns[n - 1].text;
    }
  }

  bool Has(const Event& event, const Content& content) const {
    switch (event.body_case()) {
      case Event::kAnswerGiven: {
        const auto& given = event.answer_given();
        return reasons_.contains(
            {given.item(), given.round(), given.aspect(), event.actor(), content.text()});
      }
      case Event::kVoteCast:
        return objections_.contains(
            {event.vote_cast().ballot(), event.actor(), content.text(), content.need()});
      case Event::kStatementProposed:
        return statements_.contains(event.statement_proposed().statement());
      case Event::kAmendmentProposed:
        return amendments_.contains(event.amendment_proposed().amendment());
      case Event::kHandRaised: {
        const auto found = turns_.find(event.hand_raised().text_turn());
        return found != turns_.end() && found->second == content.text();
      }
      case Event::kLateAnswerKept:
      case Event::kParticipantRemoved:
        return false;
      default:
        return true;  // of facilitators, for everyone
    }
  }

 private:
  void AddReasons(const Item& item, const Round& round) {
    for (const ReasonShown& reason : round.reasons) {
      if (!reason.released) continue;
      const Answer& answer = round.Find(reason.aspect)->answers[reason.participant.index()];
      reasons_.insert({item.number().value, round.number, reason.aspect, reason.participant.value,
                       answer.reason});
    }
  }
  void AddObjections(uint32_t number, const Ballot& ballot) {
    for (const Objection& objection : ballot.objections) {
      const VoteWords* words = ballot.WordsOf(objection.participant);
      if (!objection.released || words == nullptr) continue;
      objections_.insert({number, objection.participant.value, words->argument, words->need});
    }
  }

  std::set<std::tuple<uint32_t, uint32_t, int, uint32_t, std::string>> reasons_;
  std::set<std::tuple<uint32_t, uint32_t, std::string, std::string>> objections_;
  std::set<uint32_t> statements_;
  std::set<uint32_t> amendments_;
  std::map<uint32_t, std::string> turns_;
};

Decision ErasedSingleAnswers(const Session& session) {
  NewEvent erased;
  erased.event.mutable_single_answers_erased();
  Decision decision = Decided(std::move(erased));
  decision.side.emplace_back(DropCredentials{});
  decision.side.emplace_back(
      EraseParts{std::string(kSingleAnswers), [shown = std::make_shared<const WordsShown>(session)](
                                                  const Event& event, const Content& content) {
                   return Parts{.choice = true, .content = !shown->Has(event, content)};
                 }});
  return decision;
}

bool ByHelper(const Session& session, ParticipantNumber person, const Context& context) {
  const Participant* found = session.Find(person);
  return found != nullptr && context.actor && found->helper == context.actor;
}

}  // namespace

bool ErasesParts(const Event& event) {
  return event.has_person_erased() || event.has_text_erased() || event.has_single_answers_erased();
}

std::optional<Time> RetentionEnd(const Session& session) {
  if (!session.closed() || session.single_answers_erased) return std::nullopt;
  return session.close_time + std::chrono::days(session.plan.privacy().retention_days());
}

Result<Decision> Decide(const Session& session, const v1::ErasePersonRequest& request,
                        const Context& context) {
  const ParticipantNumber person =
      request.participant() == 0 ? context.actor : ParticipantNumber{request.participant()};
  if (session.Find(context.actor) == nullptr) return Refuse(kNotInSession);
  if (person != context.actor && !ByHelper(session, person, context)) {
    if (auto ok = RequireFacilitates(session, context); !ok) return Propagate(ok);
  }
  const std::string name = std::to_string(person.value);
  const Participant* found = session.Find(person);
  if (found == nullptr) return Refuse(kParticipantUnknown, {{"participant", name}});
  if (found->facilitates()) return Refuse(kFacilitatorNotErased, {{"participant", name}});
  if (found->erased) return Decision{};
  const auto is_shown = [&](const Item& item) {
    return item.answering() && AnyShown(session, item, person.index());
  };
  if (std::any_of(session.items.begin(), session.items.end(), is_shown)) {
    return Refuse(kRatingShownNow);
  }
  return ErasedPerson(session, person);
}

void Apply(Session& session, const log::v1::PersonErased& event, const StoredEvent& stored) {
  const ParticipantNumber number{event.participant()};
  // Erased again after an older copy was put back, from before the person joined.
  if (session.Find(number) == nullptr) return;
  Participant& person = session.participants[number.index()];
  person.erased = true;
  person.removal_reason.clear();
  TakeOff(session, number, stored.time);
}

Result<Decision> Decide(const Session& session, const v1::EraseTextRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitates(session, context); !ok) return Propagate(ok);
  const std::optional<TextKey> key = ReadKey(request.key());
  InText in_text = key ? EventsOf(session, *key) : nullptr;
  if (!in_text) return Refuse(kTextUnknown, {{"key", request.key()}});
  if (key->noun == "ballot" && session.Find(BallotNumber{key->numbers[0]})->open()) {
    return Refuse(kTextInBallot);
  }
  return ErasedText(request.key(), std::move(in_text));
}

Result<Decision> Decide(const Session& session, const v1::EraseSessionRequest& request,
                        const Context& context) {
  const Participant* actor = session.Find(context.actor);
  if (actor == nullptr) return Refuse(kNotInSession);
  if (actor->role != type::v1::ROLE_FACILITATOR) return Refuse(kFirstFacilitatorOnly);
  if (session.phase != v1::SESSION_PHASE_DRAFT && !session.closed()) return Refuse(kSessionGoesOn);
  const auto& titles = session.plan.title().entries();
  if (!titles.empty() && request.title() != titles[0].value()) {
    return Refuse(kTitleDiffers, {{"title", titles[0].value()}});
  }
  Decision decision;
  decision.erases_session = true;
  for (uint32_t n = 1; n <= session.ballots.size(); ++n) {
    const Ballot& ballot = session.ballots[n - 1];
    if (ballot.open() && ballot.rule.secret()) decision.side.emplace_back(EndSecretBallot{{n}});
  }
  decision.side.emplace_back(EraseSession{});
  return decision;
}

Result<Decision> Decide(const Session& session, const EraseAgain& again, const Context&) {
  const std::string_view what = again.what;
  if (what == kSingleAnswers) return ErasedSingleAnswers(session);
  if (what.starts_with(kText)) {
    const std::string key(what.substr(kText.size()));
    const std::optional<TextKey> read = ReadKey(key);
    return ErasedText(key, read ? EventsOf(session, *read) : nullptr);
  }
  ParticipantNumber person;
  if (what.starts_with(kPerson)) {
    std::from_chars(what.data() + kPerson.size(), what.data() + what.size(), person.value);
  }
  return ErasedPerson(session, person);
}

Result<Decision> Decide(const Session& session, const EndRetention&, const Context& context) {
  const std::optional<Time> end = RetentionEnd(session);
  if (!end || context.now < *end) return Decision{};
  return ErasedSingleAnswers(session);
}

void Apply(Session& session, const log::v1::SingleAnswersErased&, const StoredEvent&) {
  session.single_answers_erased = true;
}

}  // namespace vooraf::domain
