// Which entities an event about joint answers, ballots and amendments may change.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;
using log::v1::Event;

void AddOpened(const log::v1::BallotOpened& opened, Touched& touched) {
  touched.shared.push_back({Kind::kSession});
  touched.shared.push_back({Kind::kItem, opened.item()});
  touched.personal_of_all.push_back({Kind::kMyItem, opened.item()});
  touched.shared.push_back({Kind::kBallot, opened.ballot()});
}

// One more voted, or voted anew: everyone may see the first, and the voter both.
void AddVote(const Session& session, BallotNumber ballot, ParticipantNumber voter,
             Touched& touched) {
  touched.shared.push_back({Kind::kBallot, ballot.value});
  touched.personal.push_back({voter, {Kind::kMyItem, session.Find(ballot)->item.value}});
}

// The ballot is over, and with it what its item is doing.
void AddEnded(const Session& session, BallotNumber ballot, Touched& touched) {
  touched.shared.push_back({Kind::kBallot, ballot.value});
  touched.shared.push_back({Kind::kItem, session.Find(ballot)->item.value});
}

}  // namespace

void TouchBallots(const Session& after, const Event& event, Touched& touched) {
  const ParticipantNumber actor{event.actor()};
  auto& shared = touched.shared;
  switch (event.body_case()) {
    case Event::kJointAnswerDrafted:
      shared.push_back({Kind::kJointAnswer, event.joint_answer_drafted().item()});
      break;
    case Event::kBallotOpened:
      AddOpened(event.ballot_opened(), touched);
      break;
    case Event::kVoteCast:
      AddVote(after, {event.vote_cast().ballot()}, actor, touched);
      break;
    case Event::kSecretVoteCast:
      AddVote(after, {event.secret_vote_cast().ballot()}, actor, touched);
      break;
    case Event::kHandsCounted:
      shared.push_back({Kind::kBallot, event.hands_counted().ballot()});
      break;
    case Event::kBallotClosed:
      AddEnded(after, {event.ballot_closed().ballot()}, touched);
      AddObjectionKeys(after, {event.ballot_closed().ballot()}, shared);
      break;
    case Event::kBallotWithdrawn:
      AddEnded(after, {event.ballot_withdrawn().ballot()}, touched);
      break;
    case Event::kBallotVoided:
      AddEnded(after, {event.ballot_voided().ballot()}, touched);
      break;
    case Event::kObjectionReleased: {
      const auto& released = event.objection_released();
      shared.push_back({Kind::kObjection, released.ballot(), released.objection()});
      break;
    }
    case Event::kObjectionResolved: {
      const auto& resolved = event.objection_resolved();
      shared.push_back({Kind::kObjection, resolved.ballot(), resolved.objection()});
      break;
    }
    case Event::kAmendmentProposed: {
      const auto& proposed = event.amendment_proposed();
      shared.push_back({Kind::kAmendment, proposed.amendment()});
      touched.personal.push_back({actor, {Kind::kMyItem, proposed.item()}});
      break;
    }
    case Event::kAmendmentReleased:
      shared.push_back({Kind::kAmendment, event.amendment_released().amendment()});
      break;
    case Event::kAmendmentDecided:
      shared.push_back({Kind::kAmendment, event.amendment_decided().amendment()});
      break;
    default:
      break;
  }
}

void AddObjectionKeys(const Session& session, BallotNumber ballot, std::vector<EntityKey>& keys) {
  const size_t objections = session.Find(ballot)->objections.size();
  for (uint32_t n = 1; n <= objections; ++n) keys.push_back({Kind::kObjection, ballot.value, n});
}

}  // namespace vooraf::domain::view
