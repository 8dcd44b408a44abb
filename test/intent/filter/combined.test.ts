/** Questions that combine a place of the plan with something else: a topic, several topics, a name, an exception. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;
/** The projects shown for a question of its own. */
const shown = async (question: string) => (await talk(question, `combined ${++conversations}`)).entries;

describe('a place that is chosen from', () => {
  it('is the measure the words before うち or の施策から name', async () => {
    expect(await shown('企業立地支援のうち、研修を行うもの')).toContain('3-5-2');
    for (const code of await shown('企業立地支援のうち、研修を行うもの')) expect(code).toMatch(/^3-5-/);
    expect(await shown('文化・スポーツの施策から図書館のものだけ抜いて')).toEqual(['2-2-2', '2-2-3']);
  });

  it('is the area, when the words name one', async () => {
    const codes = await shown('人材育成の中で学校や先生のためのもの');
    expect(codes).toEqual(expect.arrayContaining(['5-1-1', '5-1-2']));
  });

  it('gives each of several things side by side', async () => {
    expect(await shown('県民活動の施策からスポーツとNPO')).toEqual(['2-2-6', '2-2-7']);
    expect(await shown('文化の施策で、図書館・美術館・博物館を相手にしているもの全部')).toEqual(
      expect.arrayContaining(['2-2-3', '2-2-4', '2-2-5']),
    );
  });
});

describe('words that choose in a place', () => {
  it('are not told by what is said of none of its projects', async () => {
    expect(await shown('クレカ払いとネット競売みたいな、お金が動く4-2の取組')).toEqual(
      expect.arrayContaining(['4-2-4']),
    );
    for (const question of ['waste projects in measure 1-2', '施策1-2でごみ関係のやつを教えてもらえますか'])
      expect((await shown(question)).toSorted()).toEqual(['1-2-2', '1-2-3']);
  });

  it('may do so by the wording as a whole, where no word does', async () => {
    expect((await shown('女性の助けになるものを分野5から'))[0]).toBe('5-2-4');
  });

  it('leave the list of the place where they only say how it is wanted', async () => {
    expect(await shown('施策6-1にぶら下がっている取組')).toEqual(['6-1-1', '6-1-2', '6-1-3']);
    expect(await shown('ブロードバンドの整備の施策（6-1）')).toEqual(['6-1-1', '6-1-2', '6-1-3']);
  });
});

describe('where a project is printed', () => {
  const places = async (question: string) => (await talk(question, `combined ${++conversations}`)).measures.toSorted();

  it('is every measure that holds it, its reprints included', async () => {
    expect(await places('住基ネットが出てくる施策を教えて')).toEqual(['4-6', '4-7']);
    expect(await places('In which measures does the LGWAN project appear?')).toEqual(['4-6', '4-7']);
    expect(await places('ITアドバイザーが掲載されている施策は？')).toEqual(['4-5', '4-6']);
  });

  it('is every area as well', async () => {
    const { areas } = await talk('みやぎSWANはどの分野に載っていますか', 'combined areas');
    expect(areas.toSorted()).toEqual(['4', '5']);
  });
});

describe('groups by how much they hold', () => {
  const groups = async (question: string) => (await talk(question, `combined ${++conversations}`)).measures;

  it('may be given a least or a most in front of the number', async () => {
    expect(await groups('人材育成の分野で少なくとも5事業ある施策を知りたい')).toEqual(['5-2', '5-3']);
    expect(await groups('最低でも10事業はある施策')).toEqual(['2-1', '5-3']);
    expect(await groups('多くても1事業しかない施策')).toEqual(['3-3', '3-4']);
  });
});

describe('several things asked for side by side', () => {
  it('are each shown, though one project would do for all the words', async () => {
    expect((await shown('LGWANと住基ネット、それぞれ')).toSorted()).toEqual(['4-6-4', '4-6-5']);
    expect((await shown('電子入札か公金の納付か、どちらかに関するもの')).toSorted()).toEqual(
      expect.arrayContaining(['4-2-2', '4-2-4']),
    );
  });

  it('are one thing where both must hold', async () => {
    expect(await shown('研修でもあり、セキュリティでもあるもの')).toEqual(['4-3-2']);
  });
});

