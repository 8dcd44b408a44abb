/** A journal in memory: for tests, simulations and dry runs. */
import { randomUUID } from 'node:crypto';
import { createAppender } from './appender.ts';
import { startOfChain } from './chain.ts';
import { createCodec } from './codec.ts';
import type { Kinds } from './event.ts';
import type { Journal, JournalOptions, SealedText } from './journal.ts';
import { UsedKeys } from './keys.ts';
import { createSoleWriter } from './sole-writer.ts';

export function createMemoryJournal<K extends Kinds>(options: JournalOptions<K>): Journal<K> {
  const codec = createCodec(options.kinds);
  const identity = { id: randomUUID(), createdAt: options.now().toISOString() };
  const texts: SealedText[] = [];
  const writer = createSoleWriter(
    codec,
    { head: startOfChain(identity), keys: new UsedKeys() },
    {
      save: async stamped => () => {
        for (const { event, text, hash } of stamped) texts.push({ seq: event.seq, text, hash });
      },
      recall: async seq => codec.decode(texts[seq - 1]?.text ?? ''),
    },
  );
  const appender = createAppender(options, codec, writer);

  async function* readTexts(fromSeq = 1): AsyncGenerator<SealedText> {
    yield* texts.slice(fromSeq - 1, writer.head().seq);
  }
  return {
    identity,
    append: appender.append,
    readTexts,
    async *read(fromSeq = 1) {
      for await (const { text } of readTexts(fromSeq)) yield codec.decode(text);
    },
    head: writer.head,
    close: appender.close,
  };
}
