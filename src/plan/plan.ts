/** The plan as published, with its look-ups; `load.ts` creates it from a validated document. */
import type { Area, Entry, Measure, PlanDocument } from './document.ts';

/** An entry with its measure and area. */
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
      const original = reprint.reprintOf!;
      this.#reprintsOf.set(original, [...(this.#reprintsOf.get(original) ?? []), reprint]);
    }
  }

  area(code: string): Area | undefined {
    return this.#areas.get(code);
  }

  measure(code: string): Measure | undefined {
    return this.#measures.get(code);
  }

  /** The entry with this code and its location; undefined when the plan has no such code. */
  locate(code: string): Located | undefined {
    return this.#located.get(code);
  }

  /** Code of the project an entry stands for: its own, or its original's for a reprint. */
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

  /** Compares codes by printed order. */
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
