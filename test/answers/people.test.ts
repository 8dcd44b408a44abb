/** Whom the directory names, asked for by name or by post; nobody else, and nothing else of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { Directory } from '../../src/directory/directory.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';
import { plainText } from '../../src/reply.ts';

type Knowledge = Awaited<ReturnType<typeof loadKnowledge>>;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(dataFiles({}));
});

const withDirectory = (change: (owners: Directory['document']['owners']) => Directory['document']['owners']) => {
  const { document } = knowledge.directory;
  return { ...knowledge, directory: new Directory({ ...document, owners: change(structuredClone(document.owners)) }) };
};

async function ask(text: string, from: Knowledge = knowledge, standing: 'member' | 'outsider' = 'member') {
  const bot = createBot({ knowledge: from, conversations: createConversations(), clock: createClock() });
  const answer = await bot.answer({ text, conversation: text, person: { id: 'test:asker', name: '', standing } });
  return { ...answer, text: plainText(answer.reply) };
}

const KIKI = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'];

describe('a directory without owners', () => {
  it.each(['1-1-1の担当課は', '担当課の一覧', '一番多く事業を持ってる課は？'])(
    'says that none is registered, and how one is: %s',
    async question => {
      const { document } = knowledge.directory;
      const empty = { ...knowledge, directory: new Directory({ ...document, owners: [], assignments: [] }) };
      expect((await ask(question, empty)).text).toMatch(/担当は未登録です[\s\S]*「担当登録」と書くと登録できます/);
    },
  );
});

describe('somebody of the directory', () => {
  it.each([
    '防災班長は誰',
    '防災班長の事業',
    '見本 一郎さんの担当事業',
    '見本一郎はどこの課ですか',
    'which division is 見本 一郎 in',
  ])('is found by name or post, with the projects of the division: %s', async question => {
    const { entries, text } = await ask(question);
    expect(entries).toEqual(KIKI);
    expect(text).toMatch(/防災班長 見本 一郎（サンプル）/);
  });

  it('is asked back by division where several bear the name', async () => {
    expect((await ask('見本さんはどこの課')).text).toMatch(/人が当てはまります[\s\S]*税務課 \| 税務システム班長/);
  });

  it('is told by division where a name is asked of a project', async () => {
    expect((await ask('2-1-3の担当者の氏名')).text).toContain('健康推進班長 見本 美香');
  });

  it('is not told of further than that', async () => {
    for (const question of ['見本 一郎さんの年齢', '見本 一郎さんの電話番号', '防災班長の給料'])
      expect((await ask(question)).intent, question).toBe('none');
  });

  it('is no longer named after the last day of the post', async () => {
    const left = withDirectory(owners =>
      owners.map(owner => ({ ...owner, contacts: owner.contacts.map(one => ({ ...one, to: '2009-04-02' })) })),
    );
    const { intent, text } = await ask('防災班長は誰', left);
    expect(intent).toBe('none');
    expect(text).toContain('「防災班長」は計画に載っていません');
    expect(text).not.toContain('見本');
  });
});

describe('somebody the directory does not have', () => {
  it.each(['山田さんはどこの課', '情報化推進班長は誰', '佐藤氏の担当事業は'])(
    'is said to be missing there: %s',
    async question => {
      const { intent, text } = await ask(question);
      expect(intent).toBe('none');
      expect(text).toMatch(/担当の名簿に「.*」は見当たりません/);
    },
  );

  it('is told with the people of the division that was named', async () => {
    expect((await ask('広報課の課長は誰')).text).toMatch(/「広報課の課長」は見当たりません[\s\S]*広報班長 見本 四郎/);
  });

  it('is anybody, where no name is said', async () => {
    expect((await ask('妊婦さんの事業は')).entries).toEqual(['2-1-5']);
    const { intent, text } = await ask('業者さんの担当は');
    expect(intent).toBe('none');
    expect(text).not.toContain('名簿');
  });

  it('is nobody in a directory without people, and divisions are told all the same', async () => {
    const empty = withDirectory(owners => owners.map(owner => ({ ...owner, contacts: [] })));
    expect((await ask('防災班長は誰', empty)).text).toContain('担当者の名前がまだ登録されていません');
    expect((await ask('1-1-1の担当者の氏名', empty)).text).toMatch(/危機対策課[\s\S]*窓口: 名簿に登録されていません/);
  });
});

it('outsiders are told of nobody, in the directory or not', async () => {
  const [known, unknown] = [
    await ask('防災班長は誰', knowledge, 'outsider'),
    await ask('山田さんはどこの課', knowledge, 'outsider'),
  ];
  expect(known.text).toBe(unknown.text);
  expect(known.text).not.toContain('見本');
  expect(known.entries).toEqual([]);
});
