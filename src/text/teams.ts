/** Texts of the Teams adapter itself: welcome, dialogs, files, and remedies for failed posts. */
import type { Lang } from '../lang.ts';

interface TeamsText {
  /** Welcome card at the installation of the app. */
  welcomeTitle: string;
  welcomePersonal: string;
  /** In a channel or group chat, where a bot receives only messages that mention it. */
  welcomeShared: string;
  /** At a button, when its answer was posted below. */
  answeredBelow: string;
  /** At a button or in a dialog, when the answer takes longer than Teams waits. */
  saving: string;
  /** After an internal error. */
  sorry: string;
  /** After a restart or a lost connection, when it is unknown whether an answer arrived. */
  interrupted: string;
  /** When a form missed the five seconds Teams allows for opening it. */
  tooLateToOpen: string;
  /** A dialog whose form was rejected and cannot be shown again. */
  keptForm: { title: string; kept: string; again: string };
  /** Title of a dialog with an answer. */
  answerTitle: string;
  /** The search dialog. */
  searchTitle: string;
  searchSubmit: string;
  searchProject: string;
  searchQuestion: string;
  /** When neither a project nor a question was entered. */
  searchEmpty: string;
  /** Title of the answer about a message. */
  relatedTitle: string;
  /** When the message has no text. */
  relatedEmpty: string;
  /** Button under an answer in a dialog: puts the card into the message box. */
  insert: string;
  /** On the file consent card. */
  fileDescription: string;
  /** In a channel or group chat, instead of a file. */
  fileElsewhere(name: string): string;
  fileDeclined(name: string): string;
  /** When the file has expired or could not be uploaded. */
  fileGone: string;
  fileFailed: string;
  /** Remedies for a coordinator when a post failed permanently. */
  failures: Record<TeamsFailure, string>;
}

/** Permanent failures of a post, as named by `PostResult.reason`. */
export type TeamsFailure =
  | 'address_unusable'
  | 'conversation_unknown'
  | 'conversation_not_found'
  | 'not_installed'
  | 'user_unreachable'
  | 'token_refused'
  | 'service_refused'
  | 'message_not_found'
  | 'message_refused'
  | 'rate_limited'
  | 'unreachable'
  | 'unconfirmed'
  | 'other';

