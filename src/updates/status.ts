/** The statuses an owner may report; what people call them stands in text/updates/words.ts and nowhere else. */

/** The prefecture's own evaluation scale, best first; the other statuses stand beside it. */
export const GRADES = ['on_track', 'mostly_on_track', 'at_risk', 'delayed'] as const;

/** In the order of forms, columns and charts. */
export const STATUSES = ['not_started', ...GRADES, 'completed', 'cancelled', 'unknown'] as const;

export type Status = (typeof STATUSES)[number];

export const isBehind = (status: Status): boolean => status === 'at_risk' || status === 'delayed';
