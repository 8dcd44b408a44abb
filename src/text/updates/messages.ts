/** Messages sent unprompted to divisions and coordinators: prompts, reminders, escalations, digests. */

import type { Lang } from '../../lang.ts';
import type { RoundCounts } from './coordinating.ts';

export interface MessagesText {
  /** Greeting and request of a prompt. */
  prompt: {
    title(round: string): string;
    greeting(owner: string): string;
    request(round: string, count: number, due: string): string;
    /** When the prompt is sent after the deadline. */
    requestOverdue(round: string, count: number, due: string): string;
    lateNote: string;
    handedNote(from: string): string;
    /** Above what was taken out of the round and came back. */
    restoredNote: string;
    /** When the asked division has no people left. @param from empty when it is no longer in the directory */
    inheritedNote(from: string): string;
    awayNote(away: string, deputy: string): string;
    /** @param example how to name one of the requested projects */
    howTo(example: string): string;
    /** When some projects have an earlier report. */
    howToPartly(example: string): string;
    /** Next to the button that repeats the last reports. @param projects codes without an earlier report */
    firstTimes(projects: string): string;
    /** When there is no earlier report to repeat. */
    howToFirst(example: string): string;
    done: string;
    /** When all of a division's projects were taken out of the round. */
    nothingAsked: string;
    /** Instead of the request, after the round has closed. */
    closed(day: string): string;
    /** Above a card the person asked for. @param isOver whether the deadline has passed */
    until(due: string, missing: number, isOver: boolean): string;
    thanks(count: number): string;
    rest(count: number): string;
  };
  reminder: {
    title(round: string): string;
    request(owner: string, count: number, due: string): string;
    last(owner: string, count: number): string;
    overdue(owner: string, count: number, due: string): string;
    closed(owner: string, day: string): string;
  };
  escalation: {
    title(round: string): string;
    request(owner: string, round: string, count: number, due: string): string;
    /** The people who report for the division. */
    contacts: string;
    contact(name: string, post: string): string;
    /** Next to a person who is absent today. */
    away: string;
    nobody: string;
    /** How to arrange a deputy. @param coordinators their names; empty when none is registered */
    arrange(coordinators: string): string;
    /** On a button, and the question it asks. */
    projects(owner: string): string;
  };
  digest: {
    title(round: string): string;
    sentence(counts: RoundCounts): string;
    byStatus(asked: number): string;
    byDivision: string;
    missing: string;
    noneMissing: string;
    /** Under a truncated list. @param count number of omitted lines. So below. */
    moreMissing(count: number): string;
    marks: string;
    moreMarks(count: number): string;
    moreLeft(count: number): string;
    /** Divisions that no message could be sent to. @param others number of unnamed ones */
    unreached(count: number, divisions: string, others: number): string;
    /** What went to another division by itself. @param from empty when the directory does not hold it any more */
    inherited(from: string, count: number, to: string): string;
    deliveries(failed: number, uncertain: number): string;
    missedRounds(rounds: string): string;
    vacant(count: number): string;
    /** Projects no longer asked about. */
    leftAlone: {
      title(count: number): string;
      again: string;
      /** @param since date of the report, or of the pause */
      completed(since: string): string;
      cancelled(since: string): string;
      paused(since: string): string;
    };
  };
  /** On the button that corrects a page of reports, when there are several pages. */
  correctPage(first: string, last: string): string;
  /** Above the newest reports on a project. */
  history(count: number, shown: number): string;
}

