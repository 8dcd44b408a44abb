/**
 * The plan as published, and the look-ups everything else asks of it.
 * The shape mirrors data/plan.json; `load.ts` guarantees that an object of these types is whole and consistent.
 */

/** Where a fact stands in the document: the page's title and the heading beneath it, as printed. */
export interface Place {
  section: string;
  heading: string;
}

/** A printed month with its western year beside it, e.g. 平成18年11月 = 2006-11. */
export interface PrintedMonth {
  printed: string;
  year: number;
  month: number;
}

/** A passage of the document as printed, with its English rendering (ours, not the document's). */
export interface Passage {
  text: string;
  textEn: string;
}

/** One of the seven earlier plans listed on the first page. */
export interface Predecessor {
  number: number;
  name: string;
  nameEn: string;
  reading: string;
  aliases: string[];
  established: PrintedMonth;
  purpose: string;
  purposeEn: string;
  /** Only where the document says who made it. */
  madeBy: string | null;
  madeByEn: string | null;
}

/** A target of the national IT strategy that the plan's policy quotes. */
export interface NationalTarget {
  id: string;
  name: string;
  nameEn: string;
  /** As printed, e.g. 平成22年度（2010年度）まで. */
  by: string;
  byEn: string;
}

/** A section of the document outside the six areas: policy, goals, period, positioning, role, promotion, overview. */
export interface Section {
  id: SectionId;
  title: string;
  titleEn: string;
  place: Place;
  items: Passage[];
}
export type SectionId =
  | 'policy'
  | 'goals'
  | 'composition'
  | 'period'
  | 'positioning'
  | 'role'
  | 'promotion'
  | 'overview';

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
  /** Printed between － － beside the area's name. */
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
  /** What the overview page states; the loader reconciles the entries with it. */
  stated: { areas: number; measures: number; entries: number; projects: number; reprints: number };
  predecessorsPlace: Place;
  predecessors: Predecessor[];
  nationalTargets: NationalTarget[];
  sections: Section[];
  areas: Area[];
}

/** An entry together with the measure and the area it is printed under. */
export interface Located {
  entry: Entry;
  measure: Measure;
  area: Area;
}

/** The plan with its look-ups. Immutable: the bot reads it and never writes it. */
export class Plan {
  readonly document: PlanDocument;
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  /** All printed lines in printed order, reprints included. */
  readonly entries: readonly Entry[];
  /** Original entries in printed order: one per project. */
  readonly projects: readonly Entry[];
  readonly reprints: readonly Entry[];
  readonly #located = new Map<string, Located>();
  readonly #measures = new Map<string, Measure>();
  readonly #areas = new Map<string, Area>();
  readonly #reprintsOf = new Map<string, Entry[]>();

  constructor(document: PlanDocument) {
    this.document = document;
    this.areas = document.areas;
    this.measures = document.areas.flatMap(area => area.measures);
    this.entries = this.measures.flatMap(measure => measure.entries);
    this.projects = this.entries.filter(entry => entry.reprintOf === null);
    this.reprints = this.entries.filter(entry => entry.reprintOf !== null);
    for (const area of this.areas) {
      this.#areas.set(area.code, area);
      for (const measure of area.measures) {
        this.#measures.set(measure.code, measure);
        for (const entry of measure.entries) this.#located.set(entry.code, { entry, measure, area });
      }
    }
    for (const reprint of this.reprints) {
      const original = reprint.reprintOf as string;
      this.#reprintsOf.set(original, [...(this.#reprintsOf.get(original) ?? []), reprint]);
    }
  }

  area(code: string): Area | undefined {
    return this.#areas.get(code);
  }

  measure(code: string): Measure | undefined {
    return this.#measures.get(code);
  }

  /** The printed line with this code and where it stands; undefined when the plan prints no such code. */
  locate(code: string): Located | undefined {
    return this.#located.get(code);
  }

  /** Code of the project a printed line stands for: its own, or its original's when it is a reprint. */
  originalOf(code: string): string {
    return this.#located.get(code)?.entry.reprintOf ?? code;
  }

  /** Printed reprints of a project, in printed order. */
  reprintsOf(code: string): readonly Entry[] {
    return this.#reprintsOf.get(code) ?? [];
  }

  /** Entries of an area in printed order, reprints included: the plan's area totals count them too. */
  entriesOfArea(code: string): Entry[] {
    return this.#areas.get(code)?.measures.flatMap(measure => measure.entries) ?? [];
  }

  /** 計画書での順番, for sorting codes the way the document prints them. */
  compare = (a: string, b: string): number => {
    const left = a.split('-').map(Number);
    const right = b.split('-').map(Number);
    for (let i = 0; i < 3; i++) {
      const difference = (left[i] ?? 0) - (right[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
