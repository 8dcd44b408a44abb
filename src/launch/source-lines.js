/**
 * Source maps for stack traces. Node's own support would read every map at start-up; this reads one when an error's
 * stack is accessed.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param {string} folder of the bundle */
export function nameSourceLines(folder) {
  const start = `${pathToFileURL(folder).href}/`;
  /** @type {Map<string, SourceMap | null>} */
  const maps = new Map();
  /** @type {(url: string) => SourceMap | null | undefined} */
  const mapOf = url => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    return maps.get(url);
  };
  /** @type {(site: NodeJS.CallSite) => string} */
  const inSource = site => {
    const url = site.getFileName() ?? site.getScriptNameOrSourceURL?.();
    const compiled = String(site);
    const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
    if (!url?.startsWith(start) || line === null || column === null) return compiled;
    // Source maps count from 0.
    const found = mapOf(url)?.findEntry(line - 1, column - 1);
    if (!found || !('originalSource' in found) || !found.originalSource) return compiled;
    const source = fileURLToPath(new URL(found.originalSource, url));
    return compiled.replace(
      `${url}:${line}:${column}`,
      () => `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`,
    );
  };
  Error.prepareStackTrace = (error, sites) =>
    [heading(error), ...sites.map(site => `    at ${inSource(site)}`)].join('\n');
}

/**
 * A missing map must not cause another error.
 * @param {string} url
 */
function readMap(url) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
  } catch {
    return null;
  }
}

/** @param {Error} error */
function heading(error) {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}
