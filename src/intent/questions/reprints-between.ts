/** Reprints by place: of one place, from one place to another, shared by two places. */
import { anyOf } from '../../regex.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { UNWANTED, unwantedness } from '../filter/turned-away.ts';
import type { Frame } from '../frame/frame.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn, scopesOf } from '../places/scopes.ts';
import { isTopic } from '../subject.ts';

/** 「再掲されていない」 means without a reprint, 「再掲でない」 means not being one. */
const PRINTED_ONCE = anyOf(
  /再掲され(?:て)?い?な[いか]|(?:一度|一回|1度|1回)しか(?:載|出)|にも?(?:出てこ|載って(?:い)?|再掲が)な[いか]/,
  /\b(?:not|never|aren't|isn't|n't) (?:reprinted|repeated|printed again|listed again)\b/,
  /\b(?:printed|listed) only once\b/,
);

/** From one place to another: 「分野3から分野5へ」「分野3の事業で分野5にも載るのは何番」 "from area 3 into area 5". */
const FROM_TO = anyOf(
  /から[^、。]{0,20}(へ|に)|にも[^、。]{0,10}(載|出|入|あ)[^。]{0,12}(何番|番号)|\bfrom\b.{0,60}\b(to|in|into)\b/,
  /\bof\b.{0,40}\b(again|also|too|as well) in\b/,
);

/** 「人材育成に載っていて地域経済の分野にも出てくる」. */
const ALSO_IN = /(?:載|出|入)[^、。]{0,6}[^、。]{1,16}にも(?:載|出|入|あ)/;

/**
 * Whether the place is the origin of the reprints: 「元が4-6にあるもの」「分野3から来た再掲」 "originally in area 4".
 */
function isOrigin(places: readonly string[], { codes, text }: Frame): boolean {
  if (ORIGIN_ELSEWHERE.test(text)) return false;
  const named = codes.filter(({ code }) => places.includes(code));
  return named.length === 0
    ? ORIGIN.test(text)
    : named.some(({ start, end }) => ORIGIN_BEFORE.test(text.slice(0, start)) || ORIGIN_AFTER.test(text.slice(end)));
}

const ORIGIN = anyOf(
  /元[がは].{0,14}(分野|施策)|(分野|施策).{0,4}(が|から)の?元|originat/,
  /\boriginals? (is|are|in|stands?|sits?|lies?|belongs?|comes? from)\b|\boriginally (in|from)\b/,
);
/** 「よそに元がある」 "originally from another measure": the named place is where it is reprinted. */
const ORIGIN_ELSEWHERE = anyOf(
  /(?:よそ|ほか|他|(?:別|違う|異なる)の?(?:重点)?(?:分野|施策|ところ|場所|とこ))に?(?:元|本体|オリジナル)/,
  /(?:元|本体|オリジナル)[がは](?:よそ|ほか|他|別|違う|異なる)/,
  /\boriginal(?:s|ly)?\b[a-z ]{0,24}\b(?:elsewhere|(?:in|from|under) (?:an|some)?other|(?:in|from|under) (?:a )?different|somewhere else)\b/,
);
const ORIGIN_BEFORE = anyOf(
  /(?:元|もと|オリジナル)[がは][^、。]{0,3}$/,
  /\b(?:original(?:s|ly)?(?: [a-z]+)?(?: (?:in|from|under))?|originat[a-z]+ (?:in|from)|(?:over|come|comes|coming|taken|reprinted|moved|borrowed) from|^from) (?:the )?$/,
);
const ORIGIN_AFTER = /^[^、。]{0,4}(?:が|から)の?元|^から[^、。]{0,10}?(?:来|き|移|載|持|再掲[さし])|^からの再掲/;

/** 「4-7の再掲」「電子自治体化から人材育成へ再掲されたもの」「4-5と4-6の両方に載っているもの」. */
export function reprintsBetween({ has, frame, subject, plan, search }: Context): Intent | null {
  const named = scopesOf(subject);
  // 「地域経済の分野から人材育成に」: the second area may lack the word 分野.
  const others =
    named.length === 1 && (FROM_TO.test(frame.text) || ALSO_IN.test(frame.text))
      ? areasNamed(subject.concepts, search)
      : [];
  const scopes = [...named, ...(others.length === 1 ? scopesOf({ areas: others, measures: [] }) : [])];
  if (scopes.length === 0 || subject.entries.length > 0) return null;
  const places = scopes.map(scope => new Set(entriesIn(scope, plan)));
  if (PRINTED_ONCE.test(frame.text)) {
    // 「3-5のうち5-3に出てこないもの」, 「分野3で再掲されていない事業」.
    const [here, there] = places;
    const isElsewhere = (code: string) =>
      there ? [...there].some(one => plan.originalOf(one) === code) : plan.reprintsOf(code).length > 0;
    const codes = [...(here ?? [])].filter(code => plan.originalOf(code) === code && !isElsewhere(code));
    return { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
  }
  const isUnwanted = unwantedness(frame, search);
  const reprints = plan.reprints
    .map(entry => entry.code)
    .filter(code => isUnwanted(plan.originalOf(code)) < UNWANTED || frame.excluded.length === 0);
  const origin = scopes.findIndex(scope => isOrigin([...scope.areas, ...scope.measures], frame));
  if (scopes.length === 2) {
    const [from, to] = (origin === 1 ? [...places].reverse() : places) as [Set<string>, Set<string>];
    if (origin >= 0 || FROM_TO.test(frame.text)) {
      const codes = reprints.filter(code => to.has(code) && from.has(plan.originalOf(code)));
      return { kind: 'reprint', codes, about: codes.length > 0 ? 'scope' : 'none', subject: [] };
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
  if (isTopic(subject.concepts, search) && meant.best >= 0.5 && isInside) {
    // 「分野4の再掲のうち研修のもの」.
    const chosen = reprints.filter(isChosen);
    return has('within', 'vagueOne') && chosen.length > 0
      ? { kind: 'reprint', codes: chosen, about: 'scope', subject: [] }
      : null;
  }
  const byOrigin = origin >= 0;
  const inside = reprints.filter(code => all.has(code));
  const fromHere = reprints.filter(code => all.has(plan.originalOf(code)));
  // 「3-5の事業で再掲されてるのは」: a place without reprints may be the origin of some.
  const codes = byOrigin || (inside.length === 0 && /され/.test(frame.text)) ? fromHere : inside;
  const goElsewhere =
    /(別|ほか|他|よそ|違う)の(分野|施策|ところ)(に|で)も?再掲/.test(frame.text) && fromHere.length > 0;
  if ((has('reprintOriginal') && !byOrigin && !ORIGIN_ELSEWHERE.test(frame.text)) || goElsewhere)
    return {
      kind: 'reprint',
      codes: [...new Set((goElsewhere ? fromHere : codes).map(code => plan.originalOf(code)))].sort(plan.compare),
      about: 'originals',
      subject: [],
    };
  return { kind: 'reprint', codes, about: codes.length > 0 ? 'scope' : 'none', subject: [] };
}
