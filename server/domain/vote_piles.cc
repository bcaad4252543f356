#include "server/domain/vote_piles.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "server/domain/ballot_lookup.h"
#include "server/domain/refusals.h"
#include "server/domain/tally/turnout.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain {
namespace {

using Kind = VoteGiven::Kind;

struct BeforeInFile {
  bool operator()(const VoteGiven& a, const VoteGiven& b) const {
    return std::tie(a.kind, a.values) < std::tie(b.kind, b.values);
  }
};

class Sorter {
 public:
  void Add(const VoteGiven& vote, uint32_t count) {
    if (vote.given() && count > 0) counts_[vote] += count;
  }

  // Of approvals as many sheets as people, nested, so that each option gets what was counted.
  void AddApprovals(const type::v1::HandCount& hands) {
    for (uint32_t person = 0; person < hands.people(); ++person) {
      VoteGiven vote{.kind = Kind::kValues};
      for (const auto& option : hands.options()) {
        if (person < option.count()) vote.values[option.option() - 1] = 1;
      }
      Add(vote, 1);
    }
  }

  void AddHands(const type::v1::HandCount& hands, VoteForm form) {
    Add({.kind = Kind::kAbstain}, hands.abstain());
    Add({.kind = Kind::kFor}, hands.yes());
    Add({.kind = Kind::kAgainst}, hands.no());
    for (const auto& step : hands.steps()) {
      VoteGiven vote{.kind = Kind::kValues};
      vote.values[0] = static_cast<uint8_t>(step.step());
      Add(vote, step.count());
    }
    if (form == VoteForm::kApprovals) return AddApprovals(hands);
    for (const auto& option : hands.options()) {
      VoteGiven vote{.kind = Kind::kValues};
      vote.values[option.option() - 1] = 1;
      Add(vote, option.count());
    }
  }

  std::vector<VotePile> Piles() const {
    std::vector<VotePile> piles;
    for (const auto& [vote, count] : counts_) piles.push_back({vote, count});
    return piles;
  }

 private:
  std::map<VoteGiven, uint32_t, BeforeInFile> counts_;
};

}  // namespace

std::vector<VotePile> PilesOf(const Session& session, const Ballot& ballot) {
  Sorter sorter;
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    if (tally::Counts(session, ballot, i)) sorter.Add(tally::VoteByDevice(session, ballot, i), 1);
  }
  for (const Hands& hands : ballot.hands) {
    sorter.AddHands(hands.counts, TraitsOf(ballot.rule.method()).form);
  }
  return sorter.Piles();
}

std::vector<VotePile> PilesOf(
    const google::protobuf::RepeatedPtrField<log::v1::SecretVotes>& votes) {
  Sorter sorter;
  for (const auto& pile : votes) sorter.Add(FromVote(pile.vote()), pile.count());
  return sorter.Piles();
}

Result<std::vector<type::v1::VotePile>> ReadVotes(const Session& session, uint32_t number) {
  auto found = FindBallot(session, number);
  if (!found) return Propagate(found);
  const Ballot& ballot = **found;
  if (ballot.withdrawn) return Refuse(kBallotWithdrawn);
  if (ballot.voided) return Refuse(kBallotVoid);
  if (!ballot.closed()) return Refuse(kBallotStillOpen);
  if (ballot.result->partition().too_few()) return Refuse(kVotesOfTooFew);
  const auto is_erased = [](const VotePile& pile) { return pile.vote.kind == Kind::kErased; };
  if (std::any_of(ballot.piles.begin(), ballot.piles.end(), is_erased)) {
    return Refuse(kVotesErased);
  }
  std::vector<type::v1::VotePile> piles;
  for (const VotePile& pile : ballot.piles) {
    auto& told = piles.emplace_back();
    *told.mutable_vote() = ToVote(pile.vote, ballot.rule.method());
    told.set_count(pile.count);
  }
  return piles;
}

}  // namespace vooraf::domain
