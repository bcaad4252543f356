// Makes build/gen/ anew: TypeScript of the contract, by protoc and protoc-gen-es.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const protos = join(here, "..", "proto");

const files = ["vooraf/type/v1", "vooraf/v1"].flatMap((folder) =>
  readdirSync(join(protos, folder))
    .filter((name) => name.endsWith(".proto"))
    .sort()
    .map((name) => `${folder}/${name}`),
);
const out = join(here, "build/gen");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
execFileSync(
  process.env.PROTOC ?? "protoc",
  [
    `-I${protos}`,
    `--plugin=protoc-gen-es=${join(here, "node_modules/.bin/protoc-gen-es")}`,
    `--es_out=${out}`,
    "--es_opt=target=ts,import_extension=none",
    ...files,
  ],
  { stdio: "inherit" },
);
