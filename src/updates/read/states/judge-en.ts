/** English grammar around a status word: negation and tense precede it. */
import { anyOf } from '../../../regex.ts';
import { AILING, MOSTLY, SLIGHTLY, type WordSense } from './state-words.ts';
import { type Surroundings, type Verdict, verdictOf } from './verdicts.ts';

const DENIED = anyOf(
  /(?:\b(?:not|never|nobody|no one|no longer|hardly|without|isnt|arent|hasnt|havent|wasnt|cant|cannot|didnt|wont|doesnt|dont|no|nor|neither|nothing(?:'s)?|none|nowhere|far from|anything but|a long way from)|n't|n’t)(?:\s+(?!but\b|and the\b)[a-z']+){0,4}\s*$/,
  /\bdon't (?:mark|set|record|count) [a-z0-9 -]+ as\s*$/,
);
const NOT_REALLY_DENIED = /\bnot only\b|\bno (?:doubt|later than)\b/;
const PLANNED = anyOf(
  /\b(?:will|would|shall|should|to|expect(?:ed|s)?|plan(?:s|ned|ning)?|aim(?:s|ing)?|hope|hoping|scheduled|due|going to|can|could|must|for)\b(?:\s+[a-z']+){0,3}\s*$/,
  /'ll(?:\s+[a-z']+){0,2}\s*$/,
);
/** E.g. "change it to completed". */
const SET_TO = /\b(?:chang|set|mark|mov|updat|put|switch)[a-z]*\b[^,;]*\b(?:to|as)\s*$/;
/** E.g. "starting EMIS next month". */
const SOON =
  /\b(?:next|tomorrow|soon|later|(?:in|early|mid|late)[ -](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b/;
const MAYBE =
  /\b(?:may|might|could|possibly|perhaps|maybe|(?:risk|danger|talk) of(?: being)?|likely to be|thinking of|considering|seems?|looks like)\b(?:\s+[a-z']+){0,3}\s*$/;
/** Not about a project: "the kick-off was cancelled". */
const MEETING = /\b(?:meetings?|kick-?off|workshops?|sessions?|interviews?)\b(?: [a-z]+){0,2}\s*$/;
/** E.g. "delays expected". */
const MAYBE_AFTER = /^ (?:(?:is|are) )?(?:expected|likely|possible|feared)\b/;
const WAS = /\b(?:was|were|had been|used to be|has been)\b(?:\s+[a-z']+){0,3}\s*$/;
const SUPPOSED =
  /\b(?:if|whether|when|once|until|unless|after|before|ask(?:ed)? (?:if|whether)|in case|so that)\b[^,;]*$/;
/** Stated as done: "was finished by March". */
const HAS_BEEN = /\b(?:was|were|has|have|had|got|already)\b(?:\s+[a-z']+){0,2}\s*$/;
const DATED_AFTER = /^[\s:]*(?:by|in|on|expected|planned|due|date|:)/;
const APOLOGY = /\b(?:sorry|apolog(?:y|ies|i[sz]e)) (?:for|about)\b[^,;]*$/;
/** Not done: "was supposed to finish". */
const WAS_PLANNED =
  /\bwas (?:originally )?(?:supposed|due|planned|scheduled|meant|expected) to(?: be)?\s*$|\bshould have(?: been)?\s*$/;
/** E.g. "SWAN vendor selection done", "phase 1 of SWAN is done". */
const STEP =
  /\b(?:contracts?|design|vendor|tender|survey|meetings?|workshops?|sessions?|training|report|draft|manuals?|documents?|documentation|testing|tests?|phase|stage|step|part|cabling|hardware|delivery|specs?|specifications?|requirements|translations?|hearings?|planning|preparations?|review|audit)\b/;
/** Only a part: "just the manual behind". */
const ONLY_OF = /^(?:but |with )?(?:just|only)\b[^,;]*[a-z0-9]{3}/;
/** E.g. "finished except for one town". */
const ALL_BUT = /^ (?:except|apart from|aside from|but for|save for|other than)\b/;
const OVER_AFTER = /\b(?:but|now|though|since)\b/;

export function judgeEnglish(
  sense: WordSense,
  { before, upTo, word, after, step, hasOwnSubject, dated, share }: Surroundings,
): Verdict | null {
  if (SUPPOSED.test(before) || APOLOGY.test(before) || (sense === 'done' && WAS_PLANNED.test(before))) return null;
  if ((sense === 'moved' || sense === 'cancelled') && MEETING.test(before)) return null;
  const denied = DENIED.test(before) && !NOT_REALLY_DENIED.test(before);
  const isEvent =
    sense === 'done' || sense === 'moved' || sense === 'cancelled' || sense === 'recovered' || sense === 'begun';
  const bareVerb = /^(?:finish|wrap up|close out|be ready|go live|launch|completion)$/.test(word);
  /** E.g. "Art museum: finish". */
  const isWholeClause = before.trim() === '' && /^[.!]?$/.test(after.trim());
  const planned =
    (PLANNED.test(before) && !SET_TO.test(before)) ||
    (bareVerb && !isWholeClause) ||
    (dated === 'after' && !HAS_BEEN.test(before));
  const isYetToBegin = sense === 'begun' && /^(?:start|begin)(?:s|n?ing)?$/.test(word) && SOON.test(after);
  // A noun for the end: "launch moved to May".
  if (bareVerb && !isWholeClause && !PLANNED.test(before) && !DATED_AFTER.test(after)) return null;
  return verdictOf(sense, {
    denied,
    past:
      !isEvent &&
      WAS.test(before) &&
      !/\bhas been\b/.test(before) &&
      (OVER_AFTER.test(after) || /\bwas\b/.test(before)),
    planned: planned || isYetToBegin,
    maybe: MAYBE.test(before) || MAYBE_AFTER.test(after),
    slightly: SLIGHTLY.test(before.slice(-24)) || /^\s+(?:on )?(?:a bit|a little|slightly|somewhat)/.test(after),
    mostly: MOSTLY.test(before.slice(-24)),
    part:
      (hasOwnSubject && isEvent && sense !== 'recovered') ||
      (sense === 'done' && STEP.test(step)) ||
      (AILING.has(sense) && ONLY_OF.test(upTo)),
    amount:
      share ||
      ALL_BUT.test(after) ||
      /(?:(?<!\b100 ?)%|(?<!\b100 )percent|\bhalf|\bthirds?|\bquarters?|\bpartly|\bpartially|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:out )?of (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z]+){0,2})\s*(?:is |are )?$/.test(
        before,
      ),
  });
}
