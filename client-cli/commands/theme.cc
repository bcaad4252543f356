// Themes: made, named, filled.

#include "client-cli/arguments.h"
#include "client-cli/commands/list.h"
#include "client-cli/view/theme_view.h"

namespace vooraf::cli {
namespace {

Result<void> Add(App& app, const std::string& typed, const std::string& name) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  v1::AddThemeRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  request.set_name(TextOrInput(name));
  const std::string given = request.name();
  const auto response = app.Do(client::kAddTheme, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kThemeAdded, response->theme(), given));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Rename(App& app, uint32_t theme, const std::string& name) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::RenameThemeRequest request;
  request.set_session(*session);
  request.set_theme(theme);
  request.set_name(TextOrInput(name));
  const std::string given = request.name();
  const auto response = app.Do(client::kRenameTheme, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kThemeRenamed, theme, given));
  app.out().Json(WithSession(*response, *session));
  return {};
}

// A theme of the item by number or name; 0 for "none".
Result<uint32_t> ChooseTheme(const client::SessionSnapshot& session, uint32_t item,
                             const std::string& typed) {
  if (typed == "none" || typed == "geen") return 0u;
  std::vector<Candidate> candidates;
  for (const auto* theme : session.Themes(item)) {
    candidates.push_back({theme->theme(), "", {theme->name()}});
  }
  return Choose(typed, candidates);
}

struct SortOptions {
  std::string item;
  std::string theme;
  std::vector<uint32_t> texts;
  uint32_t round = 0;
};

Result<void> Sort(App& app, const SortOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, o.item);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const auto theme = ChooseTheme(*seen->snapshot, number, o.theme);
  if (!theme) return tl::unexpected(theme.error());
  v1::SortTextsRequest request;
  request.set_session(seen->session);
  request.set_item(number);
  request.set_round(o.round != 0 ? o.round : (*item)->rounds());
  request.mutable_reasons()->Add(o.texts.begin(), o.texts.end());
  request.set_theme(*theme);
  const auto response = app.Do(client::kSortTexts, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(*theme == 0 ? app.texts()(T::kTextsUnsorted, o.texts.size())
                            : app.texts()(T::kTextsSorted, *theme, o.texts.size()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> List(App& app, const std::string& typed) {
  const auto draw = [](const ViewContext& context, const v1::ItemView& item, Page* page) {
    DrawThemes(context, item, page);
    if (context.session.Themes(item.item().item()).empty()) page->Text(context.texts(T::kNoThemes));
  };
  return ListOfItem(app, typed, "themes", draw,
                    [](const auto& session, uint32_t item) { return session.Themes(item); });
}

}  // namespace

void AddThemeCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("theme", T::kHelpTheme);
  struct Options {
    std::string item;
    std::string name;
    uint32_t theme = 0;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "add", T::kHelpThemeAdd, T::kExamplesThemeAdd,
                                 [&app, o] { return Add(app, o->item, o->name); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("NAME", o->name, tree.Text(T::kArgThemeName))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "rename", T::kHelpThemeRename, T::kExamplesThemeRename,
                                 [&app, o] { return Rename(app, o->theme, o->name); });
    command->add_option("THEME", o->theme, tree.Text(T::kArgThemeNumber))->required();
    command->add_option("NAME", o->name, tree.Text(T::kArgThemeName))->required();
  }
  {
    auto o = std::make_shared<SortOptions>();
    auto* command = tree.Command(noun, "sort", T::kHelpThemeSort, T::kExamplesThemeSort,
                                 [&app, o] { return Sort(app, *o); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("THEME", o->theme, tree.Text(T::kArgThemeOrNone))->required();
    command->add_option("NUMBER", o->texts, tree.Text(T::kArgTextNumber))->required();
    command->add_option("--round", o->round, tree.Text(T::kArgRound));
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "list", T::kHelpThemeList, T::kExamplesThemeList,
                               [&app, o] { return List(app, o->item); });
  command->add_option("ITEM", o->item, tree.Text(T::kArgItemOrCurrent));
}

}  // namespace vooraf::cli
