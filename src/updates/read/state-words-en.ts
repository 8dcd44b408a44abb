/** How English says how a project stands. Where two match at once the longer counts. */
import { type StateWord, stateWord as word } from './state-words.ts';

export const STATE_WORDS_EN: readonly StateWord[] = [
  word(
    'well',
    /\b(?:on|to|according to|in line with|as) (?:track|schedule|plan(?:ned)?|time|target)\b|\b(?:going|running|proceeding|progressing|moving along|coming along|doing|works?|working) (?:well|fine|smoothly|nicely|great|okay|ok|as expected)\b|\b(?:all|everything(?:'s| is)?|looking|looks|is|are|it's|that's|probably|just|doing) (?:good|fine|ok|okay|great|well|smooth)\b|\bfine\b|\bno(?: (?:major|big|particular|real|significant))? (?:problems?|issues?|concerns?|delays?|trouble)\b|\bwithout (?:problems?|issues?|delays?|any (?:problems?|issues?|delays?))\b|\bahead of (?:schedule|plan|time)\b|\bsmoothly\b|\bas expected\b|\bgoing to plan\b|\bon course\b|\bin good shape\b|\bas scheduled\b|\b(?:is|are|remains?|running|network|system) stable\b|\bstable,|\bno change in plan\b/,
  ),
  word('recovered', /\bback on (?:track|schedule)\b|\bcaught up\b|\bresumed\b|\brecovered\b|\bresolved\b/),
  word('fair', /\bso[- ]so\b|\bnot too bad\b|\bnot bad\b/),
  word(
    'behind',
    /\bbehind(?: schedule| plan| target| where)?\b|\b(?:running )?late\b(?!st)|\bdelay(?:ed|s|ing)?\b|\boverdue\b|\blagging\b|\bslow(?:er)?(?: than| progress)\b|\bwill miss\b|\b(?:won't|will not|can't|cannot|not going to|unable to) (?:make (?:it|the (?:deadline|date))|meet the)\b|\bheld up\b|\bmissed\b/,
  ),
  word(
    'moved',
    /\bslip(?:s|ped|ping)?\b|\bpostponed?\b|\bpushed (?:back|out|to)\b|\bmoved(?= (?:back|out|to|from)\b)|\brescheduled\b|\bput back\b|\bdeferred\b|\bextended (?:to|until|till)\b|\bput off\b/,
  ),
  word('missed', /\bwas (?:originally )?(?:supposed|due|planned|scheduled|meant|expected)\b|\boriginally\b/),
  word(
    'stopped',
    /\bstalled\b|\bstuck\b|\bon hold\b|\bpaused\b|\bsuspended\b|\bat a standstill\b|\bblocked\b|\bstopped\b|\bhalted\b|\bfrozen\b|\bno progress\b|\b(?:not|hasn't|isn't|haven't) (?:moving|moved|progress(?:ing|ed))\b|\bshelved\b/,
  ),
  word(
    'trouble',
    /\bat risk\b|\bstruggling\b|\bdifficult(?:y|ies)?\b|\btrouble\b|\bproblems?\b|\bissues?\b|\bconcern(?:s|ed)?\b|\btough\b|\bworr(?:y|ied)\b|\bchallenging\b|\bunlikely\b|\bshort of (?:staff|people|hands|budget|funds)\b|\bshort-?staffed\b|\bunderstaffed\b|\bsnags?\b/,
  ),
  word(
    'done',
    /\b(?:done|finished|complete(?:d|ly done)?|wrapped up|finali[sz]ed|closed|achieved|delivered|went live|launched|over)\b|\bcompletion\b|\b(?:finish|complete|wrap up|be ready|go live|launch)\b/,
  ),
  word('begun', /\b(?:start(?:ed|ing|s)?|begun|began|begin(?:s|ning)?|under ?way|kicked off|commence[ds]?)\b/),
  word('untouched', /\b(?:untouched|yet to (?:start|begin)|not started|unstarted)\b/),
  word(
    'cancelled',
    /\bcancel(?:l?ed|s|l?ing|lation)?\b|\bdropped\b|\bscrapped\b|\babandoned\b|\bcalled off\b|\bterminated\b|\bdiscontinued\b|\baxed\b/,
  ),
  word(
    'moving',
    /\b(?:in progress|ongoing|live|operational|in use|progressing|moving along|in operation|up and running|making progress)\b/,
  ),
  word('busy', /\bunclear\b|\bnot sure\b|\bunknown\b|\btbd\b|\bto be confirmed\b|\b(?:still )?checking\b/),
  word(
    'same',
    /\bno (?:changes?|updates?)\b|\bstill the same\b|\bsame status\b|\bnothing to report\b|\b(?:the )?same as (?:last|before|previous|the last|the previous)(?: (?:time|month|report|quarter))?\b|\bunchanged\b|\bnothing (?:new|has changed|changed)\b|\bas (?:before|last time|previously reported)\b/,
  ),
];
