/** Whether a Japanese status refers to the whole project, to a step or part, or to an amount. */
import { anyOf } from '../../../regex.ts';
import { AILING, type Sense } from './state-words.ts';
import type { Surroundings } from './verdicts.ts';

/** A subject of its own before the status: 「設計は終わりました」. */
const OWN_SUBJECT = /([^\s、。はがもを]{1,24})(?:は|が|も|を|まで)([^、。はがもを]{0,14})$/;
/** E.g. 遅れではなく完了. */
const INSTEAD_OF = /^.*(?:では|じゃ|で)なくて?/;
/** A step by name: 設計完了. */
const STEP_DONE =
  /(?:設計|協議|契約|入札|発注|調達|調査|検討|募集|準備|調整|申請|撮影|編集|翻訳|試験|テスト|説明会|打ち?合わ?せ|検査|搬入|素案|要件定義|審査|ヒアリング|委託|シンポジウム|セミナー|講演会|勉強会|見学会|発表会|展示会|アンケート|キャンペーン|訓練|公募|選定|[一-龠]版|ワークショップ|イベント|ツアー|(?<!年度|年度の|今期|今回|全部|月)分)(?:は|が|も|を)?(?:無事に?)?$/;
/** E.g. 予算がつかずどちらも中止. */
const CIRCUMSTANCE = /^.*(?:ず|て|で)(?=どちら|いずれ|どれ|両方|すべて|全)/;
/** The text in between ends a clause of its own: 受入先が決まり次第着手. */
const CLOSED = anyOf(
  /(?:済んで|終わって|終えて|決まって)$|次第|ため|ので|より|から|後に?$|たら|ば(?:年内|年度内|期限内|[0-9]{1,2}月末?)?(?:に|で)?$/,
  /[ずく](?:(?:導入|実施|整備|開催|更新|改修)(?:でき)?)?$|[なわあま]り$/,
);
const WHOLE =
  /^(?:いずれ|どちら|どっち|どれ|両方|双方|.*と|全体|全て|すべて|全部|事業|作業|本件|最後|最終回?|検収|(?:すべて|全て|全部|全)の?.+|(?:更新|改修|移行|切替|入替|整備|構築)(?:作業|工事)|こちら|これ|それ|進捗|状況|(?:当初の)?(?:予定|計画|スケジュール)|全日程|全工程|一通り|当課|今|現在|今回|今年|今年度|年度|当初|結果|実施|開催|改修|更新|整備|構築|入替|入れ替え|移行|切替|切り替え|導入|開発|リニューアル|公開|運用|対応|業務|年内|.*として|.*(?:月|年度?|期|末)|(?:.*[年期回月]度?の?|全|当課|担当)分|(?:今|本|当)年度分?の.*|[\d/.-]+日?)$/;
/** A part of the project is done: BCPの会議が終わった, SWANの納品が完了. */
const STEP_OF =
  /(?:(?<!講習|研修)会議?|書類?|案|改[訂定]|第?[\d一二三]期|フェーズ\d?|段階|地区|工区|支払い?|納品|撤去|引き?渡し?|執行|手続き?|契約更新|前半|前期|上期)$/;
/** E.g. アドバイザー 契約終了. */
const STEP_ALONE = /[\s、の](?:設計|協議|契約|入札|発注|募集|申請|撮影|編集|翻訳|試験|テスト|納品|検査|搬入|審査)$/;
/** E.g. ポスターを貼り終わりました. */
const STEM_BEFORE = /[一-龠ァ-ヺー][をは]?[一-龠][りしちみきぎび]$/;
/** Says nothing about the rest: 英語版だけ遅れ, 砂防の分だけ終わり. */
const ONLY_OF = /[^、。\s]{2,}(?:だけ|のみ)(?:が|は)?[^、。]{0,8}$/;
/** E.g. 一部の地区で完了. */
const ONE_PART = /一部(?:の[^、。はがも]{1,8})?(?:で|が|は|を|のみ|だけ)?[^、。]{0,4}$/;
/** One step is done: 紹介済み, 契約済み. */
const STEP_BEFORE =
  /[一-龠](?<!公開|実施|対応|改修|更新|整備|構築|策定|修復|設置|導入|移行|作業|開催|完了|終了|すべて|全て|全部)$/;
/** An amount before a status: 7割終わって, 2回実施済み. */
const AMOUNT = anyOf(
  /(?<!全\d{0,3})\d\s?[万千百]?(?!年度?(?!目)|月|日|週|[かヶカケ]月|期(?!目)|四半期)(?:[^\s\d、。ぁ-ん/.-]{1,4}|つ|か所)(?:目|分|方)?(?:まで|ほど|程度|くらい|ぐらい|が|は|を|で|も)?[^、。\d]{0,6}$/,
  /[一二三四五六七八九]割[^、。\d]{0,8}$|分の\d[^、。]{0,6}$|半分[^、。]{0,6}$|半ば[^、。]{0,4}$/,
);
/** The amount is the whole: 5か所すべて, 100%. */
const ALL = /100(?:%|パーセント)[^、。]{0,2}$|(?:すべて|全て|全部|とも|全数|全員)[がはも]?[^、。]{0,2}$/;

/** Whether the word refers to a part of the project. */
export function isPart(sense: Sense, { before, upTo, word, step }: Surroundings): boolean {
  if ((AILING.has(sense) || sense === 'done') && ONLY_OF.test(upTo)) return true;
  if (sense === 'done' && (STEP_DONE.test(step) || STEP_OF.test(step) || STEP_ALONE.test(upTo))) return true;
  if (sense === 'done' && ONE_PART.test(before)) return true;
  if (/^終[わえ]/.test(word) && STEM_BEFORE.test(before) && !/全部|すべて|全て/.test(before)) return true;
  if (word.startsWith('これから')) return /[一-龠ァ-ヺ][がは]?$/.test(before);
  if (!AILING.has(sense) && STEP_DONE.test(before)) return true;
  if (sense !== 'done' && sense !== 'cancelled' && sense !== 'begun' && sense !== 'moved') return false;
  const [, said = '', between = ''] = OWN_SUBJECT.exec(before.replace(INSTEAD_OF, '')) ?? [];
  const own = said
    .replace(CIRCUMSTANCE, '')
    .replace(/に$/, '')
    .replace(/^の?(?:件|方|ほう|やつ|話)$/, '');
  return (
    own !== '' &&
    !WHOLE.test(own) &&
    !/全て|すべて|全部/.test(between) &&
    !CLOSED.test(between) &&
    !word.startsWith('期')
  );
}

/** Whether it refers to an amount less than the whole. */
export function isAmount({ before, word, share }: Surroundings): boolean {
  return share || (AMOUNT.test(before) && !ALL.test(before)) || (/^済/.test(word) && STEP_BEFORE.test(before));
}
