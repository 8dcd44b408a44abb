/** What an owner's sentence makes depend on something, takes back, denies or leaves to come is not stored as if it were so. */
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

describe('what depends on something', () => {
  it.each([
    '追加の予算がつけば年度内に間に合います（MIDORI）',
    'MIDORI、申請が出てくれば完了扱いになります',
    'MIDORIは増員してもらえるなら期限内にいけます',
    'MIDORI、国の改修が延びた場合はこっちも１か月ずれます',
    'MIDORIは次の試験で落ちると3月には間に合わない',
    'MIDORI、機材さえ届けば11月末に終われる。届かないとアウト',
    'If the vendor delivers by Friday, MIDORI will make it in time; otherwise it will not.',
    'MIDORI should be ready in March as long as nothing breaks',
  ])('is at risk: %s', text => {
    expect(states(text)).toEqual(['1-1-1 at_risk']);
  });

  it.each(['MIDORIは今のペースで行けば12月に完了します', 'MIDORIはこのままなら3月に完了します'])(
    'is on track where nothing else has to happen: %s',
    text => {
      expect(states(text)).toEqual(['1-1-1 on_track']);
    },
  );

  it.each(['MIDORIは例えば画面の改修など順調です', 'MIDORI, which depends on LGWAN, is on track'])(
    'is not everything that sounds so: %s',
    text => {
      expect(states(text)).toEqual(['1-1-1 on_track']);
    },
  );

  it('gives no deadline by its own date', () => {
    const { projects } = reader.read('If the parts come by Friday, MIDORI is fine', '2009-10-15');
    expect(projects).toMatchObject([{ code: '1-1-1', due: null }]);
  });
});

describe('what may come', () => {
  it.each([
    'MIDORI、申込み低調で定員割れ。中止もありえる。要注意',
    'MIDORI、中止になる可能性が出てきました',
    'MIDORIは見送りになる公算大',
    'MIDORI、延期もありえます',
    'MIDORI、3月に間に合わないこともありうる',
    'MIDORI、一部工程において遅延が懸念される状況です',
    'MIDORI is in danger of being cancelled',
    'There is talk of cancelling MIDORI',
  ])('is a risk and has not come: %s', text => {
    expect(states(text)).toEqual(['1-1-1 at_risk']);
  });

  it.each([
    ['MIDORI、延期になりました。さらに遅れる可能性もあります', '1-1-1 delayed'],
    ['MIDORI、一時は中止もありえたが今は順調', '1-1-1 on_track'],
    ['MIDORIは中止の心配はなくなり、順調です', '1-1-1 on_track'],
  ])('leaves what has come as it is: %s', (text, state) => {
    expect(states(text)).toEqual([state]);
  });
});

describe('what is taken back', () => {
  it.each([
    'MIDORIは順調、といいたいところだが求人が埋まらない',
    'MIDORIは予定どおり、と言いたいところですが遅れてます',
  ])('is not what is stored: %s', text => {
    expect(states(text)[0]).not.toBe('1-1-1 on_track');
  });

  it('is at risk where no words would do to call it well', () => {
    expect(states('MIDORIは順調とは口が裂けても言えません')).toEqual(['1-1-1 at_risk']);
  });

  it.each([
    ['すみません遅くなりました。MIDORI順調です', '1-1-1 on_track'],
    ['MIDORIじゃなくてEMISの方が遅れてます、訂正お願いします', '1-1-8 delayed'],
    ['MIDORIは国の仕様変更でにっちもさっちもいかない', '1-1-1 at_risk'],
    ['水門6基中4基終わり', '1-1-6 on_track'],
  ])('is no mere way of speaking: %s', (text, state) => {
    expect(states(text)).toEqual([state]);
  });

  it('is not an apology: "sorry" at the end takes nothing back', () => {
    expect(states('MIDORI: not started yet, sorry. Waiting for the consultant.')).toEqual(['1-1-1 not_started']);
  });
});

describe('a project named only to say that another is meant', () => {
  it.each([
    ['救急ではなく周産期の話です、順調です', '2-1-5 on_track'],
    ['薬局じゃなくて救急の話でした。救急医療のほうが完了です', '2-1-6 completed'],
    ['震度じゃなくて津波のほうが遅れてます', '1-1-3 delayed'],
    ['住基とは別の話で、LGWANは順調', '4-6-4 on_track'],
    ['I meant 3-1-2 not 3-1-3: 3-1-2 is delayed', '3-1-2 delayed'],
    ['The art museum site, not the library network, is finished', '2-2-4 completed'],
  ])('is left out: %s', (text, state) => {
    expect(states(text)).toEqual([state]);
  });

  it.each([
    ['LGWANの障害対応に人をとられて、住基ネットの更新が遅れています', '4-6-5 delayed'],
    ['共通基盤が落ちた関係で庶務システムは一時停止', '4-4-2 delayed'],
    ['MIDORIの更新が終わり次第、EMISに着手します', '1-1-8 not_started'],
    ['After MIDORI went live we started EMIS', '1-1-8 on_track'],
    ['ハイパーウェブの工事に引きずられて、SWANの切替が遅れています', '4-7-2 delayed'],
  ])('is no subject where the sentence comes to another: %s', (text, state) => {
    expect(states(text)).toEqual([state]);
  });
});

describe('a step that is done', () => {
  it.each([
    'MIDORI、ケーブル敷設完了、試験放送やって年明けに本放送',
    'MIDORI翻訳終わり、次は画面テストで年内公開',
    'MIDORIは移行作業をもう終えていて動作確認中',
    'MIDORIの改修6地区が終わり残り2地区',
    'MIDORIは原稿回収完了しました。公開は12月です',
  ])('does not finish the project: %s', text => {
    expect(states(text)).toEqual(['1-1-1 on_track', '?']);
  });

  it.each(['MIDORIは完了しました。報告書は来月出します', 'MIDORIは完了しました。来年度は運用に入ります'])(
    'is the end where only what follows the work is left: %s',
    text => {
      expect(states(text)).toEqual(['1-1-1 completed']);
    },
  );

  it.each(['MIDORIの機器更新は明後日やって完了です', '来週の説明会をやったら終わりです（MIDORI）'])(
    'is still to be done where its day is to come: %s',
    text => {
      expect(states(text)).toEqual(['1-1-1 on_track']);
    },
  );
});

describe('something set against the project reported on', () => {
  it.each([
    '津波は終わってるけど震度がまだ。来月には終わる',
    '周産期医療が優先となり救急は先送り',
    'MIDORIはいいんだけど水門が遅れてる',
    'カーインテリジェントは順調、ものづくりの方は受講者不足',
    "perinatal is fine; emergency isn't",
  ])('is asked about, for it may be a project too: %s', text => {
    expect(states(text)).toContain('?');
  });
});
