// Objections: the words of votes against. Rules: docs/SPEC.md, B17 to B20.
#include "server/domain/objection.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain {
namespace {

// An objection on its way to being listed: sorted by its words, so that the list says nothing of
// who wrote it or when.
struct GivenObjection {
  const VoteWords* words = nullptr;
  uint32_t participant = 0;
  uint32_t part = 0;

  auto SortKey() const { return std::tie(words->argument, words->need, part); }
};

// The objection, once its ballot is closed.
Result<const Objection*> FindObjection(const Session& session, uint32_t ballot, uint32_t number) {
  auto found = FindBallot(session, ballot);
  if (!found) return Propagate(found);
  const auto& objections = (*found)->objections;
  if (number == 0 || number > objections.size()) {
    return Refuse(kObjectionUnknown,
                  {{"objection", std::to_string(number)}, {"ballot", std::to_string(ballot)}});
  }
  return &objections[number - 1];
}

}  // namespace

void ListObjections(const Session& session, const Ballot& ballot, log::v1::BallotClosed& closed) {
  const type::v1::Partition& partition = closed.result().partition();
  if (partition.too_few()) return;
  const PartOfGroup part_of(partition);
  std::vector<GivenObjection> given;
  for (const auto& [participant, words] : ballot.words) {
    if (!IsAgainst(ballot, ballot.voters[participant - 1].vote)) continue;
    given.push_back({&words, participant, part_of(session.participants[participant - 1].group)});
  }
  std::sort(given.begin(), given.end(), [](const GivenObjection& a, const GivenObjection& b) {
    return a.SortKey() < b.SortKey();
  });
  for (const GivenObjection& objection : given) {
    auto& listed = *closed.add_objections();
    listed.set_participant(objection.participant);
    listed.set_part(objection.part);
  }
}

Result<Decision> Decide(const Session& session, const v1::ReleaseObjectionRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto found = FindObjection(session, request.ballot(), request.objection());
  if (!found) return Propagate(found);
  if ((*found)->released) return Decision{};
  NewEvent released;
  auto& body = *released.event.mutable_objection_released();
  body.set_ballot(request.ballot());
  body.set_objection(request.objection());
  return Decided(std::move(released));
}

void Apply(Session& session, const log::v1::ObjectionReleased& event, const StoredEvent&) {
  session.ballots[event.ballot() - 1].objections[event.objection() - 1].released = true;
}

Result<Decision> Decide(const Session& session, const v1::ResolveObjectionRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto found = FindObjection(session, request.ballot(), request.objection());
  if (!found) return Propagate(found);
  const Ballot& ballot = *session.Find(BallotNumber{request.ballot()});
  const Item& item = *session.Find(ballot.item);
  if (request.version() <= ballot.version || request.version() > item.joint_answer.version) {
    return Refuse(kNotALaterVersion, {{"version", std::to_string(ballot.version)}});
  }
  if ((*found)->resolved_by_version == request.version()) return Decision{};
  NewEvent resolved;
  auto& body = *resolved.event.mutable_objection_resolved();
  body.set_ballot(request.ballot());
  body.set_objection(request.objection());
  body.set_version(request.version());
  return Decided(std::move(resolved));
}

void Apply(Session& session, const log::v1::ObjectionResolved& event, const StoredEvent&) {
  Ballot& ballot = session.ballots[event.ballot() - 1];
  ballot.objections[event.objection() - 1].resolved_by_version = event.version();
}

}  // namespace vooraf::domain
