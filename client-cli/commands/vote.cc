// Voting, in the words that the ballot's method takes.

#include <algorithm>

#include "client-cli/arguments.h"
#include "client-cli/commands/ballot_commands.h"
#include "client-cli/view/ballot_result_view.h"

namespace vooraf::cli {
namespace {

std::vector<Candidate> OptionsToChoose(const v1::BallotView& ballot) {
  std::vector<Candidate> candidates;
  for (const auto& option : ballot.options()) {
    candidates.push_back(CandidateOf(option.option(), option.label()));
  }
  return candidates;
}

// "1,3" or "green,blue"; "none" approves none.
Result<type::v1::OptionSet> ApprovalsFrom(const v1::BallotView& ballot, const std::string& typed) {
  type::v1::OptionSet approvals;
  if (typed == "none" || typed == "geen") return approvals;
  std::vector<uint32_t> numbers;
  for (size_t from = 0; from <= typed.size();) {
    const size_t comma = std::min(typed.find(',', from), typed.size());
    const auto number = Choose(typed.substr(from, comma - from), OptionsToChoose(ballot));
    if (!number) return tl::unexpected(number.error());
    numbers.push_back(*number);
    from = comma + 1;
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  approvals.mutable_options()->Add(numbers.begin(), numbers.end());
  return approvals;
}

Result<type::v1::Vote> VoteIn(const v1::BallotView& ballot, const std::string& typed) {
  type::v1::Vote vote;
  const auto method = ballot.rule().method();
  const bool abstains = typed == "abstain" || typed == "onthouding";
  switch (method) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
    case type::v1::DECISION_METHOD_APPROVAL:
      if (abstains) {
        vote.mutable_abstain();
      } else if (method == type::v1::DECISION_METHOD_APPROVAL) {
        auto approvals = ApprovalsFrom(ballot, typed);
        if (!approvals) return tl::unexpected(approvals.error());
        *vote.mutable_approvals() = *std::move(approvals);
      } else {
        const auto option = Choose(typed, OptionsToChoose(ballot));
        if (!option) return tl::unexpected(option.error());
        vote.set_option(*option);
      }
      return vote;
    case type::v1::DECISION_METHOD_CONSENT: {
      const auto consent = ConsentFrom(typed);
      if (!consent) return tl::unexpected(consent.error());
      vote.set_consent(*consent);
      return vote;
    }
    default: {
      const auto yes_no = VoteFrom(typed);
      if (!yes_no) return tl::unexpected(yes_no.error());
      vote.set_yes_no(*yes_no);
      return vote;
    }
  }
}

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
