/** 「派遣OJTは人材育成のほうだと何番？」: the code of a project in another place. */
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn } from '../places/scopes.ts';
import { printedAs } from './ask-place.ts';
import { projectsNamed } from './reprints-of-named.ts';

const OF_BOTH = /ど(?:っち|ちら)も|両方|それぞれ|\bboth\b|\beach\b/;
const ASKS_NUMBER = /何番|番号|コード|\b(which|what|under which|under what) (number|code)\b|\bcode\b/;

export function askNumberElsewhere(context: Context): Intent | null {
  const { frame, subject, plan, search } = context;
  if (!ASKS_NUMBER.test(frame.text)) return null;
  const areas = [...subject.areas, ...areasNamed(subject.concepts, search)];
  if (areas.length + subject.measures.length === 0) return null;
  // 「人材育成のほうだと番号は？」 refers to the single entry in focus.
  const { focus } = context.dialogue;
  const namesPlacesAlone = subject.concepts.every(concept => areasNamed([concept], search).length > 0);
  const spoken = focus.length === 1 && namesPlacesAlone ? focus : [];
  const named = subject.entries.length > 0 ? subject.entries : spoken.length > 0 ? spoken : projectsNamed(context);
  const originals = [...new Set(named.map(code => plan.originalOf(code)))].slice(0, OF_BOTH.test(frame.text) ? 2 : 1);
  if (originals.length === 0) return null;
  const inside = new Set(entriesIn({ areas, measures: subject.measures }, plan));
  const codes = originals.flatMap(original => printedAs(original, plan).filter(code => inside.has(code)));
  if (codes.length < originals.length || codes.some(code => originals.includes(code))) return null;
  return { kind: 'reprint', codes, about: 'places', subject: originals };
}
