// The cheapest client of gRPC server streams there can be: one TCP connection, written to by hand,
// whose frames are only taken apart as far as a reader needs. A gRPC client costs more than the
// server that it measures; on a machine of few cores the figure would then be the client's.
//
// It never hands back flow control: the windows it opens are larger than any benchmark sends.
//
// Thread contract: one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vooraf::bench {

class StreamClient {
 public:
  // `stream` is what OpenStream returned.
  using OnMessage = std::function<void(size_t stream, std::string_view message)>;
  using OnEnd = std::function<void(size_t stream)>;

  // Begins to connect to a port of the loopback. Throws BenchError if that cannot be.
  explicit StreamClient(uint16_t port);
  ~StreamClient();
  StreamClient(const StreamClient&) = delete;
  StreamClient& operator=(const StreamClient&) = delete;

  // To wait on: for writing until Connected, then for reading.
  int fd() const { return fd_; }

  // The socket can be written to: says hello. False if there is no connection.
  bool Connected();
  // Calls a method with one request and leaves the answer open. False if the connection is gone.
  // REQUIRES: Connected was called. Streams count from 0.
  bool OpenStream(std::string_view method, std::string_view authorization,
                  std::string_view request);
  // The socket can be read from. False once the connection has ended.
  bool Read(const OnMessage& on_message, const OnEnd& on_end);

 private:
  bool Write(std::string_view bytes);
  // One whole frame. False if the server ends the connection by it.
  bool Take(uint8_t type, uint8_t flags, uint32_t id, std::string_view payload,
            const OnMessage& on_message, const OnEnd& on_end);
  void TakeData(size_t stream, std::string_view payload, const OnMessage& on_message);

  int fd_ = -1;
  std::string received_;  // what does not make a whole frame yet
  // By stream: the start of a message whose rest comes in later frames.
  std::vector<std::string> partial_;
};

}  // namespace vooraf::bench
