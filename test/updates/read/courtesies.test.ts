/** What is said to anybody names no project, though a word of a name is in it; what is said of a name spoken of already names no other. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string) => {
  const { projects, needsClarification } = reader.read(text, '2009-10-15');
  return [...projects.map(({ code, status }) => `${code} ${status}`), ...(needsClarification ? ['?'] : [])];
};

it.each([
  '予定通りに進んでいます、ご安心ください',
  '順調です。安心してください',
  '順調です、ご安心を',
  '遅れています。相談させてください',
  '順調です。引き続き安全第一で進めます',
  '終わりました。ご協力ありがとうございました',
  '応援ありがとうございます、順調です',
  '会議室の予約お願いします',
])('asks which project is meant by 「%s」', text => {
  expect(read(text)).toEqual(['?']);
});

it.each([
  ['食の安全安心の情報提供、順調です', '1-2-4 on_track'],
  ['食の安心、順調です', '1-2-4 on_track'],
  ['消費生活相談は遅れています', '1-2-5 delayed'],
  ['住基ネット、順調ですのでご安心ください', '4-6-5 on_track'],
  ['派遣OJT、派遣先も全部きまって順調に回ってますよ', '3-4-1 on_track'],
  ['UIターンネット、検収まで全部済みました', '5-3-10 completed'],
  ['Juki net: everything is fine', '4-6-5 on_track'],
])('still knows the project of 「%s」', (text, read1) => {
  expect(read(text)).toEqual([read1]);
});

describe('a short name that fits several', () => {
  it('is asked about', () => {
    expect(read('地震のシステム、更新終わりました')).toEqual(['1-1-2 completed', '1-1-4 completed', '?']);
  });
});
