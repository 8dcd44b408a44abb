/** Areas and measures whose printed name occurs in a question. */
import type { Plan } from '../../plan/plan.ts';
import { gentle, key } from '../../search/words/normalize.ts';
import type { Frame } from '../frame/frame.ts';
import type { Scope } from '../intent.ts';

/** Dispensable endings of names: 防災対策の推進. */
const TAIL = /(の|に関する)?(積極的な|円滑な)?(推進支援|確保支援|整備促進|推進|促進|実現|強化|支援|整備|向上|提供)$/;
const SHORTEST_NAME = 6;

/** Areas and measures whose printed name, with or without the final 〜の推進, occurs in the question and is not excluded. */
export function printedPlaces(frame: Frame, plan: Plan): Scope & { names: string[] } {
  const wanted = frame.excluded.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}、${all.slice(end)}`,
    frame.text,
  );
  const text = key(wanted);
  const found = foldedNames(plan).filter(({ cores }) => cores.some(core => text.includes(core)));
  const codes = found.map(({ code }) => code);
  return {
    areas: codes.filter(code => !code.includes('-')),
    measures: codes.filter(code => code.includes('-')),
    names: found.map(({ name }) => name),
  };
}

interface FoldedName {
  code: string;
  name: string;
  cores: string[];
}

const namesOf = new WeakMap<Plan, FoldedName[]>();

/** Comparison keys of the names of areas and measures. */
function foldedNames(plan: Plan): FoldedName[] {
  const known = namesOf.get(plan);
  if (known) return known;
  const names = [...plan.areas, ...plan.measures].map(({ code, name }) => {
    const plain = gentle(name);
    const cores = [plain.replace(TAIL, ''), ...plain.split(/に関する|分野における|に向けた|への/).slice(0, 1)].map(
      part => key(part.replace(/対策$/, '')),
    );
    return { code, name: key(name), cores: cores.filter(core => core.length >= SHORTEST_NAME) };
  });
  namesOf.set(plan, names);
  return names;
}
