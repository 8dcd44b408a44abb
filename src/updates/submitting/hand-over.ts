/**
 * Hand-over (「他の課へ引き継ぐ」): all or some of an owner's missing projects go to another division, for this round.
 */
import type { Outcome } from '../../adapter.ts';
import { createForm, type FormValues, invalid } from '../../forms.ts';
import { keyOf } from '../../journal/key.ts';
import { findCodes } from '../../plan/code.ts';
import type { Form } from '../../reply.ts';
import { gentle } from '../../search/words/normalize.ts';
import { type Core, refused, replied, sentence, type Turn } from '../core.ts';
import { missingOf } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';
import type { OpenedForm } from './form-context.ts';

/** Project names shown above the field; further ones are listed by code. */
const MOST_NAMED = 20;
const MOST_CHARACTERS = 1000;

export function handForm(round: RoundState, owner: string, view: View): Form {
  const { text, lang, state } = view;
  const missing = missingOf(state, round, owner);
  const names = missing.slice(0, MOST_NAMED).map(project => projectLabel(project, view));
  return createForm('hand', [{ round: round.id, owner, projects: [] }], {
    lang,
    title: text.handForm.title,
    intro: [text.handForm.intro, ...names].join('\n'),
    fields: [
      {
        id: 'owner',
        label: text.handForm.owner,
        optional: false,
        kind: 'lookup',
        value: '',
        valueLabel: '',
        source: 'owners',
      },
      {
        id: 'projects',
        label: text.handForm.projects,
        hint: text.handForm.projectsHint,
        optional: false,
        kind: 'text',
        value: text.list(missing),
        multiline: missing.length > MOST_NAMED,
        maxLength: MOST_CHARACTERS,
      },
    ],
    submit: text.handForm.submit,
  });
}

export async function takeHandForm(
  values: FormValues<'hand'>,
  { parts: [{ round, owner }] }: OpenedForm,
  turn: Turn,
): Promise<Outcome> {
  const { core, view } = turn;
  const { text, directory, state } = view;
  const to = directory.owner(values.owner ?? '') ?? onlyOne(directory.findOwner(values.owner ?? ''));
  if (!to) return invalid('hand', { owner: text.handForm.unknown });
  const wrong = wrongTaker(owner, to.id, core, view);
  if (wrong) return invalid('hand', { owner: wrong });
  const missing = missingOf(state, round, owner);
  // A form from an earlier version has no such field.
  const chosen = values.projects === undefined ? missing : codesIn(values.projects, view);
  if (chosen.length === 0) return invalid('hand', { projects: text.handForm.noProjects });
  // A project already reported or handed over is no error; one this owner was never asked for is.
  const foreign = chosen.filter(project => !wasAsked(round, owner, project));
  if (foreign.length > 0) return invalid('hand', { projects: text.handForm.notAsked(text.list(foreign)) });
  return handOver({ round, owner, to: to.id, projects: chosen }, turn);
}

export interface Handing {
  round: RoundState;
  owner: string;
  to: string;
  projects: readonly string[];
}

/** Hands over those of the projects that are still missing, and says which were not. */
export async function handOver(
  { round, owner, to, projects }: Handing,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, state } = view;
  if (round.closedAt !== null) return refused(sentence('update', text.closedRound, view));
  const missing = missingOf(state, round, owner).filter(project => projects.includes(project));
  if (missing.length === 0) return refused(sentence('update', text.nothingToHand, view));
  // Idempotency key: a repeated event hands over once, while a project that came back can be handed over again.
  const key = keyOf(round.id, owner, round.handed.length, to, missing.join(','));
  const data = { round: round.id, owner, to, projects: missing };
  await core.journal.append([{ kind: 'round.handed', by: person.id, from: conversation, key, data }]);
  const now = core.state().rounds[round.id];
  const moved = missing.filter(project => now?.asked[to]?.projects.includes(project));
  if (moved.length === 0) return refused(sentence('update', text.nothingToHand, view));
  core.refresh(round.id, owner);
  await core.tick();
  const left = projects.filter(project => !moved.includes(project));
  const words = [
    text.handed(moved.length, ownerLabel(to, view)),
    ...(left.length > 0 ? [text.notHanded(text.list(left))] : []),
  ];
  return replied(sentence('update', words.join('\n'), view));
}

/** Why a division cannot take the projects; null when it can. */
export function wrongTaker(owner: string, to: string, core: Core, { text }: View): string | null {
  if (to === owner) return text.handForm.itself;
  return isUnreachable(to, core) ? text.handForm.unreachable : null;
}

/** Original codes of the entries named in a text. */
function codesIn(words: string, { plan }: View): string[] {
  const codes = findCodes(gentle(words)).flatMap(({ kind, code }) =>
    kind === 'entry' && plan.locate(code) ? [plan.originalOf(code)] : [],
  );
  return [...new Set(codes)];
}

const wasAsked = ({ asked, handed }: RoundState, owner: string, project: string): boolean =>
  (asked[owner]?.prompts ?? []).some(({ projects }) => projects.includes(project)) ||
  handed.some(one => one.owner === owner && one.projects.includes(project));

/** Whether the division has no address. Divisions of a sample directory are never unreachable. */
function isUnreachable(owner: string, { route }: Core): boolean {
  const found = route({ owner, kind: 'prompt' });
  return found.to === null && found.reason === 'no-address';
}

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
