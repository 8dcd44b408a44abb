/**
 * The only source of "now". Nothing else reads the machine's clock, so the playground and the tests can set the time.
 */
export interface Clock {
  now(): Date;
}

/** The machine's clock, or one that starts at `startAt` and runs on from there. */
export function createClock(startAt?: Date): Clock & { moveTo(instant: Date): void } {
  let offsetMs = startAt ? startAt.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    moveTo(instant) {
      offsetMs = instant.getTime() - Date.now();
    },
  };
}
