import { describe, expect, it } from 'vitest';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import { UnstoredDeliveries } from '../../src/inbox/unstored-deliveries.ts';
import { atNoon } from '../helpers/journal-kinds.ts';

const KEYS = ['id/1', 'said/same'] as const;

/** An inbox in which a delivery is put down when `putDown` is called; `open` are those it still holds. */
function slowInbox() {
  const inbox = createMemoryInbox(atNoon);
  let putDown = () => {};
  const disk = new Promise<void>(resolve => {
    putDown = resolve;
  });
  const taken = disk.then(() => inbox.take({ platform: 'slack', keys: KEYS, body: {} }));
  return { inbox, taken, putDown, open: () => inbox.unfinished('slack').length };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('a delivery handled though it could not be put down in time', () => {
  it('is still open when it is put down while it is handled', async () => {
    const { inbox, taken, putDown, open } = slowInbox();
    new UnstoredDeliveries<void>(inbox).handle(KEYS, taken, () => new Promise(() => {}));
    putDown();
    await settled();
    expect(open()).toBe(1);
  });

  it.each(['before', 'after'])('is done once it is handled, put down %s that', async when => {
    const { inbox, taken, putDown, open } = slowInbox();
    if (when === 'before') putDown();
    await new UnstoredDeliveries<void>(inbox).handle(KEYS, taken, async () => {});
    if (when === 'after') putDown();
    await settled();
    expect(open()).toBe(0);
  });

  it('is handled once while that goes well, and again after a failure, though it was put down meanwhile', async () => {
    const { inbox, taken, putDown, open } = slowInbox();
    const unrecorded = new UnstoredDeliveries<string>(inbox);
    expect(unrecorded.again(KEYS, async () => 'never')).toBeUndefined();
    const failing = [
      unrecorded.handle(KEYS, taken, () => Promise.reject(new Error('no way to Slack'))),
      unrecorded.handle(KEYS, taken, async () => 'never'),
    ];
    for (const one of failing) await expect(one).rejects.toThrow('no way to Slack');
    putDown();
    await settled();
    expect(await unrecorded.again(['id/2', 'said/same'], async () => 'answered')).toBe('answered');
    expect(await unrecorded.again(['id/2', 'said/other'], async () => 'never')).toBe('answered');
    await settled();
    expect(open()).toBe(0);
  });
});
