/** Tells the coordinators about a period in which no messages could be received. */
import type { Lang } from '../lang.ts';

interface OutageText {
  title: string;
  /** Local times of the office; possibly on different days. */
  body(platform: string, from: string, to: string): string;
}

export const outageText: Record<Lang, OutageText> = {
  ja: {
    title: '受け取れなかった時間がありました',
    body: (platform, from, to) =>
      `${from}から${to}まで、${platform}からの質問、ボタン、状況の回答を受け取れませんでした。この間に送られたものは、届いていないことがあります。お手数ですが、関係する方に再送をお願いしてください。届いているものは、すべて処理しています。`,
  },
  en: {
    title: 'There was a time in which nothing could be received',
    body: (platform, from, to) =>
      `From ${from} to ${to} I could receive nothing from ${platform}. Questions, clicks and updates of that time may be missing. Please ask the people concerned to send them once more. Whatever did arrive has been handled.`,
  },
};
