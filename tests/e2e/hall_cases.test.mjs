// What happens in some halls only: ratings that are shown live, changes to a joint answer, a hall without
// TLS, reading aloud, writing from right to left, and phones whose clocks are wrong.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
  kPhone,
  kScreen,
  look,
  lookAtWhole,
  openBrowser,
  openDevice,
  seeHeading,
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

async function close(device, address = hall.address) {
  expectNoProblems(device, address);
  await device.context.close();
}
async function enter(device, link = hall.link) {
  await device.page.goto(link);
  await device.page.locator(".choices .choice").first().tap();
  await device.page.locator(".floor-bar").waitFor();
}
// The newest session of the facilitator, on a laptop.
async function openDesk(at = hall) {
  const desk = await openDevice(browser, { viewport: kLaptop });
  await desk.page.goto(`${at.address}/f`);
  await desk.page.locator("#account").fill("fatima");
  await desk.page.locator("#password").fill(at.password);
  await desk.page.getByRole("button", { name: "Aanmelden" }).click();
  await desk.page.locator(".choices .choice").first().click();
  await desk.page.locator(".tabs").waitFor();
  return desk;
}

test("W12RatingsAreShownLiveInBatches_M28AndGroupsDifferIfItIsMoreThanChance", async () => {
  await hall.openSession(templateOf("live_ratings"));
  const [phone, desk] = [await openDevice(browser), await openDesk()];
  await enter(phone);
  const residents = ["r1", "r2", "r3", "r4", "r5"];
  const streets = ["p1", "p2", "p3", "p4", "p5", "p6"];
  await hall.joinByTerminal({ 1: residents, 2: streets });
  await desk.page.getByRole("button", { name: "Stel de vraag: Stellingen" }).click();
  await desk.page.getByRole("button", { name: "Zelf een stelling toevoegen" }).click();
  await desk.page.getByLabel("Zelf een stelling toevoegen").fill("Er rijdt te veel verkeer.");
  await desk.page.getByRole("button", { name: "Toevoegen" }).click();
  await desk.page.locator(".waiting li", { hasText: "te veel verkeer" }).waitFor();
  const release = desk.page.getByRole("button", { name: "Vrijgeven" });
  if (await release.count()) await release.first().click();
  await phone.page.locator("h1.statement", { hasText: "te veel verkeer" }).waitFor();
  await phone.page.locator(".hint", { hasText: "zodra genoeg mensen" }).waitFor();
  await phone.page.locator(".choices .choice").nth(0).tap();
  await phone.page.locator(".summary .delivery.done").waitFor();
  // Of fewer people than the minimum nothing is shown.
  assert.equal(await phone.page.locator(".summary .stack").count(), 0);
  for (const name of residents) await hall.as(name, "statement", "rate", "1", "agree");
  await phone.page.locator(".summary .stack", { hasText: "Bewoners" }).waitFor();
  await phone.page.locator(".summary", { hasText: "Telt mee, verandert niet meer" }).waitFor();
  assert.equal(await phone.page.locator(".summary .stack", { hasText: "Fysiek" }).count(), 0);
  await lookAtWhole(phone, "cases/live-ratings", kPhone);
  await lookAtWhole(desk, "cases/live-ratings-desk", kLaptop);
  for (const name of streets) await hall.as(name, "statement", "rate", "1", "disagree");
  await desk.page.getByRole("button", { name: "Toon de uitslag" }).click();
  await desk.page.getByRole("button", { name: "Ja, doen" }).click();
  for (const { page } of [phone, desk])
    await page
      .getByText("Van Bewoners is een groter deel het eens dan van Fysiek domein")
      .first()
      .waitFor();
  await lookAtWhole(phone, "cases/live-ratings-result", kPhone);
  await close(phone);
  await close(desk);
});

