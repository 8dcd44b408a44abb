/**
 * Bundles a program into one plain JavaScript file, for tests that start and kill it dozens of times: without the
 * TypeScript loader a start takes a fifth of the time.
 */
import { symlink, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { sourceLocation } from '../../src/launch/compile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Defines `require`, by which bundled CommonJS libraries load Node's modules. */
const REQUIRE = `import { createRequire as createTheirs } from 'node:module'; const require = createTheirs(import.meta.url);`;

/** Gives dynamically imported libraries the named exports they have in Node, CommonJS ones included. */
const lateImports: Plugin = {
  name: 'late-imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && !isBuiltin(path) ? { path, namespace: 'late' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
      const offered = await import(createRequire(import.meta.url).resolve(path));
      const names = Object.keys(offered).filter(name => name !== 'default' && /^\w+$/.test(name));
      const contents = `import * as all from '${path}'; export const { ${names.join(', ')} } = all; export default all.default ?? all;`;
      return { contents, loader: 'js', resolveDir: ROOT };
    });
  },
};

/**
 * Bundles a file of this project with all its imports, libraries included, into a folder.
 * @param entry e.g. 'test/helpers/journal-child.ts'
 * @returns path of the compiled entry
 */
export async function compileEntry(entry: string, into: string): Promise<string> {
  await writeFile(join(into, 'package.json'), '{ "type": "module" }');
  await symlink(join(ROOT, 'node_modules'), join(into, 'node_modules'));
  await build({
    entryPoints: { program: join(ROOT, entry) },
    outdir: into,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: REQUIRE },
    // It contains a native module.
    external: ['@resvg/resvg-js', 'pg-native'],
    plugins: [sourceLocation, lateImports],
    logLevel: 'error',
  });
  return join(into, 'program.js');
}
