import { describe, expect, it } from 'vitest';
import { createUpdateReader, type UpdateContext } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const TODAY = '2009-10-15';
const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string, context?: UpdateContext) => reader.read(text, TODAY, context);
/** 'code status', in the order named; '?' when somebody has to ask. */
const states = (text: string, context?: UpdateContext) => {
  const { projects, needsClarification } = read(text, context);
  return [...projects.map(({ code, status }) => `${code} ${status}`), ...(needsClarification ? ['?'] : [])];
};
const only = (text: string, today = TODAY) => reader.read(text, today).projects[0];

describe('the project', () => {
  it.each([
    ['1-1-1は順調です', '1-1-1', 'a code'],
    ['１－１－１　順調', '1-1-1', 'a code in full width'],
    ['MIDORIは順調です', '1-1-1', 'an acronym'],
    ['ﾒﾀﾎﾞﾅﾋﾞ 順調です', '2-1-3', 'a nickname in half width'],
    ['防潮水門緊急整備事業は順調です', '1-1-6', 'the printed name'],
    ['津波のほうは順調です', '1-1-3', 'a word of the name'],
    ['周産期のシステム、順調です', '2-1-5', 'part of the name'],
    ['新防災ブログは順調です', '1-1-5', 'a name with 新 before it'],
    ['きんきゅうじしんそくほうは順調です', '1-1-4', 'kana'],
    ['いんたーねっとこうばい じゅんちょう', '4-2-7', 'the beginning of a name in kana'],
    ['職業能力開発（障害者）は順調です', '5-3-9', 'a shared name with the word that tells them apart'],
    ['bousai burogu wa junchou desu', '1-1-5', 'romaji'],
    ['コルセンターは順調です', '3-5-3', 'a slip'],
    ['でんし申請、順調です', '4-2-1', 'a name half converted'],
    ['県税のクレジット払い、順調です', '4-2-4', 'what people call it'],
    ['図書館の貴重な古い資料の修復、順調です', '2-2-3', 'a name with more words in it'],
    ['県HPリニューアル、順調です', '4-1-1', 'a name that a longer one begins with'],
    ['県のホームページ多言語化、順調です', '4-1-5', 'two names in one, of which the last counts'],
    ['職業能力開発（障害者じゃない方）は順調です', '5-3-8', 'a shared name with what it is not'],
    ['2-1-3ではなく2-1-4が順調です', '2-1-4', 'a code instead of another'],
    ['電子入札と調達、順調です', '4-2-2', 'two words of one name'],
    ['平成18年から続けている貴重資料の修復は順調です', '2-2-3', 'a noun after a relative clause'],
    ['前回より順調です、インターネット放送局', '4-1-3', 'a name that comes last'],
    ['The ITS project is on track', '1-3-3', 'an acronym that is an English word'],
    ['Volunteer info network: on track', '1-1-9', 'English words of the name'],
    ['Electronic bidding is on track', '4-2-2', 'an English name'],
    ['Cybercrime countermeasures on track', '1-3-2', 'an English word beside words of any report'],
    ['IT company support in health and welfare is on track', '2-1-10', 'a name that begins like a pronoun'],
    ['Website renewal is on track', '4-1-1', 'what people call it in English'],
    ['Not the seismic network, the tsunami one is on track', '1-1-3', 'one instead of another'],
  ])('is named in 「%s」 as %s: %s', (text, code) => {
    expect(states(text)).toEqual([`${code} on_track`]);
  });

  it('is the original where a reprint is named', () => {
    expect(states('4-7-4は完了しました')).toEqual(['4-6-5 completed']);
  });

  it.each([
    '救急医療は研修会を開催し、市町村と調整中です。順調',
    '救急医療、メルマガで周知しました。順調です',
    '救急医療はコールセンターの委託先が決まり順調です',
    'お世話になっております。危機対策課です。救急医療ですが、電子申請の見直しについて助言をいただき順調です。',
  ])('is not taken from the nouns of the comment: %s', text => {
    expect(states(text)).toEqual(['2-1-6 on_track']);
  });

  it.each([
    ['道路のシステムは順調', ['1-1-7', '1-3-3']],
    ['地デジ、順調です', ['4-1-7', '6-2-1', '6-2-2']],
    ['職業能力開発は順調です', ['5-3-8', '5-3-9']],
    ['The embedded thing is on track', ['3-5-2', '5-3-7']],
  ])('is asked for with the candidates when 「%s」 fits several', (text, codes) => {
    const { projects, needsClarification } = read(text);
    expect(projects.map(({ code }) => code)).toEqual(codes);
    expect(needsClarification).toBe(true);
  });

  it.each([
    '順調です！',
    '例の件、完了しました',
    'システムは順調です',
    '庁舎の耐震工事、遅れています',
    '9-9-9は順調です',
  ])('is asked for when none is named: %s', text => {
    expect(states(text)).toEqual(['?']);
  });

  it('is asked for when a compound is another thing than the name inside it', () => {
    expect(states('ワクチン接種予約システムは完了しました')).toEqual(['?']);
  });
});

