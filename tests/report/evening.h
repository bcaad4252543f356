// An evening to report on: played from a script by the rules of the core, with the template avond.
// The neighbourhood and all that is said in it are invented.
#pragma once

#include "server/report/report.h"
#include "tests/domain/scene.h"

namespace vooraf::report::testing {

// Carries out a script: a line `who: Request { fields }` each, as textproto; lines that begin with
// # are remarks, `later 90` lets so many minutes pass. Throws where a line is refused.
void PlayScript(domain::testing::Scene& scene, const std::string& script);

// The evening in evening.txt, closed and followed up.
domain::testing::Scene PlayEvening();

// What a report of the session is made of, with a session id, fingerprint and version that stay the
// same.
Source SourceOf(const domain::Session& session);

}  // namespace vooraf::report::testing
