// The evenings by chance are worth looking at: between them everything happens.
#include "tests/sim/evening.h"

#include <google/protobuf/descriptor.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <string>

#include "server/domain/signals/signal.h"

namespace vooraf::sim {
namespace {

using log::v1::Event;

// How often something was seen in all evenings.
using Seen = std::map<std::string, int>;

void LookAt(const domain::StoredEvent& stored, Seen& seen) {
  const Event& event = stored.event;
  const auto* field = event.GetReflection()->GetOneofFieldDescriptor(
      event, Event::descriptor()->FindOneofByName("body"));
  ++seen[field->name()];
  if (event.has_ballot_closed()) {
    const auto& result = event.ballot_closed().result();
    ++seen[type::v1::BallotOutcome_Name(result.outcome())];
    ++seen[type::v1::DecisionMethod_Name(result.rule().method())];
    if (result.outcome() == type::v1::BALLOT_OUTCOME_PASSED) {
      ++seen[type::v1::DecisionMethod_Name(result.rule().method()) + " passed"];
    }
    seen["objections listed"] += event.ballot_closed().objections_size() > 1;
    seen["ballot in several parts"] += result.parts_size() > 1;
    seen["options in several parts"] += result.option_parts_size() > 1;
    for (const auto& part : result.parts())
      seen["hands for and against"] += part.hand_counted() > 0;
    for (const auto& part : result.option_parts())
      seen["hands by option"] += part.hand_counted() > 0;
    const bool secret = result.rule().secret();
    seen["secret votes listed"] += event.ballot_closed().votes_size() > 1;
    seen["secret votes by part"] += secret && result.partition().parts_size() > 1;
    seen["secret votes of too few"] += secret && result.partition().too_few();
    seen["ballot of too few"] += result.partition().too_few();
  }
  for (const auto& aspect : event.round_revealed().question().aspects()) {
    seen["round in several parts"] += aspect.parts_size() > 1;
    seen["round of too few"] += aspect.partition().too_few();
    seen["medians"] += aspect.everyone().lower_median() != 0;
    for (const auto& option : aspect.everyone().options()) {
      seen["option placed"] += option.total() == 0 && option.lower_median() > 0;
      seen["option with points"] += option.total() > 0 && option.spread().empty();
      seen["option scored"] += option.total() > 0 && option.upper_median() > 0;
    }
    for (const auto& part : aspect.parts()) {
      seen["part counted by hand"] += part.hand_counted() > 0;
      seen["part gathered beforehand"] += part.beforehand() > 0;
    }
    for (const auto& shift : aspect.shifts()) {
      ++seen[shift.shown() ? "shift shown" : "shift hidden"];
      if (!shift.shown()) continue;
      seen["shift shown with arrivals"] += shift.arrived() > 0;
      seen["shift shown with departures"] += shift.departed() > 0;
    }
  }
  seen["texts taken from under a theme"] +=
      event.has_texts_sorted() && event.texts_sorted().theme() == 0;
  seen["several statements merged"] += event.statements_merged().merged_size() > 1;
  seen["release taken back"] += event.reason_released().withdrawn();
  seen["answer in words"] += stored.choice && stored.choice->answer().has_text();
  for (const auto& statement : event.round_revealed().statements().statements()) {
    seen["statement rated by several"] +=
        statement.everyone().agree() + statement.everyone().pass() > 1;
  }
}

// Looks whether parts were merged on between opening and reveal.
void LookForCoarsening(const domain::Session& session, Seen& seen) {
  for (const domain::Item& item : session.items) {
    for (const domain::Round& round : item.rounds) {
      for (const auto& result : round.result.aspects()) {
        const auto* aspect = round.Find(result.aspect());
        seen["round coarsened"] += result.partition().parts_size() < aspect->partition.parts_size();
      }
    }
  }
}

// What stands at the end.
void LookAtSignals(const domain::Session& session, Seen& seen) {
  for (const auto& signal : domain::signals::FindAll(session)) {
    ++seen[type::v1::SignalCause_Name(signal.place.cause)];
  }
}

TEST(Evening, EverythingHappens) {
  Seen seen;
  size_t events = 0;
  // The same evenings every time, and many: what is rare has to come about as well.
  constexpr uint64_t kEvenings = 800;
  for (uint64_t seed = 1; seed <= kEvenings; ++seed) {
    Setting setting = AnySetting()(rc::Random(seed), 100).value();
    setting.rounds_only = seed % 4 == 0;
    Evening evening(setting);
    for (const Move& move : AnyMoves()(rc::Random(seed), 100).value()) evening.Play(move);
    for (const auto& stored : evening.scene().log()) LookAt(stored, seen);
    LookForCoarsening(evening.session(), seen);
    LookAtSignals(evening.session(), seen);
    events += evening.scene().log().size();
  }
  std::cout << kEvenings << " evenings, " << events << " events\n";
  for (const auto& [what, times] : seen) std::cout << what << ": " << times << "\n";
  for (int i = 0; i < Event::descriptor()->FindOneofByName("body")->field_count(); ++i) {
    const auto* field = Event::descriptor()->FindOneofByName("body")->field(i);
    const std::string what = field->name();
    // No evening goes back to a draft.
    if (what == "plan_changed") continue;
    // Nor comes from elsewhere, nor lasts for months.
    if (what == "imported" || what == "single_answers_erased") continue;
    EXPECT_GT(seen[what], 0) << what;
  }
  for (const char* what : {"BALLOT_OUTCOME_PASSED",
                           "BALLOT_OUTCOME_FAILED",
                           "BALLOT_OUTCOME_NO_QUORUM",
                           "BALLOT_OUTCOME_TIED",
                           "DECISION_METHOD_YES_NO passed",
                           "DECISION_METHOD_ONE_OF_SEVERAL passed",
                           "DECISION_METHOD_APPROVAL passed",
                           "DECISION_METHOD_CONSENT passed",
                           "hands for and against",
                           "hands by option",
                           "objections listed",
                           "secret votes listed",
                           "secret votes by part",
                           "secret votes of too few",
                           "options in several parts",
                           "ballot in several parts",
                           "round in several parts",
                           "round of too few",
                           "medians",
                           "shift shown",
                           "shift hidden",
                           "shift shown with arrivals",
                           "shift shown with departures",
                           "statement rated by several",
                           "part counted by hand",
                           "part gathered beforehand",
                           "round coarsened",
                           "option placed",
                           "option with points",
                           "option scored",
                           "release taken back",
                           "several statements merged",
                           "texts taken from under a theme",
                           "answer in words",
                           "SIGNAL_CAUSE_GROUPS_DIFFER",
                           "SIGNAL_CAUSE_DOMAIN_DIVIDED",
                           "SIGNAL_CAUSE_FIXED_EMPTY",
                           "SIGNAL_CAUSE_REPLY_DATE_EMPTY",
                           "SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY",
                           "SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS",
                           "SIGNAL_CAUSE_TARGET_GROUPS_ABSENT"}) {
    EXPECT_GT(seen[what], 0) << what;
  }
}

}  // namespace
}  // namespace vooraf::sim
