// Who is signed in on this device, until the sign-in ends or somebody signs out.

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
  readonly connection: Connection;

  readonly #store = new BrowserStore(() => localStorage);

  constructor() {
    this.kept = this.#read();
    this.connection = new Connection(serverOfThisPage(), {
      token: () => this.kept?.token ?? null,
      language,
      onDate: learnTime,
    });
  }

  async signIn(accountName: string, password: string): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    try {
      const { token } = await this.connection.call(AuthService.method.signIn, {
        accountName,
        password,
      });
      this.kept = { name: accountName, token };
      this.#store.set(kKey, JSON.stringify(this.kept));
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.isBusy = false;
    }
  }

  // The device forgets at once; the server is told if it can be.
  signOut(): void {
    const told = this.connection.call(AuthService.method.signOut, {});
    told.catch(() => {
      // It ends by itself after its time.
    });
    this.forget();
  }

  forget(): void {
    this.kept = null;
    this.#store.remove(kKey);
  }

  #read(): Kept | null {
    try {
      const kept = JSON.parse(this.#store.get(kKey) ?? "null") as Partial<Kept> | null;
      return kept && typeof kept.token === "string" && typeof kept.name === "string"
        ? (kept as Kept)
        : null;
    } catch {
      return null;
    }
  }
}
