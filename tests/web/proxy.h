// A reverse proxy that does TLS in front of a server: nginx or haproxy, run with the configuration
// that stands in deploy/proxy, on a port of its own and with a certificate made for the test.
//
// Thread contract: one thread.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace vooraf::web {

class Proxy {
 public:
  enum class Kind { kNginx, kHaproxy };

  // Takes connections once this returns; throws std::runtime_error, with what it wrote, if it ends
  // instead.
  Proxy(Kind kind, int web_port);
  ~Proxy();
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;

  int port() const { return port_; }
  // The authority that its certificate is of, as a PEM file.
  std::string authority() const { return (folder_ / "ca.pem").string(); }

 private:
  std::string Configuration(Kind kind, int web_port) const;
  void Start(Kind kind);

  std::filesystem::path folder_;
  int port_ = 0;
  pid_t pid_ = -1;
};

}  // namespace vooraf::web
