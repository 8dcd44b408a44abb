/**
 * A program as plain JavaScript, for tests that start and kill it dozens of times: without the TypeScript loader a
 * start costs a third.
 */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');
const RELATIVE_IMPORT = /(?:from |import\()'(\.\.?\/[^']+\.ts)'/g;
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/**
 * Compiles a file of this project, and every file of it that is imported from there, into a folder.
 * @param entry e.g. 'test/helpers/journal-child.ts'
 * @returns path of the compiled entry
 */
export async function compileEntry(entry: string, into: string): Promise<string> {
  await writeFile(join(into, 'package.json'), '{ "type": "module" }');
  await symlink(join(ROOT, 'node_modules'), join(into, 'node_modules'));
  const waiting = [join(ROOT, entry)];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const source = await readFile(file, 'utf8');
    const target = compiledPath(file, into);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
    for (const [, path = ''] of source.matchAll(RELATIVE_IMPORT)) {
      const imported = resolve(dirname(file), path);
      if (!seen.has(imported)) waiting.push(imported);
      seen.add(imported);
    }
  }
  return compiledPath(join(ROOT, entry), into);
}

function compiledPath(file: string, into: string): string {
  return join(into, relative(ROOT, file)).replace(/\.ts$/, '.js');
}
