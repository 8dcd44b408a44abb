/** Dependencies of the listeners. */
import type { WebClient } from '@slack/web-api';
import type { Door } from '../../src/adapter.ts';
import type { Lang } from '../../src/lang.ts';
import type { ShortMemory } from '../../src/memory/short-memory.ts';
import type { Reply } from '../../src/reply.ts';
import type { Homes } from './answering/homes.ts';
import type { Respond } from './answering/respond.ts';
import type { SharedChannels } from './answering/shared-channels.ts';
import type { Shares } from './answering/shares.ts';
import type { Threads } from './answering/threads.ts';
import type { Identify } from './identity.ts';
import type { SafeLog } from './log.ts';
import type { FindSpeaker } from './people.ts';
import type { Poster } from './posting/post.ts';

export interface Parts {
  door: Door;
  client: WebClient;
  identify: Identify;
  findSpeaker: FindSpeaker;
  poster: Poster;
  threads: Threads;
  shares: Shares;
  shared: SharedChannels;
  homes: Homes;
  respond: Respond;
  shortMemory: ShortMemory;
  /** When this process started listening, in milliseconds since 1970. */
  startedAt: number;
  log: SafeLog;
}

/** A one-sentence reply of the adapter itself. */
export function sentenceReply(text: string, lang: Lang): Reply {
  return { lang, fallback: text, elements: [{ kind: 'text', text }] };
}
