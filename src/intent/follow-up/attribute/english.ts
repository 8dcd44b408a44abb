/** English attribute patterns for the core (core.ts) of a question; references are "it". */
import { type Attribute, whole } from './attribute.ts';

const WHAT = "(?:what(?:'s|s| is| are| was| were)? (?:the |its )?)?";
const OF_IT = '(?: (?:of|for|on|about|with|to|in|there|behind) it)?';
const OFFICE = '(?:dept|department|division|section|office|team|unit|desk|bureau)s?';

export const ENGLISH: [Attribute, RegExp][] = [
  [
    'detail',
    whole(
      `(?:some |a bit |a little )?more(?: (?:info|information|details?))?${OF_IT}|(?:info|information|details?|summary|overview|description)${OF_IT}|about it|more about it`,
      'elaborate(?: on it)?|expand on it|(?:explain|describe)(?: it)?|(?:can|could) you (?:elaborate|explain|describe)(?: on)?(?: it)?',
      "what(?:'s|s| is| are| was| were) it(?: all)?(?: about)?|what (?:does|do|did) it (?:do|involve|mean|cover|include|contain)|what happens in it",
      'go on|go ahead|in (?:more )?detail|what sort of (?:thing|project) is it|what it (?:does|is|covers|involves)(?: about)?',
    ),
  ],
  [
    'owner',
    whole(
      `(?:the )?(?:point of contact|poc|responsib(?:le|ility)|lead|person responsible)${OF_IT}|(?:name of the )?${OFFICE} (?:name|in charge|responsible)|${WHAT}${OFFICE}(?:'s)?(?: names?)?`,
      "who(?:'s|s| is| are) (?:on it|the lead(?: on it)?|assigned(?: to it)?|it assigned to|the point of contact(?: for it)?)|where (?:should|do|can|could) (?:i|we) (?:direct|send|address|ask)(?: my| our)?(?: questions?)?(?: (?:about|on) it)?",
      `(?:is it (?:all )?)?(?:under |with |in |run by |owned by )?(?:(?:the )?same|one|a single) (?:${OFFICE}|person|people|contact)(?: for it)?`,
      "who(?:'s|s| is)? (?:for|on) it",
      `whom?|whose(?: (?:job|baby|project|responsibility|area)s?)?(?: (?:is|are) it)?|owners?${OF_IT}|(?:which|what) ${OFFICE}(?: (?:is|are|runs?|handles?|owns?|does) it)?|${OFFICE}`,
      `${WHAT}(?:owners?|contacts?(?: (?:person|point|info|information|details|division|office|section|department|team))?|person in charge|responsible (?:${OFFICE}|person|party)|owning ${OFFICE})${OF_IT}`,
      "who(?:'s|s| is| are|se)?(?: the)? (?:running|in charge|responsible|behind|handling|managing|looking after|doing|leading|overseeing|drawing it up|putting it together|setting it up|owner|owners|contact|person)(?: (?:of|for|on))?(?: it)?",
      '(?:who|which [a-z]+|what [a-z]+) (?:currently |actually )?(?:runs?|owns?|handles?|manages?|does|leads?|oversees?|operates?|has|got|maintains?|administers?|supervises?|coordinates?|answers for|(?:is|are) doing|keeps|looks after|deals with|takes care of|carries out|works on|writes|would know|knows)(?: (?:about )?it)?',
      "(?:whom?|which [a-z]+|where) (?:do|should|can|would|could) (?:i|we) (?:ask|talk to|speak to|speak with|contact|call|chase|ping|e-?mail|write to|turn to|go to|go|reach)(?: (?:about|for|on|regarding))?(?: it)?|(?:person|section|division|office) in charge(?: of it)?(?: is (?:which|what) [a-z]+)?|(?:which|what) (?:section|division|department|office|team|person)(?: is)?(?: it)? (?:in charge|responsible)(?: (?:of|for) it)?|where is it (?:managed|run|handled|based|looked after)|who to (?:ask|contact|call|talk to)(?: (?:about|for) it)?|who(?:'s| is| are) it(?: with| under)?",
    ),
  ],
  [
    'status',
    whole(
      `${WHAT}(?:current |latest )?(?:status(?:es)?|progress|state(?: of play)?|situation|latest|news|updates?)${OF_IT}`,
      'how it (?:going|doing)',
      "(?:already |still |all |not )?(?:finished|done|started|completed?|delayed|late|ongoing|running|under way|underway|going on|active|behind(?: schedule)?|on (?:track|schedule|time))(?: (?:yet|already|ok(?:ay)?|well|fine|smoothly|properly|as planned))?|what(?:'s|s| is) (?:happening|going on|up|new)(?: (?:with|on) it)?|how much(?: of it)? (?:is|has been|was) (?:done|finished|completed?)",
      `${WHAT}(?:completion|progress|achievement) (?:rate|percentage)s?${OF_IT}|how complete(?: is it)?`,
      "(?:(?:what|how many|which) )?percent(?:age)?(?: (?:is it |of it )?(?:is |are |has been )?(?:completed?|done|finished))?|(?:did|have|has) (?:it|you|we) (?:all )?(?:finish|finished|start|started|complete|completed)(?: it)?(?: yet| already)?|how(?:'s|s| has| have)(?: it)? (?:progress(?:ed)?|gone|been(?: going)?)|is it (?:working|ongoing|under way|underway|still (?:going|running|ongoing|active))",
      `(?:(?:(?:is|are) there|(?:(?:has|have) )?(?:there )?been) )?(?:any )?(?:recent |new |latest )?(?:progress|updates?|news|delays?|movement|reports?)(?: lately| recently| yet| so far)?${OF_IT}|${WHAT}(?:latest|last|most recent|newest) (?:report|update|status|news)${OF_IT}|progress|updates?|status(?:es)?${OF_IT}`,
      "how(?:'s|s| is| are| was) it(?: (?:going|doing|coming along|coming on|progressing|looking|getting on|getting along|so far))*|how far(?: along)?(?: (?:is|are|has|have|did) it)?(?: (?:got|gotten|come|gone|progressed|get))?",
      '(?:is|are|has|have|was) it (?:all |already |still |been )?(?:done|finished|completed?|on (?:track|schedule|time)|delayed|late(?: with it)?|behind(?: schedule)?|ok|okay|fine|going|running|started|over|ready|moving|progressing)(?: (?:yet|already|so far|ahead|ok(?:ay)?|well|fine|smoothly|properly|(?:according )?to plan|as planned))?',
      'which (?:(?:one )?of it |one |it )?(?:is|are) (?:further (?:along|ahead)|ahead|behind|late|later|more advanced|doing better|closer to (?:done|completion|the end|being finished))',
      "where (?:is|are|does|do) (?:it|we|things) (?:stand(?: (?:with|on) it)?|at|with it|on it)|where (?:are|is) (?:we|things) (?:with|on|at with) it|how(?:'s| is| are) (?:things|everything)(?: going)?(?: with it)?",
    ),
  ],
  [
    'measure',
    whole(
      `${WHAT}measure(?: (?:code|number|name))?${OF_IT}|(?:under |in )?(?:which|what) measure(?: (?:is|does|do) it(?: (?:belong to|in|under|come under|fall under|sit under|sit in|part of))?| (?:has|contains) it)?`,
      "where(?: exactly)?|where(?:'s| is| are| does| do| can i find) it(?: (?:stand|sit|appear|come|belong|fit))?(?: (?:in|within) the (?:plan|document))?|where in the (?:plan|document)(?: (?:is|does) it(?: (?:appear|stand|come))?)?",
    ),
  ],
  [
    'area',
    whole(
      `${WHAT}(?:priority )?area(?: (?:code|number|name))?${OF_IT}|(?:under |in )?(?:which|what) (?:priority )?(?:area|field|pillar)(?: (?:is|does|do) it(?: (?:belong to|in|under|come under|fall under|fall in|part of))?)?`,
    ),
  ],
  [
    'name',
    whole(
      `${WHAT}(?:project |entry )?(?:code|number|code number|(?:full |official |japanese )?name|nickname)${OF_IT}|(?:what|which) (?:number|code) is it|what(?:'s| is) it (?:officially |formally )?called(?: officially| formally)?|does it have a nickname`,
    ),
  ],
  [
    'text',
    whole(
      `(?:what does (?:the )?(?:plan|document|text) (?:actually )?say|how (?:does|is) (?:the )?(?:plan|it) (?:put|word|worded|phrased?)(?: it)?)${OF_IT}(?:[, ]+(?:word for word|verbatim|literally|exactly))?|what does it say(?: in the (?:plan|document))?${OF_IT}`,
      `(?:the )?(?:exact|original|actual|full) (?:text|wording|words|passage|description)${OF_IT}|word for word|verbatim|(?:text|wording|passage|source)${OF_IT}|quote(?: (?:it|the plan))?|where does it say (?:it|so)|where is it written|how is it (?:worded|described|written)(?: in the plan)?`,
    ),
  ],
  [
    'why',
    whole(
      `why|why (?:is|are|do|does|did|was) [a-z ]{1,24}|what(?:'s| is| was) it for|${WHAT}(?:purpose|aim|goal|point|objective|reason|idea|rationale)s?${OF_IT}|what for`,
    ),
  ],
  [
    'when',
    whole(
      "when(?:'s| is| was| did| does| do| will| are) it(?: (?:be|been|begin|began|start|started|open|opened|end|finish|finished|launch|launched|available|completed|ready|built|made|done|due|introduced|begun|drawn up|written|adopted))*|when|(?:from|until|since) when",
      `${WHAT}(?:start|end|year|date|period|start date|end date|first year|last year|duration)${OF_IT}|(?:what|which) year(?: (?:was|is) it)?`,
      'how (?:long|many years)(?: (?:is|was|does|did|will|has) it)?(?: (?:last|run|cover|take|go on|been))?(?: for)?',
    ),
  ],
  [
    'maker',
    whole(
      'who (?:built|made|developed|supplied|won|designed|wrote|created|set|drew|was behind|came up with) (?:it|up it|it up)',
    ),
  ],
  [
    'differ',
    whole(
      `(?:${WHAT}(?:main )?differences?|how (?:do|does|are|is) it (?:differ|different|compare)|compare it|comparison|compared)(?: between it)?(?: from each other| with each other| to each other)?`,
    ),
  ],
  ['count', whole('how many(?: (?:is|are) (?:it|there))?(?: (?:in (?:total|all|it|there)|altogether|overall|of it))*')],
  [
    'outside',
    whole(
      `${WHAT}(?:total |annual |rough )?(?:budget|cost|price|fee|phone(?: number)?|telephone(?: number)?|fax(?: number)?|e-?mail(?: address)?|extension|address|url|link|web ?site|web address|vendor|contractor|supplier|deadline|(?:launch|release|due) date|schedule|timeline|opening hours|number of (?:users|people|staff)|application (?:form|procedure|deadline))s?${OF_IT}`,
      'how much(?: (?:is|does|did|was|do) it(?: costs?)?| money[a-z ]*)?|how many (?:users|people|staff|visitors|members|participants|companies|schools)\\b[a-z ]{0,30}|how (?:do|can|does|could) (?:i|we|one|people|you) (?:apply|register|sign up|enrol|enroll|join|log in|access|use|get|order)(?: (?:for|to))?(?: it)?',
      'is there (?:a |an |any )?(?:web ?site|url|link|phone number|hotline|contact number|deadline|budget)(?: for it)?',
    ),
  ],
];
