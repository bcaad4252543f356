// Deciding from the facilitator's page: rules of every kind, hands that are counted, amendments, ratings
// that are shown live, and every ballot counted again.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import {
  expectNoProblems,
  kLaptop,
  kPhone,
  look,
  lookAtWhole,
  openBrowser,
  openDevice,
  story,
} from "./browser.mjs";
import { Hall, programOf, templateOf } from "./hall.mjs";

const run = promisify(execFile);
const people = ["r1", "r2", "r3", "p1", "p2", "p3"];
let hall;
let browser;
let desk;
let phone;
const step = story(test, () => ({ desk, phone }));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.openSession(templateOf("every_kind"));
  desk = await openDevice(browser, { viewport: kLaptop });
  phone = await openDevice(browser);
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const button = (name, how = {}) => desk.page.getByRole("button", { name, ...how });
const tab = (name) => desk.page.locator(".tabs button", { hasText: name }).click();
async function lookAtDesk(name) {
  await lookAtWhole(desk, `deciding/${name}-phone`, kPhone);
  await lookAtWhole(desk, `deciding/${name}-laptop`, kLaptop);
  await desk.page.setViewportSize(kLaptop);
}
const votes = (said) =>
  Promise.all(people.map((name, i) => hall.as(name, "ballot", "vote", said[i % said.length])));

step("everybody is in, and there is a joint answer", async () => {
  await hall.joinByTerminal({ 1: people.slice(0, 3), 2: people.slice(3) });
  await phone.page.goto(hall.link);
  await phone.page.getByRole("button", { name: "Ik woon hier" }).tap();
  await phone.page.locator(".floor-bar").waitFor();
  await desk.page.goto(`${hall.address}/f`);
  await desk.page.locator("#account").fill("fatima");
  await desk.page.locator("#password").fill(hall.password);
  await button("Aanmelden").click();
  await desk.page.locator(".choices .choice").first().click();
  await hall.facilitate("round", "open", "1");
  for (const name of people) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await button("Schrijf het gezamenlijke antwoord").click();
  await desk.page.getByLabel("Tekst").fill("We beginnen met de bomen.");
  await button("Bewaren").click();
  await desk.page.locator(".proposal", { hasText: "bomen" }).waitFor();
});

async function fillIn() {
  await button("Stem over het gezamenlijke antwoord").click();
  await desk.page.getByLabel("Wat gebeurt er met de uitslag?").fill("Het komt in het plan.");
  await desk.page.getByLabel("Wie besluit?").fill("De raad");
  await desk.page.getByLabel("Wanneer hoort men het?").fill("Voor 1 mei");
}
async function openBallot() {
  await button("Open de stemming").click();
  await button("Sluit de stemming").waitFor();
}
async function closeBallot() {
  await button("Sluit de stemming").click();
  await button("Ja, doen").click();
  await button("Hertellen").waitFor();
}
// Counted on the page, and its file by the terminal client: both say what was stored.
async function countAgain(name) {
  await button("Hertellen").click();
  await desk.page.locator(".recount .outcome.passed").waitFor();
  assert.ok((await desk.page.locator(".recount tbody tr").count()) > 0);
  await lookAtDesk(`recount-${name}`);
  const arrives = desk.page.waitForEvent("download");
  await button("Bewaar de stemmen als bestand").click();
  const file = await (await arrives).path();
  await run(programOf("vooraf"), ["tally", file]);
  return JSON.parse(readFileSync(file, "utf8"));
}

step("B9ARuleOfItsOwn_WithThresholdBasisQuorumAndScope", async () => {
  await fillIn();
  await desk.page.getByLabel("Hoeveel is genoeg?").selectOption({ label: "ten minste twee derde" });
  await desk.page
    .getByLabel("Waarvan is dat een deel?")
    .selectOption({ label: "van iedereen die mag stemmen" });
  await desk.page
    .getByLabel("Hoeveel mensen moeten stemmen?")
    .selectOption({ label: "een ander deel" });
  await desk.page.getByLabel("Hoeveel mensen moeten stemmen? Zoveel").fill("1");
  await desk.page.getByLabel("Hoeveel mensen moeten stemmen? Van de zoveel").fill("3");
  await desk.page
    .getByLabel("Waar moet het genoeg zijn?")
    .selectOption({ label: "aan elke kant: bewoners, professionals en anderen" });
  await lookAtDesk("rule");
  await openBallot();
  const seen = [...(await hall.see("fatima")).values()].find(({ ballot }) => ballot).ballot;
  assert.deepEqual(seen.rule.threshold, {
    share: { numerator: 2, denominator: 3 },
    exactly_is_enough: true,
  });
  assert.equal(seen.rule.basis, "BASIS_ELIGIBLE");
  assert.deepEqual(seen.rule.quorum, { numerator: 1, denominator: 3 });
  assert.equal(seen.rule.scope, "SCOPE_EVERY_SIDE");
});

