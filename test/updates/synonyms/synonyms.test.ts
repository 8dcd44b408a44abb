/** Words coordinators teach the bot in chat, and the questions staff pass on to them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Outcome, Person } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, formOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const STAFF = member('slack:UANYBODY');
const QUESTION = 'ひまわりネットは？';

let office: Office;
beforeEach(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
});

const wordsOf = (answer: Answer): string => plainText(answer.reply);
const buttonsOf = ({ reply }: Answer) =>
  reply.elements.flatMap(element => (element.kind === 'actions' ? element.actions : []));
const button = (answer: Answer, label: string) => {
  const found = buttonsOf(answer).find(one => one.label === label);
  if (!found) throw new Error(`no button ${label} in ${buttonsOf(answer).map(one => one.label)}`);
  return found;
};
const press = async (who: Person, answer: Answer, label: string): Promise<Outcome> => {
  const { id, value } = button(answer, label);
  return office.press(who, id, value);
};
const newTalk = (() => {
  let talks = 0;
  return (who: Person, text: string) => office.ask(who, text, `talk/${++talks}`);
})();
/** Records a synonym by command. */
const teach = async (command: string): Promise<string> =>
  wordsOf(answerOf(await press(COORDINATOR, await newTalk(COORDINATOR, command), '言い換えを登録する')));

describe('「言い換え登録」', { timeout: 60_000 }, () => {
  it('says what changes, and answers with the project from then on, in any spelling and for its owner', async () => {
    expect((await newTalk(STAFF, QUESTION)).intent).toBe('none');
    const asked = wordsOf(await newTalk(COORDINATOR, '言い換え登録 ひまわりネット 4-2-1'));
    expect(asked).toContain('「ひまわりネット」を「4-2-1 電子申請');
    expect(asked).toContain('いまは、「計画には載っていません」とお答えしています');
    expect((await newTalk(STAFF, QUESTION)).intent).toBe('none');
    expect(await teach('言い換え登録 ひまわりネット 4-2-1')).toContain('登録しました');
    for (const question of [QUESTION, 'ヒマワリネットって何番？', 'ひまわりねっとの担当は？', 'himawarinetto'])
      expect((await newTalk(STAFF, question)).entries, question).toEqual(['4-2-1']);
  });

  it('takes a measure, an English abbreviation, and a name with a sign in any order of words', async () => {
    await teach('言い換え登録 三つ葉運動 3-1');
    expect((await newTalk(STAFF, '三つ葉運動の事業は')).entries).toEqual(['3-1-1', '3-1-2', '3-1-3', '3-1-4']);
    await teach('言い換え登録 KMS＝4-7-2');
    expect((await newTalk(STAFF, 'who owns kms?')).entries).toEqual(['4-7-2']);
    // A reprint stands for its original.
    expect(await teach('言い換え登録 あおぞら便を4-5-4に')).toContain('「4-3-2 ');
  });

  it('is understood in an owner’s message as well', async () => {
    await office.at('2009-10-01T09:00:00+09:00');
    await teach('言い換え登録 ゆれ見えるくん 1-1-2');
    const read = await newTalk(member('slack:UKIKI1SAMPLE'), 'ゆれ見えるくんは順調、80%です');
    expect(wordsOf(read)).toContain('1-1-2');
    expect(wordsOf(read)).toContain('80%');
  });

  it.each([
    ['言い換え登録 防災 1-1-1 1-1-2', '番号は言い換えにできません'],
    ['言い換え登録 事業 1-1-1', '登録してもお答えに使えません'],
    ['言い換え登録 予算 1-1-1', '計画に書かれていないことを尋ねる言葉'],
    ['言い換え登録 状況 1-1-1', '指示に使う言葉'],
    ['言い換え登録 MIDORI 1-1-1', '登録しなくても'],
    ['言い換え登録 あ 1-1-1', '2文字から'],
    ['言い換え登録 ひまわりネット 9-9-9', '計画にある事業か施策'],
    ['言い換え登録 ひまわりネット', '番号を書いてください'],
  ])('%s: %s', async (command, why) => {
    const answer = await newTalk(COORDINATOR, command);
    expect(wordsOf(answer)).toContain(why);
    expect(buttonsOf(answer).map(one => one.id)).not.toContain('cycle.synonym');
  });

  it('says what a word stands for already, and adds to it', async () => {
    const asked = wordsOf(await newTalk(COORDINATOR, '言い換え登録 電子入札 4-6-1'));
    expect(asked).toMatch(/いまは、「電子入札」で4-\d-\d [^。]+をお答えしています/);
  });

  it('is the coordinators’ to record, by the button as well', async () => {
    expect(wordsOf(await newTalk(STAFF, '言い換え登録 ひまわりネット 4-2-1'))).toContain('取りまとめ担当の方');
    await office.press(STAFF, 'cycle.synonym', '4-2-1/ひまわりネット');
    await office.send(STAFF, 'synonym', '', { say: 'ひまわりネット', part: '4-2-1' });
    expect(office.state().synonyms.list).toEqual([]);
  });

  it('is listed with who and when, and undone without a trace in the answers', async () => {
    await teach('言い換え登録 ひまわりネット 4-2-1');
    expect(wordsOf(await newTalk(COORDINATOR, '言い換え'))).toMatch(/ひまわりネット \| 4-2-1 [^|]+ \| .*2009年9月28日/);
    const asked = await newTalk(COORDINATOR, '言い換え取消 ヒマワリネット');
    expect(wordsOf(asked)).toContain('登録されていません');
    const removal = await newTalk(COORDINATOR, '言い換え取消 「ひまわりネット」');
    await press(COORDINATOR, removal, '登録を取り消す');
    expect((await newTalk(STAFF, QUESTION)).intent).toBe('none');
    // The button of the confirmation again: nothing is left to remove.
    const { seq } = office.state();
    await press(COORDINATOR, removal, '登録を取り消す');
    expect(office.state().seq).toBe(seq);
  });

  it('pressed twice records it once', async () => {
    const asked = await newTalk(COORDINATOR, '言い換え登録 ひまわりネット 4-2-1');
    await press(COORDINATOR, asked, '言い換えを登録する');
    const again = answerOf(await press(COORDINATOR, asked, '言い換えを登録する'));
    expect(wordsOf(again)).toContain('すでに');
    expect(office.state().synonyms.list).toHaveLength(1);
  });
});

