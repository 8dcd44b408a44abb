/** Whether a text contains a wording, ignoring width, case, spaces and punctuation. */

/**
 * @param wanted an integer ("117" and "17,000" do not contain 17), or a wording; `|` separates alternatives
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
