// What happens around joint answers in an evening by chance: ballots of every method, objections,
// amendments.
#include "server/domain/tally/turnout.h"
#include "tests/domain/talk.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {

using domain::testing::InEnglish;

Evening::Events Evening::PlayDraft(const Move& move) {
  v1::DraftJointAnswerRequest draft;
  draft.set_item(Item(move, type::v1::ITEM_PHASE_REVEALED));
  // An agreement is put together where no words are given.
  if (move.b % 4 != 0) *draft.mutable_wording() = InEnglish(Words("joint-answer"));
  // Or in the words of an option, which a signal may be about.
  if (move.b % 4 == 1) {
    constexpr const char* kWords[] = {"Take part.", "Control and Plans", "Think along", "Consult"};
    *draft.mutable_wording() = InEnglish(kWords[move.c % 4]);
  }
  return Try(Facilitator(move), draft);
}

Evening::Events Evening::PlayOpenBallot(const Move& move) {
  v1::OpenBallotRequest open;
  open.set_item(Item(move, type::v1::ITEM_PHASE_REVEALED));
  const domain::Item* item = session().Find(domain::ItemNumber{open.item()});
  if (item != nullptr && (item->joint_answer.version == 0 || move.c % 3 == 0)) {
    PlayDraft(move);
  }
  open.set_version(item == nullptr || Hostile(move.b) ? move.b : item->joint_answer.version);
  auto& rule = *open.mutable_rule();
  rule.set_method(static_cast<type::v1::DecisionMethod>(move.a / 8 % 4 + 1));
  const bool options = rule.method() == type::v1::DECISION_METHOD_ONE_OF_SEVERAL ||
                       rule.method() == type::v1::DECISION_METHOD_APPROVAL;
  for (uint32_t n = 0; n < (Hostile(move.b) ? move.a % 14u : options ? 3u : 0u); ++n) {
    *open.add_options()->mutable_label() = InEnglish(Words("option"));
  }
  rule.mutable_threshold()->mutable_share()->set_numerator(move.b % 3);
  rule.mutable_threshold()->mutable_share()->set_denominator(2);
  rule.mutable_threshold()->set_exactly_is_enough(move.b % 3 == 2 || move.c % 2 == 0);
  rule.set_basis(static_cast<type::v1::Basis>(move.b / 4 % 3 + 1));
  rule.mutable_quorum()->set_numerator(move.b / 16 % 2);
  rule.mutable_quorum()->set_denominator(2);
  rule.set_scope(static_cast<type::v1::Scope>(move.c / 4 % 3 + 1));
  rule.set_secret(move.c % 5 < 2 &&
                  (rule.method() != type::v1::DECISION_METHOD_CONSENT || Hostile(move.b)));
  open.set_merge_small_groups(move.c % 4 != 0);
  *open.mutable_what_happens() = InEnglish(Words("what-happens"));
  *open.mutable_who_decides() = InEnglish("The council");
  *open.mutable_when() = InEnglish("By March");
  return Try(Facilitator(move), open);
}

// A vote of the kind that the ballot asks for, mostly. In every second ballot people tend to agree,
// or hardly any would pass.
type::v1::Vote Evening::Vote(const Move& move, const domain::Ballot* ballot) const {
  type::v1::Vote vote;
  const auto method = ballot == nullptr || Hostile(move.b)
                          ? static_cast<type::v1::DecisionMethod>(move.a % 5)
                          : ballot->rule.method();
  const bool agree =
      ballot != nullptr && (ballot - session().ballots.data()) % 2 == 0 && move.a % 8 != 0;
  const uint32_t choice = agree ? 0 : move.b;
  switch (method) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      if (choice % 4 == 3) {
        vote.mutable_abstain();
      } else {
        vote.set_option(choice % 4 + 1);
      }
      break;
    case type::v1::DECISION_METHOD_APPROVAL:
      if (choice % 9 == 8) {
        vote.mutable_abstain();
        break;
      }
      vote.mutable_approvals();
      for (uint32_t option = 1; option <= 3; ++option) {
        const bool approves = agree ? option == 2 : choice % 8 >> (option - 1) & 1u;
        if (approves) vote.mutable_approvals()->add_options(option);
      }
      break;
    case type::v1::DECISION_METHOD_CONSENT:
      vote.set_consent(agree ? type::v1::CONSENT_VOTE_CONSENT
                             : static_cast<type::v1::ConsentVote>(choice % 3 + 1));
      break;
    default:
      vote.set_yes_no(static_cast<type::v1::YesNoVote>(Hostile(move.b) ? move.b : choice % 3 + 1));
  }
  return vote;
}

Evening::Events Evening::PlayVote(const Move& move) {
  v1::CastVoteRequest cast;
  cast.set_ballot(Hostile(move.c) ? move.a : static_cast<uint32_t>(session().ballots.size()));
  *cast.mutable_vote() = Vote(move, session().Find(domain::BallotNumber{cast.ballot()}));
  const bool objects = cast.vote().consent() == type::v1::CONSENT_VOTE_OBJECTION;
  const bool against = objects || cast.vote().yes_no() == type::v1::YES_NO_VOTE_NO;
  const domain::Ballot* ballot = session().Find(domain::BallotNumber{cast.ballot()});
  const bool secret = ballot != nullptr && ballot->rule.secret();
  if (secret && !Hostile(move.a)) return Try(Person(move), cast);
  if (objects != Hostile(move.a)) cast.set_words(Words("argument"));
  if ((against && move.a % 2 == 0) || move.a % 32 == 7) cast.set_need(Words("need"));
  return Try(Person(move), cast);
}

