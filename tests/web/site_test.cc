#include "server/web/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace vooraf::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SiteTest : public ::testing::Test {
 protected:
  SiteTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-site-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~SiteTest() override { std::filesystem::remove_all(folder_); }

  void Given(const std::string& path, const std::string& content) {
    std::filesystem::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path) << content;
  }
  void GivenPages() {
    Given("index.html", "<html><head></head>taking part");
    Given("index.html.gz", "gzipped");
    Given("index.html.br", "brotlied");
    Given("screen.html", "<html><head></head>screen");
    Given("facilitator.html", "<html><head></head>facilitator");
    Given("assets/main-1a2b.js", "script");
  }
  Site Read(bool insecure_hall = false) { return *Site::Read(folder_, insecure_hall); }

  std::filesystem::path folder_;
};

http::Reply Get(const Site& site, const std::string& path, const std::string& fields = {},
                const std::string& method = "GET") {
  std::string bytes = method + " " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
  return site.Answer(*http::ReadHead(bytes, bytes.size()));
}

TEST_F(SiteTest, PathsLeadToPages) {
  GivenPages();
  const Site site = Read();
  for (const char* path : {"/", "/j/ABCD2345", "/j/ABCD-2345?g=2", "/index.html"}) {
    EXPECT_THAT(std::string(Get(site, path).content()), HasSubstr("taking part")) << path;
  }
  EXPECT_THAT(std::string(Get(site, "/s/ABCD2345").content()), HasSubstr("screen"));
  for (const char* path : {"/f", "/f/", "/f/sessions/x"}) {
    EXPECT_THAT(std::string(Get(site, path).content()), HasSubstr("facilitator")) << path;
  }
  EXPECT_EQ(Get(site, "/assets/main-1a2b.js").content(), "script");
}

TEST_F(SiteTest, WhatIsNotThereIsSaidInDutchAndEnglish) {
  GivenPages();
  Given("../vooraf-site-secret", "secret");
  const Site site = Read();
  for (const char* path :
       {"/none", "/j/", "/j", "/s/", "/j/A/B", "/../vooraf-site-secret", "/..%2fvooraf-site-secret",
        "/%2e%2e/vooraf-site-secret", "/assets/../../vooraf-site-secret", "/j/..%2f..", "/assets/",
        "/index.html%00", "/index.html/", "//index.html", "/INDEX.HTML", "/index.html.gz"}) {
    const http::Reply reply = Get(site, path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_THAT(reply.body, HasSubstr("bestaat niet")) << path;
    EXPECT_THAT(reply.body, HasSubstr("does not exist")) << path;
  }
  EXPECT_EQ(Get(site, "/" + std::string(10'000, 'a')).status, 404);
  std::filesystem::remove(folder_.parent_path() / "vooraf-site-secret");
}

TEST_F(SiteTest, LinksOutOfTheFolderAreNotFollowed) {
  GivenPages();
  std::filesystem::create_symlink("/etc/passwd", folder_ / "passwd");
  EXPECT_EQ(Get(Read(), "/passwd").status, 404);
}

TEST_F(SiteTest, BrowsersGetTheSmallestFormThatTheyTake) {
  GivenPages();
  const Site site = Read();
  const http::Reply brotli = Get(site, "/", "Accept-Encoding: gzip, deflate, br\r\n");
  EXPECT_EQ(brotli.content(), "brotlied");
  EXPECT_THAT(brotli.fields, HasSubstr("content-encoding: br\r\n"));
  EXPECT_THAT(brotli.fields, HasSubstr("vary: accept-encoding\r\n"));
  EXPECT_EQ(Get(site, "/", "Accept-Encoding: gzip\r\n").content(), "gzipped");
  EXPECT_THAT(std::string(Get(site, "/").content()), HasSubstr("taking part"));
  const http::Reply script = Get(site, "/assets/main-1a2b.js", "Accept-Encoding: br\r\n");
  EXPECT_EQ(script.content(), "script");
  EXPECT_THAT(script.fields, Not(HasSubstr("content-encoding")));
}

TEST(SiteEncoding, WeightsOfZeroAreRefusals) {
  EXPECT_EQ(ChooseEncoding("br;q=0, gzip", true, true), Encoding::kGzip);
  EXPECT_EQ(ChooseEncoding("br; q=0.000, gzip;q=0", true, true), Encoding::kPlain);
  EXPECT_EQ(ChooseEncoding("br;q=0.1", true, true), Encoding::kBrotli);
  EXPECT_EQ(ChooseEncoding("br", true, false), Encoding::kPlain);
  EXPECT_EQ(ChooseEncoding("xbr, brx", true, true), Encoding::kPlain);
}

TEST_F(SiteTest, PagesAreAskedAfterAndAssetsKept) {
  GivenPages();
  const Site site = Read();
  EXPECT_THAT(Get(site, "/").fields, HasSubstr("cache-control: no-cache\r\n"));
  EXPECT_THAT(Get(site, "/assets/main-1a2b.js").fields, HasSubstr("immutable"));
}

TEST_F(SiteTest, WhoHasAPageAlreadyIsNotSentIt) {
  GivenPages();
  const Site site = Read();
  const auto tag_of = [](const http::Reply& reply) {
    const size_t begin = reply.fields.find("etag: ") + 6;
    return reply.fields.substr(begin, reply.fields.find("\r\n", begin) - begin);
  };
  const std::string tag = tag_of(Get(site, "/"));
  for (const std::string& known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    const http::Reply reply = Get(site, "/", "If-None-Match: " + known + "\r\n");
    EXPECT_EQ(reply.status, 304) << known;
    EXPECT_TRUE(reply.without_body);
  }
  // The tag of one form is not that of another.
  EXPECT_EQ(Get(site, "/", "Accept-Encoding: br\r\nIf-None-Match: " + tag + "\r\n").status, 200);
  Given("index.html", "another");
  EXPECT_NE(tag_of(Get(Read(), "/")), tag);
}

TEST_F(SiteTest, HeadIsGetWithoutTheBody) {
  GivenPages();
  const Site site = Read();
  const http::Reply reply = Get(site, "/assets/main-1a2b.js", {}, "HEAD");
  EXPECT_TRUE(reply.without_body);
  EXPECT_THAT(http::HeadOf(reply, false, true), HasSubstr("content-length: 6\r\n"));
}

TEST_F(SiteTest, PagesThatAreNotBuiltAreSaidSo) {
  const Site site = Read();
  EXPECT_FALSE(site.has_pages());
  for (const char* path : {"/", "/j/ABCD2345", "/s/ABCD2345", "/f"}) {
    const http::Reply reply = Get(site, path);
    EXPECT_EQ(reply.status, 200);
    EXPECT_THAT(std::string(reply.content()), HasSubstr("ninja client-web")) << path;
  }
  EXPECT_FALSE(Site::Read(folder_ / "none", false)->has_pages());
}

TEST_F(SiteTest, InAnInsecureHallPagesAreToldSo) {
  GivenPages();
  const Site site = Read(/*insecure_hall=*/true);
  const http::Reply reply = Get(site, "/", "Accept-Encoding: br\r\n");
  EXPECT_EQ(reply.content(),
            "<html><head><meta name=\"vooraf-insecure-hall\" content=\"true\"></head>taking part");
}

}  // namespace
}  // namespace vooraf::web
