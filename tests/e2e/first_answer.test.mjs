// What the way to the first answer costs, counted on a real load of the page: round trips, bytes, and what
// is felt at a tap. Answers of the server are held back by hand, so that nothing depends on how fast this
// machine is.

import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { request } from "node:http";
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

const kQuestion = "Wat moet er als eerste beter";
const kBytesMax = 75_000;
const option = (page, n) => page.locator(".choices:not(.quiet) .choice").nth(n);

// Holds every request of a page until it is let go. Requests that wait at the same time are one round
// trip; what is asked for only after an answer is another.
class Gate {
  #held = new Map();
  #came = new EventEmitter();
  // Addresses, in order.
  answered = [];

  static async before(page) {
    const gate = new Gate();
    await page.route("**/*", (route) => {
      const name = nameOf(route.request().url());
      gate.#held.set(name, route);
      gate.#came.emit("one");
    });
    return gate;
  }
  // Once all of these wait together, lets them go: one round trip. Others go on waiting.
  async letGo(...patterns) {
    const found = () =>
      patterns.map((pattern) => [...this.#held.keys()].find((name) => pattern.test(name)));
    while (found().includes(undefined)) {
      try {
        await once(this.#came, "one", { signal: AbortSignal.timeout(20_000) });
      } catch {
        assert.fail(`waited for ${patterns}, and what came was ${[...this.#held.keys()]}`);
      }
    }
    for (const name of found()) {
      const route = this.#held.get(name);
      this.#held.delete(name);
      this.answered.push(route.request().url());
      await route.continue();
    }
  }
}
const nameOf = (address) => new URL(address).pathname.split("/").at(-1);

const kPage = /^[0-9A-Z-]+$/; // the page itself, by the code of its session
const kScript = /^index-.*\.js$/;
const kStyle = /\.css$/;
const kTexts = /^asking-.*\.js$/;

async function close(device) {
  await device.page.unrouteAll({ behavior: "ignoreErrors" });
  expectNoProblems(device, hall.address);
  await device.context.close();
}

test("a new person chooses a group after two round trips and is asked after two more, under 75 kB", async (t) => {
  const device = await openDevice(browser);
  const { page } = device;
  const bytes = await countBytes(device);
  const gate = await Gate.before(page);
  const opened = page.goto(hall.link, { waitUntil: "commit" });
  await gate.letGo(kPage);
  await opened;
  await gate.letGo(kScript, kStyle);
  await gate.letGo(kTexts, /^FindSession$/);
  const group = page.getByRole("button", { name: "Ik woon hier" });
  await group.tap();
  await gate.letGo(/^Join$/);
  await gate.letGo(/^WatchSession$/);
  await seeHeading(page, kQuestion);
  await option(page, 0).tap();
  await gate.letGo(/^SubmitAnswer$/);
  await page.locator(".delivery.done").waitFor();
  expectUnder(kBytesMax, "over this line, with all calls and headers", bytes(), t);
  const files = gate.answered.filter((address) => !/Service\//.test(address));
  assert.equal(files.length, 4);
  const zipped = await Promise.all(
    files.map(async (file) => [nameOf(file), await zippedSize(file)]),
  );
  expectUnder(kBytesMax, "the page itself, to browsers that know gzip alone", zipped, t);
  await close(device);
});

// What came over the line so far, with its headers, by request. Of what has not ended, such as a watch, what
// it brought until now, unpacked.
async function countBytes(device) {
  const network = await device.context.newCDPSession(device.page);
  await network.send("Network.enable");
  const names = new Map();
  const sizes = new Map();
  const add = (id, size) => sizes.set(id, (sizes.get(id) ?? 0) + size);
  network.on("Network.requestWillBeSent", ({ requestId, request }) =>
    names.set(requestId, nameOf(request.url)),
  );
  network.on("Network.responseReceived", ({ requestId, response }) =>
    add(requestId, response.encodedDataLength),
  );
  network.on("Network.dataReceived", ({ requestId, dataLength }) => add(requestId, dataLength));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  return () => [...sizes].map(([id, size]) => [names.get(id), size]);
}

function expectUnder(most, what, sizes, t) {
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const said = `${what}: ${total} bytes: ${sizes.map((of) => of.join(" ")).join(", ")}`;
  t.diagnostic(said);
  assert.ok(total < most, said);
}
// As the server sends it to a browser without brotli, which a browser cannot be told to be.
async function zippedSize(address) {
  const asked = request(address, { headers: { "accept-encoding": "gzip" } }).end();
  const [answer] = await once(asked, "response");
  assert.equal(answer.headers["content-encoding"], "gzip", address);
  let size = 0;
  for await (const data of answer) size += data.length;
  return size;
}

test("who comes back is asked after two round trips", async () => {
  const device = await openDevice(browser);
  const { page } = device;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await seeHeading(page, kQuestion);
  const gate = await Gate.before(page);
  const opened = page.reload({ waitUntil: "commit" });
  await gate.letGo(kPage);
  await opened;
  await gate.letGo(kScript, kStyle);
  await gate.letGo(kTexts, /^WatchSession$/);
  await seeHeading(page, kQuestion);
  await option(page, 1).tap();
  assert.equal(await option(page, 1).getAttribute("aria-pressed"), "true");
  await gate.letGo(/^SubmitAnswer$/);
  await page.locator(".delivery.done").waitFor();
  await close(device);
});

test("a tap is felt in the frame that follows it, and the mark comes with the server's answer", async (t) => {
  const device = await openDevice(browser);
  const { page } = device;
  await page.goto(hall.link);
  await page.getByRole("button", { name: "Ik woon hier" }).tap();
  await page.locator(".floor-bar").waitFor();
  await page.evaluate(watchTaps);
  const gate = await Gate.before(page);
  const frames = [];
  for (const n of [0, 1, 2, 0, 1, 2, 0]) {
    await option(page, n).tap();
    // Nothing has come back from the server, and it is pressed.
    await page.waitForFunction(() => window.felt !== undefined);
    assert.equal(await page.evaluate(() => window.felt), "true");
    await page.locator(".delivery.sending").waitFor();
    await gate.letGo(/^SubmitAnswer$/);
    await page.locator(".delivery.done").waitFor();
    frames.push(await page.evaluate(() => window.framesUntilMarked));
  }
  t.diagnostic(`frames from the answer to its mark: ${frames.join(" ")}`);
  // At most 100 ms are six frames of a screen that draws sixty a second.
  const median = frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)];
  assert.ok(median <= 6, `${median} frames`);
  await close(device);
});

// In the page: whether the frame after a tap shows it pressed, and how many frames pass between the answer
// of the server and the mark that it has arrived.
function watchTaps() {
  let frame = 0;
  const count = () => requestAnimationFrame(() => (++frame, count()));
  count();
  document.addEventListener(
    "click",
    ({ target }) => {
      const choice = target.closest(".choice");
      window.felt = undefined;
      requestAnimationFrame(() => (window.felt = choice.getAttribute("aria-pressed")));
    },
    true,
  );
  const ask = window.fetch;
  let answeredAt = 0;
  window.fetch = async (...request) => {
    const answer = await ask(...request);
    answeredAt = frame;
    return answer;
  };
  new MutationObserver(() => {
    if (document.querySelector(".delivery.done")) window.framesUntilMarked ??= frame - answeredAt;
    else window.framesUntilMarked = undefined;
  }).observe(document.querySelector("main"), { subtree: true, childList: true, attributes: true });
}
