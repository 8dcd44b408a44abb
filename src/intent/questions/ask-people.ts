/** Questions about a person of the directory: 「防災班長は誰」「見本 一郎さんの担当事業」「山田さんはどこの課」. */
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';

/** What the directory can answer about a person: who, where, and their projects. */
const TOLD =
  '(?:は|って|が|の|を|、)*(?:誰|だれ|どなた|どこ|どの|何|なに|なん|お?名前|氏名|担当|所管|受け持|事業|取組|仕事|所属|課|部署|連絡先|教え|知り|いる|います|進捗|状況)';
const WHO = '[^、。?]{1,16}?(?:さん|氏|様|(?:班|係|主|部?門|室|課)長|主査|主任|主幹|主事|技師|補佐|参事)';
const ASKS_OF = new RegExp(
  `(?:さん|氏|様|[一-龠々ァ-ヶa-z])?${TOLD}|^[^、。?]{2,16}[?？。]*$|\\b(?:who|which|what|whose)\\b`,
);
const ASKS_OF_SOMEBODY = new RegExp(
  `^(?:じゃあ?|では|あと|で|ところで|、)*(?<who>${WHO})(?:は|って|が|の|を|、)*(?:誰|だれ|どなた|どこの?(?:課|部署|所属|人)?|どの課|何課|何を?担当|お?名前|氏名|担当(?:事業|課)?|所属|部署|課|事業|連絡先)(?:は|って|が|を)?(?:どこ|どれ|何|なに|誰|だれ)?(?:です|でしょう|だ|なの)*か?(?:を?教えて.{0,6}|わか.{0,6})?[?？。]*$`,
);
/** Forms of address that name no particular person: 「業者さん」「お客様」. */
const ANYBODY =
  /(?:お?(?:客|母|父|子|医者|年寄り|店|嫁|坊)|皆|みな|業者|農家|漁師|患者|妊婦|住民|県民|職員|学生|先生|奥|親御|旅行者|新人|議員|看護師|保健師|税理士|運転手|屋)(?:さん|様)$/;

export function askPeople({ frame, has, directory }: Context): Intent | null {
  const { text, codes } = frame;
  if (codes.length > 0 || NOT_TOLD.test(text)) return null;
  const people = directory.findPeople(text);
  if (people.length === 0 || !ASKS_OF.test(text)) return null;
  return has('status') ? { kind: 'people', people, asked: 'status' } : { kind: 'people', people };
}

/** Personal details that are never answered. */
const NOT_TOLD =
  /年齢|何歳|歳|趣味|出身|住所|電話|内線|メール|アドレス|誕生|給料|携帯番号|性別|休み|出張|席に|予算|人数|いつ|いくら|資格/;

/** A person asked for who is unknown to plan and directory; null when there is none. @param text gently normalised */
export function somebodyIn(text: string): string | null {
  const who = NOT_TOLD.test(text) ? undefined : ASKS_OF_SOMEBODY.exec(text)?.groups?.who;
  return who === undefined || ANYBODY.test(who) || /知事|館長|院長|校長|社長|会長|本部長/.test(who) ? null : who;
}
