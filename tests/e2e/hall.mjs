// A hall for tests in a browser: a real server process on free ports, facilitators and people with the
// terminal client, and Debian's Chromium. Nothing here waits for a time: it waits for the thing itself.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const programs = process.env.VOORAF_PROGRAMS ?? join(here, "../../build/dev/bin");
const kPassword = "a long password for tests";
const kPatienceMs = 30_000;

// Gives the password to whoever reads it. A program that reads nothing may be gone before it is written;
// what that came to, its exit code says.
function writeTo(program) {
  program.stdin.on("error", () => {});
  program.stdin.end(kPassword);
}

export class Hall {
  #folder = mkdtempSync(join(tmpdir(), "vooraf-e2e-"));
  #process = null;
  #grpcPort = 0;
  #webPort = 0;
  code = "";

  #flags = [];

  // `flags`: further ones of the server.
  static async open(...flags) {
    const hall = new Hall();
    hall.#flags = flags;
    mkdirSync(join(hall.#folder, "people"));
    await hall.#addFacilitator("fatima");
    await hall.start();
    await hall.facilitate("auth", "sign-in", "fatima", "--password-stdin");
    return hall;
  }

  get address() {
    return `http://localhost:${this.#webPort}`;
  }
  get password() {
    return kPassword;
  }
  get link() {
    return `${this.address}/j/${this.code}`;
  }

  // The first start takes free ports, later ones the same again.
  async start() {
    const portFile = join(this.#folder, "grpc.port");
    const webFile = join(this.#folder, "web.port");
    rmSync(portFile, { force: true });
    rmSync(webFile, { force: true });
    const flags = ["serve", "--data", join(this.#folder, "data")];
    flags.push("--grpc-listen", `127.0.0.1:${this.#grpcPort}`, "--port-file", portFile);
    flags.push("--web-listen", `127.0.0.1:${this.#webPort}`, "--web-port-file", webFile);
    flags.push(...this.#flags);
    this.#process = spawn(join(programs, "vooraf-server"), flags, {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let written = "";
    this.#process.stderr.on("data", (data) => (written += data));
    this.#process.once("exit", (code) => {
      if (code) console.error(`vooraf-server ended with ${code}: ${written}`);
    });
    await this.#awaitFiles([portFile, webFile]);
    this.#grpcPort = Number(readFileSync(portFile, "utf8").trim());
    this.#webPort = Number(readFileSync(webFile, "utf8").split("\n")[0]);
  }
  // Takes in a conversation that was held on Polis, from the folder it was exported to. The server is
  // started anew for it. Returns the session's id.
  async importPolis(folder, title) {
    await this.#stop();
    const data = ["--data", join(this.#folder, "data")];
    const what = ["import", "polis", folder, "--facilitator", "fatima", "--title", title];
    const { stdout } = await run(join(programs, "vooraf-server"), [...what, ...data]);
    await this.start();
    return stdout.trim();
  }
  // kill -9: it has no chance to put anything right.
  async kill() {
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await ended;
  }
  async #stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGTERM");
    await ended;
  }
  async close() {
    await this.#stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  // --- the terminal client ---

  async as(profile, ...args) {
    const env = {
      PATH: process.env.PATH,
      LANG: "C.UTF-8",
      VOORAF_PROFILE: profile,
      VOORAF_SERVER: `127.0.0.1:${this.#grpcPort}`,
      XDG_STATE_HOME: join(this.#folder, "people"),
    };
    const child = run(join(programs, "vooraf"), args, { env, maxBuffer: 64 << 20 });
    writeTo(child.child);
    return (await child).stdout;
  }
  facilitate(...args) {
    return this.as("fatima", ...args);
  }
  // What somebody sees: the entities by key.
  async see(profile) {
    const lines = await this.as(profile, "--json", "watch", "--once");
    const seen = new Map();
    for (const line of lines.split("\n").filter((found) => found)) {
      for (const entity of JSON.parse(line).changed ?? []) seen.set(entity.key, entity);
    }
    return seen;
  }

  // From a template that comes with the server, or from a file.
  async makeDraft(template) {
    let name = template;
    if (existsSync(template)) {
      await this.facilitate("template", "import", template);
      name = /template: "([^"]+)"/.exec(readFileSync(template, "utf8"))[1];
    }
    const facts = [
      "--controller",
      "nl=Gemeente Voorbeeld",
      "--purpose",
      "nl=Om samen plannen te maken",
    ];
    facts.push("--legal-basis", "nl=Taak van algemeen belang (AVG art. 6 lid 1 e)");
    facts.push("--privacy-contact", "nl=privacy@voorbeeld.example");
    await this.facilitate("session", "create", "--template", name, ...facts);
  }
  async openSession(template, { start = true } = {}) {
    await this.makeDraft(template);
    const opened = await this.facilitate("--lang", "en", "session", "open");
    this.code = /([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(opened)[1];
    if (start) await this.facilitate("session", "start");
  }
  // People with a terminal, several to a group.
  async joinByTerminal(groups) {
    const joins = Object.entries(groups).flatMap(([group, names]) =>
      names.map((name) => this.as(name, "join", this.code, "--group", group)),
    );
    await Promise.all(joins);
  }

  async #addFacilitator(name) {
    const flags = [
      "facilitator",
      "add",
      name,
      "--password-stdin",
      "--data",
      join(this.#folder, "data"),
    ];
    const child = run(join(programs, "vooraf-server"), flags);
    writeTo(child.child);
    await child;
  }
  async #awaitFiles(files) {
    const isThere = () =>
      files.every((file) => existsSync(file) && readFileSync(file, "utf8").includes("\n"));
    const watcher = watch(this.#folder);
    const patience = AbortSignal.timeout(kPatienceMs);
    try {
      while (!isThere()) {
        await Promise.race([
          once(watcher, "change", { signal: patience }),
          once(this.#process, "exit").then(() =>
            Promise.reject(new Error("the server did not start")),
          ),
        ]);
      }
    } finally {
      watcher.close();
    }
  }
}

export const programOf = (name) => join(programs, name);
export const templateOf = (name) => join(here, `${name}.textproto`);
