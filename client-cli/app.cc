#include "client-cli/app.h"

#include <algorithm>
#include <array>

#include "client-cli/problems.h"
#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

constexpr size_t kSessionIdChars = 26;

bool IsSessionId(const std::string& typed) {
  return typed.size() == kSessionIdChars &&
         typed.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
}

struct NamedMethod {
  const char* method;
  T name;
};
const auto kCommandNames = std::to_array<NamedMethod>({
    {client::kCreateSession.name, T::kCommandCreateSession},
    {client::kChangePlan.name, T::kCommandChangePlan},
    {client::kOpenSession.name, T::kCommandOpenSession},
    {client::kStartSession.name, T::kCommandStartSession},
    {client::kCloseSession.name, T::kCommandCloseSession},
    {client::kLeave.name, T::kCommandLeave},
    {client::kSetName.name, T::kCommandSetName},
    {client::kAddFacilitator.name, T::kCommandAddFacilitator},
    {client::kCreateInvitations.name, T::kCommandCreateInvitations},
    {client::kChangeFacts.name, T::kCommandChangeFacts},
    {client::kChangeTaskParts.name, T::kCommandChangeTaskParts},
    {client::kChangeTargetGroups.name, T::kCommandChangeTargetGroups},
    {client::kMarkYoungPeoplePresent.name, T::kCommandMarkYoungPeople},
    {client::kEnterCounts.name, T::kCommandEnterCounts},
    {client::kHelpPerson.name, T::kCommandHelpPerson},
    {client::kMoveParticipant.name, T::kCommandMoveParticipant},
    {client::kLockJoining.name, T::kCommandLockJoining},
    {client::kRemoveParticipant.name, T::kCommandRemoveParticipant},
    {client::kAddItem.name, T::kCommandAddItem},
    {client::kOpenRound.name, T::kCommandOpenRound},
    {client::kRevealRound.name, T::kCommandRevealRound},
    {client::kShowOthers.name, T::kCommandShowOthers},
    {client::kHoldReveal.name, T::kCommandHoldReveal},
    {client::kEndHold.name, T::kCommandEndHold},
    {client::kSkipItem.name, T::kCommandSkipItem},
    {client::kOpenDiscussion.name, T::kCommandOpenDiscussion},
    {client::kCloseDiscussion.name, T::kCommandCloseDiscussion},
    {client::kChangeFloorRules.name, T::kCommandChangeFloorRules},
    {client::kRaiseHand.name, T::kCommandRaiseHand},
    {client::kLowerHand.name, T::kCommandLowerHand},
    {client::kGrantFloor.name, T::kCommandGrantFloor},
    {client::kYieldFloor.name, T::kCommandYieldFloor},
    {client::kPassTurn.name, T::kCommandPassTurn},
    {client::kSendTextTurn.name, T::kCommandSendTextTurn},
    {client::kReleaseTextTurn.name, T::kCommandReleaseTextTurn},
    {client::kRefuseTextTurn.name, T::kCommandRefuseTextTurn},
    {client::kStartTimer.name, T::kCommandStartTimer},
    {client::kStopTimer.name, T::kCommandStopTimer},
    {client::kSubmitAnswer.name, T::kCommandSubmitAnswer},
    {client::kReleaseReason.name, T::kCommandReleaseReason},
    {client::kHideReason.name, T::kCommandHideReason},
    {client::kAddTheme.name, T::kCommandAddTheme},
    {client::kRenameTheme.name, T::kCommandRenameTheme},
    {client::kSortTexts.name, T::kCommandSortTexts},
    {client::kProposeStatement.name, T::kCommandProposeStatement},
    {client::kReleaseStatements.name, T::kCommandReleaseStatements},
    {client::kMergeStatements.name, T::kCommandMergeStatements},
    {client::kHideStatement.name, T::kCommandHideStatement},
    {client::kShowStatementAgain.name, T::kCommandShowStatementAgain},
    {client::kRateStatement.name, T::kCommandRateStatement},
    {client::kDraftJointAnswer.name, T::kCommandDraftJointAnswer},
    {client::kAddFollowUp.name, T::kCommandAddFollowUp},
    {client::kErasePerson.name, T::kCommandErasePerson},
    {client::kEraseText.name, T::kCommandEraseText},
    {client::kEraseSession.name, T::kCommandEraseSession},
    {client::kOpenBallot.name, T::kCommandOpenBallot},
    {client::kCastVote.name, T::kCommandCastVote},
    {client::kCountHands.name, T::kCommandCountHands},
    {client::kCloseBallot.name, T::kCommandCloseBallot},
    {client::kWithdrawBallot.name, T::kCommandWithdrawBallot},
    {client::kReleaseObjection.name, T::kCommandReleaseObjection},
    {client::kResolveObjection.name, T::kCommandResolveObjection},
    {client::kProposeAmendment.name, T::kCommandProposeAmendment},
    {client::kReleaseAmendment.name, T::kCommandReleaseAmendment},
    {client::kDecideAmendment.name, T::kCommandDecideAmendment},
    {client::kDismissSignal.name, T::kCommandDismissSignal},
    {client::kReopenSignal.name, T::kCommandReopenSignal},
});

}  // namespace

