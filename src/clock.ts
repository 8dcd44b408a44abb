/** The one source of "now". Nothing else reads the machine's clock, so that time can be set in the playground and in tests. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, or one that starts at `startAt` (ISO 8601) and runs on from there. */
export function createClock(startAt?: Date): Clock & { moveTo(instant: Date): void } {
  let offsetMs = startAt ? startAt.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    moveTo(instant) {
      offsetMs = instant.getTime() - Date.now();
    },
  };
}
