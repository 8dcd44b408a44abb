/** How answers read to somebody in a hurry: nothing twice, and always what comes next. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply.ts';
import { textIn } from '../../src/text/catalog.ts';
import { member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';

const ASKER = member('slack:UASKER');
let office: Office;
beforeAll(async () => {
  office = await openOffice(
    '2009-11-02T10:00:00+09:00',
    await realDirectory(document => {
      document.assignments = document.assignments.filter(({ project }) => project !== '1-1-9');
    }),
  );
}, 60_000);

async function answerTo(text: string, lang: 'ja' | 'en' = 'ja'): Promise<string> {
  const { reply } = await office.door.answer({ text, lang, person: ASKER, conversation: `${lang} ${text}` });
  return plainText(reply);
}

describe('an answer says nothing twice', () => {
  it.each([
    ...['使い方', '1-1-1の進捗は？', 'MIDORIと津波の進捗は？', '1-1-9の進捗は？', 'MIDORIの担当は？', '防災の事業は？'],
    ...[
      '重点分野4の一覧',
      '施策1-1の一覧',
      '5事業以上ある施策は？',
      '再掲はどれ？',
      '計画の期間は？',
      '計画の目標は？',
    ],
    ...['施策の一覧', '重点分野は？', '施策2-1の事業数', '重点分野1と4の事業数を比べて', '事業が一番多い施策は？'],
    ...[
      '4-5-4を詳しく',
      'LGWANを詳しく',
      '4-6-3の元は？',
      '知事の給料は？',
      '1-1-12は？',
      '職員研修は何か所に載ってる？',
    ],
    ...['平均すると1施策あたり何件？', '担当が未登録の事業は？', '一番担当が多い課は？', 'MIDORIはどの施策？'],
  ])('%s', async question => {
    const [title = '', ...lines] = (await answerTo(question)).split('\n');
    // Places stand under every project, buttons in brackets.
    const told = lines.filter(line => !/^( {3}|（|\[)/.test(line));
    expect(new Set(told).size).toBe(told.length);
    for (const line of told.filter(told => !told.startsWith('「')))
      expect(line.replace(/^\d+\. /, '')).not.toContain(title.replace(/です$/, ''));
  });
});

describe('an answer about progress that nobody has reported', () => {
  it('says when the owner is asked next, and whom to ask before that', async () => {
    const told = await answerTo('1-1-1の進捗は？');
    expect(told).toContain('まだ報告されていません。担当課への次の照会は平成22年1月4日・2010年1月4日です。');
    expect(told).toContain('お急ぎのときは、担当課に直接お尋ねください。');
    expect(told).toContain('危機対策課');
    expect(await answerTo('What is the status of 1-1-1?', 'en')).toContain('asked next on 4 January 2010');
  });

  it('says how to register an owner where there is none to ask', async () => {
    const told = await answerTo('1-1-9の進捗は？');
    expect(told).toContain('担当が未登録のため、照会もできていません。');
    expect(told).toContain(textIn('ja').ownerRegister);
  });

  it('of several, of which one is told, says of the others that they are not', async () => {
    const kiki = member('slack:UKIKI1SAMPLE');
    await office.at('2010-01-04T09:00:00+09:00');
    const opened = await office.press(kiki, 'update.open', '2009-Q3/kiki');
    await office.send(kiki, 'update', opened.kind === 'form' ? opened.form.context : '', {
      '1-1-1.status': 'on_track',
    });
    const told = await answerTo('MIDORIと津波の進捗は？');
    expect(told).toMatch(/^2件の事業の状況\n/);
    expect(told).toMatch(/1-1-1 .*\n.*状況: 順調（/);
    expect(told).toMatch(/1-1-3 .*\n.*状況: まだ報告がありません/);
  });
});

describe('an answer as plain text', () => {
  it('says of a project where it stands by area and measure, where the owner is asked for, too', async () => {
    const place = /位置: 重点分野2 .* ＞ 施策2-1 /;
    expect(await answerTo('2-1-5の担当は？')).toMatch(place);
    expect(await answerTo('2-1-5を詳しく')).toMatch(place);
  });

  it('names the columns of its tables', async () => {
    expect(await answerTo('5事業以上ある施策は？')).toMatch(/\n名称 \| 件数 \| うち再掲\n施策1-1 .* \| 9件 \| 0件/);
  });

  it('counts a listing once, and says what of it is reprinted', async () => {
    expect(await answerTo('施策1-1の一覧')).toMatch(/の掲載9件\n再掲はありません。\n/);
    expect(await answerTo('重点分野4の一覧')).toMatch(/の掲載34件\nうち5件は再掲です（再掲を除くと29件）。\n/);
    expect(await answerTo('List priority area 4', 'en')).toMatch(/: 34 entries\n5 are reprints \(29 without/);
  });
});
