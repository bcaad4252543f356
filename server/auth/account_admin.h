// What an operator does with facilitators' accounts, from the command line.
// Thread contract: any thread; slow, since passwords are hashed.
#pragma once

#include <string>
#include <string_view>

#include "server/auth/password.h"
#include "server/domain/error.h"
#include "server/store/account_store.h"

namespace vooraf::auth {

inline constexpr size_t kAccountNameCharsMax = 60;

// Errors: ACCOUNT_NAME_UNFIT, PASSWORD_UNFIT, ACCOUNT_EXISTS.
domain::Result<void> AddAccount(store::AccountStore& store, const std::string& name,
                                std::string_view password, const HashCost& cost = {});

// Sets a new password and ends all the account's sign-ins. Errors: PASSWORD_UNFIT, ACCOUNT_UNKNOWN.
domain::Result<void> ChangePassword(store::AccountStore& store, const std::string& name,
                                    std::string_view password, const HashCost& cost = {});

}  // namespace vooraf::auth
