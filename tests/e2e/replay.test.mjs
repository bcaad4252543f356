// A closed session watched again: by its facilitator, and by somebody who took part where that is allowed.
// At each moment it shows what was shown then, at the end what is shown now, and nothing can be done there.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  expectNoProblems,
  kLaptop,
  kPhone,
  lookInBothThemes,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { aspectsOn, ballotOn } from "./figures.mjs";
import { Hall, templateOf } from "./hall.mjs";

const folder = mkdtempSync(join(tmpdir(), "vooraf-replay-"));
let hall;
let browser;
let desk;
let phone;
const step = story(test, () => ({ desk, phone }));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  [desk, phone] = await Promise.all([
    openDevice(browser, { viewport: kLaptop }),
    openDevice(browser, { locale: "en-GB", colours: "dark" }),
  ]);
});
after(async () => {
  await browser?.close();
  await hall?.close();
  rmSync(folder, { recursive: true, force: true });
});

const people = ["r1", "r2", "r3", "p1", "p2", "p3"];
const place = ({ page }) => page.locator("#place");
// The number of the event that is shown.
const shownAt = async (device) =>
  Number((await place(device).getAttribute("aria-valuetext")).match(/(\d+) (?:van|of) \d+$/)[1]);
const lastOf = async (device) => Number(await place(device).getAttribute("max"));
async function seeEvent(device, seq) {
  await device.page.locator(`#place[aria-valuetext*=" ${seq} "]`).waitFor();
}
async function goToChapter(device, title) {
  const chapters = device.page.locator(".chapters");
  if (!(await chapters.evaluate((list) => list.open))) await chapters.locator("summary").click();
  await chapters.getByRole("button", { name: title }).first().click();
}
const bars = ({ page }) => page.locator(".past .bars");
// The same session, with leave for all to watch it again.
function forAll() {
  const text = readFileSync(templateOf("every_kind"), "utf8")
    .replace('"elke-vraag"', '"terugkijken"')
    .replace("settings {", "settings {\n    replay_for_all: true");
  const file = join(folder, "for_all.textproto");
  writeFileSync(file, text);
  return file;
}
let result; // of the first question, as it stood when it was live
let decided; // of the ballot

step("a short session is held, seen live, and closed", async () => {
  await hall.openSession(forAll());
  const { page } = phone;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "I live here" }).tap();
  await page.locator(".floor-bar").waitFor();
  await hall.joinByTerminal({ 1: people.slice(0, 3), 2: people.slice(3) });
  await hall.facilitate("round", "open", "1");
  await page.locator(".choices:not(.quiet) .choice").nth(1).tap();
  await page.locator(".delivery.done").waitFor();
  for (const name of people) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await page.locator(".bars").waitFor();
  result = await aspectsOn(page);
  await hall.facilitate("joint-answer", "draft", "1", "nl=We beginnen met groen.");
  const opening = ["--what-happens", "nl=Plan", "--who-decides", "nl=Raad", "--when", "nl=Mei"];
  await hall.facilitate("ballot", "open", "1", ...opening);
  await page.locator("#voting").waitFor();
  for (const name of people) await hall.as(name, "ballot", "vote", "yes");
  await hall.facilitate("ballot", "close", "--yes");
  await page.locator(".outcome").waitFor();
  decided = await ballotOn(page);
  await hall.facilitate("session", "close", "--yes");
});

step("Y8 who took part comes to it from the same link", async () => {
  const { page } = phone;
  await page.getByRole("link", { name: "Watch the session again" }).tap();
  await seeHeading(page, "This is a replay");
  assert.match(page.url(), /\?replay$/);
  await page.locator(".past .what").waitFor();
  await lookInBothThemes(phone, "replay/phone-begin", kPhone);
});

