/** Classifies failed calls: refused permanently, retryable, or with an unknown outcome. */
import { neverSent } from '../../src/delivery/never-sent.ts';
import type { TeamsFailure } from '../../src/text/teams.ts';

export type Fate =
  /** Teams refused; nothing was stored. */
  | { kind: 'refused'; reason: TeamsFailure; code: string }
  /** Rate limited; nothing was stored. `retryAfterMs` if Teams names one. */
  | { kind: 'limited'; retryAfterMs: number | undefined }
  /** Nothing was stored, and the request may be retried: it was not sent, or a precondition failed (412). */
  | { kind: 'unreached' }
  /** The request was sent; its outcome is unknown. */
  | { kind: 'uncertain' };

/** The bot could not get its own token, so nothing was sent. */
export class TokenError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'TokenError';
  }
}

/** The address is not on an allowed host. */
export class ServiceRefused extends Error {
  constructor(address: string) {
    super(`${URL.canParse(address) ? new URL(address).host : 'an unreadable address'} is not an allowed service host`);
    this.name = 'ServiceRefused';
  }
}

const REASONS: Record<number, TeamsFailure> = {
  400: 'message_refused',
  401: 'token_refused',
  403: 'not_installed',
  404: 'conversation_not_found',
  405: 'not_installed',
  413: 'message_refused',
};
/** Error codes in the body that are more precise than the status. */
const CODES: Record<string, TeamsFailure> = {
  BotNotInConversationRoster: 'not_installed',
  BotDisabledByAdmin: 'not_installed',
  ForbiddenOperationException: 'not_installed',
  MessageWritesBlocked: 'user_unreachable',
  ConversationBlockedByUser: 'user_unreachable',
  UserBlocked: 'user_unreachable',
  InvalidBotApiHost: 'service_refused',
  ConversationNotFound: 'conversation_not_found',
  ActivityNotFoundInConversation: 'message_not_found',
  MessageNotFound: 'message_not_found',
  MessageSizeTooBig: 'message_refused',
  BadSyntax: 'message_refused',
};

export function fateOf(error: unknown): Fate {
  // Entra's refusals contain AADSTS; anything else is a network failure.
  if (error instanceof TokenError)
    return /AADSTS/.test(error.message) ? refused('token_refused', 'token') : { kind: 'unreached' };
  if (error instanceof ServiceRefused) return refused('service_refused', 'host');
  const { statusCode, response } = error as { statusCode?: unknown; response?: AnsweredResponse };
  if (typeof statusCode !== 'number') return neverSent(error) ? { kind: 'unreached' } : { kind: 'uncertain' };
  if (statusCode === 429) return { kind: 'limited', retryAfterMs: retryAfter(response) };
  if (statusCode === 412) return { kind: 'unreached' };
  if (statusCode >= 500) return { kind: 'uncertain' };
  const code = bodyCode(response);
  return refused(CODES[code] ?? REASONS[statusCode] ?? 'other', code || `http_${statusCode}`);
}

interface AnsweredResponse {
  headers?: { get?(name: string): string | undefined };
  bodyAsText?: string | null;
}

/** Retry-After in seconds; a date is ignored. */
function retryAfter(response: AnsweredResponse | undefined): number | undefined {
  const seconds = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

function bodyCode(response: AnsweredResponse | undefined): string {
  try {
    const code = JSON.parse(response?.bodyAsText ?? '')?.error?.code;
    return typeof code === 'string' && /^\w{1,80}$/.test(code) ? code : '';
  } catch {
    return '';
  }
}

function refused(reason: TeamsFailure, code: string): Fate {
  return { kind: 'refused', reason, code };
}
