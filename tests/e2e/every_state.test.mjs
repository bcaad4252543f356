// Every state of the page for taking part, on four small phones: Dutch and English, light and dark. Each
// is kept as a picture, to be looked at by people, and axe finds nothing wrong with any.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectNoProblems, look, openBrowser, openDevice, story } from "./browser.mjs";
import { Hall, templateOf } from "./hall.mjs";

let hall;
let browser;
let phones = [];
const step = story(test, () => Object.fromEntries(phones.map((phone) => [phone.name, phone])));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  await hall.openSession(templateOf("every_kind"), { start: false });
  for (const [locale, colours] of [
    ["nl-NL", "light"],
    ["nl-NL", "dark"],
    ["en-GB", "light"],
    ["en-GB", "dark"],
  ]) {
    const device = await openDevice(browser, { locale, colours });
    phones.push({
      ...device,
      name: `${locale.slice(0, 2)}-${colours}`,
      isDutch: locale === "nl-NL",
    });
  }
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const all = (work) => Promise.all(phones.map((phone) => work(phone.page, phone)));
let count = 0;
async function lookAll(name) {
  const number = String(++count).padStart(2, "0");
  for (const phone of phones) await look(phone, `phone/${number}-${name}-${phone.name}`);
}
// The choice of that number, from 0.
const tapChoice = (n) => (page) => page.locator(".choices:not(.quiet) .choice").nth(n).tap();
const delivered = (page) => page.locator(".delivery.done").first().waitFor();
const heading = (nl, en) => (page, phone) =>
  page
    .locator("h1", { hasText: phone.isDutch ? nl : en })
    .first()
    .waitFor();

step("typing a code", async () => {
  await all((page) => page.goto(hall.address));
  await all((page) => page.locator("#code").waitFor());
  await lookAll("code");
});

step("choosing a group, with who sees what", async () => {
  await all((page) => page.goto(hall.link));
  await all(heading("Wie bent u?", "Who are you?"));
  for (const { page, isDutch } of phones) {
    const text = await page.locator("main").innerText();
    assert.match(text, isDutch ? /Na 90 dagen wissen we losse antwoorden/ : /After 90 days/);
    assert.match(
      text,
      isDutch ? /Kiest een kleine groep allemaal hetzelfde/ : /If a small group all choose/,
    );
  }
  await lookAll("group");
});

step("waiting for the start", async () => {
  await all((page) => page.locator(".choices .choice").first().tap());
  await all(heading("U doet mee!", "You take part!"));
  await lookAll("lobby");
  await hall.joinByTerminal({ 2: ["p1", "p2", "p3"] });
  await hall.facilitate("session", "start");
  await all(heading("Even wachten", "Please wait"));
  await lookAll("waiting");
});

step("one choice: before, after, with a reason", async () => {
  await hall.facilitate("round", "open", "1");
  await all(heading("Wat moet er als eerste", "What should get better"));
  await lookAll("one-choice");
  await all(tapChoice(1));
  await all(delivered);
  await all((page) => page.locator("details.reason summary").tap());
  await all((page) =>
    page.locator("details.reason textarea").fill("Het is er te donker. Too dark."),
  );
  await lookAll("one-choice-answered");
  await all((page) => page.locator("details.reason button").tap());
  await all((page) => page.locator(".delivery.done").waitFor());
});

step("R4EachClosedQuestionTakesDontKnowAndSkip", async () => {
  const { page } = phones[3];
  const quiet = page.locator(".choices.quiet .choice");
  await quiet.nth(0).tap();
  await page.locator(".choices.quiet .choice[aria-pressed=true]").waitFor();
  await quiet.nth(1).tap();
  await delivered(page);
  assert.equal(await page.locator(".choice[aria-pressed=true]").count(), 1);
});

step("results side by side, with reasons that were released", async () => {
  for (const [name, option] of [
    ["p1", "1"],
    ["p2", "1"],
    ["p3", "3"],
  ])
    await hall.as(name, "answer", "1", option);
  await hall.facilitate("round", "reveal", "1", "--yes");
  await all((page) => page.locator(".bars").waitFor());
  await hall.facilitate("reason", "release", "1", "1");
  await all((page) => page.locator(".quotes li").first().waitFor());
  await lookAll("result");
  await all((page) => page.locator("details.table summary").first().tap());
  // The bars and the table behind them say the same.
  const cells = await phones[0].page.locator("table tbody tr").nth(1).locator("td").allInnerTexts();
  assert.deepEqual(cells, ["3", "0"]);
});

