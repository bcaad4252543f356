// What finds the signals: one file per kind. Nothing outside signals/ includes this.
#pragma once

#include <optional>

#include "server/domain/signals/signal.h"

namespace vooraf::domain::signals {

// What was found; the caller fills in the place.
using Found = std::optional<Signal>;

// talking_past.cc
bool AsksForm(const Item& item);
Found GroupsDiffer(const Session& session, const Item& item);
Found DomainDivided(const Session& session, const Item& item);
// not_taken_seriously.cc
bool AsksSay(const Item& item);
Found ExpectationGap(const Item& item);
Found FixedEmpty(const Session& session);
Found ReplyDateEmpty(const Session& session);
// overasked.cc
bool AsksResponsibility(const Item& item);
Found ResponsibilityWithoutSay(const Session& session, const Item& item);
Found ResponsibilityWithoutMeans(const Session& session, const Item& item);
// government_view.cc
bool AsksGoals(const Item& item);
Found WordingOfProfessionals(const Session& session, const Item& item);
Found NoResidentGoal(const Session& session, const Item& item);
Found SpeakingTime(const Session& session);
// patronising.cc
Found GoalChosenForOthers(const Session& session, const Item& item);
// who_is_missing.cc
Found TargetGroupsAbsent(const Session& session);

}  // namespace vooraf::domain::signals
