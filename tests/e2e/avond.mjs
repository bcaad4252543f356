// An evening by the template "avond" in a hall: a facilitator at a laptop, a screen, five phones of
// residents, three of professionals of the physical domain, and three people of the social domain with a
// terminal. What they answer stands in tables: one word for each person, in the order of `kPeople`.

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import {
  expectToFit,
  keepPicture,
  kLaptop,
  kScreen,
  openBrowser,
  openDevice,
  pageOn,
  turnTo,
} from "./browser.mjs";
import {
  aspectsIn,
  aspectsOn,
  ballotIn,
  ballotOn,
  gapIn,
  gapOn,
  progressIn,
  progressOn,
  statementsIn,
  statementsOn,
} from "./figures.mjs";
import { Hall } from "./hall.mjs";

export const kPeople = {
  residents: ["r1", "r2", "r3", "r4", "r5"],
  streets: ["s1", "s2", "s3"],
  care: ["c1", "c2", "c3"],
};
const kEveryone = 11;
const kParts = {
  nl: ["Bewoners", "Fysiek domein", "Sociaal domein"],
  en: ["Residents", "Physical domain", "Social domain"],
};
const kPatienceMs = 60_000;

export class Avond {
  hall;
  browser;
  desk;
  screen;
  // By name: those with a phone.
  phones = new Map();
  // By item: the result that was shown last.
  #shown = new Map();

  static async open() {
    const avond = new Avond();
    [avond.hall, avond.browser] = await Promise.all([Hall.open(), openBrowser()]);
    avond.desk = await openDevice(avond.browser, { viewport: kLaptop });
    return avond;
  }
  async close() {
    await this.browser?.close();
    await this.hall?.close();
  }

  get devices() {
    return [this.desk, this.screen, ...this.phones.values()];
  }
  // Those, by name, for a picture of each.
  get pictured() {
    return { desk: this.desk, screen: this.screen, ...Object.fromEntries(this.phones) };
  }
  phone(name) {
    return this.phones.get(name).page;
  }
  button(name) {
    return this.desk.page.getByRole("button", { name });
  }
  async press(...names) {
    for (const name of names) await this.button(name).click();
  }
  async tab(name) {
    await this.desk.page.locator(".tabs button", { hasText: name }).click();
  }
  // Of the agenda, whatever comes before it.
  async begin(title) {
    const item = this.desk.page.locator(".agenda li", { hasText: title });
    await item.getByRole("button", { name: "Beginnen" }).click();
  }

  async comeIn() {
    this.screen = await openDevice(this.browser, { viewport: kScreen });
    await this.screen.page.goto(`${this.hall.address}/s/${this.hall.code}`);
    await this.screen.page.locator(".code", { hasText: this.hall.code }).waitFor();
    const withPhones = [...kPeople.residents, ...kPeople.streets];
    for (const [i, name] of withPhones.entries())
      this.phones.set(name, await openDevice(this.browser, { locale: i % 2 ? "en-GB" : "nl-NL" }));
    await each(withPhones, async (name) => {
      await this.phone(name).goto(this.hall.link);
      const group = kPeople.residents.includes(name) ? 0 : 1;
      await this.phone(name).locator(".choices .choice").nth(group).tap();
    });
    await this.hall.joinByTerminal({ 3: kPeople.care });
  }

  // --- what people give ---

