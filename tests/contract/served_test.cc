// What the contract declares, a running server serves: its methods are tables by name, which no
// compiler compares with the contract.
#include <google/protobuf/descriptor.pb.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "tests/api/client.h"
#include "tests/api/server_process.h"

namespace vooraf::contract {
namespace {

TEST(Contract, EveryMethodIsServed) {
  google::protobuf::FileDescriptorSet contract;
  std::ifstream file(VOORAF_CURRENT_CONTRACT, std::ios::binary);
  ASSERT_TRUE(contract.ParseFromIstream(&file));
  api::ServerProcess server;
  server.Start();
  // Nobody in particular, with an empty request: whatever the answer, it is not "no such method".
  api::Client client(server.address());
  size_t methods = 0;
  for (const auto& proto : contract.file()) {
    for (const auto& service : proto.service()) {
      for (const auto& method : service.method()) {
        const std::string path = "/" + proto.package() + "." + service.name() + "/" + method.name();
        EXPECT_NE(client.CallBytes(path, "").error_code(), grpc::StatusCode::UNIMPLEMENTED) << path;
        ++methods;
      }
    }
  }
  EXPECT_GT(methods, 30u);
}

}  // namespace
}  // namespace vooraf::contract
