/**
 * State of an inbox: the keys already taken (deduplication) and the deliveries not done. Bounded; the oldest keys are
 * dropped first.
 */
import { type Delivery, MOST_KEYS, type UnfinishedDelivery } from './inbox.ts';
import { encode, hashOf, type InboxLine } from './line.ts';

interface Open extends UnfinishedDelivery {
  hashes: string[];
  at: string;
}

/** Keys per line when the file is compacted. */
const KEYS_PER_LINE = 1_000;

export class Contents {
  readonly #seen = new Set<string>();
  readonly #open = new Map<string, Open>();
  lastAlive: string | null = null;

  isSeen(hashes: readonly string[]): boolean {
    return hashes.some(hash => this.#seen.has(hash));
  }

  apply(line: InboxLine): void {
    if ('take' in line) {
      const { take, platform, key, body, at } = line;
      this.#remember(take);
      // Only the first key is kept in full; the others are kept as hashes.
      this.#open.set(take[0] ?? '', { platform, keys: [key], body, begun: false, hashes: take, at });
      this.#noteAlive(at);
    } else if ('begin' in line) {
      const open = this.#open.get(line.begin);
      if (open) open.begun = true;
    } else if ('done' in line) this.#open.delete(line.done);
    else if ('seen' in line) this.#remember(line.seen);
    else this.#noteAlive(line.alive);
  }

  /** Deliveries of a platform that are not done. */
  unfinished(platform: Delivery['platform']): UnfinishedDelivery[] {
    return [...this.#open.values()].filter(one => one.platform === platform);
  }

  isOpen(key: string): boolean {
    return this.#open.has(hashOf(key));
  }

  /** The shortest file with the same content. */
  text(): string {
    const seen = [...this.#seen];
    const lines: InboxLine[] = [];
    for (let from = 0; from < seen.length; from += KEYS_PER_LINE)
      lines.push({ seen: seen.slice(from, from + KEYS_PER_LINE) });
    if (this.lastAlive) lines.push({ alive: this.lastAlive });
    for (const { hashes, platform, keys, body, begun, at } of this.#open.values()) {
      lines.push({ take: hashes, platform, key: keys[0], body, at });
      if (begun) lines.push({ begin: hashes[0] ?? '' });
    }
    return lines.map(encode).join('');
  }

  #remember(hashes: readonly string[]): void {
    for (const hash of hashes) this.#seen.add(hash);
    for (const hash of this.#seen) {
      if (this.#seen.size <= MOST_KEYS) break;
      this.#seen.delete(hash);
    }
  }

  #noteAlive(at: string): void {
    if (this.lastAlive === null || at > this.lastAlive) this.lastAlive = at;
  }
}
