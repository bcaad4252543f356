// One run of the program: what was asked for on the command line, and the means to do it.
//
// Thread contract: one thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client-cli/output.h"
#include "client-cli/terminal.h"
#include "client-cli/texts.h"
#include "client-cli/view/context.h"
#include "client-core/client.h"
#include "client-core/connection.h"
#include "client-core/session_model.h"

namespace vooraf::cli {

using client::Identity;
using client::Result;

// What can be said to every command.
struct Globals {
  client::ConnectionOptions connection;
  std::string profile = "default";
  std::string session;  // id or join code; empty: the last one
  std::string as;       // "facilitator", "participant" or empty
  int tries = 8;
  bool json = false;
  std::string language;  // read before parsing; here for the help
};

class App {
 public:
  App(Texts texts, Terminal terminal)
      : texts_(texts), terminal_(terminal), out_(texts_, terminal_, globals_.json) {}
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  Globals& globals() { return globals_; }
  const Texts& texts() const { return texts_; }
  const Output& out() const { return out_; }
  std::string language() const { return std::string(texts_.language()); }

  // REQUIRES: the command line has been parsed. Connects at the first call that needs it.
  Result<client::Client*> Client();
  Result<client::Connection*> Connection();

  // The id of the session that is meant.
  Result<std::string> SessionId();
  // As whom to look at a session: as --as says, else as the participant that joined, else as the
  // facilitator that signed in.
  Result<Identity> Viewer(const std::string& session);
  // The session as it stands.
  Result<client::SnapshotPtr> Read(const std::string& session, Identity identity);
  // The session that is meant, as one of its viewers sees it.
  struct Seen {
    std::string session;
    Identity identity;
    client::SnapshotPtr snapshot;
  };
  Result<Seen> Look();
  Result<Seen> LookAs(Identity identity);

  // Commands that change something; see Client.
  template <class M>
  auto Do(const M& method, typename M::Request request) -> Result<typename M::Response> {
    return DoAs(method.identity, method, std::move(request));
  }
  template <class M>
  auto DoAs(Identity identity, const M& method, typename M::Request request)
      -> Result<typename M::Response> {
    auto client = Client();
    if (!client) return tl::unexpected(client.error());
    return (*client)->DoAs(identity, method, std::move(request));
  }
  // Questions. What waits in the outbox goes first.
  template <class M>
  auto Ask(const M& method, const typename M::Request& request) -> Result<typename M::Response> {
    return AskAs(method.identity, method, request);
  }
  template <class M>
  auto AskAs(Identity identity, const M& method, const typename M::Request& request)
      -> Result<typename M::Response> {
    auto client = ClientWithEmptyOutbox();
    if (!client) return tl::unexpected(client.error());
    return (*client)->AskAs(identity, method, request);
  }
  Result<client::Client*> ClientWithEmptyOutbox();

  // Asks for a yes on a terminal; without one, or with `yes`, goes on.
  Result<void> Confirm(const std::string& question, bool yes) const;

  ViewContext ContextOf(const client::SessionSnapshot& session) const;

  // "answer", for a method of the contract.
  std::string CommandName(const std::string& method) const;

 private:
  Texts texts_;
  Terminal terminal_;
  Globals globals_;
  Output out_;
  std::unique_ptr<client::Connection> connection_;
  std::unique_ptr<client::Client> client_;
  bool outbox_sent_ = false;
};

// "2EFGHJKM" for what was typed as a join code; empty if it cannot be one.
std::string JoinCodeFrom(const std::string& typed);
// The session's languages, and the one in which words without a language are meant.
struct Languages {
  std::vector<std::string> all;
  std::string preferred;
};
Languages LanguagesOf(const client::SessionSnapshot& session, const std::string& reader);

}  // namespace vooraf::cli
