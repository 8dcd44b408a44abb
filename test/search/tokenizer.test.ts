import { hash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan/document.ts';
import type { Dictionary } from '../../src/search/tokenizer/dictionary.ts';
import { dictionaryFolder, loadDictionary } from '../../src/search/tokenizer/dictionary-files.ts';
import { dictionaryIn, imageOf } from '../../src/search/tokenizer/dictionary-image.ts';
import { createTokenizer, loadTokenizer, type Token, type Tokenizer } from '../../src/search/tokenizer/index.ts';
import { Lattice } from '../../src/search/tokenizer/lattice.ts';
import { type Lexicon, segment } from '../../src/search/tokenizer/lexicon.ts';
import { createSearchLexicon } from '../../src/search/tokenizer/search-mode.ts';
import { describeWord } from '../../src/search/tokenizer/token.ts';
import { loadKuromoji } from '../helpers/plain-kuromoji.ts';

const WORDS = [
  'みやぎ',
  'みやぎっこ',
  '周産期',
  'ちゃれんじど',
  '東京都',
  '京都',
  '地デジ',
  'e-ブランド',
  'lgwan',
  'it',
];

let dictionary: Dictionary;
/** Knows the dictionary alone. */
let bare: Tokenizer;
/** Knows WORDS too. */
let taught: Tokenizer;

beforeAll(async () => {
  dictionary = await loadDictionary(dictionaryFolder());
  bare = await loadTokenizer();
  taught = createTokenizer(dictionary);
  taught.addWords(WORDS.map(surface => ({ surface })));
});

const split = (tokenizer: Tokenizer, text: string): string =>
  tokenizer
    .tokenize(text)
    .map(token => token.surface)
    .join('|');

describe('the dictionary as one piece of memory', () => {
  it('holds every table to the byte, wherever it lies', () => {
    for (const at of [0, 72]) {
      const image = Buffer.concat([Buffer.alloc(at), ...imageOf(dictionary)]);
      const memory = image.buffer.slice(image.byteOffset, image.byteOffset + image.length) as ArrayBuffer;
      const { known, unknown, ...rest } = dictionaryIn(memory, at);
      const { known: knownBefore, unknown: unknownBefore, ...restBefore } = dictionary;
      for (const [read, written] of [
        [rest, restBefore],
        [known, knownBefore],
        [unknown, unknownBefore],
      ] as [object, object][])
        for (const [name, table] of Object.entries(read))
          expect([name, sameOf(table)]).toEqual([name, sameOf(written[name as never])]);
    }
  });

  /** Some hold millions of numbers: as bytes, with their kind. */
  function sameOf(value: unknown): unknown {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return [value.constructor.name, bytes.length, hash('sha256', bytes)];
  }
});

describe('words added', () => {
  it.each([
    ['みやぎ', 'みやぎの事業は', 'みやぎ|の|事業|は'],
    ['みやぎ', 'みやぎ農業', 'みやぎ|農業'],
    ['みやぎっこ', 'みやぎっこ応援サイト', 'みやぎっこ|応援|サイト'],
    ['みやぎっこ', 'みやぎっこについて教えて', 'みやぎっこ|について|教え|て'],
    ['周産期', '周産期医療情報', '周産期|医療|情報'],
    ['ちゃれんじど', 'ちゃれんじどの支援', 'ちゃれんじど|の|支援'],
    ['ちゃれんじど', 'ちゃれんじどのじぎょうは', 'ちゃれんじど|の|じ|ぎょ|う|は'],
    ['東京都', '東京都の取組', '東京都|の|取組'],
    ['地デジ', '県の地デジを見たい', '県|の|地デジ|を|見|たい'],
    ['e-ブランド', 'みやぎe-ブランド確立', 'みやぎ|e-ブランド|確立'],
  ])('%s is one noun in %s', (word, text, expected) => {
    expect(split(taught, text)).toBe(expected);
    expect(taught.tokenize(text).find(token => token.surface === word)).toMatchObject({
      pos: '名詞',
      base: word,
      known: true,
      user: true,
    });
    expect(split(bare, text)).not.toBe(expected);
  });

  it.each([
    ['京都', '東京都下水道'],
    ['みやぎ', '楽しみやぎりぎり'],
    ['it', 'items'],
    ['会計', '委員会計画を'],
    ['化学', '情報化学習'],
    ['民生', '県民生活の'],
    ['ネット', 'インターネットで'],
    ['リハ', 'リハビリテーション'],
    ['がん', 'がんばる人'],
    ['まち', 'まちがいです'],
    ['すし', 'お願いですし'],
    ['さい', '教えてください'],
  ])('%s takes nothing from its neighbours in %s', (surface, text) => {
    const before = split(bare, text);
    const tokenizer = createTokenizer(dictionary);
    tokenizer.addWords([{ surface }]);
    expect(split(tokenizer, text)).toBe(before);
    expect(split(tokenizer, surface)).toBe(surface);
  });

  it('wins as the longer of two that begin together', () => {
    expect(split(taught, 'みやぎっこ')).toBe('みやぎっこ');
    expect(split(taught, '東京都に')).toBe('東京都|に');
    expect(split(taught, '京都に')).toBe('京都|に');
  });

  it('is read as given, else as the dictionary reads its pieces', () => {
    const tokenizer = createTokenizer(dictionary);
    tokenizer.addWords([{ surface: '周産期' }, { surface: '地デジ', reading: 'ちでじ' }]);
    const readings = (text: string) => tokenizer.tokenize(text).map(token => token.reading);
    expect(readings('周産期')).toEqual(['シュウサンキ']);
    expect(readings('地デジ')).toEqual(['チデジ']);
    tokenizer.addWords([{ surface: '周産期', reading: 'しゅうさんき2' }, { surface: '地デジ' }]);
    expect(readings('周産期')).toEqual(['シュウサンキ2']);
    expect(readings('地デジ')).toEqual(['チデジ']);
  });

  it('splits alike in whatever order and portions the words came', () => {
    const tokenizer = createTokenizer(dictionary);
    for (const surface of WORDS.toReversed()) {
      tokenizer.addWords([{ surface }]);
      tokenizer.tokenize(surface);
    }
    for (const text of ['みやぎっこと東京都の地デジ', 'itとlgwan'])
      expect(split(tokenizer, text)).toBe(split(taught, text));
  });
});

describe('compounds', () => {
  it.each([
    ['関西国際空港', '関西|国際|空港'],
    ['日本経済新聞', '日本|経済|新聞'],
    ['国土交通省', '国土|交通|省'],
    ['地方自治体', '地方|自治体'],
    ['情報処理技術者', '情報|処理|技術|者'],
    ['シニアソフトウェアエンジニア', 'シニア|ソフトウェア|エンジニア'],
    ['コンピュータグラフィックス', 'コンピュータ|グラフィックス'],
  ])('%s comes apart, though the dictionary or a run would keep it longer', (text, expected) => {
    expect(split(bare, text)).toBe(expected);
    expect(plainSegmentation(text)).not.toBe(expected);
  });

  it.each(['図書館', '美術館', '市町村', 'インターネット', 'ボランティア', 'リハビリテーション', 'ホームページ'])(
    '%s stays whole',
    text => {
      expect(split(bare, text)).toBe(text);
    },
  );
});

describe('tokens', () => {
  const only = (text: string): Token => {
    const tokens = bare.tokenize(text);
    expect(tokens).toHaveLength(1);
    return tokens[0]!;
  };

  it('carry base form, reading and part of speech', () => {
    expect(bare.tokenize('本を借りたい')[2]).toEqual({
      surface: '借り',
      start: 2,
      end: 4,
      base: '借りる',
      reading: 'カリ',
      pos: '動詞',
      detail: '自立',
      known: true,
      user: false,
    });
  });

  it('of unknown words are themselves in katakana', () => {
    expect(only('ヷヸヹ')).toMatchObject({ base: 'ヷヸヹ', reading: 'ヷヸヹ', pos: '名詞', known: false });
    expect(bare.tokenize('みやぎっこ応援')[1]).toMatchObject({ surface: 'ぎっこ', reading: 'ギッコ', known: false });
  });

  it('of letters and digits are one noun a run', () => {
    for (const text of ['cals', 'miyagi', 'h21', '3d', 'étude'])
      expect(only(text)).toMatchObject({ pos: '名詞', detail: '一般' });
    expect(only('2009')).toMatchObject({ pos: '名詞', detail: '数', base: '2009', reading: '2009' });
    expect(split(bare, '平成21年度のcals/ec')).toBe('平成|21|年度|の|cals|/|ec');
    expect(split(bare, '3-3-1')).toBe('3|-|3|-|1');
  });

  it('of punctuation in half width are signs, not nouns', () => {
    for (const sign of ['(', ')', '/', '&', '+', '=', '-', '~', '・', '※']) {
      expect(only(sign)).toMatchObject({ pos: '記号', base: sign });
    }
    expect(only('(').reading).toBe('(');
    expect(only('%')).toMatchObject({ pos: '名詞', reading: 'パーセント' });
  });

  it('end at a middle dot, a blank and at the end of a clause', () => {
    expect(split(bare, 'メルマガ・サイト')).toBe('メルマガ|・|サイト');
    expect(split(bare, 'スワン  スワン\nスワン')).toBe('スワン|  |スワン|\n|スワン');
    expect(split(bare, 'スワン,スワン、スワン')).toBe('スワン|,|スワン|、|スワン');
  });
});

describe('hostile text', () => {
  const pieces = [
    'ア',
    'い',
    'っー',
    'ゃ',
    '県',
    '袎',
    '1',
    'a',
    'a1',
    '・',
    '=',
    '\u0000',
    '\u0007',
    '\u0301',
    'か\u3099',
    '\ud800',
    '\udc00',
    '\udc00\ud800',
    '😀',
    '👨‍👩‍👧',
    '\u200b',
    '\ufffe',
    ' ',
    '\n',
    '한국',
    'みやぎ',
    'みやぎっこ。',
  ];
  const expectCovered = (tokenizer: Tokenizer, text: string): void => {
    const tokens = tokenizer.tokenize(text);
    const starts = tokens.map(token => token.start);
    const ends = tokens.map(token => token.end);
    expect(tokens.map(token => token.surface)).toEqual(tokens.map(token => text.slice(token.start, token.end)));
    expect([...starts, text.length]).toEqual([0, ...ends]);
    expect(tokens.every(token => token.start < token.end)).toBe(true);
  };

  it('is covered from the first to the last character', () => {
    expect(taught.tokenize('')).toEqual([]);
    for (const piece of pieces) expectCovered(taught, piece.repeat(500));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), parts =>
        expectCovered(taught, parts.join('')),
      ),
      { numRuns: 300 },
    );
  });

  it('leaves lone surrogates as unknown tokens of their own', () => {
    const tokens = bare.tokenize('防災\ud800事業');
    expect(tokens.map(token => token.surface)).toEqual(['防災', '\ud800', '事業']);
    expect(tokens[1]).toMatchObject({ known: false, user: false });
  });

  it.each(pieces)('makes a lattice that grows with the length and no faster: %j', piece => {
    const lattice = new Lattice(dictionary);
    const lexicon = createSearchLexicon(dictionary);
    const nodesOf = (times: number): number => {
      segment(lattice, piece.repeat(times), lexicon);
      return lattice.nodeCount;
    };
    const once = nodesOf(1000);
    // The first and the last characters have fewer words around them.
    expect(nodesOf(4000)).toBeLessThanOrEqual(once * 4 + 100);
  });
});

