// A replay on the whole terminal, driven by keys.
//
// Thread contract: one thread.
#pragma once

#include "client-cli/app.h"
#include "client-core/replay.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::cli {

// Shows the session from where `start` begins until whoever watches stops it; playing, unless the
// speed of `start` is 0. The last state stays behind on the ordinary screen.
Result<void> ShowReplay(App& app, client::OpenReplay open, const v1::ReplaySessionRequest& start,
                        const v1::GetTimelineResponse& timeline);

// The session as it was at that moment.
void DrawPast(App& app, const client::SessionSnapshot& session,
              const google::protobuf::Timestamp& moment, client::StreamState line, Page* page);

}  // namespace vooraf::cli
