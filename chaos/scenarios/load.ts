/**
 * The whole bot, as started by `npm start`, under load: time to acknowledgement, influence of pathological questions,
 * behaviour beyond capacity, and memory growth. Measured on the same machine as the load generator, so other load has
 * an influence.
 */
import { type Asked, ask } from '../asking.ts';
import { startChild } from '../child.ts';
import { SECRETS, startPlatform } from '../platform.ts';
import { ROOT } from '../round.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';

export const load: Scenario = {
  about: 'questions over Slack to the whole bot: time to "received" with poison, at load, beyond capacity; memory',
  limitSeconds: { short: 400, long: 7_200 },
  run: run => play(run, false),
  baseline: run => play(run, true),
};

async function play(run: Run, isPlain: boolean): Promise<Finding[]> {
  const double = await startPlatform('slack');
  const env = {
    PORT: '0',
    LOG_LEVEL: 'fatal',
    KEIKAKU_DATA_DIR: `${run.folder}/data`,
    SLACK_API_URL: `${double.url}/api/`,
    SLACK_BOT_TOKEN: SECRETS.botToken,
    SLACK_SIGNING_SECRET: SECRETS.signingSecret,
    CHAOS_URL: double.url,
  };
  const program = `${ROOT}${isPlain ? 'chaos/plain/search-bot.ts' : 'chaos/whole-bot.ts'}`;
  const bot = startChild(program, [], env);
  const port = Number((await bot.says('ready'))?.slice('ready '.length));
  const seconds = run.isLong
    ? { poison: 60, load: 60, beyond: 20, soak: 900 }
    : { poison: 20, load: 20, beyond: 8, soak: 20 };
  const target = { port, double };

  await ask(target, 20, 3, false);
  const poisoned = await ask(target, 50, seconds.poison, true);
  const findings = [
    must(
      '50 questions/s and poison each second: "received" p99.9, at most 500 ms',
      shown(poisoned, 0.999),
      at(poisoned.acks, 0.999) <= 500,
    ),
    must('of these not acknowledged within 3 s', poisoned.late, poisoned.late === 0),
  ];
  if (!isPlain) {
    const loaded = await ask(target, 100, seconds.load, false);
    const beyond = await ask(target, 400, seconds.beyond, false);
    const before = await memoryOf(port);
    await ask(target, 50, seconds.soak / 2, false);
    const midway = await memoryOf(port);
    await ask(target, 50, seconds.soak / 2, false);
    const after = await memoryOf(port);
    const memory = `${before}, ${midway}, ${after} MB`;
    findings.push(
      must('100 questions/s: "received" p99, at most 100 ms', shown(loaded, 0.99), at(loaded.acks, 0.99) <= 100),
      must('400 questions/s: not acknowledged within 3 s', beyond.late, beyond.late === 0),
      measured('400 questions/s: "received" p50, p99', `${shown(beyond, 0.5)}, ${shown(beyond, 0.99)}`),
      measured(
        'of these answered; told that many are asking',
        `${beyond.answered}, ${beyond.refusals.length} of ${beyond.acks.length}`,
      ),
      must(
        'time to "many are asking", p50, p95, at most 1 s',
        `${at(beyond.refusals, 0.5).toFixed(0)} ms, ${at(beyond.refusals, 0.95).toFixed(0)} ms`,
        at(beyond.refusals, 0.95) <= 1_000,
      ),
      measured(`memory before, midway and after ${seconds.soak} s at 50 questions/s`, memory),
      // Garbage collection makes it vary; a leak would leave it above all earlier values.
      ...(run.isLong
        ? [must('after it no more than 5 % above', `${after} MB`, after <= 1.05 * Math.max(before, midway))]
        : []),
    );
  }
  await bot.kill();
  await double.close();
  return findings;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.POSITIVE_INFINITY;
}

function shown({ acks }: Asked, share: number): string {
  return `${at(acks, share).toFixed(0)} ms`;
}

async function memoryOf(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const [, bytes = '0'] = /^keikaku_process_resident_memory_bytes (\S+)/m.exec(text) ?? [];
  return Math.round(Number(bytes) / 1024 / 1024);
}
