/**
 * The App Home of each person: drawn when opened, and redrawn after changes for those who opened it lately. Unchanged
 * pages are not published again; rapid changes are debounced.
 */
import type { WebClient } from '@slack/web-api';
import type { Door } from '../../../src/adapter.ts';
import { LruCache } from '../../../src/memory/lru-cache.ts';
import type { SafeLog } from '../log.ts';
import type { FindSpeaker } from '../people.ts';
import { toHome } from '../rendering/views.ts';

/** LRU limit of Homes kept up to date; others are redrawn when opened again. */
const MOST = 200;
/** Debounce delay for changes by others; a person's own change is shown at once. */
const SWEEP_DELAY_MS = 1_000;

export interface Homes {
  /** Draws the Home when a person opens it. */
  open(user: string): Promise<void>;
  /** Redraws it if it is among those kept up to date. */
  refresh(user: string): Promise<void>;
  /** Schedules a redraw of all Homes kept up to date. */
  changed(): void;
  stop(): void;
}

interface Page {
  /** JSON of the view last published. */
  shown: string;
  underWay: Promise<void> | undefined;
  isStale: boolean;
}

export function createHomes(door: Door, client: WebClient, findSpeaker: FindSpeaker, log: SafeLog): Homes {
  const pages = new LruCache<Page>(MOST);
  let sweep: NodeJS.Timeout | undefined;

  return {
    open(user) {
      const page = pages.get(user) ?? { shown: '', underWay: undefined, isStale: false };
      pages.set(user, page);
      return draw(user, page);
    },
    async refresh(user) {
      const page = pages.get(user);
      if (page) await draw(user, page);
    },
    changed() {
      sweep ??= setTimeout(() => {
        sweep = undefined;
        void redrawAll();
      }, SWEEP_DELAY_MS).unref();
    },
    stop() {
      clearTimeout(sweep);
    },
  };

  /** Sequential: no one waits for it. */
  async function redrawAll(): Promise<void> {
    for (const user of pages.keys()) {
      const page = pages.get(user);
      if (page) await draw(user, page);
    }
  }

  function draw(user: string, page: Page): Promise<void> {
    page.isStale = true;
    page.underWay ??= publish(user, page).finally(() => {
      page.underWay = undefined;
    });
    return page.underWay;
  }

  async function publish(user: string, page: Page): Promise<void> {
    while (page.isStale) {
      page.isStale = false;
      try {
        const { person, lang } = await findSpeaker(user);
        // While the person cannot be looked up, keep the page already shown.
        if (person.standing === 'unknown' && page.shown) continue;
        const view = toHome(await door.home(person, lang));
        const shown = JSON.stringify(view);
        if (shown === page.shown) continue;
        await client.views.publish({ user_id: user, view });
        page.shown = shown;
      } catch (error) {
        log.warn('slack: the Home was not published', error);
      }
    }
  }
}
