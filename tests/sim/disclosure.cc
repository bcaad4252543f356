#include "tests/sim/disclosure.h"

#include <algorithm>
#include <iterator>

#include "server/domain/partition.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::sim {
namespace {

using domain::Session;

// Of `people`, those in the groups of one part, or all for a part without groups.
std::set<uint32_t> In(const Session& session, const std::set<uint32_t>& people,
                      const type::v1::Part& part) {
  std::set<uint32_t> inside;
  for (const uint32_t person : people) {
    const uint32_t group = session.participants[person - 1].group.value;
    if (std::find(part.groups().begin(), part.groups().end(), group) != part.groups().end()) {
      inside.insert(person);
    }
  }
  return inside;
}

std::set<uint32_t> Both(const std::set<uint32_t>& a, const std::set<uint32_t>& b) {
  std::set<uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  return both;
}

std::string Round(uint32_t round) { return "round " + std::to_string(round); }

std::string SubjectOf(uint32_t item, int aspect, const std::string& what) {
  return "item " + std::to_string(item) + " aspect " + std::to_string(aspect) + " " + what;
}

std::string Option(uint32_t option) { return "option " + std::to_string(option); }

}  // namespace

void Disclosure::See(const Session& before, const domain::StoredEvent& event,
                     const Session& after) {
  Remember(before, event);
  const domain::SideData none;
  for (const auto& key : domain::view::SharedKeys(after)) {
    const auto entity = domain::view::Render(after, none, audience_, key);
    if (!entity) continue;
    std::string bytes = entity->SerializeAsString();
    std::string& last = seen_[entity->key()];
    if (last == bytes) continue;
    last = std::move(bytes);
    if (entity->has_round()) TakeRound(after, entity->round());
    if (entity->has_statement()) TakeStatement(after, entity->statement());
    if (entity->has_ballot()) TakeBallot(after, entity->ballot());
    if (entity->has_theme()) TakeTheme(after, entity->theme());
  }
}

// Notes who is behind a result at the moment that it is made.
void Disclosure::Remember(const Session& before, const domain::StoredEvent& stored) {
  if (stored.event.has_round_revealed()) {
    const auto& revealed = stored.event.round_revealed();
    const domain::Item& item = before.items[revealed.item() - 1];
    for (const domain::AspectRound& aspect : item.rounds.back().aspects) {
      RoundPeople& people = rounds_[{revealed.item(), revealed.round(), aspect.aspect}];
      for (uint32_t person = 1; person <= before.participants.size(); ++person) {
        const size_t index = person - 1;
        if (index < aspect.answers.size() && aspect.answers[index].given()) {
          people.answered.insert(person);
        }
        if (Asked(before, item, aspect.aspect, before.participants[index])) {
          people.asked.insert(person);
        }
      }
      people.asked.insert(people.answered.begin(), people.answered.end());
    }
  }
  if (stored.event.has_ballot_closed()) {
    const uint32_t number = stored.event.ballot_closed().ballot();
    const domain::Ballot& ballot = before.ballots[number - 1];
    for (uint32_t person = 1; person <= before.participants.size(); ++person) {
      if (domain::tally::Counts(before, ballot, person - 1)) ballots_[number].insert(person);
    }
  }
}

void Disclosure::Take(const std::string& subject, const std::string& asked, const People& people,
                      uint32_t shown, const std::string& where) {
  Figure figure;
  for (const uint32_t person : people) figure.sum.insert({person, asked});
  figure.shown = shown;
  figure.where = where + ": " + std::to_string(shown) + " of";
  for (const uint32_t person : people) figure.where += " " + std::to_string(person);
  subjects_[subject].figures.push_back(std::move(figure));
}

