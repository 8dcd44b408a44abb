/** The words people report with, beside those of the form: formal, casual, in dialect, in a foreigner's English. */
import { describe, expect, it } from 'vitest';
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';
import { createUpdateReader } from '../../src/updates/read/read-update.ts';

const { plan, search } = await loadKnowledge(dataFiles({}));
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

describe('the end that is only spoken of', () => {
  it.each(['防潮水門、計画達成には一層の努力を要する状況', '防潮水門の完了、まだ見えません'])(
    'is not taken for reached: %s',
    text => {
      expect(read(text)).not.toContain('completed');
    },
  );
});
