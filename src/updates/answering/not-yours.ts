/** A clear report of what somebody else is asked for: who may give it, so that it does not pass for taken. */
import type { Answer } from '../../adapter.ts';
import { sentence } from '../core.ts';
import type { UpdateReader } from '../read/read-update.ts';
import { roundFor } from '../round/answered.ts';
import { projectLabel, type View } from '../view/view.ts';
import type { Ask } from './asks.ts';
import { isQuestion } from './sentence.ts';
import { whyNot } from './taking.ts';

/** Only a statement that names a project by its code counts as a report: others may be about anything. */
const STATEMENT = /(?:^|[^\d-])\d-\d{1,2}-\d{1,2}(?!\d).*(?:です|ます|ました|でした|[%％])[。\s]*$/;

/** Null when it is no report, or of nothing that is asked in an open round. @param asks what the person is asked for */
export function answerForeignReport(
  said: string,
  asks: readonly Ask[],
  reader: UpdateReader,
  view: View,
): Answer | null {
  if (!STATEMENT.test(said.normalize('NFKC')) || isQuestion(said)) return null;
  const { projects, needsClarification } = reader.read(said, view.on);
  const foreign = projects.find(({ code }) => !asks.some(ask => ask.projects.includes(code)));
  if (needsClarification || !foreign || projects.some(({ status }) => status === 'unknown')) return null;
  const asking = roundFor(view.state, foreign.code);
  if (!asking || asking.round.closedAt !== null) return null;
  const why = whyNot(asking.owner, view);
  return sentence('status', view.text.sentence.notTaken(projectLabel(foreign.code, view), why), view);
}
