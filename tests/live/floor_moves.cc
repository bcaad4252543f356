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

// By an invitation of their own; done again it changes nothing.
void JoinAsInterpreter(World& world, const Caller& interpreter) {
  v1::CreateInvitationsRequest create;
  create.set_role(type::v1::ROLE_INTERPRETER);
  create.add_secret_hashes(std::string(32, 'i'));
  Send(world, World::Facilitator(), create);
  v1::JoinRequest join = world.JoinRequestOf("interpreter", 0);
  join.set_role(type::v1::ROLE_INTERPRETER);
  join.set_invitation_secret(std::string(16, 'i'));
  Command command = world.Make(interpreter, join);
  command.invitation_secret.emplace().fill('i');
  world.Send(std::move(command));
}

// Opens a round of which residents are shown first; adds such an item where there is none.
void AskResidentsFirst(World& world, const domain::Session& stored) {
  for (const domain::Item& item : stored.items) {
    if (!item.definition.guard().residents_first()) continue;
    v1::OpenRoundRequest open;
    open.set_item(item.number().value);
    return Send(world, World::Facilitator(), open);
  }
  v1::AddItemRequest add;
  *add.mutable_item() = World::Plan().items(0);
  add.mutable_item()->mutable_guard()->set_residents_first(true);
  Send(world, World::Facilitator(), add);
}

// Shows the others' results, or has an interpreter hold a reveal or let it go.
void Guard(World& world, const domain::Session& stored, const PickNumber& pick) {
  const Caller interpreter = World::Person("interpreter");
  for (const domain::Item& item : stored.items) {
    const auto round = static_cast<uint32_t>(item.rounds.size());
    if (round == 0) continue;
    if (item.rounds.back().others_wait) {
      v1::ShowOthersRequest show;
      show.set_item(item.number().value);
      show.set_round(round);
      return Send(world, World::Facilitator(), show);
    }
    if (!item.answering()) continue;
    if (item.rounds.back().hold.held) {
      v1::EndHoldRequest end;
      end.set_item(item.number().value);
      end.set_round(round);
      return Send(world, interpreter, end);
    }
    JoinAsInterpreter(world, interpreter);
    v1::HoldRevealRequest hold;
    hold.set_item(item.number().value);
    hold.set_round(round);
    hold.set_reason("wait " + std::to_string(pick(10)));
    return Send(world, interpreter, hold);
  }
  AskResidentsFirst(world, stored);
}

}  // namespace

void AskForFloor(World& world, const Caller& person, const PickNumber& pick) {
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

void GiveFloor(World& world, const PickNumber& pick) {
  const domain::Session stored = world.Stored();
  const auto text = static_cast<uint32_t>(stored.floor.text_turns.size());
  switch (pick(11)) {
    case 9:
    case 10:
      return Guard(world, stored, pick);
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
