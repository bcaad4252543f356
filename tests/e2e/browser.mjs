// Chromium as the tests use it, and pages that must keep their promises whatever a test does with them:
// nothing of other hosts, no error in the console, nothing that the policy had to stop.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "../../client-web/node_modules/@axe-core/playwright/dist/index.mjs";
import { chromium } from "../../client-web/node_modules/playwright-core/index.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const shots = process.env.VOORAF_SHOTS ?? join(here, "../../build/dev/screenshots");
// A machine that builds beside is slow; what is broken is seen all the same.
const kPatienceMs = 60_000;

export const kPhone = { width: 360, height: 640 };
export const kScreen = { width: 1920, height: 1080 };
export const kLaptop = { width: 1366, height: 768 };

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
    ],
  });
}

// A device of its own: its own language, colours and storage.
export async function openDevice(
  browser,
  { viewport = kPhone, locale = "nl-NL", colours = "light" } = {},
) {
  const isPhone = viewport === kPhone;
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme: colours,
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(kPatienceMs);
  const page = await context.newPage();
  const device = { context, page, locale, problems: [], hosts: new Set(), mayFail: false };
  page.on("request", (request) => device.hosts.add(new URL(request.url()).host));
  page.on("pageerror", (error) =>
    device.problems.push(`page error: ${error.stack ?? error.message}`),
  );
  page.on("console", (message) => {
    // The browser itself says so when there is no line, which some tests are about.
    const isLine = device.mayFail && /Failed to load resource|net::ERR/.test(message.text());
    // A kept connection was closed in the moment in which a slow machine used it: the page asks again.
    const isIdle = message.text().includes("net::ERR_SOCKET_NOT_CONNECTED");
    if (message.type() === "error" && !isLine && !isIdle)
      device.problems.push(`console: ${message.text()}`);
  });
  return device;
}

export function expectNoProblems(device, address) {
  assert.deepEqual(device.problems, []);
  const hosts = [...device.hosts].filter((host) => host !== "");
  assert.deepEqual(hosts, [new URL(address).host]);
}

// Keeps a picture of a state, and holds it against what axe knows of accessibility.
export async function look(device, name) {
  const path = join(shots, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await device.page.screenshot({ path, fullPage: true });
  await device.page.evaluate(unstick);
  // These pages have no frames; leaving out what axe does about frames takes half of the time.
  const { violations } = await new AxeBuilder({ page: device.page })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  await device.page.evaluate(stickAgain);
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  assert.deepEqual(found, [], name);
}

// What is tapped, and is less than 44 pixels high or wide.
export function smallTargets(page) {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, a, summary, select, input, textarea, label:has(> input)",
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest("label > *"))
      .map((element) => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44)
      .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`)
      // The box of a radio button is small; its label is what is tapped.
      .filter((found) => !/^<input type="(radio|checkbox)"/.test(found)),
  );
}

// In a window as high as the page, so that what sticks to the window covers nothing.
export async function lookAtWhole(device, name, viewport) {
  await device.page.setViewportSize(viewport);
  const height = await device.page.evaluate(() => document.documentElement.scrollHeight);
  await device.page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
  // A phone makes its window wider instead.
  const width = await device.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= viewport.width, `${name} is to be scrolled sideways: ${width} pixels`);
  assert.deepEqual(await smallTargets(device.page), [], name);
  await look(device, name);
}

// The same in light and in dark colours.
export async function lookInBothThemes(device, name, viewport) {
  for (const colorScheme of ["light", "dark"]) {
    await device.page.emulateMedia({ colorScheme });
    await lookAtWhole(device, `${name}-${colorScheme}`, viewport);
  }
  await device.page.emulateMedia({ colorScheme: null });
}

// What is half under something that sticks to the window only waits to be scrolled: axe would take it for
// too small to be tapped.
function unstick() {
  window.stuck = [...document.querySelectorAll("#page *")].filter(
    (element) => getComputedStyle(element).position === "sticky",
  );
  for (const element of window.stuck) element.style.position = "static";
}
function stickAgain() {
  for (const element of window.stuck) element.style.position = "";
}

// What a screen shows to the hall is all there at once, in letters that the back row can read: at least
// 2.5 % of its height.
export async function expectToFit(page, name) {
  const { overflow, small } = await page.evaluate(() => {
    const isWritten = (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    return {
      overflow: document.documentElement.scrollHeight - window.innerHeight,
      small: [...document.querySelectorAll("#page *")]
        .filter((element) => !element.closest(".controls, .visually-hidden"))
        .filter((element) => element.checkVisibility() && isWritten(element))
        .map((element) => [
          element.textContent.trim().slice(0, 40),
          Number.parseFloat(getComputedStyle(element).fontSize),
        ])
        .filter(([, size]) => size < 0.025 * window.innerHeight),
    };
  });
  assert.deepEqual(small, [], name);
  assert.ok(overflow <= 0, `${name} is ${overflow} pixels too high`);
}

// A picture of what the window shows; the README has some.
export async function keepPicture(device, name) {
  await device.page.screenshot({ path: join(shots, `${name}.png`) });
}

// The heading that is on, once it says so.
export async function seeHeading(page, text) {
  await page.locator("h1", { hasText: text }).first().waitFor();
}

// On the screen in the hall, which turns its pages by itself as well: what it says of the one that is shown,
// [2, 3] for the second of three.
export async function pageOn(page) {
  const said = page.locator("footer .page").first();
  const numbers = (await said.count()) ? (await said.innerText()).match(/\d+/g) : null;
  return numbers === null ? [1, 1] : numbers.map(Number);
}
export async function turnTo(page, wanted) {
  const [, last] = await pageOn(page);
  for (let i = 0; i < 2 * last; ++i) {
    const [shown] = await pageOn(page);
    if (shown === wanted) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`the screen does not come to page ${wanted} of ${last}`);
}

// Tests that are steps of one story: once one has failed, those after it are not worth their time. Of the one
// that failed each device leaves a picture; `devices` gives them by name.
export function story(test, devices = () => ({})) {
  let isBroken = false;
  return (name, work) =>
    test(name, async (context) => {
      if (isBroken) return context.skip("a step before it failed");
      isBroken = true;
      try {
        await work(context);
      } catch (error) {
        console.error(`${name}: ${error.stack ?? error}`);
        await leavePictures(name, devices());
        throw error;
      }
      isBroken = false;
    });
}

async function leavePictures(step, devices) {
  const folder = `failed/${step.replace(/\W+/g, "-").slice(0, 60)}`;
  for (const [name, device] of Object.entries(devices)) {
    if (!device) continue;
    console.error(`${name} shows ${device.page.url()}, see ${folder}/${name}.png`);
    for (const problem of device.problems) console.error(`${name}: ${problem}`);
    // A page that is gone has none.
    await keepPicture(device, `${folder}/${name}`).catch((error) =>
      console.error(`${name}: ${error.message}`),
    );
  }
}
