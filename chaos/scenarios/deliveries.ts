/** Scheduled messages: each arrives exactly once, or is listed as uncertain, whatever platform and machine do. */
import type { ChatPlatform } from '../../src/platform.ts';
import { MOST_UNDER_WAY } from '../../src/updates/delivery/outbox/outbox.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { decideRound } from '../decided-round.ts';
import { postPlainly } from '../plain/posting.ts';
import { type DoubledPlatform, startPlatform } from '../platform.ts';
import { channelOf, playRound } from '../round.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';

const PERCENT = 25;

interface Size {
  messages: number;
  kills: number;
}

const LONG: Size = { messages: 10_000, kills: 100 };
const SHORT: Record<ChatPlatform, Size> = { slack: { messages: 1_000, kills: 8 }, teams: { messages: 400, kills: 4 } };
/** Approximate time per message; kills are spread over the round. */
const MS_EACH: Record<ChatPlatform, number> = { slack: 20, teams: 40 };

export function deliveries(platform: ChatPlatform, short = SHORT[platform]): Scenario {
  return {
    about: `prompts over ${platform}, ${PERCENT}% of all calls faulty, kill -9 in between: each there once${platform === 'slack' ? ', or listed' : ', once a coordinator has looked'}`,
    limitSeconds: { short: 300, long: 7_200 },
    async run(run) {
      const dice = createDice(run.seed);
      const double = await startPlatform(platform);
      double.storm(dice, PERCENT);
      const { messages: owners, kills } = run.isLong ? LONG : short;
      const lastsMs = owners * MS_EACH[platform];
      const { rows, open, kills: killed } = await playRound(run, { platform, double, owners, kills, dice, lastsMs });
      const seen = rows.map(row => ({ row, times: double.seenBy(channelOf(row)) }));
      const of = (result: string) => rows.filter(row => row.result === result).length;
      const [sent, uncertain, failed, suppressed] = ['sent', 'uncertain', 'failed', 'suppressed'].map(of) as number[];
      const unclear = double.unclear();
      const toTheEnd = platform === 'teams' ? await playToTheEnd(run, double, owners, kills, dice) : [];
      await double.close();
      const wrongly = seen.filter(({ row, times }) => row.result === 'sent' && times === 0).length;
      const unlisted = seen.filter(({ row, times }) => row.result === 'failed' && times > 0).length;
      const limit = platform === 'slack' ? 0.001 : (unclear + killed * MOST_UNDER_WAY) / owners;
      return [
        measured('messages, kills', `${owners}, ${killed}`),
        must(
          'seen twice or more',
          seen.filter(({ times }) => times > 1).length,
          seen.every(({ times }) => times < 2),
        ),
        must('called sent, and not there', wrongly, wrongly === 0),
        must('called failed, and there', unlisted, unlisted === 0),
        must(
          'scheduled = sent + uncertain + failed + suppressed',
          `${owners} = ${sent} + ${uncertain} + ${failed} + ${suppressed}, ${open} open`,
          rows.length === owners &&
            open === 0 &&
            (sent ?? 0) + (uncertain ?? 0) + (failed ?? 0) + (suppressed ?? 0) === owners,
        ),
        must(
          platform === 'slack'
            ? 'listed as uncertain, at most 0.1%'
            : 'listed as uncertain, no more than nobody can tell',
          `${(((uncertain ?? 0) / owners) * 100).toFixed(2)}%${platform === 'teams' ? ` (${unclear} calls nobody can tell of)` : ''}`,
          (uncertain ?? 0) / owners <= limit,
        ),
        ...toTheEnd,
      ];
    },
    async baseline(run): Promise<Finding[]> {
      const double = await startPlatform(platform);
      double.storm(createDice(run.seed), PERCENT);
      const { channels, called } = await postPlainly(platform, double.url, platform === 'slack' ? 1_000 : 200);
      const twice = channels.filter(channel => double.seenBy(channel) > 1).length;
      const missing = channels.filter(channel => called.has(channel) && double.seenBy(channel) === 0).length;
      const unknown = channels.filter(channel => !called.has(channel) && double.seenBy(channel) > 0).length;
      await double.close();
      return [
        must('seen twice or more', `${twice} of ${channels.length}`, twice === 0),
        must('called sent, and not there', missing, missing === 0),
        must('called failed, and there', unknown, unknown === 0),
      ];
    },
  };
}

/** Teams cannot be asked, so a coordinator decides: checks every conversation afterwards. */
async function playToTheEnd(
  run: Run,
  double: DoubledPlatform,
  owners: number,
  kills: number,
  dice: (below: number) => number,
): Promise<Finding[]> {
  const { rows, decisions, counts, ...after } = await decideRound(run, double, owners, Math.ceil(kills / 5), dice);
  const wrong = rows.filter(row => double.seenBy(channelOf(row)) !== 1).length;
  const sent = rows.filter(({ result }) => result === 'sent').length;
  const uncertain = rows.filter(({ result }) => result === 'uncertain').length;
  const made = counts.arrived + counts.again;
  return [
    measured('then a coordinator decides, in the same storm; kills meanwhile', after.kills),
    must('places that do not have the message exactly once', wrong, wrong === 0),
    must(
      'sent, uncertain and open of all scheduled, in the end',
      `${sent}, ${uncertain} and ${after.open} of ${owners}`,
      rows.length === owners && sent === owners && uncertain === 0 && after.open === 0,
    ),
    measured(
      'messages a person decided about',
      `${decisions.size} (${((decisions.size / owners) * 100).toFixed(2)}%), ${made - decisions.size} of ${made} decisions about one that had become unclear again`,
    ),
    measured(
      'for that: was there, sent again, buttons pressed, list asked for',
      `${counts.arrived}, ${counts.again}, ${counts.clicks}, ${counts.asked}`,
    ),
  ];
}
