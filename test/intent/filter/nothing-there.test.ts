/** A topic asked for in a place that has no project about it: the whole list would be no answer. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;
const ask = (question: string) => talk(question, `nothing there ${++conversations}`);

describe('a topic no project of the named place is about', () => {
  it('is said to be missing in that place, with what lies near elsewhere', async () => {
    const { intent, entries, text } = await ask('分野６の中で医療に関する事業はどれとどれ？');
    expect({ intent, entries }).toEqual({ intent: 'none', entries: [] });
    expect(text).toContain('重点分野6');
    expect(text).toContain('見当たりません');
    expect(text).toMatch(/近い話題: .*2-1-\d/);
  });

  it.each([
    'in measure 3-1, which ones are about factory robots?',
    '県立高校のネット出願は４－２のどれになりますか',
    '県立図書館の建て替えは４－２の何番目でしょうか',
  ])('%s', async question => {
    expect((await ask(question)).intent).toBe('none');
  });

  it('is not confused with the words that ask for the place itself', async () => {
    expect((await ask('重点分野5にぶら下がってる事業')).intent).toBe('list');
    expect((await ask('3-4の取組を表示')).entries).toEqual(['3-4-1']);
    expect((await ask('施策3-1（食とか観光のとこ）一覧')).entries).toHaveLength(4);
  });
});

describe('a topic the plan lacks', () => {
  it('is not answered with the list of the areas or measures it is asked in', async () => {
    expect((await ask('仙台空港のフライト案内システムの整備ってどの分野でしたか')).intent).toBe('none');
    expect((await ask("rice farmers' market price app, which measure is it in")).intent).toBe('none');
    expect((await ask('重点分野にはどんな分野がありますか')).areas).toHaveLength(6);
  });
});
