/** Sentences that ask instead of report: nothing in them is a state, though the project they name is meant. */
import type { Clause } from './clauses.ts';

const ASKS_JA =
  /(?:ですか|ますか|ましたか|でしたか|ませんか|でしょうか|だろうか|でしたっけ|ましたっけ|っけ|んですか|のか|かな|かしら|どうなって(?:い|る|ます)[^、。]*|教えて(?:ください|下さい|ほしい)?|知りたい(?:です)?|とは|どこ|誰|だれ|いつ|何|なに|でいいの|いいですかね|ですかね|ますかね)$/;
const ASKS_EN =
  /^(?:(?:sorry|hi|hello|but|and|also|please)[, ]+)*(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|should|would|will|may|am i|has|have)\b(?!n't)(?!.*\bnot? yet\b)/;
const STARTS_LIKE_QUESTION = /^(?:(?:sorry|hi|hello|but|and|also|please)[, ]+)*(?:has|have|will|do|does|did)\b/;

/** Numbers of the clauses that belong to a question. A report that a question follows after が stays a report. */
export function findQuestions(clauses: readonly Clause[]): ReadonlySet<number> {
  const asking = new Set<number>();
  clauses.forEach((clause, at) => {
    const endsSentence = clauses[at + 1]?.sentence !== clause.sentence;
    if (
      !endsSentence ||
      !asks(
        clause,
        clauses.filter(({ sentence }) => sentence === clause.sentence),
      )
    )
      return;
    for (let i = at; i >= 0 && clauses[i]?.sentence === clause.sentence; i--) {
      if (i < at && /(?:が|けど|けれど|けれども)$/.test(clauses[i]?.text ?? '')) break;
      asking.add(i);
    }
  });
  return asking;
}

function asks({ mark, text, japanese }: Clause, sentence: readonly Clause[]): boolean {
  if (/[?？]/.test(mark)) return true;
  if (japanese) return ASKS_JA.test(text);
  const first = sentence[0]?.text ?? '';
  // 「has not started」 and 「haven't begun」 leave the subject out; a question without its mark keeps it.
  return ASKS_EN.test(first) && !(STARTS_LIKE_QUESTION.test(first) && /\b(?:not|n't)\b/.test(first));
}
