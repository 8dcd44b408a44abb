/** Runs a bot of slack-bot.ts in a process of its own and reads its CPU time. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/helpers/free-port.ts';
import { NODE_FLAGS } from './npm-start.ts';
import type { Slack } from './slack-double.ts';
import { deliverQuestion } from './slack-question.ts';

const SECRET = 'bench-signing-secret';
const TOKEN = 'xoxb-bench';
const AT_ONCE = 8;

export interface Bot {
  /** Asks `count` questions and waits for the answers. @returns CPU time in seconds */
  ask(count: number): Promise<number>;
  stop(): Promise<void>;
}

/** @param program both bots, bundled as by `npm start`, so that neither pays for the TypeScript loader */
export async function startBot(
  kind: 'ours' | 'bolt',
  program: string,
  slack: Slack,
  questions: readonly string[],
): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  const port = await freePort();
  const bot = fork(program, [kind, slack.apiUrl, SECRET, TOKEN, String(port)], {
    execArgv: NODE_FLAGS,
    env: { ...process.env, KEIKAKU_DATA_DIR: folder },
    // The program's welcome text does not belong in the table.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(bot, 'exit');
  const early = ended.then(() => Promise.reject(new Error(`the bot ${kind} stopped`)));
  early.catch(() => {});
  await Promise.race([answerOf<'ready'>(bot), early]);
  const recipient = { port, signingSecret: SECRET, name: kind };
  let asked = 0;

  return {
    async ask(count) {
      const before = await usageOf(bot);
      const posted = slack.posted(count);
      const last = asked + count;
      const send = async () => {
        while (asked < last) {
          const number = asked++;
          await deliverQuestion(recipient, number, questions[number % questions.length]!);
        }
      };
      await Promise.race([Promise.all([posted, ...Array.from({ length: AT_ONCE }, send)]), early]);
      const after = await usageOf(bot);
      return (after.user + after.system - before.user - before.system) / 1e6;
    },
    async stop() {
      bot.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function answerOf<Answer>(bot: ChildProcess): Promise<Answer> {
  const [answer] = await once(bot, 'message');
  return answer as Answer;
}

async function usageOf(bot: ChildProcess): Promise<NodeJS.CpuUsage> {
  const answer = answerOf<NodeJS.CpuUsage>(bot);
  bot.send('usage');
  return answer;
}
