// What every account store must do, whatever it is kept in. Fixtures are as for EventLogContract.
#pragma once

#include <gtest/gtest.h>

#include "server/store/account_store.h"
#include "server/store/limits.h"
#include "tests/store/events.h"

namespace vooraf::store::testing {

template <class Fixture>
class AccountStoreContract : public ::testing::Test {
 protected:
  AccountStore& accounts() { return fixture_.accounts(); }
  void Restart() { fixture_.Restart(); }

  void Add(const std::string& id, const std::string& name) {
    const auto added = accounts().AddAccount({{id}, name, "hash of " + name});
    ASSERT_TRUE(added) << ReasonOf(added);
  }
  bool HasSignIn(uint8_t token) {
    const auto found = accounts().FindSignIn(HashOf(token));
    EXPECT_TRUE(found) << ReasonOf(found);
    return found->has_value();
  }

 private:
  Fixture fixture_;
};

TYPED_TEST_SUITE_P(AccountStoreContract);

TYPED_TEST_P(AccountStoreContract, FindsAccountsByIdAndName) {
  this->Add("id1", "Ann");
  this->Add("id2", "B'o\"; DROP TABLE accounts");
  this->Restart();
  const auto ann = this->accounts().FindAccountByName("aNN");
  ASSERT_TRUE(ann && *ann);
  EXPECT_EQ((*ann)->id.value, "id1");
  EXPECT_EQ((*ann)->name, "Ann");
  EXPECT_EQ((*ann)->password_hash, "hash of Ann");
  const auto bo = this->accounts().FindAccount({"id2"});
  ASSERT_TRUE(bo && *bo);
  EXPECT_EQ((*bo)->name, "B'o\"; DROP TABLE accounts");
  EXPECT_EQ(*this->accounts().FindAccount({"id3"}), std::nullopt);
  EXPECT_EQ(*this->accounts().FindAccountByName("Cas"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, RefusesANameThatIsTaken) {
  this->Add("id1", "Ann");
  EXPECT_EQ(ReasonOf(this->accounts().AddAccount({{"id2"}, "ANN", ""})), "ACCOUNT_EXISTS");
  EXPECT_EQ(ReasonOf(this->accounts().AddAccount({{"id1"}, "Bo", ""})), "ACCOUNT_EXISTS");
  EXPECT_EQ((*this->accounts().FindAccountByName("ann"))->id.value, "id1");
}

TYPED_TEST_P(AccountStoreContract, SetsPasswords) {
  this->Add("id1", "Ann");
  ASSERT_TRUE(this->accounts().SetPassword({"id1"}, "another"));
  EXPECT_EQ(ReasonOf(this->accounts().SetPassword({"id2"}, "another")), "ACCOUNT_NOT_FOUND");
  this->Restart();
  EXPECT_EQ((*this->accounts().FindAccount({"id1"}))->password_hash, "another");
}

TYPED_TEST_P(AccountStoreContract, KeepsSignIns) {
  this->Add("id1", "Ann");
  this->Add("id2", "Bo");
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(1), {{"id1"}, At(60)}));
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(2), {{"id1"}, At(60)}));
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(3), {{"id2"}, At(60)}));
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(3), {{"id2"}, At(90)}));
  EXPECT_EQ(ReasonOf(this->accounts().PutSignIn(HashOf(4), {{"id3"}, At(60)})),
            "ACCOUNT_NOT_FOUND");
  this->Restart();
  const auto found = this->accounts().FindSignIn(HashOf(3));
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->account.value, "id2");
  EXPECT_EQ((*found)->expire_time, At(90));
  EXPECT_FALSE(this->HasSignIn(4));

  ASSERT_TRUE(this->accounts().DeleteSignIn(HashOf(1)));
  ASSERT_TRUE(this->accounts().DeleteSignIn(HashOf(1)));
  EXPECT_FALSE(this->HasSignIn(1));
  EXPECT_TRUE(this->HasSignIn(2));
  ASSERT_TRUE(this->accounts().DeleteSignIns({"id1"}));
  EXPECT_FALSE(this->HasSignIn(2));
  EXPECT_TRUE(this->HasSignIn(3));
}

TYPED_TEST_P(AccountStoreContract, KeepsABoundedNumberOfSignIns) {
  this->Add("id1", "Ann");
  this->Add("id2", "Bo");
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(255), {{"id2"}, At(0)}));
  for (size_t i = 0; i < kSignInsPerAccountMax; ++i) {
    // The first expires last.
    ASSERT_TRUE(
        this->accounts().PutSignIn(HashOf(static_cast<uint8_t>(i)), {{"id1"}, At(900 - i)}));
  }
  EXPECT_TRUE(this->HasSignIn(kSignInsPerAccountMax - 1));
  ASSERT_TRUE(this->accounts().PutSignIn(HashOf(200), {{"id1"}, At(1)}));
  EXPECT_TRUE(this->HasSignIn(200));
  EXPECT_FALSE(this->HasSignIn(kSignInsPerAccountMax - 1));
  EXPECT_TRUE(this->HasSignIn(kSignInsPerAccountMax - 2));
  EXPECT_TRUE(this->HasSignIn(0));
  EXPECT_TRUE(this->HasSignIn(255));
}

REGISTER_TYPED_TEST_SUITE_P(AccountStoreContract, FindsAccountsByIdAndName, RefusesANameThatIsTaken,
                            SetsPasswords, KeepsSignIns, KeepsABoundedNumberOfSignIns);

}  // namespace vooraf::store::testing
