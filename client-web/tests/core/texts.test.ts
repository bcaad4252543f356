// What both languages say; that they have the same entries, the compiler sees to.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as enAsking from "../../src/texts/en/asking";
import * as enDeciding from "../../src/texts/en/deciding";
import * as enFacilitating from "../../src/texts/en/facilitating";
import * as enInside from "../../src/texts/en/inside";
import * as enPlanning from "../../src/texts/en/planning";
import * as enReplaying from "../../src/texts/en/replaying";
import * as enScreening from "../../src/texts/en/screening";
import * as enShowing from "../../src/texts/en/showing";
import * as nlAsking from "../../src/texts/nl/asking";
import * as nlDeciding from "../../src/texts/nl/deciding";
import * as nlFacilitating from "../../src/texts/nl/facilitating";
import * as nlInside from "../../src/texts/nl/inside";
import * as nlPlanning from "../../src/texts/nl/planning";
import * as nlReplaying from "../../src/texts/nl/replaying";
import * as nlScreening from "../../src/texts/nl/screening";
import * as nlShowing from "../../src/texts/nl/showing";

const pairs = [
  [nlAsking, enAsking],
  [nlShowing, enShowing],
  [nlInside, enInside],
  [nlScreening, enScreening],
  [nlFacilitating, enFacilitating],
  [nlPlanning, enPlanning],
  [nlDeciding, enDeciding],
  [nlReplaying, enReplaying],
] as const;

type Entry = string | ((...places: never[]) => string);
const said = (entry: Entry) =>
  typeof entry === "string" ? entry : (entry as (...places: number[]) => string)(11, 22, 33);

const source = join(dirname(fileURLToPath(import.meta.url)), "../../src");
const code = (readdirSync(source, { recursive: true }) as string[])
  .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith("texts"))
  .map((name) => readFileSync(join(source, name), "utf8"))
  .join("\n");

describe("texts", () => {
  it("are all said somewhere", () => {
    const names = [
      "asking",
      "showing",
      "inside",
      "screening",
      "facilitating",
      "planning",
      "deciding",
      "replaying",
    ];
    const silent = pairs.flatMap(([nl], i) =>
      Object.keys(nl.texts).filter(
        (key) => !new RegExp(`\\b${names[i]}\\(\\)\\s*\\.${key}\\b`).test(code),
      ),
    );
    expect(silent).toEqual([]);
  });
  for (const [nl, en] of pairs) {
    for (const [key, dutch] of Object.entries(nl.texts) as [string, Entry][]) {
      const english = (en.texts as Record<string, Entry>)[key]!;
      it(`${key} is said in both languages, with the same places filled in`, () => {
        expect(said(dutch).trim()).not.toBe("");
        expect(said(english).trim()).not.toBe("");
        const figures = (text: string) => (text.match(/11|22|33/g) ?? []).sort();
        expect(figures(said(dutch))).toEqual(figures(said(english)));
      });
    }
  }
  it("tell residents who sees what, with the session's own number of days", () => {
    expect(nlAsking.texts.whoSees(30)).toContain("Na 30 dagen wissen we losse antwoorden");
    expect(nlAsking.texts.whoSees(30)).toContain(
      "De beheerder van de server kan dat technisch wel zien",
    );
    expect(nlAsking.texts.smallGroup).toBe(
      "Kiest een kleine groep allemaal hetzelfde, dan is dat te zien.",
    );
  });
});
