/** Words used in reports about any project: they distinguish projects only if nothing else does. */
import { stemmer } from 'stemmer';
import type { Concept } from '../../../search/concepts.ts';
import { key } from '../../../search/words/normalize.ts';

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

export function isReportWord({ text, parts }: Concept): boolean {
  const term = key(text);
  if (REPORT_WORDS.has(term) || REPORT_WORDS.has(stemmer(term))) return true;
  return parts.length > 0 && parts.every(part => REPORT_WORDS.has(part.term));
}
