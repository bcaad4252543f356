// A ballot: one vote being held on a joint answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/ids.h"
#include "vooraf/log/v1/event.pb.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/decision.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain {

struct Voter {
  bool entitled = false;  // on the roll when the ballot opened
  type::v1::YesNoVote vote = type::v1::YES_NO_VOTE_UNSPECIFIED;
};

struct Ballot {
  ItemNumber item;
  uint32_t version = 0;
  type::v1::DecisionRule rule;
  type::v1::Partition partition;
  log::v1::BallotTexts texts;
  bool erased = false;
  bool one_person_one_vote_checked = false;
  std::vector<Voter> voters;                     // by participant index
  std::optional<type::v1::BallotResult> result;  // once closed
  bool withdrawn = false;
  std::string withdrawal_reason;
  // What the item was when the ballot opened.
  type::v1::ItemPhase phase_before = type::v1::ITEM_PHASE_UNSPECIFIED;

  bool closed() const { return result.has_value(); }
  bool open() const { return !closed() && !withdrawn; }
};

struct Timer {
  enum class Phase : uint8_t { kRunning, kStopped, kRang };
  ItemNumber item;  // none: the session
  Time deadline{};
  Phase phase = Phase::kRunning;
};

}  // namespace vooraf::domain