describe('a name that is chosen by', () => {
  it('keeps to the place named, and leaves out what is turned away', async () => {
    expect(await shown('施策4-6で「運用」と名の付くもの')).toEqual(['4-6-4', '4-6-5']);
    expect(await shown('県民生活の分野で「システム」と名前にあるもの')).toEqual([
      '2-1-5',
      '2-1-6',
      '2-1-7',
      '2-1-9',
      '2-2-8',
    ]);
    const elsewhere = await shown('防災以外で名前に「ネットワーク」が入っている取組');
    expect(elsewhere).toContain('2-2-2');
    expect(elsewhere.filter(code => code.startsWith('1-1-'))).toEqual([]);
  });

  it('may be one that does not hold the words', async () => {
    const codes = await shown('防災対策のうち、地震とも津波とも名前に入っていない事業を出して');
    expect(codes).toEqual(['1-1-1', '1-1-2', '1-1-5', '1-1-6', '1-1-7', '1-1-8', '1-1-9']);
  });

  it('may be one with a nickname, an acronym or a plan still being considered', async () => {
    expect(await shown('projects under 2-2 that carry a nickname in brackets')).toEqual(['2-2-6', '2-2-7']);
    expect(await shown('nicknamed ones in 3-1')).toEqual(['3-1-3', '3-1-4']);
    expect(await shown('カッコ書きの英字略称が付いている防災の取組')).toEqual(['1-1-1', '1-1-8']);
    expect(await shown('分野を問わず、まだ検討段階と題名で分かる取組は？')).toEqual(['1-1-4', '2-2-8', '4-1-7']);
  });

  it('shows nothing where no name of the place fits', async () => {
    expect(await shown('施策2-1で「検討」と名の付くもの')).toEqual([]);
  });
});

describe('an exception', () => {
  it('leaves out a part of the place named', async () => {
    expect(await shown('measure 3-5 without the call centre')).toEqual(['3-5-1', '3-5-2', '3-5-4']);
    expect(await shown('things in area 6 that have nothing to do with television')).toEqual(
      expect.arrayContaining(['6-1-1', '6-1-2']),
    );
    expect(await shown('5-2の中で、障がい者向けでも母子家庭向けでもない一般向けの')).toEqual(['5-2-1']);
  });

  it('may be a place: what stands elsewhere is shown', async () => {
    const outside = await shown('放送に関わるが分野6には入っていない取組はありますか');
    expect(outside[0]).toBe('4-1-7');
    for (const code of outside) expect(code).not.toMatch(/^6-/);
    expect((await shown('IT企業支援の取組で、分野3ではないところにあるもの'))[0]).toBe('2-1-10');
  });

  it('may be an area named after it, or a measure named in it', async () => {
    expect(await shown('地デジの話で、第6分野に入ってないやつは？')).toEqual(['4-1-7']);
    expect(await shown('分野6で、地デジの施策以外')).toEqual(['6-1-1', '6-1-2', '6-1-3']);
  });

  it('takes from what one word is said of alike, the likeliest first', async () => {
    const codes = await shown('障害者向けの取組、職業訓練以外');
    expect(codes[0]).toBe('5-2-3');
    expect(codes).toContain('5-2-2');
    expect(codes).not.toContain('5-3-9');
  });

  it('may be all that came from elsewhere', async () => {
    expect(await shown('measure 4-5 originals only')).toEqual(['4-5-1', '4-5-2', '4-5-3']);
    expect(await shown('分野4の再掲のうち研修のもの')).toEqual(['4-5-4', '4-6-3']);
    expect(await shown('4と5、両方の分野に顔を出しているのはどれでしょう')).toEqual(['4-7-2']);
    expect(await shown('人材育成に載っていて地域経済の分野にも出てくる事業')).toEqual(['3-4-1', '3-5-2', '3-5-3']);
  });

  it('may be the reprints, and what two places share is shown once', async () => {
    expect(await shown("measure 4-7 minus anything that's a reprint")).toEqual(['4-7-1', '4-7-2']);
    expect(await shown('施策4-6にも4-7にもあるもの')).toEqual(['4-6-4', '4-6-5']);
  });
});

describe('a topic beside a place', () => {
  it('chooses in the place, wherever the place is written', async () => {
    expect(await shown('crime or road safety, area 1 only')).toEqual(
      expect.arrayContaining(['1-3-1', '1-3-2', '1-3-3']),
    );
    expect(await shown('Within human resources (area 5), which are meant for people with disabilities?')).toEqual(
      expect.arrayContaining(['5-2-2', '5-3-9']),
    );
    expect(await shown('4-2のうち税金や支払いがらみの取組は？')).toEqual(expect.arrayContaining(['4-2-4', '4-2-6']));
  });
});

describe('a name that begins with a word, or a nickname that is missing', () => {
  it('chooses too', async () => {
    expect(await shown('電子自治体の分野で「宮城県」から名前が始まるもの')).toEqual([
      '4-4-1',
      '4-4-2',
      '4-5-1',
      '4-7-2',
    ]);
    expect(await shown('保健医療の施策で愛称のないやつ')).toEqual(['2-1-5', '2-1-6', '2-1-7', '2-1-9', '2-1-10']);
  });
});

