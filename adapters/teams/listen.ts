/** Registers the listeners and translates between Teams and Question, Action and Submission. */
import type { Application, TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { teamsText } from '../../src/text/teams.ts';
import { type CardAnswer, click, FORM_VERB, reopenInPlace, submitInPlace } from './answering/act.ts';
import { answerQuestion } from './answering/answer.ts';
import { openDialog, reopenDialog, submitDialog } from './answering/dialog.ts';
import type { Files } from './answering/files.ts';
import { valuesOf } from './answering/form-values.ts';
import { listenToComposing } from './answering/listen-compose.ts';
import { parseButton, parseTicket } from './answering/ticket.ts';
import { welcome } from './answering/welcome.ts';
import type { Handling } from './handling.ts';
import { type Incoming, incomingOf, isRewritten, mentionsOf, pressedIn } from './incoming/activity.ts';
import { keysOfMessage } from './incoming/intake.ts';
import { readText } from './incoming/text.ts';
import { activityOf, inTime, meaningOf, taskInfo } from './incoming/turn.ts';
import { MAX_OFFERS } from './limits.ts';

interface Listening {
  handling: Handling;
  files: Files;
}

type App = Application<TurnState>;

export function listen(app: App, { handling, files }: Listening): void {
  listenToMessages(app, handling);
  listenToInstallations(app, handling);
  listenToCards(app, handling);
  listenToDialogs(app, handling);
  listenToComposing(app, handling);
  listenToFiles(app, handling, files);
}

function listenToMessages(app: App, handling: Handling): void {
  app.activity('message', hear);
  app.activity('messageUpdate', async context => {
    if (isRewritten(activityOf(context))) await hear(context);
  });

  async function hear(context: TurnContext): Promise<void> {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    const mentions = mentionsOf(activity);
    const { bot } = incoming.place;
    if (isBot(incoming)) return;
    if (incoming.room !== 'personal' && !mentions.some(mention => mention.id === bot.id)) return;
    // A conversation reference that was not saved is learnt again; the question is answered all the same.
    await handling.references.touch(incoming).catch(error => handling.log.error('teams: a place was not kept', error));
    const text = readText(activity.text ?? '', mentions, bot.id);
    await handling.taking.take(keysOfMessage(activity, incoming, text), activity, begin =>
      answerQuestion(handling, incoming, { text, isEdited: isRewritten(activity) }, begin),
    );
  }
}

function listenToInstallations(app: App, handling: Handling): void {
  const installed = async (incoming: Incoming): Promise<void> => {
    await handling.references.touch(incoming);
    handling.background(welcome(handling, incoming));
  };
  app.activity('installationUpdate', async context => {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    if (activity.action?.startsWith('remove')) await handling.references.forget(incoming.place.conversation);
    else await installed(incoming);
  });
  app.conversationUpdate('membersAdded', async context => {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    if (activity.membersAdded?.some(member => member.id === incoming.place.bot.id)) await installed(incoming);
  });
}

function listenToCards(app: App, handling: Handling): void {
  app.adaptiveCards.actionExecute(/^/, async (context, _state, data) => {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    const { verb } = pressedIn(activity);
    const ticket = verb === FORM_VERB ? parseTicket(data) : undefined;
    const meaning = meaningOf(incoming, verb, data);
    const answer = ticket
      ? handling.repeats.cards
          .once(meaning, () => submitInPlace(handling, incoming, ticket, valuesOf(data)))
          .catch(error => {
            handling.log.error('teams: a form was not taken', error);
            return reopenInPlace(handling, incoming, ticket, valuesOf(data), { '': teamsText[ticket.lang].sorry });
          })
      : handling.repeats.cards.once(meaning, () => act(handling, incoming, verb, data));
    const shown = await inTime(handling, incoming.lang, answer, undefined, activity);
    return typeof shown === 'string' ? shown : { ...shown };
  });

  app.adaptiveCards.search(/^/, async (context, _state, query) => {
    const incoming = incomingOf(activityOf(context));
    const { dataset, queryText } = query.parameters;
    if (dataset !== 'projects' && dataset !== 'owners') return [];
    const person = await handling.findSpeaker(incoming);
    const limit = Math.min(query.count, MAX_OFFERS);
    const choices = handling.door.lookup(person, dataset, String(queryText), incoming.lang, limit);
    return choices.map(({ label, value }) => ({ title: label, value }));
  });
}

async function act(handling: Handling, incoming: Incoming, verb: string, data: unknown): Promise<CardAnswer> {
  await handling.references.touch(incoming);
  const button = parseButton(data);
  if (!button) return teamsText[incoming.lang].sorry;
  return click(handling, incoming, { id: verb, value: button.value, lang: button.lang ?? incoming.lang });
}

function listenToDialogs(app: App, handling: Handling): void {
  app.taskModules.fetch(isInvoke('task/fetch'), async (context, _state, data) => {
    const incoming = incomingOf(activityOf(context));
    const button = parseButton(data);
    if (!button?.verb) return teamsText[incoming.lang].sorry;
    await handling.references.touch(incoming);
    const lang = button.lang ?? incoming.lang;
    const asked = { id: button.verb, value: button.value, lang };
    return taskInfo(await inTime(handling, lang, openDialog(handling, incoming, asked), teamsText[lang].tooLateToOpen));
  });

  app.taskModules.submit(isInvoke('task/submit'), async (context, _state, data) => {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    const ticket = parseTicket(data);
    if (!ticket) return teamsText[incoming.lang].sorry;
    const meaning = meaningOf(incoming, 'task/submit', data);
    const answer = handling.repeats.dialogs
      .once(meaning, () => submitDialog(handling, incoming, ticket, valuesOf(data)))
      .catch(error => {
        handling.log.error('teams: a form was not taken', error);
        return reopenDialog(handling, incoming, ticket, valuesOf(data), { '': teamsText[ticket.lang].sorry });
      });
    const next = await inTime(handling, ticket.lang, answer, undefined, activity);
    return next === undefined ? undefined : taskInfo(next);
  });
}

function listenToFiles(app: App, handling: Handling, files: Files): void {
  app.fileConsentAccept(async (context, _state, response) => {
    handling.background(files.accepted(incomingOf(activityOf(context)), response));
  });
  app.fileConsentDecline(async (context, _state, response) => {
    handling.background(files.declined(incomingOf(activityOf(context)), response));
  });
}

function isInvoke(name: string) {
  return async ({ activity }: TurnContext) => activity.type === 'invoke' && activity.name === name;
}

function isBot({ user }: Incoming): boolean {
  return user.id.startsWith('28:');
}