describe('a question the plan does not answer', { timeout: 60_000 }, () => {
  const PASS_ON = '取りまとめ担当に伝える';

  it('is recorded only when the person passes it on, once, and the coordinators are told once a day', async () => {
    const { seq } = office.state();
    const refusal = await newTalk(STAFF, QUESTION);
    expect(office.state().seq).toBe(seq);
    const thanks = await press(STAFF, refusal, PASS_ON);
    expect(thanks).toMatchObject({ kind: 'reply', isPrivate: true });
    expect(wordsOf(answerOf(thanks))).toContain('伝えました');
    await press(STAFF, refusal, PASS_ON);
    await press(member('slack:UANOTHER'), await newTalk(STAFF, 'ぴよぴよについて'), PASS_ON);
    await press(member('slack:UANOTHER'), refusal, PASS_ON);
    expect(office.state().unanswered.map(({ text, by }) => [text, by.length])).toEqual([
      [QUESTION, 2],
      ['ぴよぴよについて', 1],
    ]);
    const notices = office.posted().filter(({ reply }) => reply.fallback.includes('届いた質問'));
    expect(notices.map(({ key }) => key)).toEqual(['unanswered/2009-09-28']);
    // What was asked stands in the list alone, which only coordinators see.
    expect(plainText(notices[0]!.reply)).not.toContain('ひまわり');
  });

  it('is answered by a form: the word, the project, and how the question is answered from then on', async () => {
    await press(STAFF, await newTalk(STAFF, QUESTION), PASS_ON);
    const list = await newTalk(COORDINATOR, '届いた質問');
    expect(wordsOf(list)).toContain(`「${QUESTION}」`);
    const form = formOf(await press(COORDINATOR, list, '言い換えを登録'));
    expect(form.intro).toContain(QUESTION);
    const wrong = await office.send(COORDINATOR, form.id, form.context, { say: '事業', part: '4-2-1' });
    expect(wrong).toMatchObject({
      kind: 'invalid',
      errors: { say: expect.stringContaining('登録してもお答えに使えません') },
    });
    const done = await office.send(COORDINATOR, form.id, form.context, { say: 'ひまわりネット', part: '4-2-1' });
    expect(wordsOf(answerOf(done))).toContain(`「${QUESTION}」には、これから4-2-1 `);
    expect((await newTalk(STAFF, QUESTION)).entries).toEqual(['4-2-1']);
    expect(wordsOf(await newTalk(COORDINATOR, '届いた質問'))).toContain('届いている質問はありません');
  });

  it('stays in the list when the word recorded does not answer it', async () => {
    await press(STAFF, await newTalk(STAFF, QUESTION), PASS_ON);
    const form = formOf(await press(COORDINATOR, await newTalk(COORDINATOR, '届いた質問'), '言い換えを登録'));
    const done = await office.send(COORDINATOR, form.id, form.context, { say: 'ぴよぴよ', part: '2-1-3' });
    expect(wordsOf(answerOf(done))).toContain('まだお答えできません');
    expect(office.state().unanswered).toHaveLength(1);
    const settled = await press(COORDINATOR, await newTalk(COORDINATOR, '届いた質問'), '対応済みにする');
    expect(wordsOf(answerOf(settled))).toContain('対応済みにしました');
    expect(office.state().unanswered).toEqual([]);
  });

  it('waits on the coordinators’ own page, and on nobody else’s', async () => {
    await press(STAFF, await newTalk(STAFF, QUESTION), PASS_ON);
    expect(plainText(await office.door.home(COORDINATOR, 'ja'))).toContain('質問が1件届いています');
    expect(plainText(await office.door.home(STAFF, 'ja'))).not.toContain('届いています');
  });

  it.each([
    ['what the plan leaves out', '予算は？'],
    ['a code the plan lacks', '9-9-9は？'],
    ['thanks', 'ありがとう'],
  ])('has no such button for %s', async (_, question) => {
    expect(buttonsOf(await newTalk(STAFF, question)).map(one => one.label)).not.toContain(PASS_ON);
  });

  it('of an outsider is not passed on, whatever is pressed', async () => {
    const outsider: Person = { id: 'slack:UGUEST', name: 'guest', standing: 'outsider' };
    await office.journal.append([
      { kind: 'outsiders.admitted', by: COORDINATOR.id, from: null, data: { admitted: true } },
    ]);
    expect(buttonsOf(await newTalk(outsider, QUESTION)).map(one => one.label)).not.toContain(PASS_ON);
    await office.press(outsider, 'update.pass-on', QUESTION);
    expect(office.state().unanswered).toEqual([]);
  });

  it('is one of twenty a person may have waiting, so that nobody fills the list', async () => {
    for (let nth = 0; nth < 25; nth++) await office.press(STAFF, 'update.pass-on', `ぽこぺん${nth}号は？`);
    expect(office.state().unanswered).toHaveLength(20);
    const refusal = answerOf(await office.press(STAFF, 'update.pass-on', 'ぽこぺん25号は？'));
    expect(wordsOf(refusal)).toContain('20件');
    await office.press(member('slack:UANOTHER'), 'update.pass-on', 'ぽこぺん25号は？');
    expect(office.state().unanswered).toHaveLength(21);
  });

  it('is kept as text, whatever it says', async () => {
    await office.press(STAFF, 'update.pass-on', `  ＜!channel＞\u202e =HYPERLINK("x")\n\n${'あ'.repeat(2_000)}`);
    const [kept] = office.state().unanswered;
    expect(kept?.text).toMatch(/^＜!channel＞ =HYPERLINK\("x"\) あ+$/);
    expect(kept!.text.length).toBeLessThanOrEqual(500);
  });
});

