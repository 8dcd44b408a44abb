import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { MAX_PROMPTS } from '../../adapters/slack/limits.ts';
import { EVENTS, listen } from '../../adapters/slack/listen.ts';
import { COMMAND, RELATED_SHORTCUT, SEARCH_SHORTCUT } from '../../adapters/slack/rendering/action-id.ts';

const path = new URL('../../manifest/slack.json', import.meta.url);
const source = readFileSync(path, 'utf8');
const manifest = JSON.parse(source);
const scopes: string[] = manifest.oauth_config.scopes.bot;

/** What each Web API method needs, from its reference page. The history ones need the scope of the kind of channel. */
const METHOD_SCOPES: Record<string, string[]> = {
  'auth.test': [],
  'users.info': ['users:read'],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.open': ['im:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'metadata.message:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'metadata.message:read'],
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
};
/** What each event needs, and which listener of Bolt hears it. */
const EVENT_NEEDS: Record<string, { scopes: string[]; heardAs: string }> = {
  app_home_opened: { scopes: [], heardAs: 'app_home_opened' },
  app_mention: { scopes: ['app_mentions:read'], heardAs: 'app_mention' },
  'message.channels': { scopes: ['channels:history'], heardAs: 'message' },
  'message.groups': { scopes: ['groups:history'], heardAs: 'message' },
  'message.im': { scopes: ['im:history'], heardAs: 'message' },
};

/** Web API methods the adapter's sources call. */
function calledMethods(): string[] {
  const folder = new URL('../../adapters/slack/', import.meta.url);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'));
  const calls = code
    .join('\n')
    .replace(/\s*\n\s*\./g, '.')
    .matchAll(/\bclient\.((?:[a-z]\w*\.)+[a-z]\w*)\(/gi);
  return [...new Set([...calls].map(call => call[1]!))].sort();
}

type Shortcut = { type: string; callback_id: string };

/** What the app registers with Bolt. */
function registered() {
  const heard = { event: [...EVENTS] as string[], command: [] as string[], shortcut: [] as Shortcut[] };
  const app = {
    use() {},
    command: (name: string) => heard.command.push(name),
    shortcut: (shortcut: Shortcut) => heard.shortcut.push(shortcut),
    action() {},
    options() {},
    view() {},
    error() {},
  };
  listen(app as never, {} as never);
  return heard;
}

describe('the manifest', () => {
  it('is of the type Slack’s own library gives manifests', () => {
    // @slack/web-api 8.2 does not list assistant:write yet, which Slack's pages require for suggested prompts.
    const known = JSON.stringify({
      ...manifest,
      oauth_config: { scopes: { bot: scopes.filter(scope => scope !== 'assistant:write') } },
    });
    expect(problemsOf(`(${known}) satisfies Manifest;`)).toEqual([]);
    expect(problemsOf(`(${known.replace('app_mention"', 'app_mentoin"')}) satisfies Manifest;`)).not.toEqual([]);
    expect(problemsOf(`(${known.replace('im:write', 'im:wirte')}) satisfies Manifest;`)).not.toEqual([]);
  }, 60_000);

  it('declares the commands, shortcuts and events the code listens to, and no others', () => {
    const heard = registered();
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands.map((command: { command: string }) => command.command)).toEqual(heard.command);
    expect(heard.command).toEqual([COMMAND]);
    expect(shortcuts).toMatchObject([
      { callback_id: RELATED_SHORTCUT, type: 'message' },
      { callback_id: SEARCH_SHORTCUT, type: 'global' },
    ]);
    expect(heard.shortcut).toEqual([
      { callback_id: RELATED_SHORTCUT, type: 'message_action' },
      { callback_id: SEARCH_SHORTCUT, type: 'shortcut' },
    ]);
    const { bot_events } = manifest.settings.event_subscriptions;
    expect([...new Set(bot_events.map((event: string) => EVENT_NEEDS[event]?.heardAs))].sort()).toEqual(
      heard.event.sort(),
    );
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_read_only_enabled: false });
  });

  it('asks for exactly the scopes that the calls, events and commands need', () => {
    const methods = calledMethods();
    expect(methods).toEqual(Object.keys(METHOD_SCOPES).sort());
    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    const needed = [
      ...methods.flatMap(method => METHOD_SCOPES[method]!),
      ...events.flatMap(event => EVENT_NEEDS[event]?.scopes ?? ['unknown event']),
      'commands',
    ];
    expect(scopes).toEqual([...new Set(needed)].sort());
  });

  it('is the agent view of today, not the legacy assistant, with as many prompts as Slack shows', () => {
    expect(manifest.features.assistant_view).toBeUndefined();
    expect(manifest.features.agent_view.suggested_prompts).toHaveLength(MAX_PROMPTS);
  });

  it('keeps Slack’s lengths and speaks Japanese and English', () => {
    const { display_information: display, features } = manifest;
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description.length).toBeLessThanOrEqual(140);
    expect(display.long_description.length).toBeGreaterThanOrEqual(174);
    expect(display.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    const spoken = [display.description, display.long_description, features.agent_view.agent_description];
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      spoken.push(description);
    }
    for (const { description, usage_hint } of features.slash_commands) {
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
      spoken.push(description);
    }
    for (const text of spoken) expect(text).toMatch(/\p{Script=Han}[\s\S]*[A-Za-z]{3}/u);
  });

  it('is explained: the guide gives the reason of every scope', () => {
    const guide = readFileSync(new URL('../../docs/slack.md', import.meta.url), 'utf8');
    for (const scope of scopes) expect(guide).toMatch(new RegExp(`^\\| \`${scope}\` \\| .{10,}`, 'm'));
  });
});

/** What the compiler says of this statement about a manifest. */
function problemsOf(statement: string): string[] {
  const name = new URL('./manifest.virtual.ts', import.meta.url).pathname;
  const text = `import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';\n${statement}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = file => file === name || fileExists(file);
  host.getSourceFile = (file, version, ...rest) =>
    file === name ? ts.createSourceFile(file, text, version) : getSourceFile(file, version, ...rest);
  const program = ts.createProgram([name], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(name))
    .map(problem => ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}
