/** A question that came lately is not read again, but in every conversation means the same, and what the directory now says. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';

const PERSON = member('slack:U0123');

describe('a question asked again in another conversation', { timeout: 60_000 }, () => {
  it('is answered alike, whatever was made of the first answer meanwhile', async () => {
    const office = await openOffice('2009-10-02T10:00:00+09:00', await realDirectory());
    const first = await office.ask(PERSON, '防災の事業は？', 'one');
    await office.ask(PERSON, '2番目を詳しく', 'one');
    await office.ask(PERSON, '逆順で', 'one');
    expect(await office.ask(PERSON, '防災の事業は？', 'two')).toEqual(first);
  });

  it('knows a division as soon as the directory does', async () => {
    const directory = await realDirectory();
    const office = await openOffice('2009-10-02T10:00:00+09:00', directory);
    const question = '防災未来課の事業は？';
    expect((await office.ask(PERSON, question, 'one')).intent).not.toBe('owner');
    const { document } = JSON.parse(JSON.stringify({ document: directory.document }));
    document.owners.find(({ id }: { id: string }) => id === 'kiki').name = '防災未来課';
    await office.journal.append([{ kind: 'directory.imported', by: 'operator', from: 'file:x', data: { document } }]);
    const answer = await office.ask(PERSON, question, 'two');
    expect(answer.intent).toBe('owner');
    expect(plainText(answer.reply)).toContain('防災未来課');
  });
});
