/**
 * File transfer. Teams allows it only in personal chats: the person is asked for consent, then the file is uploaded to
 * their OneDrive. Until then it is kept for an hour in the shared short memory, since the consent may reach another
 * process.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Elsewhere, PostResult } from '../../../src/adapter.ts';
import type { Lang } from '../../../src/lang.ts';
import type { ShortMemory } from '../../../src/memory/short-memory.ts';
import { type TeamsFailure, teamsText } from '../../../src/text/teams.ts';
import { type Place, roomOf } from '../address.ts';
import { mayCall } from '../cloud.ts';
import type { Content } from '../connector.ts';
import type { Incoming, RoomKind } from '../incoming/activity.ts';
import { FILE_KEPT_MS, MAX_FILE_BYTES, UPLOAD_TIMEOUT_MS } from '../limits.ts';
import type { AdapterLog } from '../log.ts';
import type { Poster } from '../posting/post.ts';
import { sentence } from '../rendering/message.ts';

interface Waiting {
  name: string;
  base64: string;
  lang: Lang;
}

const consent = z.object({
  context: z.object({ file: z.string() }),
  uploadInfo: z
    .object({
      uploadUrl: z.string(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .optional(),
});

interface FilesParts {
  poster: Poster;
  /** Hosts files may be uploaded to. */
  uploadHosts: readonly string[];
  memory: ShortMemory;
  log: AdapterLog;
}

export class Files {
  readonly #parts: FilesParts;

  constructor(parts: FilesParts) {
    this.#parts = parts;
  }

  /** Asks for consent in a personal chat; elsewhere explains how to get the file. */
  async offer(
    place: Place,
    room: RoomKind,
    name: string,
    bytes: Uint8Array,
    lang: Lang,
  ): Promise<PostResult | Elsewhere> {
    const { poster, memory } = this.#parts;
    const words = teamsText[lang];
    if (room !== 'personal') return { kind: 'elsewhere', how: words.fileElsewhere(name) };
    if (bytes.length > MAX_FILE_BYTES) return failed('message_refused');
    const file = randomUUID();
    const waiting: Waiting = { name, base64: Buffer.from(bytes).toString('base64'), lang };
    await memory.keep(keyOf(file, place), JSON.stringify(waiting), FILE_KEPT_MS);
    return poster.send(place, consentCard(file, name, bytes.length, words.fileDescription), false);
  }

  async accepted(incoming: Incoming, response: unknown): Promise<void> {
    const { poster, uploadHosts, log } = this.#parts;
    const { place, lang } = incoming;
    const parsed = consent.safeParse(response);
    const waiting = parsed.success ? await this.#take(parsed.data.context.file, place) : undefined;
    const info = parsed.data?.uploadInfo;
    if (!waiting || !info) {
      await poster.send(place, sentence(teamsText[lang].fileGone), false);
      return;
    }
    try {
      if (!mayCall(info.uploadUrl, uploadHosts)) throw new Error('the upload address is not one of Microsoft’s');
      await upload(info.uploadUrl, Buffer.from(waiting.base64, 'base64'));
      await poster.send(place, fileCard(info), false);
    } catch (error) {
      log.warn('teams: a file could not be uploaded', error);
      await poster.send(place, sentence(teamsText[waiting.lang].fileFailed), false);
    }
  }

  async declined({ place, lang }: Incoming, response: unknown): Promise<void> {
    const parsed = consent.safeParse(response);
    const waiting = parsed.success ? await this.#take(parsed.data.context.file, place) : undefined;
    const words = teamsText[waiting?.lang ?? lang];
    await this.#parts.poster.send(place, sentence(waiting ? words.fileDeclined(waiting.name) : words.fileGone), false);
  }

  /** Returns the file once, and only in the conversation it was offered in. */
  async #take(file: string, place: Place): Promise<Waiting | undefined> {
    const text = await this.#parts.memory.take(keyOf(file, place));
    return text === undefined ? undefined : JSON.parse(text);
  }
}

const keyOf = (file: string, { conversation }: Place): string => `file/${roomOf(conversation)}/${file}`;

async function upload(address: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: bytes as Uint8Array<ArrayBuffer>,
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the upload was answered ${response.status}`);
}

function consentCard(file: string, name: string, sizeInBytes: number, description: string): Content {
  const content = { description, sizeInBytes, acceptContext: { file }, declineContext: { file } };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', summary: name, attachments: [{ contentType, name, content }] };
}

function fileCard(info: { contentUrl: string; name: string; uniqueId: string; fileType: string }): Content {
  const { contentUrl, name, uniqueId, fileType } = info;
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  const content = { uniqueId, fileType };
  return { type: 'message', summary: name, attachments: [{ contentType, contentUrl, name, content }] };
}

function failed(reason: TeamsFailure): PostResult {
  return { kind: 'failed', reason };
}
