#include "client-gui/models/take_part/draft.h"

#include <QCoreApplication>
#include <algorithm>

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Draft)
};

uint32_t CountOf(const std::vector<uint32_t>& chosen) {
  return static_cast<uint32_t>(chosen.size());
}

}  // namespace

qsizetype LengthOf(const QString& words) { return words.trimmed().toUcs4().size(); }

bool IsChosen(const Draft& draft, uint32_t choice) {
  return std::find(draft.chosen.begin(), draft.chosen.end(), choice) != draft.chosen.end();
}

bool Choose(const Ask& ask, uint32_t choice, bool on, Draft* draft) {
  if (ask.kind == Ask::Kind::kOne) {
    draft->chosen = on ? std::vector{choice} : std::vector<uint32_t>{};
  } else if (on) {
    if (IsChosen(*draft, choice)) return true;
    if (CountOf(draft->chosen) >= ask.most) return false;
    draft->chosen.push_back(choice);
  } else {
    std::erase(draft->chosen, choice);
  }
  draft->other = 0;
  return true;
}

void MoveUp(uint32_t choice, int places, Draft* draft) {
  auto& chosen = draft->chosen;
  const auto found = std::find(chosen.begin(), chosen.end(), choice);
  if (found == chosen.end()) return;
  const auto from = found - chosen.begin();
  const auto to = from - places;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(chosen.size())) return;
  chosen.erase(found);
  chosen.insert(chosen.begin() + to, choice);
  draft->other = 0;
}

uint32_t PointsLeft(const Ask& ask, const Draft& draft) {
  uint32_t given = 0;
  for (const auto& [choice, points] : draft.figures) given += points;
  return ask.most - std::min(ask.most, given);
}

uint32_t GivePoints(const Ask& ask, uint32_t choice, uint32_t points, Draft* draft) {
  draft->figures.erase(choice);
  points = std::min(points, PointsLeft(ask, *draft));
  if (points > 0) draft->figures[choice] = points;
  draft->other = 0;
  return points;
}

void GiveScore(uint32_t choice, uint32_t score, Draft* draft) {
  draft->figures[choice] = score;
  draft->other = 0;
}

void TakeScore(uint32_t choice, Draft* draft) { draft->figures.erase(choice); }

void SayOther(uint32_t other, Draft* draft) { draft->other = other; }

void Write(const QString& text, Draft* draft) {
  draft->text = text;
  draft->other = 0;
}

bool IsComplete(const Ask& ask, const Draft& draft) {
  if (draft.other != 0) return true;
  switch (ask.kind) {
    case Ask::Kind::kOne:
      return draft.chosen.size() == 1;
    case Ask::Kind::kSeveral:
      return CountOf(draft.chosen) >= std::max(1u, ask.least) && CountOf(draft.chosen) <= ask.most;
    case Ask::Kind::kRanking:
      return !draft.chosen.empty();
    case Ask::Kind::kPoints:
      return !draft.figures.empty();
    case Ask::Kind::kScores:
      return ask.all ? draft.figures.size() == ask.choices.size() : !draft.figures.empty();
    case Ask::Kind::kText:
      return LengthOf(draft.text) > 0 && LengthOf(draft.text) <= ask.most;
  }
  return false;
}

QString WhatIsMissing(const Ask& ask, const Draft& draft) {
  if (IsComplete(ask, draft)) return {};
  if (ask.kind == Ask::Kind::kSeveral && !draft.chosen.empty() &&
      CountOf(draft.chosen) < ask.least) {
    return Words::tr("Choose %n more.", nullptr,
                     static_cast<int>(ask.least - CountOf(draft.chosen)));
  }
  if (ask.kind == Ask::Kind::kScores && ask.all && !draft.figures.empty()) {
    return Words::tr("Fill in %n more.", nullptr,
                     static_cast<int>(ask.choices.size() - draft.figures.size()));
  }
  if (ask.kind == Ask::Kind::kText && LengthOf(draft.text) > ask.most) {
    return Words::tr("%n characters too many. Make it shorter.", nullptr,
                     static_cast<int>(LengthOf(draft.text) - ask.most));
  }
  return {};
}

}  // namespace vooraf::gui
