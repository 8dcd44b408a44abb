/** All Japanese sentences of the answers, with where each is shown. en.ts must have the same type. */

import { wordsText } from './updates/words.ts';

const { inBrackets, sample } = wordsText.ja;
const OFFICES = { division: '課室', department: '部局' };

export const ja = {
  // Places, in every project line and detail.
  areaPlace: (code: string, name: string) => `重点分野${code} ${name}`,
  measurePlace: (code: string, name: string) => `施策${code} ${name}`,
  placeSeparator: ' ＞ ',
  nickname: (name: string) => `［${name}］`,
  inBrackets,
  /** On a printed line that repeats a project. */
  reprintOf: (code: string) => `【再掲】元は${code}`,
  /** As reprintOf, where it is labelled as a reprint. */
  originalAt: (code: string, place: string) => inBrackets(`元は${code}`, place),
  /** After the name of a reprint in a list of choices. */
  reprintMark: '【再掲】',
  /** On a project that is printed again elsewhere. */
  alsoPrintedAs: (codes: string[]) => `${codes.join('、')}に再掲`,
  sampleOwner: (name: string) => `担当: ${name}${sample}`,
  /** After the name of an owner of the sample directory. */
  sampleMark: sample,
  owner: (name: string) => `担当: ${name}`,
  noOwner: '担当は未登録です',
  noStatus: 'まだ報告がありません',
  status: (label: string) => `状況: ${label}`,

  /** Shown instead of a result when the journal cannot be written; nothing has changed. */
  notSaved:
    '保存できませんでした。いまの操作は記録されていません。数分おいて、もう一度お願いします。続くときは、取りまとめ担当にお知らせください（質問にはこれまでどおりお答えします）。',
  /** Shown when it is unknown whether the operation was recorded. */
  maybeSaved:
    '記録できたかどうかを確かめられませんでした。数分おいて状況を見ていただき、反映されていなければ、もう一度お願いします。続くときは、取りまとめ担当にお知らせください（質問にはこれまでどおりお答えします）。',
  /** In the form, which stays open. */
  maybeSavedForm:
    '記録できたかどうかを確かめられませんでした。入力した内容はこの画面に残っています。閉じずに数分おいて、もう一度送信してください。同じ内容が二重に記録されることはありません。続くときは、取りまとめ担当にお知らせください。',
  /** In the form, which stays open. */
  notSavedForm:
    '保存できませんでした。入力した内容はこの画面に残っています。閉じずに数分おいて、もう一度送信してください。続くときは、取りまとめ担当にお知らせください。',

  // Labels of a project's details.
  labels: {
    code: '番号',
    place: '位置',
    printed: '計画書の表記',
    nickname: '愛称',
    subSystems: '含まれるもの',
    reprints: '再掲',
    owner: '担当',
    support: '関係課',
    terms: '担当の移り変わり',
    contact: '窓口',
    status: '状況',
    document: '計画の記載',
  },

  // Topic search.
  foundTitle: (count: number) => `${count}件の事業が見つかりました`,
  foundFallback: (count: number, first: string) => `${count}件: ${first}`,
  /** @param others number of the shown entries in other measures */
  subjectTitle: (measure: string, count: number, others: number) =>
    others === 0 ? `${measure}の事業は${count}件です` : `${measure}の事業${count}件と、ほかの施策の${others}件です`,
  andMore: (rest: number) => `ほか${rest}件`,
  nothingMore: 'ほかに当てはまる事業は見当たりません。これで全部です。',
  nothingMoreBut: (measure: string) => `ほかにぴったりの事業は見当たりません。同じ${measure}には次の事業があります。`,
  nextPageTitle: (from: number, to: number, total: number) => `続き（${total}件中 ${from}～${to}件目）`,
  /** Title of a page other than the next one. */
  pageTitle: (from: number, to: number, total: number) => `${total}件中 ${from}～${to}件目`,

  // Listings and counts.
  listTitle: (scope: string, count: number) => `${scope}の掲載${count}件`,
  /** Under the title, which states the number shown. */
  listCount: (shown: number, printed: number, reprints: number) =>
    reprints === 0
      ? '再掲はありません。'
      : shown === printed
        ? `うち${reprints}件は再掲です（再掲を除くと${printed - reprints}件）。`
        : `掲載${printed}件のうち${reprints}件が再掲です（再掲を除くと${printed - reprints}件）。`,
  measuresTitle: (scope: string, count: number) => `${scope}の施策は${count}件です`,
  areasTitle: (count: number) => `重点分野は${count}分野です`,
  wholePlan: '計画全体',
  countTitle: (scope: string, count: number) => `${scope}は${count}事業です`,
  countWithout: (scope: string, count: number) => `${scope}は、再掲を除くと${count}事業です`,
  countReprints: (scope: string, count: number) => `${scope}の再掲は${count}件です`,
  countNote: (printed: number, reprints: number) =>
    reprints > 0
      ? `再掲を含む掲載数は${printed}件、うち再掲${reprints}件、再掲を除くと${printed - reprints}件です。`
      : '再掲はありません。',
  countWhole: (projects: number) => `計画全体で${projects}事業です（実数）`,
  countWholePrinted: (printed: number) => `再掲を含めると延べ${printed}件です`,
  countWholeNote: (printed: number, projects: number, reprints: number) =>
    `延べ掲載数${printed}件のうち再掲が${reprints}件あり、実数は${projects}事業です。`,
  /** A count for the titles below; `each` when several places share it. */
  counted: {
    printed: (count: number, each: boolean) => `${each ? '各' : ''}${count}件`,
    distinct: (count: number, each: boolean) => `${each ? '各' : ''}${count}件`,
    reprints: (count: number, each: boolean) => `再掲が${each ? '各' : ''}${count}件`,
    measures: (count: number, each: boolean) => `施策が${each ? '各' : ''}${count}件`,
  },
  countSum: (sum: string) => `合わせて${sum}です。`,
  countDifference: (more: string, difference: string, fewer: string) =>
    `${more}のほうが${fewer}より${difference}多いです。`,
  countAverage: (perArea: number, perMeasure: number, measuresPerArea: number) =>
    `平均すると1分野あたり${perArea}件（${measuresPerArea}施策）、1施策あたり${perMeasure}件です`,
  countSame: '同じ件数です。',
  countShare: (percent: number) => `計画全体の延べ掲載数の${percent}％に当たります。`,
  countTopic: (count: number) => `当てはまる事業は${count}件です`,
  countOfWhole: (projects: number, printed: number) =>
    `計画全体では${projects}事業（再掲を含む掲載は${printed}件）です。`,
  countPlaces: (name: string, count: number) => `「${name}」は${count}か所に載っています`,
  rankTitle: { measure: '施策ごとの事業数', area: '重点分野ごとの事業数' },
  rankFound: {
    measure: (count: number) => `当てはまる施策は${count}件です`,
    area: (count: number) => `当てはまる重点分野は${count}分野です`,
  },
  /** @param _several whether several share the rank, which English expresses in the verb */
  rankMost: (name: string, count: string, _several: boolean) => `最も多いのは${name}（${count}）です`,
  rankFewest: (name: string, count: string, _several: boolean) => `最も少ないのは${name}（${count}）です`,
  rankNth: (nth: number, fewest: boolean, name: string, count: string) =>
    `${nth}番目に${fewest ? '少ない' : '多い'}のは${name}（${count}）です`,
  rankPosition: (name: string, position: number, of: number, count: string) =>
    `${name}は${count}で、多いほうから${of}中${position}番目です`,
  measuresTotal: (count: number) => `施策は全部で${count}件です。`,
  /** Prefix of the titles above when the question names the candidates. */
  rankAmong: {
    measure: (count: number) => `お尋ねの${count}施策のうち、`,
    area: (count: number) => `お尋ねの${count}分野のうち、`,
  },
  /** Of entries just shown; `rankShown` is the caption of a table of their places. */
  rankAmongShown: (count: number) => `挙げた${count}件：`,
  rankShown: (count: number) => `件数は、挙げた${count}件を載っている場所で数えたものです。`,
  rankNone: '当てはまるものはありません',
  rankNote: {
    printed: '件数は再掲を含む、計画書の記載どおりの数です。',
    distinct: '件数は再掲を除いた数です。',
    reprints: '件数は再掲の数です。',
    measures: '件数は施策の数です。',
  },
  columns: {
    code: '番号',
    name: '名称',
    count: '件数',
    reprints: 'うち再掲',
    reprintsBeside: 'ほかに再掲',
    measures: '施策',
    printedUnder: '掲載先',
    owner: '担当',
  },
  cases: (count: number) => `${count}件`,

  // Reprints.
  reprintAllTitle: (count: number) => `再掲は${count}件です`,
  reprintScopeTitle: (count: number) => `当てはまる再掲は${count}件です`,
  reprintOriginalTitle: (name: string) => `「${name}」の元の掲載`,
  reprintOriginalsTitle: (count: number) => `再掲の元になっている事業は${count}件です`,
  reprintPlacesTitle: (name: string) => `「${name}」が載っているところ`,
  reprintPlacesOfTitle: (count: number) => `${count}件の事業が載っているところ`,
  reprintSharedTitle: (count: number) => `両方に載っている事業は${count}件です`,
  reprintNone: (name: string, place: string) =>
    `「${name}」の掲載は${place}の1か所だけで、ほかの施策には再掲されていません。`,
  /** For several projects asked about together. */
  reprintNoneOf: (count: number) => `当てはまる事業は${count}件で、どれも再掲されていません。`,
  reprintNoneScope: 'この範囲に再掲はありません。',
  reprintNote: '再掲は、同じ事業を別の施策にもう一度載せた行です。報告の依頼は1回だけです。',

  // Facts of the document.
  /** The Japanese original under an English rendering. */
  printedWords: (words: string) => `原文：${words}`,
  /** A name with the printed one in brackets, in replies in another language. */
  withPrinted: (name: string, printed: string) => (name === printed ? name : inBrackets(name, printed)),
  subSystems: (names: readonly string[]) => `（${names.join('，')}）`,
  factCount: {
    goals: (count: number) => `計画の目標は${count}つです`,
    targets: (count: number) => `計画が引く国の目標は${count}つです`,
    predecessors: (count: number) => `これまでの計画等は${count}件です`,
  },
  /** Under the plan's title, when asked what the plan is. */
  planSize: (areas: number, measures: number, projects: number, entries: number) =>
    `${areas}の重点分野、${measures}の施策、${projects}の事業からなる計画です（再掲を含む掲載は${entries}件）。`,
  factFallback: (title: string) => `${title}（計画の記載）`,

  // Places of projects.
  notThat: (other: string) => `いいえ、お尋ねの番号は「${other}」です。当てはまるのは次のとおりです。`,
  inPlace: (place: string) => `${place}に載っています`,

  // Owners.
  ownerTitle: (name: string, owner: string) => `「${name}」の担当は${owner}です`,
  ownersAndStatusTitle: (count: number) => `${count}件の担当と状況です`,
  ownersTitle: (count: number) => `${count}件の担当です`,
  /** To somebody who asks for their projects and belongs to no division. */
  noPost: 'あなたを担当者とする課は、名簿に登録されていません。登録は取りまとめ担当の方へご依頼ください。',
  ownersOn: (date: string) => `${date}時点の担当です（名簿に登録された期間によります）。`,
  /** @param from, to the first and last day; null where open */
  ownerTerm: (owner: string, from: string | null, to: string | null) => `${owner}（${from ?? ''}～${to ?? ''}）`,
  ownerUnknown: (name: string) => `「${name}」の担当は未登録です。`,
  ownerRegister: '登録は取りまとめ担当の方へご依頼ください。取りまとめ担当の方は「担当登録」と書くと登録できます。',
  sampleNote: '担当はサンプルの名簿によるもので、実際の担当課ではありません。',
  ownedByTitle: (owner: string, count: number) => `${owner}が担当する事業は${count}件です`,
  supports: (codes: readonly string[]) => `関係課としては ${codes.join('、')} にも関わっています。`,
  ownedAmongTitle: (owner: string, count: number) => `当てはまるもののうち、${owner}が担当する事業は${count}件です`,
  ownedAmongNone: (owner: string) => `当てはまるものの中に、${owner}が担当する事業はありません。`,
  othersThan: (owner: string) => `${owner}以外`,
  ownedByNone: (owner: string) => `${owner}が担当する事業はありません。`,
  /** Offices are counted as divisions or as departments, here and below. */
  ownersListed: (count: number, by: 'division' | 'department') => `事業を担当しているのは${count}${OFFICES[by]}です`,
  ownersFound: (count: number, by: 'division' | 'department') => `当てはまるのは${count}${OFFICES[by]}です`,
  /** @param owners the first of those that share the rank @param all their number @param count projects of each */
  ownersRanked: (
    fewest: boolean,
    nth: number,
    owners: string[],
    all: number,
    count: number,
    by: 'division' | 'department',
  ) =>
    `担当する事業が${nth > 1 ? `${nth}番目に` : '最も'}${fewest ? '少ない' : '多い'}のは${owners.join('・')}${all > owners.length ? `など${all}${OFFICES[by]}` : ''}（${count}件${all > 1 ? 'ずつ' : ''}）です`,
  ownersRankedNote: (count: number, by: 'division' | 'department') =>
    `計画には担当課の記載がないため、担当の名簿（事業のある${count}${OFFICES[by]}）で数えました。再掲は数えていません。`,
  vacantTitle: (count: number) => (count > 0 ? `担当が未登録の事業は${count}件です` : '担当が未登録の事業はありません'),
  /** @param owners the first of them @param all their number */
  contactsTitle: (owners: string[], all: number) =>
    `${owners.join('・')}${all > owners.length ? `など${all}課室` : ''}の窓口です`,
  noContact: '名簿に登録されていません',
  peopleTitle: (count: number) => `名簿では${count}人が当てはまります`,
  personUnknown: (who: string) => `担当の名簿に「${who}」は見当たりません。課の名前か事業の番号でお尋ねください。`,
  officeUnknown: (office: string) =>
    `担当の名簿に「${office}」は見当たりません。名簿の課は「担当課の一覧」でご覧になれます。`,
  noPeople: (who: string) =>
    `「${who}」は計画に載っていません。担当の名簿には、担当者の名前がまだ登録されていません。担当課は事業の番号か名前でお尋ねください。`,
  contact: (post: string, name: string, deputy: boolean) => `${post} ${name}${deputy ? '（代理）' : ''}`,

  // Status.
  statusTitle: (name: string) => `「${name}」の状況`,
  titleOfPlace: (place: string, title: string) => `${place}：${title}`,
  statusesTitle: (count: number) => `${count}件の事業の状況`,
  /** Under such a title, when nothing has been reported. */
  statusNone: (nextRequest: string | null) =>
    `まだ報告されていません。${nextRequest ? `担当課への次の照会は${nextRequest}です。` : ''}お急ぎのときは、担当課に直接お尋ねください。`,
  statusAsked: (due: string) =>
    `まだ報告されていません。担当課に照会中で、回答の期限は${due}です。お急ぎのときは、担当課に直接お尋ねください。`,
  statusNoneVacant: 'まだ報告されていません。担当が未登録のため、照会もできていません。',
  statusNothing: '状況の報告はまだ1件もありません。最初の照会が始まると、ここに集まります。',

  // Choices, help, refusals.
  clarifyTitle: 'どの事業のことでしょうか',
  clarifyText: '番号か言葉で選んでください。',
  helpTitle: '計画について、ふだんの言葉でお尋ねください',
  helpText: (plan: string, areas: number, measures: number, projects: number) =>
    `${plan}の${areas}分野・${measures}施策・${projects}事業についてお答えします。答えには必ず計画の中の位置を添えます。`,
  examples: {
    topic: (topic: string) => ({ title: `${topic}の事業を見る`, question: `${topic}の事業は？` }),
    /** The first whose word occurs in a name of the plan is used. */
    everyday: [
      { word: '子育て', title: '子育ての取組を探す', question: '子育てに関わる取組は？' },
      { word: '観光', title: '観光の取組を探す', question: '観光に関わる取組は？' },
      { word: '商店街', title: '商店街の取組を探す', question: '商店街を元気にする取組は？' },
    ],
    area: (code: string) => `重点分野${code}の一覧`,
    measures: (count: number) => `${count}事業以上ある施策は？`,
    reprints: '計画の再掲はどれ？',
    period: '計画の期間は？',
    owner: (project: string) => `${project}の担当は？`,
    help: { title: '使い方を知る', question: '使い方' },
  },
  helpMore: (showsPeople: boolean) =>
    `一覧のあとは「2番目を詳しく」${showsPeople ? '「それの担当は？」' : ''}「そのうち病院関係だけ」のように続けてお尋ねいただけます。`,
  helpReports:
    '担当課の方は「回答」、または「1-1-3は順調、50%」のように書くと、状況を報告できます。そのほかの言葉は「コマンド」でご覧ください。',
  thanked: 'はい。ほかにも知りたいことがあれば、続けてお尋ねください。',
  noneTitle: '計画には載っていません',
  noneText:
    'この計画からはお答えできない質問です。事業は、言葉のほか「1-1-1」「分野1の事業は？」のように番号でもお尋ねいただけます。',
  noneAmongTitle: '挙げた中にはありません',
  noneAmong: 'いま挙げた事業の中には、当てはまるものが見つかりませんでした。',
  noneOutside: '計画に書かれているのは、どの分野で何に取り組むかです。予算、人数、日時、連絡先などは書かれていません。',
  /** Above the answer to a message that was changed after it was sent. */
  readAgain: '書き直された文章へのお答えです。書き直す前の文章へのお答えは古くなりました。',
  noSuchPlaces: (listed: number, places: number[]) =>
    `いまの一覧は${listed}件で、${places.map(place => `${place}番目`).join('と')}はありません。`,
  nothingShownTitle: 'まだ何もお見せしていません',
  nothingShown: '「分野1の事業は？」のようにお尋ねのあと、「3番目を詳しく」「それの担当は？」と続けられます。',
  noneThere: (place: string) => `${place}の中には、お尋ねの事業は見当たりません。`,
  nearest: (topics: { name: string; code: string }[]) =>
    `近い話題: ${topics.map(({ name, code }) => `${name}（${code}）`).join('、')}`,
  unknownEntry: (code: string, measure: string, first: string, last: string) =>
    `${code} という番号の取組はありません。施策 ${measure} は ${first} から ${last} までです。`,
  unknownMeasure: (code: string, area: string, first: string, last: string) =>
    `${code} という施策はありません。重点分野${area}の施策は ${first} から ${last} までです。`,
  unknownArea: (code: string, count: number) => `重点分野${code}はありません。重点分野は1から${count}までです。`,
  updateTitle: '状況の報告',
  updateHow: '報告の依頼が届いたら、その場のフォームか「変更なし」ボタン、または返信の一文で答えられます。',

  // Buttons.
  buttons: {
    more: 'もっと見る',
    detail: (code: string) => `${code} を詳しく`,
    owner: '担当は？',
    status: '進捗は？',
    measure: (code: string) => `施策${code}の一覧`,
    source: '原文を見る',
    owned: (owner: string) => `${owner}の事業をすべて見る`,
    owners: '担当課の一覧',
    areas: '重点分野の一覧',
    help: '使い方',
  },
  /** Questions asked by buttons, shown as the person's own. */
  asks: {
    owner: (code: string) => `${code}の担当は？`,
    status: (code: string) => `${code}の進捗は？`,
    measure: (code: string) => `施策${code}の一覧`,
    entry: (code: string) => `${code}を詳しく`,
    owned: (owner: string) => `${owner}の事業は？`,
    owners: '担当課の一覧',
    areas: '重点分野の一覧',
    help: '使い方',
    more: 'もっと',
  },
};

export type Text = typeof ja;
