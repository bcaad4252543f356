#include "server/auth/sign_ins.h"

#include <gtest/gtest.h>

#include <deque>

#include "server/auth/account_admin.h"
#include "server/auth/token.h"
#include "server/store/memory/memory_account_store.h"

namespace vooraf::auth {
namespace {

constexpr char kPassword[] = "correct horse battery";

class SignInsTest : public ::testing::Test {
 protected:
  SignInsTest() {
    EXPECT_TRUE(AddAccount(store_, "anna", kPassword, kLeastHashCost));
    sign_ins_.emplace(
        store_, [this] { return now_; },
        [this](std::function<void()> work) { passwords_.push_back(std::move(work)); },
        [this](std::function<void()> work) { lookups_.push_back(std::move(work)); },
        SignInSettings{.waiting_max = 2, .lookups_waiting_max = 2, .hash_cost = kLeastHashCost});
    RunAll();
  }

  size_t RunAll() {
    size_t ran = 0;
    for (auto* queue : {&passwords_, &lookups_}) {
      while (!queue->empty()) {
        auto work = std::move(queue->front());
        queue->pop_front();
        work();
        ++ran;
      }
    }
    return ran;
  }

  domain::Result<NewSignIn> SignIn(const std::string& name, const std::string& password) {
    std::optional<domain::Result<NewSignIn>> result;
    sign_ins_->SignIn(name, password, [&](domain::Result<NewSignIn> r) { result = std::move(r); });
    RunAll();
    return result.value();
  }
  domain::Hash SignInAnna() {
    return *ReadAuthorization("Bearer " + SignIn("anna", kPassword)->token)->facilitator;
  }
  domain::Result<SignedIn> Find(const domain::Hash& token) {
    std::optional<domain::Result<SignedIn>> result;
    sign_ins_->Find(token, [&](domain::Result<SignedIn> r) { result = std::move(r); });
    RunAll();
    return result.value();
  }

  domain::Time now_{std::chrono::sys_days(std::chrono::year(2026) / 3 / 14)};
  store::MemoryAccountStore store_;
  std::deque<std::function<void()>> passwords_;
  std::deque<std::function<void()>> lookups_;
  std::optional<SignIns> sign_ins_;
};

TEST_F(SignInsTest, ARightPasswordGivesATokenForTwelveHours) {
  const auto signed_in = SignIn("Anna", kPassword);
  ASSERT_TRUE(signed_in);
  EXPECT_EQ(signed_in->expire_time, now_ + std::chrono::hours(12));
  const auto found = Find(*ReadAuthorization("Bearer " + signed_in->token)->facilitator);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "anna");
}

TEST_F(SignInsTest, AWrongPasswordAndAnUnknownNameLookAlike) {
  EXPECT_EQ(SignIn("anna", "something else").error().reason(), "SIGN_IN_WRONG");
  EXPECT_EQ(SignIn("nobody", kPassword).error().reason(), "SIGN_IN_WRONG");
  // What an unknown name is checked against must not be a way in.
  EXPECT_EQ(SignIn("nobody", "nobody's").error().reason(), "SIGN_IN_WRONG");
}

TEST_F(SignInsTest, SignInsWaitingForTheThreadAreBounded) {
  for (int i = 0; i < 2; ++i) sign_ins_->SignIn("anna", kPassword, [](auto) {});
  std::string reason;
  sign_ins_->SignIn("anna", kPassword,
                    [&](domain::Result<NewSignIn> r) { reason = r.error().reason(); });
  EXPECT_EQ(reason, "SIGN_IN_BUSY");
  RunAll();
  EXPECT_TRUE(SignIn("anna", kPassword));
}

TEST_F(SignInsTest, ASignInIsRememberedSoThatCallsCostNoLookUp) {
  const domain::Hash token = SignInAnna();
  EXPECT_TRUE(Find(token));
  bool answered = false;
  sign_ins_->Find(token, [&](domain::Result<SignedIn> r) { answered = r.has_value(); });
  EXPECT_TRUE(answered);
  EXPECT_TRUE(lookups_.empty());
}

TEST_F(SignInsTest, TokensThatNeverWereAreLookedUpOnce) {
  EXPECT_EQ(Find(domain::Hash{}).error().reason(), "SIGN_IN_ENDED");
  sign_ins_->Find(domain::Hash{}, [](auto) {});
  EXPECT_TRUE(lookups_.empty());
}

TEST_F(SignInsTest, LookUpsWaitingAreBounded) {
  for (uint8_t i = 0; i < 2; ++i) sign_ins_->Find(domain::Hash{i}, [](auto) {});
  std::string reason;
  sign_ins_->Find(domain::Hash{9},
                  [&](domain::Result<SignedIn> r) { reason = r.error().reason(); });
  EXPECT_EQ(reason, "SIGN_IN_BUSY");
}

TEST_F(SignInsTest, SigningOutCountsAtOnce) {
  const domain::Hash token = SignInAnna();
  ASSERT_TRUE(Find(token));
  bool done = false;
  sign_ins_->SignOut(token, [&](domain::Result<void> r) { done = r.has_value(); });
  RunAll();
  EXPECT_TRUE(done);
  EXPECT_FALSE(sign_ins_->Holds(token));
  EXPECT_EQ(Find(token).error().reason(), "SIGN_IN_ENDED");
}

TEST_F(SignInsTest, ASignInExpires) {
  const domain::Hash token = SignInAnna();
  ASSERT_TRUE(Find(token));
  now_ += std::chrono::hours(12);
  EXPECT_EQ(Find(token).error().reason(), "SIGN_IN_ENDED");
}

TEST_F(SignInsTest, APasswordChangedByAnotherProcessCountsWithinHalfAMinute) {
  const domain::Hash token = SignInAnna();
  ASSERT_TRUE(Find(token));
  ASSERT_TRUE(ChangePassword(store_, "anna", "another horse battery", kLeastHashCost));
  EXPECT_TRUE(sign_ins_->Holds(token));
  now_ += std::chrono::seconds(30);
  EXPECT_TRUE(sign_ins_->Holds(token));  // asks, for the next time
  RunAll();
  EXPECT_FALSE(sign_ins_->Holds(token));
}

}  // namespace
}  // namespace vooraf::auth
