// The report in HTML, opened from disk as whoever gets it by mail does: nothing is fetched, nothing
// runs, it is accessible in both colours, reads at 400 % zoom, and prints on A4.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { kLaptop, look, openBrowser, openDevice } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const shots = process.env.VOORAF_SHOTS ?? join(here, "../../build/dev/screenshots");
// What a window of 1280 pixels shows at 400 %.
const kZoomed = { width: 320, height: 256 };

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

function addressOf(language) {
  return pathToFileURL(join(here, "../report/golden", language, "report.html")).href;
}

async function open(language, options) {
  const device = await openDevice(browser, options);
  const requests = [];
  device.page.on("request", (request) => requests.push(request.url()));
  await device.page.goto(addressOf(language));
  return { device, requests };
}

for (const language of ["nl", "en"]) {
  for (const colours of ["light", "dark"]) {
    test(`I8: accessible in ${language}, ${colours}, with nothing fetched`, async () => {
      const { device, requests } = await open(language, { viewport: kLaptop, colours });
      await look(device, `report-${language}-${colours}`);
      assert.deepEqual(requests, [addressOf(language)]);
      assert.deepEqual(device.problems, []);
      assert.equal(await device.page.locator("html").getAttribute("lang"), language);
      await device.context.close();
    });
  }

  test(`I8: reads at 400 % zoom in ${language}`, async () => {
    const { device } = await open(language, { viewport: kZoomed });
    const width = await device.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= kZoomed.width, `the page is ${width} wide`);
    await look(device, `report-${language}-zoomed`);
    await device.context.close();
  });

  test(`I8: every chart of ${language} is told, and has its figures in a table below`, async () => {
    const { device } = await open(language, { viewport: kLaptop });
    const charts = await device.page.locator("svg[role=img]").evaluateAll((all) =>
      all.map((chart) => {
        let next = chart.closest("figure").nextElementSibling;
        while (next !== null && next.matches("figure, p")) next = next.nextElementSibling;
        return {
          title: chart.querySelector("title")?.textContent ?? "",
          description: chart.querySelector("desc")?.textContent ?? "",
          hasTable: next?.querySelector("table") != null,
        };
      }),
    );
    assert.ok(charts.length >= 5, `${charts.length} charts`);
    for (const chart of charts) {
      assert.notEqual(chart.title, "");
      assert.notEqual(chart.description, "");
      assert.ok(chart.hasTable, chart.title);
    }
    await device.context.close();
  });

  test(`I8: prints on A4 in ${language}, the summary on the first page alone`, async () => {
    const { device } = await open(language, { viewport: kLaptop });
    mkdirSync(shots, { recursive: true });
    await device.page.emulateMedia({ media: "print" });
    await device.page.pdf({ path: join(shots, `report-${language}.pdf`), preferCSSPageSize: true });
    // At 96 pixels an inch A4 less its margins is 259 mm high.
    const kPageHeight = (259 / 25.4) * 96;
    const bottom = await device.page
      .locator(".summary")
      .evaluate((section) => section.getBoundingClientRect().bottom);
    assert.ok(bottom < kPageHeight, `the summary ends at ${bottom} of ${kPageHeight}`);
    await device.context.close();
  });
}
