/**
 * 「事業は？」「それに関係する事業は？」 "which projects deal with it?" after a passage: the projects of its place, or
 * those its text is about.
 */
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { scopeWith } from '../places/scopes.ts';
import { ASKS } from './ask-same.ts';

export function askProjectsOfTold(context: Context): Intent | null {
  const { has, frame, dialogue, subject, search, facts } = context;
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || !ITS_PROJECTS.test(frame.text) || frame.outside) return null;
  if (has(...ASKS.filter(cue => cue !== 'list' && cue !== 'detail'), 'areasWanted', 'measuresWanted')) return null;
  if (subject.areas.length + subject.measures.length + frame.codes.length + frame.ordinals.length > 0) return null;
  // 「障害者向けの事業は？」 has a topic of its own.
  if (frame.concepts.some(({ weight, text }) => weight > 0 && !ABOUT.test(text))) return null;
  const places = [...new Set(last.passages.flatMap(id => PLACE.exec(id)?.slice(1).find(Boolean) ?? []))];
  if (places.length > 0) return { kind: 'listEntries', scope: scopeWith(places), distinct: false, slice: 0 };
  if (last.about) return { kind: 'project', codes: [last.about], glossary: [] };
  const told = search.concepts(last.passages.map(id => facts.passage(id)?.text ?? '').join(' '));
  const measure = measureMeant(told, search);
  if (measure) return { kind: 'listEntries', scope: { areas: [], measures: [measure] }, distinct: false, slice: 0 };
  const { codes } = selectRelevant(search.rank(told, 'project'), undefined, true);
  if (codes.length === 0 || codes.length > MOST) return null;
  return codes.length === 1
    ? { kind: 'project', codes, glossary: [] }
    : { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
}

/** If more projects match, the passage is not about them. */
const MOST = 9;
const PLACE = /^(?:measure-(\d-\d+)-\d+|slogan-(\d))$/;
/** Words that only link the projects to the passage. */
const ABOUT =
  /^(?:関係|関連|関わ|該当|当た|ぶら下|入る|載る|含|並|対応|進め|担|推進|実現|達成|取り組|deal|relate|related|concern|cover|about|involve|work)/;
const ITS_PROJECTS = /事業|取組|取り組み|プロジェクト|\b(?:projects?|entries)\b/;
