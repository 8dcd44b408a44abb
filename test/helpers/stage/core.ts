/** The core alone, without a platform. */
import type { Answer, Outcome, Person } from '../../../src/adapter.ts';
import { plainText, type Reply } from '../../../src/reply.ts';
import { member, openOffice, type Posted, realDirectory } from '../cycle.ts';
import { choicesOf } from '../outcomes.ts';
import { type CreateStage, type Place, type Player, type Seen, twoDivisions } from './stage.ts';

const PEOPLE: Record<Player, Person> = {
  kiki: member('slack:UKIKI1SAMPLE'),
  kikiDeputy: member('slack:UKIKI2SAMPLE'),
  koho: member('slack:UKOHO1SAMPLE'),
  kohoHead: member('slack:UKOHOHEADSAMPLE'),
};
const PLACES: Record<Place, string> = {
  kiki: 'slack:CKIKISAMPLE',
  koho: 'slack:CKOHOSAMPLE',
  kohoHead: 'slack:UKOHOHEADSAMPLE',
  coordinators: 'slack:CCOORDSAMPLE',
};

export const coreStage: CreateStage = async start => {
  const office = await openOffice(start, await realDirectory(twoDivisions));
  const seen = (reply: Reply, ref: unknown): Seen => ({
    text: plainText(reply),
    buttons: choicesOf(reply).map(({ label }) => label),
    ref,
  });
  const threadOf = (posted: Posted) => office.state().deliveries[posted.key]?.message ?? '';
  const asShown = (posted: Posted): Reply =>
    office.slack.edited.findLast(({ message }) => message === threadOf(posted))?.reply ?? posted.reply;
  const replyOf = ({ ref }: Seen): Reply => ('reply' in (ref as Answer) ? (ref as Answer).reply : (ref as Reply));

  async function pressed(who: Player, message: Seen, label: string): Promise<Outcome> {
    const shown = 'key' in (message.ref as object) ? asShown(message.ref as Posted) : replyOf(message);
    const choice = choicesOf(shown).find(one => one.label === label);
    if (!choice) throw new TypeError(`no button ${label} among ${message.buttons}`);
    return office.press(PEOPLE[who], choice.id, choice.value);
  }

  return {
    office,
    read: place =>
      office.posted().flatMap(posted => (posted.to === PLACES[place] ? [seen(asShown(posted), posted)] : [])),
    async press(who, message, label) {
      await pressed(who, message, label);
    },
    async open(who, message, label) {
      const outcome = await pressed(who, message, label);
      if (outcome.kind !== 'form') throw new TypeError(`no form behind ${label}`);
      let { form } = outcome;
      return {
        get fields() {
          return Object.fromEntries(form.fields.flatMap(field => ('value' in field ? [[field.id, field.value]] : [])));
        },
        async send(values) {
          const sent = await office.send(PEOPLE[who], form.id, form.context, values);
          if (sent.kind === 'invalid') return Object.values(sent.errors).join();
          if (sent.kind === 'reply') return '';
          form = sent.form;
          return [form.intro, ...form.fields.map(({ hint }) => hint)].join('\n');
        },
      };
    },
    async write(who, beneath, text) {
      const answer = await office.ask(PEOPLE[who], text, threadOf(beneath.ref as Posted));
      return seen(answer.reply, answer);
    },
    async close() {},
  };
};
