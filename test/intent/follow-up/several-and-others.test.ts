/** Follow-ups that speak of several things at once, of the others, or of what stands where they stand. */
import { describe, expect, it } from 'vitest';
import { startConversations } from '../../helpers/talk.ts';

const lastOf = await startConversations();

const last = (...turns: string[]) => lastOf(turns.join(' / '));

describe('after several were shown', () => {
  it.each<[string[], string, string[]]>([
    [['4-4-1は', '4-4-2は', '4-4-3は', 'その3つ以外で同じ施策にあるのは'], 'project', ['4-4-4']],
    [['1-2-2 and 1-2-3', 'What is in that measure besides those two?'], 'project', ['1-2-1', '1-2-4', '1-2-5']],
    [['CALS/EC', 'what are the other three in the same measure'], 'project', ['4-4-1', '4-4-2', '4-4-4']],
    [['4-4-1', '4-4-3', 'list the measure those two belong to'], 'list', ['4-4-1', '4-4-2', '4-4-3', '4-4-4']],
    [
      [
        '食材データベースと食材王国みやぎ、所管は同じ課なんでしょうか',
        'この二つが載っている施策の事業を全部並べてください',
      ],
      'list',
      ['3-1-1', '3-1-2', '3-1-3', '3-1-4'],
    ],
    [['農村のツーリズム', '観光情報の発信', 'どっちが進んでる？'], 'status', ['3-1-4', '3-1-1']],
    [['農村のツーリズム', '観光情報の発信', 'which of the two is further along?'], 'status', ['3-1-4', '3-1-1']],
    [
      ['compare MIDORI and the seismic intensity network for me', 'who owns each of them?'],
      'owner',
      ['1-1-1', '1-1-2'],
    ],
    [['e-bidding progress?', 'e-applications?', 'who for both'], 'owner', ['4-2-2', '4-2-1']],
    [['外国人のための事業は？', '災害じゃないほうの進捗を知りたい'], 'status', ['4-1-5']],
    [['分野3の事業', 'which of the twelve is about university cooperation'], 'project', ['3-5-4']],
    [['施策1-3の事業', "who's running the cybercrime one"], 'owner', ['1-3-2']],
    [['施策1-3の事業', 'who runs 1-3-2', 'and how is the ITS one going?'], 'status', ['1-3-3']],
    [['施策1-1の一覧', '4番目は遅れてる？', 'same question for the last one in the list'], 'status', ['1-1-9']],
    [['コールセンターの事業', '奨励金の事業の担当は', 'コールセンターの方も同じく教えてください'], 'owner', ['3-5-3']],
  ])('%j', async (questions, intent, codes) => {
    const answer = await last(...questions);
    expect([answer.intent, answer.entries]).toEqual([intent, codes]);
  });
});

describe('measures that were shown', () => {
  it('are counted on, though it was asked how many there are', async () => {
    const answer = await last('人材育成の強化は何事業？', '施策の名前だけくれ', '2番目の中身');
    expect(answer.entries).toEqual(['5-2-1', '5-2-2', '5-2-3', '5-2-4', '5-2-5']);
  });
});

describe('reprints', () => {
  it('that were counted are chosen from by an area, and know where they come from', async () => {
    const counted = '再掲になってる事業って何件ありますか';
    const inArea = 'うち人材育成の分野にあるものを並べて';
    expect((await last(counted, inArea)).entries).toEqual(['5-1-3', '5-3-3', '5-3-4', '5-3-5']);
    expect((await last(counted, inArea, '2つ目の元の掲載はどれ？')).entries).toEqual(['3-4-1']);
  });

  it('are told with both their places when these are asked for', async () => {
    expect((await last('SWANって2か所に載ってるんですよね。どの分野とどの分野？')).areas.toSorted()).toEqual([
      '4',
      '5',
    ]);
  });
});

describe('the plan as a whole', () => {
  it('is meant by overall, and its areas by any word for large ones', async () => {
    expect((await last('How many projects overall?')).reply.title).toBe('The plan has 96 projects (each counted once)');
    expect((await last('How many entries are reprints overall?')).reply.title).toBe('The whole plan has 9 reprints');
    expect((await last('What are the big areas of this plan?')).areas).toHaveLength(6);
    expect((await last('今回のプロジェクト数は全部でいくつ')).reply.title).toBe('計画全体で96事業です（実数）');
  });

  it('has measures whose contents may be asked for in any words', async () => {
    expect((await last('施策3-4って何入ってます？')).entries).toEqual(['3-4-1']);
  });
});