  // `given`: for each group "1" or "1,3" by person, "?" for don't know, "-" for skip, "." for no answer.
  async answer(item, given) {
    await this.#isAsked();
    await each(peopleIn(given), async ([name, word]) => {
      if (word === ".") return;
      const phone = this.phones.get(name)?.page;
      if (!phone) return this.#answerByTerminal(name, item, word);
      await tapAnswer(phone, word);
      await phone.locator(".delivery.done").waitFor();
    });
  }
  // A table for each aspect; everyone is asked those of their side, one after the other.
  async answerAspects(item, byAspect) {
    await this.#isAsked();
    const first = peopleIn(Object.assign({}, ...Object.values(byAspect).reverse()));
    await each(first, async ([name]) => {
      const phone = this.phones.get(name)?.page;
      const asked = Object.entries(byAspect).flatMap(([aspect, given]) => {
        const found = peopleIn(given).find(([other]) => other === name);
        return found ? [[aspect, found[1]]] : [];
      });
      for (const [i, [aspect, word]] of asked.entries()) {
        if (!phone) {
          await this.#answerByTerminal(name, item, word, "--aspect", aspect);
          continue;
        }
        const place = new RegExp(`${i + 1} (van|of) ${asked.length}`);
        await phone.locator(".kicker", { hasText: place }).waitFor();
        await tapAnswer(phone, word);
      }
      if (phone)
        await phone
          .locator(".summary .delivery.done")
          .nth(asked.length - 1)
          .waitFor();
    });
  }
  // A terminal does not wait for a question as a phone does.
  #isAsked() {
    return this.button("Toon de uitslag").waitFor();
  }
  #answerByTerminal(name, item, word, ...flags) {
    const given = { "?": ["--dont-know"], "-": ["--skip"] }[word] ?? word.split(",");
    return this.hall.as(name, "answer", String(item), ...given, ...flags);
  }

  // "y", "n" or "a" by person; by consent that is consent, objection and abstain, an objection with
  // `why` and `need`.
  async vote(given, { byConsent = false, objections = {} } = {}) {
    await each(peopleIn(given), async ([name, word]) => {
      if (word === ".") return;
      const phone = this.phones.get(name)?.page;
      if (!phone) {
        const yes = byConsent ? "consent" : "yes";
        const spoken = { y: yes, n: "no", a: "abstain" };
        return this.hall.as(name, "ballot", "vote", spoken[word]);
      }
      await phone.locator("#voting").waitFor();
      await choice(phone, "yna".indexOf(word)).tap();
      const objection = objections[name];
      if (objection) {
        await phone.locator(".write textarea").fill(objection.why);
        await phone.locator(".write button").tap();
        await phone.locator(".delivery.done").waitFor();
        await phone.locator(".write textarea").last().fill(objection.need);
        await phone.locator(".write button").last().tap();
        // What was sent cannot be sent again; until then the mark is still the one of before.
        await phone.locator(".write button:disabled").nth(1).waitFor();
      }
      await phone.locator(".delivery.done").waitFor();
    });
  }
  // "a" agree, "d" disagree, "p" no opinion: for each statement a table.
  async rate(statements) {
    await each(Object.values(kPeople).flat(), async (name) => {
      const ratings = statements.map(
        (given) => peopleIn(given).find(([other]) => other === name)[1],
      );
      const phone = this.phones.get(name)?.page;
      for (const [i, word] of ratings.entries()) {
        const words = { a: "agree", d: "disagree", p: "pass" };
        if (!phone) await this.hall.as(name, "statement", "rate", String(i + 1), words[word]);
        if (!phone) continue;
        const place = new RegExp(`${i + 1} (van|of) ${ratings.length}`);
        await phone.locator(".kicker", { hasText: place }).waitFor();
        await choice(phone, "adp".indexOf(word)).tap();
      }
      if (phone)
        await phone
          .locator(".summary .delivery.done")
          .nth(ratings.length - 1)
          .waitFor();
    });
  }

  // --- what the facilitator does ---

  // Asked once, with how many have answered; where residents come first, the others after them.
  async reveal(answered, { residentsFirst = false } = {}) {
    await this.#fits(`question-${await this.screen.page.locator("h1").innerText()}`);
    await this.press("Toon de uitslag");
    await this.desk.page.getByText(`${answered} van ${kEveryone} mensen antwoordden`).waitFor();
    await this.press("Ja, doen");
    if (!residentsFirst) return;
    await this.screen.page.locator(".note", { hasText: "uitslag van bewoners" }).waitFor();
    await this.press("Toon ook de uitslag van de anderen");
  }
  async draft(wording) {
    const { page } = this.desk;
    await page
      .getByRole("button", { name: /^(Schrijf|Verander) het gezamenlijke antwoord/ })
      .click();
    await page.getByLabel("Tekst").fill(wording);
    await this.press("Bewaren");
    await page.locator(".proposal", { hasText: wording }).waitFor();
  }
  async openBallot(button, method = "") {
    const { page } = this.desk;
    await this.press(button);
    await page.getByLabel("Wat gebeurt er met de uitslag?").fill("Het komt in het startdocument.");
    await page.getByLabel("Wie besluit?").fill("Het college");
    await page.getByLabel("Wanneer hoort men het?").fill("Voor 1 juni");
    if (method) await page.getByLabel("Manier van stemmen").selectOption({ label: method });
    await this.press("Open de stemming");
    await this.screen.page.locator("ul.progress").waitFor();
    await this.#fits(`ballot-${await this.screen.page.locator("h1").innerText()}`);
  }
  async closeBallot(voted) {
    await this.press("Sluit de stemming");
    await this.desk.page.getByText(`${voted} van ${kEveryone} mensen stemden`).waitFor();
    await this.press("Ja, doen");
  }

  // --- what everybody sees ---

  // How many of how many, before anything is shown; `byAspect` one list for each aspect, of which a phone
  // shows those that it was asked, once it has answered.
  async seesProgress(key, byAspect, phones) {
    for (const device of [this.desk, this.screen]) await shows(device, progressOn, byAspect);
    for (const [name, aspects] of Object.entries(phones)) {
      await shows(
        this.phones.get(name),
        progressOn,
        aspects.map((aspect) => byAspect[aspect]),
      );
    }
    assert.deepEqual(progressIn(await this.hall.see("c1"), key), byAspect, "terminal");
  }
  // `aspects` as figures.mjs has them, in Dutch; `gap` in steps.
  async seesResult(item, round, aspects, gap) {
    this.#shown.set(item, aspects);
    for (const device of [this.desk, ...this.phones.values()]) {
      await shows(
        device,
        aspectsOn,
        aspects.map((figures) => inLanguageOf(device, figures)),
      );
      assert.equal(await gapOn(device.page), gap);
    }
    // The screen leaves out who answered how much.
    const brief = aspects.map(({ turnout, half, ...figures }) => figures);
    const read = () => this.#aspectsOnScreen(`${item}-${round}`);
    await shows(this.screen, read, brief);
    assert.equal(await gapOn(this.screen.page), gap);
    // Terminals are sent no shares.
    const bare = (counts) => counts.map((row) => row.replace(/ \(\d+%\)/g, ""));
    const seen = await this.hall.see("c2");
    const sent = aspects.map((figures) => ({ ...figures, counts: bare(figures.counts) }));
    assert.deepEqual(aspectsIn(seen, item, round), sent, "terminal");
    assert.equal(gapIn(seen, item, round), gap, "terminal");
  }
  // The screen shows one aspect after the other, and of many options some at a time. Where it turned by
  // itself meanwhile, what was read is worth nothing.
  async #aspectsOnScreen(name) {
    const { page } = this.screen;
    const [, pages] = await pageOn(page);
    const all = [];
    for (let i = 1; i <= pages; ++i) {
      await turnTo(page, i);
      for (const { counts, ...figures } of await aspectsOn(page)) {
        const last = all.at(-1);
        if (String(last?.parts) === String(figures.parts)) {
          Object.assign(last, figures, { counts: [...last.counts, ...counts] });
        } else {
          all.push({ ...figures, counts });
        }
      }
      await this.#fits(`${name}-${i}`);
      if ((await pageOn(page))[0] !== i) return null;
    }
    await turnTo(page, 1);
    return all;
  }
  async #fits(name) {
    await expectToFit(this.screen.page, name);
    await keepPicture(this.screen, `evening/${name}`);
  }
  // After the end: each phone still has the last result of every item.
  async seesAllAgain() {
    const all = [...this.#shown].sort(([a], [b]) => a - b).flatMap(([, aspects]) => aspects);
    for (const phone of this.phones.values()) {
      const inItsLanguage = all.map((figures) => inLanguageOf(phone, figures));
      await shows(phone, aspectsOn, inItsLanguage);
    }
  }
  // `statements` with what all groups share first.
  async seesStatements(statements) {
    for (const device of this.devices) await shows(device, statementsOn, statements);
    await this.#fits("statements");
    assert.deepEqual(statementsIn(await this.hall.see("c3")), statements, "terminal");
  }
  // `ballot` with its sentence in both languages.
  async seesBallot(number, ballot) {
    const inLanguage = (language) => ({ ...ballot, sentence: ballot.sentence[language] });
    for (const device of [this.desk, ...this.phones.values()])
      await shows(device, ballotOn, inLanguage(languageOf(device)));
    // What it came to stands on the first page.
    const read = async (page) => turnTo(page, 1).then(() => ballotOn(page));
    await shows(this.screen, read, inLanguage("nl"));
    await this.#fits(`ballot-${number}`);
    assert.deepEqual(ballotIn(await this.hall.see("c1"), number), inLanguage("nl"), "terminal");
  }
}

