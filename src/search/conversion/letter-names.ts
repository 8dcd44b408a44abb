/** Latin letters spelt out in kana: びーしーぴー is BCP, シーエーティーブイ CATV. */

const NAMES: Record<string, string> = {
  えー: 'a',
  えい: 'a',
  びー: 'b',
  しー: 'c',
  でぃー: 'd',
  でー: 'd',
  いー: 'e',
  えふ: 'f',
  じー: 'g',
  えいち: 'h',
  えっち: 'h',
  あい: 'i',
  じぇー: 'j',
  じぇい: 'j',
  けー: 'k',
  けい: 'k',
  える: 'l',
  えむ: 'm',
  えぬ: 'n',
  おー: 'o',
  ぴー: 'p',
  きゅー: 'q',
  あーる: 'r',
  えす: 's',
  てぃー: 't',
  てー: 't',
  ゆー: 'u',
  ぶい: 'v',
  だぶりゅー: 'w',
  えっくす: 'x',
  わい: 'y',
  ぜっと: 'z',
};
/** The first of a letter's names. */
const SAID = new Map(
  Object.entries(NAMES)
    .reverse()
    .map(([said, letter]) => [letter, said]),
);
const LONGEST_FIRST = Object.keys(NAMES).sort((a, b) => b.length - a.length);
const LETTER = new RegExp(LONGEST_FIRST.join('|'), 'y');
const FEWEST_LETTERS = 3;

/** The letters a run of kana spells; null when it spells fewer than three or something is left over. */
export function readLetterNames(kana: string): string | null {
  const hiragana = kana.replace(/[ァ-ヶ]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  let letters = '';
  LETTER.lastIndex = 0;
  while (LETTER.lastIndex < hiragana.length) {
    const name = LETTER.exec(hiragana)?.[0];
    if (name === undefined) return null;
    letters += NAMES[name];
  }
  return letters.length >= FEWEST_LETTERS ? letters : null;
}

/** How a short Latin name is said letter by letter, in hiragana: あいてぃー for it; null for letters without a name. */
export function spellOut(name: string): string | null {
  let kana = '';
  for (const letter of name) {
    const said = SAID.get(letter);
    if (said === undefined) return null;
    kana += said;
  }
  return kana;
}
