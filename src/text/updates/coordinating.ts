/** Texts for coordinators: the state of a round, progress, file exports, the ledger. */
import type { Lang } from '../../lang.ts';

/** Numbers of projects, except `owners`. */
export interface RoundCounts {
  asked: number;
  reported: number;
  late: number;
  /** At risk or delayed. */
  behind: number;
  /** Asked and not reported. */
  missing: number;
  /** Never asked, because no one can be reached. */
  unreached: number;
  /** Owners of what is missing. */
  owners: number;
}

export interface CoordinatingText {
  round: {
    title(round: string): string;
    /** @param first date of the first round, in both calendars; null beyond the holiday table */
    none(first: string | null): string;
    /** @param closed the day it was closed; null while it is open */
    sentence(counts: RoundCounts, due: string, closed: string | null): string;
    /** @param unreached additional divisions that no message could be sent to */
    missingTitle(count: number, unreached: number): string;
    nobodyMissing: string;
  };
  progress: {
    withStatus(statuses: string[], count: number): string;
    /** Among projects with a report. */
    withoutStatus(statuses: string[], count: number): string;
    withPercent(amount: string, count: number): string;
    comparisons: Record<'atLeast' | 'above' | 'atMost' | 'below', (percent: number) => string>;
    /** @param average mean percentage of those counted */
    furthest(order: 'most' | 'fewest', count: number, average: number): string;
    overdue(count: number): string;
    dueIn(months: string, count: number): string;
    inMonth(month: string): string;
    until(month: string): string;
    reported(count: number): string;
    unreported(count: number): string;
    /** @param month null when none was reported; `isDone` whether it is completed */
    doneDate(month: string | null, isDone: boolean): string;
    doneDates(count: number): string;
    ofListed(count: number): string;
    /** @param named names of divisions */
    allBut(named: string): string;
    noSuchTopic(words: string): string;
    ofOwners(owners: string, projects: number, reported: number): string;
    withoutUpdate: string;
    changedTitle(count: number): string;
    nothingChanged: string;
    /** An earlier time, as it stands in the three below. */
    asOf(date: string): string;
    inRound(round: string): string;
    thenTitle(then: string, count: number): string;
    /** @param told what holds for that time */
    toldThen(then: string, told: string): string;
    nothingThen(then: string): string;
    /** @param days the day, or the first and last; null for all */
    history(count: number, days: string[] | null): string;
  };
  /** Next to the table in figures: the location of the workbook. */
  handOut: {
    sent(name: string): string;
    kept(path: string): string;
    coordinatorsOnly: string;
    /** @param held the existing rounds; empty for none */
    noSuchRound(wanted: string, held: string): string;
  };
  ledger: {
    title(round: string): string;
    sentence(
      scheduled: number,
      sent: number,
      failed: number,
      uncertain: number,
      suppressed: number,
      underWay: number,
    ): string;
    /** When nothing was sent in a round. */
    nothing: string;
    /** Under the table: number of omitted rows. */
    more(count: number): string;
    uncertain: string;
    kinds: Record<'prompt' | 'reminder' | 'escalation' | 'digest', string>;
    results: Record<'intended' | 'sent' | 'failed' | 'uncertain' | 'suppressed', string>;
    reasons: Record<string, string>;
  };
}

