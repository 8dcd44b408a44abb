/** 「1-1-2はなぜ遅れている」「遅れの理由は」: the recorded reasons for delays, with date and author. */

import type { Answer } from '../../adapter.ts';
import { entryName } from '../../plan/names.ts';
import type { ReplyElement } from '../../reply.ts';
import { isBehind } from '../../status.ts';
import { textIn } from '../../text/catalog.ts';
import { say } from '../core.ts';
import { lastUpdate, missingOf, roundFor } from '../round/updates.ts';
import type { GivenUpdate } from '../state.ts';
import { codesIn, projectsTable, titleIn } from './progress-table.ts';
import { reasonOf } from './reason.ts';
import { type Scope, scopeOf } from './scope.ts';
import { dayLabel, dueLabel, ownerLabel, personLabel, projectLabel, stateLabel, type View } from './view.ts';

export function reasons(scope: Scope | null, view: View): Answer {
  const [only, ...others] = scope?.projects ?? [];
  if (only && others.length === 0) return ofOne(only, view);
  const { text, state } = view;
  const { columns } = text;
  const behind = codesIn(scope, view).filter(code => isLate(code, view));
  const rows = behind.flatMap(code => {
    const update = lastUpdate(state, code);
    if (!update) return [];
    const reason = reasonOf(update, state);
    return [
      [
        ...[code, entryName(code, view), ownerLabel(update.owner, view), stateLabel(update, view)],
        reason?.comment ?? text.reasons.unrecorded,
        ...(reason ? [whoLabel(reason, view), dayLabel(reason.at, view)] : [text.none, text.none]),
      ],
    ];
  });
  const heads = [
    columns.code,
    columns.name,
    columns.owner,
    columns.status,
    text.reasons.column,
    columns.by,
    columns.at,
  ];
  return projectsTable(titleIn(scope, text.reasons.ofSeveral(rows.length), view), heads, rows, behind, view);
}

/**
 * The projects discussed last, if the question can refer to them: a single one, or several of which some are behind;
 * null for all.
 */
export function scopeTalkedOf(focus: readonly string[], view: View): Scope | null {
  return focus.length === 1 || focus.some(code => isLate(code, view)) ? scopeOf(focus, view) : null;
}

export function isLate(code: string, { plan, state }: View): boolean {
  const update = lastUpdate(state, plan.originalOf(code));
  return update !== undefined && isBehind(update.status);
}

function ofOne(code: string, view: View): Answer {
  const { text, state, lang } = view;
  const { reasons } = text;
  const title = reasons.title(projectLabel(code, view));
  const update = lastUpdate(state, code);
  const reason = update && reasonOf(update, state);
  const said = reason
    ? reasons.because(reason.comment)
    : update === undefined
      ? reasons.nothingReported(askedUntil(code, view))
      : isBehind(update.status)
        ? reasons.noReason(stateLabel(update, view), whoLabel(update, view), dayLabel(update.at, view))
        : reasons.notBehind(stateLabel(update, view), dayLabel(update.at, view));
  const { buttons, asks } = textIn(lang);
  const elements: ReplyElement[] = [
    { kind: 'text', text: said },
    ...(update && reason ? [facts(update, reason, view)] : []),
    {
      kind: 'actions',
      actions: [
        { id: 'project', label: buttons.detail(code), value: code },
        { id: 'ask', label: buttons.owner, value: asks.owner(code) },
      ],
    },
  ];
  return say('status', { title, fallback: `${title}: ${said}`, elements }, view, [code]);
}

function facts(update: GivenUpdate, reason: GivenUpdate, view: View): ReplyElement {
  const { columns } = view.text;
  return {
    kind: 'facts',
    facts: [
      { label: columns.status, value: stateLabel(update, view) },
      { label: columns.by, value: whoLabel(reason, view) },
      { label: columns.at, value: dayLabel(reason.at, view) },
    ],
  };
}

/** Division and person. */
function whoLabel({ owner, by, deputy }: GivenUpdate, view: View): string {
  return `${ownerLabel(owner, view)} ${personLabel(by, view)}${deputy ? view.text.deputy : ''}`;
}

/** The due date for a project with a missing report in an open round; null otherwise. */
function askedUntil(code: string, view: View): string | null {
  const asking = roundFor(view.state, code);
  if (!asking || asking.round.closedAt !== null) return null;
  return missingOf(view.state, asking.round, asking.owner).includes(code) ? dueLabel(asking.round, view) : null;
}
