#include "tests/domain/talk.h"

#include <chrono>
#include <stdexcept>

namespace vooraf::domain::testing {
namespace {

using type::v1::AnswerValue;

// Carries out what must succeed.
template <class Request>
void Must(Scene& scene, const std::string& who, const Request& request) {
  const auto done = scene.Do(who, request);
  if (!done) throw std::runtime_error(who + ": " + done.error().Message("en"));
}

type::v1::Option NamedOption(const std::string& label, const std::string& mark = "") {
  type::v1::Option option;
  *option.mutable_label() = InEnglish(label);
  option.set_mark(mark);
  return option;
}

using Marked = std::pair<const char*, const char*>;  // label and mark

void AskAspect(type::v1::Scale& scale, type::v1::Aspect aspect, type::v1::Side side) {
  auto& asked = *scale.add_aspects();
  asked.set_aspect(aspect);
  *asked.mutable_wording() = InEnglish("How is it?");
  if (side != type::v1::SIDE_UNSPECIFIED) asked.add_sides(side);
}

void Join(Scene& scene, const std::string& who, uint32_t group) {
  v1::JoinRequest join;
  join.set_group(group);
  join.set_name("Name of " + who);
  Must(scene, who, join);
}

void OpenRound(Scene& scene, uint32_t item) {
  v1::OpenRoundRequest open;
  open.set_item(item);
  Must(scene, "Fatima", open);
}

void Reveal(Scene& scene, uint32_t item, uint32_t round) {
  v1::RevealRoundRequest reveal;
  reveal.set_item(item);
  reveal.set_round(round);
  Must(scene, "Fatima", reveal);
}

void Answer(Scene& scene, const std::string& who, uint32_t round, uint32_t option,
            const std::string& reason) {
  v1::SubmitAnswerRequest submit;
  submit.set_item(kChoiceItem);
  submit.set_round(round);
  submit.mutable_value()->set_option(option);
  submit.set_reason(reason);
  Must(scene, who, submit);
}

void PlayRounds(Scene& scene) {
  OpenRound(scene, kChoiceItem);
  Answer(scene, "Anna", 1, 1, "I live here");
  Answer(scene, "Bram", 1, 2, "");
  Answer(scene, "Carla", 1, 1, "Why not");
  Answer(scene, "Carla", 1, 2, "Thinking again");
  Answer(scene, "Sam", 1, 2, "It is our work");
  Reveal(scene, kChoiceItem, 1);
  v1::ReleaseReasonRequest release;
  release.set_item(kChoiceItem);
  release.set_round(1);
  release.set_reason(2);
  Must(scene, "Fatima", release);
  OpenRound(scene, kChoiceItem);
  for (const char* who : {"Anna", "Bram", "Carla", "Sam"}) Answer(scene, who, 2, 2, "");
  v1::EnterCountsRequest counts;
  counts.set_item(kChoiceItem);
  counts.set_round(2);
  counts.set_group(1);
  counts.set_kind(type::v1::COUNT_KIND_BEFOREHAND);
  auto& count = *counts.mutable_counts()->add_counts();
  count.set_option(1);
  count.set_count(4);
  Must(scene, "Fatima", counts);
  Reveal(scene, kChoiceItem, 2);

  OpenRound(scene, kSeveralItem);
  v1::SubmitAnswerRequest several;
  several.set_item(kSeveralItem);
  several.set_round(1);
  several.mutable_value()->mutable_options()->add_options(1);
  several.mutable_value()->mutable_options()->add_options(3);
  Must(scene, "Anna", several);
  several.mutable_value()->mutable_skip();
  Must(scene, "Sam", several);
  Reveal(scene, kSeveralItem, 1);

  OpenRound(scene, kLadderItem);
  v1::SubmitAnswerRequest ladder;
  ladder.set_item(kLadderItem);
  ladder.set_round(1);
  ladder.set_aspect(type::v1::ASPECT_NOW);
  ladder.mutable_value()->set_option(4);
  Must(scene, "Bram", ladder);
  ladder.set_aspect(type::v1::ASPECT_EXPECTED);
  ladder.mutable_value()->mutable_dont_know();
  Must(scene, "Bram", ladder);
  Reveal(scene, kLadderItem, 1);
}

void Say(Scene& scene, const std::string& who, const std::string& text) {
  v1::SendTextTurnRequest say;
  say.set_text(text);
  Must(scene, who, say);
}

// A discussion, and turns spoken and as text.
void PlayFloor(Scene& scene) {
  v1::AddItemRequest item;
  *item.mutable_item()->mutable_title() = InEnglish("Talk");
  *item.mutable_item()->mutable_discussion()->mutable_wording() = InEnglish("What now?");
  Must(scene, "Fatima", item);
  v1::OpenDiscussionRequest open;
  open.set_item(static_cast<uint32_t>(scene.session().items.size()));
  Must(scene, "Fatima", open);
  v1::JoinRequest join;
  join.set_group(1);
  join.set_place(type::v1::PLACE_HOME);
  Must(scene, "Hanna", join);
  for (const char* who : {"Anna", "Sam", "Bram"}) Must(scene, who, v1::RaiseHandRequest());
  Must(scene, "Bram", v1::LowerHandRequest());
  Must(scene, "Fatima", v1::GrantFloorRequest());
  scene.Advance(std::chrono::seconds(40));
  Must(scene, "Anna", v1::YieldFloorRequest());
  for (const char* words : {"From afar", "Once more", "Not fit", "Never read"}) {
    Say(scene, "Hanna", words);
    const auto number = static_cast<uint32_t>(scene.session().floor.text_turns.size());
    v1::ReleaseTextTurnRequest release;
    release.set_text_turn(number);
    if (number == 2) Must(scene, "Fatima", release);
    v1::RefuseTextTurnRequest refuse;
    refuse.set_text_turn(number);
    if (number == 3) Must(scene, "Fatima", refuse);
  }
  v1::ChangeFloorRulesRequest rules;
  rules.set_policy(type::v1::FLOOR_POLICY_ROUND);
  rules.set_turn_seconds(60);
  Must(scene, "Fatima", rules);
  Must(scene, "Carla", v1::PassTurnRequest());
  Must(scene, "Fatima", v1::GrantFloorRequest());
  v1::CloseDiscussionRequest close;
  close.set_item(open.item());
  Must(scene, "Fatima", close);
}

void PlayStatements(Scene& scene) {
  OpenRound(scene, kStatementsItem);
  v1::ProposeStatementRequest propose;
  propose.set_item(kStatementsItem);
  propose.set_text("Green first");
  Must(scene, "Anna", propose);
  propose.set_text("Parking stays");
  Must(scene, "Gerda", propose);
  propose.set_text("Never released");
  Must(scene, "Sam", propose);
  v1::ReleaseStatementsRequest release;
  release.add_statements(1);
  Must(scene, "Fatima", release);
  v1::RateStatementRequest rate;
  for (const char* who : {"Anna", "Bram", "Sam", "Ko"}) {
    rate.set_statement(1);
    rate.set_rating(type::v1::RATING_AGREE);
    Must(scene, who, rate);
    rate.set_statement(2);
    rate.set_rating(type::v1::RATING_PASS);
    Must(scene, who, rate);
  }
  Reveal(scene, kStatementsItem, 1);
}

void PlayBallot(Scene& scene) {
  v1::DraftJointAnswerRequest draft;
  draft.set_item(kChoiceItem);
  *draft.mutable_wording() = InEnglish("We take part");
  Must(scene, "Fatima", draft);
  *draft.mutable_wording() = InEnglish("We take part, all of us");
  Must(scene, "Gerda", draft);
  v1::OpenBallotRequest open;
  open.set_item(kChoiceItem);
  open.set_version(2);
  open.set_merge_small_groups(true);
  *open.mutable_what_happens() = InEnglish("It goes into the plan");
  *open.mutable_who_decides() = InEnglish("The council");
  *open.mutable_when() = InEnglish("By March");
  Must(scene, "Fatima", open);
  v1::CastVoteRequest vote;
  vote.set_ballot(1);
  for (const char* who : {"Anna", "Bram", "Carla", "Sam"}) {
    vote.mutable_vote()->set_yes_no(who[0] == 'C' ? type::v1::YES_NO_VOTE_NO
                                                  : type::v1::YES_NO_VOTE_YES);
    Must(scene, who, vote);
  }
  Must(scene, "Ko", v1::LeaveRequest());
  v1::CloseBallotRequest close;
  close.set_ballot(1);
  Must(scene, "Fatima", close);

  Must(scene, "Fatima", open);
  vote.set_ballot(2);
  Must(scene, "Anna", vote);
  v1::CountHandsRequest hands;
  hands.set_ballot(2);
  hands.set_group(1);
  hands.mutable_hands()->set_yes(2);
  Must(scene, "Fatima", hands);
  v1::WithdrawBallotRequest withdraw;
  withdraw.set_ballot(2);
  withdraw.set_reason("Opened once too often");
  Must(scene, "Fatima", withdraw);
}

void FillInFacts(Scene& scene) {
  v1::ChangeFactsRequest facts;
  facts.set_based_on(1);
  *facts.mutable_facts()->mutable_fixed() = InEnglish("The budget");
  facts.mutable_facts()->set_reply_date("2026-05-31");
  Must(scene, "Fatima", facts);
  v1::ChangeTaskPartsRequest parts;
  parts.set_based_on(1);
  *parts.add_task_parts()->mutable_name() = InEnglish("The square");
  parts.mutable_task_parts(0)->set_form(type::v1::TASK_FORM_POLICY);
  Must(scene, "Sam", parts);
  v1::ChangeTargetGroupsRequest groups;
  groups.set_based_on(1);
  *groups.add_target_groups()->mutable_name() = InEnglish("Young people");
  groups.mutable_target_groups(0)->set_presence(type::v1::TARGET_PRESENCE_ABSENT);
  Must(scene, "Fatima", groups);
  v1::DismissSignalRequest dismiss;
  dismiss.set_cause(type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT);
  dismiss.set_version(2);
  dismiss.set_reason("We go to the school on Monday");
  Must(scene, "Fatima", dismiss);
}

// Sara changes groups, nobody new comes, and who should not be there goes.
void PutRight(Scene& scene) {
  Answer(scene, "Bram", 2, 1, "Sent too late");
  v1::MoveParticipantRequest move;
  move.set_participant(scene.NumberOf("Sara").value);
  move.set_group(3);
  Must(scene, "Fatima", move);
  v1::RemoveParticipantRequest remove;
  remove.set_participant(scene.NumberOf("Carla").value);
  remove.set_reason("Came twice");
  Must(scene, "Gerda", remove);
  v1::LockJoiningRequest lock;
  v1::HelpPersonRequest help;
  help.set_group(1);
  help.set_place(type::v1::PLACE_HALL);
  help.set_name("Without a device");
  Must(scene, "Anna", help);
  Must(scene, "Fatima", v1::MarkYoungPeoplePresentRequest());
  lock.set_locked(true);
  Must(scene, "Fatima", lock);
}

// By consent, with an objection that an amendment meets; then one of several.
void PlayConsent(Scene& scene) {
  v1::OpenBallotRequest open;
  open.set_item(kChoiceItem);
  open.set_version(2);
  open.mutable_rule()->set_method(type::v1::DECISION_METHOD_CONSENT);
  open.mutable_rule()->mutable_quorum()->set_denominator(1);
  *open.mutable_what_happens() = InEnglish("It goes into the plan");
  *open.mutable_who_decides() = InEnglish("The council");
  *open.mutable_when() = InEnglish("By March");
  Must(scene, "Fatima", open);
  v1::CastVoteRequest vote;
  vote.set_ballot(3);
  vote.mutable_vote()->set_consent(type::v1::CONSENT_VOTE_CONSENT);
  for (const char* who : {"Anna", "Sam"}) Must(scene, who, vote);
  vote.mutable_vote()->set_consent(type::v1::CONSENT_VOTE_OBJECTION);
  vote.set_words("The bus stop goes");
  vote.set_need("Another bus stop");
  Must(scene, "Bram", vote);
  vote.set_words("Too dear");
  vote.clear_need();
  Must(scene, "Sara", vote);
  v1::CloseBallotRequest close;
  close.set_ballot(3);
  Must(scene, "Fatima", close);
  v1::ReleaseObjectionRequest release;
  release.set_ballot(3);
  release.set_objection(1);
  Must(scene, "Fatima", release);

  v1::ProposeAmendmentRequest propose;
  propose.set_item(kChoiceItem);
  propose.set_version(2);
  propose.set_text("The bus stop moves to the square");
  Must(scene, "Anna", propose);
  propose.set_text("No square at all");
  Must(scene, "Gerda", propose);
  v1::ReleaseAmendmentRequest show;
  show.set_amendment(1);
  Must(scene, "Fatima", show);
  v1::DecideAmendmentRequest decide;
  decide.set_amendment(2);
  decide.set_reason("Others want the square");
  Must(scene, "Fatima", decide);
  decide.set_amendment(1);
  decide.set_accepted(true);
  decide.clear_reason();
  *decide.mutable_wording() = InEnglish("We take part, and the bus stop moves");
  Must(scene, "Fatima", decide);
  v1::ResolveObjectionRequest resolve;
  resolve.set_ballot(3);
  resolve.set_objection(1);
  resolve.set_version(3);
  Must(scene, "Fatima", resolve);
}

void PlayOptionsBallot(Scene& scene) {
  v1::OpenBallotRequest open;
  open.set_item(kChoiceItem);
  open.set_version(3);
  auto& rule = *open.mutable_rule();
  rule.set_method(type::v1::DECISION_METHOD_APPROVAL);
  rule.mutable_threshold()->mutable_share()->set_denominator(2);
  rule.mutable_threshold()->mutable_share()->set_numerator(1);
  rule.mutable_quorum()->set_denominator(1);
  rule.set_basis(type::v1::BASIS_CAST);
  rule.set_scope(type::v1::SCOPE_EVERYONE);
  for (const char* label : {"In spring", "In autumn"}) {
    *open.add_options() = NamedOption(label);
  }
  *open.mutable_what_happens() = InEnglish("It goes into the plan");
  *open.mutable_who_decides() = InEnglish("The council");
  *open.mutable_when() = InEnglish("By March");
  Must(scene, "Fatima", open);
  v1::CastVoteRequest vote;
  vote.set_ballot(4);
  vote.mutable_vote()->mutable_approvals()->add_options(2);
  for (const char* who : {"Anna", "Bram", "Sam"}) Must(scene, who, vote);
  vote.mutable_vote()->mutable_abstain();
  Must(scene, "Sara", vote);
  v1::CloseBallotRequest close;
  close.set_ballot(4);
  Must(scene, "Fatima", close);

  v1::DraftJointAnswerRequest draft;
  draft.set_item(static_cast<uint32_t>(scene.session().items.size()));
  Must(scene, "Fatima", draft);
}

}  // namespace

type::v1::Text InEnglish(const std::string& value) {
  type::v1::Text text;
  auto& entry = *text.add_entries();
  entry.set_language("en");
  entry.set_value(value);
  return text;
}

type::v1::SessionPlan TalkPlan() {
  using type::v1::Side;
  type::v1::SessionPlan plan;
  *plan.mutable_title() = InEnglish("Talk");
  plan.add_languages("en");
  const std::pair<const char*, Side> groups[] = {{"Residents", type::v1::SIDE_RESIDENT},
                                                 {"Streets", type::v1::SIDE_PROFESSIONAL},
                                                 {"Care", type::v1::SIDE_PROFESSIONAL}};
  for (const auto& [name, side] : groups) {
    auto& group = *plan.add_groups();
    *group.mutable_name() = InEnglish(name);
    group.set_side(side);
  }
  for (uint32_t item = kChoiceItem; item <= kStatementsItem; ++item) {
    *plan.add_items()->mutable_title() = InEnglish("Item " + std::to_string(item));
  }
  for (int item = 0; item < 3; ++item) {
    *plan.mutable_items(item)->mutable_question()->mutable_wording() = InEnglish("Which?");
  }
  auto& choice = *plan.mutable_items(0)->mutable_question();
  choice.set_reason_asked(true);
  for (const auto& [label, mark] : {Marked{"Think along", "policy_participation"},
                                    Marked{"Take part", "societal_participation"}}) {
    *choice.mutable_one_choice()->add_options() = NamedOption(label, mark);
  }
  auto& several = *plan.mutable_items(1)->mutable_question()->mutable_several_choices();
  for (const auto& [label, mark] : {Marked{"Support", "support"}, Marked{"Plans", "better_plans"},
                                    Marked{"Control", "own_control"}}) {
    *several.add_options() = NamedOption(label, mark);
  }
  auto& scale = *plan.mutable_items(2)->mutable_question()->mutable_scale();
  for (const auto& [label, mark] : {Marked{"Inform", "informing"}, Marked{"Consult", "consult"},
                                    Marked{"Advise", "advise"}, Marked{"Together", "coproduce"}}) {
    *scale.add_steps() = NamedOption(label, mark);
  }
  AskAspect(scale, type::v1::ASPECT_NOW, type::v1::SIDE_UNSPECIFIED);
  AskAspect(scale, type::v1::ASPECT_OFFERED, type::v1::SIDE_PROFESSIONAL);
  AskAspect(scale, type::v1::ASPECT_EXPECTED, type::v1::SIDE_RESIDENT);
  *plan.mutable_items(3)->mutable_statements()->mutable_wording() = InEnglish("What matters?");
  plan.mutable_settings()->set_names_asked(true);
  auto& privacy = *plan.mutable_privacy();
  *privacy.mutable_controller() = InEnglish("Municipality");
  *privacy.mutable_purpose() = InEnglish("To agree");
  *privacy.mutable_legal_basis() = InEnglish("AVG");
  *privacy.mutable_contact() = InEnglish("privacy@example.org");
  return plan;
}

void StartTalk(Scene& scene) {
  v1::CreateSessionRequest create;
  *create.mutable_plan() = TalkPlan();
  Must(scene, "Fatima", create);
  Must(scene, "Fatima", v1::OpenSessionRequest());
  Must(scene, "Fatima", v1::StartSessionRequest());
  Join(scene, "Anna", 1);
}

void PlayTalk(Scene& scene) {
  StartTalk(scene);
  v1::AddFacilitatorRequest add;
  add.set_account_name("Gerda");
  Must(scene, "Fatima", add);
  v1::CreateInvitationsRequest invite;
  invite.set_role(type::v1::ROLE_PARTICIPANT);
  invite.add_secret_hashes("0123456789abcdef0123456789abcdef");
  Must(scene, "Fatima", invite);
  v1::JoinRequest invited;
  invited.set_invitation_secret("0123456789abcdef0123456789abcdef");
  invited.set_group(1);
  Must(scene, "Bram", invited);
  Join(scene, "Carla", 1);
  Join(scene, "Sam", 2);
  Join(scene, "Sara", 2);
  Join(scene, "Ko", 3);
  v1::SetNameRequest name;
  name.set_name("Another name");
  Must(scene, "Sara", name);
  v1::AddItemRequest item;
  *item.mutable_item()->mutable_title() = InEnglish("One more");
  *item.mutable_item()->mutable_statements()->mutable_wording() = InEnglish("What else?");
  Must(scene, "Fatima", item);
  v1::StartTimerRequest start;
  start.mutable_duration()->set_seconds(60);
  Must(scene, "Fatima", start);
  Must(scene, "Fatima", start);
  Must(scene, "server", RingTimer{{2}, scene.session().timers[1].deadline});
  Must(scene, "Fatima", start);
  v1::StopTimerRequest stop;
  stop.set_timer(3);
  Must(scene, "Fatima", stop);
  PlayRounds(scene);
  PlayStatements(scene);
  PlayFloor(scene);
  PlayBallot(scene);
  *item.mutable_item()->mutable_title() = InEnglish("Together");
  item.mutable_item()->mutable_agreement();
  Must(scene, "Fatima", item);
  PlayConsent(scene);
  PlayOptionsBallot(scene);
  FillInFacts(scene);
  PutRight(scene);
  Must(scene, "Fatima", start);
  Must(scene, "Fatima", v1::CloseSessionRequest());
}

}  // namespace vooraf::domain::testing
