/** Colours of the statuses, pale enough to print below text; the status is also shown as word or number. */
import type { Status } from '../../status.ts';

export const STATUS_COLOURS: Record<Status | 'missing' | 'notAsked', string> = {
  not_started: '#d9e2ec',
  on_track: '#a7d7b8',
  mostly_on_track: '#d3ecc8',
  at_risk: '#fbe3a6',
  delayed: '#f4b8a8',
  completed: '#9fc5e8',
  cancelled: '#b8b8b8',
  unknown: '#e4dcf1',
  missing: '#ffffff',
  notAsked: '#f0f0f0',
};
