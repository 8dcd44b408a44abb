/**
 * Splits the document outside its list of projects into passages: earlier plans, sections, national targets, area
 * slogans, and paragraphs of measures.
 */
import { ENGLISH_MONTHS } from '../calendar/english-months.ts';
import type { Area, Measure, Place, PlanDocument } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';

type PassageKind = 'predecessor' | 'target' | 'section' | 'slogan' | 'measure';

export interface FactPassage {
  /** e.g. "predecessor-3", "period-1", "slogan-4", "measure-4-3-2". */
  id: string;
  /** Common id of passages of one origin: "predecessor-3", "period", "slogan-4", "measure-4-3". */
  group: string;
  kind: PassageKind;
  title: string;
  titleEn: string;
  text: string;
  textEn: string;
  place: Place;
  /** Other names of the subject. */
  names: string[];
  /** Measure or area of the passage; null for the front matter. */
  measure: string | null;
  area: string | null;
}

/** In document order: earlier plans, title, national targets, sections, then area by area. */
export function passagesOf({ document, areas }: Plan): FactPassage[] {
  return [
    ...document.predecessors.map(predecessor => ofPredecessor(predecessor, document.predecessorsPlace)),
    ofTitle(document),
    ...targetsOf(document),
    ...document.sections.flatMap(ofSection),
    ...areas.flatMap(area => [ofSlogan(area), ...area.measures.flatMap(measure => ofMeasure(measure, area))]),
  ];
}

/** Passages of the front matter belong to no area or measure. */
const FRONT = { measure: null, area: null };

function ofPredecessor(predecessor: PlanDocument['predecessors'][number], place: Place): FactPassage {
  const { printed, year, month } = predecessor.established;
  const madeBy = predecessor.madeBy ? `。策定主体は，${predecessor.madeBy}` : '';
  const madeByEn = predecessor.madeByEn ? ` Made by the ${predecessor.madeByEn}.` : '';
  return {
    id: `predecessor-${predecessor.number}`,
    group: `predecessor-${predecessor.number}`,
    kind: 'predecessor',
    title: `${predecessor.name}（${printed}・${year}年${month}月策定）`,
    titleEn: `${predecessor.nameEn} (established ${englishMonth(month)} ${year}, ${printed})`,
    text: `${predecessor.purpose}${madeBy}`,
    textEn: `${predecessor.purposeEn}${madeByEn}`,
    place,
    names: [predecessor.name, predecessor.nameEn, ...predecessor.aliases],
    ...FRONT,
  };
}

const ofTitle = ({ title, titleEn, predecessorsPlace }: PlanDocument): FactPassage => ({
  id: 'title',
  group: 'title',
  kind: 'section',
  title,
  titleEn,
  text: title,
  textEn: titleEn,
  place: predecessorsPlace,
  names: [],
  ...FRONT,
});

/** The targets are part of the policy section. */
function targetsOf({ nationalTargets, sections, predecessorsPlace }: PlanDocument): FactPassage[] {
  const policy = sections.find(section => section.id === 'policy');
  return nationalTargets.map(target => ({
    id: `target-${target.id}`,
    group: `target-${target.id}`,
    kind: 'target',
    title: '国の「ＩＴ新改革戦略」が掲げる目標',
    titleEn: 'Target of the national New IT Reform Strategy',
    text: `${target.name}（${target.by}）`,
    textEn: `${target.nameEn} (${target.byEn})`,
    place: policy?.place ?? predecessorsPlace,
    names: [target.name, target.nameEn],
    ...FRONT,
  }));
}

const ofSection = ({ id, title, titleEn, place, items }: PlanDocument['sections'][number]): FactPassage[] =>
  items.map(({ text, textEn }, index) => ({
    id: `${id}-${index + 1}`,
    group: id,
    kind: 'section',
    title,
    titleEn,
    text,
    textEn,
    place,
    names: [title, titleEn],
    ...FRONT,
  }));

const ofSlogan = ({ code, name, nameEn, slogan, sloganEn }: Area): FactPassage => ({
  id: `slogan-${code}`,
  group: `slogan-${code}`,
  kind: 'slogan',
  title: `重点分野${code} ${name}`,
  titleEn: `Priority area ${code}: ${nameEn}`,
  text: slogan,
  textEn: sloganEn,
  place: { section: name, heading: '' },
  names: [name, nameEn],
  measure: null,
  area: code,
});

const ofMeasure = ({ code, name, nameEn, description }: Measure, area: Area): FactPassage[] =>
  description.map(({ text, textEn }, index) => ({
    id: `measure-${code}-${index + 1}`,
    group: `measure-${code}`,
    kind: 'measure',
    title: `施策${code} ${name}`,
    titleEn: `Measure ${code}: ${nameEn}`,
    text,
    textEn,
    place: { section: area.name, heading: name },
    names: [name, nameEn],
    measure: code,
    area: area.code,
  }));

const englishMonth = (month: number): string => {
  const name = ENGLISH_MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};
