// Themes. Facilitators see a theme from its making; everyone sees it while a text that has been
// released stands under it, with those texts alone. Its counts are of people in the parts of the
// round's own display partition, released or not; where all together are too few there are none.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

// Counts the texts of one aspect of a round, unless there are none.
void AddCounts(const Round& round, const type::v1::AspectResult& result, ThemeNumber theme,
               v1::ThemeView& view) {
  type::v1::ThemeCounts counts;
  counts.set_round(round.number);
  counts.set_aspect(result.aspect());
  *counts.mutable_partition() = result.partition();
  const bool too_few = result.partition().too_few();
  for (const auto& part : result.partition().parts()) {
    if (!too_few) counts.add_parts()->set_part(part.part());
  }
  bool any = false;
  for (const ReasonShown& reason : round.reasons) {
    if (reason.theme != theme || reason.aspect != result.aspect()) continue;
    any = true;
    if (reason.part == 0) continue;
    auto& counted = *counts.mutable_parts(static_cast<int>(reason.part) - 1);
    counted.set_count(counted.count() + 1);
    counts.set_everyone(counts.everyone() + 1);
  }
  if (any) *view.add_counts() = std::move(counts);
}

void AddTexts(const Round& round, Audience audience, ThemeNumber theme, v1::ThemeView& view) {
  uint32_t number = 0;
  for (const ReasonShown& reason : round.reasons) {
    ++number;
    if (reason.theme != theme) continue;
    if (!reason.released && audience != Audience::kFacilitators) continue;
    auto& text = *view.add_texts();
    text.set_round(round.number);
    text.set_reason(number);
  }
}

}  // namespace

std::optional<v1::Entity> RenderTheme(const Session& session, Audience audience,
                                      ThemeNumber theme) {
  const Theme* found = session.Find(theme);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::ThemeView& view = *entity.mutable_theme();
  view.set_theme(theme.value);
  view.set_item(found->item.value);
  view.set_name(found->name);
  view.set_erased(found->erased);
  for (const Round& round : session.Find(found->item)->rounds) {
    for (const auto& result : round.result.aspects()) {
      AddCounts(round, result, theme, view);
    }
    AddTexts(round, audience, theme, view);
  }
  if (view.texts().empty() && audience != Audience::kFacilitators) return std::nullopt;
  return entity;
}

}  // namespace vooraf::domain::view
