// Bad lines, closed pages and killed servers: what was tapped counts once, and who is too late is told.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { expectNoProblems, openBrowser, openDevice, seeHeading } from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
let device;
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await hall?.close();
});
// Each test has a session of its own, and one phone in it that is asked the first question.
beforeEach(async () => {
  await hall.openSession(templateOf("every_kind"));
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"] });
  await hall.facilitate("round", "open", "1");
  device = await openDevice(browser);
  device.mayFail = true;
  await device.page.goto(hall.link);
  await device.page.getByRole("button", { name: "Ik woon hier" }).tap();
  await seeHeading(device.page, "Wat moet er als eerste beter");
  // The rest of the page is there as well, as it is a moment after somebody came in.
  await device.page.locator(".floor-bar").waitFor();
});
afterEach(async () => {
  expectNoProblems(device, hall.address);
  await device.context.close();
});

const option = (n) => device.page.locator(".choices:not(.quiet) .choice").nth(n);
const answered = async () =>
  (await hall.see("fatima")).get("round/1/1").round.progress[0].everyone.answered;
const delivered = () => device.page.locator(".delivery.done").waitFor();

test("an answer given without a line waits on the phone, and counts once when there is one again", async () => {
  const { page, context } = device;
  await context.setOffline(true);
  await option(1).tap();
  await page.locator(".delivery.waiting", { hasText: "Bewaard op uw telefoon" }).waitFor();
  assert.equal(await option(1).getAttribute("aria-pressed"), "true");
  // Somebody changes their mind: the last one is what is meant.
  await option(2).tap();
  assert.equal((await answered()) ?? 0, 0);
  await context.setOffline(false);
  await delivered();
  assert.equal(await answered(), 1);
  await page.locator(".choice[aria-pressed=true]", { hasText: "Een plek om te spelen" }).waitFor();
});

test("R2AnAnswerThatComesAfterTheRevealIsKeptAsLateAndItsGiverIsTold", async () => {
  const { page, context } = device;
  await context.setOffline(true);
  await option(0).tap();
  await page.locator(".delivery.waiting").waitFor();
  for (const name of ["r1", "r2", "r3"]) await hall.as(name, "answer", "1", "2");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await context.setOffline(false);
  await page.locator(".notice", { hasText: "het telt niet mee" }).waitFor();
  await page.locator(".bars").waitFor();
  const counts = await page.locator(".bars > li .count").allInnerTexts();
  assert.deepEqual(counts, ["0", "3", "0"]);
  await page.locator(".notice button").tap();
  await page.locator(".notice").waitFor({ state: "detached" });
});

test("a vote that was never acknowledged is sent by the page that is opened next", async () => {
  const { page, context } = device;
  for (const name of ["r1", "r2", "r3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await hall.facilitate("joint-answer", "draft", "1", "nl=We beginnen met groen.");
  await hall.facilitate(
    "ballot",
    "open",
    "1",
    "--what-happens",
    "nl=Plan",
    "--who-decides",
    "nl=Raad",
    "--when",
    "nl=Mei",
  );
  await page.locator("#voting").waitFor();
  await context.setOffline(true);
  await page.locator(".choices .choice").nth(0).tap();
  await page.locator(".delivery.waiting").waitFor();
  await page.close();
  await context.setOffline(false);
  device.page = await context.newPage();
  await device.page.goto(hall.link);
  await device.page.locator(".delivery.done").waitFor();
  assert.equal((await hall.see("fatima")).get("ballot/1").ballot.everyone.answered, 1);
});

test("a server that is killed and comes back has lost nothing, and the phone comes back by itself", async () => {
  const { page } = device;
  await option(0).tap();
  await delivered();
  await hall.kill();
  await option(1).tap();
  await page.locator(".delivery.waiting").waitFor();
  await page.locator(".line", { hasText: "Geen verbinding" }).waitFor();
  await hall.start();
  await delivered();
  await page.locator(".line").waitFor({ state: "detached" });
  assert.equal(await answered(), 1);
  await hall.facilitate("round", "reveal", "1", "--yes");
  await page.locator(".bars").waitFor();
});

test("where streams break, the page still follows by asking", async () => {
  const { page } = device;
  await page.route("**/vooraf.v1.WatchService/WatchSession", (route) => route.abort());
  await page.reload();
  // Whatever the stream does, the long poll brings what is on.
  await seeHeading(page, "Wat moet er als eerste beter");
  const polled = page.waitForRequest("**/vooraf.v1.WatchService/PollSession");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await page.locator(".result").waitFor();
  await polled;
});
