/** Texts for people who report: the form, its buttons, the confirmation of a sentence, the result. */
import type { Lang } from '../../lang.ts';

export interface SubmittingText {
  buttons: Record<
    | 'report'
    | 'reportRest'
    | 'snooze'
    | 'handOver'
    | 'correct'
    | 'take'
    | 'edit'
    | 'drop'
    | 'arrived'
    | 'again'
    | 'resend'
    | 'cancel'
    | 'status'
    | 'missing'
    | 'ledger'
    | 'table'
    | 'assign',
    string
  >;
  /** On the button that repeats the last reports. @param isRest whether these are all that is still missing */
  same(count: number, isRest: boolean): string;
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
    commentHint(most: number): string;
    last(words: string): string;
    notReported: string;
    /** Above a form shown again because others reported meanwhile. @param projects their codes */
    meanwhile(projects: string): string;
    /** Above a form for the first of many projects found in a text. @param left codes of the others */
    left(shown: number, left: string): string;
    /** At a project reported meanwhile. */
    givenMeanwhile(who: string, when: string, what: string): string;
    errors: {
      status: string;
      percent: string;
      due: string;
      comment(most: number, length: number): string;
      changed: string;
      /** When nothing was filled in. */
      nothing: string;
    };
  };
  handForm: {
    title: string;
    intro: string;
    owner: string;
    /** Selection of projects; their codes are in the field. */
    projects: string;
    projectsHint: string;
    noProjects: string;
    /** @param projects codes the division was not asked about */
    notAsked(projects: string): string;
    submit: string;
    unknown: string;
    itself: string;
    unreachable: string;
  };
  given: {
    title: string;
    unchanged: string;
    /** Beside new updates: what equals the round's own, and stays as it was given. */
    kept(count: number): string;
    lateNote: string;
    nudge: string;
    /** For a month of completion in the past; it is recorded nevertheless. */
    pastDue(month: string): string;
  };
  sentence: {
    title: string;
    read: string;
    /** The period assumed while several rounds are open; then, when they differ, the period of each project. */
    ofRound(round: string): string;
    projectOf(project: string, round: string): string;
    /** How ◎○△× were read. */
    marks: string;
    /** Under `unsureState`, where × may mean several states. */
    cross: string;
    /** @param example how to name one of the requested projects */
    unsure(example: string): string;
    /** When the projects are known, but not their state. */
    unsureState(projects: string, example: string): string;
    /** Reply to 「変更なし」 without an earlier report to repeat. */
    neverBefore(projects: string, example: string): string;
    /** Reply to a report of a period without a round. @param asked the period asked about */
    notHeld(period: string, asked: string): string;
    /** Reply to a report on another division's project. @param why who may report */
    notTaken(project: string, why: string): string;
    /** Why a project is not asked about in the running round. @param coordinators their names */
    notAsked: Record<'paused' | 'completed' | 'cancelled' | 'other', (coordinators: string) => string>;
    /** Once it is left unrecorded; buttons that record it all the same stand beneath. */
    dropped: string;
    which: string;
    none: string;
    gone: string;
  };
  /** Replies to remarks on the request itself, such as 「期限はいつですか」 or 「承知しました」. */
  aboutRequest: {
    due(day: string, missing: number): string;
    /** Before `due`, when nothing was asked. */
    noted: string;
    /** After `due`. @param coordinators their names, here and below; empty when none is registered */
    wait(coordinators: string): string;
    how(example: string): string;
    /** Reply to 「担当が変わりました」「うちの課の事業ではありません」. */
    moved(coordinators: string): string;
    /** Before `due`: what was sent by mail or as a file, or said on the phone. */
    elsewhere: string;
    /** Above the card, whose button corrects. */
    mistake(example: string): string;
    nothingLeft: string;
    /** Reply to who wants to correct a report and has given none. */
    nothingGiven: string;
    /** Reply to 「回答したのに督促が来た」. @param missing codes not reported @param due the sentence above */
    reminded(missing: string, due: string): string;
  };
  /** @param next date of the next reminder; null when none is planned */
  snoozed(until: string, next: string | null): string;
  /** Replies to 「2-1-3を医療整備課に引き継ぎ」. @param projects codes with names */
  handing: {
    propose(projects: string, to: string): string;
    /** When a department was named instead of one of its divisions. */
    toWhom(projects: string): string;
    unknown(words: string): string;
    whichProjects: string;
    /** No report on them is requested, or it was given. */
    notWaited(projects: string): string;
  };
  handed(count: number, to: string): string;
  /** Under `handed`: codes already reported or handed over. */
  notHanded(projects: string): string;
  /** On the card afterwards. */
  handedOn(count: number, to: string): string;
  /** Reply to 「引き継ぐ」 when everything was reported or handed over. */
  nothingToHand: string;
  closedRound: string;
}

