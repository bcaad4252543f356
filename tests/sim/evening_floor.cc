// What people do about the floor in an evening played by chance.
#include <string>

#include "tests/sim/evening.h"

namespace vooraf::sim {

// Opens the discussion, or closes it; seldom skips something.
Evening::Events Evening::PlayDiscussion(const Move& move) {
  if (move.b % 8 == 1) {
    v1::SkipItemRequest skip;
    skip.set_item(move.a % 10);
    return Try(Facilitator(move), skip);
  }
  uint32_t number = Hostile(move.c) ? move.a : 0;
  bool open = false;
  for (const domain::Item& item : session().items) {
    if (number != 0 || !item.definition.has_discussion()) continue;
    number = item.number().value;
    open = item.discussing();
  }
  if (open) {
    v1::CloseDiscussionRequest close;
    close.set_item(number);
    return Try(Facilitator(move), close);
  }
  v1::OpenDiscussionRequest request;
  request.set_item(number);
  return Try(Facilitator(move), request);
}

Evening::Events Evening::PlayFloor(const Move& move) {
  const uint32_t somebody = scene_.NumberOf(Person(move)).value;
  const uint32_t named = Hostile(move.b) ? move.c : move.b % 3 == 0 ? somebody : 0;
  const std::string either = move.c % 2 == 0 ? Person(move) : Facilitator(move);
  switch (move.a % 8) {
    case 0: {
      v1::ChangeFloorRulesRequest rules;
      rules.set_policy(static_cast<type::v1::FloorPolicy>(Hostile(move.b) ? 0 : move.b % 3 + 1));
      rules.set_turn_seconds(move.c % 4 == 0 ? 0 : move.c * 15u);
      return Try(Facilitator(move), rules);
    }
    case 1: {
      v1::LowerHandRequest lower;
      lower.set_participant(named);
      return Try(either, lower);
    }
    case 2:
    case 3: {
      v1::GrantFloorRequest grant;
      grant.set_participant(named);
      return Try(Facilitator(move), grant);
    }
    case 4: {
      scene_.Advance(std::chrono::seconds(move.b));
      return Try(either, v1::YieldFloorRequest());
    }
    case 5: {
      v1::PassTurnRequest pass;
      pass.set_participant(named);
      return Try(either, pass);
    }
    default:
      return Try(Person(move), v1::RaiseHandRequest());
  }
}

Evening::Events Evening::PlayTextTurn(const Move& move) {
  const auto turns = static_cast<uint32_t>(session().floor.text_turns.size());
  const uint32_t last = Hostile(move.c) ? move.b : turns - (turns > 1 ? move.b % 2u : 0u);
  switch (move.a % 4) {
    case 0: {
      v1::ReleaseTextTurnRequest release;
      release.set_text_turn(last);
      return Try(Facilitator(move), release);
    }
    case 1: {
      v1::RefuseTextTurnRequest refuse;
      refuse.set_text_turn(last);
      return Try(Facilitator(move), refuse);
    }
    default: {
      v1::SendTextTurnRequest say;
      say.set_text(Hostile(move.b) ? "" : Words("text-turn"));
      return Try(Person(move), say);
    }
  }
}

// Shows the others' results, or an interpreter holds a reveal, or lets it go.
Evening::Events Evening::PlayGuard(const Move& move) {
  for (const domain::Item& item : session().items) {
    const auto round = static_cast<uint32_t>(item.rounds.size());
    if (item.answering()) {
      if (!scene_.NumberOf("Ida")) return PlayInterpreterJoins(move);
      if (item.rounds.back().hold.held && move.b % 2 == 0) {
        v1::EndHoldRequest end;
        end.set_item(item.number().value);
        end.set_round(round);
        return Try(Hostile(move.who) ? Person(move) : "Ida", end);
      }
      v1::HoldRevealRequest hold;
      hold.set_item(item.number().value);
      hold.set_round(round);
      hold.set_reason(Hostile(move.b) ? "" : Words("hold"));
      return Try(Hostile(move.who) ? Person(move) : "Ida", hold);
    }
    if (round == 0 || !item.rounds.back().others_wait) continue;
    v1::ShowOthersRequest show;
    show.set_item(item.number().value);
    show.set_round(Hostile(move.b) ? move.b : round);
    return Try(Facilitator(move), show);
  }
  return {};
}

Evening::Events Evening::PlayInterpreterJoins(const Move& move) {
  v1::CreateInvitationsRequest create;
  create.set_role(type::v1::ROLE_INTERPRETER);
  std::string secret = "interpreter";
  secret.resize(32, '.');
  create.add_secret_hashes(secret);
  if (Try(Facilitator(move), create).empty()) return {};
  v1::JoinRequest join;
  join.set_invitation_secret(secret);
  return Try("Ida", join);
}

}  // namespace vooraf::sim
