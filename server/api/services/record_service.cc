// What is kept of people and sessions, and erasing it.
#include "vooraf/v1/record_service.pb.h"

#include <optional>

#include "server/api/command_call.h"
#include "server/api/services/services.h"
#include "server/live/replay/replays.h"

namespace vooraf::api {
namespace {

class ExportPersonCall final : public TypedCall<v1::ExportPersonRequest, v1::ExportPersonResponse> {
 public:
  explicit ExportPersonCall(CallSlots& slots) : TypedCall(slots, Who::kSomeone) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall::Read(bytes); !read) return read;
    return CheckSessionId(request_.session());
  }

  void Serve() override {
    backends().replays.ExportPerson({request_.session()}, identity().caller,
                                    {request_.participant()},
                                    Keep(records_, &ExportPersonCall::Answer));
  }

  void Answer() {
    if (!*records_) return Finish(records_->error());
    Finish(**records_);
    records_.reset();  // may be large, and the call is used again
  }

  std::optional<domain::Result<v1::ExportPersonResponse>> records_;
};

}  // namespace

std::vector<Method> RecordMethods() {
  constexpr auto kService = "RecordService";
  return {
      Calls<ExportPersonCall, v1::ExportPersonRequest>(kService),
      Command<v1::ErasePersonRequest, v1::ErasePersonResponse>(kService),
      Command<v1::EraseTextRequest, v1::EraseTextResponse>(kService),
      Command<v1::EraseSessionRequest, v1::EraseSessionResponse>(kService),
  };
}

}  // namespace vooraf::api
