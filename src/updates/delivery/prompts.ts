/** The card sent to an owner: all its projects in a round, previous and current reports, and buttons. */

import { type ActionChoice, button, type CardValue } from '../../actions.ts';
import { entryName } from '../../plan/names.ts';
import type { Reply, ReplyElement } from '../../reply.ts';
import { isAway } from '../people/presence.ts';
import { quietUntil } from '../round/quiet.ts';
import { missingOf, updateBefore, updateIn } from '../round/updates.ts';
import type { Delivery, RoundState } from '../state.ts';
import { PAGE_PROJECTS } from '../submitting/update-form.ts';
import { dueLabel, monthLabel, ownerLabel, roundLabel, stateLabel, type View, weekdayLabel } from '../view/view.ts';
import { howToReport, nothingLeft, sameAction } from './card-note.ts';

/** Current message of a row: a prompt or a reminder to its owner. */
export function ownerMessage(delivery: Delivery, round: RoundState, view: View): Reply {
  const owner = delivery.owner ?? '';
  const { text, lang } = view;
  const isReminder = delivery.kind === 'reminder';
  const title = isReminder
    ? text.reminder.title(roundLabel(round.id, lang))
    : text.prompt.title(roundLabel(round.id, lang));
  const card = ownerCard(round, owner, delivery.projects, view, delivery.row);
  if (missingOf(view.state, round, owner).length === 0) return { ...card, title };
  const request = isReminder
    ? reminderSentence(round, owner, view)
    : promptSentences(delivery, round, owner, view).join('\n');
  const notes: ReplyElement[] = [
    ...(delivery.late && !isReminder
      ? [{ kind: 'text' as const, text: text.prompt.lateNote, tone: 'warning' as const }]
      : []),
    ...awayNotes(owner, view).map(note => ({ kind: 'text' as const, text: note, tone: 'subtle' as const })),
  ];
  return {
    ...card,
    title,
    fallback: `${title} ${request}`,
    elements: [{ kind: 'text', text: request }, ...notes, ...card.elements],
  };
}

/**
 * The card alone: as part of a prompt, and as its replacement after a report.
 * @param row row key for the buttons, if it is sent as a message
 */
export function ownerCard(
  round: RoundState,
  owner: string,
  projects: readonly string[],
  view: View,
  row?: string,
): Reply {
  const { text, lang, state } = view;
  const asked = round.asked[owner]?.projects ?? [];
  const shown = projects.length > 0 ? projects.filter(project => asked.includes(project)) : asked;
  const missing = missingOf(state, round, owner);
  const { columns } = text;
  const rows = shown.map(project => {
    const now = updateIn(state, project, round.id);
    const late = now?.late ? text.late : '';
    const deputy = now?.deputy ? text.deputy : '';
    return [
      project,
      entryName(project, view),
      stateLabel(updateBefore(state, project, round), view),
      now ? `${stateLabel(now, view)}${late}${deputy}` : text.none,
      monthLabel((now ?? updateBefore(state, project, round))?.due ?? null, view),
    ];
  });
  const title = text.prompt.title(roundLabel(round.id, lang));
  const rest = missing.length > 0 ? text.prompt.rest(missing.length) : nothingLeft(round, owner, view);
  return {
    lang,
    title,
    fallback: `${title} ${rest}`,
    elements: [
      ...(rows.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: ownerLabel(owner, view),
              columns: [columns.code, columns.name, columns.last, columns.now, columns.due].map(title => ({ title })),
              rows,
            },
          ]
        : []),
      {
        kind: 'text',
        text: missing.length > 0 ? howToReport(missing, round, owner, view) : rest,
        ...(missing.length > 0 ? { tone: 'subtle' as const } : {}),
      },
      { kind: 'actions', actions: cardActions(round, owner, missing, view, row) },
    ],
  };
}

