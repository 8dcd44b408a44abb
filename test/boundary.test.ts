/** The seams of the layout, read off the sources (CONTRIBUTING, "Where things go"). */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const IMPORT = /(?:\b(?:import|export)\b(\s+type\b)?[^'";]*?\bfrom|(?<!['"-])\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
/** A package that is imported, or of which a file is looked up: its name. */
const ASKED = /(?:\bfrom |\b(?:import|require|resolve)\(\s*)['"`]((?:@[^/'"`]+\/)?[^/'"`]+)/g;
const PLATFORM_LIBRARY = /^(?:@slack\/|@microsoft\/|botbuilder|botframework-|adaptivecards|openai)/;

interface Import {
  file: string;
  /** Path from the root for a file of ours, else the package's name. */
  target: string;
  /** A file of this repository. */
  isOurs: boolean;
  /** Gone at run time. */
  isType: boolean;
}

const sources = ['src', 'adapters'].flatMap(filesIn);
const imports = sources.flatMap(importsOf);

describe('src/', () => {
  const inside = imports.filter(({ file }) => file.startsWith('src/') && file !== 'src/main.ts');

  it('knows no adapter, but for main.ts', () => {
    expect(inside.filter(({ target }) => target.startsWith('adapters/'))).toEqual([]);
  });

  it('takes nothing from what is built on it: tests, benchmarks, trials, packages for Teams', () => {
    const ours = imports.filter(({ file, isOurs }) => file.startsWith('src/') && isOurs);
    expect(ours.filter(({ target }) => !/^(?:src|adapters)\//.test(target))).toEqual([]);
  });

  it('knows no chat platform', () => {
    expect(inside.filter(({ target }) => PLATFORM_LIBRARY.test(target))).toEqual([]);
  });

  it('keeps files durably for whoever asks: durable/ knows none of them, and the inbox is no journal', () => {
    const from = (folder: string) => inside.filter(({ file }) => file.startsWith(folder));
    const ours = from('src/durable/').filter(({ isOurs }) => isOurs);
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter(({ target }) => !/^src\/(?:durable\/|errors\.ts|text\/operator\/)/.test(target))).toEqual([]);
    expect(from('src/inbox/').filter(({ target }) => target.startsWith('src/journal/'))).toEqual([]);
  });

  it('reads the time from clock.ts alone', () => {
    const readers = sources.filter(file => file.startsWith('src/') && readsClock(source(file)));
    expect(readers).toEqual(['src/clock.ts']);
  });
});

describe('the folders of src/', () => {
  const isInSrc = (path: string) => path.startsWith('src/');
  const folderOf = (path: string) => path.split('/')[1]!;
  const betweenFolders = (one: Import) => ({ ...one, file: folderOf(one.file), target: folderOf(one.target) });

  const between = imports.filter(({ file, target }) => [file, target].every(isInSrc)).map(betweenFolders);

  it('import each other one way at run time', () => {
    expect(imports).toContainEqual(expect.objectContaining({ file: 'src/bot.ts', target: 'src/answering.ts' }));
    expect(circlesOf(between)).toEqual([]);
  });

  it('import each other one way by types, too, but for what is said of the plan and of the engine loaded late', () => {
    const apart = ['search → plan', 'shared-engine.ts → engine.ts'];
    const oneWay = between.filter(({ file, target, isType }) => !isType || !apart.includes(`${file} → ${target}`));
    expect(circlesOf(oneWay.map(one => ({ ...one, isType: false })))).toEqual([]);
  });

  it('stand each in the table of CONTRIBUTING.md', () => {
    const rows = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').match(/^\| .*$/gm) ?? [];
    const named = rows.map(row => row.split('|')[1]).join();
    const folders = new Set(sources.flatMap(file => /^src\/[^/]+\//.exec(file)?.[0] ?? []));
    expect(folders.size).toBeGreaterThan(20);
    expect([...folders].filter(folder => !named.includes(`\`${folder}\``))).toEqual([]);
  });
});

