#include "client-cli/view/context.h"

#include "client-core/stage.h"

namespace vooraf::cli {

bool IsFacilitator(const client::SessionSnapshot& session) {
  if (session.Presence() != nullptr) return true;
  const auto* me = session.Me();
  return me != nullptr &&
         (me->role() == type::v1::ROLE_FACILITATOR || me->role() == type::v1::ROLE_CO_FACILITATOR);
}

std::string GroupName(const ViewContext& context, uint32_t group) {
  const auto* view = context.session.Group(group);
  if (view == nullptr) return std::to_string(group);
  return context.In(view->group().name());
}

std::string PartName(const ViewContext& context, const type::v1::Part& part) {
  std::string name;
  for (const uint32_t group : part.groups()) {
    if (!name.empty()) name += " + ";
    name += GroupName(context, group);
  }
  return name;
}

std::string AspectName(const ViewContext& context, type::v1::Aspect aspect) {
  switch (aspect) {
    case type::v1::ASPECT_NOW:
      return context.texts(T::kAspectNow);
    case type::v1::ASPECT_OFFERED:
      return context.texts(T::kAspectOffered);
    case type::v1::ASPECT_EXPECTED:
      return context.texts(T::kAspectExpected);
    default:
      return {};
  }
}

T SessionPhaseText(v1::SessionPhase phase) {
  switch (phase) {
    case v1::SESSION_PHASE_DRAFT:
      return T::kPhaseDraft;
    case v1::SESSION_PHASE_OPEN:
      return T::kPhaseOpen;
    case v1::SESSION_PHASE_LIVE:
      return T::kPhaseLive;
    case v1::SESSION_PHASE_CLOSED:
      return T::kPhaseClosed;
    default:
      return T::kUnknown;
  }
}

T ItemPhaseText(type::v1::ItemPhase phase) {
  switch (phase) {
    case type::v1::ITEM_PHASE_PLANNED:
      return T::kItemPlanned;
    case type::v1::ITEM_PHASE_ANSWERING:
      return T::kItemAnswering;
    case type::v1::ITEM_PHASE_REVEALED:
      return T::kItemRevealed;
    case type::v1::ITEM_PHASE_DECIDING:
      return T::kItemDeciding;
    case type::v1::ITEM_PHASE_DECIDED:
      return T::kItemDecided;
    case type::v1::ITEM_PHASE_DISCUSSING:
      return T::kItemDiscussing;
    case type::v1::ITEM_PHASE_DISCUSSED:
      return T::kItemDiscussed;
    case type::v1::ITEM_PHASE_SKIPPED:
      return T::kItemSkipped;
    default:
      return T::kUnknown;
  }
}

T RoleText(type::v1::Role role) {
  switch (role) {
    case type::v1::ROLE_FACILITATOR:
      return T::kRoleFacilitator;
    case type::v1::ROLE_CO_FACILITATOR:
      return T::kRoleCoFacilitator;
    case type::v1::ROLE_PARTICIPANT:
      return T::kRoleParticipant;
    case type::v1::ROLE_OBSERVER:
      return T::kRoleObserver;
    case type::v1::ROLE_SCREEN:
      return T::kRoleScreen;
    case type::v1::ROLE_INTERPRETER:
      return T::kRoleInterpreter;
    default:
      return T::kUnknown;
  }
}

T RatingText(type::v1::Rating rating) {
  switch (rating) {
    case type::v1::RATING_AGREE:
      return T::kAgree;
    case type::v1::RATING_DISAGREE:
      return T::kDisagree;
    case type::v1::RATING_PASS:
      return T::kPass;
    default:
      return T::kUnknown;
  }
}

T VoteText(type::v1::YesNoVote vote) {
  switch (vote) {
    case type::v1::YES_NO_VOTE_YES:
      return T::kYes;
    case type::v1::YES_NO_VOTE_NO:
      return T::kNo;
    case type::v1::YES_NO_VOTE_ABSTAIN:
      return T::kAbstain;
    default:
      return T::kUnknown;
  }
}

T ConsentText(type::v1::ConsentVote vote) {
  switch (vote) {
    case type::v1::CONSENT_VOTE_CONSENT:
      return T::kConsent;
    case type::v1::CONSENT_VOTE_OBJECTION:
      return T::kObjection;
    case type::v1::CONSENT_VOTE_ABSTAIN:
      return T::kAbstain;
    default:
      return T::kUnknown;
  }
}

std::string OptionLabel(const ViewContext& context, const type::v1::Question& question,
                        uint32_t option) {
  for (const auto& candidate : client::OptionsOf(question)) {
    if (candidate.option() == option) return context.In(candidate.label());
  }
  return std::to_string(option);
}

std::string AnswerText(const ViewContext& context, const type::v1::Question& question,
                       const type::v1::AnswerValue& value) {
  switch (value.value_case()) {
    case type::v1::AnswerValue::kOption:
      return OptionLabel(context, question, value.option());
    case type::v1::AnswerValue::kOptions: {
      std::string labels;
      for (const uint32_t option : value.options().options()) {
        if (!labels.empty()) labels += "; ";
        labels += OptionLabel(context, question, option);
      }
      return labels;
    }
    case type::v1::AnswerValue::kRanking: {
      std::string labels;
      for (const uint32_t option : value.ranking().options()) {
        if (!labels.empty()) labels += "; ";
        labels += OptionLabel(context, question, option);
      }
      return labels;
    }
    case type::v1::AnswerValue::kPoints: {
      std::string labels;
      for (const auto& given : value.points().options()) {
        if (!labels.empty()) labels += "; ";
        labels +=
            OptionLabel(context, question, given.option()) + ": " + std::to_string(given.points());
      }
      return labels;
    }
    case type::v1::AnswerValue::kScores: {
      std::string labels;
      for (const auto& given : value.scores().options()) {
        if (!labels.empty()) labels += "; ";
        labels +=
            OptionLabel(context, question, given.option()) + ": " + std::to_string(given.score());
      }
      return labels;
    }
    case type::v1::AnswerValue::kText:
      return value.text().text();
    case type::v1::AnswerValue::kDontKnow:
      return context.texts(T::kDontKnow);
    case type::v1::AnswerValue::kSkip:
      return context.texts(T::kSkip);
    case type::v1::AnswerValue::VALUE_NOT_SET:
      break;
  }
  return context.texts(T::kUnknown);
}

Span MarkedAsMine(const ViewContext& context, const Page& page, std::string_view what) {
  std::string text = std::string(page.charset().mine()) + " " + context.texts(T::kYourAnswer);
  if (!what.empty()) text.append(": ").append(what);
  return {" " + Unbroken(text), Style::kMine};
}

std::string ShownJoinCode(const std::string& code) {
  constexpr size_t half = 4;
  if (code.size() != 2 * half) return code;
  return code.substr(0, half) + "-" + code.substr(half);
}

}  // namespace vooraf::cli
