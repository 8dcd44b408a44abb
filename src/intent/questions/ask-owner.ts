/** Questions about owners: the owner of a project, the projects of a division, projects without an owner. */
import type { Owner } from '../../directory/directory.ts';
import type { NamedOffice } from '../../directory/find-office.ts';
import type { Context } from '../context.ts';
import { namesOf } from '../follow-up/subject/pick-among.ts';
import type { Intent, OfficeLevel } from '../intent.ts';
import { saysOnlyWhose } from '../offices/owning-words.ts';
import { entriesIn } from '../places/scopes.ts';
import { topicWeight } from '../subject.ts';
import { aboutProjects, isSameQuestionAgain } from './meant-projects.ts';

export function askVacant({ has }: Context): Intent | null {
  return has('vacant') ? { kind: 'vacant' } : null;
}

/** 「一番多く事業を持ってる課は？」 "which division has the most projects?". */
export function askRankOwners({ frame: { text, codes, ordinals } }: Context): Intent | null {
  // 「一覧の一番上のやつの担当」.
  if (codes.length + ordinals.length > 0 || !RANKS_OWNERS.test(text)) return null;
  return { kind: 'rankOwners', order: FEWEST.test(text) ? 'fewest' : 'most', by: levelIn(text) };
}

/** 部局 and 部 are departments, 部署 is any office. */
const levelIn = (text: string): OfficeLevel =>
  /部局|(?<![全一内外])部(?![署門分品])|\b(?:departments?|bureaus?)\b/.test(text) ? 'department' : 'division';

const OFFICE = '(?:課|部署|部局|(?<![全一内外])部|係|室|担当課|担当)';
const RANKS_OWNERS = new RegExp(
  [
    `(?:一番|いちばん|最も|もっとも|最多|最少)[^、。?]{0,20}${OFFICE}(?:は|って|を|$|[?？]|が?(?:どこ|どれ|何))`,
    `${OFFICE}(?:の中)?(?:で|って|は|が)[^、。?]{0,12}(?:一番|いちばん|最も|もっとも)[^、。?]{0,10}(?:多|少な|持|抱え)`,
    `(?:どの|どこの)${OFFICE}(?:が|に)[^、。?]{0,6}(?:一番|いちばん|最も|もっとも)`,
    '(?:担当|所管)(?:して(?:い)?る)?(?:事業|取組)?の?(?:数|件数)?が(?:一番|いちばん|最も|もっとも)(?:多|少な)[^、。?]{0,4}(?:の|ところ|とこ)',
    '\\b(?:which|what) (?:division|section|office|department|owner|team)s?\\b.{0,24}\\b(?:most|fewest|largest number)\\b',
    '\\bwho (?:has|owns|runs|handles|is responsible for) the (?:most|fewest)\\b',
    '\\b(?:busiest|largest) (?:division|section|office|owner)\\b',
  ].join('|'),
);
const EACH = '(?:部局|部|課室?|室|部署|所管課?|担当課?|担当部局)(?:別|ごと|毎|単位)';
const OWNED = '(?:(?:事業|取組|取り組み|プロジェクト|件数|数|担当|所管|内訳|一覧|分布|集計)の?)+';
const OFFICES_EN = '(?:divisions?|sections?|offices?|departments?|bureaus?|owners?)';
const LISTS_OWNERS = new RegExp(
  [
    `${EACH}(?:の|に|で|には)?[^、。?]{0,6}${OWNED}|${OWNED}[^、。?]{0,8}${EACH}`,
    `各(?:部局|部|課室?|部署)(?:の|が|で)[^、。?]{0,8}${OWNED}|(?:部局|部署|課)の(?:内訳|一覧)`,
    '(?:どの|どこの)(?:部局|部|課室?|部署)(?:が|に|は)(?:それぞれ)?(?:何|いくつの?)(?:件|事業|個)?(?:ずつ)?(?:の?事業)?[^、。?]{0,6}(?:持|担当|抱え|受け持|あ(?:る|り))[^、。?]{0,6}',
    `\\b(?:projects|number|count|breakdown|split|list)\\b.{0,30}\\b(?:by|per|for each|in each|of each|across) ${OFFICES_EN}\\b`,
    `\\bhow many (?:projects )?.{0,16}\\b(?:each|every) ${OFFICES_EN}\\b(?: (?:have|has|own|owns|run|runs))?`,
    `\\b(?:which|what) ${OFFICES_EN} (?:has|have|owns?|runs?|handles?) how many(?: projects)?\\b`,
    '(?:担当|所管)(?:者|課室?|部署|部局)?の?(?:一覧|リスト|名簿|早見表)',
    '(?:担当|所管)(?:課室?|部署|部局)(?:は|って|が)?(?:全部で|ぜんぶで)?(?:いくつ|何(?:課|個|つ|か所))',
    'どんな(?:課|部署|部局|担当課)が(?:それぞれ|主に|この計画に|計画に)?(?:担当|関わ|所管|やって)',
    '(?:(?:全|各|すべての|全ての|全部の)(?:事業|取組|プロジェクト)|(?:事業|取組)(?:ごと|別))[^、。?]{0,4}(?:担当|所管)',
    `\\b(?:list|show|all|every)\\b.{0,16}\\b(?:owners|(?:responsible|owning) ${OFFICES_EN})\\b`,
    '\\bwho are (?:all )?the owners\\b',
    `\\b(?:which|what|how many) ${OFFICES_EN}\\b.{0,24}\\b(?:are there|involved|responsible|in charge|own|(?:have|with) projects|take part)\\b`,
    '^(?:please )?(?:(?:can|could) you )?(?:(?:show|give|tell|list|name)(?: me)? )?(?:(?:a |the )?(?:full )?(?:list|names?) of )?(?:all (?:the )?|the )?(?:divisions|departments|bureaus|sections|offices|(?:division|department) (?:names|list))(?: please)?[ ?.!]*$',
  ].join('|'),
);

/** 「担当課の一覧」「担当課はいくつ？」 "list of owners": for the whole plan, not for a topic or what was shown. */
export function askListOwners({ frame: { text, codes, ordinals }, subject, search }: Context): Intent | null {
  if (codes.length + ordinals.length + subject.areas.length + subject.measures.length + subject.entries.length > 0)
    return null;
  const match = LISTS_OWNERS.exec(text);
  if (!match) return null;
  const end = match.index + match[0].length;
  const beside = subject.concepts.filter(concept => concept.end <= match.index || concept.start >= end);
  return topicWeight(beside, search) === 0 ? { kind: 'listOwners', by: levelIn(match[0]) } : null;
}

const FEWEST = /少ない|最少|少なく|\b(?:fewest|least)\b/;

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
  return topicWeight(beside, search) < NAMES_A_TOPIC;
}

/** Minimum weight of other words that are the topic: 「土木部の総合情報システム」. */
const NAMES_A_TOPIC = 0.3;

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
    /(この|本|it推進|推進)計画(全体|自体|そのもの)?(を|の|は|って)|計画(全体|自体|そのもの)|\b(the|this|whole|entire) plan\b/.test(
      frame.text,
    ) &&
    // "promoting the plan": such a general word names no project, even alone.
    (topicWeight(subject.concepts, search) === 0 ||
      (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.55)
  );
}
