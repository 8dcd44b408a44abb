/** The knowledge of the shipped plan, shared by all tests of a worker because loading takes a second. */
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';

let loading: ReturnType<typeof loadKnowledge> | undefined;

/** The shipped plan and vocabulary, loaded once and immutable; tests with other data load their own. */
export function knowledgeOfTests(): ReturnType<typeof loadKnowledge> {
  loading ??= loadKnowledge(dataFiles({}));
  return loading;
}
