/** Choosing by what is printed in a name: 「名前に派遣と付く」「愛称がある」「検討段階の」. */
import type { Plan } from '../plan/plan.ts';

/** Those of the entries whose printed name fits; null when the question has no such filter. */
export function byNameFilter(text: string, codes: readonly string[], plan: Plan): string[] | null {
  if (
    /検討(段階|中)|「検討」|検討と(書|ある)|\b(under consideration|being considered|still considering|under study)\b/.test(
      text,
    )
  )
    return codes.filter(code => plan.locate(code)?.entry.name.includes('検討'));
  if (
    !/(愛称|ニックネーム)に[「『]/.test(text) &&
    /(愛称|ニックネーム|通称).{0,6}(ある|あり|付|つ|持)|\b(have|has|having|with) (a |an |official )?nicknames?\b/.test(
      text,
    )
  ) {
    return codes.filter(code => plan.locate(code)?.entry.nickname);
  }
  const part =
    /(?:名前|名称|事業名|取組名|愛称|ニックネーム)[にが][「『]?([^「」『』、。]{1,12}?)[」』]?(?:と|が|の|で)?(?:付|つ|入|含|始ま|はじま|終わ)|\bnames? (?:contain|include|with|having|that have|beginning with|starting with)(?:s|ing)? (?:the word )?["']?([a-z]{2,20})/.exec(
      text,
    );
  const wanted = part?.[1] ?? part?.[2];
  if (!wanted) return null;
  return codes.filter(code => {
    const entry = plan.locate(code)?.entry;
    return (
      entry &&
      `${entry.name} ${entry.nameEn} ${entry.nickname?.name ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted)
    );
  });
}