describe('without search mode', () => {
  it('segments every name and passage of the plan as kuromoji does', async () => {
    const peer = await loadKuromoji();
    const plan: PlanDocument = JSON.parse(await readFile('data/plan.json', 'utf8'));
    const measures = plan.areas.flatMap(area => area.measures);
    const texts = [
      ...plan.areas.map(area => area.name),
      ...measures.flatMap(measure => [measure.name, ...measure.description.map(passage => passage.text)]),
      ...measures.flatMap(measure => measure.entries.map(entry => entry.name)),
      ...plan.sections.flatMap(section => section.items.map(item => item.text)),
    ].map(fullWidth);
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts) {
      expect(plainSegmentation(text)).toBe(
        peer
          .tokenize(text)
          .map(token => token.surface_form)
          .join('|'),
      );
      const readings = plainTokens(text).flatMap(token => (token.known ? [token.reading] : []));
      expect(readings).toEqual(peer.tokenize(text).flatMap(token => (token.reading ? [token.reading] : [])));
    }
  });
});

describe('a dictionary that cannot be read', () => {
  const refused = { code: 'DICTIONARY_UNREADABLE', message: expect.stringMatching(/\.dat\.gz: .*npm ci/) };

  it.for([
    ['is missing', 'cc', null],
    ['is not zipped', 'tid_map', () => Buffer.from('something else')],
    ['breaks off', 'base', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['breaks off before its padding', 'tid_pos', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['has a byte changed', 'check', (whole: Buffer) => whole.fill(whole[5000]! ^ 1, 5000, 5001)],
  ] as const)('is refused with the file named when one %s', async ([, name, damage], { onTestFinished }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dictionary-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(dictionaryFolder(), folder, { recursive: true });
    const file = path.join(folder, `${name}.dat.gz`);
    if (damage) await writeFile(file, damage(await readFile(file)));
    else await rm(file);
    const failure = loadDictionary(folder);
    await expect(failure).rejects.toMatchObject(refused);
    await expect(failure).rejects.toThrow(file);
  });
});

/** Texts as the dictionary is written: everything in full width. */
function fullWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/ /g, '\u3000');
}

/** The dictionary and the lattice alone, clause by clause as kuromoji takes them. */
function plainTokens(text: string): { surface: string; reading: string; known: boolean }[] {
  const lexicon: Lexicon = { dictionary, classes: dictionary.classes, lengthCost: () => 0, userWords: null };
  const lattice = new Lattice(dictionary);
  return (text.match(/[^、。]*[、。]|[^、。]+/g) ?? []).flatMap(clause =>
    segment(lattice, clause, lexicon).steps.map(step => {
      const surface = clause.slice(step.start, step.end);
      return { surface, ...describeWord(dictionary, step, surface) };
    }),
  );
}

function plainSegmentation(text: string): string {
  return plainTokens(text)
    .map(token => token.surface)
    .join('|');
}
