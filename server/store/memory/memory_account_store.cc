#include "server/store/memory/memory_account_store.h"

#include <algorithm>

#include "server/store/limits.h"
#include "server/store/refusals.h"

namespace vooraf::store {

using domain::AccountId;
using domain::Hash;
using domain::Result;

namespace {

char AsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool SameName(const std::string& a, const std::string& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

}  // namespace

Result<void> MemoryAccountStore::AddAccount(const Account& account) {
  const std::lock_guard lock(mutex_);
  const bool taken = accounts_.contains(account.id) ||
                     std::any_of(accounts_.begin(), accounts_.end(), [&](const auto& entry) {
                       return SameName(entry.second.name, account.name);
                     });
  if (taken) return Refuse(kAccountExists, {{"name", account.name}});
  accounts_.emplace(account.id, account);
  return {};
}

Result<std::optional<Account>> MemoryAccountStore::FindAccountByName(
    const std::string& name) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, account] : accounts_) {
    if (SameName(account.name, name)) return account;
  }
  return std::nullopt;
}

Result<std::optional<Account>> MemoryAccountStore::FindAccount(const AccountId& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = accounts_.find(id);
  if (found == accounts_.end()) return std::nullopt;
  return found->second;
}

Result<void> MemoryAccountStore::SetPassword(const AccountId& id, const std::string& hash) {
  const std::lock_guard lock(mutex_);
  const auto found = accounts_.find(id);
  if (found == accounts_.end()) return Refuse(kAccountNotFound);
  found->second.password_hash = hash;
  return {};
}

Result<void> MemoryAccountStore::PutSignIn(const Hash& token_hash, const SignIn& sign_in) {
  const std::lock_guard lock(mutex_);
  if (!accounts_.contains(sign_in.account)) return Refuse(kAccountNotFound);
  sign_ins_.erase(token_hash);
  auto first_to_expire = sign_ins_.end();
  size_t count = 0;
  for (auto it = sign_ins_.begin(); it != sign_ins_.end(); ++it) {
    if (it->second.account != sign_in.account) continue;
    ++count;
    if (first_to_expire == sign_ins_.end() ||
        it->second.expire_time < first_to_expire->second.expire_time) {
      first_to_expire = it;
    }
  }
  if (count >= kSignInsPerAccountMax) sign_ins_.erase(first_to_expire);
  sign_ins_.emplace(token_hash, sign_in);
  return {};
}

Result<std::optional<SignIn>> MemoryAccountStore::FindSignIn(const Hash& token_hash) const {
  const std::lock_guard lock(mutex_);
  const auto found = sign_ins_.find(token_hash);
  if (found == sign_ins_.end()) return std::nullopt;
  return found->second;
}

Result<void> MemoryAccountStore::DeleteSignIn(const Hash& token_hash) {
  const std::lock_guard lock(mutex_);
  sign_ins_.erase(token_hash);
  return {};
}

Result<void> MemoryAccountStore::DeleteSignIns(const AccountId& id) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sign_ins_, [&](const auto& entry) { return entry.second.account == id; });
  return {};
}

}  // namespace vooraf::store
