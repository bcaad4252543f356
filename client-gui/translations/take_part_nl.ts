<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Answering</name>
    <message>
        <source>I don&apos;t know (yet)</source>
        <translation>Weet ik (nog) niet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Kies één antwoord.</translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation>Kies er %1.</translation>
    </message>
    <message>
        <source>Choose at most %1.</source>
        <translation>Kies er hoogstens %1.</translation>
    </message>
    <message>
        <source>Choose %1 to %2.</source>
        <translation>Kies er %1 tot %2.</translation>
    </message>
    <message>
        <source>First choose what you like best, then number 2. You may choose %1.</source>
        <translation>Kies eerst wat u het beste vindt, dan nummer 2. U mag er %1 kiezen.</translation>
    </message>
    <message>
        <source>Divide your points.</source>
        <translation>Verdeel uw punten.</translation>
    </message>
    <message>
        <source>Give scores from %1 to %2. Is there something you do not know? Leave it empty.</source>
        <translation>Geef cijfers van %1 tot en met %2. Weet u iets niet? Laat het leeg.</translation>
    </message>
    <message>
        <source>At most %1 characters. Do not write down any names.</source>
        <translation>Hoogstens %1 tekens. Schrijf geen namen op.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Being sent…</source>
        <translation>Wordt verstuurd…</translation>
    </message>
    <message>
        <source>Not sent yet. We keep trying, and send it as soon as there is a connection.</source>
        <translation>Nog niet verstuurd. We blijven het proberen, en sturen het zodra er weer verbinding is.</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Kies er nog één.</numerusform>
            <numerusform>Kies er nog %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill in %n more.</source>
        <translation>
            <numerusform>Vul er nog één in.</numerusform>
            <numerusform>Vul er nog %n in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n teken te veel. Maak het korter.</numerusform>
            <numerusform>%n tekens te veel. Maak het korter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyData</name>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>No opinion</source>
        <translation>Geen mening</translation>
    </message>
    <message>
        <source>Your vote</source>
        <translation>Uw stem</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>About your data</source>
        <translation>Over uw gegevens</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Grondslag in de wet</translation>
    </message>
    <message>
        <source>Questions, or to have data erased?</source>
        <translation>Vragen, of gegevens laten wissen?</translation>
    </message>
    <message>
        <source>What do we use your answers for?</source>
        <translation>Waarvoor gebruiken we uw antwoorden?</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Wie is verantwoordelijk?</translation>
    </message>
