// Events and refusals as a facilitator would read them in minutes.
#pragma once

#include <string>

#include "server/domain/event.h"
#include "server/domain/session.h"
#include "tests/domain/scene.h"

namespace vooraf::transcripts {

// One event, on one line or more, with people by name and results as tables.
std::string Describe(const domain::testing::Scene& scene, const domain::StoredEvent& event);

// A message in the text format, on one line.
std::string OneLine(const google::protobuf::Message& message);
// An entity in the same.
std::string Describe(const v1::Entity& entity);

}  // namespace vooraf::transcripts
