/** Connectors of coordinated topics: 「税金と公売」 "libraries or museums". */
import { anyOf } from '../../regex.ts';
import type { Concept } from '../../search/concepts.ts';

const CONNECTOR = anyOf(
  /と|、|,|・|;|\/|でも|及び|および|または|又は|もしくは|あるいは|ならびに|プラス|それと|それから|^(?:の(?:こと|ほう|方|話|やつ|もの))?か$|\band\b/,
  /\bor\b|&|\bplus\b|\bvs\b|\bversus\b|\bas well as\b|\balong with\b/,
);
/** Within a named place 「税金や支払い」 are two topics; elsewhere や gives examples of one. */
const CONNECTOR_WITHIN = new RegExp(`${CONNECTOR.source}|や`);

/** Splits concepts at connectors in the text (と, 、, "and"); with `within` also at や. */
export function segmentsOf(concepts: readonly Concept[], text: string, within = false): Concept[][] {
  const connector = within ? CONNECTOR_WITHIN : CONNECTOR;
  const segments: Concept[][] = [];
  concepts.forEach((concept, index) => {
    const before = concepts[index - 1];
    if (!before || connector.test(text.slice(before.end, concept.start))) segments.push([concept]);
    else segments.at(-1)?.push(concept);
  });
  return segments;
}
