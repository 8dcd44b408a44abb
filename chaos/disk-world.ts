/** An owner's requests over Slack, with record and inbox on a disk with injected faults. */
import type { Door } from '../src/adapter.ts';
import { createRowLocks } from '../src/delivery/row-locks.ts';
import { createNotSavedDoor } from '../src/door/not-saved.ts';
import { nodeFileSystem } from '../src/durable/file-system.ts';
import { createExportsFolder } from '../src/export/exports-folder.ts';
import { openFileInbox } from '../src/inbox/file.ts';
import { openStore } from '../src/journal/store.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';
import { createUpdates } from '../src/updates/service.ts';
import { NO_LANGUAGE } from '../src/updates/synonyms/no-language.ts';
import { botMessages, NOW, startWorld, until, type World } from '../test/doubles/slack/world.ts';
import { createFaultyFs, type Fault, type Step } from '../test/helpers/faulty-fs.ts';
import { slackPosting } from './intents.ts';
import { officeOf, projectCode, slackUser } from './office.ts';
import { openRound } from './open-round.ts';
import { ROOT } from './round.ts';

interface DiskWorld {
  /** Called before each step that changes the disk; null for no fault. */
  decide: (step: Step, number: number) => Fault;
  /** Submits the owner's form with this percentage. @returns what the person is told */
  submit(percent: number): Promise<'saved' | 'not saved' | 'nothing'>;
  /** Asks a question. @returns whether it was answered */
  ask(): Promise<boolean>;
  /** Percentages in memory, and on disk as a new reader finds them. */
  memory(): (number | null)[];
  disk(): Promise<(number | null)[]>;
  close(): Promise<void>;
}

export async function openDiskWorld(folder: string): Promise<DiskWorld> {
  const settings = { root: ROOT, folder, platform: 'slack' as const };
  await openRound(settings, 1);
  let steps = 0;
  const healthy: DiskWorld['decide'] = () => null;
  let disk: DiskWorld | undefined;
  const decided = createFaultyFs(nodeFileSystem, step => (disk?.decide ?? healthy)(step, ++steps));
  const now = () => NOW;
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {}, fs: decided });
  const inbox = await openFileInbox({ folder, now, report: () => {}, fs: decided, rewriteBytes: 20_000 });
  const { plan, directory } = officeOf(1, 'slack', ROOT);
  const updates = await createUpdates({
    plan,
    directory,
    language: NO_LANGUAGE,
    journal: store.journal,
    state: store.state,
    adapters: [],
    holds: createRowLocks(),
    reach: () => ({ slack: true, teams: false, web: new Set() }),
    exports: createExportsFolder(folder),
    now,
    report: () => {},
  });
  const wrapDoor = (scripted: Door): Door =>
    createNotSavedDoor(
      {
        ...scripted,
        answer: async question => (await updates.door.answer(question, NOW)) ?? scripted.answer(question),
        submit: async submission => (await updates.door.submit(submission, NOW)) ?? scripted.submit(submission),
      },
      () => {},
    );
  const world: World = await startWorld({ inbox, wrapDoor, paceMs: 0 });
  world.slack.addUser({ id: slackUser(0) });
  let asked = 0;
  const percents = () => (store.state().updates[projectCode(0)] ?? []).map(({ percent }) => percent);

  const opened: DiskWorld = {
    decide: healthy,
    async submit(percent) {
      const seconds = Math.floor(NOW.getTime() / 1_000);
      // The form as opened now, with the current number of versions.
      const posting = slackPosting(0, ++asked, seconds, percent, percents().length);
      const response = await fetch(`${world.url}${posting.path}`, { ...posting, method: 'POST' });
      const said = await response.text();
      if (said.includes('保存できませんでした')) return 'not saved';
      return response.ok && percents().at(-1) === percent ? 'saved' : 'nothing';
    },
    async ask() {
      const before = botMessages(world).length;
      await world.say('D0', slackUser(0), '期間は？');
      return until(() => botMessages(world).length > before).catch(() => false);
    },
    memory: percents,
    async disk() {
      const found: (number | null)[] = [];
      for await (const event of store.journal.read()) if (event.kind === 'update.given') found.push(event.data.percent);
      return found;
    },
    async close() {
      opened.decide = healthy;
      await world.close();
      await inbox.close();
      await store.close();
    },
  };
  disk = opened;
  return opened;
}
