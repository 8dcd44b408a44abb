/** Replies to chat commands. */
import type { Lang } from '../../lang.ts';

export interface CommandsText {
  commands: {
    /** On the confirmation buttons of the questions below. */
    deeds: Record<
      | 'open'
      | 'close'
      | 'assign'
      | 'vacate'
      | 'pause'
      | 'resume'
      | 'exempt'
      | 'link'
      | 'admit'
      | 'refuse'
      | 'nameDeputy'
      | 'dropDeputy'
      | 'away',
      string
    > & { extend(due: string): string; remind(owners: number): string; resend(count: number): string };
    /**
     * Reply to a command about a closed round. @param cannot one of the below, or '' @param next date of the next
     * round; null when unknown
     */
    alreadyClosed(round: string, cannot: string, next: string | null): string;
    cannot: Record<'extend' | 'remind' | 'exempt', string>;
    /** Reply to a button that is no longer valid. */
    outdated: string;
    /** Reply to the cancel button of a confirmation. */
    leftAsItIs: string;
    /** @param at date and time messages are sent; null for immediately, during office hours. So below. */
    confirmOpen(round: string, owners: number, projects: number, at: string | null): string;
    /**
     * Above the confirmation, when the period has not ended. @param until its last day @param scheduled date of the
     * scheduled round that is dropped
     */
    openEarly(round: string, until: string, scheduled: string): string;
    /** Above the confirmation, while other rounds are open. */
    stillOpen(rounds: string): string;
    nothingToOpen: string;
    opened(round: string, owners: number, at: string | null): string;
    /** Next to a confirmation about one round, while another is open. */
    otherRound(round: string): string;
    confirmClose(round: string, missing: number): string;
    closed(round: string, at: string | null): string;
    confirmExtend(round: string, due: string): string;
    extendHow: string;
    /** @param days the maximum in business days @param until the resulting date */
    extendTooFar(days: number, until: string): string;
    extended(round: string, due: string): string;
    /** Reply to a button that would not move the deadline forward. @param due the current deadline */
    extendedAlready(round: string, due: string): string;
    /** @param missing all projects without a report, including those of unreachable divisions */
    confirmRemind(owners: number, missing: number): string;
    /** @param unclear number with an unknown outcome */
    reminded(sent: number, failed: number, unclear: number): string;
    /** Divisions that receive nothing. @param others number of unnamed ones @param reason as in the ledger */
    unsent(count: number, divisions: string, others: number, reason: string): string;
    /** After it, when registering an address would help. */
    linkHow: string;
    /** A division and the time of its reminder. */
    remindedAt(owner: string, time: string): string;
    /** Divisions not reminded again on the same day. @param others number of unnamed ones */
    remindedToday(divisions: string, others: number): string;
    /** When these are all divisions. */
    remindLater: string;
    /** @param from the first day it may be reminded again, when it postponed */
    confirmRemindOne(owner: string, missing: number, from: string | null): string;
    /** A division that postponed, and the first day it may be reminded again. */
    waitsUntil(owner: string, from: string): string;
    /** Divisions left out for that reason. @param others as above */
    waiting(divisions: string, others: number): string;
    noneMissingOf(owners: string): string;
    remindUnknown(words: string): string;
    remindSeveral(owners: string): string;
    outsideHours: string;
    confirmAssign(project: string, owner: string, from: string): string;
    assigned(project: string, owner: string, from: string): string;
    /** When there is nothing to change, or it was changed since the button was shown. */
    assignedAlready(project: string, owner: string, from: string): string;
    assignWhen(first: string, last: string): string;
    /** For an open round. @param owner who remains responsible for its report */
    askedBefore(round: string, owner: string): string;
    assignHow: string;
    unknownOwner(words: string): string;
    severalOwners(owners: string): string;
    vacated: string;
    /** When the project is to have no owner. */
    confirmVacate(project: string, from: string): string;
    nowVacant(project: string, from: string): string;
    confirmExempt(projects: string, round: string): string;
    exempted(projects: string): string;
    exemptedAlready: string;
    exemptHow: string;
    confirmPause(projects: string): string;
    confirmResume(projects: string): string;
    confirmReturnNow(projects: string, round: string): string;
    pausedAlready: string;
    notSetAside: string;
    paused(projects: string): string;
    resumed(projects: string): string;
    returnedNow(projects: string, round: string): string;
    pauseHow: string;
    confirmResend(count: number): string;
    /** @param unclear number with an unknown outcome */
    resent(sent: number, failed: number, unclear: number): string;
    nothingToResend: string;
    nothingToResendTo(owners: string): string;
    resendUnknown(words: string): string;
  };
}

