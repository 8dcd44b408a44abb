/** Notice to the coordinators about an outage: messages sent to the bot meanwhile may be missing. */

import { printDate } from '../calendar/era.ts';
import { wallClockAt } from '../calendar/tokyo.ts';
import { OFFICE_LANG } from '../lang.ts';
import type { ChatPlatform } from '../platform.ts';
import type { Reply } from '../reply.ts';
import { outageText } from '../text/outage.ts';
import { platformText } from '../text/platforms.ts';

export interface Outage {
  platform: ChatPlatform;
  from: Date;
  to: Date;
}

/** Called once per outage, when it is over. */
export type OnOutage = (outage: Outage) => void;

export function outageNotice({ platform, from, to }: Outage, timeZone: string): Reply {
  const at = (instant: Date) => {
    const { date, time } = wallClockAt(instant, timeZone);
    return `${printDate(date, OFFICE_LANG)} ${time.slice(0, 5)}`;
  };
  const { title, body } = outageText[OFFICE_LANG];
  const text = body(platformText[OFFICE_LANG][platform], at(from), at(to));
  return {
    lang: OFFICE_LANG,
    title,
    fallback: `${title} ${text}`,
    elements: [{ kind: 'text', text, tone: 'warning' }],
  };
}

export function outageKey({ platform, from }: Outage): string {
  return `outage/${platform}/${from.toISOString()}`;
}
