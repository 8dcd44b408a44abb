/** Finds passages of the plan that answer questions about the document itself. */
import type { Plan } from '../plan/plan.ts';
import type { Concept } from './concepts.ts';
import { type FactPassage, passagesOf } from './passages.ts';
import type { Search } from './search.ts';
import { gentle, key } from './words/normalize.ts';

export interface Facts {
  passage(id: string): FactPassage | undefined;
  /** Ids of the passages of a group, in printed order. */
  group(name: string): string[];
  /**
   * Ids of the passages that explain the concepts best, best first, at most three, with the share explained by the best
   * (0…1).
   */
  find(concepts: readonly Concept[], only?: (passage: FactPassage) => boolean): { ids: string[]; explained: number };
  /** Passages that print the term with its explanation: ＮＰＯ（民間非営利組織）, ＢＣＰ＝Business Continuity Plan. */
  explaining(term: string): string[];
  predecessors: readonly FactPassage[];
  /** In printed order. */
  all: readonly FactPassage[];
}

export function createFacts(plan: Plan, search: Search): Facts {
  const passages = passagesOf(plan);
  const byId = new Map(passages.map(passage => [passage.id, passage]));
  let glosses: { id: string; sides: string[] }[] | null = null;
  return {
    passage: id => byId.get(id),
    group: name => passages.filter(passage => passage.group === name).map(passage => passage.id),
    find(concepts, only) {
      const hits = search.rank(concepts, 'passage').hits.filter(hit => !only || only(byId.get(hit.code)!));
      const explained = hits[0]?.score ?? 0;
      return {
        ids: hits
          .filter(hit => hit.score >= explained * 0.92)
          .map(hit => hit.code)
          .slice(0, 3),
        explained,
      };
    },
    explaining(term) {
      const wanted = key(term);
      if (wanted.length < 2) return [];
      glosses ??= passages.flatMap(({ id, text }) =>
        explanations(text).map(pair => ({ id, sides: pair.map(side => key(side)) })),
      );
      const found = glosses.filter(({ sides }) => sides.some(side => side.endsWith(wanted)));
      return [...new Set(found.map(({ id }) => id))];
    },
    predecessors: passages.filter(passage => passage.kind === 'predecessor'),
    all: passages,
  };
}

/** Term–explanation pairs in the document: A（B） and A＝B. */
function explanations(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const match of gentle(text).matchAll(/([^\s、。,.()「」]{2,24})\(([^()]{2,40})\)/g))
    pairs.push([match[1]!, match[2]!]);
  for (const match of gentle(text).matchAll(/([a-z]{2,8})=([a-z ]{4,40})/g)) pairs.push([match[1]!, match[2]!]);
  return pairs;
}
