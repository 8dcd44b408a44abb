import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INVOKE_DEADLINE_MS, MAX_OFFERS } from '../../adapters/teams/limits.ts';
import type { Action, Door, Question } from '../../src/adapter.ts';
import { teamsText } from '../../src/text/teams.ts';
import {
  BOT,
  CHANNEL,
  edited,
  execute,
  FOREIGNER,
  GROUP,
  GUEST,
  installed,
  invoke,
  membersAdded,
  mentioned,
  PERSONAL,
  removed,
  SATO,
  SUZUKI,
  said,
  TENANT,
  THREAD,
} from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { button, buttonsOf, cardOf, inputsOf, textOf } from '../doubles/teams/cards.ts';

const START_TIMEOUT_MS = 60_000;
const CARD = 'application/vnd.microsoft.card.adaptive';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot({ people: [SATO, SUZUKI, GUEST, FOREIGNER] });
}, START_TIMEOUT_MS);
afterAll(() => bot?.close());
beforeEach(() => {
  bot.teams.calls.length = 0;
  bot.teams.typing.length = 0;
  bot.door.heard.length = 0;
  bot.logged.length = 0;
});

/** Posts an activity and waits for all that follows. */
async function tell(activity: object) {
  const answered = await bot.post(activity);
  await bot.settled();
  return answered;
}

describe('asking', () => {
  it('in a personal chat is answered with a card, for the person Teams vouches for', async () => {
    expect((await tell(said('防災の事業は？'))).status).toBe(200);
    expect(bot.door.heard).toEqual([
      {
        text: '防災の事業は？',
        conversation: `teams:${PERSONAL.id}`,
        person: { id: `teams:${SATO.aadObjectId}`, name: '佐藤 花子', standing: 'member' },
      },
    ]);
    expect(bot.teams.calls).toMatchObject([{ method: 'POST', conversation: PERSONAL.id, body: { type: 'message' } }]);
    const [call] = bot.teams.calls;
    expect(call?.body.summary).toContain('9件');
    expect(textOf(cardOf(call))).toContain('1-1-1');
  });

  it('is read again when the message is changed, once, and not when a deleted one comes back', async () => {
    await tell(said('防災の事業は？', { id: '1600000009001' }));
    const change = edited('1600000009001', '期間は？');
    await tell(change);
    await tell(change);
    await tell(
      edited('1600000009001', '期間は？', { channelData: { tenant: { id: TENANT }, eventType: 'undeleteMessage' } }),
    );
    expect(bot.door.heard).toMatchObject([{ text: '防災の事業は？' }, { text: '期間は？', isEdited: true }]);
    expect(bot.teams.calls).toHaveLength(2);
  });

  it('in a channel takes the mention away and stays in the thread', async () => {
    await tell(mentioned('防災の事業は？'));
    expect(bot.door.heard).toMatchObject([{ text: '防災の事業は？', conversation: `teams:${THREAD.id}` }]);
    expect(bot.teams.calls).toMatchObject([{ conversation: THREAD.id }]);
  });

  it('in a group chat is answered there, and other names stay in the sentence', async () => {
    await tell(mentioned('<at>鈴木 一郎</at> さんの課の R&amp;D は？', { where: GROUP }));
    expect(bot.door.heard).toMatchObject([
      { text: '鈴木 一郎 さんの課の R&D は？', conversation: `teams:${GROUP.id}` },
    ]);
    expect(bot.teams.calls).toMatchObject([{ conversation: GROUP.id }]);
  });

  it('is not overheard: what does not mention the bot, or is said by a bot, gets no answer', async () => {
    await tell(said('防災の事業は？', { where: THREAD }));
    const robot = { ...SATO, id: '28:another-bot' };
    await tell(said('防災の事業は？', { from: robot }));
    expect(bot.door.heard).toEqual([]);
    expect(bot.teams.calls).toEqual([]);
  });

  it('is answered once however often Teams delivers it, under its id or a new one', async () => {
    const question = said('再掲はどれ？');
    await tell(question);
    await tell(question);
    await tell({ ...question, id: '1699999999999' });
    expect(bot.door.heard).toHaveLength(1);
    expect(bot.teams.calls).toHaveLength(1);
    await tell(said('再掲はどれ？'));
    expect(bot.teams.calls).toHaveLength(2);
  });

  it('ends in an apology with a next step when the bot itself fails, and the log says why', async () => {
    bot.door.failNext(new Error('the plan fell off the table'));
    await tell(said('防災の事業は？'));
    expect(bot.teams.calls).toMatchObject([{ body: { text: teamsText.ja.sorry } }]);
    expect(bot.logged.join()).toContain('the plan fell off the table');
  });

  it.each([
    ['a guest', GUEST],
    ['someone of another tenant', FOREIGNER],
    [
      'someone Teams does not know there',
      { ...SUZUKI, id: '29:unknown', aadObjectId: SUZUKI.aadObjectId.replace('2', '9') },
    ],
    ['someone without an Entra account', { ...SUZUKI, aadObjectId: '' }],
  ])('treats %s as an outsider', async (_, from) => {
    await tell(mentioned('防災の事業は？', { from }));
    expect((bot.door.heard[0] as Question).person.standing).toBe('outsider');
  });
});

