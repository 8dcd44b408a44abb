import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/status.ts';
import { wordsText } from '../../../src/text/updates/words.ts';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const reader = createUpdateReader(await knowledgeOfTests());

describe('what a status is called', () => {
  it.each(
    (['ja', 'en'] as const).flatMap(lang =>
      STATUSES.map(status => [wordsText[lang].statuses[status], status] as const),
    ),
  )('%s, typed as the form shows it, is read as %s', (name, status) => {
    const { projects, needsClarification } = reader.read(`1-1-1 ${name}`, '2009-10-15');
    expect(projects).toMatchObject([{ code: '1-1-1', status }]);
    // 「不明」 is no report: whoever types it is asked.
    expect(needsClarification).toBe(status === 'unknown');
  });

  it('is understood in the other common English wording, too', () => {
    expect(reader.read('1-1-1 is at risk', '2009-10-15').projects).toMatchObject([{ status: 'at_risk' }]);
  });
});
