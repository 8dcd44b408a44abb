/** Names of the chat platforms. */

import type { Lang } from '../lang.ts';
import type { PlatformName } from '../platform.ts';

export const platformText: Record<Lang, Record<PlatformName, string>> = {
  ja: { slack: 'Slack', teams: 'Teams', web: 'お試し画面' },
  en: { slack: 'Slack', teams: 'Teams', web: 'Playground' },
};
