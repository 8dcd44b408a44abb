/**
 * Questions about the progress of all projects, or of those of a place or division: delays, changes, missing reports,
 * the overall state. Parses words only; the update cycle evaluates them.
 */
import { anyOf } from '../../regex.ts';
import { parseAsOf } from './as-of.ts';
import { parseDoneDate } from './done-date.ts';
import { parseDue } from './due.ts';
import { type FoundProgress, foundIn, HEAD, HOW_MANY, type ProgressQuestion } from './found.ts';
import { parseFurthest } from './furthest.ts';
import { parseHistory } from './history.ts';
import { parsePercent } from './percent.ts';
import { parseReasons } from './reasons.ts';
import { isStatement } from './statement.ts';
import { parseStates } from './states.ts';

const CHANGED = anyOf(
  /前(?:回|の回|期)(?:の(?:報告|回答|照会))?(?:から|と(?:の)?(?:比べて|くらべて)?|より)の?(?:変わっ(?:た|て(?:い)?る)|違|変化|差|変更|動い|動き)(?:もの|事業|ところ|点)?/,
  /(?:今回|この間)(?:変わった|動いた)(?:もの|事業|ところ)?|何が変わった/,
  /\bwhat(?:'s| has| is)? (?:changed|different|moved|new since)(?: since)?(?: (?:the )?(?:last|previous) (?:round|time|report|update))?/,
  /\b(?:changes?|changed|news?|moved) since (?:the )?(?:last|previous)\b/,
  /\bsince (?:the )?last (?:round|time|report|update)\b/,
);
const MISSING = anyOf(
  /未(?:回答|提出|報告)の?(?:課|部署|所管|ところ|部局|人|担当)/,
  /(?:回答|報告|提出)(?:が|は|を|も)?(?:まだ(?:の|な|出して(?:い)?ない|して(?:い)?ない|来て(?:い)?ない|出て(?:い)?ない)?|して(?:い)?ない|出して(?:い)?ない|来て(?:い)?ない|出て(?:い)?ない|届いて(?:い)?ない|済んで(?:い)?ない|ない|遅れて(?:い)?る)の?(?:課|部署|所管|ところ|部局|人|担当)/,
  /(?:どこ|どの(?:課|部署|部局)|誰|だれ)(?:が|から|の)?(?:まだ)?(?:(?:回答|報告|提出|返事)(?:が|を|は)?)?(?:まだ|未回答|未提出|未報告|(?:して|出して|来て|出て|届いて)(?:い)?ない)/,
  /\bwho (?:has|have|did|is|does)(?:n't| not| yet| still)(?: yet)?(?: to)? (?:answer|repl|report|respond|submit|sent)/,
  /\b(?:who|which (?:divisions?|offices?|sections?|owners?)) (?:is|are|has|have)(?:n't| not| yet| still)?(?: yet)?(?: to)? (?:missing|outstanding|silent|answer|repl|report|respond|submit)/,
  /\b(?:outstanding|missing) (?:answers?|replies|reports?|updates?)\b/,
);
/** 「未報告は何件」 asks; 「報告済み」 alone may be a report. */
const COUNTED = `(?:の(?:件数|数|一覧)|(?:は|って)(?:${HOW_MANY})?|${HOW_MANY})[^、。]{0,4}[?？。]*$`;
const UNREPORTED = new RegExp(
  [
    `(?:報告|回答|更新)(?:が|の|も|は)?(?:まだ(?:の|な|ない|来て(?:い)?ない|出て(?:い)?ない|されて(?:い)?ない)?|一度もない|一件もない|ない|無い|来て(?:い)?ない|上がって(?:い)?ない|出て(?:い)?ない|届いて(?:い)?ない|されて(?:い)?ない)の?${HEAD}`,
    `未報告(?:の?${HEAD}|${COUNTED})`,
    '\\bprojects? (?:with no|without|lacking|(?:that |which )?ha(?:ve|s) no)(?: any)? (?:reports?|updates?|status|answers?)\\b',
    '\\b(?:unreported|unanswered) projects?\\b',
    `\\bprojects? (?:(?:that |which )?(?:have|has|were|are)(?: not|n't) (?:yet )?(?:been )?|(?:not|never)(?: yet)? )(?:reported|answered)\\b`,
  ].join('|'),
);
const REPORTED = new RegExp(
  [
    `(?:報告|更新)(?:済み?|(?:の|が)(?:あった|ある)|が?(?:来|出)(?:た|て(?:い)?る)|が?(?:上が|届い|集ま)(?:った|って(?:い)?る|た|て(?:い)?る)|された|されて(?:い)?る)の?${HEAD}`,
    `報告済み?${COUNTED}`,
    '\\bprojects?(?: (?:that|which))? (?:(?:with|have|has) (?:a |any )?(?:reports?|updates?|status(?:es)?)|(?:(?:have|has) (?:already )?been |were |are )?(?:already )?reported(?: on)?)\\b',
    '\\breported projects?\\b',
  ].join('|'),
);
const WHOLE = anyOf(
  /全体(?:の|的な?)?(?:進捗|状況|進み(?:具合|ぐあい)|回答)|(?:進捗|状況)の?(?:全体像?|まとめ|サマリー|概要|概況|一覧)|完了率|回答率|提出率|進捗率は/,
  /(?:分野|部局|部|施策|課)(?:別|ごと)の?(?:進捗|状況|回答|進み)|(?:今回|この照会|今の照会)の?(?:照会)?(?:の)?(?:状況|集まり(?:具合)?|回収)/,
  /(?:回答|報告)(?:は|が)?(?:もう)?(?:何件|いくつ|何課|どれくらい|どのくらい|何割)[^、。]{0,4}(?:来|集ま|出|届|上が)(?:て|た|っ)*/,
  /(?:回答|報告)の?(?:集まり具合|回収状況)|\b(?:overall|total) (?:progress|status|completion)\b/,
  /\b(?:progress|status) (?:summary|overview|overall|of everything)\b/,
  /\b(?:response|completion|answer) rate\b/,
  /\bhow(?:'s| is| does) the (?:round|whole (?:plan|thing)|overall \w+) (?:going|doing|stand|look)/,
  /\bhow many (?:divisions? |offices? |owners? )?(?:have )?(?:answered|replied|reported|responded)\b/,
);

const OF_DIVISIONS_AND_CHANGES: [RegExp, ProgressQuestion][] = [
  [CHANGED, { about: 'changed' }],
  [MISSING, { about: 'missing' }],
  [UNREPORTED, { about: 'unreported' }],
  [REPORTED, { about: 'reported' }],
];

/**
 * @param said gently normalised
 * @returns null when the text asks nothing of this kind, or is a statement
 */
export function parseProgress(said: string): FoundProgress | null {
  if (isStatement(said)) return null;
  return (
    withStates(parseAsOf(said), said) ??
    parseReasons(said) ??
    parseHistory(said) ??
    parsePlain(OF_DIVISIONS_AND_CHANGES, said) ??
    parseDue(said) ??
    parsePercent(said) ??
    parseFurthest(said) ??
    parseStates(said) ??
    parseDoneDate(said) ??
    parsePlain([[WHOLE, { about: 'whole' }]], said)
  );
}

/** 「遅れていた事業」: the status as of then, told as of now. */
const BACK_THEN = new RegExp(`(?<=て)(?:い)?た(?=の?${HEAD}|の?$)`);

/** A past date with the status asked for beside it: 「昨年9月時点で遅れていた事業」. */
function withStates(asOf: FoundProgress | null, said: string): FoundProgress | null {
  if (asOf?.question.about !== 'asOf') return asOf;
  const before = said.slice(0, asOf.start).replace(/\bw(?:as|ere)\b/, 'are');
  const date = said.slice(asOf.start, asOf.end);
  const after = said
    .slice(asOf.end)
    .replace(BACK_THEN, 'いる')
    .replace(/(?<=順調)だった/, 'な');
  const isEnglish = !/[ぁ-んァ-ヶ一-龠]/.test(said);
  const without = (part: string, { start, end }: FoundProgress) =>
    `${part.slice(0, start)}${isEnglish ? 'projects' : '事業'}${part.slice(end)}`;
  const [later, earlier] = [parseStates(after), parseStates(before)];
  const found = later ?? earlier;
  if (found?.question.about !== 'states') return asOf;
  const { about: _, ...among } = found.question;
  const start = later ? before : without(before, found);
  return {
    question: { ...asOf.question, among },
    start: start.length,
    end: start.length + date.length,
    said: `${start}${date}${later ? without(after, later) : after}`,
  };
}

function parsePlain(patterns: readonly [RegExp, ProgressQuestion][], said: string): FoundProgress | null {
  for (const [pattern, question] of patterns) {
    const match = pattern.exec(said);
    if (match) return foundIn(match, question);
  }
  return null;
}
