// Every state of the screen in the hall, on four projectors: Dutch and English, light and dark. Each is
// kept as a picture, axe finds nothing wrong with any, and all of it fits in letters for the back row.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  expectToFit,
  kScreen,
  look,
  openBrowser,
  openDevice,
  story,
  turnTo,
} from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
const screens = [];
const step = story(test, () => Object.fromEntries(screens.map((screen) => [screen.name, screen])));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.openSession(templateOf("every_kind"), { start: false });
  for (const locale of ["nl-NL", "en-GB"]) {
    for (const colours of ["light", "dark"]) {
      const device = await openDevice(browser, { viewport: kScreen, locale, colours });
      device.name = `${locale.slice(0, 2)}-${colours}`;
      screens.push(device);
    }
  }
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const all = (work) => Promise.all(screens.map((screen) => work(screen.page, screen)));
const shows = (selector, hasText) =>
  all((page) => page.locator(selector, { hasText }).first().waitFor());
const turn = (wanted) => all((page) => turnTo(page, wanted));
const press = (key) => all((page) => page.keyboard.press(key));

let count = 0;
async function lookAll(name) {
  const number = String(++count).padStart(2, "0");
  await all(async (page, screen) => {
    await look(screen, `screen/${number}-${name}-${screen.name}`);
    await expectToFit(page, name);
  });
}
const kPeople = { 1: ["r1", "r2", "r3", "r4", "r5"], 2: ["p1", "p2", "p3"] };
const everyone = Object.values(kPeople).flat();
// Each in turn: what they give.
async function give(words, ...command) {
  for (const [i, name] of everyone.entries()) {
    if (words[i]) await hall.as(name, ...command, ...words[i].split(" "));
  }
}
const open = (item) => hall.facilitate("round", "open", String(item));
const reveal = (item) => hall.facilitate("round", "reveal", String(item), "--yes");

step("a code that is none, and one typed instead", async () => {
  await all((page, screen) => {
    screen.mayFail = true; // a browser tells of an answer 404 as of a resource that failed
    return page.goto(`${hall.address}/s/AAAA-AAAA`);
  });
  await shows("[role=alert]");
  await lookAll("no-such-code");
  await all((page) => page.locator("#code").fill(hall.code.toLowerCase()));
  await press("Enter");
  await shows(".code", hall.code);
});

step("how to join, and who has", async () => {
  await all((page) => page.goto(`${hall.address}/s/${hall.code}`));
  await shows(".code", hall.code);
  await hall.joinByTerminal(kPeople);
  await shows(".joined li", /5/);
  await lookAll("lobby");
  await hall.facilitate("session", "start");
  await shows(".kicker", /De volgende vraag komt zo|The next question/);
  await lookAll("waiting");
});

step("talking, with a clock and who speaks", async () => {
  await hall.facilitate("discussion", "open", "9");
  await shows("h1", /Wie kan wat doen|Who can do what/);
  await lookAll("talk");
  await hall.facilitate("timer", "start", "90m");
  await hall.as("r1", "floor", "raise");
  await hall.as("p1", "floor", "raise");
  await hall.facilitate("floor", "grant");
  await shows(".timer");
  await shows(".speaking", /Bewoners|Residents/);
  await lookAll("turn");
  await hall.facilitate("floor", "yield");
  await hall.facilitate("timer", "stop");
  await hall.facilitate("discussion", "close");
  await shows(".kicker", /Hierover hebben we gepraat|talked about/);
  await lookAll("talked");
});

step("one choice: asked, held, shown, asked again", async () => {
  await open(1);
  await shows("h1", /Wat moet er als eerste|What should get better/);
  await give(["1", "1", "2", "3"], "answer", "1");
  await shows(".progress .count", /4/);
  await lookAll("question");
  const interpreter = await hall.facilitate(
    ...["--json", "invitation", "create", "--count", "1", "--role", "interpreter"],
  );
  const invitation = /vi_[A-Za-z0-9_-]+/.exec(interpreter)[0];
  await hall.as("i1", "join", hall.code, "--invitation", invitation);
  await hall.as("i1", "round", "hold", "Ik ben nog aan het vertalen");
  await shows(".note", "Ik ben nog aan het vertalen");
  await lookAll("held");
  await hall.as("i1", "round", "unhold");
  await give(["", "", "", "", "--dont-know", "1", "1", "2"], "answer", "1");
  await reveal(1);
  await shows(".bars");
  await lookAll("result");
  await open(1);
  await give(["2", "2", "2", "2", "2", "1", "1", "1"], "answer", "1");
  await reveal(1);
  await shows(".shifts");
  await lookAll("shift");
});

step("several choices and the ladder, whose aspects come one after the other", async () => {
  await open(2);
  await shows("h1", /Wie moeten er meepraten|Who should have a say/);
  await lookAll("several-question");
  await reveal(2);
  await shows(".aspect", /Niemand heeft dit beantwoord|Nobody/);
  await lookAll("nobody-answered");
  await open(3);
  await give(["1", "1", "2", "2", "1", "2", "2", "2"], "answer", "3", "--aspect", "now");
  await give(["3", "4", "4", "4", "3"], "answer", "3", "--aspect", "expected");
  await give(["", "", "", "", "", "2", "2", "1"], "answer", "3", "--aspect", "offered");
  await shows("h1", /Hoeveel hebben bewoners|How much say/);
  await lookAll("ladder-question");
  await reveal(3);
  await shows(".note", /uitslag van bewoners|result of residents|residents/);
  await lookAll("residents-first");
  await hall.facilitate("round", "show-others", "3");
  await shows("footer .page", /\d (van|of) 3/);
  for (const [i, aspect] of ["now", "offered", "expected"].entries()) {
    await turn(i + 1);
    await lookAll(`ladder-${aspect}`);
  }
});

