/**
 * Lenient parse of a plan's codes and counts: values of the wrong type are absent here (the schema reports them), so
 * that one misspelt field does not hide a missing entry elsewhere.
 */
import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const listOf = <Item extends z.ZodTypeAny>(item: Item) => z.array(item.catch({})).optional().catch(undefined);

const entry = z.object({ code: text, reprintOf: text });
const measure = z.object({ code: text, count: number, entries: listOf(entry) });
const area = z.object({ code: text, count: number, measures: listOf(measure) });

const skeleton = z.object({
  stated: z.object({ areas: number, measures: number, entries: number, projects: number, reprints: number }).catch({}),
  predecessors: listOf(z.object({ number })),
  nationalTargets: listOf(z.object({ id: text })),
  sections: listOf(z.object({ id: text })),
  areas: listOf(area),
});

export type Skeleton = z.infer<typeof skeleton>;

export function readSkeleton(document: unknown): Skeleton {
  return skeleton.catch({ stated: {} }).parse(document);
}
