#include "client-core/stage.h"

namespace vooraf::client {

Stage StageOf(const SessionSnapshot& session) {
  if (session.session() == nullptr) return {};
  switch (session.session()->phase()) {
    case v1::SESSION_PHASE_CLOSED:
      return {StageKind::kClosed};
    case v1::SESSION_PHASE_LIVE: {
      const auto* item = session.CurrentItem();
      return item == nullptr ? Stage{StageKind::kWaiting} : StageOfItem(session, *item);
    }
    default:
      return {StageKind::kLobby};
  }
}

Stage StageOfItem(const SessionSnapshot& session, const v1::ItemView& item) {
  const uint32_t number = item.item().item();
  const auto* round = session.LastRound(number);
  const auto ballots = session.Ballots(number);
  switch (item.phase()) {
    case type::v1::ITEM_PHASE_ANSWERING:
      if (round == nullptr) break;
      return {item.item().has_statements() ? StageKind::kStatements : StageKind::kQuestion, &item,
              round};
    case type::v1::ITEM_PHASE_REVEALED:
      if (round == nullptr) break;
      return {StageKind::kResult, &item, round};
    case type::v1::ITEM_PHASE_DECIDING:
      for (auto at = ballots.rbegin(); at != ballots.rend(); ++at) {
        if ((*at)->closed() || (*at)->withdrawn() || (*at)->voided()) continue;
        return {StageKind::kBallot, &item, nullptr, *at};
      }
      break;
    case type::v1::ITEM_PHASE_DECIDED:
      for (auto at = ballots.rbegin(); at != ballots.rend(); ++at) {
        if ((*at)->closed()) return {StageKind::kDecision, &item, nullptr, *at};
      }
      break;
    case type::v1::ITEM_PHASE_DISCUSSING:
      return {StageKind::kTalk, &item};
    case type::v1::ITEM_PHASE_DISCUSSED:
      return {StageKind::kTalked, &item};
    default:
      if (session.JointAnswer(number) != nullptr) return {StageKind::kJointAnswer, &item};
  }
  return {StageKind::kWaiting};
}

std::string KeyOf(const Stage& stage) {
  const auto item = [&] { return std::to_string(stage.item->item().item()); };
  const auto round = [&] { return item() + "/" + std::to_string(stage.round->round()); };
  switch (stage.kind) {
    case StageKind::kUnknown:
      return "unknown";
    case StageKind::kLobby:
      return "lobby";
    case StageKind::kWaiting:
      return "waiting";
    case StageKind::kQuestion:
      return "question/" + round();
    case StageKind::kStatements:
      return "statements/" + round();
    case StageKind::kTalk:
      return "talk/" + item();
    case StageKind::kTalked:
      return "talked/" + item();
    case StageKind::kResult:
      return "result/" + round();
    case StageKind::kJointAnswer:
      return "joint_answer/" + item();
    case StageKind::kBallot:
      return "ballot/" + std::to_string(stage.ballot->ballot());
    case StageKind::kDecision:
      return "decision/" + std::to_string(stage.ballot->ballot());
    case StageKind::kClosed:
      return "closed";
  }
  return {};
}

const type::v1::Text& WordingOf(const type::v1::AgendaItem& item) {
  if (item.has_statements()) return item.statements().wording();
  if (item.has_discussion()) return item.discussion().wording();
  return item.question().wording();
}

const google::protobuf::RepeatedPtrField<type::v1::Option>& OptionsOf(
    const type::v1::Question& question) {
  static const google::protobuf::RepeatedPtrField<type::v1::Option> kNone;
  switch (question.kind_case()) {
    case type::v1::Question::kOneChoice:
      return question.one_choice().options();
    case type::v1::Question::kSeveralChoices:
      return question.several_choices().options();
    case type::v1::Question::kScale:
      return question.scale().steps();
    case type::v1::Question::kRanking:
      return question.ranking().options();
    case type::v1::Question::kPoints:
      return question.points().options();
    case type::v1::Question::kScores:
      return question.scores().options();
    case type::v1::Question::kOpenText:
    case type::v1::Question::KIND_NOT_SET:
      break;
  }
  return kNone;
}

}  // namespace vooraf::client
