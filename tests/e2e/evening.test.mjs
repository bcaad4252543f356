// A whole evening by the template "avond", played to its end from the facilitator's page. At every reveal
// and every closing each figure was worked out by hand from the table above it, and stands the same on
// each phone, on the facilitator's page, on the screen and in what a terminal is sent.
// Options are numbered as in server/templates/avond.textproto.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Avond } from "./avond.mjs";
import { expectNoProblems, keepPicture, kLaptop, kPhone, seeHeading, story } from "./browser.mjs";

let avond;
const step = story(test, () => avond.pictured);
let desk; // the facilitator's page
before(async () => {
  avond = await Avond.open();
  desk = avond.desk.page;
});
after(() => avond?.close());

const kParts = ["Bewoners", "Fysiek domein", "Sociaal domein"];
// Of a ballot: why it came out so, in both languages.
function because(nl, en, rule = kEveryGroup) {
  return { nl: `${nl} De regel: ${rule.nl}`, en: `${en} The rule: ${rule.en}` };
}
const kEveryGroup = {
  nl: "Aangenomen als meer dan de helft van de stemmen voor en tegen voor is, in elke groep, en minstens de helft van wie mag stemmen meedoet.",
  en: "Passes if more than half of the votes yes and no are yes, in every group, and at least half of those who may vote take part.",
};
const kConsent = {
  nl: "Aangenomen als er mensen akkoord zijn en niemand een bezwaar met argument heeft, en minstens de helft van wie mag stemmen meedoet.",
  en: "Passes if people consent and nobody makes an argued objection, and at least half of those who may vote take part.",
};

step("S4ASessionFromTheTemplateThatPeopleJoin", async () => {
  const { hall } = avond;
  await desk.goto(`${hall.address}/f`);
  await desk.getByLabel("Naam van uw account").fill("fatima");
  await desk.getByLabel("Wachtwoord").fill(hall.password);
  await avond.press("Aanmelden", "Nieuw gesprek");
  await desk.locator(".choice", { hasText: "(avond)" }).click();
  await desk.getByLabel("Titel").fill("Samen praten over de Lindelaan");
  await desk.getByLabel("Wie is verantwoordelijk?").fill("Gemeente Voorbeeld");
  await desk.getByLabel("Waarvoor gebruikt u de antwoorden?").fill("Om samen een plan te maken");
  await desk.getByLabel("Grondslag in de wet").fill("Taak van algemeen belang");
  await desk.getByLabel("Waar kunnen mensen terecht").fill("privacy@voorbeeld.example");
  await avond.press("Maken", "Laat mensen meedoen");
  hall.code = await desk.locator(".big-code").innerText();
  // The evening also looks for what people share: a list of statements at the end of the agenda.
  const statements = ["--title", "nl=Stellingen", "--statements", "nl=Wat nu?"];
  await hall.facilitate("--session", hall.code, "item", "add", ...statements);
  await avond.comeIn();
  await desk.locator(".lobby li", { hasText: "Bewoners: 5" }).waitFor();
  await desk.locator(".lobby li", { hasText: "Sociaal domein: 3" }).waitFor();
  await avond.press("Begin het gesprek");
});

step("A2TheDiscussionOfTheFactsComesFirst", async () => {
  await avond.tab("Meer");
  await avond.press("Wat vooraf bekend is");
  await desk.getByLabel("Ligt vast").fill("Het riool wordt vervangen");
  await desk.getByLabel("Datum van het antwoord").fill("2027-05-31");
  await avond.press("Bewaren");
  await avond.tab("Nu");
  await avond.press("Praat over: Wat ligt vast");
  for (const { page } of [avond.screen, ...avond.phones.values()])
    await page.locator(".facts dd", { hasText: "Het riool wordt vervangen" }).waitFor();
  await avond.phone("r1").locator(".floor-bar button").tap();
  await avond.tab("Woord (1)");
  await avond.press("Geef het woord: Nummer");
  await avond.phone("r1").locator(".floor-bar .turn").waitFor();
  await avond.screen.page.locator(".speaking", { hasText: "Bewoners" }).waitFor();
  await avond.press("Beurt is klaar");
  await avond.tab("Nu");
  await avond.press("Rond de bespreking af");
});

