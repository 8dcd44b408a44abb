/** An absence that was said is recorded, and who is asked meanwhile is told. */
import type { Answer, Person } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import { type Core, sentence } from '../core.ts';
import type { View } from '../view/view.ts';
import { isAway } from './presence.ts';

export async function declareAbsence(
  { from, to }: { from: string; to: string },
  person: Person,
  conversation: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const { text, directory, on, lang, state } = view;
  await core.journal.append([
    { kind: 'absence.declared', by: person.id, from: conversation, data: { person: person.id, from, to } },
  ]);
  const deputies = directory
    .postsOf(person.id, on)
    .flatMap(({ owner, contact }) =>
      directory
        .contactsOf(owner.id, from)
        .filter(other => other.deputyOf === contact.name && !isAway(other, state, from)),
    );
  const who =
    deputies.length > 0
      ? text.commands.awayDeputies(text.list(deputies.map(({ name }) => name)))
      : text.commands.awayNobody;
  return sentence('update', `${text.commands.away(printDate(from, lang), printDate(to, lang))}${who}`, view);
}