const ja: CoordinatingText = {
  round: {
    title: round => `${round}の照会の状況`,
    none: first =>
      first === null
        ? '照会はまだ行われていません。取りまとめ担当の方は「照会開始」と書くと始められます。'
        : `照会はまだ行われていません。最初の照会は${first}の予定です。`,
    sentence: ({ asked, reported, missing, unreached }, due, closed) =>
      `照会${asked}件のうち回答${reported}件、未回答${missing}件${unreached > 0 ? `、照会不達${unreached}件` : ''}。${closed === null ? `期限は${due}です。` : `この照会は${closed}に締め切りました（期限後の回答は受け付けています）。`}`,
    missingTitle: (count, unreached) =>
      `未回答の課は${count}課です${unreached > 0 ? `（ほかに照会の届いていない課が${unreached}課あります）` : ''}`,
    nobodyMissing: '未回答の課はありません。',
  },
  progress: {
    withStatus: (statuses, count) =>
      count > 0 ? `「${statuses.join('・')}」の事業は${count}件です` : `「${statuses.join('・')}」の事業はありません`,
    withoutStatus: (statuses, count) =>
      `報告のある事業のうち「${statuses.join('・')}」でないものは${count > 0 ? `${count}件です` : 'ありません'}`,
    withPercent: (amount, count) => `進捗率${amount}の事業は${count > 0 ? `${count}件です` : 'ありません'}`,
    comparisons: {
      atLeast: percent => `${percent}％以上`,
      above: percent => `${percent}％超`,
      atMost: percent => `${percent}％以下`,
      below: percent => `${percent}％未満`,
    },
    furthest: (order, count, average) =>
      count === 0
        ? '進捗率や完了が報告されている事業はありません'
        : `進捗率か完了が報告されている事業は${count}件、平均は${average}％です（完了は100％、${order === 'most' ? '高い' : '低い'}順）`,
    overdue: count => `完了予定の月を過ぎた事業は${count > 0 ? `${count}件です` : 'ありません'}`,
    dueIn: (months, count) => `${months}に完了予定の事業は${count > 0 ? `${count}件です` : 'ありません'}`,
    inMonth: month => month,
    until: month => `今年度中（${month}まで）`,
    reported: count => `報告のある事業は${count > 0 ? `${count}件です` : 'ありません'}`,
    doneDate: (month, isDone) =>
      isDone ? '完了しています' : month === null ? '完了予定は報告されていません' : `完了予定は${month}です`,
    doneDates: count => `完了予定（報告のある事業${count}件）`,
    unreported: count => (count > 0 ? `まだ報告のない事業は${count}件です` : 'すべての事業に報告があります'),
    ofListed: count => `今の${count}件のうち`,
    allBut: named => `${named}以外`,
    noSuchTopic: words => `「${words}」の事業は計画に見当たりません。全体では`,
    ofOwners: (owners, projects, reported) =>
      `${owners}の事業${projects}件のうち、状況の報告があるのは${reported}件です`,
    withoutUpdate: 'まだ報告のない事業：',
    changedTitle: count => `前回から変わった事業は${count}件です`,
    nothingChanged: '前回から変わった事業はありません。',
    asOf: date => `${date}時点`,
    inRound: round => `${round}の照会`,
    toldThen: (then, told) => `${then}で${told}`,
    thenTitle: (then, count) => `${then}で回答のあった事業は${count}件です`,
    nothingThen: then => `${then}の回答は記録されていません。`,
    history: (count, days) =>
      `${days ? `${days.join('から')}${days.length > 1 ? 'まで' : ''}の` : 'これまでの'}回答${count > 0 ? `は${count}件です（新しい順）` : 'はありません'}`,
  },
  handOut: {
    sent: name => `Excelの進捗管理表「${name}」をお渡しします。`,
    kept: path =>
      `Excelの進捗管理表を、ボットが動いているコンピューターの ${path} に保存しました。システム担当の方からお受け取りください。`,
    coordinatorsOnly: 'Excelの進捗管理表は、取りまとめ担当の方にお渡ししています。概要は次のとおりです。',
    noSuchRound: (wanted, held) =>
      `「${wanted}」の照会は記録にありません。${held ? `記録にある照会：${held}。「平成21年度第2四半期の進捗管理表」のように書いてください。` : '照会はまだ行われていません。'}`,
  },
  ledger: {
    title: round => `${round}の配信状況`,
    sentence: (scheduled, sent, failed, uncertain, suppressed, underWay) =>
      `予定${scheduled}件＝到達${sent}＋不達${failed}＋未確認${uncertain}＋見送り${suppressed}${underWay > 0 ? `＋送信中${underWay}` : ''}`,
    nothing: 'この照会の連絡は、まだ送られていません。開庁時間になると送られます。',
    more: count => `ほか${count}件`,
    uncertain: '届いたかどうか確認できない連絡です。宛先をご確認のうえ、どちらかを選んでください。',
    kinds: { prompt: '照会', reminder: '督促', escalation: '上席への連絡', digest: '集計' },
    results: { intended: '送信中', sent: '到達', failed: '不達', uncertain: '未確認', suppressed: '見送り' },
    reasons: {
      'sample-directory': 'サンプルの名簿のため',
      'no-address': '宛先の登録がないため',
      overtaken: '後の連絡にまとめたため',
      away: '全員不在のため',
      'never-asked': '担当課に届いていないため',
      'stopped-while-sending': '送信中に停止したため',
      'platform-not-connected': '接続されていないため',
      'platform-not-answering': '確認できないため',
      'adapter-failed': '送信の結果が不明のため',
      'not-composed': '文面を作れなかったため（システム担当の方はログをご覧ください）',
    },
  },
};

