/**
 * Follow-ups in romaji or mixed with English: "tantou wa doko", 「今の status 教えて」, "sono measure no ichiran".
 * Their vocabulary is small and fixed, so they are translated word by word; with any other word the question stays as
 * it is.
 */
import { hasKana, hasKanji } from '../../search/words/normalize.ts';
import { isPadding } from '../../search/words/stopwords.ts';

/** Entries separated by | or line feeds: the written form, then its spellings. */
const ROMAJI = table(`
それ sore|これ kore|その sono|この kono|そっち socchi sotchi|こっち kocchi|そちら sochira|それら sorera|そこ soko|それぞれ sorezore|さっき sakki
は wa ha|が ga|の no|に ni|を wo o|も mo|で de|と to|か ka|ね ne|よ yo|って tte|だっけ dakke|へ e|です desu|でしょうか deshouka|ですか desuka|ます masu|から kara|まで made|まだ mada
担当 tantou tanto|担当課 tantouka|課 ka_|所管 shokan|窓口 madoguchi|問い合わせ toiawase|先 saki|責任者 sekininsha|誰 dare|誰が darega|どこ doko|どこが dokoga|どう dou|何 nani nan|いつ itsu|いくら ikura|いくつ ikutsu|何件 nanken|何個 nanko
どの dono|どんな donna|どれ dore|どっち docchi dotchi|どっちも docchimo|状況 joukyou jokyo jyoukyou|進捗 shinchoku sinchoku|今 ima|その後 sonogo|後 go|順調 junchou juncho|なってる natteru|なっています natteimasu|なってますか nattemasuka|進んだ susunda|進んでる susunderu|終わった owatta|遅れて okurete|遅れてる okureteru|ない nai|予定 yotei
施策 shisaku sisaku|分野 bunya|取組 torikumi|事業 jigyou jigyo|計画 keikaku|番号 bangou bango|再掲 saikei|再掲先 saikeisaki|元 moto|原文 genbun|目的 mokuteki|愛称 aishou aisho|内容 naiyou naiyo|概要 gaiyou gaiyo|詳しく kuwashiku|詳細 shousai|期間 kikan|何事業 nanjigyou|入ってる haitteru|載ってる notteru|書いてある kaitearu|書いて kaite
一覧 ichiran|全部 zenbu|全部で zenbude|見せて misete|教えて oshiete osiete|お願い onegai|お願いします onegaishimasu|ください kudasai|やってる yatteru|する suru|ある aru|あります arimasu|ありますか arimasuka|されてる sareteru|てる teru|聞けば kikeba|もっと motto|かかる kakaru|始まる hajimaru
次 tsugi tugi|前 mae|最初 saisho|最後 saigo|一番 ichiban|上 ue|下 shita|両方 ryouhou ryoho|2つ futatsu|3つ mittsu|もう mou mo_|一方 ippou ippo|一つ hitotsu|片方 katahou|方 hou ho|やつ yatsu|もの mono|同じ onaji|ほか hoka|他 ta_|残り nokori|以外 igai|一度 ichido|一回 ikkai|戻って modotte|中 naka|うち uchi
1つ目 hitotsume|2つ目 futatsume|3つ目 mittsume|4つ目 yottsume|5つ目 itsutsume|1番目 ichibanme|2番目 nibanme|3番目 sanbanme|4番目 yonbanme|5番目 gobanme|番目 banme|2 ni_|3 san|4 yon|5 go_
じゃあ jaa ja|では dewa|あと ato|ありがとう arigatou arigato|ございます gozaimasu|どうも doumo domo|了解 ryoukai ryokai|わかりました wakarimashita|助かりました tasukarimashita|すみません sumimasen|ちなみに chinamini
予算 yosan|電話 denwa|期限 kigen|締切 shimekiri|業者 gyousha gyosha|方法 houhou|申込 moushikomi|費用 hiyou|開始 kaishi|連絡先 renrakusaki|名前 namae|住所 juusho
`);

const ENGLISH = table(`
状況 status progress|担当 owner owners|誰 who|お願い please pls plz|施策 measure|分野 area|取組 project projects|詳細 detail details explain|一覧 list|両方 both|次 next|前 previous|最初 first|2番目 second|3番目 third|4番目 fourth|5番目 fifth|最後 last
もう一度 again|予算 budget cost|締切 deadline|再掲 reprint reprints|番号 code|同じ same|残り rest|いくつ howmany|ありがとう thanks thx|原文 text original|電話番号 phone|url url|パスワード password|連絡先 contact|じゃあ ok okay so|期間 period
`);

