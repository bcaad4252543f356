#include "server/api/caller.h"

#include <arpa/inet.h>
#include <sodium.h>

#include <utility>

#include "server/api/in_process.h"
#include "server/api/refusals.h"
#include "server/domain/refusals.h"

namespace vooraf::api {
namespace {

std::optional<std::string_view> Find(const grpc::ServerContext& context, const char* field) {
  const auto& metadata = context.client_metadata();
  const auto found = metadata.find(field);
  if (found == metadata.end()) return std::nullopt;
  return std::string_view(found->second.data(), found->second.size());
}

// Without the seal it is somebody else's word.
std::optional<std::string_view> FindOfGateway(const grpc::ServerContext& context,
                                              const char* field) {
  const auto seal = Find(context, kSealField);
  const std::string& ours = SealOfThisProcess();
  if (!seal || seal->size() != ours.size() ||
      sodium_memcmp(seal->data(), ours.data(), ours.size()) != 0) {
    return std::nullopt;
  }
  return Find(context, field);
}

// 2001:db8:1:2:3:4:5:6 as 2001:db8:1:2::
std::string HomeOf(const std::string& address) {
  in6_addr bytes;
  if (inet_pton(AF_INET6, address.c_str(), &bytes) != 1) return address;
  for (int i = 8; i < 16; ++i) bytes.s6_addr[i] = 0;
  char text[INET6_ADDRSTRLEN];
  return inet_ntop(AF_INET6, &bytes, text, sizeof(text));
}

}  // namespace

std::optional<std::string_view> AuthorizationOf(const grpc::ServerContext& context) {
  return Find(context, "authorization");
}

void Identify(std::optional<std::string_view> authorization, Who who, auth::SignIns& sign_ins,
              std::function<void(domain::Result<Identity>)> done) {
  if (!authorization) {
    if (who == Who::kAnyone) return done(Identity{});
    return done(
        domain::Refuse(who == Who::kAccount ? domain::kAccountNeeded : kAuthorizationMissing));
  }
  auto credentials = auth::ReadAuthorization(*authorization);
  if (!credentials) return done(tl::unexpected(std::move(credentials.error())));

  Identity identity{.credentials = *credentials};
  identity.caller.participant_token = credentials->participant;
  // Who may come without an account may also come with one that is no longer signed in.
  if (credentials->facilitator && who != Who::kAnyone) {
    sign_ins.Find(*credentials->facilitator,
                  [identity, done = std::move(done)](domain::Result<auth::SignedIn> found) mutable {
                    if (!found) return done(tl::unexpected(std::move(found.error())));
                    identity.caller.account = std::move(found->account);
                    done(std::move(identity));
                  });
    return;
  }
  if (who == Who::kAccount) return done(domain::Refuse(domain::kAccountNeeded));
  done(std::move(identity));
}

std::string AddressOf(const grpc::ServerContext& context) {
  if (const auto address = FindOfGateway(context, kAddressField)) {
    return HomeOf(std::string(*address));
  }
  return AddressOfPeer(context.peer());
}

bool IsFromInsecureHall(const grpc::ServerContext& context) {
  return FindOfGateway(context, kInsecureHallField).has_value();
}

std::string AddressOfPeer(const std::string& peer) {
  // "ipv4:192.0.2.1:4711", "ipv6:%5B2001:db8::1%5D:4711" (the brackets may be escaped), "unix:...".
  const std::string_view kind = std::string_view(peer).substr(0, peer.find(':'));
  if (kind == "ipv4") {
    const size_t begin = kind.size() + 1;
    return peer.substr(begin, peer.rfind(':') - begin);
  }
  if (kind == "ipv6") {
    const std::string_view rest = std::string_view(peer).substr(kind.size() + 1);
    const size_t open = rest.starts_with("%5B") ? 3 : 1;
    return HomeOf(std::string(rest.substr(open, rest.find_first_of("%]", open) - open)));
  }
  return std::string(kind);
}

}  // namespace vooraf::api