step("a second round shows the shift", async () => {
  await hall.facilitate("round", "open", "1");
  await all((page) => page.locator(".choices").first().waitFor());
  await all(tapChoice(0));
  await all(delivered);
  for (const name of ["p1", "p2", "p3"]) await hall.as(name, "answer", "1", "1");
  await hall.facilitate("round", "reveal", "1", "--yes");
  await all((page) => page.locator("h3, h4", { hasText: /ronde 1|round 1/ }).waitFor());
  await lookAll("shift");
});

step("several choices, as many as the question allows", async () => {
  await hall.facilitate("round", "open", "2");
  await all(heading("Wie moeten er meepraten", "Who should have a say"));
  await all(tapChoice(0));
  await all(tapChoice(1));
  await all(tapChoice(2));
  await all((page) => page.locator(".hint", { hasText: /2 gekozen|chosen 2/ }).waitFor());
  await all(delivered);
  await lookAll("several-choices");
  await hall.facilitate("round", "reveal", "2", "--yes");
});

step("a ladder, one aspect at a time", async () => {
  await hall.facilitate("round", "open", "3");
  await all(heading("Hoe is het nu", "How is it now"));
  await all(tapChoice(0));
  await all(heading("Wat verwacht u als bewoner", "What do you expect"));
  await lookAll("ladder");
  await all(tapChoice(3));
  await all(heading("U heeft alles beantwoord", "You have answered everything"));
  await all((page) => page.locator(".summary .delivery.done").nth(1).waitFor());
  await lookAll("ladder-answered");
  for (const name of ["p1", "p2", "p3"]) {
    await hall.as(name, "answer", "3", "2", "--aspect", "now");
    await hall.as(name, "answer", "3", "2", "--aspect", "offered");
  }
  await hall.facilitate("round", "reveal", "3", "--yes");
  await all((page) =>
    page
      .locator(".note", { hasText: /bewoners|residents/ })
      .first()
      .waitFor(),
  );
  await lookAll("residents-first");
  await hall.facilitate("round", "show-others", "3");
  await all((page) => page.locator("h3", { hasText: /professionals/ }).waitFor());
  await lookAll("ladder-result");
});

step("a ranking by taps, put right by arrows", async () => {
  await hall.facilitate("round", "open", "4");
  await all(heading("Wat vindt u het belangrijkste", "What matters most"));
  await all(async (page) => {
    await page.locator(".choices:not(.quiet) .choice").nth(2).tap();
    await page.locator(".choices:not(.quiet) .choice").nth(0).tap();
    await page.locator(".ranked li").nth(1).locator("button").first().tap();
  });
  await all((page) =>
    page
      .locator(".ranked li")
      .first()
      .filter({ hasText: /Rust|Quiet/ })
      .waitFor(),
  );
  await all(delivered);
  await lookAll("ranking");
  for (const name of ["p1", "p2", "p3"]) await hall.as(name, "answer", "4", "--rank", "2,1,3");
  await hall.facilitate("round", "reveal", "4", "--yes");
  await all((page) => page.locator(".bars").waitFor());
  await lookAll("ranking-result");
});

step("points to divide, by plus and minus", async () => {
  await hall.facilitate("round", "open", "5");
  await all(heading("Verdeel 10 punten", "Divide 10 points"));
  await all(async (page) => {
    const plus = page.locator(".stepper button:last-child");
    for (let i = 0; i < 7; ++i) await plus.nth(0).tap();
    for (let i = 0; i < 3; ++i) await plus.nth(2).tap();
    await plus.nth(1).and(page.locator("[aria-disabled=true]")).waitFor();
  });
  await all(delivered);
  await lookAll("points");
  for (const name of ["p1", "p2", "p3"]) await hall.as(name, "answer", "5", "--points", "2=10");
  await hall.facilitate("round", "reveal", "5", "--yes");
  await all((page) => page.locator(".bars .count", { hasText: /^28 punten|^28 points/ }).waitFor());
});

step("scores, one tap each", async () => {
  await hall.facilitate("round", "open", "6");
  await all(heading("Welk cijfer geeft u", "What score do you give"));
  await all(async (page) => {
    await page.locator(".scores").nth(0).locator("button", { hasText: /^7$/ }).tap();
    await page.locator(".scores").nth(1).locator("button", { hasText: /^8$/ }).tap();
  });
  await all(delivered);
  await lookAll("scores");
  await hall.facilitate("round", "reveal", "6", "--yes");
});

