#include "server/api/services/services.h"

namespace vooraf::api {

std::vector<std::unique_ptr<RawService>> MakeServices() {
  std::vector<std::unique_ptr<RawService>> services;
  for (auto methods : {AgendaMethods, AnswerMethods, AuthMethods, BallotMethods, ParticipantMethods,
                       SessionMethods, StatementMethods, TemplateMethods, WatchMethods}) {
    services.push_back(std::make_unique<RawService>(methods()));
  }
  return services;
}

}  // namespace vooraf::api