function cardActions(
  round: RoundState,
  owner: string,
  missing: readonly string[],
  view: View,
  row?: string,
): ActionChoice[] {
  const value = { round: round.id, owner, row };
  const { buttons } = view.text;
  const asked = round.asked[owner]?.projects ?? [];
  const isBegun = asked.length > missing.length;
  const isQuiet = quietUntil(round, owner, view.now) !== null;
  const correct = correctActions(value, asked, missing, view);
  if (missing.length === 0) return correct;
  return [
    button('update.open', value, isBegun ? buttons.reportRest : buttons.report, 'primary'),
    ...sameAction(value, round, owner, view),
    ...correct,
    ...(round.closedAt === null
      ? [
          ...(isQuiet ? [] : [button('update.snooze', value, buttons.snooze)]),
          button('update.hand', value, buttons.handOver),
        ]
      : []),
  ];
}

/** One button, or one for each page of the form with a report. */
function correctActions(
  value: CardValue,
  asked: readonly string[],
  missing: readonly string[],
  { text }: View,
): ActionChoice[] {
  const pages = Math.ceil(asked.length / PAGE_PROJECTS);
  return Array.from({ length: pages }, (_, page) => page).flatMap(page => {
    const shown = asked.slice(page * PAGE_PROJECTS, (page + 1) * PAGE_PROJECTS);
    if (shown.every(project => missing.includes(project))) return [];
    const label = pages === 1 ? text.buttons.correct : text.correctPage(shown[0] ?? '', shown.at(-1) ?? '');
    return [button('update.correct', { ...value, page }, label)];
  });
}

function promptSentences(delivery: Delivery, round: RoundState, owner: string, view: View): string[] {
  const { text, lang } = view;
  const prompt = round.asked[owner]?.prompts[delivery.step - 1];
  // The hand-over this prompt was made for: a division may receive several, in addition to its own projects. A further
  // prompt without one is for projects that came back into the round.
  const handed = round.handed.find(
    ({ to, at, projects }) => to === owner && at === prompt?.at && projects[0] === prompt.projects[0],
  );
  // Some projects may have been asked for in an earlier message, before these were handed over.
  const missing = missingOf(view.state, round, owner);
  const wanted = delivery.projects.length > 0 ? missing.filter(code => delivery.projects.includes(code)) : missing;
  const request = view.now > new Date(round.dueAt) ? text.prompt.requestOverdue : text.prompt.request;
  const greeting = text.prompt.greeting(ownerLabel(owner, view));
  if (round.closedAt !== null) return [greeting, text.prompt.closed(weekdayLabel(round.closedAt, view))];
  return [
    greeting,
    ...(handed ? [handedNote(handed, view)] : delivery.step > 1 ? [text.prompt.restoredNote] : []),
    request(roundLabel(round.id, lang), wanted.length, dueLabel(round, view)),
  ];
}

function handedNote({ owner, by }: RoundState['handed'][number], view: View): string {
  const { text, directory } = view;
  if (by !== 'system') return text.prompt.handedNote(ownerLabel(owner, view));
  return text.prompt.inheritedNote(directory.owner(owner) ? ownerLabel(owner, view) : '');
}

function reminderSentence(round: RoundState, owner: string, view: View): string {
  const { text, now } = view;
  const name = ownerLabel(owner, view);
  const count = missingOf(view.state, round, owner).length;
  const due = new Date(round.dueAt);
  if (round.closedAt !== null) return text.reminder.closed(name, weekdayLabel(round.closedAt, view));
  if (now > due) return text.reminder.overdue(name, count, dueLabel(round, view));
  const isLastDay = due.getTime() - now.getTime() < 24 * 60 * 60 * 1000;
  return isLastDay ? text.reminder.last(name, count) : text.reminder.request(name, count, dueLabel(round, view));
}

/** Notes on contacts absent today, and their deputies. */
function awayNotes(owner: string, { directory, state, on, text }: View): string[] {
  const contacts = directory.contactsOf(owner, on);
  return contacts
    .filter(contact => isAway(contact, state, on))
    .map(({ name }) =>
      text.prompt.awayNote(
        name,
        contacts.find(({ deputyOf, ...deputy }) => deputyOf === name && !isAway({ ...deputy }, state, on))?.name ?? '',
      ),
    );
}