describe('the projects asked about', () => {
  it('decide between several a name fits', () => {
    expect(states('道路のシステムは順調', { projects: ['1-3-3', '2-1-1'] })).toEqual(['1-3-3 on_track']);
  });

  it('are the subject when there is only one and none is named', () => {
    expect(states('遅れています。12月になりそうです', { projects: ['4-7-4'] })).toEqual(['4-6-5 delayed']);
    expect(states('工事は順調です', { projects: ['1-1-6'] })).toEqual(['1-1-6 on_track']);
  });

  it('leave the question open when there are several and none is named', () => {
    expect(states('遅れています', { projects: ['1-1-1', '1-1-2'] })).toEqual(['?']);
  });

  it('give way to another project named outright', () => {
    expect(states('MIDORIは完了しました', { projects: ['1-1-6'] })).toEqual(['1-1-1 completed']);
  });
});

describe('several projects', () => {
  it.each([
    ['MIDORIは順調で津波情報は完了しました', ['1-1-1 on_track', '1-1-3 completed']],
    ['1-1-1 順調\n1-1-2 やや遅れ\n1-1-3 未着手', ['1-1-1 on_track', '1-1-2 at_risk', '1-1-3 not_started']],
    ['ハイパーウェブ：予定どおり／SWAN：未着手', ['4-7-1 on_track', '4-7-2 not_started']],
    ['県民大学→順調　情報塾→未着手', ['5-2-1 on_track', '5-2-3 not_started']],
    ['MIDORIとEMIS、前者は順調、後者は遅れています', ['1-1-1 on_track', '1-1-8 delayed']],
    ['MIDORI is fine but SWAN is late', ['1-1-1 on_track', '4-7-2 delayed']],
    ['①メタボなび 順調 ②リハなび 未着手', ['2-1-3 on_track', '2-1-4 not_started']],
    ['6-1-1から6-1-3まで順調ですが、6-1-2はやや遅れ', ['6-1-1 on_track', '6-1-3 on_track', '6-1-2 at_risk']],
  ])('have each its own state: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it.each([
    ['電子入札も電子申請も予定どおり', ['4-2-2 on_track', '4-2-1 on_track']],
    ['メタボなびとリハなび、どちらも順調です', ['2-1-3 on_track', '2-1-4 on_track']],
    ['CATV、ブロードバンド、鉄塔はいずれも完了', ['6-1-3 completed', '6-1-1 completed', '6-1-2 completed']],
    ['6-1-1、6-1-2とも順調です', ['6-1-1 on_track', '6-1-2 on_track']],
    ['Hyperweb and SWAN are both done', ['4-7-1 completed', '4-7-2 completed']],
    ['OSSのほうは問題なし、住基も同様です', ['4-2-5 on_track', '4-6-5 on_track']],
    ['2-2-1から2-2-3まで全部順調', ['2-2-1 on_track', '2-2-2 on_track', '2-2-3 on_track']],
    ['2-2-1〜3は順調', ['2-2-1 on_track', '2-2-2 on_track', '2-2-3 on_track']],
    ['6-1-1 to 6-1-3 are complete', ['6-1-1 completed', '6-1-2 completed', '6-1-3 completed']],
    ['施策1-3の3事業は全部予定どおりです', ['1-3-1 on_track', '1-3-2 on_track', '1-3-3 on_track']],
    ['Both perinatal and emergency medical systems are on track', ['2-1-5 on_track', '2-1-6 on_track']],
    ['電子入札は2月末、電子申告は3月末に完了予定でともに順調です', ['4-2-2 on_track', '4-2-6 on_track']],
  ])('share the state that is said of all: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it.each([
    ['LGWAN 順調 住基ネット 遅れ', ['4-6-4 on_track', '4-6-5 delayed']],
    ['1-2-1 on track 1-2-2 late', ['1-2-1 on_track', '1-2-2 delayed']],
    ['LGWANも住基ネットもどっちも順調です', ['4-6-4 on_track', '4-6-5 on_track']],
    ['MIDORI is done, as is EMIS', ['1-1-1 completed', '1-1-8 completed']],
  ])('are told apart without a mark, and listed in many ways: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it.each([
    ['e-bidding rather than e-application is delayed', ['4-2-2 delayed']],
    ['メルマガcompletedです→訂正、ポケットみやぎのほうがcompleted', ['4-1-4 completed']],
    ['Hyper Web done. Oops, wrong one: SWAN is done', ['4-7-2 completed']],
  ])('are one where the other is set aside or taken back: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it.each([
    ['MIDORIは順調、津波のほうは遅れています', ['1-1-1 on_track', '1-1-3 delayed', '?']],
    ['MIDORI is fine but the flood gates are late', ['1-1-1 on_track', '1-1-6 delayed', '?']],
  ])('are asked about where a later one is named by a part only: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it.each([
    ['施策1-3は順調です', ['1-3-1 on_track', '1-3-2 on_track', '1-3-3 on_track', '?']],
    ['施策1-3の4事業は順調です', ['1-3-1 on_track', '1-3-2 on_track', '1-3-3 on_track', '?']],
    ['2-2-7〜12は順調', ['?']],
    ['MIDORIは遅れ、じゃなくてEMISが順調です', ['1-1-1 delayed', '1-1-8 on_track', '?']],
    ['MIDORIとEMISですが、MIDORIは順調です', ['1-1-8 unknown', '1-1-1 on_track', '?']],
    ['MIDORIは順調、EMISは同じです', ['1-1-1 on_track', '1-1-8 on_track', '?']],
  ])('are asked about where it is open which are meant, or what is said of them: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it('have each its own number and date', () => {
    const { projects } = read('周産期は60%で年度末に完了予定、救急医療は3月から5月に延期です');
    expect(projects.map(({ code, percent, due }) => [code, percent, due])).toEqual([
      ['2-1-5', 60, '2010-03'],
      ['2-1-6', null, '2010-05'],
    ]);
  });

  it('are asked about when only some have a state', () => {
    expect(states('1-1-1順調、1-1-4検討中、1-1-9完了。')).toEqual([
      '1-1-1 on_track',
      '1-1-4 unknown',
      '1-1-9 completed',
      '?',
    ]);
  });

  it('are all read from a report on the whole plan', () => {
    const report = plan.projects.map(({ code }, index) => `${code} ${index % 2 ? '順調' : 'やや遅れ'}`).join('\n');
    const { projects, needsClarification } = read(report);
    expect(projects.map(({ code }) => code)).toEqual(plan.projects.map(({ code }) => code));
    expect(projects.every(({ status }, index) => status === (index % 2 ? 'on_track' : 'at_risk'))).toBe(true);
    expect(needsClarification).toBe(false);
  });
});

