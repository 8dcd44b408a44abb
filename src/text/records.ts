/** Words of the workbooks `export updates` and `export ledger` write. */
import type { Lang } from '../lang.ts';

interface RecordsText {
  updates: { name: string; columns: string[]; via: Record<'form' | 'button' | 'sentence', string> };
  /** `byHand`: the number of a reminder outside the schedule. */
  ledger: { name: string; columns: string[]; byHand(number: number): string };
  marks: { deputy: string; late: string; same: string; sentLate: string };
}

const ja: RecordsText = {
  updates: {
    name: '回答',
    columns:
      '回答日時,照会,番号,取組（事業）,部局,担当課,状況,進捗率（％）,完了予定,説明,回答者,回答の方法,備考,記録番号'.split(
        ',',
      ),
    via: { form: '入力欄', button: '「変更なし」', sentence: '文章' },
  },
  ledger: {
    name: '送信の記録',
    columns: '予定日時,照会,部局,担当課,種類,何回目,宛先,結果,備考,送信日時,確定日時,確定した人,試行回数,行'.split(','),
    byHand: number => `手動${number}回目`,
  },
  marks: { deputy: '代理', late: '期限後', same: '前回と同じ', sentLate: '予定より遅れて送信' },
};

const en: RecordsText = {
  updates: {
    name: 'Updates',
    columns:
      'Answered at,Round,No.,Project,Department,Division,Status,Progress (%),Due,Comment,By,How,Remarks,Record no.'.split(
        ',',
      ),
    via: { form: 'form', button: '“no change”', sentence: 'sentence' },
  },
  ledger: {
    name: 'Deliveries',
    columns:
      'Due at,Round,Department,Division,Kind,Step,To,Result,Remarks,Sent at,Settled at,Settled by,Tries,Row'.split(','),
    byHand: number => `by hand, ${number}`,
  },
  marks: { deputy: 'deputy', late: 'late', same: 'as before', sentLate: 'sent late' },
};

export const recordsText: Record<Lang, RecordsText> = { ja, en };
