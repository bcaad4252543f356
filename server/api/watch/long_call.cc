#include "server/api/watch/long_call.h"

#include <utility>

#include "server/api/status.h"

namespace vooraf::api {

void LongCall::Await() {
  context_.AsyncNotifyWhenDone(&gone_);
  Request(&context_, &bytes_, &arrived_);
}

void LongCall::Arrived(bool ok) {
  if (!ok) return slots().Discard(*this);  // the server stops, and `gone_` never comes
  slots().AwaitOne();
  slots().queue().CallBegins();
  OperationBegins();  // until it has gone
  const grpc::ByteBuffer request = std::exchange(bytes_, {});
  Begin(request);
}

void LongCall::Refuse(const domain::Error& error) {
  if (std::exchange(over_, true)) return;
  FinishWith(ToStatus(error, LanguageOf(context_)), &finished_);
}

void LongCall::Finished(bool /*ok*/) { (void)OperationDone(); }

void LongCall::Gone(bool /*ok*/) {
  over_ = true;
  Left();
  (void)OperationDone();
}

bool LongCall::OperationDone() {
  if (--awaited_ > 0) return true;
  slots().queue().CallEnds();
  slots().Discard(*this);
  return false;
}

}  // namespace vooraf::api
