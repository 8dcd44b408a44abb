/** Answers of the scripted door, from the real plan, one of each kind of element. */
import { readFileSync } from 'node:fs';
import type { ActionChoice } from '../../src/actions.ts';
import type { Answer, IntentName } from '../../src/adapter.ts';
import { Plan } from '../../src/plan/plan.ts';
import type { Form, ProjectLine, Reply, ReplyElement } from '../../src/reply.ts';

const PAGE_SIZE = 10;
export const plan = new Plan(JSON.parse(readFileSync(new URL('../../data/plan.json', import.meta.url), 'utf8')));

export function answerTo(text: string): Answer {
  if (/disaster/i.test(text)) return englishListing();
  if (text.includes('防災')) return listing('1-1/1');
  if (text.includes('重点分野4')) return listing('4/1');
  if (text.includes('再掲')) return reprints();
  if (text.includes('期間')) return period();
  if (text.includes('状況')) return progress();
  const code = /\d-\d{1,2}-\d{1,2}/.exec(text)?.[0];
  if (code && plan.locate(code)) return project(code);
  return nothing();
}

/** @param page "<area or measure>/<number of the first line>" */
export function listing(page: string): Answer {
  const [code = '1-1', start = '1'] = page.split('/');
  const from = Number(start);
  const area = plan.area(code);
  const entries = area ? plan.entriesOfArea(code) : (plan.measure(code)?.entries ?? []);
  const name = area ? `重点分野${code}「${area.name}」` : `施策${code}「${plan.measure(code)?.name}」`;
  const shown = entries.slice(from - 1, from - 1 + PAGE_SIZE);
  const actions: ActionChoice[] = shown
    .slice(0, 3)
    .map((entry, i) => ({ id: 'project', label: `${from + i}番目を詳しく`, value: entry.code }));
  actions.push({ id: 'ask', label: '担当は？', value: `${code}の担当は？` });
  const next = from + PAGE_SIZE;
  if (next <= entries.length) {
    actions.unshift({ id: 'source', label: 'もっと見る', value: `${code}/${next}`, style: 'primary' });
  }
  return answer(
    'list',
    entries.map(entry => entry.code),
    [
      { kind: 'text', text: `${name}の事業は${entries.length}件です（再掲を含みます）。` },
      { kind: 'projects', projects: shown.map(entry => lineOf(entry.code)), total: entries.length, from },
      {
        kind: 'text',
        text: `${from}番目から${from + shown.length - 1}番目まで。担当課は見本のデータです。`,
        tone: 'subtle',
      },
      { kind: 'actions', actions },
    ],
    `${name}の事業`,
  );
}

function englishListing(): Answer {
  const entries = plan.measure('1-1')?.entries ?? [];
  const projects = entries.map(entry => ({
    code: entry.code,
    name: entry.nameEn,
    place: 'Area 1 A safe and secure living environment > Measure 1-1 Promoting disaster prevention measures',
    remark: entry.name,
    owner: null,
    status: null,
  }));
  const reply: Reply = {
    lang: 'en',
    title: 'Disaster prevention',
    fallback: `${entries.length} projects cover disaster prevention.`,
    elements: [
      { kind: 'text', text: `${entries.length} projects cover disaster prevention.` },
      { kind: 'projects', projects, total: entries.length, from: 1 },
    ],
  };
  return { intent: 'find', entries: entries.map(entry => entry.code), measures: [], areas: [], reply };
}

export function project(code: string): Answer {
  const { entry, measure } = plan.locate(code)!;
  return answer(
    'project',
    [code],
    [
      {
        kind: 'facts',
        facts: [
          { label: '番号', value: code },
          { label: '掲載箇所', value: placeOf(code) },
          { label: '担当', value: '危機対策課（見本）' },
          { label: '直近の状況', value: '順調（平成21年12月・2009年12月）' },
        ],
      },
      { kind: 'passage', text: measure.description[0]?.text ?? '', place: `${measure.code} ${measure.name}` },
      {
        kind: 'actions',
        actions: [
          { id: 'update.open', label: '状況を回答する', value: code, style: 'primary' },
          { id: 'ask', label: '同じ施策の事業', value: `${measure.code} 防災の一覧` },
        ],
      },
    ],
    `${code} ${entry.name}`,
  );
}

