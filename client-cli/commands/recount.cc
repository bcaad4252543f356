// The votes of a closed ballot: as a file for anybody to count, and counted again here.

#include "client-cli/commands/ballot_commands.h"
#include "client-cli/tally/session_ballot.h"
#include "client-cli/view/tally_view.h"

namespace vooraf::cli {
namespace {

struct Votes {
  App::Seen seen;
  const v1::BallotView* ballot = nullptr;
  boost::json::object file;
};

// The ballot named, or the last one of the item that is on.
Result<Votes> Fetch(App& app, uint32_t number) {
  auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto& session = *seen->snapshot;
  const v1::BallotView* ballot = session.Ballot(number);
  if (number == 0 && session.CurrentItem() != nullptr) {
    ballot = session.LastBallot(session.CurrentItem()->item().item());
  }
  if (ballot == nullptr) return Fail(kNoOpenBallot);
  v1::GetVotesRequest request;
  request.set_session(seen->session);
  request.set_ballot(ballot->ballot());
  auto method = client::kGetVotes;
  method.identity = seen->identity;
  const auto votes = app.Ask(method, request);
  if (!votes) return tl::unexpected(votes.error());
  auto file = BallotsJson(app.ContextOf(session), *ballot, *votes);
  return Votes{*std::move(seen), ballot, std::move(file)};
}

Result<void> Export(App& app, uint32_t number) {
  auto votes = Fetch(app, number);
  if (!votes) return tl::unexpected(votes.error());
  app.out().Source(boost::json::serialize(votes->file) + "\n");
  app.out().Json(votes->file);
  return {};
}

Result<void> Recount(App& app, uint32_t number, bool explain) {
  auto votes = Fetch(app, number);
  if (!votes) return tl::unexpected(votes.error());
  const std::string name = app.texts()(T::kBallotN, votes->ballot->ballot());
  const auto file = ReadBallots(name, boost::json::serialize(votes->file), "");
  if (!file) return tl::unexpected(file.error());
  const auto counted = CountBallots(name, *file);
  if (!counted) return tl::unexpected(counted.error());
  const bool same = SameAsStored(*votes->ballot, *counted);
  boost::json::object told = TallyJson(*file, *counted);
  told["same_as_stored"] = same;
  app.out().Json(told);
  const auto context = app.ContextOf(*votes->seen.snapshot);
  Page page = app.out().NewPage();
  page.Text(name, Style::kTitle);
  page.Text(context.In(votes->ballot->result().sentence()));
  page.Blank();
  if (explain) {
    DrawTally(*file, *counted, app.texts(), &page);
    page.Blank();
  }
  page.Text(app.texts()(same ? T::kRecountSame : T::kRecountDiffers),
            same ? Style::kGood : Style::kWarning);
  app.out().Print(page);
  if (!same) return Fail(kRecountDiffers, {{"ballot", std::to_string(votes->ballot->ballot())}});
  return {};
}

}  // namespace

void AddRecountCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  struct Options {
    uint32_t ballot = 0;
    bool explain = false;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "recount", T::kHelpBallotRecount, T::kExamplesBallotRecount,
                                 [&app, o] { return Recount(app, o->ballot, o->explain); });
    command->add_option("BALLOT", o->ballot, tree.Text(T::kArgClosedBallot));
    command->add_flag("--explain", o->explain, tree.Text(T::kArgExplain));
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "export", T::kHelpBallotExport, T::kExamplesBallotExport,
                               [&app, o] { return Export(app, o->ballot); });
  command->add_option("BALLOT", o->ballot, tree.Text(T::kArgClosedBallot));
}

}  // namespace vooraf::cli
