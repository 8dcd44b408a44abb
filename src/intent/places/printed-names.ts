/**
 * Areas and measures by printed name. Such a name equals a code: 「電子市町村化の促進の一覧」 is 「4-6の一覧」, and its
 * words are not searched for. Separators, a leading "Promoting" and a final 〜の推進 may be missing.
 */
import type { FoundCode } from '../../plan/code.ts';
import type { Plan } from '../../plan/plan.ts';
import { matchesOf } from '../../search/words/matches.ts';
import { gentle } from '../../search/words/normalize.ts';
import { isFree, spanOf } from '../../search/words/spans.ts';

const TAIL =
  /(?:の|に関する)?(?:積極的な|円滑な)?(?:推進支援|確保支援|整備促進|推進|促進|実現|強化|支援|整備|向上|提供)$/;
const HEAD_EN =
  /^(?:actively )?(?:promoting|improving|realizing|supporting|strengthening|developing|helping|making|revitalizing|laying|providing)(?: the| an?)? /;
/** Shorter parts of a name are ordinary words (防災, 人材育成). */
const SHORTEST = 6;
const SHORTEST_EN = 16;
const SEPARATOR = /[・,、。.\s「」'’-]/g;

interface PrintedName {
  kind: 'area' | 'measure';
  code: string;
  pattern: RegExp;
  /** Substrings of every text the pattern matches, see `spreadOut`. */
  needs: string[];
}

const namesOf = new WeakMap<Plan, PrintedName[]>();

/** Printed names in gently normalised text, longest first, without overlap. */
export function findPrintedNames(text: string, plan: Plan): FoundCode[] {
  const found: FoundCode[] = [];
  const spread = spreadOut(text);
  for (const { kind, code, pattern, needs } of printedNames(plan)) {
    if (!holds(spread, needs)) continue;
    for (const match of matchesOf(pattern, text)) {
      const span = spanOf(match);
      if (isFree(span, found)) found.push({ kind, code, ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The text as it is, without separators, and with single blanks instead: a prefilter that avoids running about a
 * hundred patterns on most texts.
 */
function spreadOut(text: string): string {
  return `${text}\n${text.replace(/[・,、\s'’-]/g, '')}\n${text.replace(/[\s,'’-]+/g, ' ')}`;
}

function holds(text: string, needs: readonly string[]): boolean {
  for (const letters of needs) if (!text.includes(letters)) return false;
  return true;
}

function printedNames(plan: Plan): PrintedName[] {
  const known = namesOf.get(plan);
  if (known) return known;
  const places = [
    ...plan.areas.map(area => ({ kind: 'area' as const, ...area })),
    ...plan.measures.map(measure => ({ kind: 'measure' as const, ...measure })),
  ];
  const names = places
    .flatMap(({ kind, code, name, nameEn }) => [
      ...japaneseForms(name).map(form => ({ kind, code, form, ...loosely(form) })),
      ...sketchOf(name).map(sketch => ({ kind, code, form: '', ...sketch })),
      ...englishForms(nameEn).map(form => ({ kind, code, form, ...loosely(form, '\\b') })),
    ])
    .sort((a, b) => b.form.length - a.form.length);
  namesOf.set(plan, names);
  return names;
}

function japaneseForms(name: string): string[] {
  const whole = gentle(name);
  const core = whole.replace(TAIL, '');
  const forms = [whole, ...(core.replace(SEPARATOR, '').length >= SHORTEST ? [core] : [])];
  return [...forms, ...forms.map(form => form.replace(/(?:分野)?(?:に関する|における|に向けた)/, 'の'))];
}

/** Words between the parts of a name, and its possible endings. */
const JOINTS = /に関する|における|に向けた|のための|への|積極的な|円滑な|分野|対策|[のをにへと等・,、\s]+/;
const CLOSING = /^(?:推進支援|確保支援|整備促進|推進|促進|実現|強化|支援|整備|向上|提供|構築)$/;

/**
 * The content words of a name in order, with anything between them: 県内企業の情報化支援 for
 * 県内企業等の情報化の推進支援.
 */
function sketchOf(name: string): Pick<PrintedName, 'pattern' | 'needs'>[] {
  const words = gentle(name)
    .split(JOINTS)
    .filter(word => word && !CLOSING.test(word));
  if (words.length < 2 || words.join('').length < SHORTEST) return [];
  const closing = '(?:の?(?:推進|促進|実現|強化|支援|整備|向上|提供|対策)){0,2}';
  const wording = words.map(word => escaped(word).replace('情報化', '(?:情報化|it化|ict化)'));
  return [
    {
      pattern: new RegExp(`${wording.join('[ぁ-ん・、,\\s等]{0,4}(?:対策)?')}${closing}`, 'g'),
      needs: words.flatMap(word => word.split('情報化')).filter(Boolean),
    },
  ];
}

function englishForms(name: string): string[] {
  const whole = gentle(name);
  const core = whole.replace(HEAD_EN, '');
  return core.length >= SHORTEST_EN ? [whole, core] : [whole];
}

/** Matches the letters of a name with any or no separator in between. */
function loosely(form: string, edge = ''): Pick<PrintedName, 'pattern' | 'needs'> {
  const isSpaced = form.includes(' ');
  const letters = isSpaced ? form.split(/[\s,'’-]+/) : [...form.replace(SEPARATOR, '')];
  const between = isSpaced ? "[\\s,'’-]+" : "[・,、\\s'’-]?";
  return {
    pattern: new RegExp(`${edge}${letters.map(escaped).join(between)}${edge}`, 'g'),
    needs: [letters.join(isSpaced ? ' ' : '')],
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
