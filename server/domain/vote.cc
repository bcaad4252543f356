// Voting in a ballot, and the words that come with a vote against. Rules: docs/SPEC.md, B.
#include "server/domain/vote.h"

#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

using type::v1::Vote;
using Kind = VoteGiven::Kind;

Kind KindOf(type::v1::YesNoVote vote) {
  switch (vote) {
    case type::v1::YES_NO_VOTE_YES:
      return Kind::kFor;
    case type::v1::YES_NO_VOTE_NO:
      return Kind::kAgainst;
    case type::v1::YES_NO_VOTE_ABSTAIN:
      return Kind::kAbstain;
    default:
      return Kind::kNone;
  }
}

Kind KindOf(type::v1::ConsentVote vote) {
  switch (vote) {
    case type::v1::CONSENT_VOTE_CONSENT:
      return Kind::kFor;
    case type::v1::CONSENT_VOTE_OBJECTION:
      return Kind::kAgainst;
    case type::v1::CONSENT_VOTE_ABSTAIN:
      return Kind::kAbstain;
    default:
      return Kind::kNone;
  }
}

// Enums of proto3 are open: each field is set from its own kind alone.
type::v1::YesNoVote ToYesNo(Kind kind) {
  if (kind == Kind::kFor) return type::v1::YES_NO_VOTE_YES;
  return kind == Kind::kAgainst ? type::v1::YES_NO_VOTE_NO : type::v1::YES_NO_VOTE_ABSTAIN;
}

type::v1::ConsentVote ToConsent(Kind kind) {
  if (kind == Kind::kFor) return type::v1::CONSENT_VOTE_CONSENT;
  return kind == Kind::kAgainst ? type::v1::CONSENT_VOTE_OBJECTION : type::v1::CONSENT_VOTE_ABSTAIN;
}

Result<void> CheckOption(const Ballot& ballot, uint32_t option) {
  if (option >= 1 && option <= ballot.options) return {};
  return Refuse(kOptionUnknown, {{"option", std::to_string(option)}});
}

Result<void> CheckApprovals(const Ballot& ballot, const type::v1::OptionSet& approvals) {
  uint32_t last = 0;
  for (const uint32_t option : approvals.options()) {
    if (auto ok = CheckOption(ballot, option); !ok) return ok;
    if (option <= last)
      return RefuseField("vote", "options in ascending order, each once",
                         "keuzes in oplopende volgorde, elk één keer");
    last = option;
  }
  return {};
}

// The vote is of the kind that the ballot asks for.
Result<void> CheckVote(const Ballot& ballot, const Vote& vote) {
  switch (ballot.rule.method()) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      if (vote.has_abstain()) return {};
      if (!vote.has_option())
        return RefuseField("vote", "one option, or abstain", "één keuze, of onthouding");
      return CheckOption(ballot, vote.option());
    case type::v1::DECISION_METHOD_APPROVAL:
      if (vote.has_abstain()) return {};
      if (!vote.has_approvals())
        return RefuseField("vote", "the options that are right, or abstain",
                           "de keuzes die goed zijn, of onthouding");
      return CheckApprovals(ballot, vote.approvals());
    case type::v1::DECISION_METHOD_CONSENT:
      if (KindOf(vote.consent()) != Kind::kNone) return {};
      return RefuseField("vote", "consent, objection or abstain", "akkoord, bezwaar of onthouding");
    default:
      if (KindOf(vote.yes_no()) != Kind::kNone) return {};
      return RefuseField("vote", "yes, no or abstain", "voor, tegen of onthouding");
  }
}

// Words go with a vote against, and an objection does not go without.
Result<void> CheckWords(const Ballot& ballot, Kind kind, const v1::CastVoteRequest& request) {
  const bool objects =
      kind == Kind::kAgainst && ballot.rule.method() == type::v1::DECISION_METHOD_CONSENT;
  if ((!request.words().empty() && !objects) ||
      (!request.need().empty() && kind != Kind::kAgainst)) {
    return Refuse(kWordsNotAsked);
  }
  if (objects) {
    auto ok = CheckRequired(request.words(), kLongTextCharsMax, "words");
    if (!ok && ok.error().refusal == &kFieldMissing) return Refuse(kObjectionNeedsArgument);
    if (!ok) return ok;
  }
  if (request.need().empty()) return {};
  return CheckRequired(request.need(), kTextCharsMax, "need");
}

