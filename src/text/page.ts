/** All sentences of the playground's page; the page fetches both languages and switches without another request. */
import type { Lang } from '../lang.ts';

export interface PageText {
  /** The bot's name next to its messages. */
  assistant: string;
  /** Under the plan's title in the header. */
  tagline: string;
  /** Controls of the header. */
  newConversation: string;
  whoAmI: string;
  home: string;
  otherLanguage: string;
  toDark: string;
  toLight: string;
  /** Before the first question. */
  greeting: string;
  promise: string;
  startersLabel: string;
  /** At the question field. */
  questionLabel: string;
  placeholder: string;
  send: string;
  keys: string;
  suggestionsLabel: string;
  /** In the thread. */
  threadLabel: string;
  you: string;
  thinking: string;
  unasked: string;
  updated: string;
  /** When sending failed; the question stays in the field. */
  retry: string;
  rewrite: string;
  /** In a form. */
  close: string;
  unsaved: string;
  discard: string;
  keepEditing: string;
  noMatches: string;
  notChosen: string;
  /** The clock under the header. */
  clock: string;
  clockHour: string;
  clockDay: string;
  clockNext: string;
  /** In the footer, and as a banner above the thread. */
  local: string;
  reconnecting: string;
  problems: Record<PageProblem, string>;
}

/** Errors between page and bot: codes of HTTP responses, and two the page detects itself. */
export type PageProblem =
  | 'NETWORK'
  | 'FAILED'
  | 'BODY_NOT_JSON'
  | 'BODY_BROKEN'
  | 'BODY_TOO_LARGE'
  | 'FIELDS_INVALID'
  | 'PERSON_UNKNOWN'
  | 'NOT_LOCAL'
  | 'HOST_REFUSED'
  | 'ORIGIN_REFUSED'
  | 'STREAMS_EXHAUSTED'
  | 'NOT_DRAWN';

export const pageText: Record<Lang, PageText> = {
  ja: {
    assistant: '計画の案内',
    tagline: '計画の案内 Keikaku',
    newConversation: '新しい会話',
    whoAmI: '質問する人',
    home: '自分のページ',
    otherLanguage: 'English',
    toDark: '暗い配色にする',
    toLight: '明るい配色にする',
    greeting: '計画について、お尋ねください',
    promise:
      '計画に載っていることを、どこに載っているかとともにお答えします。載っていないことは、載っていないとお答えします。',
    startersLabel: '質問の例',
    questionLabel: '質問',
    placeholder: '計画について質問する',
    send: '送信',
    keys: 'Enter で送信　Shift + Enter で改行　↑ で前の質問',
    suggestionsLabel: '事業の候補',
    threadLabel: '会話',
    you: 'あなた',
    thinking: '調べています',
    unasked: 'お知らせ',
    updated: '内容が更新されました。',
    retry: 'もう一度送る',
    rewrite: '書き直す',
    close: '閉じる',
    unsaved: '入力した内容は、閉じると失われます。',
    discard: '入力をやめて閉じる',
    keepEditing: '入力を続ける',
    noMatches: '候補がありません',
    notChosen: '候補から選んでください。',
    clock: 'お試しの日時',
    clockHour: '1時間進める',
    clockDay: '翌開庁日へ',
    clockNext: '次の連絡まで進める',
    local: 'お試し画面です。このパソコンの中だけで動いています。',
    reconnecting: '接続が切れました。つながり次第、自動で再開します。',
    problems: {
      NETWORK: '送れませんでした。動いているかを確かめて、もう一度お試しください。',
      FAILED: '処理できませんでした。もう一度お試しください。続くときは管理者に知らせてください。',
      BODY_NOT_JSON: 'application/json の形式で送ってください。',
      BODY_BROKEN: '送られた内容を JSON として読めません。',
      BODY_TOO_LARGE: '長すぎて送れません。短くしてお試しください。',
      FIELDS_INVALID: '送られた項目が足りないか、形式が違います。',
      PERSON_UNKNOWN: 'その人は登録されていません。ページを読み込み直してください。',
      NOT_LOCAL: 'この画面は、動いているパソコンの中からだけ使えます。',
      HOST_REFUSED: '127.0.0.1 か localhost で開いてください。',
      ORIGIN_REFUSED: 'ほかのページからは送れません。',
      STREAMS_EXHAUSTED: '開いている画面が多すぎます。使っていない画面を閉じてください。',
      NOT_DRAWN: '表示できませんでした。',
    },
  },
  en: {
    assistant: 'Plan guide',
    tagline: 'Plan guide Keikaku',
    newConversation: 'New conversation',
    whoAmI: 'Asking as',
    home: 'My page',
    otherLanguage: '日本語',
    toDark: 'Use dark colours',
    toLight: 'Use light colours',
    greeting: 'Ask about the plan',
    promise:
      'Answers say what the plan holds and where it stands in the document. What the plan does not hold is said to be missing.',
    startersLabel: 'Examples',
    questionLabel: 'Question',
    placeholder: 'Ask about the plan',
    send: 'Send',
    keys: 'Enter to send   Shift + Enter for a new line   ↑ for the last question',
    suggestionsLabel: 'Matching projects',
    threadLabel: 'Conversation',
    you: 'You',
    thinking: 'Looking it up',
    unasked: 'Notice',
    updated: 'The content was updated.',
    retry: 'Send again',
    rewrite: 'Edit',
    close: 'Close',
    unsaved: 'What you have filled in is lost when you close this.',
    discard: 'Discard and close',
    keepEditing: 'Keep editing',
    noMatches: 'No matches',
    notChosen: 'Please choose one of the matches.',
    clock: 'Trial date',
    clockHour: 'One hour on',
    clockDay: 'Next business day',
    clockNext: 'To the next message',
    local: 'A page for trying things out. It runs on this computer only.',
    reconnecting: 'The connection was lost. It resumes by itself.',
    problems: {
      NETWORK: 'This could not be sent. Check that the server is running, then try again.',
      FAILED: 'This could not be done. Please try again, and tell the administrator if it happens again.',
      BODY_NOT_JSON: 'Please send application/json.',
      BODY_BROKEN: 'What was sent cannot be read as JSON.',
      BODY_TOO_LARGE: 'This is too long to send. Please shorten it.',
      FIELDS_INVALID: 'Fields are missing or of the wrong form.',
      PERSON_UNKNOWN: 'That person is not registered. Please reload the page.',
      NOT_LOCAL: 'This page can be used only on the computer it runs on.',
      HOST_REFUSED: 'Please open it as 127.0.0.1 or localhost.',
      ORIGIN_REFUSED: 'Other pages may not send here.',
      STREAMS_EXHAUSTED: 'Too many pages are open. Please close those you do not use.',
      NOT_DRAWN: 'This could not be shown.',
    },
  },
};
