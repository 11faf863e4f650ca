/** More deliveries than any show has in a week; beyond it the oldest are forgotten, so that memory has an end. */
const DEDUPE_CAPACITY = 5_000_000;
/** How long a repeat is known for one: longer than any sender tries again. */
export const DEDUPE_MAX_AGE_MS = 7 * 24 * 3_600_000;

/** Entries are stored in chunks, so that growing copies nothing and what expired is given back. */
const CHUNK = 16_384;
/** The index is made of many small tables, each growing by itself: one that doubles stops the server for 5 ms only. */
const TABLES = 64;
const FIRST_CELLS = 16;

/** Key, digest and time of one entry, in 32-bit words, side by side. */
const STRIDE = 7;
const DIGEST = 4;
const TIME = 6;

/**
 * Which deliveries were seen: keys of 128 bits (four 32-bit words of a good hash) with a digest of 64 bits of the
 * body. Entries are forgotten oldest first. Nothing here makes garbage.
 */
export interface Dedupe {
  /** The slot of a key, valid until the next `add` or `expire`; -1 when the key is not known. */
  find(k0: number, k1: number, k2: number, k3: number): number;
  /** Remembers a key that `find` does not know. `atMs` is the record's time, never below the last one's. */
  add(k0: number, k1: number, k2: number, k3: number, d0: number, d1: number, atMs: number): void;
  /**
   * Whether the entry came with this digest; else the same id stood on another body. An entry with none, of somebody
   * who was forgotten, matches every one.
   */
  digestMatches(slot: number, d0: number, d1: number): boolean;
  /** Forgets what is older than the greatest age; an entry may stay a second longer, never shorter. */
  expire(nowMs: number): void;
  readonly size: number;
  /** How many were forgotten before their time because the set was full. */
  readonly dropped: number;
}

export function createDedupe(limits: { capacity?: number; maxAgeMs?: number } = {}): Dedupe {
  const { capacity = DEDUPE_CAPACITY, maxAgeMs = DEDUPE_MAX_AGE_MS } = limits;
  // A ring of chunks in order of arrival. One chunk more than needed, so that both ends never share one.
  const chunks = new Array<Uint32Array | null>(Math.ceil(capacity / CHUNK) + 1).fill(null);
  const span = chunks.length * CHUNK;
  // The last chunk that fell free is the next one needed when the set is full.
  let spare: Uint32Array | null = null;
  let oldest = 0;
  let size = 0;
  let dropped = 0;
  // Open addressing: cells hold slots plus one, 0 is free. Keys are hashes already, so their first word is the hash:
  // its upper bits choose the table, its lower bits the cell.
  const tables = Array.from({ length: TABLES }, () => new Int32Array(FIRST_CELLS));
  const used = new Int32Array(TABLES);

  function word(slot: number, field: number): number {
    return chunks[Math.floor(slot / CHUNK)]![(slot % CHUNK) * STRIDE + field]!;
  }

  function place(table: Int32Array, slot: number): void {
    const mask = table.length - 1;
    let cell = word(slot, 0) & mask;
    while (table[cell] !== 0) cell = (cell + 1) & mask;
    table[cell] = slot + 1;
  }

  function index(slot: number): void {
    const number = tableOf(word(slot, 0));
    const old = tables[number]!;
    // At most five eighths full: beyond, searches grow long.
    if (++used[number]! * 8 > old.length * 5) {
      tables[number] = new Int32Array(2 * old.length);
      for (const cell of old) if (cell > 0) place(tables[number], cell - 1);
    }
    place(tables[number]!, slot);
  }

  function unindex(slot: number): void {
    const number = tableOf(word(slot, 0));
    used[number]!--;
    const table = tables[number]!;
    const mask = table.length - 1;
    let gap = word(slot, 0) & mask;
    while (table[gap] !== slot + 1) gap = (gap + 1) & mask;
    // What stands behind moves up, so that no search ends at the gap; but nothing moves in front of its own home.
    for (let next = (gap + 1) & mask; table[next] !== 0; next = (next + 1) & mask) {
      const home = word(table[next]! - 1, 0) & mask;
      if (((next - home) & mask) < ((next - gap) & mask)) continue;
      table[gap] = table[next]!;
      gap = next;
    }
    table[gap] = 0;
  }

  function forgetOldest(): void {
    unindex(oldest);
    const chunk = Math.floor(oldest / CHUNK);
    oldest = (oldest + 1) % span;
    size--;
    if (oldest % CHUNK !== 0) return;
    spare = chunks[chunk] ?? null;
    chunks[chunk] = null;
  }

  return {
    find(k0, k1, k2, k3) {
      const table = tables[tableOf(k0)]!;
      const mask = table.length - 1;
      for (let cell = k0 & mask; table[cell] !== 0; cell = (cell + 1) & mask) {
        const slot = table[cell]! - 1;
        const chunk = chunks[Math.floor(slot / CHUNK)]!;
        const at = (slot % CHUNK) * STRIDE;
        // By exclusive or, a word is the same whether its caller holds it signed or unsigned.
        const upper = (chunk[at]! ^ k0) | (chunk[at + 1]! ^ k1);
        if ((upper | (chunk[at + 2]! ^ k2) | (chunk[at + 3]! ^ k3)) === 0) return slot;
      }
      return -1;
    },
    add(k0, k1, k2, k3, d0, d1, atMs) {
      if (size === capacity) {
        forgetOldest();
        dropped++;
      }
      const slot = (oldest + size++) % span;
      const number = Math.floor(slot / CHUNK);
      const chunk = chunks[number] ?? spare ?? new Uint32Array(CHUNK * STRIDE);
      if (chunk === spare) spare = null;
      chunks[number] = chunk;
      const at = (slot % CHUNK) * STRIDE;
      chunk[at] = k0;
      chunk[at + 1] = k1;
      chunk[at + 2] = k2;
      chunk[at + 3] = k3;
      chunk[at + DIGEST] = d0;
      chunk[at + DIGEST + 1] = d1;
      chunk[at + TIME] = Math.ceil(atMs / 1_000);
      index(slot);
    },
    digestMatches(slot, d0, d1) {
      const [known0, known1] = [word(slot, DIGEST), word(slot, DIGEST + 1)];
      return (known0 | known1) === 0 || ((known0 ^ d0) | (known1 ^ d1)) === 0;
    },
    expire(nowMs) {
      while (size > 0 && word(oldest, TIME) * 1_000 + maxAgeMs < nowMs) forgetOldest();
    },
    get size() {
      return size;
    },
    get dropped() {
      return dropped;
    },
  };
}

function tableOf(k0: number): number {
  return k0 >>> 26;
}
