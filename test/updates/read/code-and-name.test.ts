import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const reader = createUpdateReader(await knowledgeOfTests());
const read = (text: string, projects?: string[]) => {
  const { projects: found, needsClarification } = reader.read(text, '2009-10-15', projects ? { projects } : {});
  return [...found.map(({ code }) => code), ...(needsClarification ? ['?'] : [])];
};

describe('a code and the name of another project side by side', () => {
  it.each([
    ['4-6-4の住基ネットは順調', ['4-6-4', '4-6-5']],
    ['4-6-4 住基ネット 順調', ['4-6-4', '4-6-5']],
    ['4-6-4のあの住基ネットは順調', ['4-6-4', '4-6-5']],
    ['4-1-2のうち「ポケットみやぎ」は順調', ['4-1-2', '4-1-4']],
    ['順調です。4-1-2 ポケットみやぎ', ['4-1-2', '4-1-4']],
    ['住基ネット（4-6-4）は順調', ['4-6-5', '4-6-4']],
    ['住基ネット 4-6-4 順調', ['4-6-5', '4-6-4']],
    ['4-6-3 MIDORI 順調', ['4-3-2', '1-1-1']],
    ['1-1-3 (MIDORI) is on track', ['1-1-3', '1-1-1']],
  ])('is asked about, with both to choose from: %s', (text, codes) => {
    expect(read(text)).toEqual([...codes, '?']);
  });

  it('is asked about even where one of the two was asked for', () => {
    expect(read('4-1-2 ポケットみやぎ 順調', ['4-1-1', '4-1-2'])).toEqual(['4-1-2', '4-1-4', '?']);
  });

  it.each([
    ['1-1-1 MIDORI 順調', ['1-1-1']],
    ['MIDORI（1-1-1）は順調', ['1-1-1']],
    ['4-5-4 情報システム調達研修 順調', ['4-3-2']],
    ['1-1-3とMIDORIは順調', ['1-1-3', '1-1-1']],
    ['1-1-3、MIDORI 順調', ['1-1-3', '1-1-1']],
    ['1-1-1 MIDORI、1-1-8 EMIS 順調', ['1-1-1', '1-1-8']],
    ['MIDORI(1-1-1)とEMIS(1-1-8)は順調', ['1-1-1', '1-1-8']],
    ['1-1-3は、MIDORIと違って順調', ['1-1-3']],
    ['1-1-3は順調です（MIDORIの完了待ち）', ['1-1-3']],
  ])('is none where they agree, or are two: %s', (text, codes) => {
    expect(read(text)).toEqual(codes);
  });
});
