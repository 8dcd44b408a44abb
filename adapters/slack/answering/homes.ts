/**
 * The Home of each person: drawn when it is opened, and redrawn after a change for those who have opened it lately. A
 * page that would look the same is not published again, and changes in quick succession are published once.
 */
import type { WebClient } from '@slack/web-api';
import type { Door } from '../../../src/adapter.ts';
import { Recent } from '../../../src/memory/recent.ts';
import type { SafeLog } from '../log.ts';
import type { FindSpeaker } from '../people.ts';
import { toHome } from '../rendering/views.ts';

/** Homes kept up to date; one opened longer ago is redrawn when it is opened again. */
const MOST = 200;
/** After a change from anywhere; the person who made it sees it at once. */
const SWEEP_DELAY_MS = 1_000;

export interface Homes {
  /** Draws the Home of a person who opens it. */
  open(user: string): Promise<void>;
  /** Redraws it if the person has opened it before. */
  refresh(user: string): Promise<void>;
  /** Redraws, soon, all that look different now. */
  changed(): void;
  stop(): void;
}

interface Page {
  /** As last published. */
  shown: string;
  underWay: Promise<void> | undefined;
  isStale: boolean;
}

export function createHomes(door: Door, client: WebClient, findSpeaker: FindSpeaker, log: SafeLog): Homes {
  const pages = new Recent<Page>(MOST);
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

  /** One after the other: nobody waits for it. */
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
        // What stands there is worth more than a word that nobody can say now whose it is.
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
