// Refusals of the live layer, with their texts. The reasons are part of the API.
#pragma once

#include "server/domain/error.h"

namespace vooraf::live {

// Also for whoever may not know that the session exists.
inline constexpr domain::Refusal kSessionNotFound{
    "SESSION_NOT_FOUND", domain::Code::kNotFound,
    "There is no such session. Check the link or the code.",
    "Dit gesprek bestaat niet. Kijk de link of de code na."};
inline constexpr domain::Refusal kJoinCodeUnknown{
    "JOIN_CODE_UNKNOWN", domain::Code::kNotFound,
    "No session has this code. Check the eight characters and try again.",
    "Geen gesprek heeft deze code. Kijk de acht tekens na en probeer het opnieuw."};
inline constexpr domain::Refusal kRequestIdMissing{
    "REQUEST_ID_MISSING", domain::Code::kInvalidArgument,
    "The request has no id. Send 16 random bytes with it.",
    "De opdracht heeft geen nummer. Stuur 16 willekeurige bytes mee."};
inline constexpr domain::Refusal kRequestIdReused{
    "REQUEST_ID_REUSED", domain::Code::kAlreadyExists,
    "Another request was made under this id. Make a new id for every request.",
    "Onder dit nummer is al een andere opdracht gegeven. Maak voor elke opdracht een nieuw "
    "nummer."};
inline constexpr domain::Refusal kSessionFull{
    "SESSION_FULL", domain::Code::kResourceExhausted,
    "This session holds {max} events and can take no more. The facilitator can still close it.",
    "Dit gesprek heeft {max} gebeurtenissen en is vol. De gespreksleider kan het nog afsluiten."};
inline constexpr domain::Refusal kOverloaded{
    "OVERLOADED", domain::Code::kResourceExhausted,
    "The server has more to do than it can keep up with. Nothing was changed; try again in a "
    "moment.",
    "De server heeft het te druk. Er is niets veranderd; probeer het zo weer."};
// Unavailable, so that clients send it again by themselves.
inline constexpr domain::Refusal kSessionReopens{
    "SESSION_REOPENS", domain::Code::kUnavailable,
    "Something was just erased in this session, and it opens anew. Nothing was changed; the same "
    "request can safely be sent again.",
    "In dit gesprek is net iets gewist, en het gaat opnieuw open. Er is niets veranderd; hetzelfde "
    "verzoek kan veilig opnieuw gestuurd worden."};
inline constexpr domain::Refusal kServerStopping{
    "SERVER_STOPPING", domain::Code::kUnavailable,
    "The server is stopping. Nothing was changed; come back in a moment.",
    "De server stopt. Er is niets veranderd; kom zo terug."};
// The store's own reason is in the metadata as "store_reason".
inline constexpr domain::Refusal kNotStored{
    "NOT_STORED", domain::Code::kUnavailable,
    "This could not be stored. Nothing was changed; try again in a moment.",
    "Dit kon niet worden bewaard. Er is niets veranderd; probeer het zo weer."};
inline constexpr domain::Refusal kOutcomeUnknown{
    "OUTCOME_UNKNOWN", domain::Code::kUnavailable,
    "It is not known whether this was stored. Send the same request again, with the same id.",
    "Het is niet bekend of dit is bewaard. Stuur dezelfde opdracht opnieuw, met hetzelfde nummer."};

}  // namespace vooraf::live
