/**
 * Everything the document says outside its list of projects, as passages a question can be answered with: the earlier
 * plans, the sections, the national targets, each area's slogan, each paragraph under a measure.
 */
import type { Place } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';

type PassageKind = 'predecessor' | 'target' | 'section' | 'slogan' | 'measure';

export interface FactPassage {
  /** e.g. "predecessor-3", "period-1", "slogan-4", "measure-4-3-2". */
  id: string;
  /** What the passages of one origin share: "predecessor-3", "period", "slogan-4", "measure-4-3". */
  group: string;
  kind: PassageKind;
  title: string;
  titleEn: string;
  text: string;
  textEn: string;
  place: Place;
  /** Other names of what the passage is about. */
  names: string[];
  /** Measure or area the passage stands under; null for the front matter. */
  measure: string | null;
  area: string | null;
}

export function passagesOf(plan: Plan): FactPassage[] {
  const { document } = plan;
  const passages: FactPassage[] = [];
  for (const predecessor of document.predecessors) {
    const { printed, year, month } = predecessor.established;
    const madeBy = predecessor.madeBy ? `。策定主体は，${predecessor.madeBy}` : '';
    const madeByEn = predecessor.madeByEn ? ` Made by the ${predecessor.madeByEn}.` : '';
    passages.push({
      id: `predecessor-${predecessor.number}`,
      group: `predecessor-${predecessor.number}`,
      kind: 'predecessor',
      title: `${predecessor.name}（${printed}・${year}年${month}月策定）`,
      titleEn: `${predecessor.nameEn} (established ${englishMonth(month)} ${year}, ${printed})`,
      text: `${predecessor.purpose}${madeBy}`,
      textEn: `${predecessor.purposeEn}${madeByEn}`,
      place: document.predecessorsPlace,
      names: [predecessor.name, predecessor.nameEn, ...predecessor.aliases],
      measure: null,
      area: null,
    });
  }
  passages.push({
    id: 'title',
    group: 'title',
    kind: 'section',
    title: document.title,
    titleEn: document.titleEn,
    text: document.title,
    textEn: document.titleEn,
    place: document.predecessorsPlace,
    names: [],
    measure: null,
    area: null,
  });
  const policy = document.sections.find(section => section.id === 'policy');
  for (const target of document.nationalTargets) {
    passages.push({
      id: `target-${target.id}`,
      group: `target-${target.id}`,
      kind: 'target',
      title: '国の「ＩＴ新改革戦略」が掲げる目標',
      titleEn: 'Target of the national New IT Reform Strategy',
      text: `${target.name}（${target.by}）`,
      textEn: `${target.nameEn} (${target.byEn})`,
      place: policy?.place ?? document.predecessorsPlace,
      names: [target.name, target.nameEn],
      measure: null,
      area: null,
    });
  }
  for (const section of document.sections) {
    section.items.forEach((item, index) => {
      passages.push({
        id: `${section.id}-${index + 1}`,
        group: section.id,
        kind: 'section',
        title: section.title,
        titleEn: section.titleEn,
        text: item.text,
        textEn: item.textEn,
        place: section.place,
        names: [section.title, section.titleEn],
        measure: null,
        area: null,
      });
    });
  }
  for (const area of plan.areas) {
    const place = { section: area.name, heading: '' };
    passages.push({
      id: `slogan-${area.code}`,
      group: `slogan-${area.code}`,
      kind: 'slogan',
      title: `重点分野${area.code} ${area.name}`,
      titleEn: `Priority area ${area.code}: ${area.nameEn}`,
      text: area.slogan,
      textEn: area.sloganEn,
      place,
      names: [area.name, area.nameEn],
      measure: null,
      area: area.code,
    });
    for (const measure of area.measures) {
      measure.description.forEach((passage, index) => {
        passages.push({
          id: `measure-${measure.code}-${index + 1}`,
          group: `measure-${measure.code}`,
          kind: 'measure',
          title: `施策${measure.code} ${measure.name}`,
          titleEn: `Measure ${measure.code}: ${measure.nameEn}`,
          text: passage.text,
          textEn: passage.textEn,
          place: { section: area.name, heading: measure.name },
          names: [measure.name, measure.nameEn],
          measure: measure.code,
          area: area.code,
        });
      });
    }
  }
  return passages;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const englishMonth = (month: number): string => MONTHS[month - 1] ?? '';
