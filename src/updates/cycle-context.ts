/** Input of every decision of the update cycle, as of one instant; read only. */
import type { Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { UpdatesState } from './state.ts';

export interface CycleContext {
  plan: Plan;
  directory: Directory;
  state: UpdatesState;
  now: Date;
}