describe('a hundred recorded synonyms', { timeout: 60_000 }, () => {
  it('leave other answers as they were', async () => {
    const questions = [
      '防災の事業は？',
      '商店街を元気にするのって何番？',
      'which projects cover disaster prevention',
      '予算は？',
    ];
    const before = await Promise.all(questions.map(question => newTalk(STAFF, question)));
    const codes = ['1-1-1', '2-1-3', '4-2-1', '3-1', '5-3-7'];
    await office.journal.append(
      Array.from({ length: 100 }, (_, nth) => ({
        kind: 'synonym.added' as const,
        by: COORDINATOR.id,
        from: null,
        data: { say: `ぽこぺん${nth}号`, code: codes[nth % codes.length]! },
      })),
    );
    expect((await newTalk(STAFF, 'ぽこぺん7号は？')).entries).toEqual(['4-2-1']);
    const after = await Promise.all(questions.map(question => newTalk(STAFF, question)));
    expect(after.map(({ entries, intent }) => [intent, entries])).toEqual(
      before.map(({ entries, intent }) => [intent, entries]),
    );
  });

  it('of a part another plan lacks are passed over', async () => {
    await office.journal.append([
      { kind: 'synonym.added', by: COORDINATOR.id, from: null, data: { say: 'ひまわりネット', code: '9-9-9' } },
    ]);
    expect((await newTalk(STAFF, QUESTION)).intent).toBe('none');
    expect(wordsOf(await newTalk(COORDINATOR, '言い換え'))).toContain('9-9-9');
  });
});
