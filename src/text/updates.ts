/** Every sentence of the update cycle: prompts, reminders, escalations, digests, forms, commands. */
import type { Status } from '../updates/read/reading.ts';
import type { Lang } from './lang.ts';

export interface UpdatesText {
  /** Joins names and codes. */
  list(items: string[]): string;
  statuses: Record<Status, string>;
  columns: Record<
    | 'code'
    | 'name'
    | 'last'
    | 'now'
    | 'status'
    | 'percent'
    | 'due'
    | 'comment'
    | 'owner'
    | 'division'
    | 'asked'
    | 'answered'
    | 'missing'
    | 'delayed'
    | 'kind'
    | 'to'
    | 'result'
    | 'remark'
    | 'before'
    | 'at'
    | 'round'
    | 'by',
    string
  >;
  none: string;
  sample: string;
  deputy: string;
  late: string;
  /** Greeting and request of a prompt. */
  prompt: {
    title(round: string): string;
    greeting(owner: string): string;
    request(round: string, count: number, due: string): string;
    lateNote: string;
    handedNote(from: string): string;
    awayNote(away: string, deputy: string): string;
    howTo: string;
    /** When there is no last answer to repeat. */
    howToFirst: string;
    done: string;
    thanks(count: number): string;
    rest(count: number): string;
  };
  reminder: {
    title(round: string): string;
    request(owner: string, count: number, due: string): string;
    last(owner: string, count: number): string;
    overdue(owner: string, count: number, due: string): string;
  };
  escalation: {
    title(round: string): string;
    request(owner: string, round: string, count: number, due: string): string;
  };
  digest: {
    title(round: string): string;
    sentence(asked: number, answered: number, late: number): string;
    byDivision: string;
    missing: string;
    noneMissing: string;
    marks: string;
    deliveries(failed: number, uncertain: number): string;
    missedRounds(rounds: string): string;
    vacant(count: number): string;
  };
  buttons: Record<
    | 'answer'
    | 'answerMore'
    | 'same'
    | 'snooze'
    | 'handOver'
    | 'correct'
    | 'take'
    | 'edit'
    | 'arrived'
    | 'again'
    | 'resend'
    | 'confirm'
    | 'status'
    | 'missing'
    | 'ledger'
    | 'table'
    | 'assign',
    string
  >;
  /** On the button that corrects a page of answers, when there are several pages. */
  correctPage(first: string, last: string): string;
  /** Over the newest answers about a project. */
  history(count: number, shown: number): string;
  form: {
    title: string;
    intro(due: string): string;
    submit: string;
    status: string;
    percent: string;
    percentHint: string;
    due: string;
    dueHint: string;
    comment: string;
    last(words: string): string;
    notAnswered: string;
    errors: { status: string; percent: string; due: string; changed: string };
  };
  assignForm: {
    title: string;
    intro: string;
    project: string;
    owner: string;
    from: string;
    fromHint: string;
    submit: string;
    errors: { project: string; owner: string; from: string };
  };
  /** 「宛先登録」: a channel where a division, or the coordinators, get their messages. */
  linking: {
    how: string;
    elsewhere: string;
    coordinators: string;
    confirm(who: string): string;
    done(who: string): string;
  };
  handForm: { title: string; intro: string; owner: string; submit: string; unknown: string; itself: string };
  given: { title: string; unchanged: string; lateNote: string; nudge: string };
  sentence: { title: string; read: string; unsure: string; which: string; none: string; gone: string };
  snoozed(until: string): string;
  handed(count: number, to: string): string;
  closedRound: string;
  /** @param people who may answer today; empty when nobody is registered */
  notYours(owner: string, people: string): string;
  notCoordinator: string;
  outsider: string;
  /** To an outsider whose questions nobody has allowed. */
  outsidersClosed: string;
  /** Coordinators decide whether outsiders may ask about the plan. */
  outsiders: Record<'confirmAdmit' | 'confirmRefuse' | 'nowAdmitted' | 'nowRefused', string> & {
    how(admitted: boolean): string;
  };
  round: {
    title(round: string): string;
    none: string;
    sentence(asked: number, answered: number, missing: number, due: string): string;
    missingTitle(count: number): string;
    nobodyMissing: string;
  };
  progress: {
    withStatus(statuses: string[], count: number): string;
    ofOwners(owners: string, projects: number, answered: number): string;
    withoutAnswer: string;
    changedTitle(count: number): string;
    nothingChanged: string;
    asOfTitle(date: string, count: number): string;
    nothingThen(date: string): string;
    given(by: string, at: string): string;
  };
  commands: {
    confirmOpen(round: string, owners: number, projects: number): string;
    nothingToOpen: string;
    opened(round: string, owners: number): string;
    confirmClose(round: string, missing: number): string;
    closed(round: string): string;
    confirmExtend(round: string, due: string): string;
    extendHow: string;
    extended(round: string, due: string): string;
    confirmRemind(owners: number): string;
    reminded(owners: number): string;
    outsideHours: string;
    confirmAssign(project: string, owner: string, from: string): string;
    assigned(project: string, owner: string, from: string): string;
    assignHow: string;
    vacated: string;
    confirmExempt(projects: string, round: string): string;
    exempted(projects: string): string;
    exemptedAlready: string;
    exemptHow: string;
    confirmPause(projects: string): string;
    confirmResume(projects: string): string;
    pausedAlready(paused: boolean): string;
    paused(projects: string): string;
    resumed(projects: string): string;
    pauseHow: string;
    away(from: string, to: string): string;
    awayDeputies(names: string): string;
    awayNobody: string;
    resent(count: number): string;
    nothingToResend: string;
    confirmedArrived: string;
    alreadySettled: string;
  };
  /** Beside the table in figures: where the workbook is. */
  handOut: { sent(name: string): string; kept(path: string): string; coordinatorsOnly: string };
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
    uncertain: string;
    kinds: Record<'prompt' | 'reminder' | 'escalation' | 'digest', string>;
    results: Record<'intended' | 'sent' | 'failed' | 'uncertain' | 'suppressed', string>;
    reasons: Record<string, string>;
  };
  /** 「私の代理を佐藤さんに」. */
  naming: {
    confirm(of: string, deputy: string, from: string, before: string): string;
    confirmNone(of: string, before: string): string;
    done(of: string, deputy: string, from: string): string;
    removed(of: string): string;
    noneYet(of: string): string;
    unknown(name: string): string;
    several(people: string): string;
    whose(owner: string, contacts: string): string;
    themselves: string;
    already(deputy: string, owner: string): string;
    notYours: string;
    gone: string;
    how: string;
  };
  /** 「休み」 and 「代理」 on their own. */
  standIns: {
    away(count: number): string;
    awayHow: string;
    deputies(count: number): string;
    deputyHow: string;
    person: string;
    deputy: string;
    days: string;
  };
  /** 「コマンド」: the words and what they do. */
  commandList: { title: string; everyone: [string, string][]; coordinators: [string, string][] };
  /** Divisions without a project. */
  idle: { title(count: number): string };
  marks: { unmoved: string; identical: string; overdue: string; fell: string };
  /** A person's own page. */
  home: {
    title: string;
    mine(count: number, due: string): string;
    nothing: string;
    vacant(count: number): string;
    /** Button, and the question it asks. */
    vacantList: string;
    vacantQuestion: string;
  };
}

