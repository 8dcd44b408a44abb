/** Answers questions about progress from the record: 遅れている事業, 前回から変わったもの, 去年の9月時点. */

import type { Answer } from '../../adapter.ts';
import type { ProgressQuestion } from '../../intent/progress/found.ts';
import { parseProgress } from '../../intent/progress/progress-question.ts';
import { asksWhyAlone } from '../../intent/progress/reasons.ts';
import type { FindTopicBeside } from '../../intent/progress/topic-meant.ts';
import { entryName } from '../../plan/names.ts';
import { anyOf } from '../../regex.ts';
import { gentle, MAX_QUESTION_LENGTH } from '../../search/words/normalize.ts';
import { say } from '../core.ts';
import { roundSaid } from '../round/named-round.ts';
import { lastUpdate } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { isQuestion } from '../submitting/sentence.ts';
import { historyIn } from './history.ts';
import { dayMeant, daysMeant } from './progress-dates.ts';
import { changesSinceLastRound, statusThen, thenInRound, thenOnDay } from './progress-earlier.ts';
import { byFurthest, byNewestUpdate, reportedDueDates } from './progress-newest.ts';
import { isLate, reasons, scopeTalkedOf } from './progress-reasons.ts';
import { codesIn, projectsTable, titleIn, updatesTable } from './progress-table.ts';
import { missingStatus, roundStatus } from './round-status.ts';
import { type Scope, scopeIn, scopeOf, scopeOfTopic } from './scope.ts';
import { ownerLabel, projectLabel, type View } from './view.ts';

/** Asks for the progress of a division's projects; for single projects the core's own answer is better. */
const HOW =
  /進捗|進み(?:具合|ぐあい)|(?:の|は)(?:状況|ステータス)|どう(?:なって|です)|\bprogress\b|\bstatus\b|\bhow (?:is|are)\b.*\b(?:doing|going)\b/;
/** Refers to the list shown last. */
const AMONG = anyOf(
  /(?:その|この|上の|今の)(?:うち|中|なか)|(?:の|もの|やつ)(?:だけ|のみ|に絞)|\b(?:of|among) (?:these|those|them)\b/,
  /\b(?:only|just) (?:the )?[\w ]{1,24}\bones\b/,
);

/** Conversational context a question about progress may refer to. */
export interface Around {
  /** Projects listed last: 「そのうち遅れているのは？」 refers to them. */
  listed: readonly string[];
  /** Projects discussed last: 「遅れの理由は」 refers to them. */
  focus: readonly string[];
  /** Projects the previous answer selected from, or listed: 「遅れてるのは」 without a noun refers to them. */
  chosenFrom: readonly string[];
  /** Whether the previous answer was about status: then 「なぜ？」 alone asks for the reason of a delay. */
  toldStatus: boolean;
  topicBeside: FindTopicBeside;
}

export interface ToldProgress {
  answer: Answer;
  /** Projects the question was limited to; empty for all. */
  chosenFrom: readonly string[];
}

/** Null for other questions, and before the first round. */
export function answerProgress(text: string, around: Around, view: View): ToldProgress | null {
  if (view.state.roundOrder.length === 0) return null;
  const asked = gentle(text.slice(0, MAX_QUESTION_LENGTH));
  const { listed, focus, toldStatus, topicBeside } = around;
  const told = (answer: Answer | null, scope: Scope | null): ToldProgress | null =>
    answer && { answer, chosenFrom: scope && !scope.isWhole ? scope.projects : [] };
  if (toldStatus && asksWhyAlone(asked) && focus.some(code => isLate(code, view))) {
    const scope = scopeTalkedOf(focus, view);
    return told(reasons(scope, view), scope);
  }
  const period = roundSaid(asked, view);
  const then = period && typeof period.round !== 'string' ? inRound(period.rest, period.round, view) : null;
  if (then) return then;
  const found = parseProgress(asked);
  const named = AMONG.test(asked) && listed.length > 0 ? scopeOf(listed, view) : scopeIn(asked, view);
  if (found) {
    const beside = named ?? scopeOfTopic(topicBeside(found.said ?? asked, found), view);
    if (found.isLoose && beside?.isWhole) return null;
    const scope = beside ?? implicitScope(found.question, asked, around, view);
    return told(answerQuestion(found.question, scope, view), scope);
  }
  return named && named.owners.length > 0 && HOW.test(asked) ? told(ofOwners(named, view), named) : null;
}

/** Asks how single projects are, or were. */
const HOW_ONE =
  /(?:状況|状態|進捗)(?:は|を|$|[?？])|どう(?:だった|でした|だ|です|なって)|(?:でした|だった|ていた|ました|ですか)か?(?:[?？]|$)|は[?？。]?$|^how (?:was|were|is|did)\b|^(?:was|were)\b|\bstatus\b/;

