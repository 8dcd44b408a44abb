/**
 * Answers a clear report about a project the person is not asked for: says who can report it, so that it does not seem
 * accepted.
 */

import type { Answer, Person } from '../../adapter.ts';
import { anyOf } from '../../regex.ts';
import { gentle } from '../../search/words/normalize.ts';
import { sentence } from '../core.ts';
import { writeOut } from '../read/clauses/unconverted.ts';
import type { UpdateReader } from '../read/read-update.ts';
import { whyNotAsked } from '../round/rounds.ts';
import { openRounds, roundFor } from '../round/updates.ts';
import { scopeIn } from '../view/scope.ts';
import { coordinatorNames, projectLabel, type View } from '../view/view.ts';
import type { Ask } from './asks.ts';
import { isQuestion } from './sentence.ts';
import { notYours } from './taking.ts';

/** Only statements count as reports, and only about a project named by code or name. */
const STATEMENT = /(?:です|ます|ました|でした|%)[。|\s]*$|^[^?]{2,80}? (?:is|are|was|has been|have been) [^?]+$/;
/** Short reports: 「1-1-1 順調」, 「MIDORI、3月完了予定」; but 「1-1-1の完了予定」 is a question. */
const SHORT = anyOf(
  /[◎○◯〇△×][。|\s]*$/,
  /[\s、はがも|:](?:やや|少し|若干|概ね|ほぼ|大幅に|(?:1[0-2]|[1-9])月末?(?:に|で)?)?(?:順調|(?:予定|計画)(?:通り|どおり)|遅れ(?:気味)?|遅延|完了|終了|未着手|中止|延期|停滞|(?:問題|変更)なし)(?:予定|見込み?)?[。|\s]*$/,
  /\s(?:on track|on schedule|delayed|behind(?: schedule)?|late|done|finished|completed?|cancelled|not started)[.|\s]*$/,
);

/**
 * Null when it is not a report, or about a project neither asked for in an open round nor of the person's division.
 * @param asks what the person is asked for
 */
export function answerForeignReport(
  said: string,
  asks: readonly Ask[],
  person: Person,
  reader: UpdateReader,
  view: View,
): Answer | null {
  // To read a report takes longest, so all that rules one out comes first.
  if (isQuestion(said) || openRounds(view.state).length === 0) return null;
  const written = writeOut(gentle(said));
  if (!STATEMENT.test(written) && !SHORT.test(written)) return null;
  const named = scopeIn(gentle(said), view)?.projects ?? [];
  if (named.length === 0) return null;
  const { projects, needsClarification } = reader.read(said, view.on);
  const foreign = projects.find(({ code }) => named.includes(code) && !asks.some(ask => ask.projects.includes(code)));
  if (needsClarification || !foreign || projects.some(({ status }) => status === 'unknown')) return null;
  if (!isAsked(foreign.code, view) && !isOfOwnDivision(foreign.code, person, view)) return null;
  return sentence('status', notTaken(foreign.code, view), view);
}

/** That a report on a project the person is not asked for is not recorded: who may give it, or why nobody is asked. */
export function notTaken(project: string, view: View): string {
  const { text, state } = view;
  const asking = roundFor(state, project);
  const why =
    asking && isAsked(project, view)
      ? notYours(asking.owner, view)
      : text.sentence.notAsked[whyNotAsked(project, state) ?? 'other'](coordinatorNames(view));
  return text.sentence.notTaken(projectLabel(project, view), why);
}

const isAsked = (project: string, { state }: View): boolean => roundFor(state, project)?.round.closedAt === null;

function isOfOwnDivision(project: string, person: Person, { directory, on }: View): boolean {
  const main = directory.mainOwnerOf(project, on)?.id;
  return directory.postsOf(person.id, on).some(({ owner }) => owner.id === main);
}