/** Translated in Japanese sentences even with other words around: 「MIDORIのstatusは」. */
const ALWAYS = /(?<![a-z])(status|progress|owner)(?![a-z])/g;
const ENDING = /(?: (?:doko|dare|nani|itsu|dou|wa|mo|desu|desuka|ka|onegai|oshiete|misete|kudasai))+ ?[?!.]*$/;
const DROPPED = new Set(['the', 'one', 'ones', 'number', 'wifi']);
const LONGEST = 48;

function table(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const entry of text.trim().split(/[|\n]/)) {
    const [written = '', ...typed] = entry.trim().split(' ');
    for (const word of typed) if (!word.endsWith('_')) words.set(word, written);
  }
  return words;
}

/** Japanese nouns of the plan within an English question: "How many プロジェクト in all?". */
const NOUNS = new Map([
  ['プロジェクト', 'projects'],
  ['事業', 'projects'],
  ['取組', 'projects'],
  ['施策', 'measures'],
  ['重点分野', 'areas'],
  ['分野', 'areas'],
  ['再掲', 'reprints'],
  ['担当', 'owner'],
  ['担当課', 'owner'],
  ['状況', 'status'],
  ['進捗', 'progress'],
]);

/** An English question whose only Japanese words are such nouns, in English; otherwise unchanged. */
export function nounsInEnglish(typed: string): string {
  const foreign = typed.match(/\P{ASCII}+/gu) ?? [];
  const isEnglish = (typed.match(/[a-z]{2,}/g) ?? []).some(isPadding);
  return isEnglish && foreign.length > 0 && foreign.every(word => NOUNS.has(word))
    ? typed.replace(/\P{ASCII}+/gu, word => NOUNS.get(word) ?? word)
    : typed;
}

/** The question in Japanese letters; null when it is not of this kind or has other words. */
export function inJapanese(typed: string): string | null {
  // The e of eスポーツ is not へ.
  if (typed.length > LONGEST || !/[a-z]/.test(typed) || /(?<![a-z])[a-z][ァ-ヺ]/.test(typed)) return null;
  const isMixed = hasKana(typed) || hasKanji(typed);
  const joined = typed
    .replace(/(?<=[a-z0-9])-(?=[a-z])/g, ' ')
    .replace(/\bhow many\b/g, 'howmany')
    .replace(/\bthe other one\b/g, 'mou ippou')
    .replace(/\bdoko no ka\b/g, 'doko no 課')
    .replace(/\b(ichi|ni|san|yon|go) (?=banme\b)/g, '$1');
  let [text, isRomaji, isKnown] = ['', isMixed, true];
  for (const part of joined.match(/\d+ ?banme|[a-z]+|[^a-z\s]+/g) ?? []) {
    const nth = /^(\d+) ?banme$/.exec(part)?.[1];
    const romaji = nth ? `${nth}番目` : ROMAJI.get(part);
    const written = /^[^a-z]+$/.test(part) ? part : (romaji ?? ENGLISH.get(part) ?? (DROPPED.has(part) ? '' : null));
    isRomaji ||= romaji !== undefined && !LOOKS_ENGLISH.has(part);
    isKnown &&= written !== null;
    text += written ?? part;
  }
  if (isKnown && isRomaji) return text;
  if (!isMixed) return null;
  // 「broadband 担当 doko?」.
  const ended = typed.replace(ENDING, end =>
    end.replace(/[a-z]+/g, word => ROMAJI.get(word) ?? word).replace(/ /g, ''),
  );
  const whole = ended.replace(ALWAYS, word => ENGLISH.get(word) ?? word);
  return whole === typed ? null : whole;
}

/** Words spelt alike in both languages. */
const LOOKS_ENGLISH = new Set([
  'no',
  'to',
  'made',
  'go',
  'so',
  'ne',
  'e',
  'o',
  'de',
  'mae',
  'ha',
  'ta',
  'ho',
  'san',
  'ii',
  'naka',
  'moto',
  'motto',
]);
