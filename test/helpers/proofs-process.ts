/**
 * Runs proofs, each in its own tree, and writes their results: a process of its own, because Vitest does not run inside
 * one of its workers. Its one argument is ProofsToRun as JSON.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Control, type Verdict, verdictsIn } from './without-defence.ts';

export interface ProofsToRun {
  /** Folder of the trees, each named after its control. */
  folder: string;
  proofs: readonly Pick<Control, 'name' | 'proof'>[];
}

const { folder, proofs }: ProofsToRun = JSON.parse(process.argv[2] ?? '{}');
// Without isolation a worker loads modules shared by several trees, mostly libraries, once.
const how = { watch: false, config: false, pool: 'forks', maxWorkers: 2, isolate: false } as const;
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const vitest = await createVitest('test', { root: folder, reporters: [{}], ...how, ...patience });
const project = vitest.getRootProject();
const inTree = ({ name, proof }: ProofsToRun['proofs'][number]) => join(folder, name, proof.file);
const specifications = proofs.map(each =>
  project.createSpecification(inTree(each), { testNamePattern: new RegExp(literally(each.proof.test)) }),
);
const { testModules } = await vitest.runTestSpecifications(specifications);
const verdicts: [string, Verdict][] = proofs.map(each => {
  const module = testModules.find(({ moduleId }) => moduleId === inTree(each));
  const ran = [...(module?.children.allTests() ?? [])].map(test => ({ ...test.result() }));
  const reasons = [...(module?.errors() ?? []), ...ran.flatMap(({ errors }) => errors ?? [])];
  return [
    each.name,
    {
      failed: ran.filter(({ state }) => state === 'failed').length,
      passed: ran.filter(({ state }) => state === 'passed').length,
      reasons: reasons.map(({ name, message }) => `${name}: ${message}`.slice(0, 300)),
    },
  ];
});
await vitest.close();
await writeFile(verdictsIn(folder), JSON.stringify(verdicts));

function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
