// V4 of signals, whatever happens: they are made of nothing but what facilitators are shown anyway.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

#include "server/domain/guard.h"
#include "server/domain/signals/signal.h"
#include "server/domain/view/view.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::view::Audience;

// A round as it is shown: what single people answered is gone, and what waits for its reveal.
void LeaveWhatIsShown(domain::Round& round) {
  for (domain::AspectRound& aspect : round.aspects) {
    aspect.answers.clear();
    aspect.entered.clear();
    aspect.late.clear();
  }
  if (!round.revealed) round.result.Clear();
  if (round.others_wait) round.result = domain::ResidentsOf(round.result);
}

// The session without what single people answered, rated, voted and wrote.
Session WhatIsShown(const Session& session) {
  Session shown = session;
  for (domain::Item& item : shown.items) {
    for (domain::Round& round : item.rounds) LeaveWhatIsShown(round);
  }
  for (domain::Statement& statement : shown.statements) {
    statement.ratings.clear();
    statement.dropped_ratings.clear();
  }
  for (domain::Ballot& ballot : shown.ballots) {
    ballot.voters.clear();
    ballot.hands.clear();
    ballot.words.clear();
  }
  return shown;
}

// Every signal as bytes, by who sees it and its key.
std::map<std::string, std::string> SignalsSeen(const Session& session) {
  std::map<std::string, std::string> seen;
  for (const auto& key : domain::view::SharedKeys(session)) {
    if (key.kind != domain::view::EntityKey::Kind::kSignal) continue;
    for (const Audience audience : {Audience::kEveryone, Audience::kFacilitators}) {
      const auto entity = domain::view::Render(session, {}, audience, key);
      if (!entity) continue;
      const bool everyone = audience == Audience::kEveryone;
      seen[(everyone ? "everyone " : "facilitators ") + entity->key()] =
          entity->SerializeAsString();
    }
  }
  return seen;
}

RC_GTEST_PROP(Signals, V4AreMadeOfNothingButWhatIsShown, ()) {
  Evening evening(*AnySetting());
  size_t moves = 0;
  for (const Move& move : *AnyMoves()) {
    evening.Play(move);
    // Now and then is enough to see every phase.
    if (++moves % 16 != 0) continue;
    const auto seen = SignalsSeen(evening.session());
    for (const auto& [name, bytes] : seen) {
      EVENING_ASSERT(evening, name.starts_with("facilitators "));
    }
    EVENING_ASSERT(evening, SignalsSeen(WhatIsShown(evening.session())) == seen);
  }
}

}  // namespace
}  // namespace vooraf::sim
