/** Texts of the Slack adapter itself: buttons, modals, suggested prompts, and remedies for failed posts. */
import type { Lang } from '../lang.ts';

interface SlackText {
  /** Button under a private answer that shares it with the channel. */
  share: string;
  /** Under a shared answer. */
  sharedBy(name: string): string;
  /** Ephemeral, when sharing came too late. */
  shareExpired: string;
  /** Ephemeral, instead of sharing in a channel with other organisations. */
  shareOutside: string;
  /** Status while an answer takes long; Slack puts the bot's name before it. */
  thinking: string;
  /** In a modal until its content is loaded. */
  loading: string;
  /** In a modal after submission, until the result is known. */
  saving: string;
  /** After an internal error. */
  sorry: string;
  /** When a form missed the three seconds Slack allows for opening it. */
  tooLateToOpen: string;
  /** A modal's close button. */
  close: string;
  cancel: string;
  /** Title of a modal with an answer; at most 24 characters. */
  answerTitle: string;
  /** The search modal and the search fields of App Home. */
  searchTitle: string;
  searchSubmit: string;
  searchProject: string;
  searchQuestion: string;
  searchPlaceholder: string;
  /** When neither a project nor a question was entered. */
  searchEmpty: string;
  /** Title of the answer to the message shortcut; at most 24 characters. */
  relatedTitle: string;
  /** Title of the suggested prompts in the agent view. */
  promptsTitle: string;
  /** On a select field without a match; also the heading of options without a group. */
  otherGroup: string;
  /** Remedies for a coordinator when a post failed permanently. */
  failures: Record<SlackFailure, string>;
}

/** Permanent failures of a post, as named by `PostResult.reason`. */
export type SlackFailure =
  | 'address_unusable'
  | 'channel_not_found'
  | 'not_in_channel'
  | 'is_archived'
  | 'posting_restricted'
  | 'user_unreachable'
  | 'account_inactive'
  | 'token_refused'
  | 'scope_missing'
  | 'message_not_found'
  | 'message_refused'
  | 'rate_limited'
  | 'unreachable'
  | 'unconfirmed'
  | 'other';

