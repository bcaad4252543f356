#include "server/domain/side_data.h"

namespace vooraf::domain {
namespace {

struct Applier {
  SideData& side;

  void operator()(const PutToken& put) const { side.tokens[put.token_hash] = put.participant; }
  void operator()(const PutName& put) const {
    if (put.name.empty()) {
      side.names.erase(put.participant);
    } else {
      side.names[put.participant] = put.name;
    }
  }
  void operator()(const PutInvitations& put) const {
    InvitationNumber number = put.first;
    for (const Hash& hash : put.secret_hashes) {
      side.invitations[hash] = number;
      ++number.value;
    }
  }
  void operator()(const OpenSecretBallot& open) const { side.secret_ballots[open.ballot] = {}; }
  void operator()(const PutSecretVote& put) const {
    side.secret_ballots[put.ballot].votes[put.participant] = put.vote;
  }
  void operator()(const DropSecretVote& drop) const {
    side.secret_ballots[drop.ballot].votes.erase(drop.participant);
  }
  void operator()(const EndSecretBallot& end) const { side.secret_ballots.erase(end.ballot); }
  void operator()(const DropTokens& drop) const {
    std::erase_if(side.tokens, [&](const auto& entry) { return entry.second == drop.participant; });
  }
  void operator()(const DropCredentials&) const {
    side.tokens.clear();
    side.names.clear();
    side.invitations.clear();
  }
  void operator()(const EraseParts&) const {}  // of the log
  void operator()(const EraseSession&) const { side = {}; }
};

}  // namespace

void SideData::Apply(const SideWrite& write) { std::visit(Applier{*this}, write); }

}  // namespace vooraf::domain
