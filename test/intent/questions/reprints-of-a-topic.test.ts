import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

describe('the reprints of a topic', () => {
  it.each(['防災の再掲はどれ', '防災の事業のうち再掲は？'])('are those of all its projects: %s', async question => {
    const { intent, entries, text } = await talk(question, question);
    expect({ intent, entries }).toEqual({ intent: 'reprint', entries: [] });
    expect(text).toBe('当てはまる事業は9件で、どれも再掲されていません。');
    expect(text).not.toContain('MIDORI');
  });

  it('come in printed order whatever project they repeat', async () => {
    expect((await talk('研修の再掲はどれ', 'training')).entries).toEqual(['4-5-4', '4-6-3', '5-3-4']);
  });

  it.each([
    ['みやぎSWANは本来の場所のほかに、どこにもう一度載っていますか', ['5-1-3']],
    ['コールセンターは元の場所のほかにはどこに載ってる？', ['5-3-5']],
  ])('are told, not the original, where the original is known: %s', async (question, entries) => {
    expect((await talk(question, question)).entries).toEqual(entries);
  });

  it.each([
    ['電子市町村化の施策の中で、よそに元がある事業はどれ', ['4-6-2', '4-6-3']],
    ['5-3の中で元が別の施策にあるものは？', ['5-3-3', '5-3-4', '5-3-5']],
    ['Which projects in measure 4-6 have their original elsewhere?', ['4-6-2', '4-6-3']],
  ])('stand in the place named when their originals do not: %s', async (question, entries) => {
    expect((await talk(question, question)).entries).toEqual(entries);
  });

  it.each([
    ['LGWANは計画書に何回出てくる？', '2か所'],
    ['コールセンターの事業が印刷されている箇所は、全部で何か所ですか。', '2か所'],
    ['MIDORIは何か所に載ってる？', '1か所'],
    ['How many times is the call center project printed?', '2 places'],
  ])('are counted with the original: %s', async (question, number) => {
    expect((await talk(question, question)).text).toContain(number);
  });
});
