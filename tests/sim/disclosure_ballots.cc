// Of disclosure.h: figures of ballots.
#include "tests/sim/disclosure.h"
#include "tests/sim/disclosure_names.h"

namespace vooraf::sim {

void Disclosure::TakeBallot(const v1::BallotView& view) {
  if (!view.has_result() || knowing_ == Knowing::kWhoAnswered) return;
  const BallotPeople& people = ballots_[view.ballot()];
  const auto& result = view.result();
  const auto part_of = [&](uint32_t part) {
    return part == 0 ? nullptr : &result.partition().parts(static_cast<int>(part) - 1);
  };
  const std::string ballot = "ballot " + std::to_string(view.ballot());
  const auto take_figure = [&](uint32_t part, const std::string& what, const People& behind,
                               uint32_t shown, const Known& hands, uint32_t known) {
    Take(ballot + " " + what, ballot, behind, shown, "part " + std::to_string(part), hands.people,
         known);
  };
  const auto take = [&](const type::v1::YesNoTally& tally, const People& behind) {
    Known hands = Counted(people, part_of(tally.part()));
    take_figure(tally.part(), "yes", behind, tally.yes(), hands, hands.options[1]);
    take_figure(tally.part(), "no", behind, tally.no(), hands, hands.options[2]);
    take_figure(tally.part(), "abstain", behind, tally.abstain(), hands, hands.skipped);
  };
  const auto in_part = [&](uint32_t part) {
    return In(people.groups, people.counted, *part_of(part));
  };
  if (!result.partition().too_few() && result.has_everyone())
    take(result.everyone(), people.counted);
  for (const auto& tally : result.parts()) take(tally, in_part(tally.part()));
  const auto take_options = [&](const type::v1::OptionTally& tally, const People& behind) {
    Known hands = Counted(people, part_of(tally.part()));
    for (const auto& count : tally.counts()) {
      take_figure(tally.part(), Option(count.option()), behind, count.count(), hands,
                  hands.options[count.option()]);
    }
    take_figure(tally.part(), "abstain", behind, tally.abstain(), hands, hands.skipped);
    for (int i = 0; i < tally.scores_size(); ++i) {
      // What is looked at is whose votes stand behind it, whatever its unit and sign.
      take_figure(tally.part(), "score " + std::to_string(i), behind,
                  static_cast<uint32_t>(tally.scores(i)), hands, 0);
    }
    for (const auto& spread : tally.spreads()) {
      for (int i = 0; i < spread.counts_size(); ++i) {
        take_figure(tally.part(), Option(spread.option()) + " at " + std::to_string(i), behind,
                    spread.counts(i), hands, 0);
      }
    }
  };
  const auto take_steps = [&](const type::v1::StepTally& tally, const People& behind) {
    Known hands = Counted(people, part_of(tally.part()));
    for (int i = 0; i < tally.counts_size(); ++i) {
      take_figure(tally.part(), "step " + std::to_string(i), behind, tally.counts(i), hands, 0);
    }
    take_figure(tally.part(), "abstain", behind, tally.abstain(), hands, hands.skipped);
  };
  if (!result.partition().too_few() && result.has_step_everyone()) {
    take_steps(result.step_everyone(), people.counted);
  }
  for (const auto& tally : result.step_parts()) take_steps(tally, in_part(tally.part()));
  if (!result.partition().too_few() && result.has_option_everyone()) {
    take_options(result.option_everyone(), people.counted);
  }
  for (const auto& tally : result.option_parts()) take_options(tally, in_part(tally.part()));
}

}  // namespace vooraf::sim
