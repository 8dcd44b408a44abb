/** What an owner writes in the thread of a prompt when some, or all, of its projects stand as they did last time. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

/** The second round is open; in the first 危機対策課 reported on all but one of its projects. */
async function secondRound(): Promise<{ office: Office; thread: string }> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  const opened = await office.press(KIKI, 'update.open', '2009-Q2/kiki');
  await office.send(KIKI, 'update', opened.kind === 'form' ? opened.form.context : '', {
    '1-1-1.status': 'on_track',
    '1-1-1.percent': '80',
    '1-1-2.status': 'delayed',
    '1-1-2.due': '2010-03',
    '1-1-3.status': 'at_risk',
    '1-1-4.status': 'not_started',
  });
  await office.at('2010-01-04T09:00:00+09:00');
  return { office, thread: office.state().deliveries['2009-Q3/kiki/prompt/1']?.message ?? '' };
}

/** Code and new state of each row read back. */
function readBack({ reply }: Answer): string[] {
  const table = reply.elements.find(element => element.kind === 'table');
  return table?.kind === 'table' ? table.rows.map(([code, , , now]) => `${code} ${now}`) : [];
}

async function take(office: Office, { reply }: Answer): Promise<void> {
  const value = choicesOf(reply).find(({ id }) => id === 'update.take')?.value;
  await office.press(KIKI, 'update.take', value ?? '');
}

describe('in the thread of a prompt', { timeout: 60_000 }, () => {
  it.each(['MIDORIは同じです', 'MIDORI 変更なし', '1-1-1、前回と同じ', 'MIDORI: same as last time'])(
    'one project may stand as before, which is read back and then recorded once more: %s',
    async said => {
      const { office, thread } = await secondRound();
      const answer = await office.ask(KIKI, said, thread);
      expect(readBack(answer)).toEqual(['1-1-1 順調 80%']);
      await take(office, answer);
      expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ round: '2009-Q3', percent: 80, same: true });
    },
  );

  it('some may be told and the others stand as before', async () => {
    const { office, thread } = await secondRound();
    const unanswered = await office.ask(KIKI, 'MIDORIは遅れています。他は変更なし', thread);
    expect(unanswered.intent).toBe('clarify');
    expect(plainText(unanswered.reply)).toMatch(
      /^前回のご回答がないため、「変更なし」とは記録できませんでした（1-1-5 /,
    );
    const answer = await office.ask(KIKI, 'MIDORIは遅れています。危機管理ブログは順調、他は変更なし', thread);
    expect(readBack(answer)).toEqual([
      '1-1-1 遅れている',
      '1-1-5 順調',
      '1-1-2 遅れている',
      '1-1-3 やや遅れている',
      '1-1-4 未着手',
    ]);
    await take(office, answer);
    expect(['1-1-1', '1-1-2'].map(code => lastUpdate(office.state(), code)?.same)).toEqual([false, true]);
    expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'delayed', due: '2010-03', round: '2009-Q3' });
  });

  it('what never had an update cannot stand as before, and is asked about', async () => {
    const { office, thread } = await secondRound();
    expect((await office.ask(KIKI, '危機管理ブログは変更なし', thread)).intent).toBe('clarify');
    expect((await office.ask(KIKI, '前回と同じです', thread)).intent).toBe('clarify');
    expect(lastUpdate(office.state(), '1-1-5')).toBeUndefined();
  });

  it('a stretch of codes is read back project by project', async () => {
    const { office, thread } = await secondRound();
    const answer = await office.ask(KIKI, '1-1-1から1-1-3まで順調です', thread);
    expect(readBack(answer)).toEqual(['1-1-1 順調', '1-1-2 順調', '1-1-3 順調']);
    expect(plainText(answer.reply)).toContain('震度情報ネットワークシステム');
  });

  it('a word of a name is enough for what was asked about, in a second statement too', async () => {
    const { office, thread } = await secondRound();
    const answer = await office.ask(KIKI, 'MIDORIは順調、津波は遅れています。業者の撤退のため', thread);
    expect(readBack(answer)).toEqual(['1-1-1 順調', '1-1-3 遅れている']);
  });

  it.each(['すべて順調です', '全部順調、特に問題ありません', 'All on track'])(
    'one state may be told of all that were asked about: %s',
    async said => {
      const { office, thread } = await secondRound();
      const answer = await office.ask(KIKI, said, thread);
      expect(readBack(answer)).toEqual([1, 2, 3, 4, 5].map(number => `1-1-${number} 順調`));
    },
  );

  it('one state is not told of all where it is not so of all', async () => {
    const { office, thread } = await secondRound();
    expect((await office.ask(KIKI, '全部ではないですが順調です', thread)).intent).toBe('clarify');
  });

  it('where the project is known and its state is not, its state is asked', async () => {
    const { office, thread } = await secondRound();
    const answer = await office.ask(KIKI, 'MIDORIはどうなったか分かりません', thread);
    expect(answer).toMatchObject({ intent: 'clarify', entries: ['1-1-1'] });
    const text = plainText(answer.reply);
    expect(text).toMatch(/^1-1-1 .*（MIDORI）の運用 の状況が、確実には読み取れませんでした。「MIDORIは順調」/);
    expect(text).not.toContain('どの事業');
  });

  it('what says nothing beside the state shows no empty remark', async () => {
    const { office, thread } = await secondRound();
    const { reply } = await office.ask(KIKI, 'MIDORIは順調です', thread);
    const table = reply.elements.find(element => element.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]).not.toContain('');
  });

  it('a report is not lost because a question follows it', async () => {
    const { office, thread } = await secondRound();
    const answer = await office.ask(KIKI, 'MIDORIは遅れています。締切はいつですか？', thread);
    expect(readBack(answer)).toEqual(['1-1-1 遅れている']);
    expect((await office.ask(KIKI, 'MIDORIは遅れていますか？', thread)).intent).not.toBe('update');
  });
});

