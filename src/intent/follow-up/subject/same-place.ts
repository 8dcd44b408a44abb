/**
 * Selects by words within the place of the entry in focus: 「同じ施策の研修のやつ」 "the platform one in the same
 * measure".
 */
import type { Knowledge } from '../../context.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Subject } from '../../subject.ts';
import { siblingsOf } from '../pointing/sets.ts';
import { pickAmong } from './pick-among.ts';

/** Null when no such place is referred to, or nothing in it matches. */
export function inSamePlace(
  { text }: Frame,
  { focus }: Dialogue,
  subject: Subject,
  { plan, search }: Pick<Knowledge, 'plan' | 'search'>,
): Subject | null {
  const match = IN_SAME.exec(text);
  const [one, ...others] = focus;
  if (!match || !one || others.length > 0 || subject.concepts.length === 0) return null;
  const around = siblingsOf([one], /分野|area/.test(match[0]) ? 'area' : 'measure', plan);
  const isOne = !SEVERAL.test(text);
  const ranking = search.rank(subject.concepts, 'project');
  const { codes } = pickAmong(around, ranking, subject.concepts, isOne, plan);
  return codes.length > 0 ? { ...subject, entries: codes, areas: [], measures: [], concepts: [] } : null;
}

const IN_SAME =
  /(?:同じ|その|この)(?:重点)?(?:施策|分野)(?:の中|内)?(?:で|の|に|にある)|\bin (?:the same|that|this|its) (?:measure|area)\b/;
const SEVERAL = /もの|関係|全部|一覧|\b(?:any|ones|those|others|projects)\b/;
