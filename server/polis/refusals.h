// Every refusal about exports of Polis, with its texts.
#pragma once

#include "server/domain/error.h"

namespace vooraf::polis {

using domain::Code;
using domain::Refusal;

inline constexpr Refusal kCsvBroken{
    "CSV_BROKEN", Code::kInvalidArgument,
    "{file}, line {line}: this is not CSV ({what_en}). Export it anew, and do not save it from a "
    "spreadsheet.",
    "{file}, regel {line}: dit is geen CSV ({what_nl}). Exporteer het opnieuw, en bewaar het niet "
    "vanuit een rekenblad."};
inline constexpr Refusal kCsvRagged{"CSV_RAGGED", Code::kInvalidArgument,
                                    "{file}, line {line}: there are {found} fields here, and "
                                    "{expected} in the first line. The file "
                                    "may have been cut off; export it anew.",
                                    "{file}, regel {line}: hier staan {found} velden, en in de "
                                    "eerste regel {expected}. Misschien is "
                                    "het bestand afgekapt; exporteer het opnieuw."};
inline constexpr Refusal kColumnMissing{
    "POLIS_COLUMN_MISSING", Code::kInvalidArgument,
    "{file} has no column {column}, which an export of Polis has. Give the folder with "
    "comments.csv, "
    "votes.csv and participants-votes.csv as Polis wrote them.",
    "{file} heeft geen kolom {column}, die een export van Polis wel heeft. Geef de map met "
    "comments.csv, votes.csv en participants-votes.csv zoals Polis ze schreef."};
inline constexpr Refusal kBadValue{
    "POLIS_BAD_VALUE", Code::kInvalidArgument,
    "{file}, line {line}: \"{value}\" cannot stand under {column}. Export it anew.",
    "{file}, regel {line}: \"{value}\" kan niet onder {column} staan. Exporteer het opnieuw."};
inline constexpr Refusal kUnknownStatement{"POLIS_UNKNOWN_STATEMENT", Code::kInvalidArgument,
                                           "{file}, line {line}: there is no statement {value} in "
                                           "comments.csv. The files may be of different "
                                           "exports; take all of one.",
                                           "{file}, regel {line}: stelling {value} staat niet in "
                                           "comments.csv. Misschien zijn de bestanden van "
                                           "verschillende exports; neem ze alle van dezelfde."};
inline constexpr Refusal kTwice{
    "POLIS_TWICE", Code::kInvalidArgument,
    "{file}, line {line}: {column} {value} stands there twice. Export it anew.",
    "{file}, regel {line}: {column} {value} staat er twee keer. Exporteer het opnieuw."};
inline constexpr Refusal kNobodyVoted{
    "POLIS_NOBODY_VOTED", Code::kInvalidArgument,
    "There are no statements or no votes in {folder}: there is nothing to import.",
    "Er zijn geen stellingen of geen stemmen in {folder}: er valt niets in te lezen."};
inline constexpr Refusal kGroupsTooMany{
    "POLIS_GROUPS_TOO_MANY", Code::kInvalidArgument,
    "There are {count} opinion groups, and a session holds at most {max} groups.",
    "Er zijn {count} opiniegroepen, en een gesprek heeft er hoogstens {max}."};
inline constexpr Refusal kRefusedByRules{"POLIS_REFUSED", Code::kInvalidArgument,
                                         "Nothing was imported. {what_en}: {problem_en}",
                                         "Er is niets ingelezen. {what_nl}: {problem_nl}"};

}  // namespace vooraf::polis
