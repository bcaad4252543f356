// What is refused before a server starts.
#pragma once

#include "server/domain/error.h"

namespace vooraf::config {

using domain::Code;
using domain::Refusal;

inline constexpr Refusal kConfigUnreadable{
    "CONFIG_UNREADABLE", Code::kFailedPrecondition,
    "{file} cannot be read: {cause}. Check the path, and that this account may read it.",
    "{file} kan niet gelezen worden: {cause}. Kijk het pad na, en of dit account het mag lezen."};
inline constexpr Refusal kConfigMalformed{"CONFIG_MALFORMED", Code::kInvalidArgument,
                                          "{file}:{line}: {problem}.", "{file}:{line}: {problem}."};
inline constexpr Refusal kConfigUnfit{"CONFIG_UNFIT", Code::kInvalidArgument,
                                      "{source} does not fit: {problem}.",
                                      "{source} past niet: {problem}."};
inline constexpr Refusal kTlsHalf{
    "TLS_HALF", Code::kInvalidArgument,
    "TLS needs both a certificate (--tls-cert) and its key (--tls-key); --tls-client-ca comes on "
    "top of these.",
    "TLS heeft een certificaat (--tls-cert) en de sleutel daarvan (--tls-key) nodig; "
    "--tls-client-ca komt daar bovenop."};
inline constexpr Refusal kListenOpen{
    "LISTEN_OPEN", Code::kFailedPrecondition,
    "{address} can be reached from other machines, and this server would speak to them in the "
    "clear. Its gRPC library (1.51) must not face the internet either. Keep --grpc-listen on "
    "127.0.0.1 behind a TLS proxy, or give --tls-cert, --tls-key and --tls-client-ca; "
    "--insecure-listen does it all the same, for a network of your own.",
    "{address} is vanaf andere machines te bereiken, en deze server zou er onversleuteld mee "
    "praten. "
    "De gRPC-bibliotheek (1.51) hoort ook niet aan het internet. Laat --grpc-listen op 127.0.0.1 "
    "achter een TLS-proxy, of geef --tls-cert, --tls-key en --tls-client-ca; --insecure-listen "
    "doet "
    "het toch, voor een eigen netwerk."};
inline constexpr Refusal kWebOpen{
    "WEB_OPEN", Code::kFailedPrecondition,
    "{address} can be reached from other machines, and this server speaks plain http to browsers. "
    "Put a proxy that does TLS before it and name that with --web-trusted-proxies, or keep "
    "--web-listen on 127.0.0.1. For a hall's own network without internet, --insecure-hall does it "
    "all the same: then pages warn and take no names.",
    "{address} is vanaf andere machines te bereiken, en deze server spreekt gewone http met "
    "browsers. Zet er een proxy voor die TLS doet en noem die met --web-trusted-proxies, of laat "
    "--web-listen op 127.0.0.1. Voor het eigen netwerk van een zaal zonder internet doet "
    "--insecure-hall het toch: dan waarschuwen de pagina's en vragen ze geen namen."};
inline constexpr Refusal kAddressMalformed{
    "ADDRESS_MALFORMED", Code::kInvalidArgument,
    "{address} is no address to listen on. Write it as HOST:PORT, such as 127.0.0.1:7420 or "
    "[::1]:7420.",
    "{address} is geen adres om op te luisteren. Schrijf het als HOST:POORT, zoals 127.0.0.1:7420 "
    "of [::1]:7420."};

}  // namespace vooraf::config