</context>
<context>
    <name>StageView</name>
    <message>
        <source>What is known beforehand</source>
        <translation>Wat vooraf bekend is</translation>
    </message>
    <message>
        <source>We talk about this now.</source>
        <translation>Nu praten we hierover.</translation>
    </message>
    <message>
        <source>We have talked about this.</source>
        <translation>Hierover hebben we gepraat.</translation>
    </message>
    <message>
        <source>There is nothing to fill in. To say something, press “I want to say something” below.</source>
        <translation>U hoeft niets in te vullen. Wilt u iets zeggen? Klik onderaan op “Ik wil iets zeggen”.</translation>
    </message>
    <message>
        <source>The session is over. Thank you!</source>
        <translation>Het gesprek is afgelopen. Dank u wel!</translation>
    </message>
    <message>
        <source>Below is what came of it. Later you can read here what was done with it.</source>
        <translation>Hieronder staat wat eruit kwam. Later leest u hier wat ermee is gedaan.</translation>
    </message>
    <message>
        <source>Watch the session again</source>
        <translation>Kijk het gesprek terug</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>You take part!</source>
        <translation>U doet mee!</translation>
    </message>
    <message>
        <source>The talk begins soon. The first question comes to this window by itself.</source>
        <translation>Het gesprek begint zo. De eerste vraag komt vanzelf in dit venster.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Even wachten</translation>
    </message>
    <message>
        <source>The next question comes to this window by itself.</source>
        <translation>De volgende vraag komt vanzelf in dit venster.</translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <source>I am for</source>
        <translation>Ik ben voor</translation>
    </message>
    <message>
        <source>I am against</source>
        <translation>Ik ben tegen</translation>
    </message>
    <message>
        <source>I vote neither for nor against</source>
        <translation>Ik stem niet voor en niet tegen</translation>
    </message>
    <message>
        <source>I can live with it</source>
        <translation>Ik kan ermee leven</translation>
    </message>
    <message>
        <source>I have an objection</source>
        <translation>Ik heb een bezwaar</translation>
    </message>
    <message>
        <source>I leave it to others</source>
        <translation>Ik laat het aan anderen over</translation>
    </message>
    <message>
        <source>I think none of them is good</source>
        <translation>Ik vind ze geen van alle goed</translation>
    </message>
    <message>
        <source>Where do you stand? 1 is wholly for, 8 is wholly against.</source>
        <translation>Waar staat u? 1 is helemaal voor, 8 is helemaal tegen.</translation>
    </message>
    <message>
        <source>How many fingers do you show? 5 is wholly for, 0 is against.</source>
        <translation>Hoeveel vingers steekt u op? 5 is helemaal voor, 0 is tegen.</translation>
    </message>
    <message>
        <source>Choose all that you think are good.</source>
        <translation>Kies alles wat u goed vindt.</translation>
    </message>
    <message>
        <source>How much trouble do you have with each? 0 is none, 10 is very much. Fill in all of them.</source>
        <translation>Hoeveel moeite heeft u met elke keuze? 0 is geen moeite, 10 is heel veel. Vul ze allemaal in.</translation>
    </message>
    <message>
        <source>Give each a judgment.</source>
        <translation>Geef elke keuze een oordeel.</translation>
    </message>
    <message>
        <source>Give scores from %1 to %2. Is there something you do not know? Leave it empty.</source>
        <translation>Geef cijfers van %1 tot en met %2. Weet u iets niet? Laat het leeg.</translation>
    </message>
    <message>
        <source>Divide your points.</source>
        <translation>Verdeel uw punten.</translation>
    </message>
    <message>
        <source>First choose what you like best, then number 2. You need not choose all. Who is the only one with an order may be known by it.</source>
        <translation>Kies eerst uw beste keuze, dan nummer 2. U hoeft ze niet allemaal te kiezen. Wie als enige een volgorde kiest, kan daaraan te herkennen zijn.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::AskForm</name>
    <message>
        <source>Your answer</source>
        <translation>Uw antwoord</translation>
    </message>
    <message>
        <source>You have chosen %1. Take one out first.</source>
        <translation>U heeft er %1 gekozen. Haal er eerst een weg als u een andere wilt.</translation>
    </message>
    <message>
        <source>Or:</source>
        <translation>Of:</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Uw volgorde</translation>
    </message>
    <message>
        <source>“%1” a place higher</source>
        <translation>“%1” een plaats hoger</translation>
    </message>
    <message>
        <source>“%1” a place lower</source>
        <translation>“%1” een plaats lager</translation>
    </message>
    <message>
        <source>Take “%1” out</source>
        <translation>“%1” eruit halen</translation>
    </message>
    <message>
        <source>Still to choose</source>
        <translation>Nog te kiezen</translation>
    </message>
    <message>
        <source>Points for “%1”</source>
        <translation>Punten voor “%1”</translation>
    </message>
    <message>
        <source>You have %1 of %2 points left.</source>
        <translation>U heeft nog %1 van de %2 punten.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::CheckView</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation>Kopie bewaren…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>All that happens in this session stands in a log. This is its fingerprint. If anybody changes something later, the fingerprint no longer fits.</source>
        <translation>Alles wat in dit gesprek gebeurt, staat in een logboek. Dit is de vingerafdruk ervan. Verandert iemand later iets, dan klopt de vingerafdruk niet meer.</translation>
    </message>
    <message>
        <source>Keep a copy. At the end everybody has the same fingerprint: compare it with your neighbour&apos;s, and with the report.</source>
        <translation>Bewaar een kopie. Aan het eind heeft iedereen dezelfde vingerafdruk: vergelijk die met uw buur, en met het verslag.</translation>
    </message>
    <message numerus="yes">
        <source>After %n events, signed by the server:</source>
        <translation>
            <numerusform>Na %n gebeurtenis, ondertekend door de server:</numerusform>
            <numerusform>Na %n gebeurtenissen, ondertekend door de server:</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FloorBar</name>
    <message>
        <source>I want to say something</source>
        <translation>Ik wil iets zeggen</translation>
    </message>
    <message>
        <source>Hand down</source>
        <translation>Hand omlaag</translation>
    </message>
    <message>
        <source>I pass my turn</source>
        <translation>Ik sla mijn beurt over</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message>
        <source>Type what you want to say</source>
        <translation>Typ wat u wilt zeggen</translation>
    </message>
    <message>
        <source>The facilitator reads it out in the hall.</source>
        <translation>De gespreksleider leest het voor in de zaal.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Your text waits to be read out.</source>
        <translation>Uw tekst wacht om voorgelezen te worden.</translation>
    </message>
    <message>
        <source>Your text was shown to everyone.</source>
        <translation>Uw tekst is aan iedereen getoond.</translation>
    </message>
    <message>
        <source>The facilitator did not pass on your text.</source>
        <translation>De gespreksleider heeft uw tekst niet doorgegeven.</translation>
    </message>
    <message>
        <source>You have the floor</source>
        <translation>U heeft het woord</translation>
    </message>
    <message>
        <source>Your place in the queue: %1</source>
        <translation>Uw plaats in de rij: %1</translation>
    </message>
    <message>
        <source>Your hand is up.</source>
        <translation>Uw hand is omhoog.</translation>
    </message>
    <message>
        <source>You have had your turn in this round.</source>
        <translation>U bent in dit rondje aan de beurt geweest.</translation>
    </message>
    <message>
        <source>Take my text back</source>
        <translation>Tekst intrekken</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::HelpBar</name>
    <message>
        <source>You now fill in for:</source>
        <translation>U vult nu in voor:</translation>
    </message>
    <message>
        <source>yourself</source>
        <translation>uzelf</translation>
    </message>
    <message>
        <source>person %1 (%2)</source>
        <translation>persoon %1 (%2)</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::MyDataView</name>
    <message>
        <source>Keep what is kept about me…</source>
        <translation>Bewaar wat over mij is bewaard…</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Mijn gegevens</translation>
    </message>
    <message>
        <source>Erase my data…</source>
        <translation>Wis mijn gegevens…</translation>
    </message>
    <message>
        <source>You have not given anything yet.</source>
        <translation>U heeft nog niets gegeven.</translation>
    </message>
    <message>
        <source>This is what you gave in this session:</source>
        <translation>Dit heeft u in dit gesprek gegeven:</translation>
    </message>
    <message>
        <source>Keep what is kept about me</source>
        <translation>Bewaar wat over mij is bewaard</translation>
    </message>
    <message>
        <source>vooraf-my-data.json</source>
        <translation>vooraf-mijn-gegevens.json</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::QuestionView</name>
    <message>
        <source>Round %1</source>
        <translation>Ronde %1</translation>
    </message>
    <message>
        <source>This question is for the other groups. You need not do anything.</source>
        <translation>Deze vraag is voor de andere groepen. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>So many people have answered</source>
        <translation>Zoveel mensen hebben geantwoord</translation>
    </message>
    <message>
        <source>You will see the results here later.</source>
        <translation>Straks ziet u hier de uitslag.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Would you like to say why?</source>
        <translation>Wilt u zeggen waarom?</translation>
    </message>
    <message>
        <source>You need not. The facilitator reads it after the results, without your name. Do not write down any names yourself either.</source>
        <translation>Dat hoeft niet. De gespreksleider leest het na de uitslag, zonder uw naam. Schrijf zelf ook geen namen op.</translation>
    </message>
    <message>
        <source>An interpreter asks to wait with the results: %1</source>
        <translation>De tolk vraagt om te wachten: %1</translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation>Mijn antwoord veranderen</translation>
    </message>
    <message>
        <source>Saved. You can change it until the results are shown.</source>
        <translation>Bewaard. U kunt het veranderen tot de uitslag te zien is.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Shown</name>
    <message>
        <source>In people&apos;s own words</source>
        <translation>In eigen woorden</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>Een wijziging voorstellen</translation>
    </message>
    <message>
        <source>What should be different? Others see it once the facilitator releases it.</source>
        <translation>Wat moet er anders? Anderen zien het als de gespreksleider het vrijgeeft.</translation>
    </message>
    <message>
        <source>Send the proposal</source>
        <translation>Voorstel versturen</translation>
    </message>
    <message>
        <source>Your change was sent. The facilitator looks at it.</source>
        <translation>Uw wijziging is verstuurd. De gespreksleider kijkt ernaar.</translation>
    </message>
    <message>
        <source>Your answer came when the results were shown already. We keep it, but it does not count.</source>
        <translation>Uw antwoord kwam toen de uitslag al te zien was. We bewaren het, maar het telt niet mee.</translation>
    </message>
    <message>
        <source>Your answer: %1</source>
        <translation>Uw antwoord: %1</translation>
    </message>
    <message>
        <source>Your answer (%1): %2</source>
        <translation>Uw antwoord (%1): %2</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>[gewist]</translation>
    </message>
    <message>
        <source>(taken over, in version %1)</source>
        <translation>(overgenomen, in versie %1)</translation>
    </message>
    <message>
        <source>(declined)</source>
        <translation>(afgewezen)</translation>
    </message>
    <message>
        <source>Proposed changes:</source>
        <translation>Voorgestelde wijzigingen:</translation>
    </message>
    <message>
        <source>Your opinion on statement %1 does not count: too few others of your group responded after it.</source>
        <translation>Uw mening over stelling %1 telt niet mee: te weinig anderen uit uw groep reageerden daarna.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::SoFar</name>
    <message>
        <source>Everything so far</source>
        <translation>Alles tot nu toe</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::StatementsView</name>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>No opinion</source>
        <translation>Geen mening</translation>
    </message>
    <message>
        <source>It counts already, and does not change any more.</source>
        <translation>Telt mee, verandert niet meer.</translation>
    </message>
    <message>
        <source>What you thought (choose one to change it)</source>
        <translation>Wat u vond (kies er een om te veranderen)</translation>
    </message>
    <message>
        <source>Make a statement of your own</source>
        <translation>Zelf een stelling maken</translation>
    </message>
    <message>
        <source>One short sentence. Others see it once the facilitator releases it. Nobody sees that it is yours.</source>
        <translation>Eén korte zin. Anderen zien uw stelling als de gespreksleider die vrijgeeft. Niemand ziet dat die van u is.</translation>
    </message>
    <message>
        <source>Send statement</source>
        <translation>Stelling versturen</translation>
    </message>
    <message>
        <source>So many people have answered</source>
        <translation>Zoveel mensen hebben geantwoord</translation>
    </message>
    <message>
        <source>Statement %1 of %2</source>
        <translation>Stelling %1 van %2</translation>
    </message>
    <message>
        <source>There are no statements yet.</source>
        <translation>Er zijn nog geen stellingen.</translation>
    </message>
    <message>
        <source>You have rated all statements.</source>
        <translation>U heeft op alle stellingen gereageerd.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Your statement was sent. The facilitator looks at it.</source>
        <translation>Uw stelling is verstuurd. De gespreksleider kijkt ernaar.</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of yours wait for the facilitator.</source>
        <translation>
            <numerusform>Eén stelling van u wacht op de gespreksleider.</numerusform>
            <numerusform>%n stellingen van u wachten op de gespreksleider.</numerusform>
        </translation>
    </message>
    <message>
        <source>The facilitator has hidden a statement of yours.</source>
        <translation>De gespreksleider heeft een stelling van u verborgen.</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Tot nu toe</translation>
    </message>
    <message>
        <source>Results follow once enough people of a group have responded. An opinion that counts in what you see stays as it is.</source>
        <translation>Uitslagen volgen zodra genoeg mensen uit een groep reageerden. Een mening die meetelt in wat u ziet, verandert niet meer.</translation>
    </message>
    <message>
        <source>One that you rated was merged. Respond to statement %1.</source>
        <translation>Een stelling waarop u reageerde, is samengevoegd. Reageer op stelling %1.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TakePartPage</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>‹ Start</source>
        <translation>‹ Begin</translation>
    </message>
    <message>
        <source>You do not take part in this session.</source>
        <translation>U doet niet mee aan dit gesprek.</translation>
    </message>
    <message>
        <source>Go back, and type the code of the session.</source>
        <translation>Ga terug en typ de code van het gesprek.</translation>
    </message>
    <message>
        <source>The server does not know you any more. Join again.</source>
        <translation>De server kent u niet meer. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>Your answer came when the results were shown already. We keep it, but it does not count.</source>
        <translation>Uw antwoord kwam toen de uitslag al te zien was. We bewaren het, maar het telt niet mee.</translation>
    </message>
    <message>
        <source>No connection. This is how it stood; we keep trying.</source>
        <translation>Geen verbinding. Zo stond het. We proberen het opnieuw.</translation>
    </message>
    <message>
        <source>Your group: %1</source>
        <translation>Uw groep: %1</translation>
    </message>
    <message>
        <source>The facilitator has taken you out of this session. Ask why, or join again.</source>
        <translation>De gespreksleider heeft u uit dit gesprek gehaald. Vraag waarom, of meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>You no longer take part. What you answered stays.</source>
        <translation>U doet niet meer mee. Wat u antwoordde, blijft staan.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Opnieuw meedoen</translation>
    </message>
    <message>
        <source>Back to what is on now</source>
        <translation>Terug naar wat er nu is</translation>
    </message>
    <message>
        <source>Everything so far</source>
        <translation>Alles tot nu toe</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Andere groep kiezen</translation>
    </message>
    <message>
        <source>My name…</source>
        <translation>Mijn naam…</translation>
    </message>
    <message>
        <source>Stop taking part…</source>
        <translation>Stoppen met meedoen…</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mijn naam</translation>
    </message>
    <message>
        <source>Only the facilitator sees your name, unless the session says otherwise.</source>
        <translation>Alleen de gespreksleider ziet uw naam, tenzij het gesprek iets anders zegt.</translation>
    </message>
    <message>
        <source>Stop taking part?</source>
        <translation>Stoppen met meedoen?</translation>
    </message>
    <message>
        <source>What is known beforehand</source>
        <translation>Wat vooraf bekend is</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Mijn gegevens</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Watch and listen from home (%1)</source>
        <translation>Meekijken en luisteren vanuit huis (%1)</translation>
    </message>
    <message>
        <source>Person %1 stops taking part…</source>
        <translation>Persoon %1 stopt met meedoen…</translation>
    </message>
    <message>
        <source>I help somebody without a device</source>
        <translation>Ik help iemand zonder apparaat</translation>
    </message>
    <message>
        <source>Does person %1 stop taking part?</source>
        <translation>Stopt persoon %1 met meedoen?</translation>
    </message>
    <message>
        <source>What was answered stays.</source>
        <translation>Wat geantwoord is, blijft staan.</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stoppen</translation>
    </message>
    <message>
        <source>Your answers, your votes, what you wrote and your name go, on the server and on this computer. You do not take part any more.

