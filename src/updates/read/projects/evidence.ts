/**
 * Scores how strongly each word of a phrase points to each project. Words of a project's name count more than everyday
 * words for it, unlike in the search: the reporter knows the project's name.
 */

import { stemmer } from 'stemmer';
import type { Concept } from '../../../search/concepts.ts';
import { FIELD_WEIGHT } from '../../../search/index/term-index.ts';
import type { Search } from '../../../search/search.ts';
import { isKana, key } from '../../../search/words/normalize.ts';
import type { NameIndex } from './name-index.ts';

export interface Evidence {
  /** Weight of the words in the phrase, 0…1. */
  weight: number;
  /** Code → 0…1. */
  strengths: ReadonlyMap<string, number>;
  /** From this strength on the words name the project instead of hinting at it. */
  tellingFrom: number;
  /** Several words as one expression: mail magazine. */
  isPhrase: boolean;
}

const PART_OF_NAME = 0.85;
const CALLED = 0.7;
const PARTLY_CALLED = 0.35;
const HINT = 0.2;
const REPORT_WORD_WEIGHT = 0.12;
/** Weight of report words alone, which name no project. */
export const NOTHING = REPORT_WORD_WEIGHT * 2;

export function findEvidence(phrase: string, names: NameIndex, search: Search): Evidence[] {
  // A space in kana separates words (なび サイト), which would otherwise be matched by sound as one.
  const isSpaced = isKana(phrase.replace(/ /g, ''));
  const concepts = (isSpaced ? phrase.split(' ') : [phrase]).flatMap(part => search.concepts(part));
  return concepts.flatMap(concept => {
    const whole = evidenceOf(concept, names, search);
    // An expression that occurs but names nothing counts as its single words: 震度計の更新.
    const isTelling = [...whole.strengths.values()].some(strength => strength >= CALLED);
    if (!whole.isPhrase || isTelling) return [whole];
    return wordsOf(concept).map(word => evidenceOf(word, names, search));
  });
}

function evidenceOf(concept: Concept, names: NameIndex, search: Search): Evidence {
  const isReport = isReportWord(concept);
  const isPhrase = concept.parts.length > 1;
  return {
    weight: isReport ? Math.min(concept.weight, REPORT_WORD_WEIGHT) : concept.weight,
    strengths: strengthsOf(concept, names, search),
    isPhrase,
    // An expression people use for a project is as strong as a word of its name: 障害者の職業訓練.
    tellingFrom: isReport ? Number.POSITIVE_INFINITY : isPhrase ? CALLED : PART_OF_NAME,
  };
}

function wordsOf(phrase: Concept): Concept[] {
  return phrase.parts.map(({ term, weight }) => ({
    ...phrase,
    text: term,
    weight,
    alternatives: [{ term, factor: 1, how: 'part' }],
    parts: [],
  }));
}

function strengthsOf(concept: Concept, names: NameIndex, search: Search): Map<string, number> {
  const spellings = [concept.text, ...concept.alternatives.map(({ term }) => term)];
  const holders = new Set(spellings.flatMap(text => [...names.holding(text)]));
  const strengths = new Map<string, number>();
  for (const { code, evidence } of search.rank([concept], 'project').hits) {
    strengths.set(code, strengthOf(evidence[0]?.strength ?? 0, holders.has(code)));
  }
  for (const code of names.holding(concept.text)) {
    strengths.set(code, Math.max(strengths.get(code) ?? 0, PART_OF_NAME));
  }
  return strengths;
}

function strengthOf(strength: number, isInName: boolean): number {
  if (isInName) return Math.max(PART_OF_NAME, strength);
  if (strength > FIELD_WEIGHT.about) return strength;
  if (strength >= FIELD_WEIGHT.about * 0.7) return CALLED;
  return strength >= FIELD_WEIGHT.aboutWord * 0.85 ? PARTLY_CALLED : Math.min(strength, HINT);
}

/** Words used in reports about any project: they distinguish projects only if nothing else does. */
const JA = `
改修 更新 整備 構築 検討 運用 拡充 公開 機器 入替 入れ替え 導入 開発 工事 設計 リニューアル 業務 作業 開催 実施 支援 推進 普及 促進 提供 充実 強化 活用 情報 発信 情報発信 策定 設置 運営
配信 利用 募集 研修 会議 調整 協議 契約 発注 納品 調査 試験 テスト 検収 委託 予算 業者 事業者 担当 担当者 参加者 利用者 受講者 対応 準備 進捗 進行 状況 報告 今回 当方 当課 分 版 系 側
ページ サイト システム 事業 取組 取り組み プロジェクト
`;
const EN = `
project system site work update upgrade rollout program programme development introduction replacement equipment page website service thing implementation renewal construction installation
deployment procurement migration contract launch release redesign renovation expansion study information department dept measures countermeasures area center centre national office over media switch switchover cutover
`;

const words = (text: string): string[] => text.trim().split(/\s+/);
/** In the form used for comparison; English words also stemmed. */
const REPORT_WORDS = new Set([...words(JA).map(key), ...words(EN), ...words(EN).map(stemmer)]);

function isReportWord({ text, parts }: Concept): boolean {
  const term = key(text);
  if (REPORT_WORDS.has(term) || REPORT_WORDS.has(stemmer(term))) return true;
  return parts.length > 0 && parts.every(part => REPORT_WORDS.has(part.term));
}
