// Putting right who is where, facts, and people who are helped.
#include "tests/live/crowd.h"

namespace vooraf::live::testing {

void Crowd::Erase() {
  if (Pick(3) == 0) {
    v1::ErasePersonRequest request;
    request.set_participant(Pick(2) == 0 ? 0 : Number(kPeople));
    return Send(Pick(2) == 0 ? World::Facilitator() : World::Person(Somebody()), request);
  }
  const auto key = [&](const char* noun) { return noun + std::to_string(Number(4)); };
  v1::EraseTextRequest request;
  switch (Pick(5)) {
    case 0:
      request.set_key("reason/1/1/" + std::to_string(Number(3)));
      break;
    case 1:
      request.set_key(key("joint_answer/"));
      break;
    case 2:
      request.set_key(key("ballot/"));
      break;
    case 3:
      request.set_key("facts");
      break;
    default:
      request.set_key(key("statement/"));
  }
  Send(World::Facilitator(), request);
}

void Crowd::PutRight() {
  switch (Pick(11)) {
    case 8: {
      const Focus focus = LookUp();
      v1::EnterCountsRequest request;
      request.set_item(focus.item != 0 ? focus.item : 1);
      request.set_round(focus.round);
      request.set_group(Number(3));
      request.set_kind(Pick(2) == 0 ? type::v1::COUNT_KIND_HAND_COUNT
                                    : type::v1::COUNT_KIND_BEFOREHAND);
      request.mutable_counts()->set_skipped(Number(5) - 1);
      return Send(World::Facilitator(), request);
    }
    case 7:
      return FillInFacts();
    case 5: {
      v1::HelpPersonRequest request;
      request.set_group(Number(3));
      request.set_place(type::v1::PLACE_HALL);
      return Send(World::Person(Somebody()), request);
    }
    case 6:
      return EnterForSomebody();
    case 3:
    case 4: {
      v1::SubmitAnswerRequest request;
      request.set_item(Number(2));
      request.set_round(1);
      request.mutable_value()->mutable_skip();
      return Send(World::Person(Somebody()), request);
    }
    case 0: {
      if (Pick(8) == 0) {
        return Send(World::Facilitator(), v1::MarkYoungPeoplePresentRequest());
      }
      v1::LockJoiningRequest request;
      request.set_locked(Pick(4) == 0);
      return Send(World::Facilitator(), request);
    }
    case 1: {
      if (Pick(3) != 0) return;
      v1::RemoveParticipantRequest request;
      request.set_participant(Number(kPeople));
      request.set_reason("reason " + std::to_string(Pick(50)));
      return Send(World::Facilitator(), request);
    }
    case 2: {
      v1::MoveParticipantRequest request;
      request.set_participant(Number(kPeople));
      request.set_group(Number(3));
      return Send(World::Facilitator(), request);
    }
    default: {
      v1::MoveParticipantRequest request;
      request.set_group(Number(3));
      return Send(World::Person(Somebody()), request);
    }
  }
}

void Crowd::FillInFacts() {
  const auto versions = world_.Stored().facts_versions;
  const auto text = [&](type::v1::Text* out) {
    auto& entry = *out->add_entries();
    entry.set_language("en");
    entry.set_value("fact " + std::to_string(Pick(100)));
  };
  v1::ChangeFactsRequest facts;
  facts.set_based_on(versions.facts);
  text(facts.mutable_facts()->mutable_open());
  v1::ChangeTaskPartsRequest parts;
  parts.set_based_on(versions.task_parts);
  text(parts.add_task_parts()->mutable_name());
  v1::ChangeTargetGroupsRequest groups;
  groups.set_based_on(versions.target_groups);
  text(groups.add_target_groups()->mutable_name());
  switch (Pick(3)) {
    case 0:
      return Send(World::Facilitator(), facts);
    case 1:
      return Send(World::Person(Somebody()), parts);
    default:
      return Send(World::Facilitator(), groups);
  }
}

void Crowd::EnterForSomebody() {
  const domain::Session stored = world_.Stored();
  const Focus focus = LookUp();
  for (uint32_t n = 1; n <= stored.participants.size(); ++n) {
    const domain::Participant& person = stored.participants[n - 1];
    if (!person.helper || Pick(2) == 0) continue;
    v1::SubmitAnswerRequest request;
    request.set_item(focus.item != 0 ? focus.item : 1);
    request.set_round(focus.round);
    request.set_on_behalf_of(n);
    request.mutable_value()->mutable_skip();
    for (int who = 0; who < kPeople; ++who) {
      Send(World::Person("person" + std::to_string(who)), request);
    }
    return;
  }
}

}  // namespace vooraf::live::testing
