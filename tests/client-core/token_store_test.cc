#include "client-core/token_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/client-core/temporary_folder.h"

namespace vooraf::client {
namespace {

TEST(TokenStore, RemembersASignInUntilItIsForgotten) {
  const TemporaryFolder folder;
  TokenStore store(folder.path() / "p");
  EXPECT_FALSE(store.LoadSignIn()->has_value());
  ASSERT_TRUE(store.SaveSignIn({"anna", "vf_secret", 42}));
  const auto sign_in = TokenStore(folder.path() / "p").LoadSignIn();
  ASSERT_TRUE(sign_in && *sign_in);
  EXPECT_EQ((*sign_in)->account_name, "anna");
  EXPECT_EQ((*sign_in)->token, "vf_secret");
  EXPECT_EQ((*sign_in)->expire_time_s, 42);
  ASSERT_TRUE(store.ForgetSignIn());
  EXPECT_FALSE(store.LoadSignIn()->has_value());
}

TEST(TokenStore, KeepsMembershipsApartAndPrivate) {
  const TemporaryFolder folder;
  TokenStore store(folder.path() / "p");
  ASSERT_TRUE(store.SaveMembership({"one", "vp_1", 7, "ABCDEFGH", false}));
  ASSERT_TRUE(store.SaveMembership({"two", "vp_2", 0, "", true}));
  EXPECT_EQ(store.Memberships().size(), 2u);
  EXPECT_EQ((*store.LoadMembership("one"))->participant, 7u);
  EXPECT_TRUE((*store.LoadMembership("two"))->left);
  EXPECT_FALSE(store.LoadMembership("three")->has_value());
  struct stat info {};
  ASSERT_EQ(::stat((folder.path() / "p/memberships/one.json").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  ASSERT_EQ(::stat((folder.path() / "p/memberships").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0700u);
}

TEST(TokenStore, ADamagedFileIsNamed) {
  const TemporaryFolder folder;
  for (const char* damage : {"{", "[]", "{\"token\": 1}", ""}) {
    std::ofstream(folder.path() / "sign-in.json") << damage;
    const auto sign_in = TokenStore(folder.path()).LoadSignIn();
    ASSERT_FALSE(sign_in) << damage;
    EXPECT_EQ(sign_in.error().reason, "FILE_DAMAGED");
    EXPECT_NE(sign_in.error().Sentence("en").find("sign-in.json"), std::string::npos);
  }
}

TEST(TokenStore, RemembersTheLastSession) {
  const TemporaryFolder folder;
  TokenStore store(folder.path());
  EXPECT_FALSE(store.CurrentSession()->has_value());
  ASSERT_TRUE(store.SetCurrentSession("abc"));
  EXPECT_EQ(**store.CurrentSession(), "abc");
}

TEST(ProfileFolder, ServersAndProfilesAreFoldersOfTheirOwn) {
  EXPECT_EQ(*ProfileFolder("/s", "anna", "127.0.0.1:1"), "/s/anna/127.0.0.1%3A1");
  for (const std::string bad : {"", "..", "a/b", "a b", "é"}) {
    EXPECT_FALSE(ProfileFolder("/s", bad, "x:1")) << bad;
  }
  EXPECT_FALSE(ProfileFolder("/s", std::string(41, 'a'), "x:1"));
}

TEST(StateFolder, FollowsXdg) {
  ::setenv("XDG_STATE_HOME", "/x/state", 1);
  EXPECT_EQ(*StateFolder(), "/x/state/vooraf");
  ::setenv("XDG_STATE_HOME", "relative", 1);
  ::setenv("HOME", "/h", 1);
  EXPECT_EQ(*StateFolder(), "/h/.local/state/vooraf");
  ::unsetenv("XDG_STATE_HOME");
  ::unsetenv("HOME");
  EXPECT_EQ(StateFolder().error().reason, "NO_HOME");
}

}  // namespace
}  // namespace vooraf::client
