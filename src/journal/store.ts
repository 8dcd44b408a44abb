/** The embedded store: journal, folded state, readable snapshot and backups, opened and closed together. */
import { type FileSystem, nodeFileSystem } from '../durable/file-system.ts';
import { type Backup, writeBackup } from './backup/backup-file.ts';
import { rotateBackups } from './backup/backups.ts';
import { createCodec } from './codec.ts';
import type { Kinds } from './event.ts';
import { createFileJournal } from './file/file.ts';
import type { Fold } from './fold.ts';
import type { Journal } from './journal.ts';
import { journalFolder } from './journal-folder.ts';
import { programDigest } from './program.ts';
import { createSnapshotFile } from './snapshot/snapshot.ts';
import { keepSnapshot } from './snapshot/snapshot-keeper.ts';

export interface Store<State, K extends Kinds = Kinds> {
  journal: Journal<K>;
  /** As of the newest durable event; mutated in place, so do not keep parts of it across an await. */
  state(): State;
  /** Writes the whole journal to one verified file. Appends may continue meanwhile. */
  backUp(file: string): Promise<Backup>;
  /**
   * Makes the backup of a day ('YYYY-MM-DD') in the data folder and keeps the newest `keep`. Null when another process
   * sharing the folder is making it.
   */
  backUpDay(day: string, keep: number): Promise<Backup | null>;
  close(): Promise<void>;
}

export interface StoreOptions<State, K extends Kinds> {
  /** KEIKAKU_DATA_DIR. */
  folder: string;
  kinds: K;
  fold: Fold<State, K>;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** Called after events were folded into the state, including those read on opening. Must not throw. */
  changed?: (() => void) | undefined;
  fs?: FileSystem;
}

/** @throws what createFileJournal throws */
export async function openStore<State, K extends Kinds>(options: StoreOptions<State, K>): Promise<Store<State, K>> {
  const { folder, kinds, fold, now, report, fs = nodeFileSystem } = options;
  const at = journalFolder(folder);
  const codec = createCodec(kinds);
  const program = await programDigest();
  const file = createSnapshotFile<State>(fs, at.state);
  let state = fold.initial();
  let changed = (): void => {};
  /** Whether the snapshot is up to date with the journal. */
  let isCurrent = false;

  const journal = await createFileJournal({
    folder,
    kinds,
    now,
    report,
    fs,
    async past() {
      // The snapshot is only a copy: if it is unreadable, the state is folded from the journal.
      await file
        .read()
        .catch(error => report(`${at.state} cannot be read, so the journal is read from its beginning: ${error}`));
      const snapshot = file.data;
      const resume = () => {
        if (!snapshot) return;
        state = snapshot.state;
        isCurrent = true;
      };
      return { checkpoint: snapshot?.journal ?? null, resume: snapshot?.program === program ? resume : null };
    },
    follow(events) {
      for (const event of events) state = fold.apply(state, event);
      isCurrent = false;
      changed();
      options.changed?.();
    },
  });

  const keeper = keepSnapshot(file, () => ({ program, journal: journal.checkpoint(), state }), report);
  changed = keeper.touch;
  // The file may be stale, damaged, or from another program. With ten years of reports writing it takes half a second.
  if (!isCurrent) keeper.touch();

  return {
    journal,
    state: () => state,
    backUp: to => writeBackup(fs, journal, to, codec),
    backUpDay: (day, keep) => rotateBackups(fs, journal, at.backups, codec, day, keep),
    async close() {
      await keeper.close();
      await journal.close();
    },
  };
}
