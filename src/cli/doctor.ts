/** `doctor`: checks everything a start depends on, with a remedy for each finding. */
import { parseArgs } from 'node:util';
import { dateAt } from '../calendar/tokyo.ts';
import { type Config, readConfig } from '../config.ts';
import { type Finding, findingLine, fine, notice, wrong } from '../doctor/finding.ts';
import { checkDisk, checkNode, checkPort } from '../doctor/machine.ts';
import { checkAssignments, checkBackups, checkCalendar, checkPeople, checkRecord } from '../doctor/records.ts';
import { checkSlack } from '../doctor/slack.ts';
import { checkTeams } from '../doctor/teams.ts';
import { BotError, DataError, type Problem, placeOf, saidIn } from '../errors.ts';
import type { Lang } from '../lang.ts';
import { commandClock } from '../settings/clock.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { isInTheClear } from '../settings/database.ts';
import { type DoctorText, doctorText } from '../text/operator/doctor.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { checkData } from './check.ts';
import { type Command, print } from './command.ts';
import { readCycleContext } from './cycle-context.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  async run(args) {
    parseArgs({ args, options: {} });
    const findings: Finding[] = [];
    const say = async (...found: Finding[]): Promise<void> => {
      findings.push(...found);
      for (const one of found) await print(`${findingLine(one)}\n`);
    };
    const { env } = process;
    const lang = operatorLang(env);
    const text = doctorText[lang];
    const folder = dataFolderOf(env);
    await say(checkNode(text));
    const config = await attempt(say, 'settings', () => readConfig(env));
    if (config) await say(fine('settings', described(text, config)));
    if (config?.databaseUrl && isInTheClear(config.databaseUrl, env)) await say(notice('database', text.clearDatabase));
    const problems = checkData(env);
    await say(...problems.map(problem => wrongIn('data', problem, lang)));
    if (problems.length === 0) await say(fine('data', text.dataGood));
    await say(...(await checkDisk(text, folder)));
    if (config) await say(await checkPort(text, config));
    const context = problems.length === 0 ? await attempt(say, 'record', () => readCycleContext(env)) : null;
    if (context) {
      const isClockSet = Boolean(env.KEIKAKU_NOW);
      await say(
        checkRecord(text, context, isClockSet),
        await checkBackups(text, folder, context),
        checkCalendar(text, context),
      );
      const on = dateAt(context.now, context.directory.schedule.timeZone);
      const { plan, directory } = context;
      const isConnected = Boolean(config?.slack || config?.teams);
      await say(...checkAssignments(text, context));
      await say(...checkPeople(text, plan, directory, on, isConnected, env.KEIKAKU_OWNERS));
    }
    if (config) {
      await say(...(await checkSlack(text, config.slack, commandClock(env).now)));
      await say(...(await checkTeams(text, config.teams)));
    }
    const count = (level: Finding['level']) => findings.filter(one => one.level === level).length;
    process.stderr.write(`${text.summary(count('wrong'), count('notice'), count('fine'))}\n`);
    return count('wrong') > 0 ? 1 : 0;
  },
};

/** Turns an error into findings, with the error's remedy. */
async function attempt<T>(
  say: (...found: Finding[]) => Promise<void>,
  about: string,
  work: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DataError)
      await say(...error.problems.map(problem => wrongIn(about, problem, operatorLang(process.env))));
    else if (error instanceof BotError)
      await say(wrong(about, { found: error.says(operatorLang(process.env)), next: '' }));
    else throw error;
    return null;
  }
}

function wrongIn(about: string, problem: Problem, lang: Lang): Finding {
  const { rule, remedy } = saidIn(problem, lang);
  return wrong(about, { found: `${problem.file} ${placeOf(problem, lang)} ${rule}`, next: remedy });
}

function described(text: DoctorText, { slack, teams, playground, host, port, databaseUrl }: Config): string {
  const platforms = [
    slack ? (slack.appToken ? 'Slack (Socket Mode)' : 'Slack (HTTP)') : '',
    teams ? 'Teams' : '',
    playground ? text.playground : '',
  ];
  const record = databaseUrl === null ? text.dataFolder : `PostgreSQL (${withoutLogin(databaseUrl)})`;
  return text.settings(platforms.filter(Boolean).join(', ') || text.noPlatform, `${host}:${port}`, record);
}

/** Host and database, without user name and password. */
function withoutLogin(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
