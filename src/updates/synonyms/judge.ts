/** Whether a word may be recorded as a synonym, and what recording it changes. */
import { nameIn } from '../../lang.ts';
import { findCodes, parseCode } from '../../plan/code.ts';
import { gentle, hasKana, hasKanji } from '../../search/words/normalize.ts';
import { printable } from '../../text/printable.ts';
import { parseCommand } from '../coordinating/commands.ts';
import type { Core } from '../core.ts';
import type { View } from '../view/view.ts';
import type { Meaning } from './language.ts';

const SHORTEST = 2;
export const LONGEST_SYNONYM = 40;
/** Limit of recorded synonyms: each costs a little at every rebuild of the words. */
const MOST_SYNONYMS = 300;

/** `before` and `after`: codes of the parts of the plan it stands for, without and with the synonym. */
export type Verdict =
  | { isRight: true; say: string; code: string; before: string[]; after: string[] }
  | { isRight: false; field: 'say' | 'part'; why: string };

/** @param part a project or measure, by its code in any spelling */
export async function judgeSynonym(
  typed: string,
  part: string,
  { language }: Pick<Core, 'language'>,
  view: View,
): Promise<Verdict> {
  const { text, state } = view;
  const { wrong } = text.synonyms;
  const refuse = (why: string, field: 'say' | 'part' = 'say'): Verdict => ({ isRight: false, field, why });
  const code = partNamed(part, view);
  if (code === null) return refuse(wrong.unknownPart, 'part');
  const say = asSaid(typed);
  if (say.length < SHORTEST || say.length > LONGEST_SYNONYM) return refuse(wrong.length);
  if (parseCode(say) || findCodes(gentle(say)).length > 0) return refuse(wrong.code);
  if (parseCommand(say)) return refuse(wrong.command);
  if (state.synonyms.list.some(one => one.code === code && isSaid(one.say, say)))
    return refuse(wrong.already(say, partLabel(code, view)));
  if (state.synonyms.list.length >= MOST_SYNONYMS) return refuse(wrong.tooMany(MOST_SYNONYMS));
  const questions = questionsWith(say);
  const before = language.meaningsOf(questions);
  if (before.some(({ parts }) => parts.length === 1 && parts[0] === code))
    return refuse(wrong.known(say, partLabel(code, view)));
  if (before.some(({ isOutside }) => isOutside)) return refuse(wrong.outside(say));
  const after = await language.tryOut({ say, code }, questions);
  const changed = after.findIndex(meaning => isAbout(code, meaning, view));
  if (changed < 0) return refuse(wrong.noEffect(say));
  const [was, becomes] = [before[changed]?.parts ?? [], after[changed]?.parts ?? []];
  return { isRight: true, say, code, before: was, after: becomes };
}

/** A word may ask by itself, or only where it is said what of it is wanted. */
const questionsWith = (say: string): string[] =>
  hasKana(say) || hasKanji(say) ? [say, `${say}の事業は`, `${say}は？`] : [say, `projects of ${say}`];

/** Whether a question stands for the part, or for all projects of the measure. */
export function isAbout(code: string, { parts }: Meaning, { plan }: View): boolean {
  if (parts.includes(code)) return true;
  const projects = plan.measure(code)?.entries.map(entry => plan.originalOf(entry.code));
  return projects?.every(project => parts.includes(project)) ?? false;
}

/** As it is kept: on one line, without quotation marks around it. */
const asSaid = (typed: string): string =>
  printable(typed)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s「『"“]+|[\s」』"”]+$/g, '');

export const isSaid = (say: string, typed: string): boolean => gentle(say) === gentle(asSaid(typed));

/** The code of the original project or the measure; null when the plan has none such. */
function partNamed(part: string, { plan }: View): string | null {
  const found = parseCode(part);
  if (found?.kind === 'entry' && plan.locate(found.code)) return plan.originalOf(found.code);
  return found?.kind === 'measure' && plan.measure(found.code) ? found.code : null;
}

/** Code and name of a project, measure or area. */
export function partLabel(code: string, { plan, lang }: View): string {
  const part = plan.locate(code)?.entry ?? plan.measure(code) ?? plan.area(code);
  return part ? `${code} ${nameIn(lang, part)}` : code;
}

/** Parts named in a sentence. */
const MOST_NAMED = 3;

/** The first few by name, and the number of the others. */
export function partLabels(codes: readonly string[], view: View): string {
  const { text } = view;
  const rest = codes.length - MOST_NAMED;
  const names = codes.slice(0, MOST_NAMED).map(code => partLabel(code, view));
  return text.list([...names, ...(rest > 0 ? [text.synonyms.others(rest)] : [])]);
}
