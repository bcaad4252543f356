// What is kept about somebody: that person keeps a copy of it and erases it, and facilitators erase people and
// words. What was counted stays.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
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
import { Hall, templateOf } from "./hall.mjs";

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

const answered = async () =>
  (await hall.see("fatima")).get("round/1/1").round.result.aspects[0].everyone.answered;

step("somebody answers and says why, and others do", async () => {
  const { page } = phone;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await page.locator(".floor-bar").waitFor();
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"], 2: ["p1", "p2", "p3"] });
  await hall.facilitate("round", "open", "1");
  await page.locator(".choices:not(.quiet) .choice").nth(1).tap();
  await page.locator(".delivery.done").waitFor();
  await page.locator("details.reason summary").tap();
  await page.locator("details.reason textarea").fill("Het is er donker");
  await page.locator("details.reason button").tap();
  await page.locator("details.reason button:disabled").waitFor();
  await page.locator(".delivery.done").waitFor();
  for (const name of ["r1", "r2", "r3", "p1", "p2", "p3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await page.locator(".bars").waitFor();
  assert.equal(await answered(), 7);
});

step("Z11 that person keeps a copy of all that is kept", async () => {
  const { page } = phone;
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "Mijn gegevens" }).tap();
  await seeHeading(page, "Mijn gegevens");
  const arrives = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar wat over mij is bewaard" }).tap();
  const kept = JSON.parse(readFileSync(await (await arrives).path(), "utf8"));
  assert.equal(kept.role, "PARTICIPANT");
  assert.equal(kept.group, 1);
  const answers = kept.records.filter(({ what }) => what === "answer_given");
  assert.match(JSON.stringify(answers), /Het is er donker/);
  await lookInBothThemes(phone, "record/my-data", kPhone);
});

step("Z2 and erases it: nothing is left here or there but what was counted", async () => {
  const { page } = phone;
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => /member|outbox/.test(key)));
  assert.equal((await kept()).length, 1);
  await page.getByRole("button", { name: "Wis mijn gegevens", exact: true }).tap();
  await page.getByRole("alertdialog").filter({ hasText: "kan niet terug" }).waitFor();
  await lookInBothThemes(phone, "record/erase-sure", kPhone);
  await page.getByRole("button", { name: "Ja, wis mijn gegevens" }).tap();
  await seeHeading(page, "Uw gegevens zijn gewist");
  await lookInBothThemes(phone, "record/erased", kPhone);
  assert.deepEqual(await kept(), []);
  assert.equal(await answered(), 7);
  const reasons = [...(await hall.see("fatima")).values()].flatMap(({ reason }) => reason ?? []);
  assert.deepEqual(
    reasons.map(({ text, erased }) => [text, erased]),
    [["", true]],
  );
  await page.reload();
  await seeHeading(page, "Wie bent u?");
});

step("in English as well", async () => {
  const guest = await openDevice(browser, { locale: "en-GB" });
  const { page } = guest;
  await page.goto(hall.link);
  await page.locator(".choices .choice").first().tap();
  await page.locator(".floor-bar").waitFor();
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "My data" }).tap();
  await seeHeading(page, "My data");
  await lookInBothThemes(guest, "record/my-data-en", kPhone);
  await page.getByRole("button", { name: "Erase my data", exact: true }).tap();
  await page.getByRole("alertdialog").waitFor();
  await lookInBothThemes(guest, "record/erase-sure-en", kPhone);
  expectNoProblems(guest, hall.address);
  await guest.context.close();
});

step("Z3 a facilitator erases words, and a person", async () => {
  const { page } = desk;
  await hall.facilitate("round", "open", "8");
  await hall.as("r1", "statement", "propose", "8", "Jansen parkeert altijd fout.");
  await page.goto(`${hall.address}/f`);
  await page.getByLabel("Naam van uw account").fill("fatima");
  await page.getByLabel("Wachtwoord").fill(hall.password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.locator(".choices .choice").first().click();
  const statement = page.locator(".waiting li", { hasText: "Jansen" });
  await statement.getByRole("button", { name: "Tekst wissen" }).click();
  await page.getByRole("button", { name: "Ja, doen" }).click();
  await page.locator(".waiting li", { hasText: "[gewist]" }).waitFor();
  assert.equal(await page.getByText("Jansen").count(), 0);
  await page.locator(".tabs button", { hasText: "Mensen" }).click();
  const seen = [...(await hall.see("fatima")).values()].flatMap(({ person }) => person ?? []);
  const last = seen.sort((a, b) => a.participant - b.participant).at(-1).participant;
  await page.getByRole("button", { name: `Gegevens wissen: Nummer ${last}`, exact: true }).click();
  await page.getByText("Wat geteld is, blijft staan").waitFor();
  await lookInBothThemes(desk, "record/erase-person", kLaptop);
  await page.getByRole("button", { name: "Ja, doen" }).click();
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  const after = (await hall.see("fatima")).get(`person/${last}`);
  assert.ok(after === undefined || after.person.left);
  for (const device of [desk, phone]) expectNoProblems(device, hall.address);
});
