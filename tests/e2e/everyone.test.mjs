// For everyone: by keyboard alone, with large letters, with thumbs, on a device that goes round, with help;
// and whatever people write is text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
  look,
  openBrowser,
  openDevice,
  seeHeading,
  smallTargets,
} from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

async function newSession(question = "1") {
  await hall.openSession(templateOf("every_kind"));
  await hall.facilitate("round", "open", question);
}
async function close(device) {
  expectNoProblems(device, hall.address);
  await device.context.close();
}
async function enter(device, link = hall.link) {
  await device.page.goto(link);
  await device.page.getByRole("button", { name: "Ik woon hier" }).click();
  await device.page.locator(".floor-bar").waitFor();
}
const progressOf = async (item) =>
  (await hall.see("fatima")).get(`round/${item}/1`).round.progress[0];

test("from the link to a counted answer by keyboard alone", async () => {
  await newSession();
  const device = await openDevice(browser, { viewport: kLaptop });
  const { page } = device;
  await page.goto(hall.link);
  await seeHeading(page, "Wie bent u?");
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const tabTo = async (words) => {
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press("Tab");
      if ((await focused()).startsWith(words)) return;
    }
    assert.fail(`the keyboard does not reach "${words}"`);
  };
  await tabTo("Ik woon hier");
  await page.keyboard.press("Enter");
  await seeHeading(page, "Wat moet er als eerste beter");
  await tabTo("Betere lampen");
  // What has the focus can be seen to have it.
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none");
  await page.keyboard.press("Space");
  await page.locator(".delivery.done").waitFor();
  assert.equal((await progressOf(1)).everyone.answered, 1);
  await tabTo("Wilt u zeggen waarom?");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Het is donker");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".delivery.done").waitFor();
  await close(device);
});

test("a reveal and a ballot are announced to who does not see them", async () => {
  await newSession();
  const device = await openDevice(browser);
  await enter(device);
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"] });
  await hall.facilitate("round", "reveal", "1", "--yes");
  const announced = device.page.locator("[aria-live=polite]");
  await announced.filter({ hasText: "De uitslag is er: Eén keuze" }).waitFor();
  await hall.facilitate("joint-answer", "draft", "1", "nl=Groen.");
  const flags = ["--what-happens", "nl=Plan", "--who-decides", "nl=Raad", "--when", "nl=Mei"];
  await hall.facilitate("ballot", "open", "1", "--merge-small-groups", ...flags);
  await announced.filter({ hasText: "Er is een stemming: Eén keuze" }).waitFor();
  await close(device);
});

test("everything that is tapped is at least 44 pixels high and wide", async () => {
  await newSession("6");
  const device = await openDevice(browser);
  await device.page.goto(hall.link);
  await seeHeading(device.page, "Wie bent u?");
  const small = () => smallTargets(device.page);
  assert.deepEqual(await small(), []);
  await device.page.getByRole("button", { name: "Ik woon hier" }).tap();
  await device.page.locator(".floor-bar").waitFor();
  assert.deepEqual(await small(), []);
  await device.page.locator(".menu-button").tap();
  await device.page.locator(".menu").waitFor();
  assert.deepEqual(await small(), []);
  await close(device);
});

test("with letters four times as large nothing has to be scrolled sideways", async () => {
  await newSession("4");
  // 1280 by 1024 at 400 % is a window of 320 by 256.
  const device = await openDevice(browser, { viewport: { width: 320, height: 256 } });
  const { page } = device;
  const isWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await page.goto(hall.link);
  await seeHeading(page, "Wie bent u?");
  assert.equal(await isWide(), false);
  await enter(device);
  for (let i = 0; i < 3; ++i) await page.locator(".choices:not(.quiet) .choice").first().click();
  assert.equal(await isWide(), false);
  // What sticks to the window must not cover what is asked.
  assert.equal(
    await page.locator(".floor-bar").evaluate((bar) => getComputedStyle(bar).position),
    "static",
  );
  await hall.joinByTerminal({ 1: ["r1", "r2"], 2: ["p1", "p2", "p3"] });
  for (const name of ["r1", "r2"]) await hall.as(name, "answer", "4", "--rank", "1,2,3");
  await hall.facilitate("round", "reveal", "4", "--yes");
  await page.locator(".bars").waitFor();
  assert.equal(await isWide(), false);
  await look(device, "large-letters");
  await close(device);
});