bool SameWords(const Ballot& ballot, ParticipantNumber voter, const v1::CastVoteRequest& request) {
  const VoteWords* said = ballot.WordsOf(voter);
  if (said == nullptr) return request.words().empty() && request.need().empty();
  return said->argument == request.words() && said->need == request.need();
}

}  // namespace

VoteGiven FromVote(const Vote& vote) {
  VoteGiven given;
  switch (vote.value_case()) {
    case Vote::kYesNo:
      given.kind = KindOf(vote.yes_no());
      break;
    case Vote::kConsent:
      given.kind = KindOf(vote.consent());
      break;
    case Vote::kOption:
      given.kind = Kind::kOptions;
      given.options = static_cast<uint16_t>(1u << (vote.option() - 1));
      break;
    case Vote::kApprovals:
      given.kind = Kind::kOptions;
      for (const uint32_t option : vote.approvals().options()) {
        given.options = static_cast<uint16_t>(given.options | 1u << (option - 1));
      }
      break;
    case Vote::kAbstain:
      given.kind = Kind::kAbstain;
      break;
    case Vote::VALUE_NOT_SET:
      break;
  }
  return given;
}

Vote ToVote(const VoteGiven& given, type::v1::DecisionMethod method) {
  Vote vote;
  if (!given.given()) return vote;
  if (!HasOptions(method)) {
    if (method == type::v1::DECISION_METHOD_CONSENT) {
      vote.set_consent(ToConsent(given.kind));
    } else {
      vote.set_yes_no(ToYesNo(given.kind));
    }
    return vote;
  }
  if (given.kind == Kind::kAbstain) {
    vote.mutable_abstain();
    return vote;
  }
  const bool approval = method == type::v1::DECISION_METHOD_APPROVAL;
  if (approval) vote.mutable_approvals();  // also where none is approved
  for (uint32_t option = 1; option <= kBallotOptionsMax; ++option) {
    if ((given.options >> (option - 1) & 1u) == 0) continue;
    if (approval) {
      vote.mutable_approvals()->add_options(option);
    } else {
      vote.set_option(option);
    }
  }
  return vote;
}

const VoteWords* Ballot::WordsOf(ParticipantNumber participant) const {
  const auto found = words.find(participant.value);
  return found == words.end() ? nullptr : &found->second;
}

Result<Decision> Decide(const Session& session, const v1::CastVoteRequest& request,
                        const Context& context) {
  if (request.on_behalf_of() != 0) return DecideOnBehalf(session, request, context);
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  const Ballot& ballot = **found;
  const size_t index = context.actor.index();
  if (index >= ballot.voters.size() || !ballot.voters[index].entitled) {
    return Refuse(kNotEntitled);
  }
  if (auto ok = CheckVote(ballot, request.vote()); !ok) return Propagate(ok);
  const VoteGiven vote = FromVote(request.vote());
  if (auto ok = CheckWords(ballot, vote.kind, request); !ok) return Propagate(ok);
  // Saying again what was said already changes nothing.
  if (ballot.voters[index].vote == vote && SameWords(ballot, context.actor, request)) {
    return Decision{};
  }
  NewEvent cast;
  auto& body = *cast.event.mutable_vote_cast();
  body.set_ballot(request.ballot());
  *body.mutable_vote() = request.vote();
  if (!request.words().empty() || !request.need().empty()) {
    auto& content = cast.content.emplace();
    content.set_text(request.words());
    content.set_need(request.need());
  }
  return Decided(std::move(cast));
}

void Apply(Session& session, const log::v1::VoteCast& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  const uint32_t voter = stored.event.actor();
  ballot.voters[voter - 1].vote = FromVote(event.vote());
  if (stored.content || stored.content_erased) {
    VoteWords words;
    words.erased = stored.content_erased;
    if (stored.content) {
      words.argument = stored.content->text();
      words.need = stored.content->need();
    }
    ballot.words[voter] = std::move(words);
  } else if (!ballot.words.empty()) {
    ballot.words.erase(voter);
  }
}

}  // namespace vooraf::domain