const ja: UpdatesText = {
  list: items => items.join('、'),
  statuses: {
    not_started: '未着手',
    on_track: '順調',
    mostly_on_track: '概ね順調',
    at_risk: 'やや遅れている',
    delayed: '遅れている',
    completed: '完了',
    cancelled: '中止',
    unknown: '不明',
  },
  columns: {
    code: '番号',
    name: '事業',
    last: '前回',
    now: '今回',
    status: '状況',
    percent: '進捗率',
    due: '完了予定',
    comment: '説明',
    owner: '担当',
    division: '部局',
    asked: '対象',
    answered: '回答済み',
    missing: '未回答',
    delayed: '遅れ',
    kind: '種類',
    to: '宛先',
    result: '結果',
    remark: '備考',
    before: '変更前',
    at: '回答日',
    round: '照会',
    by: '回答者',
  },
  none: '―',
  sample: '（サンプル）',
  deputy: '（代理）',
  late: '（期限後）',
  prompt: {
    title: round => `${round}の進捗状況の照会`,
    greeting: owner => `${owner} ご担当者様`,
    request: (round, count, due) =>
      `お疲れさまです。${round}の状況について、${count}事業のご回答をお願いします。期限は${due}です。`,
    lateNote: 'システムの停止により、ご案内が予定より遅れました。申し訳ありません。',
    handedNote: from => `${from}から引き継がれた分です。今回の照会に限り、ご回答をお願いします。`,
    awayNote: (away, deputy) =>
      deputy ? `${away}さんはお休みのため、${deputy}さん（代理）にもお願いします。` : `${away}さんはお休みです。`,
    howToFirst: 'ボタンからのご回答のほか、「MIDORIは順調、来月改修予定」のように文章で返信していただいても結構です。',
    howTo:
      '前回の内容が入っています。変わりがなければ「残り全て変更なし」を押すだけで完了です。「MIDORIは順調、来月改修予定」のように文章で返信していただいても結構です。',
    done: '全ての事業のご回答をいただきました。ありがとうございました。',
    thanks: count => `${count}件のご回答を受け付けました。ありがとうございます。`,
    rest: count => `残り${count}件です。`,
  },
  reminder: {
    title: round => `${round}の進捗状況：ご回答のお願い`,
    request: (owner, count, due) =>
      `${owner} ご担当者様　お忙しいところ恐れ入ります。残り${count}件のご回答をお待ちしています。期限は${due}です。行き違いでしたらご容赦ください。`,
    last: (owner, count) =>
      `${owner} ご担当者様　本日が期限です。残り${count}件のご回答をお願いできますでしょうか。難しい場合は、引き継ぎもできます。`,
    overdue: (owner, count, due) =>
      `${owner} ご担当者様　期限（${due}）を過ぎましたが、残り${count}件は今からでも受け付けています。よろしくお願いします。`,
  },
  escalation: {
    title: round => `${round}の進捗状況：ご確認のお願い`,
    request: (owner, round, count, due) =>
      `いつもお世話になっております。${owner}にお願いしている${round}の照会のうち、${count}件のご回答が期限（${due}）までに確認できておりません。業務ご多忙のところ恐れ入りますが、ご担当の方へのお声がけ、または代わりにご回答いただける方のご調整をお願いできますと幸いです。`,
  },
  digest: {
    title: round => `${round}の照会を締め切りました`,
    sentence: (asked, answered, late) => `照会${asked}件のうち${answered}件の回答がありました（うち期限後${late}件）。`,
    byDivision: '部局別の回答状況',
    missing: '未回答',
    noneMissing: '未回答はありません。',
    marks: '確認をお勧めする回答',
    deliveries: (failed, uncertain) =>
      `届かなかった連絡が${failed}件、到達を確認できない連絡が${uncertain}件あります。「配信状況」でご確認ください。`,
    missedRounds: rounds => `システムの停止により、次の照会は行われませんでした：${rounds}`,
    vacant: count => `担当が未登録のため照会していない事業が${count}件あります。`,
  },
  buttons: {
    answer: '回答する',
    answerMore: '続きを回答する',
    same: '残り全て変更なし',
    snooze: '明日まで待つ',
    handOver: '他の課へ引き継ぐ',
    correct: '回答を直す',
    take: 'この内容で回答する',
    edit: '直して回答する',
    arrived: '届いていた',
    again: 'もう一度送る',
    resend: '届かなかった分を再送',
    confirm: '実行する',
    status: '照会の状況',
    missing: '未回答の課',
    ledger: '配信状況',
    assign: '担当を登録する',
    table: '進捗管理表',
  },
  correctPage: (first, last) => `回答を直す（${first}～${last}）`,
  history: (count, shown) => (count > shown ? `これまでの回答（${count}件のうち新しい${shown}件）` : 'これまでの回答'),
  form: {
    title: '進捗状況の回答',
    intro: due => `期限：${due}。状況を空欄にした事業は、今回は送られません。`,
    submit: '送信',
    status: '状況',
    percent: '進捗率（％）',
    percentHint: '0から100まで。わからないときは空欄で結構です。',
    due: '完了予定の年月',
    dueHint: '例：平成22年3月、H22.3、2010-03',
    comment: '説明',
    last: words => `前回：${words}`,
    notAnswered: '（回答しない）',
    errors: {
      status: '状況を選んでください。',
      percent: '0から100までの整数で入力してください。',
      due: '年月として読み取れません。「平成22年3月」「2010-03」のように入力してください。',
      changed: '入力中に照会の対象が変わりました。お手数ですが、もう一度開いてください。',
    },
  },
  assignForm: {
    title: '担当の登録',
    intro: 'この日から、選んだ課に照会します。前の日までの担当は、そのまま記録に残ります。',
    project: '事業',
    owner: '担当課',
    from: 'いつから',
    fromHint: '例：平成22年4月1日、2010-04-01、4月1日',
    submit: '登録する',
    errors: {
      project: '候補から事業を選んでください。',
      owner: '候補から課を選んでください。',
      from: '日付として読み取れません。「平成22年4月1日」「2010-04-01」のように入力してください。',
    },
  },
  linking: {
    how: '照会を受け取るチャネルで「宛先登録 危機対策課」のように、登録されている課の名前を書いてください。取りまとめ担当の宛先は「宛先登録 取りまとめ」です。',
    elsewhere: 'ここは宛先にできません。照会を受け取るチャネルかグループチャットで、もう一度お書きください。',
    coordinators: '取りまとめ担当',
    confirm: who => `${who}への連絡を、これからはこの場所に届けます。よろしいですか。`,
    done: who => `${who}への連絡は、これからはこの場所に届きます。`,
  },
  handForm: {
    title: '引き継ぎ',
    intro: '今回の照会に限り、まだ回答していない事業を別の課に引き継ぎます。',
    owner: '引き継ぐ課',
    submit: '引き継ぐ',
    unknown: '候補から課を選んでください。',
    itself: '別の課を選んでください。',
  },
  given: {
    title: 'ご回答を受け付けました',
    unchanged: '同じ内容をすでに受け付けています。',
    lateNote: '期限後の回答として記録しました。',
    nudge: '念のためのご確認です。',
  },
  sentence: {
    title: '次の内容でよろしいでしょうか',
    read: 'お書きいただいた文章を、このように読み取りました。まだ記録していません。',
    unsure:
      'どの事業がどのような状況か、確実には読み取れませんでした。「MIDORIは順調」のように、事業名と状況を書いていただくか、下のボタンからご回答ください。',
    which: 'どの事業のことでしょうか。',
    none: '回答をお願いしている事業は、今のところありません。',
    gone: 'この読み取り結果は古くなりました。もう一度お書きください。',
  },
  snoozed: until => `承知しました。${until}まで督促を控えます。`,
  handed: (count, to) => `${count}件を${to}に引き継ぎました。`,
  closedRound: 'この照会は締め切られています。期限後の回答としては受け付けます。',
  notYours: (owner, people) =>
    people
      ? `この回答は、${owner}の現在の担当の方（${people}）だけが行えます。お手数ですが、そちらへお伝えください。`
      : `この回答は、${owner}の担当の方だけが行えます。担当の方が未登録のため、取りまとめ担当へお問い合わせください。`,
  notCoordinator: 'この操作は、取りまとめ担当の方だけが行えます。',
  outsider: '担当課と進捗状況は、庁内の方だけにお答えしています。庁内の方を通じてお尋ねください。',
  outsidersClosed:
    'このボットは、庁内の方からの質問だけにお答えしています。ご用の方は、庁内の方を通じてお尋ねください。庁外の方への回答は、取りまとめ担当が許可すると始まります。',
  outsiders: {
    confirmAdmit:
      'ゲストや庁外の方からの、計画の内容についての質問に答えるようにします。担当課、進捗状況、回答の受付は、これからも庁内の方だけです。よろしいですか。',
    confirmRefuse: 'ゲストや庁外の方からの質問には答えないようにします。よろしいですか。',
    nowAdmitted:
      'ゲストや庁外の方の質問に、計画の内容に限って答えるようにしました。やめるときは「外部の人の質問 停止」です。',
    nowRefused: 'ゲストや庁外の方の質問には答えないようにしました。再び答えるときは「外部の人の質問 許可」です。',
    how: admitted =>
      admitted
        ? '今は、ゲストや庁外の方の質問に、計画の内容に限って答えています。やめるときは「外部の人の質問 停止」と書いてください。'
        : '今は、ゲストや庁外の方の質問には答えていません。計画の内容に限って答えるときは「外部の人の質問 許可」と書いてください。',
  },
  round: {
    title: round => `${round}の照会の状況`,
    none: '行われた照会はまだありません。',
    sentence: (asked, answered, missing, due) =>
      `照会${asked}件のうち回答${answered}件、未回答${missing}件。期限は${due}です。`,
    missingTitle: count => `未回答の課は${count}課です`,
    nobodyMissing: '未回答の課はありません。',
  },
  progress: {
    withStatus: (statuses, count) =>
      count > 0 ? `「${statuses.join('・')}」の事業は${count}件です` : `「${statuses.join('・')}」の事業はありません`,
    ofOwners: (owners, projects, answered) =>
      `${owners}の事業${projects}件のうち、状況の報告があるのは${answered}件です`,
    withoutAnswer: 'まだ報告のない事業：',
    changedTitle: count => `前回から変わった事業は${count}件です`,
    nothingChanged: '前回から変わった事業はありません。',
    asOfTitle: (date, count) => `${date}時点で回答のあった事業は${count}件です`,
    nothingThen: date => `${date}時点の回答は記録されていません。`,
    given: (by, at) => `${by}・${at}`,
  },
  commands: {
    confirmOpen: (round, owners, projects) =>
      `${round}の照会を始めます。${owners}課・${projects}事業に、いま報告を依頼します。よろしいですか。`,
    nothingToOpen: '始められる照会はありません。直近の照会がすでに行われています。',
    opened: (round, owners) => `${round}の照会を始めました。${owners}課に依頼を送ります。`,
    confirmClose: (round, missing) => `${round}の照会を締め切ります（未回答${missing}件）。よろしいですか。`,
    closed: round => `${round}の照会を締め切りました。`,
    confirmExtend: (round, due) => `${round}の照会の期限を${due}まで延ばします。よろしいですか。`,
    extendHow:
      '「締切延長 10月20日」または「締切延長 3日」（開庁日）のように書いてください。今の期限より後の開庁日を指定できます。',
    extended: (round, due) => `${round}の照会の期限を${due}まで延ばしました。`,
    confirmRemind: owners => `未回答の${owners}課に、いま督促を送ります。よろしいですか。`,
    reminded: owners => `${owners}課に督促を送りました。`,
    outsideHours: '今は閉庁時間です。開庁時間にもう一度お試しください。',
    confirmAssign: (project, owner, from) => `${from}から「${project}」の担当を${owner}とします。よろしいですか。`,
    assigned: (project, owner, from) => `${from}から「${project}」の担当を${owner}としました。`,
    assignHow:
      '「担当登録 4-6-4 医療整備課」または「担当登録 4-6-4 医療整備課 4月1日」のように書いてください。課名の代わりに「なし」で担当を外します。',
    vacated: '未登録',
    confirmExempt: (projects, round) =>
      `${projects}を${round}の照会から外します。この照会の間は元に戻せません。よろしいですか。`,
    exempted: projects => `${projects}を今回の照会から外しました。`,
    exemptedAlready: 'その事業は、すでに今回の照会から外れています。',
    exemptHow: '「免除 4-6-4」のように、今回の照会から外す事業の番号を書いてください。',
    confirmPause: projects =>
      `${projects}を休止にし、次の照会から対象外とします。よろしいですか。「再開」で元に戻せます。`,
    confirmResume: projects =>
      `${projects}を再開し、次の照会から対象とします。よろしいですか。「休止」で元に戻せます。`,
    pausedAlready: paused => (paused ? 'その事業は、すでに休止中です。' : 'その事業は、休止していません。'),
    paused: projects => `${projects}を休止にしました。再開するまで照会しません。`,
    resumed: projects => `${projects}を再開しました。次の照会から対象になります。`,
    pauseHow: '「休止 4-6-4」「再開 4-6-4」のように番号を書いてください。',
    away: (from, to) => `${from}から${to}までお休みとして記録しました。`,
    awayDeputies: names => `その間のお願いは${names}（代理）にお送りします。`,
    awayNobody: '代理の方は登録されていません。必要なら「他の課へ引き継ぐ」をお使いください。',
    resent: count => `${count}件を再送しました。`,
    nothingToResend: '再送が必要な連絡はありません。',
    confirmedArrived: '届いたものとして記録しました。',
    alreadySettled: 'この連絡はすでに確認済みです。',
  },
  handOut: {
    sent: name => `Excelの進捗管理表「${name}」をお渡しします。`,
    kept: path =>
      `Excelの進捗管理表を、ボットが動いているコンピューターの ${path} に保存しました。システム担当の方からお受け取りください。`,
    coordinatorsOnly: 'Excelの進捗管理表は、取りまとめ担当の方にお渡ししています。概要は次のとおりです。',
  },
  ledger: {
    title: round => `${round}の配信状況`,
    sentence: (scheduled, sent, failed, uncertain, suppressed, underWay) =>
      `予定${scheduled}件＝到達${sent}＋不達${failed}＋未確認${uncertain}＋見送り${suppressed}${underWay > 0 ? `＋送信中${underWay}` : ''}`,
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
    },
  },
  naming: {
    confirm: (of, deputy, from, before) =>
      `${from}から、${of}さんの代理を${deputy}さんとします${before === '' ? '' : `（これまで：${before}さん）`}。代理の方は、代わりに回答できるようになります。よろしいですか。`,
    confirmNone: (of, before) => `${of}さんの代理（${before}さん）の登録を外します。よろしいですか。`,
    done: (of, deputy, from) => `${from}から、${of}さんの代理を${deputy}さんとしました。`,
    removed: of => `${of}さんの代理の登録を外しました。`,
    noneYet: of => `${of}さんの代理は登録されていません。「代理は佐藤さん」のように書くと登録できます。`,
    unknown: name =>
      `「${name}」さんは名簿に見つかりません。名簿にある方の氏名でお書きください。名簿への追加は取りまとめ担当へお申し出ください。`,
    several: people => `同じお名前の方がいらっしゃいます：${people}。氏名を全てお書きください。`,
    whose: (owner, contacts) =>
      `${owner}のどなたの代理ですか（${contacts}）。「代理登録 課名 担当者名 代理の方の氏名」のように書いてください。`,
    themselves: 'ご本人を代理にすることはできません。別の方の氏名をお書きください。',
    already: (deputy, owner) => `${deputy}さんは${owner}の担当または代理として登録されており、すでに回答できます。`,
    notYours: '代理を決められるのは、担当の方ご本人と取りまとめ担当です。',
    gone: '名簿が変わったため、登録できませんでした。お手数ですが、もう一度お書きください。',
    how: '「代理登録 危機対策課 佐藤花子」のように、課名と代理の方の氏名を書いてください。「なし」で登録を外します。',
  },
  standIns: {
    away: count => (count > 0 ? `お休みの予定は${count}件です` : 'お休みの予定は登録されていません'),
    awayHow: '「来週金曜まで休み」「10月5日から10月9日まで休み」のように書くと、その間のお願いは代理の方に届きます。',
    deputies: count => (count > 0 ? `代理の登録は${count}件です` : '代理の登録はありません'),
    deputyHow:
      '代理の方は、担当の方に代わって回答できます（「代理」と表示されます）。「代理は佐藤さん」「代理はなし」のように書くと変更できます。',
    person: '担当者',
    deputy: '代理',
    days: '期間',
  },
  commandList: {
    title: '使える言葉',
    everyone: [
      ['回答', '回答をお願いしている事業を開く'],
      ['状況', '照会の進み具合'],
      ['未回答', 'まだ回答のない課'],
      ['遅れている事業は？', '状況で探す。「土木部の」のように絞れます'],
      ['前回から変わったもの', '前回との違い'],
      ['進捗管理表', '重点分野別の集計'],
      ['来週金曜まで休み', 'お休みの登録。「休み」で一覧'],
      ['代理は佐藤さん', 'ご自分の代理を決める。「代理」で一覧'],
    ],
    coordinators: [
      ['報告依頼', '照会を始める'],
      ['督促', '未回答の課に今すぐ督促'],
      ['締切延長 3日', '期限を開庁日で延ばす。日付でも'],
      ['免除 4-6-4', '今回の照会から外す'],
      ['休止 4-6-4／再開 4-6-4', '以後の照会を止める／戻す'],
      ['担当変更 4-6-4 医療整備課 4月1日', '担当を登録・変更する'],
      ['代理登録 危機対策課 佐藤花子', '代理の方を登録する。「なし」で外す'],
      ['配信状況', '連絡の到達状況。未確認の連絡を決める'],
      ['再送', '届かなかった連絡をもう一度送る'],
      ['締切', '照会を締め切り、集計を送る'],
    ],
  },
  idle: {
    title: count => (count > 0 ? `担当する事業のない課は${count}課です` : '担当する事業のない課はありません'),
  },
  marks: {
    unmoved: '3回続けて順調ですが、進捗率が変わっていません',
    identical: '説明が前回と全く同じです',
    overdue: '完了予定の年月を過ぎています',
    fell: '進捗率が前回より下がっています',
  },
  home: {
    title: 'あなたの担当と照会',
    mine: (count, due) => `ご回答をお待ちしている事業が${count}件あります（期限：${due}）。`,
    nothing: '今お願いしていることはありません。',
    vacant: count => `担当が未登録の事業が${count}件あります。登録するまで、照会されません。`,
    vacantList: '担当未登録の一覧',
    vacantQuestion: '担当が未登録の事業は？',
  },
};

