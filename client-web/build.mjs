// Builds each page on its own, then compresses what came out. Together they would share files, and so
// bring phones more than they need; nobody opens two of them.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { compressAhead } from "./compress.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const outDir = process.env.VOORAF_PAGES_OUT ?? join(here, "build/pages");

let isFirst = true;
for (const page of ["index", "screen", "facilitator"]) {
  await build({
    root: here,
    logLevel: "warn",
    build: { outDir, emptyOutDir: isFirst, rollupOptions: { input: join(here, `${page}.html`) } },
  });
  isFirst = false;
}
compressAhead(outDir);
