/**
 * Attribute detection by a bag of words, for phrasings without a pattern: owner or status when every word belongs to it
 * or is neutral. 「目処は立ってる？」「どの部署が動いてる」 "any problems with it", "under whose charge is this".
 */

import type { Lang } from '../../../lang.ts';
import { anyOf } from '../../../regex.ts';
import { isPadding } from '../../../search/words/stopwords.ts';
import type { Attribute } from './attribute.ts';

/** Longer questions contain more than an attribute. */
const LONGEST = { ja: 24, en: 48 };

/** @param core the rest of the question after core.ts */
export function attributeByWords(core: string, lang: Lang): Attribute | null {
  if (core.length > LONGEST[lang] || ASKS_OTHERWISE.test(core)) return null;
  return lang === 'ja' ? japanese(core) : english(core);
}

/** Numbers, dates and reasons are not about owner or status. */
const ASKS_OTHERWISE = anyOf(
  /いつ|いくら|いくつ|何[年月人件名回円社]|番号|アドレス|なぜ|理由|誰で?も|ほか|他|別|[課室部局署]の◎/,
  /\b(?:when|why|how (?:many|much|long|do|can)|where|whether|date|number|address|anyone|measures?|areas?|plan|code|others?|else)\b/,
);

const DIVISION = '担当|所管|主管|所掌|管轄|課|部署|部|局|室|係|窓口|責任|者|誰|事務局|連絡|先';
const DIVISION_DOES = '持|動|面倒|見|聞|話|直接|行|主|名|方|人|課内|庁|県庁|中心|実際';
const GOES =
  '遅|遅延|遅滞|延|進|捗|進捗|進行|状況|状態|現状|段階|達成|完了|完成|終|始|着手|動|止|滞|支障|問題|順調|目処|目途|具合|調子|報告|回答|更新|稼働|作業|実施';
const SAYS_NOTHING =
  '今|今回|前回|直近|最近|最新|最後|現在|現時点|時点|後|何|出|立|来|起|上|入|受|教|知|確認|願|頂|内容|方|件|事業|取組|感|中|月|今年度|予定|見込|一応|特|通|割|率|計画通|無事|状';

const all = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join('|')})+$`);
const OF_DIVISION = all(DIVISION, DIVISION_DOES, SAYS_NOTHING);
const SAYS_DIVISION = new RegExp(DIVISION);
const OF_STATUS = all(GOES, SAYS_NOTHING);
const SAYS_STATUS = new RegExp(GOES);

function japanese(core: string): Attribute | null {
  const words = core.match(/[一-龠々]+|[ァ-ヶー]{2,}|[a-z0-9%]+/g) ?? [];
  if (words.length === 0) return null;
  if (words.every(word => OF_DIVISION.test(word)))
    return DIVISION_ASKED.test(core) && (WHO_DOES.test(core) || words.some(word => SAYS_DIVISION.test(word)))
      ? 'owner'
      : status(words);
  return status(words);
}

/** 「連絡が来てる」 does not ask for a division. */
const WHO_DOES = /(?:誰|だれ|どこ|どちら|どなた)が/;
const DIVISION_ASKED = /課|部署|担当|所管|主管|所掌|管轄|窓口|事務局|責任|誰|だれ|どこ|どちら|どなた/;

const status = (words: readonly string[]): Attribute | null =>
  words.every(word => OF_STATUS.test(word)) && words.some(word => SAYS_STATUS.test(word)) ? 'status' : null;

const WHO =
  /^(?:whom?|whose|who's|divisions?|sections?|offices?|departments?|dept|team|teams|desk|unit|bureau|people)$/;
const DOES =
  /^(?:owns?|owning|owners?|charge|run|runs|running|handl\w+|manag\w+|lead\w*|responsib\w+|contact\w*|ask|talk|call|phone|e-?mail|touch|assigned|hook|behind|care|look\w*|knows?|working|carr\w+|answers?|speak|reach|deal\w*)$/;
const STATUS =
  /^(?:status|progress\w*|delay\w*|late|later|schedule|track|stages?|phase|finish\w*|start\w*|begun|underway|problems?|trouble|issues|issue|going|news|updates?|updated|report\w*|happened|happening|risk|complete|completed|completion|ahead|moving|stuck|stalled|slow|slipp\w+|behind|stand|working|doing|wrong|ok|okay|fine|smoothly)$/;
const SMOOTH = /^(?:well|everything|so|far|already|yet|still|any|ever|wat|goes|lately|recently|last)$/;

function english(core: string): Attribute | null {
  const words = core.match(/[a-z'-]+/g) ?? [];
  const saysNothing = (word: string) => isPadding(word) || isPadding(word.replace(/'.*$/, '')) || SMOOTH.test(word);
  if (words.some(word => WHO.test(word))) {
    const does = words.filter(word => !WHO.test(word) && !saysNothing(word));
    const isDivision = words.some(word => WHO.test(word) && !/^(?:who|people)/.test(word));
    const isDone = isDivision || words.some(word => DOES.test(word));
    return isDone && does.every(word => DOES.test(word)) && !FOR_WHOM.test(core) ? 'owner' : null;
  }
  return words.some(word => STATUS.test(word)) && words.every(word => STATUS.test(word) || saysNothing(word))
    ? 'status'
    : null;
}

/** "who is it for", "who can use it" do not ask for the owner. */
const FOR_WHOM = /\bfor$|\buse[sd]?\b/;
