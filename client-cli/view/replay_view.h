// A replay besides the session itself: where it stands, and its chapters.
#pragma once

#include <cstddef>
#include <cstdint>

#include "client-cli/texts.h"
#include "client-cli/view/page.h"
#include "client-core/replay.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::cli {

// The chapter that the event belongs to, by its place in the list; none before the first: the
// list's size.
size_t ChapterAt(const v1::GetTimelineResponse& timeline, uint64_t seq);

// Three lines to stand under the session: how far it is, what is shown and which keys there are.
void DrawReplayBar(const Texts& texts, const v1::GetTimelineResponse& timeline,
                   const client::Replay::State& state, Page* page);

// A line for each.
void DrawChapters(const Texts& texts, const v1::GetTimelineResponse& timeline, Page* page);

}  // namespace vooraf::cli