What was counted and shown stays: numbers alone, without who you are.

This cannot be undone.</source>
        <translation>Uw antwoorden, uw stemmen, wat u schreef en uw naam gaan weg, op de server en op deze computer. U doet dan niet meer mee.

Wat geteld en getoond is, blijft staan: alleen aantallen, zonder wie u bent.

Dit kan niet terug.</translation>
    </message>
    <message>
        <source>Erase my data?</source>
        <translation>Mijn gegevens wissen?</translation>
    </message>
    <message>
        <source>Yes, erase my data</source>
        <translation>Ja, wis mijn gegevens</translation>
    </message>
    <message>
        <source>Your data was erased. You do not take part any more.</source>
        <translation>Uw gegevens zijn gewist. U doet niet meer mee.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::VoteView</name>
    <message>
        <source>This vote had begun when you joined. You can vote in the next.</source>
        <translation>Deze stemming was al begonnen toen u meedeed. U kunt bij de volgende stemmen.</translation>
    </message>
    <message>
        <source>A vote</source>
        <translation>Stemming</translation>
    </message>
    <message>
        <source>So many people have voted</source>
        <translation>Zoveel mensen hebben gestemd</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>[gewist]</translation>
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
        <source>When do you hear?</source>
        <translation>Wanneer hoort u het?</translation>
    </message>
    <message>
        <source>How is decided?</source>
        <translation>Zo wordt beslist</translation>
    </message>
    <message>
        <source>Nobody checked whether each person votes once.</source>
        <translation>Niemand controleerde of iedereen één keer stemt.</translation>
    </message>
    <message>
        <source>This is a secret ballot: nobody in the session sees what anybody votes, nor later.</source>
        <translation>Dit is een geheime stemming: niemand in het gesprek ziet wat iemand stemt, ook later niet.</translation>
    </message>
    <message>
        <source>What do you think of this proposal?</source>
        <translation>Wat vindt u van dit voorstel?</translation>
    </message>
    <message>
        <source>What is your objection?</source>
        <translation>Wat is uw bezwaar?</translation>
    </message>
    <message>
        <source>Without an explanation an objection does not count. Others see it only after the vote, without your name.</source>
        <translation>Zonder uitleg telt een bezwaar niet mee. Anderen zien het pas na de stemming, zonder uw naam.</translation>
    </message>
    <message>
        <source>What do you need to come along all the same?</source>
        <translation>Wat heeft u nodig om toch mee te kunnen?</translation>
    </message>
    <message>
        <source>You need not say. Others see it only after the vote, without your name.</source>
        <translation>Dat hoeft niet. Anderen zien het pas na de stemming, zonder uw naam.</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Change my vote</source>
        <translation>Mijn stem veranderen</translation>
    </message>
    <message>
        <source>Saved. You can change your vote until the ballot closes.</source>
        <translation>Bewaard. U kunt uw stem veranderen tot de stemming sluit.</translation>
    </message>
    <message>
        <source>You have voted. You can vote again until the ballot closes.</source>
        <translation>U heeft gestemd. U kunt opnieuw stemmen tot de stemming sluit.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Welcome</name>
    <message>
        <source>This session is over.</source>
        <translation>Dit gesprek is afgelopen.</translation>
    </message>
    <message>
        <source>This session is not open yet. Wait until the facilitator says that you can take part.</source>
        <translation>Dit gesprek is nog niet open. Wacht tot de gespreksleider zegt dat u mee kunt doen.</translation>
    </message>
    <message>
        <source>Nobody can join now. Ask the facilitator to let you in.</source>
        <translation>Er kan nu niemand meer bij. Vraag de gespreksleider om u toe te laten.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Waar bent u?</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>In de zaal</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>You need not. Only the facilitator sees your name.</source>
        <translation>Dat hoeft niet. Alleen de gespreksleider ziet uw naam.</translation>
    </message>
    <message>
        <source>Your name:</source>
        <translation>Uw naam:</translation>
    </message>
    <message>
        <source>It is on your card and begins with vi_</source>
        <translation>Die staat op uw kaart en begint met vi_</translation>
    </message>
    <message>
        <source>Your own invitation:</source>
        <translation>Uw eigen uitnodiging:</translation>
    </message>
    <message>
        <source>Your answer counts in your group. Other participants and the facilitator do not see what you chose. Whoever runs the server technically can. After %1 days we erase single answers. If all of a small group choose the same, that can be seen.</source>
        <translation>Uw antwoord telt mee in uw groep. Andere deelnemers en de gespreksleider zien niet wat u koos. De beheerder van de server kan dat technisch wel zien. Na %1 dagen wissen we losse antwoorden. Kiest een kleine groep allemaal hetzelfde, dan is dat te zien.</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Choose what fits you.</source>
        <translation>Kies wat bij u past.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Een naam heeft hoogstens %1 tekens.</translation>
    </message>
    <message>
        <source>For this session you need an invitation of your own. Type what is on your card.</source>
        <translation>Voor dit gesprek heeft u een eigen uitnodiging nodig. Typ wat op uw kaart staat.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::WordsBox</name>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n teken te veel. Maak het korter.</numerusform>
            <numerusform>%n tekens te veel. Maak het korter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>Nog %n teken</numerusform>
            <numerusform>Nog %n tekens</numerusform>
        </translation>
    </message>
</context>
</TS>
