/**
 * Ways to split a question into several: 「計画の期間と目標」 into 「計画の期間」 and 「計画の目標」,
 * 「施策1-1と1-2の説明」 into one each, "measure 3-5 list + count". A shared part occurs once, so it is tried before
 * and after the others; the intents decide whether the split is right.
 */
import { anyOf } from '../../regex.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';

const LONGEST = { ja: 44, en: 80 };
const MOST_PARTS = 4;
/** Maximum number of shared beginnings tried, the longest first. */
const MOST_HEADS = 4;

const ASKING_JA =
  /(?:、|を|は|って|も)?(?:教えて|おしえて|知りたい|見せて|出して|お願い(?:します)?|ほしい)?(?:ください|下さい|です(?:か)?|ますか|か)?[?。!]*$/;
/** After a quotation と marks the quotation (「『システム』と名の付く」), unless another one follows. */
const JOINS_JA = anyOf(
  /(?<!どれ|どこ|何|[いう])(?:(?<![」』])|(?=と[「『]))と(?!は|いう|か(?=[、。])|って|も|する|して|の|な[るっ]|違|ちが|同じ|何)/,
  /、(?:それと|あと|それから)|および|及び|&|\+|(?<=何(?:件|個|つ|事業)|いくつ)で(?:、|(?=ど|何|い|だれ|誰))/,
);
const ASKING_EN = /[?.! ]+$/;
const JOINS_EN = /,? and (?:then )?| ?\+ | ?& |, ?plus /;
/** Separator of the first of three: 「期間、目標と推進体制」. */
const COMMA = /[、,] */;
/** Interjections before the question. */
const BESIDES = /^(?:ok(?:ay)?|so|well|fine|yes|no|thanks|now|then|で|じゃあ?|あ|うん|はい)$/;
/** Ends of possible shared beginnings: the topic before the attribute, the owner, the ranking. */
const HEADS_JA = /[のはが]/g;
const HEADS_EN = / /g;
/** 「分野2の施策とそれぞれの件数」: the list contains the counts. */
const OF_EACH = /^(?:それぞれ|各々?|おのおの)の(?:件数|事業数|数)$/;
const HAS_EACH = /(?:施策|分野)$/;
/** The topic a later wish refers to: 「LGWANの担当とその再掲先」 "owner of LGWAN and its reprints". */
const TOPIC = /^(.+?)の|\b(?:of|owns|runs|handles|for) (.+)$/;
/** Words of the document refer to the plan: 「期間と目標」 "period and goals". */
const OF_PLAN = { ja: '計画の', en: "the plan's " };

/** All ways to split, as self-contained questions; empty without a coordination. Expects gently normalised text. */
export function waysToSplit(text: string): string[][] {
  const isJapanese = hasKana(text) || hasKanji(text);
  const base = text.replace(isJapanese ? ASKING_JA : ASKING_EN, '');
  if (base.length > LONGEST[isJapanese ? 'ja' : 'en']) return [];
  const joined = base.split(isJapanese ? JOINS_JA : JOINS_EN);
  const pieces = joined.map(piece => piece.trim()).filter(piece => piece !== '' && !BESIDES.test(piece));
  const [first, ...later] = pieces;
  const topic =
    TOPIC.exec(first ?? '')
      ?.slice(1)
      .find(Boolean) ?? '';
  const others = later.map(wish => withTopic(wish, topic));
  const last = others.at(-1);
  if (!first || !last || pieces.length > MOST_PARTS) return [];
  if (OF_EACH.test(last) && HAS_EACH.test(first)) return [[first]];
  const ends = [...first.matchAll(isJapanese ? HEADS_JA : HEADS_EN)]
    .map(({ index }) => index + 1)
    .filter(end => end < first.length);
  const heads = ends
    .reverse()
    .slice(0, MOST_HEADS)
    .map(end => first.slice(0, end));
  const all = [first, ...others];
  const tail = (isJapanese ? /(?:の|は|って)[^の]+$/ : / (?:of|for|in) .+$/).exec(last)?.[0];
  return [
    ...heads.map(head => [first, ...others.map(other => `${head}${other}`)]),
    ...(tail ? [[...all.slice(0, -1).map(piece => `${piece}${tail}`), last]] : []),
    all,
  ];
}

/** Listed parts of the document, each as a question about the plan; empty when nothing is listed. */
export function listedOfPlan(text: string): string[] {
  const isJapanese = hasKana(text) || hasKanji(text);
  const base = text.replace(isJapanese ? ASKING_JA : ASKING_EN, '').replace(/^(?:この)?計画の|^the plan's /, '');
  if (base.length > LONGEST[isJapanese ? 'ja' : 'en']) return [];
  const pieces = base
    .split(COMMA)
    .flatMap(piece => piece.split(isJapanese ? JOINS_JA : JOINS_EN))
    .map(piece => piece.trim().replace(/^and /, ''))
    .filter(piece => piece !== '');
  const ofPlan = isJapanese ? OF_PLAN.ja : OF_PLAN.en;
  return pieces.length < 2 || pieces.length > MOST_PARTS ? [] : pieces.map(piece => `${ofPlan}${piece}`);
}

const withTopic = (wish: string, topic: string): string =>
  topic === '' ? wish : wish.replace(/^その/, `${topic}の`).replace(/^(?:its|their) (.+)$/, `$1 of ${topic}`);
