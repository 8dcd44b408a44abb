/** Text under the table of a card: how to report what is missing, or what became of the request. */
import { type ActionChoice, button, type CardValue } from '../../actions.ts';
import { missingOf, updateBefore } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { reportableOf } from '../submitting/reportable.ts';
import { exampleOf, ownerLabel, type View } from '../view/view.ts';

/** The button that repeats the previous reports, with their number; none where there are none. */
export function sameAction(value: CardValue, round: RoundState, owner: string, view: View): ActionChoice[] {
  const missing = missingOf(view.state, round, owner);
  const reportable = reportableOf(round, owner, view);
  const repeated = missing.filter(project => reportable.includes(project) && repeatable([project], round, view));
  if (repeated.length === 0) return [];
  const isRest = repeated.length === missing.length && missing.length < (round.asked[owner]?.projects.length ?? 0);
  return [button('update.same', value, view.text.same(repeated.length, isRest))];
}

/** Whether any of the projects has a previous report to repeat. */
function repeatable(projects: readonly string[], round: RoundState, { state }: View): boolean {
  return projects.some(project => updateBefore(state, project, round));
}

/** @param missing projects asked for and not reported; at least one */
export function howToReport(missing: readonly string[], round: RoundState, owner: string, view: View): string {
  const asked = round.asked[owner]?.projects ?? [];
  const { prompt, list } = view.text;
  const without = missing.filter(project => !repeatable([project], round, view));
  const isMixed = without.length > 0 && without.length < missing.length;
  const howTo = isMixed ? prompt.howToPartly : without.length > 0 ? prompt.howToFirst : prompt.howTo;
  const words = missing.length === asked.length ? howTo(exampleOf(missing, view)) : prompt.rest(missing.length);
  // 「前回と同じ」 is offered but does not cover these.
  return isMixed ? `${words}\n${prompt.firstTimes(list(without))}` : words;
}

/** Thanks for the reports, and where the other projects went. */
export function nothingLeft(round: RoundState, owner: string, view: View): string {
  const { text } = view;
  const asked = round.asked[owner]?.projects ?? [];
  const handed = new Map<string, Set<string>>();
  for (const one of round.handed.filter(({ owner: giver }) => giver === owner)) {
    const gone = one.projects.filter(project => !asked.includes(project) && !round.exempted[project]);
    if (gone.length > 0) handed.set(one.to, new Set([...(handed.get(one.to) ?? []), ...gone]));
  }
  const said = [
    ...(asked.length > 0 ? [text.prompt.done] : []),
    ...[...handed].map(([to, projects]) => text.handedOn(projects.size, ownerLabel(to, view))),
  ];
  return said.length > 0 ? said.join('\n') : text.prompt.nothingAsked;
}
