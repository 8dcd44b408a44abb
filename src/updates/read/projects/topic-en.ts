/** Finds the topic of an English clause: the phrase before the verb, or after it with an impersonal subject. */
import { anyOf } from '../../../regex.ts';
import { isWithin, type Span } from '../../../search/words/spans.ts';
import type { Landmarks, Topic } from './topic.ts';

const OPENING = anyOf(
  /^(?:hi|hello|dear all|all|so|therefore|neither|both|sorry|correction|corrected|my mistake|my bad|oops|no wait|wait|scratch that|ok|okay|yes|yep|yeah|thanks|thank you|good (?:morning|afternoon|news)|bad news|morning|unfortunately|quick (?:update|note)|heads up|just to (?:say|confirm|let you know)|to be clear|please (?:note|be advised)(?: that)?|i (?:heard|hear|think|believe|guess|suppose)(?: that)?|i'd say|i'm afraid|(?:it )?(?:looks|seems) like|as far as i know|afaik|status|progress|(?:i'll |we'll |i will |we will |will |let me )(?:let you know|get back to you|report back|report|check|ask|find out|confirm)(?: (?:once|when|if|as soon as|whether|about|on|with [a-z-]+(?: (?:on|about))?)\b)*|also|as (?:is|are|do|does|has|have)|and|but|while|whereas|however|although|though|then|meanwhile|fyi|update|report|re|regarding|about|for|as for|on|just|still|only|now|already|currently|so far|the)\b[ ,:]*/,
  /^[-*•]\s*|^\d{1,2}[.)]\s*/,
);
const VERB = anyOf(
  /\b(?:is|are|was|were|isn't|aren't|wasn't|has|have|hasn't|haven't|had|hadn't|will|won't|should|can|can't|cannot|could|couldn't|may|might|must|does|doesn't|did|didn't|do|remains?|looks?|seems?|goes|got|went|needs?|stays?|continues?|started|slipped|finished|completed|launched|runs?|keeps?|moved|moves|stalled|ended|ends|slips)\b/,
  /'s (?=[a-z]+(?:ing|ed)\b|a\b|done|on|still|not|late|fine|behind)/,
);
/** E.g. "finished last Friday", "wrapped up yesterday". */
const TIME =
  /^ ?(?:(?:on|as of|in|since|early|late|earlier|last|this|a|some|[0-9]+|two|three|few|over|the) )*(?:weeks?|months?|days?|years?|fiscal|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|recently|already|ago|tonight|weekend|morning|afternoon|spring|summer|autumn|fall|winter)\b(?! (?:of|report|meeting))/;
const NOBODY =
  /^(?:we(?:'re|'ve|'ll|'d)?(?: (?:have |had )?(?:decided|agreed|hope|expect|want|managed|think))?|i(?:'m|'ve|'ll|'d)?|it(?:'s|'ll)?|plan|waiting|hoping|aiming|planning|please|let's|this|that|they|there|everything|all|nothing|who|what|when|where|which|how|he|she|you|our team|the team|work|no|not|same|nothing|haven't|hasn't|didn't)?$/;
const NO_NOUN =
  /^(?:\s*(?:and|or|but|not|no|yet|so|also|still|just|now|already|currently|slightly|somewhat|a|an|the|bit|little|about|around|nearly|almost|only|it|all|them|this|is|be|been|being|out|of|for|at|in|on|by|to|well|very|mostly|largely|quite|far|more|less|than|\d+)\b)*[\s.%]*$/;
/** Before the status, and not part of a name: "cybercrime measures slightly behind", "digital TV to be finished". */
const TRAILING =
  /(?:[\s:,-]+(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:out )?of (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)|to be|being|been|be|not|yet|never|slightly|somewhat|an? (?:bit|little)|a|nearly|almost|mostly|largely|broadly|roughly|about|around|approximately|still|now|already|currently|just|only|badly|seriously|severely|significantly|heavily|quite|very|far|way|running|going|progress(?:ing)?|status|stands at|probably|hopefully|likely|maybe|all|both|also|again|by|in|at|on|for|to))+$/;
/** E.g. "e-bidding rather than e-application is late". */
const CONTRASTED = /(?<=[a-z0-9]),? (?:rather than|instead of|as opposed to|unlike|(?:and|but) not) .*$/;
/** Start of the comment of an English sentence. */
const COMMENT = /\s(?:because|until|due to|since|after|so|which|that|owing to|thanks to|pending|despite)\b|\s-\s/;

/** Between a verb and its object: "begun work on the …", "no change for the …". */
const LEAD = /^[\s:,-]*(?:(?:for|of|on|with|in|work|working|to|through|into|way|the|a|as|yet|any|our)\s+)*/;

/** "the server trouble with the perinatal system": the topic follows "with". */
const TROUBLE_WITH =
  /^(?:the |our |some |[a-z]+ ){0,3}(?:trouble|problems?|issues?|delays?|bugs?|glitch(?:es)?|outage|concerns?|progress|work) (?:with|in|of|on|at|around) (?:the |our )?(?=[a-z0-9])/;

export function findEnglishTopic(text: string, { mentions, limits }: Landmarks): Topic | null {
  // "Hyperweb, which depends on LGWAN, …" is still about Hyperweb.
  if (/^which (?:is|was|are|has|have|depends?|needs?|relies|rely|uses?|will)\b/.test(text)) return null;
  const bounds = limits.filter(({ start }) => !isWithin(start, mentions));
  const opened = endOfOpenings(text, mentions, limits);
  const start = opened + (TROUBLE_WITH.exec(text.slice(opened))?.[0].length ?? 0);
  const verb = VERB.exec(text.slice(start));
  const verbAt = verb && !isWithin(start + verb.index, mentions) ? start + verb.index : text.length;
  const stop = Math.min(verbAt, bounds.find(bound => bound.start >= start)?.start ?? text.length);
  const phrase = text
    .slice(start, stop)
    .replace(CONTRASTED, '')
    .replace(/[\s:,-]+$/, '')
    .replace(TRAILING, '');
  if (!NO_NOUN.test(phrase) && !NOBODY.test(phrase)) {
    return { phrase, start, end: start + phrase.length, kind: stop < text.length ? 'marked' : 'bare' };
  }
  const state = bounds.findLast(({ end }) => /[a-z]{3}/.test(text.slice(end)));
  if (state) return objectFrom(text, state.end, bounds);
  if (verb && isWithin(verbAt, bounds)) return null;
  if (verb) return objectFrom(text, verbAt + verb[0].length, bounds);
  return stop < text.length ? null : objectFrom(text, start, bounds);
}

/** The object: "we finished the pharmacy search", "haven't begun the reservation system". */
function objectFrom(text: string, from: number, bounds: readonly Span[]): Topic | null {
  const next = bounds.find(({ start }) => start >= from)?.start;
  const rest = text.slice(from, next).split(COMMENT)[0] ?? '';
  // E.g. "done and reported".
  if (/^ (?:and\b|from (?:the |our )?plan\b)/.test(rest) || TIME.test(rest)) return null;
  const phrase = rest.replace(LEAD, '').trimEnd();
  const start = from + (LEAD.exec(rest)?.[0].length ?? 0);
  return NO_NOUN.test(phrase) ? null : { phrase, start, end: start + phrase.length, kind: 'marked' };
}

function endOfOpenings(text: string, mentions: readonly Span[], limits: readonly Span[]): number {
  let start = 0;
  for (;;) {
    const opening = OPENING.exec(text.slice(start))?.[0] ?? '';
    if (opening === '' || isWithin(start, mentions) || isWithin(start, limits)) return start;
    start += opening.length;
  }
}