describe('negation', () => {
  it.each([
    ['遅れてはいません', 'on_track'],
    ['決して遅れているわけではないです', 'on_track'],
    ['遅れなし', 'on_track'],
    ['遅れずに進んでいます', 'on_track'],
    ['未着手ではありません。すでに始めていて順調です', 'on_track'],
    ['まだ順調とは言えません', 'at_risk'],
    ['思わしくありません', 'at_risk'],
    ['間に合わないです', 'delayed'],
    ['間に合わないかもしれません', 'at_risk'],
    ['手が回らない状況です', 'delayed'],
    ['問題がないわけではない', 'at_risk'],
    ['中止ではなく延期です', 'delayed'],
    ['止まっているわけではありませんが、予定より遅れています', 'delayed'],
    ['まだ始めていないです', 'not_started'],
    ['着手していない状況です', 'not_started'],
    ['is not delayed', 'on_track'],
    ["hasn't started", 'not_started'],
    ['is not going well', 'at_risk'],
  ])('turns 「%s」 into %s', (said, status) => {
    expect(states(`MIDORI ${said}`)).toEqual([`1-1-1 ${status}`]);
  });

  it.each(['MIDORIはまだ完了していません', "MIDORI isn't finished yet"])(
    'leaves open what is so instead, and asks: %s',
    text => {
      expect(states(text)).toEqual(['1-1-1 unknown', '?']);
    },
  );
});