describe('who is staff', () => {
  it('is unknown while Teams does not say, and as Teams vouches once it does', async () => {
    const from = { ...SATO, id: '29:later', aadObjectId: '00000000-0000-0000-0000-00000000aaaa' };
    bot.teams.members.set(from.id, SATO.member);
    bot.teams.memberStatus = 503;
    await tell(mentioned('防災の事業は？', { from }));
    bot.teams.memberStatus = undefined;
    await tell(mentioned('防災の事業は？', { from }));
    expect(bot.door.heard.map(each => each.person.standing)).toEqual(['unknown', 'member']);
  });

  it.each([
    ['a user of the tenant', { tenantId: TENANT, userRole: 'user' }, 'member'],
    ['someone of the tenant without a role', { tenantId: TENANT, userPrincipalName: 'a@miyagi.example' }, 'member'],
    ['a guest', { tenantId: TENANT, userRole: 'guest', userPrincipalName: 'a@miyagi.example' }, 'outsider'],
    ['a guest by name alone', { tenantId: TENANT, userPrincipalName: 'a_x.jp#ext#@miyagi.example' }, 'outsider'],
    ['an anonymous person', { tenantId: TENANT, userRole: 'anonymous' }, 'outsider'],
    ['a user of another tenant', { tenantId: 'other', userRole: 'user' }, 'outsider'],
    ['a user of no tenant', { userRole: 'user' }, 'outsider'],
    ['someone Teams says nothing about', { tenantId: TENANT }, 'outsider'],
  ])('%s: as Teams vouches', async (name, member, standing) => {
    const number = Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 100);
    const from = {
      ...SATO,
      id: `29:${number}`,
      aadObjectId: `00000000-0000-0000-0000-${`${number}`.padStart(12, '0')}`,
    };
    bot.teams.members.set(from.id, { name, ...member });
    await tell(mentioned('防災の事業は？', { from }));
    expect((bot.door.heard[0] as Question).person).toMatchObject({
      name: standing === 'member' ? name : expect.any(String),
      standing,
    });
  });
});

