#include "server/domain/secret_ballot.h"

#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "server/domain/evolve.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/tally/ballot_tally.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain {
namespace {

// Null where the votes cannot be read.
const SecretBallot* FindVotes(const SecretBallots* ballots, BallotNumber number) {
  if (ballots == nullptr) return nullptr;
  const auto found = ballots->find(number);
  return found == ballots->end() || found->second.lost ? nullptr : &found->second;
}

// Null also where a vote that the log knows of is missing, or one is there that it does not know.
const SecretBallot* FindAllVotes(const Ballot& ballot, const SecretBallots* ballots,
                                 BallotNumber number) {
  const SecretBallot* found = FindVotes(ballots, number);
  if (found == nullptr) return nullptr;
  size_t voted = 0;
  for (const Voter& voter : ballot.voters) voted += voter.vote.given();
  if (voted != found->votes.size()) return nullptr;
  for (const auto& [participant, vote] : found->votes) {
    const bool known = participant && participant.index() < ballot.voters.size() &&
                       ballot.voters[participant.index()].vote.given();
    if (!known) return nullptr;
  }
  return found;
}

// Equal votes counted together, in an order that is that of the votes themselves.
void ListVotes(const Session& session, const Ballot& ballot, const SecretBallot& cast,
               log::v1::BallotClosed& closed) {
  using Pile = std::tuple<uint32_t, VoteGiven::Kind, std::array<uint8_t, kBallotOptionsMax>>;
  for (const auto& [participant, vote] : cast.votes) closed.add_voters(participant.value);
  if (closed.result().partition().too_few()) return;
  const bool by_part = ballot.rule.scope() != type::v1::SCOPE_EVERYONE;
  const PartOfGroup part_of(closed.result().partition());
  std::map<Pile, uint32_t> piles;
  for (const auto& [participant, vote] : cast.votes) {
    const GroupNumber group = session.participants[participant.index()].group;
    ++piles[{by_part ? part_of(group) : 0, vote.kind, vote.values}];
  }
  for (const auto& [pile, count] : piles) {
    const auto& [part, kind, values] = pile;
    auto& listed = *closed.add_votes();
    listed.set_part(part);
    *listed.mutable_vote() = ToVote({kind, values}, ballot.rule.method());
    listed.set_count(count);
  }
}

}  // namespace

Result<Decision> CastSecretVote(const v1::CastVoteRequest& request, const Context& context) {
  if (!request.words().empty() || !request.need().empty()) return Refuse(kSecretWithoutWords);
  const BallotNumber number{request.ballot()};
  if (FindVotes(context.secret_ballots, number) == nullptr) return Refuse(kBallotVoid);
  // Also where it is the same vote again: that it is must not show.
  NewEvent cast;
  cast.event.mutable_secret_vote_cast()->set_ballot(request.ballot());
  Decision decision = Decided(std::move(cast));
  decision.side.emplace_back(PutSecretVote{number, context.actor, FromVote(request.vote())});
  return decision;
}

void Apply(Session& session, const log::v1::SecretVoteCast& event, const StoredEvent& stored) {
  session.ballots[event.ballot() - 1].voters[stored.event.actor() - 1].vote = {
      .kind = VoteGiven::Kind::kSecret};
}

Result<Decision> CloseSecretBallot(const Session& session, BallotNumber number,
                                   const Context& context) {
  const Ballot& ballot = *session.Find(number);
  const SecretBallot* cast = FindAllVotes(ballot, context.secret_ballots, number);
  if (cast == nullptr) return Refuse(kBallotVoid);
  Ballot counted = ballot;
  for (const auto& [participant, vote] : cast->votes) {
    counted.voters[participant.index()].vote = vote;
  }
  NewEvent closed;
  auto& body = *closed.event.mutable_ballot_closed();
  body.set_ballot(number.value);
  *body.mutable_result() = tally::CountBallot(session, counted, context.connected);
  ListVotes(session, ballot, *cast, body);
  Decision decision = Decided(std::move(closed));
  decision.side.emplace_back(EndSecretBallot{number});
  return decision;
}

std::optional<VoidBallot> FindLostBallot(const Session& session, const SecretBallots& ballots) {
  for (uint32_t n = 1; n <= session.ballots.size(); ++n) {
    const Ballot& ballot = session.ballots[n - 1];
    if (!ballot.open() || !ballot.rule.secret()) continue;
    if (FindAllVotes(ballot, &ballots, {n}) == nullptr) return VoidBallot{{n}};
  }
  return std::nullopt;
}

Result<Decision> Decide(const Session& session, const VoidBallot& command, const Context& context) {
  static const SecretBallots kNone;
  const SecretBallots& known = context.secret_ballots ? *context.secret_ballots : kNone;
  const auto lost = FindLostBallot(session, known);
  if (!lost || lost->ballot != command.ballot) return Decision{};
  NewEvent voided;
  voided.event.mutable_ballot_voided()->set_ballot(command.ballot.value);
  Decision decision = Decided(std::move(voided));
  decision.side.emplace_back(EndSecretBallot{command.ballot});
  return decision;
}

void Apply(Session& session, const log::v1::BallotVoided& event, const StoredEvent&) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.voided = true;
  session.items[ballot.item.index()].phase = ballot.phase_before;
}

}  // namespace vooraf::domain
