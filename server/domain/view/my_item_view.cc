// What one person did at an item: answers, ratings, votes, statements and amendments. Seen by that
// person alone, and by the helper who enters it for a person without a device.
#include <algorithm>

#include "server/domain/answer_value.h"
#include "server/domain/live_ratings.h"
#include "server/domain/view/nouns.h"
#include "server/domain/vote_value.h"

namespace vooraf::domain::view {
namespace {

void AddAnswer(const Item& item, const Round& round, type::v1::Aspect aspect, const Answer& answer,
               bool late, v1::MyItemView& view) {
  auto& mine = *view.add_answers();
  mine.set_round(round.number);
  mine.set_aspect(aspect);
  *mine.mutable_value() = ToValue(answer, item.definition.question());
  if (!answer.written()) mine.set_reason(answer.reason);
  mine.set_late(late);
}

// Those that came after the reveal, of every round.
void RenderLate(const Item& item, size_t index, v1::MyItemView& view) {
  for (const Round& round : item.rounds) {
    for (const AspectRound& aspect : round.aspects) {
      const auto late = aspect.late.find(static_cast<uint32_t>(index));
      if (late == aspect.late.end() || late->second.erased()) continue;
      AddAnswer(item, round, aspect.aspect, late->second, /*late=*/true, view);
    }
  }
}

void RenderAnswers(const Item& item, size_t index, v1::MyItemView& view) {
  if (item.rounds.empty() || !item.definition.has_question()) return;
  const Round& round = item.rounds.back();
  for (const AspectRound& aspect : round.aspects) {
    if (index >= aspect.answers.size() || !aspect.answers[index].given()) continue;
    if (aspect.answers[index].erased()) continue;
    AddAnswer(item, round, aspect.aspect, aspect.answers[index], /*late=*/false, view);
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

// What became of a rating where ratings are shown live. REQUIRES: it was added last, if any.
void NoteLive(const Statement& statement, size_t index, v1::MyItemView& view) {
  if (IsShown(statement, index)) view.mutable_ratings()->rbegin()->set_shown(true);
  const auto& left_out = statement.live.left_out;
  if (std::find(left_out.begin(), left_out.end(), index) == left_out.end()) return;
  view.mutable_ratings()->rbegin()->set_left_out(true);
}

void RenderRatings(const Session& session, const Item& item, ParticipantNumber participant,
                   v1::MyItemView& view) {
  for (const StatementNumber number : item.statements) {
    const Statement& statement = *session.Find(number);
    if (statement.author == participant && !statement.withdrawn) {
      view.add_my_statements(number.value);
      if (statement.hidden) view.add_my_hidden_statements(number.value);
    }
    AddRating(statement.ratings, participant.index(), number, {}, view);
    NoteLive(statement, participant.index(), view);
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
    if (ballot.rule.secret()) {
      mine.set_voted_secretly(true);
      continue;
    }
    *mine.mutable_vote() = ToVote(voter.vote, ballot.rule.method());
    if (const VoteWords* words = ballot.WordsOf(participant)) {
      mine.set_words(words->argument);
      mine.set_need(words->need);
    }
  }
}

// What was entered for somebody whom the reader helps.
void RenderHelped(const Session& session, const Item& item, ParticipantNumber person,
                  v1::HelpedPart& part) {
  v1::MyItemView view;
  RenderAnswers(item, person.index(), view);
  RenderLate(item, person.index(), view);
  RenderRatings(session, item, person, view);
  RenderVotes(session, item, person, view);
  part.set_participant(person.value);
  part.mutable_answers()->Swap(view.mutable_answers());
  part.mutable_ratings()->Swap(view.mutable_ratings());
  part.mutable_votes()->Swap(view.mutable_votes());
  part.mutable_statements()->Swap(view.mutable_my_statements());
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
  RenderLate(*found, participant.index(), view);
  RenderRatings(session, *found, participant, view);
  RenderVotes(session, *found, participant, view);
  RenderAmendments(session, *found, participant, view);
  for (const ParticipantNumber helped : session.Find(participant)->helped) {
    if (session.Find(helped)->left) continue;
    RenderHelped(session, *found, helped, *view.add_helped());
  }
  return entity;
}

}  // namespace vooraf::domain::view
