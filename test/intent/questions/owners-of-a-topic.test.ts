import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

describe('the owners of a topic', () => {
  it.each([
    ['防災の事業を担当つきで', 9],
    ['障害者向けの事業と担当課', 3],
    ['list the tourism projects with their owners', 2],
  ])('are asked of all its projects: %s', async (text, least) => {
    const { intent, entries } = await talk(text, text);
    expect(intent).toBe('owner');
    expect(entries.length).toBeGreaterThanOrEqual(least);
  });

  it('are shown for the whole of a list', async () => {
    expect((await talk('教育の情報化に関する事業を担当課つきで一覧にして', 'list')).entries).toEqual(
      expect.arrayContaining(['5-1-1', '5-1-2']),
    );
  });

  it('of one project are its own', async () => {
    expect(await talk('美術館の事業の担当', 'one')).toMatchObject({ intent: 'owner', entries: ['2-2-4'] });
  });
});
