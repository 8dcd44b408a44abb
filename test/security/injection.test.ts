/**
 * Text from people is data. Thousands of hostile texts as names, comments, questions and absences go through every command,
 * card, form and export of the real bot; nothing of them mentions, links, formats, runs or deceives.
 */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offersFor } from '../../adapters/slack/answering/offers.ts';
import { toMessage as toSlackMessage } from '../../adapters/slack/render.ts';
import { toModal } from '../../adapters/slack/rendering/form.ts';
import { toAnswerModal, toHome } from '../../adapters/slack/rendering/views.ts';
import { toFormCard } from '../../adapters/teams/rendering/form.ts';
import { toMessage as toTeamsMessage } from '../../adapters/teams/rendering/message.ts';
import type { Answer, Outcome } from '../../src/adapter.ts';
import { toCsv } from '../../src/export/csv.ts';
import type { Form, Reply } from '../../src/reply.ts';
import { updateRecords } from '../../src/updates/round/export-rows.ts';
import { tableRecords } from '../../src/updates/table/flat-rows.ts';
import { recordsBook } from '../../src/updates/table/records-book.ts';
import { startWorld, until, type World } from '../doubles/slack/world.ts';
import { mentioned, SATO, said } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { member, type Office, openOffice, realDirectory, viewOf } from '../helpers/cycle.ts';
import { cardFaults, hostileTexts, slackFaults } from '../helpers/hostile-text.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';
import { isFormula, parseCsv, restored } from '../helpers/read-csv.ts';

