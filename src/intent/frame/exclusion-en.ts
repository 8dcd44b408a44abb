/** Finds exclusions in English: "except the library", "without food", "not the disaster ones", "culture excluded". */
import { matchesOf } from '../../search/words/matches.ts';
import type { Exclusion } from './excluded.ts';

const EN: [RegExp, boolean][] = [
  // "skip culture (libraries, museums) and learning, what remains?"
  [
    /\b(?:skip|drop|omit|ignore|leave out|take out|take away|without)\s+(?:the\s+)?([a-z0-9 '&/(),-]{2,80}?)(?=[,;:.?]? (?:and )?(?:what(?:'s| is)? (?:remains?|left|the rest)|show (?:me )?the (?:rest|others?)|which (?:ones )?(?:remain|are left)|the rest)\b)/g,
    false,
  ],
  [/\b(?:people|persons|those|residents|someone|anyone) without (?:any |a )?([a-z ]{3,30})/g, true],
  // Excluded from what was shown: "without food", "drop the bidding one", "everything but NPOs".
  [
    /(?<=^(?:(?:and|ok|okay|now|so|then|please|show me|list|give me)[, ]+)*)(?:(?:all|everything|anything|those|the ones) )?(?:but|without|leave out|drop|remove|take out|take away|skip|all but|everything but|all except|everything except) (?:the )?([a-z0-9 '&/-]{2,40})/g,
    false,
  ],
  [
    /\b(?:ones?|those|them|projects?|entries|anything|everything)(?: (?:that|which) (?:are|is))?(?:n't| not) (?:about|on|for|related to|concerning|to do with) (?:the )?([a-z0-9 '&/-]{2,40})/g,
    false,
  ],
  // "everything in 3-5 but training".
  [
    /(?<=\b(?:everything|anything|all|projects|entries|ones)\b[^,.;]{0,24}(?:\b[1-6]-\d{1,2}|\barea [1-6])),? but (?:(?:not|leave out|without|skip|drop|omit) )?(?:the )?["“]?([a-z0-9 '&/-]{2,40})/g,
    false,
  ],
  // "museum not library".
  [
    /(?<=^(?!(?:why|is|are|it|its|this|that|those|these|do|does|did|was|were|what|which|who|how|if|i|we|you|they|there|has|have|not|yes|no|ok|please)\b)(?:[a-z'-]+ ){1,3})not (?!to\b)(?:the )?([a-z' -]{2,24})$/g,
    false,
  ],
  // "area 4 without reprints, without 4-1".
  [
    /\bwithout\s+((?:(?:areas?|measures?|projects?) )?[1-6](?:-\d{1,2}){0,2}(?:(?:,|,? and|,? or) [1-6](?:-\d{1,2}){0,2})*)\b/g,
    false,
  ],
  [/\bleaving\s+(?:the\s+)?([a-z0-9 '&/-]{2,30}?)\s+out(?: of it)?\b/g, false],
  [
    /\b(?:(?:that )?(?:have|has|having) nothing to do with|but nothing (?:on|about)|minus|(?:exclude|skip|skipping|omit|omitting|ignoring|leaving aside|setting aside|leave out|forget)|(?<=\bprojects )without|(?<=\b\d-\d,? |\barea \d,? )without)\s+(?:about\s+)?(?:the\s+|any\s+|anything (?:on|about)\s+|everything (?:on|about)\s+)?(?:the\s+)?(?:["“])?([a-z0-9 '&/-]{2,50})/g,
    false,
  ],
  // "residents who don't speak Japanese" is a description, not an exclusion.
  [
    /\b(?:that|which) (?:(?:do(?:es)?n't|do(?:es)? not) (?:(?:actually|really|directly) )?(?:involve|concern|deal with|touch(?: on)?|cover|need|use|mention|have to do with|relate to)|(?:is|are)(?:n't| not) (?!(?:only|just)\b)(?:(?:actually|really|directly) )?(?:related to|about|for|in|on)?)\s*(?:an? |the |any )?([a-z0-9 '&/-]{2,50})/g,
    false,
  ],
  [
    /(?:(?<=\w)[,;] ?|\(|\b(?:so|but) )no (?!reprint|repeat|duplicate|double|need|idea|more|longer|one\b)([a-z0-9 '&/-]{2,40})/g,
    false,
  ],
  [
    /\b(?:except(?: for)?|excluding|other than|apart from|aside from|besides|rather than|instead of|leaving out|outside(?: of)?(?= the | area| measure| priority| \d)|(?<=\b(?:lies?|lying|stands?|falls?|sits?) )outside(?: of)?|but not|not (?:in|from|under))\s+(?:the\s+)?([a-z0-9 '&/-]{2,50})/g,
    false,
  ],
  [
    /(?:^|\b(?:sorry|no|meant|oops|wait)\b[ ,]*)\bnot\s+(?:the\s+)?([a-z0-9 '&/-]{2,50}?)(?=$|[,;.?!]|\s+-+\s|\s+but\b|\s+i meant\b)/g,
    true,
  ],
  // "what's left of 6-1 after the towers".
  [
    /(?<=\b(?:left|remains?|remaining)\b.{1,30})\bafter (?:(?:taking (?:out|away)|removing|dropping) )?(?:the )?([a-z0-9 '&/-]{2,40})/g,
    false,
  ],
  // "the call center; the software one we do not need".
  [
    /(?<=[,;.] ?)(?:but )?(?:the )?([a-z0-9 '&/-]{2,40}?)(?: ones?| projects?)? (?:we|i) (?:do not|don't) (?:need|want)\b/g,
    false,
  ],
  // "sports, culture excluded".
  [
    /[,;]\s*(?:but )?(?:with )?(?:the )?([a-z0-9 '&/-]{2,40}?) (?:are |is |being )?(?:excluded|aside|left out|not included|don't count)\b/g,
    false,
  ],
  // "the computer skills, not the job training": within one question this is a choice, not a correction of an earlier
  // question.
  [/[,;.]\s*(?:but )?not\s+(?:the\s+)?([a-z0-9 '&/-]{2,50}?)(?=$|[,;.?!]|\s+but\b)/g, false],
];

/** "nothing except X" asks for X only. */
const ONLY_BEFORE = /\b(?:nothing|none|no ones?|no projects?) (?:else )?$/;

/** Expects gently normalised text. */
export function excludedInEnglish(text: string): Exclusion[] {
  const found: Exclusion[] = [];
  for (const [pattern, correction] of EN) {
    for (const match of matchesOf(pattern, text)) {
      if (ONLY_BEFORE.test(text.slice(0, match.index))) continue;
      const end = match.index + match[0].length;
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      found.push({ excluded: { start: match.index, end }, named: { start, end: start + name.length }, correction });
    }
  }
  return found;
}
