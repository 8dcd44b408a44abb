/**
 * An office on Teams as it is run: the real plan, the real update cycle and its record on disk behind the adapter, the
 * double of Teams before it. A round as a whole is played in test/updates/submitting/three-ways.test.ts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/adapter.ts';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { openStore, type Store } from '../../src/journal/store.ts';
import { teamsText } from '../../src/text/teams.ts';
import { updatesText } from '../../src/text/updates.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import {
  CHANNEL,
  execute,
  GROUP,
  GUEST,
  installed,
  invoke,
  mentioned,
  PERSONAL,
  SATO,
  SUZUKI,
  said,
  type TeamsPerson,
  THREAD,
} from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { button, buttonsOf, cardOf, inputsOf, textOf } from '../doubles/teams/cards.ts';
import { cardEvents, withoutCharts } from '../helpers/card-events.ts';
import { schemaErrors } from '../helpers/card-schema.ts';
import { type Office, openOffice, realDirectory } from '../helpers/cycle.ts';

const START_TIMEOUT_MS = 120_000;
const { commands, deciding, buttons, linking, assignForm, sentence, handOut, form } = updatesText.ja;
/** 広報課 has its own channel from the start; 危機対策課 gets one in the course of the test. */
const KOHO = { ...CHANNEL, id: '19:koho@thread.tacv2' };
const SUZUKI_CHAT = { ...PERSONAL, id: 'a:personal-suzuki' };

let folder: string;
let store: Store<UpdatesState, typeof kinds>;
let office: Office;
let bot: TeamsBot;
/** Every card the bot sent or answered with. */
const cards: object[] = [];

const adapters: Adapter[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-office-'));
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(onTeams), adapters, async now => {
    store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
    return store;
  });
  bot = await startTeamsBot({ door: office.door, people: [SATO, SUZUKI, GUEST], callTimeoutMs: 1_000 });
  adapters.push(bot.adapter);
  for (const where of [PERSONAL, GROUP, CHANNEL, KOHO]) await tell(installed({ where }));
  await tell(installed({ where: SUZUKI_CHAT, from: SUZUKI }));
}, START_TIMEOUT_MS);
afterAll(async () => {
  await bot?.close();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  bot.teams.calls.length = 0;
  bot.teams.faults.length = 0;
});

/** 佐藤 answers for 危機対策課, 鈴木 coordinates; everybody else is known to Slack alone. */
function onTeams(document: DirectoryDocument): void {
  const kiki = document.owners.find(({ id }) => id === 'kiki');
  const koho = document.owners.find(({ id }) => id === 'koho');
  const [contact] = kiki?.contacts ?? [];
  if (!kiki || !koho || !contact) throw new TypeError('the shipped directory has changed');
  document.owners = [kiki, koho];
  document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki' || owner === 'koho');
  kiki.contacts = [{ ...contact, name: SATO.name, slack: null, teams: SATO.aadObjectId }];
  for (const owner of document.owners) Object.assign(owner, { slackChannel: null, superior: null });
  koho.teamsConversation = KOHO.id;
  document.coordinators = [{ name: SUZUKI.name, slack: null, teams: SUZUKI.aadObjectId }];
  document.coordinatorChannel = { slack: null, teams: null };
}

async function tell(activity: object) {
  const answered = await bot.post(activity);
  await bot.settled();
  const { value, task } = answered.body ?? {};
  for (const card of [value, task?.value?.card?.content]) if (isCard(card)) cards.push(card);
  for (const call of bot.teams.calls) if (isCard(cardOf(call))) cards.push(cardOf(call));
  return answered.body;
}

/** What the bot said last, as a card. */
const last = () => cardOf(bot.teams.calls.findLast(call => isCard(cardOf(call))));
/** Messages of their own; cards shown elsewhere are redrawn meanwhile. */
const posted = () => bot.teams.calls.filter(({ method }) => method === 'POST');
const isCard = (content: { type?: string } | undefined) => content?.type === 'AdaptiveCard';
const asCoordinator = { from: SUZUKI, where: SUZUKI_CHAT };

/** Presses a button of the card the bot posted last. */
async function press(label: string, who: { from: TeamsPerson; where: { id: string; conversationType: string } }) {
  const { verb = '', data } = button(last(), label);
  return tell(execute(verb, data, who));
}

