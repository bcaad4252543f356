#include "tests/sim/evening.h"

#include <array>
#include <chrono>
#include <ostream>

#include "tests/domain/any.h"
#include "tests/domain/other_items.h"
#include "tests/domain/talk.h"

namespace vooraf::sim {
namespace {

using domain::testing::From;
using domain::testing::InEnglish;

constexpr uint32_t kPeople = 20;
constexpr uint32_t kNowhere[] = {0, 99, 4294967295u};

type::v1::SessionPlan PlanOf(const Setting& setting) {
  using type::v1::Side;
  constexpr std::array kSides{type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL,
                              type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER,
                              type::v1::SIDE_RESIDENT};
  type::v1::SessionPlan plan = domain::testing::TalkPlan();
  plan.clear_groups();
  for (uint32_t group = 1; group <= setting.groups; ++group) {
    auto& added = *plan.add_groups();
    *added.mutable_name() = InEnglish("Group " + std::to_string(group));
    added.set_side(kSides[group - 1]);
  }
  domain::testing::AddOtherItems(plan);
  auto& agreement = *plan.add_items();
  *agreement.mutable_title() = InEnglish("Agreement");
  agreement.mutable_agreement();
  auto& discussion = *plan.add_items();
  *discussion.mutable_title() = InEnglish("Discussion");
  *discussion.mutable_discussion()->mutable_wording() = InEnglish("What now?");
  domain::testing::AddResponsibility(plan);
  plan.mutable_settings()->set_group_minimum(setting.group_minimum);
  plan.mutable_settings()->set_names_asked(setting.names_asked);
  plan.mutable_settings()->set_names_shown(setting.names_asked && setting.groups % 2 == 0);
  // Every other item shows residents first; the first waits for answers.
  for (int item = 0; item < 4; item += 2) {
    plan.mutable_items(item)->mutable_guard()->set_residents_first(setting.groups % 2 == 1);
    plan.mutable_items(item + 1)->mutable_guard()->set_residents_first(true);
  }
  auto& statements = *plan.mutable_items(domain::testing::kStatementsItem - 1);
  if (setting.live_ratings) statements.mutable_guard()->set_residents_first(false);
  statements.mutable_statements()->set_live_ratings(setting.live_ratings);
  auto& stop = *plan.mutable_items(0)->mutable_stop_rule();
  stop.set_rounds_max(3);
  stop.mutable_changed_max()->set_numerator(1);
  stop.mutable_changed_max()->set_denominator(4);
  plan.mutable_items(0)->mutable_guard()->set_answers_per_group_min(setting.groups == 4 ? 2 : 0);
  plan.mutable_settings()->set_invitation_required(setting.invitation_required);
  return plan;
}

std::string NameOf(uint32_t person) { return "p" + std::to_string(person); }

std::string Secret(uint32_t invitation) {
  std::string secret = "invitation-" + std::to_string(invitation);
  secret.resize(32, '.');
  return secret;
}

}  // namespace

Evening::Evening(const Setting& setting) : setting_(setting) {
  v1::CreateSessionRequest create;
  *create.mutable_plan() = PlanOf(setting);
  Try("Fatima", create);
  Try("Fatima", v1::OpenSessionRequest());
  Try("Fatima", v1::StartSessionRequest());
}

Evening::Events Evening::Told(const std::string& what, const domain::Result<Events>& events) {
  minutes_ += what + "\n";
  if (!events) {
    minutes_ += "    refused: " + events.error().Message("en") + "\n";
    return {};
  }
  for (const auto& event : *events) minutes_ += "    " + event.event.ShortDebugString() + "\n";
  return *events;
}

std::string Evening::Person(const Move& move) const {
  if (for_ != 0) return helper_;
  constexpr std::array kOthers{"Fatima", "Gerda", "Olga", "nobody"};
  if (Hostile(move.who)) return kOthers[move.who / 16 % kOthers.size()];
  std::vector<std::string> here;
  for (uint32_t n = 0; n < kPeople; ++n) {
    const domain::Participant* found = session().Find(scene_.NumberOf(NameOf(n)));
    if (found != nullptr && found->on_roll()) here.push_back(NameOf(n));
  }
  return here.empty() || move.who % 32 == 0 ? NameOf(move.who % kPeople)
                                            : here[move.who % here.size()];
}

std::string Evening::Facilitator(const Move& move) const {
  if (!Hostile(move.who)) return move.who % 4 == 1 ? "Gerda" : "Fatima";
  return move.who < 128 ? NameOf(move.who % kPeople) : "nobody";
}

uint32_t Evening::Item(const Move& move, type::v1::ItemPhase phase) const {
  if (setting_.rounds_only) return setting_.rounds_of;
  if (Hostile(move.c)) return kNowhere[move.a % 3];
  for (const domain::Item& item : session().items) {
    if (item.phase == phase) return item.number().value;
  }
  return move.a % static_cast<uint32_t>(session().items.size()) + 1;
}

std::string Evening::Words(const std::string& kind) {
  return kind + "-" + std::to_string(++words_) + ".";
}

Evening::Events Evening::PlayJoin(const Move& move) {
  v1::JoinRequest join;
  join.set_group(Hostile(move.b) ? move.a : move.a % setting_.groups + 1);
  join.set_place(move.b % 3 == 0 ? type::v1::PLACE_HOME : type::v1::PLACE_HALL);
  if (setting_.names_asked && move.b % 2 == 0) join.set_name(Words("name"));
  if (Hostile(move.c)) {
    join.set_role(type::v1::ROLE_OBSERVER);
    join.clear_group();
    return Try("Olga", join);
  }
  return Try(NameOf(move.who % kPeople), join);
}

Evening::Events Evening::PlayInvitedJoin(const Move& move) {
  if (move.c % 2 == 0 || invitations_ == 0) {
    v1::CreateInvitationsRequest create;
    create.set_role(type::v1::ROLE_PARTICIPANT);
    create.set_group(move.a % (setting_.groups + 1));
    for (uint32_t n = 0; n <= move.b % 3u; ++n) create.add_secret_hashes(Secret(++invitations_));
    return Try(Facilitator(move), create);
  }
  v1::JoinRequest join;
  join.set_invitation_secret(Secret(move.b % (invitations_ + 1) + 1));
  join.set_group(move.a % (setting_.groups + 1));
  return Try(NameOf(move.who % kPeople), join);
}

Evening::Events Evening::PlayOpenRound(const Move& move) {
  v1::OpenRoundRequest open;
  open.set_item(Item(move, type::v1::ITEM_PHASE_UNSPECIFIED));
  // Statements need several moves before they are worth looking at.
  const bool statements = move.a % 4 == 3 && !setting_.rounds_only;
  if (statements) open.set_item(domain::testing::kStatementsItem);
  const domain::Item* item = session().Find(domain::ItemNumber{open.item()});
  if (item != nullptr && item->definition.has_discussion() && move.b % 4 != 0) {
    return PlayDiscussion(move);
  }
  return Try(Facilitator(move), open);
}

Evening::Events Evening::PlayReveal(const Move& move) {
  v1::RevealRoundRequest reveal;
  reveal.set_item(Item(move, type::v1::ITEM_PHASE_ANSWERING));
  const domain::Item* item = session().Find(domain::ItemNumber{reveal.item()});
  reveal.set_round(item == nullptr || Hostile(move.b) ? move.b
                                                      : static_cast<uint32_t>(item->rounds.size()));
  if (move.c % 2 == 0) reveal.set_override_reason(Words("override"));
  return Try(Facilitator(move), reveal);
}

Evening::Events Evening::PlayAnswer(const Move& move) {
  v1::SubmitAnswerRequest submit;
  submit.set_item(Item(move, type::v1::ITEM_PHASE_ANSWERING));
  const domain::Item* item = session().Find(domain::ItemNumber{submit.item()});
  if (item == nullptr) return Try(Person(move), submit);
  submit.set_round(Hostile(move.b) ? move.a : static_cast<uint32_t>(item->rounds.size()));
  const auto& question = item->definition.question();
  if (question.scale().aspects_size() > 0) {
    submit.set_aspect(question.scale().aspects(move.a % question.scale().aspects_size()).aspect());
  }
  switch (move.b % 8) {
    case 6:
      submit.mutable_value()->mutable_dont_know();
      break;
    case 7:
      submit.mutable_value()->mutable_skip();
      break;
    default:
      if (question.has_open_text()) {
        submit.mutable_value()->mutable_text()->set_text(Words("text"));
      } else if (question.kind_case() >= type::v1::Question::kRanking) {
        *submit.mutable_value() = domain::testing::AnswerByChance(question, move.c, move.b);
      } else if (question.has_several_choices()) {
        for (uint32_t n = 0; n < 3; ++n) {
          if (move.b >> n & 1u) submit.mutable_value()->mutable_options()->add_options(n + 1);
        }
      } else {
        submit.mutable_value()->set_option(move.b % 3 + (question.has_scale() ? 1u : 0u));
        if (question.has_one_choice()) submit.mutable_value()->set_option(move.b % 2 + 1u);
      }
  }
  if (move.c % 4 == 0 && question.reason_asked()) submit.set_reason(Words("reason"));
  return Try(Person(move), submit);
}

Evening::Events Evening::PlayTimer(const Move& move) {
  switch (move.a % 4) {
    case 0: {
      v1::StartTimerRequest start;
      start.set_item(move.b % 6);
      start.mutable_duration()->set_seconds(move.c);
      return Try(Facilitator(move), start);
    }
    case 1: {
      v1::StopTimerRequest stop;
      stop.set_timer(move.b % (session().timers.size() + 2));
      return Try(Facilitator(move), stop);
    }
    case 2: {
      const auto next = domain::NextTimer(session());
      domain::RingTimer ring = next.value_or(domain::RingTimer{{move.b}, {}});
      if (Hostile(move.c)) ring.deadline += std::chrono::seconds(1);
      return Try("server", ring);
    }
    default:
      scene_.Advance(std::chrono::seconds(move.b));
      return {};
  }
}

Evening::Events Evening::PlayRest(const Move& move) {
  switch (move.a % 8) {
    case 0: {
      v1::SetNameRequest name;
      if (move.b % 4 != 0) name.set_name(Words("name"));
      return Try(Person(move), name);
    }
    case 1: {
      v1::AddFacilitatorRequest add;
      add.set_account_name(move.b % 4 == 0 ? "nobody" : "Gerda");
      return Try(Facilitator(move), add);
    }
    case 2: {
      v1::AddItemRequest add;
      *add.mutable_item()->mutable_title() = InEnglish(Words("title"));
      *add.mutable_item()->mutable_statements()->mutable_wording() = InEnglish("What else?");
      return Try(Facilitator(move), add);
    }
    case 3: {
      std::vector<std::string> here;
      for (uint32_t n = 0; n < kPeople; ++n) {
        if (((move.b * 256u + move.c) >> n & 1u) && scene_.NumberOf(NameOf(n))) {
          here.push_back(NameOf(n));
        }
      }
      scene_.Connect(here);
      return {};
    }
    case 4: {
      v1::ChangePlanRequest change;
      *change.mutable_plan() = PlanOf(setting_);
      return Try(Facilitator(move), change);
    }
    case 5:
      return Try(Facilitator(move), v1::OpenSessionRequest());
    case 6:
      return Try(Facilitator(move), v1::StartSessionRequest());
    default:
      // Seldom, or few evenings would last.
      if (move.b % 8 != 0) return {};
      return Try(Facilitator(move), v1::CloseSessionRequest());
  }
}

// What a participant does about what is asked now.
Evening::Events Evening::PlayTakePart(const Move& move) {
  for (const domain::Item& item : session().items) {
    if (item.phase == type::v1::ITEM_PHASE_DECIDING) return PlayVote(move);
    if (item.discussing()) return move.c % 2 == 0 ? PlayTextTurn(move) : PlayFloor(move);
    if (!item.answering()) continue;
    if (item.definition.has_question()) return PlayAnswer(move);
    if (session().statements.empty() || move.c % 8 == 0) return PlayPropose(move);
    if (move.c % 8 == 2) return PlayClearStatements(move);
    return move.c % 8 == 1 ? PlayReleaseStatements(move) : PlayRate(move);
  }
  return PlayJoin(move);
}

// What a facilitator does next.
Evening::Events Evening::PlayGoOn(const Move& move) {
  for (const domain::Item& item : session().items) {
    if (item.answering()) return move.a % 4 == 0 ? PlayGuard(move) : PlayReveal(move);
    if (!item.rounds.empty() && item.rounds.back().others_wait) return PlayGuard(move);
    if (item.discussing()) return PlayDiscussion(move);
    if (item.phase != type::v1::ITEM_PHASE_DECIDING) continue;
    if (move.b % 6 == 1) return PlayHands(move);
    return move.b % 6 == 0 ? PlayWithdrawBallot(move) : PlayCloseBallot(move);
  }
  switch (setting_.rounds_only ? 0 : move.b % 12) {
    case 2:
    case 4:
      if (LastTexts(move).reasons == 0) return PlayOpenRound(move);
      return move.c % 2 == 0 ? PlayThemes(move) : PlayReleaseReason(move);
    case 6:
    case 7:
      return PlayObjection(move);
    case 8:
      return PlayAmendment(move);
    case 9:
    case 10:
    case 5:
    case 3:
      return PlayOpenBallot(move);
    default:
      return PlayOpenRound(move);
  }
}

// Anything, whatever stands open.
Evening::Events Evening::PlayAnything(const Move& move) {
  using Step = Events (Evening::*)(const Move&);
  // Two of sixteen kinds of move lead here: 32 numbers, so the first ones come twice as often.
  static constexpr std::array<Step, 19> kSteps{&Evening::PlayRest,
                                               &Evening::PlayTimer,
                                               &Evening::PlayInvitedJoin,
                                               &Evening::PlayOpenRound,
                                               &Evening::PlayReveal,
                                               &Evening::PlayAnswer,
                                               &Evening::PlayPropose,
                                               &Evening::PlayRate,
                                               &Evening::PlayDraft,
                                               &Evening::PlayOpenBallot,
                                               &Evening::PlayVote,
                                               &Evening::PlayCloseBallot,
                                               &Evening::PlayClearStatements,
                                               &Evening::PlayThemes,
                                               &Evening::PlayReleaseReason,
                                               &Evening::PlayReleaseStatements,
                                               &Evening::PlayFloor,
                                               &Evening::PlayTextTurn,
                                               &Evening::PlaySignals};
  const size_t step = move.what / 16 * 2u + move.what % 2u;
  return (this->*kSteps[step % kSteps.size()])(move);
}

Evening::Events Evening::Play(const Move& move) {
  switch (move.what % 16) {
    case 0:
    case 1:
    case 2:
      return PlayJoin(move);
    case 3:
      return PlayGoOn(move);
    case 4:
      return move.c % 2 == 0 ? PlayPutRight(move) : PlayTakePart(move);
    case 5:
    case 6:
      if (!setting_.rounds_only) return PlayAnything(move);
      return PlayTakePart(move);
    case 7:
      // Not too often, or nobody is left.
      if (move.c % 2 != 0) return {};
      return Try(Person(move), v1::LeaveRequest());
    default:
      return PlayTakePart(move);
  }
}

rc::Gen<uint32_t> AnyQuestion() {
  return rc::gen::weightedElement<uint32_t>({{3, domain::testing::kChoiceItem},
                                             {1, kRankingItem},
                                             {1, kPointsItem},
                                             {1, kScoresItem},
                                             {1, kOpenTextItem}});
}

rc::Gen<Setting> AnySetting() {
  return rc::gen::build<Setting>(
      rc::gen::set(&Setting::groups, From(1u, 5u)),
      rc::gen::set(&Setting::group_minimum, From(2u, 4u)), rc::gen::set(&Setting::names_asked),
      rc::gen::set(&Setting::live_ratings), rc::gen::set(&Setting::rounds_of, AnyQuestion()),
      rc::gen::set(&Setting::invitation_required,
                   rc::gen::weightedElement<bool>({{7, false}, {1, true}})));
}

rc::Gen<std::vector<Move>> AnyMoves() {
  constexpr int kMovesMax = 600;
  const auto byte = [] { return From<uint8_t>(0, 254); };
  return rc::gen::resize(kMovesMax,
                         rc::gen::container<std::vector<Move>>(rc::gen::build<Move>(
                             rc::gen::set(&Move::what, byte()), rc::gen::set(&Move::who, byte()),
                             rc::gen::set(&Move::a, byte()), rc::gen::set(&Move::b, byte()),
                             rc::gen::set(&Move::c, byte()))));
}

std::ostream& operator<<(std::ostream& out, const Move& move) {
  return out << "{" << int{move.what} << "," << int{move.who} << "," << int{move.a} << ","
             << int{move.b} << "," << int{move.c} << "}";
}

std::ostream& operator<<(std::ostream& out, const Setting& setting) {
  return out << setting.groups << " groups, minimum " << setting.group_minimum
             << (setting.names_asked ? ", names asked" : "")
             << (setting.invitation_required ? ", by invitation" : "")
             << (setting.live_ratings ? ", live ratings" : "")
             << (setting.rounds_only ? ", rounds of item " + std::to_string(setting.rounds_of)
                                     : "");
}

}  // namespace vooraf::sim
