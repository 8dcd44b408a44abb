/** 「照会開始」: what comes of opening a round out of turn is said before the button. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');

describe('「照会開始」', { timeout: 60_000 }, () => {
  it('of a quarter that has not ended says until when it runs, which round falls away and which is still open', async () => {
    const office = await openOffice('2009-12-28T10:00:00+09:00', await realDirectory());
    await office.at('2010-01-04T09:00:00+09:00');
    const said = plainText((await office.ask(COORDINATOR, '照会開始')).reply);
    expect(said).toContain('平成21年度第3四半期の照会がまだ締め切られていません');
    expect(said).toMatch(/平成21年度第4四半期は平成22年3月31日.*まで続きます/);
    expect(said).toMatch(/平成22年4月1日.*に予定している照会は行われません/);
    expect(said).toContain('[照会を始める] [何もしない]');
  });

  it('of the quarter that ended last says nothing of the kind', async () => {
    const office = await openOffice('2010-01-12T10:00:00+09:00', await realDirectory());
    const said = plainText((await office.ask(COORDINATOR, '照会開始')).reply);
    expect(said).toContain('平成21年度第3四半期の照会を始めます');
    expect(said).not.toMatch(/まで続きます|締め切られていません/);
  });
});
