// What goes wrong with people in an evening by chance, and is put right.
#include "server/domain/signals/signal.h"
#include "tests/domain/talk.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {

// An answer to a round that has been revealed already.
Evening::Events Evening::PlayLate(const Move& move) {
  v1::SubmitAnswerRequest submit;
  for (const domain::Item& item : session().items) {
    const domain::Round* last = item.LastRevealed();
    if (last == nullptr || !item.definition.has_question()) continue;
    submit.set_item(item.number().value);
    submit.set_round(last->number);
    submit.set_aspect(last->aspects.front().aspect);
    if (move.b % 2 == 0) break;
  }
  submit.mutable_value()->mutable_skip();
  if (move.b % 4 < 2) submit.mutable_value()->mutable_dont_know();
  return Try(Person(move), submit);
}

// Somebody adds a person without a device, or enters something for one.
Evening::Events Evening::PlayHelp(const Move& move) {
  const std::string helper = move.b % 8 == 0 ? Facilitator(move) : Person(move);
  const domain::Participant* found = session().Find(scene_.NumberOf(helper));
  if (found == nullptr || found->helped.empty() || move.b % 4 == 0) {
    v1::HelpPersonRequest request;
    request.set_group(move.c % (setting_.groups + 1));
    request.set_place(move.b % 3 == 0 ? type::v1::PLACE_HOME : type::v1::PLACE_HALL);
    if (setting_.names_asked && move.b % 2 == 0) request.set_name(Words("name"));
    return Try(helper, request);
  }
  helper_ = helper;
  for_ = found->helped[move.c % found->helped.size()].value;
  if (move.b % 16 == 15) for_ = move.c;  // perhaps of somebody else
  const auto done = move.b % 16 == 14 ? Try(helper, v1::LeaveRequest()) : PlayTakePart(move);
  for_ = 0;
  return done;
}

// Somebody fills in facts, mostly on the version that there is.
Evening::Events Evening::PlayFacts(const Move& move) {
  const auto& versions = session().facts_versions;
  const uint32_t off = move.c % 8 == 0 ? 1 : 0;
  const std::string who = move.b % 2 == 0 ? Facilitator(move) : Person(move);
  if (move.b % 3 == 0) {
    v1::ChangeFactsRequest request;
    request.set_based_on(versions.facts + off);
    if (move.a % 4 != 0) {
      *request.mutable_facts()->mutable_fixed() = domain::testing::InEnglish(Words("fixed"));
    }
    request.mutable_facts()->set_reply_date(move.c % 16 == 4 ? "2026-02-30" : "2026-02-28");
    return Try(who, request);
  }
  if (move.b % 3 == 1) {
    v1::ChangeTaskPartsRequest request;
    request.set_based_on(versions.task_parts + off);
    for (uint32_t n = 0; n < move.c % 3u; ++n) {
      *request.add_task_parts()->mutable_name() = domain::testing::InEnglish(Words("part"));
    }
    return Try(who, request);
  }
  v1::ChangeTargetGroupsRequest request;
  request.set_based_on(versions.target_groups + off);
  *request.add_target_groups()->mutable_name() = domain::testing::InEnglish(Words("target"));
  if (move.c % 4 != 1) {
    request.mutable_target_groups(0)->set_presence(type::v1::TARGET_PRESENCE_ABSENT);
  }
  return Try(Facilitator(move), request);
}

// A signal that stands, mostly, is dismissed or stands again.
Evening::Events Evening::PlaySignals(const Move& move) {
  const auto standing = domain::signals::FindAll(session());
  v1::DismissSignalRequest dismiss;
  dismiss.set_cause(static_cast<type::v1::SignalCause>(move.a % 14));
  if (!standing.empty() && !Hostile(move.b)) {
    const auto& signal = standing[move.a % standing.size()];
    dismiss.set_cause(signal.place.cause);
    dismiss.set_item(signal.place.item.value);
    dismiss.set_version(signal.version + (Hostile(move.c) ? 1 : 0));
  }
  if (move.c % 4 == 0) {
    v1::ReopenSignalRequest reopen;
    reopen.set_cause(dismiss.cause());
    reopen.set_item(dismiss.item());
    return Try(Facilitator(move), reopen);
  }
  dismiss.set_reason(Words("dismissal"));
  return Try(Facilitator(move), dismiss);
}

