/** Questions about owners: the owner of a project, the projects of a division, projects without an owner. */
import type { Owner } from '../../directory/directory.ts';
import type { NamedOffice } from '../../directory/find-office.ts';
import type { Context } from '../context.ts';
import { namesOf } from '../follow-up/subject/pick-among.ts';
import type { Intent } from '../intent.ts';
import { saysOnlyWhose } from '../offices/owning-words.ts';
import { entriesIn } from '../places/scopes.ts';
import { isTopic, topicWeight } from '../subject.ts';
import { aboutProjects, isSameQuestionAgain } from './meant-projects.ts';

export function askVacant({ has }: Context): Intent | null {
  return has('vacant') ? { kind: 'vacant' } : null;
}

export function askOwnedBy(context: Context): Intent | null {
  const owners = ownersNamed(context);
  if (owners.length === 0) return null;
  const ids = owners.map(({ id }) => id);
  return context.has('status') ? { kind: 'ownedBy', owners: ids, asked: 'status' } : { kind: 'ownedBy', owners: ids };
}

function ownersNamed(context: Context): readonly Owner[] {
  const { has, directory, frame } = context;
  const office = directory.findOffice(frame.text);
  if (office && isMeant(office, context)) return office.owners;
  // Spelt differently from the directory (kana, typo), or combined with a topic: 「津波は危機対策課の担当ですか」.
  const named =
    has('ownedBy') ||
    (!office && has('owner', 'projectWord', 'list') && /[^どの何]課|室|division|section/.test(frame.text));
  const owners = named ? directory.findOwner(frame.text) : [];
  return owners.length === 1 ? owners : [];
}

/**
 * 「教育庁の担当事業」「企画部は？」「税務課について」: the office is meant, and there is nothing else to search for.
 */
function isMeant(office: NamedOffice, { has, dialogue, frame, plan, subject, search }: Context): boolean {
  if (frame.codes.length > 0) return false;
  const name = frame.text.slice(office.start, office.end);
  // 「土木部のやつですね。進捗は？」 after 土木部総合情報システム was shown.
  const isTalkedOf = dialogue.focus.some(code => namesOf(code, plan).includes(name));
  if (isTalkedOf && !has('ownedBy', 'projectWord', 'list', 'count')) return false;
  const rest = frame.text.slice(0, office.start) + frame.text.slice(office.end);
  if (saysOnlyWhose(rest)) return true;
  if (!has('ownedBy', 'owner', 'projectWord', 'list', 'count', 'status')) return false;
  const beside = [...subject.concepts, ...frame.excluded].filter(
    ({ start, end }) => start < office.start || end > office.end,
  );
  return !isTopic(beside, search);
}

export function askOwner(context: Context): Intent | null {
  const again = context.dialogue.asked === 'owner' && !context.has('status') && isSameQuestionAgain(context);
  if (!context.has('owner') && !again) return null;
  if (asksWhoCarriesPlan(context)) return { kind: 'fact', passages: context.facts.group('promotion') };
  const { dialogue, frame, plan, subject } = context;
  // 「担当は？」 after a count of a place refers to all its projects.
  if (
    dialogue.asked === 'countEntries' &&
    subject.entries.length === 0 &&
    frame.text.length <= 12 &&
    dialogue.scope.areas.length + dialogue.scope.measures.length > 0
  )
    return { kind: 'owner', codes: entriesIn(dialogue.scope, plan) };
  return aboutProjects(context, 'owner');
}

/** 「この計画はどこが担当？」 "which body pushes the plan": answered by the document, not by the directory. */
function asksWhoCarriesPlan({ frame, subject, search }: Context): boolean {
  return (
    subject.entries.length + subject.measures.length + subject.areas.length === 0 &&
    /(この|本|it推進|推進)計画(全体|自体|そのもの)?(を|の|は|って)|^計画(?:は|って|を|の(?=担当|所管))|計画(全体|自体|そのもの)|\b(the|this|whole|entire) plan\b/.test(
      frame.text,
    ) &&
    // "promoting the plan": such a general word names no project, even alone.
    (topicWeight(subject.concepts, search) === 0 ||
      (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.55)
  );
}