step("own words, and what waits until they are released", async () => {
  await hall.facilitate("round", "open", "7");
  await all(heading("Wat zou u zelf willen doen", "What would you like to do"));
  await all(async (page) => {
    await page.locator("textarea").fill("Een keer per maand het plein schoonmaken");
    await page.locator(".write button").tap();
  });
  await all(delivered);
  await lookAll("open-text");
  await hall.facilitate("round", "reveal", "7", "--yes");
  await all((page) => page.locator(".result").waitFor());
  for (const { page } of phones) assert.equal(await page.locator(".quotes").count(), 0);
  await hall.facilitate("theme", "add", "7", "Samen schoonhouden");
  await hall.facilitate("theme", "sort", "7", "1", "1", "2");
  await hall.facilitate("reason", "release", "7", "1");
  await all((page) => page.locator(".quotes").nth(1).waitFor());
  await lookAll("open-text-result");
});

step("statements one by one", async () => {
  await hall.facilitate("round", "open", "8");
  await all((page) =>
    page
      .locator("h1", { hasText: /Er zijn nog geen stellingen|There are no statements/ })
      .waitFor(),
  );
  await all((page) => page.locator("details.propose summary").tap());
  await phones[0].page.locator("textarea").fill("Er moet een drempel komen in de straat.");
  await lookAll("statements-none");
  await phones[0].page.locator(".write button").tap();
  await phones[0].page.locator("details.propose .quiet").waitFor();
  await hall.facilitate("statement", "propose", "8", "De bus moet langs het plein rijden.");
  await hall.facilitate("statement", "release", "1");
  await all((page) => page.locator(".kicker", { hasText: /1 (van|of) 2/ }).waitFor());
  await lookAll("statement");
  await all(async (page) => {
    await page.locator(".choices .choice").nth(0).tap();
    await page.locator(".kicker", { hasText: /2 (van|of) 2/ }).waitFor();
    await page.locator(".choices .choice").nth(1).tap();
  });
  await all(heading("U heeft op alle stellingen gereageerd", "You have responded to all"));
  await lookAll("statements-rated");
  for (const name of ["p1", "p2", "p3"]) await hall.as(name, "statement", "rate", "1", "disagree");
  await hall.facilitate("round", "reveal", "8", "--yes");
  await all((page) => page.locator(".stack").first().waitFor());
  await lookAll("statements-result");
});

step("talking: the hand, my place, my turn", async () => {
  await hall.facilitate("discussion", "open", "9");
  await all(heading("Wie kan wat doen op het plein", "Who can do what"));
  await hall.facilitate("timer", "start", "8h");
  await all((page) => page.locator(".timer").waitFor());
  await lookAll("talk");
  const { page } = phones[0];
  await page.locator(".floor-bar button").tap();
  await page.locator(".floor-bar p", { hasText: "Uw plaats in de rij: 1" }).waitFor();
  await hall.facilitate("floor", "grant");
  await page.locator(".floor-bar .turn").waitFor();
  await phones[2].page.locator(".speaking", { hasText: "Residents" }).waitFor();
  await lookAll("turn");
  await page.locator(".floor-bar button").tap();
  await page.locator(".floor-bar button", { hasText: "Ik wil iets zeggen" }).waitFor();
  await hall.facilitate("timer", "stop");
  await hall.facilitate("discussion", "close");
});

step("a joint answer, and a change to it", async () => {
  await hall.facilitate("joint-answer", "draft", "1", "nl=We beginnen met groen.");
  await hall.facilitate(
    "ballot",
    "open",
    "1",
    "--what-happens",
    "nl=Het komt in het plan van de gemeente.",
    "--who-decides",
    "nl=De gemeenteraad",
    "--when",
    "nl=Voor 1 maart",
  );
  await all((page) => page.locator(".ballot-head").waitFor());
  await lookAll("ballot");
});