describe('what is turned away', () => {
  it('is one of those asked for, so the others of its kind are shown', async () => {
    expect(await shown('environment projects except the waste tracking one')).toEqual(['1-2-1', '1-2-3']);
    expect(await shown('ブロードバンド以外の基盤整備')).toEqual(['6-1-2', '6-1-3']);
  });

  it('may stand before the place it is taken from, and is not counted', async () => {
    const { reply } = await talk('防災以外の安全・安心の事業はいくつある？', 'combined others');
    expect(reply.title).toBe('当てはまる事業は8件です');
  });

  it('is a whole clause before 話 or もの', async () => {
    expect((await shown('地デジ関連を全部。ただし行政情報の提供に使う話は外して')).sort()).toEqual(['6-2-1', '6-2-2']);
  });

  it('is said in English with that is not, minus, skipping or no', async () => {
    const rest = ['4-1-2', '4-1-3', '4-1-4', '4-1-6', '4-1-7'];
    expect(await shown('everything in 4-1 that is not a website')).toEqual(rest);
    expect(await shown('4-1 minus everything about the website itself, please')).toEqual(rest);
    const taxes = await shown('tax-related online procedures, skipping the internet auction');
    expect(taxes).toContain('4-2-6');
    expect(taxes).not.toContain('4-2-7');
    const companies = await shown('Area 3 but for IT companies (so no tourism, no shopping streets)');
    expect(companies).toContain('3-3-1');
    expect(companies).not.toContain('3-2-2');
  });

  it('is nothing, where all but one thing is turned away', async () => {
    expect(await shown('online procedures, but nothing except vehicles and auctions')).toContain('4-2-7');
  });
});

describe('a word said only near projects', () => {
  it('chooses among those of a place when none is really about it', async () => {
    expect(await shown('防災の施策のうち海がらみのもの')).toEqual(['1-1-3', '1-1-6']);
    expect(await shown('保健医療福祉の施策に会社を支援する取組が混じってるらしいけどどれ')).toEqual(['2-1-10']);
  });
});

describe('measures', () => {
  it('are told by two projects printed in them', async () => {
    const { measures } = await talk('Which measures contain both the LGWAN and the Juki Net entries?', 'combined both');
    expect(measures).toEqual(['4-6', '4-7']);
  });

  it('may be the first of an area', async () => {
    const { text } = await talk('分野5の最初の施策と分野6の最初の施策、事業数は合わせていくつ', 'combined first');
    expect(text).toMatch(/^合わせて7件です。$/m);
  });
});

describe('which one of a place', () => {
  it('is counted in the measure that is counted in its area', async () => {
    expect(await shown('一つ目の分野の最後の施策、その二番目は？')).toEqual(['1-3-2']);
    expect(await shown('the second project of the last measure in area 1')).toEqual(['1-3-2']);
  });

  it('is the last in whatever words', async () => {
    expect(await shown('3-5の一番しまいに載ってるのは')).toEqual(['3-5-4']);
    expect(await shown('3-5の一番最後に載ってるのは')).toEqual(['3-5-4']);
    expect(await shown('第5分野の末尾の事業名を確認したい')).toEqual(['5-3-10']);
    expect(await shown('県民の情報リテラシーの施策は五つあるが、その真ん中にあるのは')).toEqual(['5-2-3']);
  });

  it('is so many from the top, also typed in kana', async () => {
    expect(await shown('ぼうさいの しさくで さいしょの みっつ')).toEqual(['1-1-1', '1-1-2', '1-1-3']);
  });
});

describe('what is left out', () => {
  it('may be said in many ways', async () => {
    expect(await shown('In measure 2-2 skip culture (libraries, museums) and learning, what remains?')).toEqual([
      '2-2-6',
      '2-2-7',
      '2-2-8',
    ]);
    expect(await shown('地理的格差の施策、ブロードバンドは分かってるのでほかのを')).toEqual(['6-1-2', '6-1-3']);
    expect(await shown('緊急地震速報のほかに、まだ検討中というのはどれですか')).toEqual(['2-2-8', '4-1-7']);
    expect(await shown('Library projects without the rare book repair')).toEqual(['2-2-2']);
    expect(await shown('All of measure 3-1 but leave out the "Kingdom of Food" site')).toEqual([
      '3-1-1',
      '3-1-3',
      '3-1-4',
    ]);
    expect(await shown('5-3を、ほかと重複して載っているものを外して一覧にして')).toEqual([
      '5-3-1',
      '5-3-2',
      '5-3-6',
      '5-3-7',
      '5-3-8',
      '5-3-9',
      '5-3-10',
    ]);
  });
});

describe('a name chosen by its end', () => {
  it('is told from one that only contains the words', async () => {
    expect(await shown('施策2-1で、名前が「システムの運用」で終わってるのはどれ')).toEqual(['2-1-5', '2-1-6', '2-1-7']);
  });

  it('is found by any part of it, wherever the question puts that', async () => {
    expect(await shown('センターっていう言葉が名前に入ってる事業ぜんぶ')).toEqual([
      '2-2-6',
      '3-5-3',
      '5-1-2',
      '5-2-2',
      '5-3-1',
    ]);
    expect(await shown('事業名に「ネットワーク」を含むものを検索')).toEqual(
      expect.arrayContaining(['1-1-2', '1-1-3', '1-1-9', '2-2-2', '4-6-4', '4-6-5', '4-7-2']),
    );
    expect(await shown('末尾が「充実」の事業名をください')).toEqual(['2-2-4', '2-2-6', '3-1-2', '4-1-1', '5-1-2']);
    expect(await shown('Which project titles begin with "Building"?')).toEqual(['1-1-3', '3-1-3']);
  });
});
