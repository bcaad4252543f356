#include "client-cli/view/theme_view.h"

#include <fmt/format.h>

namespace vooraf::cli {
namespace {

constexpr int kIndent = 4;
constexpr int kHanging = 6;

void DrawCounts(const ViewContext& context, const type::v1::ThemeCounts& counts, bool name_round,
                Page* page) {
  std::string line;
  const auto append = [&](const std::string& piece) {
    if (!line.empty()) line += ", ";
    line += piece;
  };
  if (name_round) append(context.texts(T::kRoundN, counts.round()));
  const std::string aspect = AspectName(context, counts.aspect());
  if (!aspect.empty()) append(aspect);
  if (counts.partition().too_few()) append(context.texts(T::kThemeTooFew));
  for (int i = 0; i < counts.parts_size() && i < counts.partition().parts_size(); ++i) {
    append(context.texts(T::kThemeCountOf, PartName(context, counts.partition().parts(i)),
                         counts.parts(i).count()));
  }
  page->Text(line, Style::kPlain, kIndent, kHanging);
}

void DrawTexts(const ViewContext& context, const v1::ThemeView& theme, Page* page) {
  std::string numbers;
  for (const auto& text : theme.texts()) {
    if (!numbers.empty()) numbers += ", ";
    numbers += std::to_string(text.reason());
    if (text.round() > 1) numbers += fmt::format(" ({})", context.texts(T::kRoundN, text.round()));
  }
  if (numbers.empty()) return;
  page->Text(context.texts(T::kThemeTexts, numbers), Style::kQuiet, kIndent, kHanging);
}

}  // namespace

void DrawThemes(const ViewContext& context, const v1::ItemView& item, Page* page) {
  const auto themes = context.session.Themes(item.item().item());
  if (themes.empty()) return;
  page->Text(context.texts(T::kThemes), Style::kTitle);
  for (const auto* theme : themes) {
    const std::string name = theme->erased() ? context.texts(T::kErased) : theme->name();
    page->Text({{fmt::format("{:>2}. ", theme->theme())}, {name, Style::kStrong}}, 0, kIndent);
    for (const auto& counts : theme->counts()) {
      DrawCounts(context, counts, item.rounds() > 1, page);
    }
    DrawTexts(context, *theme, page);
  }
  page->Blank();
}

}  // namespace vooraf::cli