describe('a button', () => {
  it('that replaces gives the new card to the client and redraws the message for everyone', async () => {
    await tell(said('重点分野4の一覧'));
    const more = button(cardOf(bot.teams.calls[0]), 'もっと見る');
    const { status, body } = await tell(execute(more.verb ?? '', more.data, { replyToId: '1700000000001' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: CARD });
    expect(textOf(body.value)).toContain('11番目から20番目まで');
    expect(body.value).not.toHaveProperty('refresh');
    const [, update] = bot.teams.calls;
    expect(update).toMatchObject({ method: 'PUT', conversation: PERSONAL.id, activity: '1700000000001' });
    expect(cardOf(update)).toEqual(body.value);
    expect(bot.door.heard[1]).toMatchObject({
      id: 'source',
      value: '4/11',
      lang: 'ja',
      conversation: `teams:${PERSONAL.id}`,
    });
  });

  it('clicked twice, or delivered again under a new id, acts once and answers every time', async () => {
    const click = execute('source', { value: '4/21', lang: 'ja' });
    const answers = await Promise.all([bot.post(click), bot.post(click), bot.post({ ...click, id: 'f:new-id' })]);
    await bot.settled();
    expect(bot.door.heard).toHaveLength(1);
    expect(bot.teams.calls).toHaveLength(1);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers[0]?.body.type).toBe(CARD);
  });

  it('by two people acts for each', async () => {
    const data = { value: '1-1/1', lang: 'ja' };
    await tell(execute('source', data, { where: THREAD, from: SATO }));
    await tell(execute('source', data, { where: THREAD, from: SUZUKI }));
    expect(bot.door.heard.map(event => event.person.name)).toEqual(['佐藤 花子', '鈴木 一郎']);
  });

  it('that does not replace is answered beneath, in the same thread', async () => {
    const { body } = await tell(execute('project', { value: '1-1-1', lang: 'ja' }, { where: THREAD }));
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: teamsText.ja.answeredBelow,
    });
    expect(bot.teams.calls).toMatchObject([{ method: 'POST', conversation: THREAD.id }]);
  });

  it('is answered on the spot where nothing can be posted', async () => {
    bot.teams.faults.push({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    const { body } = await tell(execute('project', { value: '1-1-2', lang: 'ja' }, { where: GROUP }));
    expect(body.type).toBe(CARD);
    expect(textOf(body.value)).toContain('1-1-2');
  });

  it('of a card this adapter did not draw is answered with a sentence', async () => {
    const { status, body } = await tell(execute('source', { wrong: true }));
    expect({ status, value: body.value }).toEqual({ status: 200, value: teamsText.ja.sorry });
    expect(bot.door.heard).toEqual([]);
  });

  it('says sorry when the bot fails, and works when clicked again', async () => {
    bot.door.failNext(new Error('no luck'));
    const click = execute('source', { value: '2/1', lang: 'ja' });
    expect((await tell(click)).body.value).toBe(teamsText.ja.sorry);
    expect((await tell(click)).body.type).toBe(CARD);
  });
});

