// What a person's client remembers between calls: the sign-in of a facilitator, the tokens of the
// sessions joined, and which session was last. One folder per profile and server, mode 0700, one
// small file for each thing, mode 0600; a file is whole or not there.
//
//   $XDG_STATE_HOME/vooraf/PROFILE/SERVER/sign-in.json
//                                         memberships/SESSION.json
//                                         current.json
//                                         outbox/...            (see outbox.h)
//
// Thread contract: any thread and any process.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "client-core/error.h"

namespace vooraf::client {

struct SignIn {
  std::string account_name;
  std::string token;
  int64_t expire_time_s = 0;  // since 1970; 0 if not known
};

// Taking part in one session. Stored before joining, so that no answer can be lost: with the same
// token, joining again changes nothing.
struct Membership {
  std::string session;
  std::string token;
  uint32_t participant = 0;  // 0 until the server has said so
  std::string join_code;
  bool left = false;
};

// Where all profiles are kept. Errors: kNoHome.
Result<std::filesystem::path> StateFolder();
// The folder of one profile on one server. Errors: kBadProfile.
Result<std::filesystem::path> ProfileFolder(const std::filesystem::path& state_folder,
                                            const std::string& profile, const std::string& server);

class TokenStore {
 public:
  explicit TokenStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<void> SaveSignIn(const SignIn& sign_in);
  Result<std::optional<SignIn>> LoadSignIn() const;
  Result<void> ForgetSignIn();

  Result<void> SaveMembership(const Membership& membership);
  Result<std::optional<Membership>> LoadMembership(const std::string& session) const;
  Result<void> ForgetMembership(const std::string& session);
  // Those that can be read.
  std::vector<Membership> Memberships() const;

  // The session that commands mean when none is named.
  Result<void> SetCurrentSession(const std::string& session);
  Result<std::optional<std::string>> CurrentSession() const;

 private:
  std::filesystem::path MembershipPath(const std::string& session) const;

  std::filesystem::path folder_;
};

}  // namespace vooraf::client
