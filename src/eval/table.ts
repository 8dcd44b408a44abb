/** Prints the result of an evaluation as a table by kind, and its misses. */
import type { Judged } from './run.ts';
import type { SearchScore } from './score.ts';

const COLUMNS: { title: string; of: keyof SearchScore }[] = [
  { title: 'p@1', of: 'first' },
  { title: 'MRR', of: 'reciprocalRank' },
  { title: 'nDCG@10', of: 'ndcg' },
  { title: 'recall', of: 'recall' },
  { title: 'precision', of: 'precision' },
];

/** Share of right answers, 0 to 1; 1 when there are none. */
function shareRight(judged: readonly Judged[]): number {
  return mean(judged.map(one => Number(one.isRight))) ?? 1;
}

/** One line per kind, one for all, and for dialogues one that counts only those with every turn right. */
export function scoreTable(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(one => one.kind))].sort();
  const whole = wholeDialogues(judged);
  return [
    ['kind'.padEnd(9), '   n', '   ok', ...COLUMNS.map(({ title }) => title.padStart(9))].join(' '),
    ...kinds.map(kind =>
      tableLine(
        kind,
        judged.filter(one => one.kind === kind),
      ),
    ),
    ...(kinds.length > 1 ? [tableLine('all', judged)] : []),
    ...(whole.length > 0 ? [`whole dialogues: ${whole.filter(Boolean).length} of ${whole.length}`] : []),
  ].join('\n');
}

function tableLine(kind: string, judged: readonly Judged[]): string {
  const searches = judged.flatMap(one => one.search ?? []);
  const shares = COLUMNS.map(({ of }) => figure(mean(searches.map(search => search[of]))).padStart(9));
  return [kind.padEnd(9), String(judged.length).padStart(4), figure(shareRight(judged)), ...shares].join(' ');
}

/** The question, the expected and the actual answer. */
export function missLine({ id, kind, question, expected, said }: Judged): string {
  const wanted = JSON.stringify(expected, (key, value) => (SAID_ALREADY.has(key) ? undefined : value));
  const start = said.text.slice(0, 80).replaceAll('\n', ' ');
  return [
    `${id} ${kind} ${JSON.stringify(question)}`,
    `  expected ${wanted}`,
    `  came ${[said.intent, ...said.entries].join(' ')} | ${start}`,
  ].join('\n');
}

const SAID_ALREADY = new Set(['id', 'q', 'kind', 'lang']);

function wholeDialogues(judged: readonly Judged[]): boolean[] {
  const dialogues = new Map<number, boolean>();
  for (const { row, kind, isRight } of judged) {
    if (kind === 'dialog') dialogues.set(row, isRight && (dialogues.get(row) ?? true));
  }
  return [...dialogues.values()];
}

function figure(share: number | null): string {
  return share === null ? '    -' : share.toFixed(3);
}

function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
