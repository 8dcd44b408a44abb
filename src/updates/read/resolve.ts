/**
 * Which project a phrase names: a code or a whole name first, then words of a name, then what people call it. The
 * words of a report (改修, 整備, 件 …) say nothing about which project it is.
 */

import type { Concept } from '../../search/concepts.ts';
import { key } from '../../search/normalize.ts';
import type { Search } from '../../search/search.ts';
import { FIELD_WEIGHT } from '../../search/term-index.ts';
import type { Mention } from './mentions.ts';
import type { NameIndex } from './name-index.ts';

/** How a phrase came to its project; a later subject must be `named`. */
export type Certainty = 'named' | 'partly' | 'described';

export interface Resolved {
  /** One: the project meant. Several: those it may mean. */
  codes: string[];
  certainty: Certainty;
}

/** What a word says about a project: part of its name, what people call it, a word of that, a mere hint. */
const PART_OF_NAME = 0.85;
const CALLED = 0.7;
const PARTLY_CALLED = 0.35;
const HINT = 0.2;
/** Below, the phrase is about something the plan does not hold. */
const LEAST = 0.5;
/** Everyday words alone must explain more. */
const LEAST_DESCRIBED = 0.62;
/** Among the projects asked about a hint is enough, unless it fits another project much better. */
const LEAST_WITHIN = 0.3;
const SHARE_OF_OTHERS = 0.6;
/** Projects this near to the best are meant as likely. */
const SHARE_OF_BEST = 0.8;

/** A word that fits more projects names none of them: ネットワーク. */
const MOST_CANDIDATES = 5;

/** Words every report uses; they tell projects apart only when nothing else does. */
const REPORT_WORDS = new Set(
  `改修 更新 整備 構築 検討 運用 拡充 公開 機器 入替 入れ替え 導入 開発 工事 設計 リニューアル 業務 作業 開催 実施 支援 推進 普及 促進 提供 充実 強化 活用 情報 発信 情報発信 策定 設置 運営
配信 利用 派遣 募集 研修 会議 調整 協議 契約 発注 納品 調査 試験 テスト 委託 予算 業者 事業者 担当 担当者 参加者 利用者 受講者 対応 準備 進捗 進行 状況 報告 今回 当方 当課 分 版 系 側 ページ サイト システム 事業 取組 取り組み プロジェクト
project system site work update upgrade rollout program programme development introduction replacement equipment page website service thing implementation renewal construction installation deployment procurement migration contract launch release redesign renovation expansion study`
    .split(/\s+/)
    .map(key),
);
const REPORT_WORD_WEIGHT = 0.12;

export type Resolve = (phrase: string, mentions: readonly Mention[], within: readonly string[]) => Resolved | null;

export function createResolver(names: NameIndex, search: Search): Resolve {
  function strengths(concept: Concept): Map<string, number> {
    const found = new Map<string, number>();
    const holders = new Set(
      [concept.text, ...concept.alternatives.map(({ term }) => term)].flatMap(text => [...names.holding(text)]),
    );
    for (const { code, evidence } of search.rank([concept], 'project').hits) {
      found.set(code, strengthOf(evidence[0]?.strength ?? 0, holders.has(code)));
    }
    for (const code of names.holding(concept.text)) found.set(code, Math.max(found.get(code) ?? 0, PART_OF_NAME));
    return found;
  }

  return (phrase, mentions, within) => {
    const named = agreed(mentions);
    if (named) return { codes: narrowed(named, within), certainty: 'named' };
    const ranked = rank(search.concepts(phrase), strengths);
    const near = ranked.filter(({ code }) => within.includes(code));
    const among = isAskedAbout(near[0], ranked[0]) ? near : ranked;
    const best = among[0];
    if (!best || (among === ranked && best.score < (best.partly ? LEAST : LEAST_DESCRIBED))) return null;
    // tourism information: in this order the name of one, scattered over the name of another.
    const inOrder = names.holdingInOrder(phrase);
    const alike = among
      .filter(({ code }) => inOrder.size === 0 || !inOrder.has(best.code) || inOrder.has(code))
      .filter(({ partly, score }) => score >= best.score * SHARE_OF_BEST && partly === best.partly);
    const codes = alike.map(({ code }) => code);
    if (codes.length > MOST_CANDIDATES) return null;
    return { codes, certainty: best.partly ? 'partly' : 'described' };
  };
}

function isReportWord({ text, parts }: Concept): boolean {
  return REPORT_WORDS.has(key(text)) || (parts.length > 0 && parts.every(({ term }) => REPORT_WORDS.has(term)));
}

/** The projects the names in a phrase agree on: 組込みの研修 (either) beside 組込み人材 (one) is that one. */
function agreed(mentions: readonly Mention[]): string[] | null {
  const [first, ...others] = mentions.filter(({ codes, compounded }) => codes.length > 0 && !compounded);
  if (!first) return null;
  let common = first.codes;
  for (const { codes } of others) {
    const both = common.filter(code => codes.includes(code));
    common = both.length > 0 ? both : [...new Set([...common, ...codes])];
  }
  return common;
}

function narrowed(codes: string[], within: readonly string[]): string[] {
  const asked = codes.filter(code => within.includes(code));
  return asked.length > 0 ? asked : codes;
}

function isAskedAbout(near: Ranked | undefined, best: Ranked | undefined): boolean {
  return near !== undefined && near.score >= Math.max(LEAST_WITHIN, (best?.score ?? 0) * SHARE_OF_OTHERS);
}

interface Ranked {
  code: string;
  /** 0…1: share of the phrase the project explains. */
  score: number;
  /** Some word of the phrase is part of its name. */
  partly: boolean;
}

function rank(concepts: readonly Concept[], strengthsOf: (concept: Concept) => Map<string, number>): Ranked[] {
  const scores = new Map<string, Ranked>();
  let total = 0;
  for (const concept of concepts) {
    const found = strengthsOf(concept);
    const weight = isReportWord(concept) ? Math.min(concept.weight, REPORT_WORD_WEIGHT) : concept.weight;
    total += weight;
    for (const [code, strength] of found) {
      const entry = scores.get(code) ?? { code, score: 0, partly: false };
      entry.score += weight * strength;
      // A phrase of several words that people use for it is as telling as a word of its name: 障害者の職業訓練.
      const telling = strength > CALLED || (strength === CALLED && concept.parts.length > 1);
      if (telling && weight > REPORT_WORD_WEIGHT) entry.partly = true;
      scores.set(code, entry);
    }
  }
  // A phrase of nothing but report words names no project.
  if (total <= REPORT_WORD_WEIGHT * 2) return [];
  return [...scores.values()]
    .map(entry => ({ ...entry, score: entry.score / total }))
    .sort((a, b) => b.score - a.score);
}

/** The strength the search gives, with words of the name put before everyday words that weigh the same there. */
function strengthOf(strength: number, inName: boolean): number {
  if (inName) return Math.max(PART_OF_NAME, strength);
  if (strength > FIELD_WEIGHT.about) return strength;
  if (strength >= FIELD_WEIGHT.about * 0.7) return CALLED;
  return strength >= FIELD_WEIGHT.aboutWord * 0.85 ? PARTLY_CALLED : Math.min(strength, HINT);
}
