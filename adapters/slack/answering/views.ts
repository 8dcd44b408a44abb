/** Opens modals within the three seconds a trigger is valid, and fills them later when the content takes longer. */
import type { ModalView } from '@slack/types';
import { slackText } from '../../../src/text/slack.ts';
import { codeOf } from '../errors.ts';
import { THINKING_AFTER_MS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { sentenceModal, type ViewMetadata } from '../rendering/views.ts';

/** Thrown when the trigger has expired. */
export class TooLateToOpen extends Error {}

export interface Views {
  open(trigger: string, view: ModalView): Promise<string>;
  /** Pushes onto the open modal, or replaces it when three are stacked already. */
  push(trigger: string, below: string, view: ModalView): Promise<void>;
  update(id: string, view: ModalView): Promise<void>;
  /** Opens a modal with the result, or with a wait that is then replaced by it. */
  openWith(trigger: string, title: string, metadata: ViewMetadata, work: Promise<ModalView>): Promise<void>;
}

export function createViews({ client, log }: Pick<Parts, 'client' | 'log'>): Views {
  const views: Views = {
    async open(trigger_id, view) {
      const { view: opened } = await client.views.open({ trigger_id, view }).catch(explain);
      return opened?.id ?? '';
    },
    async push(trigger_id, below, view) {
      try {
        await client.views.push({ trigger_id, view });
      } catch (error) {
        if (codeOf(error) !== 'push_limit_reached') return explain(error);
        await views.update(below, view);
      }
    },
    async update(view_id, view) {
      await client.views.update({ view_id, view });
    },
    async openWith(trigger, title, metadata, work) {
      const words = slackText[metadata.lang];
      const ready = work.catch(error => {
        log.error('slack: the content of a modal could not be made', error);
        return sentenceModal(words.sorry, title, metadata);
      });
      const soon = await Promise.race([ready, wait(THINKING_AFTER_MS)]);
      const id = await views.open(trigger, soon ?? sentenceModal(words.loading, title, metadata));
      if (!soon) await views.update(id, await ready);
    },
  };
  return views;
}

function explain(error: unknown): never {
  if (/^(expired|exchanged|invalid)_trigger/.test(codeOf(error))) throw new TooLateToOpen();
  throw error;
}

function wait(delayMs: number): Promise<undefined> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs, undefined).unref();
  });
}
