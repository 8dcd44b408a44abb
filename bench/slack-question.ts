/** A question as Slack delivers it to a bot: signed, and again while the bot has no time for it. */
import { createHmac } from 'node:crypto';

const PEOPLE = 200;
const MOST_DELIVERIES = 10;

interface Recipient {
  port: number;
  signingSecret: string;
  /** Tells the deliveries to one bot from those to another. */
  name: string;
}

/**
 * Each question comes in a conversation of its own, for one conversation takes a message a second.
 * @param number of the question
 * @throws when the bot does not take it
 */
export async function deliverQuestion(
  { port, signingSecret, name }: Recipient,
  number: number,
  text: string,
): Promise<void> {
  const timestamp = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
  // Written just now: older ones may have been answered by an earlier process, and are looked for first.
  const ts = `${timestamp + 60}.${String(number).padStart(6, '0')}`;
  const said = { channel: `D${number}`, user: `U${number % PEOPLE}`, text, ts };
  const event = { type: 'message', channel_type: 'im', ...said };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0', event_id: `${name}-${number}`, event });
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  // On a machine that has no time for it at first it is delivered again, as Slack does.
  let status = 503;
  for (let attempt = 0; status === 503 && attempt < MOST_DELIVERIES; attempt += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${signature}`,
        ...(attempt > 0 ? { 'x-slack-retry-num': String(attempt) } : {}),
      },
      body,
    });
    await response.arrayBuffer();
    status = response.status;
  }
  if (status !== 200) throw new Error(`the bot answered ${status}`);
}
