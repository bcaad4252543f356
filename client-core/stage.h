// What a session is at: the one thing that a client shows now.
#pragma once

#include <string>

#include "client-core/session_model.h"

namespace vooraf::client {

enum class StageKind {
  kUnknown,  // nothing received yet
  kLobby,
  kWaiting,  // live, and nothing was asked so far
  kQuestion,
  kStatements,
  kTalk,
  kTalked,
  kResult,
  kJointAnswer,  // nothing is asked; there is a joint answer to read
  kBallot,
  kDecision,
  kClosed,
};

// Pointers live as long as the snapshot they were taken from.
struct Stage {
  StageKind kind = StageKind::kUnknown;
  // Null where it is about the session as a whole.
  const v1::ItemView* item = nullptr;
  // Of a question, statements and a result.
  const v1::RoundView* round = nullptr;
  // Of a ballot and a decision.
  const v1::BallotView* ballot = nullptr;
};

Stage StageOf(const SessionSnapshot& session);
// Also of an item that is not the one that is on.
Stage StageOfItem(const SessionSnapshot& session, const v1::ItemView& item);
// Such as "result/3/2"; changes whenever something else is asked or shown, and at nothing less.
std::string KeyOf(const Stage& stage);

// What an item asks, or what it is about; an agreement has no words of its own.
const type::v1::Text& WordingOf(const type::v1::AgendaItem& item);
// The options or steps of a question, whatever its kind.
const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(
    const type::v1::Question& question);

}  // namespace vooraf::client
