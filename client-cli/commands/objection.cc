// The words of votes against: listed, released, said to be met.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/ballot_result_view.h"

namespace vooraf::cli {
namespace {

// The ballot named by number, or the newest on the current item.
Result<const v1::BallotView*> ClosedBallotMeant(const client::SessionSnapshot& session,
                                                uint32_t typed) {
  const v1::BallotView* ballot = session.Ballot(typed);
  if (typed == 0 && session.CurrentItem() != nullptr) {
    ballot = session.LastBallot(session.CurrentItem()->item().item());
  }
  if (ballot == nullptr) return Fail(kNoSuchBallot);
  return ballot;
}

Result<void> List(App& app, uint32_t typed) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = ClosedBallotMeant(*seen->snapshot, typed);
  if (!ballot) return tl::unexpected(ballot.error());
  Page page = app.out().NewPage();
  DrawObjections(app.ContextOf(*seen->snapshot), **ballot, &page);
  app.out().Print(page);
  boost::json::array objections;
  for (const auto* objection : seen->snapshot->Objections((*ballot)->ballot())) {
    objections.push_back(ToJson(*objection));
  }
  if (objections.empty()) app.out().Say(app.texts()(T::kNoObjections));
  app.out().Json({{"objections", objections}});
  return {};
}

Result<void> Release(App& app, const std::vector<uint32_t>& objections, uint32_t typed) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = ClosedBallotMeant(*seen->snapshot, typed);
  if (!ballot) return tl::unexpected(ballot.error());
  boost::json::array responses;
  for (const uint32_t objection : objections) {
    v1::ReleaseObjectionRequest request;
    request.set_session(seen->session);
    request.set_ballot((*ballot)->ballot());
    request.set_objection(objection);
    const auto response = app.Do(client::kReleaseObjection, std::move(request));
    if (!response) return tl::unexpected(response.error());
    app.out().Say(app.texts()(T::kObjectionReleased, objection));
    responses.push_back(WithSession(*response, seen->session));
  }
  app.out().Json({{"released", responses}});
  return {};
}

Result<void> Resolve(App& app, uint32_t objection, uint32_t version, uint32_t typed) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto ballot = ClosedBallotMeant(*seen->snapshot, typed);
  if (!ballot) return tl::unexpected(ballot.error());
  const auto* joint_answer = seen->snapshot->JointAnswer((*ballot)->item());
  v1::ResolveObjectionRequest request;
  request.set_session(seen->session);
  request.set_ballot((*ballot)->ballot());
  request.set_objection(objection);
  request.set_version(version != 0 || joint_answer == nullptr ? version : joint_answer->version());
  const uint32_t met_by = request.version();
  const auto response = app.Do(client::kResolveObjection, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kObjectionResolved, objection, met_by));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddObjectionCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("objection", T::kHelpObjection);
  struct Options {
    std::vector<uint32_t> objections;
    uint32_t objection = 0;
    uint32_t ballot = 0;
    uint32_t version = 0;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "list", T::kHelpObjectionList, T::kExamplesObjectionList,
                                 [&app, o] { return List(app, o->ballot); });
    command->add_option("BALLOT", o->ballot, tree.Text(T::kArgLastBallot));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "release", T::kHelpObjectionRelease, T::kExamplesObjectionRelease,
                     [&app, o] { return Release(app, o->objections, o->ballot); });
    command->add_option("NUMBER", o->objections, tree.Text(T::kArgObjectionNumber))->required();
    command->add_option("--ballot", o->ballot, tree.Text(T::kArgLastBallot));
  }
  auto o = std::make_shared<Options>();
  auto* command =
      tree.Command(noun, "resolve", T::kHelpObjectionResolve, T::kExamplesObjectionResolve,
                   [&app, o] { return Resolve(app, o->objection, o->version, o->ballot); });
  command->add_option("NUMBER", o->objection, tree.Text(T::kArgObjectionNumber))->required();
  command->add_option("--version", o->version, tree.Text(T::kArgVersion));
  command->add_option("--ballot", o->ballot, tree.Text(T::kArgLastBallot));
}

}  // namespace vooraf::cli
