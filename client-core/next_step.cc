#include "client-core/next_step.h"

#include <algorithm>

#include "client-core/rule.h"
#include "client-core/stage.h"

namespace vooraf::client {
namespace {

constexpr size_t kMost = 4;

// Hands are counted at one choice, several choices and scales.
bool IsCountable(const v1::ItemView& item) {
  const auto& question = item.item().question();
  return question.has_one_choice() || question.has_several_choices() || question.has_scale();
}

std::vector<Step> StepsInLive(const SessionSnapshot& session) {
  const auto* following = NextItem(session);
  const std::vector<Step> onward = following == nullptr
                                       ? std::vector<Step>{{StepKind::kCloseSession}}
                                       : BeginningOf(session, *following);
  const auto* current = session.CurrentItem();
  if (current == nullptr) return onward;
  const uint32_t item = current->item().item();
  const Step draft{StepKind::kDraft, item};
  const Step again{StepKind::kOpenRound, item};
  const Step timer{StepKind::kTimer, item};
  const Step open_ballot{StepKind::kOpenBallot, item};
  const bool has_answer = session.JointAnswer(item) != nullptr;
  const Stage stage = StageOfItem(session, *current);
  const uint32_t round = stage.round == nullptr ? 0 : stage.round->round();
  switch (stage.kind) {
    case StageKind::kQuestion:
      if (!IsCountable(*current)) return {{StepKind::kReveal, item, round}, timer};
      return {{StepKind::kReveal, item, round}, {StepKind::kEnterCounts, item}, timer};
    case StageKind::kStatements:
      return {{StepKind::kReveal, item, round}, timer};
    case StageKind::kTalk:
      return {{StepKind::kCloseDiscussion, item}, timer};
    case StageKind::kTalked:
      if (!has_answer) return {onward.front(), draft};
      return {onward.front(), draft, open_ballot};
    case StageKind::kResult:
      if (stage.round->others_wait()) return {{StepKind::kShowOthers, item, round}, timer};
      if (!has_answer) return {draft, again, onward.front(), timer};
      return {onward.front(), open_ballot, draft, again};
    case StageKind::kBallot: {
      const uint32_t ballot = stage.ballot->ballot();
      std::vector<Step> steps{{StepKind::kCloseBallot, item, ballot}};
      if (TakesHands(stage.ballot->rule())) steps.push_back({StepKind::kCountHands, item, ballot});
      steps.push_back({StepKind::kWithdrawBallot, item, ballot});
      steps.push_back(timer);
      return steps;
    }
    case StageKind::kDecision: {
      std::vector<Step> steps{onward.front(), draft};
      if (current->item().has_question() || current->item().has_statements()) {
        steps.push_back(again);
      }
      steps.push_back(open_ballot);
      return steps;
    }
    default:
      return onward;
  }
}

}  // namespace

std::vector<Step> StepsNow(const SessionSnapshot& session) {
  if (session.session() == nullptr) return {};
  switch (session.session()->phase()) {
    case v1::SESSION_PHASE_DRAFT:
      return {{StepKind::kOpenSession}};
    case v1::SESSION_PHASE_OPEN:
      return {{StepKind::kStartSession}};
    case v1::SESSION_PHASE_LIVE: {
      auto steps = StepsInLive(session);
      if (steps.size() > kMost) steps.resize(kMost);
      return steps;
    }
    default:
      return {};
  }
}

std::vector<Step> BeginningOf(const SessionSnapshot& session, const v1::ItemView& item) {
  const uint32_t number = item.item().item();
  if (item.item().has_discussion()) return {{StepKind::kOpenDiscussion, number}};
  if (!item.item().has_agreement()) return {{StepKind::kOpenRound, number}};
  if (session.JointAnswer(number) == nullptr) return {{StepKind::kGather, number}};
  return {{StepKind::kOpenBallot, number}, {StepKind::kDraft, number}};
}

const v1::ItemView* NextItem(const SessionSnapshot& session) {
  if (session.session() == nullptr) return nullptr;
  const auto items = session.Items();
  const uint32_t current = session.session()->current_item();
  const auto is_planned = [&](const v1::ItemView* item) {
    return item->phase() == type::v1::ITEM_PHASE_PLANNED && item->item().item() != current;
  };
  const auto gathered = std::find_if(items.begin(), items.end(), [&](const auto* item) {
    return is_planned(item) && item->item().has_agreement() &&
           session.JointAnswer(item->item().item()) != nullptr;
  });
  if (gathered != items.end()) return *gathered;
  // Without one that is on, the search begins at the first.
  auto from = std::find_if(items.begin(), items.end(),
                           [&](const auto* item) { return item->item().item() == current; });
  from = from == items.end() ? items.begin() : from + 1;
  if (const auto next = std::find_if(from, items.end(), is_planned); next != items.end()) {
    return *next;
  }
  const auto earlier = std::find_if(items.begin(), from, is_planned);
  return earlier == from ? nullptr : *earlier;
}

}  // namespace vooraf::client
