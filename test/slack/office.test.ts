import { afterEach, describe, expect, it } from 'vitest';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { updatesText } from '../../src/text/updates.ts';
import type { Delivery } from '../../src/updates/state.ts';
import { BOT_USER, botMessages, buttonOf, type StoredMessage, until } from '../doubles/slack/world.ts';
import { messageFaults, viewFaults } from '../helpers/slack-limits.ts';
import {
  BYSTANDER,
  COORDINATOR,
  COORDINATORS_ROOM,
  KIKI,
  KIKI_DEPUTY,
  KIKI_HEAD,
  KIKI_ROOM,
  openSlackOffice,
  type SlackOffice,
} from '../helpers/slack-office.ts';
import { fillIn, pickFrom } from '../helpers/slack-views.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ROUND = '平成21年度第2四半期';
let office: SlackOffice;

afterEach(async () => {
  // Whatever a test was about: nothing that went to Slack breaks one of its limits.
  for (const { method, args } of office.world.slack.calls) {
    const faults = args.view ? viewFaults(args.view) : args.blocks ? messageFaults(args) : [];
    expect([method, ...faults]).toEqual([method]);
  }
  await office.close();
});

async function open(change?: (document: DirectoryDocument) => void): Promise<SlackOffice> {
  const options = { folder: await temporaryFolder(), start: '2009-09-15T10:00:00+09:00' };
  office = await openSlackOffice(change ? { ...options, change } : options);
  return office;
}

/** The round is open; resolves with the crisis management division's prompt. */
async function openRound(change?: (document: DirectoryDocument) => void): Promise<StoredMessage> {
  await open(change);
  await office.at('2009-10-01T09:00:00+09:00');
  return botMessages(office.world).find(({ channel }) => channel === KIKI_ROOM)!;
}

async function home(user: string): Promise<string> {
  const published = office.world.slack.callsOf('views.publish').length;
  await office.world.event({ type: 'app_home_opened', user, channel: `D${user.slice(1)}`, tab: 'home' });
  await until(() => office.world.slack.callsOf('views.publish').length > published);
  return JSON.stringify(office.world.slack.homes.get(user)?.blocks);
}

/** The newest view, once there are so many. */
const viewNumber = (count: number) =>
  until(() => office.world.slack.views.size >= count && [...office.world.slack.views].at(-1));

