/**
 * 「MIDORIとEMISの違いは」: what the plan says about each of two projects; 「ITアドバイザーって2つあるけど違いは？」: the
 * places one is printed in, under a name of its own in each.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import { segmentsOf } from '../filter/segments.ts';
import type { Intent } from '../intent.ts';

export function askDifference({ frame, has, subject, search, plan, dialogue }: Context): Intent | null {
  const { text } = frame;
  if (!DIFFER.test(text) || subject.fromDialogue || has('owner', 'status', 'count', 'most', 'fewest')) return null;
  if (frame.codes.length + frame.excluded.length + subject.areas.length + subject.measures.length > 0) return null;
  const segments = segmentsOf(subject.concepts, text);
  if (segments.length === 0 || segments.length > MOST) return null;
  const best = segments.map(segment => search.rank(segment, 'project').hits[0]);
  if (!best.every(hit => hit && hit.score >= EACH_SCORE)) return null;
  const [one = '', ...others] = new Set(best.flatMap(hit => (hit ? [hit.code] : [])));
  if (others.length > 0) return { kind: 'project', codes: [one, ...others], glossary: [] };
  // 「HyperWebとの違いは」 after another project.
  const [shown = one, ...more] = dialogue.focus;
  if (FROM_IT.test(text) && more.length === 0 && plan.originalOf(shown) !== one)
    return { kind: 'project', codes: [shown, one], glossary: [] };
  const lines = [one, ...plan.reprintsOf(one).map(({ code }) => code)];
  return SEVERAL.test(text) && lines.length > 1 ? { kind: 'project', codes: lines, glossary: [] } : null;
}

const MOST = 3;
/** Minimum score of a word that names a project. */
const EACH_SCORE = 0.7;
const DIFFER = anyOf(
  /違い|違う|ちがい|ちがう|違って|異なる|別物|同じもの|比べて|比較/,
  /\b(?:differ\w*|compare|the same thing|distinguish\w*)\b/,
);
const FROM_IT =
  /と(?:は|の)?(?:どう|何が|どこが)?(?:違|ちが|異な|比べ|比較)|\b(?:differ\w* (?:from|to|with)|compared? (?:it )?(?:to|with)|the same thing as)\b/;
const SEVERAL = /(?:[2-5二三四五](?:つ|件|個|か所|箇所|回)|両方|複数)|\b(?:two|three|both|twice|several)\b/;