step("R1TheFirstQuestionIsBlind_G3ThenResidentsFirst_ThenTheSameForAll", async () => {
  await avond.press("Stel de vraag: Welke vorm");
  await avond.answer(2, { residents: "1 1 1 2 ?", streets: "1 1 4", care: "3 - ." });
  const answered = "5/5 3/3 2/3";
  await avond.seesProgress("round/2/1", [answered], { r1: [0], r5: [0], s3: [0] });
  for (const { page } of avond.devices) assert.equal(await page.locator(".bars").count(), 0);
  await keepPicture(avond.phones.get("r1"), "readme/phone-question");
  await desk.setViewportSize(kPhone);
  await keepPicture(avond.desk, "readme/facilitator");
  await desk.setViewportSize(kLaptop);
  await avond.reveal(10, { residentsFirst: true });
  await avond.seesResult(2, 1, [
    {
      parts: kParts,
      // Of four people or fewer there are no shares: D7.
      counts: ["3 | 2 | 0", "1 | 0 | 0", "0 | 0 | 1", "0 | 1 | 0"],
      turnout: "5 (1? 0-) | 3 (0? 0-) | 2 (0? 1-) | 10",
    },
  ]);
  await keepPicture(avond.phones.get("r1"), "readme/phone-result");
  await keepPicture(avond.screen, "readme/screen");
});

step("R9TheSecondRoundShowsWhatShifted_D5AndNotOfFew", async () => {
  await avond.press("Vraag het nog eens (ronde 2)");
  await avond.answer(2, { residents: "1 1 2 2 1", streets: "1 1 1", care: "3 3 3" });
  await avond.reveal(11, { residentsFirst: true });
  await avond.seesResult(2, 2, [
    {
      parts: kParts,
      counts: ["3 (60%) | 3 | 0", "2 (40%) | 0 | 0", "0 (0%) | 0 | 3", "0 (0%) | 0 | 0"],
      turnout: "5 (0? 0-) | 3 (0? 0-) | 3 (0? 0-) | 11",
      shifts: [
        // r3 went from 1 to 2, r5 knows now: still three at 1.
        { changed: 2, both: 5, arrived: 0, departed: 0, moved: { 2: "1 → 2" } },
        { changed: 1, both: 3, arrived: 0, departed: 0, moved: { 1: "2 → 3", 4: "1 → 0" } },
        // Two answered both times: that is too few to tell of.
        { arrived: 1, departed: 0 },
      ],
    },
  ]);
});

step("a joint answer is amended, B12AndPassesInEveryGroup", async () => {
  await avond.draft("Wij denken mee over het plan.");
  const r2 = avond.phone("r2");
  await r2.locator("details.propose summary").tap();
  await r2.locator("details.propose textarea").fill("And from the start.");
  await r2.locator("details.propose .write button").tap();
  const amendment = desk.locator(".waiting li", { hasText: "And from the start." });
  await amendment.getByRole("button", { name: "Vrijgeven" }).click();
  await avond.phone("s1").locator(".quotes li", { hasText: "And from the start." }).waitFor();
  await amendment.getByRole("button", { name: "Overnemen" }).click();
  await desk.getByLabel("Nieuwe tekst van het antwoord").fill("Wij denken vanaf het begin mee.");
  await amendment.locator("form").getByRole("button", { name: "Overnemen" }).click();
  for (const { page } of avond.phones.values())
    await page.locator(".proposal", { hasText: "vanaf het begin" }).waitFor();
  await avond.openBallot("Stem over het gezamenlijke antwoord");
  await avond.vote({ residents: "y y y y n", streets: "y y y", care: "y y a" });
  const voted = "5/5 3/3 3/3";
  await avond.seesProgress("ballot/1", [voted], { r1: [0], s3: [0] });
  await avond.closeBallot(11);
  await avond.seesBallot(1, {
    outcome: "passed",
    sentence: because(
      "Aangenomen. 9 van 10 voor; Bewoners 4 van 5; Fysiek domein 3 van 3; Sociaal domein 2 van 2. Er stemden 11 van de 11 mensen.",
      "Passed. 9 of 10 yes; Residents 4 of 5; Physical domain 3 of 3; Social domain 2 of 2. 11 of 11 people voted.",
    ),
    // For, against, abstaining, and who might vote; everyone last.
    votes: ["4 1 0 of 5", "3 0 0 of 3", "2 0 1 of 3", "9 1 1 of 11"],
  });
});

