/** Classifies failed API calls: refused permanently, retryable, or with an unknown outcome. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { neverSent } from '../../src/delivery/never-sent.ts';
import type { SlackFailure } from '../../src/text/slack.ts';

export type Fate =
  /** Slack refused; nothing was stored. `mayRedraw`: a simpler rendering may be accepted. */
  | { kind: 'refused'; reason: SlackFailure; code: string; mayRedraw: boolean }
  /** Rate limited; nothing was stored. */
  | { kind: 'limited'; retryAfterMs: number }
  /** The request was never sent. */
  | { kind: 'unreached' }
  /** The request was sent; its outcome is unknown. */
  | { kind: 'uncertain' };

const REASONS: Record<string, SlackFailure> = {
  channel_not_found: 'channel_not_found',
  not_in_channel: 'not_in_channel',
  is_archived: 'is_archived',
  restricted_action: 'posting_restricted',
  restricted_action_read_only_channel: 'posting_restricted',
  restricted_action_thread_only_channel: 'posting_restricted',
  restricted_action_non_threadable_channel: 'posting_restricted',
  restricted_action_thread_locked: 'posting_restricted',
  user_not_found: 'user_unreachable',
  user_disabled: 'user_unreachable',
  user_not_visible: 'user_unreachable',
  users_not_found: 'user_unreachable',
  cannot_dm_bot: 'user_unreachable',
  messages_tab_disabled: 'user_unreachable',
  account_inactive: 'account_inactive',
  app_uninstalled: 'account_inactive',
  team_access_not_granted: 'account_inactive',
  invalid_auth: 'token_refused',
  not_authed: 'token_refused',
  token_revoked: 'token_refused',
  token_expired: 'token_refused',
  missing_scope: 'scope_missing',
  no_permission: 'scope_missing',
  not_allowed_token_type: 'scope_missing',
  message_not_found: 'message_not_found',
  thread_not_found: 'message_not_found',
  cant_update_message: 'message_not_found',
  edit_window_closed: 'message_not_found',
  invalid_blocks: 'message_refused',
  invalid_blocks_format: 'message_refused',
  msg_blocks_too_long: 'message_refused',
  msg_too_long: 'message_refused',
  no_text: 'message_refused',
};
const MAY_REDRAW = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
/** Slack's internal errors, reported with ok:false: the message may have been stored. */
const UNCLEAR = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const LIMITED = new Set(['ratelimited', 'rate_limited']);
const DEFAULT_PAUSE_MS = 5_000;

export function fateOf(error: unknown): Fate {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', retryAfterMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return fateOfCode(String(error.data.error));
  if (error instanceof WebAPIHTTPError) {
    return error.statusCode >= 500 ? { kind: 'uncertain' } : refused('other', `http_${error.statusCode}`);
  }
  if (error instanceof WebAPIRequestError && neverSent(error.original)) return { kind: 'unreached' };
  return { kind: 'uncertain' };
}

/** Slack's error code, or else the class of the failure. */
export function codeOf(error: unknown): string {
  const fate = fateOf(error);
  return fate.kind === 'refused' ? fate.code : fate.kind;
}

function fateOfCode(code: string): Fate {
  if (LIMITED.has(code)) return { kind: 'limited', retryAfterMs: DEFAULT_PAUSE_MS };
  // The SDK reports a body that is not JSON, such as a proxy's page, as the error code.
  if (UNCLEAR.has(code) || !/^[a-z][a-z0-9_]{2,60}$/.test(code)) return { kind: 'uncertain' };
  return refused(REASONS[code] ?? 'other', code);
}

function refused(reason: SlackFailure, code: string): Fate {
  return { kind: 'refused', reason, code, mayRedraw: MAY_REDRAW.has(code) };
}