describe('a form', () => {
  const open = { msteams: { type: 'task/fetch' }, verb: 'update.open', value: '1-1-1', lang: 'ja' };
  const fetch = () =>
    tell(invoke('task/fetch', { data: open, context: { theme: 'default' } }, { replyToId: '1500000000009' }));

  it('is asked for by a button that opens a dialog', async () => {
    await tell(said('1-1-1'));
    const opener = button(cardOf(bot.teams.calls[0]), '状況を回答する');
    expect(opener).toMatchObject({ type: 'Action.Submit', data: open });
  });

  it('opens in a dialog with what was answered last', async () => {
    const { body } = await fetch();
    expect(body.task).toMatchObject({ type: 'continue', value: { title: '状況の回答', card: { contentType: CARD } } });
    expect(inputsOf(body.task.value.card.content)).toMatchObject({ status: 'on_track', percent: '70' });
    expect(bot.door.heard).toMatchObject([{ id: 'update.open', value: '1-1-1' }]);
  });

  it('stays open with what is wrong beside the field, and with everything that was typed', async () => {
    const { data } = buttonsOf((await fetch()).body.task.value.card.content)[0] ?? {};
    const typed = { ...data, status: 'delayed', percent: '120', comment: '遅れています', owner: '-' };
    const { body } = await tell(invoke('task/submit', { data: typed }));
    const card = body.task.value.card.content;
    expect(body.task.type).toBe('continue');
    expect(textOf(card)).toContain('0から100までの数で入力してください。');
    expect(inputsOf(card)).toMatchObject({ status: 'delayed', percent: '120', comment: '遅れています', owner: '' });
    const submission = bot.door.heard.find(event => 'form' in event)!;
    expect(submission).toMatchObject({ form: 'update', context: '1-1-1', lang: 'ja' });
    expect(submission.values).toEqual({ status: 'delayed', percent: '120', comment: '遅れています', owner: '' });
    expect(bot.teams.calls).toEqual([]);
  });

  it('sent in closes the dialog and redraws the message it was opened from, though Teams does not name it', async () => {
    const { data } = buttonsOf((await fetch()).body.task.value.card.content)[0] ?? {};
    const { status, body } = await tell(
      invoke('task/submit', { data: { ...data, status: 'on_track', percent: '80' } }),
    );
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(bot.teams.calls).toMatchObject([{ method: 'PUT', conversation: PERSONAL.id, activity: '1500000000009' }]);
    expect(textOf(cardOf(bot.teams.calls[0]))).toContain('1-1-1 の状況を受け付けました');
  });

  it('sent in twice is taken once', async () => {
    const { data } = buttonsOf((await fetch()).body.task.value.card.content)[0] ?? {};
    const submit = invoke('task/submit', { data: { ...data, percent: '90' } });
    await Promise.all([bot.post(submit), bot.post({ ...submit, id: 'f:again' })]);
    await bot.settled();
    expect(bot.door.heard.filter(event => 'form' in event)).toHaveLength(1);
    expect(bot.teams.calls).toHaveLength(1);
  });

  it('never redraws a message another person or a forged name asks for', async () => {
    const { data } = buttonsOf((await fetch()).body.task.value.card.content)[0] ?? {};
    const ticket = data['keikaku:ticket'];
    const forged = { ...data, 'keikaku:ticket': { ...ticket, message: { ...ticket.message, id: '1400000000000' } } };
    await tell(invoke('task/submit', { data: { ...forged, percent: '1' } }));
    await tell(invoke('task/submit', { data: { ...data, percent: '2' } }, { from: SUZUKI }));
    expect(bot.teams.calls.map(call => call.method)).toEqual(['POST', 'POST']);
  });

  it('keeps what was typed when the bot fails', async () => {
    const { data } = buttonsOf((await fetch()).body.task.value.card.content)[0] ?? {};
    bot.door.failNext(new Error('disk full'));
    const { body } = await tell(invoke('task/submit', { data: { ...data, percent: '55' } }));
    expect(textOf(body.task.value.card.content)).toContain(teamsText.ja.sorry);
    expect(inputsOf(body.task.value.card.content)).toMatchObject({ percent: '55' });
  });

  it('takes the card’s place where a button cannot open a dialog, and gives way to the result', async () => {
    const inPlace = (await tell(execute('update.open', { value: '1-1-3', lang: 'ja' }))).body;
    expect(inPlace.type).toBe(CARD);
    expect(textOf(inPlace.value)).toMatch(/^状況の回答\n/);
    const send = buttonsOf(inPlace.value)[0];
    expect(send).toMatchObject({ type: 'Action.Execute', title: '回答する' });
    expect(bot.teams.calls).toEqual([]);
    const wrong = (await tell(execute(send?.verb ?? '', { ...send?.data, percent: 'x', comment: 'まだ' }))).body;
    expect(textOf(wrong.value)).toContain('0から100まで');
    expect(inputsOf(wrong.value)).toMatchObject({ percent: 'x', comment: 'まだ' });
    const right = (await tell(execute(send?.verb ?? '', { ...send?.data, percent: '40', comment: 'まだ' }))).body;
    expect(textOf(right.value)).toContain('1-1-3 の状況を受け付けました');
    expect(bot.teams.calls).toMatchObject([{ method: 'PUT', activity: '1500000000001' }]);
  });

  it('offers projects and owners while one types', async () => {
    const search = (dataset: string, queryText: string, more = {}) =>
      tell(
        invoke('application/search', { kind: 'search', dataset, queryText, queryOptions: { skip: 0, top: 15 } }, more),
      );
    const projects = (await search('projects', '防災')).body;
    expect(projects.type).toBe('application/vnd.microsoft.search.searchResponse');
    expect(projects.value.results.length).toBeGreaterThan(0);
    expect(projects.value.results.length).toBeLessThanOrEqual(MAX_OFFERS);
    for (const { title, value } of projects.value.results) expect(title).toContain(value);
    expect((await search('owners', '危機')).body.value.results).toEqual([{ title: '危機対策課', value: 'kiki' }]);
    expect((await search('owners', '危機', { from: GUEST })).body.value.results).toEqual([]);
    expect((await search('secrets', '危')).body.value.results).toEqual([]);
  });
});