test("J1AChangeIsProposedOnAPhoneReleasedAndTakenOver", async () => {
  await hall.openSession(templateOf("every_kind"));
  const [phone, other, desk] = [
    await openDevice(browser),
    await openDevice(browser),
    await openDesk(),
  ];
  await enter(phone);
  await enter(other);
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"] });
  await hall.facilitate("round", "open", "1");
  for (const name of ["r1", "r2", "r3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await hall.facilitate("joint-answer", "draft", "1", "nl=Er komen bomen.");
  const propose = phone.page.locator("details", { hasText: "Een wijziging voorstellen" });
  await propose.locator("summary").tap();
  await propose.locator("textarea").fill("Zet erbij: en bankjes.");
  await propose.locator("button").tap();
  await propose.locator(".delivery", { hasText: "verstuurd" }).waitFor();
  await lookAtWhole(phone, "cases/amendment-proposed", kPhone);
  const waiting = desk.page.locator(".waiting", { hasText: "Zet erbij: en bankjes." });
  await waiting.waitFor();
  // Nobody else reads it before it is released.
  assert.equal(await other.page.getByText("Zet erbij").count(), 0);
  await waiting.getByRole("button", { name: "Vrijgeven" }).click();
  await other.page.getByText("Zet erbij: en bankjes.").waitFor();
  await waiting.getByRole("button", { name: "Overnemen" }).click();
  await desk.page.getByLabel("Nieuwe tekst van het antwoord").fill("Er komen bomen en bankjes.");
  await lookAtWhole(desk, "cases/amendment-desk", kPhone);
  await desk.page.setViewportSize(kLaptop);
  await waiting.locator("form").getByRole("button", { name: "Overnemen" }).click();
  for (const { page } of [other, phone])
    await page.locator(".proposal", { hasText: "Er komen bomen en bankjes." }).waitFor();
  await other.page.getByText("Overgenomen, in versie 2").waitFor();
  await lookAtWhole(other, "cases/amendment-accepted", kPhone);
  await Promise.all([phone, other, desk].map((device) => close(device)));
});

test("a hall without TLS: every page warns, and nobody is asked a name", async () => {
  const plain = await Hall.open("--insecure-hall");
  try {
    await plain.openSession(templateOf("every_kind"));
    const warning = (page) => page.locator(".line", { hasText: "niet beveiligd" });
    const [phone, screen, desk] = [
      await openDevice(browser),
      await openDevice(browser, { viewport: kScreen }),
      await openDevice(browser, { viewport: kLaptop }),
    ];
    await phone.page.goto(plain.link);
    await seeHeading(phone.page, "Wie bent u?");
    await warning(phone.page).waitFor();
    await look(phone, "cases/insecure-group");
    await enter(phone, plain.link);
    await warning(phone.page).waitFor();
    await phone.page.locator(".menu-button").tap();
    await phone.page.locator(".menu").waitFor();
    await warning(phone.page).waitFor();
    // The template asks names; a hall without TLS does not.
    assert.equal(await phone.page.locator(".menu", { hasText: "naam" }).count(), 0);
    await look(phone, "cases/insecure-menu");
    await screen.page.goto(`${plain.address}/s/${plain.code}`);
    await warning(screen.page).waitFor();
    await look(screen, "cases/insecure-screen");
    await desk.page.goto(`${plain.address}/f`);
    await warning(desk.page).waitFor();
    await look(desk, "cases/insecure-sign-in");
    for (const device of [phone, screen, desk]) await close(device, plain.address);
  } finally {
    await plain.close();
  }
});

test("reading aloud uses a voice of the device and never one of somebody else's server", async () => {
  await hall.openSession(templateOf("every_kind"));
  await hall.facilitate("round", "open", "1");
  const speaking = (voices) => `
    window.spoken = [];
    const voices = ${JSON.stringify(voices)};
    class Utterance { constructor(text) { this.text = text; } }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "speechSynthesis", { value: {
      getVoices: () => voices,
      speak: (said) => window.spoken.push({ text: said.text, voice: said.voice?.name }),
      cancel: () => {},
      addEventListener: () => {},
    } });`;
  const remote = { name: "Ver weg", lang: "nl-NL", localService: false };
  const local = { name: "Hier", lang: "nl-NL", localService: true };
  const device = await openDevice(browser);
  await device.context.addInitScript(speaking([remote, local]));
  await enter(device);
  await device.page
    .getByRole("button", { name: /Lees voor/ })
    .first()
    .tap();
  const spoken = await device.page.evaluate(() => window.spoken);
  assert.ok(spoken.length > 0);
  assert.deepEqual([...new Set(spoken.map(({ voice }) => voice))], ["Hier"]);
  assert.match(spoken.map(({ text }) => text).join(""), /Wat moet er als eerste beter/);
  await look(device, "cases/reading-aloud");
  await close(device);
  // With none of its own it does not offer to read.
  const without = await openDevice(browser);
  await without.context.addInitScript(speaking([remote]));
  await enter(without);
  await without.page.locator(".choices .choice").first().waitFor();
  assert.equal(await without.page.getByRole("button", { name: /Lees voor/ }).count(), 0);
  await close(without);
});

// Texts and controls that lie over each other, or outside the window.
function misplaced(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll("#page *")].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest(".visually-hidden, .bar, svg") &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()),
    );
    // What sticks to the window lies over the rest on purpose.
    const sticks = (element) => {
      for (let at = element; at; at = at.parentElement)
        if (["sticky", "fixed"].includes(getComputedStyle(at).position)) return true;
      return false;
    };
    const boxes = shown
      .filter((element) => !sticks(element))
      .flatMap((element) => {
        const range = document.createRange();
        return [...element.childNodes]
          .filter((node) => node.nodeType === 3 && node.textContent.trim())
          .flatMap((node) => {
            range.selectNodeContents(node);
            return [...range.getClientRects()].map((box) => [node.textContent.trim(), box]);
          });
      });
    const found = [];
    boxes.forEach(([text, box], i) => {
      if (box.left < -1 || box.right > window.innerWidth + 1) found.push(`outside: ${text}`);
      for (const [other, second] of boxes.slice(i + 1)) {
        const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        // Lines of letters touch each other.
        if (across > 2 && down > 6) found.push(`${text} / ${other}`);
      }
    });
    return found;
  });
}

