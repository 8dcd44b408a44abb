/**
 * Types of data/plan.json: the plan as published. schema.ts and reconcile.ts guarantee that such an object is complete
 * and consistent.
 */

/** Location of a fact in the document: the page's title and the heading below it, as printed. */
export interface Place {
  section: string;
  heading: string;
}

/** A printed month and its western form, e.g. 平成18年11月 = 2006-11. */
interface PrintedMonth {
  printed: string;
  year: number;
  month: number;
}

/** A passage of the document as printed, with its English rendering (ours, not the document's). */
interface Passage {
  text: string;
  textEn: string;
}

/** One of the seven earlier plans listed on the first page. */
interface Predecessor {
  number: number;
  name: string;
  nameEn: string;
  reading: string;
  aliases: string[];
  established: PrintedMonth;
  purpose: string;
  purposeEn: string;
  /** Null where the document does not say who made it. */
  madeBy: string | null;
  madeByEn: string | null;
}

/** A target of the national IT strategy that the plan's policy quotes. */
interface NationalTarget {
  id: string;
  name: string;
  nameEn: string;
  /** As printed, e.g. 平成22年度（2010年度）まで. */
  by: string;
  byEn: string;
}

/** A section of the document outside the six areas: policy, goals, period, positioning, role, promotion, overview. */
interface Section {
  id: SectionId;
  title: string;
  titleEn: string;
  place: Place;
  items: Passage[];
}

export const SECTION_IDS = [
  'policy',
  'goals',
  'composition',
  'period',
  'positioning',
  'role',
  'promotion',
  'overview',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A system or activity the document prints in （ ） after a project's name. */
export interface SubSystem {
  name: string;
  nameEn: string;
  reading: string;
}

/** One printed line 掲載. A reprint 再掲 repeats the project of another entry. */
export interface Entry {
  /** area–measure–number as printed, e.g. "4-6-3". */
  code: string;
  name: string;
  nameEn: string;
  /** The whole name read aloud, in hiragana (Latin acronyms stay Latin). */
  reading: string;
  /** What the document prints in ［ ］. */
  nickname: { name: string; nameEn: string; reading: string } | null;
  subSystems: SubSystem[];
  /** Acronyms and short forms that can be read off the printed name, e.g. MIDORI, LGWAN, 住基ネット. */
  aliases: string[];
  /** Code of the original entry when this line is marked 【再掲】. */
  reprintOf: string | null;
}

export interface Measure {
  code: string;
  name: string;
  nameEn: string;
  reading: string;
  /** The description paragraphs printed under the measure's name. */
  description: Passage[];
  /** 計◯事業 as printed under the measure, reprints included. */
  count: number;
  entries: Entry[];
}

export interface Area {
  code: string;
  name: string;
  nameEn: string;
  reading: string;
  /** Printed between － － next to the area's name. */
  slogan: string;
  sloganEn: string;
  /** 計◯事業 as printed, reprints included. */
  count: number;
  measures: Measure[];
}

/** The content of data/plan.json. */
export interface PlanDocument {
  title: string;
  titleEn: string;
  prefecture: string;
  /** Years the plan covers, e.g. 2009..2010. */
  fiscalYears: { from: number; to: number };
  /** Totals stated on the overview page; the loader reconciles the entries with them. */
  stated: { areas: number; measures: number; entries: number; projects: number; reprints: number };
  predecessorsPlace: Place;
  predecessors: Predecessor[];
  nationalTargets: NationalTarget[];
  sections: Section[];
  areas: Area[];
}
