/**
 * Runs a program that was put together (compile.ts). V8 reads all of a script at each start and compiles a function when
 * it is first called; what it has made of the program by the time a start is over is kept beside it, for the next
 * starts. V8 takes nothing that another Node or other flags made, and the digest tells what is not whole.
 */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Later V8 forgets what only a start runs. */
const STARTED_AFTER_MS = 10_000;

/**
 * @param file of the compiled program
 * @param dictionary as beginDictionary gives it
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
      // Put there by somebody else, who may keep it, or forgotten meanwhile: nothing depends on it.
    }
  };
  setTimeout(keep, STARTED_AFTER_MS).unref();
  process.once('exit', keep);
}
