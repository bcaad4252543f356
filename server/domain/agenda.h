// Agenda items, their rounds, and the answers given in them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "server/domain/limits.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/counts.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain {

// One participant's answer to one aspect, in the smallest form: a session holds many.
struct Answer {
  // kErased: something was given; what, is not known any more.
  enum class Kind : uint8_t { kNone, kChosen, kDontKnow, kSkip, kWritten, kErased };
  Kind kind = Kind::kNone;
  bool reason_erased = false;
  // The group whose part it was counted in; 0 until the reveal. Its giver may move on from there.
  uint8_t group = 0;
  // For option n at n - 1: its place, points or score. 0 for options that are not in `chosen`, and
  // for questions that ask for none of these.
  std::array<uint8_t, kFigureOptionsMax> figures{};
  // Bit n - 1 is set if option n was chosen, placed, given points or scored; questions have at most
  // 30 options.
  uint32_t chosen = 0;
  // Or, where open text was asked, the answer itself.
  std::string reason;

  bool given() const { return kind != Kind::kNone; }
  bool written() const { return kind == Kind::kWritten; }
  bool erased() const { return kind == Kind::kErased; }
  // The same choice, or the same open text; reasons do not count.
  bool SameChoice(const Answer& other) const {
    return kind == other.kind && chosen == other.chosen && figures == other.figures &&
           (!written() || reason == other.reason);
  }
};

// What was counted of a group otherwise than by device.
struct Entered {
  GroupNumber group;
  type::v1::CountKind kind = type::v1::COUNT_KIND_UNSPECIFIED;
  type::v1::EnteredCounts counts;  // of at least one person

  uint32_t people() const { return counts.people() + counts.dont_know() + counts.skipped(); }
};

// One aspect of a round.
struct AspectRound {
  type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED;
  type::v1::Partition partition;    // fixed when the round opened
  std::vector<Answer> answers;      // by participant index; may be shorter than the roll
  std::vector<Entered> entered;     // by group, then kind; each pair at most once
  std::map<uint32_t, Answer> late;  // by participant index; came after the reveal, never counted

  // Whether hands were counted in the group, so that its answers by device do not count.
  bool HandCounted(GroupNumber group) const;
};

struct ReasonShown {
  ParticipantNumber participant;
  type::v1::Aspect aspect = type::v1::ASPECT_UNSPECIFIED;
  bool released = false;
  uint32_t part = 0;  // of the result's partition, at the reveal; 0 if that says too_few
  ThemeNumber theme;  // none if it stands under no theme
};

// An interpreter's wish that the reveal waits.
struct Hold {
  bool held = false;
  std::string reason;
  bool erased = false;
};

struct Round {
  uint32_t number = 0;
  Time open_time{};
  Time reveal_time{};
  bool revealed = false;
  size_t joined_before_reveal = 0;  // participants of any role that there were then
  bool others_wait = false;         // the residents' results alone are shown
  bool overridden = false;          // a guard was, for this reason
  std::string override_reason;
  Hold hold;
  std::vector<AspectRound> aspects;          // for statements one, whose answers stay empty
  type::v1::RoundResult result;              // as stored at the reveal; empty for statements
  type::v1::Partition statements_partition;  // as stored at the reveal, for statements
  std::vector<ReasonShown> reasons;          // reason n stands at n - 1; from the reveal

  const AspectRound* Find(type::v1::Aspect aspect) const;
};

struct JointAnswer {
  uint32_t version = 0;  // 0: none drafted yet
  type::v1::Text wording;
  bool erased = false;
};

struct Item {
  type::v1::AgendaItem definition;
  type::v1::ItemPhase phase = type::v1::ITEM_PHASE_PLANNED;
  Time begin_time{};  // its first round or discussion
  std::vector<Round> rounds;
  JointAnswer joint_answer;
  std::vector<StatementNumber> statements;
  std::vector<BallotNumber> ballots;
  std::vector<AmendmentNumber> amendments;

  ItemNumber number() const { return {definition.item()}; }
  bool answering() const { return phase == type::v1::ITEM_PHASE_ANSWERING; }
  bool discussing() const { return phase == type::v1::ITEM_PHASE_DISCUSSING; }
  // The last round that has been revealed; null before the first.
  const Round* LastRevealed() const;
};

// Facilitators' sorting of an item's reasons and open texts.
struct Theme {
  ItemNumber item;
  std::string name;
  bool erased = false;
};

// Ratings shown while the round is open; see live_ratings.h.
struct LiveRatings {
  // What the batches came to, by part of the opening's partition (from 1) and rating.
  std::vector<std::array<uint32_t, type::v1::Rating_ARRAYSIZE>> parts;
  std::vector<uint8_t> shown_in;     // by participant index: the part of it; 0 where not shown
  std::vector<uint32_t> waiting;     // participant indexes; of each part fewer than the minimum
  std::vector<uint32_t> last_batch;  // participant indexes
  uint64_t last_batch_seq = 0;       // of the event that completed it
  std::vector<uint32_t> left_out;    // participant indexes; from the reveal
};

struct Statement {
  ItemNumber item;
  ParticipantNumber author;
  std::string text;
  bool erased = false;
  bool released = false;
  bool withdrawn = false;  // with its author, before its release
  // By participant index, RATING_UNSPECIFIED where none; of the item's last round.
  std::vector<uint8_t> ratings;
  // The same, of ratings that no longer count since the statement was merged.
  std::vector<uint8_t> dropped_ratings;
  LiveRatings live;  // of the item's last round, where ratings are shown live
  std::optional<type::v1::StatementResult> result;  // as stored at the last reveal that counted it
  uint32_t result_round = 0;                        // of that reveal
  std::vector<type::v1::Difference> differences;    // as stored then
  StatementNumber merged_into;                      // none if it stands for itself
  bool hidden = false;
  std::string hidden_reason;

  // Whether it can be rated.
  bool rateable() const { return released && !hidden && !merged_into; }
};

}  // namespace vooraf::domain