step("rankings, points, scores and own words", async () => {
  const kinds = [
    [4, "ranking", (i) => `--rank ${["1,2,3", "2,1,3", "3,1"][i % 3]}`],
    [5, "points", (i) => `--points ${["1=6,2=4", "2=10", "1=2,3=8"][i % 3]}`],
    [6, "scores", (i) => `--score ${["1=7,2=4", "1=9", "2=8"][i % 3]}`],
    [7, "own-words", (i) => `--text Schoonmaken-${i}`],
  ];
  for (const [item, name, words] of kinds) {
    await open(item);
    await give(
      everyone.map((_, i) => words(i)),
      "answer",
      String(item),
    );
    await shows(".kicker", /Antwoord nu|Answer now/);
    await shows(".progress .count", /5 (van|of) 5/);
    await lookAll(`${name}-question`);
    await reveal(item);
    await shows(".aspect");
    await lookAll(`${name}-result`);
  }
  // What was released is shown, in themes and in people's own words.
  await hall.facilitate("theme", "add", "7", "Samen schoonhouden");
  await hall.facilitate("theme", "sort", "7", "1", "1", "2", "3");
  for (const text of ["1", "2", "3"]) await hall.facilitate("reason", "release", "7", text);
  await shows("footer .page", /\d (van|of) 3/);
  for (const [i, name] of ["themes", "words"].entries()) {
    await turn(i + 2);
    await shows(".quotes li");
    await lookAll(name);
  }
});

step("statements: rated and shown", async () => {
  await open(8);
  for (const text of ["De bus moet langs het plein.", "Meer bankjes.", "Minder auto's.", "Licht."])
    await hall.facilitate("statement", "propose", "8", text);
  await shows(".options li", "Licht.");
  await lookAll("statements");
  for (const [statement, words] of [
    ["1", "agree agree agree disagree pass agree agree agree"],
    ["2", "agree agree disagree disagree pass agree pass agree"],
    ["3", "disagree agree disagree agree agree agree disagree disagree"],
    ["4", "agree agree agree agree agree agree agree agree"],
  ])
    await give(words.split(" "), "statement", "rate", statement);
  await reveal(8);
  await shows("ol.statements");
  await lookAll("statements-result");
  await turn(2);
  await lookAll("statements-result-2");
});

step("a joint answer, and ballots on it", async () => {
  await open(1);
  await give(["1", "1", "1", "1", "1", "1", "1", "1"], "answer", "1");
  await reveal(1);
  await hall.facilitate("joint-answer", "draft", "1", "nl=We beginnen met groen.");
  await shows("footer .page", /\d (van|of) 2/);
  await turn(2);
  await shows(".proposal", "We beginnen met groen.");
  await lookAll("joint-answer");
  const opening = ["--what-happens", "nl=Het komt in het plan.", "--who-decides", "nl=De raad"];
  opening.push("--when", "nl=In mei");
  const options = ["--option", "nl=Speeltuin", "--option", "nl=Bankjes", "--option", "nl=Fontein"];
  for (const [method, flags, votes] of [
    ["yes-no", [], "yes yes yes no abstain yes yes yes"],
    ["consent", [], "consent consent consent consent abstain consent consent consent"],
    ["one-of", options, "1 1 2 3 1 1 2 2"],
    ["score", options, "1=5,2=3 1=4 2=5 3=5 1=5 1=5 2=3 2=4"],
    ["gradients", [], "1 1 2 3 4 1 2 8"],
    ["fist-to-five", [], "5 5 4 3 2 5 4 4"],
  ]) {
    await hall.facilitate("ballot", "open", "1", "--method", method, ...opening, ...flags);
    await shows(".ballot-head");
    await give(votes.split(" "), "ballot", "vote");
    await shows(".progress .count", /5 (van|of) 5/);
    await lookAll(`ballot-${method}`);
    await hall.facilitate("ballot", "close", "--yes");
    await shows(".outcome");
    await lookAll(`ballot-${method}-result`);
  }
  await turn(2);
  await shows(".ballot-head");
  await lookAll("what-happens");
  await turn(1);
});

step("frozen, blank, and without a line", async () => {
  await press("f");
  await shows("footer", /Bevroren|Frozen/);
  await lookAll("frozen");
  await press("b");
  await shows("main.blank");
  for (const { page } of screens) {
    assert.equal(await page.locator("main > :not(.visually-hidden), header, footer").count(), 0);
  }
  await lookAll("blank");
  await press("b");
  await press("f");
  await shows(".outcome");
  // The colours change by a key as well.
  const theme = (page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const before = await all(theme);
  await press("d");
  const after = await all(theme);
  before.forEach((was, i) => assert.notEqual(after[i], was));
  await press("d");
  for (const screen of screens) screen.mayFail = true;
  await hall.kill();
  await shows(".line", /Geen verbinding|No connection/);
  await lookAll("offline");
  await hall.start();
  await all((page) => page.locator(".line").waitFor({ state: "detached" }));
});

step("the end", async () => {
  await hall.facilitate("session", "close", "--yes");
  await shows("h1", /Het gesprek is afgelopen|The session has ended/);
  await lookAll("closed");
  for (const screen of screens) expectNoProblems(screen, hall.address);
});
