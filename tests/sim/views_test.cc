// What is seen, by whom and when, whatever happens: the V rules and the secrets of R, W and B.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include "server/domain/view/view.h"
#include "tests/domain/other_items.h"
#include "tests/domain/talk.h"
#include "tests/domain/views.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::SideData;
using domain::StoredEvent;
using domain::testing::AllViews;
using domain::testing::PersonalViews;
using domain::testing::SharedViews;
using domain::testing::Views;
using log::v1::Event;

// Plays an evening and calls `look` after each move with the events it came to.
template <class Look>
void PlayAndLook(Look look) {
  Evening evening(*AnySetting());
  for (const Move& move : *AnyMoves()) {
    const std::vector<StoredEvent> events = evening.Play(move);
    look(evening, events);
  }
}

void AddNames(const domain::view::Touched& touched, const Session& session,
              std::set<std::string>& names) {
  for (const auto& key : touched.shared) {
    names.insert("everyone " + key.ToString());
    names.insert("facilitators " + key.ToString());
  }
  for (const auto& [who, key] : touched.personal) {
    names.insert(std::to_string(who.value) + " " + key.ToString());
  }
  for (const auto& key : touched.personal_of_all) {
    for (size_t n = 1; n <= session.participants.size(); ++n) {
      names.insert(std::to_string(n) + " " + key.ToString());
    }
  }
}

// The names of entities that differ between two times.
std::set<std::string> Changed(const Views& before, const Views& after) {
  std::set<std::string> changed;
  for (const auto& [name, bytes] : before) {
    const auto found = after.find(name);
    if (found == after.end() || found->second != bytes) changed.insert(name);
  }
  for (const auto& [name, bytes] : after) {
    if (!before.contains(name)) changed.insert(name);
  }
  return changed;
}

// What updates rest on: an event or a write of side data names every entity that it changes, for
// every audience and every person.
RC_GTEST_PROP(Views, V1WhatChangesIsNamed, ()) {
  Session shadow;
  SideData side;
  Views before;
  size_t folded = 0;
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>&) {
    const auto& log = evening.scene().log();
    const bool writes = folded < log.size();
    for (; folded < log.size(); ++folded) {
      Evolve(shadow, log[folded]);
      std::set<std::string> named;
      AddNames(domain::view::TouchedBy(shadow, log[folded]), shadow, named);
      const Views after = AllViews(shadow, side);
      for (const std::string& name : Changed(before, after)) {
        if (!named.contains(name)) RC_LOG() << name << " changed unnamed" << std::endl;
        EVENING_ASSERT(evening, named.contains(name));
      }
      before = after;
    }
    if (!writes) return;
    std::set<std::string> named;
    for (const auto& write : evening.scene().side_writes()) {
      AddNames(domain::view::TouchedBy(shadow, write), shadow, named);
    }
    side = evening.scene().side();
    const Views after = AllViews(shadow, side);
    for (const std::string& name : Changed(before, after)) {
      EVENING_ASSERT(evening, named.contains(name));
    }
    before = after;
  });
}

// A key names one thing, and a fresh snapshot holds no key twice.
RC_GTEST_PROP(Views, KeysNameOneEntityEach, ()) {
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>& events) {
    if (events.empty()) return;
    std::set<std::string> keys;
    for (const auto& key : domain::view::SharedKeys(evening.session())) {
      EVENING_ASSERT(evening, keys.insert(key.ToString()).second);
      EVENING_ASSERT(evening, key.ToString().size() <= 60u);
    }
  });
}

// V2, V3: people, names and invitations are no business of everyone's.
RC_GTEST_PROP(Views, V2EveryoneSeesNoPeople, ()) {
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>& events) {
    if (events.empty()) return;
    for (const auto& [name, bytes] : SharedViews(evening.session(), evening.scene().side())) {
      v1::Entity entity;
      EVENING_ASSERT(evening, entity.ParseFromString(bytes));
      EVENING_ASSERT(evening, !entity.has_me() && !entity.has_my_item() && !entity.has_my_floor());
      if (name.rfind("everyone ", 0) != 0) continue;
      EVENING_ASSERT(evening, !entity.has_person() && !entity.has_person_name() &&
                                  !entity.has_invitations() && !entity.has_presence() &&
                                  !entity.has_speaking() && !entity.has_floor_queue());
    }
  });
}

bool Holds(const Views& views, const std::string& audience, const std::string& words) {
  for (const auto& [name, bytes] : views) {
    if (name.rfind(audience + " ", 0) == 0 && bytes.find(words) != std::string::npos) return true;
  }
  return false;
}

