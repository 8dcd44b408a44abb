/** The statuses an owner can report; their names are defined only in text/updates/words.ts. */

/** The prefecture's own evaluation scale, best first; the other statuses are not part of it. */
export const GRADES = ['on_track', 'mostly_on_track', 'at_risk', 'delayed'] as const;

/** In the order of forms, columns and charts. */
export const STATUSES = ['not_started', ...GRADES, 'completed', 'cancelled', 'unknown'] as const;

export type Status = (typeof STATUSES)[number];

export const isBehind = (status: Status): boolean => status === 'at_risk' || status === 'delayed';