export const teamsText: Record<Lang, TeamsText> = {
  ja: {
    welcomeTitle: '計画の案内です',
    welcomePersonal: '計画に載っている事業や担当をお答えします。担当課の方には、状況をお尋ねすることがあります。',
    welcomeShared:
      '「@」でボットの名前を付けて話しかけてください。計画に載っている事業や担当を、この場でお答えします。担当課への照会も、ここに届けられます。',
    answeredBelow: '下に回答しました。',
    saving: '処理しています。終わると、この会話に結果が出ます。',
    sorry:
      '処理できませんでした。しばらくしてから、もう一度お試しください。続くときは取りまとめ担当にお知らせください。',
    interrupted:
      '処理の途中で中断がありました。お答えや結果が上に届いていなければ、お手数ですが、もう一度お願いします。',
    tooLateToOpen: '時間がかかり、画面を開けませんでした。もう一度ボタンを押してください。',
    keptForm: {
      title: 'まだ送信されていません',
      kept: '入力された内容は、下のボタンがそのまま持っています。しばらくしてから、この画面でもう一度お送りください。お書きになった文は次のとおりです（控えにお使いください）。',
      again: 'もう一度送信',
    },
    answerTitle: '計画の案内',
    searchTitle: '計画を調べる',
    searchSubmit: '調べる',
    searchProject: '事業を選ぶ',
    searchQuestion: '質問する',
    searchEmpty: '質問を入力するか、上の欄で事業を選んでください。',
    relatedTitle: 'この文に関係する事業',
    relatedEmpty: 'このメッセージには文がありません。文のあるメッセージで、もう一度お試しください。',
    insert: '会話に入れる',
    fileDescription: '計画のボットから届いたファイルです。受け取ると、あなたの OneDrive に保存されます。',
    fileElsewhere: name =>
      `ファイル「${name}」は、ボットとの個人チャットでお渡しします。個人チャットを開き、もう一度同じようにお書きください。`,
    fileDeclined: name => `「${name}」は保存しませんでした。`,
    fileGone: 'このファイルの受け取り期限（1時間）を過ぎました。もう一度お書きください。',
    fileFailed: 'ファイルを保存できませんでした。もう一度お書きください。',
    failures: {
      address_unusable: '宛先の形が正しくありません。担当課の登録（チャネルまたは利用者の ID）を直してください。',
      conversation_unknown:
        'ボットがまだこの相手とつながっていません。そのチャネルか個人チャットにアプリを追加し、一度話しかけてください。',
      conversation_not_found:
        'チャネルまたはチャットが見つかりません。削除されていないか確かめ、担当課の宛先を変えてください。',
      not_installed: 'アプリが追加されていません。そのチームまたはチャットにアプリを追加してください。',
      user_unreachable:
        'この人には届けられません（アプリを外した、ブロックした、退職した）。担当者の登録を変えてください。',
      token_refused:
        'Microsoft がボットの資格情報を受け付けません。MicrosoftAppId と MicrosoftAppPassword（有効期限）を確かめてください。',
      service_refused:
        '控えてある接続先が Microsoft のものではありません。管理者に記録（ログ）の確認を依頼してください。',
      message_not_found: '元のメッセージが削除されています。必要なら送り直してください。',
      message_refused: 'Teams がメッセージの内容を受け付けません。管理者に記録（ログ）の確認を依頼してください。',
      rate_limited: 'Teams が混み合っています。自動で送り直します。',
      unreachable: 'Teams に接続できません。ネットワーク（プロキシ、許可された接続先）を確かめてください。',
      unconfirmed: '届いたかどうかを確かめられません。会話を見て、なければ送り直してください。',
      other: 'Teams が受け付けませんでした。管理者に記録（ログ）の確認を依頼してください。',
    },
  },
  en: {
    welcomeTitle: 'Your guide to the plan',
    welcomePersonal:
      'I answer which projects the plan holds and who is responsible. If you belong to an owning division, I will sometimes ask you how a project is going.',
    welcomeShared:
      'Mention me with “@” to ask. I answer here which projects the plan holds and who is responsible; requests to owning divisions can be delivered here too.',
    answeredBelow: 'The answer is below.',
    saving: 'Working on it. The result will appear in this conversation.',
    sorry: 'This could not be done. Please try again in a while; if it persists, tell your coordinator.',
    interrupted: 'This was interrupted. If there is no answer or result above, please ask or press once more.',
    tooLateToOpen: 'It took too long to open the form. Please press the button again.',
    keptForm: {
      title: 'Not sent yet',
      kept: 'What you filled in is kept in the button below: please send it again from here in a while. This is what you wrote, should you want a copy.',
      again: 'Send again',
    },
    answerTitle: 'Plan guide',
    searchTitle: 'Search the plan',
    searchSubmit: 'Search',
    searchProject: 'Choose a project',
    searchQuestion: 'Ask a question',
    searchEmpty: 'Please type a question, or choose a project above.',
    relatedTitle: 'Related projects',
    relatedEmpty: 'This message has no text. Please try again on a message with text.',
    insert: 'Insert into the conversation',
    fileDescription: 'A file from the plan’s bot. If you accept, it is saved to your OneDrive.',
    fileElsewhere: name =>
      `You can receive “${name}” in your personal chat with the bot. Open that chat and ask for the same there.`,
    fileDeclined: name => `“${name}” was not saved.`,
    fileGone: 'The time to accept this file (one hour) is over. Please ask for it again.',
    fileFailed: 'The file could not be saved. Please ask for it again.',
    failures: {
      address_unusable: 'The address is malformed. Correct the channel or user ID in the owner directory.',
      conversation_unknown:
        'The bot does not know this channel or person yet. Add the app there and say something to it once.',
      conversation_not_found: 'The channel or chat was not found. Check that it still exists, or change the address.',
      not_installed: 'The app is not installed there. Add it to the team or chat.',
      user_unreachable: 'This person cannot be reached (removed or blocked the app, or left). Change the contact.',
      token_refused:
        'Microsoft refuses the bot’s credentials. Check MicrosoftAppId and MicrosoftAppPassword (and its expiry).',
      service_refused: 'The stored service address is not one of Microsoft’s. Ask the administrator to check the log.',
      message_not_found: 'The original message was deleted. Send it again if needed.',
      message_refused: 'Teams refuses the content of the message. Ask the administrator to check the log.',
      rate_limited: 'Teams is busy. It will be sent again automatically.',
      unreachable: 'Teams cannot be reached. Check the network (proxy, allowed destinations).',
      unconfirmed: 'It is unclear whether this arrived. Look in the conversation and send it again if it is not there.',
      other: 'Teams refused it. Ask the administrator to check the log.',
    },
  },
};
