/** Texts for people without the right to do what they asked for, and for admitting outsiders. */
import type { Lang } from '../../lang.ts';

export interface RightsText {
  /** @param people who may report today; empty when nobody is registered */
  notYours(owner: string, people: string): string;
  /** @param coordinators their names; empty when none is registered or they may not be shown */
  notCoordinator(coordinators: string): string;
  /** Reply to a command that changes data in a read-only place. */
  inChatOnly: string;
  /** To outsiders, instead of owners and progress. */
  outsider: string;
  /** To an outsider while outsiders are not admitted. */
  outsidersClosed: string;
  /** When the platform could not say whether a person is an outsider. */
  unknownPerson: string;
  /** Coordinators decide whether outsiders may ask about the plan. */
  outsiders: Record<'confirmAdmit' | 'confirmRefuse' | 'nowAdmitted' | 'nowRefused', string> & {
    how(admitted: boolean): string;
  };
}

const ja: RightsText = {
  notYours: (owner, people) =>
    people
      ? `この回答は、${owner}の現在の担当の方（${people}）だけが行えます。お手数ですが、そちらへお伝えください。`
      : `この回答は、${owner}の担当の方だけが行えます。担当の方が未登録のため、取りまとめ担当へお問い合わせください。`,
  notCoordinator: coordinators =>
    coordinators
      ? `この操作は、取りまとめ担当の方（${coordinators}）だけが行えます。必要な場合は、取りまとめ担当へご依頼ください。`
      : 'この操作は、取りまとめ担当の方だけが行えます。',
  inChatOnly: 'ここでは記録を読むだけです。この操作は、Slack か Teams のボットに同じ言葉を書いて行ってください。',
  outsider: '担当課と進捗状況は、庁内の方だけにお答えしています。庁内の方を通じてお尋ねください。',
  outsidersClosed:
    'このボットは、庁内の方からの質問だけにお答えしています。ご用の方は、庁内の方を通じてお尋ねください。庁外の方への回答は、取りまとめ担当が許可すると始まります。',
  unknownPerson:
    'ご本人の確認が、ただいまできませんでした。しばらくしてから、もう一度お願いします。続くときは取りまとめ担当にお知らせください。',
  outsiders: {
    confirmAdmit:
      'ゲストや庁外の方からの、計画の内容についての質問に答えるようにします。担当課、進捗状況、回答の受付は、これからも庁内の方だけです。よろしいですか。',
    confirmRefuse: 'ゲストや庁外の方からの質問には答えないようにします。よろしいですか。',
    nowAdmitted:
      'ゲストや庁外の方の質問に、計画の内容に限って答えるようにしました。やめるときは「庁外の質問 停止」です。',
    nowRefused: 'ゲストや庁外の方の質問には答えないようにしました。再び答えるときは「庁外の質問 許可」です。',
    how: admitted =>
      admitted
        ? '今は、ゲストや庁外の方の質問に、計画の内容に限って答えています。やめるときは「庁外の質問 停止」と書いてください。'
        : '今は、ゲストや庁外の方の質問には答えていません。計画の内容に限って答えるときは「庁外の質問 許可」と書いてください。',
  },
};

const en: RightsText = {
  notYours: (owner, people) =>
    people
      ? `Only the present contacts of ${owner} (${people}) can answer this. Please pass it on to them.`
      : `Only contacts of ${owner} can answer this, and none is registered. Please ask a coordinator.`,
  notCoordinator: coordinators =>
    coordinators
      ? `Only coordinators can do this (${coordinators}). Please ask one of them.`
      : 'Only coordinators can do this.',
  inChatOnly: 'The record is only read here. Write the same to the bot in Slack or Teams to do this.',
  outsider: 'Owners and progress are shown to staff only. Please ask somebody of the office.',
  outsidersClosed:
    'This bot answers staff of the office only. Please ask somebody of the office; a coordinator can open it to people from outside.',
  unknownPerson:
    'Who you are could not be confirmed just now. Please try again in a while; if it persists, tell your coordinator.',
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
};

export const rightsText: Record<Lang, RightsText> = { ja, en };
