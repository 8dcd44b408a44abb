import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_ACTIONS_PER_SET, MAX_CARD_LENGTH } from '../../adapters/teams/limits.ts';
import { NOT_CHOSEN, toAdaptiveCard, toFormCard } from '../../adapters/teams/render.ts';
import { button } from '../../src/actions.ts';
import type { Form, FormField, ProjectLine, Reply, ReplyElement } from '../../src/reply.ts';
import { anyForm, anyReply, anyText } from '../helpers/arbitrary-reply.ts';
import { allOfType, cardEvents, withoutCharts } from '../helpers/card-events.ts';

// Hundreds of generated cards take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const KINDS: ReplyElement['kind'][] = ['text', 'facts', 'projects', 'passage', 'table', 'progress', 'actions'];

describe('a card', () => {
  it("passes Microsoft's reader without a complaint and stays within the size, whatever the reply", () => {
    const drawn = new Set<string>();
    fc.assert(
      fc.property(anyReply, reply => {
        const card = toAdaptiveCard(reply);
        expect(cardEvents(withoutCharts(card))).toEqual([]);
        expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
        expect(card.body.length).toBeGreaterThan(0);
        for (const element of reply.elements) drawn.add(element.kind);
      }),
      { numRuns: 150 },
    );
    expect([...drawn].sort()).toEqual([...KINDS].sort());
  });

  it('draws a table where the chart is not known', () => {
    const card = toAdaptiveCard(reply([progress]));
    expect(cardEvents(card)).toEqual([expect.stringContaining('Chart.HorizontalBar')]);
    expect(cardEvents(withoutCharts(card))).toEqual([]);
    expect(texts(withoutCharts(card))).toEqual(
      expect.arrayContaining(['順調', '5', '回答の状況', '9件中5件が順調です。']),
    );
  });

  it('speaks and falls back to the sentence of the reply', () => {
    const card = toAdaptiveCard(reply([]));
    expect(card).toMatchObject({
      version: '1.5',
      speak: '防災の事業は9件です。',
      fallbackText: '防災の事業は9件です。',
    });
  });
});

describe('a list of projects', () => {
  it('names every project with number, code, place, owner and status', () => {
    const card = toAdaptiveCard(reply([{ kind: 'projects', projects: projects(9), total: 9, from: 11 }]));
    const shown = texts(card).join('\n');
    for (let i = 1; i <= 9; i++) {
      expect(shown).toContain(`1-1-${i}`);
      expect(shown).toContain(`防災の取組その${i}`);
      expect(shown).toContain(String(10 + i));
    }
    expect(shown).toContain('施策1-1 防災対策の推進');
    expect(shown).toContain('担当：危機対策課（見本）');
    expect(shown).toContain('状況：順調');
  });

  it('that does not fit ends with the count of all that is not shown, and keeps its buttons', () => {
    const long = reply([{ kind: 'projects', projects: projects(100), total: 105, from: 1 }, more]);
    const card = toAdaptiveCard(long);
    const shown = texts(card);
    const rows = allOfType(card, 'ColumnSet').length;
    expect(rows).toBeGreaterThan(30);
    expect(rows).toBeLessThan(100);
    expect(shown).toContain(`ほか${105 - rows}件`);
    expect(texts(toAdaptiveCard({ ...long, lang: 'en' }))).toContain(`${105 - rows} more`);
    expect(allOfType(card, 'Action.Execute')).toHaveLength(1);
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
  });
});

