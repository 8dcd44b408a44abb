/** Finds the topic of a Japanese clause: a noun phrase up to は, も, が, の件, ですが, a space or the status. */

import { anyOf } from '../../../regex.ts';
import type { Token, Tokenizer } from '../../../search/tokenizer/index.ts';
import { isKana } from '../../../search/words/normalize.ts';
import { isWithin, overlaps, type Span } from '../../../search/words/spans.ts';
import type { Landmarks, Topic } from './topic.ts';

/** Openings that are no subject: greetings, conjunctions, bullets, numbering. */
const OPENING =
  /^(?:[・●■◆○◎▼*>•-]+ ?|\d{1,2}[.)] ?|【[^】]{0,12}】 ?|なお|また(?!は)|そして|それから|それと|あと(?!\d)|一方(?:で|の)?|ちなみに|ただし?|しかし|でも|次に|続いて|まず|もう一つ|うち|現在|今回|今のところ|担当の|当課の|当方の|例の|はい|ええと|えっと|あっ?(?=[、 違間])|(?:すみません、?)?(?:間違え(?:ました)?|違(?:った|いました|う))|訂正(?:です|します)?|さっき(?:の)?|先ほど(?:の)?|実は|一応|とりあえず|正直(?:なところ|言って)?|おかげさまで|残念ながら|了解(?:です|しました)?|承知(?:しました|です)?|すみません(?:が)?|申し訳(?:ありません|ございません)(?:が)?|ご?報告です?|取組|項目|事業名?|件名|対象)[、 :]*/;
const MARKER =
  /(?:(?:の?(?:件|方|ほう|やつ|話|分))?(?:については|につきまして(?:は)?|についてですが|について|に関しまして(?:は)?|に関しては?|ですが|ですけど|でしたら|なのですが|なんですが)|(?:ともに?|共に)(?=[^ぁ-ん]|まだ|やや)|の(?:件|方|ほう|やつ|話)(?=[はがもの]|です|で、?|、|$|\s))/g;
const TRAILING_ADVERB = anyOf(
  /(?:[\s、:](?:やや|若干|少し|ちょっと|概ね|ほぼ|まだ|もう|既に|すでに|全て|すべて|全部|全体|無事に?|特段|現在|今|特に|進捗率?|状況|約|あと|残り|大体|だいたい|大幅に?|一部))+[\s:]*$/,
  /(?<=[^ぁ-ん])(?:やや|若干|概ね|ほぼ|まだ)$|^(?:やや|若干|少し|ちょっと|概ね|ほぼ|まだ|もう|大幅に?|かなり|だいぶ|一部)$/,
);

/** Cleft sentences, with the topic last: 順調なのは…. */
const CLEFT =
  /^(.{2,24}?(?:[いるたな]|ない)(?:の|もの|事業|取組)(?:は|が))([^、。]+?)(?:だけ|のみ|ぐらい|くらい)?(?:です|で|だ|になります|でした)?$/;
/** E.g. 最適化、10システム中7システム見直し. */
const OUT_OF = /(?:[\s、]|(?<=[^\d])(?=\d))\d+[^\s\d、。]{1,6}中の?\d.*$/;
/** E.g. 救急、医療機能の3つ. */
const COUNT = /の?(?:全)?(?:\d{1,2}|[二三四五六七八九]) ?(?:つ|件|事業|本|個|項目)(?:とも)?$/;

export function findJapaneseTopic(text: string, { mentions, limits }: Landmarks, tokenizer: Tokenizer): Topic | null {
  const stops = limits.map(({ start }) => start).filter(at => !isWithin(at, mentions));
  const start = endOfOpenings(text, { mentions, limits });
  if (stops.includes(start)) return cleftTopic(text);
  // A space after a name ends the topic like は: 「LGWAN 機器更新は順調」.
  const blank = mentions.find(({ start: at, end }) => at >= start && text[end] === ' ')?.end;
  const stop = Math.min(blank ?? text.length, stops.find(at => at > start) ?? text.length);
  if (isKana(text.slice(start, stop).replace(/[\s、:]/g, ''))) return unconvertedTopic(text, start, stop);
  // Text in brackets distinguishes names or is a remark: its particles mark no topic.
  const aside = [...mentions, ...bracketsOf(text)];
  const tokens = tokenizer
    .tokenize(text)
    .filter(token => token.start >= start && token.start < stop && !isWithin(token.start, aside));
  const particle = markingParticle(tokens);
  const phrases = [...text.matchAll(MARKER)].map(({ index }) => index);
  const marker = phrases.find(at => at > start && at < stop && !isWithin(at, aside)) ?? stop;
  const end = Math.min(marker, particle?.start ?? stop);
  const from = startOfNoun(tokens, mentions, start, end, end < stop);
  const phrase = trim(text.slice(from ?? start, end));
  if (phrase === '') return null;
  const at = { start: from ?? start, end: (from ?? start) + phrase.length };
  if (from === null) return { ...at, phrase, kind: 'loose' };
  if (end === stop) return { ...at, phrase, kind: 'bare' };
  return { ...at, phrase, kind: end === particle?.start && particle.surface === 'が' ? 'subject' : 'marked' };
}