// What was counted of a group otherwise than by device; now and then it is taken back.
Evening::Events Evening::PlayCounts(const Move& move) {
  v1::EnterCountsRequest request;
  request.set_item(Item(move, type::v1::ITEM_PHASE_ANSWERING));
  const domain::Item* item = session().Find(domain::ItemNumber{request.item()});
  if (item == nullptr || item->rounds.empty()) return Try(Facilitator(move), request);
  const domain::Round& round = item->rounds.back();
  request.set_round(round.number);
  request.set_aspect(round.aspects[move.b % round.aspects.size()].aspect);
  request.set_group(move.c % (setting_.groups + 1));
  request.set_kind(move.b % 2 == 0 ? type::v1::COUNT_KIND_HAND_COUNT
                                   : type::v1::COUNT_KIND_BEFOREHAND);
  auto& counts = *request.mutable_counts();
  if (move.b % 8 != 7) {
    for (uint32_t option = 1; option <= 2; ++option) {
      auto& count = *counts.add_counts();
      count.set_option(option);
      count.set_count((move.b >> option) % 4);
    }
    counts.set_skipped(move.c % 3);
    if (item->definition.question().has_several_choices()) counts.set_people(4);
  }
  return Try(Facilitator(move), request);
}

// Somebody moves or is moved, is removed, or joining is locked and unlocked.
// Seldom, or few people and words would be left.
Evening::Events Evening::PlayErase(const Move& move) {
  if (!setting_.erases) return {};
  if (move.b % 4 == 0) {
    v1::ErasePersonRequest person;
    person.set_participant(Hostile(move.b / 4) ? move.c : 0);
    return Try(Person(move), person);
  }
  const auto pick = [&](size_t count) { return std::to_string(move.c % (count + 1)); };
  v1::EraseTextRequest text;
  switch (move.b % 5) {
    case 0:
      text.set_key("statement/" + pick(session().statements.size()));
      break;
    case 1:
      text.set_key("ballot/" + pick(session().ballots.size()));
      break;
    case 2:
      text.set_key("theme/" + pick(session().themes.size()));
      break;
    case 3:
      text.set_key("joint_answer/" + pick(session().items.size()));
      break;
    default: {
      const Texts texts = LastTexts(move);
      text.set_key("reason/" + std::to_string(texts.item) + "/" + std::to_string(texts.round) +
                   "/" + pick(texts.reasons));
    }
  }
  return Try(Facilitator(move), text);
}

Evening::Events Evening::PlayPutRight(const Move& move) {
  if (session().closed()) {
    v1::AddFollowUpRequest follow_up;
    *follow_up.mutable_wording() = domain::testing::InEnglish(Words("follow-up"));
    return Try(Facilitator(move), follow_up);
  }
  const auto number = [&] {
    const auto there = scene_.NumberOf(Person(move));
    return there ? there.value : move.c;
  };
  switch (move.a % 23) {
    case 22:
      return PlayErase(move);
    case 14:
    case 15:
    case 16:
    case 17:
    case 18:
    case 19:
      return PlayCounts(move);
    case 13:
    case 20:
    case 21:
      return PlayFacts(move);
    case 9:
    case 10:
    case 11:
    case 12:
      return PlayHelp(move);
    case 8:
      return PlayLate(move);
    case 0:
    case 1:
    case 2: {
      v1::MoveParticipantRequest request;
      request.set_group(move.b % (setting_.groups + 1));
      return Try(Person(move), request);
    }
    case 3:
    case 4:
    case 5: {
      v1::MoveParticipantRequest request;
      request.set_participant(number());
      request.set_group(move.b % setting_.groups + 1);
      return Try(Facilitator(move), request);
    }
    case 6: {
      // For good, so seldom.
      if (move.b % 16 == 3) return Try(Facilitator(move), v1::MarkYoungPeoplePresentRequest());
      v1::LockJoiningRequest request;
      // Seldom for long, or few evenings would fill.
      request.set_locked(!session().joining_locked && move.b % 4 == 0);
      return Try(Facilitator(move), request);
    }
    default: {
      // Seldom, or few people would be left.
      if (move.b % 2 != 0) return {};
      v1::RemoveParticipantRequest request;
      request.set_participant(number());
      request.set_reason(move.b % 32 == 30 ? "" : Words("removal"));
      return Try(Facilitator(move), request);
    }
  }
}

}  // namespace vooraf::sim
