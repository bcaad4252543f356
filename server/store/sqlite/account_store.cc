#include "server/store/sqlite/account_store.h"

#include "server/store/limits.h"
#include "server/store/refusals.h"

namespace vooraf::store::sqlite {

using domain::AccountId;
using domain::Hash;
using domain::Result;

namespace {

std::optional<Account> FirstAccount(Rows rows) {
  if (!rows.Next()) return std::nullopt;
  return Account{{rows.Text(0)}, rows.Text(1), rows.Text(2)};
}

}  // namespace

SqliteAccountStore::SqliteAccountStore(const DatabaseFile& file, Writer& writer)
    : file_(file),
      writer_(writer),
      add_account_(writer.connection(),
                   "INSERT INTO accounts (account, name, password_hash) VALUES (?1, ?2, ?3)"),
      set_password_(writer.connection(),
                    "UPDATE accounts SET password_hash = ?2 WHERE account = ?1"),
      put_sign_in_(writer.connection(),
                   "INSERT INTO sign_ins (token_hash, account, expire_time_us)"
                   " VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET account = excluded.account,"
                   " expire_time_us = excluded.expire_time_us"),
      trim_sign_ins_(writer.connection(),
                     "DELETE FROM sign_ins WHERE token_hash IN (SELECT token_hash FROM sign_ins"
                     " WHERE account = ?1 AND token_hash <> ?2"
                     " ORDER BY expire_time_us DESC LIMIT -1 OFFSET ?3)"),
      delete_sign_in_(writer.connection(), "DELETE FROM sign_ins WHERE token_hash = ?1"),
      delete_sign_ins_(writer.connection(), "DELETE FROM sign_ins WHERE account = ?1"),
      connection_(file.OpenToRead()),
      find_by_name_(connection_,
                    "SELECT account, name, password_hash FROM accounts WHERE name = ?1"),
      find_by_id_(connection_,
                  "SELECT account, name, password_hash FROM accounts WHERE account = ?1"),
      find_sign_in_(connection_,
                    "SELECT account, expire_time_us FROM sign_ins WHERE token_hash = ?1") {}

Result<void> SqliteAccountStore::Write(const std::function<Result<void>()>& body) {
  const CommitResult result = writer_.Write(body);
  if (result.error) return tl::unexpected(*result.error);
  return {};
}

Result<void> SqliteAccountStore::AddAccount(const Account& account) {
  return Write([&]() -> Result<void> {
    try {
      add_account_.Run(std::string_view(account.id.value), std::string_view(account.name),
                       std::string_view(account.password_hash));
    } catch (const SqliteError& error) {
      if (error.code() != SQLITE_CONSTRAINT) throw;
      return Refuse(kAccountExists, {{"name", account.name}});
    }
    return {};
  });
}

Result<std::optional<Account>> SqliteAccountStore::FindAccountByName(
    const std::string& name) const {
  const std::lock_guard lock(mutex_);
  try {
    return FirstAccount(find_by_name_.Query(std::string_view(name)));
  } catch (const SqliteError& error) {
    return tl::unexpected(file_.WhileReading(error));
  }
}

Result<std::optional<Account>> SqliteAccountStore::FindAccount(const AccountId& id) const {
  const std::lock_guard lock(mutex_);
  try {
    return FirstAccount(find_by_id_.Query(std::string_view(id.value)));
  } catch (const SqliteError& error) {
    return tl::unexpected(file_.WhileReading(error));
  }
}

Result<void> SqliteAccountStore::SetPassword(const AccountId& id, const std::string& hash) {
  return Write([&]() -> Result<void> {
    set_password_.Run(std::string_view(id.value), std::string_view(hash));
    if (writer_.connection().rows_changed() == 0) return Refuse(kAccountNotFound);
    return {};
  });
}

Result<void> SqliteAccountStore::PutSignIn(const Hash& token_hash, const SignIn& sign_in) {
  return Write([&]() -> Result<void> {
    try {
      put_sign_in_.Run(Blob(token_hash), std::string_view(sign_in.account.value),
                       Micros(sign_in.expire_time));
    } catch (const SqliteError& error) {
      if (error.extended_code != SQLITE_CONSTRAINT_FOREIGNKEY) throw;
      return Refuse(kAccountNotFound);
    }
    trim_sign_ins_.Run(std::string_view(sign_in.account.value), Blob(token_hash),
                       static_cast<int64_t>(kSignInsPerAccountMax - 1));
    return {};
  });
}

Result<std::optional<SignIn>> SqliteAccountStore::FindSignIn(const Hash& token_hash) const {
  const std::lock_guard lock(mutex_);
  try {
    Rows rows = find_sign_in_.Query(Blob(token_hash));
    if (!rows.Next()) return std::nullopt;
    return SignIn{{rows.Text(0)}, TimeOf(rows.Number(1))};
  } catch (const SqliteError& error) {
    return tl::unexpected(file_.WhileReading(error));
  }
}

Result<void> SqliteAccountStore::DeleteSignIn(const Hash& token_hash) {
  return Write([&]() -> Result<void> {
    delete_sign_in_.Run(Blob(token_hash));
    return {};
  });
}

Result<void> SqliteAccountStore::DeleteSignIns(const AccountId& id) {
  return Write([&]() -> Result<void> {
    delete_sign_ins_.Run(std::string_view(id.value));
    return {};
  });
}

}  // namespace vooraf::store::sqlite