test("T2WhatPeopleWriteIsTextWhateverItSays", async () => {
  await newSession("8");
  const device = await openDevice(browser);
  const { page } = device;
  await enter(device);
  const script = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{@html 1}`;
  await page.locator("details.propose summary").tap();
  await page.locator("textarea").fill(script);
  await page.locator(".write button").tap();
  await page.locator(".delivery", { hasText: "verstuurd" }).waitFor();
  await hall.facilitate("statement", "release", "1");
  await page.locator("h1.statement", { hasText: script }).waitFor();
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  await look(device, "hostile-script");
  // Ten thousand characters do not even leave the phone, and it says why.
  await page.locator("textarea").fill("lang ".repeat(2000));
  await page.locator("[role=alert]", { hasText: "tekens te veel" }).waitFor();
  assert.equal(await page.locator(".write button").isDisabled(), true);
  // Signs that turn the direction of writing are refused by the server, which says so.
  await page.locator("textarea").fill("goed \u202Etxet nee");
  await page.locator(".write button").tap();
  await page.locator(".notice", { hasText: "teken dat niet getoond kan worden" }).waitFor();
  // The words are not lost, and nothing says that they were sent.
  await page.locator(".notice blockquote", { hasText: "goed" }).waitFor();
  assert.equal(await page.locator(".delivery", { hasText: "verstuurd" }).count(), 0);
  await look(device, "refused");
  await close(device);
});

test("a shared device keeps nothing, and Klaar makes room for the next", async () => {
  await newSession();
  const device = await openDevice(browser);
  const { page } = device;
  await enter(device, `${hall.link}?shared`);
  await page.locator(".choices:not(.quiet) .choice").nth(0).tap();
  await page.locator(".delivery.done").waitFor();
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(await kept(), []);
  await look(device, "shared-device");
  await page.getByRole("button", { name: "Klaar" }).tap();
  await seeHeading(page, "Wie bent u?");
  await page.getByRole("button", { name: "Ik werk aan straten" }).tap();
  await seeHeading(page, "Wat moet er als eerste beter");
  assert.equal(await page.locator(".choice[aria-pressed=true]").count(), 0);
  // Without a line the answer cannot be kept for later here: leaving it says so first.
  device.mayFail = true;
  await device.context.setOffline(true);
  await page.locator(".choices:not(.quiet) .choice").nth(1).tap();
  await page.locator(".delivery.waiting", { hasText: "Laat deze pagina open" }).waitFor();
  assert.deepEqual(await kept(), []);
  await page.getByRole("button", { name: "Klaar" }).tap();
  await page.getByRole("alert").filter({ hasText: "nog niet verstuurd" }).waitFor();
  await device.context.setOffline(false);
  await page.getByRole("button", { name: "Klaar" }).waitFor();
  assert.equal((await progressOf(1)).everyone.answered, 2);
  await close(device);
});

test("P15AHelperAnswersForSomebodyWithoutAPhone", async () => {
  await newSession();
  const device = await openDevice(browser);
  const { page } = device;
  await enter(device);
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "Ik help iemand zonder telefoon" }).tap();
  await page.getByRole("button", { name: "Ik werk aan straten" }).tap();
  await page.locator(".helping button").nth(1).tap();
  await page.locator(".choices:not(.quiet) .choice").nth(2).tap();
  await page.locator(".delivery.done").waitFor();
  await look(device, "helping");
  await page.locator(".helping button").nth(0).tap();
  await page.locator(".choice[aria-pressed=true]").waitFor({ state: "detached" });
  await page.locator(".choices:not(.quiet) .choice").nth(0).tap();
  await page.locator(".delivery.done").waitFor();
  assert.equal((await progressOf(1)).everyone.answered, 2);
  await close(device);
});

test("somebody at home sends a turn as text, which is read out and shown to everyone", async () => {
  await newSession();
  const [home, other] = [await openDevice(browser), await openDevice(browser)];
  await enter(home, `${hall.link}?home`);
  await enter(other);
  await home.page.getByRole("button", { name: "Typ wat u wilt zeggen" }).tap();
  await home.page.locator(".floor-bar textarea").fill("Denk ook aan de bus");
  await home.page.locator(".floor-bar .write button").tap();
  await home.page.locator(".floor-bar p", { hasText: "wacht om voorgelezen te worden" }).waitFor();
  await hall.facilitate("floor", "release", "1");
  await other.page.locator(".speaking blockquote", { hasText: "Denk ook aan de bus" }).waitFor();
  await look(other, "turn-by-text");
  await close(home);
  await close(other);
});

test("P14WhoIsRemovedIsToldAndCanComeBack", async () => {
  await newSession();
  const device = await openDevice(browser);
  const { page } = device;
  await enter(device);
  await hall.facilitate("people", "remove", "2", "--reason", "Deed dubbel mee", "--yes");
  await seeHeading(page, "De gespreksleider heeft u uit dit gesprek gehaald");
  await look(device, "removed");
  await page.getByRole("button", { name: "Opnieuw meedoen" }).tap();
  await seeHeading(page, "Wie bent u?");
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await seeHeading(page, "Wat moet er als eerste beter");
  await close(device);
});

test("who leaves has left, and what was answered stays", async () => {
  await newSession();
  const device = await openDevice(browser);
  const { page } = device;
  await enter(device);
  await page.locator(".choices:not(.quiet) .choice").nth(0).tap();
  await page.locator(".delivery.done").waitFor();
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "Stoppen met meedoen" }).tap();
  await page.getByRole("button", { name: "Ja, ik stop" }).tap();
  await seeHeading(page, "U doet niet meer mee");
  assert.equal((await progressOf(1)).everyone.answered, 1);
  await close(device);
});

test("X2AProfessionalFillsInWhatIsKnownBeforehand", async () => {
  await newSession();
  const device = await openDevice(browser);
  const { page } = device;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "Ik werk aan straten" }).tap();
  await page.locator(".floor-bar").waitFor();
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "Wat vooraf bekend is" }).tap();
  await page.getByRole("button", { name: "Wat vooraf bekend is" }).tap();
  await page.getByLabel("Geld").fill("Vijftigduizend euro");
  await look(device, "facts-form");
  await page.getByRole("button", { name: "Bewaren" }).tap();
  await page.locator(".facts dd", { hasText: "Vijftigduizend euro" }).waitFor();
  const { facts } = (await hall.see("fatima")).get("facts").facts;
  assert.equal(facts.budget.entries[0].value, "Vijftigduizend euro");
  // What was there already stays, in both languages.
  assert.equal(facts.fixed.entries.length, 2);
  await close(device);
});

test("G5AnInterpreterSeesBothLanguagesAndMayAskToWait", async () => {
  await newSession();
  const made = await hall.facilitate(
    "--json",
    "invitation",
    "create",
    "--count",
    "1",
    "--role",
    "interpreter",
  );
  const invitation = /vi_[A-Za-z0-9_-]+/.exec(made)[0];
  const [device, resident] = [await openDevice(browser), await openDevice(browser)];
  await enter(resident);
  const { page } = device;
  await page.goto(`${hall.link}?watch#${invitation}`);
  await page.getByRole("button", { name: "Ik kijk mee" }).tap();
  await page.locator("p[lang=en]", { hasText: "What should get better first" }).waitFor();
  await page.locator("p[lang=nl]", { hasText: "Wat moet er als eerste beter" }).waitFor();
  await page.locator("textarea").fill("Ik ben nog aan het vertalen");
  await page.getByRole("button", { name: "Vragen om te wachten" }).tap();
  await resident.page.locator(".note", { hasText: "Ik ben nog aan het vertalen" }).waitFor();
  await look(device, "interpreter");
  await page.getByRole("button", { name: "Er hoeft niet meer gewacht" }).tap();
  await resident.page
    .locator(".note", { hasText: "Ik ben nog aan het vertalen" })
    .waitFor({ state: "detached" });
  await close(device);
  await close(resident);
});