const each = (list, work) => Promise.all(list.map(work));
const choice = (page, n) => page.locator(".choices:not(.quiet) .choice").nth(n);
const languageOf = (device) => device.locale.slice(0, 2);

// The people of a table, each with what they give.
function peopleIn(given) {
  return Object.entries(kPeople).flatMap(([group, names]) => {
    if (given[group] === undefined) return [];
    const words = given[group].split(" ");
    assert.equal(words.length, names.length, `${group}: ${given[group]}`);
    return names.map((name, i) => [name, words[i]]);
  });
}

async function tapAnswer(page, word) {
  await choice(page, 1).waitFor();
  const other = "?-".indexOf(word);
  if (other >= 0) return page.locator(".choices.quiet .choice").nth(other).tap();
  for (const option of word.split(",")) {
    const chosen = choice(page, Number(option) - 1);
    await chosen.tap();
    // The next tap adds to this one; and until this one is felt, a mark is still that of the one before.
    if (word.includes(",")) await chosen.and(page.locator("[aria-pressed=true]")).waitFor();
  }
}

function inLanguageOf(device, figures) {
  const language = languageOf(device);
  const named = (name) => kParts[language][kParts.nl.indexOf(name)];
  const half = Object.entries(figures.half ?? {}).map(([name, steps]) => [named(name), steps]);
  return {
    ...figures,
    parts: figures.parts.map(named),
    ...(figures.half ? { half: Object.fromEntries(half) } : {}),
  };
}

// Waits until a page shows that, looking again at each frame; what it shows instead is told.
async function shows(device, read, expected) {
  const end = Date.now() + kPatienceMs;
  for (;;) {
    const found = await read(device.page);
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > end) assert.deepEqual(found, expected, device.page.url());
    await device.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
