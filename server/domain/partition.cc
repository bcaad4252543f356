#include "server/domain/partition.h"

#include <algorithm>
#include <map>

namespace vooraf::domain {
namespace {

using type::v1::Partition;

void Merge(Unit& into, Unit&& from) {
  into.groups.insert(into.groups.end(), from.groups.begin(), from.groups.end());
  std::sort(into.groups.begin(), into.groups.end());
  into.people += from.people;
  into.counted += from.counted;
}

// C4: figures of this unit are of enough people, whoever knows what was counted.
bool Enough(const Unit& unit, uint32_t minimum) {
  return unit.people >= minimum || (unit.people == 0 && unit.counted >= minimum);
}

uint32_t Size(const Unit& unit) { return unit.people + unit.counted; }

type::v1::Side CommonSide(const Session& session, const Unit& unit) {
  type::v1::Side common = SideOf(session, {unit.groups.front()});
  for (uint32_t group : unit.groups) {
    if (SideOf(session, {group}) != common) return type::v1::SIDE_UNSPECIFIED;
  }
  return common;
}

// How many of the people who pass are in each group; index 0 is unused.
std::vector<uint32_t> CountByGroup(const Session& session, const PeopleFilter& counts) {
  std::vector<uint32_t> people(static_cast<size_t>(session.plan.groups_size()) + 1);
  for (size_t i = 0; i < session.participants.size(); ++i) {
    const GroupNumber group = session.participants[i].group;
    if (group && counts(i)) ++people[group.value];
  }
  return people;
}

}  // namespace

Partition MakePartition(const Session& session, std::vector<Unit> units) {
  std::erase_if(units, [](const Unit& unit) { return Size(unit) == 0; });
  std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) {
    return Size(a) != Size(b) ? Size(a) < Size(b) : a.groups.front() < b.groups.front();
  });

  Partition partition;
  const uint32_t minimum = session.group_minimum();
  if (units.empty()) partition.set_too_few(true);
  // The small ones stand in front: all of them together, and the next smallest while too few.
  const auto first_large = std::stable_partition(
      units.begin(), units.end(), [&](const Unit& unit) { return !Enough(unit, minimum); });
  auto taken = static_cast<size_t>(first_large - units.begin());
  if (taken > 0) {
    Unit merged;
    for (size_t i = 0; i < taken; ++i) Merge(merged, std::move(units[i]));
    while (!Enough(merged, minimum) && taken < units.size())
      Merge(merged, std::move(units[taken++]));
    units.erase(units.begin(), units.begin() + static_cast<ptrdiff_t>(taken));
    partition.set_too_few(!Enough(merged, minimum));
    units.push_back(std::move(merged));
  }

  std::sort(units.begin(), units.end(),
            [](const Unit& a, const Unit& b) { return a.groups.front() < b.groups.front(); });
  for (const Unit& unit : units) {
    auto& part = *partition.add_parts();
    part.set_part(static_cast<uint32_t>(partition.parts_size()));
    part.mutable_groups()->Add(unit.groups.begin(), unit.groups.end());
    part.set_roll(Size(unit));
    part.set_side(CommonSide(session, unit));
  }
  return partition;
}

std::vector<Unit> UnitsByGroup(const Session& session, const PeopleFilter& counts) {
  const std::vector<uint32_t> people = CountByGroup(session, counts);
  std::vector<Unit> units;
  for (uint32_t group = 1; group < people.size(); ++group) {
    units.push_back({{group}, people[group], 0});
  }
  return units;
}

std::vector<Unit> UnitsBySide(const Session& session, const PeopleFilter& counts) {
  std::map<int, Unit> sides;
  for (Unit& unit : UnitsByGroup(session, counts)) {
    const int side = SideOf(session, {unit.groups.front()});
    Merge(sides[side], std::move(unit));
  }
  std::vector<Unit> units;
  for (auto& [side, unit] : sides) units.push_back(std::move(unit));
  return units;
}

Unit Together(std::vector<Unit> units) {
  Unit all;
  for (Unit& unit : units) {
    if (Size(unit) > 0) Merge(all, std::move(unit));
  }
  return all;
}

Partition Coarsen(const Session& session, const Partition& fixed, const PeopleFilter& counts) {
  return Coarsen(session, fixed, counts, {});
}

Partition Coarsen(const Session& session, const Partition& fixed, const PeopleFilter& counts,
                  const std::vector<uint32_t>& counted) {
  const std::vector<uint32_t> people = CountByGroup(session, counts);
  const PartOfGroup part_of(fixed);
  std::vector<Unit> units(static_cast<size_t>(fixed.parts_size()));
  for (uint32_t group = 1; group < people.size(); ++group) {
    const uint32_t part = part_of({group});
    const uint32_t entered = group < counted.size() ? counted[group] : 0;
    if (part == 0) {
      units.push_back({{group}, people[group], entered});
    } else {
      units[part - 1].groups.push_back(group);
      units[part - 1].people += people[group];
      units[part - 1].counted += entered;
    }
  }
  return MakePartition(session, std::move(units));
}

PartOfGroup::PartOfGroup(const Partition& partition) {
  for (const auto& part : partition.parts()) {
    for (uint32_t group : part.groups()) {
      if (group >= parts_.size()) parts_.resize(group + 1);
      parts_[group] = part.part();
    }
  }
}

bool AskedSide(const google::protobuf::RepeatedField<int>& sides, type::v1::Side side) {
  return sides.empty() || std::find(sides.begin(), sides.end(), side) != sides.end();
}

type::v1::Side SideOf(const Session& session, GroupNumber group) {
  const type::v1::Group* found = session.Find(group);
  return found == nullptr ? type::v1::SIDE_UNSPECIFIED : found->side();
}

bool Asked(const Session& session, const Item& item, type::v1::Aspect aspect,
           const Participant& participant) {
  if (!participant.on_roll()) return false;
  for (const auto& asked : item.definition.question().scale().aspects()) {
    if (asked.aspect() == aspect)
      return AskedSide(asked.sides(), SideOf(session, participant.group));
  }
  return true;
}

}  // namespace vooraf::domain