describe('a prompt in the division’s channel', () => {
  it('asks once for all its projects, and the form it opens says at its fields what is wrong', async () => {
    const prompt = await openRound();
    const { world } = office;
    expect(prompt.text).toContain(`${ROUND}の状況について、5事業のご回答をお願いします`);
    expect(new Set(botMessages(world).map(({ channel }) => channel)).size).toBe(botMessages(world).length);

    await world.click(prompt, '回答する', KIKI);
    const [id, view] = await viewNumber(1);
    const refused = await fillIn(world, id, view, KIKI, {
      '1-1-1.status': 'on_track',
      '1-1-1.percent': '150',
      '1-1-2.status': 'at_risk',
      '1-1-2.due': 'いつか',
    });
    expect(Object.keys(refused.json.errors)).toEqual(['field.1-1-1.percent', 'field.1-1-2.due']);
    expect(office.state().updates).toEqual({});

    const typed = { '1-1-1.status': 'on_track', '1-1-1.percent': '70', '1-1-1.comment': '<!channel> *訓練* =1+1' };
    expect((await fillIn(world, id, view, KIKI, typed)).json).toEqual({ response_action: 'clear' });
    await until(() => prompt.edited && JSON.stringify(prompt.blocks).includes('順調 70%'));
    expect(buttonOf(prompt.blocks ?? [], '続きを回答する').style).toBe('primary');
    expect(office.state().updates['1-1-1']).toMatchObject([{ percent: 70, by: `slack:${KIKI}`, via: 'form' }]);
  });

  it('keeps the form with what was typed while Slack does not say who sent it, and tells nobody else', async () => {
    const prompt = await openRound();
    const { world } = office;
    await world.click(prompt, '回答する', KIKI);
    const [id, view] = await viewNumber(1);
    const said = botMessages(world).length;
    await world.restart();
    world.slack.fail('users.info', { kind: 'status', status: 500 });
    const typed = { '1-1-1.status': 'on_track', '1-1-1.comment': '十一分かけて書いた' };
    const kept = await fillIn(world, id, view, KIKI, typed);
    expect(kept.json.response_action).toBe('errors');
    expect(Object.values(kept.json.errors)).toEqual([updatesText.ja.unknownPerson]);
    expect((await fillIn(world, id, view, KIKI, typed)).json).toEqual({ response_action: 'clear' });
    expect(office.state().updates['1-1-1']).toMatchObject([{ comment: '十一分かけて書いた', by: `slack:${KIKI}` }]);
    expect(botMessages(world)).toHaveLength(said);
  });

  it('tells who clicks while Slack does not say who it is, and a guest, for themselves alone', async () => {
    const prompt = await openRound();
    const { world } = office;
    const said = botMessages(world).length;
    world.slack.fail('users.info', { kind: 'status', status: 500 });
    await world.click(prompt, '回答する', KIKI);
    world.slack.addUser({ id: 'U0GUEST', is_restricted: true });
    await world.click(prompt, '回答する', 'U0GUEST');
    const told = await until(
      () => world.slack.callsOf('chat.postEphemeral').length === 2 && world.slack.callsOf('chat.postEphemeral'),
    );
    expect(told.map(({ user, text }) => [user, text])).toEqual([
      [KIKI, updatesText.ja.unknownPerson],
      ['U0GUEST', updatesText.ja.outsidersClosed],
    ]);
    expect(botMessages(world)).toHaveLength(said);
  });

  it('shows next time what was answered last, and takes it again on one click', async () => {
    const prompt = await openRound();
    const { world } = office;
    await world.click(prompt, '回答する', KIKI);
    const [id, view] = await viewNumber(1);
    const codes = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'];
    const all = Object.fromEntries(codes.map(code => [`${code}.status`, 'on_track']));
    await fillIn(world, id, view, KIKI, all);
    await office.at('2010-01-04T09:00:00+09:00');
    const next = botMessages(world).findLast(({ channel }) => channel === KIKI_ROOM)!;
    expect(next).not.toBe(prompt);
    await world.click(next, '回答する', KIKI);
    const [, again] = await viewNumber(2);
    expect(JSON.stringify(again.blocks)).toContain('前回：順調');
    await world.click(next, '前回と同じ（5件）', KIKI_DEPUTY);
    await until(() => next.edited && next.text.includes('5件のご回答を受け付けました'));
    expect(codes.map(code => office.state().updates[code]?.at(-1))).toEqual(
      codes.map(() => expect.objectContaining({ same: true, deputy: true, by: `slack:${KIKI_DEPUTY}` })),
    );
  });

  it('takes a sentence in its thread: read back first, recorded on one click, the prompt redrawn', async () => {
    const prompt = await openRound();
    const { world } = office;
    const asked = botMessages(world).length;
    await world.say(KIKI_ROOM, KIKI, 'MIDORIは順調、来月改修予定', { thread: prompt.ts });
    const readBack = await until(() => botMessages(world)[asked]);
    expect(readBack).toMatchObject({ channel: KIKI_ROOM, thread_ts: prompt.ts });
    expect(readBack.text).toContain('1-1-1');
    expect(office.state().updates).toEqual({});
    await world.click(readBack, 'この内容で回答する', KIKI);
    await until(() => readBack.edited && JSON.stringify(prompt.blocks).includes('順調'));
    expect(office.state().updates['1-1-1']).toMatchObject([{ status: 'on_track', comment: '来月改修予定' }]);
  });

  it('is left alone by others: who may answer is told to them alone', async () => {
    const prompt = await openRound();
    const { world } = office;
    const messages = botMessages(world).length;
    await world.click(prompt, '回答する', BYSTANDER);
    const told = await until(() => world.slack.ephemerals[0]);
    expect(told).toMatchObject({ channel: KIKI_ROOM, user: BYSTANDER, thread_ts: prompt.ts });
    expect(told?.text).toContain('危機対策課の現在の担当の方');
    expect([botMessages(world).length, world.slack.views.size, prompt.edited]).toEqual([messages, 0, undefined]);
  });

  it('is put off, and handed over to a division chosen while typing its reading', async () => {
    const prompt = await openRound();
    const { world } = office;
    const asked = botMessages(world).length;
    await world.click(prompt, '次の開庁日まで督促を止める', KIKI);
    const later = await until(() => botMessages(world)[asked]);
    expect(later).toMatchObject({ thread_ts: prompt.ts, text: expect.stringContaining('督促を控えます') });

    await world.click(prompt, '他の課へ引き継ぐ', KIKI);
    const [id, view] = await viewNumber(1);
    const offers = await pickFrom(world, view, 'field.owner', 'かせん', KIKI);
    expect(offers.json.option_groups).toMatchObject([{ label: { text: '土木部' }, options: [{ value: 'kasen' }] }]);
    expect((await fillIn(world, id, view, KIKI, { owner: 'kiki' })).json.errors).toEqual({
      'field.owner': '別の課を選んでください。',
    });
    await fillIn(world, id, view, KIKI, { owner: 'kasen' });
    const handed = await until(() => botMessages(world).find(({ text }) => text.includes('から引き継がれた分です')));
    expect(handed).toMatchObject({ channel: 'CKASENSAMPLE', text: expect.stringContaining('5事業のご回答') });
    const told = await until(() => botMessages(world).find(({ text }) => text.includes('河川課に引き継ぎました')));
    expect(told).toMatchObject({ channel: KIKI_ROOM, thread_ts: prompt.ts });
  });

  it('goes to a person’s direct message where the division has no channel, and is answered there', async () => {
    await openRound(document => {
      for (const owner of document.owners) if (owner.id === 'kiki') owner.slackChannel = null;
    });
    const { world } = office;
    const prompt = botMessages(world).find(({ text }) => text.includes('危機対策課'))!;
    expect(prompt.channel).toBe(`D${KIKI.slice(1)}`);
    const asked = botMessages(world).length;
    await world.say(prompt.channel, KIKI, 'MIDORIは順調です', { thread: prompt.ts });
    const readBack = await until(() => botMessages(world)[asked]);
    await world.click(readBack, 'この内容で回答する', KIKI);
    await until(() => office.state().updates['1-1-1']);
  });
});