const en: CoordinatingText = {
  round: {
    title: round => `Round for ${round}: progress`,
    none: first =>
      first === null
        ? 'There has been no round yet. A coordinator can start one by writing “open”.'
        : `There has been no round yet. The first one is due on ${first}.`,
    sentence: ({ asked, reported, missing, unreached }, due, closed) =>
      `${asked} asked, ${reported} answered, ${missing} outstanding${unreached > 0 ? `, ${unreached} not reached` : ''}. ${closed === null ? `Due ${due}.` : `Closed on ${closed}; late answers are taken.`}`,
    missingTitle: (count, unreached) =>
      `${count} ${count === 1 ? 'division has' : 'divisions have'} not answered${unreached > 0 ? `; ${unreached} more ${unreached === 1 ? 'was' : 'were'} not reached` : ''}`,
    nobodyMissing: 'Every division has answered.',
  },
  progress: {
    withStatus: (statuses, count) =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project is' : 'projects are'} “${statuses.join('” or “')}”`,
    withoutStatus: (statuses, count) =>
      `${count === 0 ? 'None' : count} of the projects reported on ${count === 1 ? 'is' : 'are'} not “${statuses.join('” or “')}”`,
    withPercent: (amount, count) =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project is' : 'projects are'} ${amount} done`,
    comparisons: {
      atLeast: percent => `${percent}% or more`,
      above: percent => `more than ${percent}%`,
      atMost: percent => `${percent}% or less`,
      below: percent => `less than ${percent}%`,
    },
    furthest: (order, count, average) =>
      count === 0
        ? 'No project has a percentage or completion reported'
        : `${count === 1 ? '1 project has' : `${count} projects have`} a percentage or completion reported, ${average}% on average (completed ones count as 100%, ${order === 'most' ? 'highest' : 'lowest'} first)`,
    overdue: count =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project is' : 'projects are'} past the month ${count === 1 ? 'it was' : 'they were'} due`,
    dueIn: (months, count) =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project is' : 'projects are'} due ${months}`,
    inMonth: month => `in ${month}`,
    until: month => `this fiscal year (until ${month})`,
    reported: count =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project has' : 'projects have'} been reported on`,
    doneDate: (month, isDone) =>
      isDone ? 'It is completed' : month === null ? 'No due month was reported' : `It is due in ${month}`,
    doneDates: count => `Due months (${count} ${count === 1 ? 'project' : 'projects'} reported on)`,
    unreported: count =>
      count === 0
        ? 'Every project has been reported on'
        : `${count} ${count === 1 ? 'project has' : 'projects have'} not been reported on yet`,
    ofListed: count => `Of these ${count}`,
    allBut: named => `All but ${named}`,
    noSuchTopic: words => `The plan has no project on “${words}”. Of all projects`,
    ofOwners: (owners, projects, reported) => `${owners}: ${reported} of ${projects} projects have been reported on`,
    withoutUpdate: 'Not reported yet: ',
    changedTitle: count => `${count} ${count === 1 ? 'project has' : 'projects have'} changed since the last report`,
    nothingChanged: 'Nothing has changed since the last report.',
    asOf: date => `as of ${date}`,
    inRound: round => `for ${round}`,
    toldThen: (then, told) => `${then[0]?.toUpperCase()}${then.slice(1)}: ${told}`,
    thenTitle: (then, count) => `${count} ${count === 1 ? 'project' : 'projects'} reported on ${then}`,
    nothingThen: then => `No report is recorded ${then}.`,
    history: (count, days) =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'report' : 'reports'} ${days ? (days.length > 1 ? `from ${days.join(' to ')}` : `on ${days[0]}`) : 'so far'}${count > 0 ? ', newest first' : ''}`,
  },
  handOut: {
    sent: name => `Here is the progress table as a workbook: ${name}.`,
    kept: path =>
      `The progress table was saved as a workbook on the computer the bot runs on: ${path}. Please ask your system administrator for it.`,
    coordinatorsOnly: 'The workbook is handed to coordinators. This is the summary.',
    noSuchRound: (wanted, held) =>
      `The record holds no round for “${wanted}”. ${held ? `Rounds there are: ${held}. Write “progress table FY2009 Q2”.` : 'There has been no round yet.'}`,
  },
  ledger: {
    title: round => `Deliveries of the round for ${round}`,
    sentence: (scheduled, sent, failed, uncertain, suppressed, underWay) =>
      `${scheduled} scheduled = ${sent} sent + ${failed} failed + ${uncertain} uncertain + ${suppressed} suppressed${underWay > 0 ? ` + ${underWay} under way` : ''}`,
    nothing: 'Nothing has been sent in this round yet. Messages go out when the office is open.',
    more: count => `${count} more`,
    uncertain: 'It is not known whether these arrived. Please look, then choose.',
    kinds: { prompt: 'Request', reminder: 'Reminder', escalation: 'To the superior', digest: 'Digest' },
    results: {
      intended: 'Under way',
      sent: 'Sent',
      failed: 'Failed',
      uncertain: 'Uncertain',
      suppressed: 'Suppressed',
    },
    reasons: {
      'sample-directory': 'sample directory',
      'no-address': 'no address',
      overtaken: 'joined with a later one',
      away: 'everybody is away',
      'never-asked': 'the division was never reached',
      'stopped-while-sending': 'stopped while sending',
      'platform-not-connected': 'platform not connected',
      'platform-not-answering': 'cannot be checked',
      'adapter-failed': 'result unknown',
      'not-composed': 'it could not be written (the log says why)',
    },
  },
};

export const coordinatingText: Record<Lang, CoordinatingText> = { ja, en };
