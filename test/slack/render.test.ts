import fc from 'fast-check';
import type { DataVisualizationBlock } from 'slack-blocks-to-jsx';
import { describe, expect, it } from 'vitest';
import { offersFor } from '../../adapters/slack/answering/offers.ts';
import { readText } from '../../adapters/slack/incoming/text.ts';
import { toBlocks, toMessage } from '../../adapters/slack/render.ts';
import { shareButton } from '../../adapters/slack/rendering/actions.ts';
import type { ChartBlock } from '../../adapters/slack/rendering/block.ts';
import { mrkdwn } from '../../adapters/slack/rendering/escape.ts';
import { toModal } from '../../adapters/slack/rendering/form.ts';
import { packMetadata, unpackMetadata } from '../../adapters/slack/rendering/modal-metadata.ts';
import { searchModal, sentenceModal, toAnswerModal, toHome } from '../../adapters/slack/rendering/views.ts';
import type { Form, Reply, ReplyElement } from '../../src/reply.ts';
import { anyForm, anyReply, anyText } from '../helpers/arbitrary-reply.ts';
import { messageFaults, optionFaults, viewFaults } from '../helpers/slack-limits.ts';

const reply = (...elements: ReplyElement[]): Reply => ({ lang: 'ja', fallback: '防災の事業は9件です。', elements });
// biome-ignore lint/suspicious/noExplicitAny: blocks, looked into
function ofType(blocks: object[], type: string): any[] {
  return blocks.filter(block => 'type' in block && block.type === type);
}
function textOf(blocks: object[]): string {
  return [...ofType(blocks, 'rich_text'), ...ofType(blocks, 'context')]
    .flatMap(block => block.elements)
    .map(part => part.text ?? part.elements.map((element: { text?: string }) => element.text).join(''))
    .join('\n');
}
const projects = (count: number, total = count, from = 1): ReplyElement => ({
  kind: 'projects',
  total,
  from,
  projects: Array.from({ length: count }, (_, index) => ({
    code: `4-6-${index + 1}`,
    name: '総合防災情報システムの整備・活用による防災対策の充実',
    place: '重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進',
    remark: '［ＭＩＤＯＲＩ］',
    owner: '担当：危機対策課（見本）',
    status: '状況：順調',
  })),
});

