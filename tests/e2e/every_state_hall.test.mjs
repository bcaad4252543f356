// The facilitator's page and the screen in the states that an evening comes by, each kept as a picture, and axe
// finds nothing wrong with any.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  keepPicture,
  kLaptop,
  kPhone,
  kScreen,
  look,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { Hall } from "./hall.mjs";

const step = story(test);
let hall;
let browser;
let desk; // the facilitator's
let screen;
const residents = [];
const streets = [];
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  desk = await openDevice(browser, { viewport: kLaptop });
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const button = (name) => desk.page.getByRole("button", { name });
const everybody = () => [...residents, ...streets];
const all = (devices, work) => Promise.all(devices.map(({ page }) => work(page)));
// The same state on a laptop and on a phone.
async function lookAtDesk(name) {
  await look(desk, `facilitator/${name}-laptop`);
  await desk.page.setViewportSize(kPhone);
  if (name === "asked") await keepPicture(desk, "readme/facilitator");
  await look(desk, `facilitator/${name}-phone`);
  await desk.page.setViewportSize(kLaptop);
}
async function mostActions() {
  const shown = await desk.page.locator(".steps > .action, .steps .others > .action").count();
  assert.ok(shown >= 1 && shown <= 4, `${shown} actions`);
}

step("signing in, with a wrong password first", async () => {
  const { page } = desk;
  await page.goto(`${hall.address}/f`);
  await seeHeading(page, "Aanmelden");
  desk.mayFail = true; // a browser tells of an answer 401 as of a resource that failed
  await page.getByLabel("Naam van uw account").fill("fatima");
  await page.getByLabel("Wachtwoord").fill("wrong");
  await button("Aanmelden").click();
  await page.getByRole("alert").waitFor();
  await look(desk, "facilitator/sign-in");
  await page.getByLabel("Wachtwoord").fill(hall.password);
  await button("Aanmelden").click();
  await seeHeading(page, "Uw gesprekken");
  desk.mayFail = false;
});

step("S4ANewSessionFromATemplateWithThePrivacyFacts", async () => {
  const { page } = desk;
  await lookAtDesk("sessions");
  await button("Nieuw gesprek").click();
  await page.locator(".choice", { hasText: "(avond)" }).waitFor();
  await lookAtDesk("templates");
  await page.locator(".choice", { hasText: "(avond)" }).click();
  await page.getByLabel("Titel").fill("Samen praten over de Lindelaan");
  await page.getByLabel("Wie is verantwoordelijk?").fill("Gemeente Voorbeeld");
  await page.getByLabel("Waarvoor gebruikt u de antwoorden?").fill("Om samen een plan te maken");
  await page.getByLabel("Grondslag in de wet").fill("Taak van algemeen belang");
  await lookAtDesk("new");
  // Without the last of the four it is not made.
  await button("Maken").click();
  assert.equal(await page.locator("#contact:invalid").count(), 1);
  await page.getByLabel("Waar kunnen mensen terecht").fill("privacy@voorbeeld.example");
  await button("Maken").click();
  await button("Laat mensen meedoen").waitFor();
  await lookAtDesk("draft");
  await button("Laat mensen meedoen").click();
  await page.locator(".big-code").waitFor();
  hall.code = await page.locator(".big-code").innerText();
  assert.match(hall.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await lookAtDesk("lobby");
});

step("the screen shows how to join, and who has", async () => {
  screen = await openDevice(browser, { viewport: kScreen });
  await screen.page.goto(`${hall.address}/s/${hall.code}`);
  await screen.page.locator(".code", { hasText: hall.code }).waitFor();
  for (let i = 0; i < 8; ++i) {
    const device = await openDevice(browser, { locale: i % 2 ? "en-GB" : "nl-NL" });
    (i < 5 ? residents : streets).push(device);
  }
  await all(everybody(), (page) => page.goto(hall.link));
  await all(residents, (page) => page.locator(".choices .choice").nth(0).tap());
  await all(streets, (page) => page.locator(".choices .choice").nth(1).tap());
  await hall.joinByTerminal({ 3: ["c1", "c2", "c3"] });
  await screen.page.locator(".joined li", { hasText: /Bewoners 5/ }).waitFor();
  await screen.page.locator(".joined li", { hasText: /Sociaal domein 3/ }).waitFor();
  await desk.page.locator(".lobby li", { hasText: "Bewoners: 5" }).waitFor();
  await button("Begin het gesprek").click();
  await button("Praat over: Wat ligt vast").waitFor();
});

step("A2TheDiscussionComesFirst", async () => {
  await button("Praat over: Wat ligt vast").click();
  await seeHeading(screen.page, "Is duidelijk wat vastligt");
  await residents[0].page.locator(".floor-bar button").tap();
  await desk.page.locator(".tabs button", { hasText: "Woord (1)" }).click();
  await button("Geef het woord: Nummer").click();
  await residents[0].page.locator(".floor-bar .turn").waitFor();
  await screen.page.locator(".speaking", { hasText: "Bewoners" }).waitFor();
  await lookAtDesk("floor");
  await button("Beurt is klaar").click();
  await desk.page.locator(".tabs button", { hasText: "Nu" }).click();
  await mostActions();
  await button("Rond de bespreking af").click();
  await button("Stel de vraag: Welke vorm").waitFor();
});

// The counts of an option per part, as a page shows them: in the table behind the chart.
const countsOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".aspect table tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.textContent, 10)),
    ),
  );
