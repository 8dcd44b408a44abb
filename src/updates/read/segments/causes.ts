/**
 * Clauses that give a reason: 「LGWANの工事待ちで、ハイパーウェブの整備が遅れています」, "because LGWAN is late, …". If
 * the sentence continues with a project, the report is about that one.
 */
import type { Findings } from '../findings.ts';
import type { Topic } from '../projects/topic.ts';

const CAUSE_JA =
  /(?:ため(?:に)?|ので|せいで|おかげで|影響(?:で|から|を受けて?)|関係で|都合(?:で|により)|待ちで?|不足で|により|によって|によりまして|に伴い|に伴って|のあおりで|経由なので|(?:[たい]|だ)から|[えけげせてねべめれ]ば|次第|場合(?:は|に)?)$/;
const CAUSE_EN = /^(?:because|since|as|due to|owing to|after|with|thanks to|given)\b/;

/** Not if は has set the subject of the whole sentence: 「MIDORIは機器が届かないため、…」. */
export function givesReason({ clause }: Findings, topic: Topic | null): boolean {
  if (topic?.kind === 'marked' && clause.japanese) return false;
  return clause.japanese ? CAUSE_JA.test(clause.text) : CAUSE_EN.test(clause.text);
}

/** The reason without its statuses: 「共通基盤の移行が終わらないため」 is no status of the waiting project. */
export function asReason(found: Findings): Findings {
  const { stateWords, percents, months, replaced } = found;
  return {
    ...found,
    stateWords: [],
    percents: [],
    months: [],
    replaced: [...replaced, ...stateWords, ...percents, ...months],
  };
}