// Names, statements and reasons are words that stand nowhere else: whoever must not see them is
// sent no bytes that hold them.
RC_GTEST_PROP(Views, V2W2R10WordsReachOnlyThoseWhoMaySeeThem, ()) {
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>& events) {
    if (events.empty()) return;
    const Session& session = evening.session();
    const Views views = SharedViews(session, evening.scene().side());
    for (const auto& [who, name] : evening.scene().side().names) {
      const bool speaks = session.floor.turn.speaker == who &&
                          session.phase == v1::SESSION_PHASE_LIVE &&
                          session.plan.settings().names_shown();
      EVENING_ASSERT(evening, Holds(views, "everyone", name) == speaks);
      EVENING_ASSERT(evening, Holds(views, "facilitators", name));
    }
    for (const domain::Theme& theme : session.themes) {
      EVENING_ASSERT(evening, Holds(views, "facilitators", theme.name));
    }
    for (const domain::Statement& statement : session.statements) {
      if (statement.erased) continue;
      const bool for_everyone = statement.released && !statement.hidden;
      EVENING_ASSERT(evening, Holds(views, "everyone", statement.text) == for_everyone);
      EVENING_ASSERT(evening, Holds(views, "facilitators", statement.text) == !statement.withdrawn);
      if (!statement.hidden) continue;
      EVENING_ASSERT(evening, !Holds(views, "everyone", statement.hidden_reason));
      EVENING_ASSERT(evening, Holds(views, "facilitators", statement.hidden_reason));
    }
    for (const domain::TextTurn& turn : session.floor.text_turns) {
      if (turn.erased) continue;
      const bool released = turn.phase == domain::TextTurn::Phase::kReleased;
      const bool waiting = turn.phase == domain::TextTurn::Phase::kWaiting;
      EVENING_ASSERT(evening, Holds(views, "everyone", turn.text) == released);
      EVENING_ASSERT(evening, Holds(views, "facilitators", turn.text) == (released || waiting));
    }
    std::vector<const domain::Round*> rounds;
    for (const uint32_t item : {domain::testing::kChoiceItem, kOpenTextItem}) {
      for (const domain::Round& round : session.items[item - 1].rounds) rounds.push_back(&round);
    }
    for (const domain::Round* given_in : rounds) {
      const domain::Round& round = *given_in;
      const auto& answers = round.aspects[0].answers;
      for (size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].reason.empty()) continue;
        bool released = false;
        for (const auto& reason : round.reasons) {
          if (reason.participant.index() == i) released = reason.released;
        }
        EVENING_ASSERT(evening, Holds(views, "everyone", answers[i].reason) == released);
        EVENING_ASSERT(evening, Holds(views, "facilitators", answers[i].reason) ==
                                    (round.revealed && !round.others_wait));
      }
    }
  });
}

// Words of votes against and amendments, likewise.
RC_GTEST_PROP(Views, B17J2WordsReachOnlyThoseWhoMaySeeThem, ()) {
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>& events) {
    if (events.empty()) return;
    const Session& session = evening.session();
    const Views views = SharedViews(session, evening.scene().side());
    for (const domain::Amendment& amendment : session.amendments) {
      EVENING_ASSERT(evening, Holds(views, "everyone", amendment.text) == amendment.released);
      EVENING_ASSERT(evening, Holds(views, "facilitators", amendment.text));
    }
    for (const domain::Ballot& ballot : session.ballots) {
      const bool listed = ballot.closed() && !ballot.result->partition().too_few();
      for (const auto& [participant, words] : ballot.words) {
        bool released = false;
        for (const auto& objection : ballot.objections) {
          if (objection.participant.value == participant) released = objection.released;
        }
        for (const std::string* said : {&words.argument, &words.need}) {
          if (said->empty()) continue;
          EVENING_ASSERT(evening, Holds(views, "everyone", *said) == released);
          EVENING_ASSERT(evening, Holds(views, "facilitators", *said) == listed);
        }
      }
    }
  });
}

// Another vote of the same method.
void VoteOtherwise(type::v1::Vote& vote) {
  switch (vote.value_case()) {
    case type::v1::Vote::kOption:
      vote.set_option(vote.option() == 1 ? 2 : 1);
      break;
    case type::v1::Vote::kApprovals:
    case type::v1::Vote::kAbstain:
      // Either is a vote by approval; of one of several, another option is.
      if (vote.has_approvals()) vote.mutable_abstain();
      break;
    case type::v1::Vote::kConsent:
      vote.set_consent(vote.consent() == type::v1::CONSENT_VOTE_OBJECTION
                           ? type::v1::CONSENT_VOTE_CONSENT
                           : type::v1::CONSENT_VOTE_OBJECTION);
      break;
    default:
      vote.set_yes_no(vote.yes_no() == type::v1::YES_NO_VOTE_NO ? type::v1::YES_NO_VOTE_YES
                                                                : type::v1::YES_NO_VOTE_NO);
  }
}

