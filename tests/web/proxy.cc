#include "tests/web/proxy.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace vooraf::web {
namespace {

constexpr std::chrono::seconds kStartPatience{20};

std::string ReadAll(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

sockaddr_in Loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int FreePort() {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = Loopback(0);
  socklen_t size = sizeof(address);
  bind(probe, reinterpret_cast<sockaddr*>(&address), size);
  getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  close(probe);
  return ntohs(address.sin_port);
}

bool TakesConnections(int port) {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = Loopback(port);
  const bool taken =
      connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  close(probe);
  return taken;
}

void Replace(std::string& text, const std::string& from, const std::string& to) {
  const size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("the configuration has no " + from);
  text.replace(place, from.size(), to);
}

}  // namespace

Proxy::Proxy(Kind kind, int web_port) : port_(FreePort()) {
  std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-proxy-XXXXXX").string();
  folder_ = mkdtemp(pattern.data());
  const std::string make = std::string(VOORAF_MAKE_CERTIFICATES) + " " + folder_.string();
  if (std::system(make.c_str()) != 0) throw std::runtime_error("cannot make certificates");
  std::ofstream(folder_ / "both.pem")
      << ReadAll(folder_ / "server.pem") << ReadAll(folder_ / "server.key");
  std::ofstream(folder_ / "proxy.conf") << Configuration(kind, web_port);
  Start(kind);
}

Proxy::~Proxy() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

// The file of deploy/proxy with this test's ports and certificate, and what is around it on a real
// machine.
std::string Proxy::Configuration(Kind kind, int web_port) const {
  const std::string folder = folder_.string();
  const std::string here = "127.0.0.1:" + std::to_string(port_);
  const std::string plain = "127.0.0.1:" + std::to_string(FreePort());
  const std::string behind = "127.0.0.1:" + std::to_string(web_port);
  if (kind == Kind::kHaproxy) {
    std::string text = ReadAll(std::string(VOORAF_PROXY_CONFIGURATIONS) + "/haproxy.cfg");
    Replace(text, "bind :443", "bind " + here);
    Replace(text, "bind :80", "bind " + plain);
    Replace(text, "/etc/ssl/vooraf/certificate-and-key.pem", folder + "/both.pem");
    Replace(text, "server vooraf 127.0.0.1:7421", "server vooraf " + behind);
    return text;
  }
  std::string text = ReadAll(std::string(VOORAF_PROXY_CONFIGURATIONS) + "/nginx.conf");
  Replace(text, "listen 443", "listen " + here);
  Replace(text, "listen 80", "listen " + plain);
  Replace(text, "/etc/ssl/vooraf/fullchain.pem", folder + "/server.pem");
  Replace(text, "/etc/ssl/vooraf/key.pem", folder + "/server.key");
  Replace(text, "http://127.0.0.1:7421", "http://" + behind);
  std::string paths;
  for (const char* name : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
    paths += std::string(name) + "_temp_path " + folder + "/" + name + ";\n";
  }
  return "daemon off;\nmaster_process off;\npid " + folder + "/pid;\nerror_log stderr;\n" +
         "events { worker_connections 1024; }\nhttp {\naccess_log off;\n" + paths + text + "}\n";
}

void Proxy::Start(Kind kind) {
  const std::string configuration = (folder_ / "proxy.conf").string();
  std::vector<std::string> command;
  if (kind == Kind::kNginx) {
    command = {"/usr/sbin/nginx", "-p", folder_.string(), "-c", configuration, "-e", "stderr"};
  } else {
    command = {"/usr/sbin/haproxy", "-db", "-f", configuration};
  }
  const std::string log = (folder_ / "log").string();
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_ = fork();
  if (pid_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int out = open(log.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  // A program that is not ours tells nobody when it is ready.
  const auto deadline = std::chrono::steady_clock::now() + kStartPatience;
  while (!TakesConnections(port_)) {
    if (waitpid(pid_, nullptr, WNOHANG) == pid_ || std::chrono::steady_clock::now() > deadline) {
      throw std::runtime_error("the proxy did not start: " + ReadAll(log));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

}  // namespace vooraf::web
