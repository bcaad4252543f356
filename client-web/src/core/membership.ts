// Who we are in a session: a token of our own making, kept on the phone. The server knows its hash.

import { fromBase64Url, randomBytes, toBase64Url } from "./bytes";
import { sha256 } from "./sha256";
import type { Store } from "./store";

const kTokenPrefix = "vp_";
const kTokenBytes = 32;
const kInvitationPrefix = "vi_";
const kInvitationBytes = 16;

export interface Membership {
  session: string;
  token: string;
  // Whether the server has said yes. A token that was made is kept before asking, so that nothing is
  // lost if the answer is.
  joined: boolean;
}

export function newToken(): string {
  return kTokenPrefix + toBase64Url(randomBytes(kTokenBytes));
}

function unwrap(text: string, prefix: string, size: number): Uint8Array | null {
  if (!text.startsWith(prefix)) return null;
  const bytes = fromBase64Url(text.slice(prefix.length));
  return bytes?.length === size ? bytes : null;
}

export function tokenHash(token: string): Uint8Array {
  const bytes = unwrap(token, kTokenPrefix, kTokenBytes);
  if (bytes === null) throw new Error("not a participant's token");
  return sha256(bytes);
}

// The secret in an invitation such as "vi_..."; null if it is none.
export function invitationSecret(invitation: string): Uint8Array | null {
  return unwrap(invitation, kInvitationPrefix, kInvitationBytes);
}

// A join code as people may type it: without spaces and dashes, in capitals.
export function plainCode(code: string): string {
  return code.replace(/[\s-]/g, "").toUpperCase();
}

export function shownCode(code: string): string {
  const plain = plainCode(code);
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}

// Memberships by join code. A page's role is part of the key: one browser may take part and be the
// screen as well.
export class Memberships {
  readonly #store: Store;
  readonly #role: string;

  constructor(store: Store, role: string) {
    this.#store = store;
    this.#role = role;
  }

  get(code: string): Membership | null {
    try {
      const found = JSON.parse(this.#store.get(this.#key(code)) ?? "null") as Membership | null;
      if (found === null || typeof found.session !== "string") return null;
      return unwrap(found.token, kTokenPrefix, kTokenBytes) === null ? null : found;
    } catch {
      return null;
    }
  }
  set(code: string, membership: Membership): void {
    this.#store.set(this.#key(code), JSON.stringify(membership));
  }
  remove(code: string): void {
    this.#store.remove(this.#key(code));
  }

  #key(code: string): string {
    return `member.${this.#role}.${plainCode(code)}`;
  }
}
