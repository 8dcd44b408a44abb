/**
 * Conditional statuses: 「予算がつけば間に合います」, "on track if the servers come". A conditional good or bad outcome
 * is a risk.
 */
import { anyOf } from '../../../regex.ts';
import type { Span } from '../../../search/words/spans.ts';
import type { Findings } from '../findings.ts';
import type { SaidState } from './settle.ts';

/** Conditions that are met anyway: 「うまくいけば」, 「このペースなら」. */
const AS_EXPECTED = anyOf(
  /何(?:事)?もなければ/,
  /(?:うまく|順調に|予定(?:通り|どおり)?に?|(?:この|今の)(?:まま|調子|ペース)(?:で)?|何も?なければ?)[^、。]{0,6}(?:いけば|行けば|進めば|なければ)/,
  /(?:(?:この|今の)(?:まま|調子|ペース)|現状)(?:で)?なら|\bif (?:all|everything|things) go(?:es)?\b/,
);
const NOT_CONDITION = anyOf(
  /早ければ|除けば|別と?にすれば|遅くと(?:も)?|例えば|たとえば|(?:と|を|て)(?:言|い)えば|(?<![一-龠々ァ-ヺーがもをa-z] ?)でき(?:れば|たら)|なければな|半ば/g,
  /しばしば|すれば(?:いい|よい)|ば(?:いい|よい|と思)/g,
);
const IF_JA = anyOf(
  /[えけげせてねべめれ]ば|(?:さえ[^、。]{1,8}ば)|なきゃ|(?:[うくすつぬむるぐぶたい]|ok|可能?|必要)なら(?!ない|ず)/,
  /場合(?:に)?(?:は)?(?=、|$|[^、。のを])/,
  /(?:なかっ|くれ|もらえ|いただけ|頂け|降っ|超え|遅れ|削られ|出|決まっ|そろっ|揃っ|[^終済や]っ|落ち|られ|でき|[んちけめげれべせきびい]|(?<![でま])し)[ただ]ら/,
  /ない(?:と|限り)(?![思考見言い])/,
);
/** A plain と before bad news is a condition: 「落ちると間に合わない」. */
const WHEN_JA =
  /このまま(?:では|だと|じゃ)|(?<!比べ|よ|み|見|考え|い|言)[るくすつうむぶぐ]と(?=、|$|[^、。思言い聞考見報連のはもきこ同とか])/;
const EARLIER = /前倒し|早/;
const IF_EN = anyOf(
  /(?<!\b(?:ask(?:ed)?|see|know|sure|check|what|as|even|tell|wonder(?:ing)?) )\bif\b|\bunless\b/,
  /\b(?:provided|providing|assuming)\b|\b(?:as|so) long as\b|(?<!^which )\bdepend(?:s|ing|ent) on\b/,
  /\bcontingent on\b/,
);

const ONCE_EN = /^(?:once|as soon as)\b/;

/** @param at index of the clause among those of its subject */
export function onCondition(state: SaidState, clauses: readonly Findings[], at: number): SaidState {
  const { status } = state;
  if (state.past || status === null || status === 'at_risk') return state;
  const isBad = status === 'delayed' || status === 'cancelled';
  // E.g. "Once the server arrives we are done".
  const before = clauses[at - 1]?.clause;
  const isOnce = before?.sentence === clauses[at]?.clause.sentence && ONCE_EN.test(before?.text ?? '');
  if (isOnce && status === 'completed') return { ...state, status: 'on_track', weak: true };
  if (!isConditional(state, clauses, at, isBad)) return state;
  // A start still to come commonly depends on others.
  if (status === 'not_started') return state;
  // Something that could even be done earlier is not at risk.
  if (EARLIER.test(clauses[at]?.clause.text.slice(state.start, state.end) ?? '')) return { ...state, doubtful: true };
  // A cancellation always needs clarification.
  return { ...state, status: 'at_risk', weak: false, doubtful: state.doubtful || status === 'cancelled' };
}

/** Whether a clause is only a condition: its dates are no deadlines. */
export const isMereCondition = ({ clause }: Findings): boolean =>
  /^(?:if|unless|provided|assuming)\b/.test(clause.text);

/**
 * The same for a number: a preceding condition counts unless it has its own status, 「予算がつけば間に合うので、50%」.
 */
export function isConditionalNumber(number: Span, clauses: readonly Findings[], at: number): boolean {
  const before = clauses[at - 1];
  const isOwn = before !== undefined && before.stateWords.length + before.percents.length > 0;
  const isOfBefore = isOwn && !/(?:[えけげせてねべめれ]ば|[ただ]ら|なら|場合は?)$/.test(before.clause.text);
  return isOfBefore ? isConditional(number, clauses.slice(at), 0, false) : isConditional(number, clauses, at, false);
}

function isConditional({ start, end }: Span, clauses: readonly Findings[], at: number, isBad: boolean): boolean {
  const { clause } = clauses[at]!;
  const { text } = clause;
  const [before, after] = [clauses[at - 1], clauses[at + 1]];
  const around = [
    before && continuesSentence(before) && before.clause.sentence === clause.sentence ? before.clause.text : '',
    clause.japanese ? text.slice(0, start) : `${text.slice(0, start)} ${text.slice(end)}`,
    after && continuesSentence(clauses[at]!) && isAfterthought(after, clauses[at + 2]) ? after.clause.text : '',
  ];
  return around.some(said => {
    if (AS_EXPECTED.test(said)) return false;
    const left = said.replace(NOT_CONDITION, '');
    return IF_JA.test(left) || IF_EN.test(left) || (isBad && WHEN_JA.test(left));
  });
}

/** A condition added afterwards: 「間に合います、予算がつけば」; not if it belongs to its own or the next statement. */
function isAfterthought({ clause, stateWords }: Findings, next: Findings | undefined): boolean {
  const isCondition = clause.japanese
    ? /(?:ば|ら|場合は?|と|限り|次第)(?:です|の話です)?(?:が|けど)?$/
    : /^(?:but |only )*(?:if|unless|provided|providing|assuming|(?:as|so) long as|depend)/;
  return (
    stateWords.length === 0 &&
    isCondition.test(clause.text) &&
    !(clause.mark === '' && next?.clause.sentence === clause.sentence)
  );
}

/** Not across a contrast: 「予算がつけば助かりますが、順調です」. */
function continuesSentence({ clause: { mark, text } }: Findings): boolean {
  return /^[、,]$/.test(mark.trim()) || (mark === '' && /(?:ば|次第)$|^(?:if|unless)\b/.test(text));
}