describe('the compose box', () => {
  const query = (text: string) =>
    tell(
      invoke('composeExtension/query', { commandId: 'searchProjects', parameters: [{ name: 'text', value: text }] }),
    );

  it('finds projects and inserts a card without buttons', async () => {
    const { body } = await query('1-1-1');
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const [hit] = body.composeExtension.attachments;
    expect(hit.contentType).toBe(CARD);
    expect(hit.preview.content.title).toContain('1-1-1');
    expect(textOf(hit.content)).toContain('1-1-1');
    expect(buttonsOf(hit.content)).toEqual([]);
    expect(bot.teams.calls).toEqual([]);
  });

  it('answers what is no name as a question', async () => {
    const { body } = await query('再掲はどれ？');
    expect(body.composeExtension.attachments.length).toBeGreaterThan(1);
  });

  it('keeps a person’s searches out of the conversation around them', async () => {
    await query('再掲はどれ？');
    expect(bot.door.heard).not.toHaveLength(0);
    for (const event of bot.door.heard) expect(event.conversation).toBe(`teams:${SATO.aadObjectId}/compose`);
  });

  it('shows which projects a message is about, and inserts them', async () => {
    const messagePayload = {
      body: { contentType: 'html', content: '<div>来月の<b>防災</b>訓練&nbsp;について<br>相談です</div>' },
    };
    const value = { commandId: 'relatedProjects', commandContext: 'message', messagePayload };
    const { body } = await tell(invoke('composeExtension/fetchTask', value, { where: GROUP }));
    expect((bot.door.heard[0] as Question).text).toBe('来月の防災訓練 について\n相談です');
    expect(body.task.value.title).toBe('この文に関係する事業');
    const card = body.task.value.card.content;
    expect(textOf(card)).toContain('1-1-1');
    const insert = button(card, '会話に入れる');
    expect(insert.type).toBe('Action.Submit');
    const submit = { commandId: 'relatedProjects', commandContext: 'message', data: insert.data };
    const inserted = (await tell(invoke('composeExtension/submitAction', submit, { where: GROUP }))).body;
    expect(textOf(inserted.composeExtension.attachments[0].content)).toContain('1-1-1');
  });

  it('says so when the message holds no words', async () => {
    const value = { commandId: 'relatedProjects', messagePayload: { body: { content: '<div><img></div>' } } };
    const { body } = await tell(invoke('composeExtension/fetchTask', value));
    expect(body.task).toEqual({ type: 'message', value: teamsText.ja.relatedEmpty });
  });

  it('searches the plan in a dialog, by project or by question, and asks for one of them', async () => {
    const opened = (await tell(invoke('composeExtension/fetchTask', { commandId: 'searchPlan' }))).body;
    const form = opened.task.value.card.content;
    expect(Object.keys(inputsOf(form))).toEqual(['project', 'question']);
    const submit = (values: object) =>
      tell(
        invoke('composeExtension/submitAction', {
          commandId: 'searchPlan',
          data: { ...buttonsOf(form)[0]?.data, ...values },
        }),
      );
    const empty = (await submit({ project: '-', question: ' ' })).body;
    expect(textOf(empty.task.value.card.content)).toContain(teamsText.ja.searchEmpty);
    const byQuestion = (await submit({ question: '計画の期間は？' })).body;
    expect(textOf(byQuestion.task.value.card.content)).toContain('2か年');
    const byProject = (await submit({ project: '1-1-2' })).body;
    expect(textOf(byProject.task.value.card.content)).toContain('1-1-2');
    expect(button(byProject.task.value.card.content, '会話に入れる')).toBeDefined();
  });
});

