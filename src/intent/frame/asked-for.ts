/**
 * Finds the noun a question ends in, which is what is asked for about the topic before it.
 * 「情報産業人材育成特区の認定番号わかりますか」 asks for a 認定番号, "waiting lists of kindergartens" for waiting
 * lists.
 */

/** Phrases after the noun; removed from the end repeatedly. */
const ENDINGS = [
  '[?？。.!！、,\\s]+',
  '(?:を|は|が|も|って|とか|だけ|まで|なら|とは|の件|について|に関して)',
  '(?:お)?(?:教え|おしえ|聞かせ|示し|見せ|調べ|挙げ|確認し)(?:て|願)(?:い|いただけ|もら|くれ|ほし|欲し|くだ|下|おい|み)?[^一-龠]{0,8}',
  '(?:教えて|おしえて)',
  '(?:知り|聞き|確認し|調べ|見)たい(?:です|の(?:です|だ)?が?|んです(?:が|けど)?|んだけど)?',
  '(?:わか|分か|判)(?:る|ります|りません|らない)(?:か|かな|でしょうか|人)?',
  '(?:あ|い)(?:る|ります|りましたっけ|ったっけ)(?:か|の|かな)?',
  '(?:御|ご)存(?:知|じ)(?:です|でしょう)?か?',
  '(?:です|でしょう|でした|だ|だった|なん|なの|なる|なり(?:ます|ました)|なって(?:い)?(?:る|ます))(?:か|の|っけ|かな)?',
  '(?:どう|何|なに|なん|どこ|いつ|いくつ|いくら|誰|だれ|どなた|どれ|どちら|どの(?:くらい|ぐらい|程度)|どれ(?:くらい|ぐらい|だけ))',
  '(?:を)?(?:[一-龠]{1,6}(?:さん|様)?(?:に|から))?(?:聞か|尋ね|問わ)れ(?:た|て|ました|まして|ている|てる|てます|ています)[^一-龠]{0,6}',
  '(?:どこ|いつ|誰|だれ)(?:に|で|が|から|へ)(?:ある|あります|いる|います|なる|なります)?(?:の|か|ん)?',
  '(?:に|は|って|が)?(?:載|書|記載され|触れられ|掲載され|含まれ|入)(?:って|いて|てい|て|り|っ)?(?:い)?(?:る|ます)(?:か|の|かな)?',
  '(?:でしたっけ|だったっけ|くれ|ちょうだい|ください|下さい)',
  '(?:お願い|おねがい)(?:します|いたします)?',
  '(?:の)?(?:一覧|リスト)',
  '(?:を)?(?:全部|すべて|全て)',
  '[かねよなのん]',
].map(ending => new RegExp(`${ending}$`));
const MOST_ENDINGS = 12;
/** Coordination, where no part is an attribute of another: 「税の申告と自動車の手続」「払い方とか滞納の後始末とか」. */
const LISTED = /とか|[^いこのっもる]と[一-龠ァ-ヶa-z]|や[一-龠ァ-ヶa-z]|、.+、/;
/** 「近くの店」 is just a shop, 「美術館の店」 is an attribute of the museum. */
const OF_A_TOPIC =
  /(?<!何|ど|こ|そ|あ|近く|近所|最寄り|身近|地元|県内|地域|町|街|家|ほか|他|別|自分|みんな|外部|民間|普通)の$/;
const LAST_NOUN = /[一-龠々〆ァ-ヶーa-z0-9]+$/;

export interface AskedFor {
  /** The noun, e.g. "認定番号". */
  noun: string;
  start: number;
  end: number;
  /** Whether it is an attribute of something named before it: 〜の認定番号は？ */
  isOfTopic: boolean;
}

/**
 * The noun at the end of a gently normalised Japanese question; null when there is none. Linear, because endings are
 * matched at the end only.
 */
export function findAskedFor(text: string): AskedFor | null {
  let rest = text;
  for (let i = 0; i < MOST_ENDINGS; i++) {
    const shorter = ENDINGS.reduce((left, ending) => left.replace(ending, ''), rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  const noun = LAST_NOUN.exec(rest)?.[0];
  if (!noun) return null;
  const start = rest.length - noun.length;
  return {
    noun,
    start,
    end: rest.length,
    isOfTopic: OF_A_TOPIC.test(rest.slice(0, start)) && !LISTED.test(text),
  };
}
