import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/directory/load.ts';
import { loadPlan } from '../../src/plan/load.ts';

const sample = loadDirectory('data/owners.json', loadPlan('data/plan.json'));
const names = (text: string) => sample.findOwner(text).map(({ name }) => name);

describe('findOwner', () => {
  it.each([
    ['危機対策課', '危機対策課', 'the name'],
    ['総務部　危機対策課', '危機対策課', 'department and name'],
    ['危機対策', '危機対策課', 'without 課'],
    ['危機', '危機対策課', 'a part'],
    ['ききたいさくか', '危機対策課', 'hiragana'],
    ['キキタイサク', '危機対策課', 'katakana, without 課'],
    ['kiki taisaku', '危機対策課', 'romaji'],
    ['kouhouka', '広報課', 'romaji with long vowels'],
    ['kanko', '観光課', 'romaji without them'],
    ['ｽﾎﾟｰﾂ健康課', 'スポーツ健康課', 'half-width kana'],
    ['スポツ健康課', 'スポーツ健康課', 'a missing ー'],
    ['産業人材雇用対策課', '産業人材・雇用対策課', 'a missing middle dot'],
    ['廣報課', '広報課', 'an old letter'],
    ['危機対作課', '危機対策課', 'a slip'],
    ['保険福祉総務課', '保健福祉総務課', 'a wrong letter of the same sound'],
    ['情報産業振興室', '情報産業振興室', 'a 室'],
    ['Tourism Division', '観光課', 'English'],
    ['TOURISM', '観光課', 'an English word'],
    ['turism division', '観光課', 'an English slip'],
    ['JOHO-SYSTEM', '情報システム課', 'the id'],
    ['観光課の担当事業は？', '観光課', 'in a sentence'],
    ['what does the tourism division do?', '観光課', 'in an English sentence'],
    ['会計課', '会計課', 'a name of two letters and 課'],
  ])('takes "%s" for %s: %s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });

  it.each([
    ['総務部', ['危機対策課', '広報課', '行政管理課', '税務課', '市町村課']],
    ['総務', ['危機対策課', '広報課', '行政管理課', '税務課', '市町村課']],
    ['企画部の取組を教えて', ['情報政策課', '情報システム課']],
    ['Public Works Department', ['事業管理課', '河川課', '道路課']],
    ['警察', ['生活安全企画課']],
  ])('takes the department "%s" for all its owners', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('offers every owner a text leaves open', () => {
    expect(names('情報')).toEqual(['情報政策課', '情報システム課', '情報産業振興室']);
  });

  it('takes a sentence that names two owners for both', () => {
    expect(names('情報政策課と情報システム課の違い')).toEqual(['情報政策課', '情報システム課']);
  });

  it.each([
    '',
    '　',
    '課',
    'か',
    'division',
    '天気',
    '津波の担当は？',
    '観光課題の解決策',
    '土木部門の仕事',
    '道路管理GISシステムの担当は？',
    '\ud800',
    '𠮷野家',
    'の',
    '(',
    '.*',
  ])('finds none in "%s"', text => {
    expect(names(text)).toEqual([]);
  });

  it('stays quick however long the text is', () => {
    const before = process.cpuUsage();
    for (const text of ['ア', '課', 'division ', '危', '\ud800']) sample.findOwner(text.repeat(100_000));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });
});
