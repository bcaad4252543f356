// What the commands share that list what belongs to an item.
#pragma once

#include <string>
#include <string_view>

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {

// Draws the item's things by `draw(context, item, page)`, and gives those that `of(session,
// number)` finds as JSON under `key`.
template <class Draw, class Of>
Result<void> ListOfItem(App& app, const std::string& typed, std::string_view key, Draw draw,
                        Of of) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  Page page = app.out().NewPage();
  draw(app.ContextOf(*seen->snapshot), **item, &page);
  app.out().Print(page);
  boost::json::array all;
  for (const auto* one : of(*seen->snapshot, (*item)->item().item())) all.push_back(ToJson(*one));
  app.out().Json({{key, all}});
  return {};
}

}  // namespace vooraf::cli