describe('contrast and tense', () => {
  it.each([
    ['遅れていましたが、予定に追いつきました', 'on_track'],
    ['順調だったのですが先月から滞っています', 'delayed'],
    ['開講は遅れたものの今は順調です', 'on_track'],
    ['設計は終わりましたが工事が遅れています', 'delayed'],
    ['順調と言いたいところですが遅れてます', 'delayed'],
    ['遅れていると言われましたが実際は予定どおりです', 'on_track'],
    ['終わったのかと聞かれましたが、まだ終わってません。順調に続けています', 'on_track'],
    ['順調に進み、無事完了しました', 'completed'],
    ['前期は満席で終了。全体としては計画どおり', 'on_track'],
    ['11月から着手します', 'not_started'],
    ['は着手済みで順調です', 'on_track'],
    ['完了する予定です', 'on_track'],
    ['ほぼ終わりです', 'on_track'],
    ['はすべて終わりました', 'completed'],
    ['was delayed but is now back on track', 'on_track'],
    ['will be finished by March', 'on_track'],
  ])('reads 「%s」 as %s', (said, status) => {
    expect(states(`MIDORI ${said}`)).toEqual([`1-1-1 ${status}`]);
  });

  it.each([
    ['設備は順調ですが、工事が遅れています', 'two states at once'],
    ['工事が完了しました', 'only a part finished'],
    ['やめることになりそうです', 'a possibility'],
    ['完了、いやまだでした', 'taken back'],
    ['完了しました。いや9割です', 'a number that says otherwise'],
    ['予算が通らなければ中止です', 'a condition'],
    ['予算が通らなければ、中止です', 'a condition in a clause of its own'],
  ])('asks about 「%s」: %s', said => {
    expect(states(`MIDORIは${said}`)).toContain('?');
  });
});

describe('what is taken back', () => {
  it.each([
    ['は順調、じゃなくてやや遅れです', 'at_risk'],
    ['は遅れではなく完了でした', 'completed'],
    ['は中止→延期の誤りでした', 'delayed'],
    ['、遅れていると書きましたが順調の間違いです', 'on_track'],
    [' is cancelled, sorry, I mean postponed', 'delayed'],
  ])('no longer counts: 「%s」', (said, status) => {
    expect(states(`MIDORI${said}`)).toEqual([`1-1-1 ${status}`]);
  });
});

describe('a value put in the place of another', () => {
  it.each([
    ['MIDORIは8割ではなく6割でした', { percent: 60 }],
    ['Correction: MIDORI is 70%, not 80%', { percent: 70 }],
    ['BCPは40%ではなく14%の打ち間違いです', { percent: 14 }],
    ['MIDORI、進捗は60%と書きましたが正しくは16%です', { percent: 16 }],
    ['誤）遅れ　正）順調　※MIDORI', { status: 'on_track' }],
    ['MIDORIを順調→完了に変更願います', { status: 'completed' }],
    ['Please change MIDORI from delayed to at risk', { status: 'at_risk' }],
    ['MIDORIは「遅れ」ではなく「やや遅れ」です', { status: 'at_risk' }],
    ['3月じゃなくて2月でした（MIDORI）', { due: '2010-02' }],
    ['MIDORIは完了予定が3月から5月に変わりました', { status: 'delayed', due: '2010-05' }],
    ['MIDORIは完了予定が5月から3月に変わりました', { status: 'on_track', due: '2010-03' }],
    ['MIDORIは3月末の予定が2か月延びます', { status: 'delayed', due: '2010-05' }],
  ])('is the one that counts: %s', (text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });
});

