/** What is said to those who ask more than can be answered. */
import type { Lang } from './lang.ts';

interface LimitsText {
  /** To somebody who asks too much in too short a time. */
  tooMany(seconds: number): string;
  /** To anybody while everybody asks. */
  busy: string;
}

export const limitsText: Record<Lang, LimitsText> = {
  ja: {
    tooMany: seconds =>
      `短い時間にご質問や操作が続いたため、受け付けを一時見合わせています。恐れ入りますが、${seconds}秒ほどおいて、もう一度お試しください。`,
    busy: 'ただいま質問が集中しています。恐れ入りますが、1分ほどおいてから、もう一度お願いします。',
  },
  en: {
    tooMany: seconds =>
      `That was a lot at once. Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`,
    busy: 'Many people are asking just now. Please wait a minute and try again.',
  },
};
