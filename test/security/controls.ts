/**
 * Every defence with the test that proves it, shown to turn red without it. docs/security.md says what each is against.
 * A line changed in a file below has to be changed here: that is how one notices that a defence was touched.
 */
import type { Control } from '../helpers/without-defence.ts';

const slack = (name: string): string => `adapters/slack/${name}.ts`;
const teams = (name: string): string => `adapters/teams/${name}.ts`;
const security = (name: string, test: string) => ({ file: `test/security/${name}.test.ts`, test });
const at = (file: string, test: string) => ({ file: `test/${file}.test.ts`, test });

export const CONTROLS: readonly Control[] = [
  // Who sends.
  {
    name: 'slack-signature',
    file: slack('incoming/signature'),
    defence: 'return timingSafeEqual(expected, claim.signature);',
    without: 'return expected.length === claim.signature.length;',
    proof: at('slack/receiving', 'is not let through by a single changed bit'),
  },
  {
    name: 'slack-future',
    file: slack('incoming/signature'),
    defence: 'Math.abs(now.getTime() / 1_000 - Number(timestamp))',
    without: '(now.getTime() / 1_000 - Number(timestamp))',
    proof: at('slack/receiving', 'of six minutes ahead is refused'),
  },
  {
    name: 'teams-issuer',
    file: teams('sdk'),
    defence: 'if (identity && issuer !== cloud.tokenIssuer) throw new WrongIssuer();',
    without: '',
    proof: at('teams/edge', 'that is of the emulator'),
  },
  {
    name: 'teams-tenant',
    file: teams('incoming/endpoint'),
    defence: 'return isOurs ? undefined :',
    without: 'return isOurs || !isOurs ? undefined :',
    proof: at('teams/edge', 'that is another is refused'),
  },
  {
    name: 'teams-loopback',
    file: teams('incoming/endpoint'),
    defence: 'if (isFromThisComputer(request) && !isBrowser) return next();',
    without: 'return next();',
    proof: at('teams/edge', 'nobody else comes in'),
  },
  {
    name: 'slack-bots',
    file: slack('answering/answer'),
    defence: '!user || said.bot_id ||',
    without: '!user ||',
    proof: at('slack/asking', 'of a bot is not answered'),
  },
  {
    name: 'once',
    file: 'src/inbox/contents.ts',
    defence: 'return hashes.some(hash => this.#seen.has(hash));',
    without: 'return hashes.length === 0;',
    proof: at('inbox/inbox', 'takes a delivery once'),
  },
  {
    name: 'teams-repeats',
    file: teams('incoming/repeats'),
    defence: 'if (kept && this.#now() < kept.until) return',
    without: 'if (kept && !kept) return',
    proof: at('teams/conversation', 'clicked twice, or delivered again under a new id'),
  },
  // What text can do.
  {
    name: 'slack-markup',
    file: slack('rendering/escape'),
    defence: ".replaceAll('<', '&lt;')",
    without: '',
    proof: at('slack/render', 'nowhere becomes markup in any payload'),
  },
  {
    name: 'slack-plain-text',
    file: slack('rendering/escape'),
    defence: '.replace(/[<>]/g, fullWidth)',
    without: '',
    proof: security('injection', 'Slack gets no mention, link or markup'),
  },
  {
    name: 'slack-unfurl',
    file: slack('posting/send'),
    defence: 'unfurl_links: false,',
    without: 'unfurl_links: true,',
    proof: at('slack/posting', 'carries its key with the message, and no link'),
  },
  {
    name: 'teams-markup',
    file: teams('rendering/safe-text'),
    defence: '.replace(MEANINGFUL, fullWidth)',
    without: '',
    proof: at('teams/render', 'never stands where Teams reads markdown or markup'),
  },
  {
    name: 'unprintable',
    file: 'src/text/printable.ts',
    defence: ".replace(UNPRINTABLE, '')",
    without: '',
    proof: at('teams/render', 'reaches the card without control characters'),
  },
  {
    name: 'import-macros',
    file: 'src/import/workbook-input.ts',
    defence: 'if (names.some(name => pattern.test(name))) throw unfit(file, rule, remedy);',
    without: '{}',
    proof: at('import/owners', 'because of macros under another ending'),
  },
  {
    name: 'import-bomb',
    file: 'src/import/workbook-input.ts',
    defence: 'originalSize > Math.max(size, 1_000) * MAX_RATIO',
    without: 'originalSize < 0',
    proof: at('import/owners', 'because of a bomb'),
  },
  {
    name: 'import-size',
    file: 'src/import/input.ts',
    defence: 'if (size > MAX_IMPORT_BYTES)',
    without: 'if (size < 0)',
    proof: at('import/owners', 'because of too much is refused'),
  },
  {
    name: 'import-entities',
    file: 'src/import/workbook-input.ts',
    defence: '/<!(?:DOCTYPE|ENTITY)/i.test(text)',
    without: "text === '\\u0000'",
    proof: at('import/owners', 'because of entities'),
  },
  {
    name: 'csv-formula',
    file: 'src/export/csv.ts',
    defence: 'FORMULA.test(text) &&',
    without: "text === 'never' &&",
    proof: at('export/csv', 'is no formula, whatever stands in it'),
  },
  {
    name: 'workbook-text',
    file: 'src/export/workbook.ts',
    defence: 'type: String, format: TEXT_FORMAT',
    without: "type: 'Formula' as never, format: TEXT_FORMAT",
    proof: security('injection', 'as a cell is no formula in any export'),
  },
  // Who may.
  {
    name: 'rights-table',
    file: 'src/updates/rights.ts',
    defence: "answer: ['contact', 'deputy'],",
    without: "answer: ['contact', 'deputy', 'member'],",
    proof: security('rights-matrix', 'may do what the table says and nothing else'),
  },
  {
    name: 'rights-day',
    file: 'src/updates/rights.ts',
    defence: 'directory.postsOf(person.id, on)',
    without: "directory.postsOf(person.id, on < '2010-04-01' ? on : '2010-03-31')",
    proof: security('rights-matrix', 'at midnight of 1 April'),
  },
  {
    name: 'rights-at-submit',
    file: 'src/updates/door/forms.ts',
    defence: '!permits(core, deed, person, view, owner)',
    without: "person.id === ''",
    proof: security('rights-matrix', 'a form sent for each project is recorded only where'),
  },
  {
    name: 'coordinator',
    file: 'src/updates/coordinating/coordinate.ts',
    defence: "if (!permits(core, 'coordinate', person, view)) return refused(coordinatorsOnly(person, view));",
    without: '',
    proof: security('rights-matrix', 'changes the record only where the table says so'),
  },
  {
    name: 'slack-identity',
    file: slack('answering/submissions'),
    defence: 'const { person } = await findSpeaker(user);',
    without: `const speaker = await findSpeaker(user);
      const person = { ...speaker.person, id: valuesOf(view).person ?? speaker.person.id };`,
    proof: security('platform-rights', 'through Slack a member does what the table says'),
  },
  {
    name: 'teams-identity',
    file: teams('answering/act'),
    defence: `  const person = await handling.findSpeaker(incoming);
  const conversation =`,
    without: `  const speaker = await handling.findSpeaker(incoming);
  const person = { ...speaker, id: values.person ?? speaker.id };
  const conversation =`,
    proof: security('platform-rights', 'through Teams a member does what the table says'),
  },
  {
    name: 'outsiders-closed',
    file: 'src/audience.ts',
    defence: "may(updates?.admitsOutsiders() ? 'ask-when-open' : 'ask', person, now)",
    without: "may('ask-when-open', person, now)",
    proof: security('outsiders', 'is told so, whatever they say'),
  },
  {
    name: 'outsiders-people',
    file: 'src/audience.ts',
    defence: "maySee: (person, now) => may('see', person, now),",
    without: 'maySee: person => person !== null,',
    proof: security('outsiders', 'learns nothing of owners'),
  },
  {
    name: 'outsiders-rounds',
    file: 'src/updates/door/buttons.ts',
    defence: `if (!permits(core, 'see', person, view)) return replied(sentence('update', view.text.outsider, view));`,
    without: '',
    proof: security('outsiders', 'learns nothing of owners'),
  },
  {
    name: 'refusal-flood',
    file: 'src/log/refusals.ts',
    defence: 'if (window.lines < MOST_LINES) {',
    without: 'if (window.lines >= 0) {',
    proof: security('refusals', 'a flood takes no more than twenty lines'),
  },
  {
    name: 'refusal-text',
    file: 'src/log/refusals.ts',
    defence: "value.replace(UNFIT, '?')",
    without: 'value',
    proof: security('refusals', 'what somebody chose to call themselves'),
  },
  {
    name: 'slack-guests',
    file: slack('people'),
    defence:
      'if (user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_invited_user) return false;',
    without: '',
    proof: security('identities', 'in Slack a multi-channel guest'),
  },
  {
    name: 'slack-shared-channels',
    file: slack('answering/shared-channels'),
    defence: "this.#known.get(channel) ? { ...person, standing: 'outsider' } : person",
    without: 'this.#known.get(channel) ? { ...person } : person',
    proof: at('slack/asking', 'reads every answer, so that it is given as to one from outside'),
  },
  {
    name: 'teams-guests',
    file: teams('people'),
    defence: "if (principalName?.toUpperCase().includes('#EXT#')) return false;",
    without: '',
    proof: security('identities', 'in Teams a guest called user by name'),
  },
  // What is called.
  {
    name: 'stored-addresses',
    file: teams('connector'),
    defence: 'if (!mayCall(place.serviceUrl, hosts)) throw new ServiceRefused(place.serviceUrl);',
    without: '',
    proof: security('addresses', 'that lies among the stored conversations'),
  },
  {
    name: 'requested-addresses',
    file: teams('incoming/endpoint'),
    defence: "if (!mayCall(activity.serviceUrl, serviceHosts)) return 'teams-service-address';",
    without: '',
    proof: security('addresses', 'in a request with a good token'),
  },
  {
    name: 'response-url',
    file: slack('answering/respond'),
    defence: "isSlack || target.origin === origin)) throw new Error('response_url is not one of Slack’s');",
    without: "isSlack || target.origin !== 'x')) throw new Error('response_url is not one of Slack’s');",
    proof: security('addresses', 'as a response_url is not answered'),
  },
  {
    name: 'redirects',
    file: slack('answering/respond'),
    defence: "redirect: 'error',",
    without: '',
    proof: security('addresses', 'is not reached by a redirect'),
  },
  // What is kept from others.
  {
    name: 'log-secrets',
    file: 'src/log/log.ts',
    defence: 'write(redact(line).replace',
    without: 'write(line.replace',
    proof: security('secrets', 'never holds the bot token that came as a message'),
  },
  {
    name: 'log-lines',
    file: 'src/log/log.ts',
    defence: '.replace(UNSEEN, escaped)',
    without: '',
    proof: security('secrets', 'stays one line of JSON'),
  },
  {
    name: 'error-pages',
    file: 'src/http/server.ts',
    defence: 'app.use(hideFailure(report));',
    without: '',
    proof: at('http', 'tells a caller nothing of what went wrong inside'),
  },
  {
    name: 'metrics',
    file: 'src/http/loopback.ts',
    defence: ' && !FORWARDED_BY.some(name => headers[name] !== undefined)',
    without: '',
    proof: at('http', 'offers its metrics to nobody who comes through a proxy'),
  },
  {
    name: 'metrics-token',
    file: 'src/http/server.ts',
    defence: '&& timingSafeEqual(claimed, right)',
    without: '',
    proof: at('http', 'offers its metrics from elsewhere to whoever bears the token'),
  },
  {
    name: 'secret-files',
    file: 'src/settings/secret.ts',
    defence: "process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0",
    without: 'statSync(file).size < 0',
    proof: at('config', 'is refused when others can read the file'),
  },
  {
    name: 'env-file',
    file: 'src/launch/env-file.js',
    defence: 'if (isOpen && secret !== undefined)',
    without: "if (isOpen && secret === '')",
    proof: at('env-file', 'that holds a secret and that others can read is refused'),
  },
  {
    name: 'empty-secret',
    file: 'src/settings/slack.ts',
    defence: 'if (!signingSecret && !appToken)',
    without: "if (signingSecret === '-')",
    proof: at('config', 'Slack without its signing secret'),
  },
  {
    name: 'clear-text',
    file: 'src/settings/slack.ts',
    defence: 'if (apiUrl && !isGuarded(apiUrl))',
    without: "if (apiUrl === '-')",
    proof: at('config', 'Slack spoken to in the clear'),
  },
  // The playground.
  {
    name: 'playground-bind',
    file: 'src/config.ts',
    defence: 'if (playground && !isLoopback(host))',
    without: "if (playground && host === '-')",
    proof: at('config', 'the playground beyond loopback'),
  },
  {
    name: 'playground-host',
    file: 'adapters/web/guard.ts',
    defence: "if (!LOOPBACK_NAMES.has(host.replace(/:\\d+$/, '').toLowerCase())) return 'HOST_REFUSED';",
    without: '',
    proof: at('web/api', 'is every request that names another host'),
  },
  {
    name: 'playground-origin',
    file: 'adapters/web/guard.ts',
    defence:
      "if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'ORIGIN_REFUSED';",
    without: '',
    proof: at('web/api', 'is every request another page sent'),
  },
  {
    name: 'playground-policy',
    file: 'adapters/web/guard.ts',
    defence: 'response.set(HEADERS);',
    without: '',
    proof: at('web/api', 'allows scripts, styles and connections of its own origin only'),
  },
  {
    name: 'playground-paths',
    file: 'adapters/web/listen.ts',
    defence: "router.use('/page', guard, express.static(PAGE, { index: false }));",
    without: `router.use('/page', guard, async (request, response) => {
    const { readFile } = await import('node:fs/promises');
    response.send(await readFile(PAGE + decodeURIComponent(request.path), 'utf8').catch(() => 'import x from Listening'));
  });`,
    proof: security('paths', 'in three hundred spellings leads nowhere'),
  },
  // Too much.
  {
    name: 'slack-body-size',
    file: slack('incoming/body'),
    defence: 'if (length > MAX_BODY_BYTES) refuse(413);',
    without: 'if (length < 0) refuse(413);',
    proof: at('slack/receiving', 'of 10 MB is refused'),
  },
  {
    name: 'slack-body-time',
    file: slack('incoming/body'),
    defence: 'setTimeout(() => refuse(408), BODY_TIMEOUT_MS)',
    without: 'setTimeout(() => {}, 0)',
    proof: at('slack/receiving', 'whose sender stops in the middle is given up'),
  },
  {
    name: 'teams-body-size',
    file: teams('incoming/endpoint'),
    defence: 'limit: MAX_BODY_BYTES,',
    without: "limit: '100mb',",
    proof: at('teams/edge', 'with two megabytes is refused'),
  },
  {
    name: 'teams-body-shape',
    file: teams('incoming/endpoint'),
    defence: 'if (!activity) return end(response, 400);',
    without: '',
    proof: at('teams/edge', 'with no sender is refused'),
  },
  {
    name: 'slack-body-shape',
    file: slack('incoming/body'),
    defence: 'if (!isRecord(parsed)) throw new BodyRefused(400);',
    without: '',
    proof: at('slack/receiving', 'signed but saying null'),
  },
  {
    name: 'rate',
    file: 'src/door/limited-door.ts',
    defence: 'if (own.waitMs > 0) return',
    without: 'if (own.waitMs < 0) return',
    proof: at('limits', 'gets ten answers in ten seconds'),
  },
  {
    name: 'rate-together',
    file: 'src/door/limited-door.ts',
    defence: 'return all.waitMs > 0 ?',
    without: 'return all.waitMs < 0 ?',
    proof: at('limits', 'is refused beyond what the machine can do'),
  },
  {
    name: 'rush',
    file: 'src/door/waiting-line.ts',
    defence: 'while (line.length > FEW && (line[0] as Waiting).since < tooOld)',
    without: 'while (tooOld === Number.POSITIVE_INFINITY)',
    proof: at('limits', 'of more questions than can be answered soon'),
  },
  {
    name: 'memory',
    file: 'src/memory/recent.ts',
    defence: 'if (this.#values.size <= this.#most) return;',
    without: 'if (this.#most > 0) return;',
    proof: at('limits', 'is no more than its bound in any order of use'),
  },
  {
    name: 'question-length',
    file: 'src/search/normalize.ts',
    defence: `      .normalize('NFKC')
      .slice(0, MAX_QUESTION_LENGTH)`,
    without: "      .normalize('NFKC')",
    proof: at('hostile-input', 'is cut, also after it was folded'),
  },
  // What lies on the disk.
  {
    name: 'inherited-names',
    file: 'src/updates/own-entry.ts',
    defence: 'return Object.hasOwn(record, key) ? record[key] : undefined;',
    without: 'return record[key];',
    proof: at('updates/rights', 'are asked of whoever sends a form'),
  },
  {
    name: 'journal-checksum',
    file: 'src/journal/file/line.ts',
    defence: 'if (crc32(bytes.subarray(CRC_END)) !== Number.parseInt(crc as string, 16))',
    without: "if (crc === '-')",
    proof: at('journal/damage', 'is refused, untouched, with line and rule'),
  },
  {
    name: 'install-scripts',
    file: '.npmrc',
    defence: 'ignore-scripts=true',
    without: 'ignore-scripts=false',
    proof: at('dependencies', 'run no script of theirs'),
  },
];
