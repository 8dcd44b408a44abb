/**
 * Loads `.env` for the bot and the command line alike, so that a backup made by a command is of the bot's record.
 * Variables already in the environment win, even if empty.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { isJapaneseTerminal } from './terminal-locale.js';

/** A blank line, a remark, or an assignment, whose quoted value may hold line feeds. */
const PART =
  /[^\S\n]*(?:(?:export[^\S\n]+)?\w+[^\S\n]*=[^\S\n]*(?:(["'`])[\s\S]*?\1[^\n]*|[^\n]*)|(?:#[^\n]*)?)(?:\n|$)/y;
const SECRET = /(?:TOKEN|SECRET|PASSWORD|^DATABASE_URL)$/i;

/**
 * @param {string} root project folder, where `.env` may be; KEIKAKU_ENV_FILE names another file, or none if empty
 * @param {NodeJS.ProcessEnv} env receives the variables
 * @returns {string | null} one line about why the file is refused
 */
export function readEnvFile(root, env) {
  const elsewhere = env.KEIKAKU_ENV_FILE;
  const file = elsewhere ?? join(root, '.env');
  if (file === '') return null;
  /** @type {(en: [rule: string, remedy: string], ja: [rule: string, remedy: string]) => string} */
  const refused = (en, ja) => `${file}: ${(isJapaneseTerminal(env) ? ja : en).join(' → ')} [ENV_FILE]`;
  let text;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (thrown) {
    const error = /** @type {NodeJS.ErrnoException} */ (thrown);
    if (error.code === 'ENOENT' && elsewhere === undefined) return null;
    return refused(
      [`cannot be read (${error.code})`, "Let the bot's user read it, or correct KEIKAKU_ENV_FILE."],
      [`読めません（${error.code}）`, 'ボットを動かす利用者が読めるようにするか、KEIKAKU_ENV_FILE を直してください。'],
    );
  }
  const line = strangeLine(text);
  if (line !== null) {
    return refused(
      [`line ${line} is not NAME=value`, 'Write the name without quotation marks or blanks, or # before a remark.'],
      [
        `${line}行目が「名前=値」になっていません`,
        '名前は引用符や空白なしで書いてください。覚え書きは # で始めてください。',
      ],
    );
  }
  const written = parseEnv(text);
  // Windows has no such mode bits; access is decided by the folder's permissions.
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  const secret = Object.keys(written).find(name => SECRET.test(name) && written[name] !== '');
  if (isOpen && secret !== undefined)
    return refused(
      [`holds ${secret} and can be read by others`, `Run: chmod 600 ${file}`],
      [`${secret} が書かれていて、ほかの利用者が読めます`, `実行してください：chmod 600 ${file}`],
    );
  const said = new Set(Object.keys(env).map(subject));
  for (const [name, value] of Object.entries(written)) if (!said.has(subject(name))) env[name] = value;
  return null;
}

/**
 * Number of the first line that sets nothing and is no remark; null when there is none. Node skips such a line or joins
 * it with the next one, depending on its version.
 * @param {string} text
 */
function strangeLine(text) {
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const { lastIndex } = PART;
    if (!PART.test(text)) return text.slice(0, lastIndex).split('\n').length;
  }
  return null;
}

/**
 * NAME and NAME_FILE set the same secret. Windows ignores case in variable names.
 * @param {string} name
 */
const subject = name => {
  const bare = name.replace(/_FILE$/, '');
  return process.platform === 'win32' ? bare.toLowerCase() : bare;
};
