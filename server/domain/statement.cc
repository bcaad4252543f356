// Statements that people propose and rate. Rules: docs/SPEC.md, W.
#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/limits.h"
#include "server/domain/live_ratings.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// The statement's item while its round is open, or why not.
Result<void> RequireRating(const Session& session, const Statement& statement) {
  const Item& item = *session.Find(statement.item);
  if (item.answering()) return {};
  return Refuse(kRoundNotOpen, {{"item", std::to_string(statement.item.value)}});
}

tl::unexpected<Error> TooManyStatements(size_t max) {
  return RefuseLimit(max, "statements", "stellingen");
}

NewEvent Released(uint32_t statement) {
  NewEvent released;
  released.event.mutable_statement_released()->set_statement(statement);
  return released;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::ProposeStatementRequest& request,
                        const Context& context) {
  if (request.on_behalf_of() != 0) return DecideOnBehalf(session, request, context);
  const Participant* actor = session.Find(context.actor);
  const bool facilitates = actor != nullptr && actor->facilitates();
  if (facilitates) {
    if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  } else if (auto ok = RequireParticipant(session, context); !ok) {
    return Propagate(ok);
  }
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  if (!item.definition.has_statements()) {
    return Refuse(kNotStatements, {{"item", std::to_string(request.item())}});
  }
  if (!item.answering()) return Refuse(kRoundNotOpen, {{"item", std::to_string(request.item())}});
  if (auto ok = CheckRequired(request.text(), kStatementCharsMax, "text"); !ok) {
    return Propagate(ok);
  }
  if (session.statements.size() >= kStatementsMax) return TooManyStatements(kStatementsMax);
  const auto own = std::count_if(session.statements.begin(), session.statements.end(),
                                 [&](const Statement& s) { return s.author == context.actor; });
  if (!facilitates && static_cast<size_t>(own) >= kStatementsPerParticipantMax) {
    return TooManyStatements(kStatementsPerParticipantMax);
  }

  const auto number = static_cast<uint32_t>(session.statements.size()) + 1;
  NewEvent proposed;
  auto& body = *proposed.event.mutable_statement_proposed();
  body.set_statement(number);
  body.set_item(request.item());
  proposed.content.emplace().set_text(request.text());
  Decision decision = Decided(std::move(proposed), number);
  if (facilitates) decision.events.push_back(Released(number));
  return decision;
}

void Apply(Session& session, const log::v1::StatementProposed& event, const StoredEvent& stored) {
  Statement& statement = session.statements.emplace_back();
  statement.item = {event.item()};
  statement.author = {stored.event.actor()};
  if (stored.content) statement.text = stored.content->text();
  statement.erased = stored.content_erased;
  session.items[event.item() - 1].statements.push_back({event.statement()});
}

Result<Decision> Decide(const Session& session, const v1::ReleaseStatementsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (request.statements().empty()) return Refuse(kFieldMissing, {{"field", "statements"}});
  if (static_cast<size_t>(request.statements_size()) > kStatementsPerReleaseMax) {
    return TooManyStatements(kStatementsPerReleaseMax);
  }
  std::vector<uint32_t> numbers(request.statements().begin(), request.statements().end());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  Decision decision;
  for (const uint32_t number : numbers) {
    auto statement = FindStatement(session, number);
    if (!statement) return Propagate(statement);
    if ((*statement)->released) continue;
    if (auto ok = RequireStanding(**statement, number); !ok) return Propagate(ok);
    decision.events.push_back(Released(number));
  }
  return decision;
}

void Apply(Session& session, const log::v1::StatementReleased& event, const StoredEvent&) {
  session.statements[event.statement() - 1].released = true;
}

Result<Decision> Decide(const Session& session, const v1::RateStatementRequest& request,
                        const Context& context) {
  if (request.on_behalf_of() != 0) return DecideOnBehalf(session, request, context);
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  auto found = FindStatement(session, request.statement());
  if (!found) return Propagate(found);
  const Statement& statement = **found;
  if (!statement.released) {
    return Refuse(kStatementNotReleased, {{"statement", std::to_string(request.statement())}});
  }
  if (auto ok = RequireStanding(statement, request.statement()); !ok) return Propagate(ok);
  if (auto ok = RequireRating(session, statement); !ok) return Propagate(ok);
  if (!type::v1::Rating_IsValid(request.rating()) ||
      request.rating() == type::v1::RATING_UNSPECIFIED) {
    return RefuseField("rating", "agree, disagree or pass", "eens, oneens of geen mening");
  }
  const size_t index = context.actor.index();
  if (index < statement.ratings.size() && statement.ratings[index] == request.rating()) {
    return Decision{};
  }
  if (IsShown(statement, index)) {
    return Refuse(kRatingShown, {{"statement", std::to_string(request.statement())}});
  }
  NewEvent rated;
  auto& body = *rated.event.mutable_statement_rated();
  body.set_statement(request.statement());
  rated.choice.emplace().set_rating(request.rating());
  return Decided(std::move(rated));
}

void Apply(Session& session, const log::v1::StatementRated& event, const StoredEvent& stored) {
  const size_t index = stored.event.actor() - 1;
  Statement& statement = session.statements[event.statement() - 1];
  // Within the event in those from before choices stood apart; unspecified once it was erased.
  const type::v1::Rating rating = stored.choice ? stored.choice->rating() : event.rating();
  Slot(statement.ratings, index) = static_cast<uint8_t>(rating);
  // The round keeps who has rated anything, for the count of how many have.
  Item& item = session.items[statement.item.index()];
  Slot(item.rounds.back().aspects.front().answers, index).kind = Answer::Kind::kChosen;
  TakeLiveRating(session, item, index, stored.seq, statement);
}

}  // namespace vooraf::domain
