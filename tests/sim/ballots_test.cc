// Results of ballots, recounted from the log: each voter counts once, by device or by hand.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "server/domain/vote_value.h"
#include "tests/sim/evening_results.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::StoredEvent;

RC_GTEST_PROP(BallotResults, B4B7D1BallotsCountEachVoterOnceInPartsThatAreLargeEnough, ()) {
  PlayEvents([](const Evening& evening, const Session& before, const StoredEvent& stored,
                const Session&) {
    if (!stored.event.has_ballot_closed()) return;
    const auto& closed = stored.event.ballot_closed();
    const auto& result = closed.result();
    const domain::Ballot& ballot = before.ballots[closed.ballot() - 1];
    EVENING_ASSERT(evening, Coarser(ballot.partition, result.partition(), before));
    if (result.partition().too_few()) {
      EVENING_ASSERT(evening, result.parts().empty() && result.everyone().yes() == 0u);
      EVENING_ASSERT(evening, result.option_parts().empty() && result.winners().empty());
      EVENING_ASSERT(evening, result.option_everyone().counts().empty());
      EVENING_ASSERT(evening, closed.objections().empty());
      EVENING_ASSERT(evening, result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM);
      return;
    }
    if (ballot.rule.secret()) return;  // secret_ballots_test.cc
    using Kind = domain::VoteGiven::Kind;
    std::map<uint32_t, domain::VoteGiven> last;
    std::map<uint32_t, type::v1::HandCount> hands;  // by group
    for (const StoredEvent& cast : evening.scene().log()) {
      if (cast.event.has_participant_removed()) {
        last.erase(cast.event.participant_removed().participant());
      }
      if (cast.event.has_person_erased()) last.erase(cast.event.person_erased().participant());
      const auto& counted = cast.event.hands_counted();
      if (counted.ballot() == closed.ballot()) hands[counted.group()] = counted.hands();
      if (!cast.event.has_vote_cast() || cast.event.vote_cast().ballot() != closed.ballot())
        continue;
      last[cast.event.actor()] = domain::FromVote(cast.choice->vote());
    }
    // C7: hands take the place of what the group's people voted by device.
    uint32_t by_hand = 0;
    for (auto it = hands.begin(); it != hands.end();) {
      const uint32_t people = it->second.people() + it->second.abstain();
      by_hand += people;
      it = people == 0 ? hands.erase(it) : std::next(it);
    }
    std::erase_if(last,
                  [&](const auto& vote) { return hands.contains(GroupOf(before, vote.first)); });
    for (const auto& tally : result.option_parts()) {
      const auto& part = result.partition().parts(static_cast<int>(tally.part()) - 1);
      std::map<uint32_t, uint32_t> counts;
      uint32_t voted = 0;
      for (const auto& [who, vote] : last) {
        if (!GroupsOf(part).contains(GroupOf(before, who))) continue;
        ++voted;
        for (uint32_t option = 1; option <= 12; ++option) {
          counts[option] += vote.values[option - 1];
        }
      }
      for (const auto& [group, counted] : hands) {
        if (!GroupsOf(part).contains(group)) continue;
        voted += counted.people() + counted.abstain();
        for (const auto& count : counted.options()) counts[count.option()] += count.count();
      }
      for (const auto& count : tally.counts()) {
        EVENING_ASSERT(evening, count.count() == counts[count.option()]);
      }
      EVENING_ASSERT(evening, tally.cast() + tally.abstain() == voted);
      EVENING_ASSERT(evening, voted <= tally.present() && tally.present() <= tally.eligible());
      EVENING_ASSERT(evening, tally.hand_counted() > 0 || tally.eligible() == part.roll());
    }
    if (result.has_option_everyone()) {
      EVENING_ASSERT(evening,
                     result.option_everyone().cast() + result.option_everyone().abstain() ==
                         last.size() + by_hand);
      return;
    }
    for (const auto& tally : result.parts()) {
      uint32_t yes = 0, no = 0, abstain = 0;
      const auto& part = result.partition().parts(static_cast<int>(tally.part()) - 1);
      for (const auto& [who, vote] : last) {
        if (!GroupsOf(part).contains(GroupOf(before, who))) continue;
        yes += vote.kind == Kind::kFor;
        no += vote.kind == Kind::kAgainst;
        abstain += vote.kind == Kind::kAbstain;
      }
      for (const auto& [group, counted] : hands) {
        if (!GroupsOf(part).contains(group)) continue;
        yes += counted.yes();
        no += counted.no();
        abstain += counted.abstain();
      }
      EVENING_ASSERT(evening, tally.yes() == yes && tally.no() == no && tally.abstain() == abstain);
      EVENING_ASSERT(evening, yes + no + abstain <= tally.present());
      EVENING_ASSERT(evening, tally.present() <= tally.eligible());
      EVENING_ASSERT(evening, tally.hand_counted() > 0 || tally.eligible() == part.roll());
    }
    EVENING_ASSERT(evening,
                   result.everyone().yes() + result.everyone().no() + result.everyone().abstain() ==
                       last.size() + by_hand);
  });
}

}  // namespace
}  // namespace vooraf::sim
