// What a report is made of: what everyone in the session is shown at that moment, the signals, and
// the log's fingerprint. Nothing else of the session reaches a report, so it can tell nothing that
// the hall was not told (I rules of docs/SPEC.md): no single answer, no name, no word that a
// facilitator did not release.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/domain/session.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::report {

struct Source {
  std::string session;              // its id
  std::vector<v1::Entity> shown;    // to everyone
  std::vector<v1::Entity> signals;  // which facilitators saw
  // Of the log up to the last event that is in it.
  uint64_t seq = 0;
  domain::Hash hash{};
  std::string version;  // of the program
};

// All but the session's id, the hash and the version, which the fold does not know.
Source Look(const domain::Session& session);

}  // namespace vooraf::report
