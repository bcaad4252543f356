// What the report says, in Dutch and English.
#pragma once

#include "server/report/speech.h"

namespace vooraf::report::words {

// --- Title and summary -----------------------------------------------------------------------
inline constexpr Words kReportOf{"Verslag: {}", "Report: {}"};
inline constexpr Words kContents{"Inhoud", "Contents"};
inline constexpr Words kSummary{"In het kort", "In short"};
inline constexpr Words kNotClosed{"Dit gesprek is nog niet afgesloten. Dit is een tussenstand.",
                                  "This talk is not closed yet. This is how it stands now."};
inline constexpr Words kImported{
    "Dit gesprek is niet op deze server gehouden. Het is ingelezen uit een bestand.",
    "This talk was not held on this server. It was read from a file."};
inline constexpr Words kSingleAnswersErased{
    "Namen en losse antwoorden zijn gewist, omdat de bewaartijd om is. Wat geteld was, staat hier "
    "nog.",
    "Names and single answers have been erased, since their time is over. What was counted still "
    "stands here."};
inline constexpr Words kWhoTookPart{"Wie deden mee", "Who took part"};
inline constexpr Words kPeopleTogether{"{}. In de zaal: {}, thuis: {}.",
                                       "{}. In the hall: {}, at home: {}."};
inline constexpr Words kNobodyTookPart{"Er deed niemand mee.", "Nobody took part."};
inline constexpr Words kWhoIsMissing{"Wie ontbraken", "Who was missing"};
inline constexpr Words kNoTargetGroupsNamed{"Er is niet ingevuld om wie het gaat.",
                                            "It was not filled in whom it is about."};
inline constexpr Words kNobodyMarkedMissing{"Van niemand is gezegd dat zij ontbraken.",
                                            "Nobody was said to be missing."};
inline constexpr Words kSay{"Zeggenschap", "Say"};
inline constexpr Words kWhatCameOfIt{"Wat is eruit gekomen", "What came of it"};
inline constexpr Words kSubject{"Onderwerp", "Subject"};
inline constexpr Words kOutcome{"Uitkomst", "Outcome"};
inline constexpr Words kNothingDecided{
    "Er is geen gezamenlijk antwoord opgesteld en er is nergens over gestemd.",
    "No joint answer was written and no vote was held."};
inline constexpr Words kWhenYouHear{"Wanneer u iets hoort", "When you hear back"};
inline constexpr Words kPointsOfAttention{"Aandachtspunten", "Points of attention"};
inline constexpr Words kNoSignals{"Er zijn geen signalen.", "There are no signals."};
inline constexpr Words kSignalsInShort{
    "Signalen die staan: {}. Opzijgezet, met een reden: {}. U leest ze verderop.",
    "Signals that stand: {}. Set aside, with a reason: {}. You read them below."};
inline constexpr Words kKeepInMind{"Goed om te weten", "Keep in mind"};
inline constexpr Words kNoSample{
    "Mensen kozen zelf om te komen. De zaal is dus geen steekproef van de buurt.",
    "People chose themselves to come, so the hall is no sample of the neighbourhood."};
inline constexpr Words kSeeUnchecked{"Wat nog meer niet is nagegaan, staat achterin.",
                                     "What else was not checked stands at the end."};

// --- Background ------------------------------------------------------------------------------
inline constexpr Words kOccasionTitle{"Aanleiding en plaats", "Occasion and place"};
inline constexpr Words kNoOccasion{"De aanleiding is niet ingevuld.",
                                   "The occasion was not filled in."};
inline constexpr Words kHeldOn{"Gehouden", "Held"};
inline constexpr Words kFromTo{"{} tot {}", "{} to {}"};
inline constexpr Words kNotStarted{"nog niet begonnen", "not started yet"};
inline constexpr Words kController{"Verantwoordelijk voor de gegevens", "Responsible for the data"};
inline constexpr Words kPurpose{"Waarvoor de antwoorden dienen", "What the answers are for"};
inline constexpr Words kLegalBasis{"Grondslag in de wet", "Legal basis"};
inline constexpr Words kContact{"Vragen over gegevens, of wissen",
                                "Questions about data, or erasing"};
inline constexpr Words kNotFilledIn{"niet ingevuld", "not filled in"};
inline constexpr Words kNotFilledInOrErased{"niet ingevuld of gewist", "not filled in, or erased"};

inline constexpr Words kFormTitle{"Welke vorm van participatie", "Which form of participation"};
inline constexpr Words kFormIntroduction{
    "Mensen bedoelen met participatie niet hetzelfde. Hier staat wat er per onderdeel van de "
    "opgave is "
    "bedoeld.",
    "People do not mean the same by participation. Here is what is meant for each part of the "
    "task."};
inline constexpr Words kFormPerPart{"Vorm per onderdeel van de opgave",
                                    "Form per part of the task"};
inline constexpr Words kTaskPart{"Onderdeel", "Part"};
inline constexpr Words kForm{"Vorm", "Form"};
inline constexpr Words kExplanation{"Toelichting", "Explanation"};
inline constexpr Words kDefinitions{"De woorden in dit verslag", "The words in this report"};
inline constexpr Words kNotAnswered{"Hierop is geen uitslag getoond.",
                                    "No result of this was shown."};
inline constexpr Words kNobodyChose{"niemand koos iets", "nobody chose anything"};
inline constexpr Words kChosenBy{"{} ({} van {})", "{} ({} of {})"};

inline constexpr Words kPeopleTitle{"Om wie het gaat en wie er waren",
                                    "Whom it is about and who was here"};
inline constexpr Words kGroupsAtClose{"Deelnemers bij het afsluiten", "Participants at the close"};
inline constexpr Words kGroupsNow{"Deelnemers nu", "Participants now"};
inline constexpr Words kGroup{"Groep", "Group"};
inline constexpr Words kSide{"Kant", "Side"};
inline constexpr Words kInHall{"In de zaal", "In the hall"};
inline constexpr Words kAtHome{"Thuis", "At home"};
inline constexpr Words kRollExplained{
    "Wie eerder vertrok, telt hier niet mee; de opkomst per vraag staat achterin. Groepen met "
    "minder dan "
    "{} mensen staan nergens apart: dan was te zien wat iemand koos.",
    "Who left earlier is not counted here; the turnout per question stands at the end. Groups of "
    "fewer "
    "than {} people are shown apart nowhere: one could see what somebody chose."};
inline constexpr Words kTargetGroups{"Mensen om wie het gaat", "People whom it is about"};
inline constexpr Words kTargetGroup{"Doelgroep", "Target group"};
inline constexpr Words kHereOrNot{"Aanwezig?", "Here?"};
inline constexpr Words kTargetGroupsExplained{
    "Dit vulde de gespreksleider in. Niemand is gevraagd of hij of zij bij een doelgroep hoort.",
    "The facilitator filled this in. Nobody was asked whether they belong to a target group."};

inline constexpr Words kGoalsTitle{"Doelen, per groep en samen", "Goals, per group and shared"};
inline constexpr Words kSharedGoals{"Door mensen uit alle groepen gekozen",
                                    "Chosen by people of all groups"};
inline constexpr Words kNoSharedGoals{"geen", "none"};
inline constexpr Words kGoalsNotAsked{"Er is niet naar doelen gevraagd.",
                                      "Goals were not asked about."};

inline constexpr Words kSayTitle{"Zeggenschap, verantwoordelijkheid, mandaat en budget",
                                 "Say, responsibility, mandate and budget"};
inline constexpr Words kLadderExplained{
    "De treden van de ladder gaan over zeggenschap. Verantwoordelijkheid staat daar los van. "
    "Alleen "
    "informeren is volgens de omschrijving die hier geldt geen participatie.",
    "The rungs of the ladder are about say. Responsibility stands apart from it. By the definition "
    "used "
    "here, only informing people is not participation."};
inline constexpr Words kAgreed{"Afgesproken", "Agreed"};
inline constexpr Words kNoJointAnswer{"er is geen gezamenlijk antwoord",
                                      "there is no joint answer"};
inline constexpr Words kMandate{"Mandaat", "Mandate"};
inline constexpr Words kBudget{"Budget", "Budget"};
inline constexpr Words kFixedTitle{"Wat vastligt en wat open is", "What is fixed and what is open"};
inline constexpr Words kFixed{"Ligt vast", "Fixed"};
inline constexpr Words kOpen{"Nog open", "Open"};
inline constexpr Words kGapTitle{"Verwacht en geboden", "Expected and offered"};
inline constexpr Words kGapMore{
    "Bewoners verwachten meer dan professionals bieden: \"{}\" tegenover \"{}\". Verschil in "
    "treden: {}.",
    "Residents expect more than professionals offer: \"{}\" against \"{}\". Difference in steps: "
    "{}."};
inline constexpr Words kGapLess{
    "Professionals bieden meer dan bewoners verwachten: \"{}\" tegenover \"{}\". Verschil in "
    "treden: {}.",
    "Professionals offer more than residents expect: \"{}\" against \"{}\". Difference in steps: "
    "{}."};
inline constexpr Words kGapNone{"Bewoners verwachten wat professionals bieden: \"{}\".",
                                "Residents expect what professionals offer: \"{}\"."};

// --- What became of it -----------------------------------------------------------------------
inline constexpr Words kInputTitle{"Wat er met de inbreng gebeurt", "What is done with the input"};
inline constexpr Words kNothingDone{
    "Er is geen gezamenlijk antwoord, geen wijziging en geen stemming. Wat er met de antwoorden "
    "gebeurt, "
    "is niet vastgelegd.",
    "There is no joint answer, amendment or vote. What is done with the answers was not recorded."};
inline constexpr Words kWithoutJointAnswer{"Zonder gezamenlijk antwoord", "Without a joint answer"};
inline constexpr Words kWithoutJointAnswerExplained{
    "Hierover is wel gevraagd, maar geen gezamenlijk antwoord opgesteld. Wat ermee gebeurt, is "
    "niet "
    "vastgelegd.",
    "These were asked about, but no joint answer was written. What is done with them was not "
    "recorded."};
inline constexpr Words kJointAnswer{"Gezamenlijk antwoord", "Joint answer"};
inline constexpr Words kJointAnswerVersion{"Gezamenlijk antwoord (versie {})",
                                           "Joint answer (version {})"};
inline constexpr Words kWhatHappens{"Wat gebeurt er met de uitslag",
                                    "What happens with the result"};
inline constexpr Words kWhoDecides{"Wie besluit", "Who decides"};
inline constexpr Words kWhen{"Wanneer", "When"};
inline constexpr Words kAmendments{"Voorgestelde wijzigingen", "Amendments"};
inline constexpr Words kAmendmentOpen{"Niet over besloten", "Not decided on"};
inline constexpr Words kAmendmentAccepted{"Overgenomen in versie {}", "Accepted, in version {}"};
inline constexpr Words kAmendmentDeclined{"Niet overgenomen", "Declined"};
inline constexpr Words kBecause{"Waarom:", "Why:"};
inline constexpr Words kNoVote{"geen stemming", "no vote"};

inline constexpr Words kSignalsTitle{"Signalen", "Signals"};
inline constexpr Words kSignalsExplained{
    "Signalen wijzen op wat in een gesprek mis kan gaan. De risico's komen uit het essay van "
    "Platform31. "
    "De grenzen waarbij een signaal verschijnt, zijn die van dit programma, niet van het essay. "
    "Een "
    "signaal is een vraag, geen oordeel. De gespreksleider kan een signaal opzijzetten, met de "
    "reden "
    "erbij.",
    "Signals point at what may go wrong in a talk. The risks come from Platform31's essay. The "
    "thresholds at which a signal appears are this program's, not the essay's. A signal is a "
    "question "
    "and no verdict. The facilitator can set one aside, with the reason."};
inline constexpr Words kSignalsStanding{"Signalen die staan", "Signals that stand"};
inline constexpr Words kSignalsDismissed{"Opzijgezet door de gespreksleider",
                                         "Set aside by the facilitator"};
inline constexpr Words kSetAsideBecause{"Opzijgezet omdat:", "Set aside because:"};
inline constexpr Words kOnceSetAside{"Eerder opzijgezet, maar sindsdien veranderd:",
                                     "Set aside earlier, but it has changed since:"};
inline constexpr Words kNone{"geen", "none"};

inline constexpr Words kReplyTitle{"Wanneer bewoners iets horen, en van wie",
                                   "When residents hear back, and from whom"};
inline constexpr Words kReplyBy{"Uiterlijk {}, van: {}.", "By {}, from: {}."};
inline constexpr Words kReplyFromUnknown{"niet ingevuld", "not filled in"};
inline constexpr Words kNoReplyDate{"De dag is niet ingevuld. Van wie: {}.",
                                    "The day was not filled in. From whom: {}."};
inline constexpr Words kNothingMorePromised{
    "Er is teruggemeld, en niets meer beloofd. Van wie: {}.",
    "People were told, and nothing more is promised. From whom: {}."};
inline constexpr Words kOverdueIfPassed{
    "Op deze belofte is nog niets teruggemeld. Is die dag voorbij als u dit leest, dan is het "
    "antwoord te "
    "laat.",
    "Nothing was told on this promise yet. If that day has passed when you read this, the reply is "
    "overdue."};
inline constexpr Words kFollowUps{"Wat er is teruggemeld", "What people were told"};
inline constexpr Words kNoFollowUps{"nog niets", "nothing yet"};
inline constexpr Words kToldLate{"Dit kwam te laat: beloofd was {}.",
                                 "This came late: promised was {}."};
inline constexpr Words kNextReply{"U hoort weer iets op {}.", "You hear again on {}."};

// --- Results ---------------------------------------------------------------------------------
inline constexpr Words kResultsTitle{"Uitkomsten per onderdeel", "Results per item"};
inline constexpr Words kResultsExplained{
    "Iedereen antwoordde zonder de antwoorden van anderen te zien. Daarna zijn ze per groep naast "
    "elkaar "
    "getoond. Aantallen gelden nooit voor minder dan {} mensen. Bij minder dan vijf staan er geen "
    "percentages.",
    "Everyone answered without seeing the answers of others. Then these were shown side by side "
    "per "
    "group. Figures are never of fewer than {} people. Of fewer than five there are no "
    "percentages."};
inline constexpr Words kNoItems{"Er stond niets op de agenda.", "There was nothing on the agenda."};
inline constexpr Words kQuestion{"Vraag", "Question"};
inline constexpr Words kAbout{"Waarover", "About"};
inline constexpr Words kState{"Stand", "State"};
inline constexpr Words kRound{"Ronde {}", "Round {}"};
inline constexpr Words kNotRevealed{"De uitslag is niet getoond.", "The result was not shown."};
inline constexpr Words kOverridden{
    "Getoond hoewel nog niet aan de afspraak was voldaan, omdat",
    "Shown although what was agreed beforehand was not met, because"};
inline constexpr Words kOthersWait{"Alleen de antwoorden van bewoners zijn getoond.",
                                   "Only the residents' answers were shown."};
inline constexpr Words kStopRuleReached{
    "De afspraak van tevoren over wanneer te stoppen met vragen is bereikt.",
    "The rule fixed beforehand on when to stop asking is reached."};
inline constexpr Words kTooFewToShow{
    "Te weinig mensen om de antwoorden te tonen. Aantal antwoorden: {}.",
    "Too few people to show the answers. Answers: {}."};
inline constexpr Words kAnswer{"Antwoord", "Answer"};
inline constexpr Words kDontKnow{"Weet ik (nog) niet", "I don't know (yet)"};
inline constexpr Words kSkip{"Sla over", "Skip"};
inline constexpr Words kAnswered{"Antwoorden samen", "Answers together"};
inline constexpr Words kOfWhomByHand{"waarvan met de hand geteld", "of these counted by hand"};
inline constexpr Words kOfWhomBeforehand{"waarvan vooraf opgehaald",
                                         "of these gathered beforehand"};
inline constexpr Words kMiddleAnswer{"Het middelste antwoord", "The middle answer"};
inline constexpr Words kMiddleHalf{"De middelste helft staat op", "The middle half stands on"};
inline constexpr Words kBetween{"{} tot {}", "{} to {}"};
inline constexpr Words kHowFarTheyAgree{"Hoe eens (van -1 tot 1)", "How far they agree (-1 to 1)"};
inline constexpr Words kAgreeLargely{"grotendeels eens", "largely agree"};
inline constexpr Words kAgreePartly{"deels eens", "agree in part"};
inline constexpr Words kAgreeSpread{"antwoorden lopen uiteen", "answers are spread"};
inline constexpr Words kAgreeApart{"tegenover elkaar", "stand at two ends"};
inline constexpr Words kChartDescription{
    "Per groep een rij balken, een per antwoord. Een volle balk is iedereen van de groep die iets "
    "koos. "
    "De aantallen staan in de tabel eronder.",
    "For each group a row of bars, one per answer. A full bar is everyone in the group who chose "
    "something. The figures stand in the table below."};
inline constexpr Words kPointsFrom{"punten {}, van {}", "points {}, from {}"};
inline constexpr Words kMiddlePlace{"middelste plaats {}, door {} geplaatst",
                                    "middle place {}, placed by {}"};
inline constexpr Words kMiddleScore{"middelste cijfer {}, van {}", "middle score {}, from {}"};
inline constexpr Words kOr{"{} of {}", "{} or {}"};
inline constexpr Words kShiftSince{"Veranderd sinds ronde {}", "Changed since round {}"};
inline constexpr Words kShiftChanged{"{} van de {} die twee keer antwoordden, antwoorden nu anders",
                                     "{} of the {} who answered twice now answer differently"};
inline constexpr Words kShiftNotShown{"te weinig mensen om te tonen wat er veranderde",
                                      "too few people to show what changed"};
inline constexpr Words kShiftComing{"; {} nieuw, {} vertrokken", "; {} new, {} gone"};
inline constexpr Words kDoGroupsDiffer{"Verschillen de groepen?", "Do the groups differ?"};
inline constexpr Words kTooFewToSay{"Te weinig mensen om dat te zeggen.", "Too few people to say."};
inline constexpr Words kOtherwiseTooFew{
    "Ja, meer dan toeval kan zijn. Over al het andere: te weinig mensen om dat te zeggen.",
    "Yes, by more than chance. Of all else there are too few people to say."};
inline constexpr Words kDifferFromStep{"Van {} koos een groter deel \"{}\" of hoger dan van {}.",
                                       "Of {} a larger share chose \"{}\" or higher than of {}."};
inline constexpr Words kDifferOnOption{"Van {} koos een groter deel \"{}\" dan van {}.",
                                       "Of {} a larger share chose \"{}\" than of {}."};
inline constexpr Words kDifferOnStatement{"Van {} is een groter deel het eens dan van {}.",
                                          "Of {} a larger share agrees than of {}."};
inline constexpr Words kReasons{"Toelichtingen", "Reasons"};
inline constexpr Words kOpenTexts{"In eigen woorden", "In people's own words"};
inline constexpr Words kReleasedOnly{"Wat de gespreksleider heeft vrijgegeven, letterlijk:",
                                     "What the facilitator released, word for word:"};
inline constexpr Words kTheme{"Thema: {}", "Theme: {}"};
inline constexpr Words kWithoutTheme{"Zonder thema", "Under no theme"};
inline constexpr Words kTextTurns{"Ingestuurd van thuis, en voorgelezen",
                                  "Sent from home, and read out"};
inline constexpr Words kErased{"[gewist]", "[erased]"};
inline constexpr Words kEveryone{"Iedereen samen", "Everyone together"};
inline constexpr Words kItemNumber{"onderdeel {}", "item {}"};
inline constexpr Words kGroupNumber{"groep {}", "group {}"};
inline constexpr Words kOptionNumber{"keuze {}", "option {}"};

inline constexpr Words kStatements{"Stellingen", "Statements"};
inline constexpr Words kStatement{"Stelling", "Statement"};
inline constexpr Words kNoStatements{"Er zijn geen stellingen.", "There are no statements."};
inline constexpr Words kOtherStatements{"Andere stellingen", "Other statements"};
inline constexpr Words kMergedInto{"hoort nu bij stelling {}", "is part of statement {} now"};
inline constexpr Words kAgree{"eens", "agree"};
inline constexpr Words kDisagree{"oneens", "disagree"};
inline constexpr Words kPass{"geen mening", "pass"};
inline constexpr Words kRatings{"{} eens, {} oneens, {} geen mening",
                                "{} agree, {} disagree, {} pass"};
inline constexpr Words kRatingsDescription{
    "Per groep een balk: eens, oneens, geen mening. De aantallen staan in de tabel eronder.",
    "A bar per group: agree, disagree, pass. The figures stand in the table below."};
inline constexpr Words kInOrderOfCommonGround{
    "Bovenaan staat wat alle groepen het meest delen: hoe hoger het kleinste deel dat het eens is.",
    "On top stands what all groups share most: the higher the smallest share that agrees."};
inline constexpr Words kFirstDrawn{
    "Getekend zijn de eerste {} van de {}; de tabel heeft ze allemaal.",
    "The first {} of the {} are drawn; the table has them all."};

// --- Ballots ---------------------------------------------------------------------------------
inline constexpr Words kBallotNumber{"Stemming {}", "Vote {}"};
inline constexpr Words kWithdrawn{"Ingetrokken; de stemmen tellen niet. Waarom",
                                  "Withdrawn; its votes do not count. Why"};
inline constexpr Words kVoided{
    "Deze geheime stemming is ongeldig: niemand kan de stemmen nog lezen.",
    "This secret vote is void: the votes can no longer be read, by nobody."};
inline constexpr Words kBallotOpen{"Deze stemming is nog open.", "This vote is still open."};
inline constexpr Words kWasSecret{"Dit was een geheime stemming.", "This was a secret vote."};
inline constexpr Words kTooFewVotes{"Er zijn te weinig mensen om de stemmen te tonen.",
                                    "There are too few people to show the votes."};
inline constexpr Words kYes{"voor", "yes"};
inline constexpr Words kNo{"tegen", "no"};
inline constexpr Words kConsent{"akkoord", "consent"};
inline constexpr Words kObjection{"bezwaar", "objection"};
inline constexpr Words kAbstain{"onthouding", "abstain"};
inline constexpr Words kVotesDescription{
    "Per groep een balk: voor, tegen, onthouding. De aantallen staan in de tabel eronder.",
    "A bar per group: yes, no, abstain. The figures stand in the table below."};
inline constexpr Words kMayVote{"mochten stemmen", "could vote"};
inline constexpr Words kBasis{"geteld over", "counted over"};
inline constexpr Words kThreshold{"grens", "threshold"};
inline constexpr Words kReached{"gehaald", "reached"};
inline constexpr Words kNotReached{"niet gehaald", "not reached"};
inline constexpr Words kOption{"Keuze", "Option"};
inline constexpr Words kStep{"Trede", "Step"};
inline constexpr Words kVotes{"Stemmen", "Votes"};
inline constexpr Words kVotesCast{"stemmen zonder onthouding", "votes without abstentions"};
inline constexpr Words kSupport{"steun", "support"};
inline constexpr Words kDissent{"Tegengeluid", "Dissent"};
inline constexpr Words kNeedsThis{"Nodig om mee te gaan:", "Needs to come along:"};
inline constexpr Words kMetByVersion{"Opgelost in versie {} van het gezamenlijke antwoord",
                                     "Met by version {} of the joint answer"};
inline constexpr Words kSpreadOf{"Wat mensen gaven: {}", "What people gave: {}"};
inline constexpr Words kGiven{"Gegeven", "Given"};
inline constexpr Words kPeople{"Mensen", "People"};
inline constexpr Words kFigure{"Getal", "Figure"};
inline constexpr Words kVotesAndBlank{"Stemmen: {}, waarvan blanco: {}.",
                                      "Votes: {}, of which blank: {}."};
inline constexpr Words kNotTransferable{"geen volgende keuze", "no further choice"};
inline constexpr Words kTransfer{"Van {} naar {}: {} stemmen, {} stembiljetten.",
                                 "From {} to {}: {} votes, {} papers."};
inline constexpr Words kNobody{"niemand", "nobody"};
inline constexpr Words kElected{"Gekozen", "Chosen"};
inline constexpr Words kTied{"Gelijk", "Equal"};
inline constexpr Words kRulesVersion{"Geteld volgens versie {} van de regels.",
                                     "Counted by version {} of the rules."};

// --- Account ---------------------------------------------------------------------------------
inline constexpr Words kAccountTitle{"Verantwoording", "Account"};
inline constexpr Words kTurnoutTitle{"Opkomst", "Turnout"};
inline constexpr Words kTurnoutExplained{
    "Gevraagd: wie op de lijst van deelnemers stond toen de uitslag werd vastgesteld.",
    "Asked: who was on the list of participants when the result was fixed."};
inline constexpr Words kNothingAsked{"Er is niets gevraagd.", "Nothing was asked."};
inline constexpr Words kWhat{"Wat", "What"};
inline constexpr Words kAsked{"Gevraagd", "Asked"};
inline constexpr Words kTookPart{"Deden mee", "Took part"};
inline constexpr Words kRecountTitle{"Regels en telling", "Rules and counts"};
inline constexpr Words kRecountExplained{
    "Hiermee kan ieder de stemmingen natellen met pen en papier.",
    "With this anybody can count the votes again with pen and paper."};
inline constexpr Words kNoBallots{"Er is nergens over gestemd.", "No vote was held."};
inline constexpr Words kUncheckedTitle{"Wat niet is nagegaan", "What was not checked"};
inline constexpr Words kGroupsChosen{
    "Ieder koos zelf een groep. Niet is nagegaan of die klopt.",
    "Everyone chose a group themselves. It was not checked whether it is right."};
inline constexpr Words kOneVoteNotChecked{"Niemand controleerde of iedereen één keer stemt.",
                                          "Nobody checked that one person has one vote."};
inline constexpr Words kWhoWasWhereNotChecked{
    "Of iemand in de zaal was of thuis, zei ieder zelf.",
    "Whether somebody was in the hall or at home everyone said themselves."};
inline constexpr Words kImportNotChecked{
    "Hoe dit gesprek is gehouden voordat het werd ingelezen, is niet na te gaan.",
    "How this talk was held before it was read in cannot be checked."};
inline constexpr Words kFingerprintTitle{"Vingerafdruk van het logboek", "Fingerprint of the log"};
inline constexpr Words kFingerprintExplained{
    "Alles wat in het gesprek gebeurde, staat in een logboek. De vingerafdruk hoort bij dat "
    "logboek tot en "
    "met de laatste gebeurtenis in dit verslag. Wie er iets aan verandert, krijgt een andere "
    "vingerafdruk.",
    "All that happened in the talk stands in a log. The fingerprint belongs to that log up to the "
    "last "
    "event in this report. Whoever changes anything in it gets another fingerprint."};
inline constexpr Words kSession{"Gesprek", "Session"};
inline constexpr Words kEvents{"Gebeurtenissen", "Events"};
inline constexpr Words kFingerprint{"Vingerafdruk (SHA-256)", "Fingerprint (SHA-256)"};
inline constexpr Words kMadeBy{"Gemaakt met", "Made with"};

}  // namespace vooraf::report::words
