#include "tests/bench/load/stream_reader.h"

#include <poll.h>

#include "tests/bench/load/stream_client.h"
#include "tests/bench/measure/process.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;

void Await(int fd, short events, Clock::time_point until) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  pollfd waiting{fd, events, 0};
  if (left <= 0 || poll(&waiting, 1, static_cast<int>(left)) <= 0) {
    throw BenchError("a stream does not end");
  }
}

}  // namespace

StreamRead ReadStream(const std::string& target, std::string_view method,
                      std::string_view authorization, std::string_view request,
                      std::chrono::seconds patience,
                      const std::function<void(std::string_view)>& each) {
  const auto until = Clock::now() + patience;
  GrpcStreamClient client(static_cast<uint16_t>(std::stoul(target.substr(target.rfind(':') + 1))));
  Await(client.fd(), POLLOUT, until);
  StreamRead read;
  if (!client.Connected()) throw BenchError("no connection to " + target);
  const auto start = Clock::now();
  if (!client.OpenStream(method, authorization, request)) throw BenchError("a stream is refused");
  for (bool ended = false; !ended;) {
    Await(client.fd(), POLLIN, until);
    const bool lasts = client.Read(
        [&](size_t, std::string_view message) {
          ++read.messages;
          if (each) each(message);
        },
        [&](size_t) { ended = true; });
    if (!lasts && !ended) throw BenchError("a stream breaks off");
  }
  read.taken = Clock::now() - start;
  if (read.messages == 0) throw BenchError("a stream brings nothing");
  return read;
}

}  // namespace vooraf::bench