const en: UpdatesText = {
  list: items => items.join(', '),
  statuses: {
    not_started: 'Not started',
    on_track: 'On track',
    mostly_on_track: 'Mostly on track',
    at_risk: 'Slightly behind',
    delayed: 'Delayed',
    completed: 'Completed',
    cancelled: 'Cancelled',
    unknown: 'Unknown',
  },
  columns: {
    code: 'No.',
    name: 'Project',
    last: 'Last',
    now: 'Now',
    status: 'Status',
    percent: 'Progress',
    due: 'Due',
    comment: 'Comment',
    owner: 'Owner',
    division: 'Department',
    asked: 'Asked',
    answered: 'Answered',
    missing: 'Missing',
    delayed: 'Behind',
    kind: 'Kind',
    to: 'To',
    result: 'Result',
    remark: 'Remark',
    before: 'Before',
    at: 'Answered',
    round: 'Round',
    by: 'By',
  },
  none: '–',
  sample: ' (sample)',
  deputy: ' (deputy)',
  late: ' (late)',
  prompt: {
    title: round => `Progress report for ${round}`,
    greeting: owner => `To ${owner}`,
    request: (round, count, due) => `Please tell us how your ${count} projects stand for ${round}, by ${due}.`,
    lateNote: 'This request is later than planned because the system was down. We apologise.',
    handedNote: from => `Handed over from ${from}, for this round only.`,
    awayNote: (away, deputy) => (deputy ? `${away} is away; ${deputy} stands in.` : `${away} is away.`),
    howToFirst: 'Besides the button you can reply in a sentence, such as “MIDORI is on track, done by March”.',
    howTo:
      'The last answers are filled in. If nothing has changed, one press on “No change for the rest” is enough. You can also reply in a sentence, such as “MIDORI is on track, done by March”.',
    done: 'All projects are answered. Thank you.',
    thanks: count => `${count} ${count === 1 ? 'answer' : 'answers'} received. Thank you.`,
    rest: count => `${count} to go.`,
  },
  reminder: {
    title: round => `Progress report for ${round}: a reminder`,
    request: (owner, count, due) =>
      `To ${owner}: ${count} ${count === 1 ? 'answer is' : 'answers are'} still missing; the last day is ${due}. Please ignore this if it crossed with your answer.`,
    last: (owner, count) =>
      `To ${owner}: today is the last day, and ${count} ${count === 1 ? 'answer is' : 'answers are'} missing. You can also hand over.`,
    overdue: (owner, count, due) =>
      `To ${owner}: the last day (${due}) has passed, but we still take the ${count} missing ${count === 1 ? 'answer' : 'answers'}.`,
  },
  escalation: {
    title: round => `Progress report for ${round}: may we ask for your help`,
    request: (owner, round, count, due) =>
      `Of what ${owner} was asked for ${round}, ${count} ${count === 1 ? 'answer has' : 'answers have'} not reached us by ${due}. We would be grateful if you could have a word with those in charge, or name somebody who can answer for them.`,
  },
  digest: {
    title: round => `The round for ${round} is closed`,
    sentence: (asked, answered, late) => `${answered} of ${asked} answers came in (${late} of them late).`,
    byDivision: 'Answers by department',
    missing: 'Missing',
    noneMissing: 'Nothing is missing.',
    marks: 'Answers worth a second look',
    deliveries: (failed, uncertain) =>
      `${failed} messages were not delivered and ${uncertain} are unconfirmed. See “ledger”.`,
    missedRounds: rounds => `These rounds were missed while the system was down: ${rounds}`,
    vacant: count => `${count} projects have no owner and were not asked about.`,
  },
  buttons: {
    answer: 'Answer',
    answerMore: 'Answer the rest',
    same: 'No change for the rest',
    snooze: 'Wait until tomorrow',
    handOver: 'Hand over',
    correct: 'Correct',
    take: 'Send this',
    edit: 'Change and send',
    arrived: 'It arrived',
    again: 'Send again',
    resend: 'Resend what failed',
    confirm: 'Do it',
    status: 'How the round stands',
    missing: 'Who is missing',
    ledger: 'Deliveries',
    assign: 'Assign a project',
    table: 'Progress table',
  },
  correctPage: (first, last) => `Correct ${first} to ${last}`,
  history: (count, shown) => (count > shown ? `Answers so far (the newest ${shown} of ${count})` : 'Answers so far'),
  form: {
    title: 'Progress report',
    intro: due => `Due ${due}. Projects without a status are not sent.`,
    submit: 'Send',
    status: 'Status',
    percent: 'Progress (%)',
    percentHint: '0 to 100; leave empty if unknown.',
    due: 'Month of completion',
    dueHint: 'e.g. 2010-03 or H22.3',
    comment: 'Comment',
    last: words => `Last: ${words}`,
    notAnswered: '(no answer)',
    errors: {
      status: 'Please choose a status.',
      percent: 'Please enter a whole number from 0 to 100.',
      due: 'This is no month. Write it like 2010-03 or H22.3.',
      changed: 'What is asked for has changed meanwhile. Please open the form again.',
    },
  },
  assignForm: {
    title: 'Assign a project',
    intro: 'From this day the division you choose is asked. Who was responsible before stays on record.',
    project: 'Project',
    owner: 'Division',
    from: 'From',
    fromHint: 'e.g. 2010-04-01, 4/1',
    submit: 'Assign',
    errors: {
      project: 'Please choose one of the projects offered.',
      owner: 'Please choose one of the divisions offered.',
      from: 'This is not a date. Write it like 2010-04-01.',
    },
  },
  linking: {
    how: 'In the channel that is to receive requests, write “link Crisis Management Division” with the name of a registered division; “link coordinators” is for the coordinators.',
    elsewhere: 'Messages cannot be sent here. Write this again in the channel or group chat that is to receive them.',
    coordinators: 'the coordinators',
    confirm: who => `From now on, send messages for ${who} here?`,
    done: who => `From now on, messages for ${who} arrive here.`,
  },
  handForm: {
    title: 'Hand over',
    intro: 'Hands the unanswered projects to another division, for this round only.',
    owner: 'Division',
    submit: 'Hand over',
    unknown: 'Please choose a division from the list.',
    itself: 'Please choose another division.',
  },
  given: {
    title: 'Your answer is recorded',
    unchanged: 'The same answer was recorded before.',
    lateNote: 'Recorded as late.',
    nudge: 'Just to be sure:',
  },
  sentence: {
    title: 'Is this right?',
    read: 'This is how I read your message. Nothing is recorded yet.',
    unsure:
      'I could not tell for certain which project is in which state. Please name both, as in “MIDORI is on track”, or use the buttons below.',
    which: 'Which project do you mean?',
    none: 'You are not asked for anything just now.',
    gone: 'This reading is too old. Please write it again.',
  },
  snoozed: until => `No reminders until ${until}.`,
  handed: (count, to) => `${count} ${count === 1 ? 'project' : 'projects'} handed over to ${to}.`,
  closedRound: 'This round is closed; answers are taken as late.',
  notYours: (owner, people) =>
    people
      ? `Only the present contacts of ${owner} (${people}) can answer this. Please pass it on to them.`
      : `Only contacts of ${owner} can answer this, and none is registered. Please ask a coordinator.`,
  notCoordinator: 'Only coordinators can do this.',
  outsider: 'Owners and progress are shown to staff only. Please ask somebody of the office.',
  outsidersClosed:
    'This bot answers staff of the office only. Please ask somebody of the office; a coordinator can open it to people from outside.',
  outsiders: {
    confirmAdmit:
      'Answer questions about the plan from guests and people of other organisations? Owners, progress and reports stay with staff.',
    confirmRefuse: 'Stop answering guests and people of other organisations?',
    nowAdmitted:
      'Guests and people of other organisations now get answers about the plan. To stop: “outsiders refuse”.',
    nowRefused: 'Guests and people of other organisations get no answers now. To start again: “outsiders allow”.',
    how: admitted =>
      admitted
        ? 'Guests and people of other organisations get answers about the plan. To stop, write “outsiders refuse”.'
        : 'Guests and people of other organisations get no answers. To answer them about the plan, write “outsiders allow”.',
  },
  round: {
    title: round => `How the round for ${round} stands`,
    none: 'There has been no round yet.',
    sentence: (asked, answered, missing, due) =>
      `${asked} asked, ${answered} answered, ${missing} missing. Due ${due}.`,
    missingTitle: count => `${count} ${count === 1 ? 'division has' : 'divisions have'} not answered`,
    nobodyMissing: 'Every division has answered.',
  },
  progress: {
    withStatus: (statuses, count) =>
      `${count === 0 ? 'No' : count} ${count === 1 ? 'project is' : 'projects are'} “${statuses.join('” or “')}”`,
    ofOwners: (owners, projects, answered) => `${owners}: ${answered} of ${projects} projects have been reported on`,
    withoutAnswer: 'Not reported yet: ',
    changedTitle: count => `${count} ${count === 1 ? 'project has' : 'projects have'} changed since the last report`,
    nothingChanged: 'Nothing has changed since the last report.',
    asOfTitle: (date, count) =>
      `As of ${date}, ${count} ${count === 1 ? 'project had' : 'projects had'} been reported on`,
    nothingThen: date => `No report is recorded as of ${date}.`,
    given: (by, at) => `${by}, ${at}`,
  },
  commands: {
    confirmOpen: (round, owners, projects) =>
      `Open the round for ${round} and ask ${owners} divisions about ${projects} projects now?`,
    nothingToOpen: 'There is no round to open: the latest ones have been held.',
    opened: (round, owners) => `The round for ${round} is open; ${owners} divisions are being asked.`,
    confirmClose: (round, missing) => `Close the round for ${round} (${missing} answers missing)?`,
    closed: round => `The round for ${round} is closed.`,
    confirmExtend: (round, due) => `Move the last day of the round for ${round} to ${due}?`,
    extendHow:
      'Write “extend 2009-10-20” or “extend 3 days” (business days); a business day after the present last day.',
    extended: (round, due) => `The last day of the round for ${round} is now ${due}.`,
    confirmRemind: owners => `Remind the ${owners} divisions that have not answered, now?`,
    reminded: owners => `Reminded ${owners} divisions.`,
    outsideHours: 'The office is closed now. Please try again during office hours.',
    confirmAssign: (project, owner, from) => `From ${from}, make ${owner} the owner of “${project}”?`,
    assigned: (project, owner, from) => `From ${from}, ${owner} is the owner of “${project}”.`,
    assignHow: 'Write “assign 4-6-4 iryo-seibi” or “assign 4-6-4 iryo-seibi 2010-04-01”; “none” leaves it vacant.',
    vacated: 'nobody',
    confirmExempt: (projects, round) =>
      `Leave ${projects} out of the round for ${round}? This cannot be undone while the round lasts.`,
    exempted: projects => `${projects} left out of this round.`,
    exemptedAlready: 'That has been left out of this round already.',
    exemptHow: 'Write “exempt 4-6-4” with the codes to leave out of this round.',
    confirmPause: projects =>
      `Pause ${projects}, so that it is not asked about from the next round on? “resume” undoes it.`,
    confirmResume: projects =>
      `Resume ${projects}, so that it is asked about from the next round on? “pause” undoes it.`,
    pausedAlready: paused => (paused ? 'That is paused already.' : 'That is not paused.'),
    paused: projects => `${projects} paused; not asked about until resumed.`,
    resumed: projects => `${projects} resumed; asked about from the next round on.`,
    pauseHow: 'Write “pause 4-6-4” or “resume 4-6-4”.',
    away: (from, to) => `Recorded as away from ${from} to ${to}.`,
    awayDeputies: names => `Meanwhile requests go to ${names} (deputy).`,
    awayNobody: 'No deputy is registered. Use “Hand over” if needed.',
    resent: count => `Sent ${count} again.`,
    nothingToResend: 'Nothing needs to be sent again.',
    confirmedArrived: 'Recorded as arrived.',
    alreadySettled: 'This has been settled already.',
  },
  handOut: {
    sent: name => `Here is the progress table as a workbook: ${name}.`,
    kept: path =>
      `The progress table was saved as a workbook on the computer the bot runs on: ${path}. Please ask your system administrator for it.`,
    coordinatorsOnly: 'The workbook is handed to coordinators. This is the summary.',
  },
  ledger: {
    title: round => `Deliveries of the round for ${round}`,
    sentence: (scheduled, sent, failed, uncertain, suppressed, underWay) =>
      `${scheduled} scheduled = ${sent} sent + ${failed} failed + ${uncertain} uncertain + ${suppressed} suppressed${underWay > 0 ? ` + ${underWay} under way` : ''}`,
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
    },
  },
  naming: {
    confirm: (of, deputy, from, before) =>
      `From ${from}, make ${deputy} the deputy of ${of}${before === '' ? '' : ` (until now: ${before})`}? A deputy can answer in their place.`,
    confirmNone: (of, before) => `Remove ${before} as the deputy of ${of}?`,
    done: (of, deputy, from) => `From ${from}, ${deputy} is the deputy of ${of}.`,
    removed: of => `${of} has no deputy any more.`,
    noneYet: of => `${of} has no deputy. Write “my deputy is Sato” to name one.`,
    unknown: name =>
      `“${name}” is not in the directory. Write a name as it stands there, or ask a coordinator to add the person.`,
    several: people => `Several people have that name: ${people}. Please write the whole name.`,
    whose: (owner, contacts) =>
      `Whose deputy in ${owner} (${contacts})? Write “set deputy”, the division, the contact, then the deputy.`,
    themselves: 'Nobody can be their own deputy. Please name somebody else.',
    already: (deputy, owner) => `${deputy} is a contact or deputy of ${owner} and can answer already.`,
    notYours: 'A deputy is named by the contact in person, or by a coordinator.',
    gone: 'The directory has changed meanwhile, so nothing was recorded. Please write it once more.',
    how: 'Write “set deputy”, the division and the name of the deputy; “none” removes the deputy.',
  },
  standIns: {
    away: count => (count > 0 ? `${count} absences are recorded` : 'No absence is recorded'),
    awayHow: 'Write “away until Friday” or “away from 10/5 to 10/9”; requests then go to the deputy.',
    deputies: count => (count > 0 ? `${count} deputies are registered` : 'No deputy is registered'),
    deputyHow:
      'A deputy may answer for the contact, and is shown as such. Write “my deputy is Sato” or “my deputy is none” to change it.',
    person: 'Contact',
    deputy: 'Deputy',
    days: 'Days',
  },
  commandList: {
    title: 'Words you can use',
    everyone: [
      ['report', 'opens the projects you are asked about'],
      ['status', 'how the round stands'],
      ['missing', 'divisions that have not answered'],
      ['delayed projects', 'finds projects by status'],
      ['what changed', 'against the last report'],
      ['progress table', 'figures by area'],
      ['away until Friday', 'records an absence; “absences” lists them'],
      ['my deputy is Sato', 'names who answers in your place; “deputies” lists them'],
    ],
    coordinators: [
      ['open', 'starts a round'],
      ['remind', 'reminds those missing, now'],
      ['extend 3 days', 'moves the last day by business days'],
      ['exempt 4-6-4', 'leaves a project out of this round'],
      ['pause 4-6-4, resume 4-6-4', 'stops asking about a project, and asks again'],
      ['assign 4-6-4 Medical Services Division 4/1', 'registers or changes an owner'],
      ['set deputy Crisis Management Sato', 'names a deputy; “none” removes it'],
      ['ledger', 'deliveries, and decisions about unconfirmed ones'],
      ['resend', 'sends again what did not arrive'],
      ['close', 'closes the round and sends the digest'],
    ],
  },
  idle: {
    title: count => (count > 0 ? `${count} divisions have no project` : 'Every division has a project'),
  },
  marks: {
    unmoved: 'on track three times running, but the percentage has not moved',
    identical: 'the comment is the same as last time',
    overdue: 'the month of completion has passed',
    fell: 'the percentage is lower than last time',
  },
  home: {
    title: 'Your projects and requests',
    mine: (count, due) => `${count} ${count === 1 ? 'answer' : 'answers'} awaited (due ${due}).`,
    nothing: 'Nothing is asked of you just now.',
    vacant: count => `${count} ${count === 1 ? 'project has' : 'projects have'} no owner and will not be asked about.`,
    vacantList: 'Projects without an owner',
    vacantQuestion: 'Which projects have no owner?',
  },
};

export const updatesText: Record<Lang, UpdatesText> = { ja, en };
