#include "tests/web/http_client.h"

#include <openssl/ssl.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::web {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// Of a server that does not answer.
constexpr timeval kPatience{.tv_sec = 30, .tv_usec = 0};

std::string LowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

void ReadFields(std::string_view lines, std::string_view separator,
                std::map<std::string, std::string>& fields) {
  while (!lines.empty()) {
    const size_t end = std::min(lines.find("\r\n"), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 2, lines.size()));
    const size_t colon = line.find(separator);
    if (colon == line.npos) continue;
    fields[LowerCase(std::string(line.substr(0, colon)))] = line.substr(colon + separator.size());
  }
}

std::string PercentDecode(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      decoded += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

std::string FromBase64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  uint32_t window = 0;
  int bits = 0;
  for (const char c : text) {
    window = window << 6 | static_cast<uint32_t>(kDigits.find(c));
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(window >> bits & 0xff);
  }
  return bytes;
}

}  // namespace

// On the socket's own descriptor, so that its timeout holds here, too.
struct HttpClient::Tls {
  Tls(int socket, const std::string& authority) {
    if (SSL_CTX_load_verify_file(context.get(), authority.c_str()) != 1) {
      throw std::runtime_error("cannot read " + authority);
    }
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    connection.reset(SSL_new(context.get()));
    SSL_set_fd(connection.get(), socket);
    SSL_set_tlsext_host_name(connection.get(), "localhost");
    SSL_set1_host(connection.get(), "localhost");
    if (SSL_connect(connection.get()) != 1) throw std::runtime_error("no TLS");
  }

  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{SSL_CTX_new(TLS_client_method()),
                                                            &SSL_CTX_free};
  std::unique_ptr<SSL, decltype(&SSL_free)> connection{nullptr, &SSL_free};
};

HttpClient::HttpClient(int port, const std::string& host, const std::string& authority)
    : socket_(context_) {
  socket_.connect({asio::ip::make_address(host), static_cast<uint16_t>(port)});
  setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof(kPatience));
  socket_.set_option(tcp::no_delay(true));
  if (!authority.empty()) tls_ = std::make_unique<Tls>(socket_.native_handle(), authority);
}

HttpClient::~HttpClient() = default;

void HttpClient::Send(std::string_view bytes) {
  if (tls_ != nullptr) {
    SSL_write(tls_->connection.get(), bytes.data(), static_cast<int>(bytes.size()));
    return;
  }
  boost::system::error_code ended;
  asio::write(socket_, asio::buffer(bytes.data(), bytes.size()), ended);
}

ssize_t HttpClient::Receive(char* bytes, size_t size) {
  if (tls_ != nullptr) return SSL_read(tls_->connection.get(), bytes, static_cast<int>(size));
  // By hand, since Asio would wait beyond the timeout.
  return recv(socket_.native_handle(), bytes, size, 0);
}

bool HttpClient::Fill(size_t size) {
  while (received_.size() < size) {
    char bytes[16 << 10];
    const ssize_t read = Receive(bytes, sizeof(bytes));
    if (read < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      throw std::runtime_error("the server neither answers nor hangs up");
    }
    if (read <= 0) return false;
    received_.append(bytes, static_cast<size_t>(read));
  }
  return true;
}

std::optional<std::string> HttpClient::Line() {
  size_t end;
  while ((end = received_.find("\r\n")) == std::string::npos) {
    if (!Fill(received_.size() + 1)) return std::nullopt;
  }
  std::string line = received_.substr(0, end);
  received_.erase(0, end + 2);
  return line;
}

HttpAnswer HttpClient::ReadHead() {
  HttpAnswer answer;
  const auto first = Line();
  if (!first) return answer;
  answer.status = std::stoi(first->substr(std::string("HTTP/1.1 ").size()));
  for (auto line = Line(); line && !line->empty(); line = Line()) {
    ReadFields(*line, ": ", answer.fields);
  }
  return answer;
}

std::optional<std::string> HttpClient::ReadChunk() {
  const auto line = Line();
  if (!line) return std::nullopt;
  const size_t size = std::stoul(*line, nullptr, 16);
  if (!Fill(size + 2)) return std::nullopt;
  std::string chunk = received_.substr(0, size);
  received_.erase(0, size + 2);
  if (chunk.empty()) return std::nullopt;
  return chunk;
}

