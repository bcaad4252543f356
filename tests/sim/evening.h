// An evening played by chance: any number of people in any groups join, answer, rate, vote, leave
// and come back, while the facilitator opens and reveals. Most of what they do is plausible; some
// is not: wrong roles, wrong numbers, wrong phases. A test plays it move by move and looks on.
#pragma once

#include <google/protobuf/message.h>
#include <rapidcheck.h>

#include <iosfwd>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/domain/scene.h"

namespace vooraf::sim {

// One thing that somebody tries. The numbers are read by what stands open at that moment, so that
// leaving out a move leaves an evening, too, and a failing one shrinks to a short one.
struct Move {
  uint8_t what = 0, who = 0, a = 0, b = 0, c = 0;
};

// How an evening is prepared.
struct Setting {
  uint32_t groups = 3;         // 1 to 5
  uint32_t group_minimum = 3;  // 2 to 4
  bool names_asked = true;
  bool invitation_required = false;
  bool live_ratings = false;
  bool erases = true;  // people and words are
  // Nothing but joining, leaving and rounds of one question, to see many rounds of it.
  bool rounds_only = false;
  uint32_t rounds_of = 1;
};

// Every 16th move or so is hostile.
inline bool Hostile(uint8_t byte) { return byte % 16 == 15; }

class Evening {
 public:
  // Created, open and live, with Fatima as its facilitator.
  explicit Evening(const Setting& setting);

  // Tries a move; the events it came to, none where it was refused or changed nothing.
  std::vector<domain::StoredEvent> Play(const Move& move);

  const domain::testing::Scene& scene() const { return scene_; }
  const domain::Session& session() const { return scene_.session(); }
  // What was tried and what came of it, line by line.
  const std::string& minutes() const { return minutes_; }

 private:
  using Events = std::vector<domain::StoredEvent>;

  template <class Request>
  Events Try(const std::string& who, const Request& request);
  // Takes what came of it down in the minutes.
  Events Told(const std::string& what, const domain::Result<Events>& events);
  Events PlayJoin(const Move& move);
  Events PlayInvitedJoin(const Move& move);
  Events PlayOpenRound(const Move& move);
  Events PlayReveal(const Move& move);
  Events PlayAnswer(const Move& move);
  Events PlayReleaseReason(const Move& move);
  // A round and how many reasons or open texts were listed at its reveal; one that has some, if
  // any.
  struct Texts {
    uint32_t item = 0, round = 0, reasons = 0;
  };
  Texts LastTexts(const Move& move) const;
  Events PlayThemes(const Move& move);
  Events PlayPropose(const Move& move);
  Events PlayReleaseStatements(const Move& move);
  Events PlayRate(const Move& move);
  Events PlayClearStatements(const Move& move);
  Events PlayDraft(const Move& move);
  Events PlayOpenBallot(const Move& move);
  Events PlayVote(const Move& move);
  Events PlayCloseBallot(const Move& move);
  Events PlayVoid();
  Events PlayWithdrawBallot(const Move& move);
  Events PlayHands(const Move& move);
  Events PlayObjection(const Move& move);
  Events PlayAmendment(const Move& move);
  Events PlayTimer(const Move& move);
  Events PlayGuard(const Move& move);
  Events PlayInterpreterJoins(const Move& move);
  Events PlayDiscussion(const Move& move);
  Events PlayFloor(const Move& move);
  Events PlayTextTurn(const Move& move);
  Events PlayRest(const Move& move);
  Events PlayTakePart(const Move& move);
  Events PlayGoOn(const Move& move);
  Events PlayAnything(const Move& move);
  // evening_people.cc
  Events PlayPutRight(const Move& move);
  Events PlayErase(const Move& move);
  Events PlayLate(const Move& move);
  Events PlayHelp(const Move& move);
  Events PlayFacts(const Move& move);
  Events PlaySignals(const Move& move);
  Events PlayCounts(const Move& move);

  type::v1::Vote Vote(const Move& move, const domain::Ballot* ballot) const;
  std::string Person(const Move& move) const;
  std::string Facilitator(const Move& move) const;
  // The item that is answering or deciding, or one by chance.
  uint32_t Item(const Move& move, type::v1::ItemPhase phase) const;
  // Words that stand nowhere else, such as "reason-12.".
  std::string Words(const std::string& kind);

  Setting setting_;
  domain::testing::Scene scene_;
  std::string minutes_;
  uint32_t words_ = 0;
  // Whom the next moves are for, and who makes them; 0 and nobody in general.
  uint32_t for_ = 0;
  std::string helper_;
  uint32_t invitations_ = 0;
};

template <class Request>
Evening::Events Evening::Try(const std::string& who, const Request& asked) {
  Request request = asked;
  if constexpr (requires { request.set_on_behalf_of(1); }) request.set_on_behalf_of(for_);
  const auto events = scene_.Do(who, request);
  std::string told = who + ": ";
  if constexpr (std::is_base_of_v<google::protobuf::Message, Request>) {
    told += request.GetTypeName() + " { " + request.ShortDebugString() + " }";
  } else {
    told += "ring timer " + std::to_string(request.timer.value);
  }
  return Told(told, events);
}

// The items that evenings have besides those of tests/domain/talk.h.
inline constexpr uint32_t kRankingItem = 5;
inline constexpr uint32_t kPointsItem = 6;
inline constexpr uint32_t kScoresItem = 7;
inline constexpr uint32_t kOpenTextItem = 8;

// An item of which rounds may be looked at alone.
rc::Gen<uint32_t> AnyQuestion();
rc::Gen<Setting> AnySetting();
rc::Gen<std::vector<Move>> AnyMoves();

// How rapidcheck prints a counterexample; the minutes say more.
std::ostream& operator<<(std::ostream& out, const Move& move);
std::ostream& operator<<(std::ostream& out, const Setting& setting);

// RC_ASSERT that tells the minutes of the evening in which it fails.
#define EVENING_ASSERT(evening, condition)                    \
  do {                                                        \
    const bool holds = (condition);                           \
    if (!holds) RC_LOG() << (evening).minutes() << std::endl; \
    RC_ASSERT(holds&& #condition);                            \
  } while (false)

}  // namespace vooraf::sim