/** Of the round whose period was named: 「第1四半期の1-1-4の状況は？」「第1四半期に遅れていた事業」. A statement is a report. */
function inRound(asked: string, round: RoundState, view: View): ToldProgress | null {
  const scope = scopeIn(asked, view);
  const told = parseProgress(asked.replace(/(?<=て)(?:い)?た(?=の?事業)/, 'いる'));
  const among = told?.question.about === 'states' ? told.question : null;
  if (!among && !(scope && HOW_ONE.test(asked) && isQuestion(asked))) return null;
  const answer = statusThen(thenInRound(round, view), among, scope, view);
  return { answer, chosenFrom: scope?.projects ?? [] };
}

/** Matches questions that name projects in general (事業); 「遅れてるのは」 refers to the previous answer instead. */
const SAYS_OF_WHAT =
  /事業|取組|取り組み|プロジェクト|案件|項目|全体|全部で|すべて|全て|\b(?:projects?|overall|in total|in all|altogether)\b/;

const isSome = (count: number, { plan }: View): boolean => count > 1 && count < plan.projects.length;

/** The scope of a question that names none; null for all. */
function implicitScope({ about }: ProgressQuestion, asked: string, around: Around, view: View): Scope | null {
  const { focus, chosenFrom } = around;
  switch (about) {
    case 'reasons':
      return scopeTalkedOf(focus, view);
    case 'dueOf':
      return focus.length > 0 ? scopeOf(focus, view) : null;
    // 「履歴は？」「去年の9月時点では？」 after one project.
    case 'history':
    case 'asOf':
      return focus.length === 1 && !SAYS_OF_WHAT.test(asked) ? scopeOf(focus, view) : null;
    case 'states':
    case 'percent':
    case 'overdue':
    case 'due':
    case 'furthest':
    case 'reported':
    case 'unreported':
      return isSome(chosenFrom.length, view) && !SAYS_OF_WHAT.test(asked) ? scopeOf(chosenFrom, view) : null;
    default:
      return null;
  }
}

function answerQuestion(question: ProgressQuestion, scope: Scope | null, view: View): Answer | null {
  switch (question.about) {
    case 'states':
    case 'percent':
    case 'overdue':
    case 'due':
    case 'reported':
      return byNewestUpdate(question, scope, view);
    case 'furthest':
      return byFurthest(question.order, scope, view);
    case 'dueOf':
      return reportedDueDates(scope, view);
    case 'unreported':
      return unreported(scope, view);
    case 'missing':
      return missingStatus(view);
    case 'reasons':
      return reasons(scope, view);
    case 'changed':
      return changesSinceLastRound(scope, view);
    case 'asOf': {
      const day = dayMeant(question.at, view.on);
      return day ? statusThen(thenOnDay(day, view), question.among ?? null, scope, view) : null;
    }
    case 'history': {
      if (question.ofOne && (!scope || scope.isWhole)) return null;
      const within = question.within ? daysMeant(question.within, view.on) : null;
      return question.within && !within ? null : historyIn(scope, within, view);
    }
    case 'whole':
      return scope && !scope.isWhole ? null : roundStatus(view);
  }
}

/** Projects without any report. */
function unreported(scope: Scope | null, view: View): Answer {
  const { text, state, directory, on } = view;
  const { columns } = text;
  const codes = codesIn(scope, view).filter(code => !lastUpdate(state, code));
  const title = titleIn(scope, text.progress.unreported(codes.length), view);
  const rows = codes.map(code => {
    // Only the main owner has to report.
    const owner = directory.mainOwnerOf(code, on);
    return [code, entryName(code, view), owner ? ownerLabel(owner.id, view) : text.none];
  });
  return projectsTable(title, [columns.code, columns.name, columns.owner], rows, codes, view);
}

/** Every project of the named divisions, including those without a report. */
function ofOwners({ projects, label }: Scope, view: View): Answer {
  const { text, state } = view;
  const updates = new Map(projects.map(project => [project, lastUpdate(state, project)]));
  const reported = [...updates.values()].filter(update => update !== undefined);
  const title = text.progress.ofOwners(label, projects.length, reported.length);
  const { elements, ...rest } = updatesTable(title, reported, view).reply;
  const silent = projects.filter(project => !updates.get(project)).map(project => projectLabel(project, view));
  const without =
    silent.length > 0 ? [{ kind: 'text' as const, text: `${text.progress.withoutUpdate}${text.list(silent)}` }] : [];
  return say('status', { ...rest, elements: [...elements, ...without] }, view, projects);
}
