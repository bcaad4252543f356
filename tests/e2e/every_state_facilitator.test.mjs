// Every state of the facilitator's page, on two laptops and two phones: Dutch and English, light and dark.
// Each is kept as a picture, axe finds nothing wrong with any, and there are never more than four actions.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
  kPhone,
  look,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
let desk; // the one that acts
const desks = [];
const step = story(test, () => Object.fromEntries(desks.map((device) => [device.name, device])));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  for (const [locale, colours, viewport] of [
    ["nl-NL", "light", kLaptop],
    ["nl-NL", "dark", kPhone],
    ["en-GB", "light", kPhone],
    ["en-GB", "dark", kLaptop],
  ]) {
    const device = await openDevice(browser, { viewport, locale, colours });
    device.name = `${locale.slice(0, 2)}-${colours}`;
    desks.push(device);
  }
  desk = desks[0].page;
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const all = (work) => Promise.all(desks.map((device) => work(device.page, device)));
const shows = (selector, hasText) =>
  all((page) => page.locator(selector, { hasText }).first().waitFor());
const press = (selector, n = 0) => all((page) => page.locator(selector).nth(n).click());
let count = 0;
async function lookAll(name) {
  const number = String(++count).padStart(2, "0");
  await all((_, device) => look(device, `facilitator/${number}-${name}-${device.name}`));
  await all(async (page) => {
    const actions = page.locator(".steps > .action, .steps .others > .action");
    assert.ok((await actions.count()) <= 4, `${name}: more than four actions`);
  });
}
// The tabs by their place: now, agenda, people, floor, signals, more.
const tab = (n) => press(".tabs button", n);
const kTabs = { now: 0, agenda: 1, people: 2, floor: 3, signals: 4, more: 5 };
// What opens below the steps, looked at and closed again; 0 is the first beside the obvious one.
async function lookAtOpened(n, name) {
  const button = n < 0 ? ".steps > .action" : ".steps .others > .action";
  await press(button, Math.max(0, n));
  await shows(".opened");
  await lookAll(name);
  await press(button, Math.max(0, n));
  await all((page) => page.locator(".opened").waitFor({ state: "detached" }));
}
const everyone = ["r1", "r2", "r3", "p1", "p2", "p3"];
async function give(words, ...command) {
  for (const [i, name] of everyone.entries()) {
    if (words[i]) await hall.as(name, ...command, ...words[i].split(" "));
  }
}

step("signing in, with a wrong password first", async () => {
  await all((page) => page.goto(`${hall.address}/f`));
  await shows("#name, input");
  await lookAll("sign-in");
  await all(async (page, device) => {
    device.mayFail = true; // a browser tells of an answer 401 as of a resource that failed
    await page.locator("input").nth(0).fill("fatima");
    await page.locator("input[type=password]").fill("wrong");
    await page.locator("form .action").click();
  });
  await shows("[role=alert]");
  await lookAll("wrong-password");
  await all(async (page) => {
    await page.locator("input[type=password]").fill(hall.password);
    await page.locator("form .action").click();
  });
  await shows("h1", /Uw gesprekken|Your sessions/);
  await lookAll("no-sessions");
});

step("S4ANewSessionNeedsThePrivacyFacts", async () => {
  await all((page) => page.getByRole("button", { name: /Nieuw gesprek|New session/ }).click());
  await shows(".choice", "(avond)");
  await lookAll("templates");
  await press(".choice");
  await shows("#title");
  await lookAll("new");
  await desk.getByLabel("Wie is verantwoordelijk?").fill("Gemeente Voorbeeld");
  await desk.getByLabel("Waarvoor gebruikt u de antwoorden?").fill("Om samen een plan te maken");
  await desk.getByLabel("Grondslag in de wet").fill("Taak van algemeen belang");
  await desk.getByRole("button", { name: "Maken" }).click();
  assert.equal(await desk.locator("#contact:invalid").count(), 1);
});

step("a draft, and people who come in", async () => {
  await hall.openSession(templateOf("every_kind"), { start: false });
  const id = JSON.parse(await hall.facilitate("--json", "session", "list")).sessions[0].session;
  await all((page) => page.goto(`${hall.address}/f`));
  await shows("h1", /Uw gesprekken|Your sessions/);
  await lookAll("sessions");
  await all((page) => page.goto(`${hall.address}/f/${id}`));
  await shows(".big-code", hall.code);
  await hall.joinByTerminal({ 1: everyone.slice(0, 3), 2: everyone.slice(3) });
  await shows(".lobby li", /3/);
  await lookAll("lobby");
  await hall.facilitate("session", "start");
  await shows(".steps > .action");
  await lookAll("started");
});

