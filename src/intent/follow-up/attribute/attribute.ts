/** Attributes of an entry in focus that can be asked for. */
export type Attribute =
  | 'detail'
  | 'owner'
  | 'status'
  | 'measure'
  | 'area'
  | 'name'
  | 'text'
  | 'why'
  /** The plan has neither for projects, but both for earlier plans and its own period. */
  | 'when'
  | 'maker'
  | 'count'
  /** Differences between several. */
  | 'differ'
  /** Attributes no such plan contains: 予算, "phone number". */
  | 'outside'
  /** Only a reference: 「3番目は？」 "the third one?" */
  | 'it';

/** A pattern for the whole of the remaining text. */
export const whole = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join('|')})$`);
