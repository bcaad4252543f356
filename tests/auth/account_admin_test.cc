#include "server/auth/account_admin.h"

#include <gtest/gtest.h>

#include "server/store/memory/memory_account_store.h"

namespace vooraf::auth {
namespace {

constexpr char kPassword[] = "correct horse battery";

TEST(AddAccount, KeepsAHashAndNotThePassword) {
  store::MemoryAccountStore store;
  ASSERT_TRUE(AddAccount(store, "anna", kPassword, kLeastHashCost));
  const auto account = *store.FindAccountByName("anna");
  ASSERT_TRUE(account);
  EXPECT_EQ(account->id.value.size(), 26u);
  EXPECT_TRUE(account->password_hash.starts_with("$argon2id$"));
}

TEST(AddAccount, RefusesNamesAndPasswordsThatDoNotFit) {
  store::MemoryAccountStore store;
  for (const std::string& name : {std::string(), std::string("anna smit"), std::string("anna\n"),
                                  std::string("änna"), std::string(61, 'a')}) {
    EXPECT_EQ(AddAccount(store, name, kPassword, kLeastHashCost).error().reason(),
              "ACCOUNT_NAME_UNFIT");
  }
  EXPECT_EQ(AddAccount(store, "anna", "short", kLeastHashCost).error().reason(), "PASSWORD_UNFIT");
}

TEST(AddAccount, RefusesANameTwice) {
  store::MemoryAccountStore store;
  ASSERT_TRUE(AddAccount(store, "anna", kPassword, kLeastHashCost));
  EXPECT_EQ(AddAccount(store, "Anna", kPassword, kLeastHashCost).error().reason(),
            "ACCOUNT_EXISTS");
}

TEST(ChangePassword, EndsAllSignIns) {
  store::MemoryAccountStore store;
  ASSERT_TRUE(AddAccount(store, "anna", kPassword, kLeastHashCost));
  const auto account = **store.FindAccountByName("anna");
  ASSERT_TRUE(store.PutSignIn(domain::Hash{1}, {.account = account.id}));
  ASSERT_TRUE(ChangePassword(store, "anna", "another horse battery", kLeastHashCost));
  EXPECT_FALSE(store.FindSignIn(domain::Hash{1})->has_value());
  EXPECT_TRUE(
      PasswordMatches("another horse battery", (*store.FindAccountByName("anna"))->password_hash));
}

TEST(ChangePassword, NeedsAnAccount) {
  store::MemoryAccountStore store;
  EXPECT_EQ(ChangePassword(store, "anna", kPassword, kLeastHashCost).error().reason(),
            "ACCOUNT_UNKNOWN");
}

}  // namespace
}  // namespace vooraf::auth
