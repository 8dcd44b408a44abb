import { describe, expect, it } from 'vitest';
import { createNotSavedDoor } from '../../src/door/not-saved.ts';
import { createMemoryJournal } from '../../src/journal/memory.ts';
import { ja } from '../../src/text/ja.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

/** An office whose record can stop being read from one event to the next. */
async function office() {
  let folded = updatesFold.initial();
  let isBroken = false;
  const opened = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(), undefined, async now => {
    const journal = createMemoryJournal({
      kinds,
      now,
      follow(events) {
        if (isBroken) throw new Error('fold failed');
        for (const event of events) folded = updatesFold.apply(folded, event);
      },
    });
    return { journal, state: () => folded };
  });
  await opened.at('2009-10-01T09:00:00+09:00');
  const form = await opened.press(KIKI, 'update.open', '2009-Q2/kiki');
  const reports: unknown[] = [];
  const door = createNotSavedDoor(opened.door, error => reports.push(error));
  const by = { person: KIKI, conversation: 'slack:D', lang: 'ja' as const };
  const context = form.kind === 'form' ? form.form.context : '';
  return {
    journal: opened.journal,
    reports,
    press: (value: string) => door.act({ ...by, id: 'update.snooze', value }),
    send: (status: string) => door.submit({ ...by, form: 'update', context, values: { '1-1-1.status': status } }),
    break: () => {
      isBroken = true;
    },
    async given() {
      const found: string[] = [];
      for await (const event of opened.journal.read()) if (event.kind === 'update.given') found.push(event.data.status);
      return found;
    },
  };
}

describe('the door of a bot that cannot record', { timeout: 60_000 }, () => {
  it('says that it may be saved where what was recorded could not be read, and that nothing is saved from then on', async () => {
    const broken = await office();
    broken.break();
    expect(await broken.send('on_track')).toEqual({ kind: 'invalid', errors: { '': ja.maybeSavedForm } });
    expect(await broken.given()).toEqual(['on_track']);
    expect(await broken.send('delayed')).toEqual({ kind: 'invalid', errors: { '': ja.notSavedForm } });
    expect(await broken.press('2009-Q2/kiki')).toMatchObject({ answer: { reply: { fallback: ja.notSaved } } });
    expect(await broken.given()).toEqual(['on_track']);
    expect(broken.reports).toMatchObject([
      { code: 'JOURNAL_UNCLEAR' },
      { code: 'JOURNAL_STOPPED' },
      { code: 'JOURNAL_STOPPED' },
    ]);
  });

  it('says that nothing is saved while the bot stops', async () => {
    const stopping = await office();
    await stopping.journal.close();
    expect(await stopping.send('on_track')).toEqual({ kind: 'invalid', errors: { '': ja.notSavedForm } });
    expect(stopping.reports).toMatchObject([{ code: 'JOURNAL_CLOSED' }]);
  });

  it('leaves other failures to whoever answers them', async () => {
    const { press } = await office();
    await expect(press(null as unknown as string)).rejects.toThrow(TypeError);
  });
});
