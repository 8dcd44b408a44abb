/**
 * 「危機対策課の回答状況」「危機対策課は回答した？」 "has Crisis Management answered?": what a division has reported in
 * open rounds.
 */

import { button } from '../../actions.ts';
import type { Answer, Person } from '../../adapter.ts';
import type { Owner } from '../../directory/directory.ts';
import { entryName } from '../../plan/names.ts';
import type { ReplyElement } from '../../reply.ts';
import { gentle, withoutEnd } from '../../search/words/normalize.ts';
import { say } from '../core.ts';
import { mayDo } from '../rights.ts';
import { quietUntil } from '../round/quiet.ts';
import { currentRound, missingOf, openRounds, updateIn } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { noRound, rowsOf } from './round-status.ts';
import { dueLabel, ownerLabel, personLabel, roundLabel, stateLabel, type View, weekdayLabel } from './view.ts';

const DID = '(?:回答|報告|提出|返事)';
const UNIT = '.{1,20}?[課室部局庁会署所](?:センター)?';
const DONE =
  '(?:した|しました|して(?:い)?(?:る|ます)|済み?|済んだ|(?:済んで|来て|出て|終わって)(?:い)?(?:る|ます)|来た|来ました|出した|出た|終わった|あった|ありました|まだ|ある)';
/** Noun phrases count as questions; clauses, which could also be statements, only in question form. */
const NOUN = [
  new RegExp(
    `^(${UNIT})(?:の|から(?:の)?)${DID}(?:の?(?:状況|有無|内容))?(?:は|を?教えて(?:ください)?|を?見せて(?:ください)?)?$`,
  ),
  /^(?:the )?(?:answers?|answer status|response status|responses?) (?:of|from|by) (?:the )?(.{2,50}?)$/,
];
const ASKED = [
  new RegExp(
    `^(${UNIT})(?:は|って|から|からは|から、)(?:もう|すでに|既に|ちゃんと|全部|、)*${DID}(?:は|を|が)?(?:もう|すでに)?${DONE}?(?:です|でしょう|の)*か?$`,
  ),
  new RegExp(`^(${UNIT})(?:の${DID})?(?:は|って|が)?(?:まだ)?(?:未回答|未提出|未報告|まだ)(?:です|でしょう)?か?$`),
  /^(?:has|have|did) (?:the )?(.{2,50}?) (?:already )?(?:answered|answer|replied|reply|reported|report|responded|respond)(?: yet| already)?$/,
];

/**
 * Null when the text asks something else, or names no division. @param asker coordinators also see reminders, and can
 * send one
 */
export function answerAboutDivision(said: string, asker: Person, view: View): Answer | null {
  const text = gentle(said).trim();
  const line = withoutEnd(text);
  const isAsked = /[?？]$|か[。\s]*$|^(?:has|have|did)\b/.test(text);
  const patterns = isAsked ? [...NOUN, ...ASKED] : NOUN;
  const name = patterns.map(pattern => pattern.exec(line)?.[1]).find(found => found !== undefined);
  const owners = name === undefined ? [] : view.directory.findOwner(name);
  const [first] = owners;
  if (!first || owners.some(({ department }) => department !== first.department)) return null;
  const current = currentRound(view.state);
  if (!current) return noRound(view);
  const open = openRounds(view.state);
  const isCoordinator = mayDo('coordinate', asker, view.directory, view.on);
  const parts = (open.length > 0 ? open : [current]).flatMap(round =>
    owners.map(owner => inRound(round, owner, isCoordinator, view)),
  );
  const [{ title, said: fallback } = { title: '', said: '' }] = parts;
  const elements = parts.flatMap((part, place) => [
    ...(place > 0 ? [{ kind: 'text' as const, text: part.title, tone: 'heading' as const }] : []),
    ...part.elements,
  ]);
  const projects = [...new Set(parts.flatMap(part => part.projects))];
  return say('status', { title, fallback: `${title}: ${fallback}`, elements }, view, projects);
}

interface Part {
  title: string;
  said: string;
  elements: ReplyElement[];
  projects: string[];
}

function inRound(round: RoundState, { id: owner, name }: Owner, isCoordinator: boolean, view: View): Part {
  const { text, lang, state } = view;
  const { divisionUpdates: divisionAnswers } = text;
  const projects = round.asked[owner]?.projects ?? [];
  const missing = missingOf(state, round, owner);
  const title = divisionAnswers.title(ownerLabel(owner, view), roundLabel(round.id, lang));
  if (projects.length === 0) {
    const said = divisionAnswers.notAsked;
    return { title, said, elements: [{ kind: 'text', text: said }], projects };
  }
  const due = round.closedAt === null ? dueLabel(round, view) : null;
  const said = divisionAnswers.sentence(projects.length, projects.length - missing.length, text.list(missing), due);
  const isWaited = isCoordinator && round.closedAt === null && missing.length > 0;
  const remind = button('ask', divisionAnswers.remindWords(name), divisionAnswers.remind);
  const elements: ReplyElement[] = [
    { kind: 'text', text: said },
    tableOf(round, projects, title, view),
    ...(isWaited ? remarks(round, owner, view) : []),
    ...(isWaited ? [{ kind: 'actions' as const, actions: [remind] }] : []),
  ];
  return { title, said, elements, projects };
}

function tableOf(round: RoundState, projects: readonly string[], caption: string, view: View): ReplyElement {
  const { columns, none, late, deputy } = view.text;
  const rows = projects.map(project => {
    const update = updateIn(view.state, project, round.id);
    if (!update) return [project, entryName(project, view), none, none, none, none];
    return [
      ...[project, entryName(project, view), `${stateLabel(update, view)}${update.late ? late : ''}`],
      ...[update.comment || none, `${personLabel(update.by, view)}${update.deputy ? deputy : ''}`],
      weekdayLabel(update.at, view),
    ];
  });
  const titles = [columns.code, columns.name, columns.now, columns.comment, columns.by, columns.at];
  return { kind: 'table', caption, columns: titles.map(title => ({ title })), rows };
}

/** Time of the last reminder, and until when the division asked to wait. */
function remarks(round: RoundState, owner: string, view: View): ReplyElement[] {
  const { divisionUpdates: divisionAnswers } = view.text;
  const last = rowsOf(view.state, round.id).findLast(
    row => row.owner === owner && row.kind === 'reminder' && row.result === 'sent',
  );
  const quiet = quietUntil(round, owner, view.now);
  return [
    ...(last?.settledAt ? [divisionAnswers.reminded(weekdayLabel(last.settledAt, view))] : []),
    ...(quiet ? [divisionAnswers.waits(weekdayLabel(quiet, view))] : []),
  ].map(text => ({ kind: 'text', text, tone: 'subtle' }));
}
