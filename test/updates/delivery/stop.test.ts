import { expect, it } from 'vitest';
import type { Adapter } from '../../../src/adapter.ts';
import { createInProcessQueue } from '../../../src/queue/in-process.ts';
import { openOffice, realDirectory } from '../../helpers/cycle.ts';

const ROUND_OPENS = '2009-10-01T09:00:00+09:00';

it('finishes what is being sent when it is stopped and begins nothing more; the next start sends the rest, once', async () => {
  const posted: string[] = [];
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const slack: Adapter = {
    name: 'slack',
    async start() {},
    async stop() {},
    async post(to, _reply, key) {
      posted.push(key);
      await held;
      return { kind: 'sent', message: `${to}/1.1` };
    },
    edit: async message => ({ kind: 'sent', message }),
  };
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(), [slack]);
  office.sleepUntil(ROUND_OPENS);
  const queue = createInProcessQueue(office.updates.tick);
  await queue.start();
  await expect.poll(() => posted.length).toBeGreaterThan(1);
  const underWay = posted.length;
  office.updates.stop();
  release();
  await queue.stop();
  expect(posted).toHaveLength(underWay);
  expect(Object.values(office.state().deliveries).map(({ result }) => result)).toEqual(Array(underWay).fill('sent'));

  const { journal, state } = office;
  const next = await openOffice(ROUND_OPENS, await realDirectory(), [slack], async () => ({ journal, state }));
  await next.at(ROUND_OPENS);
  expect(posted.length).toBeGreaterThan(underWay);
  const results = Object.values(state().deliveries).map(({ result }) => result);
  expect(results).not.toContain('intended');
  expect(results.filter(result => result === 'sent')).toHaveLength(posted.length);
  expect(new Set(posted).size).toBe(posted.length);
});
