#include "server/api/watch/watch_desk.h"

#include <optional>
#include <utility>

#include "server/api/status.h"
#include "server/api/watch/admission.h"
#include "server/api/watch/watch_request.h"
#include "server/auth/sign_ins.h"
#include "server/live/refusals.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::api {

void OutsideWatcher::End(const domain::Error& error) { EndWith(ToStatus(error, language_)); }

WatchDesk::WatchDesk(const Backends& backends, std::shared_ptr<live::Executor> executor,
                     const FanOutSettings& settings)
    : backends_(backends),
      executor_(std::move(executor)),
      fan_out_(*executor_, settings, [&sign_ins = backends.sign_ins](const domain::Hash& token) {
        return sign_ins.Holds(token);
      }) {}

void WatchDesk::Open(std::shared_ptr<OutsideWatcher> watcher, const Asked& asked) {
  watcher->language_ = ChooseLanguage(asked.accept_language);
  auto wanted = ReadWatchRequest<v1::WatchSessionRequest>(asked.request);
  if (!wanted) return watcher->End(wanted.error());

  const uint64_t question = ++last_question_;
  watcher->asking_ = question;
  asking_.emplace(question, std::move(watcher));
  std::optional<std::string_view> authorization;
  if (!asked.authorization.empty()) authorization = asked.authorization;
  // Other threads are given the question's number and not the watcher, which is this thread's.
  Admit(backends_, authorization, {wanted->session()},
        [this, question, since = wanted->since()](domain::Result<Admission> admission) {
          executor_->Post([this, question, since, admission = std::move(admission)]() mutable {
            Answered(question, std::move(admission), since);
          });
        });
}

void WatchDesk::Answered(uint64_t question, domain::Result<Admission> admission,
                         const v1::Revision& since) {
  auto asking = asking_.extract(question);
  if (asking.empty()) return;  // has gone meanwhile
  OutsideWatcher& watcher = *asking.mapped();
  watcher.asking_ = 0;
  if (!admission) return watcher.End(admission.error());
  fan_out_.Add(watcher, {.subscription = std::move(admission->subscription),
                         .since = since,
                         .sign_in = admission->sign_in});
}

void WatchDesk::Leave(OutsideWatcher& watcher) {
  fan_out_.Remove(watcher);
  if (const uint64_t question = std::exchange(watcher.asking_, 0)) asking_.erase(question);
}

void WatchDesk::EndAll() {
  const domain::Error stopping{&live::kServerStopping, {}};
  fan_out_.EndAll(stopping);
  for (auto& [question, watcher] : std::exchange(asking_, {})) {
    watcher->asking_ = 0;
    watcher->End(stopping);
  }
}

}  // namespace vooraf::api
