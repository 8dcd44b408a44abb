/** What can be asked of what is talked about, in whatever words. */
export type Attribute =
  | 'detail'
  | 'owner'
  | 'status'
  | 'measure'
  | 'area'
  | 'name'
  | 'text'
  | 'why'
  /** Of projects the plan says neither; of earlier plans and its own period it does. */
  | 'when'
  | 'maker'
  | 'count'
  /** What tells several apart. */
  | 'differ'
  /** What no such plan says: 予算, "phone number". */
  | 'outside'
  /** Nothing but what is pointed at: 「3番目は？」 "the third one?" */
  | 'it';

/** Fits the whole of what is left. */
export const whole = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join('|')})$`);
