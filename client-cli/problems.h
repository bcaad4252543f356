// Every error that the program itself finds. A text says what is wrong and what to do.
#pragma once

#include <array>

#include "client-core/error.h"

namespace vooraf::cli {

using client::ErrorKind;
using client::Problem;

inline constexpr Problem kNoSession{
    "NO_SESSION", ErrorKind::kUsage,
    "Which session? Name it with --session ID or CODE, or join or create one first.",
    "Welke sessie? Noem die met --session ID of CODE, of doe eerst mee of maak er een."};
inline constexpr Problem kNoSuchName{"NO_SUCH_NAME", ErrorKind::kUsage,
                                     "There is no \"{typed}\" here. Choose one of: {choices}.",
                                     "\"{typed}\" is er niet bij. Kies uit: {choices}."};
inline constexpr Problem kAmbiguousName{
    "AMBIGUOUS_NAME", ErrorKind::kUsage,
    "\"{typed}\" can be more than one thing. Choose one of: {choices}.",
    "\"{typed}\" kan op meer dan één slaan. Kies uit: {choices}."};
inline constexpr Problem kBadCount{
    "BAD_COUNT", ErrorKind::kUsage,
    "\"{typed}\" is not an option's number and how many chose it, such as 2=5.",
    "\"{typed}\" is geen nummer van een keuze met een aantal, zoals 2=5."};
inline constexpr Problem kBadNumberForOption{
    "BAD_NUMBER_FOR_OPTION", ErrorKind::kUsage,
    "\"{typed}\" is not an option with a number, such as 2=5. Type them with commas: 1=3,2=5.",
    "\"{typed}\" is geen keuze met een getal, zoals 2=5. Typ ze met komma's: 1=3,2=5."};
inline constexpr Problem kOptionTypedTwice{
    "OPTION_TYPED_TWICE", ErrorKind::kUsage,
    "\"{typed}\": this option has a number already. Give each option one.",
    "\"{typed}\": deze keuze heeft al een getal. Geef elke keuze er één."};
inline constexpr Problem kBadStep{
    "BAD_STEP", ErrorKind::kUsage,
    "\"{typed}\" is not the number of a step. Type the number that stands before it, or abstain.",
    "\"{typed}\" is geen nummer van een stap. Typ het nummer dat ervoor staat, of onthouding."};
inline constexpr Problem kRecountDiffers{
    "RECOUNT_DIFFERS", ErrorKind::kRefused,
    "Vote {ballot}: counting the votes again gives other figures than were stored. Keep the output "
    "of vooraf ballot export and tell whoever runs the server.",
    "Stemming {ballot}: nog eens tellen geeft andere aantallen dan er zijn bewaard. Bewaar de "
    "uitvoer van vooraf ballot export en meld het aan de beheerder van de server."};
inline constexpr Problem kNothingToChoose{"NOTHING_TO_CHOOSE", ErrorKind::kRefused,
                                          "There is nothing to choose from yet.",
                                          "Er is nog niets om uit te kiezen."};
inline constexpr Problem kNoCurrentItem{
    "NO_CURRENT_ITEM", ErrorKind::kRefused,
    "No item has been asked yet. Name one by its number or title; see vooraf item list.",
    "Er is nog geen onderdeel aan de beurt geweest. Noem er een met nummer of titel; zie vooraf "
    "item "
    "list."};
inline constexpr Problem kNoOpenRound{
    "NO_OPEN_ROUND", ErrorKind::kRefused,
    "Nobody can answer item {item} now: no round is open. Look with vooraf watch.",
    "Onderdeel {item} is nu niet te beantwoorden: er is geen ronde open. Kijk met vooraf watch."};
inline constexpr Problem kNotAQuestion{
    "NOT_A_QUESTION", ErrorKind::kUsage,
    "Item {item} holds statements. Rate them: vooraf statement rate NUMBER agree|disagree|pass.",
    "Onderdeel {item} heeft stellingen. Reageer daarop: vooraf statement rate NUMMER "
    "eens|oneens|geen-mening."};
inline constexpr Problem kWhichAspect{
    "WHICH_ASPECT", ErrorKind::kUsage,
    "This is asked about more than one thing. Say which: --aspect now, offered or expected.",
    "Dit wordt over meer dan één ding gevraagd. Zeg welk: --aspect nu, aangeboden of verwacht."};
inline constexpr Problem kOneAnswerOnly{"ONE_ANSWER_ONLY", ErrorKind::kUsage,
                                        "Give either an option, or --dont-know, or --skip.",
                                        "Geef één ding op: een keuze, --dont-know of --skip."};
inline constexpr Problem kRankIt{
    "RANK_IT", ErrorKind::kUsage,
    "Put the options in order, the best one first: --rank 2,1,3. Or give --dont-know or --skip.",
    "Zet de keuzes op volgorde, de beste eerst: --rank 2,1,3. Of geef --dont-know of --skip op."};
inline constexpr Problem kDividePoints{
    "DIVIDE_POINTS", ErrorKind::kUsage,
    "Divide points over the options: --points 1=5,3=2. Or give --dont-know or --skip.",
    "Verdeel punten over de keuzes: --points 1=5,3=2. Of geef --dont-know of --skip op."};
inline constexpr Problem kScoreIt{
    "SCORE_IT", ErrorKind::kUsage,
    "Give options a score: --score 1=7,2=4. Or give --dont-know or --skip.",
    "Geef keuzes een cijfer: --score 1=7,2=4. Of geef --dont-know of --skip op."};
inline constexpr Problem kWriteIt{
    "WRITE_IT", ErrorKind::kUsage,
    "Answer in your own words: --text \"...\". Or give --dont-know or --skip.",
    "Antwoord in eigen woorden: --text \"...\". Of geef --dont-know of --skip op."};
inline constexpr Problem kBadFigures{
    "BAD_FIGURES", ErrorKind::kUsage,
    "\"{typed}\" cannot be read. Write option=number, with commas between: 1=5,3=2.",
    "\"{typed}\" is niet te lezen. Schrijf keuze=getal, met komma's ertussen: 1=5,3=2."};
inline constexpr Problem kNoOpenBallot{"NO_OPEN_BALLOT", ErrorKind::kRefused,
                                       "No vote is open now. Look with vooraf watch.",
                                       "Er is nu geen stemming open. Kijk met vooraf watch."};
inline constexpr Problem kNoSuchBallot{
    "NO_SUCH_BALLOT", ErrorKind::kUsage,
    "There is no such vote. See which there are with vooraf item show.",
    "Die stemming is er niet. Kijk welke er zijn met vooraf item show."};
inline constexpr Problem kNoSuchSignal{
    "NO_SUCH_SIGNAL", ErrorKind::kUsage,
    "There is no such signal. See which there are with vooraf signals.",
    "Dat signaal is er niet. Kijk welke er zijn met vooraf signals."};
inline constexpr Problem kNoJointAnswer{
    "NO_JOINT_ANSWER", ErrorKind::kRefused,
    "Item {item} has no joint answer yet. Write one: vooraf joint-answer draft {item} TEXT.",
    "Onderdeel {item} heeft nog geen gezamenlijk antwoord. Schrijf er een: vooraf joint-answer "
    "draft "
    "{item} TEKST."};
inline constexpr Problem kNoTimer{"NO_TIMER", ErrorKind::kRefused, "No timer is running.",
                                  "Er loopt geen klok."};
inline constexpr Problem kNothingWaits{"NOTHING_WAITS", ErrorKind::kRefused,
                                       "No command number {number} waits. See vooraf outbox list.",
                                       "Er wacht geen opdracht nummer {number}. Zie vooraf outbox "
                                       "list."};
inline constexpr Problem kBadDuration{
    "BAD_DURATION", ErrorKind::kUsage,
    "\"{typed}\" is no length of time. Write 5m, 90s, 1h30m or 5:00; from 1 second to 8 hours.",
    "\"{typed}\" is geen tijdsduur. Schrijf 5m, 90s, 1h30m of 5:00; van 1 seconde tot 8 uur."};
inline constexpr Problem kBadFraction{
    "BAD_FRACTION", ErrorKind::kUsage,
    "\"{typed}\" is no share. Write 1/2 or 2/3; for a threshold \">1/2\" means more than.",
    "\"{typed}\" is geen deel. Schrijf 1/2 of 2/3; bij een drempel betekent \">1/2\" meer dan."};
inline constexpr Problem kBadMessageFile{"BAD_MESSAGE_FILE", ErrorKind::kUsage,
                                         "{path} cannot be read as {kind}: {cause}",
                                         "{path} is niet te lezen als {kind}: {cause}"};
inline constexpr Problem kBadInvitation{
    "BAD_INVITATION", ErrorKind::kUsage,
    "This is not an invitation. It starts with vi_ and must be copied in full.",
    "Dit is geen uitnodiging. Die begint met vi_ en moet helemaal worden overgenomen."};
inline constexpr Problem kWhichGroup{"WHICH_GROUP", ErrorKind::kUsage,
                                     "Choose the group you take part in with --group: {choices}.",
                                     "Kies met --group de groep waarin u meedoet: {choices}."};
inline constexpr Problem kFileExists{"FILE_EXISTS", ErrorKind::kUsage,
                                     "{path} exists already. Choose another name.",
                                     "{path} bestaat al. Kies een andere naam."};
inline constexpr Problem kWhichSource{
    "WHICH_SOURCE", ErrorKind::kUsage,
    "Give one of --template NAME, --plan FILE and --copy SESSION.",
    "Geef --template NAAM, --plan BESTAND of --copy GESPREK, een "
    "van de drie."};
inline constexpr Problem kWhichKind{
    "WHICH_KIND", ErrorKind::kUsage,
    "Give either --question with at least two --option, or --statements, or --discussion, or "
    "--agreement, or --file.",
    "Geef --question met ten minste twee --option, of --statements, of --discussion, of "
    "--agreement, of --file."};
inline constexpr Problem kTemplateFaulty{
    "TEMPLATE_FAULTY", ErrorKind::kRefused,
    "{path} is not right yet, and nothing was kept. Change it at the line named, and try again.",
    "{path} klopt nog niet, en er is niets bewaard. Pas het aan op de genoemde regel en probeer "
    "het opnieuw."};
inline constexpr Problem kWhereToPutFiles{
    "WHERE_TO_PUT_FILES", ErrorKind::kUsage,
    "csv is a file for each table. Say in which folder: --output FOLDER.",
    "csv is een bestand per tabel. Zeg in welke map: --output MAP."};
inline constexpr Problem kNotConfirmed{"NOT_CONFIRMED", ErrorKind::kStopped, "Nothing was done.",
                                       "Er is niets gedaan."};
inline constexpr Problem kNoPassword{
    "NO_PASSWORD", ErrorKind::kUsage,
    "There is nobody to ask the password of. Give it on standard input with --password-stdin.",
    "Er is niemand om het wachtwoord aan te vragen. Geef het op standaardinvoer met "
    "--password-stdin."};
inline constexpr Problem kBadReplayStart{
    "BAD_REPLAY_START", ErrorKind::kUsage,
    "\"{typed}\" is not the number of an event, nor a time such as 2026-03-14T19:30:00Z. See "
    "vooraf replay --chapters.",
    "\"{typed}\" is geen nummer van een gebeurtenis en geen tijd zoals 2026-03-14T19:30:00Z. Zie "
    "vooraf replay --chapters."};
inline constexpr Problem kBadHash{
    "BAD_HASH", ErrorKind::kUsage,
    "\"{typed}\" is not a fingerprint: that is 64 letters a to f and digits. Copy it whole, and "
    "give "
    "--seq with the number of events that it is of.",
    "\"{typed}\" is geen vingerafdruk: dat zijn 64 letters a tot f en cijfers. Neem hem helemaal "
    "over, en geef met --seq van hoeveel gebeurtenissen hij is."};
inline constexpr Problem kLogNotWhole{
    "LOG_NOT_WHOLE", ErrorKind::kRefused,
    "{file} is not what it was. Leave it as it is, and compare it with a backup.",
    "{file} is niet wat het was. Laat het zoals het is, en vergelijk het met een reservekopie."};

// For the test that every problem has both languages.
inline constexpr std::array kCliProblems{&kNoSession,        &kNoSuchName,    &kAmbiguousName,
                                         &kNothingToChoose,  &kNoCurrentItem, &kBadNumberForOption,
                                         &kOptionTypedTwice, &kBadStep,       &kRecountDiffers,
                                         &kNoOpenRound,      &kNotAQuestion,  &kWhichAspect,
                                         &kOneAnswerOnly,    &kNoOpenBallot,  &kNoSuchBallot,
                                         &kNoSuchSignal,     &kNoJointAnswer, &kNoTimer,
                                         &kNothingWaits,     &kBadDuration,   &kBadFraction,
                                         &kRankIt,           &kDividePoints,  &kScoreIt,
                                         &kBadFigures,       &kWriteIt,       &kBadMessageFile,
                                         &kBadInvitation,    &kWhichGroup,    &kFileExists,
                                         &kWhichSource,      &kWhichKind,     &kTemplateFaulty,
                                         &kNotConfirmed,     &kNoPassword,    &kWhereToPutFiles,
                                         &kBadReplayStart,   &kBadHash,       &kLogNotWhole};

}  // namespace vooraf::cli
