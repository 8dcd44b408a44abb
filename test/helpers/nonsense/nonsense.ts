/** Generates fuzz input from known words, problematic characters, hostile text and any JSON; reproducible by seed. */
import { hostileTexts } from '../hostile-text.ts';
import { createDice } from '../journal-kinds.ts';

const WORDS = [
  '防災',
  '事業',
  'の',
  'は？',
  '1-1-1',
  '施策2-2',
  '第4分野',
  '担当',
  '進捗',
  '状況',
  '遅れています',
  '来月',
  '平成21年',
  'bousai',
  'つなみ',
  'ﾄｼｮ',
  '全部で何',
  '再掲',
  '2番目',
  'もっと',
  'いや、',
  '順調',
  '80%',
  '変更なし',
  '休みます',
  '締切延長',
  '担当登録',
  '外部の人の質問',
  '進捗管理表',
  'who owns',
  'list all',
  'MIDORI',
];
const RUNS = [
  'ア',
  'あ',
  'a',
  '怜',
  '1',
  '-',
  '。',
  ' ',
  '\u0301',
  '\u3099',
  '\u200d',
  '🚒',
  'ﷺ',
  '㍿',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u202e',
  '(',
  '\\',
  '=',
  '<',
  'ー',
];

export class Nonsense {
  readonly #pick: (below: number) => number;
  readonly #hostile: string[];

  constructor(seed: number) {
    this.#pick = createDice(seed);
    this.#hostile = hostileTexts(400, seed);
  }

  below(count: number): number {
    return this.#pick(count);
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.#pick(values.length)] as Value;
  }

  text(): string {
    const pieces = Array.from({ length: 1 + this.below(6) }, () => this.#piece());
    const text = pieces.join(this.of(['', '', ' ', '、', '\n']));
    // Sometimes a character is lost, doubled or changed.
    const at = this.below(Math.max(1, text.length));
    return this.of([
      text,
      text,
      text,
      text.slice(at),
      text.slice(0, at) + text.slice(at + 1),
      `${text.slice(0, at)}${String.fromCharCode(this.below(65_536))}${text.slice(at)}`,
    ]);
  }

  #piece(): string {
    switch (this.below(8)) {
      case 0:
        return this.of(this.#hostile);
      case 1:
        return this.of(RUNS).repeat(1 + this.below(this.below(20) === 0 ? 2_000 : 12));
      case 2:
        return String.fromCharCode(this.below(65_536), this.below(65_536));
      case 3:
        return String.fromCodePoint(0x20 + this.below(0x2ff00)).repeat(1 + this.below(4));
      default:
        return this.of(WORDS);
    }
  }

  /** Random JSON of small depth. */
  json(depth = 0): unknown {
    switch (this.below(depth > 3 ? 5 : 8)) {
      case 0:
        return null;
      case 1:
        return this.below(2) === 0;
      case 2:
        return this.of([0, -1, 1e308, 3.5, 2 ** 53]);
      case 3:
      case 4:
        return this.text();
      case 5:
        return Array.from({ length: this.below(4) }, () => this.json(depth + 1));
      default:
        return Object.fromEntries(Array.from({ length: this.below(5) }, () => [this.of(KEYS), this.json(depth + 1)]));
    }
  }
}

const KEYS = [
  'type',
  'user',
  'id',
  'text',
  'ts',
  'channel',
  'event',
  'view',
  'state',
  'values',
  'actions',
  'action_id',
  'value',
  'private_metadata',
  'callback_id',
  'blocks',
  'team',
  'message',
  'thread_ts',
  '__proto__',
  'constructor',
  'command',
  'trigger_id',
  'response_url',
  'selected_option',
  'container',
];
