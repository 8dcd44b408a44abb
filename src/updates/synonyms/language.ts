/** The words the plan is asked for in: those of data/synonyms.json, and the synonyms coordinators recorded in chat. */
import type { Knowledge } from '../../intent/context.ts';
import { NEW_DIALOGUE } from '../../intent/dialogue.ts';
import { parseFrame } from '../../intent/frame/parse-frame.ts';
import type { Intent } from '../../intent/intent.ts';
import { readQuestion } from '../../intent/read-question.ts';
import type { Synonym } from '../../search/index/with-synonyms.ts';
import { createUpdateReader, type UpdateReader } from '../read/read-update.ts';
import type { UpdatesState } from '../state.ts';

/** What depends on the words. */
export type Words = Pick<Knowledge, 'search' | 'facts'>;

/** The knowledge of the data files, to which words can be added. */
export interface ShippedKnowledge extends Knowledge {
  /** Search and passages with further synonyms, in some 20 ms; the shipped ones are left as they are. */
  withSynonyms(synonyms: readonly Synonym[]): Words;
}

/** What a question stands for in a new conversation. */
export interface Meaning {
  /** Codes of projects, measures and areas, best first. */
  parts: string[];
  /** It asks for what the plan leaves out (予算), whatever words stand beside it. */
  isOutside: boolean;
}

export interface Language {
  /** Search and passages with the synonyms recorded by now; rebuilt at the first call after a change. */
  words(): Words;
  /** Reads owners' messages with these words. */
  reader: UpdateReader;
  /** What questions stand for now. */
  meaningsOf(questions: readonly string[]): Meaning[];
  /** What they would stand for if the synonym were recorded as well. Other questions are answered meanwhile. */
  tryOut(synonym: Synonym, questions: readonly string[]): Promise<Meaning[]>;
}

/** @param synonyms the recorded ones, read at every call */
export function createLanguage(shipped: ShippedKnowledge, synonyms: () => UpdatesState['synonyms']): Language {
  const readerWith = ({ search }: Words) =>
    createUpdateReader({ plan: shipped.plan, search, synonyms: synonyms().list });
  let revision = 0;
  let latest: { words: Words; reader: UpdateReader } = { words: shipped, reader: readerWith(shipped) };
  const present = () => {
    const recorded = synonyms();
    if (recorded.revision !== revision) {
      const words = recorded.list.length === 0 ? shipped : shipped.withSynonyms(recorded.list);
      latest = { words, reader: readerWith(words) };
      revision = recorded.revision;
    }
    return latest;
  };
  const meanings = (questions: readonly string[], words: Words): Meaning[] => {
    const knowledge: Knowledge = { ...shipped, ...words };
    const takeApart = (text: string) => parseFrame(text, knowledge);
    return questions.map(question => {
      const { intent } = readQuestion(question, undefined, NEW_DIALOGUE, knowledge, takeApart);
      return { parts: partsOf(intent), isOutside: intent.kind === 'none' && intent.outside };
    });
  };

  return {
    words: () => present().words,
    reader: { read: (text, today, context) => present().reader.read(text, today, context) },
    meaningsOf: questions => meanings(questions, present().words),
    async tryOut(synonym, questions) {
      const words = shipped.withSynonyms([...synonyms().list, synonym]);
      await words.search.prepare();
      return meanings(questions, words);
    },
  };
}

/** The parts of the plan an intent is about; empty for one about none, or the whole. */
function partsOf(intent: Intent): string[] {
  switch (intent.kind) {
    case 'find':
    case 'project':
    case 'place':
    case 'owner':
    case 'status':
    case 'clarify':
      return intent.codes;
    case 'listEntries':
    case 'listMeasures':
      return [...intent.scope.areas, ...intent.scope.measures];
    case 'several':
      return [...new Set(intent.wishes.flatMap(partsOf))];
    default:
      return [];
  }
}
