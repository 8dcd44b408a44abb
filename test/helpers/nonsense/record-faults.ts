/** Checks the record for damage after fuzzing. */
import { isDeepStrictEqual } from 'node:util';
import { parseDirectory } from '../../../src/directory/load.ts';
import { updatesFold } from '../../../src/updates/fold.ts';
import type { UpdatesState } from '../../../src/updates/state.ts';
import type { Office } from '../cycle.ts';
import { knowledgeOfTests } from '../knowledge.ts';

/** Checks that folding the journal again gives the same state and that its directory is valid. @returns the violations */
export async function recordFaults(office: Office): Promise<string[]> {
  let anew: UpdatesState = updatesFold.initial();
  for await (const event of office.journal.read()) anew = updatesFold.apply(anew, event);
  const faults = isDeepStrictEqual(anew, office.state()) ? [] : ['the state is not what the record tells'];
  const { plan } = await knowledgeOfTests();
  try {
    parseDirectory(JSON.parse(JSON.stringify(office.state().directory.document)), 'state', plan);
  } catch (error) {
    faults.push(`the directory: ${error}`);
  }
  return faults;
}
