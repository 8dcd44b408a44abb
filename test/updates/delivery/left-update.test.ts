/** The bot stopped between taking an update and recording it, and a reminder falls due while nothing runs. */
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { percentOf, ROUND, slackPosting } from '../../../chaos/intents.ts';
import { projectCode } from '../../../chaos/office.ts';
import { openRound } from '../../../chaos/open-round.ts';
import { type DoubledPlatform, SECRETS, startPlatform } from '../../../chaos/platform.ts';
import { readState } from '../../../chaos/round.ts';
import { openFileInbox } from '../../../src/inbox/file.ts';
import { ROOT } from '../../helpers/command-line.ts';
import { startMain } from '../../helpers/main-process.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const PROMPTED = '2009-10-01T09:00:00+09:00';
const REMINDED = '2009-10-06T09:00:00+09:00';

it('a reminder due at the start goes to nobody whose update was taken before the stop', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder();
  const double = await startPlatform('slack');
  await openRound({ folder, platform: 'slack', root: `${ROOT}/` }, 2);
  await runUntil(PROMPTED, folder, double, [`${ROUND}/k0/prompt/1`, `${ROUND}/k1/prompt/1`]);
  await takeForm(0, folder);
  await runUntil(REMINDED, folder, double, [`${ROUND}/k1/reminder/1`]);
  await double.close();

  const { updates, deliveries } = await readState(folder);
  expect(keysIn(double).filter(key => key.includes('/reminder/'))).toEqual([`${ROUND}/k1/reminder/1`]);
  expect(Object.keys(deliveries)).not.toContain(`${ROUND}/k0/reminder/1`);
  expect(updates[projectCode(0)]).toMatchObject([{ percent: percentOf(0) }]);
});

/** `npm start` at an instant, until these messages have gone out. */
async function runUntil(at: string, folder: string, double: DoubledPlatform, due: string[]): Promise<void> {
  const child = await startMain({
    PORT: '0',
    KEIKAKU_DATA_DIR: folder,
    KEIKAKU_NOW: at,
    LOG_LEVEL: 'fatal',
    SLACK_API_URL: `${double.url}/api/`,
    SLACK_BOT_TOKEN: SECRETS.botToken,
    SLACK_SIGNING_SECRET: SECRETS.signingSecret,
  });
  await vi.waitFor(() => expect(keysIn(double)).toEqual(expect.arrayContaining(due)), { timeout: 40_000 });
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Put down and acknowledged, as far as a process comes that dies then. */
async function takeForm(number: number, folder: string): Promise<void> {
  const sent = new URLSearchParams(slackPosting(number, 0, 0).body).get('payload') ?? '';
  const body = JSON.parse(sent);
  const inbox = await openFileInbox({ folder, now: () => new Date(PROMPTED), report: () => {} });
  await inbox.take({ platform: 'slack', keys: [`trigger:${body.trigger_id}`], body });
  await inbox.close();
}

const keysIn = ({ slack }: DoubledPlatform): string[] =>
  (slack?.messages ?? []).map(({ metadata }) => String(metadata?.event_payload.key ?? ''));
