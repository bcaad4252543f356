// SHA-256 (FIPS 180-4). The browser's own is there on https alone, and a hall's own Wi-Fi may have to
// do with http.

// The first 32 bits of the fractional parts of roots of the first primes, as the standard has them.
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found = new Uint32Array(count);
  for (let candidate = 2, n = 0; n < count; ++candidate) {
    let isPrime = true;
    for (let d = 2; d * d <= candidate && isPrime; ++d) isPrime = candidate % d !== 0;
    if (isPrime) found[n++] = (root(candidate) % 1) * 2 ** 32;
  }
  return found;
}

const kRound = fractions(64, Math.cbrt);
const kStart = fractions(8, Math.sqrt);

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

function mixBlock(state: Uint32Array, block: DataView, words: Uint32Array): void {
  for (let i = 0; i < 64; ++i) {
    if (i < 16) {
      words[i] = block.getUint32(i * 4);
      continue;
    }
    const near = words[i - 2]!;
    const far = words[i - 15]!;
    words[i] =
      words[i - 16]! +
      (rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)) +
      words[i - 7]! +
      (rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; ++i) {
    const first =
      h +
      (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
      ((e & f) ^ (~e & g)) +
      kRound[i]! +
      words[i]!;
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  // Uint32Array takes sums modulo 2^32.
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word));
}

export function sha256(message: Uint8Array): Uint8Array {
  const length = message.length;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, length << 3);
  const state = kStart.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    mixBlock(state, new DataView(padded.buffer, at, 64), words);
  }
  const hash = new Uint8Array(32);
  state.forEach((word, i) => new DataView(hash.buffer).setUint32(i * 4, word));
  return hash;
}
