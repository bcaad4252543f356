// Pages as a browser gets them from a running server, and what whoever runs it is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/web/fixture.h"
#include "vooraf/v1/participant_service.pb.h"

namespace vooraf::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A folder of pages, as their build makes it.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-pages-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    std::filesystem::create_directory(folder_ / "assets");
    Write("index.html", "<html><head></head>taking part</html>");
    Write("screen.html", "<html><head></head>screen</html>");
    Write("facilitator.html", "<html><head></head>facilitator</html>");
    Write("assets/main-1a2b.js", std::string(100'000, ';'));
    Write("assets/main-1a2b.js.br", "small");
  }
  ~Folder() { std::filesystem::remove_all(folder_); }

  std::string path() const { return folder_.string(); }

 private:
  void Write(const std::string& file, const std::string& content) {
    std::ofstream(folder_ / file) << content;
  }
  std::filesystem::path folder_;
};

class PagesFolder {
 protected:
  Folder folder_;  // made before the server that serves it
};

class WebPages : private PagesFolder, public WebTest {
 protected:
  explicit WebPages(std::vector<std::string> flags = {}) : WebTest(With(std::move(flags))) {}

 private:
  std::vector<std::string> With(std::vector<std::string> flags) const {
    flags.insert(flags.end(), {"--web-root", folder_.path()});
    return flags;
  }
};