Result<client::Connection*> App::Connection() {
  if (!connection_) {
    globals_.connection.language = language();
    auto connection = client::Connection::Open(globals_.connection);
    if (!connection) return tl::unexpected(connection.error());
    connection_ = std::move(*connection);
  }
  return connection_.get();
}

Result<client::Client*> App::Client() {
  if (client_) return client_.get();
  auto connection = Connection();
  if (!connection) return tl::unexpected(connection.error());
  const auto state = client::StateFolder();
  if (!state) return tl::unexpected(state.error());
  const auto folder = client::ProfileFolder(*state, globals_.profile, (*connection)->server());
  if (!folder) return tl::unexpected(folder.error());
  client::RetryPolicy policy;
  policy.attempts_max = globals_.tries;
  client_ = std::make_unique<client::Client>(**connection, *folder, policy, client::SystemUniform(),
                                             client::StoppableSleeper({}));
  client_->OnRetry([this, told = false]() mutable {
    if (!told) out_.Say(texts_(T::kTryingAgain));
    told = true;
  });
  client_->sender().OnEarlierDelivered(
      [this](const client::StoredCommand& command, const Result<std::string>& answer) {
        const std::string name = CommandName(command.method);
        v1::SubmitAnswerResponse submitted;
        const bool late = answer && command.method == client::kSubmitAnswer.name &&
                          submitted.ParseFromString(*answer) && submitted.late();
        if (answer) {
          out_.Say(texts_(late ? T::kEarlierLate : T::kEarlierDone, name));
        } else {
          out_.Say(texts_(T::kEarlierRefused, name, answer.error().Sentence(language())));
        }
      });
  return client_.get();
}

Result<client::Client*> App::ClientWithEmptyOutbox() {
  auto client = Client();
  if (!client) return client;
  if (!outbox_sent_) {
    outbox_sent_ = true;
    if (auto sent = (*client)->sender().SendWaiting(); !sent) return tl::unexpected(sent.error());
  }
  return client;
}

Result<std::string> App::SessionId() {
  auto client = Client();
  if (!client) return tl::unexpected(client.error());
  const std::string& typed = globals_.session;
  if (typed.empty()) {
    const auto current = (*client)->tokens().CurrentSession();
    if (!current) return tl::unexpected(current.error());
    if (!*current) return client::Fail(kNoSession);
    return **current;
  }
  if (IsSessionId(typed)) return typed;
  const std::string code = JoinCodeFrom(typed);
  for (const auto& membership : (*client)->tokens().Memberships()) {
    if (!code.empty() && membership.join_code == code) return membership.session;
  }
  v1::FindSessionRequest request;
  request.set_join_code(typed);
  const auto found = Ask(client::kFindSession, request);
  if (!found) return tl::unexpected(found.error());
  return found->session();
}

Result<Identity> App::Viewer(const std::string& session) {
  if (globals_.as == "facilitator") return Identity::kAccount;
  if (globals_.as == "participant") return Identity::kParticipant;
  auto client = Client();
  if (!client) return tl::unexpected(client.error());
  const auto membership = (*client)->tokens().LoadMembership(session);
  if (!membership) return tl::unexpected(membership.error());
  if (*membership) return Identity::kParticipant;
  const auto sign_in = (*client)->tokens().LoadSignIn();
  if (!sign_in) return tl::unexpected(sign_in.error());
  return *sign_in ? Identity::kAccount : Identity::kParticipant;
}

Result<client::SnapshotPtr> App::Read(const std::string& session, Identity identity) {
  auto client = ClientWithEmptyOutbox();
  if (!client) return tl::unexpected(client.error());
  return client::ReadSession(**client, identity, session);
}

Result<App::Seen> App::Look() {
  auto session = SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = Viewer(*session);
  if (!identity) return tl::unexpected(identity.error());
  return LookAs(*identity);
}

Result<App::Seen> App::LookAs(Identity identity) {
  auto session = SessionId();
  if (!session) return tl::unexpected(session.error());
  auto snapshot = Read(*session, identity);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Seen{*session, identity, *snapshot};
}

Result<void> App::Confirm(const std::string& question, bool yes) const {
  if (yes || !terminal_.is_asking_possible) return {};
  const auto line = AskLine(question + " " + texts_(T::kYesOrNo) + " ");
  const std::string answer = line ? LowerCase(*line) : "";
  for (const char* agreed : {"y", "yes", "j", "ja"}) {
    if (answer == agreed) return {};
  }
  return client::Fail(kNotConfirmed);
}

ViewContext App::ContextOf(const client::SessionSnapshot& session) const {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return {session, texts_, now};
}

std::string App::CommandName(const std::string& method) const {
  for (const auto& named : kCommandNames) {
    if (method == named.method) return texts_(named.name);
  }
  return method;
}

std::string JoinCodeFrom(const std::string& typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return code.size() == 8 ? code : std::string();
}

Languages LanguagesOf(const client::SessionSnapshot& session, const std::string& reader) {
  Languages languages;
  if (session.session() != nullptr) {
    languages.all.assign(session.session()->languages().begin(),
                         session.session()->languages().end());
  }
  const bool known =
      std::find(languages.all.begin(), languages.all.end(), reader) != languages.all.end();
  languages.preferred = known || languages.all.empty() ? reader : languages.all.front();
  return languages;
}

}  // namespace vooraf::cli
