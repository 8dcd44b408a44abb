/** Texts that try to mention, link, format, execute or deceive, and checks that nothing of it reaches a platform. */
import fc from 'fast-check';

const CORES = [
  ...[
    '<!channel>',
    '<!here>',
    '<!everyone>',
    '<@U0SATO>',
    '<@W1>',
    '<#C0TOWN|x>',
    '<!subteam^S01|@team>',
    '<!date^1^{date}|x>',
  ],
  ...[
    '<https://evil.example|https://www.pref.miyagi.jp/>',
    '<mailto:a@evil.example|x>',
    'https://evil.example/a?b=c',
    'http://127.0.0.1/',
  ],
  ...[
    '@channel',
    '@here',
    '@everyone',
    '＠channel',
    '&lt;!channel&gt;',
    '&amp;lt;!here&amp;gt;',
    '<!channel',
    '!channel>',
  ],
  ...['<at>全員</at>', '<at id="0">計画</at>', '&lt;at&gt;x&lt;/at&gt;', '@[全員](mention:all)'],
  ...[
    '[ここ](https://evil.example)',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '[x]: https://evil.example',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '"><iframe src=//evil.example>',
  ],
  ...[
    '**太字**',
    '*bold*',
    '_i_',
    '~s~',
    '`c`',
    '```\ncode\n```',
    '# 見出し',
    '- 一',
    '1. 一',
    '> 引用',
    '| a | b |\n|--|--|',
  ],
  ...[
    '{{DATE(2009-04-01T00:00:00Z, SHORT)}}',
    '${expression}',
    '${toUpper(x)}',
    '{plan}',
    '{{constructor}}',
    '<%= 7*7 %>',
  ],
  ...[
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '﹦1',
  ],
  ...[
    '\u202e災防',
    '\u2066isolated\u2069',
    '\u200fRTL',
    '\u200b\u200b',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u009b2J',
    '\u2028',
    '\ud800',
    '\udfff',
  ],
  ...[
    'https://xn--80ak6aa92e.com',
    'https://miyagi.jp@evil.example',
    'https://évil.example',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...[
    '__proto__',
    'constructor',
    '"} , {"type":"mrkdwn","text":"x',
    '\\',
    '\\u202e',
    "'; DROP TABLE x;--",
    '${jndi:ldap://x}',
    '../../../etc/passwd',
  ],
];
const AROUND = [
  '',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '　',
  '防災',
  '"',
  "'",
  '(',
  ')',
  '。',
  '1-1-1 ',
  '\u200b',
  '\u202e',
  "''",
  ',',
  ';',
];

/** Every text contains letters, as names must. */
const hostileText = fc
  .tuple(
    fc.constantFrom(...AROUND),
    fc.constantFrom(...CORES),
    fc.constantFrom(...AROUND),
    fc.constantFrom(...CORES, '', ''),
  )
  .map(([before, core, between, more]) => `${before}${core}${between}${more}`);

/** `count` distinct texts, reproducible by seed; without a seed, random ones. */
export function hostileTexts(count: number, seed = Math.floor(Math.random() * 2 ** 31)): string[] {
  const found = new Set<string>();
  for (let more = seed; found.size < count; more += 1)
    for (const text of fc.sample(hostileText, { numRuns: count, seed: more })) if (found.size < count) found.add(text);
  return [...found];
}

const DECEIVES = /[^\P{Control}\n\t]|\p{Bidi_Control}|[\u200b\u2028\u2029\u2060-\u2064\ufeff]/u;
/** Properties that are never shown and that the platform returns unchanged. */
const OPAQUE = new Set([
  'value',
  'private_metadata',
  'action_id',
  'block_id',
  'callback_id',
  'data',
  'metadata',
  'id',
  'verb',
]);
/** The elements of rich_text the bot may use; users, groups, channels, broadcasts, links and dates are not allowed. */
const RICH = new Set([
  'rich_text',
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
  'text',
  'emoji',
  'raw_text',
]);
const LIVE = new Set(['user', 'usergroup', 'broadcast', 'channel', 'link', 'date', 'team', 'mrkdwn', 'image', 'video']);

/** Violations in a payload sent to Slack: a message, a view, an acknowledgement. */
export function slackFaults(sent: unknown): string[] {
  const faults: string[] = [];
  visit(sent, (key, value, parent) => {
    if (typeof value === 'object' && value !== null) {
      const type = (value as { type?: unknown }).type;
      if (typeof type === 'string' && LIVE.has(type) && !RICH.has(type))
        faults.push(`${type}: ${JSON.stringify(value)}`);
      if ('url' in value || 'image_url' in value) faults.push(`address: ${JSON.stringify(value)}`);
      return;
    }
    if (typeof value !== 'string') return;
    if (DECEIVES.test(value)) faults.push(`deceives at ${key}: ${JSON.stringify(value)}`);
    const type = (parent as { type?: unknown } | undefined)?.type;
    const readAsMarkup = key === 'text' && type === undefined;
    if (readAsMarkup && /[<>]|&(?!(?:amp|lt|gt);)|:\/\/|[*_~`]/.test(value))
      faults.push(`markup: ${JSON.stringify(value)}`);
    if (type === 'plain_text' && /[<>]/.test(value)) faults.push(`plain_text: ${JSON.stringify(value)}`);
  });
  return faults;
}

/** Violations in a payload sent to Teams or shown by the playground. */
export function cardFaults(sent: unknown): string[] {
  const faults: string[] = [];
  visit(sent, (key, value, parent) => {
    if (typeof value === 'object' && value !== null) {
      const { type, entities } = value as { type?: unknown; entities?: unknown };
      if (type === 'Action.OpenUrl' || type === 'Image' || type === 'Media' || entities !== undefined)
        faults.push(`live: ${JSON.stringify(value)}`);
      if ('url' in value || 'selectAction' in value) faults.push(`address: ${JSON.stringify(value)}`);
      return;
    }
    if (typeof value !== 'string' || key === '$schema') return;
    if (DECEIVES.test(value)) faults.push(`deceives at ${key}: ${JSON.stringify(value)}`);
    const type = (parent as { type?: unknown } | undefined)?.type;
    const readAsMarkup =
      key === 'fallbackText' || key === 'speak' || key === 'summary' || (key === 'text' && type === 'TextBlock');
    if (readAsMarkup && /[[\]<>*_`{}&~|#\\]|:\/\//.test(value))
      faults.push(`markup at ${key}: ${JSON.stringify(value)}`);
  });
  return faults;
}

function visit(
  value: unknown,
  look: (key: string, value: unknown, parent: unknown) => void,
  key = '',
  parent?: unknown,
): void {
  look(key, value, parent);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (OPAQUE.has(name)) continue;
    visit(inner, look, Array.isArray(value) ? key : name, Array.isArray(value) ? parent : value);
  }
}
