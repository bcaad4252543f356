import { describe, expect, it } from "vitest";
import {
  invitationSecret,
  Memberships,
  newToken,
  plainCode,
  shownCode,
  tokenHash,
} from "../../src/core/membership";
import { BrowserStore, MemoryStore } from "../../src/core/store";

describe("a token", () => {
  it("is new each time, and says what it is", () => {
    expect(newToken()).toMatch(/^vp_[A-Za-z0-9_-]{43}$/);
    expect(newToken()).not.toBe(newToken());
  });
  it("is known to the server by a hash of 32 bytes, the same each time", () => {
    const token = newToken();
    expect(tokenHash(token)).toHaveLength(32);
    expect(tokenHash(token)).toEqual(tokenHash(token));
    expect(() => tokenHash("vf_abc")).toThrow();
  });
});

describe("an invitation", () => {
  it("holds 16 bytes, or is none", () => {
    expect(invitationSecret("vi_AAAAAAAAAAAAAAAAAAAAAA")).toHaveLength(16);
    for (const other of ["", "vi_", "vi_AAAA", "vp_AAAAAAAAAAAAAAAAAAAAAA"]) {
      expect(invitationSecret(other)).toBeNull();
    }
  });
});

describe("a join code", () => {
  it("is the same however it is typed", () => {
    expect(plainCode(" dhfj-r7tu ")).toBe("DHFJR7TU");
    expect(shownCode("dhfjr7tu")).toBe("DHFJ-R7TU");
  });
});

describe("memberships", () => {
  const member = { session: "s1", token: newToken(), joined: true };

  it("come back by their code, one for each role", () => {
    const store = new MemoryStore();
    new Memberships(store, "participant").set("DHFJ-R7TU", member);
    expect(new Memberships(store, "participant").get("dhfjr7tu")).toEqual(member);
    expect(new Memberships(store, "screen").get("dhfjr7tu")).toBeNull();
  });
  it("that are damaged are none", () => {
    const store = new MemoryStore();
    const memberships = new Memberships(store, "participant");
    for (const damaged of ["{", '{"session":1}', '{"session":"s","token":"vp_x","joined":true}']) {
      store.set("member.participant.DHFJR7TU", damaged);
      expect(memberships.get("DHFJR7TU")).toBeNull();
    }
  });
});

describe("the browser's store", () => {
  it("still works where the browser keeps nothing", () => {
    const store = new BrowserStore(() => {
      throw new Error("SecurityError");
    });
    store.set("a.1", "x");
    expect(store.get("a.1")).toBe("x");
    expect(store.keys("a.")).toEqual(["a.1"]);
    store.remove("a.1");
    expect(store.get("a.1")).toBeNull();
  });
  it("still works where the browser's is full", () => {
    const full = {
      length: 0,
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    } as unknown as Storage;
    const store = new BrowserStore(() => full);
    store.set("a.1", "x");
    expect(store.get("a.1")).toBe("x");
  });
  it("keeps apart from what others keep there", () => {
    localStorage.setItem("a.2", "of another");
    const store = new BrowserStore(() => localStorage);
    store.set("a.1", "x");
    expect(store.keys("a.")).toEqual(["a.1"]);
    expect(localStorage.getItem("vooraf.a.1")).toBe("x");
  });
});
