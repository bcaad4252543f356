#include "tests/live/floor_moves.h"

#include <string>

namespace vooraf::live::testing {
namespace {

template <class Request>
void Send(World& world, const Caller& caller, const Request& request) {
  world.Send(caller, request);
}

// Opens or closes the first discussion there is; adds one where there is none.
void Discuss(World& world, const domain::Session& stored) {
  for (const domain::Item& item : stored.items) {
    if (!item.definition.has_discussion()) continue;
    if (item.discussing()) {
      v1::CloseDiscussionRequest close;
      close.set_item(item.number().value);
      return Send(world, World::Facilitator(), close);
    }
    v1::OpenDiscussionRequest open;
    open.set_item(item.number().value);
    return Send(world, World::Facilitator(), open);
  }
  v1::AddItemRequest add;
  *add.mutable_item()->mutable_title() = World::Plan().items(0).title();
  *add.mutable_item()->mutable_discussion()->mutable_wording() = World::Plan().items(0).title();
  Send(world, World::Facilitator(), add);
}

}  // namespace

void AskForFloor(World& world, const Caller& person, const Pick& pick) {
  switch (pick(7)) {
    case 0:
      return Send(world, person, v1::LowerHandRequest());
    case 1:
      return Send(world, person, v1::YieldFloorRequest());
    case 2:
      return Send(world, person, v1::PassTurnRequest());
    case 3:
    case 4: {
      v1::SendTextTurnRequest say;
      say.set_text("turn " + std::to_string(pick(1'000)));
      return Send(world, person, say);
    }
    default:
      return Send(world, person, v1::RaiseHandRequest());
  }
}

void GiveFloor(World& world, const Pick& pick) {
  const domain::Session stored = world.Stored();
  const auto text = static_cast<uint32_t>(stored.floor.text_turns.size());
  switch (pick(9)) {
    case 8: {
      v1::SkipItemRequest skip;
      skip.set_item(static_cast<uint32_t>(stored.items.size()));
      return Send(world, World::Facilitator(), skip);
    }
    case 0:
    case 1:
      return Discuss(world, stored);
    case 2: {
      v1::ChangeFloorRulesRequest rules;
      rules.set_policy(static_cast<type::v1::FloorPolicy>(pick(3) + 1));
      rules.set_turn_seconds(static_cast<uint32_t>(pick(2)) * 90);
      return Send(world, World::Facilitator(), rules);
    }
    case 3:
    case 4: {
      v1::GrantFloorRequest grant;
      if (pick(4) == 0) grant.set_participant(static_cast<uint32_t>(pick(12)) + 1);
      return Send(world, World::Facilitator(), grant);
    }
    case 5: {
      v1::ReleaseTextTurnRequest release;
      release.set_text_turn(text);
      return Send(world, World::Facilitator(), release);
    }
    case 6: {
      v1::RefuseTextTurnRequest refuse;
      refuse.set_text_turn(text);
      return Send(world, World::Facilitator(), refuse);
    }
    default:
      return Send(world, World::Facilitator(), v1::YieldFloorRequest());
  }
}

}  // namespace vooraf::live::testing