function reprints(): Answer {
  const rows = plan.reprints.map(entry => [entry.code, entry.reprintOf ?? '', entry.name]);
  return answer(
    'reprint',
    plan.reprints.map(entry => entry.code),
    [
      {
        kind: 'text',
        text: '同じ取組が複数の施策に載っているとき、2か所目からに「再掲」と付いています。全部で9件です。',
      },
      {
        kind: 'table',
        caption: '再掲の一覧',
        columns: [{ title: '掲載' }, { title: '元の掲載' }, { title: '取組' }],
        rows,
      },
    ],
  );
}

function period(): Answer {
  return answer(
    'fact',
    [],
    [
      { kind: 'text', text: '平成21年度（2009年度）から平成22年度（2010年度）までの2か年です。' },
      {
        kind: 'passage',
        text: '平成２１年度（２００９年度）から平成２２年度（２０１０年度）までの２か年計画',
        place: '計画策定に当たっての基本的考え方 ＞ 計画の推進期間',
      },
    ],
  );
}

function progress(): Answer {
  const bars = [
    { label: '順調', value: 41, status: 'on_track' },
    { label: '概ね順調', value: 28, status: 'mostly_on_track' },
    { label: 'やや遅れている', value: 9, status: 'at_risk' },
    { label: '遅れている', value: 3, status: 'delayed' },
    { label: '完了', value: 6, status: 'completed' },
    { label: '未回答', value: 9, status: 'unknown' },
  ];
  return answer(
    'status',
    [],
    [
      {
        kind: 'progress',
        caption: '第3四半期の状況（96事業）',
        sentence: '96事業のうち87事業の回答があり、69事業が順調または概ね順調です。',
        bars,
      },
      { kind: 'text', text: '回答の期限は1月12日（火）です。9事業が未回答です。', tone: 'warning' },
    ],
  );
}

function nothing(): Answer {
  return answer(
    'none',
    [],
    [
      { kind: 'text', text: '計画には載っていません。' },
      { kind: 'text', text: '近い話題：防災対策の推進、行政情報の積極的な提供', tone: 'subtle' },
    ],
  );
}

export function answer(intent: IntentName, entries: string[], elements: ReplyElement[], title?: string): Answer {
  const first = elements.find(element => element.kind === 'text');
  const fallback = first?.kind === 'text' ? first.text : (title ?? '');
  const reply: Reply = title ? { lang: 'ja', title, fallback, elements } : { lang: 'ja', fallback, elements };
  return { intent, entries, measures: [], areas: [], reply };
}

function lineOf(code: string): ProjectLine {
  const { entry } = plan.locate(code)!;
  const remark = entry.reprintOf ? `【再掲】${entry.reprintOf}` : entry.nickname ? `［${entry.nickname.name}］` : '';
  const status = code.endsWith('1') ? '状況：順調' : null;
  return { code, name: entry.name, place: placeOf(code), remark, owner: '担当：危機対策課（見本）', status };
}

function placeOf(code: string): string {
  const { area, measure } = plan.locate(code)!;
  return `重点分野${area.code} ${area.name} ＞ 施策${measure.code} ${measure.name}`;
}

export function updateForm(code: string): Form {
  return {
    id: 'update',
    lang: 'ja',
    title: '状況の回答',
    intro: '前回の内容が入っています。変わったところだけ直してください。',
    submit: '回答する',
    context: code,
    fields: [
      { kind: 'heading', id: 'project', label: `${code} ${plan.locate(code)?.entry.name}`, optional: true },
      {
        kind: 'choice',
        id: 'status',
        label: '状況',
        optional: false,
        value: 'on_track',
        choices: [
          { value: 'on_track', label: '順調' },
          { value: 'mostly_on_track', label: '概ね順調' },
          { value: 'at_risk', label: 'やや遅れている' },
          { value: 'delayed', label: '遅れている' },
        ],
      },
      {
        kind: 'text',
        id: 'percent',
        label: '進捗率（％）',
        optional: true,
        value: '70',
        multiline: false,
        maxLength: 20,
        hint: '0から100まで',
      },
      { kind: 'text', id: 'comment', label: '進み具合', optional: true, value: '', multiline: true, maxLength: 1000 },
      { kind: 'lookup', id: 'owner', label: '引き継ぐ課', optional: true, value: '', valueLabel: '', source: 'owners' },
    ],
  };
}
