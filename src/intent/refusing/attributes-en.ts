/**
 * English counterpart of attributes-ja.ts: attributes no such plan contains, by the head noun ("waiting lists" in
 * "kindergarten waiting lists in Aoba-ku").
 */

const words = (text: string): string =>
  text
    .trim()
    .split(/\s*,\s*/)
    .join('|');

const MONEY = words(`
budgets?, budget figures?, settlement, costs?, expenses?, price(?:s|tag)?, fees?, charges?, fares?, tariffs?,
rates? of pay, pay, salar(?:y|ies), wages?, bonus(?:es)?, allowances?, amounts?, subsidy (?:amount|rate)s?,
grant (?:amount|rate)s?,
limit(?:s| per company)?, ceiling, revenue, income, turnover, sales, profit, tax rates?, interest rates?,
exchange rates?, share price, refunds?, rent, contract value, bid price, spending
`);

const FIGURES = words(`
head ?counts?, population,
number of (?:users|people|members|visitors|staff|employees|participants|households|schools|companies|hospitals|accidents|cases|crimes|applications|downloads|followers|hits|seats|students|tourists|patients|residents|servers|terminals|calls),
user numbers?, visitor numbers?, figures?, statistics, stats, percentages?, averages?, rankings?, scores?,
results?, outcomes?, track record, hit counts?, page ?views?, capacity, speeds?, bandwidth, specs?,
specifications?, os, operating systems?, versions?, models?, makers?, manufacturers?, sizes?, lengths?,
heights?, ages?, weights?,
(?:success|pass|usage|coverage|penetration|adoption|employment|participation|satisfaction|conviction|crime|accident) rates?
`);

const PEOPLE = words(`
vendors?, contractors?, suppliers?, developers?(?: of)?, bidders?, winners?, operators?, sponsors?,
instructors?, lecturers?, teachers? names?, speakers?, principals?, mayors?, ministers?, vice[- ]governors?,
deputy heads?, directors?, chairperson, chairman, members? of the committee, staff list, candidates?,
architects?, authors?,
(?:vendor|company|contractor|director|developer|supplier|chief|governor|president|person|principal|mascot|contact)(?:'s)? names?,
english names? of (?:the )?[a-z ]*(?:department|division|section|office|city|town)
`);

const CONTACT = words(`
(?:e-?mail|street|postal|mailing|web|ip)? ?address(?:es)?,
(?:phone|telephone|fax|extension|contact|serial|registration|certification|licen[cs]e|account|case|permit|passport|flight|platform|room) numbers?,
hotlines?, urls?, links?, qr codes?,
(?:twitter|facebook|instagram|line|youtube|x|social media|bank|user|e-?mail) accounts?, accounts?, directions,
maps? to [a-z ]+, parking(?: lots?| spaces?)?, venues?, locations?
`);

const TIMES = words(`
deadlines?, due dates?, closing dates?, opening (?:hours?|times?|dates?), closing (?:hours?|times?|days?),
(?:business|office|consultation|visiting|reception|service) (?:hours?|times?), hours, timetables?, schedules?,
calendars?, (?:collection|closing|closed|pay|working|open|market|exam|sports|polling) days?, bus(?:es)? times?,
departure times?, waiting (?:time|list|period)s?, launch dates?, release dates?, start dates?,
next (?:session|meeting|auction|round|exam|course|seminar)s?,
exams?, appointments?, shifts?, annual leave, paid leave, overtime, weather, forecasts?, temperature, snowfall,
rainfall, tides?, lottery, menus?, recipes?, tickets?, seats?, flights?, ferr(?:y|ies), trains?
`);

const PROCEDURE = words(`
application (?:forms?|procedures?|process|deadlines?|guidelines?|status|fees?|requirements?), order forms?,
manuals?, instructions, guidelines for applicants, requirements?, eligibility(?: requirements?)?, conditions,
qualifications needed, age limits?, income limits?, required documents?, documents needed, renewals?, reissue,
refunds?, complaints?, log-?in(?: page| details)?, passwords?, user ids?, pin codes?, log-?in ids?,
source code, contracts?, minutes(?: of the meeting)?, photos?, videos?, logos?, reviews?, feedback, opinions?,
survey results?
`);

const NOT_IN_A_PLAN = new RegExp(`\\b(?:${[MONEY, FIGURES, PEOPLE, CONTACT, TIMES, PROCEDURE].join('|')})$`);

const LEAD_IN =
  /^(?:(?:hi|hello|ok|so|and|but|please|also|just|quick question)[,:]? )*(?:(?:can|could|would) you (?:please )?)?(?:tell me|show me|give me|send me|find me|let me know|i(?:'d| would)? (?:need|want|like)(?: to know)?|i'm looking for|looking for|do you know|do you have|do we have|is there|are there|have you got|what about|how about|what(?:'s| is| are| was| were| will be)|which(?: is| are)?|where(?:'s| is| are) )?\s*/;
const DETERMINERS =
  /^(?:(?:the|a|an|any|our|its|their|my|your|this|that|some|all|full|complete|latest|current|exact) )+/;
/** End of the noun phrase. */
const AFTER_THE_NOUN =
  / (?:of|for|in|at|on|to|per|from|with|by|under|during|since|after|before|when|where|how|that|which|who|this|next|last|please|now|today|tomorrow|currently)\b.*$/;

/** "my mother was talked into a contract" is a narrative, not a request for a contract. */
const A_STORY = /\b(?:was|were|got|has|had|wants|needs|bought)\b/;

/** Whether a gently normalised English question asks for an attribute no such plan contains. Linear. */
export function asksForNothingInAPlan(text: string): boolean {
  const [first = ''] = text.split(/[?!.;]/);
  const rest = first.replace(LEAD_IN, '').replace(DETERMINERS, '');
  const noun = rest.replace(AFTER_THE_NOUN, '').trim();
  return (
    (NOT_IN_A_PLAN.test(noun) && !A_STORY.test(noun)) ||
    (/^(?:names?|number|list) of /.test(rest) && NOT_IN_A_PLAN.test(rest.trim()))
  );
}
