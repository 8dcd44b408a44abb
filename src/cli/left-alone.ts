/** Effect of a new directory on open rounds: divisions left without contacts. */
import { dateAt } from '../calendar/tokyo.ts';
import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../lang.ts';
import { carryingText } from '../text/operator/carrying.ts';
import type { CycleContext } from '../updates/cycle-context.ts';
import { reporterOf } from '../updates/round/successor.ts';
import { missingOwners, openRounds } from '../updates/round/updates.ts';

/** A line for each such division and whoever is asked instead. @param found the new directory */
export function leftAlone({ state, directory, now }: CycleContext, found: Directory, lang: Lang): string[] {
  const text = carryingText[lang];
  const on = dateAt(now, found.schedule.timeZone);
  const asked = openRounds(state).flatMap(round =>
    missingOwners(state, round).map(one => ({ ...one, round: round.id })),
  );
  return asked
    .filter(({ owner }) => directory.contactsOf(owner, on).length > 0 && found.contactsOf(owner, on).length === 0)
    .flatMap(({ round, owner, projects }) => {
      const answerers = projects.map(project => reporterOf(project, owner, found, on));
      return [...new Set(answerers)].map(to => {
        const named = projects.filter((_, place) => answerers[place] === to).join(', ');
        return to === owner ? text.leftAlone(round, owner, named) : text.passesTo(round, owner, named, to);
      });
    });
}
