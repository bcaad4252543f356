#include "server/domain/session.h"

#include <algorithm>
#include <cstring>

#include "server/domain/evolve.h"
#include "server/domain/limits.h"

namespace vooraf::domain {
namespace {

using log::v1::Event;

template <class T, class NumberType>
const T* At(const std::vector<T>& all, NumberType number) {
  return number && number.value <= all.size() ? &all[number.index()] : nullptr;
}

void Remember(Session& session, const StoredEvent& stored) {
  const std::string& id = stored.event.request_id();
  // Who sent it: a helper, if one entered it for somebody.
  const uint32_t sender =
      stored.event.entered_by() != 0 ? stored.event.entered_by() : stored.event.actor();
  RequestKey key{{sender}, {}};
  if (id.size() != key.id.size()) return;
  std::memcpy(key.id.data(), id.data(), key.id.size());
  Remembered& remembered = session.requests.Put(key);
  // Events from before digests were kept in memory alone have it in them.
  remembered.digest =
      stored.request_digest != 0 ? stored.request_digest : stored.event.request_digest();
  remembered.seq = stored.seq;
  // The first event of a command is the one that creates.
  if (remembered.created == 0) remembered.created = CreatedBy(stored.event);
}

}  // namespace

uint32_t Session::group_minimum() const {
  const uint32_t minimum = plan.settings().group_minimum();
  return minimum == 0 ? kGroupMinimumDefault : minimum;
}

const Participant* Session::Find(ParticipantNumber number) const {
  return At(participants, number);
}
const type::v1::Group* Session::Find(GroupNumber number) const {
  if (!number || number.value > static_cast<uint32_t>(plan.groups_size())) return nullptr;
  return &plan.groups(static_cast<int>(number.index()));
}
const Item* Session::Find(ItemNumber number) const { return At(items, number); }
const Statement* Session::Find(StatementNumber number) const { return At(statements, number); }
const Theme* Session::Find(ThemeNumber number) const { return At(themes, number); }
const Ballot* Session::Find(BallotNumber number) const { return At(ballots, number); }
const Amendment* Session::Find(AmendmentNumber number) const { return At(amendments, number); }
const Timer* Session::Find(TimerNumber number) const { return At(timers, number); }
const TextTurn* Session::Find(TextTurnNumber number) const { return At(floor.text_turns, number); }
Item* Session::FindMutable(ItemNumber number) { return const_cast<Item*>(Find(number)); }

ParticipantNumber Session::FindAccount(const AccountId& account) const {
  if (!account) return {};
  const auto found = std::find_if(participants.begin(), participants.end(),
                                  [&](const Participant& p) { return p.account == account; });
  if (found == participants.end()) return {};
  return {static_cast<uint32_t>(found - participants.begin()) + 1};
}

const AspectRound* Round::Find(type::v1::Aspect aspect) const {
  const auto found = std::find_if(aspects.begin(), aspects.end(),
                                  [&](const AspectRound& a) { return a.aspect == aspect; });
  return found == aspects.end() ? nullptr : &*found;
}

const Round* Item::LastRevealed() const {
  const auto found =
      std::find_if(rounds.rbegin(), rounds.rend(), [](const Round& r) { return r.revealed; });
  return found == rounds.rend() ? nullptr : &*found;
}

void Evolve(Session& session, const StoredEvent& stored) {
  const Event& event = stored.event;
  session.seq = stored.seq;
  session.time = stored.time;
  switch (event.body_case()) {
    case Event::kSessionCreated:
      Apply(session, event.session_created(), stored);
      break;
    case Event::kPlanChanged:
      Apply(session, event.plan_changed(), stored);
      break;
    case Event::kSessionOpened:
      Apply(session, event.session_opened(), stored);
      break;
    case Event::kSessionStarted:
      Apply(session, event.session_started(), stored);
      break;
    case Event::kYoungPeopleMarked:
      Apply(session, event.young_people_marked(), stored);
      break;
    case Event::kSessionClosed:
      Apply(session, event.session_closed(), stored);
      break;
    case Event::kFactsChanged:
      Apply(session, event.facts_changed(), stored);
      break;
    case Event::kTaskPartsChanged:
      Apply(session, event.task_parts_changed(), stored);
      break;
    case Event::kTargetGroupsChanged:
      Apply(session, event.target_groups_changed(), stored);
      break;
    case Event::kFacilitatorAdded:
      Apply(session, event.facilitator_added(), stored);
      break;
    case Event::kInvitationsCreated:
      Apply(session, event.invitations_created(), stored);
      break;
    case Event::kParticipantJoined:
      Apply(session, event.participant_joined(), stored);
      break;
    case Event::kParticipantLeft:
      Apply(session, event.participant_left(), stored);
      break;
    case Event::kNameChanged:
      Apply(session, event.name_changed(), stored);
      break;
    case Event::kParticipantMoved:
      Apply(session, event.participant_moved(), stored);
      break;
    case Event::kJoiningLocked:
      Apply(session, event.joining_locked(), stored);
      break;
    case Event::kParticipantRemoved:
      Apply(session, event.participant_removed(), stored);
      break;
    case Event::kItemAdded:
      Apply(session, event.item_added(), stored);
      break;
    case Event::kRoundOpened:
      Apply(session, event.round_opened(), stored);
      break;
    case Event::kRoundRevealed:
      Apply(session, event.round_revealed(), stored);
      break;
    case Event::kAnswerGiven:
      Apply(session, event.answer_given(), stored);
      break;
    case Event::kLateAnswerKept:
      Apply(session, event.late_answer_kept(), stored);
      break;
    case Event::kCountsEntered:
      Apply(session, event.counts_entered(), stored);
      break;
    case Event::kHandsCounted:
      Apply(session, event.hands_counted(), stored);
      break;
    case Event::kReasonReleased:
      Apply(session, event.reason_released(), stored);
      break;
    case Event::kThemeAdded:
      Apply(session, event.theme_added(), stored);
      break;
    case Event::kThemeRenamed:
      Apply(session, event.theme_renamed(), stored);
      break;
    case Event::kTextsSorted:
      Apply(session, event.texts_sorted(), stored);
      break;
    case Event::kStatementProposed:
      Apply(session, event.statement_proposed(), stored);
      break;
    case Event::kStatementReleased:
      Apply(session, event.statement_released(), stored);
      break;
    case Event::kStatementRated:
      Apply(session, event.statement_rated(), stored);
      break;
    case Event::kStatementsMerged:
      Apply(session, event.statements_merged(), stored);
      break;
    case Event::kStatementHidden:
      Apply(session, event.statement_hidden(), stored);
      break;
    case Event::kStatementShownAgain:
      Apply(session, event.statement_shown_again(), stored);
      break;
    case Event::kJointAnswerDrafted:
      Apply(session, event.joint_answer_drafted(), stored);
      break;
    case Event::kBallotOpened:
      Apply(session, event.ballot_opened(), stored);
      break;
    case Event::kVoteCast:
      Apply(session, event.vote_cast(), stored);
      break;
    case Event::kBallotClosed:
      Apply(session, event.ballot_closed(), stored);
      break;
    case Event::kBallotWithdrawn:
      Apply(session, event.ballot_withdrawn(), stored);
      break;
    case Event::kSecretVoteCast:
      Apply(session, event.secret_vote_cast(), stored);
      break;
    case Event::kBallotVoided:
      Apply(session, event.ballot_voided(), stored);
      break;
    case Event::kObjectionReleased:
      Apply(session, event.objection_released(), stored);
      break;
    case Event::kObjectionResolved:
      Apply(session, event.objection_resolved(), stored);
      break;
    case Event::kAmendmentProposed:
      Apply(session, event.amendment_proposed(), stored);
      break;
    case Event::kAmendmentReleased:
      Apply(session, event.amendment_released(), stored);
      break;
    case Event::kAmendmentDecided:
      Apply(session, event.amendment_decided(), stored);
      break;
    case Event::kTimerStarted:
      Apply(session, event.timer_started(), stored);
      break;
    case Event::kTimerStopped:
      Apply(session, event.timer_stopped(), stored);
      break;
    case Event::kTimerRang:
      Apply(session, event.timer_rang(), stored);
      break;
    case Event::kOthersRevealed:
      Apply(session, event.others_revealed(), stored);
      break;
    case Event::kRevealHeld:
      Apply(session, event.reveal_held(), stored);
      break;
    case Event::kRevealHoldEnded:
      Apply(session, event.reveal_hold_ended(), stored);
      break;
    case Event::kItemSkipped:
      Apply(session, event.item_skipped(), stored);
      break;
    case Event::kDiscussionOpened:
      Apply(session, event.discussion_opened(), stored);
      break;
    case Event::kDiscussionClosed:
      Apply(session, event.discussion_closed(), stored);
      break;
    case Event::kFloorRulesChanged:
      Apply(session, event.floor_rules_changed(), stored);
      break;
    case Event::kHandRaised:
      Apply(session, event.hand_raised(), stored);
      break;
    case Event::kHandLowered:
      Apply(session, event.hand_lowered(), stored);
      break;
    case Event::kFloorGranted:
      Apply(session, event.floor_granted(), stored);
      break;
    case Event::kFloorYielded:
      Apply(session, event.floor_yielded(), stored);
      break;
    case Event::kTurnPassed:
      Apply(session, event.turn_passed(), stored);
      break;
    case Event::kTextTurnReleased:
      Apply(session, event.text_turn_released(), stored);
      break;
    case Event::kTextTurnRefused:
      Apply(session, event.text_turn_refused(), stored);
      break;
    case Event::kSignalDismissed:
      Apply(session, event.signal_dismissed(), stored);
      break;
    case Event::kFollowUpAdded:
      Apply(session, event.follow_up_added(), stored);
      break;
    case Event::kPersonErased:
      Apply(session, event.person_erased(), stored);
      break;
    case Event::kSingleAnswersErased:
      Apply(session, event.single_answers_erased(), stored);
      break;
    case Event::kTextErased:
      break;  // the words are gone from where they stood
    case Event::kImported:
      session.imported = true;
      break;
    case Event::BODY_NOT_SET:
      break;  // refused by the store when it is read
  }
  Remember(session, stored);
}

uint32_t CreatedBy(const Event& event) {
  switch (event.body_case()) {
    case Event::kSessionCreated:
      return 1;  // the facilitator who made it
    case Event::kFacilitatorAdded:
      return event.facilitator_added().participant();
    case Event::kInvitationsCreated:
      return event.invitations_created().first();
    case Event::kParticipantJoined:
      return event.participant_joined().participant();
    case Event::kItemAdded:
      return event.item_added().item().item();
    case Event::kRoundOpened:
      return event.round_opened().round();
    case Event::kLateAnswerKept:
      return 1;  // it is late
    case Event::kThemeAdded:
      return event.theme_added().theme();
    case Event::kStatementProposed:
      return event.statement_proposed().statement();
    case Event::kFactsChanged:
      return event.facts_changed().version();
    case Event::kTaskPartsChanged:
      return event.task_parts_changed().version();
    case Event::kTargetGroupsChanged:
      return event.target_groups_changed().version();
    case Event::kJointAnswerDrafted:
      return event.joint_answer_drafted().version();
    case Event::kBallotOpened:
      return event.ballot_opened().ballot();
    case Event::kAmendmentProposed:
      return event.amendment_proposed().amendment();
    case Event::kAmendmentDecided:
      return event.amendment_decided().version();
    case Event::kTimerStarted:
      return event.timer_started().timer();
    case Event::kHandRaised:
      return event.hand_raised().text_turn();
    case Event::kFloorGranted:
      return event.floor_granted().participant();
    case Event::kFollowUpAdded:
      return event.follow_up_added().follow_up();
    default:
      return 0;
  }
}

}  // namespace vooraf::domain