describe('a table', () => {
  const wide: ReplyElement = {
    kind: 'table',
    caption: '危機対策課',
    columns: ['番号', '事業', '前回', '今回', '完了予定'].map(title => ({ title })),
    rows: [['1-1-1', '総合防災情報システム', '順調', '概ね順調 80%', '平成22年3月・2010年3月']],
  };

  it('of many columns of words is a list, readable on a phone, with every head and cell', () => {
    const card = toAdaptiveCard(reply([wide]));
    expect(allOfType(card, 'Table')).toEqual([]);
    const shown = texts(card).join('');
    expect(shown).toContain('1-1-1　総合防災情報システム');
    expect(shown).toContain('前回 順調　今回 概ね順調 80%　完了予定 平成22年3月・2010年3月');
  });

  it('of figures stays a table however many there are', () => {
    const numbers = ['対象', '回答済み', '未回答', '遅れ', '完了'].map(title => ({ title, align: 'right' as const }));
    const columns = [{ title: '部局' }, ...numbers];
    const figures: ReplyElement = {
      kind: 'table',
      caption: '',
      columns,
      rows: [['総務部', '17', '2', '15', '0', '0']],
    };
    expect(allOfType(toAdaptiveCard(reply([figures])), 'Table')).toHaveLength(1);
  });

  it('leaves a code the room to stand in one line, beside names of any length', () => {
    const columns = ['掲載', '元の掲載', '取組'].map(title => ({ title }));
    const rows = [['1-1-1', '4-6-10', '長い名前'.repeat(40)]];
    const card = toAdaptiveCard(reply([{ kind: 'table', caption: '再掲', columns, rows }]));
    const widths = allOfType(card, 'Table').flatMap(table =>
      (table.columns as { width: number }[]).map(one => one.width),
    );
    const total = widths.reduce((sum, width) => sum + width, 0);
    // On a phone a card is about 300 pixels wide, a digit eight, a hyphen five, the padding of a cell seventeen.
    const pixels = widths.map(width => (width / total) * 300 - 17);
    expect(pixels[0]).toBeGreaterThanOrEqual(3 * 8 + 2 * 5);
    expect(pixels[1]).toBeGreaterThanOrEqual(4 * 8 + 2 * 5);
  });

  it('has no caption where the heading or a paragraph says the same', () => {
    const note: ReplyElement = { kind: 'text', text: '危機対策課' };
    expect(
      texts(toAdaptiveCard({ ...reply([wide]), title: '危機対策課' })).filter(text => text === '危機対策課'),
    ).toHaveLength(1);
    expect(texts(toAdaptiveCard(reply([wide, note]))).filter(text => text === '危機対策課')).toHaveLength(1);
    expect(texts(toAdaptiveCard(reply([wide])))).toContain('危機対策課');
  });
});

describe('buttons', () => {
  it('carry the action and its value, and are split into sets a client shows in full', () => {
    const actions = Array.from({ length: 13 }, (_, i) => button('project', `1-1-${i}`, `${i}番目`));
    const card = toAdaptiveCard(reply([{ kind: 'actions', actions }]));
    const sets = allOfType(card, 'ActionSet') as { actions: { verb: string; data: { value: string } }[] }[];
    expect(sets.map(set => set.actions.length)).toEqual([MAX_ACTIONS_PER_SET, MAX_ACTIONS_PER_SET, 3]);
    expect(sets.flatMap(set => set.actions.map(action => action.data.value))).toEqual(
      actions.map(action => action.value),
    );
    expect(sets[0]!.actions[0]!.verb).toBe('project');
  });
});

