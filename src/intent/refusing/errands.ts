/**
 * How-to questions. The plan may have a project for it (県税をカードで払うには) or not (コンビニで切手を買うには), so
 * they are answered only when a project certainly matches.
 */
import { anyOf } from '../../regex.ts';

const ERRANDS = [
  anyOf(
    /どうすれば|どうしたら|どうやるの|どうやって(?!(県|市|町|住民))|どこで(でき|作れ|受け|食べ|払|支払|買|取|もら|乗|手に入|押)|どこに(電話|行け|頼|持って)/,
    /どこ(?:[にでへ]|から)[^、。]{1,5}(?:ば|たら)(?:いい|良い|よい)|どの(?:様式|書類|用紙|窓口|画面|アプリ)/,
    /(し|り|き|え|い|て|べ|み)(?<!書き|読み)方(?:[?？]|$|を教(?!える)|は[?？]|を知り|が分か|がわか)|方法(を|は|$|[?？])|補助って|[てで]もらうに[はも]/,
    /手続きを?教/,
  ),
  anyOf(
    /^(and |so )?how (do|can|should|would|could) i\b|^where (do|can|should) i\b|\bwhat (do|should) i do\b/,
    /^(when|is there|are there) .{0,30}\b(in|at) sendai\b/,
    /\b(where|who) to (go|call|ask|apply|pay|register)\b/,
  ),
  // 「借りたいのですが」: a person wants to do it. 「知らせたい」 may be the purpose of a project.
  /(?<!知り|聞き|見|確認し|探し|調べ|お尋ねし|把握し)たい(?:のです|んです|んだ)(?:が|けど)/,
];

/** Whether a gently normalised question asks how to get something done. */
export const isErrand = (text: string): boolean => ERRANDS.some(pattern => pattern.test(text));
