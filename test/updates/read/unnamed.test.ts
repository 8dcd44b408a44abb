/** What is said of projects without naming them, and what a late message says of itself. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const ASKED = ['2-1-5', '2-1-6', '2-1-7'];
const reader = createUpdateReader(await knowledgeOfTests());

/** Code, status, percentage, due month and comment of each project; null where the owner is asked back. */
function read(text: string): Record<string, string> | null {
  const { projects, needsClarification } = reader.read(text, '2009-10-05', { projects: ASKED, missing: ASKED });
  if (needsClarification) return null;
  return Object.fromEntries(
    projects.map(({ code, status, percent, due, comment }) => [
      code,
      [status, percent, due, comment].filter(Boolean).join(' '),
    ]),
  );
}

describe('a statement of all, with some named after it', () => {
  it.each([
    ['すべて順調ですが、2-1-6だけ遅れています', { '2-1-5': 'on_track', '2-1-6': 'delayed', '2-1-7': 'on_track' }],
    ['どれも順調です。2-1-5は50%です', { '2-1-5': 'on_track 50', '2-1-6': 'on_track', '2-1-7': 'on_track' }],
    ['全部順調です。2-1-5は50%、2-1-6は完了', { '2-1-5': 'on_track 50', '2-1-6': 'completed', '2-1-7': 'on_track' }],
    ['すべてやや遅れています。2-1-5は50%です', { '2-1-5': 'at_risk 50', '2-1-6': 'at_risk', '2-1-7': 'at_risk' }],
    [
      'いずれも予定通りです。2-1-6は80%まで完了、2-1-7は来年3月完了予定',
      { '2-1-5': 'on_track', '2-1-6': 'on_track 80', '2-1-7': 'on_track 2010-03' },
    ],
    ['Everything is on track, but 2-1-6 is delayed', { '2-1-5': 'on_track', '2-1-6': 'delayed', '2-1-7': 'on_track' }],
    ['全部完了しました。2-1-5は50%', null],
  ])('holds for the others, and for what they leave open: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a statement of the others', () => {
  it.each([
    ['2-1-6は遅れ、他は順調です', { '2-1-5': 'on_track', '2-1-6': 'delayed', '2-1-7': 'on_track' }],
    ['2-1-5は遅れています。それ以外は順調です。', { '2-1-5': 'delayed', '2-1-6': 'on_track', '2-1-7': 'on_track' }],
    ['2-1-5は遅れ、残り2件は順調です', { '2-1-5': 'delayed', '2-1-6': 'on_track', '2-1-7': 'on_track' }],
    ['2-1-5は8割完了、残りは3月に完了予定です', { '2-1-5': 'on_track 80 2010-03 残りは3月に完了予定です' }],
  ])('is of the projects not named, while the rest of the work is of its project: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a message that is late', () => {
  it.each([
    '遅くなりました。2-1-5は順調です',
    '遅くなり申し訳ありません。2-1-5は順調です。',
    '遅くなってすみません、2-1-5は順調です',
    'ご連絡が遅くなり恐縮です。2-1-5は順調です',
    '返信が遅れました。2-1-5は順調です',
    '提出が遅くなりましたが2-1-5は順調です',
    'Sorry for the late reply. 2-1-5 is on track',
  ])('says nothing of its project by that: %s', text => {
    expect(read(text)).toEqual({ '2-1-5': 'on_track' });
  });

  it.each([
    ['2-1-6は納品が遅くなりました', { '2-1-6': 'delayed 納品が遅くなりました' }],
    ['工事の完成が遅くなりましたが、2-1-6は順調です', { '2-1-6': 'on_track 工事の完成が遅くなりました' }],
  ])('is not a project that is: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it.each(['電話で回答済みです', 'メールで報告しました', '先ほど口頭で回答しました'])(
  'what was reported in another way is no state: %s',
  text => {
    const only = { projects: ['3-1-1'], missing: ['3-1-1'] };
    expect(reader.read(text, '2009-10-05', only)).toMatchObject({ needsClarification: true });
  },
);

it.each([
  ['2-1-6 ではなく 2-1-7 が遅れています', { '2-1-7': 'delayed' }],
  ['2-1-6じゃなくて2-1-7が遅れています', { '2-1-7': 'delayed' }],
  ['2-1-6 順調（60%、22年3月）', { '2-1-6': 'on_track 60 2010-03' }],
])('is read with or without spaces and brackets: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
