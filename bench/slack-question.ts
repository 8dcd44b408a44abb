/** Delivers a question as Slack does: signed, and redelivered while the bot is busy. */
import { createHmac } from 'node:crypto';

const PEOPLE = 200;
const MOST_DELIVERIES = 10;

interface Recipient {
  port: number;
  signingSecret: string;
  /** Distinguishes deliveries to different bots. */
  name: string;
}

/**
 * Each question has a conversation of its own, because one conversation is limited to a message a second.
 * @param number of the question
 * @throws when the bot does not accept it
 */
export async function deliverQuestion(
  { port, signingSecret, name }: Recipient,
  number: number,
  text: string,
): Promise<void> {
  const timestamp = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
  // A current timestamp: for older messages the bot first searches for an answer of an earlier process.
  const ts = `${timestamp + 60}.${String(number).padStart(6, '0')}`;
  const said = { channel: `D${number}`, user: `U${number % PEOPLE}`, text, ts };
  const event = { type: 'message', channel_type: 'im', ...said };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0', event_id: `${name}-${number}`, event });
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  // Redelivered while the machine is too busy, as by Slack.
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
