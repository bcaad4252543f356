#include "server/live/session_core.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "server/domain/limits.h"
#include "server/live/refusals.h"
#include "server/live/secrets.h"
#include "server/live/session_record.h"

namespace vooraf::live {
namespace {

// Whether this may be the command again whose digest is remembered. After a restart no digests are
// known, and whoever has the id is believed.
bool IsRepeat(uint64_t digest, const Command& command) {
  return digest == 0 || digest == command.request_digest;
}

bool IsUnset(const domain::RequestId& id) {
  return std::all_of(id.begin(), id.end(), [](uint8_t byte) { return byte == 0; });
}

}  // namespace

domain::ParticipantNumber Fold::FindActor(const Caller& caller) const {
  if (caller.participant_token) {
    const auto found = side.tokens.find(*caller.participant_token);
    return found == side.tokens.end() ? domain::ParticipantNumber() : found->second;
  }
  return caller.account ? session.FindAccount(caller.account) : domain::ParticipantNumber();
}

void Fold::Apply(const domain::SideWrite& write) {
  side.Apply(write);
  if (std::holds_alternative<domain::EraseSession>(write)) session = {};
}

SessionCore::SessionCore(domain::SessionId id, uint64_t epoch, Fold fold)
    : id_(std::move(id)), epoch_(epoch), durable_(std::move(fold)), pending_(durable_) {}

void SessionCore::SetConnected(std::vector<domain::ParticipantNumber> connected) {
  context_.connected = std::move(connected);
}

void SessionCore::Execute(Command command, bool creates, domain::Time now, Random& random,
                          Reply<Outcome> reply) {
  Waiting waiting;
  waiting.outcome = Decide(command, creates, now, random, waiting);
  waiting.seq = pending_.session.seq;
  if (waiting.seq == durable_.session.seq) return reply(std::move(waiting.outcome));
  waiting.reply = std::move(reply);
  waiting_.push_back(std::move(waiting));
}

domain::Result<Outcome> SessionCore::Decide(Command& command, bool creates, domain::Time now,
                                            Random& random, Waiting& waiting) {
  const domain::Session& session = pending_.session;
  if (IsUnset(command.request_id)) return domain::Refuse(kRequestIdMissing);
  if (!creates && !session.exists()) return domain::Refuse(kSessionNotFound);

  const domain::ParticipantNumber actor = pending_.FindActor(command.caller);
  if (const auto* repeated = session.requests.Find({actor, command.request_id})) {
    if (!IsRepeat(repeated->digest, command)) return domain::Refuse(kRequestIdReused);
    return MakeOutcome(repeated->seq, repeated->created);
  }
  // The session's id follows from the request's: only a repeat may find it taken.
  if (creates && session.exists()) return domain::Refuse(kRequestIdReused);

  FillContext(command, actor, now, random);
  domain::Result<domain::Decision> decision = command.decide(session, context_);
  if (!decision) return tl::unexpected(std::move(decision.error()));
  return Accept(std::move(*decision), actor, &command, waiting);
}

void SessionCore::ExecuteOwn(const domain::RingTimer& command, domain::Time now) {
  DecideOwn(command, now);
}

void SessionCore::ExecuteOwn(const domain::VoidBallot& command, domain::Time now) {
  DecideOwn(command, now);
}

void SessionCore::ExecuteOwn(const domain::EraseAgain& command, domain::Time now) {
  DecideOwn(command, now);
}

void SessionCore::ExecuteOwn(const domain::EndRetention& command, domain::Time now) {
  DecideOwn(command, now);
}

template <class OwnCommand>
void SessionCore::DecideOwn(const OwnCommand& command, domain::Time now) {
  context_.now = std::max(now, pending_.session.time);
  context_.actor = {};
  context_.account = {};
  context_.named_account = {};
  context_.invitation = {};
  context_.fresh_join_code.clear();
  context_.secret_ballots = &pending_.side.secret_ballots;
  domain::Result<domain::Decision> decision = domain::Decide(pending_.session, command, context_);
  if (!decision || decision->events.empty()) return;
  Waiting waiting;
  waiting.outcome = Accept(std::move(*decision), {}, nullptr, waiting);
  if (!waiting.events) return;
  waiting.seq = pending_.session.seq;
  waiting_.push_back(std::move(waiting));
}

void SessionCore::FillContext(const Command& command, domain::ParticipantNumber actor,
                              domain::Time now, Random& random) {
  context_.now = std::max(now, pending_.session.time);
  context_.actor = actor;
  context_.account = command.caller.account;
  context_.named_account = command.named_account;
  context_.invitation = {};
  if (command.invitation_secret) {
    const auto found = pending_.side.invitations.find(*command.invitation_secret);
    if (found != pending_.side.invitations.end()) context_.invitation = found->second;
  }
  context_.secret_ballots = &pending_.side.secret_ballots;
  // Only a draft can need one: it is given at opening.
  context_.fresh_join_code.clear();
  if (pending_.session.phase == v1::SESSION_PHASE_DRAFT) {
    context_.fresh_join_code = MakeJoinCode(random);
  }
}

// Folds a decision into the pending session and makes its share of the next batch.
domain::Result<Outcome> SessionCore::Accept(domain::Decision decision,
                                            domain::ParticipantNumber actor, const Command* command,
                                            Waiting& waiting) {
  domain::Session& session = pending_.session;
  if (decision.events.empty() && !decision.erases_session) {
    assert(decision.side.empty());
    return MakeOutcome(session.seq, decision.created);
  }
  const domain::Participant* person = actor ? session.Find(actor) : nullptr;
  const bool reserved_too = !command || (person && person->facilitates());
  const uint64_t events_max = domain::kEventsMax - (reserved_too ? 0 : kEventsReserved);
  if (session.seq + decision.events.size() > events_max) {
    return domain::Refuse(kSessionFull, {{"max", std::to_string(domain::kEventsMax)}});
  }

  const uint64_t expected_seq = session.seq;
  bool record_changed = false;
  auto events = std::make_shared<std::vector<domain::StoredEvent>>();
  events->reserve(decision.events.size());
  for (domain::NewEvent& made : decision.events) {
    domain::StoredEvent& event = events->emplace_back();
    event.seq = session.seq + 1;
    event.time = context_.now;
    event.event = std::move(made.event);
    event.choice = std::move(made.choice);
    event.content = std::move(made.content);
    if (event.event.actor() == 0) event.event.set_actor(actor.value);
    if (command) {
      event.event.set_request_id(command->request_id.data(), command->request_id.size());
      event.request_digest = command->request_digest;
    }
    record_changed = record_changed || ChangesRecord(event.event);
    domain::Evolve(session, event);
  }
  for (const domain::SideWrite& write : decision.side) pending_.Apply(write);

  waiting.events = std::move(events);
  waiting.side = std::move(decision.side);
  store::Append& append = appends_.emplace_back();
  append.session = id_;
  append.expected_seq = expected_seq;
  append.events = waiting.events;
  append.side = waiting.side;
  if (record_changed) append.record = MakeRecord(id_, session);
  return MakeOutcome(session.seq, decision.created);
}

Outcome SessionCore::MakeOutcome(uint64_t seq, uint32_t created) const {
  Outcome outcome;
  outcome.revision.set_epoch(epoch_);
  outcome.revision.set_seq(seq);
  outcome.created = created;
  return outcome;
}

void SessionCore::OnDurable(size_t done, DurableObserver& observer) {
  // Writes are in the order of the appends; replies between them wait for the ones before.
  for (Waiting& waiting : waiting_) {
    if (done == 0) break;
    if (!waiting.events) continue;
    for (const domain::StoredEvent& event : *waiting.events) {
      domain::Evolve(durable_.session, event);
      observer.OnEvent(durable_.session, event);
    }
    for (const domain::SideWrite& write : waiting.side) {
      durable_.Apply(write);
      observer.OnSideWrite(durable_.session, write);
    }
    --done;
  }
  assert(done == 0);
  AnswerDurable();
}

void SessionCore::AnswerDurable() {
  // Where the session was erased, all that was decided before is durable.
  const auto is_durable = [&](const Waiting& waiting) {
    return !durable_.session.exists() || waiting.seq <= durable_.session.seq;
  };
  while (!waiting_.empty() && is_durable(waiting_.front())) {
    Waiting answered = std::move(waiting_.front());
    waiting_.pop_front();
    if (answered.reply) answered.reply(std::move(answered.outcome));
  }
}

void SessionCore::OnRefused(const domain::Error& error) {
  pending_ = durable_;
  ++generation_;
  appends_.clear();
  AnswerAll(domain::Error{&kNotStored, {{"store_reason", std::string(error.reason())}}});
}

void SessionCore::OnUnknown() { AnswerAll(domain::Error{&kOutcomeUnknown, {}}); }

void SessionCore::AnswerAll(const domain::Error& error) {
  std::deque<Waiting> all = std::move(waiting_);
  waiting_.clear();
  for (Waiting& waiting : all) {
    if (waiting.reply) waiting.reply(tl::unexpected(error));
  }
}

}  // namespace vooraf::live
