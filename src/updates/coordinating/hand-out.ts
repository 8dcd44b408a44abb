/** 「進捗管理表」: the round in figures for whoever asks, the workbook for coordinators. */
import type { Answer, Person } from '../../adapter.ts';
import { adapterOf } from '../../platform.ts';
import type { ReplyElement } from '../../reply.ts';
import { progressTable } from '../../table/rows.ts';
import { type Tally, tallyByArea, total } from '../../table/summary.ts';
import { tableText } from '../../text/table.ts';
import { type Core, say } from '../core.ts';
import { countsOf, progressOf } from '../delivery/round-figures.ts';
import { mayDo } from '../rights.ts';
import { roundLabel, type View } from '../view/view.ts';

export async function tableAnswer(person: Person, conversation: string, core: Core, view: View): Promise<Answer> {
  const { text, directory, on } = view;
  const isHandedOut = mayDo('coordinate', person, directory, on);
  return tableInFigures(isHandedOut ? await handOut(conversation, core, view) : text.handOut.coordinatorsOnly, view);
}

/** @param file what became of the workbook, in words */
export function tableInFigures(file: string, view: View): Answer {
  const { lang, directory } = view;
  const table = progressTable(view);
  const words = tableText[lang];
  const { round } = table;
  const title = `${words.name}${round ? `　${roundLabel(round.id, lang)}` : ''}`;
  const elements: ReplyElement[] = [
    { kind: 'text', text: file },
    ...(round && countsOf(round, view).answered > 0 ? [progressOf(round, view)] : []),
    areaTable(tallyByArea(table), view),
    ...(directory.sample ? [{ kind: 'text' as const, text: words.sample, tone: 'subtle' as const }] : []),
  ];
  const codes = table.rows.map(({ entry }) => entry.code);
  return say('status', { title, fallback: `${title}: ${file}`, elements }, view, codes);
}

/** Into the chat where the platform takes files, else into the data folder. @returns what became of it, in words */
async function handOut(conversation: string, { adapters, exports }: Core, view: View): Promise<string> {
  const { text, lang } = view;
  // Loaded when the first workbook is asked for: a bot that starts needs neither font nor picture.
  const { bookName, progressBook } = await import('../../table/book.ts');
  const name = bookName(view);
  const bytes = await progressBook(view);
  const adapter = adapterOf(conversation, adapters);
  const sent = await adapter?.sendFile?.(conversation, name, bytes, lang);
  if (sent?.kind === 'sent') return text.handOut.sent(name);
  if (sent?.kind === 'elsewhere') return sent.how;
  return text.handOut.kept(await exports.keep(name, bytes));
}

function areaTable(tallied: readonly Tally[], view: View): ReplyElement {
  const { plan, lang, text } = view;
  const words = tableText[lang];
  const heads = [words.projects, text.columns.answered, words.missing, text.columns.delayed];
  const line = (name: string, { projects, missing, notAsked, byStatus }: Tally) => [
    name,
    ...[projects, projects - missing - notAsked, missing, byStatus.at_risk + byStatus.delayed].map(String),
  ];
  const nameOf = (code: string) => `${code} ${(lang === 'en' ? plan.area(code)?.nameEn : plan.area(code)?.name) ?? ''}`;
  return {
    kind: 'table',
    caption: words.byArea,
    columns: [{ title: words.columns.area }, ...heads.map(title => ({ title, align: 'right' as const }))],
    rows: [...tallied.map(tally => line(nameOf(tally.key), tally)), line(words.total, total(tallied, ''))],
  };
}