const CONTACT = member('slack:UKIKI1SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const PER_BATCH = 96;
const BATCHES = 53;
const COMMANDS = [
  '遅れている事業は？',
  '前回から変わったもの',
  '状況',
  '未回答の課は？',
  '配信状況',
  '進捗管理表',
  '1-1-1の進捗は？',
  '1-1-1の担当課はどこ？',
  '回答',
  '担当が未登録の事業は？',
];

/** Every drawing of a reply, on every platform, and what is wrong with it. */
function faultsOf(reply: Reply): string[] {
  const metadata = { origin: { at: 'view' as const }, conversation: 'c', lang: reply.lang };
  const slack = [
    toSlackMessage(reply, 'message'),
    toSlackMessage(reply, 'twin'),
    toHome(reply),
    toAnswerModal(reply, reply.title ?? '答え', metadata),
  ];
  return [...slack.flatMap(slackFaults), ...cardFaults(toTeamsMessage(reply, true))];
}

function formFaults(form: Form, errors: Record<string, string> = {}): string[] {
  const modal = toModal(form, { origin: { at: 'view' }, conversation: 'c' });
  return [...slackFaults(modal), ...cardFaults(withoutInputs(toFormCard(form, errors)))];
}

/** What was typed goes back into its own input as it was: there it is shown as typed and nothing else. */
const withoutInputs = (card: object): object =>
  JSON.parse(JSON.stringify(card, (key, value) => (key === 'value' || key === 'id' ? undefined : value)));

const outcomeFaults = (outcome: Outcome): string[] =>
  outcome.kind === 'reply' ? faultsOf(outcome.answer.reply) : outcome.kind === 'form' ? formFaults(outcome.form) : [];

async function hostileOffice(texts: readonly string[]): Promise<Office> {
  let next = 0;
  // Whatever the texts of this run, each name holds what would be a mention.
  const name = () => `氏<@W1>${texts[next++ % texts.length]}`;
  const directory = await realDirectory(document => {
    for (const owner of document.owners) {
      owner.name = `課${name()}`;
      owner.division = `部${name()}`;
      for (const contact of owner.contacts) {
        contact.name = name();
        contact.post = `長${name()}`;
        if (contact.deputyOf !== null) contact.deputyOf = owner.contacts[0]?.name ?? null;
      }
      if (owner.superior) owner.superior.name = name();
    }
    for (const coordinator of document.coordinators) coordinator.name = name();
    // One division has them all, so that one person may answer for all.
    for (const one of document.assignments) one.owner = 'kiki';
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

let texts: string[];
let office: Office;
beforeAll(async () => {
  texts = hostileTexts(PER_BATCH * BATCHES);
  office = await hostileOffice(texts);
});

describe('hostile text', { timeout: 120_000 }, () => {
  it('as a comment of each project goes into every table, card, form and export as data', async () => {
    const { plan } = await knowledgeOfTests();
    expect(texts.length).toBeGreaterThanOrEqual(5_000);
    const projects = plan.projects.map(({ code }) => code);
    const wrong: string[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const comments = texts.slice(batch * PER_BATCH, (batch + 1) * PER_BATCH);
      const asked = projects.filter(code => office.state().rounds['2009-Q2']?.asked.kiki?.projects.includes(code));
      const values = Object.fromEntries(
        asked.flatMap((code, index) => [
          [`${code}.status`, 'delayed'],
          [`${code}.percent`, `${batch}`],
          [`${code}.comment`, comments[index] ?? ''],
        ]),
      );
      const context = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: asked.map(code => [code, batch]) });
      wrong.push(...outcomeFaults(await office.send(CONTACT, 'update', context, values)));
      for (const page of [0, 1])
        wrong.push(...outcomeFaults(await office.press(CONTACT, 'update.correct', `2009-Q2/kiki/${page}`)));
      const command = COMMANDS[batch % COMMANDS.length]!;
      wrong.push(...faultsOf((await office.ask(COORDINATOR, command, `c${batch}`)).reply));
      wrong.push(...faultsOf((await office.ask(COORDINATOR, COMMANDS[0]!, `d${batch}`)).reply));
    }
    for (const command of COMMANDS)
      for (const who of [CONTACT, COORDINATOR]) wrong.push(...faultsOf((await office.ask(who, command, 'x')).reply));
    for (const { reply } of [...office.posted(), ...office.slack.edited.slice(-20)]) wrong.push(...faultsOf(reply));
    for (const who of [CONTACT, COORDINATOR]) wrong.push(...faultsOf(await office.door.home(who, 'ja')));
    for (const source of ['owners', 'projects'] as const)
      wrong.push(...slackFaults(offersFor(office.door, CONTACT, `lookup:${source}:ja`, '')));
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('as a question is never said back as anything but data', async () => {
    const wrong: string[] = [];
    for (const [index, text] of texts.slice(0, 300).entries()) {
      const said: Answer = await office.ask(index % 2 ? CONTACT : COORDINATOR, text, `q${index}`);
      wrong.push(...faultsOf(said.reply));
    }
    for (const [index, text] of texts.slice(0, 60).entries())
      for (const line of [`担当登録 1-1-1 ${text}`, `締切延長 ${text}`, `免除 ${text}`, `1-1-1は順調、${text}`])
        wrong.push(...faultsOf((await office.ask(CONTACT, line, `r${index}`)).reply));
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('as a cell is no formula in any export, and can be read back as it was', async () => {
    const view = await viewOf(office);
    const updates = updateRecords(office.state());
    const column = updates.columns.indexOf('comment');
    const csv = toCsv(updates.columns, updates.rows);
    const read = parseCsv(csv);
    expect(read).toHaveLength(updates.rows.length + 1);
    for (const [index, row] of updates.rows.entries()) {
      for (const cell of read[index + 1] ?? []) expect(isFormula(cell)).toBe(false);
      expect(restored(read[index + 1]?.[column] ?? '')).toBe(row[column]);
    }
    for (const cell of parseCsv(toCsv(tableRecords(view).columns, tableRecords(view).rows)).flat())
      expect(isFormula(cell)).toBe(false);
    const workbook = unzipSync(await recordsBook([{ name: '記録', ...updates }], 'ja'));
    for (const [name, bytes] of Object.entries(workbook)) {
      const xml = strFromU8(bytes);
      expect(`${name} ${/<f[ >]|<hyperlink|externalLink|<oleObject|ddeLink/.test(xml)}`).toBe(`${name} false`);
      if (name.endsWith('.rels')) expect(xml).not.toContain('TargetMode="External"');
    }
  });
});

describe('on the wire', { timeout: 120_000 }, () => {
  let world: World;
  let bot: TeamsBot;
  beforeAll(async () => {
    world = await startWorld({ wrapDoor: () => office.door });
    bot = await startTeamsBot({ people: [SATO], door: office.door });
  }, 60_000);
  afterAll(async () => {
    await world.close();
    await bot.close();
  });

  it('Slack gets no mention, link or markup, in messages, private answers, modals and the Home', async () => {
    world.slack.addUser({
      id: 'UKIKI1SAMPLE',
      profile: { display_name: texts[3]!, real_name: texts[4]! },
    });
    for (const [index, text] of texts.slice(0, 60).entries()) {
      await world.say(`D0KIKI${index}`, 'UKIKI1SAMPLE', text);
      await world.command(`${COMMANDS[index % COMMANDS.length]}`, 'UKIKI1SAMPLE');
      await world.command(text, 'UKIKI1SAMPLE');
    }
    await world.event({ type: 'app_home_opened', user: 'UKIKI1SAMPLE', channel: 'D0KIKI', tab: 'home' });
    await until(() => world.slack.homes.size > 0 && world.slack.responses.length >= 120);
    const sent = [
      ...world.slack.calls.filter(({ method }) => /^(?:chat|views)\./.test(method)).map(({ args }) => args),
      ...world.slack.responses.map(({ body }) => body),
    ];
    expect(sent.length).toBeGreaterThan(180);
    expect(sent.flatMap(slackFaults).slice(0, 5)).toEqual([]);
    for (const call of world.slack.callsOf('chat.postMessage'))
      expect(call).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it('Teams gets no mention, link or markup', async () => {
    for (const [index, text] of texts.slice(0, 40).entries())
      await bot.post(
        index % 2 ? said(text, { where: { id: `a:${index}`, conversationType: 'personal' } }) : mentioned(text),
      );
    await bot.settled();
    expect(bot.teams.calls.length).toBeGreaterThan(20);
    expect(bot.teams.calls.flatMap(({ body }) => cardFaults(body)).slice(0, 5)).toEqual([]);
  });
});
