/**
 * User intents as the platforms deliver them: half are forms about the user's project, half are questions. Platforms
 * repeat what was not acknowledged, Teams also under new ids, and people press twice.
 */

import { fieldBlockId } from '../adapters/slack/rendering/form.ts';
import { packMetadata } from '../adapters/slack/rendering/modal-metadata.ts';
import type { ChatPlatform } from '../src/platform.ts';
import { FORM_TYPE, form, sign } from '../test/doubles/slack/sender.ts';
import { TEAM } from '../test/doubles/slack/web-api.ts';
import { BOT, TENANT } from '../test/doubles/teams/activities.ts';
import { ownerId, projectCode, slackUser, teamsPerson } from './office.ts';

export const ROUND = '2009-Q2';

/** Even numbers are forms, odd ones questions. */
export const isForm = (number: number): boolean => number % 2 === 0;
export const percentOf = (number: number): number => number % 101;
export const questionOf = (number: number): string => `質問その${number}は何ですか`;
export const directOf = (platform: ChatPlatform, number: number): string =>
  platform === 'slack' ? `D${number}` : `a:personal-${number}`;

export interface Posting {
  path: string;
  headers: Record<string, string>;
  body: string;
}

function contextOf(number: number, versions = 0): string {
  return JSON.stringify({ round: ROUND, owner: ownerId(number), projects: [[projectCode(number), versions]] });
}

/**
 * @param copy number of the delivery of the same intent, from 0
 * @param percent value in the form
 * @param versions number of versions the form had seen when opened
 */
export function slackPosting(
  number: number,
  copy: number,
  nowSeconds: number,
  percent = percentOf(number),
  versions = 0,
): Posting {
  const body = isForm(number) ? slackForm(number, copy, percent, versions) : slackQuestion(number);
  const headers = {
    'content-type': isForm(number) ? FORM_TYPE : 'application/json',
    'x-slack-request-timestamp': String(nowSeconds),
    'x-slack-signature': sign(body, nowSeconds),
    ...(copy > 0 && !isForm(number)
      ? { 'x-slack-retry-num': String(copy), 'x-slack-retry-reason': 'http_timeout' }
      : {}),
  };
  return { path: '/slack/events', headers, body };
}

/** A question of a person in their own direct message. @param number of the question */
export function slackSigned(number: number, person: number, text: string, nowSeconds: number): Posting {
  const body = slackQuestion(number, text, `${nowSeconds + 60}.${String(number).padStart(6, '0')}`, person);
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(nowSeconds),
    'x-slack-signature': sign(body, nowSeconds),
  };
  return { path: '/slack/events', headers, body };
}

function slackQuestion(
  number: number,
  text = questionOf(number),
  ts = `${1_700_000_000 + number}.000100`,
  person = number,
): string {
  const said = { channel: directOf('slack', person), user: slackUser(person), text, ts };
  const event = { type: 'message', channel_type: 'im', ...said };
  return JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: `Ev${number}`, event });
}

/** Slack does not repeat a form; a person without a response submits it again, as a new delivery. */
function slackForm(number: number, copy: number, percent: number, versions: number): string {
  const project = projectCode(number);
  const field = (name: string, input: object) => ({ [fieldBlockId(`${project}.${name}`)]: { field: input } });
  const option = { value: 'on_track', text: { type: 'plain_text', text: '順調' } };
  const values = {
    ...field('status', { type: 'static_select', selected_option: option }),
    ...field('percent', { type: 'plain_text_input', value: String(percent) }),
  };
  const metadata = {
    origin: { at: 'view' as const },
    conversation: `slack:@${slackUser(number)}`,
    lang: 'ja' as const,
  };
  const view = {
    id: `V${number}`,
    type: 'modal',
    callback_id: 'form',
    private_metadata: packMetadata({ ...metadata, form: 'update', context: contextOf(number, versions) }),
    title: { type: 'plain_text', text: '回答' },
    blocks: [],
    state: { values },
  };
  const user = { id: slackUser(number), team_id: TEAM };
  const payload = { type: 'view_submission', team: { id: TEAM }, user, trigger_id: `t-${number}-${copy}`, view };
  return form({ payload: JSON.stringify(payload) });
}

/** @param token of the double */
export function teamsPosting(number: number, copy: number, serviceUrl: string, token: string): Posting {
  const project = projectCode(number);
  const ticket = {
    form: 'update',
    context: contextOf(number),
    lang: 'ja',
    opener: { id: 'update.open', value: `${ROUND}/${ownerId(number)}` },
  };
  const values = { [`${project}.status`]: 'on_track', [`${project}.percent`]: String(percentOf(number)) };
  const isNewId = copy % 2 === 1;
  const activity = {
    ...(isForm(number)
      ? { type: 'invoke', name: 'task/submit', value: { data: { 'keikaku:ticket': ticket, ...values } } }
      : { type: 'message', text: questionOf(number), textFormat: 'plain' }),
    id: `${1_600_000_000_000 + number}${isNewId ? `-again${copy}` : ''}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2009-10-01T11:00:00.000Z',
    localTimestamp: `2009-10-01T20:00:00.${String(number % 1_000).padStart(3, '0')}+09:00`,
    from: { id: `29:person-${number}`, name: `担当${number}`, aadObjectId: teamsPerson(number) },
    recipient: BOT,
    conversation: { id: directOf('teams', number), conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'ja-JP',
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return { path: '/api/messages', headers, body: JSON.stringify(activity) };
}
