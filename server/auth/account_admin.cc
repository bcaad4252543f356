#include "server/auth/account_admin.h"

#include <algorithm>

#include "server/auth/refusals.h"
#include "server/auth/token.h"

namespace vooraf::auth {
namespace {

// Names are typed on phones, printed and put in scripts: plain symbols.
bool FitsName(std::string_view name) {
  return !name.empty() && name.size() <= kAccountNameCharsMax &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  std::string_view(".-_@").find(c) != std::string_view::npos;
         });
}

}  // namespace

domain::Result<void> AddAccount(store::AccountStore& store, const std::string& name,
                                std::string_view password, const HashCost& cost) {
  if (!FitsName(name)) {
    return domain::Refuse(kNameUnfit, {{"max", std::to_string(kAccountNameCharsMax)}});
  }
  if (auto fits = CheckNewPassword(password); !fits) return fits;
  auto hash = HashPassword(password, cost);
  if (!hash) return tl::unexpected(std::move(hash.error()));
  return store.AddAccount({.id = MakeAccountId(), .name = name, .password_hash = std::move(*hash)});
}

domain::Result<void> ChangePassword(store::AccountStore& store, const std::string& name,
                                    std::string_view password, const HashCost& cost) {
  if (auto fits = CheckNewPassword(password); !fits) return fits;
  auto account = store.FindAccountByName(name);
  if (!account) return tl::unexpected(std::move(account.error()));
  if (!*account) return domain::Refuse(kAccountUnknown, {{"name", name}});
  auto hash = HashPassword(password, cost);
  if (!hash) return tl::unexpected(std::move(hash.error()));
  if (auto set = store.SetPassword((*account)->id, *hash); !set) return set;
  return store.DeleteSignIns((*account)->id);
}

}  // namespace vooraf::auth
