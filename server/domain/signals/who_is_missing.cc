// Who is missing (wie ontbreekt): people whom the task touches are not here. Rule: docs/SPEC.md,
// H16.
#include <string>

#include "server/domain/sentences.h"
#include "server/domain/signals/causes.h"
#include "server/domain/signals/wording.h"

namespace vooraf::domain::signals {

Found TargetGroupsAbsent(const Session& session) {
  const auto& groups = session.plan.facts().target_groups();
  type::v1::SignalFigure figure;
  figure.set_of(static_cast<uint32_t>(groups.size()));
  for (const auto& group : groups) {
    const bool absent = group.presence() == type::v1::TARGET_PRESENCE_ABSENT;
    figure.set_count(figure.count() + (absent ? 1 : 0));
  }
  if (figure.count() == 0) return std::nullopt;
  Signal signal;
  signal.version = session.facts_versions.target_groups;
  signal.figures.push_back(figure);
  signal.sentence = Sentence([&](const Words& words) {
    std::string names;
    for (const auto& group : groups) {
      const std::string name = InLanguage(group.name(), words.language);
      if (group.presence() != type::v1::TARGET_PRESENCE_ABSENT || name.empty()) continue;
      names += (names.empty() ? "" : ", ") + name;
    }
    std::string told(In(words, "Doelgroepen die ontbreken: ", "Target groups that are missing: "));
    told += CountOf(words, figure.count(), figure.of());
    return told + (names.empty() ? "." : " (" + names + ").");
  });
  return signal;
}

}  // namespace vooraf::domain::signals
