/** fast-check arbitraries of replies and forms, for rendering tests. */
import fc from 'fast-check';
import type { Form, FormField, Reply, ReplyElement } from '../../src/reply.ts';
import { STATUSES } from '../../src/status.ts';

const HOSTILE = [
  '[ここ](https://example.invalid)',
  '<at>全員</at>',
  '@channel <!here> <script>alert(1)</script>',
  '**太字** _斜体_ ~~消~~ `code`',
  '{{DATE(2009-04-01T00:00:00Z)}} {plan}',
  '1. 一\n- 二\n# 三',
  '"引用" \\ \u0000\u202e\ud800',
  '=HYPERLINK("https://example.invalid")',
];

/** Long texts are rare, as in use: rendering them is slow. */
export const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '防災',
      '総合防災情報システム（ＭＩＤＯＲＩ）',
      '重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6_000 }).map(length => '計画の推進。'.repeat(length / 6).slice(0, length)),
  },
);
const lang = fc.constantFrom('ja' as const, 'en' as const);
const code = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(30)).map(parts => parts.join('-'));
const nullable = fc.option(anyText, { nil: null });

const projectLine = fc.record({
  code,
  name: anyText,
  place: anyText,
  remark: anyText,
  owner: nullable,
  status: nullable,
});
const status = fc.constantFrom(...STATUSES, 'other');
const action = fc.record(
  {
    id: fc.constantFrom('ask', 'source', 'project'),
    label: anyText,
    value: fc.string({ maxLength: 1_500 }),
    style: fc.constantFrom('primary' as const, 'danger' as const),
  },
  { requiredKeys: ['id', 'label', 'value'] },
);

const element: fc.Arbitrary<ReplyElement> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('text' as const),
      text: anyText,
      tone: fc.constantFrom('subtle' as const, 'warning' as const, 'heading' as const),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({ kind: fc.constant('facts' as const), facts: fc.array(fc.record({ label: anyText, value: anyText })) }),
  fc.record({
    kind: fc.constant('projects' as const),
    projects: fc.array(projectLine, { maxLength: 60, size: 'max' }),
    total: fc.nat(200),
    from: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ kind: fc.constant('passage' as const), text: anyText, place: anyText }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyText,
    columns: fc.array(
      fc.record(
        { title: anyText, align: fc.constantFrom('left' as const, 'right' as const) },
        { requiredKeys: ['title'] },
      ),
      { maxLength: 8 },
    ),
    rows: fc.array(fc.array(anyText, { maxLength: 9 }), { maxLength: 60, size: 'max' }),
  }),
  fc.record({
    kind: fc.constant('progress' as const),
    caption: anyText,
    sentence: anyText,
    bars: fc.array(fc.record({ label: anyText, value: fc.nat(105), status }), { maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 20 }) }),
);

export const anyReply: fc.Arbitrary<Reply> = fc.record(
  { lang, title: anyText, fallback: anyText, elements: fc.array(element, { maxLength: 6 }) },
  { requiredKeys: ['lang', 'fallback', 'elements'] },
);

const choices = fc.array(fc.record({ value: anyText, label: anyText }), { maxLength: 12 });
const fieldKind = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    value: anyText,
    multiline: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 3_000 }),
  }),
  fc.record({ kind: fc.constant('choice' as const), value: anyText, choices }),
  fc.record({
    kind: fc.constant('lookup' as const),
    value: fc.constantFrom('', '1-1-1'),
    valueLabel: anyText,
    source: fc.constantFrom('projects' as const, 'owners' as const),
  }),
  fc.record({ kind: fc.constant('heading' as const) }),
);
const field = fc
  .tuple(
    fc.record({ label: anyText, optional: fc.boolean(), hint: anyText }, { requiredKeys: ['label', 'optional'] }),
    fieldKind,
  )
  .map(([common, kind]) => ({ ...common, ...kind }));

export const anyForm: fc.Arbitrary<Form> = fc.record({
  id: fc.constant('update'),
  lang,
  title: anyText,
  intro: anyText,
  fields: fc
    .array(field, { maxLength: 60 })
    .map(fields => fields.map((each, index) => ({ ...each, id: `field:${index}` }) as FormField)),
  submit: fc.constantFrom('登録する', 'Save'),
  context: fc.string({ maxLength: 2_000 }),
});
