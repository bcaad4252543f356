// Ballots on a joint answer.
#include <optional>

#include "client-cli/arguments.h"
#include "client-cli/commands/ballot_commands.h"
#include "client-cli/view/decision_view.h"

namespace vooraf::cli {
namespace {

struct OpenOptions {
  std::string item;
  uint32_t version = 0;
  std::vector<std::string> what_happens, who_decides, when, options;
  std::string method, threshold, basis, quorum, scope;
  std::optional<bool> secret;
  uint32_t seats = 0, points = 0, highest_score = 0, supporting_step = 0;
  bool merge_small_groups = false;
};

// What a rule by another method did not say.
void FillIn(type::v1::DecisionRule& rule) {
  if (rule.basis() == type::v1::BASIS_UNSPECIFIED) rule.set_basis(type::v1::BASIS_CAST);
  if (rule.scope() == type::v1::SCOPE_UNSPECIFIED) rule.set_scope(type::v1::SCOPE_EVERYONE);
  if (rule.has_threshold()) return;
  const bool gradients = rule.method() == type::v1::DECISION_METHOD_GRADIENTS;
  rule.mutable_threshold()->mutable_share()->set_numerator(gradients ? 2 : 1);
  rule.mutable_threshold()->mutable_share()->set_denominator(gradients ? 3 : 2);
  rule.mutable_threshold()->set_exactly_is_enough(gradients);
}

// The rule that holds here, changed where an option says so.
Result<type::v1::DecisionRule> RuleFrom(const OpenOptions& o, type::v1::DecisionRule rule) {
  if (rule.method() == type::v1::DECISION_METHOD_UNSPECIFIED) {
    rule.set_method(type::v1::DECISION_METHOD_YES_NO);
  }
  if (!o.method.empty()) {
    const auto method = MethodFrom(o.method);
    if (!method) return tl::unexpected(method.error());
    // More than half says too little of steps; a threshold of their own is meant.
    if (*method == type::v1::DECISION_METHOD_GRADIENTS && rule.method() != *method) {
      rule.clear_threshold();
    }
    rule.set_method(*method);
  }
  FillIn(rule);
  if (o.seats > 0) rule.set_seats(o.seats);
  if (o.points > 0) rule.set_points(o.points);
  if (o.highest_score > 0) rule.set_highest_score(o.highest_score);
  if (o.supporting_step > 0) rule.set_last_supporting_step(o.supporting_step);
  if (!o.threshold.empty()) {
    const auto threshold = ThresholdFrom(o.threshold);
    if (!threshold) return tl::unexpected(threshold.error());
    *rule.mutable_threshold() = *threshold;
  }
  if (!o.basis.empty()) {
    const auto basis = BasisFrom(o.basis);
    if (!basis) return tl::unexpected(basis.error());
    rule.set_basis(*basis);
  }
  if (!o.quorum.empty()) {
    const auto quorum = FractionFrom(o.quorum);
    if (!quorum) return tl::unexpected(quorum.error());
    *rule.mutable_quorum() = *quorum;
  }
  if (!o.scope.empty()) {
    const auto scope = ScopeFrom(o.scope);
    if (!scope) return tl::unexpected(scope.error());
    rule.set_scope(*scope);
  }
  // Where people say why, a session's secret rule does not hold.
  const bool says_why = rule.method() == type::v1::DECISION_METHOD_CONSENT ||
                        rule.method() == type::v1::DECISION_METHOD_FIST_TO_FIVE;
  rule.set_secret(o.secret.value_or(rule.secret() && !says_why));
  return rule;
}

Result<void> Open(App& app, const OpenOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, o.item);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const auto* joint_answer = seen->snapshot->JointAnswer(number);
  if (joint_answer == nullptr) return Fail(kNoJointAnswer, {{"item", std::to_string(number)}});
  v1::OpenBallotRequest request;
  request.set_session(seen->session);
  request.set_item(number);
  request.set_version(o.version == 0 ? joint_answer->version() : o.version);
  const bool own_rule = !o.method.empty() || !o.threshold.empty() || !o.basis.empty() ||
                        !o.quorum.empty() || !o.scope.empty() || o.secret || o.seats > 0 ||
                        o.points > 0 || o.highest_score > 0 || o.supporting_step > 0;
  if (own_rule) {
    const auto& definition = (*item)->item();
    const auto rule =
        RuleFrom(o, definition.has_rule() ? definition.rule()
                                          : seen->snapshot->session()->settings().default_rule());
    if (!rule) return tl::unexpected(rule.error());
    *request.mutable_rule() = *rule;
  }
  const auto languages = LanguagesOf(*seen->snapshot, app.language());
  const auto text = [&](const std::vector<std::string>& typed) {
    return TextFrom(typed, languages.all, languages.preferred);
  };
  *request.mutable_what_happens() = text(o.what_happens);
  *request.mutable_who_decides() = text(o.who_decides);
  *request.mutable_when() = text(o.when);
  for (const auto& label : o.options) *request.add_options()->mutable_label() = text({label});
  request.set_merge_small_groups(o.merge_small_groups);
  const auto response = app.Do(client::kOpenBallot, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kBallotOpened, response->ballot(), number));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Close(App& app, uint32_t number, bool yes) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = BallotMeant(*seen->snapshot, number);
  if (!ballot) return tl::unexpected(ballot.error());
  const std::string question =
      app.texts()(T::kSureCloseBallot, (*ballot)->ballot(), (*ballot)->everyone().answered(),
                  (*ballot)->everyone().roll());
  if (auto agreed = app.Confirm(question, yes); !agreed) return agreed;
  v1::CloseBallotRequest request;
  request.set_session(seen->session);
  request.set_ballot((*ballot)->ballot());
  const auto response = app.Do(client::kCloseBallot, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kBallotNowClosed, (*ballot)->ballot()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Withdraw(App& app, uint32_t number, const std::string& reason, bool yes) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = BallotMeant(*seen->snapshot, number);
  if (!ballot) return tl::unexpected(ballot.error());
  const std::string question = app.texts()(T::kSureWithdrawBallot, (*ballot)->ballot());
  if (auto agreed = app.Confirm(question, yes); !agreed) return agreed;
  v1::WithdrawBallotRequest request;
  request.set_session(seen->session);
  request.set_ballot((*ballot)->ballot());
  request.set_reason(TextOrInput(reason));
  const auto response = app.Do(client::kWithdrawBallot, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kBallotNowWithdrawn, (*ballot)->ballot()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Show(App& app, uint32_t number) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto& session = *seen->snapshot;
  const v1::BallotView* ballot = number == 0 ? session.OpenBallot() : session.Ballot(number);
  if (ballot == nullptr && number == 0 && session.CurrentItem() != nullptr) {
    ballot = session.LastBallot(session.CurrentItem()->item().item());
  }
  if (ballot == nullptr) return Fail(kNoOpenBallot);
  const auto context = app.ContextOf(session);
  Page page = app.out().NewPage();
  DrawJointAnswer(context, ballot->item(), &page);
  DrawBallot(context, *ballot, &page);
  app.out().Print(page);
  app.out().Json(*ballot);
  return {};
}

}  // namespace

Result<const v1::BallotView*> BallotMeant(const client::SessionSnapshot& session, uint32_t typed) {
  const auto* ballot = typed == 0 ? session.OpenBallot() : session.Ballot(typed);
  if (ballot == nullptr) return Fail(kNoOpenBallot);
  return ballot;
}

void AddBallotCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("ballot", T::kHelpBallot);
  {
    auto o = std::make_shared<OpenOptions>();
    auto* command = tree.Command(noun, "open", T::kHelpBallotOpen, T::kExamplesBallotOpen,
                                 [&app, o] { return Open(app, *o); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    const auto text = [&](const char* name, std::vector<std::string>& into, T description) {
      command->add_option(name, into, tree.Text(description))->required()->allow_extra_args(false);
    };
    text("--what-happens", o->what_happens, T::kArgWhatHappens);
    text("--who-decides", o->who_decides, T::kArgWhoDecides);
    text("--when", o->when, T::kArgWhen);
    command->add_option("--version", o->version, tree.Text(T::kArgVersion));
    command->add_option("--method", o->method, tree.Text(T::kArgMethod));
    command->add_option("--option", o->options, tree.Text(T::kArgBallotOption))
        ->allow_extra_args(false);
    command->add_option("--threshold", o->threshold, tree.Text(T::kArgThreshold));
    command->add_option("--basis", o->basis, tree.Text(T::kArgBasis));
    command->add_option("--quorum", o->quorum, tree.Text(T::kArgQuorum));
    command->add_option("--scope", o->scope, tree.Text(T::kArgScope));
    command->add_flag("--secret,!--not-secret", o->secret, tree.Text(T::kArgSecret));
    command->add_option("--seats", o->seats, tree.Text(T::kArgSeats));
    command->add_option("--points", o->points, tree.Text(T::kArgBallotPoints));
    command->add_option("--highest-score", o->highest_score, tree.Text(T::kArgHighestScore));
    command->add_option("--supporting-step", o->supporting_step, tree.Text(T::kArgSupportingStep));
    command->add_flag("--merge-small-groups", o->merge_small_groups, tree.Text(T::kArgMerge));
  }
  struct Options {
    std::string reason;
    uint32_t ballot = 0;
    bool yes = false;
  };
  AddVoteCommand(tree, noun);
  AddHandsCommand(tree, noun);
  AddRecountCommands(tree, noun);
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "close", T::kHelpBallotClose, T::kExamplesBallotClose,
                                 [&app, o] { return Close(app, o->ballot, o->yes); });
    command->add_option("BALLOT", o->ballot, tree.Text(T::kArgBallot));
    command->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "withdraw", T::kHelpBallotWithdraw, T::kExamplesBallotWithdraw,
                     [&app, o] { return Withdraw(app, o->ballot, o->reason, o->yes); });
    command->add_option("BALLOT", o->ballot, tree.Text(T::kArgBallot));
    command->add_option("--reason", o->reason, tree.Text(T::kArgWithdrawReason))->required();
    command->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "show", T::kHelpBallotShow, T::kExamplesBallotShow,
                               [&app, o] { return Show(app, o->ballot); });
  command->add_option("BALLOT", o->ballot, tree.Text(T::kArgBallot));
}

}  // namespace vooraf::cli
