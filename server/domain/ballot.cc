// Ballots on a joint answer, from opening to closing. Rules: docs/SPEC.md, B.
#include "server/domain/ballot.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/decision_rule.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/guard.h"
#include "server/domain/limits.h"
#include "server/domain/objection.h"
#include "server/domain/partition.h"
#include "server/domain/question_plan.h"
#include "server/domain/refusals.h"
#include "server/domain/secret_ballot.h"
#include "server/domain/sentences.h"
#include "server/domain/tally/ballot_tally.h"
#include "server/domain/text_rules.h"
#include "server/domain/vote_piles.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain {
namespace {

Result<void> CheckBallotTexts(const v1::OpenBallotRequest& request) {
  if (auto ok = CheckRequired(request.what_happens(), kTextCharsMax, "what_happens"); !ok) {
    return ok;
  }
  if (auto ok = CheckRequired(request.who_decides(), kShortTextCharsMax, "who_decides"); !ok) {
    return ok;
  }
  return CheckRequired(request.when(), kShortTextCharsMax, "when");
}

// The rule that the command names, else the item's, else the session's.
Result<type::v1::DecisionRule> RuleFor(const Session& session, const Item& item,
                                       const v1::OpenBallotRequest& request) {
  if (request.has_rule()) return NormaliseRule(request.rule(), "rule");
  return item.definition.has_rule() ? item.definition.rule()
                                    : session.plan.settings().default_rule();
}

// What can be voted for, numbered in order.
Result<BallotOptions> OptionsOf(const v1::OpenBallotRequest& request,
                                const type::v1::DecisionRule& rule) {
  if (!HasOptions(rule.method())) {
    if (request.options().empty()) return BallotOptions();
    return RefuseField("options", "none by this method, which is about one proposal",
                       "geen, want deze methode gaat over één voorstel");
  }
  auto options = NormaliseBallotOptions(request.options(), "options");
  if (options && rule.seats() >= static_cast<uint32_t>(options->size())) {
    return RefuseField("rule.seats", "fewer than there are options", "minder dan er keuzes zijn");
  }
  return options;
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
  // Q4: of a secret ballot nothing is told apart that the rule does not ask for.
  if (rule.secret() && !apart) units = {Together(std::move(units))};
  return MakePartition(session, std::move(units));
}

// B8: every vote that counts was given on a personal invitation.
bool OnePersonOneVote(const Session& session) {
  return session.plan.settings().invitation_required() &&
         std::all_of(session.participants.begin(), session.participants.end(),
                     [](const Participant& p) { return !p.on_roll() || p.invitation; });
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::OpenBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindTalkedItem(session, request.item());
  if (!found) return Propagate(found);
  if (auto ok = RequireNothingOpen(session); !ok) return Propagate(ok);
  if (auto ok = RequireAllShown(session); !ok) return Propagate(ok);
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
  auto rule = RuleFor(session, item, request);
  if (!rule) return Propagate(rule);
  auto options = OptionsOf(request, *rule);
  if (!options) return Propagate(options);
  auto partition = PartitionFor(session, *rule, request.merge_small_groups());
  if (!partition) return Propagate(partition);

  const auto number = static_cast<uint32_t>(session.ballots.size()) + 1;
  NewEvent opened;
  auto& body = *opened.event.mutable_ballot_opened();
  body.set_ballot(number);
  body.set_item(request.item());
  body.set_version(request.version());
  *body.mutable_rule() = *std::move(rule);
  *body.mutable_partition() = *std::move(partition);
  body.set_options(static_cast<uint32_t>(options->size()));
  auto& texts = *opened.content.emplace().mutable_ballot();
  *texts.mutable_proposal() = item.joint_answer.wording;
  *texts.mutable_what_happens() = request.what_happens();
  *texts.mutable_who_decides() = request.who_decides();
  *texts.mutable_when() = request.when();
  *texts.mutable_options() = *std::move(options);
  const bool secret = body.rule().secret();
  Decision decision = Decided(std::move(opened), number);
  if (secret) decision.side.emplace_back(OpenSecretBallot{{number}});
  return decision;
}

void Apply(Session& session, const log::v1::BallotOpened& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots.emplace_back();
  ballot.item = {event.item()};
  ballot.version = event.version();
  ballot.rule = event.rule();
  ballot.partition = event.partition();
  ballot.options = event.options();
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

Result<Decision> Decide(const Session& session, const v1::CloseBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  if ((*found)->rule.secret()) return CloseSecretBallot(session, {request.ballot()}, context);
  NewEvent closed;
  auto& body = *closed.event.mutable_ballot_closed();
  body.set_ballot(request.ballot());
  *body.mutable_result() = tally::CountBallot(session, **found, context.connected);
  ListObjections(session, **found, body);
  return Decided(std::move(closed));
}

void Apply(Session& session, const log::v1::BallotClosed& event, const StoredEvent&) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.result = event.result();
  if (ballot.rule.secret()) {
    ballot.piles = PilesOf(event.votes());
  } else if (!ballot.result->partition().too_few()) {
    ballot.piles = PilesOf(session, ballot);
  }
  for (const auto& objection : event.objections()) {
    ballot.objections.push_back({{objection.participant()}, objection.part()});
  }
  session.items[ballot.item.index()].phase = type::v1::ITEM_PHASE_DECIDED;
}

Result<Decision> Decide(const Session& session, const v1::WithdrawBallotRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindOpenBallot(session, request.ballot());
  if (!found) return Propagate(found);
  if (auto ok = CheckRequired(request.reason(), kReasonCharsMax, "reason"); !ok) {
    return Propagate(ok);
  }
  NewEvent withdrawn;
  withdrawn.event.mutable_ballot_withdrawn()->set_ballot(request.ballot());
  withdrawn.content.emplace().set_text(request.reason());
  Decision decision = Decided(std::move(withdrawn));
  if ((*found)->rule.secret()) decision.side.emplace_back(EndSecretBallot{{request.ballot()}});
  return decision;
}

void Apply(Session& session, const log::v1::BallotWithdrawn& event, const StoredEvent& stored) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.withdrawn = true;
  if (stored.content) ballot.withdrawal_reason = stored.content->text();
  session.items[ballot.item.index()].phase = ballot.phase_before;
}

}  // namespace vooraf::domain