// The server finds that the votes of a secret ballot are lost.
Evening::Events Evening::PlayVoid() {
  const auto& open = scene_.side().secret_ballots;
  if (open.empty()) return {};
  const domain::BallotNumber ballot = open.begin()->first;
  scene_.LoseVotes(ballot);
  return Told("void ballot " + std::to_string(ballot.value),
              scene_.Do("server", domain::VoidBallot{ballot}));
}

Evening::Events Evening::PlayCloseBallot(const Move& move) {
  if (move.b % 16 == 7) return PlayVoid();
  v1::CloseBallotRequest close;
  close.set_ballot(Hostile(move.c) ? move.a : static_cast<uint32_t>(session().ballots.size()));
  return Try(Facilitator(move), close);
}

// Hands of a group, mostly as many as may vote there.
Evening::Events Evening::PlayHands(const Move& move) {
  v1::CountHandsRequest request;
  request.set_ballot(Hostile(move.c) ? move.a : static_cast<uint32_t>(session().ballots.size()));
  request.set_group(move.a % (setting_.groups + 1));
  const domain::Ballot* ballot = session().Find(domain::BallotNumber{request.ballot()});
  if (ballot == nullptr || Hostile(move.a)) return Try(Facilitator(move), request);
  const uint32_t may_vote =
      domain::tally::EligibleIn(session(), *ballot, domain::GroupNumber{request.group()});
  auto& hands = *request.mutable_hands();
  const uint32_t yes = may_vote - may_vote * (move.c % 3) / 4;
  hands.set_abstain(Hostile(move.b) ? move.b : (may_vote - yes) / 2);
  if (ballot->options == 0) {
    hands.set_yes(yes);
    hands.set_no(may_vote - yes - (may_vote - yes) / 2);
    return Try(Facilitator(move), request);
  }
  auto& count = *hands.add_options();
  count.set_option(move.c % ballot->options + 1);
  count.set_count(yes);
  if (ballot->rule.method() == type::v1::DECISION_METHOD_APPROVAL) hands.set_people(yes);
  return Try(Facilitator(move), request);
}

Evening::Events Evening::PlayWithdrawBallot(const Move& move) {
  v1::WithdrawBallotRequest withdraw;
  withdraw.set_ballot(Hostile(move.c) ? move.a : static_cast<uint32_t>(session().ballots.size()));
  if (!Hostile(move.b)) withdraw.set_reason(Words("withdrawal"));
  return Try(Facilitator(move), withdraw);
}

// What facilitators do with the objections of a ballot.
Evening::Events Evening::PlayObjection(const Move& move) {
  // Mostly one with objections, if possible such as a later joint answer may have met.
  auto ballot = static_cast<uint32_t>(session().ballots.size());
  bool met = false;
  for (uint32_t n = 1; n <= session().ballots.size(); ++n) {
    const domain::Ballot& other = session().ballots[n - 1];
    if (other.objections.empty() || met) continue;
    ballot = n;
    met = session().Find(other.item)->joint_answer.version > other.version;
  }
  if (Hostile(move.c)) ballot = move.a;
  const domain::Ballot* found = session().Find(domain::BallotNumber{ballot});
  const auto objections = static_cast<uint32_t>(found == nullptr ? 0 : found->objections.size());
  const uint32_t objection = move.a % (objections + 1) + (Hostile(move.b) ? 1 : 0);
  if (move.c % 3 == 0) {
    v1::ReleaseObjectionRequest release;
    release.set_ballot(ballot);
    release.set_objection(objection);
    return Try(Facilitator(move), release);
  }
  // Where no later version meets it yet, one is written first.
  if (!met && objections > 0 && !Hostile(move.c)) {
    v1::DraftJointAnswerRequest draft;
    draft.set_item(found->item.value);
    *draft.mutable_wording() = InEnglish(Words("joint-answer"));
    Try(Facilitator(move), draft);
  }
  const domain::Item* item = found == nullptr ? nullptr : session().Find(found->item);
  v1::ResolveObjectionRequest resolve;
  resolve.set_ballot(ballot);
  resolve.set_objection(objection);
  resolve.set_version(item == nullptr || Hostile(move.b) ? move.b : item->joint_answer.version);
  return Try(Facilitator(move), resolve);
}

Evening::Events Evening::PlayAmendment(const Move& move) {
  const auto amendments = static_cast<uint32_t>(session().amendments.size());
  if (move.c % 3 == 0 || amendments == 0) {
    v1::ProposeAmendmentRequest propose;
    propose.set_item(Item(move, type::v1::ITEM_PHASE_REVEALED));
    const domain::Item* item = session().Find(domain::ItemNumber{propose.item()});
    propose.set_version(item == nullptr || Hostile(move.b) ? move.b : item->joint_answer.version);
    if (!Hostile(move.a)) propose.set_text(Words("amendment"));
    return Try(move.b % 5 == 0 ? Facilitator(move) : Person(move), propose);
  }
  const uint32_t amendment = Hostile(move.b) ? move.b : amendments - move.a % amendments;
  if (move.c % 3 == 1) {
    v1::ReleaseAmendmentRequest release;
    release.set_amendment(amendment);
    return Try(Facilitator(move), release);
  }
  v1::DecideAmendmentRequest decide;
  decide.set_amendment(amendment);
  decide.set_accepted(move.a % 3 == 0);
  if (move.a % 2 == 0) decide.set_reason(Words("because"));
  if (decide.accepted() != Hostile(move.c)) {
    *decide.mutable_wording() = InEnglish(Words("joint-answer"));
  }
  return Try(Facilitator(move), decide);
}

}  // namespace vooraf::sim
