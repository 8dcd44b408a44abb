/** English phrases for things no such plan contains, anywhere in the text: money, weather, small talk, favours. */
import { anyOf } from '../../regex.ts';

export const ENGLISH: RegExp[] = [
  // The plan as a document: publication, revision, download.
  anyOf(
    /\bplan\b.{0,12}\b(?:published|announced|approved|reviewed|revised|printed|downloaded)\b/,
    /\b(?:download|print) the plan\b|\bheadquarters meet/,
  ),
  // How a budget sorts projects.
  /^(?:so |and |which |what |are there |any |show |list |me |the )*(?:(?:brand[- ])?new|ongoing|continuing|continued|discontinued|abolished|scrapped) (?:projects|items|entries)(?: (?:are there|this year|in the plan|in this plan))?[ ?.!]*$/,
  // Documents, permits and hours; obligations to pay; dates of arrival.
  anyOf(
    /\b(?:hotline|helpline|contact|extension) (?:number|no\.?)\b|\bextension (?:of|for)\b/,
    /\bdo (?:i|we) (?:really )?have to\b|\b(?:closed|open) on\b|\bpermits?\b/,
    /\b(?:driving|driver'?s?|operator'?s|fishing|hunting) licen[cs]e|\btuition\b/,
    /\bby (?:what|which) (?:date|day|time)\b|\bavailable in [a-z]+[?]?$/,
    /\b(?:i )?have .{0,30}\b(?:printed|made|fixed|repaired|translated|stamped|laminated)\b/,
    /\bcan (?:i|we) have (?:another|a|an|some|my)\b/,
  ),
  /^(?:so |and )?how many (?:students|people|residents|staff|users|visitors|participants|trainees|companies|schools|households|applicants|children|teachers|engineers|jobs|gates|towers|cameras|terminals|computers|pcs|servers|hospitals|pharmacies|books|libraries|museums|clubs)\b/,
  // Names and kinds the plan does not list, permissions, favours.
  anyOf(
    /\b(?:give me |tell me )?(?:the )?names? of (?:the |all |every )*(?:towns?|villages?|cities|municipalities|schools?|members?|officials?|people|teachers?|companies|firms?|shops?|(?:[a-z]+ )?operators?|vendors?|places|islands?|districts?)\b/,
    /\bwhich (?:windows |software |os )?(?:version|routes?|roads?|towns?|villages?|cities|bridges?|islands?|rivers?|building|floor|room|model|brand|platform|languages?|universit(?:y|ies)|colleges?)\b(?!.{0,40}\b(?:can|could)\b)/,
    /\bby name$/,
  ),
  anyOf(
    /\b(?:am i|are we|is (?:it|smoking|parking|eating|drinking)|are (?:dogs|pets|children|visitors)) (?:still )?(?:allowed|permitted|ok|okay)\b/,
    /\bis there a (?:fine|fee|penalty|charge|limit|discount|dress code)\b/,
  ),
  anyOf(
    /^(?:please (?:forward|pass|send|remind)|say|compose|write|draw|sing|recite|draft|proofread) (?:me )?(?:a|an|the|this|that|my|some|good)\b/,
    /\b(?:could|can|would|will) (?:you|somebody|someone|anybody|anyone) (?:please |kindly )?(?:translate|proofread|book|lend|bring|fix|send|print|order|call|drive|pick|reset|unlock)\b/,
    /\bmy (?:old |own |new )?(?:bicycle|bike|car|laptop|phone|house|flat|dog|cat|desk|chair|umbrella|wallet|keys?|bag)\b.{0,30}\b(?:sell|buy|auction|fix|lost|broken|stolen)\b/,
    /\b(?:sell|buy|fix|lost|left) my (?:old |own |new )?[a-z]+\b/,
  ),
  anyOf(
    /\b(this|next|last) (week|month|morning|evening|afternoon|weekend|season)\b|\bright now\b|\btonight\b/,
    /\btoday('s)?\b|\btomorrow\b(?!'s (?:engineers?|workers?|society|generation|circuits|world))/,
    /\b(is|are) .{1,40} (open|running|closed|cancelled|delayed|down)\b[?]?$/,
    /\bwhere (is|are) (?!.{0,12}information).{1,40} (installed|located|held|kept)\b/,
    /\b(who|which company) (built|developed|designed|supplied) |\bhow old (is|are|can|must|do)\b/,
    /^(e-?mail|phone|number|address|deadline|fee) (to|for) /,
    /\bnext (outage|maintenance|update|session|course|exam|deadline|meeting)\b/,
    /\b(did|has) the plan (succeed|work|fail)/,
    /\b(failed|succeeded|most money|most expensive|cheapest|best project|worst project)\b/,
  ),
  /\bwhen(?:'s| is| are) the next (?!plan)/,
  anyOf(
    /\bbudgets?\b|\bhow much\b(?! of the (plan|whole))|\b(cost|price) of\b/,
    /\bwhat.{0,30}\b(cost|costs|price|fee|fees|charge)\b|\b(does|did|do) .{1,40} cost\b|\bsalar(y|ies)\b/,
    /\bwages?\b|\bearn(s|ed)?\b|\b(entrance|admission|tuition|membership|course|parking|entry) fees?\b/,
    /\bexchange rate\b|\bticket price/,
  ),
  /^(and |so |but |please |tell me |do you know )*how many (?!.{0,60}\b(areas?|measures?|projects?|entries|entry|reprints?|reprinted|repeats?|repeated|duplicates?|programs?|programmes?|initiatives?|plans?|predecessors?|years|basic concepts|codes?|targets?|goals?|sub-?systems?|printed|places|times)\b)(?! ?(?:the )?(?:divisions|departments|bureaus|sections|offices|owners)\b.{0,24}\b(?:there|involved|responsible|in charge|own|(?:have|with) projects|take part)\b)(?!.{0,40}\d-\d)(?!(is|are) (that|those|they|there))/,
  anyOf(
    /\b(what|which) (percentage|proportion|share|rate)\b/,
    /\bhow (tall|fast|strong|big|hot|cold|often) (is|are|was|were|does|do|did)\b/,
    /\baverage (age|income|speed|salary)\b|\bpopulation of\b|\bmost popular\b/,
    /\b(opening|closing|business|office|visiting) (hours?|times?)\b|\btimetable\b/,
    /\b(next|last) (bus|train|flight|ferry)\b|\bwhich bus\b|\b(phone|telephone|fax|extension) number\b/,
    /\be-?mail address of\b|\b(street |postal )?address of\b|\burl\b|\bweb address\b|\bdirections to\b/,
    /\bhow do i get to\b|\bwaiting time\b|\bdeadline (for|of)\b|\bwhat time\b|\bwhich floor\b/,
  ),
  anyOf(
    /\b(which|what) (company|companies|vendors?|firms?|contractors?|suppliers?|hospitals|schools|shops)\b(?! .{0,30}\b(can|could|may|should)\b).{0,4}(built|made|developed|won|runs|operates|sells|received|got|joined|use)\b/,
    /^who (built|developed|won|designed|programmed|invented|printed|wrote|published)\b/,
    /\bnames? of the (hospitals|companies|firms|shops|schools|company|vendor|contractor|governor|director|chief)\b/,
    /\b(governor|mayor|prime minister|president)'s (name|age|birthday|salary)\b/,
    /\bwho is the (governor|mayor|president|prime minister|director|chief)\b/,
  ),
  anyOf(
    /\bweather\b(?!.{0,20}(warning|alert|system|disaster|project))|\bforecast for\b/,
    /\btemperature (today|tomorrow|in)\b|\bgoing to (snow|rain)\b|\byesterday\b/,
    /(?<!\b(?:job|off) )\blast (night|year|month|week)\b(?! and (?:hoping|looking|want))|\bis tomorrow\b/,
    /\b(on tv|tv program(me)?s?) tonight\b|\bwhat.s on tv\b|\bon (which|what) days?\b|\bfootball score/,
    /\bscore of\b|\bthe (match|game) \b|\bmovies?\b|\bfilms?\b(?! festival)|\blyrics\b|\bjokes?\b/,
    /\bpoem\b|\brecipes? for\b|\bramen\b|\bgyutan\b|\bsushi\b|\blunch\b|\bdinner\b|\bcoffee\b|\bbeer\b/,
    /\bbook me\b|\bflight\b|\bpassport\b|\bvisa (application|status)\b|\bstock (market|price)|\bbitcoin\b/,
    /\belection (result|day)|\bhoroscope\b|\bexam date\b|\b(girl|boy)friend\b|\bhow are you\b/,
    /\byour (name|favou?rite|age)\b|\bare you (a )?(human|robot|real)\b|\bi love you\b/,
    /\bi'?m (tired|hungry|bored)\b|\bsing\b|\brecommend (me|us|a|an|some)\b|\bexcel\b|\bvlookup\b/,
    /\bmarried\b/,
  ),
  anyOf(
    /^(please |can you |could you |would you )+(book|order|call|send|buy|reserve|translate|summari[sz]e|write|draft)\b/,
    /^(translate|summari[sz]e|draft|write me) (this|the following|a |an |my )/,
    /\b(forgot|reset|lost) (my |the )?.{0,10}password\b/,
    /\bmy (payslip|overtime|annual leave|vacation|bonus|salary)\b|\bis on now\b|\bon now (in|at)\b/,
    /\bnearest [a-z]+\b|\bopen on (sun|mon|tues|wednes|thurs|fri|satur)|\bfree at\b/,
    /\brunning (today|now)\b|\btraffic jam\b|\bany news\b|\bwill it (rain|snow)\b/,
    /\b(maximum|minimum) amount\b|\bwhy is .{1,40} called\b|\bhow old must\b|\bdonate\b|\bnext election\b/,
    /\bflu shot\b|\bvaccin|^write a\b|\bwhat day\b|\bhotels? in\b|\bwhere (are|is) the (spare|nearest)\b/,
    /\bis (broken|jammed|stuck)\b|^what is (tokyo|sendai) doing/,
    /^how (to) (extend|become|renew|drive|get to|cook|bake|fix)\b/,
  ),
  // Superlatives other than by number, age and progress.
  anyOf(
    /\b(?:most|least) (?:effective|successful|useful|helpful|important|popular|expensive|valuable|promising|interesting|urgent|significant|common|used|visited|famous)\b/,
    /\bbest (?:results?|outcomes?|performing|one|value)\b/,
  ),
  // Technical requirements and appearance, needs, and kinds the plan does not list.
  anyOf(
    /\b(?:what|which) (?:[a-z]+ )?(?:software|textbooks?|qualifications?|certificates?|certifications?|browsers?|devices?|restaurants?|ministry|ministries|doctors?)\b(?! .{0,30}\b(?:can|could|may|should|projects?)\b)/,
    /\bwhat (?:does|do|did) .{1,40} look like\b|\bhow long does it take\b/,
    /\b(?:work|run)s? on (?:an? )?(?:iphones?|ipads?|android|macs?|windows|linux)\b/,
    /\bpay .{0,30}\b(?:with|by) paypay\b/,
    /\bnames? of (?:the )?(?:person|people|man|woman|one) (?:who|appointed|in)\b/,
    /\b(?:municipalities|schools|hospitals|companies|firms|shops) that (?:joined|take part|took part|use it|are connected)\b/,
  ),
  // Instructions on the form of the answer: "make it shorter", "put it in a table", "answer in English".
  /^(?:please )?(?:make|keep|put|say|write|give) (?:it|that|this|the answer|them)(?: to me)? (?:in |into |as )?(?:an? )?(?:bit |little |much )?(?:shorter|longer|simpler|clearer|brief|short|simple|table|bullet points?|plain (?:english|words))\b/,
  anyOf(
    /^(?:please )?(?:answer|reply|speak|respond|talk)(?: to me)? in (?:english|japanese|chinese|korean)\b/,
    /^(?:and |now )?in (?:english|japanese|chinese|korean)(?:,? please)?[.?!]*$/,
  ),
];
