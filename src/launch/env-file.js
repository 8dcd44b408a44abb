/**
 * The variables an operator wrote down in `.env`, for both programs alike: a backup made by the command line is of the
 * record the bot keeps. What the environment itself says wins, set to nothing included.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const NAME = /^\w+$/;
const SECRET = /(?:TOKEN|SECRET|PASSWORD|^DATABASE_URL)$/i;

/**
 * @param root the project's folder, where `.env` may lie; KEIKAKU_ENV_FILE names another, set to nothing it names none
 * @param env is added to
 * @returns null; else one line about the file that cannot be taken
 */
export function readEnvFile(root, env) {
  const elsewhere = env.KEIKAKU_ENV_FILE;
  const file = elsewhere ?? join(root, '.env');
  if (file === '') return null;
  const refused = (rule, remedy) => `${file}: ${rule} → ${remedy} [ENV_FILE]`;
  let text;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (error.code === 'ENOENT' && elsewhere === undefined) return null;
    return refused(`cannot be read (${error.code})`, `Let the bot's user read it, or correct KEIKAKU_ENV_FILE.`);
  }
  const written = assignments(text);
  const strange = Object.keys(written).find(name => !NAME.test(name));
  if (strange !== undefined)
    return refused(
      `line ${lineOf(strange, text)} is not NAME=value`,
      'Write the name without quotation marks or blanks, or # before a remark.',
    );
  // Windows has no such mode bits; there the folder's rights decide.
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  const secret = Object.keys(written).find(name => SECRET.test(name) && written[name] !== '');
  if (isOpen && secret !== undefined)
    return refused(`holds ${secret} and can be read by others`, `Run: chmod 600 ${file}`);
  const said = new Set(Object.keys(env).map(subject));
  for (const [name, value] of Object.entries(written)) if (!said.has(subject(name))) env[name] = value;
  return null;
}

/** Node takes a line without = for the beginning of the next name; after the last line there is none to take it for. */
function assignments(text) {
  const { _: end, ...written } = parseEnv(`${text}\n_=end`);
  return written;
}

/** The line itself may hold a secret, so its number stands for it. */
function lineOf(name, text) {
  const first = name.split('\n')[0];
  return text.split(/\r?\n/).findIndex(line => line.trimStart().startsWith(first)) + 1;
}

/** A secret and the file it stands in are two ways to say the same. Windows does not tell upper from lower case. */
const subject = name => {
  const bare = name.replace(/_FILE$/, '');
  return process.platform === 'win32' ? bare.toLowerCase() : bare;
};
