// A whole round by keyboard alone, on the facilitator's page and on a phone's, and what a screen reader is
// told there: roles, names, and what is announced.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
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
  await hall.openSession(templateOf("every_kind"), { start: false });
  await hall.joinByTerminal({ 1: ["r1", "r2"], 2: ["p1", "p2", "p3"] });
  desk = await openKeyboard();
  phone = await openKeyboard();
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

// A page with nothing but a keyboard: what has the focus is found, and seen to have it.
async function openKeyboard() {
  const device = await openDevice(browser, { viewport: kLaptop });
  const { page } = device;
  const kStopsMax = 120;
  // By its name, as it is read out.
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const spoken = activeElement.cloneNode(true);
      for (const mute of spoken.querySelectorAll("[aria-hidden=true]")) mute.remove();
      const label = activeElement.labels?.[0]?.textContent;
      const name = activeElement.getAttribute("aria-label") ?? label ?? spoken.textContent;
      return name.replace(/\s+/g, " ").trim();
    });
  device.focused = focused;
  device.tabTo = async (words) => {
    for (let i = 0; i < kStopsMax; ++i) {
      await page.keyboard.press("Tab");
      if (!(await focused()).startsWith(words)) continue;
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement).outlineStyle,
      );
      assert.notEqual(outline, "none", `"${words}" has the focus, and it cannot be seen`);
      return;
    }
    assert.fail(`the keyboard does not reach "${words}"`);
  };
  device.press = async (...names) => {
    for (const name of names) {
      await device.tabTo(name);
      await page.keyboard.press("Enter");
    }
  };
  device.type = async (label, words) => {
    await device.tabTo(label);
    await page.keyboard.type(words);
  };
  device.announced = (hasText) => page.locator("[aria-live=polite]", { hasText }).waitFor();
  return device;
}

step("signing in and starting the session", async () => {
  const { page } = desk;
  await page.goto(`${hall.address}/f`);
  await seeHeading(page, "Aanmelden");
  await desk.type("Naam van uw account", "fatima");
  await desk.type("Wachtwoord", hall.password);
  await page.keyboard.press("Enter");
  await seeHeading(page, "Uw gesprekken");
  await desk.press("Het plein van morgen");
  await page.locator(".big-code").waitFor();
  await desk.press("Begin het gesprek");
  await phone.page.goto(hall.link);
  await seeHeading(phone.page, "Wie bent u?");
  await phone.press("Ik woon hier");
  await phone.page.locator(".floor-bar").waitFor();
});

async function ask(title) {
  await desk.press(`Beginnen: ${title}`);
  await desk.page.locator(".progress").first().waitFor();
}
async function reveal() {
  await desk.press("Toon de uitslag");
  // The question is read out before it is answered.
  await desk.page.getByRole("alertdialog", { name: "Zeker weten?" }).waitFor();
  const isFocused = (box) => box === document.activeElement;
  assert.equal(await desk.page.locator(".confirm").evaluate(isFocused), true);
  assert.match(await desk.page.locator(".confirm").innerText(), /mensen antwoordden/);
  await desk.press("Ja, doen");
}

step("an order of preference, put right by arrows", async () => {
  await ask("Volgorde");
  await phone.announced("Nieuwe vraag: Volgorde");
  await seeHeading(phone.page, "Wat vindt u het belangrijkste");
  const choices = phone.page.getByRole("group", { name: "Nog te kiezen" });
  assert.equal(await choices.getByRole("button").count(), 3);
  await phone.press("Groen");
  // The keyboard stays at what was placed, and goes on from there.
  assert.match(await phone.focused(), /Groen/);
  await phone.press("Rust");
  await phone.tabTo("“Rust” een plaats hoger");
  await phone.page.keyboard.press("Enter");
  await phone.page.locator(".ranked li").first().filter({ hasText: "Rust" }).waitFor();
  // At the top the arrow is dimmed, and still has the focus.
  assert.equal(await phone.focused(), "“Rust” een plaats hoger");
  const arrow = phone.page.getByRole("button", { name: "“Rust” een plaats hoger" });
  assert.equal(await arrow.getAttribute("aria-disabled"), "true");
  await phone.page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
  await reveal();
  await phone.announced("De uitslag is er: Volgorde");
});
step("points to divide, by plus and minus", async () => {
  await ask("Punten");
  await seeHeading(phone.page, "Verdeel 10 punten");
  await phone.tabTo("Een punt meer voor “Speeltuin”");
  for (let i = 0; i < 10; ++i) await phone.page.keyboard.press("Space");
  // All are given: what is left is told, and the focus stayed.
  await phone.page.getByRole("status").filter({ hasText: "nog 0 van de 10 punten" }).waitFor();
  assert.equal(await phone.focused(), "Een punt meer voor “Speeltuin”");
  await phone.page.keyboard.press("Shift+Tab");
  await phone.page.keyboard.press("Space");
  await phone.page.getByRole("status").filter({ hasText: "nog 1 van de 10 punten" }).waitFor();
  await phone.page.locator(".delivery.done").waitFor();
  for (const name of ["r1", "r2"]) await hall.as(name, "answer", "5", "--points", "2=10");
  await reveal();
  const chart = phone.page.getByRole("list", { name: "Uitslag" });
  await chart.getByText("9 punten, van 1 persoon").first().waitFor();
  await phone.press("Als tabel");
  await phone.page.getByRole("table", { name: "Uitslag" }).waitFor();
  await phone.page.getByRole("rowheader", { name: "Speeltuin" }).waitFor();
});

step("a joint answer, and the vote on it", async () => {
  await desk.press("Schrijf het gezamenlijke antwoord");
  await desk.type("Tekst", "We beginnen met de speeltuin.");
  await desk.press("Bewaren");
  await desk.page.locator(".proposal").waitFor();
  await desk.press("Stem over het gezamenlijke antwoord");
  await desk.type("Wat gebeurt er met de uitslag?", "Het komt in het plan");
  await desk.type("Wie besluit?", "De raad");
  await desk.type("Wanneer hoort men het?", "In mei");
  await desk.press("Open de stemming");
  await phone.announced("Er is een stemming: Punten");
  await phone.press("Ik ben voor");
  await phone.page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
  const votes = phone.page.getByRole("group", { name: "Wat vindt u van dit voorstel?" });
  assert.equal(await votes.getByRole("button", { pressed: true }).innerText(), "Ik ben voor");
  for (const name of ["r1", "r2", "p1", "p2", "p3"]) await hall.as(name, "ballot", "vote", "yes");
  await desk.press("Sluit de stemming", "Ja, doen");
  await phone.announced("De stemming is klaar: Punten");
  // The keyboard is still somewhere on the page, and not back at its beginning.
  await desk.page.locator(".outcome.passed").waitFor();
  assert.equal(await desk.page.evaluate(() => document.activeElement === document.body), false);
  for (const device of [desk, phone]) expectNoProblems(device, hall.address);
});
