/** 「進捗管理表」「前回の進捗管理表」: figures of a round for everybody, the workbook for coordinators. */

import type { Answer, Person } from '../../adapter.ts';
import { areaLabel } from '../../plan/names.ts';
import { adapterOf } from '../../platform.ts';
import type { ReplyElement } from '../../reply.ts';
import { tableText } from '../../text/table.ts';
import { type Core, say, sentence } from '../core.ts';
import { countsOf, progressOf } from '../delivery/round-figures.ts';
import { mayDo } from '../rights.ts';
import { roundNamed } from '../round/named-round.ts';
import { rounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { progressTable } from '../table/rows.ts';
import { type Tally, tallyByArea, total } from '../table/summary.ts';
import { roundLabel, type View } from '../view/view.ts';

const MOST_NAMED = 8;

/** @param named the round's period in words; empty for the current one */
export async function tableAnswer(
  named: string,
  person: Person,
  conversation: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const { text, directory, on } = view;
  const round = named === '' ? undefined : roundNamed(named, view);
  if (typeof round === 'string') return noSuchRound(round, view);
  const isHandedOut = mayDo('coordinate', person, directory, on);
  const file = isHandedOut ? await handOut(round, conversation, core, view) : text.handOut.coordinatorsOnly;
  return inFigures(file, round, view);
}

/** The figures without the workbook, for read-only use. */
export function tableInFigures(named: string, view: View): Answer {
  const round = named === '' ? undefined : roundNamed(named, view);
  if (typeof round === 'string') return noSuchRound(round, view);
  return inFigures(view.text.handOut.coordinatorsOnly, round, view);
}

/** @param wanted name of the period */
export function noSuchRound(wanted: string, view: View): Answer {
  const { text, state, lang } = view;
  const held = rounds(state).map(({ id }) => roundLabel(id, lang));
  return sentence('status', text.handOut.noSuchRound(wanted, text.list(held.slice(-MOST_NAMED))), view);
}

/** @param file text on the delivery of the workbook */
function inFigures(file: string, named: RoundState | undefined, view: View): Answer {
  const { lang, directory } = view;
  const table = progressTable(view, named);
  const words = tableText[lang];
  const { round } = table;
  const title = `${words.name}${round ? `　${roundLabel(round.id, lang)}` : ''}`;
  const elements: ReplyElement[] = [
    { kind: 'text', text: file },
    ...(round && countsOf(round, view).reported > 0 ? [progressOf(round, view)] : []),
    areaTable(tallyByArea(table), view),
    ...(directory.sample ? [{ kind: 'text' as const, text: words.sample, tone: 'subtle' as const }] : []),
  ];
  const codes = table.rows.map(({ entry }) => entry.code);
  return say('status', { title, fallback: `${title}: ${file}`, elements }, view, codes);
}

/**
 * Sends the workbook to the chat where the platform accepts files, otherwise saves it in the data folder. @returns text
 * on the result
 */
async function handOut(
  round: RoundState | undefined,
  conversation: string,
  { adapters, exports }: Core,
  view: View,
): Promise<string> {
  const { text, lang } = view;
  // Loaded on first use: starting the bot needs neither font nor picture.
  const { bookName, progressBook } = await import('../table/book.ts');
  const name = bookName(view, round);
  const bytes = await progressBook(view, round);
  const adapter = adapterOf(conversation, adapters);
  const sent = await adapter?.sendFile?.(conversation, name, bytes, lang);
  if (sent?.kind === 'sent') return text.handOut.sent(name);
  if (sent?.kind === 'elsewhere') return sent.how;
  return text.handOut.kept(await exports.keep(name, bytes));
}

function areaTable(tallied: readonly Tally[], view: View): ReplyElement {
  const { lang, text } = view;
  const words = tableText[lang];
  const heads = [words.projects, text.columns.reported, words.missing, text.columns.delayed];
  const line = (name: string, { projects, missing, notAsked, byStatus }: Tally) => [
    name,
    ...[projects, projects - missing - notAsked, missing, byStatus.at_risk + byStatus.delayed].map(String),
  ];
  return {
    kind: 'table',
    caption: words.byArea,
    columns: [{ title: words.columns.area }, ...heads.map(title => ({ title, align: 'right' as const }))],
    rows: [...tallied.map(tally => line(areaLabel(tally.key, view), tally)), line(words.total, total(tallied, ''))],
  };
}
