// What a facilitator prepares and decides on the page: the plan of a draft, facts, ballots of every kind,
// templates of one's own. On a phone and on a laptop, in Dutch and in English.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  expectNoProblems,
  kLaptop,
  kPhone,
  look,
  lookAtWhole,
  openBrowser,
  openDevice,
  seeHeading,
  story,
} from "./browser.mjs";
import { Hall } from "./hall.mjs";

let hall;
let browser;
let desk;
const step = story(test, () => ({ desk }));
before(async () => {
  [hall, browser] = await Promise.all([Hall.open(), openBrowser()]);
  desk = await openDevice(browser, { viewport: kLaptop });
});
after(async () => {
  await browser?.close();
  await hall?.close();
});

const button = (name, how = {}) => desk.page.getByRole("button", { name, ...how });
const field = (path) => desk.page.locator(`[id="${path}"]`);
const tab = (name) => desk.page.locator(".tabs button", { hasText: name }).click();
async function lookAtDesk(name) {
  await lookAtWhole(desk, `preparing/${name}-phone`, kPhone);
  await lookAtWhole(desk, `preparing/${name}-laptop`, kLaptop);
  await desk.page.setViewportSize(kLaptop);
}
const kept = () => desk.page.locator(".keep .delivery.done").waitFor();
// The plan as the server has it.
const session = async () => (await hall.see("fatima")).get("session").session;
const items = async () => {
  const seen = await hall.see("fatima");
  return seen.get("session").session.items.map((item) => seen.get(`item/${item}`).item.item);
};
const inDutch = (text) => text.entries.find(({ language }) => language === "nl")?.value;

async function signIn(device, buttonName = "Aanmelden") {
  const { page } = device;
  await page.goto(`${hall.address}/f`);
  await page.locator("#account").fill("fatima");
  await page.locator("#password").fill(hall.password);
  await page.getByRole("button", { name: buttonName }).click();
}

step("a draft from the shortest template", async () => {
  await hall.makeDraft("kort");
  await signIn(desk);
  await desk.page.locator(".choices .choice").first().click();
  await button("Het plan aanpassen").click();
  await seeHeading(desk.page, "Het plan aanpassen");
  assert.equal(await button("Bewaren").isDisabled(), true);
});

step("the talk: title, time, link", async () => {
  await field("title").fill("Praten over de Lindelaan");
  await field("occasion").fill("In de Lindelaan wordt het riool vervangen.");
  await field("planned_minutes").fill("75");
  await field("meeting_link").fill("http://voorbeeld.example/kijk");
  await lookAtDesk("talk");
  // What the server refuses stands at its field, which gets the focus.
  await tab("Agenda");
  await button("Bewaren").click();
  await desk.page.locator(".field-problem", { hasText: "https://" }).waitFor();
  assert.equal(await desk.page.evaluate(() => document.activeElement.id), "meeting_link");
  assert.doesNotMatch(await desk.page.locator("main").innerText(), /meeting_link/);
  await lookAtDesk("refused");
  await field("meeting_link").fill("https://voorbeeld.example/kijk");
  await button("Bewaren").click();
  await kept();
  const plan = await session();
  assert.equal(inDutch(plan.title), "Praten over de Lindelaan");
  assert.equal(plan.planned_minutes, 75);
  assert.equal(plan.meeting_link, "https://voorbeeld.example/kijk");
  // The other language's title is still there.
  assert.equal(plan.title.entries.length, 2);
});

