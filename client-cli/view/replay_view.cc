#include "client-cli/view/replay_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "client-cli/text/local_time.h"
#include "client-cli/text/width.h"
#include "client-core/text.h"

namespace vooraf::cli {
namespace {

std::string Repeated(std::string_view text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

void DrawProgress(uint64_t seq, uint64_t last, Page* page) {
  const int width = page->width();
  const auto done =
      static_cast<int>(last == 0 ? 0 : std::min(seq, last) * static_cast<uint64_t>(width) / last);
  const bool utf8 = page->charset().utf8;
  page->Append({{Repeated(utf8 ? "━" : "=", done), Style::kStrong},
                {Repeated(utf8 ? "─" : "-", width - done), Style::kQuiet}});
}

std::string_view Sign(const client::Replay::State& state, const Charset& charset) {
  if (state.playing) return charset.utf8 ? "▶" : ">";
  return charset.utf8 ? "‖" : "||";
}

}  // namespace

size_t ChapterAt(const v1::GetTimelineResponse& timeline, uint64_t seq) {
  const auto& chapters = timeline.chapters();
  const auto next =
      std::upper_bound(chapters.begin(), chapters.end(), seq,
                       [](uint64_t at, const v1::Chapter& chapter) { return at < chapter.seq(); });
  if (next == chapters.begin()) return static_cast<size_t>(chapters.size());
  return static_cast<size_t>(next - chapters.begin()) - 1;
}

void DrawReplayBar(const Texts& texts, const v1::GetTimelineResponse& timeline,
                   const client::Replay::State& state, Page* page) {
  DrawProgress(state.seq, timeline.last_seq(), page);
  const size_t chapter = ChapterAt(timeline, state.seq);
  std::string where = fmt::format(
      "{} {}  {}  {}", Sign(state, page->charset()), texts(T::kReplaySpeedN, state.speed),
      LocalTime(state.moment.seconds()), texts(T::kReplayEvent, state.seq, timeline.last_seq()));
  if (chapter < static_cast<size_t>(timeline.chapters_size())) {
    where +=
        "  " + client::In(timeline.chapters(static_cast<int>(chapter)).title(), texts.language());
  }
  const auto shortened = [&](const std::string& text) {
    return Shorten(page->Clean(text), page->width(), page->charset().ellipsis());
  };
  page->Append({{shortened(where), Style::kStrong}});
  page->Append({{shortened(state.waiting ? texts(T::kLineLost) : texts(T::kReplayKeys)),
                 state.waiting ? Style::kWarning : Style::kQuiet}});
}

void DrawChapters(const Texts& texts, const v1::GetTimelineResponse& timeline, Page* page) {
  if (timeline.chapters().empty()) page->Text(texts(T::kNoChapters));
  for (const v1::Chapter& chapter : timeline.chapters()) {
    page->Text({{fmt::format("{:>7}  ", chapter.seq()), Style::kStrong},
                {LocalTime(chapter.time().seconds()) + "  ", Style::kQuiet},
                {client::In(chapter.title(), texts.language())}},
               /*indent=*/0, /*hanging=*/9);
  }
}

}  // namespace vooraf::cli
