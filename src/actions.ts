/**
 * The buttons of the bot: the id of each, and how its value is written and read. Both pass through the platforms and stay in
 * old messages, so neither may change its meaning.
 */
import { z } from 'zod';
import { isDate } from './calendar/plain-date.ts';
import { type Codec, fields, json, list, number, oneOf, text } from './codecs.ts';

export interface CardValue {
  round: string;
  owner: string;
  /** Key of the delivery row (`rowKey`), which starts with round and owner; absent on a card that was a reply. */
  row?: string | undefined;
  /** Page of the form, from 0; the first by default. */
  page?: number;
}

/** `round/owner` or `round/owner/kind/step`, either with `/page` after it. */
const card: Codec<CardValue> = {
  write: ({ round, owner, row = `${round}/${owner}`, page }) => (page === undefined ? row : `${row}/${page}`),
  read(said) {
    const [round = '', owner = '', ...rest] = said.split('/');
    const isSent = rest.length > 1;
    const page = Number(rest[isSent ? 2 : 0] ?? 0);
    return { round, owner, row: isSent ? [round, owner, rest[0], rest[1]].join('/') : undefined, page };
  },
};

export interface TriesValue {
  round: string;
  /** Each delivery by its place in the round, from 0, and the number of the attempt. */
  tries: readonly { place: number; attempt: number }[];
}

/** More than any list shows; limits what is read from outside. */
const MOST_TRIES = 100;

/** @example '2009-Q2/12.1,15.2' */
export const tries: Codec<TriesValue> = {
  write: value => `${value.round}/${value.tries.map(({ place, attempt }) => `${place}.${attempt}`).join(',')}`,
  read(said) {
    const slash = said.lastIndexOf('/');
    const named = said
      .slice(slash + 1)
      .split(',', MOST_TRIES)
      .map(each => /^(\d{1,6})\.(\d{1,4})$/.exec(each));
    if (named.includes(null)) return null;
    return {
      round: said.slice(0, Math.max(slash, 0)),
      tries: named.map(match => ({ place: Number(match?.[1]), attempt: Number(match?.[2]) })),
    };
  },
};

/** Rounds with `+` between them; then divisions, or null for all the action is about. */
const ofOwners: Codec<{ rounds: readonly string[]; owners: readonly string[] | null }> = {
  write: ({ rounds, owners }) => [rounds.join('+'), ...(owners ? [owners.join(',')] : [])].join('/'),
  read(said) {
    const [rounds = '', owners] = said.split('/');
    return { rounds: rounds.split('+'), owners: owners?.split(',') ?? null };
  },
};

/** A page of the list of uncertain messages, from 0; `isBack`: the person decided nothing in the confirmation. */
const uncertain: Codec<{ round: string; page: number; isBack?: boolean }> = {
  write: ({ round, page, isBack }) => `${round}/${page}${isBack ? '/back' : ''}`,
  read(said) {
    const [round = '', page = '', back] = said.split('/');
    const at = number.read(page);
    return at === null ? null : { round, page: at, isBack: back === 'back' };
  },
};

/** `code/say`; the word may contain a slash. */
const synonym: Codec<{ code: string; say: string }> = {
  write: ({ code, say }) => `${code}/${say}`,
  read(said) {
    const [code = '', ...say] = said.split('/');
    return { code, say: say.join('/') };
  },
};

const day = z.string().refine(isDate);
/** The person's id, and the first and last day. */
const absence = json(z.tuple([z.string(), day, day]).refine(([, from, to]) => from <= to));
/** Owner and name of the contact; owner and name of the deputy, or null for none. */
const deputy = json(z.tuple([z.string(), z.string(), z.tuple([z.string(), z.string()]).nullable()]));
/** `seq` is the number of the newest event when the button was shown. */
const allSince = fields({ round: text, seq: number });
const allOf = fields({ round: text, seq: number, count: number });

const TABLE = {
  /** A question in the person's name. */
  ask: text,
  /** An entry's code. */
  project: text,
  source: text,
  'update.open': card,
  'update.correct': card,
  'update.same': card,
  'update.snooze': card,
  'update.hand': card,
  'update.hand-to': fields({
    round: text,
    owner: text,
    to: text,
    projects: list(','),
  }),
  /** The context of the form to open again. */
  'update.again': text,
  /** A proposal's id. */
  'update.take': text,
  'update.edit': text,
  'update.drop': text,
  'update.deputy': deputy,
  'update.cancel-deputy': deputy,
  'update.away': absence,
  'update.cancel-away': absence,
  'update.back': absence,
  /** A question the plan did not answer. */
  'update.pass-on': text,
  /** A round's id. */
  'cycle.open': text,
  'cycle.close': text,
  'cycle.extend': fields({ round: text, due: text }),
  'cycle.remind': ofOwners,
  'cycle.resend': ofOwners,
  'cycle.exempt': fields({ round: text, projects: list(',') }),
  'cycle.pause': list(','),
  'cycle.resume': list(','),
  /** `owner` is '' for none; `shown` are the owners from that day on when the button was shown. */
  'cycle.assign': fields({
    project: text,
    owner: text,
    from: text,
    shown: list(','),
  }),
  /** A project's code; '' to choose one in the form. */
  'cycle.assign-form': text,
  /** An owner's id, or `*` for the coordinators. */
  'cycle.link': text,
  'cycle.outsiders': oneOf('admit', 'refuse'),
  /** The number of the event that reported it. */
  'cycle.settle-question': number,
  /** The same; '' for no question. */
  'cycle.synonym-form': text,
  'cycle.synonym': synonym,
  /** The word. */
  'cycle.remove-synonym': text,
  /** The value of the button it stands beside. */
  'cycle.cancel': text,
  'cycle.uncertain': uncertain,
  'cycle.decide': tries,
  'cycle.arrived': tries,
  'cycle.again': tries,
  'cycle.ask-arrived': allSince,
  'cycle.ask-again': allSince,
  'cycle.all-arrived': allOf,
  'cycle.all-again': allOf,
};

export type ActionId = keyof typeof TABLE;
export type ActionValue<Id extends ActionId> = (typeof TABLE)[Id] extends Codec<infer Value> ? Value : never;
const ACTIONS: { [Id in ActionId]: Codec<ActionValue<Id>> } = TABLE;

/** A button of a Reply. A click comes back as an Action with the same id and value. */
export interface ActionChoice {
  id: ActionId;
  label: string;
  /** Arguments of the action; opaque to adapters, at most 1,500 characters. */
  value: string;
  style?: 'primary' | 'danger';
}

export function button<Id extends ActionId>(
  id: Id,
  value: ActionValue<Id>,
  label: string,
  style?: ActionChoice['style'],
): ActionChoice {
  return { id, label, value: ACTIONS[id].write(value), ...(style ? { style } : {}) };
}

/** Null for a value no button of ours carries: it has passed through the platform. */
export function readValue<Id extends ActionId>(id: Id, said: string): ActionValue<Id> | null {
  return ACTIONS[id].read(said);
}
