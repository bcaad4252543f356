#include "tests/system/rendered.h"

namespace vooraf::system_test {

Seen Rendered(const domain::Session& session, const domain::SideData& side,
              domain::view::Audience audience) {
  Seen rendered;
  for (const auto& key : domain::view::SharedKeys(session)) {
    const auto entity = domain::view::Render(session, side, audience, key);
    if (entity) rendered[entity->key()] = entity->ShortDebugString();
  }
  return rendered;
}

Seen Received(const client::SessionSnapshot& snapshot) {
  Seen received;
  for (const auto& [key, entity] : snapshot.entities()) {
    if (entity->has_presence() || entity->has_me() || entity->has_my_item()) continue;
    received[key] = entity->ShortDebugString();
  }
  return received;
}

}  // namespace vooraf::system_test