describe('who is meant', () => {
  it.each([
    ['LGWANの工事待ちで、ハイパーウェブの整備が遅れています', ['4-7-1 delayed']],
    ['共通基盤の移行が終わらないため、庶務システムが足踏みしています', ['4-4-2 delayed']],
    ['Because LGWAN is late, Hyperweb is delayed', ['4-7-1 delayed']],
    ['Hyperweb, which depends on LGWAN, is two months late', ['4-7-1 delayed']],
    ['EMISと違ってMIDORIは順調です', ['1-1-1 on_track']],
    ['Unlike MIDORI, EMIS is on track', ['1-1-8 on_track']],
    ['順調なのはMIDORIで、遅れているのはEMISです', ['1-1-1 on_track', '1-1-8 delayed']],
    ['完了：MIDORI、EMIS　遅延：SWAN', ['1-1-1 completed', '1-1-8 completed', '4-7-2 delayed']],
    ['LGWANは順調、住基も、ハイパーウェブも', ['4-6-4 on_track', '4-6-5 on_track', '4-7-1 on_track']],
    ['Neither MIDORI nor EMIS has started', ['1-1-1 not_started', '1-1-8 not_started']],
    ['ほぼ終わってます（水門）', ['1-1-6 on_track']],
    ['なびのサイト、まだ手つかずで', ['2-1-3 not_started', '2-1-4 not_started', '?']],
    ['MIDORI以外は順調です', ['?']],
    ['津波と震度、片方は終わり片方はまだです', ['1-1-3 unknown', '1-1-2 unknown', '?']],
  ])('is told from the reason, the comparison and the order of words: %s', (text, expected) => {
    expect(states(text)).toEqual(expected);
  });

  it('has each the number told for it', () => {
    const { projects } = read('MIDORIとEMISはそれぞれ30%と60%で、順調です');
    expect(projects.map(({ code, percent }) => [code, percent])).toEqual([
      ['1-1-1', 30],
      ['1-1-8', 60],
    ]);
  });
});

describe('what is no report', () => {
  it.each([
    'MIDORIが中止になるって聞きました',
    'I heard MIDORI might get scrapped',
    'MIDORIは中止という噂がありますが',
    '完了したら連絡します（MIDORI）',
    'Will let you know once MIDORI is finished',
    'MIDORI、順調だといいんですが',
    'MIDORI? ask Sato-san, I moved sections in October',
    'I thought MIDORI would be done by now',
    'MIDORIは終わったか誰か知ってます？',
  ])('keeps its project and asks: %s', text => {
    expect(read(text)).toMatchObject({
      projects: [{ code: '1-1-1', status: 'unknown', due: null }],
      needsClarification: true,
    });
  });

  it.each([
    'MIDORIは撮影まで終わってて編集がこれから',
    'MIDORI: Korean done, Chinese pending. Call it 50%',
    'MIDORIは設計完了、工事これから',
  ])('finishes nothing that is finished in part only, and asks: %s', text => {
    expect(states(text)).toEqual(['1-1-1 on_track', '?']);
  });
});

describe('degree', () => {
  it.each([
    ['概ね順調', 'mostly_on_track'],
    ['ほぼ予定どおりです', 'mostly_on_track'],
    ['やや遅れています', 'at_risk'],
    ['遅れ気味です', 'at_risk'],
    ['大幅に遅れています', 'delayed'],
    ['受入企業が見つからず苦戦中', 'at_risk'],
    ['遅れるかもしれません', 'at_risk'],
    ['is slightly behind schedule', 'at_risk'],
    ['is mostly on track', 'mostly_on_track'],
  ])('reads 「%s」 as %s', (said, status) => {
    expect(states(`MIDORI ${said}`)).toEqual([`1-1-1 ${status}`]);
  });
});

describe('progress', () => {
  it.each([
    ['35%です', 35],
    ['進捗３５％', 35],
    ['80パーセント完了', 80],
    ['十五％', 15],
    ['三割ほど入力が済みました', 30],
    ['8割方できた', 80],
    ['四割五分といったところ', 45],
    ['3分の2まで終わりました', 67],
    ['全体の３／４まで進みました', 75],
    ['進捗3/5', 60],
    ['2/3終了', 67],
    ['80パー完了', 80],
    ['半分くらいです', 50],
    ['残り2割です', 80],
    ['あと３割残ってます', 70],
    ['35%から60%になりました', 60],
    ['is three quarters done', 75],
    ['20% to go', 80],
  ])('is read from 「%s」 as %i, and is well under way', (said, percent) => {
    expect(only(`MIDORI ${said}`)).toMatchObject({ status: 'on_track', percent });
    expect(read(`MIDORI ${said}`).needsClarification).toBe(false);
  });

  it.each([
    '参加者35名で',
    '30台更新し',
    '3回開催し',
    '経費を5%削減でき',
    '利用率は20%に上がり',
    '定員の9割が埋まり',
    '読者が15%増え',
  ])('is no number of something else: %s', said => {
    expect(only(`MIDORI、${said}順調です`)).toMatchObject({ status: 'on_track', percent: null });
  });
});

