/** A clear report of what somebody else is asked for: who may give it, so that it does not pass for taken. */
import type { Answer } from '../../adapter.ts';
import { gentle } from '../../search/words/normalize.ts';
import { sentence } from '../core.ts';
import type { UpdateReader } from '../read/read-update.ts';
import { roundFor } from '../round/answered.ts';
import { scopeIn } from '../view/scope.ts';
import { projectLabel, type View } from '../view/view.ts';
import type { Ask } from './asks.ts';
import { isQuestion } from './sentence.ts';
import { whyNot } from './taking.ts';

/** Only a statement counts as a report, and only of a project it names by its code or its name: others may be about anything. */
const STATEMENT = /(?:です|ます|ました|でした|[%％])[。\s]*$|^[^?]{2,80}? (?:is|are|was|has been|have been) [^?]+$/i;

/** Null when it is no report, or of nothing that is asked in an open round. @param asks what the person is asked for */
export function answerForeignReport(
  said: string,
  asks: readonly Ask[],
  reader: UpdateReader,
  view: View,
): Answer | null {
  if (!STATEMENT.test(said.normalize('NFKC')) || isQuestion(said)) return null;
  const { projects, needsClarification } = reader.read(said, view.on);
  const named = scopeIn(gentle(said), view)?.projects ?? [];
  const foreign = projects.find(({ code }) => named.includes(code) && !asks.some(ask => ask.projects.includes(code)));
  if (needsClarification || !foreign || projects.some(({ status }) => status === 'unknown')) return null;
  const asking = roundFor(view.state, foreign.code);
  if (!asking || asking.round.closedAt !== null) return null;
  const why = whyNot(asking.owner, view);
  return sentence('status', view.text.sentence.notTaken(projectLabel(foreign.code, view), why), view);
}
