/** Plan, directory and recorded state as of now, for read-only commands: what the running bot would use. */
import type { Directory } from '../directory/directory.ts';
import { directoryFor } from '../directory/for-plan.ts';
import { loadDirectory } from '../directory/load.ts';
import { dataFiles } from '../knowledge.ts';
import { loadPlan } from '../plan/load.ts';
import type { Plan } from '../plan/plan.ts';
import { commandClock } from '../settings/clock.ts';
import type { CycleContext } from '../updates/cycle-context.ts';
import { updatesFold } from '../updates/fold.ts';
import type { UpdatesState } from '../updates/state.ts';
import { recordedState } from './record.ts';

/** @throws what reading the files or the record throws */
export async function readCycleContext(env: NodeJS.ProcessEnv): Promise<CycleContext> {
  const files = dataFiles(env);
  const plan = loadPlan(files.plan);
  const now = commandClock(env).now();
  const state = (await recordedState(env)) ?? updatesFold.initial();
  const directory = directoryIn(state, plan) ?? loadDirectory(files.owners, plan);
  return { plan, directory, state, now };
}

/** The recorded directory, which replaces the file once recorded; null when none is. */
export function directoryIn({ directory: { document } }: UpdatesState, plan: Plan): Directory | null {
  return document && directoryFor(plan, document);
}
