/** Interface of a scenario: injected faults, and figures that must hold, for the bot and for the plain libraries. */
export interface Scenario {
  /** One line: the faults, and what must hold. */
  about: string;
  /** Time limit in seconds, for the short and the long form; exceeding it counts as failed. */
  limitSeconds: { short: number; long: number };
  run(run: Run): Promise<Finding[]>;
  /** The same faults on the plain libraries; must fail somewhere, otherwise the figures mean little. */
  baseline(run: Run): Promise<Finding[]>;
}

export interface Run {
  seed: number;
  isLong: boolean;
  /** An empty folder, removed afterwards. */
  folder: string;
  /** Bundles a program of chaos/ or test/helpers/ as plain JavaScript, which starts three times as fast. */
  program(entry: string): Promise<string>;
  /** Prints a line of progress. */
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
