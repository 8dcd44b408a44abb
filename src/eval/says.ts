/** Whether a text says something, whatever the width, case, blanks and punctuation. */

/**
 * @param wanted a whole number (17 is not said by "117" or "17,000"), or a wording; `|` parts alternatives
 * @example says('計 17 事業です。', 17) // true
 */
export function says(text: string, wanted: string | number): boolean {
  return String(wanted)
    .split('|')
    .some(one => (/^\d+$/.test(one) ? saysNumber(text, one) : folded(text).includes(folded(one))));
}

function saysNumber(text: string, digits: string): boolean {
  const ungrouped = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(ungrouped);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、。・･'’"「」『』()（）［］[\]~〜-]/g, '');
}
