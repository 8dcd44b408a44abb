/** A word or two and nothing else: what the plan does not have is refused, what people call a project is found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

describe('a bare word', () => {
  it.each(['パスポート', '宿題', 'コンビニ', 'スマートシティ', '新幹線', '会計検査院', 'MaaS', '5G', 'blockchain'])(
    'that stands only in longer sayings means no project: %s',
    async word => {
      expect(await talk(word, word)).toMatchObject({ intent: 'none', entries: [] });
    },
  );

  it.each([
    ['お産', '2-1-5'],
    ['パブコメ', '4-1-6'],
    ['ツナミ', '1-1-3'],
    ['Uターン', '5-3-10'],
    ['fiber', '6-1-1'],
    ['体育館の予約', '2-2-8'],
  ])('that people call a project by finds it: %s', async (word, code) => {
    expect((await talk(word, word)).entries[0]).toBe(code);
  });

  it('in a sentence may mean a project by what else is said', async () => {
    expect((await talk('コンビニで税金を払えるようにする事業', 'sentence')).entries[0]).toBe('4-2-4');
  });
});

describe('a word in katakana', () => {
  it.each(['マイナンバー', 'eスポーツ'])(
    'is neither written out as something else nor taken for a part of it: %s',
    async word => {
      expect((await talk(word, word)).entries).toEqual([]);
    },
  );
});
