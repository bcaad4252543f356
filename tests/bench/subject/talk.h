// A talk played on the rules alone, without a server around them, and what work on it costs.
//
// Thread contract: one thread.
#pragma once

#include <ctime>
#include <string>
#include <vector>

#include "tests/bench/measure/process.h"
#include "tests/domain/scene.h"

namespace vooraf::bench {

inline constexpr char kFatima[] = "Fatima";

// Processor time of this thread, so that what else runs on the machine weighs little.
inline double CpuMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

template <class Work>
double CpuMsOf(Work work) {
  const double start = CpuMs();
  work();
  return CpuMs() - start;
}

// The name of the participant with this number, from 0.
std::string Person(size_t number);

template <class Request>
std::vector<domain::StoredEvent> Do(domain::testing::Scene& scene, const std::string& who,
                                    const Request& request) {
  auto events = scene.Do(who, request);
  if (!events) throw BenchError(events.error().Message("en"));
  return *std::move(events);
}

// A live talk by the template "avond" with so many people, a third of them residents.
void StartTalk(domain::testing::Scene& scene, size_t people);
std::vector<type::v1::AgendaItem> ItemsOf(const domain::testing::Scene& scene);
// Everybody answers all questions of the agenda, which are revealed.
void AskQuestions(domain::testing::Scene& scene, size_t people);
// The first so many people rate every statement of a new item, whose number it returns; the round
// stays open.
uint32_t RateStatements(domain::testing::Scene& scene, size_t people, size_t statements);

}  // namespace vooraf::bench