const expected = [
  [3, 3, 0],
  [2, 0, 0],
  [0, 0, 3],
  [0, 0, 0],
];

step("R1BlindUntilTheReveal_G3ResidentsFirst_ThenTheSameResultsForAll", async () => {
  await button("Stel de vraag: Welke vorm").click();
  await all(everybody(), (page) => page.locator(".choices:not(.quiet) .choice").nth(3).waitFor());
  await all([...residents.slice(0, 3), ...streets], (page) =>
    page.locator(".choices:not(.quiet) .choice").nth(0).tap(),
  );
  await all(residents.slice(3), (page) =>
    page.locator(".choices:not(.quiet) .choice").nth(1).tap(),
  );
  for (const name of ["c1", "c2", "c3"]) await hall.as(name, "answer", "2", "3");
  await desk.page.locator(".progress li", { hasText: "5 van 5 antwoordden" }).waitFor();
  await screen.page.locator(".progress li", { hasText: "5 van 5 antwoordden" }).waitFor();
  assert.equal(await desk.page.locator(".bars").count(), 0);
  await keepPicture(residents[1], "readme/phone-question");
  await mostActions();
  await lookAtDesk("asked");
  await button("Toon de uitslag").click();
  await desk.page.getByText("11 van 11 mensen antwoordden").waitFor();
  await lookAtDesk("reveal");
  await button("Ja, doen").click();
  await screen.page.locator(".note", { hasText: "uitslag van bewoners" }).waitFor();
  await button("Toon ook de uitslag van de anderen").click();
  await all([...everybody(), screen, desk], (page) =>
    page.locator(".bars li li").nth(11).waitFor({ state: "attached" }),
  );
  for (const { page } of [...everybody(), screen, desk])
    assert.deepEqual(await countsOn(page), expected);
  const seen = (await hall.see("c1")).get("round/2/1").round.result.aspects[0];
  const byTerminal = seen.parts[0].counts.map((_, i) =>
    seen.parts.map((part) => part.counts[i].count ?? 0),
  );
  assert.deepEqual(byTerminal, expected);
  await keepPicture(residents[1], "readme/phone-result");
  await keepPicture(screen, "readme/screen");
  await lookAtDesk("result");
});

