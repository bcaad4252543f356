#include "server/api/services/health_service.h"

#include <google/protobuf/unknown_field_set.h>

#include <memory>
#include <string>

#include "server/api/refusals.h"
#include "server/api/unary_call.h"

namespace vooraf::api {
namespace {

// grpc.health.v1.HealthCheckRequest { string service = 1; }
constexpr int kServiceField = 1;
// grpc.health.v1.HealthCheckResponse { ServingStatus status = 1; }, whole.
constexpr std::string_view kServing = "\x08\x01";
constexpr std::string_view kNotServing = "\x08\x02";

class HealthCall final : public UnaryCall {
 public:
  HealthCall(CallSlots& slots, const std::atomic<bool>& serving)
      : UnaryCall(slots, Who::kAnyone), serving_(serving) {}

 private:
  // The server is asked for as a whole (no name) or by the name of one of its services.
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    grpc::Slice slice;
    google::protobuf::UnknownFieldSet fields;
    if (!bytes.DumpToSingleSlice(&slice).ok() ||
        !fields.ParseFromArray(slice.begin(), static_cast<int>(slice.size()))) {
      return domain::Refuse(kRequestMalformed, {{"message", "grpc.health.v1.HealthCheckRequest"}});
    }
    for (int i = 0; i < fields.field_count(); ++i) {
      const auto& field = fields.field(i);
      if (field.number() != kServiceField ||
          field.type() != google::protobuf::UnknownField::TYPE_LENGTH_DELIMITED) {
        continue;
      }
      if (!field.length_delimited().empty() &&
          !field.length_delimited().starts_with("vooraf.v1.")) {
        return domain::Refuse(kServiceUnknown);
      }
    }
    return {};
  }

  void Serve() override {
    const grpc::Slice slice(std::string(serving_ ? kServing : kNotServing));
    Finish(grpc::ByteBuffer(&slice, 1));
  }

  const std::atomic<bool>& serving_;
};

}  // namespace

std::vector<Method> HealthMethods(const std::atomic<bool>& serving) {
  return {{.path = "/grpc.health.v1.Health/Check", .make = [&serving](CallSlots& slots) {
             return std::make_unique<HealthCall>(slots, serving);
           }}};
}

}  // namespace vooraf::api
