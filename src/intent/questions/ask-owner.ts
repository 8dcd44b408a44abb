/** Questions for the division responsible: whose a project is, what a division has, what nobody has. */
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
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
  return { kind: 'rankOwners', order: FEWEST.test(text) ? 'fewest' : 'most' };
}

const OFFICE = '(?:課|部署|部局|係|室|担当課|担当)';
const RANKS_OWNERS = new RegExp(
  `(?:一番|いちばん|最も|もっとも|最多|最少)[^、。?]{0,20}${OFFICE}(?:は|って|を|$|[?？]|が?(?:どこ|どれ|何))|${OFFICE}(?:の中)?(?:で|って|は|が)[^、。?]{0,12}(?:一番|いちばん|最も|もっとも)[^、。?]{0,10}(?:多|少な|持|抱え)|(?:どの|どこの)${OFFICE}(?:が|に)[^、。?]{0,6}(?:一番|いちばん|最も|もっとも)|(?:担当|所管)(?:して(?:い)?る)?(?:事業|取組)?の?(?:数|件数)?が(?:一番|いちばん|最も|もっとも)(?:多|少な)[^、。?]{0,4}(?:の|ところ|とこ)|\\b(?:which|what) (?:division|section|office|department|owner|team)s?\\b.{0,24}\\b(?:most|fewest|largest number)\\b|\\bwho (?:has|owns|runs|handles|is responsible for) the (?:most|fewest)\\b|\\b(?:busiest|largest) (?:division|section|office|owner)\\b`,
);
const OFFICES_EN = '(?:divisions?|sections?|offices?|departments?|bureaus?|owners?)';
const LISTS_OWNERS = new RegExp(
  `(?:担当|所管)(?:者|課室?|部署|部局)?の?(?:一覧|リスト|名簿|早見表)|(?:担当|所管)(?:課室?|部署|部局)(?:は|って|が)?(?:全部で|ぜんぶで)?(?:いくつ|何(?:課|個|つ|か所))|どんな(?:課|部署|部局|担当課)が(?:それぞれ|主に|この計画に|計画に)?(?:担当|関わ|所管|やって)|(?:(?:全|各|すべての|全ての|全部の)(?:事業|取組|プロジェクト)|(?:事業|取組)(?:ごと|別))[^、。?]{0,4}(?:担当|所管)|\\b(?:list|show|all|every)\\b.{0,16}\\b(?:owners|(?:responsible|owning) ${OFFICES_EN})\\b|\\bwho are (?:all )?the owners\\b|\\b(?:which|what|how many) ${OFFICES_EN}\\b.{0,24}\\b(?:involved|responsible|in charge|own|take part)\\b`,
);

/** 「担当課の一覧」「担当課はいくつ？」 "list of owners", of the whole plan and not of a topic or of what was shown. */
export function askListOwners({ frame: { text, codes, ordinals }, subject, search }: Context): Intent | null {
  if (codes.length + ordinals.length + subject.areas.length + subject.measures.length + subject.entries.length > 0)
    return null;
  const match = LISTS_OWNERS.exec(text);
  if (!match) return null;
  const end = match.index + match[0].length;
  const beside = subject.concepts.filter(concept => concept.end <= match.index || concept.start >= end);
  return topicWeight(beside, search) === 0 ? { kind: 'listOwners' } : null;
}

const FEWEST = /少ない|最少|少なく|\b(?:fewest|least)\b/;

export function askOwnedBy({ has, directory, frame }: Context): Intent | null {
  if (!has('ownedBy', 'owner', 'projectWord', 'list')) return null;
  const named = has('ownedBy') || /[^どの何]課|室|division|section/.test(frame.text);
  const [owner, ...others] = named ? directory.findOwner(frame.text) : [];
  return owner && others.length === 0 ? { kind: 'ownedBy', owner: owner.id } : null;
}

export function askOwner(context: Context): Intent | null {
  const again = context.dialogue.asked === 'owner' && !context.has('status') && isSameQuestionAgain(context);
  if (!context.has('owner') && !again) return null;
  if (asksWhoCarriesPlan(context)) return { kind: 'fact', passages: context.facts.group('promotion') };
  const { dialogue, frame, plan, subject } = context;
  // 「担当は？」 after a place was counted: of all that stands there.
  if (
    dialogue.asked === 'countEntries' &&
    subject.entries.length === 0 &&
    frame.text.length <= 12 &&
    dialogue.scope.areas.length + dialogue.scope.measures.length > 0
  )
    return { kind: 'owner', codes: entriesIn(dialogue.scope, plan) };
  return aboutProjects(context, 'owner');
}

/** 「この計画はどこが担当？」 "which body pushes the plan": the document says who carries it, no directory does. */
function asksWhoCarriesPlan({ frame, subject, search }: Context): boolean {
  return (
    subject.entries.length + subject.measures.length + subject.areas.length === 0 &&
    /(この|本|it推進|推進)計画(全体|自体|そのもの)?(を|の|は|って)|計画(全体|自体|そのもの)|\b(the|this|whole|entire) plan\b/.test(
      frame.text,
    ) &&
    // "promoting the plan": a word so general names no project, however alone it stands.
    (topicWeight(subject.concepts, search) === 0 ||
      (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.55)
  );
}
