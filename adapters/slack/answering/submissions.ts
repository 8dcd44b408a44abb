/**
 * Handles submitted forms and searches. Validation errors must be part of the acknowledgement, so the result is awaited
 * briefly; if it takes longer, the modal shows a wait and is updated later.
 */
import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Outcome } from '../../../src/adapter.ts';
import { slackText } from '../../../src/text/slack.ts';
import { OUTCOME_DEADLINE_MS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { SEARCH_QUESTION } from '../rendering/action-id.ts';
import { toModal } from '../rendering/form.ts';
import { type ModalMetadata, unpackMetadata } from '../rendering/modal-metadata.ts';
import { sentenceModal, toAnswerModal } from '../rendering/views.ts';
import { errorsByBlock, redrawnWith, valuesOf } from './form-state.ts';
import type { Scene, Showing } from './outcome.ts';
import type { Views } from './views.ts';

/** Acknowledgement of a modal; an empty one closes it. */
type ViewAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update' | 'push'; view: ModalView }
  | { response_action: 'clear' };

type AnswerView = (answer: ViewAnswer) => Promise<void>;

export interface Submissions {
  form(user: string, view: ViewOutput, answerView: AnswerView): Promise<void>;
  search(user: string, view: ViewOutput, answerView: AnswerView): Promise<void>;
}

export function createSubmissions(parts: Parts, views: Views, showing: Showing): Submissions {
  const { door, findSpeaker, homes, log } = parts;

  return {
    async form(user, view, answerView) {
      const metadata = unpackMetadata(view.private_metadata);
      if (!metadata) return answerView({ response_action: 'clear' });
      const { outcome, isLate } = await inTime(submit(user, view, metadata), async () => {
        const waiting = sentenceModal(slackText[metadata.lang].saving, view.title.text, metadata);
        await answerView({ response_action: 'update', view: waiting });
      });
      // When late, the waiting modal is updated by a call; in time, the acknowledgement does it.
      const put = (changed: ModalView) =>
        isLate ? views.update(view.id, changed) : answerView({ response_action: 'update', view: changed });
      if (outcome.kind === 'form') return put(toModal(outcome.form, metadata));
      if (outcome.kind === 'invalid') {
        const errors = isLate ? undefined : errorsByBlock(view, outcome.errors);
        if (errors) return answerView({ response_action: 'errors', errors });
        return put(redrawnWith(view, outcome.errors, metadata.lang));
      }
      const { reply } = outcome.answer;
      const staysOpen = isLate || metadata.origin.at === 'view';
      if (staysOpen) await put(toAnswerModal(reply, slackText[metadata.lang].answerTitle, metadata));
      else await answerView({ response_action: 'clear' });
      if (metadata.origin.at !== 'view') await showing.show(outcome, sceneOf(user, view, metadata));
      await homes.refresh(user);
    },

    async search(user, view, answerView) {
      const metadata = unpackMetadata(view.private_metadata);
      const text = view.state.values[SEARCH_QUESTION]?.[SEARCH_QUESTION]?.value?.trim();
      if (!metadata) return answerView({ response_action: 'clear' });
      const words = slackText[metadata.lang];
      if (!text) return answerView({ response_action: 'errors', errors: { [SEARCH_QUESTION]: words.searchEmpty } });
      const { conversation } = metadata;
      const asked = findSpeaker(user)
        .then(({ person }) => door.answer({ text, conversation, person }))
        .then(({ reply }) => toAnswerModal(reply, words.answerTitle, metadata))
        .catch(error => {
          log.error('slack: a search was not answered', error);
          return sentenceModal(words.sorry, words.answerTitle, metadata);
        });
      const { outcome, isLate } = await inTime(asked, () =>
        answerView({ response_action: 'update', view: sentenceModal(words.loading, words.answerTitle, metadata) }),
      );
      if (isLate) await views.update(view.id, outcome);
      else await answerView({ response_action: 'push', view: outcome });
    },
  };

  async function submit(
    user: string,
    view: ViewOutput,
    { form, context, conversation, lang }: ModalMetadata,
  ): Promise<Outcome> {
    try {
      const { person } = await findSpeaker(user);
      return await door.submit({ form, context, values: valuesOf(view), conversation, person, lang });
    } catch (error) {
      log.error('slack: a form was not taken', error);
      // The form stays open, so that the input is not lost.
      return { kind: 'invalid', errors: { '': slackText[lang].sorry } };
    }
  }
}

function sceneOf(user: string, view: ViewOutput, { origin, conversation, lang }: ModalMetadata): Scene {
  return { origin, conversation, user, lang, trigger: '', modal: undefined, key: `form/${view.id}/${user}` };
}

/** @param meanwhile called once if the work exceeds the acknowledgement's deadline */
async function inTime<Value>(
  work: Promise<Value>,
  meanwhile: () => Promise<void>,
): Promise<{ outcome: Value; isLate: boolean }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(resolve, OUTCOME_DEADLINE_MS, 'late');
  });
  const first = await Promise.race([work.then(outcome => ({ outcome })), late]);
  clearTimeout(timer);
  if (first !== 'late') return { outcome: first.outcome, isLate: false };
  await meanwhile();
  return { outcome: await work, isLate: true };
}
