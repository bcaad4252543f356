// Refusals of replays, with their texts. The reasons are part of the API.
#pragma once

#include "server/domain/error.h"

namespace vooraf::live {

inline constexpr domain::Refusal kReplayNotForAll{
    "REPLAY_NOT_FOR_ALL", domain::Code::kPermissionDenied,
    "Only facilitators can replay this session. Ask one of them to show it to you.",
    "Alleen gespreksleiders kunnen dit gesprek terugkijken. Vraag een van hen om het te laten "
    "zien."};
inline constexpr domain::Refusal kReplayYoungPeople{
    "REPLAY_YOUNG_PEOPLE", domain::Code::kPermissionDenied,
    "Young people took part, so only facilitators can replay this session. Ask one of them what "
    "came of it.",
    "Er deden jongeren mee. Daarom kunnen alleen gespreksleiders dit gesprek terugkijken. Vraag "
    "een "
    "van hen wat eruit kwam."};
inline constexpr domain::Refusal kReplayNotClosed{
    "REPLAY_NOT_CLOSED", domain::Code::kFailedPrecondition,
    "This session can be replayed once it is closed. Until then you can watch it.",
    "U kunt dit gesprek terugkijken als het is afgesloten. Tot dan kunt u meekijken."};
inline constexpr domain::Refusal kReplaySpeedInvalid{
    "REPLAY_SPEED_INVALID", domain::Code::kInvalidArgument,
    "The speed must be 0.25 to 1000, or 0 to step from event to event.",
    "De snelheid moet 0,25 tot 1000 zijn, of 0 om van gebeurtenis naar gebeurtenis te gaan."};
inline constexpr domain::Refusal kReplayPauseInvalid{
    "REPLAY_PAUSE_INVALID", domain::Code::kInvalidArgument,
    "The longest pause must be more than 0 and at most 24 hours. Leave it out to keep all pauses.",
    "De langste pauze moet meer dan 0 zijn en hoogstens 24 uur. Laat hem weg om alle pauzes te "
    "houden."};
inline constexpr domain::Refusal kReplayTimeInvalid{
    "REPLAY_TIME_INVALID", domain::Code::kInvalidArgument,
    "The time to begin at is no time of the years 1 to 9999. Send another one, or the number of an "
    "event.",
    "De tijd om te beginnen ligt niet in de jaren 1 tot en met 9999. Stuur een andere, of het "
    "nummer van een gebeurtenis."};
inline constexpr domain::Refusal kTooManyReplays{
    "TOO_MANY_REPLAYS", domain::Code::kResourceExhausted,
    "{max} replays run on this server already, and it takes no more at a time. Try again in a "
    "moment.",
    "Op deze server kijken al {max} mensen een gesprek terug, en meer kunnen er niet tegelijk. "
    "Probeer het zo weer."};
// Seen by nobody: whoever asked has gone.
inline constexpr domain::Refusal kReplayEnded{
    "REPLAY_ENDED", domain::Code::kUnavailable,
    "This replay was ended. Start it again from where you were.",
    "Het terugkijken is gestopt. Begin opnieuw waar u was."};

}  // namespace vooraf::live
