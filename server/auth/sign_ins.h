// Facilitators' sign-ins: making, finding and ending them, in front of the account store. Whoever
// is signed in is remembered here for a short while, so that a call costs no look-up on disk; a
// password changed meanwhile by another process counts within that while.
//
// Thread contract: any thread. Replies come on one of the two threads given, or at once on the
// caller's where nothing has to be looked up; they must not block.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/auth/password.h"
#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/store/account_store.h"

namespace vooraf::auth {

// Runs work on a thread of its own, in order.
using Post = std::function<void(std::function<void()>)>;
template <class T>
using Reply = std::function<void(domain::Result<T>)>;

struct SignedIn {
  domain::AccountId account;
  std::string name;
  domain::Time expire_time{};
};

struct NewSignIn {
  std::string token;
  domain::Time expire_time{};
};

struct SignInSettings {
  std::chrono::hours lasts{12};
  std::chrono::seconds remembered{30};
  size_t remembered_max = 10'000;
  size_t waiting_max = 64;             // sign-ins waiting for the thread that checks passwords
  size_t lookups_waiting_max = 2'000;  // look-ups waiting for the disk
  HashCost hash_cost;
};

class SignIns {
 public:
  // REQUIRES: `store` outlives this object, and this object the work it posted. `passwords` is
  // slow, `lookups` quick.
  SignIns(store::AccountStore& store, std::function<domain::Time()> now, Post passwords,
          Post lookups, SignInSettings settings);

  // Errors: SIGN_IN_WRONG, after the same time whether the name or the password is wrong;
  // SIGN_IN_BUSY.
  void SignIn(std::string name, std::string password, Reply<NewSignIn> reply);

  // Errors: SIGN_IN_ENDED (unknown, expired or ended); SIGN_IN_BUSY.
  void Find(const domain::Hash& token, Reply<SignedIn> reply);

  // Whether a sign-in found before still holds, as far as is remembered. Where nothing is, or
  // nothing fresh, it does for now, and a look-up tells the next who asks.
  bool Holds(const domain::Hash& token);

  void SignOut(const domain::Hash& token, Reply<void> reply);

  void FindAccountByName(std::string name, Reply<std::optional<store::Account>> reply);

 private:
  struct Remembered {
    std::optional<SignedIn> who;  // none: the sign-in has ended
    domain::Time looked_up{};
  };

  domain::Result<NewSignIn> SignInNow(const std::string& name, const std::string& password);
  domain::Result<SignedIn> LookUp(const domain::Hash& token);
  bool PostLookUp(std::function<void()> work);
  // None if not remembered, or for too long.
  std::optional<Remembered> Recall(const domain::Hash& token);
  void Remember(const domain::Hash& token, std::optional<SignedIn> who);

  store::AccountStore& store_;
  const std::function<domain::Time()> now_;
  const Post passwords_;
  const Post lookups_;
  const SignInSettings settings_;
  std::atomic<size_t> waiting_ = 0;
  std::atomic<size_t> lookups_waiting_ = 0;
  // What the password given with an unknown name is checked against; the passwords thread's own.
  std::string nobodys_hash_;

  std::mutex mutex_;
  std::unordered_map<domain::Hash, Remembered, domain::RandomBytesHash>
      remembered_;  // guarded by mutex_
};

}  // namespace vooraf::auth
