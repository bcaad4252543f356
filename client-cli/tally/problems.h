// What can be wrong with a file of ballots: where, and what to do.
#pragma once

#include <array>

#include "client-core/error.h"

namespace vooraf::cli {

using client::ErrorKind;
using client::Problem;

inline constexpr Problem kBallotsUnreadable{
    "BALLOTS_UNREADABLE", ErrorKind::kUsage,
    "{path}, line {line}: this is not JSON ({cause}). Put it right there and try again.",
    "{path}, regel {line}: dit is geen JSON ({cause}). Verbeter het daar en probeer het opnieuw."};
inline constexpr Problem kBallotsNeither{
    "BALLOTS_NEITHER", ErrorKind::kUsage,
    "{path} is neither JSON (which starts with a curly bracket) nor .blt (with two numbers).",
    "{path} is geen JSON (dat begint met een accolade) en geen .blt (dat begint met twee "
    "getallen)."};
inline constexpr Problem kBltWrong{
    "BLT_WRONG", ErrorKind::kUsage,
    "{path}, line {line}: {given} does not belong here. A ballot is: count, options by number, 0. "
    "A "
    "name stands in quotes on one line and has no quotes in it.",
    "{path}, regel {line}: {given} hoort hier niet. Een stembiljet is: aantal, nummers van opties, "
    "0. Een naam staat tussen aanhalingstekens op een regel en heeft er zelf geen."};
inline constexpr Problem kBltTooShort{
    "BLT_TOO_SHORT", ErrorKind::kUsage,
    "{path} ends too soon: after the ballots come a line with 0 and the {given} names in quotes.",
    "{path} houdt te vroeg op: na de stembiljetten komen een regel met 0 en de {given} namen "
    "tussen "
    "aanhalingstekens."};
inline constexpr Problem kTallyNeedsList{"NEEDS_LIST", ErrorKind::kUsage,
                                         "{path}, {field}: write a list here, between [ and ].",
                                         "{path}, {field}: schrijf hier een lijst, tussen [ en ]."};
inline constexpr Problem kTallyNeedsObject{
    "NEEDS_OBJECT", ErrorKind::kUsage,
    "{path}, {field}: write names with values here, in curly brackets.",
    "{path}, {field}: schrijf hier namen met waarden, tussen accolades."};
inline constexpr Problem kTallyNeedsText{"NEEDS_TEXT", ErrorKind::kUsage,
                                         "{path}, {field}: write a text here, in quotes.",
                                         "{path}, {field}: schrijf hier een tekst, tussen "
                                         "aanhalingstekens."};
inline constexpr Problem kTallyNeedsNumber{
    "NEEDS_NUMBER", ErrorKind::kUsage, "{path}, {field}: write a whole number here, not {given}.",
    "{path}, {field}: schrijf hier een geheel getal, niet {given}."};
inline constexpr Problem kTallyNeedsShare{
    "NEEDS_SHARE", ErrorKind::kUsage,
    "{path}, {field}: write a share such as \"1/2\", \">1/2\" (more than) or \"2/3\" here.",
    "{path}, {field}: schrijf hier een deel zoals \"1/2\", \">1/2\" (meer dan) of \"2/3\"."};
inline constexpr Problem kWhichTallyMethod{
    "WHICH_METHOD", ErrorKind::kUsage,
    "Which method? Name it in the file or with --method: {choices}.",
    "Welke methode? Noem die in het bestand of met --method: {choices}."};
inline constexpr Problem kWrongBallotForm{
    "WRONG_BALLOT_FORM", ErrorKind::kUsage,
    "{path}, ballot {ballot}: {method} counts {forms}, not {given}. Choose another --method or "
    "change the ballot.",
    "{path}, biljet {ballot}: {method} telt {forms}, niet {given}. Kies een andere --method of pas "
    "het biljet aan."};
inline constexpr Problem kTwiceNamedOption{
    "TWICE_NAMED_OPTION", ErrorKind::kUsage,
    "{path}: \"{given}\" stands twice among the options. Give each a name of its own.",
    "{path}: \"{given}\" staat twee keer bij de opties. Geef elk een eigen naam."};
inline constexpr Problem kTwoOrThreeOptions{
    "TWO_OR_THREE_OPTIONS", ErrorKind::kUsage,
    "{path}: {method} has two options, for and against, and may have a third to abstain.",
    "{path}: {method} heeft twee opties, voor en tegen, en eventueel een derde: onthouding."};

inline constexpr Problem kTallyNoOptions{
    "NO_OPTIONS", ErrorKind::kUsage, "{path}: there are no options. List their names in options.",
    "{path}: er zijn geen opties. Zet hun namen in options."};
inline constexpr Problem kTallyTooManyOptions{
    "TOO_MANY_OPTIONS", ErrorKind::kUsage,
    "{path}: {method} counts at most {allowed} options; there are {given}.",
    "{path}: {method} telt hoogstens {allowed} opties; het zijn er {given}."};
inline constexpr Problem kTallyUnknownOption{
    "UNKNOWN_OPTION", ErrorKind::kUsage,
    "{path}, {where}: there is no option \"{given}\". Write it as it stands in options.",
    "{path}, {where}: er is geen optie \"{given}\". Schrijf die zoals ze in options staat."};
inline constexpr Problem kTallyDuplicateOption{
    "DUPLICATE_OPTION", ErrorKind::kUsage,
    "{path}, ballot {ballot}: \"{option}\" stands there twice. Name it once.",
    "{path}, biljet {ballot}: \"{option}\" staat er twee keer. Noem die optie één keer."};
inline constexpr Problem kTallyEmptyPlace{
    "EMPTY_PLACE", ErrorKind::kUsage,
    "{path}, ballot {ballot}: place {given} of the ranking is empty. Leave it out.",
    "{path}, biljet {ballot}: plaats {given} van de rangorde is leeg. Laat die weg."};
inline constexpr Problem kTallyNoCount{
    "NO_COUNT", ErrorKind::kUsage,
    "{path}, ballot {ballot}: its count is 0. Leave the ballot out, or say how many there are.",
    "{path}, biljet {ballot}: het aantal is 0. Laat het biljet weg, of zeg hoeveel het er zijn."};
inline constexpr Problem kTallyTooManyVotes{
    "TOO_MANY_VOTES", ErrorKind::kUsage,
    "{path}, ballot {ballot}: together there are more than {allowed} votes. Check the count.",
    "{path}, biljet {ballot}: samen zijn het meer dan {allowed} stemmen. Kijk het aantal na."};
inline constexpr Problem kTallyGradeOutOfRange{
    "GRADE_OUT_OF_RANGE", ErrorKind::kUsage,
    "{path}, ballot {ballot}: {given} for \"{option}\" is not from {lowest} to {allowed}.",
    "{path}, biljet {ballot}: {given} voor \"{option}\" ligt niet tussen {lowest} en {allowed}."};
inline constexpr Problem kTallyGradeMissing{
    "GRADE_MISSING", ErrorKind::kUsage,
    "{path}, ballot {ballot}: \"{option}\" has no number. Give every option one, or none at all.",
    "{path}, biljet {ballot}: \"{option}\" heeft geen getal. Geef elke optie er een, of geen "
    "enkele."};
inline constexpr Problem kTallyOverBudget{
    "OVER_BUDGET", ErrorKind::kUsage,
    "{path}, ballot {ballot}: it spends {given} points; there are {allowed}.",
    "{path}, biljet {ballot}: het verdeelt {given} punten; het zijn er {allowed}."};
inline constexpr Problem kTallyBadRange{
    "BAD_RANGE", ErrorKind::kUsage,
    "{path}: from {lowest} to {allowed} is no range that can be counted. Change lowest or highest.",
    "{path}: van {lowest} tot {allowed} is geen bereik om te tellen. Pas lowest of highest aan."};
inline constexpr Problem kTallyBadShare{
    "BAD_SHARE", ErrorKind::kUsage,
    "{path}: {lowest}/{allowed} is no share. Write a part of the whole, such as 1/2 or 2/3.",
    "{path}: {lowest}/{allowed} is geen deel. Schrijf een deel van het geheel, zoals 1/2 of 2/3."};
inline constexpr Problem kTallyBadSeats{
    "BAD_SEATS", ErrorKind::kUsage,
    "{path}: {given} seats cannot be filled. Give seats, 1 or more.",
    "{path}: {given} plaatsen zijn niet te verdelen. Geef seats op, 1 of meer."};
inline constexpr Problem kTallyBadEligible{
    "BAD_ELIGIBLE", ErrorKind::kUsage,
    "{path}: {allowed} people may vote, and there are {given} votes. Correct eligible.",
    "{path}: {allowed} mensen mogen stemmen, en er zijn {given} stemmen. Verbeter eligible."};

// For the test that every problem has both languages.
inline constexpr std::array kTallyProblems{
    &kBallotsUnreadable,  &kBallotsNeither,       &kBltWrong,
    &kBltTooShort,        &kTallyNeedsList,       &kTallyNeedsObject,
    &kTallyNeedsText,     &kTallyNeedsNumber,     &kTallyNeedsShare,
    &kWhichTallyMethod,   &kWrongBallotForm,      &kTwiceNamedOption,
    &kTwoOrThreeOptions,  &kTallyNoOptions,       &kTallyTooManyOptions,
    &kTallyUnknownOption, &kTallyDuplicateOption, &kTallyEmptyPlace,
    &kTallyNoCount,       &kTallyTooManyVotes,    &kTallyGradeOutOfRange,
    &kTallyGradeMissing,  &kTallyOverBudget,      &kTallyBadRange,
    &kTallyBadShare,      &kTallyBadSeats,        &kTallyBadEligible};

}  // namespace vooraf::cli
