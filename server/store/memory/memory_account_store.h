// Facilitators' accounts in memory, for tests.
//
// Thread contract: as of AccountStore.
#pragma once

#include <map>
#include <mutex>

#include "server/store/account_store.h"

namespace vooraf::store {

class MemoryAccountStore final : public AccountStore {
 public:
  domain::Result<void> AddAccount(const Account& account) override;
  domain::Result<std::optional<Account>> FindAccountByName(const std::string& name) const override;
  domain::Result<std::optional<Account>> FindAccount(const domain::AccountId& id) const override;
  domain::Result<void> SetPassword(const domain::AccountId& id, const std::string& hash) override;
  domain::Result<void> PutSignIn(const domain::Hash& token_hash, const SignIn& sign_in) override;
  domain::Result<std::optional<SignIn>> FindSignIn(const domain::Hash& token_hash) const override;
  domain::Result<void> DeleteSignIn(const domain::Hash& token_hash) override;
  domain::Result<void> DeleteSignIns(const domain::AccountId& id) override;

 private:
  mutable std::mutex mutex_;
  std::map<domain::AccountId, Account> accounts_;
  std::map<domain::Hash, SignIn> sign_ins_;
};

}  // namespace vooraf::store
