// New parts of a plan, questions that become another kind, and lists that are put in order; pure.
#pragma once

#include <algorithm>
#include <span>

#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

using ItemKind = type::v1::AgendaItem::KindCase;
using QuestionKind = type::v1::Question::KindCase;
using Options = google::protobuf::RepeatedPtrField<type::v1::Option>;

// In the order in which they are offered.
std::span<const ItemKind> ItemKinds();
std::span<const QuestionKind> QuestionKinds();

// As the server has them; see docs/SPEC.md.
inline constexpr int kItemsMax = 60;
inline constexpr int kGroupsMax = 12;
inline constexpr int kLanguagesMax = 8;
inline constexpr int kTaskPartsMax = 20;
inline constexpr int kTargetGroupsMax = 30;

// With the usual minutes; a question is one of one choice, with two options to fill in.
type::v1::AgendaItem NewItem(ItemKind kind);
type::v1::Group NewGroup();

// The options or steps; null where a question has none.
Options* OptionsOf(type::v1::Question* question);
const Options* OptionsOf(const type::v1::Question& question);
// How many options a question of the kind takes.
struct OptionBounds {
  int least = 2;
  int most = 30;
};
OptionBounds OptionBoundsOf(QuestionKind kind);
// Turns it into another kind: its options come along.
void MakeKind(type::v1::Question* question, QuestionKind kind);

// Whether the ladder is asked about the aspect. Aspects stand in their own order; a new one is
// asked of those who are usually asked.
const type::v1::AspectQuestion* FindAspect(const type::v1::Scale& scale, type::v1::Aspect aspect);
void AskAspect(type::v1::Scale* scale, type::v1::Aspect aspect, bool asked);
bool IsAskedOf(const type::v1::AspectQuestion& aspect, type::v1::Side side);
void AskSide(type::v1::AspectQuestion* aspect, type::v1::Side side, bool asked);

// Minutes of all items together.
uint32_t MinutesOf(const type::v1::SessionPlan& plan);
// What is left of the minutes for the whole; below 0 where the items take more. Nothing is left
// where the whole is as long as its items.
int MinutesLeft(const type::v1::SessionPlan& plan);

// Moves one element by one place or more. REQUIRES: both places are in the list.
template <class List>
void MoveBy(List* list, int index, int by) {
  const int step = by < 0 ? -1 : 1;
  for (int at = index; at != index + by; at += step) list->SwapElements(at, at + step);
}
// Puts it where it is to stand; at the end if that is beyond it.
template <class List, class T>
void Insert(List* list, int index, T value) {
  *list->Add() = std::move(value);
  const int last = list->size() - 1;
  MoveBy(list, last, std::min(index, last) - last);
}
template <class List>
void RemoveAt(List* list, int index) {
  list->DeleteSubrange(index, 1);
}

}  // namespace vooraf::gui
