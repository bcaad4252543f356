// A client of HTTP/1.1 by hand: sends the bytes that a test wants, in the pieces that it wants, and
// takes answers apart. And gRPC-Web on top of it.
//
// Thread contract: one thread.
#pragma once

#include <google/protobuf/message.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/api/client.h"

namespace vooraf::web {

struct HttpAnswer {
  int status = 0;  // 0: the connection ended before an answer
  std::map<std::string, std::string> fields;
  std::string body;

  std::string Get(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  }
};

// One connection.
class HttpClient {
 public:
  // With an authority's certificate (a PEM file): by TLS, to a server that it vouches for.
  explicit HttpClient(int port, const std::string& host = "127.0.0.1",
                      const std::string& authority = {});
  ~HttpClient();

  void Send(std::string_view bytes);
  // A whole answer.
  HttpAnswer Read(bool to_head = false);
  // Its head alone; what follows is taken by ReadChunk.
  HttpAnswer ReadHead();
  // The next chunk's content; none at the end of the answer or of the connection.
  std::optional<std::string> ReadChunk();
  // Whether the server closes the connection, after whatever it still sends.
  bool Ends();

  // Breaks the connection, as a browser's process that ends.
  void Break();

  HttpAnswer Get(const std::string& path, const std::string& fields = {});

 private:
  struct Tls;

  ssize_t Receive(char* bytes, size_t size);
  // Reads until the buffer holds so much; false at the end.
  bool Fill(size_t size);
  std::optional<std::string> Line();

  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_;
  std::unique_ptr<Tls> tls_;
  std::string received_;
};

// A frame around a message.
std::string FrameFor(std::string_view message, char flags = 0);

// Of the content behind a frame's first five bytes.
size_t SizeOf(std::string_view frame);

// What a call came to, from an answer's head and body.
struct CallResult {
  int http_status = 0;
  std::vector<std::string> messages;
  bool in_trailers = false;  // rather than in the head
  std::map<std::string, std::string> trailers;

  int status() const;  // -1: it was not told
  api::Refused Explained() const;
};
CallResult ReadCall(const HttpAnswer& answer);

// A page that calls: each call on the one connection, until it ends.
class Page {
 public:
  explicit Page(int port) : port_(port) {}

  void set_token(std::string token) { token_ = std::move(token); }
  const std::string& token() const { return token_; }
  // Further fields of every call, each "Name: value\r\n".
  void set_fields(std::string fields) { fields_ = std::move(fields); }
  // Calls by TLS from now on.
  void set_authority(std::string file) { authority_ = std::move(file); }

  // A request, whole. `method` such as "AnswerService/SubmitAnswer".
  std::string RequestOf(const std::string& method, const google::protobuf::Message& request) const;
  CallResult Call(const std::string& method, const google::protobuf::Message& request,
                  google::protobuf::Message* response = nullptr);
  // Takes part, by a token of its own.
  CallResult Join(const api::LiveSession& live, const std::string& name = {});
  // Begins a call whose answer goes on, on a connection of its own.
  std::unique_ptr<HttpClient> Begin(const std::string& method,
                                    const google::protobuf::Message& request) const;
  // The same, to watch.
  std::unique_ptr<HttpClient> Watch(const std::string& session) const;

 private:
  const int port_;
  std::string token_;
  std::string fields_;
  std::string authority_;
};

}  // namespace vooraf::web
