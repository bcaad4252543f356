// The counting methods by the names that files and the command line use.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "client-cli/texts.h"

namespace vooraf::cli {

enum class TallyMethod {
  kYesNo,
  kPlurality,
  kMajority,
  kApproval,
  kScore,
  kMajorityJudgment,
  kBorda,
  kInstantRunOff,
  kSchulze,
  kStv,
  kPoints,
  kGradients,
  kConsent,
  kSystemic,
  kFistToFive,
  kRankedPairs,
  kCopeland,
  kBucklin,
};

// What a ballot says: an order of options, or a number for each.
enum class BallotForm { kRanking, kGrades };

struct TallyMethodEntry {
  TallyMethod method;
  std::string_view name;
  BallotForm form;
  T label;
  T how;  // a sentence: what wins
};

// Those for every day come first.
inline constexpr auto kTallyMethods = std::to_array<TallyMethodEntry>({
    {TallyMethod::kYesNo, "yes-no", BallotForm::kRanking, T::kTallyYesNo, T::kTallyHowYesNo},
    {TallyMethod::kPlurality, "plurality", BallotForm::kRanking, T::kTallyPlurality,
     T::kTallyHowPlurality},
    {TallyMethod::kConsent, "consent", BallotForm::kRanking, T::kTallyConsent, T::kTallyHowConsent},
    {TallyMethod::kFistToFive, "fist-to-five", BallotForm::kGrades, T::kTallyFistToFive,
     T::kTallyHowFistToFive},
    {TallyMethod::kMajority, "majority", BallotForm::kRanking, T::kTallyMajority,
     T::kTallyHowMajority},
    {TallyMethod::kApproval, "approval", BallotForm::kGrades, T::kTallyApproval,
     T::kTallyHowApproval},
    {TallyMethod::kScore, "score", BallotForm::kGrades, T::kTallyScore, T::kTallyHowScore},
    {TallyMethod::kMajorityJudgment, "majority-judgment", BallotForm::kGrades,
     T::kTallyMajorityJudgment, T::kTallyHowMajorityJudgment},
    {TallyMethod::kBorda, "borda", BallotForm::kRanking, T::kTallyBorda, T::kTallyHowBorda},
    {TallyMethod::kInstantRunOff, "irv", BallotForm::kRanking, T::kTallyInstantRunOff,
     T::kTallyHowInstantRunOff},
    {TallyMethod::kSchulze, "schulze", BallotForm::kRanking, T::kTallySchulze, T::kTallyHowSchulze},
    {TallyMethod::kStv, "stv", BallotForm::kRanking, T::kTallyStv, T::kTallyHowStv},
    {TallyMethod::kPoints, "points", BallotForm::kGrades, T::kTallyPoints, T::kTallyHowPoints},
    {TallyMethod::kGradients, "gradients", BallotForm::kGrades, T::kTallyGradients,
     T::kTallyHowGradients},
    {TallyMethod::kSystemic, "systemic", BallotForm::kGrades, T::kTallySystemic,
     T::kTallyHowSystemic},
    {TallyMethod::kRankedPairs, "ranked-pairs", BallotForm::kRanking, T::kTallyRankedPairs,
     T::kTallyHowRankedPairs},
    {TallyMethod::kCopeland, "copeland", BallotForm::kRanking, T::kTallyCopeland,
     T::kTallyHowCopeland},
    {TallyMethod::kBucklin, "bucklin", BallotForm::kRanking, T::kTallyBucklin, T::kTallyHowBucklin},
});

// Null for a name that is none.
const TallyMethodEntry* FindTallyMethod(std::string_view name);
// "yes-no, plurality, ...".
std::string TallyMethodNames();

}  // namespace vooraf::cli
