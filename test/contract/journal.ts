/** Contract tests for every journal. An implementation's own tests add only what is specific to it. */
import { describe, expect, it } from 'vitest';
import { nextHash, startOfChain } from '../../src/journal/chain.ts';
import type { Draft } from '../../src/journal/event.ts';
import type { Journal, JournalOptions, SealedText } from '../../src/journal/journal.ts';
import {
  atNoon,
  NOON,
  readAll,
  roundOpened,
  type TestEvent,
  type TestKinds,
  testKinds,
  update,
} from '../helpers/journal-kinds.ts';

interface JournalUnderTest {
  /** Opens the journal; a second call, after the first journal was closed, opens the same one again. */
  open(options: JournalOptions<TestKinds>): Promise<Journal<TestKinds>>;
}

/**
 * @param prepare gives a journal of its own to every test
 * @param durable false when nothing outlives the journal's close
 */
export function describeJournal(name: string, durable: boolean, prepare: () => Promise<JournalUnderTest>): void {
  async function start(now: () => Date = atNoon) {
    const under = await prepare();
    const followed: TestEvent[] = [];
    const follow = (events: readonly TestEvent[]) => {
      followed.push(...events);
    };
    const options = { kinds: testKinds, now, follow };
    return { journal: await under.open(options), followed, again: () => under.open(options) };
  }

  describe(`${name}: recording`, () => {
    it('numbers events from 1 and keeps who, from where, when and what', async () => {
      const { journal } = await start();
      const appended = await journal.append([update('1-1-1'), roundOpened('2009-q1')]);
      expect(appended.map(({ event, repeated }) => [event.seq, event.kind, repeated])).toEqual([
        [1, 'update.given', false],
        [2, 'round.opened', false],
      ]);
      expect(appended[0]?.event).toMatchObject({
        by: 'slack:U01',
        from: 'slack:C01/1700.1',
        key: null,
        at: NOON.toISOString(),
      });
      expect(await readAll(journal)).toEqual(appended.map(({ event }) => event));
      await journal.close();
    });

    it('takes the time from the clock it was given, at the moment of the call', async () => {
      let now = NOON;
      const { journal } = await start(() => now);
      const first = journal.append([roundOpened('a')]);
      now = new Date('2009-06-02T00:00:00Z');
      const second = journal.append([roundOpened('b')]);
      expect((await first)[0]?.event.at).toBe('2009-06-01T03:00:00.000Z');
      expect((await second)[0]?.event.at).toBe('2009-06-02T00:00:00.000Z');
      await journal.close();
    });

    it('gives 200 appends made at once consecutive numbers, in the order of the calls', async () => {
      const { journal } = await start();
      const appends = Array.from({ length: 200 }, (_, i) => journal.append([update(`p${i}`), roundOpened(`r${i}`)]));
      const numbers = (await Promise.all(appends)).map(pair => pair.map(({ event }) => event.seq));
      expect(numbers).toEqual(appends.map((_, i) => [2 * i + 1, 2 * i + 2]));
      expect((await readAll(journal)).map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
      await journal.close();
    });

    it('keeps every character as it was typed', async () => {
      const { journal } = await start();
      const typed = '改行\nタブ\t"引用" \\ 𠮷野家 ㍻ \u0000 \u2028 \ud800 </script>';
      await journal.append([update('1-1-1', typed)]);
      expect((await readAll(journal))[0]?.data).toMatchObject({ comment: typed });
      await journal.close();
    });

    it('records nothing for no drafts', async () => {
      const { journal } = await start();
      expect(await journal.append([])).toEqual([]);
      expect(journal.head().seq).toBe(0);
      await journal.close();
    });
  });

  describe(`${name}: refusing`, () => {
    const wrong: [string, unknown][] = [
      ['an unknown kind', { ...roundOpened('a'), kind: 'round.forgotten' }],
      ['a wrong value', { ...update('a'), data: { project: 'a', status: 'on_track', percent: 140, comment: '' } }],
      ['a missing field', { ...update('a'), data: { project: 'a' } }],
      ['a field nobody declared', { ...roundOpened('a'), data: { round: 'a', other: 1 } }],
      ['an envelope field nobody declared', { ...roundOpened('a'), seq: 9 }],
      ['nobody as the author', { ...roundOpened('a'), by: '' }],
      ['a key that could not be found again', { ...roundOpened('a'), key: 'a "b"' }],
      [
        'a __proto__ key',
        { ...roundOpened('a'), data: JSON.parse('{"round":"a","remarks":{"__proto__":{"admin":true}}}') },
      ],
      [
        'a constructor key deep inside',
        { ...roundOpened('a'), data: { round: 'a', remarks: { x: [{ constructor: 1 }] } } },
      ],
      ['NaN', { ...roundOpened('a'), data: { round: 'a', remarks: { x: Number.NaN } } }],
      ['undefined', { ...roundOpened('a'), data: { round: 'a', remarks: { x: undefined } } }],
      ['a Date', { ...roundOpened('a'), data: { round: 'a', remarks: { x: NOON } } }],
    ];
    it.each(wrong)('refuses %s and with it the whole call', async (_, draft) => {
      const { journal, followed } = await start();
      const refused = journal.append([roundOpened('good'), draft as Draft<TestKinds>]);
      await expect(refused).rejects.toMatchObject({ code: 'JOURNAL_EVENT_INVALID' });
      expect(await readAll(journal)).toEqual([]);
      expect(followed).toEqual([]);
      expect((await journal.append([roundOpened('next')]))[0]?.event.seq).toBe(1);
      await journal.close();
    });

    it('refuses after close, which waits for what was under way', async () => {
      const { journal, followed } = await start();
      const under = journal.append([roundOpened('under way')]);
      await journal.close();
      expect((await under)[0]?.event.seq).toBe(1);
      expect(followed).toHaveLength(1);
      await expect(journal.append([roundOpened('late')])).rejects.toMatchObject({ code: 'JOURNAL_CLOSED' });
    });

    it('stops when its follower fails, rather than go on with a state that lost track', async () => {
      const under = await prepare();
      const follow = () => {
        throw new Error('fold failed');
      };
      const journal = await under.open({ kinds: testKinds, now: atNoon, follow });
      await expect(journal.append([roundOpened('a')])).rejects.toMatchObject({ code: 'JOURNAL_UNCLEAR' });
      await expect(journal.append([roundOpened('b')])).rejects.toMatchObject({ code: 'JOURNAL_STOPPED' });
      await journal.close();
    });
  });

  describe(`${name}: keys`, () => {
    it('records what means the same only once and gives back the earlier event', async () => {
      const { journal, followed } = await start();
      const [first] = await journal.append([update('1-1-1', 'one tap', 'q1/1-1-1/U01/1')]);
      const again = await journal.append([update('1-1-1', 'two taps', 'q1/1-1-1/U01/1'), roundOpened('new')]);
      expect(again).toEqual([
        { event: first?.event, repeated: true },
        { event: expect.objectContaining({ seq: 2 }), repeated: false },
      ]);
      expect(followed).toHaveLength(2);
      await journal.close();
    });

    it('holds when the same is asked 50 times at once', async () => {
      const { journal } = await start();
      const appends = Array.from({ length: 50 }, (_, i) => journal.append([update('1-1-1', `tap ${i}`, 'same')]));
      const outcomes = (await Promise.all(appends)).flat();
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(outcomes.map(({ event }) => JSON.stringify(event))).size).toBe(1);
      expect(journal.head().seq).toBe(1);
      await journal.close();
    });

    it('holds within one call', async () => {
      const { journal } = await start();
      const appended = await journal.append([update('a', 'x', 'same'), update('b', 'y', 'same')]);
      expect(appended.map(({ event, repeated }) => [event.seq, repeated])).toEqual([
        [1, false],
        [1, true],
      ]);
      await journal.close();
    });

    it('lets another kind use the same key', async () => {
      const { journal } = await start();
      await journal.append([update('a', 'x', 'same')]);
      const [opened] = await journal.append([{ ...roundOpened('q1'), key: 'same' }]);
      expect(opened?.repeated).toBe(false);
      await journal.close();
    });
  });

  describe(`${name}: reading`, () => {
    it('begins at any number and ends with the newest event', async () => {
      const { journal } = await start();
      await journal.append(['a', 'b', 'c', 'd'].map(roundOpened));
      expect((await readAll(journal, 3)).map(({ seq }) => seq)).toEqual([3, 4]);
      expect(await readAll(journal, 5)).toEqual([]);
      expect(await readAll(journal, 99)).toEqual([]);
      await journal.close();
    });

    it('shows each event to the follower once, in order, before the append resolves', async () => {
      const { journal, followed } = await start();
      const appends = Array.from({ length: 30 }, async (_, i) => {
        const [appended] = await journal.append([roundOpened(`r${i}`)]);
        expect(followed.some(({ seq }) => seq === appended?.event.seq)).toBe(true);
      });
      await Promise.all(appends);
      expect(followed).toEqual(await readAll(journal));
      await journal.close();
    });

    it('chains every text to the one before, from the identity to the head', async () => {
      const { journal } = await start();
      await journal.append([update('a'), update('b')]);
      await journal.append([update('c')]);
      const texts: SealedText[] = [];
      for await (const text of journal.readTexts()) texts.push(text);
      let { hash } = startOfChain(journal.identity);
      for (const sealed of texts) {
        hash = nextHash(hash, sealed.text);
        expect(sealed.hash).toBe(hash);
      }
      expect(journal.head()).toEqual({ seq: 3, hash });
      await journal.close();
    });
  });

  describe(`${name}: opening again`, () => {
    it.skipIf(!durable)('finds the same events, head, identity and keys, and goes on counting', async () => {
      const { journal, followed, again } = await start();
      await journal.append([update('a', 'x', '第1四半期/危機対策課'), update('b')]);
      await journal.append([roundOpened('q1')]);
      const before = { head: journal.head(), identity: journal.identity, events: await readAll(journal) };
      await journal.close();

      followed.length = 0;
      const reopened = await again();
      expect(followed).toEqual(before.events);
      expect({ head: reopened.head(), identity: reopened.identity, events: await readAll(reopened) }).toEqual(before);
      const [repeat, fresh] = await reopened.append([update('a', 'z', '第1四半期/危機対策課'), update('c')]);
      expect(repeat).toEqual({ event: before.events[0], repeated: true });
      expect(fresh?.event.seq).toBe(4);
      await reopened.close();
    });
  });
}
