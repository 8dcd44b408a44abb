import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { parseDeputyWish } from '../../../src/updates/people/deputy.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const KIKI_DEPUTY = member('slack:UKIKI2SAMPLE');
const KOHO = member('slack:UKOHO1SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const STAFF = member('slack:U0NOBODY');

const start = async (): Promise<Office> => openOffice('2009-09-28T10:00:00+09:00', await realDirectory());

/** Says it, presses the button if there is one, and gives what is said in the end. */
async function sayAndConfirm(office: Office, who: typeof KIKI, text: string): Promise<string> {
  const { reply } = await office.ask(who, text);
  const [button] = choicesOf(reply);
  if (button?.id !== 'update.deputy') return plainText(reply);
  const outcome = await office.press(who, button.id, button.value);
  return outcome.kind === 'reply' ? plainText(outcome.answer.reply) : outcome.kind;
}

const deputies = (office: Office, on = '2009-09-28'): string[] =>
  office.updates
    .directory()
    .contactsOf('kiki', on)
    .flatMap(({ name, deputyOf }) => (deputyOf ? [name] : []));

describe('a deputy named in chat', () => {
  it.each([
    '代理は見本四郎さん',
    '私の代理を見本 四郎さんにしてください。',
    '代理登録 見本四郎',
    'My deputy is 見本四郎',
  ])('by the contact with 「%s」 stands in from the click on, and not before', async said => {
    const office = await start();
    const { reply } = await office.ask(KIKI, said);
    expect(plainText(reply)).toMatch(/見本 四郎.*見本 次郎/);
    expect(deputies(office)).toEqual(['見本 次郎（サンプル）']);
    expect(await sayAndConfirm(office, KIKI, said)).toContain('見本 四郎');
    expect(deputies(office)).toEqual(['見本 四郎（サンプル）']);
    // What was true before the day stays true of the days before.
    expect(deputies(office, '2009-09-27')).toEqual(['見本 次郎（サンプル）']);
    expect(office.state().directory.changes.at(-1)).toMatchObject({ kind: 'deputy', owner: 'kiki', by: KIKI.id });
    await office.at('2009-10-01T09:00:00+09:00');
    expect((await office.press(KOHO, 'update.open', '2009-Q2/kiki')).kind).toBe('form');
    expect((await office.press(KIKI_DEPUTY, 'update.open', '2009-Q2/kiki')).kind).toBe('reply');
  });

  it('is recorded once, however often the button is pressed', async () => {
    const office = await start();
    await sayAndConfirm(office, KIKI, '代理は見本四郎さん');
    const { seq } = office.journal.head();
    await office.press(
      KIKI,
      'update.deputy',
      JSON.stringify(['kiki', '見本 一郎（サンプル）', ['koho', '見本 四郎（サンプル）']]),
    );
    expect(office.journal.head().seq).toBe(seq);
  });

  it('may be set and removed by a coordinator for anybody', async () => {
    const office = await start();
    expect(await sayAndConfirm(office, COORDINATOR, '代理登録 危機対策課 見本四郎')).toContain('危機対策課');
    expect(deputies(office)).toEqual(['見本 四郎（サンプル）']);
    await sayAndConfirm(office, COORDINATOR, '代理登録 危機対策課 なし');
    expect(deputies(office)).toEqual([]);
    expect(await sayAndConfirm(office, COORDINATOR, '代理登録')).toContain('課名と代理の方の氏名');
  });

  it('is nobody whom the directory does not know, the contact in person, or somebody who can answer already', async () => {
    const office = await start();
    const { seq } = office.journal.head();
    expect(await sayAndConfirm(office, KIKI, '代理は徳川家康さん')).toContain('名簿に見つかりません');
    expect(await sayAndConfirm(office, KIKI, '代理は見本一郎さん')).toContain('ご本人');
    expect(await sayAndConfirm(office, KIKI, '代理は見本次郎さん')).toContain('すでに回答できます');
    expect(await sayAndConfirm(office, STAFF, '代理は見本次郎さん')).toContain('取りまとめ担当');
    expect(await sayAndConfirm(office, KIKI_DEPUTY, '代理は見本四郎さん')).toContain('取りまとめ担当');
    expect(office.journal.head().seq).toBe(seq);
  });

  it.each(['代理', '代理は誰ですか', '代理はどうやって登録しますか', 'who is my deputy?', '1-1-1の代理店は'])(
    'is not read out of 「%s」',
    said => {
      expect(parseDeputyWish(said)).toBeNull();
    },
  );
});
