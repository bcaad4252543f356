// The cheapest clients of streams that there can be: one TCP connection, written to by hand, whose
// bytes are only taken apart as far as a reader needs. A whole client costs more than the server
// that it measures; on a machine of few cores the figure would then be the client's.
//
// Thread contract: one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vooraf::bench {

// What clients have in common.
class StreamClient {
 public:
  // `stream` is the number of the stream on its connection, from 0.
  using OnMessage = std::function<void(size_t stream, std::string_view message)>;
  using OnEnd = std::function<void(size_t stream)>;

  // Begins to connect to a port of the loopback. Throws BenchError if that cannot be.
  explicit StreamClient(uint16_t port);
  virtual ~StreamClient();
  StreamClient(const StreamClient&) = delete;
  StreamClient& operator=(const StreamClient&) = delete;

  // To wait on: for writing until Connected, then for reading.
  int fd() const { return fd_; }

  // The socket can be written to: says hello. False if there is no connection.
  bool Connected();
  // Calls a method with one request and leaves the answer open. False if the connection is gone.
  // REQUIRES: Connected was called.
  virtual bool OpenStream(std::string_view method, std::string_view authorization,
                          std::string_view request) = 0;
  // The socket can be read from. False once the connection has ended.
  bool Read(const OnMessage& on_message, const OnEnd& on_end);

 protected:
  bool Write(std::string_view bytes);
  virtual bool SayHello() { return true; }
  // Takes what is whole of what was received, and returns how much that is; none if it says that
  // the connection ends.
  virtual std::optional<size_t> Take(std::string_view received, const OnMessage& on_message,
                                     const OnEnd& on_end) = 0;

 private:
  int fd_ = -1;
  std::string received_;  // what is not whole yet
};

// gRPC: many streams on a connection. It never hands back flow control: the windows it opens are
// larger than any benchmark sends.
class GrpcStreamClient final : public StreamClient {
 public:
  using StreamClient::StreamClient;

  bool OpenStream(std::string_view method, std::string_view authorization,
                  std::string_view request) override;

 private:
  bool SayHello() override;
  std::optional<size_t> Take(std::string_view received, const OnMessage& on_message,
                             const OnEnd& on_end) override;
  // One whole frame. False if the server ends the connection by it.
  bool TakeFrame(uint8_t type, uint8_t flags, uint32_t id, std::string_view payload,
                 const OnMessage& on_message, const OnEnd& on_end);
  void TakeData(size_t stream, std::string_view payload, const OnMessage& on_message);

  // By stream: the start of a message whose rest comes in later frames.
  std::vector<std::string> partial_;
};

// gRPC-Web over HTTP/1.1, as a browser: one stream on a connection, a frame to a chunk.
class WebStreamClient final : public StreamClient {
 public:
  using StreamClient::StreamClient;

  bool OpenStream(std::string_view method, std::string_view authorization,
                  std::string_view request) override;

 private:
  std::optional<size_t> Take(std::string_view received, const OnMessage& on_message,
                             const OnEnd& on_end) override;

  bool in_body_ = false;  // the answer's head has been read
};

}  // namespace vooraf::bench
