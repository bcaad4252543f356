// A slow line, a phone that sleeps for ten minutes, and networks that break streams: who takes part gets
// there, is told what happens, and nothing counts twice.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNoProblems, keepPicture, openBrowser, openDevice, seeHeading } from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";
import { openProxy } from "./proxy.mjs";

let hall;
let browser;
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const kTenMinutesMs = 600_000;
const kFirstQuestion = "Wat moet er als eerste beter";
const option = (page, n) => page.locator(".choices:not(.quiet) .choice").nth(n);

async function newSession() {
  await hall.openSession(templateOf("every_kind"));
  await hall.joinByTerminal({ 1: ["r1", "r2", "r3"] });
  await hall.facilitate("round", "open", "1");
}
async function openPhone() {
  const device = await openDevice(browser);
  device.mayFail = true;
  device.asked = [];
  device.page.on("request", (request) => device.asked.push(request.url().split("/").at(-1)));
  return device;
}
const timesAsked = (device, method) => device.asked.filter((name) => name === method).length;
async function comeIn({ page }, link = hall.link) {
  await page.goto(link);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await seeHeading(page, kFirstQuestion);
}
async function answered(item = 1) {
  return (await hall.see("fatima")).get(`round/${item}/1`).round.progress[0].everyone.answered;
}

// Looks at the page while a request of that method is on its way.
function meanwhile(page, method, look) {
  return page.route(`**/${method}`, async (route) => {
    await look();
    await route.continue();
  });
}

test("by slow 3G the link leads to a counted answer, and something is there to see all the time", async () => {
  await newSession();
  const device = await openPhone();
  const { page } = device;
  const network = await device.context.newCDPSession(page);
  await network.send("Network.enable");
  const bytesPerSecond = (400 * 1024) / 8;
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  // A page that shows nothing is reloaded by its reader.
  await page.goto(hall.link, { waitUntil: "commit" });
  await page.locator(".first", { hasText: "Even wachten" }).waitFor();
  await keepPicture(device, "bad-network/first");
  const group = page.getByRole("button", { name: "Ik woon hier" });
  // While what was tapped is on its way, that is said, and it cannot be tapped again.
  await meanwhile(page, "Join", async () => {
    await page.locator("[role=status]", { hasText: "U wordt aangemeld" }).waitFor();
    assert.equal(await group.isDisabled(), true);
  });
  await group.tap();
  await seeHeading(page, kFirstQuestion);
  await meanwhile(page, "SubmitAnswer", async () => {
    await page.locator(".delivery.sending", { hasText: "Wordt verstuurd" }).waitFor();
    assert.equal(await option(page, 1).getAttribute("aria-pressed"), "true");
    await keepPicture(device, "bad-network/sending");
  });
  await option(page, 1).tap();
  await page.locator(".delivery.done").waitFor();
  assert.equal(timesAsked(device, "Join"), 1);
  assert.equal(timesAsked(device, "SubmitAnswer"), 1);
  assert.equal(await answered(), 1);
  expectNoProblems(device, hall.address);
  await device.context.close();
});

test("who slept for ten minutes comes back to what is on now, and a waiting answer counts once", async () => {
  await newSession();
  const device = await openPhone();
  const { page } = device;
  await page.clock.install();
  const life = await device.context.newCDPSession(page);
  const sleep = () => life.send("Page.setWebLifecycleState", { state: "frozen" });
  const wake = async () => {
    await life.send("Page.setWebLifecycleState", { state: "active" });
    await page.clock.fastForward(kTenMinutesMs);
  };
  await comeIn(device);
  await page.locator(".floor-bar").waitFor();
  // The line goes, an answer waits, the phone goes into a pocket.
  await hall.kill();
  await option(page, 2).tap();
  await page.locator(".delivery.waiting").waitFor();
  await sleep();
  await hall.start();
  await wake();
  await page.locator(".delivery.done").waitFor();
  await seeHeading(page, kFirstQuestion);
  assert.equal(await option(page, 2).getAttribute("aria-pressed"), "true");
  assert.equal(await answered(), 1);
  // The evening goes on while the phone sleeps, and the server forgot its line.
  await sleep();
  await hall.kill();
  await hall.start();
  for (const name of ["r1", "r2", "r3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await hall.facilitate("round", "open", "2");
  await wake();
  await seeHeading(page, "Wie moeten er meepraten");
  await option(page, 0).tap();
  await page.locator(".delivery.done").waitFor();
  assert.equal(await answered(2), 1);
  assert.equal(await page.locator(".notice").count(), 0);
  const counts = (await hall.see("r1")).get("round/1/1").round.result.aspects[0].parts[0].counts;
  assert.deepEqual(
    counts.map(({ count }) => count),
    [3, 0, 1],
  );
  expectNoProblems(device, hall.address);
  await device.context.close();
});

for (const [how, words] of [
  ["cuts", "cut after their first bytes"],
  ["holds", "held back until they end"],
]) {
  test(`where streams are ${words}, the page follows by asking`, async (t) => {
    await newSession();
    const proxy = await openProxy(hall.address, how);
    t.after(() => proxy.close());
    const device = await openPhone();
    const { page } = device;
    await page.clock.install();
    await page.goto(hall.link.replace(hall.address, proxy.address));
    const opened = page.waitForRequest("**/WatchSession");
    await page.getByRole("button", { name: "Ik woon hier" }).tap();
    if (how === "holds") {
      // The page gives a stream eight seconds for its first word.
      await opened;
      await page.clock.fastForward(8_000);
    }
    await seeHeading(page, kFirstQuestion);
    await option(page, 0).tap();
    await page.locator(".delivery.done").waitFor();
    await hall.facilitate("round", "reveal", "1", "--yes");
    await page.locator(".result").waitFor();
    await hall.facilitate("round", "open", "2");
    await seeHeading(page, "Wie moeten er meepraten");
    assert.equal(await answered(), 1);
    assert.ok(proxy.seen.polls > 0);
    assert.ok(proxy.seen.streams <= 4, `${proxy.seen.streams} streams`);
    expectNoProblems(device, proxy.address);
    await device.context.close();
  });
}
