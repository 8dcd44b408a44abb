import { createMemoryJournal } from '../../src/journal/memory.ts';
import { describeJournal } from '../contract/journal.ts';

describeJournal('memory journal', false, async () => ({ open: async options => createMemoryJournal(options) }));
