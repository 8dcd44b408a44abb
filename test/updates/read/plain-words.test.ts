/** The words people report with, beside those of the form: formal, casual, in dialect, in a foreigner's English. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (said: string) => {
  const { projects, needsClarification } = reader.read(said, '2009-10-15');
  return projects.map(({ status }) => status).join() + (needsClarification ? '?' : '');
};

describe.each([
  [
    'on_track',
    [
      '防潮水門、計画線上です',
      '防潮水門、工程表のとおり',
      '防潮水門、なんも問題ねえっす',
      '防潮水門、遅れてへんで',
      '防潮水門、予定よりちょい早め',
      '防潮水門、期限内に収まりそうです',
      '防潮水門、日々更新しています',
      '防潮水門は遅れていましたが間に合います',
      'Art museum: no change, running normally',
      '防潮水門、オンタイムです',
      'Floodgates: work is advancing according to the schedule',
      'Floodgates: steady progress',
    ],
  ],
  [
    'at_risk',
    [
      '防潮水門、雲行きあやしいです',
      '防潮水門、予算が削られそう',
      '防潮水門、地元の理解が得られていません',
      '防潮水門、先行きが見通せません',
      '防潮水門、3月末に間に合うかどうか…',
      '防潮水門、完了が難しくなりつつあります',
      '防潮水門、思うように進んでいない',
      '防潮水門、12月完了予定ですが少し厳しいです',
      '防潮水門は大きな遅れではないですが、少し遅れています',
      '防潮水門は一つでもつまずいたら遅れます',
      '防潮水門、遅れが心配',
      '防潮水門、数日遅れていますが大きな影響はありません',
      '防潮水門は少し遅れていますが、期限には間に合わせます',
      '防潮水門、このままでは遅れます',
      'Art museum: hard to finish by March',
      'Art museum: it seems it will be late',
      '防潮水門、ちょっとdelay気味',
      '防潮水門、ちょっこし遅れてる',
      '防潮水門、少しだけ後ろにずれてます',
      'Art museum: not enough staff',
      'Floodgates: we may miss the deadline',
      'Floodgates: small delay',
    ],
  ],
  [
    'delayed',
    [
      '防潮水門、納期に間に合いませんでした',
      '防潮水門、9月に終わるはずがまだ終わっていません',
      '防潮水門、業者待ちで動けず',
      '防潮水門、塩漬け状態',
      '防潮水門、さっぱり進まねえ',
      'Art museum: far from finished and the deadline has passed',
      'Art museum: we could not meet the deadline',
      '防潮水門、順調どころか大幅に遅れています',
      '防潮水門、12月には終わらず1月になります',
      "Floodgates: can't finish this year",
      'Floodgates: work has come to a halt, we are late',
    ],
  ],
  [
    'not_started',
    [
      '防潮水門、改修にはまだ着手しておりません',
      '防潮水門、スタートは来月です',
      '防潮水門、公募これからです。まだ何も。',
      '防潮水門、まだ始めてねえ',
      '防潮水門、次年度以降に着手することとしております',
      '防潮水門、予算がつき次第着手',
      '防潮水門、まだ start していません',
      '防潮水門、スタートできずにいます',
      '防潮水門、国の通知待ちで動けません。未着手扱いで',
      'Floodgates: nothing has been done so far',
      'Floodgates: yet to kick off',
    ],
  ],
  [
    'completed',
    [
      '防潮水門　全工程完了につき報告',
      '防潮水門、ようやく完成にこぎつけました',
      '防潮水門、できた！',
      '防潮水門、9月末で完了です',
      '防潮水門、今年度の予定はすべて消化しました',
      'Floodgates: finished last Friday, thank you everyone.',
      'Floodgates: wrapped it up yesterday',
      'Floodgates: all tasks completed',
      'Floodgates: finish',
    ],
  ],
  [
    'cancelled',
    [
      '防潮水門、ポシャりました',
      '防潮水門、申込みがなく中止せざるを得ませんでした',
      '防潮水門、実施しないことで決着しました',
      'Floodgates: we gave up',
    ],
  ],
] as const)('%s', (status, said) => {
  it.each(said)('is what 「%s」 says', text => {
    expect(read(text)).toBe(status);
  });
});

describe('what is no report of the whole', () => {
  it.each([
    '産廃追跡、一部の地区で完了しました',
    '産廃追跡の説明会、終わりました',
    '産廃追跡の説明会、中止になりました',
    '市町村との協議は終わりました',
    '産廃追跡は順調だと思いますが確認していません',
    '産廃追跡、たぶん終わったはずです',
    '産廃追跡、終わったんじゃないですかね',
    '産廃追跡、もう終わってもいいころですが',
    '産廃追跡、早く終わらせたい',
    '産廃追跡、議会には順調と説明しています',
  ])('is asked about: %s', text => {
    expect(read(text)).toMatch(/\?$/);
  });
});

describe('a step of any project beside the name of one', () => {
  it.each(['MIDORI、入札は順調です', 'MIDORI、申請は順調です', 'MIDORI、相談は順調です'])(
    'names no other: %s',
    text => {
      expect(reader.read(text, '2009-10-15').projects.map(({ code }) => code)).toEqual(['1-1-1']);
    },
  );
});

it('a shortened name that only one project has is as good as the whole one later in a message, too', () => {
  expect(read('MIDORI：順調、震度ネット：やや遅れ、津波ネット：遅れ')).toBe('on_track,at_risk,delayed');
});

it('how far it should be is not how far it is', () => {
  const { projects } = reader.read(
    'MIDORIの進捗は４割ほどです。予定では５割のはずなので、少し遅れています。',
    '2009-10-15',
  );
  expect(projects).toMatchObject([{ status: 'at_risk', percent: 40 }]);
});

describe('the end that is only spoken of', () => {
  it.each(['防潮水門、計画達成には一層の努力を要する状況', '防潮水門の完了、まだ見えません'])(
    'is not taken for reached: %s',
    text => {
      expect(read(text)).not.toContain('completed');
    },
  );
});