describe('asking', () => {
  it('is answered from the plan in a personal chat, a group and a channel, each with its own dialogue', async () => {
    await tell(said('防災の事業は？'));
    expect(textOf(last())).toContain('1-1-9');
    await tell(said('2番目を詳しく'));
    expect(textOf(last())).toContain('震度情報ネットワークシステムの整備・運用');
    await tell(mentioned('MIDORIは？', { where: GROUP }));
    expect(textOf(last())).toContain('1-1-1');
    await tell(mentioned('4-6-4', { where: THREAD }));
    await tell(mentioned('それの担当は？', { where: GROUP }));
    expect(textOf(last())).toContain('危機対策課');
    expect(bot.teams.calls.map(({ conversation }) => conversation)).toEqual([
      PERSONAL.id,
      PERSONAL.id,
      GROUP.id,
      THREAD.id,
      GROUP.id,
    ]);
  });

  it('from outside gets no owners and no answers until a coordinator allows it', async () => {
    await tell(mentioned('防災の事業は？', { from: GUEST, where: GROUP }));
    expect(textOf(last())).toContain(updatesText.ja.outsidersClosed);
    expect(textOf(last())).not.toContain('1-1-1');
  });

  it('finds projects while typing, from the compose box and for a message', async () => {
    const typed = { kind: 'search', dataset: 'projects', queryText: 'みどり', queryOptions: { skip: 0, top: 15 } };
    const { results } = (await tell(invoke('application/search', typed))).value;
    expect(results[0]).toMatchObject({ value: '1-1-1' });
    const query = { commandId: 'searchProjects', parameters: [{ name: 'text', value: '津波' }] };
    const { attachments } = (await tell(invoke('composeExtension/query', query))).composeExtension;
    expect(textOf(attachments[0].content)).toContain('津波情報ネットワークの構築');
    for (const { content } of attachments) cards.push(content);
    const messagePayload = { body: { contentType: 'html', content: '<p>図書館の横断検索について相談です</p>' } };
    const related = await tell(invoke('composeExtension/fetchTask', { commandId: 'relatedProjects', messagePayload }));
    expect(textOf(related.task.value.card.content)).toContain('2-2-2');
  });
});

describe('a request without a good token, or of another tenant', () => {
  it('leaves no trace in the record', async () => {
    const { seq } = office.state();
    const body = JSON.stringify({ ...said('担当登録 1-1-1 広報課', asCoordinator), serviceUrl: bot.teams.url });
    const json = { 'content-type': 'application/json' };
    const bearer = (claims: object, more?: object) => ({
      ...json,
      authorization: `Bearer ${bot.teams.token({ ...bot.claims(), ...claims }, more)}`,
    });
    const expired = Number(bot.claims().nbf) - 3_600;
    for (const headers of [json, bearer({ exp: expired }), bearer({}, { key: bot.teams.strangerKey })])
      expect((await bot.send(body, headers)).status).toBe(401);
    const foreign = { ...JSON.parse(body), channelData: { tenant: { id: 'other' } } };
    expect((await bot.send(JSON.stringify(foreign), bearer({}))).status).toBe(403);
    await bot.settled();
    expect(office.state().seq).toBe(seq);
    expect(bot.teams.calls).toEqual([]);
  });
});

describe('a channel', () => {
  it('is linked to a division by a coordinator in it, and to nobody by others or elsewhere', async () => {
    const command = '宛先登録 危機対策課';
    await tell(mentioned(command, { where: THREAD, from: SATO }));
    expect(textOf(last())).toContain('取りまとめ担当の方（鈴木 一郎）だけが');
    await tell(said(command, asCoordinator));
    expect(textOf(last())).toBe(linking.elsewhere);
    await tell(mentioned('宛先登録 どこかの課', { where: THREAD, from: SUZUKI }));
    expect(textOf(last())).toBe(linking.how);

    await tell(mentioned(command, { where: THREAD, from: SUZUKI }));
    expect(textOf(last())).toBe(linking.confirm('危機対策課'));
    const { verb = '', data } = button(last(), commands.deeds.link);
    // The button is everybody's in the channel; the right is not.
    await tell(execute(verb, data, { where: THREAD, from: SATO }));
    expect(office.updates.directory().owner('kiki')?.teamsConversation).toBeNull();
    await tell(execute(verb, data, { where: THREAD, from: SUZUKI }));
    expect(office.updates.directory().owner('kiki')?.teamsConversation).toBe(CHANNEL.id);
    expect(bot.teams.calls.at(-1)?.method).toBe('PUT');
    expect(textOf(last())).toBe(linking.done('危機対策課'));
  });

  it('may be the coordinators’ own', async () => {
    await tell(mentioned('宛先登録 取りまとめ', { where: GROUP, from: SUZUKI }));
    await press(commands.deeds.link, { where: GROUP, from: SUZUKI });
    expect(office.updates.directory().document.coordinatorChannel).toEqual({ slack: null, teams: GROUP.id });
  });
});

