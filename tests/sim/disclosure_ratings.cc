// Of disclosure.h: figures of how statements were rated, at the reveal and live.
#include <algorithm>

#include "tests/sim/disclosure.h"
#include "tests/sim/disclosure_names.h"

namespace vooraf::sim {

using domain::Session;

bool Disclosure::Ratings::InBatch(uint32_t person) const {
  return std::any_of(live.begin(), live.end(),
                     [&](const auto& part) { return part.second.people.contains(person); });
}

Disclosure::People Disclosure::Ratings::InBatches(const type::v1::Part& part) const {
  People people;
  for (const auto& [number, of_part] : live) {
    for (const uint32_t group : part.groups()) {
      if (of_part.groups.contains(group)) {
        people.insert(of_part.people.begin(), of_part.people.end());
      }
    }
  }
  return people;
}

void Disclosure::TakeRatings(const std::string& statement, uint32_t round, const Ratings& ratings,
                             const type::v1::RatingCounts& counts, const People& behind) {
  const auto take = [&](const std::string& what, type::v1::Rating rating, uint32_t shown) {
    const std::string subject = statement + " " + what;
    Take(subject, Round(round), behind, shown, Round(round) + " shown live");
    auto& really = subjects_[subject].figures.back().really.emplace(0);
    for (const uint32_t person : behind) really += ratings.given.at(person) == rating;
  };
  take("agree", type::v1::RATING_AGREE, counts.agree());
  take("disagree", type::v1::RATING_DISAGREE, counts.disagree());
  take("pass", type::v1::RATING_PASS, counts.pass());
}

// W12: a batch holds all in the part who rated and were not in one before.
void Disclosure::TakeLive(const Session& session, const v1::StatementView& view) {
  const domain::Round& round = session.items[view.item() - 1].rounds.back();
  Ratings& ratings = ratings_[{view.statement(), round.number}];
  const auto& given = session.statements[view.statement() - 1].ratings;
  for (const auto& counts : view.live()) {
    const auto& part = PartOf(round.aspects.front().partition, counts.part());
    Ratings::Live& live = ratings.live[counts.part()];
    live.groups = {part.groups().begin(), part.groups().end()};
    if (live.people.size() == counts.agree() + counts.disagree() + counts.pass()) continue;
    for (uint32_t person = 1; person <= given.size(); ++person) {
      if (given[person - 1] == type::v1::RATING_UNSPECIFIED || ratings.InBatch(person)) continue;
      if (!live.groups.contains(session.participants[person - 1].group.value)) continue;
      live.people.insert(person);
      ratings.given[person] = given[person - 1];
    }
    if (knowing_ == Knowing::kWhoWasAsked) continue;
    TakeRatings("statement " + std::to_string(view.statement()), round.number, ratings, counts,
                live.people);
  }
}

// W14: who rated after the batches is in the result if they are enough.
void Disclosure::TakeShownLive(const v1::StatementView& view, const type::v1::RatingCounts& counts,
                               uint32_t minimum) {
  const Ratings& ratings = ratings_.at({view.statement(), view.round()});
  const type::v1::Part& part = PartOf(view.partition(), counts.part());
  People behind = ratings.InBatches(part);
  People rest;
  for (const auto& [person, rating] : ratings.given) {
    if (!ratings.InBatch(person)) rest.insert(person);
  }
  rest =
      In(rounds_.at({view.item(), view.round(), type::v1::ASPECT_UNSPECIFIED}).groups, rest, part);
  if (rest.size() >= minimum) behind.insert(rest.begin(), rest.end());
  TakeRatings("statement " + std::to_string(view.statement()), view.round(), ratings, counts,
              behind);
}

void Disclosure::TakeStatement(const Session& session, const v1::StatementView& view) {
  TakeLive(session, view);
  if (!view.has_result()) return;
  const uint32_t round = view.round();
  const RoundPeople& people = rounds_.at({view.item(), round, type::v1::ASPECT_UNSPECIFIED});
  const Ratings& ratings = ratings_[{view.statement(), round}];
  const auto take = [&](const type::v1::RatingCounts& counts, const People& behind) {
    const std::string statement = "statement " + std::to_string(view.statement());
    const std::string where = Round(round) + " part " + std::to_string(counts.part());
    Take(statement + " agree", Round(round), behind, counts.agree(), where);
    Take(statement + " disagree", Round(round), behind, counts.disagree(), where);
    Take(statement + " pass", Round(round), behind, counts.pass(), where);
  };
  const bool strict = knowing_ == Knowing::kWhoAnswered;
  if (!view.partition().too_few() && view.result().has_everyone() && ratings.live.empty() &&
      !strict) {
    take(view.result().everyone(), people.asked);
  }
  for (const auto& part : view.result().parts()) {
    const auto& groups = PartOf(view.partition(), part.part());
    const bool shown_live = !ratings.InBatches(groups).empty();
    if (shown_live && strict) TakeShownLive(view, part, session.group_minimum());
    if (!shown_live && !strict) take(part, In(people.groups, people.asked, groups));
  }
}

}  // namespace vooraf::sim
