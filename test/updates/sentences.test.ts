import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/updates/coordinating/commands.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { marksOf } from '../../src/updates/round/marks.ts';
import type { GivenUpdate, UpdatesState } from '../../src/updates/state.ts';

describe('a command', () => {
  it.each([
    ['報告依頼', 'open', ''],
    ['照会開始', 'open', ''],
    ['照会 開始', 'open', ''],
    ['照会を開始してください', 'open', ''],
    ['送信の記録', 'ledger', ''],
    ['/keikaku 状況', 'status', ''],
    ['未回答の課は？', 'missing', ''],
    ['締切延長 10月20日', 'extend', '10月20日'],
    ['締切延長3日', 'extend', '3日'],
    ['督促', 'remind', ''],
    ['締め切る', 'close', ''],
    ['担当登録 ４－６－４ 医療整備課', 'assign', '4-6-4 医療整備課'],
    ['Close the round', 'close', ''],
    ['who has not answered yet?', 'missing', ''],
  ])('%s', (text, name, rest) => {
    expect(parseCommand(text)).toEqual({ name, rest });
  });
  it.each(['再開発の事業は？', '防災の状況', '締切はいつ？', '担当登録の方法を教えて', '休止中の事業', ''])(
    'is not seen in %s',
    text => {
      expect(parseCommand(text)).toBeNull();
    },
  );
});

describe('the marks on an update', () => {
  const IDS = ['2009-Q1', '2009-Q2', '2009-Q3'];
  function marks(...updates: Partial<GivenUpdate>[]): string[] {
    const state: UpdatesState = updatesFold.initial();
    for (const [index, id] of IDS.entries()) {
      const at = `2009-0${index + 6}-01T00:00:00.000Z`;
      const times = { promptAt: at, dueAt: at, remindAt: [], escalateAt: at, closeAt: at };
      const data = {
        round: id,
        from: `2009-0${index + 4}-01`,
        to: '2009-12-31',
        ...times,
        asked: [{ owner: 'kiki', projects: ['1-1-1'] }],
        missed: [],
      };
      updatesFold.apply(state, { kind: 'round.opened', seq: index + 1, at, by: 'system', from: null, key: id, data });
    }
    for (const [index, answer] of updates.entries()) {
      const data = {
        project: '1-1-1',
        status: 'on_track' as const,
        percent: null,
        due: null,
        comment: '',
        owner: 'kiki',
        via: 'form' as const,
        same: false,
        deputy: false,
        round: IDS[index] ?? null,
        ...answer,
      };
      const { seq: _seq, by: _by, at: _at, from: _from, late: _late, ...given } = data as GivenUpdate;
      updatesFold.apply(state, {
        kind: 'update.given',
        seq: 10 + index,
        at: `2009-1${index}-01T00:00:00.000Z`,
        by: 'slack:U1',
        from: null,
        key: null,
        data: given,
      });
    }
    const round = state.rounds[IDS[updates.length - 1] ?? ''];
    return round ? marksOf(state, '1-1-1', round, '2009-12-10') : [];
  }

  it('sees green three times running with no number moved', () => {
    expect(marks({ percent: 40 }, { percent: 40 }, { percent: 40 })).toEqual(['unmoved']);
    expect(marks({ percent: 40 }, { percent: 40 })).toEqual([]);
    expect(marks({ percent: 40 }, { percent: 40, status: 'delayed' }, { percent: 40 })).toEqual([]);
    expect(marks({ percent: 40 }, { percent: 40 }, { percent: 50 })).toEqual([]);
  });
  it('sees a text pasted again, a date that has passed, a percentage that fell', () => {
    expect(marks({ comment: '市町村と調整しています' }, { comment: '市町村と調整しています' })).toEqual(['identical']);
    expect(marks({ comment: '市町村と調整しています' }, { comment: '市町村と調整しています', same: true })).toEqual([]);
    expect(marks({ due: '2009-11' })).toEqual(['overdue']);
    expect(marks({ due: '2009-12' })).toEqual([]);
    expect(marks({ due: '2009-11', status: 'completed' })).toEqual([]);
    expect(marks({ percent: 60 }, { percent: 50 })).toEqual(['fell']);
  });
  it('sees a status and a percentage that cannot both be so', () => {
    expect(marks({ status: 'not_started', percent: 70 })).toEqual(['contradicts']);
    expect(marks({ status: 'completed', percent: 80 })).toEqual(['contradicts']);
    for (const percent of [0, null]) expect(marks({ status: 'not_started', percent })).toEqual([]);
    for (const percent of [100, null]) expect(marks({ status: 'completed', percent })).toEqual([]);
  });
});
