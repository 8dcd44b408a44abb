/** Whether a text is a statement rather than a question: 「遅れているのはベンダーの都合です」 is a report. */
import { anyOf } from '../../regex.ts';

const ASKS = anyOf(
  /[?？]|(?:か|かな|かね|っけ|の|は|って|を|が|も)$|(?:教え|おしえ|見せ|みせ|出し|挙げ|あげ|知り|確認|調べ|一覧|リスト|抽出|ピックアップ|並べ|絞)|どれ|どこ|どの/,
  /何|なに|誰|だれ|\b(?:what|which|who|whose|how|show|list|give|tell|are there|is there|any)\b/,
);
const TELLS = /(?:です|ます|でした|ました|だった|ません|ため|見込み|予定|(?<!の)状況|模様|した|よ|ね)[。.!！]*$/;

/** @param said gently normalised */
export const isStatement = (said: string): boolean => TELLS.test(said) && !ASKS.test(said);