step("groups: another name, one more, another order, one less and back", async () => {
  await tab("Groepen");
  await button("Groep toevoegen").click();
  const added = await desk.page.evaluate(() => document.activeElement.id);
  await desk.page.keyboard.type("Woningcorporatie");
  const last = Number(/\d+/.exec(added)[0]);
  await field(`groups[${last}].self_description`).fill("Ik werk bij de corporatie");
  await field(`groups[${last}].side`).selectOption({ label: "professionals" });
  await lookAtDesk("groups");
  const up = button("“Woningcorporatie” een plaats hoger");
  // By keyboard, with the focus staying on the button that moves it.
  for (let i = 0; i < last; ++i) {
    await up.press("Enter");
    await desk.page
      .locator("[role=status]", { hasText: `staat nu op plaats ${last - i}` })
      .waitFor();
  }
  assert.equal(
    await desk.page.evaluate(() => document.activeElement.getAttribute("aria-label")),
    "“Woningcorporatie” een plaats lager",
  );
  await button("“Bewoners” weghalen").click();
  await button("Zet terug").click();
  await button("Bewaren").click();
  await kept();
  const seen = await hall.see("fatima");
  assert.equal(inDutch(seen.get("group/1").group.group.name), "Woningcorporatie");
  assert.equal(inDutch(seen.get("group/2").group.group.name), "Bewoners");
  assert.equal(seen.get("group/1").group.group.side, "SIDE_PROFESSIONAL");
});

step("S2AnAgendaOfEveryKindOfItem_RefusedByField", async () => {
  await tab("Agenda");
  const before = (await items()).length;
  const at = (n) => `items[${before + n}]`;
  await button("Vraag", { exact: true }).click();
  assert.equal(await desk.page.evaluate(() => document.activeElement.id), `${at(0)}.title`);
  await field(`${at(0)}.title`).fill("Wat eerst?");
  await field(`${at(0)}.question.wording`).fill("Wat moet er als eerste gebeuren?");
  await field(`${at(0)}.question.one_choice.options[0].label`).fill("Bomen");
  await lookAtDesk("question");
  // A refusal inside an item opens it and leads to the option without a text.
  await desk.page.locator(".card-toggle", { hasText: "Wat eerst?" }).click();
  await button("Bewaren").click();
  await desk.page.locator(".field-problem", { hasText: "“Tekst” is leeg" }).waitFor();
  assert.equal(
    await desk.page.evaluate(() => document.activeElement.id),
    `${at(0)}.question.one_choice.options[1].label`,
  );
  await desk.page.keyboard.type("Lampen");
  await button("Keuze toevoegen").click();
  await desk.page.keyboard.type("Bankjes");
  await field(`${at(0)}.question.kind`).selectOption("severalChoices");
  await field(`${at(0)}.question.several_choices.choices_max`).fill("2");
  await desk.page.getByText("Meer instellingen").click();
  await desk.page.getByLabel("Toon eerst de uitslag van bewoners").check();
  await field(`${at(0)}.guard.answers_per_group_min`).fill("3");
  await desk.page.getByLabel("Spreek vooraf af wanneer u stopt").check();
  await desk.page.getByLabel("Beslis hier anders").check();
  await desk.page.getByLabel("Manier van stemmen").selectOption({ label: "Vingers: 0 tot 5" });
  await lookAtDesk("item-settings");

  await button("Stellingen", { exact: true }).click();
  await field(`${at(1)}.title`).fill("Wat vinden we?");
  await field(`${at(1)}.statements.wording`).fill("Wat is er goed en wat niet?");
  await desk.page.getByLabel("Laat zien hoe mensen reageren").check();
  await button("Bespreking", { exact: true }).click();
  await field(`${at(2)}.title`).fill("Verder praten");
  await field(`${at(2)}.discussion.wording`).fill("Wat valt op?");
  await field(`${at(2)}.discussion.floor.policy`).selectOption({
    label: "Rondje: iedereen één keer",
  });
  await field(`${at(2)}.discussion.floor.turn_seconds`).fill("60");
  await button("Vraag", { exact: true }).click();
  await field(`${at(3)}.title`).fill("Ladder");
  await field(`${at(3)}.question.wording`).fill("Hoeveel hebben bewoners te zeggen?");
  await field(`${at(3)}.question.kind`).selectOption("scale");
  await field(`${at(3)}.question.scale.steps[0].label`).fill("Weinig");
  await field(`${at(3)}.question.scale.steps[1].label`).fill("Veel");
  await desk.page.getByLabel("Hoe het nu is").check();
  await field(`${at(3)}.question.scale.aspects[0].wording`).fill("Hoe is het nu?");
  await desk.page.getByLabel("Wat bewoners verwachten").check();
  await field(`${at(3)}.question.scale.aspects[1].wording`).fill("Wat verwacht u?");
  await lookAtDesk("ladder");
  await button("Afspraken", { exact: true }).click();
  await field(`${at(4)}.title`).fill("Afspraken van vanavond");
  await button("“Ladder” een plaats hoger").click();
  await button("Bewaren").click();
  await kept();
  await lookAtDesk("agenda");

  const made = (await items()).slice(before);
  assert.deepEqual(
    made.map((item) => inDutch(item.title)),
    ["Wat eerst?", "Wat vinden we?", "Ladder", "Verder praten", "Afspraken van vanavond"],
  );
  const [question, statements, ladder, talk, agreement] = made;
  assert.equal(question.question.several_choices.choices_max, 2);
  assert.equal(question.question.several_choices.options.length, 3);
  assert.deepEqual(question.guard, { answers_per_group_min: 3, residents_first: true });
  assert.deepEqual(question.stop_rule, { rounds_max: 2 });
  assert.equal(question.rule.method, "DECISION_METHOD_FIST_TO_FIVE");
  assert.equal(statements.statements.live_ratings, true);
  assert.deepEqual(talk.discussion.floor, { policy: "FLOOR_POLICY_ROUND", turn_seconds: 60 });
  assert.deepEqual(
    ladder.question.scale.aspects.map(({ aspect, sides }) => [aspect, sides ?? []]),
    [
      ["ASPECT_NOW", []],
      ["ASPECT_EXPECTED", ["SIDE_RESIDENT"]],
    ],
  );
  assert.ok(agreement.agreement);
  // What the page knows nothing of, such as the marks by which signals know options, is as it was.
  const marks = (list) =>
    list.flatMap((item) =>
      (item.question?.one_choice?.options ?? []).map(({ mark }) => mark).filter(Boolean),
    );
  assert.ok(marks((await items()).slice(0, before)).includes("policy_participation"));
});

