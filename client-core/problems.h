// Every error that client-core finds itself. A text says what is wrong and what to do.
#pragma once

#include <array>

#include "client-core/error.h"

namespace vooraf::client {

inline constexpr Problem kServerUnreachable{
    "SERVER_UNREACHABLE", ErrorKind::kUnreachable,
    "The server {server} cannot be reached. Check the address and your network, then try again.",
    "De server {server} is niet bereikbaar. Controleer het adres en uw verbinding en probeer het "
    "opnieuw."};
inline constexpr Problem kCommandWaiting{
    "COMMAND_WAITING", ErrorKind::kUnreachable,
    "The server {server} cannot be reached. Nothing was sent yet; it is kept on this machine and "
    "sent the next time.",
    "De server {server} is niet bereikbaar. Er is nog niets verstuurd; het is op deze computer "
    "bewaard en gaat de volgende keer mee."};
inline constexpr Problem kOutcomeUnknown{
    "OUTCOME_UNKNOWN", ErrorKind::kOutcomeUnknown,
    "No answer came from the server, so it is not sure that this was done. It is kept on this "
    "machine and sent again the next time; it will count once.",
    "Er kwam geen antwoord van de server. Het is dus niet zeker dat dit is gelukt. Het is op deze "
    "computer bewaard en gaat de volgende keer opnieuw mee; het telt één keer."};
// Of a question, which can be asked again without harm.
inline constexpr Problem kNoAnswer{
    "NO_ANSWER", ErrorKind::kOutcomeUnknown,
    "No answer came from the server {server}. Check your network, then try again.",
    "Er kwam geen antwoord van de server {server}. Controleer uw verbinding en probeer het "
    "opnieuw."};
inline constexpr Problem kNoSignIn{
    "NO_SIGN_IN", ErrorKind::kNotSignedIn,
    "You are not signed in on {server}. Sign in first: vooraf auth sign-in NAME.",
    "U bent niet aangemeld op {server}. Meld u eerst aan: vooraf auth sign-in NAAM."};
inline constexpr Problem kNotJoined{
    "NOT_JOINED", ErrorKind::kNotSignedIn,
    "You do not take part in this session yet. Join first: vooraf join CODE --group GROUP.",
    "U doet nog niet mee aan deze sessie. Doe eerst mee: vooraf join CODE --group GROEP."};
inline constexpr Problem kSignInEnded{
    "SIGN_IN_ENDED", ErrorKind::kNotSignedIn,
    "The server does not know you (any more). Sign in or join again.",
    "De server kent u niet (meer). Meld u opnieuw aan of doe opnieuw mee."};
inline constexpr Problem kServerOlder{
    "SERVER_OLDER", ErrorKind::kRefused,
    "The server does not know this command. It may be older than this program; ask who runs it.",
    "De server kent deze opdracht niet. Misschien is hij ouder dan dit programma; vraag het aan de "
    "beheerder."};
inline constexpr Problem kServerBusy{
    "SERVER_BUSY", ErrorKind::kRefused,
    "The server has too much to do or the message is too large. Wait a moment and try again.",
    "De server heeft het te druk of het bericht is te groot. Wacht even en probeer het opnieuw."};
inline constexpr Problem kServerFault{
    "SERVER_FAULT", ErrorKind::kRefused,
    "The server could not do this because of a fault of its own. Tell who runs it.",
    "De server kon dit niet doen door een eigen fout. Geef het door aan de beheerder."};
inline constexpr Problem kRefusedWithoutReason{"REFUSED", ErrorKind::kRefused,
                                               "The server refused this without saying why.",
                                               "De server weigerde dit zonder te zeggen waarom."};
inline constexpr Problem kStrangeAnswer{
    "STRANGE_ANSWER", ErrorKind::kRefused,
    "The server's answer cannot be read. Is {server} a Vooraf server of this version?",
    "Het antwoord van de server is niet te lezen. Is {server} een Vooraf-server van deze versie?"};
inline constexpr Problem kStopped{"STOPPED", ErrorKind::kStopped, "Stopped.", "Gestopt."};

inline constexpr Problem kTlsOrNot{
    "TLS_OR_NOT", ErrorKind::kUsage,
    "--insecure cannot go together with --tls, --ca, --client-cert or --client-key. Leave out one.",
    "--insecure kan niet samen met --tls, --ca, --client-cert of --client-key. Laat er één weg."};
inline constexpr Problem kBadServer{
    "BAD_SERVER", ErrorKind::kUsage,
    "\"{server}\" is not a server address. Write host:port, such as 127.0.0.1:7420.",
    "\"{server}\" is geen adres van een server. Schrijf naam:poort, zoals 127.0.0.1:7420."};
inline constexpr Problem kBadProfile{
    "BAD_PROFILE", ErrorKind::kUsage,
    "\"{profile}\" cannot be a profile's name. Use 1 to 40 letters, digits, dashes or underscores.",
    "\"{profile}\" kan geen naam van een profiel zijn. Gebruik 1 tot 40 letters, cijfers, "
    "streepjes "
    "of liggende streepjes."};
inline constexpr Problem kNoHome{
    "NO_HOME", ErrorKind::kLocal,
    "There is no place to keep your sign-in. Set HOME or XDG_STATE_HOME.",
    "Er is geen plek om uw aanmelding te bewaren. Stel HOME of XDG_STATE_HOME in."};
inline constexpr Problem kFileMissing{"FILE_MISSING", ErrorKind::kLocal,
                                      "There is no file {path}. Check its name and folder.",
                                      "Er is geen bestand {path}. Controleer de naam en de map."};
inline constexpr Problem kFileUnreadable{"FILE_UNREADABLE", ErrorKind::kLocal,
                                         "The file {path} cannot be read: {cause}.",
                                         "Het bestand {path} kan niet worden gelezen: {cause}."};
inline constexpr Problem kFileUnwritable{"FILE_UNWRITABLE", ErrorKind::kLocal,
                                         "The file {path} cannot be written: {cause}.",
                                         "Het bestand {path} kan niet worden geschreven: {cause}."};
inline constexpr Problem kFileDamaged{
    "FILE_DAMAGED", ErrorKind::kLocal,
    "The file {path} is damaged. Move it away, then sign in or join again.",
    "Het bestand {path} is beschadigd. Zet het weg en meld u daarna opnieuw aan of doe opnieuw "
    "mee."};
inline constexpr Problem kFileOpenToOthers{
    "FILE_OPEN_TO_OTHERS", ErrorKind::kLocal,
    "{path} belongs to somebody else or can be written by others. Make it yours alone: chmod 700.",
    "{path} is van iemand anders of anderen kunnen erin schrijven. Maak het alleen van u: chmod "
    "700."};

// For the test that every problem has both languages.
inline constexpr std::array kProblems{&kServerUnreachable,
                                      &kCommandWaiting,
                                      &kOutcomeUnknown,
                                      &kNoAnswer,
                                      &kNoSignIn,
                                      &kNotJoined,
                                      &kSignInEnded,
                                      &kServerOlder,
                                      &kServerBusy,
                                      &kServerFault,
                                      &kRefusedWithoutReason,
                                      &kStrangeAnswer,
                                      &kStopped,
                                      &kTlsOrNot,
                                      &kBadServer,
                                      &kBadProfile,
                                      &kNoHome,
                                      &kFileMissing,
                                      &kFileUnreadable,
                                      &kFileUnwritable,
                                      &kFileDamaged,
                                      &kFileOpenToOthers};

}  // namespace vooraf::client