TEST_F(WebPages, AreServedWhole) {
  HttpClient client(port());
  EXPECT_THAT(client.Get("/j/ABCD2345").body, HasSubstr("taking part"));
  EXPECT_THAT(client.Get("/s/ABCD2345").body, HasSubstr("screen"));
  EXPECT_THAT(client.Get("/f").body, HasSubstr("facilitator"));
  EXPECT_EQ(client.Get("/assets/main-1a2b.js").body.size(), 100'000u);
  const HttpAnswer small = client.Get("/assets/main-1a2b.js", "Accept-Encoding: br\r\n");
  EXPECT_EQ(small.body, "small");
  EXPECT_EQ(small.Get("content-encoding"), "br");
  EXPECT_THAT(small.Get("cache-control"), HasSubstr("immutable"));
  EXPECT_THAT(server_.Written(), Not(HasSubstr("not built")));
}

TEST_F(WebPages, HeadTellsAndSendsNothing) {
  HttpClient client(port());
  client.Send("HEAD /assets/main-1a2b.js HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.Read(/*to_head=*/true).Get("content-length"), "100000");
  EXPECT_EQ(client.Get("/").status, 200);
}

TEST_F(WebPages, AreNotSentAgainToWhoHasThem) {
  HttpClient client(port());
  const std::string tag = client.Get("/").Get("etag");
  const HttpAnswer again = client.Get("/", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(client.Get("/").status, 200);
}

TEST_F(WebPages, LetNothingInButWhatIsOurs) {
  HttpClient client(port());
  for (const char* path : {"/", "/none", "/assets/main-1a2b.js"}) {
    const HttpAnswer answer = client.Get(path);
    const std::string policy = answer.Get("content-security-policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << path;
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_THAT(policy, Not(HasSubstr("*")));
    EXPECT_EQ(answer.Get("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.Get("referrer-policy"), "no-referrer");
    EXPECT_THAT(answer.Get("permissions-policy"), HasSubstr("camera=()"));
    EXPECT_EQ(answer.Get("set-cookie"), "");
    EXPECT_EQ(answer.Get("server"), "");
  }
  EXPECT_EQ(client.Get("/").Get("strict-transport-security"), "");
  EXPECT_EQ(client.Get("/", "X-Forwarded-Proto: https\r\n").Get("strict-transport-security"), "");
}

class WebPagesBehindTls : public WebPages {
 protected:
  WebPagesBehindTls() : WebPages({"--web-trusted-proxies", "127.0.0.0/8"}) {}
};

TEST_F(WebPagesBehindTls, BrowsersAreToldToComeByTlsFromNowOn) {
  HttpClient client(port());
  EXPECT_THAT(client.Get("/", "X-Forwarded-Proto: https\r\n").Get("strict-transport-security"),
              HasSubstr("max-age=31536000"));
  EXPECT_EQ(client.Get("/", "X-Forwarded-Proto: http\r\n").Get("strict-transport-security"), "");
}

class NoPages : public WebTest {
 protected:
  NoPages() : WebTest({"--web-root", "/nowhere", "--admin-listen", "127.0.0.1:0"}) {}
};

TEST_F(NoPages, AreSaidNotToBeBuilt) {
  EXPECT_THAT(HttpClient(port()).Get("/j/ABCD2345").body, HasSubstr("ninja client-web"));
  EXPECT_THAT(server_.Written(), HasSubstr("the pages are not built"));
}

TEST_F(NoPages, WhoRunsTheServerIsToldHowItIs) {
  HttpClient admin(server_.admin_port());
  EXPECT_EQ(admin.Get("/healthz").body, "alive\n");
  EXPECT_EQ(admin.Get("/readyz").status, 200);
  EXPECT_EQ(admin.Get("/").status, 404);
  MakeSession();
  Page page = NewPage();
  const auto watch = page.Watch(live_.session);
  EXPECT_EQ(watch->ReadHead().status, 200);
  HttpClient(port()).Get("/none");
  const std::string metrics = admin.Get("/metrics").body;
  EXPECT_THAT(metrics, HasSubstr("vooraf_web_watchers 1\n"));
  EXPECT_THAT(metrics, HasSubstr("vooraf_web_calls_total 2\n"));
  EXPECT_THAT(metrics, HasSubstr("vooraf_sessions_loaded 1\n"));
  EXPECT_THAT(metrics, HasSubstr("vooraf_web_answers_total{class=\"4xx\"} 1\n"));
  // Counts, and nothing of anybody.
  EXPECT_THAT(metrics, Not(HasSubstr(live_.session)));
  EXPECT_THAT(metrics, Not(HasSubstr("127.0.0.1")));
}

TEST_F(NoPages, BrowsersAreNotToldHowItIs) {
  for (const char* path : {"/healthz", "/readyz", "/metrics"}) {
    EXPECT_EQ(HttpClient(port()).Get(path).status, 404) << path;
  }
}

TEST(WebProgram, RefusesToServeOthersInTheClear) {
  const api::RunResult result = api::RunServerProgram({"--web-listen", "0.0.0.0:0"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.output, HasSubstr("--web-trusted-proxies"));
  EXPECT_THAT(result.output, HasSubstr("--insecure-hall"));
}

TEST(WebProgram, APortThatIsTakenIsNamed) {
  api::ServerProcess first({"--web-listen", "127.0.0.1:0"});
  first.Start();
  api::ServerProcess second({"--web-listen", "127.0.0.1:" + std::to_string(first.web_port())});
  EXPECT_EQ(second.StartToFail(), 1);
  EXPECT_THAT(second.Written(), HasSubstr("Cannot listen on"));
}

TEST(WebProgram, ListensOnIPv6AsWell) {
  api::ServerProcess server({"--web-listen", "[::1]:0"});
  server.Start();
  EXPECT_EQ(HttpClient(server.web_port(), "::1").Get("/").status, 200);
}

class InsecureHall : public WebTest {
 protected:
  InsecureHall() : WebTest({"--insecure-hall"}) {}
};

TEST_F(InsecureHall, P19TakesNoNamesFromBrowsers) {
  MakeSession();
  Page page(port());
  page.set_fields("Accept-Language: nl\r\n");
  const api::Refused refused = page.Join(live_, "Anna").Explained();
  EXPECT_EQ(refused.reason, "NAMES_NEED_HTTPS");
  EXPECT_EQ(refused.code, grpc::StatusCode::FAILED_PRECONDITION);
  EXPECT_EQ(refused.locale, "nl");
  EXPECT_EQ(page.Join(live_).status(), 0);
  v1::SetNameRequest name;
  name.set_session(live_.session);
  name.set_request_id(api::NewRequestId());
  name.set_name("Anna");
  EXPECT_EQ(page.Call("ParticipantService/SetName", name).Explained().reason, "NAMES_NEED_HTTPS");
  v1::HelpPersonRequest help;
  help.set_session(live_.session);
  help.set_request_id(api::NewRequestId());
  help.set_group(1);
  help.set_place(type::v1::PLACE_HALL);
  help.set_name("Bert");
  EXPECT_EQ(page.Call("ParticipantService/HelpPerson", help).Explained().reason,
            "NAMES_NEED_HTTPS");
  help.clear_name();
  EXPECT_EQ(page.Call("ParticipantService/HelpPerson", help).status(), 0);
  EXPECT_THAT(server_.Written(), HasSubstr("insecure-hall"));
}

TEST_F(WebPages, NamesAreTheSessionsOwnMatterElsewhere) {
  MakeSession();
  Page page(port());
  EXPECT_EQ(page.Join(live_, "Anna").Explained().reason, "NAMES_NOT_ASKED");
}

}  // namespace
}  // namespace vooraf::web
