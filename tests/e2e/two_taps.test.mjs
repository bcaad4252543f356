// From an opened link to a counted answer with a group: two taps, two screens, in both languages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNoProblems, openBrowser, openDevice, seeHeading } from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.openSession(templateOf("every_kind"));
  await hall.facilitate("round", "open", "1");
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

for (const [locale, group, question, saved] of [
  ["nl-NL", "Ik woon hier", "Wat moet er als eerste beter op het plein?", "Bewaard."],
  ["en-GB", "I live here", "What should get better first on the square?", "Saved."],
]) {
  test(`two taps from the link to a counted answer: ${locale}`, async () => {
    const device = await openDevice(browser, { locale });
    const { page } = device;
    let taps = 0;
    const tap = async (target) => {
      await target.tap();
      ++taps;
    };
    await page.goto(hall.link);
    await tap(page.getByRole("button", { name: group }));
    await seeHeading(page, question);
    await tap(page.locator(".choices .choice").nth(1));
    await page.locator(".delivery.done", { hasText: saved }).waitFor();
    assert.equal(taps, 2);
    expectNoProblems(device, hall.address);
    await device.context.close();
  });
}

test("the server has counted both, and nobody twice", async () => {
  const seen = await hall.see("fatima");
  const [progress] = seen.get("round/1/1").round.progress;
  assert.equal(progress.everyone.answered, 2);
  assert.equal([...seen.keys()].filter((key) => key.startsWith("person/")).length, 3);
});

test("a reload comes back to the same place as the same person", async () => {
  const device = await openDevice(browser);
  const { page } = device;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await page.locator(".choices .choice").nth(2).tap();
  await page.locator(".delivery.done").waitFor();
  const people = [...(await hall.see("fatima")).keys()].filter((key) =>
    key.startsWith("person/"),
  ).length;
  await page.reload();
  await seeHeading(page, "Wat moet er als eerste beter");
  await page.locator(".choice[aria-pressed=true]", { hasText: "Een plek om te spelen" }).waitFor();
  const after = [...(await hall.see("fatima")).keys()].filter((key) =>
    key.startsWith("person/"),
  ).length;
  assert.equal(after, people);
  expectNoProblems(device, hall.address);
  await device.context.close();
});

test("a code that is typed leads to the same place, and a wrong one says so", async () => {
  const device = await openDevice(browser);
  const { page } = device;
  await page.goto(hall.address);
  await page.getByLabel("Typ de code van het gesprek").fill("ABC");
  await page.getByRole("button", { name: "Verder" }).tap();
  await page.getByRole("alert").waitFor();
  await page
    .getByLabel("Typ de code van het gesprek")
    .fill(hall.code.toLowerCase().replace("-", " "));
  await page.getByRole("button", { name: "Verder" }).tap();
  await seeHeading(page, "Wie bent u?");
  expectNoProblems(device, hall.address);
  await device.context.close();
});
