/** Sends fuzz input as Slack events over HTTP, with valid signatures. */

import { FORM_TYPE, form, startWorld } from '../../doubles/slack/world.ts';
import type { Office } from '../cycle.ts';
import { Nonsense } from './nonsense.ts';

/**
 * Sends `count` signed fuzz requests to the Slack endpoint.
 * @returns faults: server errors and crashes
 */
export async function playNonsenseOverHttp(office: Office, count: number, seed: number): Promise<string[]> {
  const world = await startWorld({ wrapDoor: () => office.door });
  try {
    world.slack.addUser({ id: 'UKIKI1SAMPLE' });
    const fuzz = new Nonsense(seed);
    const user = () => fuzz.of<unknown>([{ id: 'UKIKI1SAMPLE' }, 'UKIKI1SAMPLE', fuzz.json()]);
    const statuses = new Map<number, number>();
    for (let n = 0; n < count; n += 1) {
      const loose = fuzz.json();
      const more = typeof loose === 'object' && loose !== null ? loose : {};
      const event = {
        type: fuzz.of(['message', 'app_mention', 'app_home_opened', fuzz.text()]),
        user: fuzz.of<unknown>(['UKIKI1SAMPLE', fuzz.json()]),
        channel: fuzz.of<unknown>(['D0KIKI', fuzz.json()]),
        ts: fuzz.of<unknown>(['1.1', fuzz.json()]),
        text: fuzz.of<unknown>([fuzz.text(), fuzz.json()]),
        tab: 'home',
      };
      const body = fuzz.of<unknown>([
        { type: 'event_callback', event_id: `E${n}`, event: { ...event, ...(fuzz.below(3) ? {} : more) } },
        {
          type: fuzz.of([
            'block_actions',
            'view_submission',
            'block_suggestion',
            'shortcut',
            'message_action',
            'view_closed',
          ]),
          user: user(),
          trigger_id: `t${n}`,
          callback_id: fuzz.of(['form', 'search', 'search_plan', 'related_projects', fuzz.text()]),
          view: fuzz.json(),
          actions: [fuzz.json()],
          message: fuzz.json(),
          channel: fuzz.json(),
          action_id: fuzz.of(['lookup:owners:ja', 'act:ja:0:update.open', 'pick:projects:ja', fuzz.text()]),
          value: fuzz.json(),
          response_url: fuzz.json(),
        },
        loose,
      ]);
      const isForm = fuzz.below(4) === 0;
      const text = isForm ? form({ payload: JSON.stringify(body) }) : JSON.stringify(body);
      const { status } = await world.send(text, isForm ? { contentType: FORM_TYPE } : {});
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const faults = [...statuses]
      .filter(([status]) => status >= 500 && status !== 503)
      .map(([status, times]) => `${times} × HTTP ${status}`);
    const said = { type: 'message', user: 'UKIKI1SAMPLE', channel: 'D0AFTER', ts: '9.9', text: '1-1-1' };
    await world.send(JSON.stringify({ type: 'event_callback', event_id: 'EAFTER', event: said }));
    await world.adapter.stop();
    const isAnswered = world.slack.messages.some(
      ({ channel, text }) => channel === 'D0AFTER' && text.includes('1-1-1'),
    );
    if (!isAnswered) faults.push('a question after it all is not answered');
    return faults;
  } finally {
    await world.close();
  }
}
