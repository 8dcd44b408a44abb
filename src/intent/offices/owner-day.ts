/** 「昨年12月の1-1-1の担当課は」「来年4月からの担当」 "who owned 1-1-1 last December": owners change by date. */
import { DAYS_AWAY_EN, SPOKEN_DAYS, spokenDays } from '../../calendar/spoken-days.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';

export interface OwnersOnDay {
  /** 'YYYY-MM-DD'. */
  day: string;
  /** The question without the day. */
  rest: string;
}

const OWNING =
  /担当|所管|主管|受け?持|責任(?:者|課)|オーナー|(?:どこ|どの|何)の?課|\b(?:owners?|own(?:s|ed|ing)?|in charge|responsible|who (?:ran|runs|handled|handles|was|is|will))\b/;
/** Ends a clause: what somebody tells of a day in another one says nothing of the owner's days. */
const CLAUSE_END = /[。!?;]|[.] |(?:んです|ので|けど|のに|たら|ですが)、?/;
/** A wish to change the owner, or what somebody writes for the record. */
const CHANGES =
  /^(?:担当(?:登録|変更)|assign)|(?:変更|登録|交代|異動|引き継)(?:し|す|させ|い|ぎ|を|お願)|にして|に替え|に変え|です[。!]*$|ます[。!]*$|\b(?:assign|change|hand)\b/;
const AFTER_JA =
  '(?:の?(?:時点|現在|段階|当時))?(?:(?:以降|から|まで|頃|ごろ)(?:は)?)?(?:での|で(?:は)?|の|に(?:は)?|は|、)?';
const DAY_JA = new RegExp(`(?<day>${SPOKEN_DAYS})${AFTER_JA}`);
const DAY_EN = new RegExp(
  String.raw`(?:\b(?:as (?:of|at|on)|back in|in|on|at|from|since|until|before|by|after)\s+)(?<day>${SPOKEN_DAYS})(?![\w-])(?: on(?:wards)?\b)?|\b(?<alone>${DAYS_AWAY_EN})\b`,
);
/** From that day on, so the next such day is meant where no year is given. */
const ONWARDS = /以降|から|\b(?:from|after|next)\b/;
/** Told as of that day, in the present. */
const PRESENT: readonly [RegExp, string][] = [
  [/(?<=[どこ誰課])(?:でし|だっ)た(?=か|の|[?？。]|$)/, 'ですか'],
  [/だった(?=[^、。]{1,8}(?:課|部署|ところ))/, 'の'],
  [/\bowned\b/, 'owns'],
  [/\bran\b/, 'runs'],
  [/\bhandled\b/, 'handles'],
  [/\b(?:was|will be)\b/, 'is'],
];

/**
 * Null when no other day than today is asked for, or no owner.
 * @param said gently normalised
 * @param on today
 * @param toldOwner whether the last answer told an owner: then a day alone asks for the owner then
 */
export function ownersOnDay(said: string, on: string, toldOwner: boolean): OwnersOnDay | null {
  const match = hasKana(said) || hasKanji(said) ? DAY_JA.exec(said) : DAY_EN.exec(said);
  if (!match || CHANGES.test(said)) return null;
  const { day: words = match.groups?.alone ?? '' } = match.groups ?? {};
  const days = spokenDays(words, on, ONWARDS.test(match[0]) ? 'coming' : 'past');
  if (!days || (days.from <= on && on <= days.to)) return null;
  const rest = present(`${said.slice(0, match.index)}${said.slice(match.index + match[0].length)}`);
  const day = days.to < on ? days.to : days.from;
  const beside = [said.slice(0, match.index).split(CLAUSE_END).at(-1), said.slice(match.index).split(CLAUSE_END)[0]];
  if (beside.some(clause => OWNING.test(clause ?? ''))) return { day, rest };
  const isAlone = /^(?:では?、?|じゃあ?、?|and |what about |how about )?(?:は|って|だと|なら)?[?？。]*$/.test(
    rest.trim(),
  );
  return toldOwner && isAlone ? { day, rest: hasKana(said) || hasKanji(said) ? '担当は' : 'who owns it' } : null;
}

const present = (said: string): string => PRESENT.reduce((text, [past, now]) => text.replace(past, now), said);
