/** How a table of cues is written: per cue the Japanese pattern, then the English. Each is global and linear, over gently normalised text. */
export type Patterns = Record<string, [ja: RegExp, en: RegExp]>;