const ja: MessagesText = {
  prompt: {
    title: round => `${round}の進捗状況の照会`,
    greeting: owner => `${owner} ご担当者様`,
    request: (round, count, due) =>
      `お疲れさまです。${round}の状況について、${count}事業のご回答をお願いします。期限は${due}です。`,
    requestOverdue: (round, count, due) =>
      `お疲れさまです。${round}の状況について、${count}事業のご回答をお願いします。期限の${due}を過ぎましたが、今からでも受け付けています。`,
    lateNote: 'システムの停止により、ご案内が予定より遅れました。申し訳ありません。',
    restoredNote: '照会の対象から一度外れましたが、改めてご回答をお願いする分です。',
    handedNote: from => `${from}から引き継がれた分です。今回の照会に限り、ご回答をお願いします。`,
    inheritedNote: from => `${from || '前の担当課'}に回答できる方がいなくなったため、現在の担当課にお願いする分です。`,
    awayNote: (away, deputy) =>
      deputy ? `${away}さんはお休みのため、${deputy}さん（代理）にもお願いします。` : `${away}さんはお休みです。`,
    howToFirst: example =>
      `ボタンからのご回答のほか、「${example}は順調、3月に完了予定」のように文章で返信していただいても結構です。`,
    howToPartly: example =>
      `前回のご回答がある事業には、その内容が入っています。変わりがなければ「前回と同じ」を押してください。「${example}は順調、3月に完了予定」のように文章で返信していただいても結構です。`,
    firstTimes: projects =>
      `${projects}は前回のご回答がないため「前回と同じ」には含まれません。フォームか文章でご回答ください。`,
    howTo: example =>
      `前回の内容が入っています。変わりがなければ「前回と同じ」を押すだけで完了です。「${example}は順調、3月に完了予定」のように文章で返信していただいても結構です。`,
    done: '全ての事業のご回答をいただきました。ありがとうございました。',
    nothingAsked: '今回ご回答をお願いする事業は、なくなりました。',
    closed: day => `この照会は${day}に締め切っています。今からのご回答は、期限後の回答として記録します。`,
    until: (due, missing, isOver) =>
      isOver
        ? `期限の${due}を過ぎていますが、残り${missing}件は今からでも受け付けています。`
        : `期限は${due}です（残り${missing}件）。`,
    thanks: count => `${count}件のご回答を受け付けました。ありがとうございます。`,
    rest: count => `残り${count}件です。`,
  },
  reminder: {
    title: round => `${round}の進捗状況：ご回答のお願い`,
    request: (owner, count, due) =>
      `${owner} ご担当者様\nお忙しいところ恐れ入ります。残り${count}件のご回答をお待ちしています。期限は${due}です。行き違いでしたらご容赦ください。`,
    last: (owner, count) =>
      `${owner} ご担当者様\n本日が期限です。残り${count}件のご回答をお願いできますでしょうか。難しい場合は、引き継ぎもできます。`,
    overdue: (owner, count, due) =>
      `${owner} ご担当者様\n期限の${due}を過ぎましたが、残り${count}件は今からでも受け付けています。よろしくお願いします。`,
    closed: (owner, day) =>
      `${owner} ご担当者様\nこの照会は${day}に締め切っています。今からのご回答は、期限後の回答として記録します。`,
  },
  escalation: {
    title: round => `${round}の進捗状況：ご確認のお願い`,
    request: (owner, round, count, due) =>
      `いつもお世話になっております。${owner}にお願いしている${round}の照会のうち、${count}件のご回答が期限の${due}までに確認できておりません。業務ご多忙のところ恐れ入りますが、ご担当の方へのお声がけ、または代わりにご回答いただける方のご調整をお願いできますと幸いです。`,
    contacts: '回答できる方',
    contact: (name, post) => (post ? `${name}（${post}）` : name),
    away: '（本日お休み）',
    nobody: '登録されていません',
    arrange: coordinators =>
      `ほかの方が代わりに回答するときは、ご担当の方がボットに「代理は佐藤さん」のように書くか、取りまとめ担当${coordinators ? `（${coordinators}）` : ''}へお申し付けください。事業の状況は、下のボタンでご覧になれます。`,
    projects: owner => `${owner}の事業の状況`,
  },
  digest: {
    title: round => `${round}の照会を締め切りました`,
    sentence: ({ asked, reported, late, behind, missing, unreached, owners }) =>
      [
        `照会${asked}件のうち回答${reported}件${late > 0 ? `（うち期限後${late}件）` : ''}、`,
        `未回答${missing}件${missing > 0 ? `（${owners}課）` : ''}${unreached > 0 ? `、照会不達${unreached}件` : ''}。`,
        behind > 0 ? `遅れている・やや遅れている事業は${behind}件です。` : '',
      ].join(''),
    byStatus: asked => `照会${asked}件の内訳`,
    byDivision: '部局別の回答状況',
    missing: '未回答',
    noneMissing: '未回答はありません。',
    moreMissing: count => `ほか${count}課（「未回答の課」ですべてご覧になれます）`,
    marks: '確認をお勧めする回答',
    moreMarks: count => `ほか${count}件（進捗管理表のExcelの「確認」シートにすべてあります）`,
    moreLeft: count => `ほか${count}件（進捗管理表の備考でご覧になれます）`,
    unreached: (count, divisions, others) =>
      `宛先の登録がないため、${count}課には照会が届いていません：${divisions}${others > 0 ? `、ほか${others}課` : ''}。「宛先登録」に続けて課名を書くと登録できます。`,
    inherited: (from, count, to) =>
      `${from || '前の担当課'}に回答できる方がいなくなったため、${count}件を${to}にお願いしました。`,
    deliveries: (failed, uncertain) =>
      `届かなかった連絡が${failed}件、到達を確認できない連絡が${uncertain}件あります。「配信状況」でご確認ください。`,
    missedRounds: rounds => `システムの停止により、次の照会は行われませんでした：${rounds}`,
    vacant: count => `担当が未登録のため照会していない事業が${count}件あります。`,
    leftAlone: {
      title: count => `次回から照会しない事業（${count}件）`,
      again:
        '完了・中止の事業は、担当課がその回の「回答を直す」で状況を改めると、次回からまた照会します。休止は「再開」で戻せます。',
      completed: since => `${since}に完了の回答があったため`,
      cancelled: since => `${since}に中止の回答があったため`,
      paused: since => `${since}から休止中のため`,
    },
  },
  correctPage: (first, last) => `回答を直す（${first}～${last}）`,
  history: (count, shown) => (count > shown ? `これまでの回答（${count}件のうち新しい${shown}件）` : 'これまでの回答'),
};

