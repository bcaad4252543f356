// Joint answers and ballots. Everyone sees the joint answer, what is put to the vote and what
// happens with it. While a ballot is open everyone sees how many have voted per part of the display
// partition; from its closing, the stored result. Of a withdrawn ballot everyone sees why, and
// nothing of its votes; of a void one that it is void. Nobody sees anybody else's vote, and of a
// secret ballot nobody sees even their own: only that they voted.
#include <vector>

#include "server/domain/partition.h"
#include "server/domain/sentences.h"
#include "server/domain/step_words.h"
#include "server/domain/tally/turnout.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

// Of a closed ballot: as the stored result has it.
void RenderFinalTurnout(const type::v1::BallotResult& result, v1::BallotView& view) {
  *view.mutable_partition() = result.partition();
  const auto fill = [](const auto& tally, uint32_t voted, type::v1::PartProgress& progress) {
    progress.set_part(tally.part());
    progress.set_answered(voted);
    progress.set_roll(tally.eligible());
    progress.set_hand_counted(tally.hand_counted());
  };
  const auto fill_yes_no = [&](const type::v1::YesNoTally& tally,
                               type::v1::PartProgress& progress) {
    fill(tally, tally.yes() + tally.no() + tally.abstain(), progress);
  };
  const auto fill_options = [&](const type::v1::OptionTally& tally,
                                type::v1::PartProgress& progress) {
    fill(tally, tally.cast() + tally.abstain(), progress);
  };
  const auto fill_steps = [&](const type::v1::StepTally& tally, type::v1::PartProgress& progress) {
    uint32_t voted = tally.abstain();
    for (const uint32_t count : tally.counts()) voted += count;
    fill(tally, voted, progress);
  };
  if (result.has_step_everyone()) {
    fill_steps(result.step_everyone(), *view.mutable_everyone());
    for (const auto& part : result.step_parts()) fill_steps(part, *view.add_parts());
  } else if (result.has_option_everyone()) {
    fill_options(result.option_everyone(), *view.mutable_everyone());
    for (const auto& part : result.option_parts()) fill_options(part, *view.add_parts());
  } else {
    fill_yes_no(result.everyone(), *view.mutable_everyone());
    for (const auto& part : result.parts()) fill_yes_no(part, *view.add_parts());
  }
}

// What can be voted for; by number alone once the words are erased.
void RenderOptions(const Ballot& ballot, v1::BallotView& view) {
  for (uint32_t number = 1; number <= ballot.options; ++number) {
    const auto index = static_cast<int>(number) - 1;
    auto& option = *view.add_options();
    if (index < ballot.texts.options_size()) option = ballot.texts.options(index);
    option.set_option(number);
  }
}

struct Turnout {
  uint32_t entitled = 0;
  uint32_t voted = 0;
  uint32_t hand_counted = 0;

  void Add(const Turnout& other) {
    entitled += other.entitled;
    voted += other.voted;
    hand_counted += other.hand_counted;
  }
  void Show(type::v1::PartProgress& progress) const {
    progress.set_answered(voted);
    progress.set_roll(entitled);
    progress.set_hand_counted(hand_counted);
  }
};

// Of an open ballot.
void RenderTurnout(const Session& session, const Ballot& ballot, v1::BallotView& view) {
  const type::v1::Partition& partition = ballot.partition;
  *view.mutable_partition() = partition;
  std::vector<Turnout> parts(static_cast<size_t>(partition.parts_size()) + 1);
  Turnout all;
  const PartOfGroup part_of(partition);
  const auto add = [&](GroupNumber group, const Turnout& turnout) {
    parts[part_of(group)].Add(turnout);
    all.Add(turnout);
  };
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    if (!tally::Counts(session, ballot, i)) continue;
    const bool has_voted = tally::VoteByDevice(session, ballot, i).given();
    add(session.participants[i].group, {.entitled = 1, .voted = has_voted});
  }
  for (const auto& counted : tally::HandsIn(session, ballot, {})) {
    const uint32_t voted = counted.hands.voted();
    add(counted.hands.group,
        {.entitled = counted.more_eligible, .voted = voted, .hand_counted = voted});
  }
  all.Show(*view.mutable_everyone());
  if (partition.too_few()) return;
  for (const auto& part : partition.parts()) {
    auto& shown = *view.add_parts();
    shown.set_part(part.part());
    parts[part.part()].Show(shown);
  }
}

}  // namespace

std::optional<v1::Entity> RenderJointAnswer(const Session& session, ItemNumber item) {
  const Item* found = session.Find(item);
  if (found == nullptr || found->joint_answer.version == 0) return std::nullopt;
  v1::Entity entity;
  v1::JointAnswerView& view = *entity.mutable_joint_answer();
  view.set_item(item.value);
  view.set_version(found->joint_answer.version);
  *view.mutable_wording() = found->joint_answer.wording;
  view.set_erased(found->joint_answer.erased);
  return entity;
}

std::optional<v1::Entity> RenderBallot(const Session& session, BallotNumber ballot) {
  const Ballot* found = session.Find(ballot);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::BallotView& view = *entity.mutable_ballot();
  view.set_ballot(ballot.value);
  view.set_item(found->item.value);
  view.set_version(found->version);
  *view.mutable_rule() = found->rule;
  *view.mutable_rule_sentence() = RuleSentence(found->rule);
  *view.mutable_proposal() = found->texts.proposal();
  *view.mutable_what_happens() = found->texts.what_happens();
  *view.mutable_who_decides() = found->texts.who_decides();
  *view.mutable_when() = found->texts.when();
  RenderOptions(*found, view);
  for (const StepWords& words : StepWordsOf(found->rule.method())) {
    auto& step = *view.add_steps();
    step.set_step(words.step);
    *step.mutable_label() = LabelOf(words);
  }
  view.set_closed(found->closed());
  view.set_one_person_one_vote_checked(found->one_person_one_vote_checked);
  if (found->closed()) {
    *view.mutable_result() = *found->result;
    RenderFinalTurnout(*found->result, view);
  } else if (found->withdrawn) {
    view.set_withdrawn(true);
    view.set_withdrawal_reason(found->withdrawal_reason);
  } else if (found->voided) {
    view.set_voided(true);
  } else {
    RenderTurnout(session, *found, view);
  }
  return entity;
}

}  // namespace vooraf::domain::view