step("talking: the queue, a turn, and one sent as text", async () => {
  await hall.facilitate("discussion", "open", "9");
  await shows("h2.question", /Wie kan wat doen|Who can do what/);
  await tab(kTabs.floor);
  await lookAll("floor-empty");
  for (const name of ["r1", "p1"]) await hall.as(name, "floor", "raise");
  await shows(".people li", /Bewoners|Residents/);
  await lookAll("floor-queue");
  await hall.facilitate("floor", "grant");
  await shows(".speaking");
  await lookAll("floor-turn");
  await hall.facilitate("floor", "yield");
  await hall.as("h1", "join", hall.code, "--group", "1", "--home");
  await hall.as("h1", "floor", "say", "Denk ook aan de bus");
  await shows(".quotes li", "Denk ook aan de bus");
  await lookAll("floor-text");
  await hall.facilitate("floor", "release", "1");
  await tab(kTabs.now);
  await lookAtOpened(0, "timer");
  await hall.facilitate("discussion", "close");
  await shows(".kicker");
});

step("a question: blind, counted, revealed, asked again", async () => {
  await hall.facilitate("round", "open", "1");
  await shows(".progress");
  await give(["1 --reason Groen", "1", "2", "3", "3", "1"], "answer", "1");
  await shows(".progress .count", /3 (van|of) 3/);
  await lookAll("asked");
  assert.equal(await desk.locator(".bars").count(), 0);
  await lookAtOpened(0, "enter-counts");
  await lookAtOpened(-1, "reveal");
  // An interpreter stands against it: then it asks why.
  const made = await hall.facilitate(
    ...["--json", "invitation", "create", "--count", "1", "--role", "interpreter"],
  );
  await hall.as("i1", "join", hall.code, "--invitation", /vi_[A-Za-z0-9_-]+/.exec(made)[0]);
  await hall.as("i1", "round", "hold", "Ik ben nog aan het vertalen");
  await shows(".note", "Ik ben nog aan het vertalen");
  await press(".steps > .action");
  await all(async (page, device) => {
    device.mayFail = true;
    await page.locator(".confirm .action").first().click();
  });
  await shows(".opened textarea");
  await lookAll("reveal-held");
  await press(".notice .action");
  await hall.as("i1", "round", "unhold");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await shows(".bars");
  await hall.facilitate("theme", "add", "1", "Groen en bomen");
  await shows(".waiting select");
  await lookAll("result");
  await press(".waiting > button.small");
  await shows(".waiting form");
  await lookAll("new-theme");
});

step("a joint answer, a change to it, and a ballot", async () => {
  await lookAtOpened(-1, "draft");
  await hall.facilitate("joint-answer", "draft", "1", "nl=We beginnen met groen.");
  await shows(".proposal", "We beginnen met groen.");
  await hall.as("r1", "amendment", "propose", "1", "Eerst de lampen");
  await shows(".waiting li", "Eerst de lampen");
  await lookAll("amendment");
  await hall.facilitate("amendment", "release", "1");
  await all((page) =>
    page.locator(".waiting li", { hasText: "Eerst de lampen" }).locator("button").nth(1).waitFor(),
  );
  await all((page) =>
    page.locator(".waiting li", { hasText: "Eerst de lampen" }).locator("button").nth(0).click(),
  );
  await shows(".waiting form");
  await lookAll("accept-amendment");
  await press(".steps .others > .action");
  await shows("#what-happens");
  await lookAll("ballot-form");
  await desk.locator("#what-happens").fill("Het komt in het plan");
  await desk.locator("#who-decides").fill("De raad");
  await desk.getByRole("button", { name: "Open de stemming" }).click();
  assert.equal(await desk.locator("#when:invalid").count(), 1);
  const opening = ["--what-happens", "nl=Plan", "--who-decides", "nl=Raad", "--when", "nl=Mei"];
  await hall.facilitate("ballot", "open", "1", "--method", "consent", ...opening);
  await shows(".ballot-head");
  await lookAll("ballot");
  await lookAtOpened(-1, "close-ballot");
  await give(["", "consent", "consent", "consent", "consent", "consent"], "ballot", "vote");
  const objection = ["object", "--why", "Te duur", "--need", "Een begroting"];
  await hall.as("r1", "ballot", "vote", ...objection);
  await hall.facilitate("ballot", "close", "--yes");
  await shows(".waiting li", "Te duur");
  await lookAll("decided");
  await hall.facilitate(
    "ballot",
    "open",
    "1",
    "--method",
    "yes-no",
    "--scope",
    "everyone",
    ...opening,
  );
  await shows(".ballot-head");
  await lookAtOpened(0, "count-hands");
  await lookAtOpened(1, "withdraw");
  await hall.facilitate("ballot", "withdraw", "--reason", "Nog niet", "--yes");
});

