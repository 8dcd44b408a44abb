/**
 * Eight points at which a call can hang, and a platform that stays silent: every call times out, and soon none is made.
 */

import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { createSlackAdapter } from '../../adapters/slack/index.ts';
import type { Adapter, PostResult } from '../../src/adapter.ts';
import type { Reply } from '../../src/reply.ts';
import { acceptNothing, answerSoFar, drip, type Silent, sayNothing } from '../../test/doubles/silent-servers.ts';
import { SIGNING_SECRET } from '../../test/doubles/slack/sender.ts';
import { BOT_TOKEN } from '../../test/doubles/slack/web-api.ts';
import { CHANNEL, installed } from '../../test/doubles/teams/activities.ts';
import { startTeamsBot } from '../../test/doubles/teams/bot.ts';
import { type Finding, measured, must, type Scenario } from '../scenario.ts';

const reply: Reply = { lang: 'ja', fallback: '照会', elements: [{ kind: 'text', text: '照会' }] };
/** A call times out after 8 s (limits.ts); a post makes a few, or searches for 20 s whether it arrived. */
const MOST_SECONDS = 45;
const POSTS_INTO_SILENCE = 200;

export const hangs: Scenario = {
  about: 'calls that hang at eight points: each ends with a result; a silent platform is soon left alone',
  limitSeconds: { short: 300, long: 600 },
  async run() {
    const points = await hangingPoints();
    const silent = points.find(({ name }) => name.startsWith('no answer'))?.server.url ?? '';
    const [results, afterSilence] = await Promise.all([
      Promise.all([
        ...points.map(async ({ name, server }) => ({ name, ...(await timed(slackAt(server.url))) })),
        hangingToken(),
        keptThenSilent(),
      ]),
      intoSilence(silent),
    ]);
    const findings = results.map(({ name, seconds, result }) =>
      must(name, `${seconds.toFixed(1)} s, ${describe(result)}`, seconds <= MOST_SECONDS),
    );
    findings.push(...afterSilence);
    for (const { server } of points) server.close();
    return findings;
  },
  async baseline() {
    const server = await answerSoFar(() => {});
    const client = new WebClient(BOT_TOKEN, { slackApiUrl: `${server.url}/api/` });
    const ended = await Promise.race([
      client.chat.postMessage({ channel: 'C0', text: '照会' }).then(
        () => true,
        () => true,
      ),
      new Promise<false>(resolve => setTimeout(resolve, 15_000, false)),
    ]);
    server.close();
    return [must('no answer: the call ended within 15 s', ended ? 'yes' : 'no, still waiting', ended)];
  },
};

async function hangingPoints(): Promise<{ name: string; server: Silent }[]> {
  const nowhere: Silent = { url: 'http://no-such-host.invalid', close() {} };
  return [
    { name: 'the name does not resolve', server: nowhere },
    { name: 'the connection is never accepted', server: await acceptNothing() },
    { name: 'the TLS handshake is never answered', server: await sayNothing('https') },
    { name: 'no answer to the request', server: await answerSoFar(() => {}) },
    { name: 'headers, and no body', server: await answerSoFar(response => response.writeHead(200).flushHeaders()) },
    { name: 'a body of one byte a second', server: await answerSoFar(drip) },
  ];
}

function slackAt(url: string): Adapter {
  return createSlackAdapter({
    door: {} as never,
    config: { botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, appToken: undefined, apiUrl: `${url}/api/` },
    now: () => new Date('2009-12-01T10:05:00+09:00'),
    log: pino({ level: 'silent' }),
  });
}

async function timed(adapter: Adapter, to = 'slack:C0TOWN'): Promise<{ seconds: number; result: PostResult }> {
  const startedMs = performance.now();
  const result = await adapter.post(to, reply, 'row');
  return { seconds: (performance.now() - startedMs) / 1_000, result };
}

async function hangingToken() {
  const bot = await startTeamsBot({ botToken: () => new Promise(() => {}), callTimeoutMs: 8_000 });
  await bot.post(installed({ where: CHANNEL }));
  const measuredHere = await timed(bot.adapter, `teams:${CHANNEL.id}`);
  await bot.close();
  return { name: 'Teams: the bot’s own token is never given', ...measuredHere };
}

async function keptThenSilent() {
  const bot = await startTeamsBot({ callTimeoutMs: 8_000 });
  await bot.post(installed({ where: CHANNEL }));
  await bot.settled();
  bot.teams.faults.push('kept-hang');
  const measuredHere = await timed(bot.adapter, `teams:${CHANNEL.id}`);
  await bot.close();
  return { name: 'Teams: kept, and never answered', ...measuredHere };
}

/** Eight concurrent posts, as by the outbox. */
async function intoSilence(url: string): Promise<Finding[]> {
  const adapter = slackAt(url);
  const startedMs = performance.now();
  const results: PostResult[] = [];
  let next = 0;
  const work = async () => {
    for (; next < POSTS_INTO_SILENCE; ) results.push(await adapter.post(`slack:C${next++}`, reply, `row-${next}`));
  };
  await Promise.all(Array.from({ length: 8 }, work));
  const seconds = (performance.now() - startedMs) / 1_000;
  const unclear = results.filter(({ kind }) => kind === 'uncertain').length;
  return [
    measured(`${POSTS_INTO_SILENCE} posts into silence took`, `${seconds.toFixed(1)} s`),
    must('of which unclear, at most those under way when it went silent', unclear, unclear <= 16),
  ];
}

function describe(result: PostResult): string {
  return result.kind === 'sent' ? 'sent' : `${result.kind} (${result.reason})`;
}