describe('the Home', () => {
  it('shows a contact what is due, how the round stands and the division’s projects', async () => {
    await openRound();
    const shown = await home(KIKI);
    expect(shown).toContain('あなたの担当と照会');
    expect(shown.indexOf('ご回答をお待ちしている事業が5件')).toBeLessThan(shown.indexOf('照会96件のうち回答0件'));
    expect(shown).toContain('危機対策課が担当する事業は5件です');
    expect(shown).toContain('home.question');
    expect(await home(BYSTANDER)).not.toContain('危機対策課が担当');
  });

  it('shows coordinators the vacancies, and lists them on a click', async () => {
    await openRound(document => {
      document.assignments = document.assignments.filter(({ project }) => project !== '1-1-3');
    });
    const { world } = office;
    const shown = await home(COORDINATOR);
    expect(shown).toContain('担当が未登録の事業が1件あります');
    expect(await home(KIKI)).not.toContain('担当が未登録');
    const view = { ...world.slack.homes.get(COORDINATOR), id: 'V0HOME', type: 'home' };
    await world.interact({
      type: 'block_actions',
      user: { id: COORDINATOR },
      team: {},
      trigger_id: world.trigger(),
      container: { type: 'view' },
      view: { ...view, state: { values: {} } },
      actions: [{ ...buttonOf(world.slack.homes.get(COORDINATOR)?.blocks, '担当未登録の一覧'), action_ts: '1.1' }],
    });
    const [, list] = await viewNumber(1);
    expect(JSON.stringify(list.blocks)).toContain('津波情報ネットワークの構築');
  });

  it('of everybody who has it open follows what others do', async () => {
    const prompt = await openRound();
    const { world } = office;
    await home(COORDINATOR);
    await home(KIKI_DEPUTY);
    await world.click(prompt, '回答する', KIKI);
    const [id, view] = await viewNumber(1);
    await fillIn(world, id, view, KIKI, { '1-1-1.status': 'delayed' });
    await until(() => JSON.stringify(world.slack.homes.get(COORDINATOR)).includes('回答1件'));
    await until(() => JSON.stringify(world.slack.homes.get(KIKI_DEPUTY)).includes('ご回答をお待ちしている事業が4件'));
  });
});

