/** Questions answered by fixed passages of the document: continued goals, partners, the vision, national targets. */
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Facts } from '../../search/facts.ts';
import { gentle } from '../../search/words/normalize.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';

/** 「なぜ96と105なの」: what the document says about counting its projects. */
export function askTotalsDiffer({ frame: { text }, dialogue, plan }: Context): Intent | null {
  // 「差は？」 after a count of the whole plan and one by area.
  const last = dialogue.lastIntent;
  const shownBoth = dialogue.counted.length > 0 && last?.kind === 'rankGroups' && last.order === 'printed';
  if (shownBoth && text.length <= 16 && /差|違い|合わな|ずれ|\bdifference\b/.test(text))
    return { kind: 'fact', passages: ['overview-8', 'overview-7'] };
  const total = String(plan.entries.length);
  const both = text.includes(total) && text.includes(String(plan.projects.length));
  const why =
    /けど|聞[いき]|なのに|ならな|じゃな|\bbut\b|\bthought\b|なんで|なぜ|どうして|違|ちが|理由|関係|合わな|ずれ|どういう|\b(why|differ\w*|match|relat\w*|reason|how come|discrepancy)\b/;
  const addsUp = why.test(text) && /合計|足す|足した|\b(?:sums?|adds?)\b/.test(text);
  const isSum = text.includes(total) ? SUM.test(text) || addsUp : addsUp && text.includes(String(plan.projects.length));
  return (both && why.test(text)) || isSum ? { kind: 'fact', passages: ['overview-8', 'overview-7'] } : null;
}

/** A sum of the areas' counts. */
const SUM = /\d+(?: ?\+ ?\d+){2,}/;

/** Whether goals and areas continue from the earlier plan; answered by the basic policy. */
export function askContinuity({ frame: { text }, subject }: Context): Intent | null {
  if (subject.entries.length + subject.measures.length > 0) return null;
  const what = /目標|重点分野|柱|\b(goals?|objectives?|areas?)\b/;
  const goesOn =
    /継続(?!計画)|引き?継|変え|変わ|変更|踏襲|維持|新しく(な|し)|同じ(まま|です|なの|か)|そのまま|見直|\b(carr(y|ies|ied) (on|over)|continu\w*|keeps?|kept|maintain\w*|retain\w*|chang(e|es|ed)|new ones|the same as)\b/;
  const before = /前|これまで|以前|今まで|旧|従来|計画|\b(former|previous|earlier|old|last|before|existing|plan)\b/;
  return what.test(text) && goesOn.test(text) && before.test(text) ? { kind: 'fact', passages: ['policy-3'] } : null;
}

/** Partners in carrying out the plan: municipalities, NPOs, companies … */
export function askPartners({ frame: { text }, subject, search }: Context): Intent | null {
  if (subject.entries.length + subject.measures.length + subject.areas.length > 0) return null;
  const partners =
    /(連携|協働|協力|手を組|タッグ)[^、。]{0,12}(相手|先|パートナー|どんなところ|のは(どこ|誰))|(協力|連携)して?くれる(団体|相手|人|ところ)|(県以外|外部|外の(団体|組織|人)|民間|市町村|企業)[^、。]{0,10}と(は|も|の)?[^、。]{0,6}(どう|どのように|一緒に|協力|連携|組む|組ん)|(誰|どこ|どんな(相手|ところ|団体))と[^、。]{0,6}(連携|協働|協力|組|手を)|\b(partners?|cooperates?|collaborates?|works?|working|cooperating) with (whom|who|which)\b|\bwith whom\b|\bwho (does|do|will|are|is) .{0,30}\b(cooperat|collaborat|partner|work|team)\w* (up )?with\b|\bpartners\b|\bteam up with\b/;
  if (!partners.test(text) || /庁内|部局|\b(departments|bureaus|inside)\b/.test(text)) return null;
  // 「難視聴の対策で協力する相手」 is about a single measure.
  const ofProject = subject.concepts.some(
    concept =>
      !/連携|協働|協力|相手|cooperat|collaborat|partner/.test(concept.text) &&
      (search.rank([concept], 'project').hits[0]?.score ?? 0) >= 0.8,
  );
  return ofProject ? null : { kind: 'fact', passages: ['promotion-2', 'role-2'] };
}

