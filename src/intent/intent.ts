/** Intents: the output of understanding and the input of the answers. */
import type { NamedPerson } from '../directory/find-people.ts';
import type { Bounds } from './numbers/thresholds.ts';

/** Restriction of a question to a part of the plan; the whole plan when both are empty. */
export interface Scope {
  areas: string[];
  measures: string[];
}

export const WHOLE_PLAN: Scope = { areas: [], measures: [] };

/** Unit of a count or ranking. */
export type Metric = 'printed' | 'distinct' | 'reprints' | 'measures';

/** Divisions own projects; a department consists of divisions. */
export type OfficeLevel = 'division' | 'department';

/** As the directory lists them; only those with the most or fewest projects; all by number of projects. */
export type OfficeOrder = 'printed' | 'most' | 'fewest' | 'descending' | 'ascending';

export type Intent =
  | { kind: 'help' }
  /** Thanks or an acknowledgement. */
  | { kind: 'thanked' }
  /** `within` when only a part of the plan was searched; `asked` what was asked about the project not found. */
  | {
      kind: 'none';
      nearest: string[];
      outside: boolean;
      among?: boolean;
      within?: Scope;
      asked?: 'owner' | 'status';
      /** It refers to something, but nothing was shown yet. */
      pointsAtNothing?: true;
      /** The person or the division asked for, unknown to the directory. */
      who?: string;
      office?: string;
    }
  | { kind: 'unknownCode'; code: string }
  /**
   * Relevant projects, best first; `subject` is their measure when they are all of its projects; `wording` are passages
   * with more; `isRest` when they are what an exclusion left of a list.
   */
  | {
      kind: 'find';
      codes: string[];
      further: string[];
      scope: Scope;
      subject: string | null;
      wording?: string[];
      isRest?: true;
    }
  | { kind: 'project'; codes: string[]; glossary: string[] }
  /** Several wishes of one question, in the order asked. */
  | { kind: 'several'; wishes: Intent[] }
  /** The question gave a wrong code, `said`; `is` answers what was meant. */
  | { kind: 'instead'; said: string; is: Intent }
  /** The page of the last list that starts at `from`, counted from 0; with `isWhole` the whole rest. */
  | { kind: 'page'; from: number; isWhole: boolean }
  /** `beside` are the other projects of the measure, when a single one was shown. */
  | { kind: 'nothingMore'; beside: string[] }
  /**
   * `distinct` excludes reprints; `slice` is a number of entries from the beginning, negative from the end, 0 for all.
   */
  | { kind: 'listEntries'; scope: Scope; distinct: boolean; slice: number; wording?: string[] }
  | { kind: 'listMeasures'; scope: Scope }
  | { kind: 'listAreas' }
  /** The measures or areas of projects. */
  | { kind: 'place'; codes: string[]; level: 'measure' | 'area' }
  | { kind: 'countEntries'; scopes: Scope[]; metric: Metric; compared: boolean }
  | { kind: 'countAverage' }
  | { kind: 'countProjects'; codes: string[] }
  | { kind: 'countPlaces'; codes: string[] }
  | { kind: 'countGroups'; level: 'measure' | 'area'; scope: Scope }
  | {
      kind: 'rankGroups';
      level: 'measure' | 'area';
      scope: Scope;
      metric: Metric;
      order: 'most' | 'fewest' | 'descending' | 'ascending' | 'printed';
      threshold: Bounds | null;
      /** Only the groups with this rank, from 1. */
      nth?: number;
      /** Maximum number of groups from the top. */
      limit?: number;
      /** Asks for their entries instead of the groups. */
      wantsEntries?: boolean;
      /** Counts only these entries, each where it was shown; groups without any are left out. */
      among?: string[];
    }
  /** The rank of an area or measure by descending count. */
  | { kind: 'rankOf'; place: string; metric: Metric }
  /** Codes of printed lines, in display order. */
  | {
      kind: 'reprint';
      codes: string[];
      about: 'all' | 'scope' | 'original' | 'originals' | 'places' | 'shared' | 'none';
      subject: string[];
    }
  /**
   * `counted` names what the passages are, when their number is asked for; `about` is the project the question named;
   * `introduces` when they introduce the plan.
   */
  | {
      kind: 'fact';
      passages: string[];
      counted?: 'goals' | 'targets' | 'predecessors';
      about?: string;
      introduces?: boolean;
      /** Adds an explanation by the bot, because the document uses the word without explaining it. */
      explains?: 'reprints';
    }
  /** `withStatus` when the status is asked for too. */
  | { kind: 'owner'; codes: string[]; withStatus?: boolean }
  /**
   * `owners` are directory ids, several for a department or for divisions named together; `among` restricts the
   * entries; `isAway` means the projects of all others; `asked` when their owners or status are asked for.
   */
  | { kind: 'ownedBy'; owners: string[]; among?: string[]; isAway?: boolean; asked?: 'owner' | 'status' }
  /** People of the directory: the projects of their division, or these projects' status. */
  | { kind: 'people'; people: NamedPerson[]; asked?: 'status' }
  /** All projects of the owner of this project, in the whole plan or among some entries. */
  | { kind: 'ownedAlike'; code: string; among?: string[] }
  /**
   * Divisions or departments with projects, counted: of the whole directory or of `owners` (ids), over the whole plan
   * or the entries `among`; `nth` is a rank from 1 in a descending or ascending order.
   */
  | {
      kind: 'offices';
      by: OfficeLevel;
      order: OfficeOrder;
      nth?: number;
      threshold?: Bounds;
      owners?: string[];
      among?: string[];
    }
  /** The people of the `owners` (ids), or of the owners of these entries where none are named. */
  | { kind: 'contacts'; owners: string[]; codes: string[] }
  | { kind: 'vacant' }
  /** `chosenFrom`: projects the codes were selected from by status; empty for all. */
  | { kind: 'status'; codes: string[]; chosenFrom?: readonly string[] }
  | { kind: 'update'; codes: string[] }
  | { kind: 'clarify'; codes: string[]; asked: 'project' | 'owner' | 'status' };
