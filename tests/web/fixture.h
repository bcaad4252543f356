// A running server with a door for browsers, and a live session on it.
// Thread contract: one thread.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/api/fixture.h"
#include "tests/web/http_client.h"

namespace vooraf::web {

class WebTest : public api::ApiTest {
 protected:
  explicit WebTest(std::vector<std::string> flags = {}) : ApiTest(WithDoor(std::move(flags))) {}

  int port() const { return server_.web_port(); }
  Page NewPage() {
    Page page(port());
    EXPECT_EQ(page.Join(live_).status(), 0);
    return page;
  }
  // One request on a connection of its own.
  HttpAnswer Send(const std::string& request) const {
    HttpClient client(port());
    client.Send(request);
    return client.Read();
  }
  // Whether it still serves whoever comes.
  void ExpectStillServing() const { EXPECT_EQ(HttpClient(port()).Get("/").status, 200); }

 private:
  static std::vector<std::string> WithDoor(std::vector<std::string> flags) {
    flags.insert(flags.end(), {"--web-listen", "127.0.0.1:0"});
    return flags;
  }
};

}  // namespace vooraf::web