step("settings: languages, names, small groups, the usual rule", async () => {
  await tab("Instellingen");
  await desk.page.getByLabel("Taal toevoegen").selectOption({ label: "Arabisch" });
  await button("Toevoegen").click();
  await desk.page.locator(".cards-list li", { hasText: "Arabisch" }).waitFor();
  await desk.page.getByLabel("Kleinste groep die u apart toont").fill("5");
  await desk.page.getByLabel("Mensen mogen hun naam geven").check();
  await desk.page.getByLabel("Iedereen ziet de naam van wie praat").check();
  await desk.page.getByLabel("Wie meedeed, mag het gesprek na afloop terugkijken").check();
  await desk.page.getByLabel("Hoeveel is genoeg?").selectOption({ label: "een ander deel" });
  await desk.page.getByLabel("Hoeveel is genoeg? Zoveel").fill("4");
  await desk.page.getByLabel("Hoeveel is genoeg? Van de zoveel").fill("3");
  await button("Bewaren").click();
  await desk.page.locator(".rule .field-problem", { hasText: "“Hoeveel is genoeg?”" }).waitFor();
  await lookAtDesk("settings");
  await desk.page.getByLabel("Hoeveel is genoeg? Van de zoveel").fill("5");
  await tab("Gesprek");
  await field("title").fill("حديث عن الشارع");
  await lookAtDesk("arabic");
  await button("Bewaren").click();
  await kept();
  const { settings, languages, title } = await session();
  assert.deepEqual(languages, ["nl", "en", "ar"]);
  assert.equal(title.entries.length, 3);
  assert.equal(settings.group_minimum, 5);
  assert.equal(settings.names_shown, true);
  assert.equal(settings.replay_for_all, true);
  assert.deepEqual(settings.default_rule.threshold.share, { numerator: 4, denominator: 5 });
  await tab("Instellingen");
  await button(/^Haal weg.*Arabisch/).click();
  await button("Bewaren").click();
  await kept();
  assert.equal((await session()).title.entries.length, 2);
});