describe('an owner', () => {
  it('is assigned in a dialog: wrong entries stay with their reason, right ones are recorded', async () => {
    await tell(said('担当登録', asCoordinator));
    expect(textOf(last())).toBe(commands.assignHow);
    const { type, data } = button(last(), buttons.assign);
    expect({ type, opens: data.msteams }).toEqual({ type: 'Action.Submit', opens: { type: 'task/fetch' } });
    const opened = await tell(invoke('task/fetch', { data }, { ...asCoordinator, replyToId: '1700000000777' }));
    const dialog = opened.task.value.card.content;
    expect(opened.task.value.title).toBe(assignForm.title);
    expect(inputsOf(dialog)).toEqual({ project: '', owner: '', from: '2009-09-28' });
    const { data: ticket } = buttonsOf(dialog)[0] ?? {};
    const send = (values: object) => tell(invoke('task/submit', { data: { ...ticket, ...values } }, asCoordinator));
    const wrong = await send({ project: '1-1-5', owner: '-', from: '来年のいつか' });
    const again = wrong.task.value.card.content;
    expect(textOf(again)).toContain(assignForm.errors.owner);
    expect(textOf(again)).toContain(assignForm.errors.from);
    expect(inputsOf(again)).toMatchObject({ project: '1-1-5', from: '来年のいつか' });
    expect(bot.teams.calls.filter(({ method }) => method === 'PUT')).toEqual([]);

    expect(await send({ project: '1-1-5', owner: 'koho', from: '平成21年9月29日' })).toBe('');
    expect(office.updates.directory().ownersOf('1-1-5', '2009-09-28')[0]?.owner.id).toBe('kiki');
    expect(office.updates.directory().ownersOf('1-1-5', '2009-09-29')[0]?.owner.id).toBe('koho');
    expect(bot.teams.calls.at(-1)).toMatchObject({ method: 'PUT', activity: '1700000000777' });
    expect(textOf(last())).toContain('広報課');
  });

  it('is not assigned by whoever got hold of the form', async () => {
    const { seq } = office.state();
    const ticket = { 'keikaku:ticket': { form: 'assign', context: '', lang: 'ja' } };
    const values = { project: '1-1-1', owner: 'koho', from: '2009-10-01' };
    await tell(invoke('task/submit', { data: { ...ticket, ...values } }, { from: SATO }));
    expect(textOf(last())).toContain('取りまとめ担当の方（鈴木 一郎）だけが');
    expect(office.state().seq).toBe(seq);
  });
});

describe('a round', () => {
  it('arrives once in each channel: after a 429, and though the answer to a post was lost', async () => {
    bot.teams.faults.push({ status: 429, headers: { 'retry-after': '0' } }, 'drop');
    await office.at('2009-10-01T09:00:00+09:00');
    expect(
      posted()
        .map(({ conversation }) => conversation)
        .sort(),
    ).toEqual([CHANNEL.id, KOHO.id].sort());
    const rows = Object.values(office.state().deliveries);
    expect(rows.map(({ result }) => result).sort()).toEqual(['sent', 'uncertain']);
    // Nothing is sent again by itself, however often the clock ticks.
    await office.at('2009-10-01T10:00:00+09:00');
    expect(bot.teams.calls).toHaveLength(2);
  });

  it('leaves what is uncertain to a coordinator, who settles it with one click', async () => {
    await tell(said('配信状況', asCoordinator));
    const choice = buttonsOf(last()).find(({ title }) => title.endsWith(buttons.arrived));
    await tell(execute(choice?.verb ?? '', choice?.data, asCoordinator));
    expect(textOf(last())).toContain(deciding.done(1, 0, 0) + deciding.left(0));
    await tell(execute(choice?.verb ?? '', choice?.data, { ...asCoordinator, replyToId: '1500000000002' }));
    expect(textOf(last())).toContain(deciding.done(0, 0, 1) + deciding.left(0));
    expect(Object.values(office.state().deliveries).map(({ result }) => result)).toEqual(['sent', 'sent']);
  });

  it('takes an answer once, however often its button is pressed or delivered', async () => {
    await tell(said('震度情報ネットワークは順調です'));
    expect(textOf(last())).toContain(sentence.title);
    const { verb = '', data } = button(last(), buttons.take);
    office.sleepUntil('2009-10-01T10:01:00+09:00');
    const click = execute(verb, data);
    const answers = await Promise.all([bot.post(click), bot.post({ ...click, id: 'f:again' })]);
    await bot.settled();
    for (const { body } of answers) expect(textOf(body.value)).toContain('1件のご回答を受け付けました');
    // Long after the window in which a repeat gets the same answer: told apart by what it means.
    const later = await tell(execute(verb, data, { replyToId: '1500000000003' }));
    expect(textOf(later.value)).toContain(updatesText.ja.given.unchanged);
    expect(office.state().updates['1-1-2']).toHaveLength(1);
  });

  it('keeps what was typed where nobody can say who sent it, and takes it when it is sent again from there', async () => {
    await tell(said('回答'));
    const { data } = button(last(), buttons.reportRest);
    const opened = await tell(invoke('task/fetch', { data }));
    const { data: ticket } = buttonsOf(opened.task.value.card.content)[0] ?? {};
    // It has no memory of who anybody was.
    await bot.restart();
    adapters.splice(0, 1, bot.adapter);
    bot.teams.memberStatus = 503;
    const typed = { '1-1-3.status': 'at_risk', '1-1-3.comment': '部品の納入待ち' };
    const kept = await tell(invoke('task/submit', { data: { ...ticket, ...typed } }));
    bot.teams.memberStatus = undefined;
    const card = kept.task.value.card.content;
    expect(textOf(card)).toContain(updatesText.ja.unknownPerson);
    expect(textOf(card)).toContain('部品の納入待ち');
    expect(office.state().updates['1-1-3']).toBeUndefined();
    const again = button(card, teamsText.ja.keptForm.again);
    await tell(invoke('task/submit', { data: again.data }));
    expect(office.state().updates['1-1-3']).toMatchObject([{ status: 'at_risk', comment: '部品の納入待ち' }]);
  });

  it('says so on a card that was overtaken: a form of a closed round, a reading nobody knows', async () => {
    await tell(said('回答'));
    const { data } = button(last(), buttons.reportRest);
    await office.at('2009-10-19T09:00:00+09:00');
    expect(office.state().rounds['2009-Q2']?.closedAt).not.toBeNull();
    const opened = await tell(invoke('task/fetch', { data }));
    const dialog = opened.task.value.card.content;
    const { data: ticket } = buttonsOf(dialog)[0] ?? {};
    const wrong = await tell(
      invoke('task/submit', { data: { ...ticket, '1-1-1.status': 'delayed', '1-1-1.percent': '多め' } }),
    );
    expect(textOf(wrong.task.value.card.content)).toContain(form.errors.percent);
    await tell(invoke('task/submit', { data: { ...ticket, '1-1-1.status': 'delayed' } }));
    expect(textOf(last())).toContain(updatesText.ja.given.lateNote);
    const gone = await tell(execute('update.take', { value: 's999-nobody', lang: 'ja' }));
    expect([gone.value, textOf(last())].join()).toContain(sentence.gone);
  });

  it('sends its figures to the coordinators’ channel when it closes', () => {
    const digest = Object.values(office.state().deliveries).find(({ kind }) => kind === 'digest');
    expect(digest).toMatchObject({ to: `teams:${GROUP.id}`, result: 'sent' });
  });
});

