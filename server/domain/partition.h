// The display partition: which groups are shown apart and which together, so that no figure stands
// for fewer people than the session's minimum. Source: docs/SPEC.md, D rules.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain {

// Groups that already stand together, and how many people are in them: those whose answers by
// device count, and those counted otherwise.
struct Unit {
  std::vector<uint32_t> groups;  // ascending
  uint32_t people = 0;
  uint32_t counted = 0;
};

// Units of fewer than `minimum` people by device are merged, unless they have none and at least
// `minimum` counted: who typed the counts in could subtract them. They are merged with each other
// and, while that is not enough, with the next smallest (ties: the lowest group first). Units
// without people stay out. If all together are under the minimum there is one part and too_few is
// set.
type::v1::Partition MakePartition(const Session& session, std::vector<Unit> units);

// Who counts, and in which group.
using PeopleFilter = std::function<bool(size_t participant_index)>;

// One unit per group, or per side, of the people who pass.
std::vector<Unit> UnitsByGroup(const Session& session, const PeopleFilter& counts);
std::vector<Unit> UnitsBySide(const Session& session, const PeopleFilter& counts);

// All of them as one, without those that nobody is in.
Unit Together(std::vector<Unit> units);

// The partition again with the people there are now: parts may have merged, never split. Groups
// that were empty when it was fixed join as units of their own.
type::v1::Partition Coarsen(const Session& session, const type::v1::Partition& fixed,
                            const PeopleFilter& counts);
// The same with people counted otherwise, by group number.
type::v1::Partition Coarsen(const Session& session, const type::v1::Partition& fixed,
                            const PeopleFilter& counts, const std::vector<uint32_t>& counted);

// Looks up a group's part; 0 where it has none.
class PartOfGroup {
 public:
  explicit PartOfGroup(const type::v1::Partition& partition);
  uint32_t operator()(GroupNumber group) const {
    return group.value < parts_.size() ? parts_[group.value] : 0;
  }

 private:
  std::vector<uint32_t> parts_;  // by group number
};

// The sides asked for an aspect; empty means everyone.
bool AskedSide(const google::protobuf::RepeatedField<int>& sides, type::v1::Side side);
type::v1::Side SideOf(const Session& session, GroupNumber group);

// Whether this participant is on the roll and asked for the aspect of the item.
bool Asked(const Session& session, const Item& item, type::v1::Aspect aspect,
           const Participant& participant);

}  // namespace vooraf::domain
