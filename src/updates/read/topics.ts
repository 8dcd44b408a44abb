/**
 * What a clause is about: the phrase at its beginning, before は, の件, a colon or a blank, or the one English verbs
 * leave before or after them. Nouns that come later are comment: 「BCPは情報セキュリティの担当と協議中」.
 */

import type { Span } from '../../search/concepts.ts';
import { isKana } from '../../search/normalize.ts';
import type { Tokenizer } from '../../search/tokenizer/index.ts';
import type { Clause } from './clauses.ts';

export interface Topic {
  phrase: string;
  /** Offsets into the clause's text. */
  start: number;
  end: number;
  /**
   * marked: は, の件, a colon … says so. bare: a noun phrase before a state or alone; others may follow in a list.
   * subject: が, which marks a part of the work as often. loose: only stands there, with verbs or cases in it.
   */
  kind: 'marked' | 'subject' | 'bare' | 'loose';
}

/** Openings that are no subject: greetings, conjunctions, bullets, numbering. */
const OPENING_JA =
  /^(?:[・●■◆○◎▼*>•-]+ ?|\d{1,2}[.)] ?|【[^】]{0,12}】 ?|なお|また(?!は)|そして|それから|それと|あと(?!\d)|一方(?:で|の)?|ちなみに|ただし?|しかし|でも|次に|続いて|まず|もう一つ|うち|現在|今回|今のところ|担当の|当課の|当方の|例の|はい|ええと|えっと|すみません(?:が)?|申し訳(?:ありません|ございません)(?:が)?|ご?報告です?|取組|項目|事業名?|件名|対象)[、 :]*/;
const MARKER_JA =
  /(?:(?:の?(?:件|方|ほう|やつ|話|分))?(?:については|につきまして(?:は)?|についてですが|について|に関しまして(?:は)?|に関しては?|ですが|ですけど|でしたら|なのですが|なんですが)|の(?:件|方|ほう|やつ|話)(?=[はがもの]|です|で、?|、|$|\s))/g;
const TRAILING_ADVERB =
  /(?:[\s、:](?:やや|若干|少し|ちょっと|概ね|ほぼ|まだ|現在|今|特に|進捗率?|状況|約|あと|残り|大体|だいたい|大幅に?|一部))+[\s:]*$|(?<=[^ぁ-ん])(?:やや|若干|概ね|ほぼ|まだ)$/;
const OPENING_EN =
  /^(?:hi|hello|dear all|all|sorry|also|and|but|while|whereas|however|although|though|then|meanwhile|fyi|update|report|re|regarding|about|for|as for|on|just|still|only|now|already|currently|so far|the)\b[ ,:]*|^[-*•]\s*|^\d{1,2}[.)]\s*/;
