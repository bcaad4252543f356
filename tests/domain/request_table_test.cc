#include "server/domain/request_table.h"

#include <gtest/gtest.h>

#include <cstring>

namespace vooraf::domain {
namespace {

RequestKey Key(uint32_t actor, uint64_t number) {
  RequestKey key{{actor}, {}};
  std::memcpy(key.id.data() + 8, &number, sizeof(number));
  return key;
}

TEST(RequestTable, FindsNothingInAnEmptyOne) { EXPECT_EQ(RequestTable().Find(Key(1, 1)), nullptr); }

TEST(RequestTable, KeepsOneEntryPerKey) {
  RequestTable table;
  table.Put(Key(1, 1)).created = 5;
  table.Put(Key(1, 2)).seq = 8;
  table.Put(Key(1, 1)).seq = 7;
  EXPECT_EQ(table.size(), 2u);
  ASSERT_NE(table.Find(Key(1, 1)), nullptr);
  EXPECT_EQ(table.Find(Key(1, 1))->created, 5u);
  EXPECT_EQ(table.Find(Key(1, 1))->seq, 7u);
}

TEST(RequestTable, TellsActorsApart) {
  RequestTable table;
  table.Put(Key(1, 1)).seq = 1;
  EXPECT_EQ(table.Find(Key(2, 1)), nullptr);
  table.Put(Key(2, 1)).seq = 2;
  EXPECT_EQ(table.Find(Key(1, 1))->seq, 1u);
  EXPECT_EQ(table.Find(Key(2, 1))->seq, 2u);
}

// Ids that differ in few bits, as a careless client makes them.
TEST(RequestTable, FindsAllOfManyInItselfAndInACopy) {
  constexpr uint64_t kMany = 50'000;
  RequestTable table;
  for (uint64_t n = 0; n < kMany; ++n) table.Put(Key(1 + n % 7, n)).seq = n + 1;
  const RequestTable copy = table;
  for (uint64_t n = 0; n < kMany; ++n) {
    ASSERT_NE(copy.Find(Key(1 + n % 7, n)), nullptr) << n;
    ASSERT_EQ(copy.Find(Key(1 + n % 7, n))->seq, n + 1);
    ASSERT_EQ(copy.Find(Key(8, n)), nullptr);
  }
}

}  // namespace
}  // namespace vooraf::domain
