/**
 * Port for row locks: two workers sending the same row, or settling it while it is being sent, would duplicate a
 * message.
 */
export interface RowLocks {
  /**
   * Runs the work with the name locked; if it is locked already, does nothing, because the holder does the work.
   * @param work gets a function that tells whether the lock is still held; once it is not, nothing more may be started
   */
  hold(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<void>;
  /**
   * The same for abandoned work: runs only once no process can still be working on it, not even one that was cut off
   * from the others.
   */
  takeOver(name: string, work: (isHeld: () => boolean) => Promise<void>): Promise<void>;
}

/** Locks for a process that owns the record: whatever was started before this process is abandoned. */
export function createRowLocks(): RowLocks {
  const held = new Set<string>();
  const hold: RowLocks['hold'] = async (name, work) => {
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
