/** `doctor`: looks at everything a start depends on, and says what to do about each thing. */
import { parseArgs } from 'node:util';
import { dateAt } from '../calendar/tokyo.ts';
import { type Config, readConfig } from '../config.ts';
import { type Finding, findingLine, fine, notice, wrong } from '../doctor/finding.ts';
import { checkDisk, checkNode, checkPort } from '../doctor/machine.ts';
import { checkAssignments, checkBackups, checkCalendar, checkPeople, checkRecord } from '../doctor/records.ts';
import { checkSlack } from '../doctor/slack.ts';
import { checkTeams } from '../doctor/teams.ts';
import { BotError, DataError } from '../errors.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { isInTheClear } from '../settings/database.ts';
import { checkData } from './check.ts';
import { type Command, print } from './command.ts';
import { readCycleContext } from './cycle-context.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'checks credentials, scopes, clock, port, disk, record, calendar; each finding with its next step',
  async run(args) {
    parseArgs({ args, options: {} });
    const findings: Finding[] = [];
    const say = async (...found: Finding[]): Promise<void> => {
      findings.push(...found);
      for (const one of found) await print(`${findingLine(one)}\n`);
    };
    const { env } = process;
    const folder = dataFolderOf(env);
    await say(checkNode());
    const config = await attempt(say, 'settings', () => readConfig(env));
    if (config) await say(fine('settings', described(config)));
    if (config?.databaseUrl && isInTheClear(config.databaseUrl, env))
      await say(
        notice('database', 'the record travels to it unencrypted', 'Add ?sslmode=verify-full to DATABASE_URL.'),
      );
    const problems = checkData(env);
    await say(...problems.map(({ file, place, rule, remedy }) => wrong('data', `${file} ${place} ${rule}`, remedy)));
    if (problems.length === 0) await say(fine('data', 'plan, owners and words agree; the manifests are in order'));
    await say(...(await checkDisk(folder)));
    if (config) await say(await checkPort(config));
    const context = problems.length === 0 ? await attempt(say, 'record', () => readCycleContext(env)) : null;
    if (context) {
      await say(checkRecord(context), await checkBackups(folder, context), checkCalendar(context));
      const on = dateAt(context.now, context.directory.schedule.timeZone);
      const { plan, directory } = context;
      const isConnected = Boolean(config?.slack || config?.teams);
      await say(...checkAssignments(context), ...checkPeople(plan, directory, on, isConnected, env.KEIKAKU_OWNERS));
    }
    if (config)
      await say(...(await checkSlack(config.slack, commandClock(env).now)), ...(await checkTeams(config.teams)));
    const count = (level: Finding['level']) => findings.filter(one => one.level === level).length;
    process.stderr.write(`${count('wrong')} wrong, ${count('notice')} to look at, ${count('fine')} fine\n`);
    return count('wrong') > 0 ? 1 : 0;
  },
};

/** What fails becomes findings, with the remedy the failure names. */
async function attempt<T>(
  say: (...found: Finding[]) => Promise<void>,
  about: string,
  work: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DataError)
      await say(
        ...error.problems.map(({ file, place, rule, remedy }) => wrong(about, `${file} ${place} ${rule}`, remedy)),
      );
    else if (error instanceof BotError) await say(wrong(about, error.message, ''));
    else throw error;
    return null;
  }
}

function described({ slack, teams, playground, host, port, databaseUrl }: Config): string {
  const platforms = [
    slack ? (slack.appToken ? 'Slack (Socket Mode)' : 'Slack (HTTP)') : '',
    teams ? 'Teams' : '',
    playground ? 'playground' : '',
  ];
  const record = databaseUrl === null ? 'the data folder' : `PostgreSQL (${withoutLogin(databaseUrl)})`;
  return `${platforms.filter(Boolean).join(', ') || 'no platform'} on ${host}:${port}, record in ${record}`;
}

/** Host and database: name and password are nobody's business on a screen. */
function withoutLogin(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
