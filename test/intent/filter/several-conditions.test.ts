/** Several conditions in one question: what is left out, what is taken together, what a name or a description says. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;
/** The answer to a question of its own. */
const ask = (question: string) => talk(question, `several ${++conversations}`);
/** Its first line: the sentence that answers. */
const title = async (question: string) => (await ask(question)).reply.title;
const shown = async (question: string) => (await ask(question)).entries;
const measures = async (question: string) => (await ask(question)).measures.toSorted();

describe('what is left out', () => {
  it('of the whole plan is not counted', async () => {
    for (const question of ['分野4以外は全部で何件', '分野4だけ抜いたら全部で何件'])
      expect(await title(question)).toMatch(/は71事業です$/);
    expect(await title('everything but area 4, how many entries')).toMatch(/ has 71 projects$/);
    expect(await title('1-1のぞいた分野1の数')).toBe('当てはまる事業は8件です');
  });

  it('is not listed, whether entries or measures', async () => {
    expect(await measures('分野4で4-1と4-2は除いて施策を')).toEqual(['4-3', '4-4', '4-5', '4-6', '4-7']);
    expect(await shown('2-2から図書館関係だけ引いて残り')).toEqual([
      '2-2-1',
      '2-2-4',
      '2-2-5',
      '2-2-6',
      '2-2-7',
      '2-2-8',
    ]);
    expect(await shown('地デジの話、ただし分野6に書いてあるのは知ってるからそれ以外')).toEqual(['4-1-7']);
    expect((await shown('犯罪関係だけ、交通は別')).toSorted()).toEqual(['1-3-1', '1-3-2']);
    expect(await shown('「情報」の字がない1-2の事業')).toEqual(['1-2-2']);
  });

  it('in a place is no part of the place', async () => {
    const codes = await shown('分野2のうち図書館でも病院でもないやつを挙げて');
    expect(codes).toContain('2-2-4');
    expect(codes.filter(code => !code.startsWith('2-') || code === '2-2-2')).toEqual([]);
    expect(await shown("what's left of 6-1 after the towers")).toEqual(['6-1-1', '6-1-3']);
  });

  it('is not what is taken out to be shown', async () => {
    expect(await shown('2-2から図書館関係だけ抜いて')).toEqual(['2-2-2', '2-2-3']);
  });
});

describe('what is taken together', () => {
  it('shows each of two things', async () => {
    expect((await shown('入札も公売も見たい')).toSorted()).toEqual(['4-2-2', '4-2-7']);
    expect(await shown('税金とオークション、いっぺんに')).toEqual(expect.arrayContaining(['4-2-6', '4-2-7']));
  });

  it('shows what a topic finds in two areas, and adds up the areas only where a number is asked for', async () => {
    expect(await shown('TV: the entries in area 4 and in area 6 together')).toEqual(
      expect.arrayContaining(['4-1-7', '6-2-1', '6-2-2']),
    );
    expect((await ask('4と5合わせて再掲抜きだと何本')).text).toMatch(/^合わせて44件です。$/m);
  });

  it('is every place or number of a project', async () => {
    expect(await measures('Staff training is listed three times. Under which measures?')).toEqual([
      '4-3',
      '4-5',
      '4-6',
    ]);
    expect(await measures('measures containing both LGWAN and the resident registry')).toEqual(['4-6', '4-7']);
    expect(await shown('LGWANの番号二つとも')).toEqual(['4-6-4', '4-7-3']);
    expect(await shown('call centre: give me the original and the reprint')).toEqual(['3-5-3', '5-3-5']);
  });

  it('of numbers set against each other is no code of a project', async () => {
    const { text } = await ask('is area 4 twice of area 1? give both numbers');
    expect(text).toMatch(/^Priority area 4: .* \| 34 \|/m);
    expect(text).toMatch(/^Priority area 1: .* \| 17 \|/m);
  });
});

describe('what stands in the text', () => {
  it('finds measures by a word of their description', async () => {
    expect(await measures('説明文に「産学官」と出てくる施策を二つとも')).toEqual(['3-5', '5-3']);
    expect(await measures('which measures mention "broadband" in their description')).toEqual(['6-1']);
  });
});

describe('a part of a list', () => {
  it('is taken from the top of the plan or the end of a measure', async () => {
    expect(await shown('計画の頭から3つの事業')).toEqual(['1-1-1', '1-1-2', '1-1-3']);
    expect(await shown('5-3のけつから三つ')).toEqual(['5-3-8', '5-3-9', '5-3-10']);
  });

  it('is counted for each measure of an area', async () => {
    expect(await measures('分野3の各施策に何個ずつ入ってるか')).toEqual(['3-1', '3-2', '3-3', '3-4', '3-5']);
  });
});
