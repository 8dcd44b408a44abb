/**
 * private_metadata of a modal: where it was opened, its conversation, and the form's context. The context is appended
 * raw, because JSON escaping could double its length.
 */
import type { Lang } from '../../../src/lang.ts';
import type { Origin } from '../address.ts';
import { MAX_PRIVATE_METADATA_LENGTH } from '../limits.ts';

export interface ModalMetadata {
  origin: Origin;
  conversation: string;
  lang: Lang;
  /** Id of the form; empty for other modals. */
  form: string;
  context: string;
}

export function packMetadata({ context, ...rest }: ModalMetadata): string {
  return `${JSON.stringify(rest)}\n${context}`.slice(0, MAX_PRIVATE_METADATA_LENGTH);
}

/** @returns undefined when it was not made by `packMetadata` */
export function unpackMetadata(packed: string): ModalMetadata | undefined {
  const end = packed.indexOf('\n');
  if (end < 0) return undefined;
  try {
    const rest = JSON.parse(packed.slice(0, end));
    if (typeof rest !== 'object' || rest === null || typeof rest.conversation !== 'string') return undefined;
    return { ...rest, context: packed.slice(end + 1) };
  } catch {
    return undefined;
  }
}
