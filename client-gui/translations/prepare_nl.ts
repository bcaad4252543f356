<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>AnswerSheets</name>
    <message>
        <source>Please give this sheet to the facilitator or a helper. Thank you!</source>
        <translation>Geef dit blad aan de gespreksleider of een helper. Dank u wel!</translation>
    </message>
    <message>
        <source>What happens with your answers</source>
        <translation>Wat gebeurt er met uw antwoorden?</translation>
    </message>
    <message numerus="yes">
        <source>Your answer counts in your group. Other participants do not see what you chose. Whoever enters this sheet does see it, and whoever runs the server technically can. %n days after the session closes we erase single answers. If a small group all choose the same, that can be seen.</source>
        <translation>
            <numerusform>Uw antwoord telt mee in uw groep. Andere deelnemers zien niet wat u koos. Wie dit blad invoert, ziet dat wel, en de beheerder van de server kan het technisch zien. %n dag na het afsluiten wissen we losse antwoorden. Kiest een kleine groep allemaal hetzelfde, dan is dat te zien.</numerusform>
            <numerusform>Uw antwoord telt mee in uw groep. Andere deelnemers zien niet wat u koos. Wie dit blad invoert, ziet dat wel, en de beheerder van de server kan het technisch zien. %n dagen na het afsluiten wissen we losse antwoorden. Kiest een kleine groep allemaal hetzelfde, dan is dat te zien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible:</source>
        <translation>Verantwoordelijk:</translation>
    </message>
    <message>
        <source>What for:</source>
        <translation>Waarvoor:</translation>
    </message>
    <message>
        <source>Questions:</source>
        <translation>Vragen:</translation>
    </message>
    <message>
        <source>Do not write your name on this sheet.</source>
        <translation>Zet uw naam niet op dit blad.</translation>
    </message>
    <message>
        <source>Who are you here?</source>
        <translation>Wie bent u hier?</translation>
    </message>
    <message>
        <source>Tick one box.</source>
        <translation>Kruis één vakje aan.</translation>
    </message>
    <message>
        <source>Write one or two sentences. The facilitator may show them to everyone.</source>
        <translation>Schrijf één of twee zinnen. De gespreksleider kan ze aan iedereen laten zien.</translation>
    </message>
    <message>
        <source>I don&apos;t know (yet)</source>
        <translation>Weet ik (nog) niet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Why? You need not write anything here. The facilitator may show it, without saying who wrote it.</source>
        <translation>Waarom? U hoeft hier niets te schrijven. De gespreksleider kan het laten zien, zonder te zeggen van wie het is.</translation>
    </message>
    <message>
        <source>Tick one box in each column that is for you.</source>
        <translation>Kruis één vakje aan in elke kolom die voor u is.</translation>
    </message>
    <message>
        <source>Tick %1 to %2 boxes.</source>
        <translation>Kruis %1 tot %2 vakjes aan.</translation>
    </message>
    <message>
        <source>Write 1 at what you like best, then 2, and so on, up to %1 at most.</source>
        <translation>Zet een 1 bij wat u het liefst wilt, dan een 2, en zo verder, tot hoogstens %1.</translation>
    </message>
    <message numerus="yes">
        <source>You have %n points. Write at each how many it gets.</source>
        <translation>
            <numerusform>U heeft %n punt. Schrijf op waar het heen gaat.</numerusform>
            <numerusform>U heeft %n punten. Schrijf bij elk hoeveel het er krijgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a score at each, from %1 to %2.</source>
        <translation>Schrijf bij elk een cijfer, van %1 tot %2.</translation>
    </message>
    <message>
        <source>Write it in your own words. The facilitator may show it, without saying who wrote it.</source>
        <translation>Schrijf het in uw eigen woorden. De gespreksleider kan het laten zien, zonder te zeggen van wie het is.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Let op: %1</translation>
    </message>
    <message>
        <source>for residents</source>
        <translation>voor bewoners</translation>
    </message>
    <message>
        <source>for professionals</source>
        <translation>voor professionals</translation>
    </message>
    <message>
        <source>for others</source>
        <translation>voor anderen</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>voor iedereen</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Scan the code with the camera of your phone.</source>
        <translation>Scan de code met de camera van uw telefoon.</translation>
    </message>
    <message>
        <source>Or type: %1</source>
        <translation>Of typ: %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Pdf-bestanden (*.pdf)</translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation>Antwoordbladen</translation>
    </message>
    <message>
        <source>A sheet with all questions, for who has no phone. Print as many as you need. A helper fills in afterwards what is on them.</source>
        <translation>Een blad met alle vragen, voor wie geen telefoon heeft. Print er zoveel als u nodig heeft. Een helper vult later in wat erop staat.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Bewaren als pdf…</translation>
    </message>
    <message>
        <source>answer-sheet.pdf</source>
        <translation>antwoordblad.pdf</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>How you decide</source>
        <translation>Zo beslist u</translation>
    </message>
    <message>
        <source>Known beforehand</source>
        <translation>Wat vooraf bekend is</translation>
    </message>
    <message>
        <source>People&apos;s data</source>
        <translation>Gegevens van mensen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>bewoners</translation>
    </message>
    <message>
        <source>professionals</source>
        <translation>professionals</translation>
    </message>
    <message>
        <source>others</source>
        <translation>anderen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Stellingen</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Bespreking</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>one choice</source>
        <translation>één keuze</translation>
    </message>
    <message>
        <source>several choices</source>
        <translation>meer keuzes</translation>
    </message>
    <message>
        <source>a step on a ladder</source>
        <translation>een trede op een ladder</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>op volgorde zetten</translation>
    </message>
    <message>
        <source>divide points</source>
        <translation>punten verdelen</translation>
    </message>
    <message>
        <source>give scores</source>
        <translation>cijfers geven</translation>
    </message>
    <message>
        <source>in own words</source>
        <translation>in eigen woorden</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Punt %1</translation>
    </message>
    <message>
        <source>Who raised a hand first</source>
        <translation>Wie het eerst een hand opstak</translation>
    </message>
    <message>
        <source>Who spoke least</source>
        <translation>Wie het minst aan het woord was</translation>
    </message>
    <message>
        <source>A round: everyone once</source>
        <translation>Rondje: iedereen één keer</translation>
    </message>
    <message>
        <source>As it is at that moment</source>
        <translation>Zoals het op dat moment is</translation>
    </message>
    <message>
        <source>thinking or deciding along about plans</source>
        <translation>meedenken of meebeslissen over plannen</translation>
    </message>
    <message>
        <source>taking part in society</source>
        <translation>meedoen in de samenleving</translation>
    </message>
    <message>
        <source>taking over a task of the municipality</source>
        <translation>een taak overnemen van de gemeente</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>niet aanwezig</translation>
    </message>
    <message>
        <source>not known whether they are here</source>
        <translation>niet bekend of zij er zijn</translation>
    </message>
    <message>
        <source>Ways of talking and deciding for most evenings</source>
        <translation>Manieren van praten en beslissen voor de meeste avonden</translation>
    </message>
    <message>
        <source>More ways</source>
        <translation>Meer manieren</translation>
    </message>
    <message>
        <source>Examples about a real neighbourhood</source>
        <translation>Voorbeelden over een echte buurt</translation>
    </message>
    <message>
        <source>The talk about the three questions</source>
        <translation>Het gesprek over de drie vragen</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Wie is verantwoordelijk?</translation>
    </message>
    <message>
        <source>What do you use the answers for?</source>
        <translation>Waarvoor gebruikt u de antwoorden?</translation>
    </message>
    <message>
        <source>Basis in law (GDPR art. 6 and 9)</source>
        <translation>Grondslag in de wet (AVG art. 6 en 9)</translation>
    </message>
    <message>
        <source>Where can people ask questions, or have data erased?</source>
        <translation>Waar kunnen mensen terecht met vragen, of om gegevens te laten wissen?</translation>
    </message>
    <message numerus="yes">
        <source>All items together: %n minutes.</source>
        <translation>
            <numerusform>Alle punten samen: %n minuut.</numerusform>
            <numerusform>Alle punten samen: %n minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>That fits exactly.</source>
        <translation>Dat past precies.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes are left.</source>
        <translation>
            <numerusform>Er is %n minuut over.</numerusform>
            <numerusform>Er zijn %n minuten over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n minutes too many.</source>
        <translation>
            <numerusform>Dat is %n minuut te veel.</numerusform>
            <numerusform>Dat is %n minuten te veel.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing on the agenda yet. Without an item the session does not open.</source>
        <translation>Er staat nog niets op de agenda. Zonder agendapunt gaat het gesprek niet open.</translation>
    </message>
    <message>
        <source>Fill in before people can join: %1.</source>
        <translation>Vul dit in voordat mensen mee kunnen doen: %1.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
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
        <source>Tap one answer.</source>
        <translation>Tik op één antwoord.</translation>
    </message>
    <message>
        <source>First tap what you like best, then number 2. You may choose %1.</source>
        <translation>Tik eerst op wat u het beste vindt, dan op nummer 2. U mag er %1 kiezen.</translation>
    </message>
    <message numerus="yes">
        <source>You have %n points to divide.</source>
        <translation>
            <numerusform>U heeft %n punt te verdelen.</numerusform>
            <numerusform>U heeft %n punten te verdelen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give scores from %1 to %2. If you do not know, leave it empty.</source>
        <translation>Geef cijfers van %1 tot en met %2. Weet u iets niet? Laat het leeg.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters. Write no names.</source>
        <translation>
            <numerusform>Hoogstens %n teken. Schrijf geen namen op.</numerusform>
            <numerusform>Hoogstens %n tekens. Schrijf geen namen op.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::AgendaForm</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punt toevoegen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Pijl omhoog</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Pijl omlaag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>There is nothing on the agenda yet. Without an item the session does not open.</source>
        <translation>Er staat nog niets op de agenda. Zonder agendapunt gaat het gesprek niet open.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FactsForm</name>
    <message>
        <source>Leave empty what you do not know yet. It is then shown as not filled in.</source>
        <translation>Laat leeg wat u nog niet weet. Dat staat er dan ook zo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::GroupsForm</name>
    <message>
        <source>Who takes part chooses one group. Results stand side by side, a group each.</source>
        <translation>Wie meedoet, kiest één groep. Uitslagen staan per groep naast elkaar.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>There is no group for residents yet.</source>
        <translation>Er is nog geen groep voor bewoners.</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Groep toevoegen</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groep %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What somebody reads who chooses this group</source>
        <translation>Wat iemand leest die deze groep kiest</translation>
    </message>
    <message>
        <source>For instance: I live here</source>
        <translation>Bijvoorbeeld: Ik woon hier</translation>
    </message>
    <message>
        <source>On which side does this group stand?</source>
        <translation>Aan welke kant staat deze groep?</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::InvitationsDialog</name>
    <message>
        <source>Invitations</source>
        <translation>Uitnodigingen</translation>
    </message>
    <message>
        <source>Make and save as PDF…</source>
        <translation>Maken en bewaren als pdf…</translation>
    </message>
    <message>
        <source>to be chosen by themselves</source>
        <translation>zelf te kiezen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>For a</source>
        <translation>Voor een</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Address of the pages</source>
        <translation>Adres van de pagina’s</translation>
    </message>
    <message>
        <source>Where phones find the pages of your server. Without it the cards have no QR code.</source>
        <translation>Waar telefoons de pagina’s van uw server vinden. Zonder adres komt er geen QR-code op de kaarten.</translation>
    </message>
    <message>
        <source>invitations.pdf</source>
        <translation>uitnodigingen.pdf</translation>
    </message>
    <message>
        <source>A card with a QR code for each person. What is on them is kept nowhere else: keep them, and the file, as you keep ballot papers.</source>
        <translation>Voor iedereen een kaart met een QR-code. Wat erop staat, is nergens anders bewaard: bewaar de kaarten en het bestand zoals u stembiljetten bewaart.</translation>
    </message>
    <message>
        <source>Make and print…</source>
        <translation>Maken en afdrukken…</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ItemForm</name>
    <message>
        <source>Title of this item</source>
        <translation>Titel van dit punt</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>What is it about, and why do you ask this?</source>
        <translation>Waar gaat het over, en waarom vraagt u dit?</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Here all joint answers come together. You then vote on them at once.</source>
        <translation>Hier komen alle gezamenlijke antwoorden bij elkaar. Daar stemt u dan in één keer over.</translation>
    </message>
    <message>
        <source>What may people write statements about?</source>
        <translation>Waarover mogen mensen stellingen schrijven?</translation>
    </message>
    <message>
        <source>Show how people react while they are at it</source>
        <translation>Laat zien hoe mensen reageren terwijl ze bezig zijn</translation>
    </message>
    <message>
        <source>What do you talk about?</source>
        <translation>Waarover praat u?</translation>
    </message>
    <message>
        <source>Order of speaking</source>
        <translation>Volgorde van spreken</translation>
    </message>
    <message>
        <source>Seconds for each turn</source>
        <translation>Seconden per beurt</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0: geen grens</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Meer instellingen</translation>
    </message>
    <message>
        <source>May be the first to go if there is too little time</source>
        <translation>Mag als eerste vervallen als er te weinig tijd is</translation>
    </message>
    <message>
        <source>Show the results of residents first</source>
        <translation>Toon eerst de uitslag van bewoners</translation>
    </message>
    <message>
        <source>How many answers of each group are needed for the results?</source>
        <translation>Hoeveel antwoorden per groep zijn nodig voor de uitslag?</translation>
    </message>
    <message>
        <source>0: no limit. Of a smaller group, everyone has to answer.</source>
        <translation>0: geen grens. Is een groep kleiner, dan moet iedereen antwoorden.</translation>
    </message>
    <message>
        <source>Agree beforehand when you stop asking again</source>
        <translation>Spreek vooraf af wanneer u stopt met opnieuw vragen</translation>
    </message>
    <message>
        <source>Stop after so many rounds</source>
        <translation>Stop na zoveel rondes</translation>
    </message>
    <message>
        <source>Stop once at most so many percent answer otherwise</source>
        <translation>Stop als hoogstens dit deel anders antwoordt, in procenten</translation>
    </message>
    <message>
        <source>Decide otherwise here than in the rest of the session</source>
        <translation>Beslis hier anders dan in de rest van het gesprek</translation>
    </message>
    <message>
        <source>How you decide</source>
        <translation>Zo beslist u</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::LanguagesForm</name>
    <message>
        <source>Who reads another language gets the first one. If you remove a language, its texts go too.</source>
        <translation>Wie een andere taal leest, krijgt de eerste. Haalt u een taal weg, dan gaan ook de teksten in die taal weg.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>first language</source>
        <translation>eerste taal</translation>
    </message>
    <message numerus="yes">
        <source>%n texts still to be written</source>
        <translation>
            <numerusform>nog %n tekst te schrijven</numerusform>
            <numerusform>nog %n teksten te schrijven</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>Maak de eerste</translation>
    </message>
    <message>
        <source>Make it the first: %1</source>
        <translation>Maak de eerste: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Weghalen: %1</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Taal toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add this language</source>
        <translation>Deze taal toevoegen</translation>
    </message>
    <message>
        <source>All texts side by side</source>
        <translation>Alle teksten naast elkaar</translation>
    </message>
    <message>
        <source>Choose a text with the arrow keys and press F2, or click it twice, to write.</source>
        <translation>Kies een tekst met de pijltjes en druk op F2, of klik er twee keer op, om te schrijven.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ListButtons</name>
    <message>
        <source>“%1” one place up</source>
        <translation>“%1” een plaats hoger</translation>
    </message>
    <message>
        <source>“%1” one place down</source>
        <translation>“%1” een plaats lager</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>“%1” weghalen</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::NewSessionPage</name>
    <message>
        <source>‹ Your sessions</source>
        <translation>‹ Uw gesprekken</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuw gesprek</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Kies een voorbeeld</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Occasion and place</source>
        <translation>Aanleiding en plaats</translation>
    </message>
    <message>
        <source>Make and prepare</source>
        <translation>Maken en voorbereiden</translation>
    </message>
    <message>
        <source>Nobody sees it yet: on the next page you can change everything.</source>
        <translation>Niemand ziet het nog: op de volgende pagina kunt u alles veranderen.</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Uw eigen voorbeelden</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>Er zijn geen voorbeelden.</translation>
    </message>
    <message>
        <source>This is too long: a title has at most 120 characters, an occasion 1,000.</source>
        <translation>Dit is te lang: een titel heeft hoogstens 120 tekens, een aanleiding 1.000.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::OptionsForm</name>
    <message>
        <source>Steps</source>
        <translation>Treden</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Put the lowest step at the top.</source>
        <translation>Zet de laagste trede bovenaan.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Trede toevoegen</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Keuze toevoegen</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Trede %1</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Keuze %1</translation>
    </message>
    <message>
        <source>Explanation and warning</source>
        <translation>Uitleg en waarschuwing</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Whoever chooses this option reads this.</source>
        <translation>Dit leest wie deze keuze aantikt.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::PreparePage</name>
    <message>
        <source>Prepare</source>
        <translation>Voorbereiden</translation>
    </message>
    <message>
        <source>‹ Your sessions</source>
        <translation>‹ Uw gesprekken</translation>
    </message>
    <message>
        <source>Show what is wrong</source>
        <translation>Laat zien wat er mis is</translation>
    </message>
    <message>
        <source>Answer sheets…</source>
        <translation>Antwoordbladen…</translation>
    </message>
    <message>
        <source>On paper, for who has no phone</source>
        <translation>Op papier, voor wie geen telefoon heeft</translation>
    </message>
    <message>
        <source>Let people join…</source>
        <translation>Laat mensen meedoen…</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>Delen van het plan</translation>
    </message>
    <message>
        <source>Put “%1” back</source>
        <translation>Zet “%1” terug</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>er is iets mis</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>nog invullen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet bewaard</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wordt bewaard…</translation>
    </message>
    <message>
        <source>Not saved: one field is not right yet.</source>
        <translation>Niet bewaard: één veld klopt nog niet.</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed the plan.</source>
        <translation>Niet bewaard: iemand anders heeft het plan veranderd.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Two plans</source>
        <translation>Twee plannen</translation>
    </message>
    <message>
        <source>Somebody else changed the plan while you were at it.</source>
        <translation>Iemand anders heeft het plan veranderd terwijl u bezig was.</translation>
    </message>
    <message>
        <source>Keep my plan instead</source>
        <translation>Bewaar mijn plan in plaats daarvan</translation>
    </message>
    <message>
        <source>Take that plan, without my changes</source>
        <translation>Neem dat plan, zonder mijn wijzigingen</translation>
    </message>
    <message>
        <source>Not everything is saved. Leave?</source>
        <translation>U heeft nog niet alles bewaard. Weggaan?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Blijf hier</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ga weg zonder te bewaren</translation>
    </message>
    <message>
        <source>Let people join</source>
        <translation>Laat mensen meedoen</translation>
    </message>
    <message>
        <source>You then get a code and a QR code. The session does not begin yet. The plan cannot be changed any more, except that items can be added.</source>
        <translation>U krijgt dan een code en een QR-code. Het gesprek begint nog niet. Het plan kan daarna niet meer veranderen; er kunnen wel punten bij.</translation>
    </message>
    <message>
        <source>Let people join?</source>
        <translation>Mensen laten meedoen?</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::PreviewPanel</name>
    <message>
        <source>What people will see</source>
        <translation>Dit zien mensen straks</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>In welke taal</translation>
    </message>
    <message>
        <source>As whom</source>
        <translation>Als wie</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Vraag %1 van %2</translation>
    </message>
    <message>
        <source>This question is for the other groups. You need not do anything.</source>
        <translation>Deze vraag is voor de andere groepen. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>(nog geen tekst)</translation>
    </message>
    <message>
        <source>Your statement</source>
        <translation>Uw stelling</translation>
    </message>
    <message>
        <source>I want to say something</source>
        <translation>Ik wil iets zeggen</translation>
    </message>
    <message>
        <source>Our agreements</source>
        <translation>Onze afspraken</translation>
    </message>
    <message>
        <source>Here all joint answers stand together. People then vote on them at once.</source>
        <translation>Hier staan alle gezamenlijke antwoorden bij elkaar. Daar stemmen mensen dan in één keer over.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Uw antwoord</translation>
    </message>
    <message>
        <source>Or:</source>
        <translation>Of:</translation>
    </message>
    <message>
        <source>I don&apos;t know (yet)</source>
        <translation>Weet ik (nog) niet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Do you want to say why?</source>
        <translation>Wilt u zeggen waarom?</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Keuze %1</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::PrivacyForm</name>
    <message>
        <source>The law asks you to tell people this. Everyone who takes part can read it. Fields with * must be filled in before people can join.</source>
        <translation>Van de wet moet u dit aan mensen vertellen. Iedereen die meedoet kan het lezen. Vul de velden met * in voordat mensen mee kunnen doen.</translation>
    </message>
    <message>
        <source>For instance: Municipality of Example</source>
        <translation>Bijvoorbeeld: Gemeente Voorbeeld</translation>
    </message>
    <message>
        <source>Ask the data protection officer of your organisation if you do not know.</source>
        <translation>Weet u het niet? Vraag het de functionaris gegevensbescherming van uw organisatie.</translation>
    </message>
    <message>
        <source>After how many days do you erase single answers and names?</source>
        <translation>Na hoeveel dagen wist u losse antwoorden en namen?</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>Alles is ingevuld.</translation>
    </message>
    <message>
        <source>Still to be filled in: %1.</source>
        <translation>Nog in te vullen: %1.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::QuestionForm</name>
    <message>
        <source>The question</source>
        <translation>De vraag</translation>
    </message>
    <message>
        <source>Also ask why</source>
        <translation>Vraag ook waarom</translation>
    </message>
    <message>
        <source>“I don&apos;t know (yet)” and “Skip” are always offered as well.</source>
        <translation>“Weet ik (nog) niet” en “Sla over” staan er altijd bij.</translation>
    </message>
    <message>
        <source>How do people answer?</source>
        <translation>Hoe antwoorden mensen?</translation>
    </message>
    <message>
        <source>0: all of them</source>
        <translation>0: allemaal</translation>
    </message>
    <message>
        <source>At least so many choices</source>
        <translation>Minstens zoveel keuzes</translation>
    </message>
    <message>
        <source>At most so many choices</source>
        <translation>Hoogstens zoveel keuzes</translation>
    </message>
    <message>
        <source>How many may somebody put in order?</source>
        <translation>Hoeveel mag iemand op volgorde zetten?</translation>
    </message>
    <message>
        <source>How many points has everyone?</source>
        <translation>Hoeveel punten krijgt iedereen?</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Laagste cijfer</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Hoogste cijfer</translation>
    </message>
    <message>
        <source>How many characters may an answer have?</source>
        <translation>Hoeveel tekens mag een antwoord hebben?</translation>
    </message>
    <message>
        <source>0: 500 characters</source>
        <translation>0: 500 tekens</translation>
    </message>
    <message>
        <source>What do you ask with this ladder?</source>
        <translation>Wat vraagt u bij deze ladder?</translation>
    </message>
    <message>
        <source>If you choose nothing, everyone is asked the question once.</source>
        <translation>Kiest u niets, dan krijgt iedereen de vraag één keer.</translation>
    </message>
    <message>
        <source>The question in these words</source>
        <translation>De vraag in deze woorden</translation>
    </message>
    <message>
        <source>Of whom? Nobody chosen: of everyone.</source>
        <translation>Aan wie? Niemand gekozen: aan iedereen.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::RuleForm</name>
    <message>
        <source>Every ballot begins with this. For one ballot, or one item of the agenda, you can do it otherwise.</source>
        <translation>Hiermee begint elke stemming. Bij één stemming of één agendapunt kunt u het anders doen.</translation>
    </message>
    <message>
        <source>How you decide</source>
        <translation>Zo beslist u</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::SettingsForm</name>
    <message>
        <source>Smallest group that is shown apart</source>
        <translation>Kleinste groep die u apart toont</translation>
    </message>
    <message>
        <source>Smaller groups are counted together with another. So it stays secret what somebody chose.</source>
        <translation>Kleinere groepen tellen samen met een andere groep. Zo blijft geheim wat iemand koos.</translation>
    </message>
    <message>
        <source>Take part only with an invitation of one&apos;s own</source>
        <translation>Alleen met een eigen uitnodiging meedoen</translation>
    </message>
    <message>
        <source>Young people take part: ask for no names</source>
        <translation>Er doen jongeren mee: vraag geen namen</translation>
    </message>
    <message>
        <source>People may give their name</source>
        <translation>Mensen mogen hun naam geven</translation>
    </message>
    <message>
        <source>Everyone sees the name of who speaks</source>
        <translation>Iedereen ziet de naam van wie praat</translation>
    </message>
    <message>
        <source>Who took part may watch the talk again once it is closed</source>
        <translation>Wie meedeed, mag het gesprek na afloop terugkijken</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TalkForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Occasion and place</source>
        <translation>Aanleiding en plaats</translation>
    </message>
    <message>
        <source>How many minutes are there in all?</source>
        <translation>Hoeveel minuten is er in totaal?</translation>
    </message>
    <message>
        <source>0: as long as all items together.</source>
        <translation>0: zo lang als alle punten samen.</translation>
    </message>
    <message>
        <source>Link to watch and listen at home</source>
        <translation>Link om thuis mee te kijken en te luisteren</translation>
    </message>
    <message>
        <source>The link of your own meeting. May stay empty.</source>
        <translation>De link van uw eigen vergadering. Mag leeg blijven.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TextField</name>
    <message numerus="yes">
        <source>%n characters too many. Make it shorter.</source>
        <translation>
            <numerusform>%n teken te veel. Maak het korter.</numerusform>
            <numerusform>%n tekens te veel. Maak het korter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vooraf::gui::TextsTable</name>
    <message>
        <source>(not written yet)</source>
        <translation>(nog niet geschreven)</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>nog niet geschreven</translation>
    </message>
</context>
</TS>
