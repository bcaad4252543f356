// The pages as built (VOORAF_PAGES_OUT, or build/pages): what a phone fetches before the first answer.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const pages =
  process.env.VOORAF_PAGES_OUT ?? join(dirname(fileURLToPath(import.meta.url)), "../build/pages");

const text = (file: string) => readFileSync(join(pages, file), "utf8");
const zippedSize = (file: string) => gzipSync(readFileSync(join(pages, file)), { level: 9 }).length;

// The files that a page names, and those that these import at once, as the browser would find them.
function fetchedAtOnce(page: string): string[] {
  const named = [...text(page).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (match) => match[1]!,
  );
  const found = new Set<string>([page]);
  while (named.length > 0) {
    const file = named.pop()!;
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith(".js")) continue;
    for (const match of text(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) {
      named.push(join(dirname(file), match[1]!));
    }
  }
  return [...found];
}

// The texts of one language come by an import of their own.
function textsOf(words: string): string {
  const found = assets().filter(
    (file) => file.endsWith(".js") && text(file).includes(words) && zippedSize(file) < 6000,
  );
  expect(found, `one file with "${words}"`).toHaveLength(1);
  return found[0]!;
}

const assets = () => readdirSync(join(pages, "assets")).map((name) => `assets/${name}`);

describe("what is fetched before the first answer", () => {
  it.each([
    ["nl", "Wie bent u?"],
    ["en", "Who are you?"],
  ])("is under 75 kB gzipped in %s", (_language, words) => {
    const files = [...fetchedAtOnce("index.html"), textsOf(words)];
    const sizes = files.map((file) => [file, zippedSize(file)] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    console.log(`${total} bytes: ${sizes.map(([file, size]) => `${file} ${size}`).join(", ")}`);
    expect(total).toBeLessThan(75_000);
  });
});

describe("the pages", () => {
  it("name no other host, and hold no script or style of their own", () => {
    for (const page of ["index.html", "screen.html", "facilitator.html"]) {
      expect(text(page)).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(text(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    }
  });
  it("are compressed ahead", () => {
    for (const file of [...assets().filter((name) => /\.(js|css)$/.test(name)), "index.html"]) {
      expect(existsSync(join(pages, `${file}.gz`)), file).toBe(true);
      expect(existsSync(join(pages, `${file}.br`)), file).toBe(true);
    }
  });
});