const ja: SubmittingText = {
  buttons: {
    report: '回答する',
    reportRest: '続きを回答する',
    snooze: '次の開庁日まで督促を止める',
    handOver: '他の課へ引き継ぐ',
    correct: '回答を直す',
    take: 'この内容で回答する',
    edit: '直して回答する',
    drop: '記録しない',
    arrived: '届いていた',
    again: 'もう一度送る',
    resend: '届かなかった分を再送',
    cancel: '何もしない',
    status: '照会の状況',
    missing: '未回答の課',
    ledger: '配信状況',
    assign: '担当を登録する',
    table: '進捗管理表',
  },
  same: (count, isRest) => (isRest ? `残り${count}件は前回と同じ` : `前回と同じ（${count}件）`),
  form: {
    title: '進捗状況の回答',
    intro: due => `期限：${due}。空欄のままの事業と、状況を「（回答しない）」にした事業は、今回は送られません。`,
    submit: '送信',
    status: '状況',
    percent: '進捗率（％）',
    percentHint: '0から100まで。わからないときは空欄で結構です。',
    due: '完了予定の年月',
    dueHint: '例：平成22年3月、H22.3、2010-03、来年3月、年度末',
    comment: '説明',
    commentHint: most => `${most}文字まで。`,
    last: words => `前回：${words}`,
    notReported: '（回答しない）',
    meanwhile: projects =>
      `まだ記録していません。その間に、新しいご回答がありました（${projects}）。下の内容に置き換えてよろしければ、もう一度送信してください。`,
    left: (shown, left) =>
      `この画面で直せるのは${shown}件です。ほかの事業（${left}）は、ここからは送られません。送信のあと「続きを回答する」か、もう一度文章でご回答ください。`,
    givenMeanwhile: (who, when, what) => `${when}に${who}が回答：${what}`,
    errors: {
      status: '状況を選んでください。今回は回答しないときは「（回答しない）」を選んでください。',
      percent: '0から100までの整数で入力してください。',
      due: '年月として読み取れません。1900年から2099年までの年月を「平成22年3月」「2010-03」「年度末」のように入力してください。',
      comment: (most, length) => `${most}文字までで入力してください（いま${length}文字です）。`,
      changed: '入力中に照会の対象が変わりました。お手数ですが、もう一度開いてください。',
      nothing: 'まだ何も入力されていません。回答する事業の状況を選んでから送信してください。',
    },
  },
  handForm: {
    title: '引き継ぎ',
    intro:
      '今回の照会に限り、まだ回答していない事業を別の課に引き継ぎます。一部だけを引き継ぐときは、引き継がない事業の番号を消してください。',
    owner: '引き継ぎ先の課',
    projects: '引き継ぐ事業の番号',
    projectsHint: '例：2-1-3、2-1-4',
    noProjects: '引き継ぐ事業の番号を「2-1-3」のように書いてください。',
    notAsked: projects => `この課にお願いしていない事業です：${projects}。番号をお確かめください。`,
    submit: '引き継ぐ',
    unknown: '候補から課を選んでください。',
    itself: '別の課を選んでください。',
    unreachable:
      'この課は宛先が登録されていないため、引き継いでもお願いが届きません。別の課を選ぶか、取りまとめ担当の方にご相談ください。',
  },
  given: {
    title: 'ご回答を受け付けました',
    unchanged: '同じ内容をすでに受け付けています。',
    kept: count => `ほかの${count}件は、すでにいただいたご回答と同じ内容のため、そのままです。`,
    lateNote: '期限後の回答として記録しました。',
    nudge: '念のため、ご確認ください。',
    pastDue: month =>
      `完了予定の${month}は過ぎています。このまま記録しました。変わっていれば「回答を直す」から新しい年月をお知らせください。`,
  },
  sentence: {
    title: '次の内容でよろしいでしょうか',
    read: 'お書きいただいた文章を、このように読み取りました。まだ記録していません。',
    ofRound: round => `${round}の照会へのご回答です。`,
    marks: '◎は順調、○は概ね順調、△はやや遅れている、×は遅れている、と読みました。',
    cross: '×は、遅れている・未着手・中止のどれのことでしょうか。',
    projectOf: (project, round) => `${project}：${round}の照会へのご回答`,
    unsure: example =>
      `どの事業がどのような状況か、確実には読み取れませんでした。「${example}は順調」のように、事業名と状況を書いていただくか、下のボタンからご回答ください。`,
    unsureState: (projects, example) =>
      `${projects} の状況が、確実には読み取れませんでした。「${example}は順調」のように書いていただくか、下のボタンからご回答ください。`,
    neverBefore: (projects, example) =>
      `前回のご回答がないため、「変更なし」とは記録できませんでした（${projects}）。「${example}は順調」のように今回の状況を書いていただくか、下のボタンからご回答ください。`,
    notHeld: (period, asked) =>
      `${period}の照会は行われていないため、このご報告は記録していません。いまお尋ねしているのは${asked}の状況です。その分でしたら、期間を書かずにお知らせください。`,
    notTaken: (project, why) => `${project} のご報告は、記録していません。${why}`,
    notAsked: {
      paused: coordinators =>
        `休止中のため、照会の対象外です。再開は取りまとめ担当（${coordinators}）へお申し出ください。`,
      completed: () =>
        '完了のご回答をいただいたため、照会の対象外です。状況が変わったときは、その回の「回答を直す」で改めてください。',
      cancelled: () =>
        '中止のご回答をいただいたため、照会の対象外です。状況が変わったときは、その回の「回答を直す」で改めてください。',
      other: coordinators =>
        `今回の照会ではお尋ねしていません。対象に加えるときは、取りまとめ担当（${coordinators}）へお申し出ください。`,
    },
    dropped: '記録しませんでした。これまでのご回答もそのままです。やはり回答するときは、下のボタンを押してください。',
    which: 'どの事業のことでしょうか。',
    none: '回答をお願いしている事業は、今のところありません。',
    gone: 'この読み取り結果は古くなりました。もう一度お書きください。',
  },
  aboutRequest: {
    noted: '承知しました。',
    due: (day, missing) => `ご回答の期限は${day}です（残り${missing}件）。`,
    wait: coordinators =>
      `「明日まで待って」と書くと、督促を控えます。期限のご相談は取りまとめ担当${coordinators && `（${coordinators}）`}へお願いします。`,
    how: example =>
      `事業ごとに、今の状況（順調、遅れている、完了など）を書いてください。「${example}は順調、80%」のように書くか、下のボタンからご回答ください。進捗率、完了予定、説明は、わかる範囲で結構です。`,
    moved: coordinators =>
      `別の課の事業でしたら、今回の分を下のボタンで引き継げます。一部だけを引き継ぐこともできます。担当の方や担当課の変更は、取りまとめ担当${coordinators && `（${coordinators}）`}へお伝えください。`,
    elsewhere:
      '添付ファイルや、メール・電話でのご連絡は、ここには記録されません。お手数ですが、状況を文章かボタンでお知らせください。',
    mistake: example =>
      `いただいたご回答は、下の「回答を直す」で何度でも直せます。「${example}は順調、50%」のように、正しい内容を書いていただいても結構です。`,
    nothingLeft: 'お願いしている事業で、ご回答をお待ちしているものはありません。',
    nothingGiven:
      '今回の照会には、まだ何も記録していません。文章でいただいた内容は「この内容で回答する」を押すまで記録されません。',
    reminded: (missing, due) =>
      `まだご回答をいただいていない事業（${missing}）があるため、督促をお送りしています。${due}`,
  },
  snoozed: (until, next) =>
    `承知しました。${until}まで督促を控えます。${next === null ? 'このあと予定している督促はありません。' : `次の督促は${next}の予定です。`}`,
  handing: {
    propose: (projects, to) =>
      `今回の照会に限り、${projects}を${to}に引き継ぎます。よろしければボタンを押してください。`,
    toWhom: projects => `${projects}を、どの課に引き継ぎますか。`,
    unknown: words => `「${words}」という課は名簿にありません。「2-1-3を医療整備課に引き継ぎ」のように書いてください。`,
    whichProjects: '引き継ぐ事業を番号か名前で「2-1-3を医療整備課に引き継ぎ」のように書いてください。',
    notWaited: projects =>
      `${projects}は、いま回答をお待ちしている事業ではありません（回答済みか、照会の対象外です）。`,
  },
  handed: (count, to) => `${count}件を${to}に引き継ぎました。`,
  notHanded: projects => `すでに回答済みか引き継ぎ済みのため、引き継いでいない事業：${projects}`,
  handedOn: (count, to) => `${count}件は${to}に引き継ぎ済みです。`,
  nothingToHand: '引き継ぐ事業は残っていません。すでに回答があったか、引き継がれています。',
  closedRound: 'この照会は締め切られています。期限後の回答としては受け付けます。',
};