step("statements", async () => {
  await hall.facilitate("round", "open", "8");
  await hall.as("r1", "statement", "propose", "8", "De bus moet langs het plein.");
  await hall.as("p1", "statement", "propose", "8", "Meer bankjes.");
  await shows(".waiting li", "Meer bankjes.");
  await lookAll("statements-wait");
  await hall.facilitate("statement", "release", "1", "2");
  await shows(".waiting select");
  await all((page) => page.locator(".waiting li .buttons button").first().click());
  await shows(".waiting form");
  await lookAll("hide-statement");
  for (const n of ["1", "2"])
    await give(
      everyone.map(() => "agree"),
      "statement",
      "rate",
      n,
    );
  await hall.facilitate("round", "reveal", "8", "--yes");
  await shows("ol.statements");
  await lookAll("statements-result");
});

step("the ladder, and what may be going wrong", async () => {
  await hall.facilitate("round", "open", "3");
  await give(["1", "1", "2", "1", "2", "2"], "answer", "3", "--aspect", "now");
  await give(["4", "4", "4"], "answer", "3", "--aspect", "expected");
  await give(["", "", "", "1", "2", "1"], "answer", "3", "--aspect", "offered");
  await shows(".progress .count", /3 (van|of) 3/);
  await lookAll("ladder-asked");
  await hall.facilitate("round", "reveal", "3", "--yes");
  await shows(".note");
  await lookAll("residents-first");
  await hall.facilitate("round", "show-others", "3");
  await shows(".gap");
  await lookAll("ladder-result");
  await tab(kTabs.signals);
  await shows(".quotes li");
  await lookAll("signals");
  await all((page) => page.locator(".beside .quotes li button").first().click());
  await shows(".beside form");
  await lookAll("dismiss");
  await desk.getByLabel("Waarom hoeft er niets meer?").fill("We bespreken dit nu");
  await desk.locator(".beside form").getByRole("button", { name: "Opzijzetten" }).click();
  await shows(".quotes li", "We bespreken dit nu");
  await lookAll("dismissed");
});

step("the other tabs", async () => {
  await tab(kTabs.agenda);
  await shows(".agenda");
  await lookAll("agenda");
  await tab(kTabs.people);
  await shows(".people");
  await lookAll("people");
  await desk.getByRole("button", { name: "Laat niemand meer erbij" }).click();
  await shows(".beside .note");
  await all(async (page) => {
    await page.locator(".people li button.small").first().click();
    await page.locator(".beside details summary").click();
  });
  await shows(".people form");
  await lookAll("remove-and-invite");
  await desk.getByRole("button", { name: "Laat mensen weer meedoen" }).click();
  await desk.getByLabel("Hoeveel?").fill("2");
  await desk.locator("details form").getByRole("button", { name: "Maken" }).click();
  await desk.locator(".cards li").nth(1).waitFor();
  await lookAll("invitations");
  await anInvitationAdmits(await desk.locator(".cards .address").first().innerText());
  await tab(kTabs.more);
  await lookAll("more");
  await all((page) =>
    page.locator(".beside button.action.secondary, .beside button.small").first().click(),
  );
  await shows(".beside form");
  await lookAll("facts");
});

// It leads to its session, and nobody reads it off the address.
async function anInvitationAdmits(address) {
  const { page, context } = await openDevice(browser);
  await page.goto(address);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await page.locator(".menu-button").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  await context.close();
}

step("without a line, and the end", async () => {
  for (const device of desks) device.mayFail = true;
  await hall.kill();
  await shows(".line", /Geen verbinding|No connection/);
  await lookAll("offline");
  await hall.start();
  await all((page) => page.locator(".line").waitFor({ state: "detached" }));
  await hall.facilitate("session", "close", "--yes");
  await tab(kTabs.now);
  await all((page) => page.locator(".steps").waitFor({ state: "detached" }));
  await lookAll("closed");
  // Somebody else's session does not sign anybody out.
  await desk.goto(`${hall.address}/f/aaaaaaaaaaaaaaaaaaaaaaaaaa`);
  await desk.locator("main .notice").waitFor();
  await desk.getByRole("button", { name: "Naar uw gesprekken" }).click();
  await seeHeading(desk, "Uw gesprekken");
  await desk.getByRole("button", { name: "Afmelden" }).click();
  await seeHeading(desk, "Aanmelden");
  for (const device of desks) expectNoProblems(device, hall.address);
});
