/** A stretch of a question that says what is not wanted. */
import type { Span } from '../../search/words/spans.ts';

export interface Exclusion {
  /** The whole stretch, 以外 or "except" included. */
  excluded: Span;
  /** The words in it that name what is not wanted. */
  named: Span;
  /** True for 「XじゃなくてY」, which takes back an earlier question; false for 「X以外」, which narrows this one. */
  correction: boolean;
  /** Reprints are left out as well: 「再掲と研修を除いて」. */
  ofReprints?: true;
}
