// Voting, in the words that the ballot's method takes.

#include "client-cli/arguments.h"
#include "client-cli/commands/ballot_commands.h"
#include "client-cli/view/ballot_result_view.h"
#include "client-cli/vote_form.h"

namespace vooraf::cli {
namespace {

struct VoteOptions {
  std::string vote, why, need;
  uint32_t ballot = 0;
  uint32_t for_person = 0;
};

Result<void> Vote(App& app, const VoteOptions& o) {
  const auto seen = LookFor(app, o.for_person);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = BallotMeant(*seen->snapshot, o.ballot);
  if (!ballot) return tl::unexpected(ballot.error());
  auto vote = VoteIn(**ballot, o.vote);
  if (!vote) return tl::unexpected(vote.error());
  v1::CastVoteRequest request;
  request.set_session(seen->session);
  request.set_on_behalf_of(o.for_person);
  request.set_ballot((*ballot)->ballot());
  *request.mutable_vote() = *vote;
  request.set_words(TextOrInput(o.why));
  request.set_need(TextOrInput(o.need));
  const auto response = app.DoAs(seen->identity, client::kCastVote, std::move(request));
  if (!response) return tl::unexpected(response.error());
  const std::string said = (*ballot)->rule().secret()
                               ? app.texts()(T::kVotedSecretly)
                               : VoteInWords(app.ContextOf(*seen->snapshot), **ballot, *vote);
  if (o.for_person != 0) {
    app.out().Say(app.texts()(T::kHelpedPerson, o.for_person, said));
  } else if ((*ballot)->rule().secret()) {
    // Without the vote: somebody may look along.
    app.out().Say(app.texts()(T::kSecretVoteKept));
  } else {
    app.out().Say(app.texts()(T::kVoteKept, said));
  }
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddVoteCommand(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  auto o = std::make_shared<VoteOptions>();
  auto* command = tree.Command(noun, "vote", T::kHelpBallotVote, T::kExamplesBallotVote,
                               [&app, o] { return Vote(app, *o); });
  command->add_option("VOTE", o->vote, tree.Text(T::kArgVote))->required();
  command->add_option("--why", o->why, tree.Text(T::kArgWhy));
  command->add_option("--need", o->need, tree.Text(T::kArgNeed));
  command->add_option("--ballot", o->ballot, tree.Text(T::kArgBallot));
  AddForOption(tree, command, &o->for_person);
}

}  // namespace vooraf::cli
