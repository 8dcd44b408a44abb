/** Conversations about whose things are: the same of another, whether a division has it, what else it has, several compared; and what was taken back. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

/** Turns, and the intent and entries of the last answer. */
const ROWS: Record<string, [string, string, string][]> = {
  'asks the same of another': [
    ['メルマガの担当は？ / ポケットみやぎも同じところ？', 'owner', '4-1-4'],
    ['津波情報の担当 / MIDORIも一緒？', 'owner', '1-1-1'],
    ['住基ネットの再掲先は？ / LGWANも同様に', 'reprint', '4-7-3'],
    ['MIDORIの状況 / 津波のネットワークも同じく', 'status', '1-1-3'],
  ],
  'asks whether a division has it': [
    ['図書館の貴重資料 / 県民大学は？ / 両方とも教育庁？', 'owner', '2-2-3 5-2-1'],
    ['中小企業のIT化 / 商店街は？ / 両方とも担当は商工経営支援課？', 'owner', '3-2-1 3-2-2'],
    ['電子入札 / これって契約課？', 'owner', '4-2-2'],
    ["CATV / is this the Information Policy Division's?", 'owner', '6-1-3'],
  ],
  'sets several owners side by side': [
    ['MIDORI / メルマガ / compare their owners', 'owner', '1-1-1 4-1-2'],
    ['メルマガ / NPOの情報 / 担当を比べて', 'owner', '4-1-2 2-2-7'],
    ['CALS / e-bidding / are their owners different?', 'owner', '4-4-3 4-2-2'],
  ],
  'asks how it is going in other words': [
    ['市町村共同化 / 担当課は？ / 更新状況は？', 'status', '4-6-1'],
    ['ブロードバンド / 遅れなし？', 'status', '6-1-1'],
    ['broadband / any recent report?', 'status', '6-1-1'],
  ],
  'goes two back': [
    ['MIDORI / メルマガ / NPOの情報 / その前の前のは？', 'project', '1-1-1'],
    ['メタボ / リハビリ / 救急 / 2つ前に聞いたやつの担当', 'owner', '2-1-3'],
  ],
  'takes back what is not meant, and keeps what is': [
    ['電子申請 / 市町村の共同化 / 電子申請のことじゃなくて、市町村の共同化', 'project', '4-6-1'],
    ['救急医療 / 周産期 / 救急じゃなくて、周産期', 'project', '2-1-5'],
    ['電子入札 / 公売 / 入札じゃなくて公売の担当を聞きたい', 'owner', '4-2-7'],
  ],
};

describe('a follow-up about owners', () => {
  for (const [promise, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${promise}: %s`, async (turns, intent, entries) => {
      const answer = await lastOf(turns);
      expect(`${answer.intent} ${answer.entries.join(' ')}`).toBe(`${intent} ${entries}`);
    });
  }

  it.each([
    'CATV / 担当課がほかにやってる事業は？',
    'CATV / other projects of this owner',
    'CATV / そこが持ってる事業ぜんぶ',
  ])('shows what else its division has: %s', async turns => {
    const { entries } = await lastOf(turns);
    expect(entries).toContain('6-1-1');
    expect(entries).toContain('5-2-5');
  });

  it.each(['メルマガ / どうもです', 'メルマガ / ありがとね', 'メルマガ / thank u'])(
    'takes thanks as thanks: %s',
    async turns => {
      expect((await lastOf(turns)).entries).toEqual([]);
    },
  );

  it('tells the plan before the one before', async () => {
    expect((await lastOf('その前の計画は？ / その前の前は？')).text).toContain('電子県庁推進アクションプログラム');
  });
});
