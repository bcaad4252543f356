#include "server/report/source.h"

#include <utility>

#include "server/domain/view/view.h"

namespace vooraf::report {

using domain::view::Audience;
using domain::view::EntityKey;

Source Look(const domain::Session& session) {
  Source source;
  source.seq = session.seq;
  // Names and what else lies beside the log are not looked at.
  const domain::SideData nothing_beside;
  for (const EntityKey& key : domain::view::SharedKeys(session)) {
    const bool signal = key.kind == EntityKey::Kind::kSignal;
    auto entity = domain::view::Render(session, nothing_beside,
                                       signal ? Audience::kFacilitators : Audience::kEveryone, key);
    if (entity) (signal ? source.signals : source.shown).push_back(*std::move(entity));
  }
  return source;
}

}  // namespace vooraf::report
