/**
 * 「締切はいつ」「次の照会はいつ」「督促はいつ」 "when is the deadline": due dates of open rounds, when the next one starts, and
 * when divisions are reminded.
 */
import type { Answer, Person } from '../../adapter.ts';
import { gentle, withoutEnd } from '../../search/words/normalize.ts';
import { sentence } from '../core.ts';
import { countsOf } from '../delivery/round-figures.ts';
import { mayDo } from '../rights.ts';
import { quietUntil } from '../round/quiet.ts';
import { nextRound } from '../round/rounds.ts';
import { openRounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { asksOf } from '../submitting/asks.ts';
import { dueLabel, roundLabel, type View, weekdayLabel } from './view.ts';

const ASK = '(?:(?:です|でしょう|でした)(?:か|っけ)?|だっけ|なの|になって(?:い)?ますか|を?教えて(?:ください)?)?';
const WHOSE = '(?:(?:今月|今回|今期|今度|この)の?)?(?:(?:進捗|状況)の?)?';
const LIMIT = '(?:締め?切り?日?|〆切|期限|期日)';
const WHEN = '(?:いつ|何日|何月何日|いつごろ)(?:まで)?';
const DUE = [
  new RegExp(`^${WHOSE}(?:(?:報告|照会|回答)の?${LIMIT}|締め?切り?日?|〆切)(?:(?:は|って)、?${WHEN}|いつ)${ASK}$`),
  new RegExp(`^(?:${WHOSE}(?:報告|照会|回答)の?|(?:今月|今回|今期|今度)の?)${LIMIT}(?:は|って)?${ASK}$`),
  new RegExp(
    `^${WHOSE}(?:(?:報告|照会|回答)(?:は|って)、?いつまで(?:に?(?:すれば|出せば)?(?:いい|よい|良い)?)?|いつまでに(?:(?:回答|報告|提出)(?:すれば|したら)|出せば|答えれば)(?:いい|よい|良い)?)${ASK}$`,
  ),
  new RegExp(`^${WHOSE}(?:報告|回答)(?:は|って)、?${WHEN}${ASK}$`),
  /^(?:when (?:is|are) (?:the |our |my |this )?(?:next )?(?:reports?|updates?|round|answers?) due|(?:when|what) is the (?:next )?(?:reporting |answer )?(?:deadline|due date|last day)(?: for (?:the |our |this )?(?:reports?|updates?|answers?|round))?|(?:the )?deadline)$/,
];
/** 期限 alone could also be the plan's or a project's; for coordinators it means the round's. */
const DUE_BARE = new RegExp(`^${LIMIT}(?:は|って)?、?${WHEN}${ASK}$`);
const NEXT = [
  new RegExp(
    `^(?:次|次回|今度|来期|来月)の?(?:(?:進捗|状況)の?)?(?:照会|報告|回答)(?:の?${LIMIT}|の?(?:予定|開始|日程))?日?(?:は|って)?、?(?:${WHEN}|いつから)?${ASK}$`,
  ),
  new RegExp(`^(?:(?:進捗|状況)の?)?照会(?:は|って)、?(?:次は?)?(?:いつ|何日)(?:から|始まる|ある)?${ASK}$`),
  /^when (?:is|are|does) (?:the |our |my )?(?:next (?:round|reports?|updates?|deadline)|(?:next )?round)(?: (?:start|begin|due|open))?$/,
];

const REMINDERS = [
  new RegExp(
    `^(?:次|次回|今度)?の?(?:督促|催促|リマインド|リマインダー)(?:の?(?:予定|日程|日|タイミング)|(?:が|を)?(?:来る|届く|行く|送る|送られる|出る|出す)の)?(?:は|って)?、?(?:${WHEN}|いつ(?:来|届|行|送|出)[^、。]{0,6})?${ASK}$`,
  ),
  /^when (?:is|are|do|does|will) (?:the |our |my )?(?:next )?(?:reminders?|you remind(?: us| me| them)?|we be reminded|they be reminded)(?: (?:go out|sent|be sent|come|due|planned|scheduled))?$/,
];

/** Null when the text asks for none of them. */
export function answerDates(said: string, asker: Person, view: View): Answer | null {
  const line = withoutEnd(gentle(said).trim());
  // 「督促」 alone sends them.
  if (REMINDERS.some(pattern => pattern.test(line)) && !/^(?:督促|催促)$/.test(line)) return reminderDates(asker, view);
  const isNext = NEXT.some(pattern => pattern.test(line));
  const isCoordinators = DUE_BARE.test(line) && mayDo('coordinate', asker, view.directory, view.on);
  if (!isNext && !isCoordinators && !DUE.some(pattern => pattern.test(line))) return null;
  const open = openRounds(view.state).map(round => dueSentence(round, view));
  const next = nextSentence(view);
  const present = open.length > 0 ? open : [view.text.dates.noneOpen];
  return sentence('status', (isNext ? [next, ...open] : [...present, next]).join('\n'), view);
}

function dueSentence(round: RoundState, view: View): string {
  const { text, lang, now } = view;
  const label = roundLabel(round.id, lang);
  const { asked, reported } = countsOf(round, view);
  return now > new Date(round.dueAt)
    ? text.dates.past(label, dueLabel(round, view), weekdayLabel(round.closeAt, view))
    : text.dates.due(label, dueLabel(round, view), asked, reported);
}

/** When those missing are reminded; for who is asked, unless the own reports are in, or a reminder was put off. */
function reminderDates(asker: Person, view: View): Answer {
  const { text, lang, state, now } = view;
  const asks = asksOf(asker, view);
  const own = openRounds(state).flatMap(round => {
    const waiting = asks.filter(ask => ask.round === round);
    if (waiting.length > 0 && waiting.every(({ missing }) => missing.length === 0))
      return [text.dates.noReminder(roundLabel(round.id, lang))];
    const quiet =
      waiting
        .map(({ owner }) => quietUntil(round, owner, now) ?? '')
        .sort()
        .at(-1) ?? '';
    const days = round.remindAt.filter(at => new Date(at) > now && at >= quiet).map(at => weekdayLabel(at, view));
    const superior = new Date(round.escalateAt) > now ? weekdayLabel(round.escalateAt, view) : null;
    return [text.dates.reminders(roundLabel(round.id, lang), text.list(days), superior)];
  });
  return sentence('status', (own.length > 0 ? own : [text.dates.noneOpen, nextSentence(view)]).join('\n'), view);
}

function nextSentence(view: View): string {
  const { text, lang } = view;
  const next = nextRound(view);
  if (!next) return text.dates.nextUnknown;
  const day = (at: Date) => weekdayLabel(at.toISOString(), view);
  return text.dates.next(next.label[lang], day(next.promptAt), day(next.dueAt));
}
