/** The idempotency keys already used, by kind. */
export class UsedKeys {
  readonly #byKind = new Map<string, Map<string, number>>();

  /** @param seq number of the event that used it */
  note(kind: string, key: string | null, seq: number): void {
    if (key === null) return;
    let used = this.#byKind.get(kind);
    if (!used) {
      used = new Map();
      this.#byKind.set(kind, used);
    }
    used.set(key, seq);
  }

  /** Number of the event that used the key; undefined when none has. */
  find(kind: string, key: string | null): number | undefined {
    return key === null ? undefined : this.#byKind.get(kind)?.get(key);
  }
}
