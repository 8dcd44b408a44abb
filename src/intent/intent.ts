/** What a question means, ready to be answered: the output of understanding, the input of the answers. */
import type { NamedPerson } from '../directory/find-people.ts';
import type { Comparison } from './numbers/thresholds.ts';

/** Part of the plan a question is limited to; both empty means the whole plan. */
export interface Scope {
  areas: string[];
  measures: string[];
}

export const WHOLE_PLAN: Scope = { areas: [], measures: [] };

/** What a count counts, or a ranking ranks by. */
export type Metric = 'printed' | 'distinct' | 'reprints' | 'measures';

/** A division is what owns projects; a department has several of them. */
export type OfficeLevel = 'division' | 'department';

export type Intent =
  | { kind: 'help' }
  /** Thanks, or word that it was understood. */
  | { kind: 'thanked' }
  /** `within` where only a part of the plan was looked through, `asked` what was to be told of a project that was not found. */
  | {
      kind: 'none';
      nearest: string[];
      outside: boolean;
      among?: boolean;
      within?: Scope;
      asked?: 'owner' | 'status';
      /** It points at something, and nothing was shown yet. */
      pointsAtNothing?: true;
      /** Somebody asked for whom the directory does not know either. */
      who?: string;
    }
  | { kind: 'unknownCode'; code: string }
  /** Relevant projects, best first; `subject` when they are one measure's as a whole; `wording` are passages that say more. */
  | { kind: 'find'; codes: string[]; further: string[]; scope: Scope; subject: string | null; wording?: string[] }
  | { kind: 'project'; codes: string[]; glossary: string[] }
  /** Wishes of one question, in the order they were asked. */
  | { kind: 'several'; wishes: Intent[] }
  /** The place or project of this code was taken for what `is` tells. */
  | { kind: 'instead'; said: string; is: Intent }
  /** Of the list shown last, the page that begins at this line, from 0; all of it from there on where `isWhole`. */
  | { kind: 'page'; from: number; isWhole: boolean }
  /** `beside` are the others of the measure, when a single project was shown. */
  | { kind: 'nothingMore'; beside: string[] }
  /** `distinct` leaves the reprints out; `slice` takes so many from one end, 0 for all. */
  | { kind: 'listEntries'; scope: Scope; distinct: boolean; slice: number; wording?: string[] }
  | { kind: 'listMeasures'; scope: Scope }
  | { kind: 'listAreas' }
  /** The measures or areas projects stand in. */
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
      threshold: { comparison: Comparison; value: number } | null;
      /** Only the groups at this place of the order, from 1. */
      nth?: number;
      /** So many from the top of the order. */
      limit?: number;
      /** Their entries are asked for, not the groups. */
      wantsEntries?: boolean;
    }
  /** At which place an area or a measure comes when the largest is first. */
  | { kind: 'rankOf'; place: string; metric: Metric }
  /** Exact printed codes, in the order to show them. */
  | {
      kind: 'reprint';
      codes: string[];
      about: 'all' | 'scope' | 'original' | 'originals' | 'places' | 'shared' | 'none';
      subject: string[];
    }
  /**
   * `counted` says what the passages are, when their number is asked for; `about` is the project the question named;
   * `introduces` when they tell what the plan is.
   */
  | {
      kind: 'fact';
      passages: string[];
      counted?: 'goals' | 'targets' | 'predecessors';
      about?: string;
      introduces?: boolean;
      /** What they are, in words of the bot, goes before them: the document uses the word and does not explain it. */
      explains?: 'reprints';
    }
  /** `withStatus` when it is asked as well how they are going. */
  | { kind: 'owner'; codes: string[]; withStatus?: boolean }
  /**
   * `owners` are ids in the directory, several when they are a department or named side by side; `among` are the entries to choose
   * from, when not all; `isAway` when what all others have is meant; `asked` when it is asked of them whose they are or how they are going.
   */
  | { kind: 'ownedBy'; owners: string[]; among?: string[]; isAway?: boolean; asked?: 'owner' | 'status' }
  /** People of the directory: what their division has, or how that is going. */
  | { kind: 'people'; people: NamedPerson[]; asked?: 'status' }
  /** What the owner of this project has besides, of the whole plan or among some entries. */
  | { kind: 'ownedAlike'; code: string; among?: string[] }
  /** The divisions, or departments, that have the most projects, or the fewest. */
  | { kind: 'rankOwners'; order: 'most' | 'fewest'; by: OfficeLevel }
  /** Every division, or department, that has a project. */
  | { kind: 'listOwners'; by: OfficeLevel }
  | { kind: 'vacant' }
  /** `chosenFrom`: projects those were chosen from by how they are going; empty for all. */
  | { kind: 'status'; codes: string[]; chosenFrom?: readonly string[] }
  | { kind: 'update'; codes: string[] }
  | { kind: 'clarify'; codes: string[]; asked: 'project' | 'owner' | 'status' };