/** E.g. 「遅れているのはEMISだけです」. */
function cleftTopic(text: string): Topic | null {
  const [, head = '', phrase = ''] = CLEFT.exec(text) ?? [];
  return phrase === '' ? null : { phrase, start: head.length, end: head.length + phrase.length, kind: 'marked' };
}

function bracketsOf(text: string): Span[] {
  return [...text.matchAll(/\([^()]*\)/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function endOfOpenings(text: string, { mentions }: Landmarks): number {
  let start = 0;
  for (;;) {
    const opening = OPENING.exec(text.slice(start))?.[0] ?? '';
    const span = { start, end: start + opening.length };
    if (opening === '' || mentions.some(mention => overlaps(mention, span))) return start;
    start = span.end;
  }
}

/** In kana alone a name contains particles by chance (つなみじょうほう): only a final one counts. */
function unconvertedTopic(text: string, start: number, stop: number): Topic | null {
  const phrase = trim(text.slice(start, stop)).replace(/(?<=.{3})[はがも]$/, '');
  return phrase === '' ? null : { phrase, start, end: start + phrase.length, kind: 'bare' };
}

/** The first topic particle; of several も the last, which covers all: 電子入札も電子申請も. */
function markingParticle(tokens: readonly Token[]): Token | undefined {
  const particles = tokens.filter(
    ({ pos, surface }) => pos === '助詞' && /^(?:は|も|が|なら|って|とも)$/.test(surface),
  );
  const [first] = particles;
  return first?.surface.endsWith('も') ? particles.findLast(({ surface }) => surface.endsWith('も')) : first;
}

/** Start of the noun phrase, after a relative clause (平成18年から続けている貴重資料); null when it is none. */
function startOfNoun(
  tokens: readonly Token[],
  mentions: readonly Span[],
  start: number,
  end: number,
  isMarked: boolean,
): number | null {
  const within = tokens.filter(token => token.end <= end);
  // な only joins an adjective to its noun (貴重な資料); a verb stem in kanji alone is a noun (入替, 繰越).
  const verb = within.findLast(
    ({ pos, surface }) => (pos === '動詞' && !/^[一-龠]+$/.test(surface)) || (pos === '助動詞' && surface !== 'な'),
  );
  const isRelative = verb && (verb.surface === verb.base || /^[ただ]$/.test(verb.surface));
  // The name directly before the particle: 「MIDORIに人を取られてEMISが遅れ」.
  const name =
    isMarked && verb ? mentions.find(mention => mention.end === end && mention.start >= verb.end) : undefined;
  if (name) return name.start;
  if (isRelative && isMarked) return isMereNoun(within, verb.end) ? start : verb.end;
  const hasCase = within.some(
    ({ detail, surface }, at) =>
      detail === '格助詞' &&
      /^(?:を|に|で|へ|から|より|まで)$/.test(surface) &&
      // 地デジでの情報提供 is still a noun phrase.
      within[at + 1]?.surface !== 'の',
  );
  return verb || hasCase ? null : start;
}

/** A generic noun needs the words before it: 資源循環の専門家を送る事業. */
function isMereNoun(tokens: readonly Token[], from: number): boolean {
  const nouns = tokens.filter(({ start }) => start >= from);
  return (
    nouns.length === 1 &&
    /^(?:事業|取組|取り組み|システム|サイト|もの|やつ|件|計画|プロジェクト)$/.test(nouns[0]?.surface ?? '')
  );
}

function trim(phrase: string): string {
  return phrase
    .replace(OUT_OF, '')
    .replace(TRAILING_ADVERB, '')
    .replace(COUNT, '')
    .replace(/[\s、:(「」]+$/, '')
    .trimEnd();
}
