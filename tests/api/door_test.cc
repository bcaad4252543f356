// How the server is reached: TLS, health checks, reflection.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/api/client.h"
#include "tests/api/server_process.h"
#include "vooraf/v1/session_service.pb.h"

namespace vooraf::api {
namespace {

class Tls : public ::testing::Test {
 protected:
  Tls() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-tls-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    const std::string command = std::string(VOORAF_MAKE_CERTIFICATES) + " " + folder_.string();
    if (std::system(command.c_str()) != 0) throw std::runtime_error("cannot make certificates");
  }
  ~Tls() override { std::filesystem::remove_all(folder_); }

  std::string File(const std::string& name) const { return (folder_ / name).string(); }
  std::string Pem(const std::string& name) const {
    std::ifstream stream(folder_ / name);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  }

  // What a client with this certificate (if any) gets from FindSession.
  grpc::StatusCode Ask(const ServerProcess& server, const std::string& who) {
    grpc::SslCredentialsOptions options{.pem_root_certs = Pem("ca.pem")};
    if (!who.empty()) {
      options.pem_private_key = Pem(who + ".key");
      options.pem_cert_chain = Pem(who + ".pem");
    }
    return Ask(server, grpc::SslCredentials(options));
  }
  grpc::StatusCode Ask(const ServerProcess& server,
                       const std::shared_ptr<grpc::ChannelCredentials>& credentials) {
    Client client(server.address(), credentials);
    client.set_deadline(std::chrono::milliseconds(1'500));
    v1::FindSessionRequest request;
    request.set_join_code("ABCD2345");
    return client.Call("SessionService/FindSession", request).error_code();
  }

  std::filesystem::path folder_;
};

TEST_F(Tls, ServesWhoTrustsItsCertificate) {
  ServerProcess server({"--tls-cert", File("server.pem"), "--tls-key", File("server.key")});
  server.Start();
  EXPECT_EQ(Ask(server, ""), grpc::StatusCode::NOT_FOUND);
  EXPECT_NE(Ask(server, grpc::InsecureChannelCredentials()), grpc::StatusCode::NOT_FOUND);
}

TEST_F(Tls, MutualTlsServesOnlyClientsOfItsAuthority) {
  ServerProcess server({"--tls-cert", File("server.pem"), "--tls-key", File("server.key"),
                        "--tls-client-ca", File("ca.pem")});
  server.Start();
  EXPECT_EQ(Ask(server, "client"), grpc::StatusCode::NOT_FOUND);
  EXPECT_NE(Ask(server, ""), grpc::StatusCode::NOT_FOUND);
  EXPECT_NE(Ask(server, "stranger"), grpc::StatusCode::NOT_FOUND);
}

TEST_F(Tls, AKeyThatIsNotTheCertificatesIsSaidSo) {
  ServerProcess server({"--tls-cert", File("server.pem"), "--tls-key", File("client.key")});
  EXPECT_EQ(server.StartToFail(), 1);
  EXPECT_NE(server.Written().find("the key the certificate's own"), std::string::npos)
      << server.Written();
}

TEST_F(Tls, FilesThatAreNotThereAreNamed) {
  ServerProcess server({"--tls-cert", File("server.pem"), "--tls-key", File("none.key")});
  EXPECT_EQ(server.StartToFail(), 1);
  EXPECT_NE(server.Written().find("none.key cannot be read"), std::string::npos);
}

// grpc.health.v1.HealthCheckResponse with status = SERVING (1).
constexpr char kServing[] = "\x08\x01";

TEST(Health, IsServing) {
  ServerProcess server;
  server.Start();
  Client client(server.address());
  std::string response;
  ASSERT_TRUE(client.CallBytes("/grpc.health.v1.Health/Check", "", &response).ok());
  EXPECT_EQ(response, kServing);
  const std::string one_service = "\x0a\x18vooraf.v1.SessionService";
  EXPECT_TRUE(client.CallBytes("/grpc.health.v1.Health/Check", one_service, &response).ok());
  EXPECT_EQ(client.CallBytes("/grpc.health.v1.Health/Check", "\x0a\x05other").error_code(),
            grpc::StatusCode::NOT_FOUND);
}

// A grpc.reflection.v1alpha.ServerReflectionRequest with list_services = "".
constexpr char kListServices[] = "\x3a\x00";
constexpr char kReflection[] = "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo";

TEST(Reflection, IsOffUnlessAskedFor) {
  ServerProcess server;
  server.Start();
  Client client(server.address());
  EXPECT_EQ(client.CallBytes(kReflection, std::string(kListServices, 2)).error_code(),
            grpc::StatusCode::UNIMPLEMENTED);
}

TEST(Reflection, NamesEveryService) {
  ServerProcess server({"--reflection"});
  server.Start();
  Client client(server.address());
  std::string response;
  const grpc::Status status =
      client.CallBytes(kReflection, std::string(kListServices, 2), &response);
  ASSERT_TRUE(status.ok()) << status.error_message();
  for (const char* service :
       {"AgendaService", "AnswerService", "AuthService", "BallotService", "ParticipantService",
        "SessionService", "StatementService", "TemplateService", "WatchService"}) {
    EXPECT_NE(response.find(std::string("vooraf.v1.") + service), std::string::npos) << service;
  }
}

}  // namespace
}  // namespace vooraf::api
