/**
 * Detects questions for the owner or status of a named project, in any words:
 * 「みやぎっこ応援サイトはうまくいってますか」, 「蔵書検索はどこがやってる？」, "is the blog behind schedule", "is
 * 1-1-2 delayed?". The text without the name or codes must be a bare attribute question about "it", and the name must
 * match a project.
 */

import { anyOf } from '../../regex.ts';
import type { Search } from '../../search/search.ts';
import { matchesOf } from '../../search/words/matches.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';
import type { Span } from '../../search/words/spans.ts';
import { findPlainAttribute } from '../follow-up/attribute/find-attribute.ts';
import type { CueHit } from './cues.ts';

/** Longer questions contain more than that. */
const LONGEST = 60;
/** Several sentences; shares, places and dates; people; a 窓口 that is not a question. */
const OTHERWISE = anyOf(
  /[?!。.] *[^\s?!。.]|何(?:%|パーセント|割)(?!(?:まで|くらい|ぐらい|ほど)?(?:進|でき|出来|終わ|完了|済|達成))|何版|どの(?:へん|辺|あたり)|今どこ/,
  /最新|いつ|年は|(?:は|って)(?:誰|だれ)(?:です|でしょう|なの)*か?[?。]*$|の(?:窓口|相談|取り?まとめ)[?。]*$/,
);
/** Minimum score of the name, … */
const TOPIC_SCORE = 0.8;
/** … by the whole name or a users' word, not by a single printed word. */
const isName = ({ lay, strength }: { lay: boolean; strength: number }): boolean =>
  lay || strength >= WHOLE_NAME_STRENGTH;
const WHOLE_NAME_STRENGTH = 0.95;

/** @param codes spans of codes */
export function askedOfTopic(text: string, codes: readonly Span[], search: Search): CueHit[] {
  if (text.length > LONGEST || OTHERWISE.test(text)) return [];
  if (codes.length > 0) {
    const attribute = findPlainAttribute(text, codes);
    return attribute === 'owner' || attribute === 'status' ? beside(codes, attribute, text) : [];
  }
  for (const topic of hasKana(text) || hasKanji(text) ? inJapanese(text) : inEnglish(text)) {
    const attribute = findPlainAttribute(text, [topic]);
    if (attribute !== 'owner' && attribute !== 'status') continue;
    const [best] = search.rank(search.concepts(text.slice(topic.start, topic.end)), 'project').hits;
    if (!best || best.score < TOPIC_SCORE || !best.evidence.some(isName)) continue;
    return beside([topic], attribute, text);
  }
  return [];
}

/** The text between and around these spans, which are in order. */
function beside(spans: readonly Span[], cue: CueHit['cue'], text: string): CueHit[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), text.length];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? text.length;
    return end > start ? [{ cue, start, end }] : [];
  });
}

/** Candidates up to each particle. */
const inJapanese = (text: string): Span[] =>
  matchesOf(PARTICLE, text).map(({ index }) => ({
    start: /^(?:じゃあ?|では|あと|で)、?/.exec(text)?.[0].length ?? 0,
    end: index,
  }));

const PARTICLE = /(?<=.{2})(?:は|って|の|に|が|、)/g;

/** Candidates between the first and last few words. */
function inEnglish(text: string): Span[] {
  if (!BEGINS.test(text)) return [];
  const words = matchesOf(/\S+/g, text).map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const spans: Span[] = [];
  for (let first = 1; first <= Math.min(MOST_BEFORE, words.length - 1); first++)
    for (let after = 0; after <= Math.min(MOST_AFTER, words.length - first - 1); after++) {
      const end = words[words.length - 1 - after]?.end ?? 0;
      spans.push({ start: words[first]?.start ?? 0, end: after === 0 ? text.replace(/[?!. ]+$/, '').length : end });
    }
  return spans;
}

const BEGINS =
  /^(?:and |so |ok,? |then )?(?:(?:what(?:'s| is) the )?(?:completion|progress|achievement) (?:rate|percentage)|(?:what |which )?percent(?:age)?|how (?:much|far|complete)|is|are|has|have|any|where)\b/;
const MOST_BEFORE = 5;
const MOST_AFTER = 3;
