/** A span of a question that excludes something. */
import type { Span } from '../../search/words/spans.ts';

export interface Exclusion {
  /** The whole span, including 以外 or "except". */
  excluded: Span;
  /** The excluded words within it. */
  named: Span;
  /** True for 「XじゃなくてY」, which corrects an earlier question; false for 「X以外」, which narrows this one. */
  correction: boolean;
  /** Reprints are excluded too: 「再掲と研修を除いて」. */
  ofReprints?: true;
}
