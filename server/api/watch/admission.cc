#include "server/api/watch/admission.h"

#include <utility>

#include "server/api/caller.h"

namespace vooraf::api {

void Admit(const Backends& backends, std::optional<std::string_view> authorization,
           const domain::SessionId& session, std::function<void(domain::Result<Admission>)> done) {
  Identify(authorization, Who::kSomeone, backends.sign_ins,
           [&sessions = backends.sessions, session,
            done = std::move(done)](domain::Result<Identity> identity) {
             if (!identity) return done(domain::Propagate(identity));
             sessions.Watch(session, identity->caller,
                            [sign_in = identity->credentials.facilitator,
                             done](domain::Result<live::Subscription> subscription) {
                              if (!subscription) return done(domain::Propagate(subscription));
                              done(Admission{std::move(*subscription), sign_in});
                            });
           });
}

}  // namespace vooraf::api