// Answers, ratings and votes that are still secret, said otherwise: of the same kind, by the same
// person, at the same time.
bool SayOtherwise(const Session& session, StoredEvent& stored) {
  Event& event = stored.event;
  if (stored.choice_erased) return false;
  if (event.has_answer_given()) {
    const auto& given = event.answer_given();
    const domain::Item& item = session.items[given.item() - 1];
    if (item.rounds[given.round() - 1].revealed) return false;
    type::v1::AnswerValue& value = *stored.choice->mutable_answer();
    if (value.has_option()) {
      value.set_option(value.option() == 1 ? 2 : 1);
    } else if (value.has_options()) {
      const bool first = value.options().options(0) == 1;
      value.mutable_options()->clear_options();
      value.mutable_options()->add_options(first ? 3 : 1);
    } else if (value.has_text()) {
      // The words themselves are changed below.
    } else if (value.value_case() >= type::v1::AnswerValue::kRanking) {
      value = domain::testing::AnswerOtherwise(value);
    } else if (value.has_skip()) {
      value.mutable_dont_know();
    } else {
      value.mutable_skip();
    }
    if (stored.content) stored.content->set_text("something else");
    return true;
  }
  if (event.has_counts_entered()) {
    auto& entered = *event.mutable_counts_entered();
    if (session.items[entered.item() - 1].rounds[entered.round() - 1].revealed) return false;
    // As many people, of whom others chose the one and the other.
    for (auto& count : *entered.mutable_counts()->mutable_counts()) {
      count.set_option(3 - count.option());
    }
    return false;
  }
  if (event.has_late_answer_kept()) {
    type::v1::AnswerValue& value = *stored.choice->mutable_answer();
    const bool skips = value.has_skip();
    value.Clear();
    skips ? void(value.mutable_dont_know()) : void(value.mutable_skip());
    return true;
  }
  if (event.has_statement_rated()) {
    const auto& rated = event.statement_rated();
    const auto& statement = session.statements[rated.statement() - 1];
    const domain::Item& item = *session.Find(statement.item);
    // Ratings of earlier rounds are not said otherwise: which round is not in the event. Those that
    // are shown live are no secret any more.
    if (item.definition.statements().live_ratings()) return false;
    if (!item.answering() || item.rounds.size() > 1) return false;
    stored.choice->set_rating(stored.choice->rating() == type::v1::RATING_AGREE
                                  ? type::v1::RATING_PASS
                                  : type::v1::RATING_AGREE);
    return true;
  }
  if (event.has_vote_cast()) {
    if (session.ballots[event.vote_cast().ballot() - 1].closed()) return false;
    VoteOtherwise(*stored.choice->mutable_vote());
    if (stored.content) stored.content->set_text("something else");
    return true;
  }
  return false;
}

// R1, W3, B15: had people answered, rated or voted otherwise in what is still open, not one byte of
// what anybody else is sent would differ. V3: nor of what one person sees of another's.
RC_GTEST_PROP(Views, R1W3B15V3SecretsMakeNoDifferenceToOthers, ()) {
  size_t seen = 0;
  PlayAndLook([&](const Evening& evening, const std::vector<StoredEvent>& events) {
    if (events.empty() || seen++ % 8 != 0) return;
    const Session& session = evening.session();
    std::vector<StoredEvent> otherwise = evening.scene().log();
    std::set<std::string> whose;
    for (StoredEvent& stored : otherwise) {
      if (!SayOtherwise(session, stored)) continue;
      // A helper sees what he or she entered.
      for (const uint32_t who : {stored.event.actor(), stored.event.entered_by()}) {
        whose.insert(std::to_string(who) + " ");
      }
    }
    if (whose.empty()) return;
    const SideData& side = evening.scene().side();
    const Session other = domain::testing::FoldOf(otherwise);
    EVENING_ASSERT(evening, SharedViews(other, side) == SharedViews(session, side));
    for (const std::string& name : Changed(PersonalViews(session), PersonalViews(other))) {
      EVENING_ASSERT(evening, whose.contains(name.substr(0, name.find(' ') + 1)));
    }
  });
}

}  // namespace
}  // namespace vooraf::sim
