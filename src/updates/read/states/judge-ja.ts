/**
 * Japanese grammar around a status word: the following text negates, dates, doubts or quotes it; the preceding text
 * qualifies it.
 */

import { anyOf } from '../../../regex.ts';
import { AS_HEADING, HARD_TO_REACH, NOT_STATED, POINT_IN_TIME } from './not-stated-ja.ts';
import { isAmount, isPart } from './parts-ja.ts';
import { AILING, MOSTLY, SLIGHTLY, SLIGHTLY_AFTER, type WordSense } from './state-words.ts';
import { type Surroundings, type Verdict, verdictOf } from './verdicts.ts';

/** Parts of the predicate after a status word: endings, particles, formal nouns, plans. */
const PREDICATE =
  /^(?:口が裂けても|特に|特段|一切|全く|全然|現在|今の所|予定|扱|見込|見通|目途|目標|目指|計画|気味|状況|状態|方向|段階|可能性|恐れ|検討|必要|議論|話|公算|視野|瀬戸際|危機|懸念|危惧|心配|不安|予想|済|生じ|発生|場合|前提|[無言思訳得至限難聞見出遭続来進行]|[ぁ-ん])*/;
const NEGATIVE = anyOf(
  /ま(?:せん|せぬ)|(?<=[てらか])ね[えぇ]|(?<=て)へん|(?<=[てと])(?:お)?らん|な(?:い|かっ|く|し)|無[いくし]/g,
  /(?:^|(?<=[あかさたなまらわえけせてねめれべげき]))ず(?=に|$|、|は)|ざる|と(?:は|まで(?:は)?)(?:言|い)(?:い難|いがた)/g,
);
/** Looks like a negation but is none, or is part of a hedge. */
const NOT_NEGATIVE =
  /かもしれ(?:ない|ません)|しかない|に違いない|じゃないか|ではないか|なければ|なくて?は?なら|なくなっ?[^、。]{0,2}(?=予定)|ないと(?![思考見])/g;
const PLANNED =
  /予定|見込|見通|目途|めど|目標|目指|計画|つもり|はず|そう(?:です|だ|な|で|$)|たい(?:です|と|$)|べく|次第/;
const MAYBE =
  /かも|恐れ|おそれ|可能性|あり[うえ得]|公算|視野|瀬戸際|危機|懸念|危惧|心配|不安|予想|考え(?:ない|ざる|ねば)|そう(?:です|だ|な|で|$)|つつ|検討|方向|議論|話(?:が|も)|必要/;
/** Not about a project: 会議が延期. */
const MEETING =
  /(?:会議|打ち?合わ?せ|検討会|委員会|会合|ミーティング|説明会|意見交換会|懇談会|発表会|見学会)(?:が|は|も|を|の)?[^、。がはもを]{0,6}$/;
/** E.g. あと1回で終了. */
const WITH_THAT = /(?:あと|残り)\s?[\d一二三数半][^、。]{0,8}で(?:全て|すべて|全部)?$/;
/** E.g. 完了間近. */
const NEARLY_AFTER = /^(?:間近|目前|寸前)/;
/** E.g. たぶん遅れます. */
const PROBABLY = /(?:多分|たぶん|おそらく|恐らく|ひょっとする?と)[^、。]{0,10}$/;
const ENDS_IN_PRESENT_VERB =
  /^(?:する|します|いたします|させます|させる|できます|できる|となります|になります|になる|となる|ます|らせます|らせる|られます|られる|れます|せます|[りきみにびぎち]ます|る|うる|いたす|の(?:で|だ))/;
const ENDS_IN_PAST =
  /た(?!い|め|ら|り|ち|く|だ)|だった|でした|かった|(?<!こと[とに](?:し|なっ))て(?:い|お|ま|る)|ずみ|済/;
const CONTINUED_PAST = /て(?:い|お)(?:り?まし)?た|てた|だった|でした|かった|気味だ/;
const CONTRAST = /(?:が|けど|けれど|けれども|ものの|のに|のですが)$/;

/** The actual status follows: 遅れではなく完了. */
const CONTRASTED = /^(?:て(?:い|お)?[るた]|[るた])?(?:わけ|の|ん)?(?:では|じゃ|で)なくて?/;

/** Part of a noun, not a statement: 修了生, 完了報告書, 中止期間, 完成に向けて. */
const COMPOUND =
  /^(?:[一-龠ァ-ヺ](?<!予|見|判|済|中|気|決|状|目|方|検|可|段|発|傾|模|致|出|頂|間|未|無|計|確|扱)|(?:を|へ|に(?!な|し(?!て)|変更|修正|訂正|至|こぎ|漕ぎ|つき|伴|も|は|て$)|が(?!遅|延|ずれ|決|見込|困難|難)|の(?!見|予|目|つもり|方向|で|だ|はず|通|と|誤り|間違|手続|可能|恐|おそれ|話|危機|公算|瀬戸|検討)))/;
const NOUNS: ReadonlySet<WordSense> = new Set(['done', 'begun', 'cancelled', 'moved', 'recovered']);

/** The noun only ends the predicate: 遅れている状況, 進まない見込み. */
const BEFORE_NOUN_OF_STATE =
  /^(?:予定|見込|見通|状[況態]|方向|目[途標]|段階|気味|中|所|恐|感|訳|事|点|旨|模様|可能|必要|計画|方針|情勢|局面|後|前|際|時|次第)/;

