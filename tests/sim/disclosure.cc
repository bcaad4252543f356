#include "tests/sim/disclosure.h"

#include <algorithm>
#include <iterator>

#include "server/domain/partition.h"
#include "server/domain/tally/turnout.h"
#include "tests/sim/disclosure_names.h"

namespace vooraf::sim {
namespace {

using domain::Session;

std::set<uint32_t> Both(const std::set<uint32_t>& a, const std::set<uint32_t>& b) {
  std::set<uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  return both;
}

// Everyone's figures have all groups in them.
bool Inside(const type::v1::Part* part, domain::GroupNumber group) {
  return part == nullptr || std::find(part->groups().begin(), part->groups().end(), group.value) !=
                                part->groups().end();
}

std::string SubjectOf(uint32_t item, int aspect, const std::string& what) {
  return "item " + std::to_string(item) + " aspect " + std::to_string(aspect) + " " + what;
}

std::map<uint32_t, uint32_t> GroupsNow(const Session& session) {
  std::map<uint32_t, uint32_t> groups;
  for (uint32_t person = 1; person <= session.participants.size(); ++person) {
    groups[person] = session.participants[person - 1].group.value;
  }
  return groups;
}

}  // namespace

// Of `people`, those who stood in the groups of one part.
std::set<uint32_t> Disclosure::In(const Groups& groups, const People& people,
                                  const type::v1::Part& part) {
  People inside;
  for (const uint32_t person : people) {
    const uint32_t group = groups.at(person);
    if (std::find(part.groups().begin(), part.groups().end(), group) != part.groups().end()) {
      inside.insert(person);
    }
  }
  return inside;
}

// What was counted otherwise in one part, or in all.
Disclosure::Known Disclosure::Counted(const BallotPeople& people, const type::v1::Part* part) {
  Known known;
  for (const domain::Hands& hands : people.hands) {
    if (!Inside(part, hands.group)) continue;
    const uint32_t first = kCountedFrom + 100'000 * hands.group.value;
    for (uint32_t n = 0; n < hands.voted(); ++n) known.people.insert(first + n);
    known.options[1] += hands.counts.yes();
    known.options[2] += hands.counts.no();
    known.skipped += hands.counts.abstain();
    for (const auto& count : hands.counts.options()) known.options[count.option()] += count.count();
  }
  return known;
}

Disclosure::Known Disclosure::Counted(const RoundPeople& people, const type::v1::Part* part) {
  Known known;
  for (const domain::Entered& entered : people.entered) {
    if (!Inside(part, entered.group)) continue;
    const uint32_t first = kCountedFrom + 100'000 * (2 * entered.group.value + entered.kind);
    for (uint32_t n = 0; n < entered.people(); ++n) known.people.insert(first + n);
    known.dont_know += entered.counts.dont_know();
    known.skipped += entered.counts.skipped();
    for (const auto& count : entered.counts.counts())
      known.options[count.option()] += count.count();
  }
  return known;
}

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
    Take(after, *entity);
  }
}

void Disclosure::Take(const Session& after, const v1::Entity& entity) {
  if (entity.has_round()) TakeRound(after, entity.round());
  if (entity.has_statement()) TakeStatement(after, entity.statement());
  if (entity.has_ballot()) TakeBallot(entity.ballot());
  if (entity.has_theme()) TakeTheme(entity.theme());
}

// Notes who is behind a result at the moment that it is made.
void Disclosure::Remember(const Session& before, const domain::StoredEvent& stored) {
  if (stored.event.has_round_revealed()) {
    const auto& revealed = stored.event.round_revealed();
    const domain::Item& item = before.items[revealed.item() - 1];
    for (const domain::AspectRound& aspect : item.rounds.back().aspects) {
      RoundPeople& people = rounds_[{revealed.item(), revealed.round(), aspect.aspect}];
      people.groups = GroupsNow(before);
      people.entered = aspect.entered;
      for (uint32_t person = 1; person <= before.participants.size(); ++person) {
        const size_t index = person - 1;
        if (aspect.HandCounted(before.participants[index].group)) continue;
        if (index < aspect.answers.size() && aspect.answers[index].given()) {
          people.answered.insert(person);
        }
        if (Asked(before, item, aspect.aspect, before.participants[index])) {
          people.asked.insert(person);
        }
      }
      people.asked.insert(people.answered.begin(), people.answered.end());
    }
    for (const domain::StatementNumber number : item.statements) {
      auto& given = ratings_[{number.value, revealed.round()}].given;
      const auto& ratings = before.Find(number)->ratings;
      for (uint32_t person = 1; person <= ratings.size(); ++person) {
        if (ratings[person - 1] != type::v1::RATING_UNSPECIFIED) {
          given.emplace(person, ratings[person - 1]);
        }
      }
    }
  }
  if (stored.event.has_ballot_closed()) {
    const uint32_t number = stored.event.ballot_closed().ballot();
    const domain::Ballot& ballot = before.ballots[number - 1];
    ballots_[number].groups = GroupsNow(before);
    ballots_[number].hands = ballot.hands;
    for (uint32_t person = 1; person <= before.participants.size(); ++person) {
      if (ballot.HandsOf(before.participants[person - 1].group) != nullptr) continue;
      if (domain::tally::Counts(before, ballot, person - 1)) {
        ballots_[number].counted.insert(person);
      }
    }
  }
}

void Disclosure::Take(const std::string& subject, const std::string& asked, const People& people,
                      uint32_t shown, const std::string& where) {
  Take(subject, asked, people, shown, where, {}, 0);
}

