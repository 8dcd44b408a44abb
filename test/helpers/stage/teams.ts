/** The Teams stage: activities with valid tokens into the real adapter, and what the connector double received. */
import type { Adapter } from '../../../src/adapter.ts';
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import { execute, installed, invoke, mentioned, TENANT, type TeamsPerson } from '../../doubles/teams/activities.ts';
import { startTeamsBot } from '../../doubles/teams/bot.ts';
import { button, buttonsOf, inputsOf, textOf } from '../../doubles/teams/cards.ts';
import { openOffice, realDirectory } from '../cycle.ts';
import { type CreateStage, type Place, type Player, type Seen, twoDivisions } from './stage.ts';

const PEOPLE: Record<Player, TeamsPerson> = {
  kiki: person('kiki', 11),
  kikiDeputy: person('kiki2', 12),
  koho: person('koho', 13),
  kohoHead: person('kohohead', 14),
};
const channel = (name: string) => ({
  id: `19:${name}@thread.tacv2`,
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
});
const PLACES: Record<Place, { id: string; conversationType: string }> = {
  kiki: channel('kiki'),
  koho: channel('koho'),
  coordinators: channel('coordinators'),
  kohoHead: { id: 'a:personal-kohohead', conversationType: 'personal' },
};

function person(key: string, number: number): TeamsPerson {
  const member = { name: key, tenantId: TENANT, userRole: 'user', userPrincipalName: `${key}@miyagi.example` };
  return { id: `29:${key}`, name: key, aadObjectId: `00000000-0000-0000-0000-0000000000${number}`, member };
}

/** The same people, known to Teams alone. */
function onTeams(document: DirectoryDocument): void {
  twoDivisions(document);
  const known: Record<string, Player> = {
    UKIKI1SAMPLE: 'kiki',
    UKIKI2SAMPLE: 'kikiDeputy',
    UKOHO1SAMPLE: 'koho',
    UKOHOHEADSAMPLE: 'kohoHead',
  };
  const move = (one: { slack: string | null; teams: string | null }) => {
    const player = known[one.slack ?? ''];
    Object.assign(one, { slack: null, teams: player ? PEOPLE[player].aadObjectId : null });
  };
  for (const owner of document.owners) {
    Object.assign(owner, { slackChannel: null, teamsConversation: PLACES[owner.id as Place].id });
    for (const one of [...owner.contacts, ...(owner.superior ? [owner.superior] : [])]) move(one);
  }
  document.coordinators.forEach(move);
  document.coordinatorChannel = { slack: null, teams: PLACES.coordinators.id };
}

interface Ref {
  conversation: { id: string; conversationType: string };
  activity: string;
}

export const teamsStage: CreateStage = async start => {
  const adapters: Adapter[] = [];
  const office = await openOffice(start, await realDirectory(onTeams), adapters);
  const bot = await startTeamsBot({ door: office.door, people: Object.values(PEOPLE) });
  adapters.push(bot.adapter);
  for (const where of [PLACES.kiki, PLACES.koho, PLACES.coordinators]) await bot.post(installed({ where }));
  await bot.post(installed({ where: PLACES.kohoHead, from: PEOPLE.kohoHead }));
  await bot.settled();
  const welcomes = bot.teams.calls.length;

  async function tell(activity: object) {
    const answered = await bot.post(activity);
    if (answered.status !== 200) throw new TypeError(`answered ${answered.status}: ${answered.body}`);
    await bot.settled();
    return answered.body;
  }

  // biome-ignore lint/suspicious/noExplicitAny: cards are JSON here
  const cardNow = (activity: string): any =>
    bot.teams.calls.findLast((call, at) => call.activity === activity || idOf(at) === activity)?.body.attachments?.[0]
      ?.content;
  /** Activity id the double assigns to its n-th call. */
  const idOf = (at: number) => (bot.teams.calls[at]?.method === 'POST' ? `${1_700_000_000_000 + at + 1}` : '');

  function seen(at: number): Seen {
    const conversation = Object.values(PLACES).find(({ id }) => bot.teams.calls[at]?.conversation.startsWith(id));
    if (!conversation) throw new TypeError('a message to nowhere');
    const activity = idOf(at);
    const { id, conversationType } = conversation;
    const isChannel = conversationType === 'channel';
    const said = bot.teams.calls[at]?.conversation ?? '';
    const thread = said !== id ? said : isChannel ? `${id};messageid=${activity}` : id;
    const ref: Ref = { conversation: { ...conversation, id: thread }, activity };
    const card = cardNow(activity);
    return { text: textOf(card), buttons: buttonsOf(card).map(({ title }) => title), ref };
  }
  const about = (who: Player, { conversation, activity }: Ref) => ({
    from: PEOPLE[who],
    where: conversation,
    replyToId: activity,
  });

  return {
    office,
    read: place =>
      bot.teams.calls.flatMap(({ conversation }, at) =>
        at >= welcomes && idOf(at) !== '' && conversation === PLACES[place].id ? [seen(at)] : [],
      ),
    async press(who, message, label) {
      const ref = message.ref as Ref;
      const { verb = '', data } = button(cardNow(ref.activity), label);
      await tell(execute(verb, data, about(who, ref)));
    },
    async open(who, message, label) {
      const ref = message.ref as Ref;
      const { data } = button(cardNow(ref.activity), label);
      const fetched = await tell(invoke('task/fetch', { data, context: { theme: 'default' } }, about(who, ref)));
      let card = fetched.task.value.card.content;
      return {
        get fields() {
          return inputsOf(card);
        },
        async send(values) {
          const ticket = buttonsOf(card)[0]?.data;
          const sent = await tell(invoke('task/submit', { data: { ...ticket, ...values } }, about(who, ref)));
          if (!sent?.task) return '';
          card = sent.task.value.card.content;
          return textOf(card);
        },
      };
    },
    async write(who, beneath, text) {
      const before = bot.teams.calls.length;
      const { conversation } = beneath.ref as Ref;
      await tell(mentioned(text, { from: PEOPLE[who], where: conversation }));
      const at = bot.teams.calls.findIndex((call, index) => index >= before && call.method === 'POST');
      return seen(at);
    },
    close: () => bot.close(),
  };
};
