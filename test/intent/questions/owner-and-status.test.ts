import { beforeAll, describe, expect, it } from 'vitest';
import { choicesOf } from '../../helpers/outcomes.ts';
import { startConversations } from '../../helpers/talk.ts';

let last: Awaited<ReturnType<typeof startConversations>>;
beforeAll(async () => {
  last = await startConversations();
});

describe('the owner and the progress asked for at once', () => {
  it.each([
    ['SWANの担当と進捗', ['4-7-2'], '担当', '状況: まだ報告されていません'],
    ['MIDORI / 担当課と今の状況は？', ['1-1-1'], '担当', '状況: まだ報告されていません'],
    ['who runs MIDORI and how is it going?', ['1-1-1'], 'Owner', 'Status: Nothing has been reported yet'],
  ])('are both told of one project: %s', async (turns, entries, owner, status) => {
    const answer = await last(turns);
    expect(answer).toMatchObject({ intent: 'owner', entries });
    expect(answer.text).toContain(owner);
    expect(answer.text).toContain(status);
  });

  it.each([
    ['4-1-1と4-1-2の担当と進捗', '広報課（サンプル） | まだ報告がありません'],
    ['owner and status of 4-1-1 and 4-1-2', 'Public Relations Division (sample) | None reported yet'],
  ])('are both told of each of several: %s', async (question, line) => {
    const answer = await last(question);
    expect(answer.entries).toEqual(['4-1-1', '4-1-2']);
    expect(answer.text.split(line)).toHaveLength(3);
  });

  it('leave the owner alone where only the owner is asked for', async () => {
    const { intent, entries, text } = await last('SWANの担当');
    expect({ intent, entries }).toEqual({ intent: 'owner', entries: ['4-7-2'] });
    expect(text).not.toContain('状況');
  });

  it('are both told once the project is chosen', async () => {
    const { reply, intent } = await last('システムの担当課と進捗を教えて');
    expect(intent).toBe('clarify');
    const [choice] = choicesOf(reply);
    const chosen = await last(choice?.value ?? '');
    expect(chosen.text).toContain('担当');
    expect(chosen.text).toContain('まだ報告されていません');
  });
});

describe('who reported on a project, and when', () => {
  it.each(['1-1-1は誰がいつ回答した？', '誰がいつ1-1-1を回答した？', '1-1-1の最終更新はいつ', 'who reported on 1-1-1'])(
    'is answered before the first report, too: %s',
    async question => {
      const { intent, entries, text } = await last(question);
      expect({ intent, entries }).toEqual({ intent: 'status', entries: ['1-1-1'] });
      expect(text).toMatch(/まだ報告されていません|Nothing has been reported yet/);
    },
  );
});
