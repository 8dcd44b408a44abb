/** The directory folded from the journal. */
import type { Directory } from '../directory/directory.ts';
import { directoryFor } from '../directory/for-plan.ts';
import type { Journal } from '../journal/journal.ts';
import type { Plan } from '../plan/plan.ts';
import type { kinds } from './kinds.ts';
import type { UpdatesState } from './state.ts';

interface RecordedDirectoryParts {
  /** From the file; imported once into an empty store. */
  given: Directory;
  plan: Plan;
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
}

/** @returns the current directory, rebuilt only after a change */
export async function openRecordedDirectory(parts: RecordedDirectoryParts): Promise<() => Directory> {
  const { given, plan, journal, state } = parts;
  if (state().directory.document === null) {
    const document = JSON.parse(JSON.stringify(given.document));
    await journal.append([{ kind: 'directory.imported', by: 'system', from: null, key: 'first', data: { document } }]);
  }

  let built: { revision: number; directory: Directory } | null = null;
  return () => {
    const { revision, document } = state().directory;
    if (built?.revision !== revision) built = { revision, directory: document ? directoryFor(plan, document) : given };
    return built.directory;
  };
}
