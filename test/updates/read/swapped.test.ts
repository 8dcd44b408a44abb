/** Whose state it was, said after the state. */
import { expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const states = (text: string) => {
  const { projects, needsClarification } = reader.read(text, '2009-10-15');
  return [...projects.map(({ code, status }) => `${code} ${status}`), ...(needsClarification ? ['?'] : [])];
};

it.each([
  ['電子入札が遅れてます。あ、電子申請でした', '4-2-1 delayed'],
  ['住基ネットが遅れてます。すみません、LGWANの間違いです', '4-6-4 delayed'],
  ['メルマガ完了です。あ、違う、ポケットみやぎの方でした', '4-1-4 completed'],
])('the one named to correct it has the state, and the other none: %s', (text, state) => {
  expect(states(text)).toEqual([state]);
});

it.each(['MIDORIは順調です。担当は危機対策課でした', 'MIDORI順調です。EMISです'])(
  'nothing is swapped where nothing is corrected: %s',
  text => {
    expect(states(text)[0]).toBe('1-1-1 on_track');
  },
);
