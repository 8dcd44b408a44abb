/** What a scenario is: faults, and figures that must hold under them, for the bot and for the plain libraries. */
export interface Scenario {
  /** One line: what is broken, and what must hold. */
  about: string;
  /** No run takes longer; one that would counts as failed. In seconds, for the short and the long form. */
  limitSeconds: { short: number; long: number };
  run(run: Run): Promise<Finding[]>;
  /** The same faults on the plain libraries; must fail somewhere, or the figures above mean little. */
  baseline(run: Run): Promise<Finding[]>;
}

export interface Run {
  seed: number;
  isLong: boolean;
  /** An empty folder, removed afterwards. */
  folder: string;
  /** A program of chaos/ or test/helpers/ as plain JavaScript, which starts in a third of the time. */
  program(entry: string): Promise<string>;
  /** One line of progress. */
  say(line: string): void;
}

export interface Finding {
  what: string;
  figure: string | number;
  /** Undefined for a figure that is only measured. */
  isGood?: boolean;
}

export function must(what: string, figure: string | number, isGood: boolean): Finding {
  return { what, figure, isGood };
}

export function measured(what: string, figure: string | number): Finding {
  return { what, figure };
}
