// Joint answers and the ballots on them. Rules: docs/SPEC.md, B.
#include "server/domain/ballot.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/plan.h"
#include "server/domain/refusals.h"
#include "server/domain/sentences.h"
#include "server/domain/tally/yes_no.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// The item, once something has been revealed at it and while no ballot or round is open there.
Result<const Item*> FindTalkedItem(const Session& session, uint32_t number) {
  auto found = FindItem(session, number);
  if (!found) return found;
  const Item& item = **found;
  const std::string name = std::to_string(number);
  if (item.answering()) return Refuse(kRoundOpenAlready);
  if (item.phase == type::v1::ITEM_PHASE_DECIDING) {
    return Refuse(kBallotOpenAlready, {{"item", name}});
  }
  if (item.phase == type::v1::ITEM_PHASE_PLANNED) return Refuse(kNotRevealed, {{"item", name}});
  return found;
}

Result<void> CheckBallotTexts(const v1::OpenBallotRequest& request) {
  if (auto ok = CheckRequired(request.what_happens(), kTextCharsMax, "what_happens"); !ok) {
    return ok;
  }
  if (auto ok = CheckRequired(request.who_decides(), kShortTextCharsMax, "who_decides"); !ok) {
    return ok;
  }
  return CheckRequired(request.when(), kShortTextCharsMax, "when");
}

std::string NamesOf(const Session& session, const Unit& unit) {
  type::v1::Part part;
  part.mutable_groups()->Add(unit.groups.begin(), unit.groups.end());
  return PartName(session, part, session.plan.languages(0)) + " (" + std::to_string(unit.people) +
         ")";
}

// The partition of who may vote, or why the rule cannot be kept without showing single votes.
Result<type::v1::Partition> PartitionFor(const Session& session, const type::v1::DecisionRule& rule,
                                         bool merge_small_groups) {
  const auto on_roll = [&](size_t i) { return session.participants[i].on_roll(); };
  const bool by_side = rule.scope() == type::v1::SCOPE_EVERY_SIDE;
  std::vector<Unit> units =
      by_side ? UnitsBySide(session, on_roll) : UnitsByGroup(session, on_roll);
  std::string small;
  uint32_t people = 0;
  for (const Unit& unit : units) {
    people += unit.people;
    if (unit.people == 0 || unit.people >= session.group_minimum()) continue;
    if (!small.empty()) small += ", ";
    small += NamesOf(session, unit);
  }
  if (people < session.group_minimum()) {
    return Refuse(kTooFewToVote, {{"people", std::to_string(people)},
                                  {"minimum", std::to_string(session.group_minimum())}});
  }
  const bool apart = rule.scope() != type::v1::SCOPE_EVERYONE;
  if (apart && !small.empty() && !merge_small_groups) {
    return Refuse(kSmallGroup, {{"groups", std::move(small)}});
  }
  return MakePartition(session, std::move(units));
}

Result<const Ballot*> FindBallot(const Session& session, uint32_t number) {
  const Ballot* ballot = session.Find(BallotNumber{number});
  if (ballot == nullptr) return Refuse(kBallotUnknown, {{"ballot", std::to_string(number)}});
  return ballot;
}

// The ballot while people can vote in it, or why not.
Result<const Ballot*> FindOpenBallot(const Session& session, uint32_t number) {
  auto found = FindBallot(session, number);
  if (!found) return found;
  if ((*found)->closed()) return Refuse(kBallotClosed);
  if ((*found)->withdrawn) return Refuse(kBallotWithdrawn);
  return found;
}

// B8: every vote that counts was given on a personal invitation.
bool OnePersonOneVote(const Session& session) {
  return session.plan.settings().invitation_required() &&
         std::all_of(session.participants.begin(), session.participants.end(),
                     [](const Participant& p) { return !p.on_roll() || p.invitation; });
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::DraftJointAnswerRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto item = FindTalkedItem(session, request.item());
  if (!item) return Propagate(item);
  if (auto ok = CheckRequired(request.wording(), kJointAnswerCharsMax, "wording"); !ok) {
    return Propagate(ok);
  }
  const uint32_t version = (*item)->joint_answer.version + 1;
  NewEvent drafted;
  auto& body = *drafted.event.mutable_joint_answer_drafted();
  body.set_item(request.item());
  body.set_version(version);
  *drafted.content.emplace().mutable_wording() = request.wording();
  return Decided(std::move(drafted), version);
}

void Apply(Session& session, const log::v1::JointAnswerDrafted& event, const StoredEvent& stored) {
  JointAnswer& answer = session.items[event.item() - 1].joint_answer;
  answer.version = event.version();
  answer.erased = stored.content_erased;
  answer.wording.Clear();
  if (stored.content) answer.wording = stored.content->wording();
}

