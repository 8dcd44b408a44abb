/** Who is at work on what: two that send the same row, or settle its fate while it is being sent, would double a message. */
export interface Holds {
  /**
   * Does the work while nobody else holds the name. When somebody does nothing is done: whoever holds it sees to it.
   * @param work is given a way to ask whether the name is still held; work that is not may not begin anything more
   */
  hold(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<void>;
  /**
   * The same for work that somebody began and left: only once nobody can be in the middle of it any more, not even
   * one who was cut off from the others.
   */
  takeOver(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<void>;
}

/** For a process that has the record to itself: whatever was begun before it started was left. */
export function createHolds(): Holds {
  const held = new Set<string>();
  const hold: Holds['hold'] = async (name, work) => {
    if (held.has(name)) return;
    held.add(name);
    try {
      await work(() => true);
    } finally {
      held.delete(name);
    }
  };
  return { hold, takeOver: hold };
}
