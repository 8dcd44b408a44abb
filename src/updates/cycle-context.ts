/** All that the update cycle decides from, as of one instant; what it decides changes none of it. */
import type { Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { UpdatesState } from './state.ts';

export interface CycleContext {
  plan: Plan;
  directory: Directory;
  state: UpdatesState;
  now: Date;
}