step("B10HandsThatWereCountedTakeThePlaceOfVotesByPhone", async () => {
  await votes(["yes"]);
  await button("Vul getelde handen in").click();
  await desk.page.getByLabel("Groep").selectOption({ label: "Bewoners" });
  await desk.page.getByLabel("Voor", { exact: true }).fill("3");
  await desk.page.getByLabel("Tegen", { exact: true }).fill("1");
  await lookAtDesk("hands");
  await button("Bewaren").click();
  await desk.page.locator(".progress", { hasText: "4 met de hand geteld" }).waitFor();
  await closeBallot();
  await countAgain("yes-no");
  const rows = await desk.page.locator(".recount tbody tr").allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.split(/\s+/)),
    [
      ["voor", "6", "6"],
      ["tegen", "1", "1"],
      ["onthouding", "0", "0"],
    ],
  );
});

const kRanked = ["1,2", "2,3,1", "3,2", "1", "2,1", "2"];
for (const [label, isEveryday, said] of [
  ["Vingers: 0 tot 5", true, ["4", "3", "5"]],
  ["Alles wat goed is", true, ["1,2", "2", "abstain"]],
  ["Keuzes op volgorde (afvalrace)", false, kRanked],
  ["Keuzes op volgorde (punten per plaats, Borda)", false, kRanked],
  ["Keuzes op volgorde (twee aan twee, Schulze)", false, kRanked],
  ["Keuzes op volgorde (meerderheid, met tweede ronde)", false, kRanked],
  ["Meer keuzes winnen (STV)", false, kRanked],
  ["Cijfers geven", false, ["1=7", "2=9", "3=2"]],
  ["Oordeel geven", false, ["1=5", "2=4", "3=2"]],
  ["Minste weerstand", false, ["1=7,2=0,3=1", "1=2,2=3,3=9", "1=1,2=1,3=1"]],
  ["Punten verdelen", false, ["1=6,3=2", "2=9", "3=2"]],
]) {
  step(`M1CountedAgainByEveryMethod: ${label}`, async () => {
    await fillIn();
    const methods = desk.page.getByLabel("Manier van stemmen");
    const group = await methods
      .locator("option", { hasText: label })
      .evaluate((option) => option.parentElement.label);
    assert.equal(group, isEveryday ? "Gewone manieren" : "Meer manieren");
    await methods.selectOption({ label });
    if (!label.startsWith("Vingers")) {
      await desk.page.getByLabel("Keuzes, elke op een eigen regel").fill("Bomen\nBankjes\nLampen");
    }
    await openBallot();
    const takesHands = await button("Vul getelde handen in").count();
    assert.equal(takesHands, isEveryday ? 1 : 0);
    await votes(said);
    await closeBallot();
    const file = await countAgain(label.split(" ").at(-1).replace(/\W/g, "").toLowerCase());
    assert.equal(
      file.ballots.reduce((sum, { count }) => sum + count, 0) + file.abstained,
      people.length,
    );
  });
}

step("Q1ASecretBallotSaysWhatItProtects_Q2NoHandsAreCounted", async () => {
  await fillIn();
  await desk.page.getByLabel("Geheime stemming").check();
  await desk.page
    .locator(".hint", { hasText: "De beheerder van de server kan dat tijdens de stemming" })
    .waitFor();
  await lookAtDesk("secret");
  await openBallot();
  assert.equal(await button("Vul getelde handen in").count(), 0);
  await phone.page.locator(".note", { hasText: "geheime stemming" }).waitFor();
  await phone.page.locator(".choices:not(.quiet) .choice").nth(1).tap();
  await phone.page.locator(".delivery", { hasText: "U heeft gestemd" }).waitFor();
  await votes(["yes"]);
  await closeBallot();
  const file = await countAgain("secret");
  assert.deepEqual(file.ballots, [
    { choice: "yes", count: 6 },
    { choice: "no", count: 1 },
  ]);
});

step(
  "every earlier ballot can be counted again from the agenda, also after the close",
  async () => {
    await hall.facilitate("session", "close", "--yes");
    await tab("Agenda");
    await desk.page.getByText("Uitslag van stemming 1", { exact: true }).click();
    await desk.page
      .locator(".agenda details[open]")
      .getByRole("button", { name: "Hertellen" })
      .click();
    await desk.page.locator(".agenda .recount .outcome.passed").waitFor();
    await lookAtDesk("recount-later");
  },
);

step("nothing went wrong, and no other host was asked for anything", () => {
  expectNoProblems(desk, hall.address);
  expectNoProblems(phone, hall.address);
});