step("several choices: which part asks for what", async () => {
  await avond.press("Stel de vraag: Welk deel vraagt wat?");
  await avond.answer(3, {
    residents: "1,2 1 1,4 2,4 ?",
    streets: "1,2,3 2 2,3",
    care: "4,5 5 4,5,6",
  });
  await avond.reveal(11);
  await avond.seesResult(3, 1, [
    {
      parts: kParts,
      counts: ["3 | 1 | 0", "2 | 3 | 0", "0 | 2 | 0", "2 | 0 | 2", "0 | 0 | 3", "0 | 0 | 1"],
      turnout: "5 (1? 0-) | 3 (0? 0-) | 3 (0? 0-) | 11",
    },
  ]);
  await avond.draft("Plan en uitvoering vragen iets anders.");
});

step("who it is about, B12AndAnAnswerThatOneGroupDoesNotCarry", async () => {
  await avond.press("Stel de vraag: Over wie gaat het?");
  await avond.answer(4, { residents: "1 3 1,2 6 9", streets: "1 1,8 9", care: "4,6 5,6 6" });
  await avond.reveal(11);
  await avond.seesResult(4, 1, [
    {
      parts: kParts,
      counts: [
        "2 (40%) | 2 | 0",
        "1 (20%) | 0 | 0",
        "1 (20%) | 0 | 0",
        "0 (0%) | 0 | 1",
        "0 (0%) | 0 | 1",
        "1 (20%) | 0 | 3",
        "0 (0%) | 0 | 0",
        "0 (0%) | 1 | 0",
        "1 (20%) | 1 | 0",
      ],
      turnout: "5 (0? 0-) | 3 (0? 0-) | 3 (0? 0-) | 11",
    },
  ]);
  await avond.draft("Vooral wie er vlakbij woont.");
  await avond.openBallot("Stem over het gezamenlijke antwoord");
  await avond.vote({ residents: "y y y y y", streets: "n n y", care: "y y ." });
  await avond.closeBallot(10);
  await avond.seesBallot(2, {
    outcome: "failed",
    sentence: because(
      "Niet aangenomen. 8 van 10 voor; Bewoners 5 van 5; Fysiek domein 1 van 3; Sociaal domein 2 van 2. Er stemden 10 van de 11 mensen.",
      "Not passed. 8 of 10 yes; Residents 5 of 5; Physical domain 1 of 3; Social domain 2 of 2. 10 of 11 people voted.",
    ),
    votes: ["5 0 0 of 5", "1 2 0 of 3", "2 0 0 of 3", "8 2 0 of 11"],
  });
  await avond.draft("Wie er vlakbij woont, en wie moeilijk meekomt.");
});

step("goals: three at most out of thirteen", async () => {
  await avond.press("Stel de vraag: Wat moet het opleveren?");
  await avond.answer(5, {
    residents: "5,8,12 8,12 8 12,13 -",
    streets: "1,2,3 1,2 2,11",
    care: "5,6,8 6,7 10",
  });
  await avond.reveal(11, { residentsFirst: true });
  const none = "0 | 0 | 0";
  await avond.seesResult(5, 1, [
    {
      parts: kParts,
      counts: [
        "0 | 2 | 0",
        "0 | 3 | 0",
        "0 | 1 | 0",
        none,
        "1 | 0 | 1",
        "0 | 0 | 2",
        "0 | 0 | 1",
        "3 | 0 | 1",
        none,
        "0 | 0 | 1",
        "0 | 1 | 0",
        "3 | 0 | 0",
        "1 | 0 | 0",
      ],
      turnout: "5 (0? 1-) | 3 (0? 0-) | 3 (0? 0-) | 11",
    },
  ]);
  await avond.draft("Buren kennen elkaar en vertrouwen de gemeente.");
});