const ja: CommandsText = {
  commands: {
    deeds: {
      open: '照会を始める',
      close: '照会を締め切る',
      extend: due => `期限を${due}にする`,
      remind: owners => `${owners}課に督促を送る`,
      resend: count => `${count}件を再送する`,
      assign: '担当を登録する',
      vacate: '担当を外す',
      pause: '休止にする',
      resume: '照会を再開する',
      exempt: '今回の照会から外す',
      link: 'この場所に届ける',
      admit: '庁外の方にも答える',
      refuse: '庁外の方には答えない',
      nameDeputy: '代理を登録する',
      dropDeputy: '代理の登録を外す',
      away: 'お休みを記録する',
    },
    alreadyClosed: (round, cannot, next) =>
      `${round}の照会は、すでに締め切られています。${cannot}${next === null ? '' : `次の照会は${next}の予定です。`}`,
    cannot: {
      extend: '期限は延ばせません（期限後の回答は受け付けています）。',
      remind: '督促は送れません（期限後の回答は受け付けています）。',
      exempt: '締め切った照会から事業を外すことはできません。',
    },
    outdated: 'この操作は、もう使えません。お手数ですが、もう一度お書きください。',
    leftAsItIs: '取りやめました。この確認では何も変更していません。必要なときは、もう一度お書きください。',
    confirmOpen: (round, owners, projects, at) =>
      `${round}の照会を始めます。${owners}課に、${projects}事業の回答をお願いします。${at === null ? 'すぐに送ります。' : `${at}（開庁時間）に送ります。`}よろしいですか。`,
    openEarly: (round, until, scheduled) =>
      `${round}は${until}まで続きます。いま照会を始めると、${scheduled}に予定している照会は行われません（同じ期間をお尋ねするのは一度だけです）。期末の状況をお尋ねするときは「何もしない」を選び、その日をお待ちください。`,
    stillOpen: rounds => `${rounds}の照会がまだ締め切られていません。始めると、両方の督促が並んで送られます。`,
    nothingToOpen: '始められる照会はありません。直近の照会がすでに行われています。',
    opened: (round, owners, at) =>
      `${round}の照会を始めました。${owners}課に${at === null ? '' : `${at}（開庁時間）に`}依頼を送ります。`,
    otherRound: round =>
      `${round}の照会も行われています。そちらのことは「締切 前回」「締切延長 前回 3日」のように、どの照会かを先に書いてください。`,
    confirmClose: (round, missing) =>
      `${round}の照会を締め切ります。${missing > 0 ? `未回答は${missing}件です。` : '未回答はありません。'}締め切ると集計をお送りし、元には戻せません（期限後の回答は受け付けます）。よろしいですか。`,
    closed: (round, at) =>
      `${round}の照会を締め切りました。${at === null ? '' : `集計は${at}（開庁時間）に送ります。`}`,
    confirmExtend: (round, due) => `${round}の照会の期限を${due}まで延ばします。よろしいですか。`,
    extendHow:
      '「締切延長 10月20日」または「締切延長 3日」（開庁日）のように書いてください。今の期限より後の開庁日を指定できます。',
    extendTooFar: (days, until) =>
      `一度に延ばせるのは${days}開庁日先の${until}までです。「締切延長 10日」または「締切延長 10月20日」のように書いてください。`,
    extended: (round, due) => `${round}の照会の期限を${due}まで延ばしました。`,
    extendedAlready: (round, due) =>
      `${round}の照会の期限は、すでに${due}です。さらに延ばすときは「締切延長」に続けて、それより後の開庁日を書いてください。`,
    confirmRemind: (owners, missing) =>
      `未回答の${missing}課${owners < missing ? `のうち、${owners}課` : ''}に、いま督促を送ります。よろしいですか。`,
    unsent: (count, divisions, others, reason) =>
      `${count}課には、${reason}お送りできません：${divisions}${others > 0 ? `、ほか${others}課` : ''}。`,
    linkHow: '宛先は「宛先登録」に続けて課名を書くと登録できます。',
    reminded: (sent, failed, unclear) =>
      [
        ...(sent > 0 ? [`${sent}課に督促を送りました。`] : []),
        ...(failed > 0 ? [`${failed}課への督促は届きませんでした。理由は「配信状況」でご確認ください。`] : []),
        ...(unclear > 0
          ? [`${unclear}課への督促は、まだ届いたことを確認できていません。「配信状況」でご確認ください。`]
          : []),
      ].join(''),
    remindedAt: (owner, time) => `${owner}（${time}）`,
    remindedToday: (divisions, others) =>
      `本日すでに督促を送った課には、重ねて送りません：${divisions}${others > 0 ? `、ほか${others}課` : ''}。`,
    remindLater:
      '未回答の課は、これですべてです。次の督促は翌開庁日から送れます。お急ぎのときは、担当の方に直接お声がけください（「未回答」で一覧をご覧になれます）。',
    confirmRemindOne: (owner, missing, from) =>
      `${from === null ? '' : `${owner}からは、待ってほしいとの申し出があります（督促は${from}から）。`}${owner}に、未回答${missing}件の督促を${from === null ? '' : 'それでも'}いま送ります。よろしいですか。`,
    waitsUntil: (owner, from) => `${owner}（${from}から）`,
    waiting: (divisions, others) =>
      `待ってほしいとの申し出のある課には送りません：${divisions}${others > 0 ? `、ほか${others}課` : ''}。それでも送るときは「督促」に続けて課名を書いてください。`,
    noneMissingOf: owners => `${owners}に、いま未回答の事業はありません。`,
    remindUnknown: words =>
      `「${words}」という課は名簿にありません。「督促 危機対策課」のように課名を書くか、「督促」だけで未回答のすべての課に送れます。`,
    remindSeveral: owners => `どちらの課でしょうか：${owners}。「督促」に続けて、課名を最後まで書いてください。`,
    outsideHours: '今は閉庁時間です。開庁時間にもう一度お試しください。',
    confirmAssign: (project, owner, from) => `${from}から「${project}」の担当を${owner}とします。よろしいですか。`,
    assigned: (project, owner, from) => `${from}から「${project}」の担当を${owner}としました。`,
    assignedAlready: (project, owner, from) =>
      `「${project}」の担当は、${from}の時点ですでに${owner}です。今回は何も変更していません。変えるときは「担当変更」に続けて、番号、課名、日付を書いてください。`,
    assignWhen: (first, last) =>
      `担当を変える日は${first}から${last}までの間で、年から書いてください（例：「平成22年4月1日」）。`,
    askedBefore: (round, owner) =>
      `行われている${round}の照会は、引き続き${owner}にお願いします（「他の課へ引き継ぐ」で移せます）。`,
    assignHow:
      '「担当登録 4-6-4 医療整備課」または「担当登録 4-6-4 医療整備課 4月1日」のように書いてください。課名の代わりに「なし」で担当を外します。',
    unknownOwner: words =>
      `「${words}」という担当課は名簿にありません。課名か、名簿の番号で書くか、ボタンからお選びください。`,
    severalOwners: owners => `どちらの課でしょうか：${owners}。課名を最後まで書くか、ボタンからお選びください。`,
    vacated: '未登録',
    confirmVacate: (project, from) =>
      `${from}から「${project}」の担当を外します（担当は未登録になります）。よろしいですか。`,
    nowVacant: (project, from) => `${from}から「${project}」の担当を外しました（担当は未登録です）。`,
    confirmExempt: (projects, round) =>
      `${projects}を${round}の照会から外します。よろしいですか。「再開」で元に戻せます。`,
    exempted: projects => `${projects}を今回の照会から外しました。`,
    exemptedAlready: 'その事業は、すでに今回の照会から外れています。',
    exemptHow: '「免除 4-6-4」のように、今回の照会から外す事業の番号を書いてください。',
    confirmPause: projects =>
      `${projects}を休止にし、照会の対象外とします。進行中の照会でも、未回答のものは以後お願いしません（いただいた回答は残ります）。よろしいですか。「再開」で元に戻せます。`,
    confirmResume: projects =>
      `${projects}を再開し、次の照会から対象とします。よろしいですか。「休止」で元に戻せます。`,
    confirmReturnNow: (projects, round) =>
      `${projects}を${round}の照会に戻し、担当課に改めてお願いします。よろしいですか。`,
    pausedAlready: 'その事業は、すでに休止中です。',
    notSetAside: 'その事業は、休止も免除もされていません。',
    paused: projects => `${projects}を休止にしました。再開するまで照会しません。`,
    resumed: projects => `${projects}を再開しました。次の照会から対象になります。`,
    returnedNow: (projects, round) => `${projects}を${round}の照会に戻しました。担当課に改めてお願いします。`,
    pauseHow: '「休止 4-6-4」「再開 4-6-4」のように番号を書いてください。',
    confirmResend: count =>
      `届かなかった連絡${count}件を、いまもう一度送ります。一つの課に重ねて送ることはなく、回答の済んだ課には送りません。よろしいですか。`,
    resent: (sent, failed, unclear) =>
      [
        ...(sent > 0 ? [`${sent}件を再送しました。`] : []),
        ...(failed > 0 ? [`${failed}件は、今回も届きませんでした。理由は「配信状況」でご確認ください。`] : []),
        ...(unclear > 0 ? [`${unclear}件は、まだ届いたことを確認できていません。「配信状況」でご確認ください。`] : []),
      ].join(''),
    nothingToResend: '再送が必要な連絡はありません。',
    nothingToResendTo: owners => `${owners}に、届かなかった連絡はありません。`,
    resendUnknown: words =>
      `「${words}」という課は名簿にありません。「再送 危機対策課」のように課名を書くか、「再送」だけで、届かなかったすべての連絡を送れます。`,
  },
};

