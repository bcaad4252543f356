// Whether this version understands all of a stored message. Protobuf reads what a newer version
// has added without complaint: as unknown fields, as a oneof that seems unset, as an enum value
// without a name. A fold that passed over any of these would show a session that never was.
//
// Thread contract: any thread.
#pragma once

#include <google/protobuf/message.h>

namespace vooraf::store {

// False if, at any depth, there is an unknown field, an unset oneof or an unnamed enum value.
bool FullyKnown(const google::protobuf::Message& message);

}  // namespace vooraf::store
