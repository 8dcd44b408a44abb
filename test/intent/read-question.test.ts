/** Messages that tell how the question came about: what they ask is answered, and what they want is not cut off. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../helpers/talk.ts';

const answerTo = await startConversations();

describe('a message that tells how the question came about', () => {
  it.each([
    ['明日の会議の資料を作っています。図書館に関する事業を教えてください', '2-2-2'],
    ['昨日の打合せで話題になった件です。食材のデータベースはどの施策に入っていますか', '3-1-3'],
    ['今日は暑いですね。ところで美術館の事業はどれですか', '2-2-4'],
    ["I'm preparing slides for Thursday's meeting, which project is about cybercrime?", '1-3-2'],
    ["It's my first week here and I'm a bit lost: what is the plan doing for tourism?", '3-1-1'],
    ['Could you pull up Hyper Web? A network engineer is visiting at three and I said I would have it ready.', '4-7-1'],
  ])('is answered by what it asks: %s', async (message, code) => {
    expect((await answerTo(message)).entries[0]).toBe(code);
  });

  it('is read as a whole where the whole says more', async () => {
    const { entries } = await answerTo('分野4を見ています。住民向けのサイトはどれ？');
    expect(entries).toContain('4-1-1');
    for (const code of entries) expect(code).toMatch(/^4-/);
  });

  it.each([
    '講演会に手話通訳さんを頼みたいんですが、派遣してくれるのはどの事業ですか',
    '来週の総合防災訓練、うちの課も出ることになっちゃって。訓練の準備はどこまで進みましたか',
    'My dog ran away yesterday. Who runs the animal shelter?',
    "I'm hungry after the meeting. Which ramen shop is open now?",
  ])('is refused where the plan does not answer it: %s', async message => {
    expect((await answerTo(message)).intent).toBe('none');
  });

  it('does not have its pronoun taken for what was shown before', async () => {
    const { entries } = await answerTo(
      '図書館の事業は？ / 友だちが住基ネットの話で怒ってました。それの予算はどこに載ってますか',
    );
    expect(entries).not.toEqual(['2-2-2']);
  });
});