describe('text from people', () => {
  it('never stands where Teams reads markdown or markup, but in full-width letters', () => {
    const hostile = '[こちら](https://example.invalid) <at>全員</at> **太字** {{DATE(2009-04-01)}} & `x`';
    const card = toAdaptiveCard({ ...reply([]), title: hostile, fallback: hostile });
    const read = [card.fallbackText, card.speak, ...allOfType(card, 'TextBlock').map(block => String(block.text))];
    expect(read).toHaveLength(3);
    for (const text of read) {
      expect(text).not.toMatch(/[[\]<>*_`{}&]|:\/\//);
      expect(text).toContain('［こちら］');
    }
  });

  it('puts nothing but headings, fallback and speech where markdown is read, whatever the reply', () => {
    fc.assert(
      fc.property(anyReply, anyForm, (any, form) => {
        for (const card of [toAdaptiveCard(any), toFormCard(form)]) {
          expect(allOfType(card, 'FactSet')).toEqual([]);
          for (const block of allOfType(card, 'TextBlock'))
            expect(String(block.text)).not.toMatch(/[[\]<>*_`{}&]|:\/\/|^\s*(\d+[.)]|[-+])\s/);
          expect(card.fallbackText + card.speak).not.toMatch(/[[\]<>*_`{}&]|:\/\//);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reaches the card without control characters, direction overrides or lone surrogates', () => {
    fc.assert(
      fc.property(anyText, text => {
        const shown = JSON.stringify(
          toAdaptiveCard(
            reply([
              { kind: 'text', text },
              { kind: 'facts', facts: [{ label: text, value: text }] },
            ]),
          ),
        );
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u00[01]|\\ud[89a-f]/);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its lines apart', () => {
    expect(texts(toAdaptiveCard(reply([{ kind: 'text', text: '一行目\n\n二行目\r\n三行目' }])))).toEqual([
      '一行目',
      '二行目',
      '三行目',
    ]);
  });
});

describe('a form card', () => {
  it("passes Microsoft's reader without a complaint and stays within the size, whatever the form", () => {
    fc.assert(
      fc.property(anyForm, form => {
        const card = toFormCard(form, { 'field:1': '未来の月を入力してください。', elsewhere: '期限を過ぎています。' });
        expect(cardEvents(card)).toEqual([]);
        expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
      }),
      { numRuns: 100 },
    );
  });

  it('labels every input, carries what was filled in and comes back with form and context', () => {
    const card = toFormCard(form);
    expect(allOfType(card, 'Input.Text')).toMatchObject([
      { id: 'comment:1-1-1', label: '進み具合', value: '設計を終えました。', isMultiline: true, maxLength: 1000 },
    ]);
    expect(allOfType(card, 'Input.ChoiceSet')).toMatchObject([
      {
        id: 'status:1-1-1',
        label: '状況',
        value: 'on_track',
        isRequired: true,
        errorMessage: '「状況」を入力してください。',
      },
      { id: 'to', value: 'kiki', style: 'filtered', 'choices.data': { type: 'Data.Query', dataset: 'owners' } },
    ]);
    expect(card.actions).toMatchObject([
      { type: 'Action.Submit', title: '登録する', data: { form: 'update', context: 'round-1' } },
    ]);
  });

  it('offers an empty lookup field one choice that stands for none, and never requires it', () => {
    const [field] = allOfType(
      toFormCard({ ...form, fields: [{ ...lookup, value: '', valueLabel: '', optional: false }] }),
      'Input.ChoiceSet',
    );
    expect(field).toMatchObject({ choices: [{ value: NOT_CHOSEN }], placeholder: expect.any(String) });
    expect(field).not.toHaveProperty('value');
    expect(field).not.toHaveProperty('isRequired');
  });

  it('shows an error beside its field, and an error of no field on top', () => {
    const shown = texts(toFormCard(form, { 'comment:1-1-1': '長すぎます。', round: '締め切られました。' }));
    expect(shown).toEqual([
      '締め切られました。',
      '前回の内容が入っています。',
      '1-1-1 総合防災情報システム',
      '長すぎます。',
    ]);
  });

  it('that is long says at its beginning and beside the button what is wrong and that nothing was sent', () => {
    const project = (code: string): FormField[] => [
      { kind: 'heading', id: `${code}.h`, label: code, optional: true },
      {
        kind: 'text',
        id: `${code}.percent`,
        label: `${code} 進捗率`,
        optional: true,
        value: '',
        multiline: false,
        maxLength: 6,
      },
    ];
    const long: Form = { ...form, fields: ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'].flatMap(project) };
    const wrong = Object.fromEntries(['1-1-1', '1-1-2', '1-1-4', '1-1-5'].map(code => [`${code}.percent`, '数字を。']));
    const shown = texts(toFormCard(long, wrong));
    const summary =
      'まだ送信されていません。「1-1-1 進捗率」「1-1-2 進捗率」「1-1-4 進捗率」ほか1件を直して、もう一度送信してください。';
    expect([shown[0], shown.at(-1)]).toEqual([summary, summary]);
    expect(texts(toFormCard(long)).join()).not.toContain('まだ送信されていません');
  });
});

const more: ReplyElement = { kind: 'actions', actions: [{ id: 'source', label: 'もっと見る', value: '2' }] };
const progress: ReplyElement = {
  kind: 'progress',
  caption: '回答の状況',
  sentence: '9件中5件が順調です。',
  bars: [
    { label: '順調', value: 5, status: 'on_track' },
    { label: '遅れている', value: 0, status: 'delayed' },
    { label: '不明', value: 4, status: 'unknown' },
  ],
};
const lookup = {
  kind: 'lookup',
  id: 'to',
  label: '新しい担当',
  optional: true,
  value: 'kiki',
  valueLabel: '危機対策課',
  source: 'owners',
} as const;
const form: Form = {
  id: 'update',
  lang: 'ja',
  title: '状況の回答',
  intro: '前回の内容が入っています。',
  submit: '登録する',
  context: 'round-1',
  fields: [
    { kind: 'heading', id: 'h', label: '1-1-1 総合防災情報システム', optional: true },
    {
      kind: 'choice',
      id: 'status:1-1-1',
      label: '状況',
      optional: false,
      value: 'on_track',
      choices: [{ value: 'on_track', label: '順調' }],
    },
    {
      kind: 'text',
      id: 'comment:1-1-1',
      label: '進み具合',
      optional: true,
      value: '設計を終えました。',
      multiline: true,
      maxLength: 1000,
    },
    lookup,
  ],
};

function reply(elements: ReplyElement[]): Reply {
  return { lang: 'ja', fallback: '防災の事業は9件です。', elements };
}

function projects(count: number): ProjectLine[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `1-1-${i + 1}`,
    name: `防災の取組その${i + 1}`,
    place: '重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進',
    remark: '',
    owner: '担当：危機対策課（見本）',
    status: '状況：順調',
  }));
}

/** Every text a person reads on the card, in order. */
function texts(card: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(card, (_key, value) => {
    if (value?.type === 'TextRun' || value?.type === 'TextBlock') found.push(value.text);
    return value;
  });
  return found;
}
