/** Reads Latin letters spelt out in kana: びーしーぴー is BCP, シーエーティーブイ CATV. */

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
/** The first name of each letter. */
const SAID = new Map(
  Object.entries(NAMES)
    .reverse()
    .map(([said, letter]) => [letter, said]),
);
const LONGEST_FIRST = Object.keys(NAMES).sort((a, b) => b.length - a.length);
const LETTER = new RegExp(LONGEST_FIRST.join('|'), 'y');
const FEWEST_LETTERS = 3;

/** The letters spelt by a run of kana; null for fewer than three letters or when a part is left over. */
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

/**
 * The pronunciation of a short Latin name letter by letter, in hiragana: あいてぃー for it; null when a letter has no
 * name.
 */
export function spellOut(name: string): string | null {
  let kana = '';
  for (const letter of name) {
    const said = SAID.get(letter);
    if (said === undefined) return null;
    kana += said;
  }
  return kana;
}