void Disclosure::Take(const std::string& subject, const std::string& asked, const People& people,
                      uint32_t shown, const std::string& where, const People& counted,
                      uint32_t known) {
  Figure figure;
  for (const uint32_t person : people) figure.sum.insert({person, asked});
  if (audience_ == domain::view::Audience::kEveryone) {
    for (const uint32_t person : counted) figure.sum.insert({person, asked});
  }
  figure.shown = shown - known;
  figure.where = where + ": " + std::to_string(shown) + " of";
  for (const uint32_t person : people) figure.where += " " + std::to_string(person);
  subjects_[subject].figures.push_back(std::move(figure));
}

void Disclosure::TakePart(uint32_t item, uint32_t round, type::v1::Aspect aspect,
                          const type::v1::PartResult& part, const People& behind,
                          const Known& counted) {
  const std::string where =
      Round(round) + (part.part() == 0 ? "" : " part " + std::to_string(part.part()));
  const auto take = [&](const std::string& what, uint32_t count, uint32_t known) {
    Take(SubjectOf(item, aspect, what), Round(round), behind, count, where, counted.people, known);
  };
  for (const auto& count : part.counts()) {
    const auto known = counted.options.find(count.option());
    take(Option(count.option()), count.count(), known == counted.options.end() ? 0 : known->second);
  }
  for (const auto& option : part.options()) {
    const std::string name = Option(option.option());
    take(name, option.count(), 0);
    take("total of " + name, option.total(), 0);
    for (int i = 0; i < option.spread_size(); ++i) {
      take("step " + std::to_string(i) + " of " + name, option.spread(i), 0);
    }
  }
  take("don't know", part.dont_know(), counted.dont_know);
  take("skipped", part.skipped(), counted.skipped);
}

void Disclosure::TakeRound(const Session& session, const v1::RoundView& view) {
  for (const auto& result : view.result().aspects()) {
    if (knowing_ == Knowing::kWhoAnswered) {
      TakeShifts(session, view, result);
      continue;
    }
    const RoundPeople& people = rounds_.at({view.item(), view.round(), result.aspect()});
    if (result.partition().too_few()) continue;
    TakePart(view.item(), view.round(), result.aspect(), result.everyone(), people.asked,
             Counted(people, nullptr));
    for (int i = 0; i < result.parts_size(); ++i) {
      TakePart(view.item(), view.round(), result.aspect(), result.parts(i),
               In(people.groups, people.asked, result.partition().parts(i)),
               Counted(people, &result.partition().parts(i)));
    }
  }
}

// The whole parts that a shift compares, as sums over those who answered.
void Disclosure::TakeShifted(uint32_t item, uint32_t round, const type::v1::AspectResult& result,
                             const type::v1::Part& groups) {
  const RoundPeople& people = rounds_.at({item, round, result.aspect()});
  for (int i = 0; i < result.parts_size(); ++i) {
    const auto& part = result.partition().parts(i);
    if (!std::equal(part.groups().begin(), part.groups().end(), groups.groups().begin(),
                    groups.groups().end())) {
      continue;
    }
    TakePart(item, round, result.aspect(), result.parts(i),
             In(people.groups, people.answered, part), Counted(people, &part));
  }
}

void Disclosure::TakeShifts(const Session& session, const v1::RoundView& view,
                            const type::v1::AspectResult& result) {
  for (const auto& shift : result.shifts()) {
    if (!shift.shown()) continue;
    const auto& now = rounds_.at({view.item(), view.round(), result.aspect()});
    const auto& then = rounds_.at({view.item(), view.round() - 1, result.aspect()});
    const auto& groups = result.partition().parts(static_cast<int>(shift.part()) - 1);
    const People both =
        Both(In(now.groups, now.answered, groups), In(then.groups, then.answered, groups));
    const std::string before = Round(view.round() - 1);
    const std::string after = Round(view.round());
    const std::string where = "shift to " + after + " part " + std::to_string(shift.part());
    TakeShifted(view.item(), view.round(), result, groups);
    const domain::Round& round_before = session.items[view.item() - 1].rounds[view.round() - 2];
    for (const auto& result_before : round_before.result.aspects()) {
      if (result_before.aspect() != result.aspect()) continue;
      TakeShifted(view.item(), view.round() - 1, result_before, groups);
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

// Behind a theme's count are those who were asked, as behind the round's result. Each sorting is a
// subject of its own: who sorts knows from which part a text came, and everyone who sees it too.
void Disclosure::TakeTheme(const v1::ThemeView& view) {
  if (knowing_ == Knowing::kWhoAnswered) return;
  const std::string sorting =
      "theme " + std::to_string(view.theme()) + " sorting " + std::to_string(++themes_seen_);
  for (const auto& counts : view.counts()) {
    const RoundPeople& people = rounds_.at({view.item(), counts.round(), counts.aspect()});
    const std::string subject =
        sorting + " " + Round(counts.round()) + " aspect " + std::to_string(counts.aspect());
    if (!counts.partition().too_few()) {
      Take(subject, Round(counts.round()), people.asked, counts.everyone(), subject);
    }
    for (int i = 0; i < counts.parts_size(); ++i) {
      Take(subject, Round(counts.round()),
           In(people.groups, people.asked, counts.partition().parts(i)), counts.parts(i).count(),
           subject);
    }
  }
}

}  // namespace vooraf::sim
