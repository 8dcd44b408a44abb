/**
 * Whether projects have the same owner: 「BCPもここ？」「県立病院は別だよね」「周産期のと担当同じ？」「防犯メールもうち？」 "is OSS
 * theirs too?". The answer names the owners; who compares sees it.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { projectsFor } from '../questions/meant-projects.ts';

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
  const named = (best?.score ?? 0) >= NAMED ? projectsFor(context, MOST) : [];
  const codes = subject.entries.length > 0 ? subject.entries : named;
  if (codes.length === 0) return null;
  const [one, ...others] = dialogue.focus;
  return { kind: 'owner', codes: isBeside && one && others.length === 0 ? [...new Set([one, ...codes])] : codes };
}

const TELLS_OWNER = new Set<Intent['kind']>(['owner', 'ownedBy', 'ownedAlike', 'people']);
const MOST = 3;
const NAMED = 0.6;

const ENDS = '(?:です|でしょう|だ|なの|なん|ん|の)*(?:か|よね|よ|ね|な|っけ)*[?？。]*$';
const OFFICE = '(?:の?(?:ところ|とこ|課|部署|室|担当課?|所管))';
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
