// The accounts alone, as the command line opens them, whether a server runs or not.
#include "tests/store/sqlite/database.h"

namespace vooraf::store::testing {
namespace {

class SharedAccounts : public Database {
 protected:
  static bool Has(AccountStore& accounts, const std::string& name) {
    const auto found = accounts.FindAccountByName(name);
    EXPECT_TRUE(found) << ReasonOf(found);
    return found && found->has_value();
  }
  domain::Result<std::shared_ptr<AccountStore>> OpenAccounts() {
    return OpenSqliteAccounts(file(), options_);
  }
};

TEST_F(SharedAccounts, OpenAndMakeADatabaseThatNobodyHasOpen) {
  {
    const auto accounts = OpenAccounts();
    ASSERT_TRUE(accounts) << ReasonOf(accounts);
    ASSERT_TRUE((*accounts)->AddAccount({{"id1"}, "Ann", "hash"}));
    EXPECT_EQ(ReasonOf(TryOpen()), "DATABASE_IN_USE");
  }
  const auto store = TryOpen();
  ASSERT_TRUE(store) << ReasonOf(store);
  EXPECT_TRUE(Has((*store)->accounts(), "Ann"));
}

TEST_F(SharedAccounts, OpenBesideAServerAndWriteInTurns) {
  const auto store = TryOpen();
  ASSERT_TRUE(store) << ReasonOf(store);
  const auto accounts = OpenAccounts();
  ASSERT_TRUE(accounts) << ReasonOf(accounts);
  for (int i = 0; i < 3; ++i) {
    const std::string name = "Ann " + std::to_string(i);
    EXPECT_TRUE((*accounts)->AddAccount({{name}, name, "hash"}));
    EXPECT_TRUE(Has((*store)->accounts(), name));
    EXPECT_EQ(CommitOne((*store)->log(), Talk(a_, static_cast<uint64_t>(i), 1)).status,
              CommitStatus::kDone);
  }
  ASSERT_TRUE((*store)->accounts().SetPassword({"Ann 1"}, "another"));
  EXPECT_EQ((*(*accounts)->FindAccount({"Ann 1"}))->password_hash, "another");
}

TEST_F(SharedAccounts, OutliveTheServerBesideThem) {
  auto store = TryOpen();
  ASSERT_TRUE(store) << ReasonOf(store);
  ASSERT_EQ(CommitOne((*store)->log(), Talk(a_, 0, 5)).status, CommitStatus::kDone);
  {
    const auto accounts = OpenAccounts();
    ASSERT_TRUE(accounts) << ReasonOf(accounts);
    store->reset();
    ASSERT_TRUE((*accounts)->AddAccount({{"id1"}, "Ann", "hash"}));
  }
  Open();
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 5);
}

TEST_F(SharedAccounts, AreNotOpenedBesideAServerOfAnotherVersion) {
  const auto store = TryOpen();
  ASSERT_TRUE(store) << ReasonOf(store);
  Meddle("PRAGMA user_version = 99");
  EXPECT_EQ(ReasonOf(OpenAccounts()), "DATABASE_IN_USE");
}

TEST_F(SharedAccounts, AreRefusedWhereADatabaseIs) {
  Make();
  Meddle("PRAGMA user_version = 99");
  EXPECT_EQ(ReasonOf(OpenAccounts()), "DATABASE_NEWER");
}

}  // namespace
}  // namespace vooraf::store::testing
