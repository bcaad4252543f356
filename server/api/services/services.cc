#include "server/api/services/services.h"

#include "server/api/services/health_service.h"

namespace vooraf::api {

std::vector<std::unique_ptr<RawService>> MakeServices(const std::atomic<bool>& serving) {
  std::vector<std::unique_ptr<RawService>> services;
  for (auto methods :
       {AgendaMethods, AmendmentMethods, AnswerMethods, AuthMethods, BallotMethods, FactsMethods,
        FloorMethods, ParticipantMethods, SessionMethods, SignalMethods, StatementMethods,
        TemplateMethods, ThemeMethods, WatchMethods}) {
    services.push_back(std::make_unique<RawService>(methods()));
  }
  services.push_back(std::make_unique<RawService>(HealthMethods(serving)));
  return services;
}

}  // namespace vooraf::api