HttpAnswer HttpClient::Read(bool to_head) {
  HttpAnswer answer = ReadHead();
  if (to_head || answer.status == 304 || answer.status == 204) return answer;
  if (answer.Get("transfer-encoding") == "chunked") {
    while (const auto chunk = ReadChunk()) answer.body += *chunk;
  } else if (!answer.Get("content-length").empty()) {
    const size_t size = std::stoul(answer.Get("content-length"));
    Fill(size);
    answer.body = received_.substr(0, size);
    received_.erase(0, size);
  }
  return answer;
}

bool HttpClient::Ends() {
  while (Fill(received_.size() + 1)) {
  }
  return true;
}

void HttpClient::Break() {
  socket_.set_option(asio::socket_base::linger(true, 0));
  socket_.close();
}

HttpAnswer HttpClient::Get(const std::string& path, const std::string& fields) {
  Send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
  return Read();
}

std::string FrameFor(std::string_view message, char flags) {
  std::string frame(1, flags);
  for (int shift = 24; shift >= 0; shift -= 8) frame += static_cast<char>(message.size() >> shift);
  frame += message;
  return frame;
}

size_t SizeOf(std::string_view frame) {
  size_t size = 0;
  for (size_t i = 1; i <= 4; ++i) size = size << 8 | static_cast<unsigned char>(frame[i]);
  return size;
}

int CallResult::status() const {
  const auto found = trailers.find("grpc-status");
  return found == trailers.end() ? -1 : std::stoi(found->second);
}

api::Refused CallResult::Explained() const {
  const auto get = [&](const char* name) {
    const auto found = trailers.find(name);
    return found == trailers.end() ? std::string() : found->second;
  };
  return api::Explain(grpc::Status(static_cast<grpc::StatusCode>(status()),
                                   PercentDecode(get("grpc-message")),
                                   FromBase64(get("grpc-status-details-bin"))));
}

CallResult ReadCall(const HttpAnswer& answer) {
  CallResult result{.http_status = answer.status};
  for (const char* name : {"grpc-status", "grpc-message", "grpc-status-details-bin"}) {
    if (const std::string value = answer.Get(name); !value.empty()) result.trailers[name] = value;
  }
  std::string_view left = answer.body;
  while (left.size() >= 5) {
    const std::string_view content = left.substr(5, SizeOf(left));
    if (static_cast<unsigned char>(left[0]) == 0x80) {
      result.in_trailers = true;
      ReadFields(content, ":", result.trailers);
    } else {
      result.messages.emplace_back(content);
    }
    left.remove_prefix(std::min(5 + content.size(), left.size()));
  }
  return result;
}

std::string Page::RequestOf(const std::string& method,
                            const google::protobuf::Message& request) const {
  const std::string body = FrameFor(request.SerializeAsString());
  std::string head = "POST /vooraf.v1." + method +
                     " HTTP/1.1\r\n"
                     "Host: localhost\r\n"
                     "Content-Type: application/grpc-web+proto\r\n"
                     "X-Grpc-Web: 1\r\n" +
                     fields_;
  if (!token_.empty()) head += "Authorization: Bearer " + token_ + "\r\n";
  head += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  return head + body;
}

CallResult Page::Call(const std::string& method, const google::protobuf::Message& request,
                      google::protobuf::Message* response) {
  HttpClient client(port_, "127.0.0.1", authority_);
  client.Send(RequestOf(method, request));
  CallResult result = ReadCall(client.Read());
  if (response != nullptr && !result.messages.empty() &&
      !response->ParseFromString(result.messages.front())) {
    throw std::runtime_error("not a response");
  }
  return result;
}

CallResult Page::Join(const api::LiveSession& live, const std::string& name) {
  if (token_.empty()) token_ = api::NewParticipantToken();
  v1::JoinRequest request;
  request.set_session(live.session);
  request.set_request_id(api::NewRequestId());
  request.set_token_hash(api::HashOfToken(token_));
  request.set_join_code(live.join_code);
  request.set_role(type::v1::ROLE_PARTICIPANT);
  request.set_group(1);
  request.set_place(type::v1::PLACE_HALL);
  request.set_name(name);
  return Call("ParticipantService/Join", request);
}

std::unique_ptr<HttpClient> Page::Begin(const std::string& method,
                                        const google::protobuf::Message& request) const {
  auto client = std::make_unique<HttpClient>(port_, "127.0.0.1", authority_);
  client->Send(RequestOf(method, request));
  return client;
}

std::unique_ptr<HttpClient> Page::Watch(const std::string& session) const {
  v1::WatchSessionRequest request;
  request.set_session(session);
  return Begin("WatchService/WatchSession", request);
}

}  // namespace vooraf::web
