/** The clauses about one subject, and what they are grouped with. */
import type { Tokenizer } from '../../../search/tokenizer/index.ts';
import type { Findings } from '../findings.ts';
import type { Resolve, Resolved } from '../projects/resolve.ts';

export interface Segment {
  /** Original entries, in the order named. */
  codes: string[];
  /** The name is ambiguous, or may be part of a comment. */
  isUnsure: boolean;
  certainty: Resolved['certainty'];
  /** Named without は or the like: a list may follow. */
  open: boolean;
  /** Said of all, before some are named: what is left open of those is as said here. */
  isGeneral?: boolean;
  /** Mentioned only in passing: 「LGWANの障害に人をとられて」. */
  inPassing?: boolean;
  clauses: Findings[];
}

export interface Segmented {
  segments: Segment[];
  /** Clauses before any project was named. */
  unclaimed: Findings[];
}

export interface SegmentContext {
  resolve: Resolve;
  tokenizer: Tokenizer;
  /** Original entries asked about. */
  within: readonly string[];
}
