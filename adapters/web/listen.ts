/** Registers the routes and translates between HTTP and Question, Action and Submission. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Door, Outcome } from '../../src/adapter.ts';
import type { Lang } from '../../src/lang.ts';
import type { Refuse } from '../../src/log/refusals.ts';
import type { Form, Reply } from '../../src/reply.ts';
import { pageText } from '../../src/text/page.ts';
import { createErrorHandler, RequestError } from './errors.ts';
import { createGuard } from './guard.ts';
import type { PageMessage } from './inbox.ts';
import { MAX_BODY_BYTES, MAX_CHOICES, MAX_TYPED_LENGTH } from './limits.ts';
import {
  actRequest,
  askRequest,
  type CLOCK_STEPS,
  clockRequest,
  homeRequest,
  lookupRequest,
  parseRequest,
  streamRequest,
  submitRequest,
} from './requests.ts';
import { createSpeakers, type PlaygroundPerson, type Speakers } from './speakers.ts';
import type { Streams } from './stream.ts';

/** Number of sample questions shown before the first question. */
const STARTERS = 6;
const PAGE = fileURLToPath(new URL('./page', import.meta.url));
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** A clock that can be advanced. */
export interface MovableClock {
  /** Date and time as text. */
  shown(): Record<Lang, string>;
  /** Advances the clock and waits for what falls due. */
  move(step: (typeof CLOCK_STEPS)[number]): Promise<void>;
}

interface Listening {
  door: Door;
  people: readonly PlaygroundPerson[];
  /** The plan's title, for the header. */
  title: Record<Lang, string>;
  streams: Streams;
  toFormCard: (form: Form) => object;
  /** Renders a reply as a new message, or under the given id. */
  draw: (reply: Reply, id?: string) => PageMessage;
  /** Stores an inbox message as redrawn. */
  keep: (person: string, message: PageMessage) => void;
  clock: MovableClock | undefined;
  report: (error: unknown) => void;
  /** Called with requests that are not from the page. */
  refuse: Refuse;
}

export function createRouter(listening: Listening): express.Router {
  const router = express.Router();
  const guard = createGuard(listening.refuse);
  router.get('/', guard, (_request, response) => response.sendFile('index.html', { root: PAGE }));
  router.use('/page', guard, express.static(PAGE, { index: false }));
  router.get('/vendor/adaptivecards.js', guard, (_request, response) => response.sendFile(RENDERER));

  router.use(
    ['/api/ask', '/api/act', '/api/submit', '/api/clock'],
    guard,
    express.json({ limit: MAX_BODY_BYTES, inflate: false }),
  );
  router.use(['/api/home', '/api/lookup', '/api/people', '/api/words', '/api/stream'], guard);
  const speakers = createSpeakers(listening.people);
  listenToTalk(router, listening, speakers);
  listenToLookups(router, listening, speakers);
  listenToClock(router, listening);
  router.use(createErrorHandler(listening.report));
  return router;
}

/** Routes for questions, buttons and forms, and the event stream of the inbox. */
function listenToTalk(router: express.Router, listening: Listening, { find, speech }: Speakers): void {
  const { door, draw, streams } = listening;

  router.post('/api/ask', async (request, response) => {
    const { text, ...speaker } = parseRequest(askRequest, request.body);
    const answer = await door.answer({ text, ...speech(speaker) });
    response.json({ message: draw(answer.reply) });
  });

  router.post('/api/act', async (request, response) => {
    const { id, value, lang, message, ...speaker } = parseRequest(actRequest, request.body);
    const outcome = await door.act({ id, value, lang, ...speech(speaker) });
    response.json(drawOutcome(outcome, speaker.person, message, listening));
  });

  router.post('/api/submit', async (request, response) => {
    const { form, context, values, lang, message, ...speaker } = parseRequest(submitRequest, request.body);
    const outcome = await door.submit({ form, context, values, lang, ...speech(speaker) });
    response.json(drawOutcome(outcome, speaker.person, message, listening));
  });

  router.get('/api/home', async (request, response) => {
    const { person, lang } = parseRequest(homeRequest, request.query);
    response.json({ message: draw(await door.home(find(person), lang)) });
  });

  router.get('/api/stream', (request, response) => {
    const { person, after } = parseRequest(streamRequest, request.query);
    streams.open(find(person).id, request.get('last-event-id') ?? after, response);
  });
}

/** Routes for suggestions, people, and the page's texts. */
function listenToLookups(router: express.Router, { door, title }: Listening, { all }: Speakers): void {
  router.get('/api/lookup', (request, response) => {
    const { source, typed, lang, limit } = parseRequest(lookupRequest, request.query);
    // All people of the playground are members, so any of them may be used for the rights check.
    const [anyone] = all;
    if (!anyone) throw new RequestError('PERSON_UNKNOWN');
    const choices = door.lookup(anyone, source, typed.slice(0, MAX_TYPED_LENGTH), lang, Math.min(limit, MAX_CHOICES));
    response.json({ choices });
  });

  router.get('/api/people', (_request, response) => {
    response.json({ people: all.map(({ id, name, post }) => ({ id, name, post })) });
  });

  router.get('/api/words', (_request, response) => {
    const starters = { ja: door.examples('ja', STARTERS), en: door.examples('en', STARTERS) };
    response.json({ title, starters, words: pageText });
  });
}

function listenToClock(router: express.Router, { clock }: Listening): void {
  router.get('/api/clock', (_request, response) => {
    response.json({ shown: clock?.shown() ?? null });
  });

  router.post('/api/clock', async (request, response) => {
    const { step } = parseRequest(clockRequest, request.body);
    await clock?.move(step);
    response.json({ shown: clock?.shown() ?? null });
  });
}

/** @param messageId the message with the button or the form */
function drawOutcome(
  outcome: Outcome,
  person: string,
  messageId: string,
  { draw, keep, toFormCard }: Listening,
): object {
  switch (outcome.kind) {
    case 'reply': {
      const message = outcome.replace ? draw(outcome.answer.reply, messageId) : draw(outcome.answer.reply);
      if (outcome.replace) keep(person, message);
      return { kind: 'reply', replace: outcome.replace, message };
    }
    case 'form': {
      const { id, lang, title, context } = outcome.form;
      return { kind: 'form', form: { id, lang, title, context }, card: toFormCard(outcome.form) };
    }
    case 'invalid':
      return outcome;
  }
}
