/** What the bot knows of the shipped plan: to read it takes a second, so all the tests of one worker share it. */
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';

let loading: ReturnType<typeof loadKnowledge> | undefined;

/** The shipped plan and words, read once. Nothing changes them: a test with others reads its own. */
export function knowledgeOfTests(): ReturnType<typeof loadKnowledge> {
  loading ??= loadKnowledge(dataFiles({}));
  return loading;
}
