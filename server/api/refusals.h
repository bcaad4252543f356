// What the api itself refuses, before anything reaches a session.
#pragma once

#include "server/domain/error.h"

namespace vooraf::api {

using domain::Code;
using domain::Refusal;

// --- What was sent ---------------------------------------------------------------------------
inline constexpr Refusal kRequestMalformed{
    "REQUEST_MALFORMED", Code::kInvalidArgument,
    "This request is no {message} and cannot be read. Check that the program used fits this "
    "server.",
    "Dit verzoek is geen {message} en is niet te lezen. Kijk na of het programma bij deze server "
    "past."};
inline constexpr Refusal kRequestMissing{
    "REQUEST_MISSING", Code::kInvalidArgument,
    "The call ended before its request had come. Send one request with each call.",
    "De aanroep hield op voordat het verzoek er was. Stuur met elke aanroep een verzoek mee."};
inline constexpr Refusal kTextNotUtf8{
    "TEXT_NOT_UTF8", Code::kInvalidArgument,
    "The text in {field} is not valid UTF-8. Send it as UTF-8.",
    "De tekst in {field} is geen geldige UTF-8. Stuur de tekst als UTF-8."};
inline constexpr Refusal kFieldUnknown{
    "FIELD_UNKNOWN", Code::kInvalidArgument,
    "This server knows no field {field}. The program used is newer than the server: update the "
    "server, or use an older program.",
    "Deze server kent geen veld {field}. Het programma is nieuwer dan de server: werk de server "
    "bij, of gebruik een ouder programma."};
inline constexpr Refusal kRequestIdMalformed{
    "REQUEST_ID_MALFORMED", Code::kInvalidArgument,
    "request_id has {length} bytes; it must be 16 random bytes, new for each command.",
    "request_id heeft {length} bytes; het moeten 16 willekeurige bytes zijn, nieuw per opdracht."};
inline constexpr Refusal kSessionIdMalformed{
    "SESSION_ID_MALFORMED", Code::kInvalidArgument,
    "The session's id is not right: it has 26 lower case letters and digits.",
    "Het kenmerk van het gesprek klopt niet: het heeft 26 kleine letters en cijfers."};
inline constexpr Refusal kTokenHashMalformed{
    "TOKEN_HASH_MALFORMED", Code::kInvalidArgument,
    "token_hash has {length} bytes; it must be the SHA-256 of the token: 32 bytes.",
    "token_hash heeft {length} bytes; het moet de SHA-256 van het token zijn: 32 bytes."};
inline constexpr Refusal kTokenMismatch{
    "TOKEN_MISMATCH", Code::kInvalidArgument,
    "The token sent along is not the one that token_hash was made from. Send that one, or none.",
    "Het meegestuurde token hoort niet bij token_hash. Stuur dat token mee, of geen."};
inline constexpr Refusal kSecretMalformed{
    "INVITATION_SECRET_MALFORMED", Code::kInvalidArgument,
    "invitation_secret has {length} bytes; it must have 16. Scan or type the invitation again.",
    "invitation_secret heeft {length} bytes; het moeten er 16 zijn. Scan of typ de uitnodiging "
    "opnieuw."};
inline constexpr Refusal kPageSizeInvalid{
    "PAGE_SIZE_INVALID", Code::kInvalidArgument,
    "page_size is {size}; it can be 1 to {max}, or 0 for the default.",
    "page_size is {size}; het mag 1 tot {max} zijn, of 0 voor de standaard."};
inline constexpr Refusal kPageTokenInvalid{
    "PAGE_TOKEN_INVALID", Code::kInvalidArgument,
    "This page_token was not made by this server. Start again at the first page.",
    "Dit page_token is niet van deze server. Begin opnieuw bij de eerste bladzijde."};
inline constexpr Refusal kSourceMissing{
    "SOURCE_MISSING", Code::kInvalidArgument,
    "Say what the session is made from: a template's name or a plan.",
    "Zeg waarvan het gesprek gemaakt wordt: de naam van een sjabloon of een plan."};
inline constexpr Refusal kSignInTextTooLong{
    "SIGN_IN_TEXT_TOO_LONG", Code::kInvalidArgument,
    "A name has at most {name_max} characters and a password at most {password_max}.",
    "Een naam heeft hoogstens {name_max} tekens en een wachtwoord hoogstens {password_max}."};

// --- Who asks --------------------------------------------------------------------------------
inline constexpr Refusal kAuthorizationMissing{
    "AUTHORIZATION_MISSING", Code::kUnauthenticated,
    "The server cannot tell who is asking. Join a session or sign in first.",
    "De server weet niet wie dit vraagt. Meld u eerst aan bij een gesprek, of log in."};

inline constexpr Refusal kNamesNeedHttps{
    "NAMES_NEED_HTTPS", Code::kFailedPrecondition,
    "Names are not taken here, since others on this network could read them. Leave the name empty.",
    "Namen kunnen hier niet, omdat anderen op dit netwerk ze kunnen lezen. Laat de naam leeg."};

// --- What is not there -----------------------------------------------------------------------
inline constexpr Refusal kServiceUnknown{"SERVICE_UNKNOWN", Code::kNotFound,
                                         "This server has no service of that name.",
                                         "Deze server heeft geen dienst met die naam."};

inline constexpr Refusal kMethodUnknown{
    "METHOD_UNKNOWN", Code::kUnimplemented,
    "This server cannot do that. The program used is newer than the server, or is meant for "
    "another one: update the server, or use an older program.",
    "Dat kan deze server niet. Het programma is nieuwer dan de server, of hoort bij een andere: "
    "werk de server bij, of gebruik een ouder programma."};

// --- Not now ---------------------------------------------------------------------------------
inline constexpr Refusal kReportChanged{
    "REPORT_CHANGED", Code::kAborted,
    "Something happened in the session while its report was being made. Ask for the report again.",
    "Er gebeurde iets in het gesprek terwijl het verslag werd gemaakt. Vraag het verslag opnieuw "
    "op."};
inline constexpr Refusal kTooManyGuesses{
    "TOO_MANY_GUESSES", Code::kResourceExhausted,
    "Too many codes or passwords are being tried at this moment. Try again in a moment.",
    "Er worden nu te veel codes of wachtwoorden geprobeerd. Probeer het zo opnieuw."};

// --- Starting --------------------------------------------------------------------------------
inline constexpr Refusal kCannotListen{
    "CANNOT_LISTEN", Code::kFailedPrecondition,
    "Cannot listen on {address}. Another program, perhaps another Vooraf server, may have the "
    "port: "
    "stop it or choose another port. The address must be one of this machine's.",
    "Kan niet luisteren op {address}. Misschien heeft een ander programma de poort, zoals een "
    "andere Vooraf-server: stop dat of kies een andere poort. Het adres moet van deze machine "
    "zijn."};
inline constexpr Refusal kCannotListenTls{
    "CANNOT_LISTEN", Code::kFailedPrecondition,
    "Cannot listen on {address} with TLS. Either another program has the port, or the certificate "
    "and the key do not fit: both must be PEM files, and the key the certificate's own.",
    "Kan niet luisteren op {address} met TLS. Of een ander programma heeft de poort, of "
    "certificaat "
    "en sleutel passen niet: beide moeten PEM-bestanden zijn, en de sleutel die van het "
    "certificaat."};

}  // namespace vooraf::api
