/** No name that comes from outside leads out of the folder it is meant for. */
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExportsFolder } from '../../src/export/exports-folder.ts';
import { bookName } from '../../src/updates/table/book.ts';
import { viewIn } from '../../src/updates/view/view.ts';
import { openOffice, realDirectory } from '../helpers/cycle.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';
import { type Playground, startPlayground } from '../helpers/playground.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const UPS = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '..%00',
  '..%20',
  '...',
  '%252e%252e',
  '..;',
  '\\..',
  '%5c..',
  '..%c0%af',
  '%uff0e%uff0e',
  '．．',
];
const SLASHES = ['/', '%2f', '\\', '%5c', '//', '/./', '%252f', '／'];
const TARGETS = ['etc/passwd', 'package.json', 'src/main.ts', 'adapters/web/listen.ts', '.env', 'listen.ts'];
const PATHS = [
  ...UPS.flatMap(up =>
    SLASHES.flatMap((slash, n) =>
      [1, 3, 8].map(depth => `${`${up}${slash}`.repeat(depth)}${TARGETS[(n + depth) % TARGETS.length]}`),
    ),
  ),
  ...[
    'C:%5cWindows%5cwin.ini',
    '%5c%5cserver%5cshare',
    'file:///etc/passwd',
    `${'a'.repeat(5_000)}`,
    '%00',
    'index.html%00.js',
    '~/.ssh/id_rsa',
    '.git/config',
  ],
];

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(() => playground.close());

/** The path as it is; a client that tidies it up would prove nothing. */
function get(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: playground.port, path }, response => {
      let body = '';
      response.setEncoding('utf8').on('data', chunk => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    call.on('error', reject).end();
  });
}

describe('a path out of the page’s folder', { timeout: 60_000 }, () => {
  it('in three hundred spellings leads nowhere', async () => {
    expect(PATHS.length).toBeGreaterThanOrEqual(300);
    for (const path of PATHS) {
      for (const root of ['/page/', '/vendor/', '/']) {
        const { status, body } = await get(
          `${root}${path}`.replaceAll(' ', '%20').replace(/[^\x21-\x7e]/g, encodeURIComponent),
        );
        expect(`${root}${path} ${status >= 400}`).toBe(`${root}${path} true`);
        expect(body).not.toMatch(/root:x:|"dependencies"|import .* from|Listening/);
      }
    }
  });

  it('is not needed for what is served: only the page’s own files are', async () => {
    expect((await get('/page/main.js')).status).toBe(200);
    for (const hidden of ['.env', '.git', 'tsconfig.json%00', 'nothing.js'])
      expect((await get(`/page/${hidden}`)).status).toBe(404);
  });
});

describe('a name of an export', () => {
  it('is made here: hostile divisions, titles and dates do not get into it', async () => {
    const { plan } = await knowledgeOfTests();
    const directory = await realDirectory(document => {
      for (const owner of document.owners) owner.name = '../../etc/課';
    });
    const office = await openOffice('2009-10-01T10:00:00+09:00', directory);
    const name = bookName(viewIn('ja', { plan, directory, state: office.state(), now: office.now() }));
    expect(basename(name)).toBe(name);
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Control}]|\.\./u);
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'beside'), 'x');
    await createExportsFolder(folder).keep(name, Buffer.from('x'));
    expect(await readdir(join(folder, 'exports'))).toEqual([name]);
  });
});