describe('a project', () => {
  it('is shown with its printed line, owner, every answer so far and a way to answer, to those who may', async () => {
    const prompt = await openRound();
    const { world } = office;
    await world.click(prompt, '回答する', KIKI);
    const [id, view] = await viewNumber(1);
    await fillIn(world, id, view, KIKI, { '1-1-1.status': 'at_risk', '1-1-1.comment': '部品の納入待ち' });
    await until(() => office.state().updates['1-1-1']);
    const ask = async (user: string, code: string) => {
      const before = botMessages(world).length;
      await world.say(`D${user.slice(1)}`, user, code);
      return until(() => botMessages(world)[before]);
    };
    const answered = JSON.stringify((await ask(KIKI, '1-1-1')).blocks);
    for (const part of [
      'rich_text_quote',
      '(1) 宮城県総合防災情報システム',
      '危機対策課',
      '部品の納入待ち',
      '見本 一郎',
    ])
      expect(answered).toContain(part);
    expect(answered).not.toContain('update.open');
    expect(JSON.stringify((await ask(KIKI, '1-1-2')).blocks)).toContain('update.open');
    expect(JSON.stringify((await ask(BYSTANDER, '1-1-2')).blocks)).not.toContain('update.open');
  });
});

describe('asking the real plan', () => {
  it('answers a mention once, its follow-up without one, and a command privately until it is shared', async () => {
    await open();
    const { world } = office;
    const asked = await world.say('C0TOWN', BYSTANDER, `<@${BOT_USER}> 防災の事業は？`);
    const answer = await until(() => botMessages(world)[0]);
    expect(answer).toMatchObject({ thread_ts: asked.ts, text: expect.stringContaining('9件') });
    await world.say('C0TOWN', BYSTANDER, '3番目を詳しく', { thread: asked.ts });
    const detail = await until(() => botMessages(world)[1]);
    expect(detail.text).toContain('1-1-3');
    await world.command('計画の期間は？');
    const { body } = await until(() => world.slack.responses[0]);
    expect([body.response_type, JSON.stringify(body.blocks)]).toEqual([
      'ephemeral',
      expect.stringContaining('平成２１年度（２００９年度）から'),
    ]);
    expect(messageFaults(body)).toEqual([]);
    await world.interact({
      type: 'block_actions',
      user: { id: BYSTANDER },
      trigger_id: world.trigger(),
      channel: { id: 'C0TOWN' },
      container: { is_ephemeral: true },
      response_url: `${world.apiUrl.replace('/api/', '')}/respond/1`,
      actions: [{ ...buttonOf(body.blocks, 'みんなに共有'), action_ts: '1.1' }],
    });
    const shared = await until(() => world.slack.responses[1]);
    expect(shared.body).toMatchObject({ response_type: 'in_channel' });
    expect(botMessages(world)).toHaveLength(2);
  });

  it('answers the click on a shared answer privately where the bot is not in the channel', async () => {
    await open();
    const { world } = office;
    await world.say('C0TOWN', BYSTANDER, `<@${BOT_USER}> 防災の事業は？`);
    const answer = await until(() => botMessages(world)[0]);
    world.slack.fail('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await world.click(answer, '1-1-3 を詳しく');
    const { body } = await until(() => world.slack.responses[0]);
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(body.blocks)).toContain('津波情報ネットワーク');
  });

  it.each([
    ['a name', '津波', '1-1-3'],
    ['its reading', 'つなみ', '1-1-3'],
    ['katakana', 'ツナミ', '1-1-3'],
    ['romaji', 'tsunami', '1-1-3'],
    ['a nickname in half-width letters', 'midori', '1-1-1'],
    ['a code', '4-6-4', '4-6-4'],
    ['full-width digits', '４－６－４', '4-6-4'],
    ['the beginning of a code', '6-2', '6-2-1'],
  ])('offers projects by %s, under their measure', async (_, typed, code) => {
    await open();
    const { world } = office;
    await world.interact({
      type: 'shortcut',
      callback_id: 'search_plan',
      user: { id: BYSTANDER },
      team: {},
      trigger_id: world.trigger(),
    });
    const [, view] = await viewNumber(1);
    const { json } = await pickFrom(world, view, 'pick:projects:ja', typed, BYSTANDER);
    const [first] = json.option_groups;
    expect(first.options[0].value).toBe(code);
    expect(first.label.text.startsWith(`${code.split('-').slice(0, 2).join('-')} `)).toBe(true);
  });
});

