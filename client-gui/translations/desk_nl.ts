<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Facts</name>
    <message>
        <source>not filled in</source>
        <translation>niet ingevuld</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Ligt vast</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Who may decide what</source>
        <translation>Wie mag wat beslissen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>You hear back on</source>
        <translation>U hoort het op</translation>
    </message>
    <message>
        <source>You hear back from</source>
        <translation>U hoort het van</translation>
    </message>
    <message>
        <source>Parts of the task</source>
        <translation>Delen van de opgave</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Om wie het gaat</translation>
    </message>
</context>
<context>
    <name>FactsWords</name>
    <message>
        <source>Fixed</source>
        <translation>Ligt vast</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Who may decide what</source>
        <translation>Wie mag wat beslissen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>From whom people get an answer</source>
        <translation>Van wie mensen antwoord krijgen</translation>
    </message>
    <message>
        <source>When people get an answer</source>
        <translation>Wanneer mensen antwoord krijgen</translation>
    </message>
    <message>
        <source>Parts of the task</source>
        <translation>Delen van de opgave</translation>
    </message>
    <message>
        <source>Taking part can be many things. Write down of which parts the task consists, and which form suits each.</source>
        <translation>Bewonersparticipatie kan van alles zijn. Schrijf op uit welke delen de opgave bestaat, en welke vorm bij elk deel past.</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Deel %1</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Deel toevoegen</translation>
    </message>
    <message>
        <source>Which form?</source>
        <translation>Welke vorm?</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Om wie het gaat</translation>
    </message>
    <message>
        <source>Which people is it about? You see for yourself whether they are here. Ask nobody whether he or she belongs to a group.</source>
        <translation>Om welke mensen gaat het? U kijkt zelf of zij er zijn. Vraag niemand of hij of zij bij een groep hoort.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groep %1</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Groep toevoegen</translation>
    </message>
    <message>
        <source>Are they here?</source>
        <translation>Zijn zij hier?</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n points, from %1</source>
        <translation>
            <numerusform>%n punt, van %1</numerusform>
            <numerusform>%n punten, van %1</numerusform>
        </translation>
    </message>
    <message>
        <source>middle place %1, from %2</source>
        <translation>middelste plaats %1, bij %2</translation>
    </message>
    <message>
        <source>middle score %1, from %2</source>
        <translation>middelste cijfer %1, van %2</translation>
    </message>
    <message>
        <source>%1: nobody chose a step.</source>
        <translation>%1: niemand koos een trede.</translation>
    </message>
    <message>
        <source>%1: the middle answer is “%2”.</source>
        <translation>%1: het middelste antwoord is “%2”.</translation>
    </message>
    <message>
        <source>%1: the middle answer is between “%2” and “%3”.</source>
        <translation>%1: het middelste antwoord ligt tussen “%2” en “%3”.</translation>
    </message>
    <message>
        <source>Do the groups differ? Too few people to say.</source>
        <translation>Verschillen de groepen? Te weinig mensen om dat te zeggen.</translation>
    </message>
    <message>
        <source>Of %1 a larger share chose “%2” or higher than of %3.</source>
        <translation>Van %1 koos een groter deel “%2” of hoger dan van %3.</translation>
    </message>
    <message>
        <source>Of %1 a larger share chose “%2” than of %3.</source>
        <translation>Van %1 koos een groter deel “%2” dan van %3.</translation>
    </message>
    <message>
        <source>Of all else: too few people to say.</source>
        <translation>Over al het andere: te weinig mensen om dat te zeggen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n answers.</source>
        <translation>
            <numerusform>%1: %n antwoord.</numerusform>
            <numerusform>%1: %n antwoorden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Don&apos;t know yet: %1. Skipped: %2.</source>
        <translation>Weet niet: %1. Overgeslagen: %2.</translation>
    </message>
    <message>
        <source>Counted by hand: %1.</source>
        <translation>Met de hand geteld: %1.</translation>
    </message>
    <message>
        <source>Gathered beforehand: %1.</source>
        <translation>Vooraf opgehaald: %1.</translation>
    </message>
    <message>
        <source>%1: since round %2, %3 of the %4 who answered twice answer otherwise now; %5 new, %6 gone.</source>
        <translation>%1: sinds ronde %2 antwoorden %3 van de %4 die twee keer antwoordden nu anders; %5 nieuw, %6 vertrokken.</translation>
    </message>
    <message>
        <source>%1: too few people to show what changed.</source>
        <translation>%1: te weinig mensen om te tonen wat er veranderde.</translation>
    </message>
    <message>
        <source>Too few people to show the answers. Answers: %1.</source>
        <translation>Te weinig mensen om de antwoorden te tonen. Aantal antwoorden: %1.</translation>
    </message>
    <message>
        <source>Nobody answered this.</source>
        <translation>Niemand heeft dit beantwoord.</translation>
    </message>
    <message>
        <source>What residents expect fits what professionals offer.</source>
        <translation>Wat bewoners verwachten, past bij wat professionals aanbieden.</translation>
    </message>
    <message numerus="yes">
        <source>Residents expect %n steps more than professionals offer.</source>
        <translation>
            <numerusform>Bewoners verwachten %n trede meer dan professionals aanbieden.</numerusform>
            <numerusform>Bewoners verwachten %n treden meer dan professionals aanbieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Residents expect %n steps less than professionals offer.</source>
        <translation>
            <numerusform>Bewoners verwachten %n trede minder dan professionals aanbieden.</numerusform>
            <numerusform>Bewoners verwachten %n treden minder dan professionals aanbieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
    <message>
        <source>Belongs to statement %1 now.</source>
        <translation>Hoort nu bij stelling %1.</translation>
    </message>
    <message>
        <source>Too few people to show the ratings.</source>
        <translation>Te weinig mensen om de reacties te tonen.</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>eens</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>oneens</translation>
    </message>
    <message>
        <source>no opinion</source>
        <translation>geen mening</translation>
    </message>
    <message>
        <source>Of %1 a larger share agrees than of %2.</source>
        <translation>Van %1 is een groter deel het eens dan van %2.</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>akkoord</translation>
    </message>
    <message>
        <source>for</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>bezwaar</translation>
    </message>
    <message>
        <source>against</source>
        <translation>tegen</translation>
    </message>
    <message>
        <source>abstention</source>
        <translation>onthouding</translation>
    </message>
    <message>
        <source>%1: %2 in all.</source>
        <translation>%1: samen %2.</translation>
    </message>
    <message>
        <source>These are the results of residents. Those of others follow.</source>
        <translation>Dit is de uitslag van bewoners. Die van de anderen komt straks.</translation>
    </message>
    <message>
        <source>What was agreed beforehand is reached: not much changes any more.</source>
        <translation>De vooraf afgesproken grens is bereikt: er verandert niet veel meer.</translation>
    </message>
    <message>
        <source>Tied: %1.</source>
        <translation>Gelijk: %1.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Gekozen: %1.</translation>
    </message>
    <message>
        <source>Too few people to show the votes.</source>
        <translation>Te weinig mensen om de stemmen te tonen.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>This secret ballot is void: nobody can read the votes any more. It is to be held again.</source>
        <translation>Deze geheime stemming is ongeldig: niemand kan de stemmen nog lezen. Ze moet over.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is on and connected, or save it as PDF.</source>
        <translation>De printer nam het niet aan. Kijk of hij aanstaat en verbonden is, of bewaar het als pdf.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 van %2 tekens</translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message>
        <source>of those who voted or were connected</source>
        <translation>van wie stemde of verbonden was</translation>
    </message>
    <message>
        <source>of all who may vote</source>
        <translation>van iedereen die mag stemmen</translation>
    </message>
    <message>
        <source>of the votes cast</source>
        <translation>van de stemmen voor en tegen</translation>
    </message>
    <message>
        <source>It passes if %1 is for it.</source>
        <translation>Het is aangenomen als %1 voor is.</translation>
    </message>
    <message>
        <source>It passes if nobody objects.</source>
        <translation>Het is aangenomen als niemand een bezwaar heeft.</translation>
    </message>
    <message>
        <source>It passes if all show three fingers or more.</source>
        <translation>Het is aangenomen als iedereen drie vingers of meer opsteekt.</translation>
    </message>
    <message>
        <source>The option with the most votes is chosen, if it has %1.</source>
        <translation>De keuze met de meeste stemmen wint, als die %1 heeft.</translation>
    </message>
    <message>
        <source>The option that most people approve is chosen, if it is %1.</source>
        <translation>De keuze die de meeste mensen goed vinden wint, als dat %1 is.</translation>
    </message>
    <message>
        <source>It passes if %1 stands on steps 1 to %2.</source>
        <translation>Het is aangenomen als %1 op trede 1 tot en met %2 staat.</translation>
    </message>
    <message>
        <source>Each divides %1 points; the option with the most is chosen.</source>
        <translation>Ieder verdeelt %1 punten; de keuze met de meeste punten wint.</translation>
    </message>
    <message>
        <source>Each gives every option a resistance from 0 to 10; the lowest sum is chosen.</source>
        <translation>Ieder geeft elke keuze een weerstand van 0 tot 10; de laagste som wint.</translation>
    </message>
    <message>
        <source>Each gives options a score from 0 to %1; the highest sum is chosen.</source>
        <translation>Ieder geeft keuzes een cijfer van 0 tot %1; de hoogste som wint.</translation>
    </message>
    <message>
        <source>Each grades the options; the best middle grade is chosen.</source>
        <translation>Ieder beoordeelt de keuzes; het beste middelste oordeel wint.</translation>
    </message>
    <message>
        <source>Each puts options in order; more than half of the first choices is chosen, else the two with the most go to a second round.</source>
        <translation>Ieder zet keuzes op volgorde; wie meer dan de helft van de eerste plaatsen heeft wint, anders gaan de twee hoogste naar een tweede ronde.</translation>
    </message>
    <message>
        <source>Each puts options in order; the one with the fewest votes is left out until one has more than half.</source>
        <translation>Ieder zet keuzes op volgorde; de keuze met de minste stemmen valt af, tot er een meer dan de helft heeft.</translation>
    </message>
    <message>
        <source>Each puts options in order; each place gives points, and the most are chosen.</source>
        <translation>Ieder zet keuzes op volgorde; elke plaats geeft punten, en de meeste punten winnen.</translation>
    </message>
    <message>
        <source>Each puts options in order; the option that beats the others two by two is chosen.</source>
        <translation>Ieder zet keuzes op volgorde; de keuze die twee aan twee van de andere wint, wordt gekozen.</translation>
    </message>
    <message numerus="yes">
        <source>Each puts options in order; %n are chosen, each by a quota of votes.</source>
        <translation>
            <numerusform>Ieder zet keuzes op volgorde; %n keuze wint, met genoeg stemmen voor een plaats.</numerusform>
            <numerusform>Ieder zet keuzes op volgorde; %n keuzes winnen, elk met genoeg stemmen voor een plaats.</numerusform>
        </translation>
    </message>
    <message>
        <source>at least half</source>
        <translation>ten minste de helft</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>meer dan de helft</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>ten minste %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>meer dan %1</translation>
    </message>
    <message>
        <source>That must hold in every group.</source>
        <translation>Dat moet in elke groep zo zijn.</translation>
    </message>
    <message>
        <source>That must hold on every side: residents, professionals and others.</source>
        <translation>Dat moet aan elke kant zo zijn: bewoners, professionals en anderen.</translation>
    </message>
    <message>
        <source>It counts only if %1 of those who may vote do so.</source>
        <translation>Het telt alleen als %1 van wie mag stemmen dat doet.</translation>
    </message>
    <message>
        <source>The ballot is secret.</source>
        <translation>De stemming is geheim.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 was not saved in %2 (%3). Is there room on the disk, and may you write in that folder? Choose another place and try again.</source>
        <translation>%1 is niet bewaard in %2 (%3). Is er plaats op de schijf, en mag u in die map schrijven? Kies een andere plaats en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>dit is geen bestand</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>%1: %2 in the hall, %3 at home</source>
        <translation>%1: %2 in de zaal, %3 thuis</translation>
    </message>
    <message>
        <source>This is a secret ballot.</source>
        <translation>Dit is een geheime stemming.</translation>
    </message>
    <message>
        <source>What happens with the result: %1</source>
        <translation>Wat gebeurt er met de uitslag: %1</translation>
    </message>
    <message>
        <source>Who decides: %1</source>
        <translation>Wie besluit: %1</translation>
    </message>
    <message>
        <source>When you hear: %1</source>
        <translation>Wanneer hoort u het: %1</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigen woorden</translation>
    </message>
    <message>
        <source>Our joint answer</source>
        <translation>Ons gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Respond now on your phone</source>
        <translation>Reageer nu op uw telefoon</translation>
    </message>
    <message>
        <source>Answer now on your phone</source>
        <translation>Antwoord nu op uw telefoon</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>ronde %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>Take part with your phone</source>
        <translation>Doe mee met uw telefoon</translation>
    </message>
    <message>
        <source>The next question follows.</source>
        <translation>De volgende vraag komt zo.</translation>
    </message>
    <message>
        <source>We talk about this now</source>
        <translation>Nu praten we hierover</translation>
    </message>
    <message>
        <source>We talked about this</source>
        <translation>Hierover hebben we gepraat</translation>
    </message>
    <message>
        <source>Vote now on your phone</source>
        <translation>Stem nu op uw telefoon</translation>
    </message>
    <message>
        <source>The session is over. Thank you!</source>
        <translation>Het gesprek is afgelopen. Dank u wel!</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
    <message>
        <source>Nobody checked whether each person votes once.</source>
        <translation>Niemand controleerde of iedereen één keer stemt.</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema’s</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Redenen</translation>
    </message>
    <message>
        <source>These are the results of residents. Those of others follow.</source>
        <translation>Dit is de uitslag van bewoners. Die van de anderen komt straks.</translation>
    </message>
    <message>
        <source>Our agreement</source>
        <translation>Onze afspraak</translation>
    </message>
    <message>
        <source>We wait a moment with the results: %1</source>
        <translation>We wachten even met de uitslag: %1</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stemming</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>%1 (at home)</source>
        <translation>%1 (thuis)</translation>
    </message>
    <message>
        <source>Has the floor: %1</source>
        <translation>Aan het woord: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Nog %1</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>De tijd is om</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wachten op het woord: %1</translation>
    </message>
    <message>
        <source>From home (%1)</source>
        <translation>Van thuis (%1)</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>being prepared</source>
        <translation>in voorbereiding</translation>
    </message>
    <message>
        <source>open, not started</source>
        <translation>open, nog niet begonnen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>asked now</source>
        <translation>nu gevraagd</translation>
    </message>
    <message>
        <source>results shown</source>
        <translation>uitslag getoond</translation>
    </message>
    <message>
        <source>ballot open</source>
        <translation>stemming open</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>besloten</translation>
    </message>
    <message>
        <source>talked about now</source>
        <translation>nu in bespreking</translation>
    </message>
    <message>
        <source>talked about</source>
        <translation>besproken</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>facilitator</source>
        <translation>gespreksleider</translation>
    </message>
    <message>
        <source>co-facilitator</source>
        <translation>tweede gespreksleider</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>deelnemer</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>toehoorder</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>scherm</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tolk</translation>
    </message>
    <message>
        <source>Talking past each other</source>
        <translation>Spraakverwarring</translation>
    </message>
    <message>
        <source>Not taken seriously</source>
        <translation>Niet serieus genomen</translation>
    </message>
    <message>
        <source>Overasked</source>
        <translation>Overvraagd</translation>
    </message>
    <message>
        <source>Government view</source>
        <translation>Overheidsperspectief</translation>
    </message>
    <message>
        <source>Patronising</source>
        <translation>Betutteling</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>Wie ontbreekt</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>For or against</source>
        <translation>Voor of tegen</translation>
    </message>
    <message>
        <source>Consent: it goes ahead if nobody objects</source>
        <translation>Instemming: gaat door als niemand een bezwaar heeft</translation>
    </message>
    <message>
        <source>Fingers: 0 to 5</source>
        <translation>Vingers: 0 tot 5</translation>
    </message>
    <message>
        <source>One of several options</source>
        <translation>Eén uit meer keuzes</translation>
    </message>
    <message>
        <source>All that are good</source>
        <translation>Alles wat goed is</translation>
    </message>
    <message>
        <source>Eight steps of support</source>
        <translation>Acht treden van steun</translation>
    </message>
    <message>
        <source>Divide points</source>
        <translation>Punten verdelen</translation>
    </message>
    <message>
        <source>Least resistance</source>
        <translation>Minste weerstand</translation>
    </message>
    <message>
        <source>Give scores</source>
        <translation>Cijfers geven</translation>
    </message>
    <message>
        <source>Give a judgment</source>
        <translation>Oordeel geven</translation>
    </message>
    <message>
        <source>Options in order (majority, with a second round)</source>
        <translation>Keuzes op volgorde (meerderheid, met tweede ronde)</translation>
    </message>
    <message>
        <source>Options in order (instant runoff)</source>
        <translation>Keuzes op volgorde (afvalrace)</translation>
    </message>
    <message>
        <source>Options in order (points per place, Borda)</source>
        <translation>Keuzes op volgorde (punten per plaats, Borda)</translation>
    </message>
    <message>
        <source>Options in order (two by two, Schulze)</source>
        <translation>Keuzes op volgorde (twee aan twee, Schulze)</translation>
    </message>
    <message>
        <source>Several options win (STV)</source>
        <translation>Meer keuzes winnen (STV)</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Niet aangenomen</translation>
    </message>
    <message>
        <source>Too few people voted</source>
        <translation>Te weinig mensen stemden</translation>
    </message>
    <message>
        <source>Tied: no option wins</source>
        <translation>Gelijk: geen keuze wint</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Hoe het nu is</translation>
    </message>
    <message>
        <source>What professionals offer</source>
        <translation>Wat professionals aanbieden</translation>
    </message>
    <message>
        <source>What residents expect</source>
        <translation>Wat bewoners verwachten</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Let people join</source>
        <translation>Laat mensen meedoen</translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation>Begin het gesprek</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Sluit het gesprek af</translation>
    </message>
    <message>
        <source>Ask again (round %1)</source>
        <translation>Vraag het nog eens (ronde %1)</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Stel de vraag: %1</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>Toon de uitslag</translation>
    </message>
    <message>
        <source>Show the results of the others too</source>
        <translation>Toon ook de uitslag van de anderen</translation>
    </message>
    <message>
        <source>Talk about: %1</source>
        <translation>Praat over: %1</translation>
    </message>
    <message>
        <source>Round off the talk</source>
        <translation>Rond de bespreking af</translation>
    </message>
    <message>
        <source>Change the joint answer</source>
        <translation>Verander het gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Write the joint answer</source>
        <translation>Schrijf het gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Put the agreements together</source>
        <translation>Zet de afspraken bij elkaar</translation>
    </message>
    <message>
        <source>Vote on the agreements</source>
        <translation>Stem over de afspraken</translation>
    </message>
    <message>
        <source>Vote on the joint answer</source>
        <translation>Stem over het gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Close the ballot</source>
        <translation>Sluit de stemming</translation>
    </message>
    <message>
        <source>Withdraw the ballot</source>
        <translation>Trek de stemming in</translation>
    </message>
    <message>
        <source>Enter what you counted</source>
        <translation>Vul in wat u telde</translation>
    </message>
    <message>
        <source>Enter counted hands</source>
        <translation>Vul getelde handen in</translation>
    </message>
    <message>
        <source>Set a clock</source>
        <translation>Zet een klok</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::AgendaModel</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::AgendaPanel</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>%1 of %2 minutes gone.</source>
        <translation>%1 van %2 minuten voorbij.</translation>
    </message>
    <message>
        <source>%1 minutes left.</source>
        <translation>Nog %1 minuten.</translation>
    </message>
    <message>
        <source>%1 minutes over time.</source>
        <translation>%1 minuten over de tijd.</translation>
    </message>
    <message>
        <source>%1 minutes gone.</source>
        <translation>%1 minuten voorbij.</translation>
    </message>
    <message>
        <source>What is still to come takes %1 minutes.</source>
        <translation>Wat nog komt, duurt %1 minuten.</translation>
    </message>
    <message>
        <source>So that the rest fits, you could skip:</source>
        <translation>Zodat de rest past, kunt u overslaan:</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>Sla over: %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::BallotDialog</name>
    <message>
        <source>A ballot</source>
        <translation>Een stemming</translation>
    </message>
    <message>
        <source>Open the ballot</source>
        <translation>Open de stemming</translation>
    </message>
    <message>
        <source>Options, each on a line of its own</source>
        <translation>Keuzes, elke op een eigen regel</translation>
    </message>
    <message>
        <source>Count small groups together</source>
        <translation>Tel kleine groepen samen</translation>
    </message>
    <message>
        <source>Without these three a ballot does not open. They stand on every screen.</source>
        <translation>Zonder deze drie gaat een stemming niet open. Ze staan op elk scherm.</translation>
    </message>
    <message>
        <source>What happens with the result?</source>
        <translation>Wat gebeurt er met de uitslag?</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Wie besluit?</translation>
    </message>
    <message>
        <source>When do people hear?</source>
        <translation>Wanneer horen mensen het?</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::BarChart</name>
    <message>
        <source>Results</source>
        <translation>Uitslag</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ClockLabel</name>
    <message>
        <source>%1 left</source>
        <translation>Nog %1</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>De tijd is om</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::CountsDialog</name>
    <message>
        <source>What you counted</source>
        <translation>Wat u telde</translation>
    </message>
    <message>
        <source>Counted hands</source>
        <translation>Getelde handen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Group:</source>
        <translation>Groep:</translation>
    </message>
    <message>
        <source>Hands in the hall</source>
        <translation>Handen in de zaal</translation>
    </message>
    <message>
        <source>Gathered beforehand</source>
        <translation>Vooraf opgehaald</translation>
    </message>
    <message>
        <source>How counted</source>
        <translation>Hoe geteld</translation>
    </message>
    <message>
        <source>How counted:</source>
        <translation>Hoe geteld:</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>About what:</source>
        <translation>Waarover:</translation>
    </message>
    <message>
        <source>Don&apos;t know yet</source>
        <translation>Weet ik nog niet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>How many people chose something?</source>
        <translation>Hoeveel mensen kozen iets?</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Tegen</translation>
    </message>
    <message>
        <source>Abstention</source>
        <translation>Onthouding</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::DayEdit</name>
    <message>
        <source>On a day that is known</source>
        <translation>Op een dag die bekend is</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Desk</name>
    <message>
        <source>Prepares, runs and replays sessions; takes part in them.