void Disclosure::TakePart(uint32_t item, uint32_t round, type::v1::Aspect aspect,
                          const type::v1::PartResult& part, const People& behind) {
  const std::string where =
      Round(round) + (part.part() == 0 ? "" : " part " + std::to_string(part.part()));
  const auto take = [&](const std::string& what, uint32_t count) {
    Take(SubjectOf(item, aspect, what), Round(round), behind, count, where);
  };
  for (const auto& count : part.counts()) take(Option(count.option()), count.count());
  for (const auto& option : part.options()) {
    const std::string name = Option(option.option());
    take(name, option.count());
    take("total of " + name, option.total());
    for (int i = 0; i < option.spread_size(); ++i) {
      take("step " + std::to_string(i) + " of " + name, option.spread(i));
    }
  }
  take("don't know", part.dont_know());
  take("skipped", part.skipped());
}

void Disclosure::TakeRound(const Session& session, const v1::RoundView& view) {
  for (const auto& result : view.result().aspects()) {
    if (knowing_ == Knowing::kWhoAnswered) {
      TakeShifts(session, view, result);
      continue;
    }
    const People& asked = rounds_.at({view.item(), view.round(), result.aspect()}).asked;
    if (result.partition().too_few()) continue;
    TakePart(view.item(), view.round(), result.aspect(), result.everyone(), asked);
    for (int i = 0; i < result.parts_size(); ++i) {
      TakePart(view.item(), view.round(), result.aspect(), result.parts(i),
               In(session, asked, result.partition().parts(i)));
    }
  }
}

// The whole parts that a shift compares, as sums over those who answered.
void Disclosure::TakeShifted(const Session& session, uint32_t item, uint32_t round,
                             const type::v1::AspectResult& result, const type::v1::Part& groups) {
  const People& answered = rounds_.at({item, round, result.aspect()}).answered;
  for (int i = 0; i < result.parts_size(); ++i) {
    const auto& part = result.partition().parts(i);
    if (!std::equal(part.groups().begin(), part.groups().end(), groups.groups().begin(),
                    groups.groups().end())) {
      continue;
    }
    TakePart(item, round, result.aspect(), result.parts(i), In(session, answered, part));
  }
}

void Disclosure::TakeShifts(const Session& session, const v1::RoundView& view,
                            const type::v1::AspectResult& result) {
  for (const auto& shift : result.shifts()) {
    if (!shift.shown()) continue;
    const auto& now = rounds_.at({view.item(), view.round(), result.aspect()});
    const auto& then = rounds_.at({view.item(), view.round() - 1, result.aspect()});
    const auto& groups = result.partition().parts(static_cast<int>(shift.part()) - 1);
    const People both = In(session, Both(now.answered, then.answered), groups);
    const std::string before = Round(view.round() - 1);
    const std::string after = Round(view.round());
    const std::string where = "shift to " + after + " part " + std::to_string(shift.part());
    TakeShifted(session, view.item(), view.round(), result, groups);
    const domain::Round& round_before = session.items[view.item() - 1].rounds[view.round() - 2];
    for (const auto& result_before : round_before.result.aspects()) {
      if (result_before.aspect() != result.aspect()) continue;
      TakeShifted(session, view.item(), view.round() - 1, result_before, groups);
    }
    for (const auto& count : shift.before()) {
      Take(SubjectOf(view.item(), result.aspect(), Option(count.option())), before, both,
           count.count(), where + " before");
    }
    for (const auto& count : shift.after()) {
      const std::string subject = SubjectOf(view.item(), result.aspect(), Option(count.option()));
      Take(subject, after, both, count.count(), where + " after");
      if (shift.changed() != 0) continue;
      for (const uint32_t person : both) {
        subjects_[subject].links.push_back({{person, before}, {person, after}});
      }
    }
    if (shift.after().empty() && shift.changed() == 0) LinkAll(view, result.aspect(), both);
    Take(SubjectOf(view.item(), result.aspect(), "changed"), after, both, shift.changed(), where);
  }
}

// Of places, points and scores a shift shows no more than that somebody changed. Where nobody did,
// each figure of theirs is the same in both rounds.
void Disclosure::LinkAll(const v1::RoundView& view, type::v1::Aspect aspect, const People& both) {
  for (auto& [name, subject] : subjects_) {
    if (name.rfind(SubjectOf(view.item(), aspect, ""), 0) != 0) continue;
    if (name.find("option") == std::string::npos) continue;
    for (const uint32_t person : both) {
      subject.links.push_back({{person, Round(view.round() - 1)}, {person, Round(view.round())}});
    }
  }
}

