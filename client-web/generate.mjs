// Makes build/gen/ anew: TypeScript of the contract, by protoc and protoc-gen-es.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const protos = join(here, "..", "proto");
// google/rpc/error_details.proto, by which errors say more than a code, is in no npm package; these
// are the places where Debian's packages put it.
const rpcFolders = ["/usr/share/gocode/src/github.com/gogo/googleapis"];
const rpc = rpcFolders.find((folder) => existsSync(join(folder, "google/rpc/error_details.proto")));
if (!rpc) {
  console.error("google/rpc/error_details.proto was not found: see deploy/packages/build.txt");
  process.exit(1);
}

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
    `-I${rpc}`,
    `--plugin=protoc-gen-es=${join(here, "node_modules/.bin/protoc-gen-es")}`,
    `--es_out=${out}`,
    "--es_opt=target=ts,import_extension=none",
    ...files,
    "google/rpc/error_details.proto",
  ],
  { stdio: "inherit" },
);