describe('the date', () => {
  it.each([
    ['来月完了予定', '2009-11'],
    ['今月末に終わります', '2009-10'],
    ['年内に終わります', '2009-12'],
    ['年度末に完了予定', '2010-03'],
    ['来年度末完成見込み', '2011-03'],
    ['3月完了予定', '2010-03'],
    ['10月末に完了予定', '2009-10'],
    ['22年3月に完了予定', '2010-03'],
    ['平成２２年３月完了予定', '2010-03'],
    ['H22.3完成予定', '2010-03'],
    ['2010年3月に公開予定', '2010-03'],
    ['第3四半期中に完了予定', '2009-12'],
    ['来年度の第1四半期までに完了します', '2010-06'],
    ['下期中に完了予定', '2010-03'],
    ['再来月までに終わらせます', '2009-12'],
    ['2か月後に完了予定', '2009-12'],
    ['12/25までに完了します', '2009-12'],
    ['2/15完了予定', '2010-02'],
    ['2/3までに完了します', '2010-02'],
    ['は年内完了です', '2009-12'],
    ['will be done by March', '2010-03'],
    ['is on track, finished by March', '2010-03'],
    ['to be finished by the end of the fiscal year, on track', '2010-03'],
    ['will be complete by the end of the fiscal year', '2010-03'],
    ['is due next month, on track', '2009-11'],
    ['is expected to be complete in Jan 2010', '2010-01'],
  ])('is read from 「%s」 as %s, and is no delay', (said, due) => {
    expect(only(`MIDORI ${said}`)).toMatchObject({ status: 'on_track', due });
  });

  it.each([
    ['3月から5月に延びました', '2010-05'],
    ['来年9月まで延長になりました', '2010-09'],
    ['当初予定の12月から年度末に後ろ倒しになりました', '2010-03'],
    ['slipped to May', '2010-05'],
    ['pushed back from March to June 2010', '2010-06'],
    ["won't make it by March, now June", '2010-06'],
    ['pushed back to Q4', '2010-03'],
    ['slipped to Q1 next fiscal year', '2010-06'],
  ])('that was moved is the new one, and a delay: %s', (said, due) => {
    expect(only(`MIDORI、${said}`)).toMatchObject({ status: 'delayed', due });
  });

  it.each([
    '9月に2回実施済みで',
    '機器の納品が6月にあり、',
    '4月から実施しており',
    '11月に打合せがあり、',
    '春ごろ公開で',
  ])('is not when something else was or is: %s', said => {
    expect(only(`MIDORI、${said}順調です`)).toMatchObject({ status: 'on_track', due: null });
  });

  it('is seen from the day the message was written', () => {
    expect(only('MIDORI 3月完了予定', '2010-02-01')?.due).toBe('2010-03');
    expect(only('MIDORI 年度末に完了予定', '2010-04-01')?.due).toBe('2011-03');
    expect(only('MIDORI 9年3月に完了予定', '2026-10-01')?.due).toBe('2027-03');
  });
});

describe('what is finished', () => {
  it('has no date to be finished by', () => {
    expect(only('MIDORI、今年度の分はすべて完了しました')).toMatchObject({ status: 'completed', due: null });
    expect(only('MIDORI、100%完了')).toMatchObject({ status: 'completed', percent: 100 });
  });
});

describe('what is asked instead of stored', () => {
  it.each([
    ['MIDORIは順調ですか？', '1-1-1 unknown'],
    ['ハイパーウェブは完了しましたっけ', '4-7-1 unknown'],
    ['Is the mail magazine on track?', '4-1-2 unknown'],
    ['MIDORI、遅れてるのか順調なのかよくわかりません', '1-1-1 unknown'],
    ['電子申請の件、後ほど報告します', '4-2-1 unknown'],
    ['ハイパーウェブ', '4-7-1 unknown'],
  ])('keeps the project of 「%s」, which tells no state', (text, expected) => {
    expect(states(text)).toEqual([expected, '?']);
  });

  it.each([
    'お疲れさまです。今日は冷えますね',
    'この画面、順調の場合はどれを選ぶんですか？',
    '報告が遅くなりすみません',
    '',
    '👍',
  ])('is chatter: 「%s」', text => {
    expect(states(text)).toEqual(['?']);
  });

  it('does not take an apology for a state, or for a correction', () => {
    expect(states('MIDORI is on track, sorry for the delay')).toEqual(['1-1-1 on_track']);
    expect(states('MIDORIは順調です。失礼しました。')).toEqual(['1-1-1 on_track']);
  });

  it('does not hold back a report that a question follows', () => {
    expect(states('MIDORIは順調です。締切はいつですか？')).toEqual(['1-1-1 on_track']);
  });
});

