/** Conversations in which a question stays open, or comes back: asked back which is meant, not found, asked again of another. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

/** Turns, and the intent and entries of the last answer. */
const ROWS: Record<string, [string, string, string][]> = {
  'is answered of the one that is chosen': [
    ['システムの担当課を教えて / 庶務のやつ', 'owner', '4-4-2'],
    ["who's handling the network / the learning one, SWAN", 'owner', '4-7-2'],
    ['ネットワークの進捗は？ / 津波の', 'status', '1-1-3'],
    ['地デジの担当どこ / 映らない地域が出ないようにするほう', 'owner', '6-2-1'],
    ['携帯の担当 / 詳しく言うと、山間部でもつながるようにするやつ', 'owner', '6-1-2'],
  ],
  'is answered when what was not found is named in other words': [
    ['カピバラの担当どこ？ / 水門です、すみません', 'owner', '1-1-6'],
    ['who is in charge of the aquarium / sorry, I mean the perinatal system', 'owner', '2-1-5'],
  ],
  'is asked again of what was shown since': [
    ['who owns the mail magazine? / show me the mobile site / same question for that one', 'owner', '4-1-4'],
    [
      '周産期のシステムの進捗は？ / 救急のもあるよね、どんな事業？ / そっちについても同じことを教えて',
      'status',
      '2-1-6',
    ],
    ['コールセンターの担当課 / 産学官連携を見せて / 同じ質問で', 'owner', '3-5-4'],
  ],
  'is dropped when something else is asked': [
    ['カピバラの担当どこ？ / 水門ってどんな事業？', 'project', '1-1-6'],
    ['派遣の担当は？ / やっぱり派遣はいいです。電子入札の事業を教えて', 'project', '4-2-2'],
    ['システムの担当課を教えて / 施策1-3の一覧', 'list', '1-3-1 1-3-2 1-3-3'],
  ],
};

describe('a question whose it is or how it goes', () => {
  for (const [promise, rows] of Object.entries(ROWS)) {
    it.each(rows)(`${promise}: %s`, async (turns, intent, entries) => {
      const answer = await lastOf(turns);
      expect(`${answer.intent} ${answer.entries.join(' ')}`).toBe(`${intent} ${entries}`);
    });
  }

  it.each(['情報の担当は？', "who's handling the network"])('%s is asked back, not refused', async question => {
    const { intent, entries } = await lastOf(question);
    expect(intent).toBe('clarify');
    expect(entries.length).toBeGreaterThan(1);
  });
});
