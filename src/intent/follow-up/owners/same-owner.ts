/** Whether projects have the same owner, and what else the owner of one has. */

import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { byNameFilter } from '../../filter/name-filter.ts';
import type { Intent } from '../../intent.ts';
import { saysOnlyWhose } from '../../offices/owning-words.ts';
import { entriesIn } from '../../places/scopes.ts';
import { eachOnce } from '../../places/shown-by.ts';
import { projectsFor } from '../../questions/meant-projects.ts';

/**
 * 「BCPもここ？」「県立病院は別だよね」「周産期のと担当同じ？」「防犯メールもうち？」 "is OSS theirs too?". The answer names the
 * owners; who compares sees it.
 */
export function askSameOwner(context: Context): Intent | null {
  const { frame, dialogue, subject, search } = context;
  const { text } = frame;
  const last = dialogue.lastIntent;
  const toldOwner = last !== null && TELLS_OWNER.has(last.kind);
  const isBeside =
    SAME_AS.test(text) && (toldOwner || /担当|所管|課|部署|\b(?:owner|division|office|section)\b/.test(text));
  if (!isBeside && !OURS.test(text) && !(toldOwner && (TOO.test(text) || APART.test(text)))) return null;
  if (frame.outside || subject.areas.length + subject.measures.length > 0) return null;
  const [best] = search.rank(subject.concepts, 'project').hits;
  const named = (best?.score ?? 0) >= COMPARED_SCORE ? projectsFor(context, MOST) : [];
  const codes = subject.entries.length > 0 ? subject.entries : named;
  if (codes.length === 0) return null;
  const [one, ...others] = dialogue.focus;
  return { kind: 'owner', codes: isBeside && one && others.length === 0 ? [...new Set([one, ...codes])] : codes };
}

/** Intents whose answers name a division. */
export const TELLS_OWNER = new Set<Intent['kind']>(['owner', 'ownedBy', 'ownedAlike', 'people']);
const MOST = 3;
/** Minimum score of the project whose owner is compared. */
const COMPARED_SCORE = 0.6;

