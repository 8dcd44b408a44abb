/** Answers to 「なぜ遅れている」: the recorded reason, or that there is none. */
import type { Lang } from '../../lang.ts';

export interface ReasonsText {
  reasons: {
    title(project: string): string;
    /** @param comment as recorded */
    because(comment: string): string;
    noReason(status: string, who: string, day: string): string;
    notBehind(status: string, day: string): string;
    /** @param due last day to report while a report is requested; null otherwise */
    nothingReported(due: string | null): string;
    ofSeveral(count: number): string;
    column: string;
    /** In place of a missing reason. */
    unrecorded: string;
    /** A reason from an earlier report, when the newest has none. */
    earlier(comment: string, day: string): string;
  };
}

const ja: ReasonsText = {
  reasons: {
    title: project => `「${project}」が遅れている理由`,
    because: comment => `担当課の回答には「${comment}」とあります。`,
    noReason: (status, who, day) =>
      `「${status}」との回答がありますが（${day}、${who}）、理由は記録されていません。担当課に直接お尋ねください。`,
    notBehind: (status, day) => `遅れているとの回答はありません。最新の回答は「${status}」です（${day}）。`,
    nothingReported: due =>
      `まだ回答がないため、遅れているかどうかも、その理由も記録されていません。${due === null ? '担当課に直接お尋ねください。' : `担当課に照会中で、回答の期限は${due}です。`}`,
    ofSeveral: count => (count > 0 ? `遅れている事業${count}件の理由` : '遅れているとの回答がある事業はありません'),
    column: '理由',
    unrecorded: '（記録なし）',
    earlier: (comment, day) => `${comment}（${day}の回答）`,
  },
};

const en: ReasonsText = {
  reasons: {
    title: project => `Why “${project}” is behind`,
    because: comment => `The division’s answer says: “${comment}”.`,
    noReason: (status, who, day) =>
      `It was reported as “${status}” (${who}, ${day}), but no reason was recorded. Please ask the division.`,
    notBehind: (status, day) => `It has not been reported as behind. The newest answer is “${status}” (${day}).`,
    nothingReported: due =>
      `Nothing has been reported yet, so neither a delay nor a reason is recorded. ${due === null ? 'Please ask the division.' : `The division is being asked and has until ${due}.`}`,
    ofSeveral: count =>
      count === 0
        ? 'No project has been reported as behind'
        : `Why ${count} ${count === 1 ? 'project is' : 'projects are'} behind`,
    column: 'Reason',
    unrecorded: '(not recorded)',
    earlier: (comment, day) => `${comment} (answer of ${day})`,
  },
};

export const reasonsText: Record<Lang, ReasonsText> = { ja, en };
