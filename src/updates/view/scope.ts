/** Scope of a question about progress: the projects, measures, areas or divisions it names. */

import { departmentName } from '../../directory/owner-name.ts';
import { saidOffices } from '../../intent/offices/said-offices.ts';
import type { TopicMeant } from '../../intent/progress/topic-meant.ts';
import { nameIn } from '../../lang.ts';
import { type FoundCode, findCodes } from '../../plan/code.ts';
import { textIn } from '../../text/catalog.ts';
import { ownerLabel, projectLabel, type View } from './view.ts';

export interface Scope {
  /** Codes of original entries, in printed order. */
  projects: string[];
  /** The named divisions; empty for a scope by projects or places, or by all other divisions. */
  owners: string[];
  label: string;
  /** The named topic is not in the plan, so this is every project. */
  isWhole?: true;
}

/** Shorter names occur in too many words. */
const SHORTEST_NAME = 3;

/** Null when nothing is named. Projects and a division named together are intersected. @param asked NFKC, lower case */
export function scopeIn(asked: string, view: View): Scope | null {
  const owners = namedOwners(asked, view);
  const projects = EXCLUDES.test(asked) ? null : namedProjects(asked, view);
  if (!owners || !projects) return projects ?? owners;
  const both = projects.projects.filter(code => owners.projects.includes(code));
  return { ...projects, projects: both, label: view.text.list([owners.label, projects.label]) };
}

/** Matches exclusions, which are handled with the topics. */
const EXCLUDES =
  /以外|を?除[いく]|抜き|(?<!順調)(?:じゃ|では|で)ない|\b(?:except|excluding|other than|apart from|outside)\b/;

/** Exactly these entries, with reprints replaced by their originals. */
export function scopeOf(codes: readonly string[], { plan, text }: View): Scope {
  const projects = [...new Set(codes.map(plan.originalOf, plan))].sort(plan.compare);
  return { projects, owners: [], label: text.progress.ofListed(projects.length) };
}

/** Projects of a topic; if the plan has no such topic, all projects with a note. */
export function scopeOfTopic(topic: TopicMeant | null, view: View): Scope | null {
  const { plan, text } = view;
  if (!topic) return null;
  if (topic.codes.length > 0) return { ...scopeOf(topic.codes, view), label: topic.words };
  const projects = plan.projects.map(({ code }) => code);
  return { projects, owners: [], label: text.progress.noSuchTopic(topic.words), isWhole: true };
}

function namedProjects(asked: string, view: View): Scope | null {
  const { plan, text } = view;
  const codes = findCodes(asked).filter(({ code }) => plan.locate(code) || plan.measure(code) || plan.area(code));
  const byCode = codes.flatMap(({ kind, code }) => {
    if (kind === 'entry') return [code];
    return kind === 'measure'
      ? (plan.measure(code)?.entries.map(one => one.code) ?? [])
      : plan.entriesOfArea(code).map(one => one.code);
  });
  const byName = plan.projects.flatMap(({ code, name, nickname, aliases }) =>
    [name, nickname?.name ?? '', ...aliases].some(one => isNamed(one, asked)) ? [code] : [],
  );
  const projects = [...new Set([...byCode, ...byName].map(plan.originalOf, plan))].sort(plan.compare);
  if (projects.length === 0) return null;
  const labels = [...codes.map(code => placeLabel(code, view)), ...byName.map(code => projectLabel(code, view))];
  return { projects, owners: [], label: text.list([...new Set(labels)].slice(0, 3)) };
}

/** Label of a place as used elsewhere; code and name for a project. */
function placeLabel({ kind, code }: FoundCode, view: View): string {
  const { plan, lang } = view;
  const { measurePlace, areaPlace } = textIn(lang);
  const place = kind === 'area' ? plan.area(code) : plan.measure(code);
  if (!place) return projectLabel(code, view);
  return (kind === 'area' ? areaPlace : measurePlace)(code, nameIn(lang, place));
}

function namedOwners(asked: string, view: View): Scope | null {
  const { directory, plan, on, text } = view;
  const byName = directory.owners.filter(({ name, nameEn }) => isNamed(name, asked) || isNamed(nameEn ?? '', asked));
  const byDepartment = directory.owners.filter(
    ({ department, departmentEn }) => isNamed(department, asked) || isNamed(departmentEn ?? '', asked),
  );
  const named = byName.length > 0 ? byName : byDepartment;
  if (named.length === 0) return null;
  const projects = named.flatMap(({ id }) => directory.projectsOf(id, on)).sort(plan.compare);
  const labels =
    byName.length > 0 ? named.map(({ id }) => ownerLabel(id, view)) : named.map(owner => departmentName(owner, view));
  const label = text.list([...new Set(labels)].slice(0, 3));
  if (!saidOffices(asked, directory)?.isAway) return { projects, owners: named.map(({ id }) => id), label };
  const others = plan.projects.flatMap(({ code }) => (projects.includes(code) ? [] : [code]));
  return { projects: others, owners: [], label: text.progress.allBut(label) };
}

const isNamed = (name: string, asked: string): boolean =>
  name.length >= SHORTEST_NAME && asked.includes(name.normalize('NFKC').toLowerCase());