const ENDS = '(?:です|でしょう|だ|なの|なん|ん|の)*(?:か|よね|よ|ね|な|っけ)*[?？。]*$';
const OFFICE = '(?:の?(?:ところ|とこ|課|部署|室|担当[課者]?|所管|人|方|かた))';
/** 「周産期のと担当同じ？」「2-1-5と同じ課」: the one named, beside the one in focus. */
const SAME_AS = anyOf(
  new RegExp(
    `^[^、。?]{2,24}(?<![一-龠]も)(?:の)?と(?:、)?(?:担当課?|所管|課)?(?:は|が|も|って)?(?:同じ|一緒|違う|ちがう|別)${OFFICE}?(?:が担当)?${ENDS}`,
  ),
  /^(?:(?:is|are) (?:it|they|that) )?the same (?:owner|division|office|section) as [a-z0-9' -]{2,40}\??$/,
);
/** 「BCPもここ？」「LGWANもそう？」 after an owner. */
const TOO = anyOf(
  new RegExp(`も(?:(?:ここ|そこ|そちら|そう)(?:が担当|の担当|の課)?|(?:同じ|一緒)${OFFICE})${ENDS}`),
  /\b(?:theirs|with them|under them|the same (?:division|office|section|people))\b/,
);
/** 「県立病院は別だよね」「3番だけ違う？」 after an owner. */
const APART = anyOf(
  new RegExp(`(?:は|だけ)(?:違う|ちがう|別々?)${OFFICE}?${ENDS}`),
  /\b(?:an? )?(?:different|another) (?:division|office|section|owner)\b/,
);
/** 「防犯メールもうち？」「震度情報もうちの課？」 whatever was told before. */
const OURS = new RegExp(`も(?:うち|わたしたち|私たち)(?:の(?:課|室|部|係|担当|所管|ところ))?${ENDS}`);

/** Other projects of the owner of the entry in focus: 「その課のほかの事業は？」 "what else do they run?". */
export function askOwnedAlike({ has, frame, subject, dialogue, plan }: Context): Intent | null {
  const last = dialogue.lastIntent;
  const asks =
    ITS_OWNER_HAS.test(frame.text) ||
    (last?.kind === 'owner' && OTHERS_OWNED.test(frame.text)) ||
    asksAllOfIt(frame.text, last !== null && TELLS_OWNER.has(last.kind));
  if (!asks) return null;
  // 「そこの事業は」 after the area with the most.
  if (last?.kind === 'rankGroups' && !/課|部署|室|係|局/.test(frame.text)) return null;
  // The project whose owner was told last, whatever was listed before.
  const told = last?.kind === 'owner' && frame.ordinals.length === 0 ? last.codes : [];
  const talkedOf = subject.fromDialogue ? subject.entries : dialogue.focus;
  const [code] = told.length > 0 ? told : talkedOf;
  if (code === undefined) return null;
  const isPlaced = subject.areas.length + subject.measures.length > 0;
  if (isPlaced && ITS_OFFICE.test(frame.text))
    return { kind: 'ownedAlike', code, among: eachOnce(entriesIn(subject, plan), plan) };
  const countsElse = has('count') && !ITS_OFFICE.test(frame.text);
  if (isPlaced || frame.codes.length > 0 || countsElse) return null;
  // 「その課の検討段階のは？」.
  const among = byNameFilter(
    frame,
    plan.projects.map(project => project.code),
    plan,
  );
  return among ? { kind: 'ownedAlike', code, among } : { kind: 'ownedAlike', code };
}

/**
 * 「そこの課の所管を全て」, or 「そこの全部」 after an owner: nothing but the division, and that it has something.
 *
 * @param isTold whether the last answer named a division
 */
function asksAllOfIt(text: string, isTold: boolean): boolean {
  const [there, office] = THERE.exec(text) ?? [];
  if (there === undefined || !(office || isTold)) return false;
  const rest = text.slice(there.length);
  return ALL_OF_IT.test(rest) && saysOnlyWhose(rest);
}

const THERE = /^(?:じゃあ?|では|で|あと)?、?(?:そこ|そちら|そっち|ここ|こちら)(の(?:課|部署|室|係))?/;
const ALL_OF_IT = /全|ぜんぶ|すべて|一覧|リスト|ほか|他|事業|取組|持[ちっつ]/;

/** 「ほかの担当事業」「他に担当してる事業は」 "and its other projects?" after an owner was told. */
const OTHERS_OWNED = anyOf(
  /^(?:and |then )?(?:its|their|the) (?:other|remaining) (?:projects|entries|ones)[?. ]*$/,
  /^(?:では?|じゃあ?)?、?(?:ほか|他)(?:の|に(?:も)?)、?(?:担当|所管)(?:の|して(?:い)?る|する)?(?:事業|取組|取り組み|もの|の|やつ)(?:は|を|も|って|全部|一覧|[^、。?]{0,6}教えて)?[^、。?]{0,6}[?？。]*$/,
);
const ITS_OFFICE = /(?:その|この|同じ?)(?:担当)?(?:課|部署|室|係)/;
const ITS_OWNER_HAS = anyOf(
  /(?:そこ|そちら|そっち|ここ)(?:の課|の部署)?(?:が|で|の)(?:(?:ほか|他)の)?(?:事業|取組)(?:は|を|も|って|全部|ぜんぶ|一覧|[?]|$)/,
  /(?:そこ|そちら|そっち|ここ)(?:の課|の部署)?(?:が|で|の)(?:持って|抱えて|担当して|やって|所管して|担当)[^、。?]{0,6}(?:ほか|他|別|全部|ぜんぶ|すべて|一覧|もの|事業|取組|やつ)/,
  /同じ担当の?[^、。?]{0,8}(?:ほか|他|別)/,
  /(?!担当(?:課|部署|室|係)の?一覧)(?:その|この|同じ?|担当)(?:担当)?(?:課|部署|室|係|ところ)[^、。?]{0,8}(?:ほか|他|別(?!に|で|$)|何を|どんな|一覧|全部|ぜんぶ|事業|取組|やつ|もの)/,
  /(?:ほか|他)に[^、。?]{0,8}(?:その|同じ)(?:課|部署|室)/,
  /\b(?:they|that (?:division|office|section)|the same (?:division|office|section))\b.{0,24}\b(?:else|other|also)\b/,
  /\b(?:else|other|others)\b.{0,30}\b(?:they|that (?:division|office|section)|the same (?:division|office|section)|same owner)\b/,
  /\b(?:else|other [a-z]+)\b.{0,12}\b(?:by|from|with|under) (?:them|that (?:division|office))\b/,
  /\btheir other\b|\bwhat (?:do|does) (?:they|that (?:division|office)) (?:own|handle|run|do)\b/,
  /\b(?:owned|run|handled) by the same (?:people|owner|team)\b/,
  /\b(?:other|else|more)\b.{0,30}\b(?:th(?:is|at|e)|same|its) owner\b/,
  /\b(?:th(?:is|at)|the same|its) owner(?:'s)? .{0,16}\b(?:other|else|also)\b/,
);
