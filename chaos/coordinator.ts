/**
 * Simulates a coordinator who decides about uncertain Teams messages: opens the list, looks at each conversation named,
 * chooses in the form what arrived, submits it, and looks again. Everything is delivered as Teams does, signed; what
 * the person sees is what the Teams double holds, or the bot's response.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { updatesText } from '../src/text/updates.ts';
import { BOT, TENANT } from '../test/doubles/teams/activities.ts';
import { type Button, buttonsOf, cardOf, inputsOf, textOf } from '../test/doubles/teams/cards.ts';
import { claimsAt } from '../test/doubles/teams/cloud.ts';
import { TEAMS_CHANNEL, teamsCoordinator } from './office.ts';
import type { DoubledPlatform } from './platform.ts';

const CHAT = 'a:personal-coordinator';
/** Longer than the double delays a message, and sooner than any person looks. */
const LOOKS_AFTER_MS = 200;
/** Time-out for a card, after which it is requested again. */
const PATIENCE_MS = 6_000;
const { buttons, deciding } = updatesText.ja;

export interface Coordinator {
  /** Decides about one page of the list. @returns whether anything visible was left to decide */
  decide(): Promise<'decided' | 'nothing left' | 'saw nothing'>;
  /** Number of decisions per row key. */
  decisions: ReadonlyMap<string, number>;
  /** Pressed buttons, requests for the list in words, and choices. */
  counts: { clicks: number; asked: number; arrived: number; again: number };
}

// biome-ignore lint/suspicious/noExplicitAny: cards and answers are JSON here
type Json = any;

/** @param url of the bot, which changes with each start */
export function createCoordinator(double: DoubledPlatform, url: () => string): Coordinator {
  const decisions = new Map<string, number>();
  const counts = { clicks: 0, asked: 0, arrived: 0, again: 0 };
  /** The list as last seen. */
  let list: Json;
  let activities = 0;
  const calls = () => double.teams?.calls ?? [];

  /** The bot's response; undefined when it was killed before or meanwhile. */
  async function post(more: object): Promise<Json> {
    activities += 1;
    const claims = claimsAt(double.url, (performance.timeOrigin + performance.now()) / 1_000);
    const activity = {
      id: `${1_650_000_000_000 + activities}`,
      channelId: 'msteams',
      serviceUrl: double.url,
      timestamp: '2009-10-02T01:00:00.000Z',
      localTimestamp: `2009-10-02T10:00:00.${String(activities % 1_000).padStart(3, '0')}+09:00`,
      from: { id: '29:coordinator', name: '取りまとめ', aadObjectId: teamsCoordinator },
      recipient: BOT,
      conversation: { id: CHAT, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'ja-JP',
      ...more,
    };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${double.teams?.token(claims)}` };
    const request = { method: 'POST', headers, body: JSON.stringify(activity), signal: AbortSignal.timeout(10_000) };
    const answer = await fetch(`${url()}/api/messages`, request).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (!answer?.ok || text === undefined) return undefined;
    return text.startsWith('{') ? JSON.parse(text) : {};
  }

  function press(name: string, value: object): Promise<Json> {
    counts.clicks += 1;
    return post({ type: 'invoke', name, value, replyToId: `${1_500_000_000_000 + counts.asked}` });
  }

  /** The newest matching card in the chat since the given call. */
  async function cardSince(before: number, isIt: (card: Json) => boolean): Promise<Json> {
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
      const own = calls()
        .slice(before)
        .filter(({ conversation }) => conversation === CHAT);
      const card = own.map(cardOf).findLast(each => each && isIt(each));
      if (card) return card;
      await sleep(20);
    }
    return undefined;
  }

  /** Requests the ledger, and the list behind its button. */
  async function askForList(): Promise<'nothing left' | 'saw nothing' | undefined> {
    const before = calls().length;
    counts.asked += 1;
    if (!(await post({ type: 'message', text: buttons.ledger, textFormat: 'plain' }))) return 'saw nothing';
    const ledger = await cardSince(before, card => TOTALS.test(textOf(card)));
    if (!ledger) return 'saw nothing';
    const open = verbed(ledger, 'cycle.uncertain');
    if (!open) return 'nothing left';
    const action = { type: 'Action.Execute', verb: open.verb, data: open.data };
    list = (await press('adaptiveCard/action', { action, trigger: 'manual' }))?.value;
    return verbed(list, 'cycle.decide') ? undefined : 'saw nothing';
  }

  return {
    decisions,
    counts,
    async decide() {
      if (!list) {
        const found = await askForList();
        if (found) {
          list = undefined;
          return found;
        }
      }
      const { data } = verbed(list, 'cycle.decide')!;
      list = undefined;
      const opened = (await press('task/fetch', { data }))?.task?.value?.card?.content;
      const [submit] = buttonsOf(opened);
      if (!submit) return 'saw nothing';
      await sleep(LOOKS_AFTER_MS);
      const chosen = Object.fromEntries(
        placesOf(opened).map(({ row, channel }) => [row, double.seenBy(channel) > 0 ? 'arrived' : 'again']),
      );
      for (const [row, choice] of Object.entries(chosen)) {
        decisions.set(row, (decisions.get(row) ?? 0) + 1);
        counts[choice as 'arrived' | 'again'] += 1;
      }
      const before = calls().length;
      if (!(await press('task/submit', { data: { ...submit.data, ...chosen } }))) return 'saw nothing';
      const next = await cardSince(before, card => textOf(card).includes(deciding.title(ROUND_LABEL)));
      if (next && verbed(next, 'cycle.decide')) list = next;
      return 'decided';
    },
  };
}

/** First sentence of a ledger. */
const TOTALS = /予定\d+件＝到達\d+/;
const ROUND_LABEL = '平成21年度第2四半期';

/** The button of an action, including those that open a dialog. */
function verbed(card: Json, verb: string): Button | undefined {
  return card && buttonsOf(card).find(each => each.verb === verb || each.data?.verb === verb);
}

/** The rows of a form, each with the channel it names. */
function placesOf(form: Json): { row: string; channel: string }[] {
  const channels = [...textOf(form).matchAll(TEAMS_CHANNEL)].map(([channel]) => channel);
  const rows = Object.keys(inputsOf(form));
  if (rows.length === 0 || channels.length !== rows.length) throw new Error(`no place for each: ${textOf(form)}`);
  return rows.map((row, at) => ({ row, channel: channels[at]! }));
}
