// The services of vooraf.v1, as tables of their methods: a file per noun.
// Thread contract: free functions, any thread.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "server/api/raw_service.h"

namespace vooraf::api {

std::vector<Method> AgendaMethods();
std::vector<Method> AmendmentMethods();
std::vector<Method> AnswerMethods();
std::vector<Method> AuthMethods();
std::vector<Method> BallotMethods();
std::vector<Method> FactsMethods();
std::vector<Method> FloorMethods();
std::vector<Method> ParticipantMethods();
std::vector<Method> SessionMethods();
std::vector<Method> SignalMethods();
std::vector<Method> StatementMethods();
std::vector<Method> TemplateMethods();
std::vector<Method> ThemeMethods();
std::vector<Method> WatchMethods();

// All of them, and gRPC's health checks, which say whether the server is `serving`.
std::vector<std::unique_ptr<RawService>> MakeServices(const std::atomic<bool>& serving);

// Slots on each queue for what many people do at the same moment.
inline constexpr size_t kCrowdSlots = 128;

}  // namespace vooraf::api
