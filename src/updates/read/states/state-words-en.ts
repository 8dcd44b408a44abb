/** English status words. Of overlapping matches the longest counts. */
import { anyOf } from '../../../regex.ts';
import { type StateWord, stateWord as word } from './state-words.ts';

export const STATE_WORDS_EN: readonly StateWord[] = [
  word(
    'well',
    anyOf(
      /\b(?:on|to|according to|in line with|as) (?:track|schedule|plan(?:ned)?|time|target)\b/,
      /\b(?:going|running|proceeding|progressing|moving along|coming along|doing|works?|working) (?:(?:so |very |quite |really )?well|fine|smoothly|nicely|great|okay|ok|as expected)\b/,
      /\b(?:all|everything(?:'s| is)?|looking|looks|is|are|be|it's|that's|probably|just|doing) (?:good|fine|ok|okay|great|well|smooth)\b/,
      /\bok(?:ay)?$|\bmakes? (?:it (?:in|on) time|the deadline)\b/,
      /(?<=(?:'ll|\bwill|\bcan|\bshould) )make it(?=$| (?:in|by|on)\b)/,
      /\b(?:schedule|plan) (?:itself )?(?:is )?hold(?:s|ing)\b|(?<!\bfor )\bgood$|\bfine\b/,
      /\bno(?: (?:major|big|particular|real|significant))? (?:problems?|issues?|concerns?|delays?|trouble)\b/,
      /\bwithout (?:problems?|issues?|delays?|any (?:problems?|issues?|delays?))\b/,
      /\bahead of (?:the |our )?(?:schedule|plan|time)\b|\bsmoothly\b|\bas expected\b|\bgoing to plan\b/,
      /\bon course\b|\b(?:according to|in line with) (?:the|our) (?:plan|schedule)\b/,
      /\bin good (?:shape|condition|order)\b|\bkeep(?:s|ing)? (?:to )?(?:the |our )?schedule\b/,
      /\bsteady progress\b|\bas usual\b|\bschedule is (?:being )?kept\b|\b(?:are|is|be) in time\b/,
      /\bbeing followed\b|\b(?:running|working) normally\b|\bas we planned\b|(?<=^|\bis |\ball )normal$/,
      /(?<=^|\bis |\bnot )smooth$|\bas scheduled\b|\b(?:is|are|remains?|running|network|system) stable\b/,
      /\bstable,|\bno change in plan\b|\ball clear\b|\bhumming along\b|\bticking along\b/,
      /\bwhere (?:it|we|they) should be\b|\bon top of\b|\bgood progress\b/,
      /\b(?:hit|met|meeting|hitting) (?:its|our|the|all|every) (?:milestones?|targets?|deadlines?)\b/,
      /\bno (?:blockers?|surprises|hiccups|obstacles|red flags)\b/,
      /(?<=^|\bis |\bstatus |\bstill |\ball )green(?=$|[ .,!](?!tourism))|\bsorted\b|\bsmooth sailing\b/,
      /\bin hand\b|\bunder control\b|\bwell under ?way\b|\bnicely\b|\bwithout a hitch\b/,
      /\bon the right track\b|\ball (?:quiet|normal)\b|\blike clockwork\b|\bno incidents?\b/,
      /\bnothing(?:'s| is) wrong\b|\botherwise normal\b/,
    ),
  ),
  word(
    'recovered',
    anyOf(
      /\bdelays? (?:(?:is|are|was|were|has been|have been) )?(?:over|avoided|made up|resolved|unfounded|gone)\b/,
      /\bbehind us$|\bback on (?:track|schedule)\b|\bcaught up\b|\bresumed\b/,
      /\b(?:got|been|now|is|are|was|were|all) (?:fixed|solved|repaired|sorted out)\b|\brecovered\b/,
      /\bresolved\b/,
    ),
  ),
  word('fair', /\bso[- ]so\b|\bnot too bad\b|\bnot bad\b/),
  word(
    'behind',
    anyOf(
      /\bbehind(?: schedule| plan| target| where)?\b/,
      /\b(?:running )?late\b(?!st|(?: in)? (?:jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sept?\b|oct|nov|dec|next|spring|summer|autumn|fall|winter|q[1-4]))/,
      /\bdelay(?:ed|s|ing)?\b|\boverdue\b|\bdeadline (?:has |is )?(?:already )?passed\b/,
      /\b(?:could not|couldn't|did not|didn't|failed to) (?:make|meet) (?:it|the|our)\b/,
      /\blost (?:a|an?other|one|two|three|four|several|some|\d+) (?:days?|weeks?|months?)\b/,
      /\bmiss(?:es|ing)? (?:the|our|its) (?:deadline|date|target)\b/,
      /\b(?:can't|cannot|can not|won't|will not|couldn't|not going to|unable to|not able to) (?:be )?(?:finish(?:ed)?|completed?|ready|done)(?= (?:it |this |everything )?(?:by|in|before|this|on|within)\b)/,
      /\blagging\b|\bslow(?:er)?(?: than| progress)\b|\bwill miss\b/,
      /\b(?:won't|will not|can't|cannot|not going to|unable to) (?:make (?:it|the (?:deadline|date))|meet the)\b/,
      /\bheld up\b|\bpast due\b|\bdragging\b|\bfell behind\b|\boverran\b|\boverrunning\b/,
      /(?<=^|\bis |\bstatus |\bstill )red(?=$|[ .,!])|\blong way off\b|\bweeks? off\b|\bmissed\b/,
    ),
  ),
  word(
    'moved',
    anyOf(
      /\bslip(?:s|ped|ping)?\b|\bpostponed?\b|\bpushed(?= (?:back|out|to|from)\b)(?: (?:back|out))?/,
      /\bmoved(?= (?:back|out|to|from)\b)(?! to (?:the )?(?:[a-z]+ ){0,3}(?:sections?|divisions?|departments?|teams?|offices?|desks?|units?|servers?|systems?|sites?|platforms?|cloud|buildings?|versions?|networks?|hosts?|domains?|production)\b)/,
      /\brescheduled\b|\bput back\b|\bdeferred\b|\bextended (?:to|until|till)\b|\bput off\b/,
      /\bbumped (?:to|until|back)\b|\bkicked (?:back|down)\b/,
    ),
  ),
  word(
    'missed',
    anyOf(
      /\bwas (?:originally )?(?:supposed|due|planned|scheduled|meant|expected)\b/,
      /\bshould have(?: been)?(?= (?:finished|completed?|done|ready|started|launched))|\boriginally\b/,
    ),
  ),
  word(
    'stopped',
    anyOf(
      /\bstalled\b|\bstuck\b|\bon hold\b|\bpaused\b|\bsuspended\b|\bat a standstill\b|\bblocked\b/,
      /\bto a (?:halt|standstill|stop)\b|\bno movement\b|\bstop(?:ped|s)\b|\bhalted\b|\bfrozen\b/,
      /\b(?:no|zero|little|hardly any) progress\b/,
      /\b(?:not|hasn't|isn't|haven't) (?:moving|moved|progress(?:ing|ed))\b|\bshelved\b/,
    ),
  ),
  word(
    'trouble',
    anyOf(
      /\bat risk\b|\bhard to (?:finish|complete|meet|make)\b|\brisky\b|\buncertain\b/,
      /\b(?:may|might|will|could) be cut\b/,
      /\bnot enough\b(?: (?:staff|people|money|budget|time|hands|funds|applicants|applications))?/,
      /\bdangerous\b|\bin danger\b(?! of)/,
      /\black(?:s|ing)? (?:of )?(?:staff|people|money|budget|funds|time|hands)\b|\bstruggling\b/,
      /\bdifficult(?:y|ies)?\b|\btrouble\b|\bproblems?\b|\bissues?\b|\bconcern(?:s|ed)?\b|\btough\b/,
      /(?<!\b(?:don't|not|no|never) )\bworr(?:y|ied)\b|\bchallenging\b|\bunlikely\b/,
      /\bshort of (?:staff|people|hands|budget|funds)\b|\bshort-?staffed\b|\bunderstaffed\b|\bsnags?\b/,
      /\bcutting it (?:close|fine)\b|\btouch and go\b|\bcould go either way\b|\btight\b|\bamber\b/,
      /(?<=^|\bis |\bstatus )yellow(?=$|[ .,!])/,
      /\b(?:may|might) not (?:make|meet|finish|complete|be (?:ready|done|finished|completed|able|in time))\b/,
      /\bmight not (?:make|meet|finish|be)\b|\bhiccups?\b|\bwobbl(?:y|ing)\b|\b(?<!not )bad$/,
      /\bslipping a (?:little|bit)\b|\bshaky\b|\bmess\b|\bless so\b|\bnot so much\b|\biffy\b|\bbugs?\b/,
    ),
  ),
  word(
    'done',
    anyOf(
      /\b(?:done(?: and dusted)?|finished|complete(?:d|ly done)?|wrapped (?:it |this |everything |the project )?up|nothing left to do|finali[sz]ed|closed out|closed|released|ended|signed off|in the bag|in the can|shipped|achieved|delivered|went (?:live|public)|launched)\b/,
      /\bover(?=$| (?:now|and done)\b)|\bcompletion\b/,
      /\b(?:finish|complete|wrap up|close out|be ready|go live|launch)\b/,
    ),
  ),
  word('begun', /\b(?:start(?:ed|ing|s)?|begun|began|begin(?:s|ning)?|under ?way|kicked off|commence[ds]?)\b/),
  word(
    'untouched',
    anyOf(
      /\b(?:haven't|hasn't|not|never)(?: been)? touched\b|\bno work (?:has been )?(?:done|started)\b/,
      /\b(?:nothing|no work) yet\b/,
      /\bnothing (?:has been|was|is|'s been) (?:done|started)\b(?: so far| yet)?|\b(?:still )?at zero\b/,
      /\b(?:untouched|yet to (?:start|begin|kick off|get (?:going|started)|launch)|not started|unstarted)\b/,
    ),
  ),
  word(
    'cancelled',
    anyOf(
      /\b(?:will not|won't|not going to) (?:do|run|hold|carry out) (?:it|this)\b|\bno longer going ahead\b/,
      /\bstop(?:ped|ping)? (?:this|the|our) project\b|\bstopped for good\b/,
      /\b(?:gave|give|given|giving) up\b|\bcancel(?:l?ed|s|l?ing|lation)?\b/,
      /\bdropped\b(?! (?:out|by|off|in)\b)|\bscrapped\b|\babandoned\b|\bcalled off\b|\bterminated\b/,
      /\bdiscontinued\b|\baxed\b|\b(?:not going|decided not to go|won't go|isn't going) ahead\b/,
      /\bshut down\b|\bkilled off\b|\bpulled the plug\b/,
    ),
  ),
  word(
    'moving',
    /\b(?:in progress|ongoing|live|operational|in use|progressing|moving along|in operation|up and running|making progress)\b/,
  ),
  word('busy', /\bunclear\b|\bnot sure\b|\bunknown\b|\btbd\b|\bto be confirmed\b|\b(?:still )?checking\b/),
  word(
    'same',
    anyOf(
      /\bno (?:changes?|updates?)(?: since (?:the )?(?:last|previous) (?:report|time|month|update|week|quarter|round)| since then)?\b/,
      /\bstill the same\b|\bsame status\b|\bnothing to report\b/,
      /\b(?:the )?same as (?:last|before|previous|the last|the previous)(?: (?:time|month|report|quarter))?\b/,
      /\bunchanged(?: since (?:the )?(?:last|previous) (?:report|time|month|update|week|quarter|round))?\b/,
      /\bnothing (?:new|has changed|changed)\b|\bas (?:before|last time|previously reported)\b/,
    ),
  ),
];
