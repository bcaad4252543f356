#include "client-cli/view/floor_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/head_view.h"

namespace vooraf::cli {
namespace {

// Of those who wait, how many a facilitator sees named beside the item.
constexpr int kNamedMax = 5;

std::chrono::sys_seconds SecondsOf(const google::protobuf::Timestamp& time) {
  return std::chrono::sys_seconds(std::chrono::seconds(time.seconds()));
}

std::string Joined(const Page& page, const std::vector<std::string>& pieces) {
  const std::string bullet = fmt::format(" {} ", page.charset().bullet());
  return fmt::format("{}", fmt::join(pieces, bullet));
}

// "12 Fatima (Residents)", as far as the reader knows.
std::string PersonText(const ViewContext& context, uint32_t participant) {
  std::string text = std::to_string(participant);
  const std::string name = context.session.NameOf(participant);
  if (!name.empty()) text += " " + name;
  for (const auto* person : context.session.People()) {
    if (person->participant() != participant) continue;
    text += " (" + GroupName(context, person->group()) + ")";
  }
  return text;
}

void DrawTurn(const ViewContext& context, const v1::TurnView& turn, Page* page) {
  std::string who = GroupName(context, turn.group());
  if (const auto* queue = context.session.FloorQueue(); queue != nullptr && queue->speaker() != 0) {
    who = PersonText(context, queue->speaker());
  } else if (const std::string name = context.session.SpeakerName(); !name.empty()) {
    who = name + " (" + who + ")";
  }
  if (turn.place() == type::v1::PLACE_HOME) who += ", " + context.texts(T::kAtHome);
  const auto spoken = context.now - SecondsOf(turn.start_time());
  std::vector<Span> spans{{context.texts(T::kSpeaks, who), Style::kStrong}};
  spans.push_back({", " + context.texts(T::kSpeaksFor, Countdown(spoken))});
  if (turn.has_deadline_time()) {
    const auto left = SecondsOf(turn.deadline_time()) - context.now;
    if (left.count() > 0) {
      spans.push_back({", " + context.texts(T::kTurnLeft, Countdown(left))});
    } else {
      spans.push_back({". " + context.texts(T::kTimeIsUp), Style::kWarning});
    }
  }
  page->Text(spans);
}

void DrawWaiting(const ViewContext& context, const v1::FloorView& floor, Page* page) {
  std::vector<std::string> groups;
  for (const auto& group : floor.waiting()) {
    groups.push_back(fmt::format("{} {}", GroupName(context, group.group()), group.waiting()));
  }
  if (!groups.empty()) page->Text(context.texts(T::kWaitingPerGroup, Joined(*page, groups)));
}

void DrawQueue(const ViewContext& context, int most, Page* page) {
  const auto* queue = context.session.FloorQueue();
  if (queue == nullptr || queue->people().empty()) return;
  std::vector<std::string> people;
  for (const auto& person : queue->people()) {
    if (static_cast<int>(people.size()) == most) break;
    std::string text = PersonText(context, person.participant());
    if (person.text_turn() != 0) {
      text += ", " + context.texts(T::kTextInQueue, person.text_turn());
    }
    people.push_back(std::move(text));
  }
  page->Text(context.texts(T::kNextToSpeak, Joined(*page, people)), Style::kQuiet);
}

// Texts that facilitators are to read, the oldest first.
void DrawTextsToRead(const ViewContext& context, Page* page) {
  for (const auto* turn : context.session.TextTurns()) {
    if (turn->phase() != v1::TEXT_TURN_PHASE_WAITING) continue;
    page->Text(context.texts(T::kTextToRead, turn->text_turn(), GroupName(context, turn->group()),
                             turn->erased() ? context.texts(T::kErased) : turn->text()),
               Style::kWarning, 0, 2);
    page->Text(context.texts(T::kHowToReadOut, turn->text_turn()), Style::kQuiet, 2);
  }
}

T TextTurnText(v1::TextTurnPhase phase) {
  switch (phase) {
    case v1::TEXT_TURN_PHASE_WAITING:
      return T::kTextWaits;
    case v1::TEXT_TURN_PHASE_RELEASED:
      return T::kTextReleased;
    case v1::TEXT_TURN_PHASE_REFUSED:
      return T::kTextRefused;
    case v1::TEXT_TURN_PHASE_WITHDRAWN:
      return T::kTextWithdrawn;
    default:
      return T::kUnknown;
  }
}

void DrawMine(const ViewContext& context, Page* page) {
  const auto* mine = context.session.MyFloor();
  if (mine == nullptr) return;
  if (mine->speaking()) page->Text(context.texts(T::kYouSpeak), Style::kMine);
  if (mine->place() != 0) page->Text(context.texts(T::kYourPlace, mine->place()), Style::kMine);
  if (mine->round_done() && !mine->speaking()) {
    page->Text(context.texts(T::kRoundDone), Style::kQuiet);
  }
  if (mine->text_turn() != 0 && !mine->text().empty()) {
    page->Text({{context.texts(T::kYourText, mine->text()), Style::kMine},
                {" (" + context.texts(TextTurnText(mine->text_turn_phase())) + ")"}});
  }
}

}  // namespace

void DrawFloor(const ViewContext& context, Page* page) {
  const auto* floor = context.session.Floor();
  if (floor == nullptr) return;
  if (floor->has_turn()) DrawTurn(context, floor->turn(), page);
  DrawWaiting(context, *floor, page);
  DrawQueue(context, kNamedMax, page);
  DrawTextsToRead(context, page);
  DrawMine(context, page);
}

void DrawWholeFloor(const ViewContext& context, Page* page) {
  page->Text(context.texts(T::kFloorTitle), Style::kTitle);
  if (const auto* floor = context.session.Floor()) {
    const T order = floor->policy() == type::v1::FLOOR_POLICY_FIRST_COME ? T::kPolicyFirstCome
                    : floor->policy() == type::v1::FLOOR_POLICY_ROUND    ? T::kPolicyRound
                                                                         : T::kPolicyBalanced;
    std::string rules = context.texts(order);
    if (floor->turn_seconds() != 0) {
      rules += ", " + context.texts(T::kTurnLength,
                                    Countdown(std::chrono::seconds(floor->turn_seconds())));
    }
    page->Text(rules, Style::kQuiet);
    if (floor->has_turn()) {
      DrawTurn(context, floor->turn(), page);
    } else {
      page->Text(context.texts(T::kNobodySpeaks));
    }
    DrawWaiting(context, *floor, page);
    DrawQueue(context, /*most=*/100, page);
    DrawTextsToRead(context, page);
    DrawMine(context, page);
  }
  const auto* speaking = context.session.Speaking();
  if (speaking == nullptr) return;
  page->Blank();
  page->Text(context.texts(T::kSpeakingTime), Style::kStrong);
  const auto draw = [&](const std::string& name, const v1::PartSpeaking& part) {
    page->Text(context.texts(T::kSpeakingOf, name, Countdown(std::chrono::seconds(part.seconds())),
                             part.turns()));
  };
  for (const auto& part : speaking->parts()) {
    for (const auto& groups : speaking->partition().parts()) {
      if (groups.part() == part.part()) draw(PartName(context, groups), part);
    }
  }
  draw(context.texts(T::kTogether), speaking->everyone());
}

void DrawDiscussion(const ViewContext& context, const v1::ItemView& item, Page* page) {
  for (const auto* turn : context.session.TextTurns()) {
    const bool here = turn->item() == item.item().item();
    if (!here || turn->phase() != v1::TEXT_TURN_PHASE_RELEASED) continue;
    page->Text(context.texts(T::kFromHomeSays, GroupName(context, turn->group()),
                             turn->erased() ? context.texts(T::kErased) : turn->text()),
               Style::kPlain, 0, 2);
  }
  page->Blank();
  const auto* me = context.session.Me();
  const auto* mine = context.session.MyFloor();
  const bool may_ask = me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT && !me->left();
  const bool asks = mine != nullptr && (mine->speaking() || mine->place() != 0);
  if (item.phase() != type::v1::ITEM_PHASE_DISCUSSING || !may_ask || asks) return;
  page->Text(context.texts(T::kHowToRaise), Style::kQuiet);
  if (me->place() == type::v1::PLACE_HOME) page->Text(context.texts(T::kHowToSay), Style::kQuiet);
}

}  // namespace vooraf::cli
