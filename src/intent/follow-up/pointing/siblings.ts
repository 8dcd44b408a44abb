/** References to entries of the same place: 同じ施策のほかの, その分野の残り, "what else is in that measure". */
import { anyOf } from '../../../regex.ts';
import type { Pointing, PointingPattern } from './pattern.ts';

const siblings = (level: string | undefined, others: boolean, unseen = false): Pointing => ({
  kind: 'siblings',
  level: level === '分野' || level === 'area' ? 'area' : 'measure',
  others,
  unseen,
});

export const SIBLINGS: PointingPattern[] = [
  [
    /(?:同じ|その|この|おなじ|当該)(?:重点)?(施策|分野)[^。?施野]{0,6}(?:ほか|他|別)(?:の|に|には)?(?:取組|取り組み|事業|やつ|もの)?(?:(?:は|、)?(?:何|なに|どんな(?:の|もの|事業))が?(?:並んで|載って|入って|出て|あ)(?:い)?(?:る|ります|ます)?)?/g,
    match => siblings(match[1], true),
  ],
  [
    /(?:同じ|その|この|おなじ|当該)(?:重点)?(施策|分野)[^。?施野]{0,14}(?:残り|残って(?:い)?る(?:の|もの|やつ)?|(?:出|見|聞い|話し)て(?:い)?ない)(?:の)?(?:[一二三四五1-9]つ|全部|すべて)?(?:の)?(?:取組|取り組み|事業|やつ|もの)?/g,
    match => siblings(match[1], true, true),
  ],
  [
    /(?<=以外(?:で|に|の|には)?、?)(?:同じ|その|この)(?:重点)?(施策|分野)(?:の中)?(?:に|で|の|には|にある|に載って(?:い)?る)?(?:ある)?(?:取組|取り組み|事業|やつ|もの|の)?/g,
    match => siblings(match[1], true),
  ],
  [
    /(?:ほか|他)(?:に|には)?(?:同じ|その|この)(?:重点)?(施策|分野)(?:に|の|には|で)(?:は)?/g,
    match => siblings(match[1], true),
  ],
  [/(施策|分野)(?:の中|内)の?(?:ほか|他|別)の(?:取組|事業|やつ|もの)?/g, match => siblings(match[1], true)],
  [
    /同じ(?:重点)?(施策|分野)(?!(?:です|なの|か|だ|の)*[?？。]*$)(?:の中|内)?(?:で|の|には|にある|に(?:並んで|載って|入って|出て)(?:い)?る|に)?(?:取組|取り組み|事業|やつ|もの)?(?:を)?(?:全部|ぜんぶ|すべて|一式|一通り|一覧)?/g,
    match => siblings(match[1], false),
  ],
  [
    /\b(?:(?:except|besides|apart from|other than) (?:that|this|it|those|these|them)(?: ones?)?, ?)?(?:what|anything|something|who|which|any)?(?: ?else| ?others?| ?other (?:projects|entries|ones|items|two|three|four|five|six|seven|eight|nine))(?: (?:is|are|there|does|do))*(?: (?:in|under|of|from|belongs? to))? (?:the same|that|this|its|their|the) (?:priority )?(measure|area)\b/g,
    match => siblings(match[1], true),
  ],
  [
    /\b(?:in )?(?:the )?same (measure|area)\b[,:;]? (?:what|anything|who|which)(?:'s| is| are)? (?:else|other)[a-z ]*/g,
    match => siblings(match[1], true),
  ],
  [
    /\b(?:the )?same (measure|area)[,:;]? (?:all(?: of (?:it|them))?|everything|(?:the )?(?:whole|full) (?:list|thing|lot)|as a list)\b/g,
    match => siblings(match[1], false),
  ],
  [
    /(?:この|その|これら|それら)(?:[二三四五2-5]つ|両方)?が(?:一緒に)?(?:載って|入って|並んで|ある)(?:い)?る?(施策|分野)(?:の中)?(?:の|に|で)?(?:取組|取り組み|事業|やつ|もの)?/g,
    match => siblings(match[1], false),
  ],
  [
    /\b(?:the )?(?:whole |entire |full )?(measure|area) (?:that |which )?(?:they|those(?: two| three)?|these(?: two| three)?|both|it|that one) (?:both )?(?:sits?|belongs?|are|is|stands?|falls?|comes?)(?: (?:in|to|under))?\b/g,
    match => siblings(match[1], false),
  ],
  [/\b(?:rest|remainder) of (?:the|that|its) (measure|area)\b/g, match => siblings(match[1], true)],
  [/\bsibling(?:s| projects| entries)\b|\bsame measure,? (?:the )?others?\b/g, () => siblings('measure', true)],
  [
    /\bwhat(?:'s| is| else is)? (?:in|under) (?:that|this|the same|its) (measure|area) (?:besides|apart from|other than|except)\b/g,
    match => siblings(match[1], true),
  ],
  [/\bwhat(?:'s| is)? else (?:is )?(?:in|under) (?:it|there)\b/g, () => siblings('measure', true)],
  [/\b(?:everything|anything) else (?:is |stands |printed |listed )?(?:in )?there\b/g, () => siblings('measure', true)],
  [/\bother (?:projects|entries|ones|items)? ?(?:in|under|of|from) it\b/g, () => siblings('measure', true)],
  [
    /\b(?:its )?(?:siblings|neighbou?rs) (?:in|of|under) (?:the same|that|this|its) (measure|area)\b/g,
    match => siblings(match[1], true),
  ],
];

/** Whether several entries are in the same place: 「この2つは同じ施策？」 */
export const SAME_PLACE = anyOf(
  /同じ(?:重点)?(?:施策|分野)(?:です|なの|に入って|に載って|だ)?[^、。?]{0,4}(?:か|の)?[?？]*$/,
  /\b(?:are|is|do|does|belong|both|they)\b.{0,30}\bsame (?:measure|area)\b/,
);
