// Themes into which facilitators sort reasons and open texts. Rules: docs/SPEC.md, O.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

tl::unexpected<Error> ThemeUnknown(uint32_t theme) {
  return Refuse(kThemeUnknown, {{"theme", std::to_string(theme)}});
}

// Ascending, each once.
std::vector<uint32_t> Sorted(const google::protobuf::RepeatedField<uint32_t>& numbers) {
  std::vector<uint32_t> sorted(numbers.begin(), numbers.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::AddThemeRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto item = FindItem(session, request.item());
  if (!item) return Propagate(item);
  const std::string number = std::to_string(request.item());
  if (!(*item)->definition.has_question()) return Refuse(kNotAQuestion, {{"item", number}});
  if ((*item)->LastRevealed() == nullptr) return Refuse(kNotRevealed, {{"item", number}});
  if (auto ok = CheckRequired(request.name(), kThemeNameCharsMax, "name"); !ok) {
    return Propagate(ok);
  }
  const auto own = std::count_if(session.themes.begin(), session.themes.end(),
                                 [&](const Theme& t) { return t.item.value == request.item(); });
  if (static_cast<size_t>(own) >= kThemesPerItemMax) {
    return RefuseLimit(kThemesPerItemMax, "themes", "thema's");
  }
  const auto theme = static_cast<uint32_t>(session.themes.size()) + 1;
  NewEvent added;
  added.event.mutable_theme_added()->set_theme(theme);
  added.event.mutable_theme_added()->set_item(request.item());
  added.content.emplace().set_text(request.name());
  return Decided(std::move(added), theme);
}

void Apply(Session& session, const log::v1::ThemeAdded& event, const StoredEvent& stored) {
  Theme& theme = session.themes.emplace_back();
  theme.item = {event.item()};
  if (stored.content) theme.name = stored.content->text();
  theme.erased = stored.content_erased;
}

Result<Decision> Decide(const Session& session, const v1::RenameThemeRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  const Theme* theme = session.Find(ThemeNumber{request.theme()});
  if (theme == nullptr) return ThemeUnknown(request.theme());
  if (auto ok = CheckRequired(request.name(), kThemeNameCharsMax, "name"); !ok) {
    return Propagate(ok);
  }
  if (theme->name == request.name()) return Decision{};
  NewEvent renamed;
  renamed.event.mutable_theme_renamed()->set_theme(request.theme());
  renamed.content.emplace().set_text(request.name());
  return Decided(std::move(renamed));
}

void Apply(Session& session, const log::v1::ThemeRenamed& event, const StoredEvent& stored) {
  Theme& theme = session.themes[event.theme() - 1];
  theme.name = stored.content ? stored.content->text() : "";
  theme.erased = stored.content_erased;
}

Result<Decision> Decide(const Session& session, const v1::SortTextsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto item = FindItem(session, request.item());
  if (!item) return Propagate(item);
  auto round = FindRevealedRound(**item, request.round());
  if (!round) return Propagate(round);
  const Theme* theme = session.Find(ThemeNumber{request.theme()});
  if (request.theme() != 0 && (theme == nullptr || theme->item.value != request.item())) {
    return ThemeUnknown(request.theme());
  }
  if (request.reasons().empty()) return Refuse(kFieldMissing, {{"field", "reasons"}});
  if (static_cast<size_t>(request.reasons_size()) > kTextsPerSortMax) {
    return RefuseLimit(kTextsPerSortMax, "texts", "teksten");
  }
  NewEvent sorted;
  auto& body = *sorted.event.mutable_texts_sorted();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_theme(request.theme());
  const auto& reasons = (*round)->reasons;
  for (const uint32_t number : Sorted(request.reasons())) {
    if (number == 0 || number > reasons.size()) {
      return Refuse(kReasonUnknown, {{"reason", std::to_string(number)}});
    }
    if (reasons[number - 1].theme.value != request.theme()) body.add_reasons(number);
  }
  if (body.reasons().empty()) return Decision{};
  return Decided(std::move(sorted));
}

void Apply(Session& session, const log::v1::TextsSorted& event, const StoredEvent&) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  for (const uint32_t number : event.reasons()) round.reasons[number - 1].theme = {event.theme()};
}

}  // namespace vooraf::domain
