// Ratings that are shown live, by people who come and go and change their minds: nothing that was
// shown at two moments tells of few. disclosure.h says who stands behind which figure.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "server/domain/view/view.h"
#include "tests/domain/any.h"
#include "tests/domain/talk.h"
#include "tests/sim/disclosure.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::testing::From;
using domain::testing::InEnglish;
using domain::testing::Scene;
using domain::view::Audience;

constexpr uint32_t kPeople = 12;
constexpr uint32_t kStatements = 2;

// A hall in which two statements are rated, and nothing else happens.
class Hall {
 public:
  Hall(uint32_t groups, uint32_t minimum) : groups_(groups) {
    v1::CreateSessionRequest create;
    auto& plan = *create.mutable_plan();
    plan = domain::testing::TalkPlan();
    plan.clear_groups();
    plan.clear_items();
    for (uint32_t group = 1; group <= groups; ++group) {
      auto& added = *plan.add_groups();
      *added.mutable_name() = InEnglish("Group " + std::to_string(group));
      added.set_side(type::v1::SIDE_RESIDENT);
    }
    auto& item = *plan.add_items();
    *item.mutable_title() = InEnglish("Statements");
    *item.mutable_statements()->mutable_wording() = InEnglish("What matters?");
    item.mutable_statements()->set_live_ratings(true);
    plan.mutable_settings()->set_group_minimum(minimum);
    Do("Fatima", create);
    Do("Fatima", v1::OpenSessionRequest());
    Do("Fatima", v1::StartSessionRequest());
    for (uint32_t person = 0; person < kPeople - 2; ++person) Join(person, person);
    OpenRound();
    v1::ProposeStatementRequest propose;
    propose.set_item(1);
    for (const char* text : {"More green", "Keep the parking"}) {
      propose.set_text(text);
      Do("Fatima", propose);
    }
  }

  // Whatever it is, it may be refused.
  void Play(uint32_t what, uint32_t who, uint32_t a, uint32_t b) {
    if (what < 24) return Rate(who % kPeople, a % kStatements + 1, b);
    switch (what) {
      case 24:
        return Join(who % kPeople, a);
      case 25:
        return Move(who % kPeople, a);
      case 26:
        return Remove(who % kPeople);
      case 27:
        Do(NameOf(who % kPeople), v1::LeaveRequest());
        return;
      case 28:
        return HideOrShow(a % kStatements + 1);
      default:
        Reveal();
        OpenRound();
    }
  }

  void Reveal() {
    v1::RevealRoundRequest reveal;
    reveal.set_item(1);
    reveal.set_round(static_cast<uint32_t>(session().items[0].rounds.size()));
    Do("Fatima", reveal);
  }

  const Session& session() const { return scene_.session(); }
  const Scene& scene() const { return scene_; }
  const std::string& minutes() const { return minutes_; }

 private:
  static std::string NameOf(uint32_t person) { return "p" + std::to_string(person); }

  template <class Request>
  void Do(const std::string& who, const Request& request) {
    const auto done = scene_.Do(who, request);
    minutes_ += who + ": " + request.ShortDebugString() + (done ? "\n" : " (refused)\n");
  }

  void Join(uint32_t person, uint32_t group) {
    v1::JoinRequest join;
    join.set_group(group % groups_ + 1);
    Do(NameOf(person), join);
  }

  void OpenRound() {
    v1::OpenRoundRequest open;
    open.set_item(1);
    Do("Fatima", open);
  }

  void Rate(uint32_t person, uint32_t statement, uint32_t rating) {
    v1::RateStatementRequest rate;
    rate.set_statement(statement);
    rate.set_rating(static_cast<type::v1::Rating>(rating % 3 + 1));
    Do(NameOf(person), rate);
  }

  void Move(uint32_t person, uint32_t group) {
    v1::MoveParticipantRequest move;
    move.set_participant(scene_.NumberOf(NameOf(person)).value);
    move.set_group(group % groups_ + 1);
    Do("Fatima", move);
  }

  void Remove(uint32_t person) {
    v1::RemoveParticipantRequest remove;
    remove.set_participant(scene_.NumberOf(NameOf(person)).value);
    remove.set_reason("Came twice");
    Do("Fatima", remove);
  }

  void HideOrShow(uint32_t statement) {
    v1::ShowStatementAgainRequest show;
    show.set_statement(statement);
    v1::HideStatementRequest hide;
    hide.set_statement(statement);
    hide.set_reason("A name");
    if (session().statements[statement - 1].hidden) {
      Do("Fatima", show);
    } else {
      Do("Fatima", hide);
    }
  }

  const uint32_t groups_;
  Scene scene_;
  std::string minutes_;
};

