#include "client-cli/view/session_view.h"

#include <fmt/format.h>

#include "client-cli/text/width.h"
#include "client-cli/view/conclusions_view.h"
#include "client-cli/view/decision_view.h"
#include "client-cli/view/facts_view.h"
#include "client-cli/view/floor_view.h"
#include "client-cli/view/follow_up_view.h"
#include "client-cli/view/head_view.h"
#include "client-cli/view/own_view.h"
#include "client-cli/view/question_view.h"
#include "client-cli/view/result_view.h"
#include "client-cli/view/signal_view.h"
#include "client-cli/view/statement_view.h"
#include "client-cli/view/theme_view.h"

namespace vooraf::cli {
namespace {

// How the item is answered from the command line.
T HowToAnswer(const type::v1::AgendaItem& item) {
  if (!item.has_question()) return T::kHowToRate;
  const auto& question = item.question();
  if (question.has_open_text()) return T::kHowToWrite;
  if (question.has_ranking()) return T::kHowToRank;
  if (question.has_points()) return T::kHowToDivide;
  if (question.has_scores()) return T::kHowToScore;
  return question.scale().aspects().empty() ? T::kHowToAnswer : T::kHowToAnswerAspects;
}

void DrawRoundHead(const ViewContext& context, const v1::ItemView& item, uint32_t round,
                   Page* page) {
  if (item.rounds() < 2) return;
  page->Blank();
  page->Text(context.texts(T::kRoundN, round), Style::kTitle);
}

// The part of an item that depends on its kind and on whether its last round is open.
void DrawLastRound(const ViewContext& context, const v1::ItemView& item, Page* page) {
  if (item.item().has_discussion()) return DrawDiscussion(context, item, page);
  const bool is_question = item.item().has_question();
  const auto* round = context.session.LastRound(item.item().item());
  const bool revealed = round != nullptr && round->revealed();
  if (is_question && item.phase() <= type::v1::ITEM_PHASE_ANSWERING)
    DrawOptions(context, item, page);
  if (round != nullptr && round->held() && !revealed) {
    page->Text(context.texts(T::kIsHeld, round->hold_reason()), Style::kWarning);
  }
  if (round != nullptr && round->overridden()) {
    page->Text(context.texts(T::kWasOverridden, round->override_reason()), Style::kWarning);
  }
  if (round != nullptr && round->others_wait()) {
    page->Text(context.texts(T::kOthersWait), Style::kWarning);
    page->Blank();
  }
  if (round != nullptr && !revealed) {
    DrawProgress(context, item, *round, page);
    if (const auto* me = context.session.Me();
        me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT && !me->left()) {
      page->Text(context.texts(HowToAnswer(item.item()), item.item().item()), Style::kQuiet);
      page->Blank();
    }
  }
  if (item.item().has_statements()) DrawStatements(context, item, page);
  if (is_question && revealed) {
    DrawRoundHead(context, item, round->round(), page);
    DrawRoundResult(context, item, *round, page);
  }
  DrawStopRule(context, item.item(), round, page);
  if (round != nullptr) DrawReasons(context, item.item().item(), round->round(), page);
}

void DrawPrivacyFact(const Texts& texts, T label, const type::v1::Text& text, Page* page) {
  const std::string& value = client::In(text, texts.language());
  if (value.empty()) return;
  page->Text({{texts(label) + " ", Style::kQuiet}, {value}}, 0, 2);
}

}  // namespace

void DrawReasons(const ViewContext& context, uint32_t item, uint32_t round, Page* page) {
  const auto reasons = context.session.Reasons(item, round);
  if (reasons.empty()) return;
  const auto* view = context.session.Round(item, round);
  const auto* asked = context.session.Item(item);
  const bool open_text = asked != nullptr && asked->item().question().has_open_text();
  page->Text(context.texts(open_text ? T::kOpenTexts : T::kReasons), Style::kTitle);
  for (const auto* reason : reasons) {
    std::string who;
    for (const auto& aspect : view == nullptr
                                  ? google::protobuf::RepeatedPtrField<type::v1::AspectResult>()
                                  : view->result().aspects()) {
      if (aspect.aspect() != reason->aspect()) continue;
      for (const auto& part : aspect.partition().parts()) {
        if (part.part() == reason->part()) who = PartName(context, part);
      }
    }
    if (const std::string aspect = AspectName(context, reason->aspect()); !aspect.empty()) {
      who += who.empty() ? aspect : ", " + aspect;
    }
    std::vector<Span> spans{{fmt::format("{:>2}. ", reason->reason())},
                            {reason->erased() ? context.texts(T::kErased) : reason->text()}};
    if (!who.empty()) spans.push_back({" (" + who + ")", Style::kQuiet});
    if (!reason->released()) {
      spans.push_back({" (" + context.texts(T::kNotReleased) + ")", Style::kWarning});
    }
    page->Text(spans, 0, 4);
  }
  page->Blank();
}

void DrawItem(const ViewContext& context, const v1::ItemView& item, bool earlier_rounds,
              Page* page) {
  const uint32_t number = item.item().item();
  DrawItemHead(context, item, page);
  // What is decided on stands above what led to it.
  if (const auto* ballot = context.session.LastBallot(number);
      ballot != nullptr &&
      (ballot->withdrawn() || ballot->voided() || item.phase() == type::v1::ITEM_PHASE_DECIDING ||
       item.phase() == type::v1::ITEM_PHASE_DECIDED)) {
    DrawJointAnswer(context, number, page);
    DrawBallot(context, *ballot, page);
  } else {
    DrawJointAnswer(context, number, page);
  }
  DrawLastRound(context, item, page);
  DrawThemes(context, item, page);
  DrawLateAnswers(context, item, page);
  DrawHelped(context, item, page);
  if (!earlier_rounds || !item.item().has_question()) return;
  for (uint32_t round = item.rounds() - (item.rounds() > 0 ? 1 : 0); round >= 1; --round) {
    const auto* view = context.session.Round(number, round);
    if (view == nullptr || !view->revealed()) continue;
    DrawRoundHead(context, item, round, page);
    DrawRoundResult(context, item, *view, page);
    DrawReasons(context, number, round, page);
  }
}

void DrawLive(const ViewContext& context, Page* page) {
  DrawHead(context, page);
  const auto* session = context.session.session();
  if (session == nullptr) return;
  const auto* item = context.session.CurrentItem();
  if (item == nullptr) {
    const bool waiting =
        session->phase() == v1::SESSION_PHASE_OPEN || session->phase() == v1::SESSION_PHASE_LIVE;
    if (waiting) page->Text(context.texts(T::kWaitForFirst));
    page->Blank();
    DrawFacts(context, page);
    DrawAgenda(context, page);
    DrawSignals(context, page);
    return;
  }
  DrawItem(context, *item, /*earlier_rounds=*/false, page);
  DrawSignals(context, page);
}

void DrawOverview(const ViewContext& context, Page* page) {
  DrawHead(context, page);
  const auto* session = context.session.session();
  if (session == nullptr) return;
  if (const auto& occasion = context.In(session->occasion()); !occasion.empty()) {
    page->Text(occasion);
    page->Blank();
  }
  if (!session->meeting_link().empty()) {
    page->Text(context.texts(T::kMeetingLink, session->meeting_link()));
    page->Blank();
  }
  DrawFollowUps(context, page);
  DrawAgenda(context, page);
  DrawFacts(context, page);
  DrawPrivacy(context.texts, session->privacy(), page);
}

void DrawPeople(const ViewContext& context, Page* page) {
  for (const auto* person : context.session.People()) {
    std::string facts = context.texts(RoleText(person->role()));
    if (person->group() != 0) facts = GroupName(context, person->group());
    if (person->place() == type::v1::PLACE_HOME) facts += ", " + context.texts(T::kAtHome);
    if (person->invitation() != 0) {
      facts += ", " + context.texts(T::kByInvitation, person->invitation());
    }
    if (person->removed()) {
      facts += ", " + context.texts(T::kRemovedBecause, person->removal_reason());
    } else if (person->left()) {
      facts += ", " + context.texts(T::kLeft);
    }
    std::vector<Span> spans{{fmt::format("{:>4}  ", person->participant())}};
    if (const std::string name = context.session.NameOf(person->participant()); !name.empty()) {
      spans.push_back({name, Style::kStrong});
      spans.push_back({"  "});
    }
    spans.push_back({facts, person->left() ? Style::kQuiet : Style::kPlain});
    page->Text(spans, 0, 6);
  }
  for (const auto* invitations : context.session.Invitations()) {
    page->Text(context.texts(T::kInvitationsUsed, invitations->first(),
                             invitations->first() + invitations->count() - 1, invitations->used()),
               Style::kQuiet);
  }
}

void DrawPrivacy(const Texts& texts, const type::v1::PrivacyFacts& privacy, Page* page) {
  page->Text(texts(T::kPrivacyTitle), Style::kStrong);
  DrawPrivacyFact(texts, T::kController, privacy.controller(), page);
  DrawPrivacyFact(texts, T::kPurpose, privacy.purpose(), page);
  DrawPrivacyFact(texts, T::kLegalBasis, privacy.legal_basis(), page);
  DrawPrivacyFact(texts, T::kContact, privacy.contact(), page);
  const uint32_t days = privacy.retention_days() == 0 ? 90 : privacy.retention_days();
  page->Text(texts(T::kRetention, days));
  page->Blank();
}

}  // namespace vooraf::cli
