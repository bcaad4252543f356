// What browsers come for: the pages, and calls of the api by gRPC-Web.
// Thread contract: any lane's thread.
#pragma once

#include <grpcpp/generic/generic_stub.h>

#include <memory>
#include <string>

#include "server/web/asker.h"
#include "server/web/call.h"
#include "server/web/call_answer.h"
#include "server/web/connection.h"
#include "server/web/seats.h"
#include "server/web/settings.h"
#include "server/web/site.h"

namespace vooraf::web {

class Front final : public Service {
 public:
  // REQUIRES: all of them outlive this object.
  Front(const Settings& settings, const Site& site, grpc::GenericStub& stub, Seats& seats,
        Counters& counters)
      : settings_(settings), site_(site), stub_(stub), seats_(seats), counters_(counters) {}

  boost::asio::awaitable<void> Serve(Connection& connection, const http::Head& head) override;

 private:
  // A call, as far as its head tells.
  struct Asked {
    std::string path;
    std::string authorization;
    std::string accept_language;
    std::optional<std::chrono::nanoseconds> timeout;
    Asker asker;
    CallAnswer answer;
  };

  tl::expected<Asked, http::Fault> Understand(const http::Head& head, const Asker& asker) const;
  http::Reply Preflight(const http::Head& head, const Asker& asker) const;

  boost::asio::awaitable<void> ServeCall(Connection& connection, const http::Head& head,
                                         const Asker& asker, std::shared_ptr<void> seat);
  boost::asio::awaitable<void> PassOn(Connection& connection, const Asked& asked,
                                      const grpc::ByteBuffer& message);
  void Watch(Connection& connection, Asked asked, const grpc::ByteBuffer& message,
             std::shared_ptr<void> seat);
  std::shared_ptr<Call> Begin(Connection& connection, const Asked& asked,
                              const grpc::ByteBuffer& message);

  const Settings& settings_;
  const Site& site_;
  grpc::GenericStub& stub_;
  Seats& seats_;
  Counters& counters_;
};

}  // namespace vooraf::web
