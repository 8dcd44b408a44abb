/** Snooze and hand-over of a request, by button or in words. */
import { button } from '../../actions.ts';
import type { Answer, Person } from '../../adapter.ts';
import { type Core, sentence } from '../core.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { ownerLabel, type View, weekdayLabel } from '../view/view.ts';
import type { Ask } from './asks.ts';

type Asked = { round: string; owner: string };

/** Snoozes through the next business day: a reminder due tomorrow comes the day after. */
export async function snooze(asked: Asked[], person: Person, from: string, core: Core, view: View): Promise<Answer> {
  const { text, directory, state, on } = view;
  const hours = createOfficeHours(directory.schedule);
  const quietDay = hours.hourAfter(hours.calendar.next(on), 0).toISOString();
  const until = hours.hourAfter(hours.calendar.next(on), 1).toISOString();
  await core.journal.append(
    asked.map(({ round, owner }) => ({
      kind: 'round.snoozed' as const,
      by: person.id,
      from,
      key: `${round}/${owner}/${on}`,
      data: { round, owner, until },
    })),
  );
  for (const { round, owner } of asked) core.refresh(round, owner);
  const next = asked.flatMap(({ round }) => state.rounds[round]?.remindAt.find(at => at >= until) ?? []).sort()[0];
  return sentence('update', text.snoozed(weekdayLabel(quietDay, view), next ? weekdayLabel(next, view) : null), view);
}

/** Snoozes everything a person is asked for: 「明日まで待って」. */
export async function snoozeAsks(
  asks: readonly Ask[],
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const asked = waiting(asks);
  if (asked.length === 0) return sentence('update', view.text.sentence.none, view);
  return snooze(asked, person, from, core, view);
}

/** Buttons that open the hand-over form (「他の課へ引き継ぐ」), one for each division. */
export function offerHandOver(asks: readonly Ask[], view: View): Answer {
  const { text } = view;
  const asked = waiting(asks);
  if (asked.length === 0) return sentence('update', text.sentence.none, view);
  const { handOver } = text.buttons;
  const actions = asked.map(one =>
    button('update.hand', one, asked.length === 1 ? handOver : `${ownerLabel(one.owner, view)}: ${handOver}`),
  );
  return sentence('update', text.handForm.intro, view, actions);
}

/** Open rounds with missing reports. */
const waiting = (asks: readonly Ask[]): Asked[] =>
  asks
    .filter(({ round, missing }) => round.closedAt === null && missing.length > 0)
    .map(({ round, owner }) => ({ round: round.id, owner }));
