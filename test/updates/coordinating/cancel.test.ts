/** Whoever hesitates before the button of a deed can leave it: nothing is recorded or sent, and they are told so. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const KIKI = member('slack:UKIKI1SAMPLE');
const KOHO = member('slack:UKOHO1SAMPLE');

async function startRound(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await office.at('2009-10-02T10:00:00+09:00');
  return office;
}

const marks = ({ journal, posted }: Office) => [journal.head().seq, posted().length];

describe('「何もしない」', { timeout: 60_000 }, () => {
  it.each<[string, Person, string]>([
    ['照会開始', COORDINATOR, '照会を始める'],
    ['締切', COORDINATOR, '照会を締め切る'],
    ['締切延長 3日', COORDINATOR, '期限を10月14日（水）にする'],
    ['督促', COORDINATOR, '38課に督促を送る'],
    ['免除 1-1-1', COORDINATOR, '今回の照会から外す'],
    ['休止 1-1-1', COORDINATOR, '休止にする'],
    ['担当登録 1-1-1 広報課', COORDINATOR, '担当を登録する'],
    ['外部の人の質問 許可', COORDINATOR, '庁外の方にも答える'],
    ['代理登録 危機対策課 見本四郎', COORDINATOR, '代理を登録する'],
    ['代理は見本四郎', KIKI, '代理を登録する'],
  ])('under 「%s」 leaves everything as it is, and says so', async (words, who, deed) => {
    const office = await startRound();
    const asked = await office.ask(who, words);
    const [, cancel] = choicesOf(asked.reply);
    expect(plainText(asked.reply)).toContain(`[${deed}] [何もしない]`);
    const before = marks(office);
    const outcome = await office.press(who, cancel?.id ?? '', cancel?.value ?? '');
    expect(outcome).toMatchObject({ kind: 'reply', replace: true });
    expect(plainText(answerOf(outcome).reply)).toContain('何も変更していません');
    expect(marks(office)).toEqual(before);
  });

  it('is for those who may do it: somebody else does not take the question away', async () => {
    const office = await startRound();
    for (const [words, asker] of [
      ['締切', COORDINATOR],
      ['代理は見本四郎', KIKI],
    ] as const) {
      const cancel = choicesOf((await office.ask(asker, words)).reply).find(({ label }) => label === '何もしない');
      expect(await office.press(KOHO, cancel?.id ?? '', cancel?.value ?? '')).toMatchObject({
        replace: false,
        isPrivate: true,
      });
    }
  });
});

it('the way back from a question about all unconfirmed messages says that nothing was changed', async () => {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  office.slack.next(...Array.from({ length: 3 }, () => ({ kind: 'uncertain' as const, reason: 'timeout' })));
  await office.at('2009-10-01T09:00:00+09:00');
  const asked = answerOf(await office.press(COORDINATOR, 'cycle.ask-again', '2009-Q2/0'));
  const back = choicesOf(asked.reply).find(({ label }) => label === '一覧に戻る');
  const before = marks(office);
  const list = plainText(answerOf(await office.press(COORDINATOR, back?.id ?? '', back?.value ?? '')).reply);
  expect(list).toContain('何も変更せずに、一覧に戻りました。未確認の連絡は、あと3件です。');
  expect(marks(office)).toEqual(before);
});
