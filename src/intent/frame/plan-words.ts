/**
 * Replaces users' words for parts of the plan by those the rules know: 「載せ直し」「使い回し」 by 再掲,
 * 「何行」「なんこ」 by a count, 「市町村の電子化んとこ」 by 市町村の電子化のところ, "the carried-over ones" by
 * reprints. The tables contain unambiguous words only.
 */

const REPRINTED = 'だぶ|ダブ|重複し|使い回され|使いまわされ';

/** For gently normalised text; applied in this order. */
const JA: readonly [RegExp, string][] = [
  [/んとこ(?:ろ)?/g, 'のところ'],
  [/(?<=[てで])(?:けろ|けさい|けらい(?:ん)?|くなんしょ|おくれ|ちょうだい|頂戴)や?/g, 'ください'],
  [
    /を?ご(?:教示|教授)(?:のほど|の程)?、?(?:よろしく)?(?:を)?(?:いただ|頂|くださ|下さ|願|お願|たまわ|賜)[^、。?]{0,16}(?=[。?]*$)/g,
    'を教えてください',
  ],
  [/よろ(?:です|しく)?[。!]*$/g, 'お願いします'],
  [/(?<=[ァ-ヶー一-龠])わ(?=[?]$)/g, 'は'],
  [/(?<=分野|施策|再掲|柱)(?:って|と)(?:い|ゆ)?うのは|(?<=分野|施策|再掲|柱)ってのは/g, 'は'],
  [/なん(?=[件個本]|項目)/g, '何'],
  [/(?:なん|何)こ(?=[あいなでかにはっもず?、。]|$)|何行(?!目|政|為|動)/g, '何項目'],
  [/(?<=[るた])行(?=[はがも、]|って|数)/g, '項目'],
  [/何本(?:立て|だて|柱)/g, '何本'],
  [/(?<![電鉄水支霜茶帆貝])柱(?=[はがも、]|って|いくつ|何)/g, '分野'],
  [/同じ(?:の|もの|やつ|事業|取組)(?:は|を)?(?:二|2)(?:回|度|重に)(?=数え(?:ない|ず))/g, '再掲を'],
  [/(?:使い(?:回|まわ)|載せ直)されて(?:い)?る(?:先|ところ|とこ|場所)/g, '再掲先'],
  [/載[せり]直し(?=て)|載[せり]直(?=さ)/g, '再掲'],
  [/載[せり]直し|(?:二|2)(?:度|回|重)載り(?:し(?=て))?|使い回し|使いまわし|焼き直し|重複掲載|再録/g, '再掲'],
  // 「入札も公売も見たい」.
  [/^([^、。もとやはで]{2,12})も、?([^、。もとやはで]{2,12})も(?=見|知り|出し|教え|ほし|欲し|お願)/g, '$1と$2、両方'],
  // 「防災の9件を出して」: asks for all of them by their number.
  [
    /(?<=[一-龠ァ-ヶー]{2})(?<!最初|最後|先頭|上位|下位|残り|以外|上|下|頭|次)の(?:[0-9]{1,2}|[二三四五六七八九十])件(?=(?:を)?(?:全部|ぜんぶ|全て|すべて|一覧|だして|出して|並べ|ならべ|見せて|教えて)|(?:を|は)?[?]?$)/g,
    'の事業一覧',
  ],
  [/コミ(?=[でのにも、]|$)/g, '込み'],
  [/再掲した(?=の|もの|やつ|分|項目|事業)/g, '再掲の'],
  [new RegExp(`(?:ほか|他|よそ)?と?(?:${REPRINTED})って(?:い)?る(?=分|やつ|もの|項目|事業|取組)`, 'g'), '再掲の'],
  [/(?:オリジナル|元から|もとから)(?:の|ある|あった)?(?:分|もの|やつ|項目|事業)(?:だけ|のみ)/g, '再掲でないもの'],
];

const EN: readonly [RegExp, string][] = [
  [/(?<![a-z])w\/o(?![a-z])/g, 'without'],
  [
    /\b(?:carried|copied|brought)[- ]over(?: from (?:elsewhere|somewhere else|other (?:areas|measures)))?/g,
    'reprinted',
  ],
  [
    /\b(?:repeated|duplicate|duplicated|double|repeat) (?=(?:entries|entry|items?|ones?|projects?|lines?)\b)/g,
    'reprinted ',
  ],
  [
    /(?<=\b(?:the|no|any|its|their|all|just|only|are|and|or|of|without|minus|with|contain|have) )repeats\b|^repeats\b/g,
    'reprints',
  ],
  [/\bpillars?\b/g, 'areas'],
  [/\bchapter(s?)\b(?! of)/g, 'area$1'],
  // "the safe-and-secure area".
  [/\b([a-z]+)-(?:(and)-)?([a-z]+)(?= (?:[a-z]+ ){0,2}areas?\b)/g, '$1 $2 $3'],
  [
    /\b(?:how (?:big|large) is|(?:the )?size of) (?=(?:the )?(?:[a-z-]+ ){0,5}(?:areas?|measures?)\b)/g,
    'how many entries in ',
  ],

  [/\b(?:printed )?lines(?= (?:printed|listed|altogether|in (?:the|this) plan))/g, 'entries'],
  [/\badd(?:ed)? (?:up|together)\b/g, 'in total'],
];

/** @param text gently normalised; returned unchanged when it contains none of these */
export const inPlanWords = (text: string): string =>
  [...JA, ...EN].reduce((words, [pattern, plain]) => words.replace(pattern, plain), text);
