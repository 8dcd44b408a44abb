/** The area identified by its slogan: 「スローガンが『次世代を担うＩＴ人材の創出・育成』の分野の事業」 "the area whose slogan is about IT talent". */
import type { Plan } from '../../plan/plan.ts';
import type { Search } from '../../search/search.ts';
import { key } from '../../search/words/normalize.ts';
import type { Frame } from '../frame/frame.ts';

const SLOGAN = '(?:スローガン|合言葉|キャッチ(?:フレーズ|コピー)|副題|サブタイトル|うたい文句)';
const SLOGAN_EN = '(?:slogan|tagline|motto|catch ?phrase)';
/** The slogan is given, not asked for. */
const GIVEN = new RegExp(
  [
    `${SLOGAN}(?:が|に|は|を|の|、).*(?:分野|柱)|どの(?:重点)?(?:分野|柱)の${SLOGAN}|\\bwhose ${SLOGAN_EN}\\b`,
    `\\b(?:with|has|having) (?:the|a) ${SLOGAN_EN}\\b`,
    `\\b(?:areas?|pillars?)\\b.*\\b${SLOGAN_EN} (?:is|says|reads|mentions|about)\\b`,
  ].join('|'),
);

/** Code of the area; null when no slogan stands in the question as printed and none given in other words is clearly the best. */
export function toldBySlogan(frame: Frame, plan: Plan, search: Search): string | null {
  if (!frame.cues.has('areaWord') || frame.codes.length > 0) return null;
  const text = key(frame.text);
  const printed = plan.areas.find(({ slogan, sloganEn }) => [slogan, sloganEn].some(one => text.includes(key(one))));
  if (printed) return printed.code;
  const quoted = literally(frame.text, plan) ?? partOfSlogan(frame, plan);
  if (quoted) return quoted;
  if (!GIVEN.test(frame.text)) return null;
  const slogans = search.rank(frame.concepts, 'passage').hits.filter(({ code }) => code.startsWith(OF_SLOGAN));
  const [best, second] = slogans;
  return best && best.score >= SLOGAN_SCORE && best.score > (second?.score ?? 0)
    ? best.code.slice(OF_SLOGAN.length)
    : null;
}

/**
 * 「デジタル・ディバイド解消の分野の事業」「産業の情報化の推進を掲げる分野」: words right before 分野 that only one area
 * prints, in its slogan; 「効率的がスローガンの分野」 may be a single one.
 */
function partOfSlogan({ text, concepts }: Frame, plan: Plan): string | null {
  const said = BEFORE_AREA.exec(text);
  if (!said) return null;
  const before = concepts.filter(({ end, weight }) => weight > 0 && end <= said.index).map(word => key(word.text));
  // 効率的 alone is no topic, but may be quoted.
  const words = said.groups?.slogan ? [key(text.slice(0, said.index))] : before;
  const letters = words.join('').length;
  if (letters < (said.groups?.slogan ? SHORTEST_SAID : SHORTEST_TOLD)) return null;
  const holds = (printed: string) => words.every(word => key(printed).includes(word));
  const [area, ...others] = plan.areas.filter(({ name, slogan }) => holds(`${name} ${slogan}`));
  return area && others.length === 0 && holds(area.slogan) && !holds(area.name) ? area.code : null;
}

/** 「『利便性と効果が実感できる』の分野」「次世代を担う分野」: words before 分野 as only one area's slogan prints them. */
function literally(text: string, plan: Plan): string | null {
  const [, said = ''] = LITERALLY.exec(text) ?? [];
  const words = key(said);
  if (words.length < SHORTEST_LITERAL || plan.areas.some(({ name }) => key(name).includes(words))) return null;
  const [area, ...others] = plan.areas.filter(({ slogan }) => key(slogan).includes(words));
  return area && others.length === 0 ? area.code : null;
}

const LITERALLY = /^(?:「|『|")?([^「」『』"、。?]{5,30}?)(?:」|』|")?(?:という|って|の)?(?:重点)?分野/;
const SHORTEST_LITERAL = 5;

const BEFORE_AREA = new RegExp(
  `(?:という|って|…|の|が|を)?(?:言葉の?)?(?<slogan>${SLOGAN})の(?:重点)?分野|(?:の|を(?:掲げる|うたう|目指す|担う)|する)(?:重点)?分野`,
);
/** Letters of the words, where the slogan is named, and where it is not. */
const SHORTEST_SAID = 3;
const SHORTEST_TOLD = 8;

const OF_SLOGAN = 'slogan-';
/** Minimum share of the words that the slogan explains. */
const SLOGAN_SCORE = 0.25;
