// Connections to a server under test.
#pragma once

#include <grpcpp/grpcpp.h>
#include <grpcpp/support/byte_buffer.h>

#include <memory>
#include <string>
#include <vector>

namespace vooraf::bench {

// Each channel is a TCP connection of its own.
std::vector<std::shared_ptr<grpc::Channel>> MakeChannels(const std::string& target, size_t count);

grpc::ByteBuffer ToBuffer(const std::string& bytes);
std::string ToString(const grpc::ByteBuffer& buffer);

}  // namespace vooraf::bench
