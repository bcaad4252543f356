// Ballots that seldom come about by chance, such as a secret one that is open when a server dies.
#include "tests/live/crowd.h"

namespace vooraf::live::testing {

void Crowd::HoldBallot(bool secret) {
  const Caller caller = World::Facilitator();
  const domain::Session stored = world_.Stored();
  const Focus focus = LookUp();
  const auto in_english = [](type::v1::Text* text) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("held");
  };
  v1::RevealRoundRequest reveal;
  reveal.set_item(focus.item);
  reveal.set_round(focus.round);
  Send(caller, reveal);
  v1::CloseBallotRequest close;
  close.set_ballot(focus.ballot);
  Send(caller, close);
  v1::DraftJointAnswerRequest draft;
  draft.set_item(1);
  in_english(draft.mutable_wording());
  Send(caller, draft);
  v1::OpenBallotRequest open;
  open.set_item(1);
  open.set_version(focus.versions[0] + 1);
  *open.mutable_rule() = stored.plan.settings().default_rule();
  open.mutable_rule()->set_scope(type::v1::SCOPE_EVERYONE);
  open.mutable_rule()->set_secret(secret);
  in_english(open.mutable_what_happens());
  in_english(open.mutable_who_decides());
  in_english(open.mutable_when());
  Send(caller, open);
  const auto ballot = static_cast<uint32_t>(stored.ballots.size()) + 1;
  for (int i = 0; i < kPeople; ++i) {
    v1::CastVoteRequest vote;
    vote.set_ballot(ballot);
    vote.mutable_vote()->set_yes_no(static_cast<type::v1::YesNoVote>(Number(3)));
    Send(World::Person("person" + std::to_string(i)), vote);
  }
  for (uint32_t group = 1; group <= 3; ++group) {
    v1::CountHandsRequest hands;
    hands.set_ballot(ballot);
    hands.set_group(group);
    hands.mutable_hands()->set_yes(1);
    Send(caller, hands);
  }
}

}  // namespace vooraf::live::testing