step("leaving with changes asks first, whichever way out", async () => {
  const { page } = desk;
  await tab("Gesprek");
  await button("Nederlands").click();
  await field("title").fill("Praten over de hele Lindelaan");
  await button("Naar het gesprek").click();
  await page.getByRole("alertdialog").waitFor();
  await lookAtDesk("leaving");
  await button("Blijf hier").click();
  await page.goBack();
  await page.getByRole("alertdialog").waitFor();
  assert.match(page.url(), /\/plan$/);
  await button("Blijf hier").click();
  const asked = page.waitForEvent("dialog");
  const gone = page.reload().catch(() => {});
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  await gone;
  assert.equal(await field("title").inputValue(), "Praten over de hele Lindelaan");
});

step("two who change the same plan find out", async () => {
  const other = await openDevice(browser, {
    viewport: kLaptop,
    locale: "en-GB",
    colours: "dark",
  });
  await signIn(other, "Sign in");
  await other.page.locator(".choices .choice").first().click();
  await other.page.getByRole("button", { name: "Change the plan" }).click();
  await other.page.locator('[id="planned_minutes"]').fill("90");
  await lookAtWhole(other, "preparing/talk-english", kLaptop);
  await other.page.getByRole("button", { name: "Save" }).click();
  await other.page.locator(".keep .delivery.done").waitFor();
  await button("Bewaren").click();
  await desk.page.getByRole("alert").filter({ hasText: "Iemand anders" }).waitFor();
  await lookAtDesk("stale");
  await button("Neem dat plan").click();
  await desk.page.locator('[id="planned_minutes"]').waitFor();
  assert.equal(await field("planned_minutes").inputValue(), "90");
  assert.equal(await field("title").inputValue(), "Praten over de Lindelaan");
  await button("Naar het gesprek").click();
  await button("Laat mensen meedoen").waitFor();
  await lookAtDesk("draft");
  await other.page.locator(".tabs button", { hasText: "Agenda" }).click();
  await other.page.locator(".card-toggle").first().click();
  await lookAtWhole(other, "preparing/agenda-english", kPhone);
  await other.page.locator(".tabs button", { hasText: "Settings" }).click();
  await lookAtWhole(other, "preparing/settings-english", kLaptop);
  expectNoProblems(other, hall.address);
  await other.context.close();
});

step("X2ThePartsOfTheTaskEachWithItsForm", async () => {
  const addPart = async (name, form) => {
    await button("Deel toevoegen").click();
    await desk.page.keyboard.type(name);
    const row = desk.page.locator(".rows .entry").last();
    await row.getByLabel("Welke vorm?").selectOption({ label: form });
    return row;
  };
  const parts = async () => (await hall.see("fatima")).get("facts").facts.facts.task_parts;
  await tab("Meer");
  await button("Delen van de opgave").click();
  await addPart("Het plan maken", "meedenken of meebeslissen over plannen");
  const row = await addPart("De straat mooi houden", "een taak overnemen van de gemeente");
  await row.getByLabel("Uitleg").fill("Met geld en gereedschap van de gemeente");
  await lookAtDesk("task-parts");
  await button("Bewaren").click();
  await desk.page.locator(".facts dd", { hasText: "De straat mooi houden: een taak" }).waitFor();
  assert.deepEqual(
    (await parts()).map(({ form }) => form),
    ["TASK_FORM_POLICY", "TASK_FORM_TAKING_OVER"],
  );
  await button("Delen van de opgave").click();
  await button(/^Haal weg.*Het plan maken/).click();
  await button("Bewaren").click();
  await desk.page
    .locator(".facts dd", { hasText: "Het plan maken" })
    .waitFor({ state: "detached" });
  const [left, ...others] = await parts();
  assert.deepEqual(others, []);
  assert.equal(inDutch(left.explanation), "Met geld en gereedschap van de gemeente");
});

step("X3WhoTheTaskIsAboutAndWhetherTheyAreHere", async () => {
  await button("Om wie het gaat").click();
  await button("Groep toevoegen").click();
  await desk.page.keyboard.type("Mensen die slecht ter been zijn");
  await desk.page.getByLabel("Zijn zij hier?").selectOption({ label: "niet aanwezig" });
  await lookAtDesk("target-groups");
  await button("Bewaren").click();
  await desk.page.locator(".facts dd", { hasText: "ter been zijn: niet aanwezig" }).waitFor();
  await lookAtDesk("facts");
  const { facts } = (await hall.see("fatima")).get("facts").facts;
  assert.equal(facts.target_groups[0].presence, "TARGET_PRESENCE_ABSENT");
});

