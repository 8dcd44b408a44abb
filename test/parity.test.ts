import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLATFORMS, type PlatformName } from '../src/platform.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What in an adapter's code (its folder, its manifest and its tests of it) shows the ability; absent where it is not offered. */
type Evidence = Partial<Record<PlatformName, RegExp>>;

const EVIDENCE: Record<string, Evidence> = {
  'Ask in a channel, by mention; the answer stays in the thread': {
    slack: /EVENTS = \['app_mention'/,
    teams: /mentions\.some\(mention => mention\.id === bot\.id\)/,
  },
  'Ask in a direct or personal chat': {
    slack: /isDirect\(said\.channel\)/,
    teams: /incoming\.room !== 'personal'/,
    web: /'\/api\/ask'/,
  },
  'Ask in a group chat': { slack: /"message\.mpim"/, teams: /"scopes": \[[^\]]*"groupChat"/ },
  'Go on in a thread without a mention': {
    slack: /'asker follows up'/,
    teams: /ChannelMessage\.Read\.Group/,
    web: /'\/api\/ask'/,
  },
  'A message changed afterwards is read again, and the answer says so': {
    slack: /'message_changed'/,
    teams: /'messageUpdate'/,
  },
  'Ask privately from anywhere': { slack: /app\.command\(COMMAND/, teams: /"supportsTargetedMessages"/ },
  'Share a private answer': { slack: /SHARE_PATTERN/ },
  'Suggested questions or commands': { slack: /setSuggestedPrompts/, teams: /"commandLists"/, web: /starters/ },
  'Welcome, once': { teams: /references\.welcome\(/, web: /greeting/ },
  'A sign that it is thinking': { slack: /setStatus/, teams: /poster\.typing\(/, web: /thinking/ },
  "A page of one's own: what is mine, what is due": {
    slack: /views\.publish/,
    teams: /door\.home\(/,
    web: /'\/api\/home'/,
  },
  'Texts, facts, project lists, passages, tables, buttons': {
    slack: /unreachable\(element\)/,
    teams: /unreachable\(element\)/,
    web: /toCard\(reply\)/,
  },
  'Progress as a native chart, with its figures as text beside it or in its place': {
    slack: /data_visualization/,
    teams: /Chart\.HorizontalBar/,
    web: /Chart\.HorizontalBar/,
  },
  'What does not fit is counted, never dropped in silence': {
    slack: /words\.andMore\(/,
    teams: /words\.andMore\(/,
    web: /toCard\(reply\)/,
  },
  'A click acts, and may replace the message for everyone': {
    slack: /poster\.redraw\(/,
    teams: /poster\.redraw\(/,
    web: /outcome\.replace/,
  },
  'Forms, with what is wrong said at the form and what was typed kept': {
    slack: /response_action: 'errors'/,
    teams: /reopenDialog/,
    web: /'\/api\/submit'/,
  },
  'Choosing a project or division while typing': {
    slack: /app\.options\(LOOKUP_PATTERN/,
    teams: /adaptiveCards\.search\(/,
    web: /'\/api\/lookup'/,
  },
  'The projects a message is about': { slack: /RELATED_SHORTCUT/, teams: /fetchTask\(RELATED_PROJECTS/ },
  'A search dialog from anywhere': { slack: /SEARCH_SHORTCUT/, teams: /fetchTask\(SEARCH_PLAN/ },
  'Find a project while writing a message, and insert its card': { teams: /messageExtensions\.query\(SEARCH_PROJECTS/ },
  'Post unasked, and change what was posted': {
    slack: /chat\.update\(/,
    teams: /connector\.update\(/,
    web: /async edit\(message/,
  },
  'Post once: a lost answer never makes a second message': {
    slack: /retries: 0/,
    teams: /'defaultRetryPolicy'/,
    web: /if \(!inboxes\.find\(address, message\)\) inboxes\.put\(/,
  },
  'Ask the platform what became of a post': { slack: /findDelivery/ },
  'Leave a platform alone that does not answer': { slack: /breaker\.waitMs\(/, teams: /breaker\.waitMs\(/ },
  'Tell coordinators of a time in which nothing came in': { slack: /onOutage\(/ },
  "Keep to the platform's pace": { slack: /class Pacer/, teams: /class Pacer/ },
  'What to do about a post that failed, in words': {
    slack: /explain\(reason, lang\)/,
    teams: /explain\(reason, lang\)/,
  },
  'Hand over a file': { slack: /files\.upload/, teams: /card\.file\.consent/ },
  "Take a division's messages in a channel, linked by a coordinator there": {
    slack: /\broomOf\b/,
    teams: /roomOf\(conversation\)/,
  },
  "Requests are proven to be the platform's own": {
    slack: /isSigned\(/,
    teams: /authenticateRequest\(/,
    web: /isFromThisComputer\(/,
  },
  'Other organisations are refused': { slack: /sameOrganisation/, teams: /tenantsOf\(activity\)/ },
  'Guests and strangers are outsiders': { slack: /'outsider'/, teams: /'outsider'/ },
  'What was acknowledged is handled, though the process dies in between': {
    slack: /inbox\.unfinished\('slack'\)/,
    teams: /inbox\.unfinished\('teams'\)/,
  },
  'An event delivered twice is handled once': { slack: /inbox\.take\(/, teams: /inbox\.take\(/ },
  'Text from people cannot mention, link or format': {
    slack: /export function mrkdwn/,
    teams: /export function inert/,
    web: /toCard\(reply\)/,
  },
  'Japanese and English': { slack: /slackText\[/, teams: /teamsText\[/, web: /pageText/ },
  'Nothing public is needed: the bot connects outwards': { slack: /class Sockets/, web: /isFromThisComputer\(/ },
  'A manifest, held against the code': { slack: /manifest\/slack\.json/, teams: /manifest\/teams\/build/ },
};

const SOURCES: Record<PlatformName, string[]> = {
  slack: ['adapters/slack', 'manifest/slack.json', 'test/slack'],
  teams: ['adapters/teams', 'manifest/teams/manifest.json', 'test/teams/manifest.test.ts'],
  web: ['adapters/web'],
};

const code = Object.fromEntries(PLATFORMS.map(platform => [platform, SOURCES[platform].map(textOf).join('\n')]));
const rows = readTable(readFileSync(join(ROOT, 'adapters/README.md'), 'utf8'));

describe('the table of abilities', () => {
  it('has a row for everything that is held against the code, and nothing else', () => {
    expect([...rows.keys()]).toEqual(Object.keys(EVIDENCE));
  });

  const cells = [...rows].flatMap(([ability, row]) =>
    PLATFORMS.map((platform, index) => ({ ability, platform, cell: row[index] ?? '' })),
  );
  it.each(cells)('$platform: “$ability” is as the code has it', ({ ability, platform, cell }) => {
    const evidence = EVIDENCE[ability]?.[platform];
    const isInCode = evidence?.test(code[platform] ?? '') ?? false;
    if (isInCode) expect(cell).toBe('✓');
    else expect(cell).toMatch(/^— .{12,}/);
  });

  it('names the five files every adapter has', () => {
    for (const platform of PLATFORMS) {
      const files = readdirSync(join(ROOT, 'adapters', platform));
      const five = ['index.ts', 'listen.ts', 'limits.ts', 'errors.ts'];
      expect(files).toEqual(expect.arrayContaining(platform === 'web' ? five : [...five, 'render.ts']));
    }
  });
});

/** Ability → its cells. */
function readTable(markdown: string): Map<string, string[]> {
  const lines = markdown.split('\n').filter(line => line.startsWith('| '));
  const cells = lines.map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  );
  return new Map(cells.slice(2).map(([ability = '', ...row]) => [ability, row]));
}

function textOf(path: string): string {
  const full = join(ROOT, path);
  if (statSync(full).isFile()) return readFileSync(full, 'utf8');
  return readdirSync(full)
    .map(name => textOf(join(path, name)))
    .join('\n');
}
