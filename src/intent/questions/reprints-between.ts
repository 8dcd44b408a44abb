/** Reprints by where they stand: of one place, from one place to another, what two places share. */
import { selectRelevant } from '../../search/relevance.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn, scopesOf } from '../places/scopes.ts';
import { topicWeight } from '../subject.ts';

/** 「分野3から分野5へ」「分野3の事業で分野5にも載るのは何番」 "from area 3 into area 5". */
const FROM_TO =
  /から[^、。]{0,20}(へ|に)|にも[^、。]{0,10}(載|出|入|あ)[^。]{0,12}(何番|番号)|\bfrom\b.{0,60}\b(to|in|into)\b|\bof\b.{0,40}\b(again|also|too|as well) in\b/;

/** 「人材育成に載っていて地域経済の分野にも出てくる」. */
const ALSO_IN = /(?:載|出|入)[^、。]{0,6}[^、。]{1,16}にも(?:載|出|入|あ)/;

/** 「4-7の再掲」「電子自治体化から人材育成へ再掲されたもの」「4-5と4-6の両方に載っているもの」. */
export function reprintsBetween({ has, frame, subject, plan, search }: Context): Intent | null {
  const named = scopesOf(subject);
  // 「地域経済の分野から人材育成に」: the other area may be named without the word.
  const others =
    named.length === 1 && (FROM_TO.test(frame.text) || ALSO_IN.test(frame.text))
      ? areasNamed(subject.concepts, search)
      : [];
  const scopes = [...named, ...(others.length === 1 ? scopesOf({ areas: others, measures: [] }) : [])];
  if (scopes.length === 0 || subject.entries.length > 0) return null;
  const places = scopes.map(scope => new Set(entriesIn(scope, plan)));
  if (scopes.length === 2) {
    const [from, to] = places as [Set<string>, Set<string>];
    if (FROM_TO.test(frame.text)) {
      return {
        kind: 'reprint',
        codes: plan.reprints.map(entry => entry.code).filter(code => to.has(code) && from.has(plan.originalOf(code))),
        about: 'scope',
        subject: [],
      };
    }
    const originCode = frame.codes.find(
      code => code.start > frame.text.search(/元[がは]|original/) && /元[がは]|original/.test(frame.text),
    );
    if (originCode) {
      const origin = places[scopes.findIndex(scope => [...scope.areas, ...scope.measures].includes(originCode.code))];
      const other = places.find(set => set !== origin);
      return {
        kind: 'reprint',
        codes: plan.reprints
          .map(entry => entry.code)
          .filter(code => other?.has(code) && origin?.has(plan.originalOf(code))),
        about: 'scope',
        subject: [],
      };
    }
    if (
      (has('both') || !frame.text.includes('再掲')) &&
      has('both', 'reprint') &&
      !/(何番|番号|\bnumbers?\b)/.test(frame.text)
    ) {
      const origins = [from, to].map(set => new Set([...set].map(code => plan.originalOf(code))));
      const shared = plan.projects.map(entry => entry.code).filter(code => origins.every(set => set.has(code)));
      return { kind: 'reprint', codes: shared, about: 'shared', subject: shared };
    }
  }
  const meant = selectRelevant(search.rank(subject.concepts, 'project'));
  const all = new Set(places.flatMap(set => [...set]));
  const isChosen = (code: string) => all.has(code) && meant.codes.includes(plan.originalOf(code));
  const isInside = [...all].some(code => meant.codes.includes(plan.originalOf(code)));
  if (topicWeight(subject.concepts, search) >= 0.3 && meant.best >= 0.5 && isInside) {
    // 「分野4の再掲のうち研修のもの」.
    const chosen = plan.reprints.map(entry => entry.code).filter(isChosen);
    return has('within', 'vagueOne') && chosen.length > 0
      ? { kind: 'reprint', codes: chosen, about: 'scope', subject: [] }
      : null;
  }
  const byOrigin =
    /元[がは].{0,14}(分野|施策)|(分野|施策).{0,4}(が|から)の?元|originat|\boriginals? (is|are|in|stands?|sits?|lies?|belongs?|comes? from)\b|\boriginally (in|from)\b/.test(
      frame.text,
    );
  const inside = plan.reprints.map(entry => entry.code).filter(code => all.has(code));
  const fromHere = plan.reprints.map(entry => entry.code).filter(code => all.has(plan.originalOf(code)));
  // 「3-5の事業で再掲されてるのは」: a place without reprints may still be where some come from.
  const codes = byOrigin || (inside.length === 0 && /され/.test(frame.text)) ? fromHere : inside;
  const goElsewhere =
    /(別|ほか|他|よそ|違う)の(分野|施策|ところ)(に|で)も?再掲/.test(frame.text) && fromHere.length > 0;
  if ((has('reprintOriginal') && !byOrigin) || goElsewhere)
    return {
      kind: 'reprint',
      codes: [...new Set((goElsewhere ? fromHere : codes).map(code => plan.originalOf(code)))].sort(plan.compare),
      about: 'originals',
      subject: [],
    };
  return { kind: 'reprint', codes, about: codes.length > 0 ? 'scope' : 'none', subject: [] };
}
