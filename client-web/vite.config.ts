import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

// The pages speak gRPC-Web with binary messages; that messages can be JSON as well would be a twelfth of
// what a phone fetches before the first answer.
const withoutJson: Plugin = {
  name: "without-json",
  enforce: "pre",
  resolveId: (source, importer) =>
    importer?.includes("@bufbuild/protobuf") && /(from|to)-json\.js$/.test(source)
      ? path("./no_json.ts")
      : null,
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), withoutJson],
  resolve: {
    alias: { $gen: path("./build/gen") },
    // Tests mount components, so they need Svelte's browser half.
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  build: {
    // What a phone of 2019 runs, with an update or without.
    target: ["chrome84", "firefox90", "safari15"],
    // The pages' policy lets nothing in that stands in the page itself.
    assetsInlineLimit: 0,
    // Slower than the usual one, and two per cent smaller.
    minify: "terser",
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 } },
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { include: ["tests/**/*.test.ts"], environment: "jsdom" },
}));
