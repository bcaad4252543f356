// Every refusal of the store, with its texts.
#pragma once

#include "server/domain/error.h"

namespace vooraf::store {

using domain::Code;
using domain::Refusal;

// --- Opening a database ----------------------------------------------------------------------
inline constexpr Refusal kDatabaseInUse{
    "DATABASE_IN_USE", Code::kFailedPrecondition,
    "Another Vooraf server (process {process}) has {file} open. Stop that one first, or give this "
    "one a database of its own.",
    "Een andere Vooraf-server (proces {process}) heeft {file} geopend. Stop die eerst, of geef "
    "deze een eigen database."};
inline constexpr Refusal kDatabaseLocked{
    "DATABASE_LOCKED", Code::kUnavailable,
    "Another program holds a lock on {file}. Close that program (a database browser, or a backup "
    "that hangs) and start again.",
    "Een ander programma houdt {file} bezet. Sluit dat programma (een databasebrowser, of een "
    "back-up die blijft hangen) en start opnieuw."};
inline constexpr Refusal kDatabaseReadOnly{
    "DATABASE_READ_ONLY", Code::kFailedPrecondition,
    "{file} cannot be written. The account that runs Vooraf needs to write this file and the "
    "folder it is in; set their owner and rights, and check that the disk is not read-only.",
    "Er kan niet geschreven worden in {file}. Het account waaronder Vooraf draait moet dit bestand "
    "en de map eromheen kunnen schrijven; zet eigenaar en rechten goed, en controleer of de schijf "
    "niet alleen-lezen is."};
inline constexpr Refusal kDatabaseCannotOpen{
    "DATABASE_CANNOT_OPEN", Code::kFailedPrecondition,
    "{file} cannot be opened: {cause}. Check that the folder exists and the path is right.",
    "{file} kan niet geopend worden: {cause}. Controleer of de map bestaat en het pad klopt."};
inline constexpr Refusal kDatabaseNotOurs{
    "DATABASE_NOT_OURS", Code::kFailedPrecondition,
    "{file} is not a Vooraf database. Nothing in it was changed. Give the path of another file, "
    "or of one that does not exist yet.",
    "{file} is geen database van Vooraf. Er is niets in veranderd. Geef het pad van een ander "
    "bestand, of van een dat nog niet bestaat."};
inline constexpr Refusal kDatabaseCorrupt{
    "DATABASE_CORRUPT", Code::kInternal,
    "{file} is damaged ({cause}). Stop the server, keep a copy of the file, and restore the last "
    "backup.",
    "{file} is beschadigd ({cause}). Stop de server, bewaar een kopie van het bestand en zet de "
    "laatste back-up terug."};
inline constexpr Refusal kDatabaseNewer{
    "DATABASE_NEWER", Code::kFailedPrecondition,
    "{file} was written by a newer version of Vooraf. Install version {version} or later; this is "
    "version {own_version}.",
    "{file} is geschreven door een nieuwere versie van Vooraf. Installeer versie {version} of "
    "later; dit is versie {own_version}."};

// --- Reading ---------------------------------------------------------------------------------
inline constexpr Refusal kSessionNotFound{"SESSION_NOT_FOUND", Code::kNotFound,
                                          "There is no such session. Check the code.",
                                          "Dit gesprek bestaat niet. Controleer de code."};
inline constexpr Refusal kLogBroken{
    "LOG_BROKEN", Code::kInternal,
    "The log of session {session} does not fit its hash chain at event {seq}: it was damaged or "
    "changed outside Vooraf. Restore the last backup.",
    "Het logboek van gesprek {session} past bij gebeurtenis {seq} niet in zijn keten van hashes: "
    "het is beschadigd of buiten Vooraf om veranderd. Zet de laatste back-up terug."};
inline constexpr Refusal kUnknownEvent{
    "LOG_UNKNOWN_EVENT", Code::kFailedPrecondition,
    "Event {seq} of session {session} was written by a newer version of Vooraf. Install version "
    "{version} or later.",
    "Gebeurtenis {seq} van gesprek {session} is geschreven door een nieuwere versie van Vooraf. "
    "Installeer versie {version} of later."};
inline constexpr Refusal kReadFailed{
    "DATABASE_READ_FAILED", Code::kUnavailable,
    "The database could not be read: {cause}. Try again; if it stays so, the server's disk needs "
    "looking at.",
    "De database kon niet gelezen worden: {cause}. Probeer het opnieuw; blijft het zo, laat dan de "
    "schijf van de server nakijken."};

// --- Writing ---------------------------------------------------------------------------------
inline constexpr Refusal kLogConflict{
    "LOG_CONFLICT", Code::kAborted,
    "The session has meanwhile changed: it stands at event {seq}, not at {expected_seq}. Try "
    "again.",
    "Het gesprek is intussen veranderd: het staat op gebeurtenis {seq}, niet op {expected_seq}. "
    "Probeer het opnieuw."};
inline constexpr Refusal kJoinCodeTaken{"JOIN_CODE_TAKEN", Code::kAborted,
                                        "Another session has just got this join code. Try again.",
                                        "Een ander gesprek heeft net deze code gekregen. Probeer "
                                        "het opnieuw."};
inline constexpr Refusal kBallotKeyLost{
    "BALLOT_KEY_LOST", Code::kFailedPrecondition,
    "Nothing was stored: the key of this secret ballot is gone from the server. The ballot has to "
    "be "
    "held again.",
    "Er is niets opgeslagen: de sleutel van deze geheime stemming is van de server verdwenen. De "
    "stemming moet worden overgedaan."};
inline constexpr Refusal kInvalidEvent{
    "LOG_INVALID_EVENT", Code::kInternal,
    "Nothing was stored: event {seq} is not whole. This is a fault in Vooraf; please report it.",
    "Er is niets opgeslagen: gebeurtenis {seq} is niet volledig. Dit is een fout in Vooraf; meld "
    "deze alstublieft."};
inline constexpr Refusal kDatabaseBusy{
    "DATABASE_BUSY", Code::kUnavailable,
    "Nothing was stored: another program holds the server's database. Try again in a moment.",
    "Er is niets opgeslagen: een ander programma houdt de database van de server bezet. Probeer "
    "het zo opnieuw."};
inline constexpr Refusal kDiskFull{
    "DISK_FULL", Code::kUnavailable,
    "Nothing was stored: the server's disk is full. Make room on it and try again.",
    "Er is niets opgeslagen: de schijf van de server is vol. Maak ruimte en probeer het opnieuw."};
inline constexpr Refusal kDatabaseRefused{
    "DATABASE_REFUSED", Code::kInternal,
    "Nothing was stored: the database does not take it ({cause}). This is a fault in Vooraf; "
    "please report it.",
    "Er is niets opgeslagen: de database neemt het niet aan ({cause}). Dit is een fout in Vooraf; "
    "meld deze alstublieft."};
inline constexpr Refusal kOutcomeUnknown{
    "OUTCOME_UNKNOWN", Code::kUnavailable,
    "Writing to the server's disk failed ({cause}), and whether this was stored is not known. The "
    "same request can safely be sent again.",
    "Schrijven naar de schijf van de server ging mis ({cause}), en of dit is opgeslagen is niet "
    "bekend. Hetzelfde verzoek kan veilig opnieuw gestuurd worden."};

inline constexpr Refusal kSigningKeyDamaged{
    "SIGNING_KEY_DAMAGED", Code::kInternal,
    "The file {file} is not a signing key any more. Put it back from a backup, or move it away and "
    "a "
    "new one is made; what was signed before then names another key.",
    "Het bestand {file} is geen sleutel om te ondertekenen meer. Zet het terug uit een "
    "reservekopie, "
    "of haal het weg; dan komt er een nieuwe, en wat eerder is ondertekend noemt een andere "
    "sleutel."};

// --- Backups -----------------------------------------------------------------------------------
inline constexpr Refusal kFileExists{
    "FILE_EXISTS", Code::kAlreadyExists,
    "There is a file {file} already, and it was left as it is. Give another name, or move it away.",
    "Er is al een bestand {file}; het is gebleven zoals het was. Geef een andere naam, of haal het "
    "weg."};

// --- Accounts --------------------------------------------------------------------------------
inline constexpr Refusal kAccountExists{
    "ACCOUNT_EXISTS", Code::kAlreadyExists,
    "There is an account named {name} already. Choose another name, or set a new password for it.",
    "Er is al een account met de naam {name}. Kies een andere naam, of geef het een nieuw "
    "wachtwoord."};
inline constexpr Refusal kAccountNotFound{"ACCOUNT_NOT_FOUND", Code::kNotFound,
                                          "There is no such account. Check the name.",
                                          "Dit account bestaat niet. Controleer de naam."};
inline constexpr Refusal kTemplatesFull{
    "TEMPLATES_FULL", Code::kResourceExhausted,
    "You keep {max} templates already; no more fit. Remove one that you do not need.",
    "U bewaart al {max} voorbeelden; meer passen er niet. Verwijder er een die u niet nodig "
    "heeft."};

}  // namespace vooraf::store
