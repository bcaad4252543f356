// Times as the log and the API carry them.
#pragma once

#include "google/protobuf/timestamp.pb.h"
#include "server/domain/ids.h"

namespace vooraf::domain {

void SetTimestamp(Time time, google::protobuf::Timestamp* timestamp);
Time TimeOf(const google::protobuf::Timestamp& timestamp);

}  // namespace vooraf::domain
