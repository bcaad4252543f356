// The services of vooraf.v1, as tables of their methods: a file per noun.
// Thread contract: free functions, any thread.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "server/api/call_slots.h"
#include "server/api/raw_service.h"

namespace vooraf::api {

std::vector<Method> AgendaMethods();
std::vector<Method> AmendmentMethods();
std::vector<Method> AnswerMethods();
std::vector<Method> AuthMethods();
std::vector<Method> BallotMethods();
std::vector<Method> FactsMethods();
std::vector<Method> FloorMethods();
std::vector<Method> FollowUpMethods();
std::vector<Method> LogMethods();
std::vector<Method> ParticipantMethods();
std::vector<Method> RecordMethods();
std::vector<Method> ReportMethods();
std::vector<Method> ReplayMethods();
std::vector<Method> SessionMethods();
std::vector<Method> SignalMethods();
std::vector<Method> StatementMethods();
std::vector<Method> TemplateMethods();
std::vector<Method> ThemeMethods();
std::vector<Method> WatchMethods();

// All methods, by the way their callers come in.
struct Services {
  std::vector<std::unique_ptr<RawService>> known;  // to gRPC, by name
  std::vector<Method> others;
};

// All of them, and gRPC's health checks, which say whether the server is `serving`. With
// `all_known` gRPC knows every method, as its reflection needs.
Services MakeServices(const std::atomic<bool>& serving, bool all_known);

// Slots on each queue for what many people do at the same moment.
inline constexpr size_t kCrowdSlots = 128;

}  // namespace vooraf::api
