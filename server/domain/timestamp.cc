#include "server/domain/timestamp.h"

namespace vooraf::domain {

using std::chrono::microseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

void SetTimestamp(Time time, google::protobuf::Timestamp* timestamp) {
  const microseconds since_epoch = time.time_since_epoch();
  const auto whole = std::chrono::floor<seconds>(since_epoch);
  timestamp->set_seconds(whole.count());
  timestamp->set_nanos(static_cast<int32_t>(nanoseconds(since_epoch - whole).count()));
}

Time TimeOf(const google::protobuf::Timestamp& timestamp) {
  return Time(seconds(timestamp.seconds()) +
              std::chrono::duration_cast<microseconds>(nanoseconds(timestamp.nanos())));
}

}  // namespace vooraf::domain
