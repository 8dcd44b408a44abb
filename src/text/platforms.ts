/** What each chat platform is called, by its adapter's name. */
import type { Lang } from './lang.ts';

export const PLATFORMS = {
  ja: { slack: 'Slack', teams: 'Teams', web: 'お試し画面' },
  en: { slack: 'Slack', teams: 'Teams', web: 'Playground' },
} satisfies Record<Lang, Record<string, string>>;

export type PlatformName = keyof (typeof PLATFORMS)['ja'];
