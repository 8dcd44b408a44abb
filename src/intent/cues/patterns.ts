/**
 * Tables of cues: per cue a Japanese and an English pattern. Patterns are global and linear, for gently normalised
 * text.
 */
export type Patterns = Record<string, [ja: RegExp, en: RegExp]>;
