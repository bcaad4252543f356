// Statements merged and hidden, so that people rate each thought once and nobody has to read an
// insult. Rules: docs/SPEC.md, W6 to W9.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// Whether the participant rated anything of the item in its last round that counts.
bool RatedAnything(const Session& session, const Item& item, size_t index) {
  return std::any_of(item.statements.begin(), item.statements.end(), [&](StatementNumber number) {
    const Statement& statement = *session.Find(number);
    return index < statement.ratings.size() &&
           statement.ratings[index] != type::v1::RATING_UNSPECIFIED;
  });
}

// Whoever has no rating left that counts has not answered the open round.
void RecountAnswered(Session& session, Item& item) {
  auto& answered = item.rounds.back().aspects.front().answers;
  for (size_t i = 0; i < answered.size(); ++i) {
    if (answered[i].given() && !RatedAnything(session, item, i)) answered[i] = {};
  }
}

// What may be merged into the statement `into`, or why not.
Result<void> CheckMerged(const Statement& statement, uint32_t number, const Statement& into,
                         uint32_t into_number) {
  if (number == into_number) {
    return RefuseField("merged", "other statements than into", "andere stellingen dan into");
  }
  if (statement.item != into.item) {
    return RefuseField("merged", "statements of one item", "stellingen van één onderdeel");
  }
  return RequireStanding(statement, number);
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::MergeStatementsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (request.merged().empty()) return Refuse(kFieldMissing, {{"field", "merged"}});
  if (static_cast<size_t>(request.merged_size()) > kStatementsPerReleaseMax) {
    return RefuseLimit(kStatementsPerReleaseMax, "statements", "stellingen");
  }
  auto into = FindStatement(session, request.into());
  if (!into) return Propagate(into);
  if (auto ok = RequireStanding(**into, request.into()); !ok) return Propagate(ok);
  if (!(*into)->released) {
    return Refuse(kStatementNotReleased, {{"statement", std::to_string(request.into())}});
  }
  std::vector<uint32_t> merged(request.merged().begin(), request.merged().end());
  std::sort(merged.begin(), merged.end());
  merged.erase(std::unique(merged.begin(), merged.end()), merged.end());
  NewEvent event;
  auto& body = *event.event.mutable_statements_merged();
  body.set_into(request.into());
  for (const uint32_t number : merged) {
    auto statement = FindStatement(session, number);
    if (!statement) return Propagate(statement);
    if ((*statement)->merged_into.value == request.into()) continue;
    if (auto ok = CheckMerged(**statement, number, **into, request.into()); !ok) {
      return Propagate(ok);
    }
    body.add_merged(number);
  }
  if (body.merged().empty()) return Decision{};
  return Decided(std::move(event));
}

void Apply(Session& session, const log::v1::StatementsMerged& event, const StoredEvent&) {
  const StatementNumber into{event.into()};
  Item& item = session.items[session.statements[into.index()].item.index()];
  for (const uint32_t number : event.merged()) {
    // What was merged into this one earlier now stands under the same.
    for (const StatementNumber other : item.statements) {
      Statement& statement = session.statements[other.index()];
      if (statement.merged_into.value == number) statement.merged_into = into;
    }
    Statement& statement = session.statements[number - 1];
    statement.merged_into = into;
    if (!item.answering()) continue;
    statement.dropped_ratings = std::exchange(statement.ratings, {});
    statement.live = {};
  }
  if (item.answering()) RecountAnswered(session, item);
}

Result<Decision> Decide(const Session& session, const v1::HideStatementRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto statement = FindStatement(session, request.statement());
  if (!statement) return Propagate(statement);
  if (auto ok = CheckRequired(request.reason(), kReasonCharsMax, "reason"); !ok) {
    return Propagate(ok);
  }
  if ((*statement)->hidden) return Decision{};
  NewEvent hidden;
  hidden.event.mutable_statement_hidden()->set_statement(request.statement());
  hidden.content.emplace().set_text(request.reason());
  return Decided(std::move(hidden));
}

void Apply(Session& session, const log::v1::StatementHidden& event, const StoredEvent& stored) {
  Statement& statement = session.statements[event.statement() - 1];
  statement.hidden = true;
  if (stored.content) statement.hidden_reason = stored.content->text();
}

Result<Decision> Decide(const Session& session, const v1::ShowStatementAgainRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto statement = FindStatement(session, request.statement());
  if (!statement) return Propagate(statement);
  if (!(*statement)->hidden) return Decision{};
  NewEvent shown;
  shown.event.mutable_statement_shown_again()->set_statement(request.statement());
  return Decided(std::move(shown));
}

void Apply(Session& session, const log::v1::StatementShownAgain& event, const StoredEvent&) {
  Statement& statement = session.statements[event.statement() - 1];
  statement.hidden = false;
  statement.hidden_reason.clear();
}

}  // namespace vooraf::domain
