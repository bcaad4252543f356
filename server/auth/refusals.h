// What auth refuses, with its texts.
#pragma once

#include "server/domain/error.h"

namespace vooraf::auth {

using domain::Code;
using domain::Refusal;

inline constexpr Refusal kAuthorizationMalformed{
    "AUTHORIZATION_MALFORMED", Code::kUnauthenticated,
    "The token sent along cannot be read. Send \"authorization: Bearer \" and the whole token.",
    "Het meegestuurde token is niet te lezen. Stuur \"authorization: Bearer \" en het hele token."};
inline constexpr Refusal kSignInEnded{"SIGN_IN_ENDED", Code::kUnauthenticated,
                                      "You are no longer signed in. Sign in again.",
                                      "U bent niet meer ingelogd. Log opnieuw in."};
// The same for an unknown name and a wrong password, so that names cannot be found out.
inline constexpr Refusal kSignInWrong{
    "SIGN_IN_WRONG", Code::kUnauthenticated,
    "This name and password do not belong together. Check both and try again.",
    "Deze naam en dit wachtwoord horen niet bij elkaar. Kijk beide na en probeer het opnieuw."};
inline constexpr Refusal kSignInBusy{
    "SIGN_IN_BUSY", Code::kResourceExhausted,
    "Many people are signing in at this moment. Try again in a moment.",
    "Er loggen nu veel mensen in. Probeer het zo opnieuw."};
inline constexpr Refusal kNameUnfit{
    "ACCOUNT_NAME_UNFIT", Code::kInvalidArgument,
    "An account's name has 1 to {max} characters: letters, digits, dots, dashes, underscores and "
    "@.",
    "De naam van een account heeft 1 tot {max} tekens: letters, cijfers, punten, streepjes, lage "
    "streepjes en @."};
inline constexpr Refusal kPasswordUnfit{
    "PASSWORD_UNFIT", Code::kInvalidArgument,
    "A password has {min} to {max} characters, in UTF-8 and on one line. A few words in a row are "
    "easy to remember.",
    "Een wachtwoord heeft {min} tot {max} tekens, in UTF-8 en op een regel. Een paar woorden "
    "achter "
    "elkaar zijn goed te onthouden."};
inline constexpr Refusal kAccountUnknown{"ACCOUNT_UNKNOWN", Code::kNotFound,
                                         "There is no account named {name}. Check the name.",
                                         "Er is geen account met de naam {name}. Kijk de naam na."};
inline constexpr Refusal kNoMemory{
    "PASSWORD_NO_MEMORY", Code::kUnavailable,
    "The server has too little free memory to check a password ({mib} MiB needed). Try again.",
    "De server heeft te weinig geheugen vrij om een wachtwoord na te kijken ({mib} MiB nodig). "
    "Probeer het opnieuw."};

}  // namespace vooraf::auth
