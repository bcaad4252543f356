// Facilitators' accounts and sign-ins, beside the log.
//
// Thread contract: any thread; calls wait for one another.
#pragma once

#include <optional>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::store {

struct Account {
  domain::AccountId id;
  std::string name;           // as typed at sign-in; compared without regard to ASCII case
  std::string password_hash;  // argon2id, as libsodium writes it
};

struct SignIn {
  domain::AccountId account;
  domain::Time expire_time{};
};

class AccountStore {
 public:
  virtual ~AccountStore() = default;

  // Error ACCOUNT_EXISTS if the name is taken.
  virtual domain::Result<void> AddAccount(const Account& account) = 0;
  virtual domain::Result<std::optional<Account>> FindAccountByName(
      const std::string& name) const = 0;
  virtual domain::Result<std::optional<Account>> FindAccount(const domain::AccountId& id) const = 0;
  virtual domain::Result<void> SetPassword(const domain::AccountId& id,
                                           const std::string& hash) = 0;
  virtual domain::Result<void> PutSignIn(const domain::Hash& token_hash, const SignIn& sign_in) = 0;
  virtual domain::Result<std::optional<SignIn>> FindSignIn(
      const domain::Hash& token_hash) const = 0;
  virtual domain::Result<void> DeleteSignIn(const domain::Hash& token_hash) = 0;
  // All sign-ins of an account, such as when its password changes.
  virtual domain::Result<void> DeleteSignIns(const domain::AccountId& id) = 0;
};

}  // namespace vooraf::store