describe('outside the thread', { timeout: 60_000 }, () => {
  it('a state told of one of the projects asked about is a report: which one is asked, not answered as a question', async () => {
    const { office } = await secondRound();
    const answer = await office.ask(KIKI, '1-1-3 MIDORI 順調', 'elsewhere');
    expect(answer).toMatchObject({ intent: 'clarify', entries: ['1-1-3', '1-1-1'] });
    expect(plainText(answer.reply)).toContain('どの事業のことでしょうか');
  });

  it('what was never answered cannot be the same as last time, which is said with the projects', async () => {
    const { office } = await secondRound();
    const text = plainText((await office.ask(KIKI, '変更なし', 'elsewhere')).reply);
    expect(text).toMatch(/前回のご回答がない.*1-1-5/);
    expect(text).not.toContain('1-1-1');
    expect(text).toContain('[回答する]');
  });
});

describe('「どちらも順調です」 beneath a request', { timeout: 60_000 }, () => {
  /** 危機対策課 is asked for as many of its projects. */
  async function askedFor(count: number): Promise<{ office: Office; thread: string }> {
    const kept = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'].slice(0, count);
    const directory = await realDirectory(document => {
      document.assignments = document.assignments.filter(({ project }) => kept.includes(project));
    });
    const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
    await office.at('2009-10-01T09:00:00+09:00');
    return { office, thread: office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '' };
  }

  it.each([
    ['どちらも順調です', 2],
    ['両方とも順調', 2],
    ['2件とも順調です', 2],
    ['both are on track', 2],
    ['全部順調', 2],
    ['3件とも順調です', 3],
    ['全部順調です', 3],
  ])('is read of all that is asked: %s', async (words, count) => {
    const { office, thread } = await askedFor(count);
    const codes = ['1-1-1', '1-1-2', '1-1-3'].slice(0, count);
    expect(readBack(await office.ask(KIKI, words, thread))).toEqual(codes.map(code => `${code} 順調`));
  });

  it('is read of the two that are left of more', async () => {
    const { office, thread } = await askedFor(4);
    await take(office, await office.ask(KIKI, '1-1-1と1-1-3は完了しました', thread));
    expect(readBack(await office.ask(KIKI, 'どちらも順調です', thread))).toEqual(['1-1-2 順調', '1-1-4 順調']);
  });

  it('is asked about where it is not as many, or one of them is said to differ', async () => {
    const { office, thread } = await askedFor(3);
    for (const words of ['どちらも順調です', '2件とも順調です', 'どちらも順調ですが1-1-2は少し遅れています'])
      expect(plainText((await office.ask(KIKI, words, thread)).reply)).toContain('確実には読み取れませんでした');
    const two = await askedFor(2);
    expect(plainText((await two.office.ask(KIKI, 'どちらも変更なし', two.thread)).reply)).toContain(
      '前回のご回答がない',
    );
  });
});
