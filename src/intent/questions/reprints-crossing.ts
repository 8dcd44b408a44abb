/**
 * Reprints by whether the original is in another area: 「分野をまたぐ再掲」「元が同じ分野にある再掲」, in the named
 * place or anywhere.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';

const ANOTHER = '(?:別|違う|異なる|ほか|他|よそ)の(?:重点)?分野';
const ACROSS = new RegExp(
  [
    `(?:分野|柱)[^、。]{0,4}(?:また[いがぎぐ]|越え|こえ|超え|変わ|違|異な)|${ANOTHER}(?:に|へ|から|の)|複数の分野`,
    '\\b(?:across|between) (?:the )?(?:priority )?areas\\b',
    '\\b(?:a )?(?:different|another|other) (?:priority )?areas?\\b',
  ].join('|'),
);
const INTO_ANOTHER = new RegExp(
  `${ANOTHER}(?:に|へ)|\\b(?:in|into|to) (?:a different|another|other) (?:priority )?areas?\\b`,
);
const INSIDE_ONE = anyOf(
  /(?:同じ|同一の|一つの|ひとつの)(?:重点)?分野(?:の(?:中|内|うち)|内|に|で|同士|の(?=再掲|もの|やつ))|分野をまた(?:が|い)(?:ない|でいない)/,
  /\b(?:the )?same (?:priority )?area\b|\binside (?:one|an) area\b/,
);

/** Null when the question does not ask this or names a project. */
export function reprintsCrossing({ frame, subject, plan }: Context): Intent | null {
  const isInside = INSIDE_ONE.test(frame.text);
  if (subject.entries.length > 0 || !(isInside || ACROSS.test(frame.text))) return null;
  // With two places the direction is given, and 「分野3から別の分野に」 leaves the named one: not handled here.
  const named = subject.areas.length + subject.measures.length;
  if (named > 1 || (named === 1 && INTO_ANOTHER.test(frame.text))) return null;
  const within = new Set(entriesIn(subject, plan));
  const codes = plan.reprints
    .map(entry => entry.code)
    .filter(code => within.has(code) && isInside === (areaOf(code) === areaOf(plan.originalOf(code))));
  return { kind: 'reprint', codes, about: 'all', subject: [] };
}

const areaOf = (code: string): string => code.split('-')[0] ?? '';
