// What the gateway itself refuses: when it starts, and what comes to it that it does not pass on.
// People meet few of the latter; they tell whoever writes a client or sets up a proxy what is
// wrong.
#pragma once

#include "server/domain/error.h"

namespace vooraf::web {

using domain::Code;
using domain::Refusal;

// --- Starting --------------------------------------------------------------------------------
inline constexpr Refusal kCannotListen{
    "CANNOT_LISTEN", Code::kFailedPrecondition,
    "Cannot listen on {address}: {cause}. Stop the program that has the port, or choose another "
    "port. The address must be one of this machine's.",
    "Kan niet luisteren op {address}: {cause}. Stop het programma dat de poort heeft, of kies een "
    "andere poort. Het adres moet van deze machine zijn."};
inline constexpr Refusal kPagesUnreadable{
    "PAGES_UNREADABLE", Code::kFailedPrecondition,
    "The pages in {folder} cannot be served: {cause}. Name the folder of the built pages with "
    "--web-root.",
    "De pagina's in {folder} kunnen niet getoond worden: {cause}. Noem de map met de gebouwde "
    "pagina's met --web-root."};

// --- Requests --------------------------------------------------------------------------------
// With the HTTP status that they are answered with.
struct Problem {
  int status;
  Refusal refusal;
};

inline constexpr Problem kRequestUnreadable{
    400,
    {"HTTP_MALFORMED", Code::kInvalidArgument,
     "This is no HTTP request that can be read in one way only: {what}. Put right the program or "
     "the proxy that sent it.",
     "Dit is geen HTTP-verzoek dat maar op een manier te lezen is: {what}. Verbeter het programma "
     "of de proxy die het stuurde."}};
inline constexpr Problem kVersionUnknown{
    505,
    {"HTTP_VERSION", Code::kUnimplemented,
     "This server speaks HTTP/1.1 alone. In a proxy, set that version (nginx: proxy_http_version "
     "1.1).",
     "Deze server spreekt alleen HTTP/1.1. Stel die versie in bij de proxy (nginx: "
     "proxy_http_version 1.1)."}};
inline constexpr Problem kHeadTooLarge{
    431,
    {"HTTP_HEAD_TOO_LARGE", Code::kInvalidArgument,
     "The head of this request is too large. Leave out fields and cookies that are not needed, or "
     "raise web-head-kib-max.",
     "De kop van dit verzoek is te groot. Laat velden en cookies weg die niet nodig zijn, of "
     "verhoog web-head-kib-max."}};
inline constexpr Problem kBodyTooLarge{
    413,
    {"HTTP_BODY_TOO_LARGE", Code::kInvalidArgument,
     "This request is too large. Send less at a time, or raise message-kib-max.",
     "Dit verzoek is te groot. Stuur minder per keer, of verhoog message-kib-max."}};
inline constexpr Problem kExpectationUnknown{
    417,
    {"HTTP_EXPECTATION", Code::kInvalidArgument,
     "The only expectation that is met here is 100-continue. Leave the Expect field out.",
     "De enige verwachting die hier kan is 100-continue. Laat het veld Expect weg."}};
inline constexpr Problem kMethodNotAllowed{
    405,
    {"HTTP_METHOD", Code::kUnimplemented,
     "Pages can be read (GET, HEAD), calls are sent with POST. Nothing else is possible here.",
     "Pagina's kunt u lezen (GET, HEAD), aanroepen gaan met POST. Iets anders kan hier niet."}};
inline constexpr Problem kCallUnknown{
    404,
    {"CALL_UNKNOWN", Code::kNotFound,
     "There is no call of this name. Calls are /vooraf.v1.Service/Method.",
     "Er is geen aanroep met deze naam. Aanroepen zijn /vooraf.v1.Dienst/Methode."}};
inline constexpr Problem kNotGrpcWeb{
    415,
    {"CALL_TYPE", Code::kInvalidArgument,
     "Calls are sent as application/grpc-web or application/grpc-web+proto; the text form "
     "(grpc-web-text) is not spoken here.",
     "Aanroepen gaan als application/grpc-web of application/grpc-web+proto; de tekstvorm "
     "(grpc-web-text) kan hier niet."}};
inline constexpr Problem kCallMalformed{
    400,
    {"CALL_MALFORMED", Code::kInvalidArgument,
     "This is no gRPC-Web call: {what}. Put right the program that sent it.",
     "Dit is geen gRPC-Web-aanroep: {what}. Verbeter het programma dat het stuurde."}};
inline constexpr Problem kOriginForeign{
    403,
    {"ORIGIN_FOREIGN", Code::kPermissionDenied,
     "Pages of {origin} may not call this server. Open its own pages instead; whoever runs the "
     "server can allow others with --web-origins. A proxy must pass on the Host field.",
     "Pagina's van {origin} mogen deze server niet aanroepen. Open de eigen pagina's van de "
     "server; de beheerder kan andere toelaten met --web-origins. Een proxy moet het veld Host "
     "doorgeven."}};
inline constexpr Problem kTooBusy{
    503,
    {"GATEWAY_BUSY", Code::kUnavailable, "The server is very busy. Try again in a moment.",
     "Het is erg druk op de server. Probeer het zo opnieuw."}};
inline constexpr Problem kTooManyFromHere{
    429,
    {"GATEWAY_ADDRESS_BUSY", Code::kResourceExhausted,
     "There are too many connections from this address. Close some, or raise "
     "web-connections-per-address-max.",
     "Er zijn te veel verbindingen vanaf dit adres. Sluit er een paar, of verhoog "
     "web-connections-per-address-max."}};
inline constexpr Problem kPageUnknown{
    404,
    {"PAGE_UNKNOWN", Code::kNotFound,
     "This page does not exist. Check the address, or scan the code on the screen again.",
     "Deze pagina bestaat niet. Kijk het adres na, of scan de code op het scherm opnieuw."}};

}  // namespace vooraf::web