describe('the progress table', () => {
  it('is offered to a coordinator in the personal chat and arrives as a workbook after consent', async () => {
    await tell(said('進捗管理表', asCoordinator));
    const [consent] = posted().flatMap(({ body }) => body.attachments ?? []);
    expect(consent).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: '進捗管理表-2009-Q2.xlsx',
    });
    expect(textOf(last())).toContain(handOut.sent('進捗管理表-2009-Q2.xlsx'));
    const uploadInfo = {
      uploadUrl: `${bot.teams.url}/upload`,
      contentUrl: 'https://miyagi-my.sharepoint.com/t.xlsx',
      name: consent.name,
      uniqueId: 'u1',
      fileType: 'xlsx',
    };
    const accept = { type: 'fileUpload', action: 'accept', context: consent.content.acceptContext, uploadInfo };
    await tell(invoke('fileConsent/invoke', accept, asCoordinator));
    const [upload] = bot.teams.uploads;
    const [sheet] = await readXlsxFile(upload?.bytes ?? Buffer.alloc(0));
    expect(JSON.stringify(sheet)).toContain('1-1-2');
    expect(upload?.bytes.length).toBe(consent.content.sizeInBytes);
  });

  it('in a channel is figures, and where to get the workbook; nothing of the server shows', async () => {
    await tell(mentioned('進捗管理表', { where: THREAD, from: SUZUKI }));
    expect(posted()).toHaveLength(1);
    expect(textOf(last())).toContain(teamsText.ja.fileElsewhere('進捗管理表-2009-Q2.xlsx'));
    expect(office.kept).toEqual([]);
  });

  it('is figures alone for everybody else', async () => {
    await tell(said('進捗管理表'));
    expect(posted()).toHaveLength(1);
    expect(textOf(last())).toContain(handOut.coordinatorsOnly);
  });
});

it('every card on the way passes Microsoft’s reader and schema', () => {
  expect(cards.length).toBeGreaterThan(40);
  for (const card of cards) {
    expect(cardEvents(withoutCharts(card))).toEqual([]);
    expect(schemaErrors(card)).toEqual([]);
  }
  expect(
    bot.logged.filter(line => !/uncertain|another tenant|could not be looked up|^teams-(token|tenant) /.test(line)),
  ).toEqual([]);
});
