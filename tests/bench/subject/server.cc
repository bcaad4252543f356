#include "tests/bench/subject/server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>

#include "tests/bench/load/channels.h"
#include "vooraf/v1/auth_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kStartPatience{60};

sockaddr_in Loopback(uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// A port that was free a moment ago.
uint16_t FreePort() {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = Loopback(0);
  socklen_t length = sizeof(address);
  const bool bound = bind(fd, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                     getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) == 0;
  close(fd);
  if (!bound) throw BenchError("no free port on the loopback");
  return ntohs(address.sin_port);
}

bool Listens(uint16_t port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = Loopback(port);
  const bool connected =
      connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  close(fd);
  return connected;
}

// Any answer but that there is nobody.
bool Answers(const std::string& target) {
  const auto stub = v1::AuthService::NewStub(MakeChannels(target, 1).front());
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kStartPatience);
  v1::GetAccountResponse response;
  const grpc::Status status = stub->GetAccount(&context, {}, &response);
  return status.error_code() != grpc::StatusCode::UNAVAILABLE &&
         status.error_code() != grpc::StatusCode::DEADLINE_EXCEEDED;
}

}  // namespace

TempFolder::TempFolder(const std::filesystem::path& inside) {
  std::string pattern = (inside / "vooraf-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw BenchError(fmt::format("cannot make a folder in {}", inside.string()));
  }
  path_ = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Server::Server(const std::filesystem::path& program, const std::filesystem::path& data) {
  const uint16_t port = FreePort();
  target_ = fmt::format("127.0.0.1:{}", port);
  const auto start = Clock::now();
  child_ = std::make_unique<Child>(std::vector<std::string>{
      program.string(), "serve", "--data", data.string(), "--grpc-listen", target_});
  // Connecting by hand first: gRPC would wait long between its tries.
  while (!Listens(port)) {
    if (Clock::now() - start > kStartPatience) throw BenchError("the server does not start");
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  if (!Answers(target_)) throw BenchError("the server does not answer");
  start_up_ = Clock::now() - start;
}

void AddAccount(const std::filesystem::path& program, const std::filesystem::path& data) {
  Child child({program.string(), "facilitator", "add", kAccountName, "--password-stdin", "--data",
               data.string()});
  child.WriteLine(kPassword);
  child.CloseInput();
  if (child.Wait() != 0) throw BenchError("cannot add the facilitator's account");
}

}  // namespace vooraf::bench
