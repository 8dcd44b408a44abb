/** What is said of a step, a part or the way there is not stored as if it were said of the whole. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
/** 'code status', in the order named; '?' when somebody has to ask. */
const states = (text: string) => {
  const { projects, needsClarification } = reader.read(text, '2009-10-15');
  return [...projects.map(({ code, status }) => `${code} ${status}`), ...(needsClarification ? ['?'] : [])];
};

describe('a step that is done', () => {
  it.each([
    'BCPの会議が終わった',
    'BCPの納品が完了しました',
    'BCP、シンポジウム無事終了',
    'BCPのうち4章の分だけ終わりました',
    'BCP、ポスターを貼り終わりました',
    'BCP、原稿の移行は完了、旧版の整理が残り',
    'BCP vendor selection done',
    'Phase 1 of BCP is done',
  ])('leaves open how the project stands: %s', text => {
    expect(states(text)).toEqual(['4-3-3 on_track', '?']);
  });

  it.each([
    ['電子入札、物品も含めて全部終わったよ', '4-2-2 completed'],
    ['BCPは予定してた時期より2週早く終わった', '4-3-3 completed'],
  ])('is none where it is all: %s', (text, expected) => {
    expect(states(text)).toEqual([expected]);
  });
});

describe('what is nearly done', () => {
  it.each(['BCP 完了間近', 'BCP two of six done', 'BCP: finished except for one chapter'])('is under way: %s', text => {
    expect(states(text)).toEqual(['4-3-3 on_track']);
  });

  it.each(['BCP、未完了でした', 'BCP 完了にはほど遠い'])('is asked about where it is far from it: %s', text => {
    expect(states(text)).toEqual(['4-3-3 unknown', '?']);
  });

  it('is asked about where something fails since', () => {
    expect(states('BCPは終わったが画面にバグ')).toContain('?');
  });
});

describe('a delay', () => {
  it.each([
    'BCP、遅れがないわけではないが、ごくわずかです',
    'BCP a few days behind, can still recover',
    'BCPは遅れを取り戻しつつあります',
    'BCPはたぶん遅れます',
  ])('that is small or may be made up is a risk: %s', text => {
    expect(states(text)).toEqual(['4-3-3 at_risk']);
  });

  it.each(['BCPはめどが立たない', 'BCP 終わる見込み立たず', 'BCP should have been finished in September'])(
    'is one however it is put: %s',
    text => {
      expect(states(text)).toEqual(['4-3-3 delayed']);
    },
  );

  it.each(['BCP、遅れると困るので急いでいます', 'BCP、遅れないよう調整中', 'BCPの画面、回線が遅いと苦情'])(
    'is none where it is only feared, or something else is slow: %s',
    text => {
      expect(states(text)).toEqual(['4-3-3 unknown', '?']);
    },
  );

  it.each(['BCP mostly on track, just the appendix behind', 'BCPは概ね順調。付録の翻訳が遅れています'])(
    'of a part leaves the rest as well as it is said to be: %s',
    text => {
      expect(states(text)).toEqual(['4-3-3 mostly_on_track']);
    },
  );
});

describe('what may be of another project', () => {
  it.each([
    'LGWANは更新が終わり次第、住基ネットに取りかかります',
    'call centre good, embedded training bad',
    'BCPは読者アンケートが終わりました',
    '高度電子 中止→実施',
    'SWAN: meeting postponed',
  ])('is asked about: %s', text => {
    expect(states(text)).toContain('?');
  });

  it('is of none of them where all but one is told', () => {
    expect(states('all but SWAN are on track')).toEqual(['?']);
  });
});

describe('a date in words', () => {
  it.each(['SWAN: done by late November', 'SWANの講習はあと1回で終了'])('is no delay and no end: %s', text => {
    expect(states(text)).toEqual(['4-7-2 on_track']);
  });
});

describe('nothing new', () => {
  it.each(['BCPは先日お伝えしたとおりで、その後動きはありません', 'no change since last report for BCP'])(
    'is no standstill: %s',
    text => {
      expect(reader.read(text, '2009-10-15')).toMatchObject({
        projects: [{ code: '4-3-3', status: 'unknown' }],
        sameAsLast: true,
      });
    },
  );
});
