/** Questions about the status of projects, and requests to report. */
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { parseProgress } from '../progress/progress-question.ts';
import { isTopic } from '../subject.ts';
import { aboutProjects, isSameQuestionAgain, projectsFor } from './meant-projects.ts';

/** 「未回答の課は？」「50%以上進んだ事業」: about the reports on all projects. */
export function askProgress({ frame, subject, search }: Context): Intent | null {
  const found = frame.refersBack ? null : parseProgress(frame.text);
  // Reached only where there is no report yet, which the status says.
  if (found?.question.about === 'history' && subject.entries.length > 0)
    return { kind: 'status', codes: subject.entries };
  if (
    !found ||
    found.question.about === 'dueOf' ||
    (found.question.about === 'history' && found.question.ofOne) ||
    subject.entries.length + subject.measures.length + subject.areas.length > 0
  )
    return null;
  const left = subject.concepts.filter(({ start, end }) => start >= found.end || end <= found.start);
  return isTopic(left, search) ? null : { kind: 'status', codes: [] };
}

const PROGRESS = /進捗|進み(?:具合|ぐあい)|の(?:状況|ステータス)|\bprogress\b|\bstatus\b/;

export function askStatus(context: Context): Intent | null {
  const { has, dialogue, subject } = context;
  if (has('update') && !has('help'))
    return { kind: 'update', codes: subject.entries.length > 0 ? subject.entries : projectsFor(context, 3) };
  const again = dialogue.asked === 'status' && isSameQuestionAgain(context);
  if (!has('status') && !again) return null;
  // 「6-1の説明どうなってます？」 asks for the description.
  if (subject.measures.length > 0 && has('wording')) return null;
  // 「推進体制はどうなっている？」 is answered by the document, not by a status.
  const said = subject.entries.length === 0 ? context.facts.find(subject.concepts) : null;
  if (
    said &&
    said.explained >= 0.75 &&
    (context.search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < said.explained
  ) {
    // 「医療の進捗」: the description of a measure states plans, so the status of its projects is given.
    const measures = said.ids.flatMap(id => context.facts.passage(id)?.measure ?? []);
    return PROGRESS.test(context.frame.text) && measures.length === said.ids.length
      ? { kind: 'status', codes: entriesIn({ areas: [], measures: [...new Set(measures)] }, context.plan) }
      : { kind: 'fact', passages: said.ids };
  }
  return aboutProjects(context, 'status');
}