describe('an installation', () => {
  it('is welcomed once, however often Teams tells of it, and again after a removal', async () => {
    const where = { ...PERSONAL, id: 'a:fresh' };
    await Promise.all([bot.post(installed({ where })), bot.post(membersAdded({ where }))]);
    await bot.settled();
    await tell(installed({ where, action: 'add-upgrade' }));
    expect(bot.teams.calls).toHaveLength(1);
    const card = cardOf(bot.teams.calls[0]);
    expect(textOf(card)).toContain(teamsText.ja.welcomePersonal);
    expect(textOf(card)).toContain('佐藤 花子さんの担当は9事業です。');
    expect(buttonsOf(card).map(each => each.data.value)).toEqual(['計画の期間は？', '再掲って何？', '使い方']);
    await tell(removed({ where }));
    await tell(installed({ where }));
    expect(bot.teams.calls).toHaveLength(2);
  });

  it('in a channel says how to ask there; in English for someone whose Teams is', async () => {
    const where = { ...CHANNEL, id: '19:fresh@thread.tacv2' };
    await tell(installed({ where, locale: 'en-US' }));
    expect(textOf(cardOf(bot.teams.calls[0]))).toContain(teamsText.en.welcomeShared);
  });

  it('of somebody else in the conversation is none of the bot’s business', async () => {
    await tell(membersAdded({ membersAdded: [{ id: SUZUKI.id }], where: { ...GROUP, id: '19:other@thread.v2' } }));
    expect(bot.teams.calls).toEqual([]);
  });
});

describe('a slow answer', () => {
  it('shows the typing indicator meanwhile', async () => {
    const slow = await startTeamsBot({ people: [SATO], door: slowDoor(600) });
    try {
      await slow.post(said('防災の事業は？'));
      await slow.settled();
      expect(slow.teams.typing).toEqual([PERSONAL.id]);
      expect(slow.teams.calls).toHaveLength(1);
    } finally {
      await slow.close();
    }
  });

  it('to a click is told before Teams stops waiting, and comes as a message', async () => {
    expect(INVOKE_DEADLINE_MS).toBeLessThan(5_000);
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    const act: Door['act'] = action => finished.then(() => bot.door.act(action));
    const slow = await startTeamsBot({ people: [SATO], door: { ...bot.door, act } });
    try {
      const { body } = await slow.post(execute('project', { value: '1-1-1', lang: 'ja' }));
      expect(body.value).toBe(teamsText.ja.saving);
      expect(slow.teams.calls).toEqual([]);
      finish();
      await slow.settled();
      expect(slow.teams.calls).toMatchObject([{ method: 'POST', conversation: PERSONAL.id }]);
    } finally {
      await slow.close();
    }
  }, 20_000);
});

function slowDoor(delayMs: number) {
  const wait = () => new Promise(resolve => setTimeout(resolve, delayMs));
  return {
    ...bot.door,
    answer: async (question: Question) => wait().then(() => bot.door.answer(question)),
    act: async (action: Action) => wait().then(() => bot.door.act(action)),
  };
}

describe('a message of the bot', () => {
  it('carries no markdown, mention or link that a person typed', async () => {
    await tell(said(`<at>${BOT.name}</at> [x](https://example.invalid) <b>防災</b>`));
    expect(bot.teams.calls).toHaveLength(1);
    const sent = JSON.stringify(bot.teams.calls);
    expect(sent).not.toContain('<at>');
    expect(sent).not.toContain('example.invalid');
  });
});
