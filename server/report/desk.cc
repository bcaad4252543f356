#include "server/report/desk.h"

#include <memory>
#include <utility>

namespace vooraf::report {

domain::Result<void> Desk::Write(Source source, Options options,
                                 std::function<void(std::vector<File>)> reply) {
  if (waiting_.fetch_add(1) >= kReportsWaitingMax) {
    waiting_.fetch_sub(1);
    return domain::Refuse(kReportsBusy);
  }
  // Tasks are copied on their way, and a source may be large.
  auto shared = std::make_shared<const Source>(std::move(source));
  thread_([this, shared = std::move(shared), options = std::move(options),
           reply = std::move(reply)]() mutable {
    std::vector<File> files = report::Write(*shared, options);
    shared.reset();
    waiting_.fetch_sub(1);
    reply(std::move(files));
  });
  return {};
}

}  // namespace vooraf::report
