// After the evening: the same link tells what became of it, to who took part and to who never joined; and
// everybody can hold the log to its fingerprint.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
  look,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
let anna;
let stranger;
let desk;
const step = story(test, () => ({ anna, stranger, desk }));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.openSession(templateOf("every_kind"));
  await hall.facilitate(
    "facts",
    "set",
    "--reply-date",
    "2020-01-31",
    "--reply-from",
    "nl=De wethouder",
  );
  [anna, stranger, desk] = await Promise.all([
    openDevice(browser),
    openDevice(browser, { locale: "en-GB", colours: "dark" }),
    openDevice(browser, { viewport: kLaptop }),
  ]);
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

step("whoever takes part sees the fingerprint that the terminal sees", async () => {
  const { page } = anna;
  await page.goto(hall.link);
  await page.locator(".choices .choice").first().tap();
  await page.locator(".menu-button").tap();
  await page.getByRole("button", { name: "Controle" }).tap();
  await seeHeading(page, "Controle");
  const shown = (await page.locator(".fingerprint").innerText()).replace(/\s/g, "");
  assert.match(shown, /^[0-9a-f]{64}$/);
  const told = JSON.parse(await hall.facilitate("--json", "log", "checkpoint"));
  assert.equal(Buffer.from(told.read.hash, "base64").toString("hex"), shown);
  await look(anna, "after/check");
});

step("U3 a reply that is overdue is said at the link, without joining", async () => {
  await hall.facilitate("session", "close", "--yes");
  await stranger.page.goto(hall.link);
  await stranger.page.getByText("That day has gone by").waitFor();
  await look(stranger, "after/stranger-overdue");
  await anna.page.goto(hall.link);
  await anna.page.getByText("Die dag is voorbij").waitFor();
  assert.match(
    await anna.page.locator(".follow-ups").innerText(),
    /31 januari 2020.*De wethouder/s,
  );
});

step("U1 a facilitator tells what became of it, on the page", async () => {
  const { page } = desk;
  await page.goto(`${hall.address}/f`);
  await page.getByLabel("Naam van uw account").fill("fatima");
  await page.getByLabel("Wachtwoord").fill(hall.password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  const listed = page.locator(".choice", { hasText: "Die dag is voorbij" });
  await listed.waitFor();
  await look(desk, "after/sessions");
  await listed.click();
  await page.getByLabel("Wat is ermee gedaan?").fill("<b>De bomen</b> staan er in maart");
  await page.getByLabel("Wanneer horen mensen weer iets?").fill("2999-05-31");
  await look(desk, "after/tell");
  await page.getByRole("button", { name: "Vertellen" }).click();
  await page.getByText("<b>De bomen</b> staan er in maart").waitFor();
  await page.getByText("31 mei 2999").waitFor();
  await look(desk, "after/told");
});

step("U4 everybody reads it, as text", async () => {
  // Who watches sees it at once; who only has the link, on the next look.
  await anna.page.getByText("<b>De bomen</b> staan er in maart").waitFor();
  await stranger.page.reload();
  await stranger.page.getByText("<b>De bomen</b> staan er in maart").waitFor();
  await stranger.page.getByText("31 May 2999").waitFor();
  await look(stranger, "after/stranger");
  await look(anna, "after/closed");
});

step("a plan is taken over into a new draft", async () => {
  const { page } = desk;
  await page.locator(".tabs button", { hasText: "Meer" }).click();
  await page.getByRole("button", { name: "Nieuw gesprek met dit plan" }).click();
  await page.getByRole("button", { name: "Laat mensen meedoen" }).waitFor();
  for (const device of [anna, stranger, desk]) expectNoProblems(device, hall.address);
});
