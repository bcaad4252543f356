// Voting in a ballot, and the words that come with a vote against. Rules: docs/SPEC.md, B.
#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/secret_ballot.h"
#include "server/domain/text_rules.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain {
namespace {

// Words go with a vote against, and an objection does not go without.
Result<void> CheckWords(const Ballot& ballot, const VoteGiven& vote,
                        const v1::CastVoteRequest& request) {
  const bool against = IsAgainst(ballot, vote);
  const bool objects = against && ballot.rule.method() == type::v1::DECISION_METHOD_CONSENT;
  if ((!request.words().empty() && !objects) || (!request.need().empty() && !against)) {
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
  if (ballot.rule.secret()) return CastSecretVote(request, context);
  const VoteGiven vote = FromVote(request.vote());
  if (auto ok = CheckWords(ballot, vote, request); !ok) return Propagate(ok);
  // Saying again what was said already changes nothing.
  if (ballot.voters[index].vote == vote && SameWords(ballot, context.actor, request)) {
    return Decision{};
  }
  NewEvent cast;
  auto& body = *cast.event.mutable_vote_cast();
  body.set_ballot(request.ballot());
  *cast.choice.emplace().mutable_vote() = request.vote();
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
  // Within the event in those from before choices stood apart.
  ballot.voters[voter - 1].vote =
      stored.choice_erased ? VoteGiven{.kind = VoteGiven::Kind::kErased}
                           : FromVote(stored.choice ? stored.choice->vote() : event.vote());
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
