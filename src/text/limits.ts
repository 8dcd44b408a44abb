/** Messages about rate limits. */
import type { Lang } from '../lang.ts';

interface LimitsText {
  /** To a person who asks too often. */
  tooMany(seconds: number): string;
  /** To everyone while the load is too high. */
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