Result<Decision> Decide(const Session& session, const v1::OpenBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindTalkedItem(session, request.item());
  if (!found) return Propagate(found);
  if (auto ok = RequireNothingOpen(session); !ok) return Propagate(ok);
  const Item& item = **found;
  if (item.joint_answer.version == 0) {
    return Refuse(kNoJointAnswer, {{"item", std::to_string(request.item())}});
  }
  if (request.version() != item.joint_answer.version) {
    return Refuse(kJointAnswerChanged, {{"version", std::to_string(item.joint_answer.version)}});
  }
  if (session.ballots.size() >= kBallotsMax) {
    return RefuseLimit(kBallotsMax, "ballots", "stemmingen");
  }
  if (auto ok = CheckBallotTexts(request); !ok) return Propagate(ok);
  const type::v1::DecisionRule& rule =
      request.has_rule() ? request.rule() : session.plan.settings().default_rule();
  if (auto ok = CheckRule(rule, "rule"); !ok) return Propagate(ok);
  auto partition = PartitionFor(session, rule, request.merge_small_groups());
  if (!partition) return Propagate(partition);

  const auto number = static_cast<uint32_t>(session.ballots.size()) + 1;
  NewEvent opened;
  auto& body = *opened.event.mutable_ballot_opened();
  body.set_ballot(number);
  body.set_item(request.item());
  body.set_version(request.version());
  *body.mutable_rule() = rule;
  *body.mutable_partition() = *std::move(partition);
  auto& texts = *opened.content.emplace().mutable_ballot();
  *texts.mutable_proposal() = item.joint_answer.wording;
  *texts.mutable_what_happens() = request.what_happens();
  *texts.mutable_who_decides() = request.who_decides();
  *texts.mutable_when() = request.when();
  return Decided(std::move(opened), number);
}

void Apply(Session& session, const log::v1::BallotOpened& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots.emplace_back();
  ballot.item = {event.item()};
  ballot.version = event.version();
  ballot.rule = event.rule();
  ballot.partition = event.partition();
  if (stored.content) ballot.texts = stored.content->ballot();
  ballot.erased = stored.content_erased;
  ballot.one_person_one_vote_checked = OnePersonOneVote(session);
  ballot.voters.resize(session.participants.size());
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    ballot.voters[i].entitled = session.participants[i].on_roll();
  }
  Item& item = session.items[event.item() - 1];
  item.ballots.push_back({event.ballot()});
  ballot.phase_before = item.phase;
  item.phase = type::v1::ITEM_PHASE_DECIDING;
  session.current_item = item.number();
}

Result<Decision> Decide(const Session& session, const v1::CastVoteRequest& request,
                        const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  const Ballot& ballot = **found;
  const size_t index = context.actor.index();
  if (index >= ballot.voters.size() || !ballot.voters[index].entitled) {
    return Refuse(kNotEntitled);
  }
  const type::v1::YesNoVote vote = request.vote().yes_no();
  if (!type::v1::YesNoVote_IsValid(vote) || vote == type::v1::YES_NO_VOTE_UNSPECIFIED) {
    return RefuseField("vote", "yes, no or abstain", "voor, tegen of onthouding");
  }
  if (ballot.voters[index].vote == vote) return Decision{};
  NewEvent cast;
  auto& body = *cast.event.mutable_vote_cast();
  body.set_ballot(request.ballot());
  body.mutable_vote()->set_yes_no(vote);
  return Decided(std::move(cast));
}

void Apply(Session& session, const log::v1::VoteCast& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.voters[stored.event.actor() - 1].vote = event.vote().yes_no();
}

Result<Decision> Decide(const Session& session, const v1::CloseBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  NewEvent closed;
  auto& body = *closed.event.mutable_ballot_closed();
  body.set_ballot(request.ballot());
  *body.mutable_result() = tally::CountYesNo(session, **found, context.connected);
  return Decided(std::move(closed));
}

void Apply(Session& session, const log::v1::BallotClosed& event, const StoredEvent&) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.result = event.result();
  session.items[ballot.item.index()].phase = type::v1::ITEM_PHASE_DECIDED;
}

Result<Decision> Decide(const Session& session, const v1::WithdrawBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  if (auto found = FindOpenBallot(session, request.ballot()); !found) return Propagate(found);
  if (auto ok = CheckRequired(request.reason(), kReasonCharsMax, "reason"); !ok) {
    return Propagate(ok);
  }
  NewEvent withdrawn;
  withdrawn.event.mutable_ballot_withdrawn()->set_ballot(request.ballot());
  withdrawn.content.emplace().set_text(request.reason());
  return Decided(std::move(withdrawn));
}

void Apply(Session& session, const log::v1::BallotWithdrawn& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.withdrawn = true;
  if (stored.content) ballot.withdrawal_reason = stored.content->text();
  session.items[ballot.item.index()].phase = ballot.phase_before;
}

}  // namespace vooraf::domain
