#include "server/live/replay/timeline.h"

#include <algorithm>
#include <utility>

#include "server/domain/chapters.h"
#include "server/domain/timestamp.h"

namespace vooraf::live {

domain::Result<bool> Timeline::GoOn() {
  const uint64_t last = std::min(fold_.seq + kTimelineChunkEvents, last_seq_);
  const auto read = log_.ReadUntil(session_, fold_.seq, last,
                                   [this](domain::StoredEvent&& event) { Add(event); });
  if (!read) return tl::unexpected(read.error());
  if (last < last_seq_) return false;
  response_.set_last_seq(fold_.seq);
  domain::SetTimestamp(fold_.time, response_.mutable_last_time());
  return true;
}

void Timeline::Add(const domain::StoredEvent& event) {
  domain::Evolve(fold_, event);
  if (event.seq == 1) domain::SetTimestamp(event.time, response_.mutable_first_time());
  auto chapter = domain::ChapterAt(fold_, event);
  if (!chapter || response_.chapters_size() == kChaptersMax) return;
  if (chapter->kind() == v1::CHAPTER_KIND_TURN && ++turns_ > kTurnChaptersMax) return;
  *response_.add_chapters() = std::move(*chapter);
}

}  // namespace vooraf::live
