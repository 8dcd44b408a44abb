/** Answers to questions about a round: its deadline, the next round, the reports of a division. */
import type { Lang } from '../../lang.ts';

export interface AskedOfRoundsText {
  dates: {
    due(round: string, day: string, asked: number, reported: number): string;
    /** After the deadline. @param close date the round closes */
    past(round: string, day: string, close: string): string;
    /** @param days of the reminders to come; '' for none @param superior the day superiors are told; null when past */
    reminders(round: string, days: string, superior: string | null): string;
    /** For somebody who has reported everything. */
    noReminder(round: string): string;
    noneOpen: string;
    next(round: string, day: string, due: string): string;
    /** When the date is beyond the holiday table. */
    nextUnknown: string;
  };
  /** @param names the coordinators; '' for none */
  coordinators(names: string): string;
  setAside: { title: string; exempted(projects: string): string; none: string };
  /** Under the state of the newest open round, one per other open round. */
  alsoOpen(round: string, missing: number, due: string): string;
  divisionUpdates: {
    title(owner: string, round: string): string;
    /** @param due last day to report; null once the round is closed */
    sentence(asked: number, reported: number, missing: string, due: string | null): string;
    notAsked: string;
    reminded(day: string): string;
    /** @param day the first day it may be reminded again */
    waits(day: string): string;
    /** On the button that proposes a reminder. */
    remind: string;
    /** What the button says in the coordinator's name. */
    remindWords(owner: string): string;
  };
}

const ja: AskedOfRoundsText = {
  dates: {
    due: (round, day, asked, reported) =>
      `${round}の照会の回答期限は${day}です（照会${asked}件のうち回答${reported}件）。`,
    past: (round, day, close) =>
      `${round}の照会の回答期限は${day}でしたが、${close}に締め切るまで回答を受け付けています。`,
    reminders: (round, days, superior) =>
      `${round}の照会の督促は、${days === '' ? 'このあと予定していません' : `${days}に、未回答の課に送る予定です`}。${superior === null ? '' : `その後も回答がなければ、${superior}に上席の方へお知らせします。`}`,
    noReminder: round => `${round}の照会のご回答はすべていただいているので、督促はお送りしません。`,
    noneOpen: 'いま行われている照会はありません。',
    next: (round, day, due) => `次の照会（${round}分）は${day}に始まり、回答期限は${due}の予定です。`,
    nextUnknown: '次の照会の日は、祝日の表の範囲を超えるため、まだ決められません。',
  },
  coordinators: names =>
    `取りまとめ担当は${names || '未登録'}です。変更は、名簿を直して行います。システム担当の方にご相談ください。`,
  setAside: {
    title: '照会の対象から外している事業',
    exempted: projects => `今回の照会から免除した事業：${projects}。「再開」で戻せます。`,
    none: '照会の対象から外している事業はありません。',
  },
  alsoOpen: (round, missing, due) => `ほかに${round}の照会も行われています（未回答${missing}件、期限は${due}）。`,
  divisionUpdates: {
    title: (owner, round) => `${owner}の回答状況（${round}）`,
    sentence: (asked, reported, missing, due) =>
      `照会${asked}件のうち回答${reported}件${missing ? `、未回答${asked - reported}件（${missing}）` : ''}。${due === null ? 'この照会は締め切られています。' : `期限は${due}です。`}`,
    notAsked: 'この照会では何もお尋ねしていません。',
    reminded: day => `最後の督促：${day}`,
    waits: day => `待ってほしいとの申し出があり、督促は${day}から送れます。`,
    remind: 'この課に督促',
    remindWords: owner => `督促 ${owner}`,
  },
};

const en: AskedOfRoundsText = {
  dates: {
    due: (round, day, asked, reported) =>
      `The round for ${round} is to be answered by ${day} (${reported} of ${asked} answered).`,
    past: (round, day, close) =>
      `The last day of the round for ${round} (${day}) has passed; answers are taken until it closes on ${close}.`,
    reminders: (round, days, superior) =>
      `${days === '' ? `No further reminder is planned in the round for ${round}.` : `In the round for ${round}, divisions that have not answered are reminded on ${days}.`}${superior === null ? '' : ` If nothing comes then, superiors are told on ${superior}.`}`,
    noReminder: round => `All your answers in the round for ${round} are in, so no reminder comes.`,
    noneOpen: 'No round is open now.',
    next: (round, day, due) => `The next round (${round}) begins on ${day} and is to be answered by ${due}.`,
    nextUnknown: 'The day of the next round lies beyond the table of holidays and is not known yet.',
  },
  coordinators: names =>
    `The coordinators are ${names || 'not registered yet'}. They are changed in the directory; please speak to whoever runs the bot.`,
  setAside: {
    title: 'Projects the rounds do not ask about',
    exempted: projects => `Left out of this round: ${projects}. “resume” brings them back.`,
    none: 'Every project with an owner is asked about.',
  },
  alsoOpen: (round, missing, due) => `The round for ${round} is open, too (${missing} missing, due ${due}).`,
  divisionUpdates: {
    title: (owner, round) => `Answers of ${owner} (${round})`,
    sentence: (asked, reported, missing, due) =>
      `${asked} asked, ${reported} answered${missing ? `, ${asked - reported} missing (${missing})` : ''}. ${due === null ? 'The round is closed.' : `Due ${due}.`}`,
    notAsked: 'It is asked for nothing in this round.',
    reminded: day => `Last reminded: ${day}`,
    waits: day => `It asked to wait, and is to be reminded from ${day} on.`,
    remind: 'Remind this division',
    remindWords: owner => `remind ${owner}`,
  },
};

export const askedOfRoundsText: Record<Lang, AskedOfRoundsText> = { ja, en };