#define HALL_ASSERT(hall, condition)                       \
  do {                                                     \
    const bool holds = (condition);                        \
    if (!holds) RC_LOG() << (hall).minutes() << std::endl; \
    RC_ASSERT(holds&& #condition);                         \
  } while (false)

Hall AnyHall() {
  const auto minimum = *From(2u, 4u);
  Hall hall(*From(1u, 3u), minimum);
  const auto moves =
      *rc::gen::resize(100, rc::gen::container<std::vector<std::array<uint32_t, 4>>>(
                                rc::gen::container<std::array<uint32_t, 4>>(From(0u, 29u))));
  for (const auto& move : moves) hall.Play(move[0], move[1], move[2], move[3]);
  hall.Reveal();
  return hall;
}

// Calls `look` for each event with the session before and after it.
template <class Look>
void Replay(const Hall& hall, Look look) {
  Session before;
  for (const auto& stored : hall.scene().log()) {
    Session after = before;
    Evolve(after, stored);
    look(before, stored, after);
    before = std::move(after);
  }
}

RC_GTEST_PROP(LiveRatings, V4W12W13W14WhatIsShownAtTwoMomentsTellsOfNobody, ()) {
  const Hall hall = AnyHall();
  Disclosure disclosure(Audience::kEveryone, Knowing::kWhoAnswered);
  Replay(hall, [&](const Session& before, const auto& stored, const Session& after) {
    disclosure.See(before, stored, after);
  });
  for (const auto& [name, subject] : disclosure.subjects()) {
    for (const Figure& figure : subject.figures) {
      HALL_ASSERT(hall, !figure.really || *figure.really == figure.shown);
    }
    const auto told = WhoIsTold(subject.figures, {}, hall.session().group_minimum());
    for (const Figure& figure : subject.figures) RC_LOG() << name << " " << figure.where << "\n";
    HALL_ASSERT(hall, !told);
  }
}

std::map<uint32_t, type::v1::RatingCounts> LiveOf(const Session& session, uint32_t statement) {
  const auto entity = Render(session, {}, Audience::kEveryone,
                             {domain::view::EntityKey::Kind::kStatement, statement});
  std::map<uint32_t, type::v1::RatingCounts> live;
  if (!entity) return live;
  for (const auto& counts : entity->statement().live()) live[counts.part()] = counts;
  return live;
}

uint32_t PeopleIn(const type::v1::RatingCounts& counts) {
  return counts.agree() + counts.disagree() + counts.pass();
}

// While a round is open batches only add people, never fewer than the minimum at once.
RC_GTEST_PROP(LiveRatings, W12W13BatchesOnlyAddAndAreLargeEnough, ()) {
  const Hall hall = AnyHall();
  Replay(hall, [&](const Session& before, const auto& stored, const Session& after) {
    if (!stored.event.has_statement_rated()) return;
    for (uint32_t statement = 1; statement <= kStatements; ++statement) {
      auto earlier = LiveOf(before, statement);
      for (const auto& [part, counts] : LiveOf(after, statement)) {
        const auto& was = earlier[part];
        HALL_ASSERT(hall, counts.agree() >= was.agree() && counts.disagree() >= was.disagree() &&
                              counts.pass() >= was.pass());
        const uint32_t added = PeopleIn(counts) - PeopleIn(was);
        HALL_ASSERT(hall, added == 0 || added >= before.group_minimum());
        earlier.erase(part);
      }
      HALL_ASSERT(hall, earlier.empty());
    }
  });
}

// W14: who is told that a rating does not count is in no figure, and everybody else is.
RC_GTEST_PROP(LiveRatings, W14EachRatingCountsOrItsGiverIsTold, ()) {
  const Hall hall = AnyHall();
  Replay(hall, [&](const Session&, const auto& stored, const Session& after) {
    if (!stored.event.has_round_revealed()) return;
    const auto& revealed = stored.event.round_revealed().statements();
    for (const auto& result : revealed.statements()) {
      if (revealed.partition().too_few()) continue;
      uint32_t rated = 0, left_out = 0;
      for (uint32_t person = 1; person <= after.participants.size(); ++person) {
        const auto mine = domain::view::RenderPersonal(after, {person},
                                                       {domain::view::EntityKey::Kind::kMyItem, 1});
        for (const auto& rating : mine->my_item().ratings()) {
          if (rating.statement() != result.statement()) continue;
          ++rated;
          left_out += rating.left_out();
          HALL_ASSERT(hall, !rating.left_out() || !rating.shown());
        }
      }
      HALL_ASSERT(hall, PeopleIn(result.everyone()) <= rated - left_out);
      // Ratings in groups that have nobody any more are told of in no part.
      uint32_t groups = 0;
      for (const auto& part : revealed.partition().parts()) {
        groups += static_cast<uint32_t>(part.groups_size());
      }
      const bool all_groups = groups == static_cast<uint32_t>(after.plan.groups_size());
      HALL_ASSERT(hall, !all_groups || PeopleIn(result.everyone()) == rated - left_out);
    }
  });
}

}  // namespace
}  // namespace vooraf::sim
