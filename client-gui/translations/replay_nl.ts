<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Days</name>
    <message>
        <source>People were to hear more by %1. That day has gone by.</source>
        <translation>U zou uiterlijk %1 meer horen. Die dag is voorbij.</translation>
    </message>
    <message>
        <source>People hear more by %1.</source>
        <translation>U hoort uiterlijk %1 meer.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FollowUpDialog</name>
    <message>
        <source>Tell what was done with it</source>
        <translation>Vertel wat ermee is gedaan</translation>
    </message>
    <message>
        <source>Tell everyone</source>
        <translation>Vertellen</translation>
    </message>
    <message>
        <source>People hear more, by this day:</source>
        <translation>Mensen horen meer, uiterlijk op deze dag:</translation>
    </message>
    <message>
        <source>Everyone with the link or the code can read this, also without taking part.</source>
        <translation>Iedereen met de link of de code kan dit lezen, ook zonder mee te doen.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Het hele gesprek</translation>
    </message>
    <message>
        <source>What was done with it?</source>
        <translation>Wat is ermee gedaan?</translation>
    </message>
    <message>
        <source>Day by which people hear more</source>
        <translation>Dag waarop mensen uiterlijk meer horen</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 van %2 tekens</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::FollowUps</name>
    <message>
        <source>Nothing was told about that yet.</source>
        <translation>Daar is nog niets over verteld.</translation>
    </message>
    <message>
        <source>Tell what was done with it…</source>
        <translation>Vertel wat ermee is gedaan…</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Wat ermee is gedaan</translation>
    </message>
    <message>
        <source>From whom: %1.</source>
        <translation>Van wie: %1.</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>[gewist]</translation>
    </message>
    <message>
        <source>Promised then: more by %1.</source>
        <translation>Toen beloofd: uiterlijk %1 meer.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::Player</name>
    <message>
        <source>‹ One step back</source>
        <translation>‹ Eén stap terug</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Speel af</translation>
    </message>
    <message>
        <source>One step on ›</source>
        <translation>Eén stap verder ›</translation>
    </message>
    <message>
        <source>Place in the session</source>
        <translation>Plaats in het gesprek</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>gebeurtenis %1 van %2</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Arrow left</source>
        <translation>Pijl links</translation>
    </message>
    <message>
        <source>Arrow right</source>
        <translation>Pijl rechts</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 keer</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>Nothing has happened yet that could be a chapter.</source>
        <translation>Er is nog niets gebeurd dat een hoofdstuk kan zijn.</translation>
    </message>
    <message>
        <source>Also each turn to speak</source>
        <translation>Ook elke beurt om te praten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>No connection. Once it is back, the replay goes on from where you were.</source>
        <translation>Geen verbinding. Zodra die er weer is, gaat de herhaling verder waar u was.</translation>
    </message>
    <message>
        <source>This is the end of the replay.</source>
        <translation>Dit is het einde van de herhaling.</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ReplayPage</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbinding maken…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <translation>Herhaling van %1</translation>
    </message>
    <message>
        <source>‹ Back to the session</source>
        <translation>‹ Naar het gesprek</translation>
    </message>
    <message>
        <source>This is a replay</source>
        <translation>Dit is een herhaling</translation>
    </message>
    <message>
        <source>You look back at how the session went. Nothing can be changed here.</source>
        <translation>U kijkt terug hoe het gesprek ging. Hier kunt u niets veranderen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Keys: Space plays or pauses, left and right a step, N and P a chapter, + and - the speed, Home and End the beginning and the end.</source>
        <translation>Toetsen: spatie is afspelen of pauze, pijl links en rechts een stap, N en P een hoofdstuk, + en - het tempo, Home en End het begin en het einde.</translation>
    </message>
    <message>
        <source>Signals:</source>
        <translation>Signalen:</translation>
    </message>
</context>
<context>
    <name>vooraf::gui::ReportPage</name>
    <message>
        <source>Save…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Het verslag</translation>
    </message>
    <message>
        <source>Fetching the report…</source>
        <translation>Het verslag wordt opgehaald…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>‹ Back to the session</source>
        <translation>‹ Naar het gesprek</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Taal van het verslag</translation>
    </message>
    <message>
        <source>PDF, to print or send</source>
        <translation>PDF, om te printen of te sturen</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webpagina (HTML)</translation>
    </message>
    <message>
        <source>Plain text with marks (Markdown)</source>
        <translation>Tekst met tekens (Markdown)</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (CSV)</source>
        <translation>Tabellen voor een rekenblad (CSV)</translation>
    </message>
    <message>
        <source>Data for programs (JSON)</source>
        <translation>Gegevens voor programma’s (JSON)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Bewaren als</translation>
    </message>
    <message>
        <source>A folder for the tables</source>
        <translation>Een map voor de tabellen</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Het verslag bewaren</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
</context>
</TS>
