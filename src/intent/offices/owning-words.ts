/**
 * Words of owning: 「税務課が抱えている事業」「税務課は何担当してる？」 "projects owned by the Taxation Division",
 * "what falls under it". Next to the division's name they are not a topic.
 */
import type { Directory } from '../../directory/directory.ts';
import type { NamedOffice } from '../../directory/find-office.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';

/** Stems before endings; removed in order, so longer ones precede their prefixes. */
const JAPANESE = new RegExp(
  [
    '(?:担当|所管|主管|管轄|所掌|分掌)(?:課室?|部署)?|受け?持[ちっつ]|持ち分|[持も][ちっつ]|抱え|かかえ|割り?(?:当て?|振[らっりる]?)|(?:取り?)?扱[いうっ]|手[が掛]け|責任|面倒|見て',
    '進め|行[いうっ]|おこな[いうっ]|や[っりる]|取り?組(?:み|む|んで)?|動かし|運営|実施|関係|関わ[っりる]|かかわ[っりる]|任[させ]|まかさ|属し|(?<=に|が|は|の)な[っる]',
    '仕事|業務|事業|プロジェクト|もの|こと|やつ|分(?![野類])|(?:一覧|リスト)(?:表)?|全部|ぜんぶ|すべて|全て|全件|(?:教え|おしえ|見せ|出し|挙げ|並べ)て?|ください|下さい|ちょうだい|お願い|知りた|いくつ|なんぼ|(?:件|事業)?数|何(?:件|個|つ|事業)?|なに|なん|どれ|どんな|どの|どう(?:いう)?|[0-9]つ',
    '^(?:それ)?じゃあ?|今|現在|ほか|他|別に|だいたい|主に|おもに|について|に関して|って|なら|では|だと|でし|です|ます|ました|いる|いま(?!す)|い(?=ます)|ある|あり|あっ|おり|され|られ|れて|(?<=担当|所管|主管|関係|実施|属|運営|し)(?:し|す)|[のはがをにでもとかてたるいねよだしんけっ]',
    '[、。?!・ ]',
  ].join('|'),
  'g',
);

const ENGLISH = new Set(
  `a an the of by in on at to for from under with within as that which what whats is are was were be being been does do did done has have had having
  all any anything each every everything thing things some something one ones entry entries project projects item items work works job jobs task tasks
  list full complete show give tell find me us please i we want need see know like can could would you how many number there and then about s so right this
  own owns owned owning owner owners run runs running ran handle handles handled handling manage manages managed managing lead leads led leading head heads headed
  oversee oversees overseen overseeing look looks looking looked after take takes taking taken care charge responsible responsibility responsibilities
  assigned allocated entrusted belong belongs belonging carry carries carried carrying out other others else also besides conduct conducts conducted deal deals dealt dealing
  undertake undertakes undertaken fall falls falling hands hold holds held working doing currently now plan prefecture`.split(
    /\s+/,
  ),
);

/** @param beside a gently normalised question without the name of the division */
export function saysOnlyWhose(beside: string): boolean {
  if (hasKana(beside) || hasKanji(beside)) return beside.replace(JAPANESE, '') === '';
  return (beside.match(/[^ ,.:;?!'’-]+/g) ?? []).every(word => ENGLISH.has(word));
}

/**
 * The office a gently normalised question asks about when it says nothing else except that the office owns something;
 * its name is then not a topic.
 */
export function officeAskedOf(text: string, directory: Directory): NamedOffice | null {
  const office = directory.findOffice(text);
  return office && saysOnlyWhose(text.slice(0, office.start) + text.slice(office.end)) ? office : null;
}

/** The name of a division as written, whether or not there is one; null without one. */
export function officeNameIn(text: string): string | null {
  const japanese = DIVISION_JA.exec(text)?.[0];
  if (japanese) return ANY_DIVISION.test(japanese) ? null : japanese;
  const words = DIVISION_EN.exec(text)?.groups?.words?.split(' ') ?? [];
  const name = words.slice(words.findLastIndex(word => ENGLISH.has(word) || ANY_EN.has(word)) + 1);
  return name.length > 0 ? `${name.join(' ')} division` : null;
}

const DIVISION_JA = /[一-龠々ァ-ヶー・]{2,12}課(?![題税程長後外員目])/;
const ANY_DIVISION =
  /(?:担当|所管|主管|関係|関連|実施|責任|該当|対象|取りまとめ|複数|全部?の?|同じ|別の?|各|何|他|当|自)課$/;
const DIVISION_EN = /\b(?<words>[a-z&-]+(?: [a-z&-]+){0,9}) division\b/;
const ANY_EN = new Set(
  'which same single right responsible main another different owning owner other each its their only just no'.split(
    ' ',
  ),
);