const projectsEn = (count: number): string => (count === 1 ? 'project stands' : `${count} projects stand`);

const en: MessagesText = {
  prompt: {
    title: round => `Progress report for ${round}`,
    greeting: owner => `To ${owner}`,
    request: (round, count, due) => `Please tell us how your ${projectsEn(count)} for ${round}, by ${due}.`,
    requestOverdue: (round, count, due) =>
      `Please tell us how your ${projectsEn(count)} for ${round}. The last day (${due}) has passed, but answers are still taken.`,
    lateNote: 'This request is later than planned because the system was down. We apologise.',
    restoredNote: 'Left out of this round for a while, and asked about again.',
    handedNote: from => `Handed over from ${from}, for this round only.`,
    inheritedNote: from =>
      `Nobody is left to answer in ${from || 'the division that was asked'}, so this comes to the division responsible now.`,
    awayNote: (away, deputy) => (deputy ? `${away} is away; ${deputy} stands in.` : `${away} is away.`),
    howToFirst: example =>
      `Besides the button you can reply in a sentence, such as “${example} is on track, done by March”.`,
    howToPartly: example =>
      `The last answers are filled in where there are any. If nothing has changed, press “Same as last time”. You can also reply in a sentence, such as “${example} is on track, done by March”.`,
    firstTimes: projects =>
      `“Same as last time” does not cover ${projects}: there is no last answer. Please use the form or a sentence.`,
    howTo: example =>
      `The last answers are filled in. If nothing has changed, one press on “Same as last time” is enough. You can also reply in a sentence, such as “${example} is on track, done by March”.`,
    done: 'All projects are answered. Thank you.',
    nothingAsked: 'Nothing is asked of you in this round any more.',
    closed: day => `This round was closed on ${day}. An answer given now is recorded as late.`,
    until: (due, missing, isOver) =>
      isOver
        ? `The last day (${due}) has passed, but the ${missing} outstanding are still taken.`
        : `Due ${due} (${missing} outstanding).`,
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
    closed: (owner, day) => `To ${owner}: this round was closed on ${day}. An answer given now is recorded as late.`,
  },
  escalation: {
    title: round => `Progress report for ${round}: may we ask for your help`,
    request: (owner, round, count, due) =>
      `Of what ${owner} was asked for ${round}, ${count} ${count === 1 ? 'answer has' : 'answers have'} not reached us by ${due}. We would be grateful if you could have a word with those in charge, or name somebody who can answer for them.`,
    contacts: 'Who can answer',
    contact: (name, post) => (post ? `${name} (${post})` : name),
    away: ' (away today)',
    nobody: 'nobody is registered',
    arrange: coordinators =>
      `For somebody else to answer, a contact writes “my deputy is Sato” to the bot, or a coordinator${coordinators ? ` (${coordinators})` : ''} registers them. The buttons show how the projects stand.`,
    projects: owner => `Progress of ${owner}`,
  },
  digest: {
    title: round => `The round for ${round} is closed`,
    sentence: ({ asked, reported, late, behind, missing, unreached, owners }) =>
      [
        `${reported} of ${asked} answers came in${late > 0 ? ` (${late} late)` : ''}; `,
        `${missing} outstanding${missing > 0 ? ` from ${owners} ${owners === 1 ? 'division' : 'divisions'}` : ''}`,
        `${unreached > 0 ? `, ${unreached} never asked for want of an address` : ''}.`,
        behind > 0 ? ` ${behind} behind schedule.` : '',
      ].join(''),
    byStatus: asked => `The ${asked} ${asked === 1 ? 'project' : 'projects'} asked about`,
    byDivision: 'Answers by department',
    missing: 'Missing',
    noneMissing: 'Nothing is missing.',
    moreMissing: count => `and ${count} more divisions (“missing” lists them all)`,
    marks: 'Answers worth a second look',
    moreMarks: count => `and ${count} more (all of them are in the workbook, on the sheet “To check”)`,
    moreLeft: count => `and ${count} more (the remarks of the progress table name them)`,
    unreached: (count, divisions, others) =>
      `No address is registered, so nothing reached ${count} ${count === 1 ? 'division' : 'divisions'}: ${divisions}${others > 0 ? ` and ${others} more` : ''}. Write “link” and the division’s name in its channel to register one.`,
    inherited: (from, count, to) =>
      `Nobody is left to answer in ${from || 'the division that was asked'}: ${count} ${count === 1 ? 'project was' : 'projects were'} asked of ${to} instead.`,
    deliveries: (failed, uncertain) =>
      `${failed} ${failed === 1 ? 'message was' : 'messages were'} not delivered and ${uncertain} ${uncertain === 1 ? 'is' : 'are'} unconfirmed. See “ledger”.`,
    missedRounds: rounds => `These rounds were missed while the system was down: ${rounds}`,
    vacant: count =>
      `${count} ${count === 1 ? 'project has no owner and was' : 'projects have no owner and were'} not asked about.`,
    leftAlone: {
      title: count => `Not asked about from the next round on (${count})`,
      again:
        'A completed or cancelled project is asked about again once its division corrects that answer (“Correct”); “resume” brings back a paused one.',
      completed: since => `reported as completed (${since})`,
      cancelled: since => `reported as cancelled (${since})`,
      paused: since => `paused (since ${since})`,
    },
  },
  correctPage: (first, last) => `Correct ${first} to ${last}`,
  history: (count, shown) => (count > shown ? `Answers so far (the newest ${shown} of ${count})` : 'Answers so far'),
};

export const messagesText: Record<Lang, MessagesText> = { ja, en };