test("written from right to left nothing lies over anything else", async () => {
  await hall.openSession(templateOf("every_kind"));
  const phone = await openDevice(browser);
  const screen = await openDevice(browser, { viewport: kScreen });
  const turn = async (device, name) => {
    await device.page.evaluate(() => (document.documentElement.dir = "rtl"));
    assert.deepEqual(await misplaced(device.page), [], name);
    await look(device, `cases/rtl-${name}`);
  };
  await enter(phone);
  await screen.page.goto(`${hall.address}/s/${hall.code}`);
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"], 2: ["p1", "p2", "p3"] });
  await hall.facilitate("round", "open", "1");
  await phone.page.locator(".choices .choice").nth(2).tap();
  await phone.page.locator(".delivery.done").waitFor();
  await turn(phone, "question");
  await screen.page.locator(".progress").waitFor();
  await turn(screen, "screen-question");
  for (const name of ["r1", "r2", "r3", "p1", "p2", "p3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await phone.page.locator(".bars").waitFor();
  await turn(phone, "result");
  await screen.page.locator(".bars").first().waitFor();
  await turn(screen, "screen-result");
  await hall.facilitate("round", "open", "4");
  for (let i = 0; i < 2; ++i)
    await phone.page.locator(".choices:not(.quiet) .choice").first().tap();
  await turn(phone, "ranking");
  await hall.facilitate("round", "reveal", "4", "--yes");
  await hall.facilitate("round", "open", "5");
  await phone.page.locator(".stepper").first().waitFor();
  await turn(phone, "points");
  await phone.page.locator(".menu-button").tap();
  await phone.page.locator(".menu").waitFor();
  await turn(phone, "menu");
  const desk = await openDesk();
  await desk.page.locator(".progress").waitFor();
  await turn(desk, "desk");
  await desk.page.setViewportSize(kPhone);
  await turn(desk, "desk-phone");
  await desk.page.locator(".tabs button", { hasText: "Mensen" }).click();
  await turn(desk, "desk-people");
  for (const device of [phone, screen, desk]) await close(device);
});

test("a phone whose clock is wrong counts down as the server does", async () => {
  await hall.openSession(templateOf("every_kind"));
  await hall.facilitate("round", "open", "1");
  const device = await openDevice(browser);
  await device.context.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() - 600_000;
  });
  await enter(device);
  await hall.facilitate("timer", "start", "5m");
  await device.page.locator(".timer", { hasText: /(4:5\d|5:00)/ }).waitFor();
  await close(device);
});