const en: CommandsText = {
  commands: {
    deeds: {
      open: 'Start the round',
      close: 'Close the round',
      extend: due => `Move it to ${due}`,
      remind: owners => `Send ${owners} ${owners === 1 ? 'reminder' : 'reminders'}`,
      resend: count => `Send ${count} again`,
      assign: 'Assign it',
      vacate: 'Remove the owner',
      pause: 'Pause it',
      resume: 'Resume it',
      exempt: 'Leave it out',
      link: 'Send messages here',
      admit: 'Answer outsiders',
      refuse: 'Stop answering outsiders',
      nameDeputy: 'Name the deputy',
      dropDeputy: 'Remove the deputy',
      away: 'Record the absence',
    },
    alreadyClosed: (round, cannot, next) =>
      `The round for ${round} is closed already.${cannot}${next === null ? '' : ` The next one is planned for ${next}.`}`,
    cannot: {
      extend: ' Its last day cannot be moved any more; late answers are taken.',
      remind: ' No reminders go out any more; late answers are taken.',
      exempt: ' Nothing can be left out of it any more.',
    },
    outdated: 'This button is out of date. Please write the command again.',
    leftAsItIs: 'Left as it is: nothing was changed. Write it again whenever you need it.',
    confirmOpen: (round, owners, projects, at) =>
      `Open the round for ${round} and ask ${owners} ${owners === 1 ? 'division' : 'divisions'} about ${projects} ${projects === 1 ? 'project' : 'projects'} ${at === null ? 'now' : `when the office opens (${at})`}?`,
    openEarly: (round, until, scheduled) =>
      `${round} runs until ${until}. If its round is opened now, the one planned for ${scheduled} will not be held: a period is asked about once. To ask how it ended, cancel and wait for that day.`,
    stillOpen: rounds => `The round for ${rounds} is still open; reminders of both would go out side by side.`,
    nothingToOpen: 'There is no round to open: the latest ones have been held.',
    opened: (round, owners, at) =>
      `The round for ${round} is open; ${owners} ${owners === 1 ? 'division' : 'divisions'} ${at === null ? `${owners === 1 ? 'is' : 'are'} being asked` : `will be asked when the office opens (${at})`}.`,
    otherRound: round =>
      `The round for ${round} is open as well. To mean that one, name it first: “close last”, “extend last 3 days”.`,
    confirmClose: (round, missing) =>
      `Close the round for ${round}? ${missing === 0 ? 'No answer is' : missing === 1 ? '1 answer is' : `${missing} answers are`} outstanding. The digest goes out, and it cannot be opened again (late answers are taken).`,
    closed: (round, at) =>
      `The round for ${round} is closed.${at === null ? '' : ` The digest goes out when the office opens (${at}).`}`,
    confirmExtend: (round, due) => `Move the last day of the round for ${round} to ${due}?`,
    extendHow:
      'Write “extend 2009-10-20” or “extend 3 days” (business days); a business day after the present last day.',
    extendTooFar: (days, until) =>
      `A round can be extended by ${days} business days at once, to ${until}. Write “extend 10 days” or “extend 2009-10-20”.`,
    extended: (round, due) => `The last day of the round for ${round} is now ${due}.`,
    extendedAlready: (round, due) =>
      `The last day of the round for ${round} is already ${due}. To move it on, write “extend” and a later business day.`,
    confirmRemind: (owners, missing) =>
      `Send a reminder now to ${owners}${owners < missing ? ` of the ${missing}` : ''} ${missing === 1 ? 'division that has' : 'divisions that have'} not answered?`,
    unsent: (count, divisions, others, reason) =>
      `Nothing goes to ${count} ${count === 1 ? 'division' : 'divisions'} (${reason}): ${divisions}${others > 0 ? ` and ${others} more` : ''}.`,
    linkHow: ' Write “link” and the division’s name in its channel to register an address.',
    reminded: (sent, failed, unclear) =>
      [
        ...(sent > 0 ? [`Reminded ${sent} ${sent === 1 ? 'division' : 'divisions'}.`] : []),
        ...(failed > 0
          ? [`${failed} ${failed === 1 ? 'reminder' : 'reminders'} did not arrive; “ledger” says why.`]
          : []),
        ...(unclear > 0
          ? [`${unclear} ${unclear === 1 ? 'reminder has' : 'reminders have'} not surely arrived yet; see “ledger”.`]
          : []),
      ].join(' '),
    remindedAt: (owner, time) => `${owner} (${time})`,
    remindedToday: (divisions, others) =>
      `Reminded today already, and not again: ${divisions}${others > 0 ? ` and ${others} more` : ''}.`,
    remindLater:
      'Nobody else is missing. The next reminder can go out on the next business day; if it is urgent, please have a word with them (“missing” lists them).',
    confirmRemindOne: (owner, missing, from) =>
      `${from === null ? '' : `${owner} asked to wait, and is to be reminded from ${from} on. `}Send ${owner} a reminder of ${missing} missing ${missing === 1 ? 'answer' : 'answers'} now${from === null ? '' : ' all the same'}?`,
    waitsUntil: (owner, from) => `${owner} (from ${from} on)`,
    waiting: (divisions, others) =>
      `Left out, as they asked to wait: ${divisions}${others > 0 ? ` and ${others} more` : ''}. To remind one all the same, write “remind” and its name.`,
    noneMissingOf: owners => `Nothing is missing from ${owners} now.`,
    remindUnknown: words =>
      `No division in the directory is called “${words}”. Write “remind Crisis Management”, or “remind” alone for all that have not answered.`,
    remindSeveral: owners => `Which one: ${owners}? Write “remind” and its whole name.`,
    outsideHours: 'The office is closed now. Please try again during office hours.',
    confirmAssign: (project, owner, from) => `From ${from}, make ${owner} the owner of “${project}”?`,
    assigned: (project, owner, from) => `From ${from}, ${owner} is the owner of “${project}”.`,
    assignedAlready: (project, owner, from) =>
      `As of ${from} the owner of “${project}” is ${owner} already. Nothing was changed. To change it, write “assign” with the code, the division and the day.`,
    assignWhen: (first, last) =>
      `An owner can be changed from a day between ${first} and ${last}. Please write the year, too, as in “2010-04-01”.`,
    askedBefore: (round, owner) => `The round for ${round} goes on asking ${owner} (“Hand over” passes it on).`,
    assignHow: 'Write “assign 4-6-4 iryo-seibi” or “assign 4-6-4 iryo-seibi 2010-04-01”; “none” leaves it vacant.',
    unknownOwner: words =>
      `No division in the directory is called “${words}”. Write its name or its id, or choose it with the button.`,
    severalOwners: owners => `Which one: ${owners}? Write its whole name, or choose it with the button.`,
    vacated: 'nobody',
    confirmVacate: (project, from) => `From ${from}, leave “${project}” without an owner?`,
    nowVacant: (project, from) => `From ${from}, “${project}” has no owner.`,
    confirmExempt: (projects, round) =>
      `Leave ${projects} out of the round for ${round}? “resume” undoes it while the round lasts.`,
    exempted: projects => `${projects} left out of this round.`,
    exemptedAlready: 'That has been left out of this round already.',
    exemptHow: 'Write “exempt 4-6-4” with the codes to leave out of this round.',
    confirmPause: projects =>
      `Pause ${projects}, so that it is not asked about any more? In a running round what is not answered is left out, too (answers stay). “resume” undoes it.`,
    confirmResume: projects =>
      `Resume ${projects}, so that it is asked about from the next round on? “pause” undoes it.`,
    confirmReturnNow: (projects, round) => `Ask about ${projects} again in the round for ${round}, by a new message?`,
    pausedAlready: 'That is paused already.',
    notSetAside: 'That is neither paused nor left out.',
    paused: projects => `${projects} paused; not asked about until resumed.`,
    resumed: projects => `${projects} resumed; asked about from the next round on.`,
    returnedNow: (projects, round) => `${projects} is back in the round for ${round}; the division is asked again.`,
    pauseHow: 'Write “pause 4-6-4” or “resume 4-6-4”.',
    confirmResend: count =>
      `Send ${count} ${count === 1 ? 'message' : 'messages'} that did not arrive once more, now? No division gets two, and none that has answered.`,
    resent: (sent, failed, unclear) =>
      [
        ...(sent > 0 ? [`Sent ${sent} again.`] : []),
        ...(failed > 0 ? [`${failed} did not arrive this time either; “ledger” says why.`] : []),
        ...(unclear > 0 ? [`${unclear} ${unclear === 1 ? 'has' : 'have'} not surely arrived yet; see “ledger”.`] : []),
      ].join(' '),
    nothingToResend: 'Nothing needs to be sent again.',
    nothingToResendTo: owners => `Everything sent to ${owners} has arrived.`,
    resendUnknown: words =>
      `No division in the directory is called “${words}”. Write “resend Crisis Management”, or “resend” alone for all that did not arrive.`,
  },
};

export const commandsText: Record<Lang, CommandsText> = { ja, en };
