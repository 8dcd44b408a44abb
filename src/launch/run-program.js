/**
 * Runs a bundle (compile.ts) with V8's code cache. V8 parses the script at every start and compiles functions on their
 * first call; the compiled code at the end of a start is cached for later starts. V8 rejects code of another Node
 * version or other flags, and the digest detects damage.
 */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Later V8 discards code that only the start runs. */
const STARTED_AFTER_MS = 10_000;

/**
 * @param {string} file path of the bundle
 * @param {import('./kept-dictionary.js').KeptDictionary | null} dictionary
 */
export function runProgram(file, dictionary) {
  const kept = `${file}.code-${cachedDataVersionTag()}`;
  const cachedData = read(kept);
  const script = new Script(readFileSync(file, 'utf8'), {
    filename: pathToFileURL(file).href,
    cachedData,
  });
  if (!cachedData || script.cachedDataRejected) keepOnceStarted(script, kept);
  script.runInThisContext()(createRequire(file), { exports: {} }, dictionary);
}

/** @param {string} kept */
function read(kept) {
  try {
    const bytes = readFileSync(kept);
    const end = bytes.indexOf('\n');
    const code = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === hash('sha256', code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Script} script
 * @param {string} kept
 */
function keepOnceStarted(script, kept) {
  let isKept = false;
  const keep = () => {
    if (isKept) return;
    isKept = true;
    try {
      const code = script.createCachedData();
      // Several processes may start at once.
      const draft = `${kept}.${process.pid}`;
      writeFileSync(draft, Buffer.concat([Buffer.from(`${hash('sha256', code)}\n`), code]));
      renameSync(draft, kept);
    } catch {
      // Owned by another user, or deleted meanwhile; the cache is optional.
    }
  };
  setTimeout(keep, STARTED_AFTER_MS).unref();
  process.once('exit', keep);
}
