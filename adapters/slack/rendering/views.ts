/** The Home, and the modals that are not forms: an answer, a wait, the search. */
import type { HomeView, InputBlock, ModalView } from '@slack/types';
import type { Lang } from '../../../src/lang.ts';
import type { Reply } from '../../../src/reply.ts';
import { MAX_QUESTION_LENGTH } from '../../../src/search/words/normalize.ts';
import { renderText } from '../../../src/text/render.ts';
import { slackText } from '../../../src/text/slack.ts';
import { MAX_LABEL_LENGTH, MAX_MODAL_TITLE_LENGTH, MAX_PLACEHOLDER_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import { toBlocks } from '../render.ts';
import { ANSWER, HOME_QUESTION, pickId, SEARCH, SEARCH_QUESTION } from './action-id.ts';
import { richText, run, type SlackBlock } from './block.ts';
import { label } from './escape.ts';
import { type ModalMetadata, packMetadata } from './modal-metadata.ts';

export type ViewMetadata = Pick<ModalMetadata, 'conversation' | 'lang'>;

/** An answer; its buttons work in the modal. */
export function toAnswerModal(reply: Reply, title: string, metadata: ViewMetadata): ModalView {
  return readingModal(toBlocks(reply, 'modal'), title, metadata);
}

/** One sentence: a wait, or an apology. */
export function sentenceModal(sentence: string, title: string, metadata: ViewMetadata): ModalView {
  return readingModal([richText(run(sentence, MAX_TEXT_LENGTH))], title, metadata);
}

/** A text field for a question, and a project search that shows the project when selected. */
export function searchModal(metadata: ViewMetadata): ModalView {
  const words = slackText[metadata.lang];
  return {
    type: 'modal',
    callback_id: SEARCH,
    title: label(words.searchTitle, MAX_MODAL_TITLE_LENGTH),
    submit: label(words.searchSubmit, MAX_MODAL_TITLE_LENGTH),
    close: label(words.close, MAX_MODAL_TITLE_LENGTH),
    private_metadata: pack(metadata),
    blocks: [projectBox(metadata.lang), { ...questionBox(SEARCH_QUESTION, metadata.lang), optional: true }],
  };
}

/** The person's own page, with the search fields on top. */
export function toHome(reply: Reply): HomeView {
  const question = questionBox(HOME_QUESTION, reply.lang);
  const boxes = [{ ...question, dispatch_action: true }, projectBox(reply.lang)];
  const drawn = toBlocks(reply, 'home', boxes);
  return { type: 'home', blocks: [...boxes, ...drawn.slice(0, drawn.length - boxes.length)] };
}

function questionBox(name: string, lang: Lang): InputBlock {
  const words = slackText[lang];
  return {
    type: 'input',
    block_id: name,
    label: label(words.searchQuestion, MAX_LABEL_LENGTH),
    element: {
      type: 'plain_text_input',
      action_id: name,
      max_length: MAX_QUESTION_LENGTH,
      placeholder: label(words.searchPlaceholder, MAX_PLACEHOLDER_LENGTH),
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

function projectBox(lang: Lang): InputBlock {
  return {
    type: 'input',
    block_id: pickId(lang),
    optional: true,
    dispatch_action: true,
    label: label(slackText[lang].searchProject, MAX_LABEL_LENGTH),
    element: {
      type: 'external_select',
      action_id: pickId(lang),
      min_query_length: 1,
      placeholder: label(renderText[lang].typeToSearch.projects, MAX_PLACEHOLDER_LENGTH),
    },
  };
}

function readingModal(blocks: readonly SlackBlock[], title: string, metadata: ViewMetadata): ModalView {
  return {
    type: 'modal',
    callback_id: ANSWER,
    title: label(title, MAX_MODAL_TITLE_LENGTH),
    close: label(slackText[metadata.lang].close, MAX_MODAL_TITLE_LENGTH),
    private_metadata: pack(metadata),
    blocks: [...blocks],
  };
}

function pack(metadata: ViewMetadata): string {
  return packMetadata({ ...metadata, origin: { at: 'view' }, form: '', context: '' });
}
