#include "client-core/token_store.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>

#include "client-core/files.h"
#include "client-core/problems.h"

namespace vooraf::client {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr size_t kProfileCharsMax = 40;
constexpr const char* kSignInFile = "sign-in.json";
constexpr const char* kCurrentFile = "current.json";
constexpr const char* kMembershipFolder = "memberships";

// Reads a file's JSON object by `convert`, which may throw where something is missing or of
// another type.
template <class T, class Convert>
Result<std::optional<T>> Load(const fs::path& path, Convert convert) {
  auto bytes = ReadWhole(path);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!*bytes) return std::nullopt;
  try {
    return convert(json::parse(**bytes).as_object());
  } catch (const std::exception& damage) {
    return Fail(kFileDamaged, {{"path", path.string()}}, damage.what());
  }
}

std::string StringAt(const json::object& object, const char* key) {
  return json::value_to<std::string>(object.at(key));
}

Membership MembershipFrom(const json::object& object) {
  return {StringAt(object, "session"), StringAt(object, "token"),
          object.at("participant").to_number<uint32_t>(), StringAt(object, "join_code"),
          object.at("left").as_bool()};
}

}  // namespace

Result<fs::path> StateFolder() {
  // The XDG specification: a path that is not absolute is as good as none.
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/') {
    return fs::path(state) / "vooraf";
  }
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
    return fs::path(home) / ".local" / "state" / "vooraf";
  }
  return Fail(kNoHome);
}

Result<fs::path> ProfileFolder(const fs::path& state_folder, const std::string& profile,
                               const std::string& server) {
  const bool plain = std::all_of(profile.begin(), profile.end(), [](unsigned char c) {
    return c == '-' || c == '_' || (c < 0x80 && std::isalnum(c) != 0);
  });
  if (profile.empty() || profile.size() > kProfileCharsMax || !plain) {
    return Fail(kBadProfile, {{"profile", profile}});
  }
  return state_folder / profile / AsFileName(server);
}

Result<void> TokenStore::SaveSignIn(const SignIn& sign_in) {
  const json::object object{{"account_name", sign_in.account_name},
                            {"token", sign_in.token},
                            {"expire_time_s", sign_in.expire_time_s}};
  return WriteDurably(folder_ / kSignInFile, json::serialize(object));
}

Result<std::optional<SignIn>> TokenStore::LoadSignIn() const {
  return Load<SignIn>(folder_ / kSignInFile, [](const json::object& object) {
    return SignIn{StringAt(object, "account_name"), StringAt(object, "token"),
                  object.at("expire_time_s").to_number<int64_t>()};
  });
}

Result<void> TokenStore::ForgetSignIn() { return RemoveDurably(folder_ / kSignInFile); }

fs::path TokenStore::MembershipPath(const std::string& session) const {
  return folder_ / kMembershipFolder / (AsFileName(session) + ".json");
}

Result<void> TokenStore::SaveMembership(const Membership& membership) {
  const json::object object{{"session", membership.session},
                            {"token", membership.token},
                            {"participant", membership.participant},
                            {"join_code", membership.join_code},
                            {"left", membership.left}};
  return WriteDurably(MembershipPath(membership.session), json::serialize(object));
}

Result<std::optional<Membership>> TokenStore::LoadMembership(const std::string& session) const {
  return Load<Membership>(MembershipPath(session), MembershipFrom);
}

Result<void> TokenStore::ForgetMembership(const std::string& session) {
  return RemoveDurably(MembershipPath(session));
}

std::vector<Membership> TokenStore::Memberships() const {
  std::vector<Membership> all;
  for (const auto& name : FilesIn(folder_ / kMembershipFolder)) {
    auto membership = Load<Membership>(folder_ / kMembershipFolder / name, MembershipFrom);
    if (membership && *membership) all.push_back(**membership);
  }
  return all;
}

Result<void> TokenStore::SetCurrentSession(const std::string& session) {
  return WriteDurably(folder_ / kCurrentFile, json::serialize(json::object{{"session", session}}));
}

Result<std::optional<std::string>> TokenStore::CurrentSession() const {
  return Load<std::string>(folder_ / kCurrentFile,
                           [](const json::object& object) { return StringAt(object, "session"); });
}

}  // namespace vooraf::client
