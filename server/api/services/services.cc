#include "server/api/services/services.h"

#include <utility>

#include "server/api/services/health_service.h"

namespace vooraf::api {
namespace {

// Slots on each queue for what few people do at a time, where gRPC has to know it all the same.
constexpr size_t kFewSlots = 4;

// REQUIRES: the methods are of one service.
void Add(std::vector<Method> methods, bool all_known, Services& services) {
  std::vector<Method> known;
  for (Method& method : methods) {
    if (all_known && method.slots == 0) method.slots = kFewSlots;
    (method.slots > 0 ? known : services.others).push_back(std::move(method));
  }
  if (known.empty()) return;
  services.known.push_back(std::make_unique<RawService>(std::move(known)));
}

}  // namespace

Services MakeServices(const std::atomic<bool>& serving, bool all_known) {
  Services services;
  for (auto methods : {AgendaMethods, AmendmentMethods, AnswerMethods, AuthMethods, BallotMethods,
                       FactsMethods, FloorMethods, FollowUpMethods, LogMethods, ParticipantMethods,
                       RecordMethods, ReplayMethods, ReportMethods, SessionMethods, SignalMethods,
                       StatementMethods, TemplateMethods, ThemeMethods, WatchMethods}) {
    Add(methods(), all_known, services);
  }
  Add(HealthMethods(serving), all_known, services);
  return services;
}

}  // namespace vooraf::api
