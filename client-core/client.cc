#include "client-core/client.h"

#include "client-core/problems.h"

namespace vooraf::client {

Result<std::string> Client::TokenOf(Identity identity, const std::string& session) const {
  switch (identity) {
    case Identity::kNobody:
      return std::string();
    case Identity::kAccount: {
      const auto sign_in = tokens_.LoadSignIn();
      if (!sign_in) return tl::unexpected(sign_in.error());
      if (!*sign_in) return Fail(kNoSignIn, {{"server", caller_.server()}});
      return (*sign_in)->token;
    }
    case Identity::kParticipant: {
      const auto membership = tokens_.LoadMembership(session);
      if (!membership) return tl::unexpected(membership.error());
      if (!*membership) return Fail(kNotJoined);
      return (*membership)->token;
    }
  }
  return std::string();
}

Error Client::StrangeAnswer() const {
  return MakeError(kStrangeAnswer, {{"server", caller_.server()}});
}

Result<Membership> Join(Client& client, const std::string& join_code, v1::JoinRequest request) {
  auto stored = client.tokens().LoadMembership(request.session());
  if (!stored) return tl::unexpected(stored.error());
  const bool again = *stored && !(*stored)->left;
  Membership membership;
  if (again) {
    membership = **stored;
  } else {
    membership.session = request.session();
    membership.token = NewParticipantToken();
    membership.join_code = join_code;
    if (auto saved = client.tokens().SaveMembership(membership); !saved) {
      return tl::unexpected(saved.error());
    }
  }
  const auto hash = ParticipantTokenHash(membership.token);
  if (!hash) return Fail(kFileDamaged, {{"path", request.session()}});
  request.set_token_hash(*hash);
  request.set_request_id(NewRequestId());
  const auto joined = client.Ask(kJoin, request);
  if (!joined) {
    const bool definite = joined.error().kind == ErrorKind::kRefused;
    // A token that was never admitted is of no use.
    if (definite && membership.participant == 0) {
      if (auto forgotten = client.tokens().ForgetMembership(membership.session); !forgotten) {
        return tl::unexpected(forgotten.error());
      }
    }
    // Whoever was removed joins anew: with another token, the next time.
    if (again && joined.error().reason == "REMOVED") {
      membership.left = true;
      if (auto saved = client.tokens().SaveMembership(membership); !saved) {
        return tl::unexpected(saved.error());
      }
    }
    return tl::unexpected(joined.error());
  }
  membership.participant = joined->participant();
  if (auto saved = client.tokens().SaveMembership(membership); !saved) {
    return tl::unexpected(saved.error());
  }
  return membership;
}

Result<SnapshotPtr> ReadSession(Client& client, Identity identity, const std::string& session) {
  v1::PollSessionRequest request;
  request.set_session(session);
  auto response = client.AskAs(identity, kPollSession, request);
  if (!response) return tl::unexpected(response.error());
  SessionModel model;
  model.Apply({response->updates().begin(), response->updates().end()});
  return model.Current();
}

}  // namespace vooraf::client
