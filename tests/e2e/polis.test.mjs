// A real conversation that was held on Polis, taken in and watched again by its facilitator: 126 people,
// 371 statements and 14,341 votes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  expectNoProblems,
  kLaptop,
  lookInBothThemes,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { Hall } from "./hall.mjs";

const published = join(dirname(fileURLToPath(import.meta.url)), "../fixtures/polis-bg2050");

let hall;
let browser;
let desk;
const step = story(test, () => ({ desk }));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.importPolis(published, "Bowling Green 2050");
  desk = await openDevice(browser, { viewport: kLaptop });
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const place = () => desk.page.locator("#place");
async function seeEvent(seq) {
  await desk.page.locator(`#place[aria-valuetext*=" ${seq} "]`).waitFor();
}
async function seeText(text) {
  await desk.page.locator(".past", { hasText: text }).waitFor();
}

step("Y7 its facilitator comes to its replay, which begins before the first vote", async () => {
  const { page } = desk;
  await page.goto(`${hall.address}/f`);
  await page.getByLabel("Naam van uw account").fill("fatima");
  await page.getByLabel("Wachtwoord").fill(hall.password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.locator(".choices .choice", { hasText: "Bowling Green 2050" }).click();
  await page.getByRole("button", { name: "Kijk het gesprek terug" }).click();
  await seeHeading(page, "Dit is een herhaling");
  await place().waitFor();
  await lookInBothThemes(desk, "polis/replay-begin", kLaptop);
});

step("Y3 halfway the statements are there, and not what they came to", async () => {
  const { page } = desk;
  const last = Number(await place().getAttribute("max"));
  assert.ok(last > 14_000, `${last} events`);
  const half = Math.floor(last / 2);
  await place().fill(String(half));
  await seeEvent(half);
  await seeText("Statement 0");
  assert.equal(await page.locator(".past .bars").count(), 0);
  await lookInBothThemes(desk, "polis/replay-half", kLaptop);
});

step("Y1 at the end it shows what the statements came to", async () => {
  const { page } = desk;
  await place().focus();
  await page.keyboard.press("End");
  await page.locator(".player", { hasText: "Dit is het einde" }).waitFor();
  await seeText("Statement 0");
  await lookInBothThemes(desk, "polis/replay-end", kLaptop);
  expectNoProblems(desk, hall.address);
});
