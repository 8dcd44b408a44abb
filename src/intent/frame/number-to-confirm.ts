/**
 * A question to confirm a number becomes a question for the number: 「事業は96であってる？」 is read as 「事業は何件」,
 * "does area 4 have 30 projects?" as "how many projects does area 4 have". The answer gives the actual number, right or
 * wrong.
 */

/** Countable things of the plan, followed by a particle. */
const COUNTED =
  '(?:事業|取組|取り組み|プロジェクト|施策|分野|柱|再掲|[1-6一二三四五六])(?:の?(?:件|個|事業)?数)?(?:は|って|が)(?:全部で|ぜんぶで|全体で|合計で?|合わせて)?';
const NUMBER = '(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})';
const CONFIRMED =
  '(?=(?:の?(?:で|って))?(?:合って|あって|よかった|よろしい|いい(?:です|の|ん)|間違いな|まちがいな|正しい)|(?:だった|でした|だ|です|でしょ|だろ|じゃな)(?:っけ|たっけ|よね|よな|か|う|かな|い)|(?:です)?(?:か|かな)?[?]|(?:です)?(?:か|かな)$)';
const JAPANESE = new RegExp(`(${COUNTED})${NUMBER}(事業|施策|分野|件|個|本|つ)?${CONFIRMED}.*$`);
const YEARS_JA = new RegExp(
  `(計画(?:の期間|期間)?(?:は|って|が))${NUMBER}(?:か年|年間|年|カ年|ヶ年)(?:計画)?${CONFIRMED}.*$`,
);

const NUMBER_EN = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|(?:a|one) hundred)';
const THINGS = '((?:priority )?(?:projects|measures|areas|entries|reprints|pillars))';
const ENGLISH: [RegExp, string][] = [
  [
    new RegExp(`^(?:so |and )?(?:are|aren't|were) there (?:only |really |just |about )?${NUMBER_EN} ${THINGS}\\b`),
    'how many $1 are there',
  ],
  [new RegExp(`^(?:so |and )?(?:isn't|is) it ${NUMBER_EN} ${THINGS}\\b`), 'how many $1 are there'],
  [
    new RegExp(`^(?:so |and )?(does|do|doesn't) (.{2,30}?) (?:have|has|hold|contain) ${NUMBER_EN} ${THINGS}\\b`),
    'how many $3 does $2 have',
  ],
  [
    new RegExp(
      [
        `^(?:so |and )?is (?:the|this) plan (?:for )?${NUMBER_EN} years(?: long)?\\b`,
        `^does (?:the|this) plan (?:run|last|cover) (?:for )?${NUMBER_EN} years\\b`,
      ].join('|'),
    ),
    'how many years does the plan cover',
  ],
];

/** @param text gently normalised; returned unchanged when no number is to be confirmed */
export function withNumberAsked(text: string): string {
  const [pattern, asked] = ENGLISH.find(([pattern]) => pattern.test(text)) ?? [];
  if (pattern && asked) return text.replace(pattern, asked);
  return text
    .replace(
      JAPANESE,
      (_, head: string, counter?: string) => `${head}${counter === 'つ' ? 'いくつ' : `何${counter ?? '件'}`}`,
    )
    .replace(YEARS_JA, '$1何年間');
}