const VERB_EN =
  /\b(?:is|are|was|were|isn't|aren't|wasn't|has|have|hasn't|haven't|had|hadn't|will|won't|should|can|can't|cannot|could|couldn't|may|might|must|does|doesn't|did|didn't|do|remains?|looks?|seems?|goes|got|went|needs?|stays?|continues?|started|slipped|finished|completed|launched|runs?|keeps?|moved|moves|stalled|ended|ends|slips)\b|'s (?=[a-z]+(?:ing|ed)\b|done|on|still|not|late|fine|behind)/;
const NOBODY_EN =
  /^(?:we(?:'re|'ve)?|i(?:'m|'ve)?|it(?:'s)?|this|that|they|there|everything|all|nothing|who|what|when|where|which|how|he|she|you|our team|the team|work|no|not|same|nothing|haven't|hasn't|didn't)?$/;
const NO_NOUN_EN =
  /^(?:\s*(?:and|or|but|not|no|yet|so|also|still|just|now|already|currently|slightly|somewhat|a|an|the|bit|little|about|around|nearly|almost|only|it|is|of|for|at|in|on|by|to|well|very|mostly|largely|quite|far|more|less|than|\d+)\b)*[\s.%]*$/;
/** Where the comment of an English sentence begins. */
const COMMENT_EN = /\s(?:because|until|due to|since|after|so|which|that|owing to|thanks to|pending|despite)\b|\s-\s/;

export function findTopic(
  clause: Clause,
  mentions: readonly Span[],
  limits: readonly Span[],
  tokenizer: Tokenizer,
): Topic | null {
  return clause.japanese
    ? japaneseTopic(clause.text, mentions, limits, tokenizer)
    : englishTopic(clause.text, mentions, limits);
}

function japaneseTopic(
  text: string,
  mentions: readonly Span[],
  limits: readonly Span[],
  tokenizer: Tokenizer,
): Topic | null {
  let start = 0;
  for (
    let opening = OPENING_JA.exec(text);
    opening && opening[0] !== '';
    opening = OPENING_JA.exec(text.slice(start))
  ) {
    const end = start + opening[0].length;
    if (mentions.some(mention => mention.start < end && mention.end > start)) break;
    start = end;
  }
  const inMention = (at: number) => mentions.some(mention => at >= mention.start && at < mention.end);
  const stop = limits.find(span => span.start > start && !inMention(span.start))?.start ?? text.length;
  if (limits.some(span => span.start === start && !inMention(start))) return null;
  // Typed in kana alone, a name holds particles by chance: つなみじょうほう.
  const unconverted = isKana(text.slice(start, stop).replace(/[\s、:]/g, ''));
  if (unconverted) {
    const phrase = text
      .slice(start, stop)
      .replace(/[\s、:]+$/, '')
      .replace(/(?<=.{3})[はがも]$/, '');
    return phrase === '' ? null : { phrase, start, end: start + phrase.length, kind: 'bare' };
  }
  const tokens = tokenizer
    .tokenize(text)
    .filter(token => token.start >= start && token.start < stop && !inMention(token.start));
  const particles = tokens.filter(
    ({ pos, surface }) => pos === '助詞' && /^(?:は|も|が|なら|って|とも)$/.test(surface),
  );
  const phrases = [...text.matchAll(MARKER_JA)]
    .map(match => match.index)
    .filter(at => at > start && at <= stop && !inMention(at));
  // 「電子入札も電子申請も」: the last of several も marks them all.
  const first = particles[0];
  const alike =
    first && /も$/.test(first.surface) ? particles.filter(({ surface }) => /も$/.test(surface)).at(-1) : first;
  const marked = Math.min(phrases[0] ?? Number.POSITIVE_INFINITY, alike?.start ?? Number.POSITIVE_INFINITY);
  const isMarked = marked < stop;
  const end = isMarked ? marked : stop;
  let from = start;
  // A relative clause before the noun: 平成18年から続けている貴重資料の修復.
  const within = tokens.filter(token => token.end <= end);
  const verb = within.findLast(({ pos }) => pos === '動詞' || pos === '助動詞');
  const relative =
    verb !== undefined && (verb.surface === verb.base || /^(?:た|だ|な)$/.test(verb.surface)) && isMarked;
  const loose = within.some(
    ({ pos, detail, surface }) =>
      pos === '助詞' && detail === '格助詞' && /^(?:を|に|で|へ|から|より|まで)$/.test(surface),
  );
  if (relative) from = verb.end;
  const phrase = text
    .slice(from, end)
    .replace(TRAILING_ADVERB, '')
    .replace(/[\s、:(「」]+$/, '');
  if (phrase.trim() === '') return null;
  const kind =
    !relative && (loose || verb)
      ? 'loose'
      : !isMarked
        ? 'bare'
        : marked === alike?.start && alike.surface === 'が'
          ? 'subject'
          : 'marked';
  return { phrase, start: from, end: from + phrase.length, kind };
}

function englishTopic(text: string, mentions: readonly Span[], limits: readonly Span[]): Topic | null {
  let start = 0;
  const inMention = (at: number) => mentions.some(mention => at >= mention.start && at < mention.end);
  const inLimit = (at: number) => limits.some(limit => at >= limit.start && at < limit.end);
  for (
    let opening = OPENING_EN.exec(text);
    opening && opening[0] !== '' && !inLimit(start) && !inMention(start);
    opening = OPENING_EN.exec(text.slice(start))
  ) {
    start += opening[0].length;
  }
  const verb = VERB_EN.exec(text.slice(start));
  const verbAt = verb && !inMention(start + verb.index) ? start + verb.index : text.length;
  const stop = Math.min(
    verbAt,
    limits.find(span => span.start >= start && !inMention(span.start))?.start ?? text.length,
  );
  const before = text.slice(start, stop).replace(/[\s:,-]+$/, '');
  if (!NO_NOUN_EN.test(before) && !NOBODY_EN.test(before)) {
    return { phrase: before, start, end: start + before.length, kind: stop < text.length || verb ? 'marked' : 'bare' };
  }
  // Verb first, or nobody: 「we finished the pharmacy search」, 「no change for the food database」.
  const last = limits.findLast(
    span => !inMention(span.start) && span.end < text.length && /[a-z]{3}/.test(text.slice(span.end)),
  );
  if (!last && !verb && stop < text.length) return null;
  const from = last ? last.end : verb ? verbAt + verb[0].length : start;
  const next = limits.find(span => span.start > from && !inMention(span.start))?.start;
  const rest = text.slice(from, next).split(COMMENT_EN)[0] ?? '';
  const phrase = rest.replace(
    /^[\s:,-]*(?:(?:for|of|on|with|in|work|working|to|through|into|way|the|a|as|yet|any|our)\s+)*/,
    '',
  );
  return NO_NOUN_EN.test(phrase)
    ? null
    : {
        phrase: phrase.trimEnd(),
        start: from + rest.length - phrase.length,
        end: from + rest.trimEnd().length,
        kind: 'marked',
      };
}
