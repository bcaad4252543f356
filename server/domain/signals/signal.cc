#include "server/domain/signals/signal.h"

#include "server/domain/signals/causes.h"

namespace vooraf::domain::signals {
namespace {

using type::v1::SignalCause;

Found FindAt(const Session& session, SignalCause cause, const Item& item) {
  switch (cause) {
    case type::v1::SIGNAL_CAUSE_GROUPS_DIFFER:
      return AsksForm(item) ? GroupsDiffer(session, item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_DOMAIN_DIVIDED:
      return AsksForm(item) ? DomainDivided(session, item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_EXPECTATION_GAP:
      return AsksSay(item) ? ExpectationGap(item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY:
      return AsksResponsibility(item) ? ResponsibilityWithoutSay(session, item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS:
      return AsksResponsibility(item) ? ResponsibilityWithoutMeans(session, item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_WORDING_OF_PROFESSIONALS:
      return WordingOfProfessionals(session, item);
    case type::v1::SIGNAL_CAUSE_NO_RESIDENT_GOAL:
      return AsksGoals(item) ? NoResidentGoal(session, item) : std::nullopt;
    case type::v1::SIGNAL_CAUSE_GOAL_CHOSEN_FOR_OTHERS:
      return AsksGoals(item) ? GoalChosenForOthers(session, item) : std::nullopt;
    default:
      return std::nullopt;
  }
}

Found FindOfSession(const Session& session, SignalCause cause) {
  switch (cause) {
    case type::v1::SIGNAL_CAUSE_FIXED_EMPTY:
      return FixedEmpty(session);
    case type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY:
      return ReplyDateEmpty(session);
    case type::v1::SIGNAL_CAUSE_SPEAKING_TIME:
      return SpeakingTime(session);
    case type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT:
      return TargetGroupsAbsent(session);
    default:
      return std::nullopt;
  }
}

}  // namespace

type::v1::SignalKind KindOf(SignalCause cause) {
  switch (cause) {
    case type::v1::SIGNAL_CAUSE_GROUPS_DIFFER:
    case type::v1::SIGNAL_CAUSE_DOMAIN_DIVIDED:
      return type::v1::SIGNAL_KIND_TALKING_PAST;
    case type::v1::SIGNAL_CAUSE_EXPECTATION_GAP:
    case type::v1::SIGNAL_CAUSE_FIXED_EMPTY:
    case type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY:
      return type::v1::SIGNAL_KIND_NOT_TAKEN_SERIOUSLY;
    case type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY:
    case type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS:
      return type::v1::SIGNAL_KIND_OVERASKED;
    case type::v1::SIGNAL_CAUSE_WORDING_OF_PROFESSIONALS:
    case type::v1::SIGNAL_CAUSE_NO_RESIDENT_GOAL:
    case type::v1::SIGNAL_CAUSE_SPEAKING_TIME:
      return type::v1::SIGNAL_KIND_GOVERNMENT_VIEW;
    case type::v1::SIGNAL_CAUSE_GOAL_CHOSEN_FOR_OTHERS:
      return type::v1::SIGNAL_KIND_PATRONISING;
    case type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT:
      return type::v1::SIGNAL_KIND_WHO_IS_MISSING;
    default:
      return type::v1::SIGNAL_KIND_UNSPECIFIED;
  }
}

std::vector<Place> PlacesAt(const Item& item) {
  std::vector<Place> places;
  const auto add = [&](SignalCause cause) { places.push_back({cause, item.number()}); };
  if (AsksForm(item)) {
    add(type::v1::SIGNAL_CAUSE_GROUPS_DIFFER);
    add(type::v1::SIGNAL_CAUSE_DOMAIN_DIVIDED);
  }
  if (AsksSay(item)) add(type::v1::SIGNAL_CAUSE_EXPECTATION_GAP);
  if (AsksResponsibility(item)) {
    add(type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY);
    add(type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS);
  }
  if (item.definition.has_question()) add(type::v1::SIGNAL_CAUSE_WORDING_OF_PROFESSIONALS);
  if (AsksGoals(item)) {
    add(type::v1::SIGNAL_CAUSE_NO_RESIDENT_GOAL);
    add(type::v1::SIGNAL_CAUSE_GOAL_CHOSEN_FOR_OTHERS);
  }
  return places;
}

std::vector<Place> PlacesIn(const Session& session) {
  std::vector<Place> places = {{type::v1::SIGNAL_CAUSE_FIXED_EMPTY, {}},
                               {type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY, {}},
                               {type::v1::SIGNAL_CAUSE_SPEAKING_TIME, {}},
                               {type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT, {}}};
  for (const Item& item : session.items) {
    const std::vector<Place> here = PlacesAt(item);
    places.insert(places.end(), here.begin(), here.end());
  }
  return places;
}

std::optional<Signal> Find(const Session& session, const Place& place) {
  if (session.phase != v1::SESSION_PHASE_LIVE && !session.closed()) return std::nullopt;
  const Item* item = session.Find(place.item);
  if (place.item && item == nullptr) return std::nullopt;
  Found found =
      item == nullptr ? FindOfSession(session, place.cause) : FindAt(session, place.cause, *item);
  if (found) found->place = place;
  return found;
}

std::vector<Signal> FindAll(const Session& session) {
  std::vector<Signal> all;
  for (const Place& place : PlacesIn(session)) {
    if (auto found = Find(session, place)) all.push_back(*std::move(found));
  }
  return all;
}

}  // namespace vooraf::domain::signals
