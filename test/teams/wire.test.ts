import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refilled, valuesOf } from '../../adapters/teams/answering/form-values.ts';
import { MessageSigner, parseButton, parseTicket, type Ticket } from '../../adapters/teams/answering/ticket.ts';
import { MAX_CARD_LENGTH } from '../../adapters/teams/limits.ts';
import { toAdaptiveCard, toFormCard } from '../../adapters/teams/render.ts';
import { TICKET, wireButtons, wireForm, withoutButtons } from '../../adapters/teams/rendering/wire.ts';
import { buttonsOf } from '../doubles/teams/cards.ts';
import { anyForm, anyReply } from '../helpers/arbitrary-reply.ts';
import { cardEvents, withoutCharts } from '../helpers/card-events.ts';
import { unknownProperties } from '../helpers/card-properties.ts';
import { schemaErrors } from '../helpers/card-schema.ts';

/** Generated replies and forms in all; each is drawn in every way the adapter sends it. */
const RUNS = 1_000;
/** What the wiring may add to a card: a language on each button, and a form's ticket. */
const MOST_ADDED = 2_900;
const TIMEOUT_MS = 240_000;

function expectSound(card: object) {
  const plain = withoutCharts(card);
  expect(unknownProperties(plain)).toEqual([]);
  expect(cardEvents(plain)).toEqual([]);
  expect(schemaErrors(card)).toEqual([]);
  expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH + MOST_ADDED);
}

describe('a card as it is sent', () => {
  it(
    `passes Microsoft's reader and schema, over ${RUNS} replies`,
    () => {
      fc.assert(
        fc.property(anyReply, fc.boolean(), (reply, dialogs) => {
          const card = toAdaptiveCard(reply);
          const sent = wireButtons(card, reply.lang, dialogs);
          expectSound(sent);
          expect(schemaErrors(withoutButtons(card))).toEqual([]);
          expect(buttonsOf(withoutButtons(card))).toEqual([]);
          for (const button of buttonsOf(sent)) expect(parseButton(button.data)?.lang).toBe(reply.lang);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    `passes with a form on it, over ${RUNS} forms, and the form comes back whole`,
    () => {
      fc.assert(
        fc.property(anyForm, fc.constantFrom(undefined, 'keikaku:form'), (form, verb) => {
          const { id, context, lang } = form;
          const ticket: Ticket = { form: id, context, lang, opener: { id: 'update.open', value: 'x'.repeat(1_500) } };
          const card = wireForm(toFormCard(form), ticket, verb);
          expectSound(card);
          const [button] = buttonsOf(card);
          expect(parseTicket({ ...button?.data, other: 'value' })).toEqual(ticket);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it('would be caught with a misspelt property', () => {
    const card = toAdaptiveCard({ lang: 'ja', fallback: 'x', elements: [{ kind: 'text', text: 'x' }] });
    expect(unknownProperties({ ...card, fallbackTekst: 'x' })).toEqual(['AdaptiveCard.fallbackTekst']);
    expect(unknownProperties({ type: 'Container', item: [] })).toEqual(['Container.item']);
  });

  it.each<[string, object]>([
    ['a misspelt property', { type: 'TextBlock', text: 'x', sise: 'medium' }],
    ['an element the schema does not know', { type: 'Badge', text: 'x' }],
    ['a wrong word', { type: 'TextBlock', text: 'x', size: 'huge' }],
    ['a text that is missing', { type: 'TextBlock' }],
    ['a fault in a row of a table', { type: 'Table', rows: [{ type: 'TableRow', cells: [{ type: 'TableCell' }] }] }],
    ['a fault in the fallback of a chart', { type: 'Chart.HorizontalBar', fallback: { type: 'Container' } }],
    ['a chart without a fallback', { type: 'Chart.HorizontalBar' }],
  ])('would be caught with %s', (_, element) => {
    const card = toAdaptiveCard({ lang: 'ja', fallback: 'x', elements: [] });
    expect(schemaErrors(card)).toEqual([]);
    expect(schemaErrors({ ...card, body: [element] })).not.toEqual([]);
  });
});

describe('what a form brings back', () => {
  it('is its fields’ text alone: no ticket, no numbers, no prototype', () => {
    const data = JSON.parse(`{"${TICKET}":{},"a":"1","b":2,"c":"-","__proto__":"x","d":{"e":"f"}}`);
    expect(valuesOf(data)).toEqual({ a: '1', c: '' });
    expect(valuesOf(null)).toEqual({});
  });

  it('stands in the form again, with a name for what was looked up', () => {
    fc.assert(
      fc.property(anyForm, form => {
        const values = Object.fromEntries(form.fields.map(field => [field.id, `v:${field.id}`]));
        for (const field of refilled(form, values, (_, value) => `label of ${value}`).fields) {
          if (field.kind === 'heading') continue;
          expect(field.value).toBe(`v:${field.id}`);
          if (field.kind === 'lookup') expect(field.valueLabel).toBe(`label of v:${field.id}`);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a seal', () => {
  it('holds for what it was put on, and for nobody without the secret', () => {
    const seal = new MessageSigner('secret');
    const put = seal.of('conversation', '29:sato', '1700');
    expect(seal.isWhole(put, 'conversation', '29:sato', '1700')).toBe(true);
    expect(new MessageSigner('secret').isWhole(put, 'conversation', '29:sato', '1700')).toBe(true);
    expect(seal.isWhole(put, 'conversation', '29:suzuki', '1700')).toBe(false);
    expect(seal.isWhole(put, 'conversation', '29:sato1700', '')).toBe(false);
    expect(seal.isWhole('', 'conversation', '29:sato', '1700')).toBe(false);
    expect(new MessageSigner('other').isWhole(put, 'conversation', '29:sato', '1700')).toBe(false);
  });
});
