// What one person did at an item: answers, ratings, votes, statements and amendments. Seen by that
// person alone.
#include "server/domain/answer_value.h"
#include "server/domain/view/nouns.h"
#include "server/domain/vote.h"

namespace vooraf::domain::view {
namespace {

void RenderAnswers(const Item& item, size_t index, v1::MyItemView& view) {
  if (item.rounds.empty() || !item.definition.has_question()) return;
  const Round& round = item.rounds.back();
  for (const AspectRound& aspect : round.aspects) {
    if (index >= aspect.answers.size() || !aspect.answers[index].given()) continue;
    const Answer& answer = aspect.answers[index];
    auto& mine = *view.add_answers();
    mine.set_round(round.number);
    mine.set_aspect(aspect.aspect);
    *mine.mutable_value() = ToValue(answer, item.definition.question());
    if (!answer.written()) mine.set_reason(answer.reason);
  }
}

void AddRating(const std::vector<uint8_t>& ratings, size_t index, StatementNumber statement,
               StatementNumber merged_into, v1::MyItemView& view) {
  if (index >= ratings.size() || ratings[index] == type::v1::RATING_UNSPECIFIED) return;
  auto& mine = *view.add_ratings();
  mine.set_statement(statement.value);
  mine.set_rating(static_cast<type::v1::Rating>(ratings[index]));
  mine.set_merged_into(merged_into.value);
}

void RenderRatings(const Session& session, const Item& item, ParticipantNumber participant,
                   v1::MyItemView& view) {
  for (const StatementNumber number : item.statements) {
    const Statement& statement = *session.Find(number);
    if (statement.author == participant) {
      view.add_my_statements(number.value);
      if (statement.hidden) view.add_my_hidden_statements(number.value);
    }
    AddRating(statement.ratings, participant.index(), number, {}, view);
    AddRating(statement.dropped_ratings, participant.index(), number, statement.merged_into, view);
  }
}

void RenderVotes(const Session& session, const Item& item, ParticipantNumber participant,
                 v1::MyItemView& view) {
  const size_t index = participant.index();
  for (const BallotNumber number : item.ballots) {
    const Ballot& ballot = *session.Find(number);
    auto& mine = *view.add_votes();
    mine.set_ballot(number.value);
    if (index >= ballot.voters.size()) continue;
    const Voter& voter = ballot.voters[index];
    mine.set_entitled(voter.entitled);
    if (!voter.vote.given()) continue;
    *mine.mutable_vote() = ToVote(voter.vote, ballot.rule.method());
    if (const VoteWords* words = ballot.WordsOf(participant)) {
      mine.set_words(words->argument);
      mine.set_need(words->need);
    }
  }
}

void RenderAmendments(const Session& session, const Item& item, ParticipantNumber participant,
                      v1::MyItemView& view) {
  for (const AmendmentNumber number : item.amendments) {
    if (session.Find(number)->author == participant) view.add_my_amendments(number.value);
  }
}

}  // namespace

std::optional<v1::Entity> RenderMyItem(const Session& session, ParticipantNumber participant,
                                       ItemNumber item) {
  const Item* found = session.Find(item);
  if (found == nullptr || session.Find(participant) == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::MyItemView& view = *entity.mutable_my_item();
  view.set_item(item.value);
  RenderAnswers(*found, participant.index(), view);
  RenderRatings(session, *found, participant, view);
  RenderVotes(session, *found, participant, view);
  RenderAmendments(session, *found, participant, view);
  return entity;
}

}  // namespace vooraf::domain::view
