// Facilitators' accounts and sign-ins in SQLite.
#pragma once

#include <mutex>

#include "server/store/account_store.h"
#include "server/store/sqlite/connection.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/writer.h"

namespace vooraf::store::sqlite {

class SqliteAccountStore final : public AccountStore {
 public:
  // REQUIRES: file and writer outlive this. Throws SqliteError.
  SqliteAccountStore(const DatabaseFile& file, Writer& writer);

  domain::Result<void> AddAccount(const Account& account) override;
  domain::Result<std::optional<Account>> FindAccountByName(const std::string& name) const override;
  domain::Result<std::optional<Account>> FindAccount(const domain::AccountId& id) const override;
  domain::Result<void> SetPassword(const domain::AccountId& id, const std::string& hash) override;
  domain::Result<void> PutSignIn(const domain::Hash& token_hash, const SignIn& sign_in) override;
  domain::Result<std::optional<SignIn>> FindSignIn(const domain::Hash& token_hash) const override;
  domain::Result<void> DeleteSignIn(const domain::Hash& token_hash) override;
  domain::Result<void> DeleteSignIns(const domain::AccountId& id) override;

 private:
  domain::Result<void> Write(const std::function<domain::Result<void>()>& body);

  const DatabaseFile& file_;
  Writer& writer_;

  // Used within Writer::Write alone.
  Statement add_account_;
  Statement set_password_;
  Statement put_sign_in_;
  Statement trim_sign_ins_;
  Statement delete_sign_in_;
  Statement delete_sign_ins_;

  mutable std::mutex mutex_;  // guards what follows
  Connection connection_;
  mutable Statement find_by_name_;
  mutable Statement find_by_id_;
  mutable Statement find_sign_in_;
};

}  // namespace vooraf::store::sqlite