step("R8TheLadderWithBothMiddleRungs_R17AndTheGap", async () => {
  await avond.press("Stel de vraag: Hoeveel hebben bewoners te zeggen?");
  await avond.answerAspects(6, {
    now: { residents: "1 2 2 1 ?", streets: "2 3 2", care: "3 2 -" },
    offered: { streets: "2 3 2", care: "2 2 3" },
    expected: { residents: "5 4 5 5 6" },
  });
  const now = "5/5 3/3 3/3";
  await avond.seesProgress("round/6/1", [now, "3/3 3/3", "5/5"], {
    r1: [0, 2],
    s1: [0, 1],
  });
  await avond.reveal(11, { residentsFirst: true });
  const none = "0 | 0 | 0";
  await avond.seesResult(
    6,
    1,
    [
      {
        parts: kParts,
        counts: ["2 | 0 | 0", "2 | 2 | 1", "0 | 1 | 1", none, none, none],
        middle: ["1-2", "2", "2-3"],
        half: { Bewoners: "1-2", "Fysiek domein": "2-3", "Sociaal domein": "2-3" },
        turnout: "5 (1? 0-) | 3 (0? 0-) | 3 (0? 1-) | 11",
      },
      {
        parts: kParts.slice(1),
        counts: ["0 | 0", "2 | 2", "1 | 1", "0 | 0", "0 | 0", "0 | 0"],
        middle: ["2", "2"],
        half: { "Fysiek domein": "2-3", "Sociaal domein": "2-3" },
        turnout: "3 (0? 0-) | 3 (0? 0-) | 6",
      },
      {
        parts: kParts.slice(0, 1),
        counts: ["0 (0%)", "0 (0%)", "0 (0%)", "1 (20%)", "3 (60%)", "1 (20%)"],
        middle: ["5"],
        half: {},
        turnout: "5 (0? 0-) | 5",
      },
    ],
    // Expected 5, offered 2 by 2, 2, 2, 2, 3, 3.
    3,
  );
  await avond.tab(/Signalen \(\d/);
  await desk.locator(".quotes li", { hasText: "Niet serieus genomen" }).first().waitFor();
  await avond.tab("Nu");
});

step("B18ByConsentOneObjectionHolds_B20UntilItIsMet", async () => {
  await avond.draft("Wij maken het plan samen.");
  const byConsent = "Instemming: gaat door als niemand een bezwaar heeft";
  await avond.openBallot("Stem over het gezamenlijke antwoord", byConsent);
  await avond.vote(
    { residents: "n y y y a", streets: "y y y", care: "y y y" },
    {
      byConsent: true,
      objections: { r1: { why: "Wie besluit er dan?", need: "Eén tafel waar we beslissen" } },
    },
  );
  await avond.closeBallot(11);
  await avond.seesBallot(3, {
    outcome: "failed",
    sentence: because(
      "Niet aangenomen. Bezwaren: 1; Bewoners 1; Fysiek domein 0; Sociaal domein 0. Er stemden 11 van de 11 mensen.",
      "Not passed. Objections: 1; Residents 1; Physical domain 0; Social domain 0. 11 of 11 people voted.",
      kConsent,
    ),
    votes: ["3 1 1 of 5", "3 0 0 of 3", "3 0 0 of 3", "9 1 1 of 11"],
  });
  const objection = desk.locator(".waiting li", { hasText: "Wie besluit er dan?" });
  await objection.getByRole("button", { name: "Vrijgeven" }).click();
  for (const { page } of avond.phones.values())
    await page.locator(".quotes li", { hasText: "Eén tafel waar we beslissen" }).waitFor();
  await avond.draft("Wij maken het plan samen, aan één tafel die beslist.");
  await objection.getByRole("button", { name: "Opgelost in de nieuwste versie" }).click();
  for (const { page } of avond.phones.values())
    await page
      .locator(".quotes li", { hasText: /Opgelost in versie 2|Met by version 2/ })
      .waitFor();
  await avond.openBallot("Stem over het gezamenlijke antwoord", byConsent);
  await avond.vote(
    { residents: "y y y y a", streets: "y y y", care: "y y y" },
    { byConsent: true },
  );
  await avond.closeBallot(11);
  await avond.seesBallot(4, {
    outcome: "passed",
    sentence: because(
      "Aangenomen. Bezwaren: 0; Bewoners 0; Fysiek domein 0; Sociaal domein 0. Er stemden 11 van de 11 mensen.",
      "Passed. Objections: 0; Residents 0; Physical domain 0; Social domain 0. 11 of 11 people voted.",
      kConsent,
    ),
    votes: ["4 0 1 of 5", "3 0 0 of 3", "3 0 0 of 3", "10 0 1 of 11"],
  });
});

step("what residents take on", async () => {
  await avond.press("Stel de vraag: Wat nemen bewoners op zich?");
  await avond.answer(7, { residents: "1 2 2 3 -", streets: "2 2 1", care: "2 3 ?" });
  await avond.reveal(11, { residentsFirst: true });
  await avond.seesResult(7, 1, [
    {
      parts: kParts,
      counts: ["1 | 1 | 0", "2 | 2 | 1", "1 | 0 | 1"],
      middle: ["2", "2", "2-3"],
      half: { Bewoners: "1-3", "Fysiek domein": "1-2", "Sociaal domein": "2-3" },
      turnout: "5 (0? 1-) | 3 (0? 0-) | 3 (1? 0-) | 11",
    },
  ]);
  await avond.draft("Bewoners helpen bij het groen.");
});

step("W10StatementsWithWhatAllShareFirst", async () => {
  await avond.begin("Stellingen");
  const statements = [
    ["r2", "De laan moet een 30-straat worden."],
    ["s1", "Eerst het riool, dan de bomen."],
  ];
  for (const [name, text] of statements) {
    const phone = avond.phone(name);
    // What was on before has a form for words as well.
    await phone.locator(".lead", { hasText: "Wat nu?" }).waitFor();
    await phone.locator("details.propose summary").tap();
    await phone.locator("details.propose textarea").fill(text);
    await phone.locator("details.propose .write button").tap();
    // Others name it, too, among their buttons, as one that they can be merged into.
    const words = desk.locator("p:not(.buttons)", { hasText: text });
    const release = desk
      .locator(".waiting li", { has: words })
      .getByRole("button", { name: "Vrijgeven" });
    await release.click();
    await release.waitFor({ state: "detached" });
  }
  await avond.press("Zelf een stelling toevoegen");
  await desk.locator(".waiting textarea").fill("We maken een buurtgroep.");
  await avond.press("Toevoegen");
  await avond.screen.page.locator(".options li").nth(2).waitFor();
  await avond.rate([
    { residents: "a a a d p", streets: "d d a", care: "a a a" },
    { residents: "a a d d d", streets: "a a a", care: "a p a" },
    { residents: "a a a a a", streets: "a a p", care: "a a d" },
  ]);
  await avond.reveal(11);
  // Smallest shares that agree: 2 of 3, 2 of 5, 1 of 3.
  await avond.seesStatements([
    {
      text: "We maken een buurtgroep.",
      votes: ["5 0 0", "2 0 1", "2 1 0"],
    },
    {
      text: "Eerst het riool, dan de bomen.",
      votes: ["2 3 0", "3 0 0", "2 0 1"],
    },
    {
      text: "De laan moet een 30-straat worden.",
      votes: ["3 1 1", "1 2 0", "3 0 0"],
    },
  ]);
});

step("the joint answers together are the agreement, which passes", async () => {
  await avond.begin("Wat spreken we af?");
  await desk.getByRole("button", { name: "Stem over de afspraken" }).waitFor();
  await avond.openBallot("Stem over de afspraken");
  const proposal = await avond.phone("r1").locator(".proposal").innerText();
  for (const words of [
    "Wij denken vanaf het begin mee.",
    "Plan en uitvoering vragen iets anders.",
    "Wie er vlakbij woont, en wie moeilijk meekomt.",
    "Buren kennen elkaar en vertrouwen de gemeente.",
    "Wij maken het plan samen, aan één tafel die beslist.",
    "Bewoners helpen bij het groen.",
  ])
    assert.ok(proposal.includes(words), words);
  await avond.vote({ residents: "y y y n y", streets: "y y y", care: "y y y" });
  await avond.closeBallot(11);
  await avond.seesBallot(5, {
    outcome: "passed",
    sentence: because(
      "Aangenomen. 10 van 11 voor; Bewoners 4 van 5; Fysiek domein 3 van 3; Sociaal domein 3 van 3. Er stemden 11 van de 11 mensen.",
      "Passed. 10 of 11 yes; Residents 4 of 5; Physical domain 3 of 3; Social domain 3 of 3. 11 of 11 people voted.",
    ),
    votes: ["4 1 0 of 5", "3 0 0 of 3", "3 0 0 of 3", "10 1 0 of 11"],
  });
});

step("the end: every figure stays on the phones", async () => {
  await avond.press("Sluit het gesprek af", "Ja, doen");
  await seeHeading(avond.screen.page, "Het gesprek is afgelopen");
  await avond.screen.page.locator(".proposal", { hasText: "aan één tafel die beslist" }).waitFor();
  await avond.seesAllAgain();
  const seen = await avond.hall.see("c1");
  assert.equal(seen.get("session").session.phase, "SESSION_PHASE_CLOSED");
  for (const device of avond.devices) expectNoProblems(device, avond.hall.address);
});
