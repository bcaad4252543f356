// Whether a contract can still be spoken with, and its logs read, by what was built for an older
// one.
#pragma once

#include <google/protobuf/descriptor.pb.h>

#include <string>
#include <vector>

namespace vooraf::contract {

// What an older reader, writer or stored log would stumble over, one sentence each: messages,
// fields, enum values and methods that are gone, or that mean something else than before. Additions
// are never among them. Names count, too: templates and `--json` use them.
std::vector<std::string> Breaks(const google::protobuf::FileDescriptorSet& released,
                                const google::protobuf::FileDescriptorSet& current);

}  // namespace vooraf::contract
