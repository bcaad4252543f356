// Every refusal about logs as files, with its texts. The first group says what is wrong with a log
// that was checked; the others why something could not be done.
#pragma once

#include "server/domain/error.h"

namespace vooraf::logfile {

using domain::Code;
using domain::Refusal;

// --- What is wrong with a log ----------------------------------------------------------------
inline constexpr Refusal kEventMissing{
    "EVENT_MISSING", Code::kInternal,
    "Event {seq} is missing: in its place stands event {found}. Events were taken out or changed "
    "places.",
    "Gebeurtenis {seq} ontbreekt: op die plaats staat gebeurtenis {found}. Er zijn gebeurtenissen "
    "weggehaald of verwisseld."};
inline constexpr Refusal kPartChanged{
    "PART_CHANGED", Code::kInternal,
    "The words or the choice of event {seq} are not those that the log was made with.",
    "De woorden of de keuze van gebeurtenis {seq} zijn niet die waarmee het logboek is gemaakt."};
inline constexpr Refusal kEventChanged{
    "EVENT_CHANGED", Code::kInternal,
    "Event {seq} does not follow from the one before: it was changed, or belongs somewhere else.",
    "Gebeurtenis {seq} volgt niet uit de vorige: zij is veranderd, of hoort ergens anders."};
inline constexpr Refusal kNoEvents{
    "NO_EVENTS", Code::kInternal, "This session has no events: its whole log is gone.",
    "Dit gesprek heeft geen gebeurtenissen: het hele logboek is weg."};
inline constexpr Refusal kStrayEvents{
    "STRAY_EVENTS", Code::kInternal,
    "{count} events belong to no session: the session they belonged to was taken out.",
    "{count} gebeurtenissen horen bij geen gesprek: het gesprek waar ze bij hoorden is "
    "weggehaald."};
inline constexpr Refusal kOriginDiffers{
    "ORIGIN_DIFFERS", Code::kInternal,
    "This session was imported, but does not lead to event {seq} of the log that it says it was "
    "({session}).",
    "Dit gesprek is ingelezen, maar leidt niet naar gebeurtenis {seq} van het logboek dat het zegt "
    "te zijn ({session})."};
inline constexpr Refusal kCheckpointBeyond{
    "CHECKPOINT_BEYOND", Code::kInternal,
    "The log ends at event {last}, and the fingerprint was taken after event {seq}: what came "
    "after event {last} is gone.",
    "Het logboek eindigt bij gebeurtenis {last}, en de vingerafdruk is van na gebeurtenis {seq}: "
    "wat na gebeurtenis {last} kwam, is weg."};
inline constexpr Refusal kCheckpointDiffers{
    "CHECKPOINT_DIFFERS", Code::kInternal,
    "After event {seq} the log has another fingerprint than the one you keep: something up to "
    "there "
    "was changed since, and the rest of the log made anew.",
    "Na gebeurtenis {seq} heeft het logboek een andere vingerafdruk dan die u bewaart: iets tot "
    "daar "
    "is sindsdien veranderd, en de rest van het logboek opnieuw gemaakt."};
inline constexpr Refusal kExportCutOff{
    "EXPORT_CUT_OFF", Code::kInternal,
    "The file breaks off after event {seq}: its last line, which counts the events, is not there. "
    "Copy or export it anew.",
    "Het bestand breekt af na gebeurtenis {seq}: de laatste regel, die de gebeurtenissen telt, is "
    "er "
    "niet. Kopieer of exporteer het opnieuw."};
inline constexpr Refusal kExportUnreadable{
    "EXPORT_UNREADABLE", Code::kInvalidArgument,
    "Line {line} is not a line of an exported log. Copy or export it anew.",
    "Regel {line} is geen regel van een geëxporteerd logboek. Kopieer of exporteer het opnieuw."};
inline constexpr Refusal kExportMiscounted{
    "EXPORT_MISCOUNTED", Code::kInternal,
    "The last line says {events} events, and there are {seq}; or it names another last hash. Lines "
    "were taken out or added.",
    "De laatste regel zegt {events} gebeurtenissen, en er zijn er {seq}; of hij noemt een andere "
    "laatste hash. Er zijn regels weggehaald of bijgekomen."};

// --- What could not be read ------------------------------------------------------------------
inline constexpr Refusal kNotALog{
    "NOT_A_LOG", Code::kInvalidArgument,
    "{file} is not a database of Vooraf, nor a log that it exported. Give the path of one.",
    "{file} is geen database van Vooraf, en geen logboek dat het heeft geëxporteerd. Geef het pad "
    "van zo'n bestand."};
inline constexpr Refusal kExportNewer{
    "EXPORT_NEWER", Code::kFailedPrecondition,
    "{file} was written by a newer version of Vooraf ({vooraf}), in form {version} of an exported "
    "log; "
    "this version reads form {own_version}. Install that version or later.",
    "{file} is geschreven door een nieuwere versie van Vooraf ({vooraf}), in vorm {version} van "
    "een "
    "geëxporteerd logboek; deze versie leest vorm {own_version}. Installeer die versie of later."};
inline constexpr Refusal kFileUnreadable{"FILE_UNREADABLE", Code::kFailedPrecondition,
                                         "The file {file} cannot be read: {cause}.",
                                         "Het bestand {file} kan niet worden gelezen: {cause}."};
inline constexpr Refusal kFileUnwritable{"FILE_UNWRITABLE", Code::kFailedPrecondition,
                                         "The file {file} cannot be written: {cause}.",
                                         "Het bestand {file} kan niet worden geschreven: {cause}."};
inline constexpr Refusal kFileThere{
    "FILE_THERE", Code::kAlreadyExists,
    "{file} exists already, and an export replaces nothing. Choose another name.",
    "{file} bestaat al, en een export vervangt niets. Kies een andere naam."};
inline constexpr Refusal kWhichSession{
    "WHICH_SESSION", Code::kInvalidArgument,
    "{file} holds more than one session. Say which: --session ID or CODE.",
    "{file} bevat meer dan één gesprek. Zeg welk: --session ID of CODE."};
inline constexpr Refusal kNoSuchSession{
    "NO_SUCH_SESSION", Code::kNotFound,
    "{file} holds no session {session}. Check the id or the code.",
    "{file} bevat geen gesprek {session}. Controleer het id of de code."};
inline constexpr Refusal kCheckpointUnreadable{
    "CHECKPOINT_UNREADABLE", Code::kInvalidArgument,
    "{file} is not a fingerprint as vooraf --json log checkpoint writes it. Copy it whole.",
    "{file} is geen vingerafdruk zoals vooraf --json log checkpoint die schrijft. Kopieer hem "
    "helemaal."};
inline constexpr Refusal kCheckpointForged{"CHECKPOINT_FORGED", Code::kInvalidArgument,
                                           "The signature in {file} does not fit: this fingerprint "
                                           "was changed, or never signed by the key "
                                           "it names.",
                                           "De handtekening in {file} klopt niet: deze "
                                           "vingerafdruk is veranderd, of nooit ondertekend met "
                                           "de sleutel die erbij staat."};

// --- What could not be imported --------------------------------------------------------------
inline constexpr Refusal kBrokenExport{"BROKEN_EXPORT", Code::kInvalidArgument,
                                       "Nothing was imported. {file}, line {line}: {problem_en}",
                                       "Er is niets ingelezen. {file}, regel {line}: {problem_nl}"};
inline constexpr Refusal kNotOfAServer{
    "NOT_OF_A_SERVER", Code::kInvalidArgument,
    "Event {seq} cannot have come about in a session: the file was not written by a server.",
    "Gebeurtenis {seq} kan in een gesprek niet zijn voorgekomen: het bestand is niet door een "
    "server "
    "geschreven."};
inline constexpr Refusal kEventsTooMany{
    "EVENTS_TOO_MANY", Code::kResourceExhausted,
    "There are more events than a session can hold ({max}).",
    "Er zijn meer gebeurtenissen dan een gesprek kan bevatten ({max})."};
inline constexpr Refusal kJoinCodeInUse{"JOIN_CODE_IN_USE", Code::kAlreadyExists,
                                        "Nothing was imported: another session here has the join "
                                        "code {join_code}. Is this session here "
                                        "already? Then import it into another data folder.",
                                        "Er is niets ingelezen: een ander gesprek heeft hier de "
                                        "code {join_code}. Is dit gesprek hier al? "
                                        "Lees het dan in een andere datamap in."};

}  // namespace vooraf::logfile