describe('a message that does not arrive', () => {
  it('is listed for the coordinators with what to do about it, and sent again on their click', async () => {
    await open();
    const { world } = office;
    const refused = { kind: 'error', error: 'not_in_channel' } as const;
    for (const channel of [KIKI_ROOM, `D${KIKI.slice(1)}`, `D${KIKI_DEPUTY.slice(1)}`])
      world.slack.failFor(channel, refused);
    await office.at('2009-10-01T09:00:00+09:00');
    expect(botMessages(world).filter(({ channel }) => channel === KIKI_ROOM)).toEqual([]);
    const before = botMessages(world).length;
    await world.say('DCOORD', COORDINATOR, '配信状況');
    const ledger = await until(() => botMessages(world)[before]);
    expect(JSON.stringify(ledger.blocks)).toContain('「/invite @keikaku」と入力してください');
    await world.click(ledger, '届かなかった分を再送', COORDINATOR);
    const question = await until(() => botMessages(world)[before + 1]);
    expect(botMessages(world).filter(({ channel }) => channel === KIKI_ROOM)).toEqual([]);
    await world.click(question, '1件を再送する', COORDINATOR);
    await until(() => botMessages(world).some(({ channel }) => channel === KIKI_ROOM));
  });

  it('is decided about with many others in one form, when nobody can tell of any whether it arrived', async () => {
    await openRound();
    const { world } = office;
    const prompts = Object.values(office.state().deliveries).filter(({ result }) => result === 'sent');
    const outcome = { result: 'uncertain' as const, message: null, reason: 'unconfirmed', retryAt: null };
    await office.journal.append(
      prompts.map(({ row, attempt }) => ({
        kind: 'delivery.settled',
        by: 'system',
        from: null,
        data: { row, attempt, ...outcome },
      })),
    );
    const before = botMessages(world).length;
    await world.say('DCOORD', COORDINATOR, '配信状況');
    const list = await until(() => botMessages(world)[before]);
    await world.click(list, `未確認の${prompts.length}件を確認する`, COORDINATOR);
    await until(() => list.edited && JSON.stringify(list.blocks).includes(`チャネル ${KIKI_ROOM}`));

    await world.click(list, 'この20件を決める', COORDINATOR);
    const [id, view] = await viewNumber(1);
    const [there, missing] = prompts as [Delivery, Delivery];
    await fillIn(world, id, view, COORDINATOR, { [there.row]: 'arrived', [missing.row]: 'again' });
    const { deliveries } = office.state();
    await until(() => deliveries[missing.row]?.result === 'sent');
    expect(deliveries[there.row]).toMatchObject({ attempt: 1, settledBy: `slack:${COORDINATOR}` });
    expect(deliveries[missing.row]).toMatchObject({ attempt: 2 });

    await until(() => list.text.includes(`あと${prompts.length - 2}件`));
    await world.click(list, `${prompts.length - 2}件すべてもう一度送る`, COORDINATOR);
    await until(() => list.text.includes('二度届きます'));
    await world.click(list, '一覧に戻る', COORDINATOR);
    await until(() => JSON.stringify(list.blocks).includes('この20件を決める'));
    expect(Object.values(deliveries).filter(({ attempt }) => attempt > 1)).toHaveLength(1);
  });

  it('is told to the superior when its answer stays out, and the round ends with a digest', async () => {
    await openRound();
    const { world } = office;
    for (const day of ['2009-10-06', '2009-10-08', '2009-10-13', '2009-10-20'])
      await office.at(`${day}T09:00:00+09:00`);
    const toHead = botMessages(world).filter(({ channel }) => channel === `D${KIKI_HEAD.slice(1)}`);
    expect(toHead.map(({ text }) => text)).toEqual([expect.stringContaining('お声がけ')]);
    const digest = botMessages(world).filter(({ channel }) => channel === COORDINATORS_ROOM);
    expect(digest.map(({ text }) => text)).toEqual([expect.stringContaining('締め切りました')]);
    expect(JSON.stringify(digest[0]?.blocks)).toContain('data_table');
  });
});