describe('a reply of any shape', () => {
  const metadata = { conversation: 'slack:D0SATO', lang: 'ja' as const };

  it('is drawn within every limit of a message, a modal and the Home', () => {
    fc.assert(
      fc.property(anyReply, any => {
        expect(messageFaults(toMessage(any, 'message'))).toEqual([]);
        expect(messageFaults(toMessage(any, 'twin', [shareButton('name', any.lang)]))).toEqual([]);
        expect(viewFaults(toAnswerModal(any, any.fallback, metadata))).toEqual([]);
        expect(viewFaults(sentenceModal(any.fallback, any.fallback, metadata))).toEqual([]);
        // The search boxes need no submit button on the Home.
        expect(viewFaults(toHome(any))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('loses no button that fits, and says so when something is left out', () => {
    const full = reply(projects(60, 105), {
      kind: 'actions',
      actions: [{ id: 'source', label: 'もっと', value: '2' }],
    });
    const { blocks } = toMessage(full, 'message');
    expect(ofType(blocks, 'actions')).toHaveLength(1);
    const rows = ofType(blocks, 'rich_text').length;
    expect(rows).toBeGreaterThan(12);
    expect(JSON.stringify(blocks)).toContain(`ほか${105 - rows}件`);
    const wordy = reply(...Array.from({ length: 9 }, () => ({ kind: 'text' as const, text: 'あ'.repeat(3_000) })));
    expect(JSON.stringify(toMessage(wordy, 'message').blocks)).toContain('一部を省いて');
  });
});

describe('a form of any shape', () => {
  it('is drawn within every limit, and its context comes back unchanged', () => {
    fc.assert(
      fc.property(anyForm, anyText, (form, where) => {
        const origin = { at: 'private', channel: 'C0TOWN', url: `https://hooks.slack.com/${'x'.repeat(150)}` } as const;
        const view = toModal(form, { origin, conversation: `slack:C0TOWN@${where.slice(0, 30)}` });
        expect(viewFaults(view)).toEqual([]);
        expect(unpackMetadata(view.private_metadata ?? '')).toMatchObject({
          context: form.context,
          form: form.id,
          origin,
        });
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('has a block even when there is nothing to fill in or to say', () => {
    const bare: Form = { id: 'update', lang: 'ja', title: '', intro: '', fields: [], submit: '登録する', context: '' };
    expect(viewFaults(toModal(bare, { origin: { at: 'view' }, conversation: 'c' }))).toEqual([]);
  });

  it('shows beneath a heading what it hints at: the last answer', () => {
    const form: Form = {
      id: 'f',
      lang: 'ja',
      title: '形',
      intro: '',
      submit: '送る',
      context: '',
      fields: [{ kind: 'heading', id: 'h', label: '1-1-1 MIDORI', optional: true, hint: '前回：順調 70%' }],
    };
    const view = toModal(form, { origin: { at: 'view' }, conversation: 'c' });
    expect(view.blocks.map(block => block.type)).toEqual(['header', 'context']);
    expect(textOf(view.blocks)).toBe('前回：順調 70%');
  });

  it('offers more than 100 choices in groups', () => {
    const choices = Array.from({ length: 105 }, (_, index) => ({ value: `v${index}`, label: `選択肢${index}` }));
    const form: Form = {
      id: 'f',
      lang: 'ja',
      title: '形',
      intro: '',
      submit: '送る',
      context: '',
      fields: [{ kind: 'choice', id: 'c', label: '選ぶ', optional: false, value: 'v104', choices }],
    };
    const view = toModal(form, { origin: { at: 'view' }, conversation: 'c' });
    expect(viewFaults(view)).toEqual([]);
    expect(JSON.stringify(view.blocks)).toContain('101–105');
  });

  it('gives a field its hint, and asks the core for what is looked up, never for a list', () => {
    const view = searchModal({ conversation: 'c', lang: 'en' });
    expect(viewFaults(view)).toEqual([]);
    expect(view.blocks[0]).toMatchObject({ element: { type: 'external_select', action_id: 'pick:projects:en' } });
  });
});

describe('offers of a typeahead', () => {
  it('of any shape stay within the limits', () => {
    const choice = fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: anyText, group: anyText });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 120 }), choices => {
        const door = { lookup: () => choices } as never;
        const member = { id: 'slack:U1', name: '', standing: 'member' as const };
        const answer = offersFor(door, member, 'lookup:projects:ja', 'x');
        const groups = 'option_groups' in answer ? answer.option_groups : [];
        const faults = groups.flatMap(group => group.options.flatMap(optionFaults));
        expect(faults).toEqual([]);
        expect(groups.every(group => group.options.length <= 100 && group.label.text.length <= 75)).toBe(true);
        expect(groups.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text from people', () => {
  const hostile = '<!channel> <@U0SATO> <https://a.example|b> *太* _斜_ ~消~ `c` :smile: https://evil.example &amp;';

  it('arrives letter for letter where no markup is read', () => {
    const { blocks } = toMessage(reply({ kind: 'text', text: hostile }), 'message');
    expect(blocks).toEqual([
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }] },
    ]);
  });

  it('can neither mention, nor link, nor format where it is', () => {
    expect(mrkdwn(hostile, 999)).toBe(
      '&lt;!channel&gt; &lt;@U0SATO&gt; &lt;https：//a.example|b&gt; ＊太＊ ＿斜＿ ～消～ ｀c｀ :smile: https：//evil.example &amp;amp;',
    );
  });

  it('nowhere becomes markup in any payload', () => {
    fc.assert(
      fc.property(anyReply, any => {
        const { text, blocks } = toMessage(any, 'message');
        expect(text).not.toMatch(/<|>/);
        expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
      }),
      { numRuns: 300 },
    );
  });

  it('comes in as it was typed', () => {
    expect(readText('<@U0BOT> 防災は？')).toBe('防災は？');
    expect(readText('<#C01|soumu> の &lt;急&gt; <https://a.example|資料> <mailto:a@b.example|a@b.example>')).toBe(
      '#soumu の <急> 資料 a@b.example',
    );
    expect(readText('<!here> <!subteam^S1|@課> 期間は？')).toBe('期間は？');
    expect(readText('a &lt; b &gt; c &amp;lt; d')).toBe('a < b > c &lt; d');
    expect(readText(`${'<'.repeat(100_000)}x`)).toHaveLength(4_000);
  });
});

describe('lists and figures', () => {
  it('number projects from where the page begins, with code, place, owner and state', () => {
    const { blocks } = toMessage(reply(projects(2, 34, 11)), 'message');
    const texts: { text: string; style?: object }[] = ofType(blocks, 'rich_text')[0].elements[0].elements;
    expect(texts.map(element => element.text)).toEqual([
      '11. ',
      '総合防災情報システムの整備・活用による防災対策の充実　',
      '4-6-1',
      '　［ＭＩＤＯＲＩ］',
    ]);
    const details: { text: string }[] = ofType(blocks, 'context')[0].elements;
    expect(details.map(element => element.text)).toEqual([
      '重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進',
      '担当：危機対策課（見本）　状況：順調',
    ]);
    expect(texts[1]?.style).toEqual({ bold: true });
    expect(texts[2]?.style).toEqual({ code: true });
  });

  const table: ReplyElement = {
    kind: 'table',
    caption: '再掲の一覧',
    columns: [{ title: '掲載' }, { title: '件数', align: 'right' }],
    rows: [
      ['4-5-4', '12'],
      ['4-6-2', '約3'],
    ],
  };

  it('draw a table that sorts figures by size', () => {
    const { blocks } = toMessage(reply(table), 'message');
    expect(ofType(blocks, 'data_table')).toEqual([
      {
        type: 'data_table',
        caption: '再掲の一覧',
        page_size: 2,
        rows: [
          [
            { type: 'raw_text', text: '掲載' },
            { type: 'raw_text', text: '件数' },
          ],
          [
            { type: 'raw_text', text: '4-5-4' },
            { type: 'raw_number', value: 12, text: '12' },
          ],
          [
            { type: 'raw_text', text: '4-6-2' },
            { type: 'raw_text', text: '約3' },
          ],
        ],
      },
    ]);
  });

  it('say the same in lines where there is no table', () => {
    for (const surface of ['twin', 'modal', 'home'] as const) {
      const drawn = toBlocks(reply(table), surface);
      expect(ofType(drawn, 'data_table')).toEqual([]);
      expect(textOf(drawn)).toContain('4-5-4　件数：12\n4-6-2　件数：約3');
    }
    const two = toMessage(reply(table, table), 'message').blocks;
    expect(ofType(two, 'data_table')).toHaveLength(1);
    expect(textOf(two)).toContain('4-5-4　件数：12');
  });

  it('count the lines that do not fit, not the blocks', () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`4-6-${index}`, 'あ'.repeat(150)]);
    const drawn = textOf(toBlocks(reply({ ...table, rows }), 'twin'));
    const shown = drawn.match(/4-6-\d+　/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(drawn).toContain(`ほか${300 - shown}件`);
  });

  it('do not say a title or a paragraph again as the caption beneath it', () => {
    const titled = toMessage({ ...reply(table), title: '再掲の一覧' }, 'message').blocks;
    expect(titled.map(block => block.type)).toEqual(['header', 'data_table']);
    const said = toMessage(reply({ kind: 'text', text: '再掲の一覧' }, table), 'message').blocks;
    expect(said.map(block => block.type)).toEqual(['rich_text', 'data_table']);
    const untitled = toMessage(reply(table), 'message').blocks;
    expect(untitled.map(block => block.type)).toEqual(['rich_text', 'data_table']);
  });

  it('count the rows a table drops', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`4-6-${index}`, '1']);
    const drawn = toMessage(reply({ ...table, rows }), 'message').blocks;
    expect(ofType(drawn, 'data_table')[0].rows).toHaveLength(101);
    expect(JSON.stringify(drawn)).toContain('ほか150件');
  });

  it('leave the one table of a message to the longer of a round and a list', () => {
    const bars = [{ label: '順調', value: 41, status: 'on_track' as const }];
    const drawn = (sentence: string) => {
      const progress: ReplyElement = { kind: 'progress', caption: '第3四半期', sentence, bars };
      const { blocks } = toMessage(reply(progress, table), 'message');
      expect(ofType(blocks, 'data_visualization')).toHaveLength(1);
      expect(ofType(blocks, 'data_table')).toHaveLength(1);
      return textOf(blocks);
    };
    // The chart's twin is the sentence where it holds every figure, else a line of text a bar.
    expect(drawn('順調 41')).not.toContain('■');
    expect(drawn('44事業の回答がありました。')).toContain('■ 41　順調');
  });

  it('draw a round as chart, sentence and table with the same figures', () => {
    const bars = [
      { label: '順調', value: 41, status: 'on_track' },
      { label: '遅れている', value: 3, status: 'delayed' },
    ];
    const progress: ReplyElement = {
      kind: 'progress',
      caption: '第3四半期',
      sentence: '44事業の回答がありました。',
      bars,
    };
    const { blocks } = toMessage(reply(progress), 'message');
    const chart = ofType(blocks, 'data_visualization')[0] as ChartBlock;
    expect(chart.chart.series[0]?.data).toEqual([
      { label: '順調', value: 41 },
      { label: '遅れている', value: 3 },
    ]);
    expect(JSON.stringify(blocks)).toContain('44事業の回答がありました。');
    // Slack's types do not know the block yet; this is how a renderer of others describes it.
    const described: DataVisualizationBlock = chart;
    expect(described.title).toBe('第3四半期');
    expect(JSON.stringify(ofType(blocks, 'table'))).toContain('"value":41');
    const twin = JSON.stringify(toBlocks(reply(progress), 'twin'));
    expect(twin).toContain(`${'■'.repeat(12)} 41　順調`);
    expect(twin).toContain('■ 3　遅れている');
  });
});

describe('what a modal carries', () => {
  it('is told from what was not packed here', () => {
    const packed = packMetadata({
      origin: { at: 'view' },
      conversation: 'c',
      lang: 'ja',
      form: 'f',
      context: 'a\n"b"',
    });
    expect(unpackMetadata(packed)).toEqual({
      origin: { at: 'view' },
      conversation: 'c',
      lang: 'ja',
      form: 'f',
      context: 'a\n"b"',
    });
    for (const foreign of ['', 'x', '{}', 'null\n', '[]\nx', '{"a":1}\nx'])
      expect(unpackMetadata(foreign)).toBeUndefined();
  });
});
