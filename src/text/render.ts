/** The few words a drawing adds to a reply: labels, positions in a list, what was cut. Shown on cards and blocks. */
import type { Lang } from './lang.ts';

export interface RenderText {
  /** Under a list that shows only part of the projects. */
  range(from: number, to: number, total: number): string;
  /** Closes a list, a table or a form that does not fit. */
  andMore(count: number): string;
  /** Where something had to be left out to keep the message within the platform's size. */
  cut: string;
  /** Before the place a passage stands. */
  source(place: string): string;
  /** Beneath a project's name. */
  owner(name: string): string;
  status(status: string): string;
  /** In a choice nobody has made yet. */
  notChosen: string;
  /** Greyed in an empty typeahead field. */
  typeToSearch: string;
  /** At a required field that was left empty. */
  required(label: string): string;
}

export const renderText: Record<Lang, RenderText> = {
  ja: {
    range: (from, to, total) =>
      to < total ? `${total}件中 ${from}〜${to}件目（ほか${total - to}件）` : `${total}件中 ${from}〜${to}件目`,
    andMore: count => `ほか${count}件`,
    cut: '長いため、一部を省いて表示しています。',
    source: place => `出典：${place}`,
    owner: name => `担当：${name}`,
    status: status => `状況：${status}`,
    notChosen: '（未選択）',
    typeToSearch: '名前・よみ・番号を入力すると候補が出ます',
    required: label => `「${label}」を入力してください。`,
  },
  en: {
    range: (from, to, total) =>
      to < total ? `${from}–${to} of ${total} (${total - to} more)` : `${from}–${to} of ${total}`,
    andMore: count => `${count} more`,
    cut: 'Too long to show in full; part of it is left out.',
    source: place => `Source: ${place}`,
    owner: name => `Owner: ${name}`,
    status: status => `Status: ${status}`,
    notChosen: '(not chosen)',
    typeToSearch: 'Type a name, its reading or a code',
    required: label => `Please fill in “${label}”.`,
  },
};
