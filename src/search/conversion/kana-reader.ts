/**
 * Reads unconverted text (こうきょうしせつのよやく, kōkyō shisetsu) as words known to the index by sound: the shortest
 * path over the sounds, linear in the text, by the cheapest cover with known sounds, function words and skipped
 * letters.
 */

import type { TermIndex } from '../index/term-index.ts';
import { soundOfKana } from '../words/sound.ts';

/** Function words and padding of questions, as sounds. */
const FUNCTION_SOUNDS = new Set(
  `の は を に が で と も や へ から まで より って か ね よ な だ とか など という です ですか でした でしょうか ます ますか ありますか あります ある いる
なに なん なんですか なにがある どれ どれですか どこ どこですか どの いつ だれ おしえて おしえてください ください くださ について についておしえて につて じぎょう とりくみ しさく
ぷろじぇくと なんばん ばん どんな する したい したいです しりたい しりたいです みたい みる いちらん けん のけん やつ もの こと ほしい お ご かんする かんけい むけ ため`
    .split(/\s+/)
    .filter(Boolean)
    .map(soundOfKana),
);
const LONGEST = 24;
const SHORTEST_WORD = 3;

/** A word found by its sound. */
interface SoundWord {
  sound: string;
  /** Position in the sound string. */
  start: number;
  end: number;
}

interface Reading {
  words: SoundWord[];
  /** Share of the letters, function words aside, that known words explain: 0…1. */
  explained: number;
  /** Skipped letters, the longest run first. */
  rest: string[];
}

/** Reads a sound string (see soundOfKana); a short word is accepted when it is the whole string. */
export function readSound(sound: string, index: TermIndex): Reading {
  const n = sound.length;
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  const how = new Uint8Array(n + 1); // 1 word, 2 function word, 3 skipped
  cost[0] = 0;
  const step = (at: number, to: number, price: number, kind: number) => {
    const total = cost[at]! + price;
    if (total >= cost[to]!) return;
    cost[to] = total;
    from[to] = at;
    how[to] = kind;
  };
  for (let i = 0; i < n; i++) {
    step(i, i + 1, 1.5, 3);
    for (let length = 1; length <= LONGEST && i + length <= n; length++) {
      const piece = sound.slice(i, i + length);
      if (FUNCTION_SOUNDS.has(piece)) step(i, i + length, 0.4 + length * 0.02, 2);
      const whole = i === 0 && length === n;
      if ((length >= SHORTEST_WORD || whole) && index.soundingLike(piece))
        step(i, i + length, length === 3 ? 0.7 : 0.5, 1);
    }
  }
  const words: SoundWord[] = [];
  const rest: string[] = [];
  let explained = 0;
  let content = 0;
  for (let at = n; at > 0; at = from[at]!) {
    const start = from[at]!;
    if (how[at] === 1) {
      words.unshift({ sound: sound.slice(start, at), start, end: at });
      explained += at - start;
    }
    if (how[at] !== 2) content += at - start;
    if (how[at] === 3) {
      const last = rest.at(-1);
      // Skipped letters come one at a time from the right; adjacent ones are joined to one run.
      if (last !== undefined && how[at + 1] === 3 && at < n) rest[rest.length - 1] = sound[start] + last;
      else rest.push(sound.slice(start, at));
    }
  }
  return { words, explained: content === 0 ? 0 : explained / content, rest: rest.sort((a, b) => b.length - a.length) };
}
