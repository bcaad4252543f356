import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fromBase64Url, randomBytes, toBase64Url } from "../../src/core/bytes";
import { sha256 } from "../../src/core/sha256";

describe("base64url", () => {
  it("gives back what went in, at every length", () => {
    for (let length = 0; length < 40; ++length) {
      const bytes = randomBytes(length);
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }
  });
  it("writes without padding and without signs that a link needs", () => {
    expect(toBase64Url(Uint8Array.of(0xfb, 0xff))).toBe("-_8");
  });
  it("refuses what is none", () => {
    for (const text of ["a", "a+b=", "é", "ab cd"]) expect(fromBase64Url(text)).toBeNull();
  });
});

describe("sha256", () => {
  it("agrees with OpenSSL at every length around a block, and on a long text", () => {
    for (const length of [...Array(130).keys(), 1000, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
      const expected = createHash("sha256").update(bytes).digest();
      expect(Buffer.from(sha256(bytes)).equals(expected)).toBe(true);
    }
  });
});
