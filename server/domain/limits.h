// Every bound of the domain, in one place. docs/CONFIGURATION.md lists them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vooraf::domain {

// Events in one session.
inline constexpr uint64_t kEventsMax = 1'000'000;
// Participants in one session, whatever their role, also those who left.
inline constexpr size_t kParticipantsMax = 10'000;
// For whom one person enters answers, also those who left.
inline constexpr size_t kHelpedMax = 20;
inline constexpr size_t kInvitationsMax = 20'000;
inline constexpr size_t kInvitationsPerRequestMax = 500;
inline constexpr size_t kGroupsMax = 12;
inline constexpr size_t kItemsMax = 60;
inline constexpr size_t kRoundsPerItemMax = 20;
// In one session; and waiting or released, by one participant.
inline constexpr size_t kStatementsMax = 2'000;
inline constexpr size_t kStatementsPerParticipantMax = 100;
inline constexpr size_t kStatementsPerReleaseMax = 500;
inline constexpr size_t kThemesPerItemMax = 30;
inline constexpr size_t kTextsPerSortMax = 500;
inline constexpr size_t kOptionsMax = 30;
inline constexpr size_t kScaleStepsMax = 11;
// Options to be placed, given points or scored; the highest number of points or score, and steps
// from the lowest score to the highest.
inline constexpr size_t kFigureOptionsMax = 12;
inline constexpr uint32_t kFigureMax = 100;
inline constexpr uint32_t kScoreStepsMax = 20;
inline constexpr size_t kBallotsMax = 200;
inline constexpr size_t kBallotOptionsMax = 12;
// In one session; and by one participant.
inline constexpr size_t kAmendmentsMax = 1'000;
inline constexpr size_t kAmendmentsPerParticipantMax = 50;
inline constexpr size_t kTimersMax = 1'000;
// People of one choice counted otherwise than by device.
inline constexpr uint32_t kCountMax = 10'000;
// Turns sent as text, in one session and by one participant.
inline constexpr size_t kTextTurnsMax = 2'000;
inline constexpr size_t kTextTurnsPerParticipantMax = 50;
// Of those who wait for the floor, how many are listed.
inline constexpr size_t kFloorQueueShownMax = 100;
inline constexpr size_t kLanguagesMax = 8;
inline constexpr size_t kTaskPartsMax = 20;
inline constexpr size_t kTargetGroupsMax = 30;
inline constexpr size_t kFollowUpsMax = 200;

// Lengths in characters (Unicode code points).
inline constexpr size_t kTitleCharsMax = 120;
inline constexpr size_t kNameCharsMax = 60;
inline constexpr size_t kGroupNameCharsMax = 80;
inline constexpr size_t kSelfDescriptionCharsMax = 120;
inline constexpr size_t kShortTextCharsMax = 200;
inline constexpr size_t kWordingCharsMax = 300;
inline constexpr size_t kTextCharsMax = 500;
inline constexpr size_t kLongTextCharsMax = 1'000;
inline constexpr size_t kJointAnswerCharsMax = 2'000;
inline constexpr size_t kFollowUpCharsMax = 2'000;
inline constexpr size_t kAgreementCharsMax = 20'000;
inline constexpr size_t kAmendmentCharsMax = 600;
inline constexpr size_t kStatementCharsMax = 300;
inline constexpr size_t kReasonCharsMax = 500;
inline constexpr size_t kThemeNameCharsMax = 80;
inline constexpr size_t kOpenTextCharsMax = 1'000;
inline constexpr uint32_t kOpenTextCharsDefault = 500;
inline constexpr size_t kTextTurnCharsMax = 1'000;
inline constexpr size_t kLinkCharsMax = 500;

inline constexpr uint32_t kGroupMinimumDefault = 3;
// Of fewer people there are counts and nothing more: no test of differences, no agreement.
inline constexpr uint32_t kComparedFrom = 5;
inline constexpr uint32_t kRetentionDaysDefault = 90;

// The version of the rules in docs/SPEC.md that results are computed by.
inline constexpr uint32_t kRulesVersion = 1;

}  // namespace vooraf::domain
