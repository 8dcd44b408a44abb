/** Words a renderer adds to a reply: labels and notes on omissions. Shown on cards and blocks. */

import type { Lang } from '../lang.ts';
import type { LookupSource } from '../reply.ts';

export interface RenderText {
  /** At the end of a truncated list, table or form. */
  andMore(count: number): string;
  /** When content was omitted to keep within the platform's size limit. */
  cut: string;
  /** Before the location of a passage. */
  source(place: string): string;
  /** Headings of the table next to a chart: state and number of projects. */
  state: string;
  count: string;
  /** In a select field without a choice. */
  notChosen: string;
  /** Placeholder of an empty typeahead field. */
  typeToSearch: Record<LookupSource, string>;
  /** At an empty required field. */
  required(label: string): string;
  /** On a long form with errors: its invalid fields, and `rest` for further ones. */
  correct(labels: readonly string[], rest: string): string;
}

export const renderText: Record<Lang, RenderText> = {
  ja: {
    andMore: count => `ほか${count}件`,
    cut: '長いため、一部を省いて表示しています。',
    source: place => `出典：${place}`,
    state: '状況',
    count: '件数',
    notChosen: '（未選択）',
    typeToSearch: { projects: '番号・事業名で探す', owners: '課名・よみで探す' },
    required: label => `「${label}」を入力してください。`,
    correct: (labels, rest) =>
      `まだ送信されていません。${labels.map(label => `「${label}」`).join('')}${rest}を直して、もう一度送信してください。`,
  },
  en: {
    andMore: count => `${count} more`,
    cut: 'Too long to show in full; part of it is left out.',
    source: place => `Source: ${place}`,
    state: 'Status',
    count: 'Projects',
    notChosen: '(not chosen)',
    typeToSearch: { projects: 'Type a code or a name', owners: 'Type a name or its reading' },
    required: label => `Please fill in “${label}”.`,
    correct: (labels, rest) =>
      `Not sent yet. Please correct ${[...labels.map(label => `“${label}”`), ...(rest ? [rest] : [])].join(', ')} and send again.`,
  },
};