export const slackText: Record<Lang, SlackText> = {
  ja: {
    share: 'みんなに共有',
    sharedBy: name => `${name} さんが共有しました。`,
    shareExpired: '共有できる時間（30分）を過ぎました。もう一度お尋ねになり、その回答を共有してください。',
    shareOutside:
      'このチャンネルには庁外の方も参加しているため、庁内向けの回答は共有できません。外に出せる範囲の答えは、このチャンネルで「@keikaku」に続けてお尋ねになると、みなさんに見えるように返します。',
    thinking: 'が調べています…',
    loading: '調べています。しばらくお待ちください。',
    saving: '処理しています。終わると、ここに結果が出ます。',
    sorry:
      '処理できませんでした。しばらくしてから、もう一度お試しください。続くときは取りまとめ担当にお知らせください。',
    tooLateToOpen: '時間がかかり、画面を開けませんでした。もう一度ボタンを押してください。',
    close: '閉じる',
    cancel: 'キャンセル',
    answerTitle: '計画の案内',
    searchTitle: '計画を調べる',
    searchSubmit: '調べる',
    searchProject: '事業を選ぶ',
    searchQuestion: '質問する',
    searchPlaceholder: '例：重点分野1の一覧、計画の期間は？',
    searchEmpty: '質問を入力するか、上の欄で事業を選んでください。',
    relatedTitle: 'この文に関係する事業',
    promptsTitle: '計画について、お尋ねください',
    otherGroup: 'その他',
    failures: {
      address_unusable: '宛先の形が正しくありません。担当課の登録（チャンネルまたは利用者の ID）を直してください。',
      channel_not_found:
        'チャンネルが見つかりません。ID を確かめ、非公開のチャンネルなら「/invite @keikaku」でボットを招いてください。',
      not_in_channel: 'ボットがチャンネルにいません。そのチャンネルで「/invite @keikaku」と入力してください。',
      is_archived: 'チャンネルがアーカイブされています。元に戻すか、担当課の宛先を変えてください。',
      posting_restricted: 'チャンネルの投稿権限でボットが許されていません。チャンネルの設定で許可してください。',
      user_unreachable: 'この人には届けられません（退職・停止・ボット）。担当者の登録を変えてください。',
      account_inactive: 'Slack アプリが取り外されたか、トークンが無効です。アプリを入れ直してください。',
      token_refused: 'Slack がトークンを受け付けません。SLACK_BOT_TOKEN を確かめ、アプリを入れ直してください。',
      scope_missing: 'アプリの権限が足りません。manifest/slack.json を反映し、アプリを入れ直してください。',
      message_not_found: '元のメッセージが削除されています。必要なら送り直してください。',
      message_refused: 'Slack がメッセージの内容を受け付けません。管理者に記録（ログ）の確認を依頼してください。',
      rate_limited: 'Slack が混み合っています。自動で送り直します。',
      unreachable: 'Slack に接続できません。ネットワーク（プロキシ、許可された接続先）を確かめてください。',
      unconfirmed: '届いたかどうかを確かめられません。チャンネルを見て、なければ送り直してください。',
      other: 'Slack が受け付けませんでした。管理者に記録（ログ）の確認を依頼してください。',
    },
  },
  en: {
    share: 'Share with everyone',
    sharedBy: name => `Shared by ${name}.`,
    shareExpired: 'The 30 minutes for sharing are over. Please ask again and share that answer.',
    shareOutside:
      'People of other organisations read this channel, so an answer meant for the office cannot be shared here. Ask “@keikaku …” in the channel, and everyone sees what may be told to them.',
    thinking: 'is looking it up…',
    loading: 'Looking it up. One moment, please.',
    saving: 'Working on it. The result will appear here.',
    sorry: 'This could not be done. Please try again in a while; if it persists, tell your coordinator.',
    tooLateToOpen: 'It took too long to open the form. Please press the button again.',
    close: 'Close',
    cancel: 'Cancel',
    answerTitle: 'Plan guide',
    searchTitle: 'Search the plan',
    searchSubmit: 'Search',
    searchProject: 'Choose a project',
    searchQuestion: 'Ask a question',
    searchPlaceholder: 'e.g. List priority area 1, What period does the plan cover?',
    searchEmpty: 'Please type a question, or choose a project above.',
    relatedTitle: 'Related projects',
    promptsTitle: 'Ask about the plan',
    otherGroup: 'Other',
    failures: {
      address_unusable: 'The address is malformed. Correct the channel or user ID in the owner directory.',
      channel_not_found:
        'The channel was not found. Check its ID; if it is private, invite the bot with “/invite @keikaku”.',
      not_in_channel: 'The bot is not in the channel. Type “/invite @keikaku” there.',
      is_archived: 'The channel is archived. Unarchive it or change the owner’s address.',
      posting_restricted: 'The channel’s posting permissions exclude the bot. Allow it in the channel settings.',
      user_unreachable: 'This person cannot be reached (left, deactivated or a bot). Change the contact.',
      account_inactive: 'The Slack app was removed or its token is void. Install the app again.',
      token_refused: 'Slack refuses the token. Check SLACK_BOT_TOKEN and install the app again.',
      scope_missing: 'The app lacks a permission. Apply manifest/slack.json and install the app again.',
      message_not_found: 'The original message was deleted. Send it again if needed.',
      message_refused: 'Slack refuses the content of the message. Ask the administrator to check the log.',
      rate_limited: 'Slack is busy. It will be sent again automatically.',
      unreachable: 'Slack cannot be reached. Check the network (proxy, allowed destinations).',
      unconfirmed: 'It is unclear whether this arrived. Look in the channel and send it again if it is not there.',
      other: 'Slack refused it. Ask the administrator to check the log.',
    },
  },
};
