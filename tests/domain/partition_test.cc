// Which groups are shown apart and which together: the D rules, on any number of people.
#include "server/domain/partition.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "tests/domain/any.h"
#include "tests/domain/people.h"

namespace vooraf::domain {
namespace {

using testing::From;
using testing::SessionOf;
using testing::SidesInTurn;
using type::v1::Partition;
using Groups = std::set<uint32_t>;

bool Everyone(size_t) { return true; }

std::set<Groups> PartsOf(const Partition& partition) {
  std::set<Groups> parts;
  for (const auto& part : partition.parts()) {
    parts.insert(Groups(part.groups().begin(), part.groups().end()));
  }
  return parts;
}

// D2, word by word, without units that were merged before.
std::set<Groups> PartsByTheRule(const std::vector<uint32_t>& people, uint32_t minimum) {
  std::set<Groups> parts;
  std::set<std::pair<uint32_t, uint32_t>> others;  // by people, then number
  Groups small;
  uint32_t small_people = 0;
  for (uint32_t group = 1; group <= people.size(); ++group) {
    const uint32_t count = people[group - 1];
    if (count == 0) continue;
    if (count >= minimum) {
      others.insert({count, group});
      continue;
    }
    small.insert(group);
    small_people += count;
  }
  while (!small.empty() && small_people < minimum && !others.empty()) {
    small_people += others.begin()->first;
    small.insert(others.begin()->second);
    others.erase(others.begin());
  }
  if (!small.empty()) parts.insert(small);
  for (const auto& [count, group] : others) parts.insert({group});
  return parts;
}

// What holds of every partition of these people.
void CheckWhole(const Session& session, const Partition& partition, const PeopleFilter& counts) {
  std::map<uint32_t, uint32_t> people;  // by group
  uint32_t total = 0;
  for (size_t i = 0; i < session.participants.size(); ++i) {
    if (!counts(i)) continue;
    ++people[session.participants[i].group.value];
    ++total;
  }
  RC_ASSERT(partition.too_few() == (total < session.group_minimum()));
  RC_ASSERT(!partition.too_few() || partition.parts_size() <= 1);

  Groups seen;
  uint32_t last_first = 0;
  for (int i = 0; i < partition.parts_size(); ++i) {
    const auto& part = partition.parts(i);
    RC_ASSERT(part.part() == static_cast<uint32_t>(i) + 1);
    RC_ASSERT(part.groups_size() > 0);
    RC_ASSERT(std::is_sorted(part.groups().begin(), part.groups().end()));
    RC_ASSERT(part.groups(0) > last_first);
    last_first = part.groups(0);
    uint32_t roll = 0;
    std::set<type::v1::Side> sides;
    for (uint32_t group : part.groups()) {
      RC_ASSERT(seen.insert(group).second);  // parts are disjoint
      roll += people[group];
      sides.insert(SideOf(session, {group}));
    }
    RC_ASSERT(part.roll() == roll);
    RC_ASSERT(roll > 0u);
    RC_ASSERT(partition.too_few() || roll >= session.group_minimum());  // D1
    RC_ASSERT(part.side() == (sides.size() == 1 ? *sides.begin() : type::v1::SIDE_UNSPECIFIED));
  }
  for (const auto& [group, count] : people) RC_ASSERT(count == 0u || seen.contains(group));
}

std::vector<uint32_t> SomePeople(size_t groups) {
  return *rc::gen::container<std::vector<uint32_t>>(groups, From(0u, 7u));
}

TEST(Partition, D2NobodyIsTooFew) {
  const Session session = SessionOf(SidesInTurn(3), {0, 0, 0}, 3);
  const Partition partition = MakePartition(session, UnitsByGroup(session, Everyone));
  EXPECT_TRUE(partition.too_few());
  EXPECT_EQ(partition.parts_size(), 0);
}

TEST(Partition, D2TwoSmallGroupsThatAreEnoughTogetherLeaveTheOthersAlone) {
  const Session session = SessionOf(SidesInTurn(4), {2, 5, 1, 3}, 3);
  const Partition partition = MakePartition(session, UnitsByGroup(session, Everyone));
  EXPECT_EQ(PartsOf(partition), (std::set<Groups>{{1, 3}, {2}, {4}}));
}

TEST(Partition, D2OneSmallGroupTakesTheNextSmallest) {
  const Session session = SessionOf(SidesInTurn(4), {1, 5, 3, 4}, 3);
  EXPECT_EQ(PartsOf(MakePartition(session, UnitsByGroup(session, Everyone))),
            (std::set<Groups>{{1, 3}, {2}, {4}}));
}

TEST(Partition, D2OfEqualGroupsTheLowestNumberIsTaken) {
  const Session session = SessionOf(SidesInTurn(4), {4, 1, 3, 3}, 3);
  EXPECT_EQ(PartsOf(MakePartition(session, UnitsByGroup(session, Everyone))),
            (std::set<Groups>{{1}, {2, 3}, {4}}));
}

TEST(Partition, D2SeveralSmallGroupsTakeAsManyOthersAsTheyNeed) {
  const Session session = SessionOf(SidesInTurn(4), {1, 1, 6, 6}, 9);
  EXPECT_EQ(PartsOf(MakePartition(session, UnitsByGroup(session, Everyone))),
            (std::set<Groups>{{1, 2, 3, 4}}));
  const Session smaller = SessionOf(SidesInTurn(4), {1, 1, 6, 9}, 8);
  EXPECT_EQ(PartsOf(MakePartition(smaller, UnitsByGroup(smaller, Everyone))),
            (std::set<Groups>{{1, 2, 3}, {4}}));
}

RC_GTEST_PROP(Partition, D1AndD2HoldForAnyPeople, ()) {
  const auto groups = *From<size_t>(1, 12);
  const std::vector<uint32_t> people = SomePeople(groups);
  const auto minimum = *From(2u, 6u);
  const Session session = SessionOf(SidesInTurn(groups), people, minimum);
  const Partition partition = MakePartition(session, UnitsByGroup(session, Everyone));
  CheckWhole(session, partition, Everyone);
  RC_ASSERT(PartsOf(partition) == PartsByTheRule(people, minimum));
}

RC_GTEST_PROP(Partition, SidesAreNeverSplit, ()) {
  const auto groups = *From<size_t>(1, 12);
  const Session session = SessionOf(SidesInTurn(groups), SomePeople(groups), *From(2u, 6u));
  const Partition partition = MakePartition(session, UnitsBySide(session, Everyone));
  CheckWhole(session, partition, Everyone);
  const PartOfGroup part_of(partition);
  for (uint32_t a = 1; a <= groups; ++a) {
    for (uint32_t b = 1; b <= groups; ++b) {
      if (SideOf(session, {a}) != SideOf(session, {b})) continue;
      RC_ASSERT(part_of(GroupNumber{a}) == part_of(GroupNumber{b}));
    }
  }
}

// Some leave and some come between opening and closing, and again afterwards.
RC_GTEST_PROP(Partition, D3CoarseningNeverSplits, ()) {
  const auto groups = *From<size_t>(1, 12);
  const Session session = SessionOf(SidesInTurn(groups), SomePeople(groups), *From(2u, 6u));
  const auto present = [&] {
    return *rc::gen::container<std::vector<bool>>(session.participants.size(),
                                                  rc::gen::arbitrary<bool>());
  };
  const bool by_side = *rc::gen::arbitrary<bool>();
  const std::vector<bool> at_first = present();
  const PeopleFilter first = [&](size_t i) { return at_first[i]; };
  Partition fixed =
      MakePartition(session, by_side ? UnitsBySide(session, first) : UnitsByGroup(session, first));
  const std::vector<bool> in_the_end = present();
  const PeopleFilter last = [&](size_t i) { return in_the_end[i]; };
  const Partition coarse = Coarsen(session, fixed, last);
  CheckWhole(session, coarse, last);

  const PartOfGroup part_of(coarse);
  std::map<uint32_t, uint32_t> people;
  for (size_t i = 0; i < in_the_end.size(); ++i) {
    if (in_the_end[i]) ++people[session.participants[i].group.value];
  }
  for (const auto& part : fixed.parts()) {
    std::set<uint32_t> now;
    for (uint32_t group : part.groups()) {
      if (people[group] > 0) now.insert(part_of(GroupNumber{group}));
    }
    RC_ASSERT(now.size() <= 1u);
  }
  // What is coarse enough stays as it is.
  RC_ASSERT(Coarsen(session, coarse, last).SerializeAsString() == coarse.SerializeAsString());
}

RC_GTEST_PROP(Partition, D3WithoutChangesItStaysAsItWasFixed, ()) {
  const auto groups = *From<size_t>(1, 12);
  const Session session = SessionOf(SidesInTurn(groups), SomePeople(groups), *From(2u, 6u));
  const Partition fixed = MakePartition(session, UnitsByGroup(session, Everyone));
  RC_ASSERT(Coarsen(session, fixed, Everyone).SerializeAsString() == fixed.SerializeAsString());
}

TEST(Partition, D3AGroupThatWasEmptyJoinsAsAPartOfItsOwn) {
  Session session = SessionOf(SidesInTurn(3), {4, 3, 3}, 3);
  const auto before = [&](size_t i) { return session.participants[i].group.value != 3; };
  const Partition fixed = MakePartition(session, UnitsByGroup(session, before));
  EXPECT_EQ(PartsOf(fixed), (std::set<Groups>{{1}, {2}}));
  EXPECT_EQ(PartsOf(Coarsen(session, fixed, Everyone)), (std::set<Groups>{{1}, {2}, {3}}));
}

TEST(Partition, D3PartsThatFellUnderTheMinimumAreMergedOn) {
  Session session = SessionOf(SidesInTurn(3), {4, 3, 5}, 3);
  const Partition fixed = MakePartition(session, UnitsByGroup(session, Everyone));
  const auto after = [&](size_t i) { return i != 4; };  // one of the second group is gone
  const Partition coarse = Coarsen(session, fixed, after);
  EXPECT_EQ(PartsOf(coarse), (std::set<Groups>{{1, 2}, {3}}));
  EXPECT_EQ(coarse.parts(0).roll(), 6u);
}

// C4. Three groups of four; in some nobody counts by device and so many were counted otherwise.
std::set<Groups> PartsWithCounted(const std::set<uint32_t>& without_device,
                                  const std::vector<uint32_t>& counted, bool* too_few) {
  Session session = SessionOf(SidesInTurn(3), {4, 4, 4}, 3);
  const Partition fixed = MakePartition(session, UnitsByGroup(session, Everyone));
  const auto by_device = [&](size_t i) {
    return !without_device.contains(session.participants[i].group.value);
  };
  const Partition coarse = Coarsen(session, fixed, by_device, counted);
  *too_few = coarse.too_few();
  return PartsOf(coarse);
}

TEST(Partition, C4EnoughPeopleCountedStandApart) {
  bool too_few = true;
  EXPECT_EQ(PartsWithCounted({2}, {0, 0, 3, 0}, &too_few), (std::set<Groups>{{1}, {2}, {3}}));
  EXPECT_FALSE(too_few);
  EXPECT_EQ(PartsWithCounted({1, 2, 3}, {0, 3, 4, 5}, &too_few), (std::set<Groups>{{1}, {2}, {3}}));
  // Nobody was counted there either.
  EXPECT_EQ(PartsWithCounted({2}, {}, &too_few), (std::set<Groups>{{1}, {3}}));
}

TEST(Partition, C4FewPeopleCountedAreMerged) {
  bool too_few = true;
  EXPECT_EQ(PartsWithCounted({2}, {0, 0, 2, 0}, &too_few), (std::set<Groups>{{1, 2}, {3}}));
  EXPECT_FALSE(too_few);
  EXPECT_EQ(PartsWithCounted({1, 2, 3}, {0, 1, 1, 0}, &too_few), (std::set<Groups>{{1, 2}}));
  EXPECT_TRUE(too_few);
}

TEST(Partition, C4PeopleCountedDoNotHideFewByDevice) {
  Session session = SessionOf(SidesInTurn(2), {2, 5}, 3);
  const Partition fixed = MakePartition(session, UnitsByGroup(session, Everyone));
  ASSERT_EQ(PartsOf(fixed), (std::set<Groups>{{1, 2}}));
  // Hands were counted in the second group: two people by device are left, whatever was counted.
  const auto by_device = [&](size_t i) { return session.participants[i].group.value == 1; };
  EXPECT_TRUE(Coarsen(session, fixed, by_device, {0, 0, 50}).too_few());
}

}  // namespace
}  // namespace vooraf::domain