/** Attributive use, which identifies a noun instead of stating a status: 続けている修復, 遅れている工程. */
export function isAttributive(after: string): boolean {
  const ending = /^(?:て(?:い|お)?|して(?:い|お)?|し)?(?:る|た)(?=[一-龠ァ-ヺa-z0-9])/.exec(after);
  return ending !== null && !BEFORE_NOUN_OF_STATE.test(after.slice(ending[0].length));
}

export function judgeJapanese(sense: WordSense, surroundings: Surroundings): Verdict | null {
  const { before, upTo, word, after, dated } = surroundings;
  if (CONTRASTED.test(after)) return { sense, status: null, weak: false, doubtful: false, past: false, part: false };
  if (NOT_STATED.some(form => form.test(after))) return null;
  // E.g. 「着手は来年度から」.
  if (sense === 'begun' && AS_HEADING.test(after) && dated === 'after')
    return { sense, status: 'not_started', weak: true, doubtful: false, past: false, part: false };
  if (sense === 'done' || sense === 'begun') {
    if (sense === 'done' && HARD_TO_REACH.test(after)) return null;
    if (POINT_IN_TIME.test(after) || AS_HEADING.test(after)) return null;
    // E.g. 「電子入札の完了、3月から5月に変更」.
    if (after === '' && upTo.endsWith('の')) return null;
  }
  if ((sense === 'moving' || sense === 'announced') && isAttributive(after)) return null;
  // E.g. 未対応の手続.
  if (
    sense === 'untouched' &&
    /^の?(?!扱)[一-龠ァ-ヺ]/.test(after) &&
    !BEFORE_NOUN_OF_STATE.test(after.replace(/^の/, ''))
  )
    return null;
  if ((sense === 'moved' || sense === 'cancelled') && (MEETING.test(before) || MEETING.test(surroundings.step)))
    return null;
  if (/(?:ない|[るたい])$/.test(word) && /^[一-龠ァ-ヺ]/.test(after) && !BEFORE_NOUN_OF_STATE.test(after)) return null;
  if (NOUNS.has(sense) && /[一-龠ァ-ヺー]$/.test(word) && COMPOUND.test(after)) return null;
  const tail = PREDICATE.exec(after)?.[0] ?? '';
  const negatives = tail.replace(NOT_NEGATIVE, '').match(NEGATIVE)?.length ?? 0;
  const near = before.slice(-12);
  const past = isPast(sense, word, tail, after);
  return verdictOf(sense, {
    denied: negatives % 2 === 1,
    past,
    planned: isPlanned(sense, word, tail, surroundings) || (dated === 'before' && isOpen(word, tail)),
    // 「間に合いそうです」 expects success.
    maybe:
      (PROBABLY.test(before) && isIll(sense)) ||
      MAYBE.test(sense === 'well' ? tail.replace(/^そう(?!も?な)/, '') : tail),
    slightly:
      SLIGHTLY.test(near) ||
      SLIGHTLY_AFTER.test(after) ||
      // E.g. 遅れていないわけではない.
      (negatives > 0 && negatives % 2 === 0) ||
      (negatives % 2 === 1 && /(?:大きな|大幅な|大した)$/.test(near)),
    mostly: MOSTLY.test(near),
    part: isPart(sense, surroundings),
    amount: isAmount(surroundings),
  });
}

function isIll(sense: WordSense): boolean {
  return AILING.has(sense) || sense === 'moved' || sense === 'cancelled';
}

/** A start or end still to come: 終わります, 完了予定, 11月から着手. */
function isPlanned(sense: WordSense, word: string, tail: string, { before, upTo, after }: Surroundings): boolean {
  if (PLANNED.test(tail) || NEARLY_AFTER.test(after) || (sense === 'done' && WITH_THAT.test(upTo))) return true;
  if (/わる$|える$/.test(word)) return true;
  // E.g. 「説明会をやったら終わりです」.
  if (sense === 'done' && /(?:たら|れば|てから)$/.test(before) && !ENDS_IN_PAST.test(tail)) return true;
  if (ENDS_IN_PRESENT_VERB.test(tail) && !ENDS_IN_PAST.test(tail)) return true;
  if (sense === 'begun')
    return /(?:から|これから|今後|より|次第|たら|後に)[^、。]{0,6}$/.test(before) && !ENDS_IN_PAST.test(tail);
  return sense === 'done' && /(?:までに|予定|来月|来週|年内に?|年度内に?)$/.test(before) && tail === '';
}

/** Neither stated as done nor as under way: 年内完了で, 12月に完了です. */
function isOpen(word: string, tail: string): boolean {
  return !ENDS_IN_PAST.test(tail) && !/[っんた]$/.test(word);
}

/** A former status; an event (完了した, 延びた) stays valid. */
function isPast(sense: WordSense, word: string, tail: string, after: string): boolean {
  // A missed deadline stays missed.
  if (word.startsWith('間に合')) return false;
  if (sense === 'done' || sense === 'begun' || sense === 'moved' || sense === 'cancelled' || sense === 'recovered')
    return false;
  if (CONTINUED_PAST.test(tail)) return true;
  return /た(?:の|ん)?(?:です)?(?:が|けど|けれど|けれども|ものの)$/.test(tail) && CONTRAST.test(after);
}
