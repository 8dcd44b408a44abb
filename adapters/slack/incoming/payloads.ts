/** The fields of Slack's payloads that are read here; Bolt's types are assignable to them. */
import type { ViewOutput } from '@slack/bolt';

export interface SaidEvent {
  /** "message" or "app_mention": a mention arrives as both. */
  type: string;
  user?: string;
  text?: string;
  channel: string;
  ts: string;
  thread_ts?: string;
  /** Author of the thread's root message. */
  parent_user_id?: string;
  subtype?: string | undefined;
  bot_id?: string;
  /** When it was last changed, as Slack's time; absent if never. */
  edited?: { ts?: string };
}

/** A message of which something changed: its text, or a preview Slack added. */
export interface ChangedEvent {
  channel: string;
  message?: Omit<SaidEvent, 'channel'>;
  previous_message?: { ts?: string; text?: string };
}

export interface Click {
  user: { id: string };
  trigger_id: string;
  response_url?: string;
  channel?: { id: string };
  container?: { is_ephemeral?: boolean };
  message?: { ts: string; thread_ts?: string; parent_user_id?: string };
  view?: ViewOutput;
}

export interface Pressed {
  action_id: string;
  action_ts?: string;
  value?: string;
  selected_option?: { value?: string } | null;
}

export interface Command {
  user_id: string;
  channel_id: string;
  text?: string;
  response_url: string;
}

export interface HomeOpened {
  user: string;
  channel: string;
  tab?: string;
}
