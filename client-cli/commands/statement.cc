// Statements: proposed, released, merged, hidden, rated.

#include "client-cli/arguments.h"
#include "client-cli/commands/list.h"
#include "client-cli/view/statement_view.h"

namespace vooraf::cli {
namespace {

// The API takes so many at a time.
constexpr size_t kReleasedAtOnceMax = 500;

// Participants and facilitators alike propose.
Result<void> Propose(App& app, const std::string& typed, const std::string& text,
                     uint32_t for_person) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  v1::ProposeStatementRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  request.set_text(TextOrInput(text));
  request.set_on_behalf_of(for_person);
  const auto response = app.DoAs(seen->identity, client::kProposeStatement, std::move(request));
  if (!response) return tl::unexpected(response.error());
  const bool own = seen->identity == Identity::kParticipant || for_person != 0;
  app.out().Say(
      app.texts()(own ? T::kStatementWaits : T::kStatementProposed, response->statement()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> List(App& app, const std::string& typed) {
  return ListOfItem(app, typed, "statements", DrawStatements,
                    [](const auto& session, uint32_t item) { return session.Statements(item); });
}

Result<void> Release(App& app, std::vector<uint32_t> statements, bool all) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  if (all) {
    for (const auto* item : seen->snapshot->Items()) {
      for (const auto* statement : seen->snapshot->Statements(item->item().item())) {
        const bool waits = !statement->released() && !statement->hidden();
        if (waits && statement->merged_into() == 0) statements.push_back(statement->statement());
      }
    }
  }
  if (statements.empty()) return Fail(kNothingToChoose);
  const size_t count = statements.size();
  boost::json::array responses;
  while (!statements.empty()) {
    v1::ReleaseStatementsRequest request;
    request.set_session(seen->session);
    const size_t now = std::min(statements.size(), kReleasedAtOnceMax);
    request.mutable_statements()->Add(statements.begin(), statements.begin() + now);
    statements.erase(statements.begin(), statements.begin() + now);
    const auto response = app.Do(client::kReleaseStatements, std::move(request));
    if (!response) return tl::unexpected(response.error());
    responses.push_back(WithSession(*response, seen->session));
  }
  app.out().Say(app.texts()(T::kStatementsReleased, count));
  app.out().Json({{"released", responses}});
  return {};
}

Result<void> Merge(App& app, uint32_t into, const std::vector<uint32_t>& merged) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::MergeStatementsRequest request;
  request.set_session(*session);
  request.set_into(into);
  request.mutable_merged()->Add(merged.begin(), merged.end());
  const auto response = app.Do(client::kMergeStatements, std::move(request));
  if (!response) return tl::unexpected(response.error());
  std::string numbers;
  for (const uint32_t number : merged) {
    if (!numbers.empty()) numbers += ", ";
    numbers += std::to_string(number);
  }
  app.out().Say(app.texts()(T::kStatementsMerged, into, numbers));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> Hide(App& app, uint32_t statement, const std::string& reason) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::HideStatementRequest request;
  request.set_session(*session);
  request.set_statement(statement);
  request.set_reason(TextOrInput(reason));
  const auto response = app.Do(client::kHideStatement, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kStatementHidden, statement));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> ShowAgain(App& app, uint32_t statement) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::ShowStatementAgainRequest request;
  request.set_session(*session);
  request.set_statement(statement);
  const auto response = app.Do(client::kShowStatementAgain, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kStatementShownAgain, statement));
  app.out().Json(WithSession(*response, *session));
  return {};
}

// Merging, hiding, showing again.
void AddClearingCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  struct Options {
    uint32_t statement = 0;
    std::vector<uint32_t> merged;
    std::string reason;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "merge", T::kHelpStatementMerge, T::kExamplesStatementMerge,
                                 [&app, o] { return Merge(app, o->statement, o->merged); });
    command->add_option("INTO", o->statement, tree.Text(T::kArgMergeInto))->required();
    command->add_option("NUMBER", o->merged, tree.Text(T::kArgMerged))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "hide", T::kHelpStatementHide, T::kExamplesStatementHide,
                                 [&app, o] { return Hide(app, o->statement, o->reason); });
    command->add_option("NUMBER", o->statement, tree.Text(T::kArgStatementNumber))->required();
    command->add_option("--reason", o->reason, tree.Text(T::kArgHideReason))->required();
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "show", T::kHelpStatementShow, T::kExamplesStatementShow,
                               [&app, o] { return ShowAgain(app, o->statement); });
  command->add_option("NUMBER", o->statement, tree.Text(T::kArgStatementNumber))->required();
}

Result<void> Rate(App& app, uint32_t statement, const std::string& typed, uint32_t for_person) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = IdentityFor(app, *session, for_person);
  if (!identity) return tl::unexpected(identity.error());
  const auto rating = RatingFrom(typed);
  if (!rating) return tl::unexpected(rating.error());
  v1::RateStatementRequest request;
  request.set_session(*session);
  request.set_statement(statement);
  request.set_rating(*rating);
  request.set_on_behalf_of(for_person);
  const auto response = app.DoAs(*identity, client::kRateStatement, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kRatingKept, statement, app.texts()(RatingText(*rating))));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddStatementCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("statement", T::kHelpStatement);
  struct Options {
    std::string item;
    std::string text;
    std::vector<uint32_t> statements;
    uint32_t statement = 0;
    uint32_t for_person = 0;
    bool all = false;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "propose", T::kHelpStatementPropose, T::kExamplesStatementPropose,
                     [&app, o] { return Propose(app, o->item, o->text, o->for_person); });
    AddForOption(tree, command, &o->for_person);
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("TEXT", o->text, tree.Text(T::kArgText))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "list", T::kHelpStatementList, T::kExamplesStatementList,
                                 [&app, o] { return List(app, o->item); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItemOrCurrent));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "release", T::kHelpStatementRelease, T::kExamplesStatementRelease,
                     [&app, o] { return Release(app, o->statements, o->all); });
    auto* numbers = command->add_option("NUMBER", o->statements, tree.Text(T::kArgStatementNumber));
    command->add_flag("--all", o->all, tree.Text(T::kArgAllStatements))->excludes(numbers);
  }
  AddClearingCommands(tree, noun);
  auto o = std::make_shared<Options>();
  auto* command =
      tree.Command(noun, "rate", T::kHelpStatementRate, T::kExamplesStatementRate,
                   [&app, o] { return Rate(app, o->statement, o->text, o->for_person); });
  AddForOption(tree, command, &o->for_person);
  command->add_option("NUMBER", o->statement, tree.Text(T::kArgStatementNumber))->required();
  command->add_option("RATING", o->text, tree.Text(T::kArgRating))->required();
}

}  // namespace vooraf::cli