step("B7AVoteByOneTapThatCanBeChanged", async () => {
  await all(tapChoice(1));
  await all(delivered);
  await all((page) => page.locator("textarea").fill("Eerst weten wat het kost"));
  await all((page) => page.locator(".write button").tap());
  await all((page) => page.locator(".write button:disabled").waitFor());
  await all(delivered);
  await lookAll("voted-against");
  for (const { page } of phones.slice(0, 3)) {
    await page.locator(".choices:not(.quiet) .choice").nth(0).tap();
    await page.locator(".choices:not(.quiet) .choice[aria-pressed=true]").first().waitFor();
    await page.locator("textarea").waitFor({ state: "detached" });
    await delivered(page);
  }
  for (const name of ["p1", "p2", "p3"]) await hall.as(name, "ballot", "vote", "yes");
  await hall.facilitate("ballot", "close", "--yes");
  await all((page) => page.locator(".outcome.passed").waitFor());
  await hall.facilitate("objection", "release", "1");
  await all((page) => page.locator(".quotes li").first().waitFor());
  await lookAll("decided");
});

const opening = [
  "--what-happens",
  "nl=Het komt in het plan.",
  "--who-decides",
  "nl=De raad",
  "--when",
  "nl=In mei",
];
const options = ["--option", "nl=Speeltuin", "--option", "nl=Bankjes", "--option", "nl=Fontein"];
for (const [method, flags, vote] of [
  [
    "consent",
    [],
    async (page) => {
      await tapChoice(1)(page);
      await page.locator("textarea").fill("Het is te duur voor ons.");
      await page.locator(".write button").first().tap();
    },
  ],
  ["gradients", [], tapChoice(2)],
  ["fist-to-five", [], tapChoice(4)],
  ["one-of", options, tapChoice(1)],
  ["approval", options, tapChoice(1)],
  [
    "schulze",
    options,
    async (page) => {
      await tapChoice(2)(page);
      await tapChoice(0)(page);
    },
  ],
  [
    "score",
    options,
    (page) => page.locator(".scores").nth(1).locator("button", { hasText: /^9$/ }).tap(),
  ],
  [
    "majority-judgment",
    options,
    (page) => page.locator(".scores").nth(1).locator("button").last().tap(),
  ],
  [
    "systemic",
    options,
    async (page) => {
      for (let i = 0; i < 3; ++i)
        await page.locator(".scores").nth(i).locator("button").nth(i).tap();
    },
  ],
  ["points", options, (page) => page.locator(".stepper button:last-child").nth(1).tap()],
]) {
  step(`a ballot by ${method}`, async () => {
    await hall.facilitate("ballot", "open", "1", "--method", method, ...opening, ...flags);
    await all((page) => page.locator("#voting").waitFor());
    await all(vote);
    await all(delivered);
    await lookAll(`ballot-${method}`);
    await hall.facilitate("ballot", "close", "--yes");
    await all((page) => page.locator(".outcome").first().waitFor());
    await lookAll(`ballot-${method}-result`);
  });
}

step("Q1ASecretVoteIsShownToNobody", async () => {
  await hall.facilitate(
    "ballot",
    "open",
    "1",
    "--method",
    "yes-no",
    "--secret",
    "--scope",
    "everyone",
    ...opening,
  );
  await all((page) => page.locator("#voting").waitFor());
  await all(tapChoice(0));
  await all((page) =>
    page.locator(".delivery", { hasText: /U heeft gestemd|You have voted/ }).waitFor(),
  );
  for (const { page } of phones)
    assert.equal(await page.locator(".choice[aria-pressed=true]").count(), 0);
  await lookAll("ballot-secret");
  await hall.facilitate("ballot", "withdraw", "--reason", "We willen eerst verder praten", "--yes");
});

step("the menu and what is in it", async () => {
  for (const [n, name] of [
    [0, "so-far"],
    [1, "facts"],
    [2, "change-group"],
    [3, "name"],
    [4, "help"],
    [5, "my-data"],
    [6, "leave"],
  ]) {
    await all((page) => page.locator(".menu-button").tap());
    await all((page) => page.locator(".menu").waitFor());
    if (n === 0) await lookAll("menu");
    await all((page) => page.locator(".menu li").nth(n).locator("button").tap());
    await all((page) => page.locator(".menu").waitFor({ state: "detached" }));
    await lookAll(name);
    await all((page) => page.locator(".menu-button").tap());
    await all((page) => page.locator(".menu-button", { hasText: "Menu" }).waitFor());
  }
});

step("the end, and what came out of it", async () => {
  await hall.facilitate("session", "close", "--yes");
  await all(heading("Het gesprek is afgelopen", "The session has ended"));
  await all((page) => page.locator("details.earlier summary").first().tap());
  await lookAll("closed");
});

step("nothing went wrong on any phone, and no other host was asked for anything", () => {
  for (const phone of phones) expectNoProblems(phone, hall.address);
});
