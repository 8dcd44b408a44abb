/** Another plan in place of the shipped one: what the bot says of itself, and the examples it gives, are that plan's. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { Directory } from '../../src/directory/directory.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import type { PlanDocument } from '../../src/plan/document.ts';
import { exampleName } from '../../src/plan/example-name.ts';
import { parsePlan } from '../../src/plan/load.ts';
import { topicName } from '../../src/plan/topic-name.ts';
import { plainText } from '../../src/reply.ts';
import { createFacts } from '../../src/search/facts.ts';
import { buildIndex } from '../../src/search/index/search-index.ts';
import { createSearch } from '../../src/search/search.ts';
import { createTokenizer } from '../../src/search/tokenizer/index.ts';
import { keptDictionary } from '../../src/search/tokenizer/kept-dictionary.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { createUpdateReader } from '../../src/updates/read/read-update.ts';
import { recordedUpdates } from '../../src/updates/recorded.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

const TITLE = '青葉市環境推進計画（平成23～25年度）';
/** The office has typed no everyday words yet. */
const NO_WORDS = { words: [], areas: {}, measures: {}, projects: {}, passages: {} };
const person = { id: 'test:asker', name: '', standing: 'member' } as const;

/** The shipped plan's second area alone, as a plan of its own; `change` has the last word. */
async function anotherBot(change: (document: PlanDocument) => void = () => {}) {
  const shipped = await knowledgeOfTests();
  const document: PlanDocument = structuredClone(shipped.plan.document);
  const area = structuredClone(shipped.plan.areas[1]);
  if (!area) throw new Error('the shipped plan has no second area');
  area.code = '1';
  for (const measure of area.measures) {
    measure.code = measure.code.replace(/^2/, '1');
    for (const entry of measure.entries) entry.code = entry.code.replace(/^2/, '1');
  }
  document.title = TITLE;
  document.titleEn = 'Aoba City Environment Plan';
  document.areas = [area];
  document.stated = { areas: 1, measures: 2, entries: 18, projects: 18, reprints: 0 };
  change(document);
  const plan = parsePlan(JSON.stringify(document), 'another plan');
  const tokenizer = createTokenizer(await keptDictionary(() => {}));
  const search = createSearch(buildIndex(plan, NO_WORDS, tokenizer), tokenizer);
  const directory = new Directory({ ...shipped.directory.document, assignments: [] });
  const knowledge = { ...shipped, plan, directory, search, facts: createFacts(plan, search) };
  const updates = recordedUpdates(plan, directory, updatesFold.initial(), () => knowledge);
  return createBot({ knowledge, conversations: createConversations(), clock: createClock(), updates });
}

const examplesOf = ({ reply }: Answer): string[] =>
  reply.elements.flatMap(element => (element.kind === 'actions' ? element.actions.map(({ value }) => value) : []));

const nameless = (document: PlanDocument): void => {
  for (const measure of document.areas.flatMap(({ measures }) => measures))
    for (const entry of measure.entries) entry.aliases = [];
};

describe('with another plan, help', { timeout: 60_000 }, () => {
  it.each([
    ['ja', '使い方', `${TITLE}の1分野・2施策・18事業についてお答えします。`],
    ['en', 'help', 'Aoba City Environment Plan: 1 area, 2 measures, 18 projects.'],
  ] as const)('in %s names that plan and its own counts', async (lang, text, said) => {
    const bot = await anotherBot();
    const words = plainText((await bot.answer({ text, lang, person, conversation: 'c' })).reply);
    expect(words).toContain(said);
    expect(words).not.toMatch(/宮城県ＩＴ|Miyagi Prefecture IT|MIDORI|96/);
  });

  it.each([
    ['of Japanese names', 'ja', '使い方', () => {}],
    ['of English names', 'en', 'help', () => {}],
    ['of projects without short names', 'ja', '使い方', nameless],
  ] as const)('gives examples that this plan answers, %s', async (_, lang, text, change) => {
    const bot = await anotherBot(change);
    const examples = examplesOf(await bot.answer({ text, lang, person, conversation: 'c' }));
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const [index, question] of examples.entries()) {
      const { intent } = await bot.answer({ text: question, lang, person, conversation: `${index}` });
      expect(['none', 'clarify', 'help'], question).not.toContain(intent);
    }
  });
});

/** What a manifest shows as something to say. */
const MANIFEST_SENTENCES = ((): string[] => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../manifest/${name}`, import.meta.url), 'utf8'));
  const prompts: { message: string }[] = read('slack.json').features.agent_view.suggested_prompts;
  const hint: string = read('slack.json').features.slash_commands[0].usage_hint;
  const commands = ['teams/ja.json', 'teams/en.json'].flatMap(name => Object.entries<string>(read(name)));
  const titles = commands.filter(([path]) => /^bots.*title$/.test(path)).map(([, title]) => title);
  return [...prompts.map(({ message }) => message), ...hint.split(' ・ '), ...titles];
})();

describe('with another plan, what is offered', { timeout: 60_000 }, () => {
  it.each(['ja', 'en'] as const)(
    'by the adapters in %s is about that plan, answered, and as many as there is room for',
    async lang => {
      const bot = await anotherBot();
      for (const most of [3, 4, 6]) {
        const examples = bot.examples(lang, most);
        expect(examples).toHaveLength(most);
        expect(bot.examples(lang, most)).toEqual(examples);
        expect(JSON.stringify(examples)).not.toMatch(/防災|disaster/);
        for (const [index, { question }] of examples.entries()) {
          const { intent } = await bot.answer({ text: question, lang, person, conversation: `${index}` });
          expect(index === most - 1 ? ['help'] : ['find', 'list', 'count', 'fact', 'project'], question).toContain(
            intent,
          );
        }
      }
    },
  );

  it('by the manifests fits it', async () => {
    const bot = await anotherBot();
    for (const text of new Set(MANIFEST_SENTENCES)) {
      const { intent, reply } = await bot.answer({ text, person, conversation: text });
      expect(['none', 'clarify'], `${text}: ${plainText(reply)}`).not.toContain(intent);
    }
  });
});

describe('the topic of a measure', () => {
  it.each([
    ['防災対策の推進', 'Promoting disaster prevention measures', '防災対策', 'disaster prevention measures'],
    ['ＩＴを活用した産業の振興', 'IT for industry', 'ＩＴを活用した産業', 'IT for industry'],
    ['ごみの整備', 'Refuse', 'ごみ', 'refuse'],
    ['の推進', 'Promoting', 'の推進', 'promoting'],
  ])('%s, %s', (name, nameEn, ja, en) => {
    expect([topicName({ name, nameEn }, 'ja'), topicName({ name, nameEn }, 'en')]).toEqual([ja, en]);
  });
});

describe('the example of a sentence that reports', { timeout: 60_000 }, () => {
  it.each(['ja', 'en'] as const)('is read in %s as it is meant, whichever project it names', async lang => {
    const knowledge = await knowledgeOfTests();
    const reader = createUpdateReader(knowledge);
    for (const entry of knowledge.plan.projects) {
      const name = exampleName(entry, knowledge.plan, lang);
      const sentence = lang === 'ja' ? `${name}は順調、3月に完了予定` : `${name} is on track, done by March`;
      const read = reader.read(sentence, '2009-10-01');
      const found = read.projects.map(({ code, status, due }) => `${code} ${status} ${due}`);
      expect([read.needsClarification, ...found], sentence).toEqual([false, `${entry.code} on_track 2010-03`]);
    }
  });
});
