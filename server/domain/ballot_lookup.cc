#include "server/domain/ballot_lookup.h"

#include <string>

#include "server/domain/gate.h"
#include "server/domain/guard.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {

bool DecidesWithoutReveal(const Item& item) {
  return item.definition.has_agreement() || item.definition.has_discussion();
}

Result<const Item*> FindTalkedItem(const Session& session, uint32_t number) {
  auto found = FindItem(session, number);
  if (!found) return found;
  const Item& item = **found;
  const std::string name = std::to_string(number);
  if (item.answering()) return Refuse(kRoundOpenAlready);
  if (auto ok = RequireAllShown(item); !ok) return Propagate(ok);
  if (item.phase == type::v1::ITEM_PHASE_DECIDING) {
    return Refuse(kBallotOpenAlready, {{"item", name}});
  }
  const bool begun =
      item.phase != type::v1::ITEM_PHASE_PLANNED && item.phase != type::v1::ITEM_PHASE_SKIPPED;
  if (!begun && !DecidesWithoutReveal(item)) {
    return Refuse(kNotRevealed, {{"item", name}});
  }
  return found;
}

Result<const Ballot*> FindBallot(const Session& session, uint32_t number) {
  const Ballot* ballot = session.Find(BallotNumber{number});
  if (ballot == nullptr) return Refuse(kBallotUnknown, {{"ballot", std::to_string(number)}});
  return ballot;
}

Result<const Ballot*> FindOpenBallot(const Session& session, uint32_t number) {
  auto found = FindBallot(session, number);
  if (!found) return found;
  if ((*found)->closed()) return Refuse(kBallotClosed);
  if ((*found)->withdrawn) return Refuse(kBallotWithdrawn);
  if ((*found)->voided) return Refuse(kBallotVoid);
  return found;
}

}  // namespace vooraf::domain
