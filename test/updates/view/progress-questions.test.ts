/** What anybody may ask about progress and people, in the words they use. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import type { Status } from '../../../src/status.ts';
import { commandListText } from '../../../src/text/updates/command-list.ts';
import { parseCommand } from '../../../src/updates/coordinating/commands.ts';
import type { Report } from '../../../src/updates/state.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const COORDINATOR = member('slack:UCOORD1SAMPLE');

let office: Office;
const say = async (who: typeof KIKI, text: string) => {
  const { reply, entries } = await office.ask(who, text, `${who.id}/${text}`);
  return { text: plainText(reply), entries };
};

beforeAll(async () => {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ project }) => project !== '4-1-4');
    document.owners.push({
      ...document.owners[0]!,
      id: 'idle',
      name: '待機課',
      contacts: [],
      superior: null,
    });
  });
  office = await openOffice('2009-06-28T10:00:00+09:00', directory);
  const given = (project: string, round: string, owner: string, status: Status, more: Partial<Report> = {}) => ({
    kind: 'update.given' as const,
    by: 'slack:U1',
    from: null,
    data: {
      project,
      round,
      owner,
      status,
      percent: null,
      due: null,
      comment: '',
      via: 'form' as const,
      same: false,
      deputy: false,
      ...more,
    },
  });
  await office.at('2009-07-01T09:00:00+09:00');
  await office.journal.append([
    given('1-1-1', '2009-Q1', 'kiki', 'on_track'),
    given('1-1-2', '2009-Q1', 'kiki', 'on_track'),
    given('4-1-1', '2009-Q1', 'koho', 'delayed', { percent: 80, due: '2010-03' }),
  ]);
  await office.at('2009-07-15T09:00:00+09:00');
  await office.at('2009-10-01T09:00:00+09:00');
  await office.journal.append([
    given('1-1-2', '2009-Q2', 'kiki', 'at_risk', { percent: 30, due: '2009-09' }),
    given('4-1-1', '2009-Q2', 'koho', 'delayed', { percent: 80, due: '2010-03' }),
    given('4-1-2', '2009-Q2', 'koho', 'completed', { percent: 100, due: '2009-09' }),
  ]);
}, 60_000);

describe('a question about progress', () => {
  const CASES: [question: string, codes: string[]][] = [
    ['遅れている事業は？', ['1-1-2', '4-1-1']],
    ['やや遅れている事業は？', ['1-1-2']],
    ['危機対策課の遅れている事業は？', ['1-1-2']],
    ['総務部の遅れている事業は？', ['1-1-2', '4-1-1']],
    ['土木部の遅れている事業は？', []],
    ['施策1-1の遅れている事業は？', ['1-1-2']],
    ['順調な事業は？', ['1-1-1']],
    ['前回から変わったもの', ['1-1-2']],
    ['今年の8月時点では？', ['1-1-1', '1-1-2', '4-1-1']],
    ['MIDORIは今年の8月時点では？', ['1-1-1']],
    ['危機対策課の進捗は？', ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5']],
    ['MIDORIの進捗', ['1-1-1']],
    ['what is delayed?', ['1-1-2', '4-1-1']],
    ['slightly behind projects', ['1-1-2']],
    ['anything behind schedule?', ['1-1-2', '4-1-1']],
    ['滞っている事業はありますか', ['1-1-2', '4-1-1']],
    ['もう終わった事業は？', ['4-1-2']],
    ['5割以上進んだ事業', ['4-1-1', '4-1-2']],
    ['80%未満の事業は？', ['1-1-2']],
    ['projects over 50%', ['4-1-1', '4-1-2']],
    ['期限切れの事業は？', ['1-1-2']],
    ['overdue projects', ['1-1-2']],
    ['3月末までに終わる予定の事業', ['4-1-1']],
    ['projects due in March', ['4-1-1']],
    ['総務部で年度内に完了予定の事業', ['1-1-2', '4-1-1']],
    ['危機対策課でまだ報告のない事業', ['1-1-3', '1-1-4', '1-1-5']],
    ['8月時点の進捗は？', ['1-1-1', '1-1-2', '4-1-1']],
    ['昨年度末時点の状況は？', []],
    ['今年8月時点の状況', ['1-1-1', '1-1-2', '4-1-1']],
    ['4-1-1の8月時点の状況', ['4-1-1']],
    ['8月時点のMIDORIの状況', ['1-1-1']],
    ['今年の8月時点の防災の状況', ['1-1-1', '1-1-2']],
    ['今年8月時点で遅れていた事業', ['4-1-1']],
    ['今年8月時点で順調だった事業', ['1-1-1', '1-1-2']],
    ['今年8月時点で防災の順調だった事業は？', ['1-1-1', '1-1-2']],
    ['今年8月時点で危機対策課の遅れている事業は？', []],
    ['今年8月時点で順調でない事業は？', ['4-1-1']],
    ['which projects were delayed as of August 2009?', ['4-1-1']],
    ['危機対策課で前回から変わったもの', ['1-1-2']],
    ['MIDORIの進捗率は', ['1-1-1']],
    ['4-2-1の進捗率', ['4-2-1']],
    ['電子申請の進捗率', ['4-2-1']],
    ['重点分野6の進捗率を教えて', ['6-1-1', '6-1-2', '6-1-3', '6-2-1', '6-2-2']],
    ['MIDORIは終わった？', ['1-1-1']],
    ['1-1-3は完了しましたか', ['1-1-3']],
    ['防災対策の状況', ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5', '1-1-6', '1-1-7', '1-1-8', '1-1-9']],
    ['投票率は', []],
    ['is 1-1-2 delayed?', ['1-1-2']],
    ['has 1-1-3 started?', ['1-1-3']],
    ['1-1-1の達成率は', ['1-1-1']],
    ['ブロードバンドは何％終わった？', ['6-1-1']],
    ['what percent of broadband is done', ['6-1-1']],
    ['what is the completion rate of 1-1-1', ['1-1-1']],
    ['1-1-1の予算の達成率は', []],
    ['国の目標の達成率は', []],
    ['is the library open?', []],
    ['進捗率の高い事業は', ['4-1-2', '4-1-1', '1-1-2']],
    ['進捗率が低い順に', ['1-1-2', '4-1-1', '4-1-2']],
    ['危機対策課で一番進んでいる事業', ['1-1-2']],
    ['観光の進捗率の高い事業は', []],
    ['平均進捗率は', ['4-1-2', '4-1-1', '1-1-2']],
    ['which projects are furthest along?', ['4-1-2', '4-1-1', '1-1-2']],
    ['防災の進捗', ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5', '1-1-6', '1-1-7', '1-1-8', '1-1-9']],
    ['防災ブログの進捗', ['1-1-5']],
    ['防災で遅れているものはありますか', ['1-1-2']],
    ['遅れている防災の事業は？', ['1-1-2']],
    ['情報発信で遅れている取組', []],
    ['観光で遅れている事業', []],
    ['地デジで遅れている事業', []],
    ['電子自治体化で完了した事業', ['4-1-2']],
    ['防災でまだ報告のない事業', ['1-1-3', '1-1-4', '1-1-5', '1-1-6', '1-1-7', '1-1-8', '1-1-9']],
    ['disaster projects that are delayed', ['1-1-2']],
    ['which tourism projects are delayed', []],
    ['現時点で遅れている事業は', ['1-1-2', '4-1-1']],
    ['今期の報告の中で遅れているもの', ['1-1-2', '4-1-1']],
    ['課長に聞かれたんだけど遅れてるものある？', ['1-1-2', '4-1-1']],
    ['遅れは何件', ['1-1-2', '4-1-1']],
    ['何件遅れてる？', ['1-1-2', '4-1-1']],
    ['防災の遅れは', ['1-1-2']],
    ['危機対策課の遅れは何件', ['1-1-2']],
    ['any delays?', ['1-1-2', '4-1-1']],
    ['how many are delayed', ['1-1-2', '4-1-1']],
    ['how many projects are completed?', ['4-1-2']],
    ['遅れているネットワークは', ['1-1-2']],
    ['電車の遅れは', []],
    ['荷物の遅れは何件', []],
    ['順調じゃない事業', ['1-1-2', '4-1-1']],
    ['遅れていない事業は', ['1-1-1', '4-1-2']],
    ['完了してない事業', ['1-1-1', '1-1-2', '4-1-1']],
    ['unfinished projects', ['1-1-1', '1-1-2', '4-1-1']],
    ['which projects are not delayed', ['1-1-1', '4-1-2']],
    ['報告済みは何件', ['1-1-1', '1-1-2', '4-1-1', '4-1-2']],
    ['報告のあった事業は', ['1-1-1', '1-1-2', '4-1-1', '4-1-2']],
    ['which projects have been reported', ['1-1-1', '1-1-2', '4-1-1', '4-1-2']],
    ['危機対策課以外で遅れてるもの', ['4-1-1']],
    ['防災以外で遅れてるの', ['4-1-1']],
    ['delayed projects except disaster prevention', ['4-1-1']],
    ['広報課の分野1で遅れてるもの', []],
    ['広報課の分野4で遅れてるもの', ['4-1-1']],
    ['4-1-1の完了予定は', ['4-1-1']],
    ['メルマガはいつ終わる？', ['4-1-2']],
    ['この計画はいつ終わる', []],
    ['7月15日時点で1-1-2は', ['1-1-2']],
    ['1-1-2 as of 2 August 2009', ['1-1-2']],
    ['status on September 1st, 2009', ['1-1-1', '1-1-2', '4-1-1']],
    ['昨日の時点の進捗', ['1-1-1', '1-1-2', '4-1-1']],
    ['1か月前の状況は', ['1-1-1', '1-1-2', '4-1-1']],
    ['先月遅れていた事業', ['4-1-1']],
    ['what was delayed last month?', ['4-1-1']],
    ['as of yesterday, which projects were delayed', ['4-1-1']],
    ['平成21年6月30日時点の状況', []],
    ['1-1-2の回答の履歴', ['1-1-2']],
    ['1-1-2は誰がいつ回答した？', ['1-1-2']],
    ['MIDORIの最終更新はいつ', ['1-1-1']],
    ['who reported on 1-1-2?', ['1-1-2']],
    ['広報課の回答履歴', ['4-1-1', '4-1-2']],
    ['今日回答があった事業は', ['1-1-2', '4-1-1', '4-1-2']],
    ['what was reported today', ['1-1-2', '4-1-1', '4-1-2']],
    ['今年7月の回答以降', []],
    ['人口の推移', []],
  ];
  it.each(CASES)('%s means exactly %j', async (question, codes) => {
    expect((await say(STAFF, question)).entries).toEqual(codes);
  });

  it('goes on with what it listed, and may be asked of what was listed before', async () => {
    const turn = async (text: string) => plainText((await office.ask(STAFF, text, 'one thread')).reply);
    await turn('施策1-1の一覧');
    expect(await turn('そのうち遅れているのは？')).toMatch(/今の9件のうち.*1件です[\s\S]*1-1-2/);
    expect(await turn('遅れているものだけ')).toContain('今の9件のうち');
    expect(await turn('遅れている事業は？')).toContain('4-1-1');
    expect(await turn('2番目の担当は？')).toContain('広報課');
  });

  it('without a noun is asked of the list before, and goes on being asked of it', async () => {
    const turns = async (...texts: string[]) => {
      const told: string[] = [];
      for (const text of texts) told.push(plainText((await office.ask(STAFF, text, `no noun/${texts.join()}`)).reply));
      return told.at(-1);
    };
    expect(await turns('防災の事業', '遅れてるのは')).toMatch(/今の9件のうち.*1件です[\s\S]*1-1-2/);
    expect(await turns('危機対策課の事業', '順調なのは')).toMatch(/今の5件のうち.*1件です[\s\S]*1-1-1/);
    expect(await turns('disaster projects', 'how many are delayed?')).toMatch(/今の9件のうち.*1件です[\s\S]*1-1-2/);
    expect(await turns('防災の事業', '遅れてるのは', '順調なのは')).toMatch(/今の9件のうち.*1件です[\s\S]*1-1-1/);
    expect(await turns('遅れている事業は', '完了したのは')).toMatch(/^「完了」の事業は1件です/);
    expect(await turns('防災の事業', '遅れてる事業は')).toMatch(/^「遅れている・やや遅れている」の事業は2件です/);
  });

  it('when a project will be done tells the month reported, or that there is none', async () => {
    expect((await say(STAFF, '4-1-1の完了予定は')).text).toContain('完了予定は平成22年3月・2010年3月です');
    expect((await say(STAFF, '1-1-1はいつ終わる')).text).toContain('完了予定は報告されていません');
    expect((await say(STAFF, 'when will 4-1-2 be finished')).text).toContain('完了しています');
  });

  it('about who answered tells every version with who gave it, when and how', async () => {
    const { text } = await say(STAFF, '1-1-2は誰がいつ回答した？');
    expect(text).toMatch(/これまでの回答は2件です/);
    expect(text).toMatch(
      /平成21年10月1日 09:00 \| 平成21年度第2四半期 \| やや遅れている 30% .*\| 入力欄\n.*平成21年7月1日 09:00 \| 平成21年度第1四半期 \| 順調 /,
    );
    expect((await say(STAFF, '今週更新された事業')).text).toContain('の回答は3件です');
    expect((await say(STAFF, '昨日更新された事業')).text).toContain('の回答はありません');
  });

  it('marks what a deputy answered, or somebody after the last day', async () => {
    const late = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await late.at('2009-10-01T09:00:00+09:00');
    const deputy = member('slack:UKIKI2SAMPLE');
    await submitUpdate(late, deputy, '2009-Q2/kiki', { '1-1-1.status': 'on_track' });
    late.sleepUntil('2009-10-14T09:00:00+09:00');
    await submitUpdate(late, KIKI, '2009-Q2/kiki', { '1-1-2.status': 'on_track' });
    const told = async (code: string) => plainText((await late.ask(STAFF, `${code}の進捗は`)).reply);
    expect(await told('1-1-1')).toContain('順調（代理）（平成21年10月1日');
    expect(await told('1-1-2')).toContain('順調（期限後）（平成21年10月14日');
  });

  it('of one project goes on to another day', async () => {
    const turn = async (text: string) => plainText((await office.ask(STAFF, text, 'another day')).reply);
    await turn('1-1-2の進捗は');
    expect(await turn('8月時点では？')).toMatch(/8月31日時点で回答のあった事業は1件です[\s\S]*1-1-2 .*順調/);
  });

  it('says what it is limited to, and where the plan has no such topic', async () => {
    expect((await say(STAFF, '観光で遅れている事業')).text).toBe(
      '観光：「遅れている・やや遅れている」の事業はありません',
    );
    expect((await say(STAFF, '重点分野4の遅れている事業')).text).toContain('重点分野4 電子自治体化の推進：');
    expect((await say(COORDINATOR, '防災の進捗')).text).toContain('施策1-1 防災対策の推進：9件の事業の状況');
    expect((await say(STAFF, 'ワクチンで遅れている事業')).text).toMatch(
      /「ワクチン」の事業は計画に見当たりません。全体では/,
    );
  });

  it('of more projects than are read at once is told page by page, and says how many are left', async () => {
    const turn = async (text: string) => {
      const { reply, entries } = await office.ask(STAFF, text, 'a long list');
      return { text: plainText(reply), entries };
    };
    expect((await turn('重点分野4の進捗')).text).toMatch(/ほか24件[\s\S]*もっと見る/);
    await turn('もっと見る');
    const third = await turn('もっと見る');
    expect(third.text).toMatch(/21～30件目[\s\S]*まだ報告がありません[\s\S]*ほか4件/);
    expect((await turn('12番目')).entries).toEqual(['4-2-5']);
    expect((await say(STAFF, 'まだ報告のない事業')).text).not.toContain('ほか');
  });

  it.each(['未回答の課は？', 'まだ回答していない部署はどこ？', "who hasn't answered yet?"])(
    '%s names the divisions',
    async question => {
      expect((await say(STAFF, question)).text).toMatch(/危機対策課|Crisis Management/);
    },
  );

  it('is no statement: a report is not taken for one', async () => {
    expect((await say(STAFF, '遅れているのはベンダーの都合です')).entries).toEqual([]);
  });

  it('that names nothing is answered with how the round stands, never with “nothing reported”', async () => {
    expect((await say(STAFF, '全体の進捗は？')).text).toContain('平成21年度第2四半期の照会の状況');
    expect((await say({ ...STAFF, standing: 'outsider' }, '全体の進捗は？')).text).not.toContain('照会の状況');
  });
});

describe('a question about the owners of another day', () => {
  const asked = async (...texts: string[]) => {
    let told = '';
    for (const text of texts) told = plainText((await handedOn.ask(STAFF, text, texts.join())).reply);
    return told;
  };
  let handedOn: Office;
  beforeAll(async () => {
    const directory = await realDirectory(document => {
      document.assignments = document.assignments.filter(({ project }) => project !== '1-1-1');
      document.assignments.push(
        { project: '1-1-1', owner: 'kiki', role: 'main', from: '2009-04-01', to: '2009-12-31' },
        { project: '1-1-1', owner: 'koho', role: 'main', from: '2010-01-01', to: null },
      );
    });
    handedOn = await openOffice('2010-02-01T10:00:00+09:00', directory);
  });

  it.each([
    ['昨年12月の1-1-1の担当課は', '危機対策課です'],
    ['2009年12月時点の1-1-1の担当課は', '危機対策課です'],
    ['1-1-1の2か月前の担当はどこでしたか', '危機対策課です'],
    ['4月1日時点のMIDORIの担当', '危機対策課です'],
    ['来年4月からの1-1-1の担当は', '広報課です'],
    ['who owned 1-1-1 last December?', '危機対策課です\n平成21年12月31日・2009年12月31日時点'],
    ['1-1-1 owner as of 2009-12-31', '危機対策課です'],
  ])('%s: %s', async (question, owner) => {
    expect(await asked(question)).toContain(owner);
  });

  it('says of which day it tells, and who comes before and after', async () => {
    const told = await asked('昨年12月の1-1-1の担当課は');
    expect(told).toContain('平成21年12月31日・2009年12月31日時点の担当です');
    expect(told).toContain('担当の移り変わり: 危機対策課（～平成21年12月31日） → 広報課（平成22年1月1日～）');
    expect(await asked('危機対策課の昨年12月の担当事業')).toContain('5件です');
    expect(await asked('危機対策課の担当事業')).toContain('4件です');
    expect(await asked('1-1-2の担当は')).not.toContain('移り変わり');
  });

  it('may be the day alone, after an owner was told', async () => {
    expect(await asked('1-1-1の担当は', '去年の12月は？')).toContain('担当は危機対策課です');
    expect(await asked('who owns 1-1-1', 'and last December?')).toContain('担当は危機対策課です');
  });
});

describe('a question about people', () => {
  it.each(['誰も担当していない事業は？', '担当のない事業は？', '担当が未登録の事業は？'])(
    '%s lists the vacancy',
    async question => {
      expect((await say(STAFF, question)).entries).toEqual(['4-1-4']);
    },
  );

  it.each(['何も担当していない課は？', 'who has nothing assigned?'])('%s lists the idle division', async question => {
    expect((await say(STAFF, question)).text).toContain('待機課');
  });

  it('休み and 代理 alone list what is known and say how; コマンド shows coordinators theirs', async () => {
    const { reply } = await office.ask(KIKI, '10月5日から10月9日まで休み', 'absence');
    const [confirm] = choicesOf(reply);
    await office.press(KIKI, confirm?.id ?? '', confirm?.value ?? '');
    expect((await say(KIKI, '休み')).text).toMatch(/見本 一郎.*10月5日/);
    expect((await say(COORDINATOR, '休み')).text).toContain('見本 一郎');
    expect((await say(STAFF, '休み')).text).not.toContain('見本');
    expect((await say(KIKI, '代理')).text).toMatch(/見本 一郎.* \| 見本 次郎/);
  });

  it('コマンド lists every command there is, to coordinators theirs too, in words that do what the list says', async () => {
    const [coordinators, everyone] = [(await say(COORDINATOR, 'コマンド')).text, (await say(STAFF, 'コマンド')).text];
    for (const words of ['締切延長', '宛先登録', '庁外の質問']) {
      expect(coordinators).toContain(words);
      expect(everyone).not.toContain(words);
    }
    // By what one wants to do: each heading is followed by its own words.
    expect(everyone).toMatch(
      /計画と進捗を尋ねる\n防災の事業は？[\s\S]*状況を回答する（担当課の方）\n回答: [\s\S]*照会の進み具合を見る\n状況: /,
    );
    expect(everyone).not.toContain('取りまとめ担当の方');
    expect(coordinators).toMatch(
      /照会を進める（取りまとめ担当の方）\n照会開始: [\s\S]*担当と宛先を整える（取りまとめ担当の方）\n担当変更/,
    );
    for (const { commandList } of Object.values(commandListText))
      for (const { rows } of Object.values(commandList.coordinators))
        for (const [name, [words]] of Object.entries(rows))
          expect([words, parseCommand(words)?.name]).toEqual([words, name]);
  });
});
