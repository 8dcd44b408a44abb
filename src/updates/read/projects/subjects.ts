/** Resolves a topic to its projects: one, several in a list, or several possible ones. */

import { isKana } from '../../../search/words/normalize.ts';
import { isWithin } from '../../../search/words/spans.ts';
import type { Mention } from './mentions.ts';
import type { Resolve, Resolved } from './resolve.ts';
import type { Topic } from './topic.ts';

export interface Subject extends Resolved {
  /** A name in it fits several projects. */
  ambiguous: boolean;
  /** At most a noun of the project's own kind follows the name; コールセンターの委託先 is somebody else. */
  whole: boolean;
}

const CONNECTOR = /(?:と(?!の)|や|及び|および|並びに|ならびに|も|、|,|&|\+|・|\/)(?=.)|\s(?:and|plus|nor)\s/g;
/** E.g. 「LGWANも住基ネットもどっちも」. */
const OF_ALL = /^(?:どっち|どちら|両方|双方|いずれ|どれ|全部|ぜんぶ|みんな)$/;
const WHOLE_FIELD = /(?:[一-龠](?:系|全般|方面)|全般)$/;
const SHORTEST_HEAD = 4;
const SOMETHING_ELSE = /^の?[^の\s]*[先会者人数率費額図書員]$/;

/** Each part of a list on its own if every part names a project, otherwise the phrase as a whole. */
export function findSubject(
  topic: Topic,
  mentions: readonly Mention[],
  resolve: Resolve,
  within: readonly string[],
): Subject | null {
  const inside = mentions.filter(({ start, end }) => start >= topic.start && end <= topic.end + 1);
  // In kana alone, a name contains と and や by chance: いんたーねっとこうばい.
  const isUnconverted = inside.length === 0 && isKana(topic.phrase.replace(/\s/g, ''));
  const parts = (isUnconverted ? [] : cut(topic, inside)).map(part => resolve(part.phrase, part.mentions, within));
  const isNamed = parts.some(part => part !== null && part.certainty !== 'described');
  // Next to a name an everyday word also counts, but needs clarification: "Shopping streets and SME support".
  const found = parts.filter(
    (part): part is Resolved =>
      part !== null && (part.certainty !== 'described' || (isNamed && part.codes.length === 1)),
  );
  if (parts.length > 1 && found.length === parts.length) {
    const shared = sharedBy(found);
    return shared ? { ...shared, ambiguous: false, whole: true } : listOf(found);
  }
  const one = resolve(topic.phrase, inside, within) ?? headOf(topic, inside, resolve, within);
  // A whole field, not a project: 防災系は全部順調.
  if (one && one.certainty !== 'named' && WHOLE_FIELD.test(topic.phrase)) return null;
  return one && { ...one, ambiguous: isAmbiguous(one), whole: isWhole(topic, inside, one) };
}

/** Part of a project stands for the project: 観光サイトのアクセス. */
function headOf(
  topic: Topic,
  mentions: readonly Mention[],
  resolve: Resolve,
  within: readonly string[],
): Resolved | null {
  const head = topic.phrase.slice(0, Math.max(0, topic.phrase.lastIndexOf('の')));
  const one = head.length < SHORTEST_HEAD || topic.kind === 'loose' ? null : resolve(head, mentions, within);
  return one && one.certainty !== 'described' && !isAmbiguous(one) ? one : null;
}

/** Parts that may mean the same project are one: 電子入札と調達. */
function sharedBy(parts: readonly Resolved[]): Resolved | null {
  if (!parts.some(isAmbiguous)) return null;
  const [first, ...others] = parts as [Resolved, ...Resolved[]];
  const codes = first.codes.filter(code => others.every(other => other.codes.includes(code)));
  return codes.length === 1 ? { codes, together: false, explained: 1, certainty: 'partly' } : null;
}

function listOf(parts: readonly Resolved[]): Subject {
  return {
    codes: [...new Set(parts.flatMap(({ codes }) => codes))],
    certainty: parts.every(({ certainty }) => certainty === 'named') ? 'named' : 'partly',
    together: true,
    explained: Math.min(...parts.map(({ explained }) => explained)),
    ambiguous: parts.some(part => isAmbiguous(part) || part.certainty === 'described'),
    whole: true,
  };
}

function isAmbiguous({ codes, together }: Resolved): boolean {
  return codes.length > 1 && !together;
}

function isWhole(topic: Topic, mentions: readonly Mention[], { certainty }: Resolved): boolean {
  if (certainty !== 'named') return true;
  const last = mentions.at(-1);
  return last !== undefined && !SOMETHING_ELSE.test(topic.phrase.slice(last.end - topic.start));
}

function cut(topic: Topic, mentions: readonly Mention[]): { phrase: string; mentions: Mention[] }[] {
  const parts: { phrase: string; mentions: Mention[] }[] = [];
  let from = 0;
  const add = (end: number) => {
    const phrase = topic.phrase.slice(from, end).trim();
    const inside = mentions.filter(({ start }) => start >= topic.start + from && start < topic.start + end);
    if (phrase !== '' && !OF_ALL.test(phrase)) parts.push({ phrase, mentions: inside });
  };
  for (const match of topic.phrase.matchAll(CONNECTOR)) {
    if (isWithin(topic.start + match.index, mentions)) continue;
    add(match.index);
    from = match.index + match[0].length;
  }
  add(topic.phrase.length);
  return parts;
}