/** The prefecture's vision, which the plan supports. */
export function askVision({ frame: { text }, subject, has }: Context): Intent | null {
  if (subject.entries.length + subject.measures.length + subject.areas.length > 0 || has('projectWord')) return null;
  return /ビジョン|\bvision\b/.test(text) && !has('earlierPlans')
    ? { kind: 'fact', passages: ['positioning-2'] }
    : null;
}

/** Mentions national goals. */
export const NATIONAL = anyOf(
  /国の(目標|戦略|ねらい|狙い|掲げ)|国(が|は|として)[^、。]{0,24}(目標|掲げ|目指|めざ|完了|解消|なくす)/,
  /\b(national (target|goal|strategy|it)|(the )?(country|nation|national government|japan)\b.{0,40}\b(want|wants|wanted|aim|aims|target|targets|goal|finish|complete|plan|set)|should the country)\b/,
);

/** National targets: the one named, otherwise all. */
export function askNational({ frame, facts, plan, subject }: Context): Intent | null {
  if (!speaksOfTargets(frame, facts) || subject.entries.length > 0 || /取組|事業|\bprojects?\b/.test(frame.text))
    return null;
  const targets = plan.document.nationalTargets.map(target => `target-${target.id}`);
  const dated = plan.document.nationalTargets
    .filter(({ by }) => /[12]\d{3}/.exec(gentle(by))?.[0] === /[12]\d{3}/.exec(frame.text)?.[0])
    .map(target => `target-${target.id}`);
  const found = facts.find(frame.allConcepts, passage => passage.kind === 'target');
  if (found.explained >= TARGET_EXPLAINED) return { kind: 'fact', passages: found.ids };
  return { kind: 'fact', passages: [...(dated.length > 0 ? dated : targets), 'policy-2'] };
}

const TARGET_EXPLAINED = 0.3;

const TARGET =
  /^(?:その|それの|これの)?(?:目標値|数値目標|目標の数値|目標(?:は|って)?(?:何|いく)(?:%|つ|パーセント|ら))(?:は|って|を)?[^、。]{0,6}$/;
/** Minimum common prefix for names of the same thing. */
const SAME_BEGINNING = 4;

/** 「電子申請 → 目標値は」: the national target for the entry in focus, if there is one. */
export function askTargetOf({ frame, dialogue, plan }: Context): Intent | null {
  const [code, ...others] = dialogue.focus;
  if (!code || others.length > 0 || !TARGET.test(frame.text)) return null;
  return targetOf(code, plan) ?? { kind: 'none', nearest: [code], outside: true };
}

/** The national targets a project serves, told by how their names begin; null when there is none. */
export function targetOf(code: string, plan: Plan): Intent | null {
  const begins = plan.locate(code)?.entry.name.slice(0, SAME_BEGINNING);
  const targets = plan.document.nationalTargets.filter(({ name }) => name.slice(0, SAME_BEGINNING) === begins);
  return targets.length > 0 ? { kind: 'fact', passages: targets.map(({ id }) => `target-${id}`) } : null;
}

/** 「申請の何％をオンラインに？」: the only rate in the document is the national target. */
export function speaksOfTargets(frame: Frame, facts: Facts): boolean {
  if (NATIONAL.test(frame.text)) return true;
  // Actual results are not printed.
  if (/実績|現状|現在|今(?!後)|いま(?!で)|去年|昨年/.test(frame.text)) return false;
  const asksRate =
    /何(%|パーセント|割)|利用率|\b(percentage|per ?cent|share|rate)\b/.test(frame.text) &&
    /申請|\bapplications?\b/.test(frame.text);
  return asksRate && facts.find(frame.allConcepts, passage => passage.kind === 'target').explained >= RATE_EXPLAINED;
}

const RATE_EXPLAINED = 0.3;
