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

describe('the owners of the whole plan', () => {
  it.each([
    '担当課の一覧',
    '担当課はいくつありますか',
    '全事業の担当課を教えて',
    'どんな課が担当してるの',
    'list of owners',
    'which divisions are involved in the plan?',
  ])('are shown with how many projects each has, and which: %s', async text => {
    const { intent, entries, text: shown } = await talk(text, text);
    expect({ intent, entries }).toEqual({ intent: 'owner', entries: [] });
    expect(shown).toMatch(/38課室|38 divisions/);
    expect(shown).toMatch(/(?:危機対策課|Crisis Management Division) \| 5 \| 1-1-1, 1-1-2, 1-1-3, 1-1-4, 1-1-5/);
  });

  it('are not what is asked for where a topic is named, or was shown before', async () => {
    expect((await talk('どんな課が観光を担当してるの', 'topic')).entries).toEqual(['3-1-1', '3-1-4']);
    await talk('施策1-3の一覧', 'shown');
    expect((await talk('担当課の一覧', 'shown')).entries).toEqual(['1-3-1', '1-3-2', '1-3-3']);
  });
});