Examples:
  vooraf-desk                                 the last server
  vooraf-desk --server vooraf.example.nl:7420</source>
        <translation>Bereidt gesprekken voor, leidt ze en kijkt ze terug; doet eraan mee.

Voorbeelden:
  vooraf-desk                                 de laatste server
  vooraf-desk --server vooraf.example.nl:7420</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>De server om mee te beginnen.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::DraftDialog</name>
    <message>
        <source>The joint answer</source>
        <translation>Het gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>What do we say together?</source>
        <translation>Wat zeggen we samen?</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FactsDialog</name>
    <message>
        <source>What is known beforehand</source>
        <translation>Wat vooraf bekend is</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Everyone sees this. Leave empty what you do not know yet: it is then shown as not filled in.</source>
        <translation>Iedereen ziet dit. Laat leeg wat u nog niet weet: dan staat er dat het niet is ingevuld.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 characters</source>
        <translation>%1: %2 van %3 tekens</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Now it says:
%1
Save again to put yours in its place.</source>
        <translation>Iemand anders heeft dit intussen gewijzigd. Nu staat er:
%1
Bewaar nog een keer om het door het uwe te vervangen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FactsPanel</name>
    <message>
        <source>Change this…</source>
        <translation>Dit wijzigen…</translation>
    </message>
    <message>
        <source>Parts of the task…</source>
        <translation>Delen van de opgave…</translation>
    </message>
    <message>
        <source>Whom it is about…</source>
        <translation>Om wie het gaat…</translation>
    </message>
    <message>
        <source>What is known beforehand</source>
        <translation>Wat vooraf bekend is</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FloorPanel</name>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Who waits for the floor</source>
        <translation>Wie wacht op het woord</translation>
    </message>
    <message>
        <source>Speaking time</source>
        <translation>Spreektijd</translation>
    </message>
    <message>
        <source>Do not pass on the text</source>
        <translation>Tekst niet doorgeven</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Who spoke least</source>
        <translation>Wie het minst aan het woord was</translation>
    </message>
    <message>
        <source>Who raised a hand first</source>
        <translation>Wie het eerst een hand opstak</translation>
    </message>
    <message>
        <source>A round: everyone once</source>
        <translation>Rondje: iedereen één keer</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen grens</translation>
    </message>
    <message>
        <source>Seconds per turn</source>
        <translation>Seconden per beurt</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>Volgorde:</translation>
    </message>
    <message>
        <source>Seconds per turn:</source>
        <translation>Seconden per beurt:</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wachten op het woord: %1</translation>
    </message>
    <message>
        <source>The floor is open once the session is live.</source>
        <translation>Het woord kan gegeven worden zodra het gesprek begonnen is.</translation>
    </message>
    <message>
        <source>Nobody has the floor.</source>
        <translation>Niemand heeft het woord.</translation>
    </message>
    <message>
        <source>%1 has the floor.</source>
        <translation>Aan het woord: %1.</translation>
    </message>
    <message>
        <source>%1 left.</source>
        <translation>Nog %1.</translation>
    </message>
    <message>
        <source>Time is up.</source>
        <translation>De tijd is om.</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n beurt</numerusform>
            <numerusform>%n beurten</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Nobody spoke yet.</source>
        <translation>Er heeft nog niemand gesproken.</translation>
    </message>
    <message>
        <source>The turn is done</source>
        <translation>Beurt is klaar</translation>
    </message>
    <message>
        <source>Nobody wants to speak now</source>
        <translation>Niemand wil nu iets zeggen</translation>
    </message>
    <message>
        <source>Release the text and read it out: %1</source>
        <translation>Geef de tekst vrij en lees voor: %1</translation>
    </message>
    <message>
        <source>Give the floor to %1</source>
        <translation>Geef het woord: %1</translation>
    </message>
    <message>
        <source>Pass this turn</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Lower the hand</source>
        <translation>Hand omlaag</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::MorePanel</name>
    <message>
        <source>Watch the session again</source>
        <translation>Kijk het gesprek terug</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Verslag…</translation>
    </message>
    <message>
        <source>Close the session…</source>
        <translation>Sluit het gesprek af…</translation>
    </message>
    <message>
        <source>Erase the session…</source>
        <translation>Wis het gesprek…</translation>
    </message>
    <message>
        <source>Where the pages for phones are</source>
        <translation>Waar de pagina’s voor telefoons staan</translation>
    </message>
    <message>
        <source>New session with this plan</source>
        <translation>Nieuw gesprek met dit plan</translation>
    </message>
    <message>
        <source>Taking part: %1</source>
        <translation>Meedoen: %1</translation>
    </message>
    <message>
        <source>Screen in the hall: %1</source>
        <translation>Scherm in de zaal: %1</translation>
    </message>
    <message>
        <source>Close the session?</source>
        <translation>Het gesprek afsluiten?</translation>
    </message>
    <message>
        <source>Nothing changes any more afterwards. You can still tell later what became of it.</source>
        <translation>Daarna verandert er niets meer. U kunt later wel vertellen wat ermee is gedaan.</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Sluit het gesprek af</translation>
    </message>
    <message>
        <source>Erase the session</source>
        <translation>Wis het gesprek</translation>
    </message>
    <message>
        <source>All of it goes, for everyone, and cannot come back. Type its title to erase it: %1</source>
        <translation>Alles gaat weg, voor iedereen, en komt niet terug. Typ de titel om het te wissen: %1</translation>
    </message>
    <message>
        <source>What is known beforehand…</source>
        <translation>Wat vooraf bekend is…</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::NamedList</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>%1 has no name.</source>
        <translation>%1 heeft geen naam.</translation>
    </message>
    <message>
        <source>%1: a name is at most %2 characters long.</source>
        <translation>%1: een naam is hoogstens %2 tekens lang.</translation>
    </message>
    <message>
        <source>%1: an explanation is at most %2 characters long.</source>
        <translation>%1: een uitleg is hoogstens %2 tekens lang.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::NamedListDialog</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Notice</name>
    <message>
        <source>Something went wrong. Please try again.</source>
        <translation>Er ging iets mis. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No answer from the server. We keep trying; it happens once.</source>
        <translation>Geen antwoord van de server. We proberen het opnieuw; het gebeurt één keer.</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Niet meer proberen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>You are not signed in. Go to the start, fill in your name and password and sign in.</source>
        <translation>U bent niet aangemeld. Ga naar het begin, vul uw naam en wachtwoord in en meld u aan.</translation>
    </message>
    <message>
        <source>You do not take part in this session. Go to the start and type its code.</source>
        <translation>U doet niet mee aan dit gesprek. Ga naar het begin en typ de code.</translation>
    </message>
    <message>
        <source>A connection is encrypted or it is not. Tick one of the two.</source>
        <translation>Een verbinding is versleuteld of niet. Vink een van de twee aan.</translation>
    </message>
    <message>
        <source>Nothing was sent. Is the disk of this computer full? Make room, then do it again.</source>
        <translation>Er is niets verstuurd. Is de schijf van deze computer vol? Maak ruimte en doe het daarna opnieuw.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::NowPanel</name>
    <message>
        <source>Our joint answer</source>
        <translation>Ons gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Join with code</source>
        <translation>Meedoen met code</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>ronde %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Er is nog niets gevraagd.</translation>
    </message>
    <message>
        <source>People talk about this now.</source>
        <translation>Mensen praten hier nu over.</translation>
    </message>
    <message>
        <source>This was talked about.</source>
        <translation>Hierover is gepraat.</translation>
    </message>
    <message>
        <source>The session is closed. Nothing changes any more.</source>
        <translation>Het gesprek is afgesloten. Er verandert niets meer.</translation>
    </message>
    <message>
        <source>An interpreter asks to wait with the results: %1</source>
        <translation>Een tolk vraagt te wachten met de uitslag: %1</translation>
    </message>
    <message>
        <source>Shown earlier, because: %1</source>
        <translation>Eerder getoond, omdat: %1</translation>
    </message>
    <message>
        <source>For a QR code, fill in where the pages are, under More.</source>
        <translation>Vul onder Meer in waar de pagina’s staan. Dan komt hier een QR-code.</translation>
    </message>
    <message>
        <source>%1: %2 in the hall, %3 at home</source>
        <translation>%1: %2 in de zaal, %3 thuis</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
    <message>
        <source>This is a secret ballot: nobody in the session sees what anybody votes, nor later.</source>
        <translation>Dit is een geheime stemming: niemand in het gesprek ziet wat iemand stemt, ook later niet.</translation>
    </message>
    <message>
        <source>What happens with the result: %1</source>
        <translation>Wat gebeurt er met de uitslag: %1</translation>
    </message>
    <message>
        <source>Who decides: %1</source>
        <translation>Wie besluit: %1</translation>
    </message>
    <message>
        <source>When people hear: %1</source>
        <translation>Wanneer horen mensen het: %1</translation>
    </message>
    <message>
        <source>Nobody checked whether each person votes once.</source>
        <translation>Niemand controleerde of iedereen één keer stemt.</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::PeopleModel</name>
    <message>
        <source>at home</source>
        <translation>thuis</translation>
    </message>
    <message>
        <source>number %1 enters for this person</source>
        <translation>nummer %1 vult voor deze persoon in</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>left</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::PeoplePanel</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Mensen zoeken</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Move to another group</source>
        <translation>Naar een andere groep</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Erase data…</source>
        <translation>Gegevens wissen…</translation>
    </message>
    <message>
        <source>Invitations…</source>
        <translation>Uitnodigingen…</translation>
    </message>
    <message>
        <source>Young people take part…</source>
        <translation>Er doen jongeren mee…</translation>
    </message>
    <message>
        <source>Add a co-facilitator…</source>
        <translation>Tweede gespreksleider…</translation>
    </message>
    <message>
        <source>%1: %2 in the hall, %3 at home; %4 connected now</source>
        <translation>%1: %2 in de zaal, %3 thuis; %4 nu verbonden</translation>
    </message>
    <message>
        <source>Observers: %1, screens: %2</source>
        <translation>Toehoorders: %1, schermen: %2</translation>
    </message>
    <message>
        <source>Nobody new can join now.</source>
        <translation>Er kan nu niemand meer bij.</translation>
    </message>
    <message>
        <source>Young people take part: no names are kept.</source>
        <translation>Er doen jongeren mee: we bewaren geen namen.</translation>
    </message>
    <message>
        <source>Let people join again</source>
        <translation>Laat mensen weer meedoen</translation>
    </message>
    <message>
        <source>Let nobody new join</source>
        <translation>Laat niemand meer erbij</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Naar groep…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Why? Only facilitators see this.</source>
        <translation>Waarom? Alleen gespreksleiders zien dit.</translation>
    </message>
    <message>
        <source>Erase the data of %1?</source>
        <translation>De gegevens van %1 wissen?</translation>
    </message>
    <message>
        <source>Answers, votes, words and name go, and that person does not take part any more. What was counted stays. This cannot be undone.</source>
        <translation>Antwoorden, stemmen, woorden en naam gaan weg, en die persoon doet niet meer mee. Wat geteld is, blijft staan. Dit kan niet terug.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Do young people take part?</source>
        <translation>Doen er jongeren mee?</translation>
    </message>
    <message>
        <source>All names are erased and not asked for any more. This cannot be undone.</source>
        <translation>Alle namen worden gewist en niet meer gevraagd. Dit kan niet terug.</translation>
    </message>
    <message>
        <source>Young people take part</source>
        <translation>Er doen jongeren mee</translation>
    </message>
    <message>
        <source>Add a co-facilitator</source>
        <translation>Tweede gespreksleider toevoegen</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Naam van het account</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Progress</name>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>%1 of %2 voted</source>
        <translation>%1 van %2 gestemd</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 van %2 geantwoord</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::QrCode</name>
    <message>
        <source>QR code for %1</source>
        <translation>QR-code voor %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::QueueModel</name>
    <message>
        <source>as text: “%1”</source>
        <translation>als tekst: “%1”</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::RuleEditor</name>
    <message>
        <source>How many options win?</source>
        <translation>Hoeveel keuzes winnen?</translation>
    </message>
    <message>
        <source>How many points has everyone?</source>
        <translation>Hoeveel punten krijgt iedereen?</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Hoogste cijfer</translation>
    </message>
    <message>
        <source>Up to which step is it support?</source>
        <translation>Tot en met welke trede is het steun?</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>Geheime stemming</translation>
    </message>
    <message>
        <source>Nobody in the session sees what anybody votes, nor later. Who runs the server could while the ballot is open. Hands cannot be counted then. It is no election by law.</source>
        <translation>Niemand in het gesprek ziet wie wat stemt, ook later niet. De beheerder van de server kan dat tijdens de stemming technisch wel zien. Handen tellen kan dan niet. Het is geen verkiezing volgens de wet.</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>meer dan de helft</translation>
    </message>
    <message>
        <source>at least two thirds</source>
        <translation>ten minste twee derde</translation>
    </message>
    <message>
        <source>at least three quarters</source>
        <translation>ten minste drie kwart</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>of the votes cast</source>
        <translation>van de stemmen voor en tegen</translation>
    </message>
    <message>
        <source>of who voted or was connected</source>
        <translation>van wie stemde of verbonden was</translation>
    </message>
    <message>
        <source>of everyone who may vote</source>
        <translation>van iedereen die mag stemmen</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>at least half</source>
        <translation>ten minste de helft</translation>
    </message>
    <message>
        <source>of everyone together</source>
        <translation>bij iedereen samen</translation>
    </message>
    <message>
        <source>in every group</source>
        <translation>in elke groep</translation>
    </message>
    <message>
        <source>on every side: residents, professionals and others</source>
        <translation>aan elke kant: bewoners, professionals en anderen</translation>
    </message>
    <message>
        <source>Way of voting</source>
        <translation>Manier van stemmen</translation>
    </message>
    <message>
        <source>How much is enough</source>
        <translation>Hoeveel is genoeg</translation>
    </message>
    <message>
        <source>Of what is that a share</source>
        <translation>Waarvan is dat een deel</translation>
    </message>
    <message>
        <source>How many must vote</source>
        <translation>Hoeveel mensen moeten stemmen</translation>
    </message>
    <message>
        <source>Where must it be enough</source>
        <translation>Waar moet het genoeg zijn</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::RunPage</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>‹ Your sessions</source>
        <translation>‹ Uw gesprekken</translation>
    </message>
    <message>
        <source>No connection. This is how it stood; we keep trying.</source>
        <translation>Geen verbinding. Zo stond het; we proberen het opnieuw.</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Mensen</translation>
    </message>
    <message>
        <source>&amp;Texts</source>
        <translation>&amp;Teksten</translation>
    </message>
    <message>
        <source>&amp;Floor</source>
        <translation>&amp;Woord</translation>
    </message>
    <message>
        <source>&amp;Signals</source>
        <translation>&amp;Signalen</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>M&amp;eer</translation>
    </message>
    <message>
        <source>Close the screen</source>
        <translation>Sluit het scherm</translation>
    </message>
    <message>
        <source>Screen in the hall</source>
        <translation>Scherm in de zaal</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Bevriezen</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Weer tonen</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leegmaken</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ScreenWindow</name>
    <message>
        <source>Screen in the hall - Vooraf</source>
        <translation>Scherm in de zaal - Vooraf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Bevroren</translation>
    </message>
    <message>
        <source>The screen is blank</source>
        <translation>Het scherm is leeg</translation>
    </message>
    <message>
        <source>Scan the code with your camera, or go to</source>
        <translation>Scan de code met uw camera, of ga naar</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>So many people have voted</source>
        <translation>Zoveel mensen hebben gestemd</translation>
    </message>
    <message>
        <source>So many people have answered</source>
        <translation>Zoveel mensen hebben geantwoord</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Wie doet mee</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::SessionsModel</name>
    <message>
        <source>overdue since %1</source>
        <translation>te laat sinds %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>uiterlijk %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>People hear</source>
        <translation>Antwoord</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::SessionsPage</name>
    <message>
        <source>Loading your sessions…</source>
        <translation>Uw gesprekken ophalen…</translation>
    </message>
    <message>
        <source>Your sessions</source>
        <translation>Uw gesprekken</translation>
    </message>
    <message>
        <source>Signed in as %1 at %2</source>
        <translation>Aangemeld als %1 bij %2</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Search by title (Ctrl+F)</source>
        <translation>Zoek op titel (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search by title</source>
        <translation>Zoek op titel</translation>
    </message>
    <message>
        <source>Which sessions</source>
        <translation>Welke gesprekken</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>In voorbereiding</translation>
    </message>
    <message>
        <source>Open or live</source>
        <translation>Open of bezig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Reply overdue</source>
        <translation>Antwoord te laat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>New session with the same plan</source>
        <translation>Nieuw gesprek met hetzelfde plan</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nieuw gesprek…</translation>
    </message>
    <message>
        <source>You have no sessions yet. Make one with “New session…”.</source>
        <translation>U heeft nog geen gesprekken. Maak er een met “Nieuw gesprek…”.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::SignalsPanel</name>
    <message>
        <source>Only facilitators see these. The limits are ours; the report names them too.</source>
        <translation>Alleen gespreksleiders zien deze. De grenzen zijn van ons; het verslag noemt ze ook.</translation>
    </message>
    <message>
        <source>There are no signals now.</source>
        <translation>Er zijn nu geen signalen.</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Opzijgezet: %1</translation>
    </message>
    <message>
        <source>Set aside earlier, but changed since: %1</source>
        <translation>Eerder opzijgezet, maar sindsdien veranderd: %1</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Opzijzetten…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzijzetten</translation>
    </message>
    <message>
        <source>Why does this need nothing more? It stands in the report.</source>
        <translation>Waarom hoeft er niets meer? Dit komt in het verslag.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::StartPage</name>
    <message>
        <source>Vooraf</source>
        <translation>Vooraf</translation>
    </message>
    <message>
        <source>The conversation before you work together.</source>
        <translation>Het gesprek voordat u gaat samenwerken.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres van de server</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adres:</translation>
    </message>
    <message>
        <source>Encrypt, also to this computer itself</source>
        <translation>Versleutel, ook naar deze computer zelf</translation>
    </message>
    <message>
        <source>Do not encrypt (only in a network that you trust)</source>
        <translation>Niet versleutelen (alleen in een netwerk dat u vertrouwt)</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>die van het systeem</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Certificates to trust:</source>
        <translation>Vertrouwde certificaten:</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Vertrouwde certificaten</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt)</source>
        <translation>PEM-bestanden (*.pem *.crt)</translation>
    </message>
    <message>
        <source>I facilitate</source>
        <translation>Ik leid het gesprek</translation>
    </message>
    <message>
        <source>Name of your &amp;account:</source>
        <translation>Naam van uw &amp;account:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Wachtwoord:</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>I take part</source>
        <translation>Ik doe mee</translation>
    </message>
    <message>
        <source>&amp;Code of the session:</source>
        <translation>&amp;Code van het gesprek:</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Type a name and a port, such as vooraf.example.nl:7420.</source>
        <translation>Typ een naam en een poort, zoals vooraf.example.nl:7420.</translation>
    </message>
    <message>
        <source>This computer itself: nothing goes over a network.</source>
        <translation>Deze computer zelf: er gaat niets over een netwerk.</translation>
    </message>
    <message>
        <source>Not encrypted: everyone on the way can read along.</source>
        <translation>Niet versleuteld: iedereen onderweg kan meelezen.</translation>
    </message>
    <message>
        <source>Encrypted. The server&apos;s certificate must be one that this computer trusts.</source>
        <translation>Versleuteld. Deze computer moet het certificaat van de server vertrouwen.</translation>
    </message>
    <message>
        <source>Encrypted. The server&apos;s certificate must be signed by %1.</source>
        <translation>Versleuteld. Het certificaat van de server moet ondertekend zijn door %1.</translation>
    </message>
    <message>
        <source>Type the name of your account.</source>
        <translation>Typ de naam van uw account.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::StepBar</name>
    <message>
        <source>%1 of %2 people answered.</source>
        <translation>%1 van %2 mensen antwoordden.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>You get a code and a QR code. The session does not start yet.</source>
        <translation>U krijgt dan een code en een QR-code. Het gesprek begint nog niet.</translation>
    </message>
    <message>
        <source>Wait until people are here. Who comes later can still join.</source>
        <translation>Wacht tot de mensen er zijn. Wie later komt, kan nog meedoen.</translation>
    </message>
    <message>
        <source>Close the session?</source>
        <translation>Het gesprek afsluiten?</translation>
    </message>
    <message>
        <source>Nothing changes any more afterwards. You can still tell later what became of it.</source>
        <translation>Daarna verandert er niets meer. U kunt later wel vertellen wat ermee is gedaan.</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Sluit het gesprek af</translation>
    </message>
    <message>
        <source>Show the results to everyone?</source>
        <translation>De uitslag aan iedereen tonen?</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>Toon de uitslag</translation>
    </message>
    <message>
        <source>%1 of %2 people voted.</source>
        <translation>%1 van %2 mensen stemden.</translation>
    </message>
    <message>
        <source>Close the ballot?</source>
        <translation>De stemming sluiten?</translation>
    </message>
    <message>
        <source>Close the ballot</source>
        <translation>Sluit de stemming</translation>
    </message>
    <message>
        <source>Withdraw the ballot</source>
        <translation>Trek de stemming in</translation>
    </message>
    <message>
        <source>Why? Everyone sees this. No vote in it counts.</source>
        <translation>Waarom? Iedereen ziet dit. Geen stem telt.</translation>
    </message>
    <message>
        <source>Show the results all the same?</source>
        <translation>De uitslag toch tonen?</translation>
    </message>
    <message>
        <source>Why do you show them now? Everyone sees this.</source>
        <translation>Waarom toont u de uitslag toch nu? Iedereen ziet dit.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TimerDialog</name>
    <message>
        <source>A clock</source>
        <translation>Een klok</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Minutes:</source>
        <translation>Minuten:</translation>
    </message>
    <message>
        <source>Stop the clock that runs</source>
        <translation>Stop de klok die loopt</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Window</name>
    <message>
        <source>Vooraf</source>
        <translation>Vooraf</translation>
    </message>
    <message>
        <source>%1 - Vooraf</source>
        <translation>%1 - Vooraf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>About Vooraf</source>
        <translation>Over Vooraf</translation>
    </message>
    <message>
        <source>Vooraf %1

