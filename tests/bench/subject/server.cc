#include "tests/bench/subject/server.h"

#include <fmt/format.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

#include "tests/bench/load/channels.h"
#include "vooraf/v1/auth_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kStartPatience{60};

// None while there is no whole file yet.
std::optional<int> ReadPort(const std::filesystem::path& file) {
  std::ifstream in(file);
  int port = 0;
  std::string line;
  if (!std::getline(in, line) || in.eof()) return std::nullopt;
  std::istringstream(line) >> port;
  return port;
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

Server::Server(const std::filesystem::path& program, const std::filesystem::path& data,
               const ServerShape& shape) {
  const std::filesystem::path port_file = data / "bench.port";
  const std::filesystem::path web_port_file = data / "bench.web-port";
  std::filesystem::remove(port_file);
  const auto start = Clock::now();
  std::vector<std::string> command = shape.under;
  for (const auto& word :
       {program.string(), std::string("serve"), std::string("--data"), data.string(),
        std::string("--grpc-listen"), std::string("127.0.0.1:0"), std::string("--port-file"),
        port_file.string(), std::string("--log-level"), std::string("warning")}) {
    command.push_back(word);
  }
  if (shape.web) {
    // All the browsers of the benchmark come from one address.
    for (const auto& word :
         {std::string("--web-listen"), std::string("127.0.0.1:0"), std::string("--web-port-file"),
          web_port_file.string(), std::string("--web-connections-per-address-max"),
          std::string("20000")}) {
      command.push_back(word);
    }
  }
  child_ = std::make_unique<Child>(command);
  std::optional<int> port;
  while (!(port = ReadPort(port_file))) {
    if (Clock::now() - start > kStartPatience) throw BenchError("the server does not start");
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  target_ = fmt::format("127.0.0.1:{}", *port);
  // Written before the other.
  if (shape.web) web_target_ = fmt::format("127.0.0.1:{}", ReadPort(web_port_file).value());
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
