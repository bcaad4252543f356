// Heads of requests: what is read, and above all what is not.
#include "server/web/http/head.h"

#include <gtest/gtest.h>

#include "server/web/settings.h"

namespace vooraf::web::http {
namespace {

struct Read {
  std::string bytes;
  tl::expected<Head, Fault> head;

  explicit Read(std::string text) : bytes(std::move(text)), head(ReadHead(bytes, bytes.size())) {}
  int refused() const { return head ? 0 : head.error().problem->status; }
};

// A head with these fields besides the host.
Read With(const std::string& fields) {
  return Read("GET / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n");
}

TEST(HttpHead, ReadsWhatABrowserSends) {
  const Read read(
      "POST /vooraf.v1.A/B?x=1 HTTP/1.1\r\nHost: vooraf.example:8080\r\nContent-Length: 12\r\n"
      "X-Grpc-Web:1\r\nAccept-Language: \t nl-NL,nl;q=0.9 \r\n\r\n");
  ASSERT_TRUE(read.head);
  EXPECT_EQ(read.head->method, "POST");
  EXPECT_EQ(read.head->path, "/vooraf.v1.A/B");
  EXPECT_EQ(read.head->query, "x=1");
  EXPECT_EQ(read.head->Get("host"), "vooraf.example:8080");
  EXPECT_EQ(read.head->Get("x-grpc-web"), "1");
  EXPECT_EQ(read.head->Get("accept-language"), "nl-NL,nl;q=0.9");
  EXPECT_EQ(read.head->Get("none"), "");
  EXPECT_EQ(read.head->length, 12u);
  EXPECT_TRUE(read.head->has_body());
  EXPECT_TRUE(read.head->keep_alive);
}

TEST(HttpHead, KeepsTheConnectionUnlessAskedNotTo) {
  EXPECT_TRUE(With("Connection: keep-alive\r\n").head->keep_alive);
  EXPECT_FALSE(With("Connection: x, Close\r\n").head->keep_alive);
}

TEST(HttpHead, TakesChunkedAndNoOtherCoding) {
  EXPECT_TRUE(With("Transfer-Encoding: chunked\r\n").head->chunked);
  for (const char* coding : {"Chunked", "chunked, chunked", "chunked,", "identity", "gzip, chunked",
                             "chunked, gzip", "x",
                             "\x0b"
                             "chunked",
                             "chunked;q=1", "\"chunked\"", ""}) {
    EXPECT_EQ(With(std::string("Transfer-Encoding: ") + coding + "\r\n").refused(), 400) << coding;
  }
}

// Everything by which a proxy and a server have been made to see two different requests.
TEST(HttpHead, RefusesWhatCouldBeReadInTwoWays) {
  for (const char* fields : {
           "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
           "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
           "Content-Length: 5\r\nContent-Length: 5\r\n",
           "Content-Length: 5\r\nContent-Length: 6\r\n",
           "Content-Length: 5, 5\r\n",
           "Content-Length: +5\r\n",
           "Content-Length: -5\r\n",
           "Content-Length: 0x5\r\n",
           "Content-Length: 5 5\r\n",
           "Content-Length:\r\n",
           "Content-Length: 99999999999999999999999\r\n",
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
           "Transfer-Encoding:\r\n chunked\r\n",
           "X: a\r\n folded\r\n",
           "X: a\r\n\tfolded\r\n",
           "Transfer-Encoding : chunked\r\n",
           "Content-Length : 5\r\n",
           " Leading: x\r\n",
           "X: a\nContent-Length: 5\r\n",
           "X: a\rContent-Length: 5\r\n",
           "X: a\r\r\nContent-Length: 5\r\n",
           "No colon\r\n",
           ": no name\r\n",
           "Bad(name): x\r\n",
           "Host: other\r\n",
       }) {
    EXPECT_EQ(With(fields).refused(), 400) << fields;
  }
  EXPECT_EQ(With(std::string("X: a\0b\r\n", 8)).refused(), 400);
  EXPECT_EQ(With(std::string("X\0: a\r\n", 7)).refused(), 400);
}

TEST(HttpHead, RefusesRequestLinesThatAreNone) {
  const std::string rest = "\r\nHost: h\r\n\r\n";
  for (const char* line :
       {"", " ", "GET", "GET /", "GET / ", "GET  / HTTP/1.1", "GET /a b HTTP/1.1",
        "GET\t/ HTTP/1.1", "GET / http/1.1", "/ GET HTTP/1.1", "GET http://h/ HTTP/1.1",
        "GET * HTTP/1.1", "GET h HTTP/1.1", "G(T / HTTP/1.1", "AVERYLONGMETHODNAME / HTTP/1.1",
        "GET /\xc3\xa9 HTTP/1.1", "GET / HTTP/1.1\nX: y", "GET / FTP/1.1"}) {
    EXPECT_EQ(Read(line + rest).refused(), 400) << line;
  }
  for (const char* version : {"HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.10", "HTTP/1.1x"}) {
    EXPECT_EQ(Read(std::string("GET / ") + version + rest).refused(), 505) << version;
  }
}

TEST(HttpHead, NeedsAHost) {
  EXPECT_EQ(Read("GET / HTTP/1.1\r\n\r\n").refused(), 400);
  EXPECT_EQ(Read("GET / HTTP/1.1\r\nHost:\r\n\r\n").refused(), 400);
  EXPECT_EQ(Read("GET / HTTP/1.1\r\nHost: a b\r\n\r\n").refused(), 400);
}

TEST(HttpHead, BoundsTheNumberOfFields) {
  std::string fields;
  for (size_t i = 1; i < kFieldsMax; ++i) fields += "X: y\r\n";
  EXPECT_EQ(With(fields).refused(), 0);
  EXPECT_EQ(With(fields + "X: y\r\n").refused(), 431);
}

}  // namespace
}  // namespace vooraf::web::http
