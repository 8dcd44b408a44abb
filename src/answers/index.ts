/** Dispatches an intent to its answer; one file per subject in this folder. */
import type { Answer } from '../adapter.ts';
import type { Intent } from '../intent/intent.ts';
import { entryName } from '../plan/names.ts';
import { unreachable, withLineAbove } from '../reply.ts';
import { type AnswerContext, placeName } from './context.ts';
import { countedAverage, countedEntries, countedGroups, countedPlaces, countedProjects } from './counts.ts';
import { explained, introduced, stated, withWording } from './facts.ts';
import { help, none, thanked, unknownCode } from './help.ts';
import { clarify, found, listed, nothingMore } from './listings.ts';
import { contactsTold, countedOffices } from './offices.ts';
import { owned, ownedAlike, ownedBy, vacant } from './owners.ts';
import { pageOf } from './pages.ts';
import { people } from './people.ts';
import { listedAreas, listedMeasures, placed } from './places.ts';
import { projects } from './projects.ts';
import { rankedGroups, rankOf } from './rankings.ts';
import { reprinted } from './reprints.ts';
import { several } from './several.ts';
import { howToUpdate, statusOf } from './status.ts';

export function answerIntent(intent: Intent, context: AnswerContext): Answer {
  switch (intent.kind) {
    case 'help':
      return help(context);
    case 'thanked':
      return thanked(context);
    case 'none':
      return none(intent, context);
    case 'unknownCode':
      return unknownCode(intent.code, context);
    case 'find':
      return withWording(found(intent.codes, intent.subject, context), intent.wording ?? [], context);
    case 'project':
      return projects(intent.codes, intent.glossary, context);
    case 'several':
      return several(
        intent.wishes.map(wish => answerIntent(wish, context)),
        context,
      );
    case 'instead':
      return instead(intent.said, answerIntent(intent.is, context), context);
    case 'page':
      return pageOf(intent, context);
    case 'nothingMore':
      return nothingMore(intent.beside, context);
    case 'listEntries':
      return withWording(listed(intent, context), intent.wording ?? [], context);
    case 'listMeasures':
      return listedMeasures(intent.scope, context);
    case 'listAreas':
      return listedAreas(context);
    case 'place':
      return placed(intent.codes, intent.level, context);
    case 'countEntries':
      return countedEntries(intent.scopes, intent.metric, intent.compared, context);
    case 'countAverage':
      return countedAverage(context);
    case 'countProjects':
      return countedProjects(intent.codes, context);
    case 'countPlaces':
      return countedPlaces(intent.codes, context);
    case 'countGroups':
      return countedGroups(intent.level, intent.scope, context);
    case 'rankGroups':
      return rankedGroups(intent, context);
    case 'rankOf':
      return rankOf(intent, context);
    case 'reprint':
      return reprinted(intent, context);
    case 'fact':
      if (intent.introduces) return introduced(intent.passages, context);
      return intent.explains ? explained(intent.passages, context) : stated(intent.passages, context, intent.counted);
    case 'owner':
      return owned(intent.codes, context, intent.withStatus);
    case 'ownedBy':
      return ownedBy(intent, context);
    case 'people':
      return people(intent, context);
    case 'ownedAlike':
      return ownedAlike(intent, context);
    case 'offices':
      return countedOffices(intent, context);
    case 'contacts':
      return contactsTold(intent, context);
    case 'vacant':
      return vacant(context);
    case 'status':
      return statusOf(intent.codes, context);
    case 'update':
      return howToUpdate(intent.codes, context);
    case 'clarify':
      return clarify(intent.codes, intent.asked, context);
    default:
      return unreachable(intent);
  }
}

/** An answer to a question with a wrong code: first what the code stands for, then the answer to what was meant. */
function instead(said: string, answer: Answer, context: AnswerContext): Answer {
  const isEntry = context.plan.locate(said) !== undefined;
  const named = isEntry ? `${said} ${entryName(said, context)}` : placeName(said, context);
  return { ...answer, reply: withLineAbove(context.text.notThat(named), answer.reply) };
}
