// Every refusal of the domain, with its texts. The reasons are part of the API: clients' code may
// depend on them, so they never change their meaning.
#pragma once

#include "server/domain/error.h"

namespace vooraf::domain {

// --- What was sent ---------------------------------------------------------------------------
inline constexpr Refusal kFieldMissing{"FIELD_MISSING", Code::kInvalidArgument,
                                       "The field {field} is empty. Fill it in.",
                                       "Het veld {field} is leeg. Vul het in."};
inline constexpr Refusal kFieldInvalid{"FIELD_INVALID", Code::kInvalidArgument,
                                       "The field {field} is not right: {problem}.",
                                       "Het veld {field} klopt niet: {problem}."};
inline constexpr Refusal kTextTooLong{
    "TEXT_TOO_LONG", Code::kInvalidArgument,
    "The text in {field} has {length} characters; at most {max} fit. Make it shorter.",
    "De tekst in {field} heeft {length} tekens; er passen er {max}. Maak de tekst korter."};
inline constexpr Refusal kTextNotPlain{
    "TEXT_NOT_PLAIN", Code::kInvalidArgument,
    "The text in {field} holds a character that cannot be shown ({character}). Remove it.",
    "De tekst in {field} heeft een teken dat niet getoond kan worden ({character}). Haal het weg."};
inline constexpr Refusal kLimitReached{"LIMIT_REACHED", Code::kResourceExhausted,
                                       "There can be at most {max} {what} here.",
                                       "Er passen hier hoogstens {max} {what}."};

// `problem` says what the field takes, in both languages.
inline tl::unexpected<Error> RefuseField(std::string field, std::string problem,
                                         std::string problem_nl) {
  return Refuse(kFieldInvalid, {{"field", std::move(field)},
                                {"problem", std::move(problem)},
                                {"problem_nl", std::move(problem_nl)}});
}
// `what` is in the plural, in both languages.
inline tl::unexpected<Error> RefuseLimit(size_t max, std::string what, std::string what_nl) {
  return Refuse(
      kLimitReached,
      {{"max", std::to_string(max)}, {"what", std::move(what)}, {"what_nl", std::move(what_nl)}});
}

// --- Who asks --------------------------------------------------------------------------------
inline constexpr Refusal kNotInSession{"NOT_IN_SESSION", Code::kPermissionDenied,
                                       "You do not take part in this session. Join first.",
                                       "U doet niet mee aan dit gesprek. Meld u eerst aan."};
inline constexpr Refusal kFacilitatorOnly{"FACILITATOR_ONLY", Code::kPermissionDenied,
                                          "Only a facilitator can do this.",
                                          "Alleen een gespreksleider kan dit doen."};
inline constexpr Refusal kFirstFacilitatorOnly{
    "FIRST_FACILITATOR_ONLY", Code::kPermissionDenied,
    "Only the facilitator who made this session can do this.",
    "Alleen de gespreksleider die dit gesprek heeft gemaakt kan dit doen."};
inline constexpr Refusal kParticipantOnly{"PARTICIPANT_ONLY", Code::kPermissionDenied,
                                          "Only participants can do this.",
                                          "Alleen deelnemers kunnen dit doen."};
inline constexpr Refusal kProfessionalsOnly{
    "PROFESSIONALS_ONLY", Code::kPermissionDenied,
    "Only facilitators and people of professional groups fill this in. Tell one of them.",
    "Alleen gespreksleiders en mensen die hier voor hun werk zijn vullen dit in. Zeg het tegen een "
    "van hen."};
inline constexpr Refusal kHasLeft{
    "HAS_LEFT", Code::kPermissionDenied, "You have left this session. Join again to take part.",
    "U heeft dit gesprek verlaten. Meld u opnieuw aan om mee te doen."};
inline constexpr Refusal kRemoved{
    "REMOVED", Code::kPermissionDenied,
    "A facilitator has taken you out of this session. Ask the facilitator, or join anew.",
    "Een gespreksleider heeft u uit dit gesprek gehaald. Vraag het de gespreksleider, of meld u "
    "opnieuw aan."};
inline constexpr Refusal kAccountNeeded{"ACCOUNT_NEEDED", Code::kUnauthenticated,
                                        "Sign in as a facilitator first.",
                                        "Log eerst in als gespreksleider."};

// --- The session's phase ---------------------------------------------------------------------
inline constexpr Refusal kSessionClosed{"SESSION_CLOSED", Code::kFailedPrecondition,
                                        "This session is closed. Nothing in it changes any more.",
                                        "Dit gesprek is afgesloten. Er verandert niets meer aan."};
inline constexpr Refusal kSessionNotDraft{
    "SESSION_NOT_DRAFT", Code::kFailedPrecondition,
    "This can only be changed before the session opens.",
    "Dit kan alleen veranderen voordat het gesprek opengaat."};
inline constexpr Refusal kSessionNotOpen{
    "SESSION_NOT_OPEN", Code::kFailedPrecondition,
    "This session is not open yet. Wait until the facilitator opens it.",
    "Dit gesprek is nog niet open. Wacht tot de gespreksleider het opent."};
inline constexpr Refusal kSessionAlreadyStarted{
    "SESSION_ALREADY_STARTED", Code::kFailedPrecondition, "This session has started already.",
    "Dit gesprek is al begonnen."};
inline constexpr Refusal kSessionNotLive{"SESSION_NOT_LIVE", Code::kFailedPrecondition,
                                         "This session has not started yet. Start it first.",
                                         "Dit gesprek is nog niet begonnen. Start het eerst."};
inline constexpr Refusal kSessionNotClosed{
    "SESSION_NOT_CLOSED", Code::kFailedPrecondition,
    "This session is not closed yet. Close it first.",
    "Dit gesprek is nog niet afgesloten. Sluit het eerst af."};
inline constexpr Refusal kPrivacyFactsMissing{
    "PRIVACY_FACTS_MISSING", Code::kFailedPrecondition,
    "A session opens only when people can read who is responsible and why. Fill in: {fields}.",
    "Een gesprek gaat pas open als mensen kunnen lezen wie verantwoordelijk is en waarom. Vul in: "
    "{fields}."};
inline constexpr Refusal kNothingPlanned{
    "NOTHING_PLANNED", Code::kFailedPrecondition,
    "The agenda is empty. Add an item before opening the session.",
    "De agenda is leeg. Voeg een onderdeel toe voordat u het gesprek opent."};
inline constexpr Refusal kSomethingOpen{
    "SOMETHING_OPEN", Code::kFailedPrecondition,
    "Item {item} still has an open round or ballot. Reveal or close that first.",
    "Bij onderdeel {item} loopt nog een ronde of stemming. Rond die eerst af."};

// --- Facts -----------------------------------------------------------------------------------
inline constexpr Refusal kFactsOutOfDate{
    "FACTS_OUT_OF_DATE", Code::kAborted,
    "Somebody changed this meanwhile: it is now version {version}. Read it and try again.",
    "Iemand heeft dit intussen aangepast: het is nu versie {version}. Lees het en probeer het "
    "opnieuw."};

// --- Joining ---------------------------------------------------------------------------------
inline constexpr Refusal kWrongAdmission{
    "WRONG_ADMISSION", Code::kPermissionDenied,
    "This code or invitation does not belong to this session. Check it and try again.",
    "Deze code of uitnodiging hoort niet bij dit gesprek. Kijk hem na en probeer het opnieuw."};
inline constexpr Refusal kInvitationNeeded{
    "INVITATION_NEEDED", Code::kPermissionDenied,
    "Joining this session needs a personal invitation. Ask the facilitator for one.",
    "Meedoen kan alleen met een persoonlijke uitnodiging. Vraag de gespreksleider erom."};
inline constexpr Refusal kInvitationUsed{
    "INVITATION_USED", Code::kFailedPrecondition,
    "This invitation has been used already. Ask the facilitator for another.",
    "Deze uitnodiging is al gebruikt. Vraag de gespreksleider om een andere."};
inline constexpr Refusal kInvitationForOther{
    "INVITATION_FOR_OTHER", Code::kFailedPrecondition,
    "This invitation is for another group or role. Use that one, or ask for another invitation.",
    "Deze uitnodiging is voor een andere groep of rol. Kies die, of vraag een andere uitnodiging."};
inline constexpr Refusal kNamesNotAsked{
    "NAMES_NOT_ASKED", Code::kFailedPrecondition,
    "This session does not ask for names. Leave the name empty.",
    "Dit gesprek vraagt niet om namen. Laat de naam leeg."};
inline constexpr Refusal kYoungPeoplePresent{
    "YOUNG_PEOPLE_PRESENT", Code::kFailedPrecondition,
    "Young people take part, so no names are kept. Leave the name empty.",
    "Er doen jongeren mee. Daarom bewaren we geen namen. Laat de naam leeg."};
inline constexpr Refusal kAccountUnknown{
    "ACCOUNT_UNKNOWN", Code::kNotFound,
    "There is no facilitator account of that name. Check the name.",
    "Er is geen gespreksleider met die naam. Kijk de naam na."};

inline constexpr Refusal kJoiningLocked{
    "JOINING_LOCKED", Code::kFailedPrecondition,
    "Nobody new can join now. Ask the facilitator to let you in.",
    "Er kan nu niemand meer bij. Vraag de gespreksleider om u toe te laten."};

// --- Putting people right --------------------------------------------------------------------
inline constexpr Refusal kMoveTooLate{
    "MOVE_TOO_LATE", Code::kFailedPrecondition,
    "Something that you gave has been shown already, so you cannot change groups yourself. Ask the "
    "facilitator.",
    "Iets wat u gaf is al getoond. Daarom kunt u niet meer zelf van groep wisselen. Vraag het de "
    "gespreksleider."};
inline constexpr Refusal kMoveByInvitation{
    "MOVE_BY_INVITATION", Code::kFailedPrecondition,
    "Your invitation is for the group that you are in. Ask the facilitator to move you.",
    "Uw uitnodiging is voor de groep waarin u zit. Vraag de gespreksleider om u te verplaatsen."};
inline constexpr Refusal kNoLongerThere{
    "NO_LONGER_THERE", Code::kFailedPrecondition,
    "Participant {participant} no longer takes part. Choose somebody who does.",
    "Deelnemer {participant} doet niet meer mee. Kies iemand die meedoet."};
inline constexpr Refusal kWithoutGroup{
    "WITHOUT_GROUP", Code::kFailedPrecondition,
    "Number {participant} stands in no group. Only participants can be moved.",
    "Nummer {participant} zit niet in een groep. Alleen deelnemers kunt u verplaatsen."};
inline constexpr Refusal kFacilitatorStays{
    "FACILITATOR_STAYS", Code::kFailedPrecondition,
    "Number {participant} is a facilitator and cannot be removed.",
    "Nummer {participant} is gespreksleider en kan er niet uit worden gehaald."};

inline constexpr Refusal kFacilitatorNotErased{
    "FACILITATOR_NOT_ERASED", Code::kFailedPrecondition,
    "Number {participant} is a facilitator. What facilitators did stays in the record of the "
    "session; erase single texts, or the session.",
    "Nummer {participant} is gespreksleider. Wat gespreksleiders deden blijft bij het gesprek "
    "bewaard; wis losse teksten, of het gesprek."};
inline constexpr Refusal kRatingShownNow{
    "RATING_SHOWN_NOW", Code::kFailedPrecondition,
    "Ratings of this person are counted on the screen right now. Erase once that round has been "
    "revealed.",
    "Wat deze persoon van de stellingen vindt, telt nu mee op het scherm. Wis het zodra de uitslag "
    "van die ronde er is."};
inline constexpr Refusal kTextUnknown{
    "TEXT_UNKNOWN", Code::kNotFound,
    "There are no words {key} in this session. Name them as watching does, such as statement/3.",
    "Er zijn in dit gesprek geen woorden {key}. Noem ze zoals bij volgen, zoals statement/3."};
inline constexpr Refusal kTextInBallot{
    "TEXT_IN_BALLOT", Code::kFailedPrecondition,
    "People are voting on these words. Close or withdraw the ballot first.",
    "Er wordt over deze woorden gestemd. Sluit de stemming eerst, of trek haar in."};
inline constexpr Refusal kSessionGoesOn{
    "SESSION_GOES_ON", Code::kFailedPrecondition,
    "People can join this session. It can be erased once it is closed, or while it is a draft.",
    "Mensen kunnen aan dit gesprek meedoen. Het kan gewist worden als het is afgesloten, of zolang "
    "het een ontwerp is."};
inline constexpr Refusal kTitleDiffers{
    "TITLE_DIFFERS", Code::kFailedPrecondition,
    "That is not the title of this session: {title}. Nothing was erased.",
    "Dat is niet de titel van dit gesprek: {title}. Er is niets gewist."};
inline constexpr Refusal kVotesErased{
    "VOTES_ERASED", Code::kFailedPrecondition,
    "Votes of this ballot have been erased, since single votes are not kept for ever or somebody "
    "asked for it. The result stays, and cannot be counted again.",
    "Stemmen van deze stemming zijn gewist, omdat losse stemmen niet eeuwig worden bewaard of "
    "omdat "
    "iemand erom vroeg. De uitslag blijft, en is niet meer na te tellen."};

inline constexpr Refusal kNotHelped{
    "NOT_HELPED", Code::kPermissionDenied,
    "You do not enter answers for participant {participant}. Only who added this person does.",
    "U vult niet in voor deelnemer {participant}. Dat doet alleen wie deze deelnemer toevoegde."};

// --- Numbers that lead nowhere ---------------------------------------------------------------
inline constexpr Refusal kGroupUnknown{"GROUP_UNKNOWN", Code::kNotFound,
                                       "There is no group {group} in this session.",
                                       "Er is geen groep {group} in dit gesprek."};
inline constexpr Refusal kParticipantUnknown{
    "PARTICIPANT_UNKNOWN", Code::kNotFound,
    "There is no participant {participant} in this session. Look at the list of people.",
    "Er is geen deelnemer {participant} in dit gesprek. Kijk in de lijst met mensen."};
inline constexpr Refusal kItemUnknown{"ITEM_UNKNOWN", Code::kNotFound,
                                      "There is no agenda item {item} in this session.",
                                      "Er is geen onderdeel {item} in dit gesprek."};
inline constexpr Refusal kStatementUnknown{"STATEMENT_UNKNOWN", Code::kNotFound,
                                           "There is no statement {statement} in this session.",
                                           "Er is geen stelling {statement} in dit gesprek."};
inline constexpr Refusal kReasonUnknown{"REASON_UNKNOWN", Code::kNotFound,
                                        "There is no reason {reason} in that round.",
                                        "Er is geen toelichting {reason} in die ronde."};
inline constexpr Refusal kThemeUnknown{
    "THEME_UNKNOWN", Code::kNotFound,
    "There is no theme {theme} here. Choose one of this item's themes.",
    "Er is hier geen thema {theme}. Kies een van de thema's van dit onderdeel."};
inline constexpr Refusal kBallotUnknown{"BALLOT_UNKNOWN", Code::kNotFound,
                                        "There is no ballot {ballot} in this session.",
                                        "Er is geen stemming {ballot} in dit gesprek."};
inline constexpr Refusal kObjectionUnknown{
    "OBJECTION_UNKNOWN", Code::kNotFound,
    "There is no objection {objection} in ballot {ballot}. Objections are there once it is closed.",
    "Er is geen bezwaar {objection} bij stemming {ballot}. Bezwaren zijn er als die gesloten is."};
inline constexpr Refusal kAmendmentUnknown{"AMENDMENT_UNKNOWN", Code::kNotFound,
                                           "There is no amendment {amendment} in this session.",
                                           "Er is geen wijziging {amendment} in dit gesprek."};
inline constexpr Refusal kTimerUnknown{"TIMER_UNKNOWN", Code::kNotFound,
                                       "There is no timer {timer} in this session.",
                                       "Er is geen klok {timer} in dit gesprek."};

// --- Rounds ----------------------------------------------------------------------------------
inline constexpr Refusal kRoundNotOpen{
    "ROUND_NOT_OPEN", Code::kFailedPrecondition,
    "Nothing is being asked at item {item} now. Wait until the facilitator opens a round.",
    "Bij onderdeel {item} wordt nu niets gevraagd. Wacht tot de gespreksleider een ronde opent."};
inline constexpr Refusal kRoundOver{
    "ROUND_OVER", Code::kFailedPrecondition,
    "Round {round} of item {item} is over, so this no longer counts.",
    "Ronde {round} van onderdeel {item} is voorbij, dus dit telt niet meer mee."};
inline constexpr Refusal kRoundNotYet{"ROUND_NOT_YET", Code::kFailedPrecondition,
                                      "Item {item} has no round {round} yet.",
                                      "Onderdeel {item} heeft nog geen ronde {round}."};
inline constexpr Refusal kRoundOpenAlready{
    "ROUND_OPEN_ALREADY", Code::kFailedPrecondition,
    "A round of this item is open already. Reveal it first.",
    "Er loopt al een ronde bij dit onderdeel. Toon die eerst."};
inline constexpr Refusal kRoundNotRevealed{
    "ROUND_NOT_REVEALED", Code::kFailedPrecondition,
    "Round {round} of item {item} has not been revealed yet. Reveal it first.",
    "Ronde {round} van onderdeel {item} is nog niet getoond. Toon die eerst."};
inline constexpr Refusal kNothingAsked{
    "NOTHING_ASKED", Code::kFailedPrecondition,
    "Item {item} asks no question, so it has no rounds. Draft its joint answer and vote on it.",
    "Onderdeel {item} stelt geen vraag en heeft dus geen rondes. Schrijf het gezamenlijke antwoord "
    "en stem erover."};
inline constexpr Refusal kNotRevealed{
    "NOT_REVEALED", Code::kFailedPrecondition,
    "Item {item} has no revealed round yet. Open a round and reveal it first.",
    "Van onderdeel {item} is nog niets getoond. Open eerst een ronde en toon die."};

// --- Discussions and the floor ---------------------------------------------------------------
inline constexpr Refusal kNotADiscussion{"NOT_A_DISCUSSION", Code::kFailedPrecondition,
                                         "Item {item} is not a discussion.",
                                         "Onderdeel {item} is geen bespreking."};
inline constexpr Refusal kOnlyDiscussed{
    "ONLY_DISCUSSED", Code::kFailedPrecondition,
    "Item {item} asks nothing: it is a discussion. Open the discussion instead.",
    "Onderdeel {item} vraagt niets: het is een bespreking. Open die bespreking."};
inline constexpr Refusal kItemBegun{
    "ITEM_BEGUN", Code::kFailedPrecondition,
    "Item {item} has begun already, so it cannot be skipped.",
    "Onderdeel {item} is al begonnen, dus het kan niet worden overgeslagen."};
inline constexpr Refusal kDiscussionOpen{
    "DISCUSSION_OPEN", Code::kFailedPrecondition,
    "People are still talking about item {item}. Close that discussion first.",
    "Over onderdeel {item} wordt nog gepraat. Sluit die bespreking eerst."};
inline constexpr Refusal kNotOnRoll{
    "NOT_ON_ROLL", Code::kNotFound,
    "There is no participant {participant} who takes part now. Choose somebody else.",
    "Er is geen deelnemer {participant} die nu meedoet. Kies iemand anders."};
inline constexpr Refusal kFloorTaken{"FLOOR_TAKEN", Code::kFailedPrecondition,
                                     "Somebody has the floor. End that turn first.",
                                     "Iemand heeft het woord. Rond die beurt eerst af."};
inline constexpr Refusal kNobodyWaits{"NOBODY_WAITS", Code::kFailedPrecondition,
                                      "Nobody is waiting for the floor now.",
                                      "Er wacht nu niemand op het woord."};
inline constexpr Refusal kHasFloor{"HAS_FLOOR", Code::kFailedPrecondition,
                                   "This person has the floor now. End the turn first.",
                                   "Deze deelnemer heeft nu het woord. Rond de beurt eerst af."};
inline constexpr Refusal kNotSpeaking{"NOT_SPEAKING", Code::kFailedPrecondition,
                                      "Somebody else has the floor, so this is not your turn.",
                                      "Iemand anders heeft het woord, dus dit is niet uw beurt."};
inline constexpr Refusal kNoFloorRound{
    "NO_FLOOR_ROUND", Code::kFailedPrecondition,
    "There is no round in which everybody has a turn now, so there is nothing to pass.",
    "Er is nu geen rondje waarin iedereen een beurt krijgt, dus u hoeft niets over te slaan."};
inline constexpr Refusal kTurnIsText{
    "TURN_IS_TEXT", Code::kFailedPrecondition,
    "This turn was sent as text ({text_turn}). Read it, then release or refuse it.",
    "Deze beurt is als tekst gestuurd ({text_turn}). Lees die en geef hem vrij of wijs hem af."};
inline constexpr Refusal kTextTurnUnknown{"TEXT_TURN_UNKNOWN", Code::kNotFound,
                                          "There is no turn by text {text_turn} in this session.",
                                          "Er is geen beurt als tekst {text_turn} in dit gesprek."};
inline constexpr Refusal kTextTurnGone{
    "TEXT_TURN_GONE", Code::kFailedPrecondition,
    "The turn by text {text_turn} no longer waits: it was withdrawn, replaced, refused or shown.",
    "De beurt als tekst {text_turn} wacht niet meer: hij is ingetrokken, vervangen, afgewezen of "
    "getoond."};
inline constexpr Refusal kTextTurnFromHome{
    "TEXT_TURN_FROM_HOME", Code::kFailedPrecondition,
    "Only who takes part from home sends a turn as text. Raise your hand instead.",
    "Alleen wie thuis meedoet, stuurt een beurt als tekst. Steek uw hand op."};

// --- Guards of a reveal ----------------------------------------------------------------------
inline constexpr Refusal kGuardUnmet{"GUARD_UNMET", Code::kFailedPrecondition,
                                     "Too few people have answered so far. Still lacking: "
                                     "{lacking}. Wait, or say why you reveal now.",
                                     "Er zijn nog te weinig antwoorden. Nog nodig: {lacking}. "
                                     "Wacht even, of zeg waarom u nu toont."};
inline constexpr Refusal kRevealHeld{
    "REVEAL_HELD", Code::kFailedPrecondition,
    "The interpreter asks you to wait: {why}. Wait, or say why you reveal now.",
    "De tolk vraagt u te wachten: {why}. Wacht even, of zeg waarom u nu toont."};
inline constexpr Refusal kOthersWait{
    "OTHERS_WAIT", Code::kFailedPrecondition,
    "Only the residents' results of item {item} are shown so far. Show the others first.",
    "Van onderdeel {item} is alleen de uitslag van bewoners te zien. Toon eerst de rest."};
inline constexpr Refusal kInterpreterOnly{"INTERPRETER_ONLY", Code::kPermissionDenied,
                                          "Only an interpreter can do this.",
                                          "Alleen een tolk kan dit doen."};

// --- Answers and statements ------------------------------------------------------------------
inline constexpr Refusal kNotAQuestion{"NOT_A_QUESTION", Code::kFailedPrecondition,
                                       "Item {item} does not ask a question.",
                                       "Onderdeel {item} stelt geen vraag."};
inline constexpr Refusal kNotStatements{"NOT_STATEMENTS", Code::kFailedPrecondition,
                                        "Item {item} does not ask for statements.",
                                        "Onderdeel {item} vraagt niet om stellingen."};
inline constexpr Refusal kAspectNotAsked{"ASPECT_NOT_ASKED", Code::kFailedPrecondition,
                                         "This part of the question is not asked of your group.",
                                         "Dit deel van de vraag is niet voor uw groep."};
inline constexpr Refusal kOptionUnknown{
    "OPTION_UNKNOWN", Code::kInvalidArgument,
    "There is no option {option} at this question. Choose one of the options shown.",
    "Er is geen keuze {option} bij deze vraag. Kies een van de getoonde mogelijkheden."};
inline constexpr Refusal kChoicesOutOfRange{
    "CHOICES_OUT_OF_RANGE", Code::kInvalidArgument,
    "Choose at least {min} and at most {max} options; you chose {count}.",
    "Kies er minstens {min} en hoogstens {max}; u koos er {count}."};
inline constexpr Refusal kPointsOutOfRange{
    "POINTS_OUT_OF_RANGE", Code::kInvalidArgument,
    "You have {max} points to divide; this is {count} together. Take some away.",
    "U mag {max} punten verdelen; dit zijn er {count} samen. Haal er een paar weg."};
inline constexpr Refusal kScoreOutOfRange{
    "SCORE_OUT_OF_RANGE", Code::kInvalidArgument,
    "A score goes from {lowest} to {highest} here; {score} does not fit. Choose another.",
    "Een cijfer loopt hier van {lowest} tot {highest}; {score} past daar niet in. Kies een ander."};
inline constexpr Refusal kReasonNotAsked{"REASON_NOT_ASKED", Code::kFailedPrecondition,
                                         "This question does not ask for a reason.",
                                         "Deze vraag vraagt niet om een toelichting."};
inline constexpr Refusal kStatementNotReleased{"STATEMENT_NOT_RELEASED", Code::kFailedPrecondition,
                                               "Statement {statement} has not been released yet.",
                                               "Stelling {statement} is nog niet vrijgegeven."};
inline constexpr Refusal kStatementMerged{
    "STATEMENT_MERGED", Code::kFailedPrecondition,
    "Statement {statement} was merged into statement {into}. Take that one instead.",
    "Stelling {statement} is samengevoegd met stelling {into}. Neem die in plaats daarvan."};
inline constexpr Refusal kRatingShown{
    "RATING_SHOWN", Code::kFailedPrecondition,
    "Your rating of statement {statement} is among those shown already. It stays as it is.",
    "Uw mening over stelling {statement} telt al mee in wat iedereen ziet. Die verandert niet "
    "meer."};
inline constexpr Refusal kStatementHidden{
    "STATEMENT_HIDDEN", Code::kFailedPrecondition,
    "Statement {statement} is hidden. A facilitator can show it again.",
    "Stelling {statement} is verborgen. Een gespreksleider kan die weer tonen."};

inline constexpr Refusal kCountsNotTaken{
    "COUNTS_NOT_TAKEN", Code::kFailedPrecondition,
    "At item {item} nothing can be counted by hand. That goes for one choice, several choices and "
    "scales.",
    "Bij onderdeel {item} kunt u niets met de hand tellen. Dat kan bij één keuze, meer keuzes en "
    "een schaal."};
inline constexpr Refusal kCountsDoNotAddUp{
    "COUNTS_DO_NOT_ADD_UP", Code::kInvalidArgument,
    "With {people} people who chose something there must be {min} to {max} choices; you gave "
    "{count}.",
    "Bij {people} mensen die iets kozen horen {min} tot {max} keuzes; u gaf er {count}."};

inline constexpr Refusal kHandsNotCounted{
    "HANDS_NOT_COUNTED", Code::kFailedPrecondition,
    "By this method a vote says more than a raised hand can, so hands are not counted. Enter votes "
    "of people without a device one by one.",
    "Bij deze methode zegt een stem meer dan een opgestoken hand, dus handen tellen kan niet. Vul "
    "stemmen van mensen zonder telefoon één voor één in."};
inline constexpr Refusal kMoreHandsThanVoters{
    "MORE_HANDS_THAN_VOTERS", Code::kFailedPrecondition,
    "You counted {count} hands, but only {people} people of this group may vote. Count again. "
    "People "
    "who have not joined cannot vote in a ballot that is open.",
    "U telde {count} handen, maar in deze groep mogen maar {people} mensen stemmen. Tel opnieuw. "
    "Wie niet meedoet, kan niet meestemmen in een stemming die al begonnen is."};

// --- Deciding --------------------------------------------------------------------------------
inline constexpr Refusal kNoJointAnswer{
    "NO_JOINT_ANSWER", Code::kFailedPrecondition,
    "Item {item} has no joint answer yet. Draft one first.",
    "Onderdeel {item} heeft nog geen gezamenlijk antwoord. Schrijf dat eerst."};
inline constexpr Refusal kNothingAgreed{
    "NOTHING_AGREED", Code::kFailedPrecondition,
    "No item has a joint answer yet, so there is nothing to put together. Draft one at an item "
    "first.",
    "Nog geen onderdeel heeft een gezamenlijk antwoord, dus er is niets om samen te voegen. "
    "Schrijf er eerst een bij een onderdeel."};
inline constexpr Refusal kAmendmentNotReleased{
    "AMENDMENT_NOT_RELEASED", Code::kFailedPrecondition,
    "Amendment {amendment} has not been released yet. Release it, so that all see what is "
    "accepted.",
    "Wijziging {amendment} is nog niet vrijgegeven. Geef die vrij, zodat iedereen ziet wat u "
    "overneemt."};
inline constexpr Refusal kAmendmentDecided{
    "AMENDMENT_DECIDED", Code::kFailedPrecondition,
    "Amendment {amendment} has been accepted or declined already. Propose another one.",
    "Wijziging {amendment} is al overgenomen of afgewezen. Stel een nieuwe voor."};
inline constexpr Refusal kJointAnswerChanged{
    "JOINT_ANSWER_CHANGED", Code::kAborted,
    "The joint answer has changed: it is now version {version}. Read it and try again.",
    "Het gezamenlijke antwoord is veranderd: het is nu versie {version}. Lees het en probeer het "
    "opnieuw."};
inline constexpr Refusal kBallotOpenAlready{
    "BALLOT_OPEN_ALREADY", Code::kFailedPrecondition,
    "A ballot is open at item {item}. Close it first.",
    "Er loopt een stemming bij onderdeel {item}. Sluit die eerst."};
inline constexpr Refusal kBallotClosed{"BALLOT_CLOSED", Code::kFailedPrecondition,
                                       "This ballot is closed; votes no longer count.",
                                       "Deze stemming is gesloten; stemmen tellen niet meer mee."};
inline constexpr Refusal kBallotStillOpen{
    "BALLOT_STILL_OPEN", Code::kFailedPrecondition,
    "This ballot is still open. Its votes can be counted again once it is closed.",
    "Deze stemming is nog open. De stemmen zijn na te tellen als hij gesloten is."};
inline constexpr Refusal kVotesOfTooFew{
    "VOTES_OF_TOO_FEW", Code::kFailedPrecondition,
    "Too few people voted in this ballot to show their votes.",
    "In deze stemming stemden te weinig mensen om de stemmen te tonen."};
inline constexpr Refusal kBallotWithdrawn{
    "BALLOT_WITHDRAWN", Code::kFailedPrecondition,
    "This ballot was withdrawn; votes in it do not count. Wait for the next one.",
    "Deze stemming is ingetrokken; stemmen tellen niet mee. Wacht op de volgende."};
inline constexpr Refusal kBallotVoid{
    "BALLOT_VOID", Code::kFailedPrecondition,
    "This ballot is void: its secret votes cannot be read any more. It will be held again; vote "
    "then.",
    "Deze stemming is ongeldig: de geheime stemmen zijn niet meer te lezen. Ze wordt overgedaan; "
    "stem dan opnieuw."};
inline constexpr Refusal kSecretWithoutWords{
    "SECRET_WITHOUT_WORDS", Code::kInvalidArgument,
    "This ballot is secret, so nothing can be written with a vote: words could tell who voted. "
    "Send "
    "the vote alone.",
    "Deze stemming is geheim. Daarom kunt u niets bij uw stem schrijven: aan woorden kan te zien "
    "zijn wie stemde. Stuur alleen de stem."};
inline constexpr Refusal kHandsInSecret{
    "HANDS_IN_SECRET", Code::kFailedPrecondition,
    "This ballot is secret, and raised hands are not. Enter votes of people without a device one "
    "by "
    "one.",
    "Deze stemming is geheim, en handen opsteken is dat niet. Vul stemmen van mensen zonder "
    "telefoon één voor één in."};
inline constexpr Refusal kObjectionNeedsArgument{
    "OBJECTION_NEEDS_ARGUMENT", Code::kInvalidArgument,
    "An objection counts with its argument. Say why you cannot live with the proposal.",
    "Een bezwaar telt alleen met een argument. Zeg waarom u niet met het voorstel kunt leven."};
inline constexpr Refusal kWordsNotAsked{
    "WORDS_NOT_ASKED", Code::kInvalidArgument,
    "An argument belongs to an objection, and what you need to a vote against. Leave them out "
    "here.",
    "Een argument hoort bij een bezwaar, en wat u nodig heeft bij een stem tegen. Laat ze hier "
    "weg."};
inline constexpr Refusal kNotALaterVersion{
    "NOT_A_LATER_VERSION", Code::kFailedPrecondition,
    "The vote was on version {version} of the joint answer. Name a later version that meets the "
    "objection, or draft it first.",
    "De stemming ging over versie {version} van het gezamenlijke antwoord. Noem een latere versie "
    "die aan het bezwaar tegemoetkomt, of schrijf die eerst."};
inline constexpr Refusal kNotEntitled{
    "NOT_ENTITLED", Code::kFailedPrecondition,
    "This vote had begun before you joined, so you cannot vote in it.",
    "Deze stemming was al begonnen toen u kwam, dus u kunt hierin niet stemmen."};
inline constexpr Refusal kTooFewToVote{
    "TOO_FEW_TO_VOTE", Code::kFailedPrecondition,
    "Too few people can vote now: {people}. At least {minimum} are needed, or the result would "
    "show "
    "what each of them voted.",
    "Er kunnen nu te weinig mensen stemmen: {people}. Er zijn er minstens {minimum} nodig, anders "
    "toont de uitslag wat ieder stemde."};
inline constexpr Refusal kSmallGroup{
    "SMALL_GROUP", Code::kFailedPrecondition,
    "Too few people stand apart to count them apart without showing what they voted: {groups}. "
    "Agree to count small groups together, or decide by everyone.",
    "Er zijn te weinig mensen om apart te tellen zonder te tonen wat zij stemden: {groups}. Tel "
    "kleine groepen samen, of beslis met iedereen samen."};

// --- Signals ---------------------------------------------------------------------------------
inline constexpr Refusal kSignalUnknown{"SIGNAL_UNKNOWN", Code::kNotFound,
                                        "There is no such signal now. Look at the list again.",
                                        "Dit signaal is er nu niet. Bekijk de lijst opnieuw."};
inline constexpr Refusal kSignalChanged{
    "SIGNAL_CHANGED", Code::kAborted, "The signal has changed since you saw it. Read it again.",
    "Het signaal is veranderd sinds u het zag. Lees het opnieuw."};

}  // namespace vooraf::domain