const en: SubmittingText = {
  buttons: {
    report: 'Answer',
    reportRest: 'Answer the rest',
    snooze: 'Hold reminders for a day',
    handOver: 'Hand over',
    correct: 'Correct',
    take: 'Send this',
    edit: 'Change and send',
    drop: 'Do not record it',
    arrived: 'It arrived',
    again: 'Send again',
    resend: 'Resend what failed',
    cancel: 'Cancel',
    status: 'Round status',
    missing: 'Who is missing',
    ledger: 'Deliveries',
    assign: 'Assign a project',
    table: 'Progress table',
  },
  same: (count, isRest) => (isRest ? `Same as last time (the other ${count})` : `Same as last time (${count})`),
  form: {
    title: 'Progress report',
    intro: due => `Due ${due}. Projects left empty or set to “(no answer)” are not sent.`,
    submit: 'Send',
    status: 'Status',
    percent: 'Progress (%)',
    percentHint: '0 to 100; leave empty if unknown.',
    due: 'Month of completion',
    dueHint: 'e.g. 2010-03, H22.3, next March, end of the fiscal year',
    comment: 'Comment',
    commentHint: most => `At most ${most} characters.`,
    last: words => `Last: ${words}`,
    notReported: '(no answer)',
    meanwhile: projects =>
      `Not recorded yet: there has been a newer answer meanwhile (${projects}). To replace that by what stands below, please send it once more.`,
    left: (shown, left) =>
      `This form holds ${shown}. The others (${left}) are not sent from here: answer them afterwards with “Answer the rest”, or in another sentence.`,
    givenMeanwhile: (who, when, what) => `Answered by ${who}, ${when}: ${what}`,
    errors: {
      status: 'Please choose a status, or “(no answer)” to leave the project out.',
      percent: 'Please enter a whole number from 0 to 100.',
      due: 'This is no month from 1900 to 2099. Write it like 2010-03 or H22.3.',
      comment: (most, length) => `Please use at most ${most} characters (these are ${length}).`,
      changed: 'What is asked for has changed meanwhile. Please open the form again.',
      nothing: 'Nothing is filled in yet. Please choose the status of a project, then send.',
    },
  },
  handForm: {
    title: 'Hand over',
    intro: 'Hands the unanswered projects to another division, for this round only.',
    owner: 'Hand over to',
    projects: 'Projects to hand over',
    projectsHint: 'e.g. 2-1-3, 2-1-4',
    noProjects: 'Write the codes of the projects to hand over, such as 2-1-3.',
    notAsked: projects => `This division was not asked for ${projects}. Please check the codes.`,
    submit: 'Hand over',
    unknown: 'Please choose a division from the list.',
    itself: 'Please choose another division.',
    unreachable:
      'No address is registered for this division, so nobody there would be asked. Choose another one, or speak to the coordinators.',
  },
  given: {
    title: 'Your answer is recorded',
    unchanged: 'The same answer was recorded before.',
    kept: count =>
      count === 1 ? 'The other one stays as it was given.' : `The other ${count} stay as they were given.`,
    lateNote: 'Recorded as late.',
    nudge: 'Just to be sure:',
    pastDue: month => `${month} has passed. It is recorded as it is; if it has changed, “Correct” takes the new month.`,
  },
  sentence: {
    title: 'Is this right?',
    read: 'This is how I read your message. Nothing is recorded yet.',
    ofRound: round => `It answers the round for ${round}.`,
    marks: 'Read as: ◎ on track, ○ mostly on track, △ slightly behind, × delayed.',
    cross: 'Does × mean delayed, not started or cancelled?',
    projectOf: (project, round) => `${project}: for ${round}`,
    unsure: example =>
      `I could not tell for certain which project is in which state. Please name both, as in “${example} is on track”, or use the button below.`,
    unsureState: (projects, example) =>
      `I could not tell for certain how this stands: ${projects}. Please say it as in “${example} is on track”, or use the button below.`,
    neverBefore: (projects, example) =>
      `There is no earlier answer to keep (${projects}). Please say how it stands now, as in “${example} is on track”, or use the button below.`,
    notHeld: (period, asked) =>
      `There was no round for ${period}, so this is not recorded. You are asked about ${asked}; if you mean that, please write it without the period.`,
    notTaken: (project, why) => `Your report on ${project} is not recorded. ${why}`,
    notAsked: {
      paused: coordinators =>
        `It is paused, so the round does not ask about it. To resume it, speak to ${coordinators}.`,
      completed: () => 'It was reported completed, so it is no longer asked about. “Correct” in that round changes it.',
      cancelled: () => 'It was reported cancelled, so it is no longer asked about. “Correct” in that round changes it.',
      other: coordinators => `This round does not ask about it. To have it asked about, speak to ${coordinators}.`,
    },
    dropped: 'Not recorded, and what was answered before stays as it was. To send it all the same, use a button below.',
    which: 'Which project do you mean?',
    none: 'You are not asked for anything just now.',
    gone: 'This reading is too old. Please write it again.',
  },
  aboutRequest: {
    noted: 'All right. ',
    due: (day, missing) => `Your ${missing === 1 ? 'answer is' : `${missing} answers are`} due ${day}.`,
    wait: coordinators =>
      ` “Wait until tomorrow” holds reminders back; about the last day, please ask a coordinator${coordinators && ` (${coordinators})`}.`,
    how: example =>
      `Say how each project stands (on track, delayed, completed), as in “${example} is on track, 80%”, or use the button below. Percent, month and comment only where you know them.`,
    moved: coordinators =>
      `If it belongs to another division, the button below hands over what you have not answered of this round, or a part of it. Please tell a coordinator${coordinators && ` (${coordinators})`} about a new contact or owner.`,
    elsewhere: 'Files, e-mail and calls are not recorded here. Please say how the projects stand, or use the button. ',
    mistake: example =>
      `“Correct” below changes what you answered, as often as you like; or write it anew, as in “${example} is on track, 50%”.`,
    nothingLeft: 'No answer is awaited from you here.',
    nothingGiven: 'Nothing is recorded for this round yet. What you write counts once you press “Send this”.',
    reminded: (missing, due) => `Reminders are sent because ${missing} has not been answered yet. ${due}`,
  },
  snoozed: (until, next) =>
    `No reminder until the end of ${until}. ${next === null ? 'None is planned after it.' : `The next one is planned for ${next}.`}`,
  handing: {
    propose: (projects, to) => `Hand ${projects} over to ${to}, for this round only? Press the button to do so.`,
    toWhom: projects => `To which division is ${projects} to be handed over?`,
    unknown: words =>
      `No division in the directory is called “${words}”. Write “hand 2-1-3 over to Medical Services Division”.`,
    whichProjects: 'Name the projects by code or name, as in “hand 2-1-3 over to Medical Services Division”.',
    notWaited: projects => `No answer is awaited about ${projects} now: it was answered, or is not asked about.`,
  },
  handed: (count, to) => `${count} ${count === 1 ? 'project' : 'projects'} handed over to ${to}.`,
  notHanded: projects => `Not handed over, as answered or handed over before: ${projects}`,
  handedOn: (count, to) => `${count} ${count === 1 ? 'is' : 'are'} with ${to} now.`,
  nothingToHand: 'Nothing is left to hand over: all of it was answered, or handed over before.',
  closedRound: 'This round is closed; answers are taken as late.',
};

export const submittingText: Record<Lang, SubmittingText> = { ja, en };
