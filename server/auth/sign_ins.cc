#include "server/auth/sign_ins.h"

#include <memory>
#include <utility>

#include "server/auth/refusals.h"
#include "server/auth/token.h"

namespace vooraf::auth {

SignIns::SignIns(store::AccountStore& store, std::function<domain::Time()> now, Post passwords,
                 Post lookups, SignInSettings settings)
    : store_(store),
      now_(std::move(now)),
      passwords_(std::move(passwords)),
      lookups_(std::move(lookups)),
      settings_(settings) {
  passwords_([this] {
    nobodys_hash_ = HashPassword("nobody's", settings_.hash_cost).value_or(std::string());
  });
}

void SignIns::SignIn(std::string name, std::string password, Reply<NewSignIn> reply) {
  if (waiting_.fetch_add(1) >= settings_.waiting_max) {
    --waiting_;
    Wipe(password);
    return reply(domain::Refuse(kSignInBusy));
  }
  passwords_([this, name = std::move(name), password = std::move(password),
              reply = std::move(reply)]() mutable {
    auto result = SignInNow(name, password);
    Wipe(password);
    --waiting_;
    reply(std::move(result));
  });
}

domain::Result<NewSignIn> SignIns::SignInNow(const std::string& name, const std::string& password) {
  auto account = store_.FindAccountByName(name);
  if (!account) return tl::unexpected(std::move(account.error()));
  const bool right =
      PasswordMatches(password, *account ? (*account)->password_hash : nobodys_hash_);
  if (!*account || !right) return domain::Refuse(kSignInWrong);

  NewToken token = MakeFacilitatorToken();
  const store::SignIn sign_in{.account = (*account)->id, .expire_time = now_() + settings_.lasts};
  if (auto put = store_.PutSignIn(token.hash, sign_in); !put) {
    return tl::unexpected(std::move(put.error()));
  }
  return NewSignIn{.token = std::move(token.text), .expire_time = sign_in.expire_time};
}

void SignIns::Find(const domain::Hash& token, Reply<SignedIn> reply) {
  if (auto known = Recall(token)) {
    if (!known->who || known->who->expire_time <= now_()) {
      return reply(domain::Refuse(kSignInEnded));
    }
    return reply(std::move(*known->who));
  }
  auto shared_reply = std::make_shared<Reply<SignedIn>>(std::move(reply));
  if (!PostLookUp([this, token, shared_reply] { (*shared_reply)(LookUp(token)); })) {
    (*shared_reply)(domain::Refuse(kSignInBusy));
  }
}

bool SignIns::Holds(const domain::Hash& token) {
  if (const auto known = Recall(token)) return known->who && known->who->expire_time > now_();
  PostLookUp([this, token] { (void)LookUp(token); });
  return true;
}

bool SignIns::PostLookUp(std::function<void()> work) {
  if (lookups_waiting_.fetch_add(1) >= settings_.lookups_waiting_max) {
    --lookups_waiting_;
    return false;
  }
  lookups_([this, work = std::move(work)] {
    --lookups_waiting_;
    work();
  });
  return true;
}

void SignIns::SignOut(const domain::Hash& token, Reply<void> reply) {
  lookups_([this, token, reply = std::move(reply)] {
    auto deleted = store_.DeleteSignIn(token);
    if (deleted) Remember(token, std::nullopt);
    reply(std::move(deleted));
  });
}

void SignIns::FindAccountByName(std::string name, Reply<std::optional<store::Account>> reply) {
  lookups_([this, name = std::move(name), reply = std::move(reply)] {
    reply(store_.FindAccountByName(name));
  });
}

domain::Result<SignedIn> SignIns::LookUp(const domain::Hash& token) {
  auto found = store_.FindSignIn(token);
  if (!found) return tl::unexpected(std::move(found.error()));
  if (!*found || (*found)->expire_time <= now_()) {
    Remember(token, std::nullopt);
    return domain::Refuse(kSignInEnded);
  }
  auto account = store_.FindAccount((*found)->account);
  if (!account) return tl::unexpected(std::move(account.error()));
  if (!*account) {
    Remember(token, std::nullopt);
    return domain::Refuse(kSignInEnded);
  }
  SignedIn who{
      .account = (*found)->account, .name = (*account)->name, .expire_time = (*found)->expire_time};
  Remember(token, who);
  return who;
}

std::optional<SignIns::Remembered> SignIns::Recall(const domain::Hash& token) {
  const std::lock_guard lock(mutex_);
  const auto found = remembered_.find(token);
  if (found == remembered_.end()) return std::nullopt;
  if (now_() - found->second.looked_up >= settings_.remembered) return std::nullopt;
  return found->second;
}

void SignIns::Remember(const domain::Hash& token, std::optional<SignedIn> who) {
  const std::lock_guard lock(mutex_);
  // Bounded the plain way: all can be looked up again.
  if (remembered_.size() >= settings_.remembered_max) remembered_.clear();
  remembered_[token] = {.who = std::move(who), .looked_up = now_()};
}

}  // namespace vooraf::auth
