/** A real nginx in front of the bot. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Whether nginx is installed; prints a note when it is not. @param file the test file that needs it */
export function hasNginx(file: string): boolean {
  const isThere = spawnSync('nginx', ['-v']).error === undefined;
  if (!isThere) console.warn(`SKIPPED ${file}: no nginx; apt-get install nginx`);
  return isThere;
}

export interface Nginx {
  url: string;
  close(): Promise<void>;
}

/** @param inside directives of the `server` block, e.g. 'location / { proxy_pass http://127.0.0.1:3978; }' */
export async function startNginx(inside: string): Promise<Nginx> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`);
  const config = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${own.join(' ')} server { listen 127.0.0.1:${port}; ${inside} } }\n`;
  await writeFile(join(folder, 'nginx.conf'), config);
  const child = spawn('nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', 'nginx.conf'], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`nginx does not take this: ${inside}`);
    await sleep(20);
  }
  return {
    url,
    async close() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );
