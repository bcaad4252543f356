// Who is signed in: in this tab until it is closed, or where somebody chose so on this device; until the
// sign-in ends or somebody signs out.

import { AuthService } from "$gen/vooraf/v1/auth_service_pb";
import { Connection, serverOfThisPage } from "../core/connection";
import { problemOf, type Problem } from "../core/problem";
import { BrowserStore } from "../core/store";
import { language } from "../ui/language.svelte";
import { learnTime } from "../ui/now.svelte";

const kKey = "account";

interface Kept {
  name: string;
  token: string;
}

export class Account {
  kept = $state.raw<Kept | null>(null);
  problem = $state.raw<Problem | null>(null);
  isBusy = $state(false);
  // The last sign-out did not reach the server.
  wasNotTold = $state(false);
  readonly connection: Connection;

  // Laptops of a municipality are often shared, so what stays on the device is chosen.
  readonly #tab = new BrowserStore(() => sessionStorage);
  readonly #device = new BrowserStore(() => localStorage);

  constructor() {
    this.kept = this.#read();
    this.connection = new Connection(serverOfThisPage(), {
      token: () => this.kept?.token ?? null,
      language,
      onDate: learnTime,
    });
  }

  async signIn(accountName: string, password: string, staysOnDevice: boolean): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    this.wasNotTold = false;
    try {
      const { token } = await this.connection.call(AuthService.method.signIn, {
        accountName,
        password,
      });
      this.kept = { name: accountName, token };
      (staysOnDevice ? this.#device : this.#tab).set(kKey, JSON.stringify(this.kept));
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.isBusy = false;
    }
  }

  // The device forgets at once, whatever the line is like. Told if the server could not be: there the
  // sign-in ends by itself after its time.
  async signOut(): Promise<void> {
    const told = this.connection.call(AuthService.method.signOut, {});
    this.forget();
    try {
      await told;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "unreachable") this.wasNotTold = true;
    }
  }

  forget(): void {
    this.kept = null;
    this.#tab.remove(kKey);
    this.#device.remove(kKey);
  }

  #read(): Kept | null {
    try {
      const kept = JSON.parse(
        this.#tab.get(kKey) ?? this.#device.get(kKey) ?? "null",
      ) as Partial<Kept> | null;
      return kept && typeof kept.token === "string" && typeof kept.name === "string"
        ? (kept as Kept)
        : null;
    } catch {
      return null;
    }
  }
}
