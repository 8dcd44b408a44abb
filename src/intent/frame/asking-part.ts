/**
 * Finds the asking part of a message when the rest only tells the circumstances:
 * 「明日の会議の資料を作っています。図書館の事業はどれですか」,
 * 「県民の方から聞かれたんですが、地デジの相談って載ってますか」, "I'm new here and a bit lost: what is the plan doing
 * for tourism?"
 */
import { anyOf } from '../../regex.ts';
import { MAX_QUESTION_LENGTH } from '../../search/words/normalize.ts';

const SENTENCE = /(?<=[。!?！？\n])\s*|(?<=[a-z0-9"')][.!])\s+(?=\S)/;
/** End of a clause that introduces the question. */
const CLAUSE = anyOf(
  /(?<=[うくぐすつぬぶむるたいんだの者](?:が|けど|けれど|けれども|ので|から|し)|(?:そう|よう|みたい)で|ていて|てて|しまして)[、,]\s*/i,
  /\s+(?:and|so|but)\s+(?=(?:i (?:need|want|would like|am looking)|i'd like|which|what|who|where|how many|is there|are there|do we|does)\b)/i,
  /[,:;]\s+(?=\S)|\s+-+\s+/i,
);
const ASKS = anyOf(
  /[?？]|(?:か|かな|かね|かしら|っけ|って|は|の|どれ|どこ|何番|なに|何)[。!！\s]*$|教え|知りたい|ありま|お願い|ください|見せ|出して|一覧/i,
  /\b(?:which|what|who|where|how many|is there|are there|do we|does|show|list|give me|tell me|any)\b/i,
);
/** Circumstances of a question: work, people, dates. */
const CIRCUMSTANCE = anyOf(
  /明日|あした|今日|昨日|きのう|今朝|来週|先週|来月|午後|昼休み|暑い|寒い|雨|会議|打ち?合わ?せ|議会|議員|答弁|資料|説明会|研修で|電話|問い?合わ?せ|聞かれ|言われ|頼まれ/i,
  /訊かれ|尋ねられ|異動|着任|配属|新人|担当になっ|の者|と申し|初めて|はじめて|慣れ|新聞|ニュース|テレビで|課長|部長|上司|先輩|同僚|話題|急ぎ|急い|忙し|探して|調べて/i,
  /確認(?:です|中|して)|まとめて|作って|準備して|読んで|見て(?:い)?て|気にな|友だち|友達|知り合い|うちの|わたし|私|自分|ところで/i,
  /\b(?:i|i'm|i've|i'd|my|our|we|we're|we've|friends?|curious|dinner|newsletter|meeting|slides?|presentation|hand(?:out|book)|briefing|memo|boss|supervisor|manager|director|colleagues?|coworkers?|assembly|citizen|resident called|called|phoned|asked|told|said|new (?:here|in|to|at)|joined|first (?:day|week|month)|moved|transferred|lost|confused|preparing|writing|reading|drafting|putting together|interview|newspaper|lunch|morning|afternoon|today|tomorrow|yesterday|week|monday|tuesday|wednesday|thursday|friday|weather|sorry|bother|hurry|deadline|report|visitors?|thanks|hello|hi)\b/i,
);
/** Wishes are not circumstances: 「手話通訳さんを頼みたいんですが、派遣してくれるのは」 asks for an interpreter. */
const WANTED = anyOf(
  /(?<!(?:聞き|伺い|うかがい|尋ね|確認し|知り|教えてもらい|質問し))たい|ほしい|欲し|困って|必要/i,
  /\b(?:want|wants|need|needs|wish|hope|looking for|trying to|how|whether)\b/i,
);

/** Refers to the rest of the message. */
const LEANS =
  /それ(?!ぞれ)|そこ|そういう|その(?:人|件|話|事業|ため)|\b(?:about|for|of|with|is|does|do|on) (?:it|them|that|this)\b/i;

/** Parts that may be read alone, the longest first; none when the rest matters or is empty. */
export function askingParts(message: string): string[] {
  // Bounded like every question, so that long text cannot block other users.
  const text = message.slice(0, MAX_QUESTION_LENGTH);
  const sentences = partsOf(text, SENTENCE);
  const asking =
    sentences.findLast(sentence => /[?？]$/.test(sentence)) ??
    sentences.findLast(sentence => ASKS.test(sentence)) ??
    '';
  const clause = partsOf(asking, CLAUSE).at(-1) ?? '';
  return [...new Set([asking, clause])].filter(part => part !== '' && mayStandAlone(part, text));
}

function mayStandAlone(part: string, text: string): boolean {
  const rest = text.replace(part, '').trim();
  return rest !== '' && CIRCUMSTANCE.test(rest) && !WANTED.test(rest) && !/[?？]/.test(rest) && !LEANS.test(part);
}

const partsOf = (text: string, end: RegExp): string[] =>
  text
    .split(end)
    .map(part => part.trim())
    .filter(part => part !== '');
