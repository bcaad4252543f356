// What stays on the phone between visits: text by key, all of it under one prefix. Where the browser
// keeps nothing (private windows, full disks) it lives as long as the page.

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  // Those that begin so, sorted.
  keys(beginning: string): string[];
}

const kPrefix = "vooraf.";

export class MemoryStore implements Store {
  readonly #values = new Map<string, string>();

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  set(key: string, value: string): void {
    this.#values.set(key, value);
  }
  remove(key: string): void {
    this.#values.delete(key);
  }
  keys(beginning: string): string[] {
    return [...this.#values.keys()].filter((key) => key.startsWith(beginning)).sort();
  }
}

// Writes to the browser's storage, and beside it to memory, from which it also reads: what the
// browser refuses to keep is still there until the page goes.
export class BrowserStore implements Store {
  readonly #memory = new MemoryStore();
  readonly #storage: Storage | null;

  constructor(storage: () => Storage) {
    try {
      this.#storage = storage();
    } catch {
      this.#storage = null;
    }
  }

  get(key: string): string | null {
    return this.#try((storage) => storage.getItem(kPrefix + key)) ?? this.#memory.get(key);
  }
  set(key: string, value: string): void {
    this.#memory.set(key, value);
    this.#try((storage) => storage.setItem(kPrefix + key, value));
  }
  remove(key: string): void {
    this.#memory.remove(key);
    this.#try((storage) => storage.removeItem(kPrefix + key));
  }
  keys(beginning: string): string[] {
    const found = new Set(this.#memory.keys(beginning));
    this.#try((storage) => {
      for (let i = 0; i < storage.length; ++i) {
        const key = storage.key(i);
        if (key?.startsWith(kPrefix + beginning)) found.add(key.slice(kPrefix.length));
      }
    });
    return [...found].sort();
  }

  #try<T>(work: (storage: Storage) => T): T | null {
    try {
      return this.#storage === null ? null : work(this.#storage);
    } catch {
      return null;
    }
  }
}
