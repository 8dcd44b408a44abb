/** The digest to the coordinators when a round is closed: results by 部局, what is missing, marks. */
import type { Reply } from '../../reply.ts';
import type { RoundState } from '../state.ts';
import { roundLabel, type View } from '../view/view.ts';
import { leftAloneList, marksList, missingList } from './digest-lists.ts';
import { countsOf, departmentTable, inheritedNotes, progressOf, unreachedNotes } from './round-figures.ts';

export function digestMessage(round: RoundState, view: View): Reply {
  const { text, lang, state, directory, plan, on } = view;
  const counts = countsOf(round, view);
  const sentence = text.digest.sentence(counts);
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  const failed = rows.filter(({ result }) => result === 'failed').length;
  const uncertain = rows.filter(({ result }) => result === 'uncertain').length;
  const vacant = directory.vacancies(plan, on).length;
  const remarks = [
    ...(round.missed.length > 0
      ? [text.digest.missedRounds(text.list(round.missed.map(id => roundLabel(id, lang))))]
      : []),
    ...(vacant > 0 ? [text.digest.vacant(vacant)] : []),
    ...(failed + uncertain > 0 ? [text.digest.deliveries(failed, uncertain)] : []),
  ];
  const title = text.digest.title(roundLabel(round.id, lang));
  const { buttons } = text;
  return {
    lang,
    title,
    fallback: `${title} ${sentence}`,
    elements: [
      { kind: 'text', text: sentence },
      ...unreachedNotes(round, view),
      ...inheritedNotes(round, view),
      ...(counts.reported > 0 ? [progressOf(round, view)] : []),
      departmentTable(round, view),
      ...missingList(round, view),
      ...marksList(round, view),
      ...leftAloneList(view),
      ...remarks.map(remark => ({ kind: 'text' as const, text: remark, tone: 'warning' as const })),
      {
        kind: 'actions',
        actions: [buttons.table, ...(counts.missing > 0 ? [buttons.missing] : []), buttons.ledger].map(label => ({
          id: 'ask',
          label,
          value: label,
        })),
      },
    ],
  };
}
