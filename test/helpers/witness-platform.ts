/**
 * A chat platform for processes that are killed: accepted messages are lines of a file, which outlives them. It takes
 * one message at a time, as a rate-limited platform does, and accepts it somewhere during the call.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Adapter } from '../../src/adapter.ts';
import { Directory, type DirectoryDocument } from '../../src/directory/directory.ts';

interface WitnessPlatform {
  /** Path of the file. */
  witness: string;
  /** Whether it supports looking up a message. */
  canFind: boolean;
  /** Longest half of a call, in ms. */
  upToMs: number;
}

export function createWitnessPlatform({ witness, canFind, upToMs }: WitnessPlatform): Adapter {
  const accepted = () => (existsSync(witness) ? readFileSync(witness, 'utf8').split('\n') : []);
  let line = Promise.resolve();
  return {
    name: 'slack',
    async start() {},
    async stop() {},
    post(_to, _reply, key) {
      const posted = line.then(async () => {
        await sleep(Math.random() * upToMs);
        appendFileSync(witness, `${key}\n`);
        await sleep(Math.random() * upToMs);
        return { kind: 'sent' as const, message: `slack:C/${key}` };
      });
      line = posted.then(() => {});
      return posted;
    },
    async edit(message) {
      return { kind: 'sent', message };
    },
    ...(canFind
      ? { find: async (_to: string, key: string) => (accepted().includes(key) ? `slack:C/${key}` : undefined) }
      : {}),
  };
}

/** The owners of a file, each with a channel and a superior on the platform. */
export function reachableOwners(file: string): Directory {
  const document: DirectoryDocument = JSON.parse(readFileSync(file, 'utf8'));
  for (const [index, owner] of document.owners.entries()) {
    owner.slackChannel = `C${index}`;
    owner.superior = { name: 'head', slack: `U${index}`, teams: null };
  }
  return new Directory({ ...document, sample: false });
}
