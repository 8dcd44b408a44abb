import { describe, expect, it } from 'vitest';
import { FORM_ACTIONS } from '../../adapters/teams/rendering/wire.ts';
import type { ActionChoice } from '../../src/actions.ts';
import type { Reply } from '../../src/reply.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';
import { choicesOf } from '../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const TIMEOUT_MS = 120_000;

describe('the buttons that open a dialog', () => {
  it(
    'are those the core answers with a form',
    async () => {
      const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
      office.slack.next({ kind: 'sent', message: '' }, { kind: 'uncertain', reason: 'timeout' });
      await office.at('2009-10-01T09:00:10+09:00');
      const prompt = office.posted().find(({ key }) => key === '2009-Q2/kiki/prompt/1')?.reply;
      const form = await office.press(KIKI, 'update.open', '2009-Q2/kiki');
      const context = form.kind === 'form' ? form.form.context : '';
      const given = await office.send(KIKI, 'update', context, { '1-1-1.status': 'on_track' });
      const thread = office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '';
      const read = await office.ask(KIKI, '震度情報ネットワークは順調です', thread);

      const assign = await office.ask(member('slack:UCOORD1SAMPLE'), '担当登録');

      const uncertain = await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.uncertain', '2009-Q2/0');

      const replies = [
        uncertain.kind === 'reply' ? uncertain.answer.reply : undefined,
        assign.reply,
        prompt,
        given.kind === 'reply' ? given.answer.reply : undefined,
        read.reply,
      ];
      const offered = new Map<string, ActionChoice>(replies.flatMap(buttonsOf).map(button => [button.id, button]));
      for (const id of FORM_ACTIONS) expect(offered.has(id), `${id} is offered`).toBe(true);
      // Those that open a form change nothing, so they go first.
      const order = [...offered.values()].sort(
        (a, b) => Number(FORM_ACTIONS.has(b.id)) - Number(FORM_ACTIONS.has(a.id)),
      );
      for (const { id, value } of order) {
        const who = id.startsWith('cycle.') ? member('slack:UCOORD1SAMPLE') : KIKI;
        const outcome = await office.press(who, id, value);
        expect({ id, isForm: outcome.kind === 'form' }).toEqual({ id, isForm: FORM_ACTIONS.has(id) });
      }
    },
    TIMEOUT_MS,
  );
});

function buttonsOf(reply: Reply | undefined): ActionChoice[] {
  return reply ? choicesOf(reply) : [];
}