describe('adapters/', () => {
  const inside = imports.filter(({ file }) => file.startsWith('adapters/'));

  it('never import each other', () => {
    const folder = (path: string) => path.split('/')[1];
    const crossing = ({ file, target }: Import) => target.startsWith('adapters/') && folder(file) !== folder(target);
    expect(inside.filter(crossing)).toEqual([]);
  });

  it('are made of folders that import each other one way at run time; render.ts is the top of rendering/', () => {
    const partOf = (path: string) =>
      path
        .split('/')
        .slice(0, 3)
        .join('/')
        .replace(/render\.ts$/, 'rendering');
    const own = inside.filter(({ target }) => target.startsWith('adapters/'));
    expect(circlesOf(own.map(one => ({ ...one, file: partOf(one.file), target: partOf(one.target) })))).toEqual([]);
  });

  it('take from outside their folder nothing but src/ and packages', () => {
    expect(inside.filter(({ isOurs, target }) => isOurs && !/^(?:src|adapters)\//.test(target))).toEqual([]);
  });

  it('never start the core', () => {
    expect(inside.filter(({ target }) => target === 'src/main.ts')).toEqual([]);
  });

  it('are told the time, but for the page, which runs in the browser', () => {
    const readers = sources.filter(
      file => file.startsWith('adapters/') && !file.startsWith('adapters/web/page/') && readsClock(source(file)),
    );
    expect(readers).toEqual([]);
  });
});

describe('test/doubles/ and test/helpers/', () => {
  it('take nothing from chaos/, which is built on them', () => {
    const inside = ['test/doubles', 'test/helpers'].flatMap(filesIn).flatMap(importsOf);
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter(({ target }) => target.startsWith('chaos/'))).toEqual([]);
  });
});

describe('the imports of this project', () => {
  it('are found: every file but a few leaves imports something', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ file }) => file)).size).toBeGreaterThan(sources.length / 2);
    expect(imports).toContainEqual({
      file: 'src/main.ts',
      target: 'adapters/web/index.ts',
      isOurs: true,
      isType: false,
    });
  });

  it('name packages that package.json lists for use, not for tests', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const isLibrary = ({ target, isType }: Import) =>
      !isType && !/^(?:src|adapters)\//.test(target) && !target.startsWith('node:') && !builtinModules.includes(target);
    const unlisted = imports.filter(one => isLibrary(one) && !(packageOf(one.target) in dependencies));
    expect(unlisted).toEqual([]);
  });

  it('ask for every package that package.json lists for use, but for those another of them wants beside it', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const asked = new Set(sources.flatMap(file => [...source(file).matchAll(ASKED)].map(([, name = '']) => name)));
    const isWanted = (name: string) =>
      Object.keys(dependencies).some(one => name in (packages[`node_modules/${one}`].peerDependencies ?? {}));
    expect(asked).toContain('esbuild');
    expect(Object.keys(dependencies).filter(name => !asked.has(name) && !isWanted(name))).toEqual([]);
  });
});

/** What imports itself by way of others at run time, sorted: what needs nothing that is left, or is needed by nothing, is taken away. */
function circlesOf(links: readonly Import[]): string[] {
  let left = links.filter(({ file, target, isType }) => !isType && file !== target);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const needing = new Set(left.map(({ file }) => file));
    const needed = new Set(left.map(({ target }) => target));
    left = left.filter(({ file, target }) => needing.has(target) && needed.has(file));
  }
  return [...new Set(left.map(({ file, target }) => `${file} → ${target}`))].sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[jt]s$/.test(name))
    .map(name => join(folder, name).split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  return [...source(file).matchAll(IMPORT)].map(([, type, specifier = '']) => ({
    file,
    isType: type !== undefined,
    isOurs: specifier.startsWith('.'),
    target: specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
  }));
}

function readsClock(text: string): boolean {
  return /\bDate\.now\b|\bnew Date\(\s*\)/.test(text);
}

/** Without comments: they may name what the code may not use. */
function source(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
