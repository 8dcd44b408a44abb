/** The knowledge of the shipped plan, shared by all tests of a worker because loading takes a second. */
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';

let loading: ReturnType<typeof loadKnowledge> | undefined;

/** The shipped plan and words, read once. Nothing changes them: a test with others reads its own. */
export function knowledgeOfTests(): ReturnType<typeof loadKnowledge> {
  loading ??= loadKnowledge(dataFiles({}));
  return loading;
}