step("a joint answer, then the ladder of say", async () => {
  await button("Schrijf het gezamenlijke antwoord").click();
  await desk.page.getByLabel("Tekst").fill("Wij denken samen mee over het plan voor de laan.");
  await button("Bewaren").click();
  await desk.page.locator(".proposal", { hasText: "denken samen mee" }).waitFor();
  await mostActions();
  await lookAtDesk("joint-answer");
  await residents[0].page.locator(".proposal", { hasText: "denken samen mee" }).waitFor();
  await desk.page
    .locator(".agenda li", { hasText: "Hoeveel hebben bewoners te zeggen" })
    .getByRole("button", { name: "Beginnen" })
    .click();
  await all(everybody(), (page) => page.locator(".kicker", { hasText: /1 (van|of) 2/ }).waitFor());
  await all(everybody(), (page) => page.locator(".choices:not(.quiet) .choice").nth(1).tap());
  await all(everybody(), (page) => page.locator(".kicker", { hasText: /2 (van|of) 2/ }).waitFor());
  await all(residents, (page) => page.locator(".choices:not(.quiet) .choice").nth(4).tap());
  await all(streets, (page) => page.locator(".choices:not(.quiet) .choice").nth(1).tap());
  for (const name of ["c1", "c2", "c3"]) {
    await hall.as(name, "answer", ".", "2", "--aspect", "now");
    await hall.as(name, "answer", ".", "2", "--aspect", "offered");
  }
  await all(everybody(), (page) => page.locator(".summary .delivery.done").nth(1).waitFor());
  await button("Toon de uitslag").click();
  await button("Ja, doen").click();
  await button("Toon ook de uitslag van de anderen").click();
  await desk.page.locator(".tabs button", { hasText: /Signalen \(\d/ }).click();
  await desk.page.locator(".quotes li", { hasText: "Niet serieus genomen" }).first().waitFor();
  await lookAtDesk("signals");
  await desk.page
    .locator(".quotes li")
    .first()
    .getByRole("button", { name: "Opzijzetten" })
    .click();
  await desk.page.getByLabel("Waarom hoeft er niets meer?").fill("We bespreken dit nu met elkaar");
  await desk.page.locator(".quotes form").getByRole("button", { name: "Opzijzetten" }).click();
  await desk.page.locator(".quotes li", { hasText: "Opzijgezet: We bespreken" }).waitFor();
  await screen.page.keyboard.press("ArrowRight");
});

step("facts, people and time", async () => {
  await desk.page.locator(".tabs button", { hasText: "Meer" }).click();
  await button("Wat vooraf bekend is").click();
  await desk.page.getByLabel("Ligt vast").fill("Het riool wordt vervangen");
  await desk.page.getByLabel("Datum van het antwoord").fill("2027-05-31");
  await button("Bewaren").click();
  await desk.page.locator(".facts dd", { hasText: "riool" }).waitFor();
  await lookAtDesk("more");
  await desk.page.locator(".tabs button", { hasText: "Mensen" }).click();
  await button("Laat niemand meer erbij").click();
  await desk.page.locator(".note", { hasText: "niemand meer bij" }).waitFor();
  await lookAtDesk("people");
  await button("Laat mensen weer meedoen").click();
  await desk.page.locator("details summary", { hasText: "Maken" }).click();
  await desk.page.getByLabel("Hoeveel?").fill("2");
  await desk.page.locator("form").getByRole("button", { name: "Maken" }).click();
  await desk.page.locator(".cards li").nth(1).waitFor();
  // An invitation leads to its session, and admits.
  const invited = await openDevice(browser);
  await invited.page.goto(await desk.page.locator(".cards .address").first().innerText());
  await invited.page.getByRole("button", { name: "Ik woon hier" }).tap();
  await invited.page.locator(".result, .menu-button").first().waitFor();
  assert.equal(new URL(invited.page.url()).hash, "");
  await invited.page.locator(".menu-button").tap();
  await invited.page.getByRole("button", { name: "Stoppen met meedoen" }).tap();
  await invited.page.getByRole("button", { name: "Ja, ik stop" }).tap();
  await seeHeading(invited.page, "U doet niet meer mee");
  await invited.context.close();
});

step("B3ABallotOpensOnlyWithWhatHappensWhoDecidesAndWhen", async () => {
  await desk.page.locator(".tabs button", { hasText: "Agenda" }).click();
  await desk.page
    .locator(".agenda li", { hasText: "Wat spreken we af" })
    .getByRole("button", { name: "Beginnen" })
    .click();
  await button("Stem over de afspraken").waitFor();
  await mostActions();
  await lookAtDesk("agenda");
  await button("Stem over de afspraken").click();
  await desk.page
    .getByLabel("Wat gebeurt er met de uitslag?")
    .fill("Het komt in het startdocument.");
  await desk.page.getByLabel("Wie besluit?").fill("Het college");
  await button("Open de stemming").click();
  assert.equal(await desk.page.locator("#when:invalid").count(), 1);
  await lookAtDesk("ballot-form");
  await desk.page.getByLabel("Wanneer hoort men het?").fill("Voor 1 juni");
  await button("Open de stemming").click();
  await all(everybody(), (page) => page.locator("#voting").waitFor());
  await screen.page.locator(".ballot-head").waitFor();
  await all(everybody(), (page) => page.locator(".choices:not(.quiet) .choice").nth(0).tap());
  for (const name of ["c1", "c2", "c3"]) await hall.as(name, "ballot", "vote", "yes");
  await desk.page.locator(".progress li", { hasText: "5 van 5 stemden" }).waitFor();
  await lookAtDesk("ballot");
  await button("Sluit de stemming").click();
  await desk.page.getByText("11 van 11 mensen stemden").waitFor();
  await button("Ja, doen").click();
  await all([...everybody(), screen, desk], (page) => page.locator(".outcome.passed").waitFor());
  await lookAtDesk("decided");
});

step("the end", async () => {
  await desk.page.locator(".tabs button", { hasText: "Meer" }).click();
  await button("Sluit het gesprek af").click();
  await button("Ja, doen").click();
  await seeHeading(desk.page, "Uw gesprekken");
  await all(residents.slice(0, 1), (page) => seeHeading(page, "Het gesprek is afgelopen"));
  await seeHeading(screen.page, "Het gesprek is afgelopen");
  assert.equal((await hall.see("c1")).get("session").session.phase, "SESSION_PHASE_CLOSED");
  // Somebody else's session does not sign anybody out.
  await desk.page.goto(`${hall.address}/f/aaaaaaaaaaaaaaaaaaaaaaaaaa`);
  await desk.page.locator("main .notice").waitFor();
  await desk.page.getByRole("button", { name: "Naar uw gesprekken" }).click();
  await seeHeading(desk.page, "Uw gesprekken");
  await button("Afmelden").click();
  await seeHeading(desk.page, "Aanmelden");
  for (const device of [desk, screen, ...everybody()]) expectNoProblems(device, hall.address);
});
