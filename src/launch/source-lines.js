/**
 * Source maps for stack traces. Node's own support would read every map at start-up; this reads one when an error's
 * stack is accessed.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param folder of the bundle */
export function nameSourceLines(folder) {
  const start = `${pathToFileURL(folder).href}/`;
  const maps = new Map();
  const mapOf = url => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    return maps.get(url);
  };
  const inSource = site => {
    const url = site.getFileName() ?? site.getScriptNameOrSourceURL?.();
    const compiled = String(site);
    if (!url?.startsWith(start)) return compiled;
    const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
    // Source maps count from 0.
    const found = mapOf(url)?.findEntry(line - 1, column - 1);
    if (!found?.originalSource) return compiled;
    const source = fileURLToPath(new URL(found.originalSource, url));
    return compiled.replace(
      `${url}:${line}:${column}`,
      () => `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`,
    );
  };
  Error.prepareStackTrace = (error, sites) =>
    [heading(error), ...sites.map(site => `    at ${inSource(site)}`)].join('\n');
}

/** A missing map must not cause another error. */
function readMap(url) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
  } catch {
    return null;
  }
}

function heading(error) {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}