void Disclosure::TakeStatement(const Session& session, const v1::StatementView& view) {
  if (!view.has_result() || knowing_ == Knowing::kWhoAnswered) return;
  const uint32_t round = view.round();
  const RoundPeople& people = rounds_.at({view.item(), round, type::v1::ASPECT_UNSPECIFIED});
  const auto take = [&](const type::v1::RatingCounts& counts, const People& behind) {
    const std::string statement = "statement " + std::to_string(view.statement());
    const std::string where = Round(round) + " part " + std::to_string(counts.part());
    Take(statement + " agree", Round(round), behind, counts.agree(), where);
    Take(statement + " disagree", Round(round), behind, counts.disagree(), where);
    Take(statement + " pass", Round(round), behind, counts.pass(), where);
  };
  if (!view.partition().too_few()) take(view.result().everyone(), people.asked);
  for (const auto& part : view.result().parts()) {
    take(part,
         In(session, people.asked, view.partition().parts(static_cast<int>(part.part()) - 1)));
  }
}

// Behind a theme's count are those who were asked, as behind the round's result. Each sorting is a
// subject of its own: who sorts knows from which part a text came, and everyone who sees it too.
void Disclosure::TakeTheme(const Session& session, const v1::ThemeView& view) {
  if (knowing_ == Knowing::kWhoAnswered) return;
  const std::string sorting =
      "theme " + std::to_string(view.theme()) + " sorting " + std::to_string(++themes_seen_);
  for (const auto& counts : view.counts()) {
    const People& asked = rounds_.at({view.item(), counts.round(), counts.aspect()}).asked;
    const std::string subject =
        sorting + " " + Round(counts.round()) + " aspect " + std::to_string(counts.aspect());
    if (!counts.partition().too_few()) {
      Take(subject, Round(counts.round()), asked, counts.everyone(), subject);
    }
    for (int i = 0; i < counts.parts_size(); ++i) {
      Take(subject, Round(counts.round()), In(session, asked, counts.partition().parts(i)),
           counts.parts(i).count(), subject);
    }
  }
}

void Disclosure::TakeBallot(const Session& session, const v1::BallotView& view) {
  if (!view.has_result() || knowing_ == Knowing::kWhoAnswered) return;
  const People& people = ballots_[view.ballot()];
  const auto take = [&](const type::v1::YesNoTally& tally, const People& behind) {
    const std::string ballot = "ballot " + std::to_string(view.ballot());
    const std::string where = "part " + std::to_string(tally.part());
    Take(ballot + " yes", ballot, behind, tally.yes(), where);
    Take(ballot + " no", ballot, behind, tally.no(), where);
    Take(ballot + " abstain", ballot, behind, tally.abstain(), where);
  };
  const auto& result = view.result();
  const auto in_part = [&](uint32_t part) {
    return In(session, people, result.partition().parts(static_cast<int>(part) - 1));
  };
  if (!result.partition().too_few() && result.has_everyone()) take(result.everyone(), people);
  for (const auto& tally : result.parts()) take(tally, in_part(tally.part()));
  const auto take_options = [&](const type::v1::OptionTally& tally, const People& behind) {
    const std::string ballot = "ballot " + std::to_string(view.ballot());
    const std::string where = "part " + std::to_string(tally.part());
    for (const auto& count : tally.counts()) {
      Take(ballot + " " + Option(count.option()), ballot, behind, count.count(), where);
    }
    Take(ballot + " abstain", ballot, behind, tally.abstain(), where);
  };
  if (!result.partition().too_few() && result.has_option_everyone()) {
    take_options(result.option_everyone(), people);
  }
  for (const auto& tally : result.option_parts()) take_options(tally, in_part(tally.part()));
}

}  // namespace vooraf::sim
