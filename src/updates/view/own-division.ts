/** 「うちの課」「私の回答」 "our division": the name of the speaker's divisions in the place of the word. */
import type { Person } from '../../adapter.ts';
import type { Owner } from '../../directory/directory.ts';
import { ownerName } from '../../directory/owner-name.ts';
import { anyOf } from '../../regex.ts';
import type { View } from './view.ts';

const OURS = anyOf(
  /(?:うち|私|わたし|私たち|自分|我々|われわれ)の(?:課|室|部署|所属)|(?<![担該本])当(?:課|室)(?![一-龠])|自課|[我わ]が課/g,
  /\b(?:our|my|own) (?:division|section|office)(?:'s)?/g,
);
/** What the speaker, and so the division, has sent in. */
const OWN_UPDATES = anyOf(
  /(?:私|わたし|自分)(?:の|が(?:し|出し)た)(?=(?:回答|報告)(?:内容|状況)?(?:は|を|が|って|の内容|$|[?？]))/g,
  /\bmy (?=(?:answers?|reports?|updates?)\b)/g,
);

/** Divisions the person serves in; of a superior, those under them. */
function ownDivisions({ id }: Person, { directory, on }: View): Owner[] {
  const posts = directory.postsOf(id, on).map(({ owner }) => owner);
  if (posts.length > 0) return [...new Set(posts)];
  return directory.headedBy(id);
}

/** Unchanged where the speaker has no division. @param said gently normalised */
export function withOwnDivision(said: string, person: Person, view: View): string {
  if (said.search(OURS) < 0 && said.search(OWN_UPDATES) < 0) return said;
  const { lang } = view;
  const names = ownDivisions(person, view).map(owner => ownerName(owner, view));
  if (names.length === 0) return said;
  const named = names.join(lang === 'en' ? ' and ' : 'と');
  return said.replace(OURS, named).replace(OWN_UPDATES, lang === 'en' ? `the answers of ${named} ` : `${named}の`);
}