The conversation before you work together.
EUPL-1.2</source>
        <translation>Vooraf %1

Het gesprek voordat u gaat samenwerken.
EUPL-1.2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Ctrl+Enter: the next step
Ctrl+G: give the floor, or end the turn
F5: the screen in the hall
Ctrl+N: a new session, in the list
Ctrl+F: search, in the list
Ctrl+S: save now, while preparing
Alt and the underlined letter: tabs and menus

On the screen in the hall F freezes, B blanks, D changes between light and dark, arrows turn pages, F11 fills the display, Esc ends that.
In a replay Space plays or pauses, arrows go a step.</source>
        <translation>Ctrl+Enter: de volgende stap
Ctrl+G: geef het woord, of beëindig de beurt
F5: het scherm in de zaal
Ctrl+N: een nieuw gesprek, in de lijst
Ctrl+F: zoeken, in de lijst
Ctrl+S: nu bewaren, bij het voorbereiden
Alt en de onderstreepte letter: tabbladen en menu’s

Op het scherm in de zaal bevriest F, maakt B leeg, wisselt D tussen licht en donker, bladeren de pijlen, vult F11 het hele scherm en beëindigt Esc dat.
Bij het terugkijken speelt of pauzeert de spatiebalk, en gaan de pijlen een stap.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::WordsModel</name>
    <message>
        <source>(erased)</source>
        <translation>(gewist)</translation>
    </message>
    <message>
        <source>Statement %1</source>
        <translation>Stelling %1</translation>
    </message>
    <message>
        <source>belongs to statement %1</source>
        <translation>hoort bij stelling %1</translation>
    </message>
    <message>
        <source>hidden: %1</source>
        <translation>verborgen: %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht op u</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Van %1</translation>
    </message>
    <message>
        <source>shown to everyone</source>
        <translation>iedereen ziet dit</translation>
    </message>
    <message>
        <source>theme: %1</source>
        <translation>thema: %1</translation>
    </message>
    <message>
        <source>Change to version %1</source>
        <translation>Wijziging van versie %1</translation>
    </message>
    <message>
        <source>accepted, in version %1</source>
        <translation>overgenomen, in versie %1</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>afgewezen: %1</translation>
    </message>
    <message>
        <source>shown to everyone; to be decided</source>
        <translation>iedereen ziet dit; nog te beslissen</translation>
    </message>
    <message>
        <source>Needed to come along: %1</source>
        <translation>Nodig om mee te gaan: %1</translation>
    </message>
    <message>
        <source>Against, from %1</source>
        <translation>Tegen, van %1</translation>
    </message>
    <message>
        <source>met in version %1</source>
        <translation>opgelost in versie %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::WordsPanel</name>
    <message>
        <source>Nobody wrote anything at this item.</source>
        <translation>Bij dit onderdeel heeft niemand iets geschreven.</translation>
    </message>
    <message>
        <source>What people wrote</source>
        <translation>Wat mensen schreven</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Hide…</source>
        <translation>Verbergen…</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Weer tonen</translation>
    </message>
    <message>
        <source>Merge into another statement…</source>
        <translation>Voeg samen met een andere stelling…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Afwijzen…</translation>
    </message>
    <message>
        <source>Met in the newest version</source>
        <translation>Opgelost in de nieuwste versie</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Erase the text…</source>
        <translation>Tekst wissen…</translation>
    </message>
    <message>
        <source>Add a statement of your own…</source>
        <translation>Zelf een stelling toevoegen…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Release all %1 that wait</source>
        <translation>Alle %1 vrijgeven</translation>
    </message>
    <message>
        <source>Theme…</source>
        <translation>Thema…</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>Nieuw thema…</translation>
    </message>
    <message>
        <source>Hide the statement</source>
        <translation>Stelling verbergen</translation>
    </message>
    <message>
        <source>Why hide it? Only facilitators see this.</source>
        <translation>Waarom verbergen? Alleen gespreksleiders zien dit.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Into which statement?</source>
        <translation>Met welke stelling?</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nieuw thema</translation>
    </message>
    <message>
        <source>Name of the theme</source>
        <translation>Naam van het thema</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>Wijziging overnemen</translation>
    </message>
    <message>
        <source>The new wording of the joint answer</source>
        <translation>Nieuwe tekst van het gezamenlijke antwoord</translation>
    </message>
    <message>
        <source>Decline the change</source>
        <translation>Wijziging afwijzen</translation>
    </message>
    <message>
        <source>Why? Everyone sees this.</source>
        <translation>Waarom? Iedereen ziet dit.</translation>
    </message>
    <message>
        <source>Erase these words for everyone?</source>
        <translation>Deze woorden voor iedereen wissen?</translation>
    </message>
    <message>
        <source>What was counted of them stays. This cannot be undone.</source>
        <translation>Wat ervan geteld is, blijft staan. Dit kan niet terug.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Add the statement</source>
        <translation>Stelling toevoegen</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>De stelling</translation>
    </message>
</context>
</TS>