step("E6ATemplateOfOnesOwn_E9CheckedBeforeItIsKept", async () => {
  const { page } = desk;
  const before = await items();
  await button("Bewaar dit plan als voorbeeld").click();
  await page.getByLabel("Korte naam").fill("avond");
  await page.getByLabel("Waarvoor is dit voorbeeld?").fill("Voor de Lindelaan");
  await button("Bewaren").click();
  // A name that comes with the server is taken.
  await page.locator("[role=alert].field-problem").waitFor();
  await page.getByLabel("Korte naam").fill("lindelaan");
  await lookAtDesk("keep-as-template");
  await button("Bewaren").click();
  await page.locator(".delivery", { hasText: "“lindelaan” is bewaard" }).waitFor();
  await button("Naar uw gesprekken").click();
  await button("Uw eigen voorbeelden").click();
  await page.locator(".cards-list li", { hasText: "(lindelaan)" }).waitFor();

  const arrives = page.waitForEvent("download");
  await button(/^Als bestand/).click();
  const arrived = await arrives;
  assert.equal(arrived.suggestedFilename(), "lindelaan.textproto");
  const text = readFileSync(await arrived.path(), "utf8");
  const chooses = page.getByLabel("Kies een bestand");
  const asFile = (name, content) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content),
  });
  await chooses.setInputFiles(asFile("mis.textproto", text.replace("title {", "titel {")));
  await page.locator(".quotes li", { hasText: /Regel \d+, teken \d+/ }).waitFor();
  await lookAtDesk("template-faulty");
  await chooses.setInputFiles(asFile("lindelaan.textproto", text));
  await page.locator(".note", { hasText: "Dat wordt vervangen" }).waitFor();
  await chooses.setInputFiles(asFile("oost.textproto", text.replace('"lindelaan"', '"wijk-oost"')));
  await page.getByText("“wijk-oost” is in orde").waitFor();
  await lookAtDesk("template-checked");
  await button("Bewaren").click();
  await page.locator(".cards-list li", { hasText: "(wijk-oost)" }).waitFor();
  await button(/^Weghalen.*lindelaan/).click();
  await button("Ja, doen").click();
  await page.locator(".cards-list li", { hasText: "(lindelaan)" }).waitFor({ state: "detached" });
  await lookAtDesk("templates");
  // A session made from it has the same agenda, with all that the page knows nothing of.
  await hall.makeDraft("wijk-oost");
  assert.deepEqual(await items(), before);
});

step("a sign-in ends with the tab, or stays where that is chosen", async () => {
  const { page, context } = desk;
  const keptAt = () =>
    page.evaluate(() => [sessionStorage.length, "vooraf.account" in localStorage]);
  assert.deepEqual(await keptAt(), [1, false]);
  await page.reload();
  await button("Naar uw gesprekken").click();
  const { token } = JSON.parse(await page.evaluate(() => sessionStorage.getItem("vooraf.account")));
  await button("Afmelden").click();
  await seeHeading(page, "Aanmelden");
  assert.deepEqual(await keptAt(), [0, false]);
  await look(desk, "preparing/sign-in");
  // The server knows that token no more.
  desk.mayFail = true; // a browser tells of an answer 401 as of a resource that failed
  await page.evaluate(
    (kept) => sessionStorage.setItem("vooraf.account", kept),
    JSON.stringify({ name: "fatima", token }),
  );
  await page.reload();
  await seeHeading(page, "Aanmelden");
  await page.getByLabel("Blijf aangemeld op dit apparaat").check();
  await page.locator("#account").fill("fatima");
  await page.locator("#password").fill(hall.password);
  await button("Aanmelden").click();
  await seeHeading(page, "Uw gesprekken");
  assert.deepEqual(await keptAt(), [0, true]);
  const second = await context.newPage();
  await second.goto(`${hall.address}/f`);
  await seeHeading(second, "Uw gesprekken");
  await second.close();
});

step("nothing went wrong, and no other host was asked for anything", () => {
  expectNoProblems(desk, hall.address);
});