step("Y7 its facilitator comes to it from the closed session", async () => {
  const { page } = desk;
  await page.goto(`${hall.address}/f`);
  await page.getByLabel("Naam van uw account").fill("fatima");
  await page.getByLabel("Wachtwoord").fill(hall.password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.locator(".choices .choice").first().click();
  await page.getByRole("button", { name: "Kijk het gesprek terug" }).click();
  await seeHeading(page, "Dit is een herhaling");
  assert.match(page.url(), /\/replay$/);
  await lookInBothThemes(desk, "replay/desk-begin", kLaptop);
});

step("Y13 a chapter is chosen, and shows what was shown then", async () => {
  for (const device of [desk, phone]) {
    const { page } = device;
    await goToChapter(device, /Uitslag|Result/);
    await bars(device).waitFor();
    assert.match(
      await place(device).getAttribute("aria-valuetext"),
      /^\d+:\d+, .*(Eén keuze|One choice)/,
    );
    await lookInBothThemes(
      device,
      `replay/result-${device === desk ? "desk" : "phone"}`,
      device === desk ? kLaptop : kPhone,
    );
    assert.equal(await page.locator(".outcome").count(), 0);
  }
  const [{ counts, turnout }] = await aspectsOn(phone.page);
  assert.deepEqual([counts, turnout], [result[0].counts, result[0].turnout]);
  assert.deepEqual(
    (await aspectsOn(desk.page)).map((aspect) => aspect.counts),
    [counts],
  );
  // My own answer is marked, as it was.
  await phone.page.locator(".past .bars .mine").waitFor();
  assert.equal(await desk.page.locator(".past .bars .mine").count(), 0);
});

step("Y3 a step back is the moment before the reveal, and a step on the reveal", async () => {
  const { page } = desk;
  const revealed = await shownAt(desk);
  await page.keyboard.press("ArrowLeft");
  await seeEvent(desk, revealed - 1);
  await bars(desk).waitFor({ state: "detached" });
  await page.locator(".past .progress .count").first().waitFor();
  await page.keyboard.press(".");
  await seeEvent(desk, revealed);
  await bars(desk).waitFor();
  await phone.page.getByRole("button", { name: "One step back" }).tap();
  await bars(phone).waitFor({ state: "detached" });
  await phone.page.getByRole("button", { name: "One step on" }).tap();
  await bars(phone).waitFor();
});

step("keys lead to chapters, to the beginning and to the end", async () => {
  const { page } = desk;
  const revealed = await shownAt(desk);
  await page.keyboard.press("n");
  await page.locator(`#place:not([aria-valuetext*=" ${revealed} "])`).waitFor();
  await page.keyboard.press("Home");
  await seeEvent(desk, 0);
  await page.locator(".past", { hasText: "Het gesprek is er nog niet" }).waitFor();
  await page.keyboard.press("End");
  await seeEvent(desk, await lastOf(desk));
  await page.locator(".player", { hasText: "Dit is het einde" }).waitFor();
  // By the line as well: it has its own keys.
  await place(desk).focus();
  await page.keyboard.press("ArrowLeft");
  await seeEvent(desk, (await lastOf(desk)) - 1);
});

step("Y4 it plays at the speed that is chosen, pauses, and plays to the end", async () => {
  const { page } = desk;
  await goToChapter(desk, /begint/);
  await page.getByLabel("Tempo").selectOption({ label: "0,25 keer" });
  await page.getByRole("button", { name: "Speel af" }).click();
  await page.getByRole("button", { name: "Pauze" }).waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Speel af" }).waitFor();
  assert.ok((await shownAt(desk)) < (await lastOf(desk)));
  await page.getByLabel("Tempo").selectOption({ label: "1.000 keer" });
  await page.locator("h1").focus();
  await page.keyboard.press("Space");
  await page.locator(".player", { hasText: "Dit is het einde" }).waitFor();
});

step("Y1 at the end it shows what is shown now", async () => {
  for (const device of [desk, phone]) {
    const { page } = device;
    await place(device).focus();
    await page.keyboard.press("End");
    await page.locator(".player", { hasText: /Dit is het einde|This is the end/ }).waitFor();
    await page.locator("details.earlier").first().waitFor();
    assert.equal(await place(device).inputValue(), String(await lastOf(device)));
    assert.deepEqual(
      (await aspectsOn(page)).map(({ counts }) => counts),
      result.map(({ counts }) => counts),
    );
  }
  assert.deepEqual(await ballotOn(phone.page), decided);
  await lookInBothThemes(phone, "replay/phone-end", kPhone);
  await lookInBothThemes(desk, "replay/desk-end", kLaptop);
});

step("nothing can be done in it, and it says what it is in both languages", async () => {
  for (const { page } of [desk, phone]) {
    assert.equal(await page.locator(".past button:not(details button), .past form").count(), 0);
    await page.locator(".is-replay").waitFor();
  }
});

step("when the line breaks it comes back where it was", async () => {
  await goToChapter(phone, /Result/);
  await bars(phone).waitFor();
  const was = await shownAt(phone);
  phone.mayFail = true;
  await hall.kill();
  await phone.page.getByRole("button", { name: "One step back" }).tap();
  await phone.page.locator(".player .line", { hasText: "No connection" }).waitFor();
  await hall.start();
  await seeEvent(phone, was - 1);
  await phone.page.locator(".player .line").waitFor({ state: "detached" });
});

step("Y8 where the settings do not say so, it is not offered, and is refused", async () => {
  await hall.openSession(templateOf("every_kind"));
  const { page } = phone;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "I live here" }).tap();
  await page.locator(".floor-bar").waitFor();
  await hall.facilitate("session", "close", "--yes");
  await seeHeading(page, "The session has ended");
  assert.equal(await page.getByRole("link", { name: "Watch the session again" }).count(), 0);
  await page.goto(`${hall.link}?replay`);
  await page.locator("main .notice").waitFor();
  for (const device of [desk, phone]) expectNoProblems(device, hall.address);
});