describe('the same as last time', () => {
  it.each(['サイバー犯罪対策は変更なし', 'サイバー犯罪対策、前回と同じです', 'Cybercrime measures: same as last time'])(
    'is told without a state: %s',
    text => {
      expect(read(text)).toMatchObject({
        projects: [{ code: '1-3-2', status: 'unknown' }],
        needsClarification: false,
        sameAsLast: true,
      });
    },
  );

  it.each(['4-2-3 同じ', '4-2-3、前回と同じ', '4-2-3は変更なし', '4-2-3：同上', '4-2-3は変わらずです'])(
    'needs no more words than a project and that: %s',
    text => {
      expect(read(text)).toMatchObject({
        projects: [{ status: 'unknown' }],
        needsClarification: false,
        sameAsLast: true,
      });
    },
  );

  it.each(['同じです', '前回と同じ', '変更なし', '変わらずです'])('needs no project: %s', text => {
    expect(read(text)).toMatchObject({ projects: [], sameAsLast: true });
  });

  it('may stand beside a state', () => {
    expect(read('前回と同じく順調です、MIDORI')).toMatchObject({
      projects: [{ status: 'on_track' }],
      sameAsLast: true,
    });
    expect(read('MIDORIは順調です').sameAsLast).toBe(false);
  });
});

describe('the comment', () => {
  it.each([
    ['1-1-2は入札不調のためやや遅れています', '入札不調のため'],
    ['1-1-2はやや遅れています、入札不調のため', '入札不調のため'],
    ['1-1-2は遅れています（入札不調）', '入札不調'],
    ['1-1-4は中止になりました。予算が付かなかったため', '予算が付かなかったため'],
    ['2-2-8は未着手、予算がつかず', '予算がつかず'],
    ['SWAN is behind due to staff shortage', 'due to staff shortage'],
  ])('keeps why it is so, though the words would be a state elsewhere: %s', (text, why) => {
    expect(only(text)?.comment).toContain(why);
  });

  it.each([
    'さっきの1-1-1は間違い、90%です',
    '1-1-1は90%に訂正します',
    '1-1-1 is on track, due March 2011',
    '私は来週出張なので、MIDORIは順調と回答します',
    '2-2-8は遅れている、他は変更なし',
  ])('holds nothing of what is said to whoever takes the report: %s', text => {
    expect(only(text)?.comment).toBe('');
  });

  it('holds what is said beyond state, progress and date, as typed', () => {
    expect(only('ＩＴＳは国の動向待ち。やや遅れ、35%、3月完了予定')?.comment).toBe('国の動向待ち');
    expect(only('取組：4-2-5 状況：やや遅れ 進捗：３５％ 期限：H22.9 備考：国の仕様変更待ち')).toEqual({
      code: '4-2-5',
      status: 'at_risk',
      percent: 35,
      due: '2010-09',
      comment: '国の仕様変更待ち',
    });
  });

  it('is empty when nothing more is said', () => {
    expect(only('お疲れさまです。美術館は予定通りです。35%くらい')?.comment).toBe('');
  });
});

describe('hostile input', () => {
  it.each([
    ['MIDORIは順調です。'.repeat(1_000), 'a message too long'],
    [`MIDORI${'あ'.repeat(600)}は順調です`, 'a sentence too long'],
    ['\ud800'.repeat(3_000), 'lone surrogates'],
    ['1-'.repeat(2_000), 'codes without an end'],
    [' '.repeat(3_999), 'blanks'],
    ['9'.repeat(3_999), 'digits'],
    ['not '.repeat(1_000), 'negations'],
  ])('is asked about, not guessed at (%#)', text => {
    expect(states(text)).toEqual(['?']);
  });

  it('takes no longer than a person waits', () => {
    const before = process.cpuUsage();
    read('国の補正予算が、'.repeat(490));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(15_000);
  });

  it.each(['12月→', '一部の地区で完了、'])('takes no longer where each clause has a state of its own: %s', clause => {
    read('MIDORIは順調');
    const before = process.cpuUsage();
    read(`MIDORI、${clause.repeat(Math.floor(3_900 / clause.length))}`);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
  });
});
